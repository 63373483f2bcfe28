"""Each filter of the timeline in one table: key in the URL, form of its values, what it selects, how it reads."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Protocol

from pyroaring import BitMap

from app.edtf import bounds
from app.errors import BadValue
from app.languages.message import _
from app.timeline.dates import span_words
from app.timeline.slots import parse_cursor
from app.timeline.words import KINDS, ROLES, SIDES, STATUSES, kind_plural, side_name, status_name

if TYPE_CHECKING:
    from app.timeline.query import TimelineQuery

LONGEST = 300
"""Most characters in a value: longer than any name, short enough for any address line."""


class Lookup(Protocol):
    """What a filter may ask of the collection."""

    def having(self, family: str, value: str) -> BitMap:
        """Live events under one value of a family."""

    def spanning(self, first: date | None, last: date | None) -> BitMap:
        """Live events whose days overlap the span."""

    def saying(self, text: str) -> BitMap:
        """Live events that the search text finds."""

    def changed_since(self, since: str) -> BitMap:
        """Live events that changed after a data version or from a day on."""


Naming = Callable[[str, str], str]
"""The name of a slug in a family: ("actor", "donald-trump") -> "Donald Trump"."""


@dataclass(frozen=True, slots=True)
class Filter:
    """One filter. Its value must be known in the family `named`; `find` is None for what only arranges the page."""

    key: str
    field: str
    read: Callable[[str, str], str]
    find: "Callable[[Lookup, TimelineQuery, str], BitMap] | None" = None
    words: Callable[[Naming, str], str] | None = None
    named: str | None = None
    many: bool = False
    default: str = ""


def _slug(key: str, value: str) -> str:
    if len(value) > LONGEST or not value.isprintable():
        raise BadValue(
            _("“%(key)s=%(value)s” is not a name; write one as in the addresses, like donald-trump.")
            % {"key": key, "value": value[:40]}
        )
    return value


def _one_of(*allowed: str) -> Callable[[str, str], str]:
    def read(key: str, value: str) -> str:
        if value not in allowed and len(allowed) == 1:
            raise BadValue(
                _("“%(key)s=%(value)s” is not known; write %(key)s=%(name)s or leave it out.")
                % {"key": key, "value": value[:40], "name": allowed[0]}
            )
        if value not in allowed:
            raise BadValue(
                _("“%(key)s=%(value)s” is not known; write one of %(names)s.")
                % {"key": key, "value": value[:40], "names": ", ".join(allowed)}
            )
        return value

    return read


def _day(end: bool) -> Callable[[str, str], str]:
    def read(key: str, value: str) -> str:
        if not re.fullmatch(r"\d{4}(-\d{2}(-\d{2})?)?", value, re.ASCII):
            raise BadValue(
                _("“%(key)s=%(value)s” is not a date; write a day, month or year: 2025-02-12, 2025-02, 2025.")
                % {"key": key, "value": value[:40]}
            )
        day = bounds(value)[end]
        assert day is not None
        return day.isoformat()

    return read


def _text(key: str, value: str) -> str:
    if len(value) > LONGEST:
        raise BadValue(
            _("%(key)s has %(value)s characters; search for at most %(longest)s.")
            % {"key": key, "value": len(value), "longest": LONGEST}
        )
    return value


def _since(key: str, value: str) -> str:
    if re.fullmatch(r"\d{1,15}", value, re.ASCII):
        return str(int(value))
    if not re.fullmatch(r"\d{4}-\d{2}-\d{2}", value, re.ASCII):
        raise BadValue(
            _("“%(key)s=%(value)s” is no date or data version; write a day, 2025-02-12, or a version, 1204.")
            % {"key": key, "value": value[:40]}
        )
    return _day(end=False)(key, value)


def _cursor(_key: str, value: str) -> str:
    parse_cursor(value)
    return value


def _family(name: str) -> "Callable[[Lookup, TimelineQuery, str], BitMap]":
    return lambda lookup, _query, value: lookup.having(name, value)


def _by_role(name: str) -> "Callable[[Lookup, TimelineQuery, str], BitMap]":
    return lambda lookup, query, value: lookup.having(f"{name}:{query.role}" if query.role else name, value)


def _named(family: str) -> Callable[[Naming, str], str]:
    return lambda naming, value: naming(family, value)


def day(value: str) -> date | None:
    """The day of a `from` or `to` value, None when there is none."""
    return date.fromisoformat(value) if value else None


FILTERS = (
    Filter("actor", "actor", _slug, _by_role("actor"), _named("actor"), named="actor", many=True),
    Filter("topic", "topic", _slug, _family("topic"), _named("topic"), named="topic", many=True),
    Filter("side", "side", _one_of(*SIDES), _by_role("side"), lambda _n, side: side_name(side), many=True),
    Filter("role", "role", _one_of(*ROLES), _family("role"), lambda _n, role: _(ROLES[role])),
    Filter("kind", "kind", _one_of(*KINDS), _family("kind"), lambda _n, kind: kind_plural(kind)),
    Filter("status", "status", _one_of(*STATUSES), _family("status"), lambda _n, status: status_name(status)),
    Filter("place", "place", _slug, _family("place"), _named("place"), named="place"),
    Filter(
        "publisher",
        "publisher",
        _slug,
        _family("publisher"),
        lambda naming, value: _("told by %(name)s") % {"name": naming("publisher", value)},
        named="publisher",
    ),
    Filter(
        "speaker",
        "speaker",
        _slug,
        _family("quoted"),
        lambda naming, value: _("%(name)s quoted") % {"name": naming("actor", value)},
        named="actor",
    ),
    Filter(
        "from",
        "date_from",
        _day(end=False),
        lambda lookup, _query, value: lookup.spanning(day(value), None),
        lambda _n, value: span_words(day(value), None),
    ),
    Filter(
        "to",
        "date_to",
        _day(end=True),
        lambda lookup, _query, value: lookup.spanning(None, day(value)),
        lambda _n, value: span_words(None, day(value)),
    ),
    Filter(
        "q",
        "q",
        _text,
        lambda lookup, _query, value: lookup.saying(value),
        lambda _n, value: sought_words(value),
    ),
    Filter("dated", "dated", _one_of("1"), _family("dated"), lambda _n, _v: _("with a known day")),
    Filter("differ", "differ", _one_of("1"), _family("differ"), lambda _n, _v: _("sources differ")),
    Filter("sources", "sources", _one_of("1"), _family("sources"), lambda _n, _v: _("one source")),
    Filter(
        "since",
        "since",
        _since,
        lambda lookup, _query, value: lookup.changed_since(value),
        lambda _n, value: _("changed since %(when)s") % {"when": since_words(value)},
    ),
    Filter("order", "order", _one_of("oldest", "newest"), default="oldest"),
    Filter("view", "view", _one_of("list", "compact", "lanes", "quotes"), default="list"),
    Filter("after", "after", _cursor),
)
"""All filters in the order of the canonical URL."""

SELECTING = tuple(each for each in FILTERS if each.find)
BY_KEY = {each.key: each for each in FILTERS}


def sought_words(value: str) -> str:
    """What is searched for, in quotation marks once: a phrase that has its own, and signs beside one, stay as typed."""
    plain = value.removeprefix('"').removesuffix('"')
    return value if '"' in plain else _("“%(q)s”") % {"q": plain}


def since_words(value: str) -> str:
    """What `since` counts from, in words: a day, or a version of the data."""
    if value.isdigit():
        return _("version %(n)s of the data") % {"n": value}
    first = date.fromisoformat(value)
    return span_words(first, first)
