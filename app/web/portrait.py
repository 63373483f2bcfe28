"""Pages of what many events share, a person or a topic: the list of all of them, and a page for each."""

from collections.abc import Callable
from datetime import UTC, datetime

from fastapi import Request, Response
from fastapi.responses import HTMLResponse
from sqlmodel import Session

from app.exports.share import share_view
from app.timeline.index import Snapshot
from app.timeline.page.portrait import ActorPage, IndexPage, TopicPage
from app.timeline.query import TimelineQuery
from app.web.site import Site, base_url, conditional, here, kept


def list_answer(request: Request, site: Site, make: Callable[[Session, Snapshot], IndexPage]) -> Response:
    """The list of all of them."""
    with site.reading() as (session, snapshot):
        held = kept(request, site, snapshot.version)
        if held:
            return held
        page = make(session, snapshot)
    html = site.render("portrait/index.html", page=page, share=here(request))
    return HTMLResponse(html, headers=conditional(site, snapshot.version))


def portrait_answer(
    request: Request,
    site: Site,
    template: str,
    make: Callable[[Session, Snapshot], ActorPage | TopicPage],
    query: TimelineQuery,
    path: str,
) -> Response:
    """The page of one of them at `path`; `query` is the view of its events, in which forms it is shared."""
    today = datetime.now(UTC).date()
    with site.reading() as (session, snapshot):
        version = snapshot.version
        held = kept(request, site, version, today)
        if held:
            return held
        page = make(session, snapshot)
    share = share_view(query, page.name, base_url(request), page=path, version=version, today=today)
    return HTMLResponse(site.render(template, page=page, share=share), headers=conditional(site, version, today))
