"""What a web page says about itself: JSON-LD first, then meta elements, then what a browser noted when saving it."""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any
from urllib.parse import urljoin

from lxml.html import HtmlElement

from app.catalogue.load import table
from app.reading.dates import written_date

_SAVED = re.compile(r"(?:saved from url=\(\d+\)|^\s*url:\s*)(https?://\S+)", re.MULTILINE)
_SEPARATOR = re.compile(r"\s+[|–—·»-]\s+")


@dataclass(frozen=True, slots=True)
class Head:
    """What was found; `free` is false where the page says that it is not all there without paying."""

    title: str | None
    publisher: str | None
    url: str | None
    published: date | None
    references: tuple[str, ...]
    free: bool


def read_head(page: HtmlElement, base: str | None) -> Head:
    """The head of a page; `base` is the address it was fetched from, where that is known."""
    linked = _article(page)
    metas = _metas(page)
    saved = base or _saved_from(page)
    publisher = _name(linked.get("publisher")) or _meta(metas, "publisher")
    title = _word(linked.get("headline")) or _meta(metas, "title") or _heading(page)
    return Head(
        title=_without(title, publisher),
        publisher=publisher,
        url=_address(page, linked, metas, saved),
        published=_published(page, linked, metas),
        references=_citations(linked),
        free=str(linked.get("isAccessibleForFree", True)).lower() != "false",
    )


def _citations(linked: Mapping[str, Any]) -> tuple[str, ...]:
    """The addresses that the article cites (schema.org citation)."""
    cited = linked.get("citation", [])
    nodes = cited if isinstance(cited, list) else [cited]
    words = (_word(node.get("url")) if isinstance(node, dict) else _word(node) for node in nodes)
    return tuple(word for word in words if word)


def _article(page: HtmlElement) -> Mapping[str, Any]:
    """The JSON-LD node of the article: the first whose type is an article's, else one that has a date."""
    nodes = [node for script in page.iter("script") if _is_linked_data(script) for node in _nodes(script.text or "")]
    articles = [node for node in nodes if any(kind.endswith("Article") for kind in _kinds(node))]
    others = [node for node in nodes if set(_kinds(node)) & set(table("reading")["page"]["types"])]
    return next(iter([*articles, *others]), {})


def _is_linked_data(script: HtmlElement) -> bool:
    return (script.get("type") or "").strip().lower() == "application/ld+json"


def _nodes(source: str) -> Iterator[Mapping[str, Any]]:
    start = min((i for i in (source.find("{"), source.find("[")) if i >= 0), default=-1)
    if start < 0:
        return
    try:
        found, _ = json.JSONDecoder(strict=False).raw_decode(source[start:])
    except (ValueError, RecursionError):
        return
    waiting = [found]
    while waiting:
        node = waiting.pop(0)
        if isinstance(node, list):
            waiting = [*node, *waiting]
        elif isinstance(node, dict):
            yield node
            waiting += [node[key] for key in ("@graph", "mainEntity") if key in node]


def _kinds(node: Mapping[str, Any]) -> list[str]:
    kinds = node.get("@type")
    return [str(kind) for kind in (kinds if isinstance(kinds, list) else [kinds])]


def _metas(page: HtmlElement) -> Mapping[str, str]:
    found: dict[str, str] = {}
    for element in page.iter("meta"):
        key = element.get("property") or element.get("name") or element.get("itemprop")
        content = (element.get("content") or "").strip()
        if key and content:
            found.setdefault(key.strip().lower(), content)
    return found


def _meta(metas: Mapping[str, str], what: str) -> str | None:
    return next((metas[key] for key in table("reading")["page"][what] if key in metas), None)


def _published(page: HtmlElement, linked: Mapping[str, Any], metas: Mapping[str, str]) -> date | None:
    stated = [_word(linked.get("datePublished")), *(metas.get(key) for key in table("reading")["page"]["published"])]
    for value in stated:
        if value and (found := written_date(value)):
            return found
    return _only_time(page)


def _only_time(page: HtmlElement) -> date | None:
    """The day of the time elements, where all of the page's are on one day: others may belong to other articles."""
    days = {written_date(element.get("datetime") or "") for element in page.iter("time")}
    return days.pop() if len(days) == 1 else None


def _address(page: HtmlElement, linked: Mapping[str, Any], metas: Mapping[str, str], saved: str | None) -> str | None:
    canonical = next((link.get("href") for link in page.iter("link") if "canonical" in (link.get("rel") or "")), None)
    entity = linked.get("mainEntityOfPage")
    own = entity.get("@id") if isinstance(entity, dict) else entity
    for value in (canonical, _meta(metas, "address"), _word(linked.get("url")), _word(own), saved):
        if value:
            return _joined(saved, value)
    return None


def _joined(base: str | None, value: str) -> str:
    try:
        return urljoin(base or "", value.strip())
    except ValueError:
        return ""


def _saved_from(page: HtmlElement) -> str | None:
    """The address that Chromium and SingleFile write into a comment when they save a page."""
    for comment in page.getroottree().xpath("//comment()")[:20]:
        if found := _SAVED.search((comment.text or "")[:4000]):
            return found[1]
    return None


def _heading(page: HtmlElement) -> str | None:
    """The page's only h1, else its title element."""
    headings = [text for element in page.iter("h1") if (text := " ".join(element.itertext()).strip())]
    if len(headings) == 1:
        return headings[0]
    title = next(iter(page.iter("title")), None)
    return " ".join(title.itertext()) if title is not None else None


def _without(title: str | None, publisher: str | None) -> str | None:
    """The title without the name of the site that pages append to it."""
    if not title or not publisher:
        return title
    *rest, last = _SEPARATOR.split(title)
    return title[: title.rindex(last)].rstrip(" |–—·»-") if rest and last.casefold() == publisher.casefold() else title


def _name(value: object) -> str | None:
    if isinstance(value, list):
        return _name(value[0]) if value else None
    return _word(value.get("name")) if isinstance(value, dict) else _word(value)


def _word(value: object) -> str | None:
    return value.strip() or None if isinstance(value, str) else None
