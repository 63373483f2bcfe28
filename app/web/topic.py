"""Topics: the list of them, and a page for each."""

from datetime import UTC, datetime

from fastapi import APIRouter, Request, Response
from fastapi.responses import HTMLResponse

from app.exports.share import share_view
from app.timeline.query import TimelineQuery
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
    today = datetime.now(UTC).date()
    with site.reading() as (session, snapshot):
        version = snapshot.version
        held = kept(request, site, version, today)
        if held:
            return held
        page = topic_page(session, snapshot, slug)
    query, path = TimelineQuery(topic=(slug,)), f"/topics/{slug}"
    share = share_view(query, page.name, base_url(request), page=path, version=version, today=today)
    html = site.render("topic/page.html", page=page, share=share)
    return HTMLResponse(html, headers=conditional(site, version, today))
