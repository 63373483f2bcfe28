"""For search engines: which pages there are, and which addresses are only other views of the same."""

from fastapi import APIRouter, Request, Response
from fastapi.responses import PlainTextResponse

from app.exports.sitemap import sitemap
from app.web.site import TheSite, base_url, conditional, kept

router = APIRouter()

ROBOTS = """User-agent: *
Disallow: /add
Disallow: /drafts
Disallow: /login
Disallow: /embed
Disallow: /timeline.
# Views of one filter may be crawled; combinations of several are without number.
Disallow: /*&

Sitemap: {base_url}/sitemap.xml
"""


@router.get("/robots.txt", include_in_schema=False)
def robots(request: Request, site: TheSite) -> Response:
    """What crawlers are asked to leave alone; it changes with the program only."""
    at = base_url(request)
    return kept(request, site, at) or PlainTextResponse(ROBOTS.format(base_url=at), headers=conditional(site, at))


@router.get("/sitemap.xml", include_in_schema=False)
def sitemap_xml(request: Request, site: TheSite) -> Response:
    """Every page worth finding."""
    with site.reading() as (session, snapshot):
        version = snapshot.version
        held = kept(request, site, version)
        if held:
            return held
        body = sitemap(session, snapshot, base_url(request))
    return Response(body, headers=conditional(site, version), media_type="application/xml")
