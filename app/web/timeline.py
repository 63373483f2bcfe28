"""The timeline under any view.

One address has one answer, with or without htmx: a whole page. Links and forms work by themselves; htmx fetches the
same address, takes `#view` out of the page and morphs the one on screen into it, so that open panels, the focus and
typed text stay. Back and forward fetch the address again. So no answer depends on a header of htmx, and each may be
kept by its ETag.
"""

from datetime import UTC, datetime

from fastapi import APIRouter, Request, Response
from fastapi.responses import HTMLResponse, JSONResponse, RedirectResponse

from app.exports.json import PATH, page_json
from app.exports.share import share_view
from app.exports.whole import file_name
from app.timeline.facet_page import facet_page
from app.timeline.lanes_page import lane_cards
from app.timeline.query import TimelineQuery
from app.timeline.said_view import view_of
from app.timeline.suggestions import suggestions
from app.timeline.timeline_page import timeline_page
from app.web.site import TheSite, base_url, conditional, here, kept
from app.web.visitor import TheVisitor, shows_whole_text

router = APIRouter()


@router.get("/", include_in_schema=False)
def timeline(request: Request, site: TheSite, visitor: TheVisitor) -> Response:
    """The page of a view; filters in another order than the canonical one are sent there."""
    query = TimelineQuery.parse(request.query_params.multi_items())
    if not is_canonical(request, query):
        return RedirectResponse(query.url(), 307)
    whole_text, today = shows_whole_text(request, site, visitor), datetime.now(UTC).date()
    with site.reading() as (session, snapshot):
        parts = (snapshot.version, today, whole_text)
        held = kept(request, site, *parts)
        if held:
            return held
        page = timeline_page(session, snapshot, query, whole_text=whole_text)
    share = share_view(query, page.heading, base_url(request), page=page.url, version=parts[0], today=today)
    html = site.render("timeline/page.html", page=page, share=share)
    return HTMLResponse(html, headers=conditional(site, *parts))


@router.get(PATH)
def timeline_json(request: Request, site: TheSite) -> Response:
    """The same view as JSON, a page at a time; `next` is the address of the page after it."""
    query = TimelineQuery.parse(request.query_params.multi_items())
    if not is_canonical(request, query):
        return RedirectResponse(query.url(PATH), 307)
    with site.reading() as (session, snapshot):
        held = kept(request, site, snapshot.version)
        if held:
            return held
        found = page_json(session, snapshot, query, base_url=base_url(request))
    name = file_name(found["view"]["title"], PATH)
    headers = {**conditional(site, snapshot.version), "Content-Disposition": f'inline; filename="{name}"'}
    return JSONResponse(found, headers=headers)


@router.get("/suggest", include_in_schema=False)
def suggest(request: Request, site: TheSite) -> Response:
    """The people, bodies and topics that what is typed in the search field may mean, as a list of links."""
    query = TimelineQuery.parse(request.query_params.multi_items())
    with site.reading() as (session, snapshot):
        held = kept(request, site, snapshot.version)
        if held:
            return held
        found = suggestions(view_of(session, snapshot, query.without("q")), query.q)
        html = site.render("timeline/_suggestions.html", suggestions=found)
    return HTMLResponse(html, headers=conditional(site, snapshot.version))


@router.get("/summaries", include_in_schema=False)
def summaries(request: Request, site: TheSite) -> Response:
    """The sentences that tell the events of a page of lanes, whose table comes without them to be light."""
    query = TimelineQuery.parse(request.query_params.multi_items())
    with site.reading() as (session, snapshot):
        held = kept(request, site, snapshot.version)
        if held:
            return held
        cards = lane_cards(session, snapshot, query)
    html = site.render("timeline/_summaries.html", cards=cards)
    return HTMLResponse(html, headers=conditional(site, snapshot.version))


@router.get("/filters/{key}", include_in_schema=False)
def whole_list(key: str, request: Request, site: TheSite) -> Response:
    """Every value by which a view can be narrowed under one key, for lists too long to come with the view."""
    query = TimelineQuery.parse(request.query_params.multi_items())
    if not is_canonical(request, query):
        return RedirectResponse(query.url(request.url.path), 307)
    with site.reading() as (session, snapshot):
        held = kept(request, site, snapshot.version)
        if held:
            return held
        page = facet_page(session, snapshot, query, key)
    html = site.render("timeline/filters.html", page=page, share=here(request))
    return HTMLResponse(html, headers=conditional(site, snapshot.version))


def is_canonical(request: Request, query: TimelineQuery) -> bool:
    """Whether the address is the one of its view, whatever its escapes."""
    return query.pairs() == request.query_params.multi_items()
