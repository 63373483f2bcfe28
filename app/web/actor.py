"""People, states and bodies: the list of them, and a page for each."""

from datetime import UTC, datetime

from fastapi import APIRouter, Request, Response
from fastapi.responses import HTMLResponse

from app.exports.share import share_view
from app.timeline.actor_page import actor_page, actors_page
from app.timeline.query import TimelineQuery
from app.web.site import TheSite, base_url, conditional, kept

router = APIRouter()


@router.get("/actors", include_in_schema=False)
def actors(request: Request, site: TheSite) -> Response:
    """Everyone who acts in an event."""
    with site.reading() as (session, snapshot):
        held = kept(request, site, snapshot.version)
        if held:
            return held
        page = actors_page(session, snapshot)
    return HTMLResponse(site.render("actor/index.html", page=page), headers=conditional(site, snapshot.version))


@router.get("/actors/{slug}", include_in_schema=False)
def actor(slug: str, request: Request, site: TheSite) -> Response:
    """The page of one of them."""
    today = datetime.now(UTC).date()
    with site.reading() as (session, snapshot):
        version = snapshot.version
        held = kept(request, site, version, today)
        if held:
            return held
        page = actor_page(session, snapshot, slug)
    query, path = TimelineQuery(actor=(slug,)), f"/actors/{slug}"
    share = share_view(query, page.name, base_url(request), page=path, version=version, today=today)
    html = site.render("actor/page.html", page=page, share=share)
    return HTMLResponse(html, headers=conditional(site, version, today))
