"""A view for a frame on another site: no forms, no scripts, links that open outside the frame."""

from fastapi import APIRouter, Request, Response
from fastapi.responses import HTMLResponse, RedirectResponse

from app.timeline.query import TimelineQuery
from app.timeline.timeline_page import timeline_page
from app.web.security import FRAMED_ANYWHERE
from app.web.site import TheSite, base_url, conditional, kept
from app.web.timeline import is_canonical

PATH = "/embed"
router = APIRouter()


@router.get(PATH, include_in_schema=False)
def embed(request: Request, site: TheSite) -> Response:
    """The first page of a view, which any site may frame."""
    query = TimelineQuery.parse(request.query_params.multi_items())
    if not is_canonical(request, query):
        return RedirectResponse(query.url(PATH), 307)
    with site.reading() as (session, snapshot):
        version = snapshot.version
        held = kept(request, site, version)
        if held:
            return held
        page = timeline_page(session, snapshot, query.arranged(), whole_text=False)
    html = site.render("embed/page.html", page=page, whole_url=base_url(request) + page.url)
    return HTMLResponse(html, headers={**conditional(site, version), **FRAMED_ANYWHERE})
