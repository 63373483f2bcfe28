"""A stored article with its marks."""

from fastapi import APIRouter, Request, Response
from fastapi.responses import HTMLResponse

from app.timeline.article_page import article_page
from app.web.site import TheSite, conditional, here, kept
from app.web.visitor import TheVisitor, shows_whole_text

router = APIRouter()


@router.get("/articles/{slug}", include_in_schema=False)
def article(slug: str, request: Request, site: TheSite, visitor: TheVisitor) -> Response:
    """The page of an article, whole or only what is cited, by who reads it."""
    whole_text = shows_whole_text(request, site, visitor)
    with site.reading() as (session, snapshot):
        version = snapshot.version
        held = kept(request, site, version, whole_text)
        if held:
            return held
        page = article_page(session, slug, whole_text=whole_text)
    headers = conditional(site, version, whole_text)
    return HTMLResponse(site.render("article/page.html", page=page, share=here(request)), headers=headers)
