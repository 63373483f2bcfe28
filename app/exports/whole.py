"""What the forms of a whole view share: its events in order, absolute addresses, lasting ids, text in one line."""

import re
from collections.abc import Iterator, Sequence
from itertools import islice
from urllib.parse import urlsplit
from uuid import NAMESPACE_URL, UUID, uuid5

from app.timeline.events import load_events
from app.timeline.names import slugify
from app.timeline.query import TimelineQuery
from app.timeline.said_page import load_said
from app.timeline.said_view import SaidView
from app.timeline.spoken import Spoken
from app.timeline.stored import StoredEvent
from app.timeline.view import View

AT_ONCE = 200
"""Events, or utterances, that are held in memory together while a whole view is written."""
LONGEST_NAME = 80

_UNFIT = re.compile(r"[\x00-\x20\x7f-\xa0\ud800-\udfff\ufffe\uffff]+")
"""White space, and what neither XML nor a cell may hold."""


def events_of(view: View) -> Iterator[StoredEvent]:
    """Every event of a view in order, with texts, whatever the page."""
    ids = view.all()
    while chunk := list(islice(ids, AT_ONCE)):
        yield from load_events(view.session, chunk, texts=True)


def said_in(view: SaidView) -> Iterator[Spoken]:
    """Everything that was said in a view in order, whatever the page."""
    ids = view.all()
    while chunk := list(islice(ids, AT_ONCE)):
        yield from (each for _head, each in load_said(view, chunk))


def address(base_url: str, path: str) -> str:
    """The absolute address of a path of this server; one that is absolute already stays."""
    return path if urlsplit(path).scheme else base_url.rstrip("/") + path


def view_address(base_url: str, query: TimelineQuery, path: str = "/") -> str:
    """The absolute address of a view from its first event or quote on, as a page or in another form."""
    return address(base_url, query.arranged(view="quotes" if query.view == "quotes" else "list").url(path))


def lasting_id(base_url: str, path: str) -> UUID:
    """The id of what a path names: the same for ever under one host name, whatever the scheme and the port."""
    return uuid5(NAMESPACE_URL, f"//{urlsplit(base_url).hostname}{path}")


def one_line(text: str | None) -> str:
    """Text in one line: white space folded, controls and broken characters left out."""
    return _UNFIT.sub(" ", text or "").strip()


def file_name(title: str, path: str) -> str:
    """What a view is called as a file: "parley-donald-trump-minerals-deal.csv", in plain letters."""
    words = re.findall(r"[a-z0-9]+", slugify(title))
    return "-".join(["parley", *words])[:LONGEST_NAME].rstrip("-") + path.removeprefix("/timeline")


def source_addresses(event: StoredEvent) -> Sequence[str]:
    """The original web addresses behind an event, each once, in order of precedence."""
    urls = (mention.article.url or "" for mention in event.mentions)
    return tuple(dict.fromkeys(filter(is_web_address, urls)))


def is_web_address(url: str | None) -> bool:
    """Whether an address that came with an article may be linked to: http and https only, and in one piece."""
    return bool(re.fullmatch(r"https?://[^\s<>\"]+", url or "", re.IGNORECASE))
