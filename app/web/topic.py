"""Topics: the list of them, and a page for each."""

from fastapi import APIRouter, Request, Response

from app.timeline.cards import topic_page_url
from app.timeline.query import TimelineQuery
from app.timeline.topic_page import topic_page, topics_page
from app.web.portrait import list_answer, portrait_answer
from app.web.site import TheSite

router = APIRouter()


@router.get("/topics", include_in_schema=False)
def topics(request: Request, site: TheSite) -> Response:
    """Every topic with an event."""
    return list_answer(request, site, topics_page)


@router.get("/topics/{slug}", include_in_schema=False)
def topic(slug: str, request: Request, site: TheSite) -> Response:
    """The page of one of them."""
    return portrait_answer(
        request,
        site,
        "topic/page.html",
        lambda session, snapshot: topic_page(session, snapshot, slug),
        TimelineQuery(topic=(slug,)),
        topic_page_url(slug),
    )
