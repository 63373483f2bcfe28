"""What was written since when: the page, and the same as a feed."""

from typing import Annotated

from fastapi import APIRouter, Query, Request, Response
from fastapi.responses import HTMLResponse

from app.exports.changes_atom import changes_atom
from app.timeline.changes_page import PATH, changes_page
from app.timeline.filters import BY_KEY
from app.web.site import TheSite, base_url, conditional, here, kept

router = APIRouter()
LARGEST = 2**53


@router.get(PATH, include_in_schema=False)
def changes(
    request: Request, site: TheSite, since: str = "", before: Annotated[int | None, Query(ge=1, le=LARGEST)] = None
) -> Response:
    """Changes, newest first; `since` a data version or a day, `before` a link of the page gives."""
    since = BY_KEY["since"].read("since", since.strip()) if since.strip() else ""
    with site.reading() as (session, snapshot):
        version = snapshot.version
        held = kept(request, site, version)
        if held:
            return held
        page = changes_page(session, snapshot, since=since, before=before)
    html = site.render("changes/page.html", page=page, share=here(request))
    return HTMLResponse(html, headers=conditional(site, version))


@router.get(f"{PATH}.atom", include_in_schema=False)
def changes_feed(request: Request, site: TheSite) -> Response:
    """The newest changes as an Atom feed."""
    with site.reading() as (session, snapshot):
        version = snapshot.version
        held = kept(request, site, version)
        if held:
            return held
        body = changes_atom(changes_page(session, snapshot), base_url(request))
    return Response(body, headers=conditional(site, version), media_type="application/atom+xml; charset=utf-8")
