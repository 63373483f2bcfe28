"""People, states and bodies: the list of them, and a page for each."""

from fastapi import APIRouter, Request, Response

from app.timeline.actor_page import actor_page, actors_page
from app.timeline.cards import actor_page_url
from app.timeline.query import TimelineQuery
from app.web.portrait import list_answer, portrait_answer
from app.web.site import TheSite

router = APIRouter()


@router.get("/actors", include_in_schema=False)
def actors(request: Request, site: TheSite) -> Response:
    """Everyone who acts in an event."""
    return list_answer(request, site, actors_page)


@router.get("/actors/{slug}", include_in_schema=False)
def actor(slug: str, request: Request, site: TheSite) -> Response:
    """The page of one of them."""
    return portrait_answer(
        request,
        site,
        "actor/page.html",
        lambda session, snapshot: actor_page(session, snapshot, slug),
        TimelineQuery(actor=(slug,)),
        actor_page_url(slug),
    )
