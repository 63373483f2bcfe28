"""One event with where each fact comes from."""

from datetime import UTC, datetime

from fastapi import APIRouter, Request, Response
from fastapi.responses import HTMLResponse, RedirectResponse

from app.exports.json_ld import event_json_ld
from app.timeline.event_page import event_page, find_event
from app.timeline.events import load_events
from app.timeline.page.links import Share
from app.web.site import TheSite, base_url, conditional, kept
from app.web.visitor import TheVisitor

router = APIRouter()


@router.get("/events/{slug}", include_in_schema=False)
def event(slug: str, request: Request, site: TheSite, visitor: TheVisitor) -> Response:
    """The page of an event; one that was merged leads to its heir, for as long as it stays merged."""
    today = datetime.now(UTC).date()
    with site.reading() as (session, snapshot):
        version = snapshot.version
        held = kept(request, site, version, today, visitor.may_write)
        if held:
            return held
        page = event_page(session, snapshot, slug, base_url=base_url(request), today=today)
        stored = load_events(session, [find_event(session, snapshot, slug)])[0]
    if page.card.slug != slug:
        return RedirectResponse(page.card.url, 307)
    html = site.render(
        "event/page.html",
        page=page,
        share=Share(base_url(request) + page.card.url),
        structured=event_json_ld(stored, base_url(request)),
        may_edit=visitor.may_write,
    )
    return HTMLResponse(html, headers=conditional(site, version, today, visitor.may_write))
