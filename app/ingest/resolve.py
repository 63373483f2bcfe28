"""`resolve`: what an event's mentions add up to. Pure; the order of the mentions never matters."""

import re
from collections.abc import Callable, Iterable, Sequence
from datetime import date

from app.edtf import bounds, precision
from app.ingest.dating import Dating, date_of, inside
from app.ingest.facts import EventFacts, MentionFacts, Pins, Seniority, articles
from app.ingest.kinds import LASTING, SPECIFICITY
from app.ingest.wording import summary_of, title_of

ACTING = ("participant", "host", "speaker")
ROLES = ("host", "participant", "speaker", "subject")
"""From the strongest to the weakest."""
OFF = ("cancelled", "postponed")
SAID = ("statement", "proposal")
_WORD = re.compile(r"\w+")


def resolve(mentions: Iterable[MentionFacts], pins: Pins) -> EventFacts:
    """The facts of the event that these mentions tell of; at least one mention is needed. Pins win over every rule."""
    told = sorted(mentions, key=lambda m: m.seniority)
    status = pins.get("status") or _status(told)
    kind = pins.get("kind") or _kind(told)
    place, places_differ = _place(told, kind)
    place = pins.get("place", place)
    dating = _dating(told, status, kind)
    when = pins.get("date", dating.date)
    people = _people(told, pins.get("actors", {}))
    slugs = [slug for slug, role in people if role in ACTING]
    starts, ends = bounds(when) if when else (None, None)
    found = summary_of(told, status, slugs, ends)
    return EventFacts(
        title=pins.get("title") or title_of(told, kind, place, slugs),
        summary=pins.get("summary") or (found and found[0].text),
        summary_from=None if pins.get("summary") or not found else found[1].key,
        kind=kind,
        status=status,
        date=when,
        starts_on=starts,
        ends_on=ends,
        precision=precision(when) if when else None,
        place=place,
        people=people,
        topics=_with_pins({topic for m in told for topic in m.topics}, pins.get("topics", {})),
        sources_differ=_differences(told, dating, places_differ, pins),
        dated_by=tuple(sorted({m.independent for m in dating.dated_by})) if when == dating.date else (),
        article_count=articles(told),
        quote_count=len({_folded(quote) for m in told for quote in m.quotes}),
    )


def _status(told: Sequence[MentionFacts]) -> str:
    statuses = {m.status for m in told}
    if "happened" in statuses:
        return "happened"
    off = [m for m in told if m.status in OFF]
    if off:
        return max(off, key=lambda m: (m.published or date.min, m.status == "cancelled")).status
    return "planned"


def _kind(told: Sequence[MentionFacts]) -> str:
    return _most_specific(told, lambda m: m.kind, lambda m: SPECIFICITY.get(m.kind, 0))


def _place(told: Sequence[MentionFacts], kind: str) -> tuple[str | None, bool]:
    """The place, and whether two sources name places of which neither lies in the other; none of a call.

    Where somebody said something differs by where he was heard, which no reader takes for a difference.
    """
    placed = [m for m in told if m.place]
    if not placed or kind == "call":
        return None, False
    best = _most_specific(placed, lambda m: str(m.place), lambda m: len(m.place_within))
    within = next(m.place_within for m in placed if m.place == best)
    return best, kind not in SAID and any(
        m.place != best and m.place not in within and best not in m.place_within for m in placed
    )


def _most_specific(
    told: Sequence[MentionFacts], value: Callable[[MentionFacts], str], depth: Callable[[MentionFacts], int]
) -> str:
    def rank(choice: str) -> tuple[int, int, Seniority]:
        same = [m for m in told if value(m) == choice]
        return (-depth(same[0]), -articles(same), min(m.seniority for m in same))

    return min({value(m) for m in told}, key=rank)


def _dating(told: Sequence[MentionFacts], status: str, kind: str) -> Dating:
    """What took place is dated by those who tell that it did; where they are vague or silent, as it was planned.

    What lasts has the days that it was declared for.
    """
    lasts = kind in LASTING and status == "happened"
    dating = date_of([m for m in told if m.status == status or (lasts and m.status == "planned")], kind)
    if not dating.date:
        return date_of(told, kind)
    return date_of([m for m in told if m.status == status or (m.date and inside(m.date, dating.date))], kind)


def _people(told: Sequence[MentionFacts], pin: Pins) -> tuple[tuple[str, str], ...]:
    """Everyone with the strongest role that a source gives them: who is host in one takes part in no other as guest."""
    added = {(slug, role) for slug, role in pin.get("add", [])}
    pinned, removed = {slug for slug, _ in added}, set(pin.get("remove", []))
    union = {(s, r) for m in told for s, r in m.people if s not in removed and s not in pinned} | added
    strongest: dict[str, str] = {}
    for slug, role in sorted(union, key=lambda found: ROLES.index(found[1])):
        strongest.setdefault(slug, role)
    return tuple(sorted(strongest.items()))


def _with_pins(values: set[str], pin: Pins) -> tuple[str, ...]:
    return tuple(sorted((values - set(pin.get("remove", []))) | set(pin.get("add", []))))


def _differences(told: Sequence[MentionFacts], dating: Dating, places: bool, pins: Pins) -> tuple[str, ...]:
    statuses = {m.status for m in told}
    found = {
        "date": dating.differ and "date" not in pins,
        "place": places and "place" not in pins,
        "outcome": {"happened", "cancelled"} <= statuses and "status" not in pins,
    }
    return tuple(name for name, differ in found.items() if differ)


def _folded(text: str) -> str:
    return " ".join(_WORD.findall(text.casefold()))
