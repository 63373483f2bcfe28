"""A view of the timeline as one frozen value. It comes from a URL and prints back to exactly one URL."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Any
from urllib.parse import quote_plus, urlencode

from app.errors import BadValue
from app.languages.message import _
from app.timeline.filters import BY_KEY, FILTERS, SELECTING, Filter


@dataclass(frozen=True, slots=True)
class TimelineQuery:
    """What is shown, as canonical values: "" is no filter, dates are ISO days, lists are sorted and have no doubles."""

    actor: tuple[str, ...] = ()
    topic: tuple[str, ...] = ()
    side: tuple[str, ...] = ()
    role: str = ""
    kind: str = ""
    status: str = ""
    place: str = ""
    publisher: str = ""
    speaker: str = ""
    date_from: str = ""
    date_to: str = ""
    q: str = ""
    dated: str = ""
    differ: str = ""
    sources: str = ""
    since: str = ""
    order: str = "oldest"
    view: str = "list"
    after: str = ""

    @classmethod
    def parse(cls, pairs: Iterable[tuple[str, str]]) -> "TimelineQuery":
        """Read the decoded pairs of a query string; BadValue names the key, the value and the form expected."""
        given: dict[str, list[str]] = {}
        for key, raw in pairs:
            if key not in BY_KEY:
                raise BadValue(
                    _("“%(key)s” is not a filter of the timeline; the filters are %(names)s.")
                    % {"key": key[:40], "names": ", ".join(BY_KEY)}
                )
            value = _tidied(raw)
            if value:
                given.setdefault(key, []).append(BY_KEY[key].read(key, value))
        query = cls(**{BY_KEY[key].field: _value(BY_KEY[key], values) for key, values in given.items()})
        if query.date_from and query.date_to and query.date_from > query.date_to:
            raise BadValue(
                _("from=%(date_from)s is later than to=%(date_to)s; write the earlier day in from.")
                % {"date_from": query.date_from, "date_to": query.date_to}
            )
        return query

    def pairs(self) -> list[tuple[str, str]]:
        """The keys and values that are not defaults, in canonical order."""
        return [(each.key, value) for each in FILTERS for value in self.values(each) if value != each.default]

    def url(self, path: str = "/") -> str:
        """The one address of this view under `path`."""
        pairs = self.pairs()
        return f"{path}?{urlencode(pairs)}" if pairs else path

    def values(self, filter: Filter) -> tuple[str, ...]:
        """The values under a filter: none, one, or for a repeatable one several."""
        value: Any = getattr(self, filter.field)
        return value if filter.many else (value,) if value else ()

    def active(self) -> list[tuple[Filter, str]]:
        """The filters that narrow this view, each with one value, in canonical order."""
        return [(each, value) for each in SELECTING for value in self.values(each)]

    def adding(self, key: str, value: str) -> "TimelineQuery":
        """The first page of this view under one value more; a filter that holds one value takes the new one instead."""
        each = BY_KEY[key]
        held = tuple(sorted({*self.values(each), value}))
        return self._with(each, held if each.many else value)

    def adder(self, key: str, path: str = "/") -> Callable[[str], str]:
        """What `adding(key, value).url(path)` is for any value: quicker where there are hundreds."""
        each, place = BY_KEY[key], FILTERS.index(BY_KEY[key])
        pairs = [(FILTERS.index(BY_KEY[k]), k, v) for k, v in self.arranged().pairs() if k != key]
        before = "".join(f"{k}={_quoted(v)}&" for at, k, v in pairs if at < place)
        after = "".join(f"&{k}={_quoted(v)}" for at, k, v in pairs if at > place)
        held = self.values(each) if each.many else ()

        def url(value: str) -> str:
            values = sorted({*held, value}) if held else (value,)
            return f"{path}?{before}{'&'.join(f'{key}={_quoted(v)}' for v in values)}{after}"

        return url

    def without(self, key: str, value: str | None = None) -> "TimelineQuery":
        """The first page of this view without a filter, or without one value of a repeatable one."""
        each = BY_KEY[key]
        kept = tuple(held for held in self.values(each) if value is not None and held != value)
        return self._with(each, kept if each.many else each.default)

    def _with(self, filter: Filter, value: Any) -> "TimelineQuery":
        return replace(self, **{"after": "", filter.field: value})

    def between(self, date_from: str, date_to: str) -> "TimelineQuery":
        """The first page of this view in a range of ISO days; "" leaves an end open."""
        return replace(self, after="", date_from=date_from, date_to=date_to)

    def arranged(self, *, order: str | None = None, view: str | None = None, after: str = "") -> "TimelineQuery":
        """The same events in another order, view or page."""
        return replace(self, order=order or self.order, view=view or self.view, after=after)

    def selection(self) -> "TimelineQuery":
        """The filters alone: what two pages of one view, in any order, have in common."""
        return replace(self, order="oldest", view="list", after="")


@lru_cache(maxsize=16_384)
def _quoted(value: str) -> str:
    return quote_plus(value)


def _tidied(raw: str) -> str:
    """White space folded, and without what no database or page can hold: controls and halves of characters."""
    return " ".join("".join(char if char.isprintable() else " " for char in raw).split())


def _value(filter: Filter, values: list[str]) -> Any:
    if filter.many:
        return tuple(sorted(set(values)))
    if len(set(values)) > 1:
        raise BadValue(
            _("%(key)s is given twice (“%(one)s” and “%(other)s”); it takes one value.")
            % {"key": filter.key, "one": values[0], "other": values[1]}
        )
    return values[0]
