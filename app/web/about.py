"""/about: what this is, how events are read, and the limits of it."""

from fastapi import APIRouter, Request, Response
from fastapi.responses import HTMLResponse

from app.web.site import TheSite, conditional, here, kept

router = APIRouter()


@router.get("/about", include_in_schema=False)
def about(request: Request, site: TheSite) -> Response:
    """The page about Parley; it changes with the program only."""
    held = kept(request, site)
    if held:
        return held
    return HTMLResponse(site.render("about/page.html", share=here(request)), headers=conditional(site))
