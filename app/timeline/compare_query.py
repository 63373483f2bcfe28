"""What is compared, as one frozen value. It comes from a URL or a form and prints back to exactly one URL."""

from collections.abc import Iterable
from dataclasses import dataclass
from urllib.parse import urlencode

from app.errors import BadValue
from app.languages.message import _
from app.timeline.filters import BY_KEY
from app.timeline.query import TimelineQuery

PATH = "/compare"
KEYS = ("actor", "side", "topic", "from", "to")
MOST = 2


@dataclass(frozen=True, slots=True)
class CompareQuery:
    """Actors and sides by slug, two at most together, none for every side; a topic; days as ISO, "" where open."""

    actor: tuple[str, ...] = ()
    side: tuple[str, ...] = ()
    topic: str = ""
    date_from: str = ""
    date_to: str = ""

    @classmethod
    def parse(cls, pairs: Iterable[tuple[str, str]]) -> "CompareQuery":
        """Read the decoded pairs of a query string; BadValue names the key, the value and the form expected.

        The form sends `who=actor:SLUG` or `who=side:SLUG` for `actor=SLUG` or `side=SLUG`.
        """
        given: dict[str, list[str]] = {key: [] for key in KEYS}
        for key, raw in pairs:
            value = raw.strip()
            if key == "who" and value:
                key, value = _who(value)
            if key not in (*KEYS, "who"):
                raise BadValue(
                    _("“%(key)s” is nothing that can be compared; write %(names)s.")
                    % {"key": key[:40], "names": ", ".join(KEYS)}
                )
            if value:
                given[key].append(BY_KEY[key].read(key, value))
        return cls(
            tuple(sorted(set(given["actor"]))),
            tuple(sorted(set(given["side"]))),
            *(_single(key, given[key]) for key in ("topic", "from", "to")),
        )

    def __post_init__(self) -> None:
        if len(self.actor) + len(self.side) > MOST:
            raise BadValue(
                _("Two can be compared, not %(actor)s (%(names)s); leave some of them out.")
                % {"actor": len(self.actor) + len(self.side), "names": ", ".join((*self.actor, *self.side))}
            )
        if self.date_from and self.date_to and self.date_from > self.date_to:
            raise BadValue(
                _("from=%(date_from)s is later than to=%(date_to)s; write the earlier day in from.")
                % {"date_from": self.date_from, "date_to": self.date_to}
            )

    def pairs(self) -> list[tuple[str, str]]:
        """Keys and values in canonical order."""
        who = [("actor", slug) for slug in self.actor] + [("side", slug) for slug in self.side]
        rest = (("topic", self.topic), ("from", self.date_from), ("to", self.date_to))
        return who + [(key, value) for key, value in rest if value]

    def url(self) -> str:
        """The one address of this comparison."""
        pairs = self.pairs()
        return f"{PATH}?{urlencode(pairs)}" if pairs else PATH


def comparison(query: TimelineQuery) -> CompareQuery | None:
    """What a view of the timeline compares, if it is of one topic and of two actors and sides at most."""
    if len(query.topic) != 1 or len(query.actor) + len(query.side) > MOST:
        return None
    return CompareQuery(query.actor, query.side, query.topic[0], query.date_from, query.date_to)


def _who(value: str) -> tuple[str, str]:
    kind, _colon, slug = value.partition(":")
    if kind not in ("actor", "side") or not slug:
        raise BadValue(_("“who=%(value)s” is nobody; write actor:NAME or side:NAME.") % {"value": value[:40]})
    return kind, slug


def _single(key: str, values: list[str]) -> str:
    if len(set(values)) > 1:
        raise BadValue(
            _("%(key)s is given twice (“%(one)s” and “%(other)s”); it takes one value.")
            % {"key": key, "one": values[0], "other": values[1]}
        )
    return values[0] if values else ""
