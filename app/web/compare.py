"""Two people, bodies or sides, or every side, beside one another on one topic."""

from fastapi import APIRouter, Request, Response
from fastapi.responses import HTMLResponse, RedirectResponse

from app.timeline.compare_page import compare_page
from app.timeline.compare_query import PATH, CompareQuery
from app.timeline.page import Share
from app.web.site import TheSite, base_url, conditional, kept

router = APIRouter()


@router.get(PATH, include_in_schema=False)
def compare(request: Request, site: TheSite) -> Response:
    """A comparison; what the form sends is sent on to its canonical address."""
    query = CompareQuery.parse(request.query_params.multi_items())
    if query.pairs() != request.query_params.multi_items():
        return RedirectResponse(query.url(), 307)
    with site.reading() as (session, snapshot):
        version = snapshot.version
        held = kept(request, site, version)
        if held:
            return held
        page = compare_page(session, snapshot, query)
    html = site.render("compare/page.html", page=page, share=Share(base_url(request) + page.url))
    return HTMLResponse(html, headers=conditional(site, version))
