"""People, states and bodies: the list of them, and a page for each."""

from fastapi import APIRouter, Request, Response
from fastapi.responses import HTMLResponse

from app.timeline.actor_page import actor_page, actors_page
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
    with site.reading() as (session, snapshot):
        held = kept(request, site, snapshot.version)
        if held:
            return held
        page = actor_page(session, snapshot, slug)
    html = site.render("actor/page.html", page=page, share_url=f"{base_url(request)}/actors/{slug}")
    return HTMLResponse(html, headers=conditional(site, snapshot.version))
