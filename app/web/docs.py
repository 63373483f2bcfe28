"""/docs: what programs may ask, for people; /openapi.json: the same for programs. Neither needs a script."""

from fastapi import APIRouter, Request, Response
from fastapi.responses import HTMLResponse, JSONResponse

from app.exports.openapi import EXAMPLE, MEANINGS, openapi
from app.web.site import TheSite, base_url, conditional, here, kept

router = APIRouter()


@router.get("/docs", include_in_schema=False)
def docs(request: Request, site: TheSite) -> Response:
    """The page for those who write programs; it changes with the program only."""
    held = kept(request, site, base_url(request))
    if held:
        return held
    api = openapi(base_url(request))
    html = site.render("docs/page.html", api=api, filters=MEANINGS, example=EXAMPLE, share=here(request))
    return HTMLResponse(html, headers=conditional(site, base_url(request)))


@router.get("/openapi.json", include_in_schema=False)
def openapi_json(request: Request, site: TheSite) -> Response:
    """The OpenAPI document of this server."""
    held = kept(request, site, base_url(request))
    return held or JSONResponse(openapi(base_url(request)), headers=conditional(site, base_url(request)))
