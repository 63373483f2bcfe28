"""Addresses of every page that the router has, and of those that the pages lead to by another query."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from html import unescape
from urllib.parse import parse_qsl, urlsplit

from fastapi.routing import APIRoute

from app.main import ROUTERS
from app.timeline.facets import FACETS

FILLED = {
    "/events/{slug}": "events",
    "/events/{slug}/edit": "events",
    "/articles/{slug}": "articles",
    "/actors/{slug}": "actors",
    "/topics/{slug}": "topics",
    "/drafts/{draft}": "drafts",
    "/filters/{key}": "lists",
}
"""What stands in the places of each path; a new route with places must be told here what fills it."""
NO_PAGES = {"/static/{digest}/{name:path}"}
PATHS = sorted(
    {r.path for router in ROUTERS for r in router.routes if isinstance(r, APIRoute) and "GET" in (r.methods or ())}
)
_LINK = re.compile(r'href="(/[^"]*)"')


def addresses(kept: Mapping[str, Sequence[object]]) -> list[str]:
    """Every address of the router, its places filled with all that is kept; KeyError for a place nothing fills."""
    filled = {"lists": [form.key for form in FACETS], **kept}
    return [address for path in PATHS if path not in NO_PAGES for address in _filled(path, filled)]


def _filled(path: str, kept: Mapping[str, Sequence[object]]) -> Iterator[str]:
    if "{" not in path:
        yield path
    else:
        yield from (re.sub(r"\{[^}]+\}", str(value), path) for value in kept[FILLED[path]])


def led_to(pages: Iterable[str]) -> list[str]:
    """Of the links on these pages one of each shape: the route, the names in its query, the view."""
    found: dict[tuple[str, frozenset[str], str], str] = {}
    for page in pages:
        for link in map(unescape, _LINK.findall(page)):
            split = urlsplit(link)
            query = dict(parse_qsl(split.query, keep_blank_values=True))
            route = next((path for path in PATHS if _fits(path, split.path)), None)
            if query and route and route not in NO_PAGES:
                found.setdefault((route, frozenset(query), query.get("view", "")), f"{split.path}?{split.query}")
    return list(found.values())


def _fits(path: str, address: str) -> bool:
    return re.fullmatch(re.sub(r"\\\{[^}]+\\\}", "[^/]+", re.escape(path)), address) is not None
