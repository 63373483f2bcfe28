"""Topics: the list of them, and a page for each."""

from fastapi import APIRouter, Request, Response
from fastapi.responses import HTMLResponse

from app.timeline.topic_page import topic_page, topics_page
from app.web.site import TheSite, base_url, conditional, kept

router = APIRouter()


@router.get("/topics", include_in_schema=False)
def topics(request: Request, site: TheSite) -> Response:
    """Every topic with an event."""
    with site.reading() as (session, snapshot):
        held = kept(request, site, snapshot.version)
        if held:
            return held
        page = topics_page(session, snapshot)
    return HTMLResponse(site.render("topic/index.html", page=page), headers=conditional(site, snapshot.version))


@router.get("/topics/{slug}", include_in_schema=False)
def topic(slug: str, request: Request, site: TheSite) -> Response:
    """The page of one of them."""
    with site.reading() as (session, snapshot):
        held = kept(request, site, snapshot.version)
        if held:
            return held
        page = topic_page(session, snapshot, slug)
    html = site.render("topic/page.html", page=page, share_url=f"{base_url(request)}/topics/{slug}")
    return HTMLResponse(html, headers=conditional(site, snapshot.version))
