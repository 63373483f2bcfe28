"""Two people, bodies or sides, or every side, beside one another on one topic."""

from datetime import UTC, datetime

from fastapi import APIRouter, Request, Response
from fastapi.responses import HTMLResponse, RedirectResponse

from app.exports.share import share_page
from app.timeline.compare_page import compare_page
from app.timeline.compare_query import PATH, CompareQuery
from app.web.site import TheSite, base_url, conditional, kept

router = APIRouter()


@router.get(PATH, include_in_schema=False)
def compare(request: Request, site: TheSite) -> Response:
    """A comparison; what the form sends is sent on to its canonical address."""
    query = CompareQuery.parse(request.query_params.multi_items())
    if query.pairs() != request.query_params.multi_items():
        return RedirectResponse(query.url(), 307)
    today = datetime.now(UTC).date()
    with site.reading() as (session, snapshot):
        version = snapshot.version
        held = kept(request, site, version, today)
        if held:
            return held
        page = compare_page(session, snapshot, query)
    share = share_page(page.heading, base_url(request), page=page.url, version=version, today=today)
    html = site.render("compare/page.html", page=page, share=share)
    return HTMLResponse(html, headers=conditional(site, version, today))
