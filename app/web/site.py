"""What every route works with: the settings, the database, the index over it, the templates and the static files."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Annotated, Any

from fastapi import Depends, Request, Response
from jinja2 import Environment
from sqlalchemy import Engine
from sqlmodel import Session

from app.db import reading
from app.languages.message import LANGUAGE
from app.settings import Settings
from app.timeline.index import Snapshot, TimelineIndex
from app.timeline.page.links import Share
from app.web.answers import Answers
from app.web.assets import Assets


@dataclass(frozen=True, slots=True)
class Site:
    """One running Parley."""

    settings: Settings
    engine: Engine
    index: TimelineIndex
    assets: Assets
    templates: Environment
    build: str
    secret: str
    answers: Answers

    @contextmanager
    def reading(self) -> Iterator[tuple[Session, Snapshot]]:
        """A session for reading and the collection as it is in that session."""
        with reading(self.engine) as session:
            yield session, self.index.at(session)

    def render(self, template: str, **names: Any) -> str:
        """The text of a page: a template filled with the names that it uses."""
        return self.templates.get_template(template).render(**names)


def base_url(request: Request) -> str:
    """The address that this request came to, without a path: http://127.0.0.1:8000."""
    return str(request.base_url).rstrip("/")


def here(request: Request) -> Share:
    """The link of the page that was asked for, its filters with it."""
    query = f"?{request.url.query}" if request.url.query else ""
    return Share(base_url(request) + request.url.path + query)


async def get_site(request: Request) -> Site:
    """The site that answers this request; it waits for nothing, so it takes no turn in a thread."""
    site: Site = request.app.state.site
    return site


TheSite = Annotated[Site, Depends(get_site)]


def kept(request: Request, site: Site, *parts: object) -> Response | None:
    """An empty 304 answer when the reader holds this address as made from these parts by this program, else None."""
    tag = entity_tag(site, *parts)
    held = {each.strip() for each in request.headers.get("if-none-match", "").split(",")}
    return Response(status_code=304, headers=conditional(site, *parts)) if tag in held else None


def conditional(site: Site, *parts: object) -> dict[str, str]:
    """Headers of an answer that may be kept, but is asked after every time."""
    return {"ETag": entity_tag(site, *parts), "Cache-Control": "no-cache"}


def entity_tag(site: Site, *parts: object) -> str:
    """Names an answer by the program, the language and what it was made from: the data version, the day."""
    return f'W/"{"-".join(map(str, (site.build, LANGUAGE.get(), *parts)))}"'
