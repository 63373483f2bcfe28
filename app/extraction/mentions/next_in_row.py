"""Talks that follow on others are of who had those: "X was received by Y; then came talks with Z"."""

from collections.abc import Sequence

from app.extraction.mentions.attending import before_noun
from app.extraction.mentions.telling import Telling, told_since

_FOLLOWING = ("noun:follow", "noun:come", "noun:be")
_FOLLOWED = (["followed", "by"],)
_TALKS = ("meeting", "call")
_IN_ROWS = (*_TALKS, "visit")
_DAYS = ("day", "part")
WITH = 5
"""Words from talks to with whom they are: "talks in Rome with"."""


def seat_next(tellings: Sequence[Telling]) -> None:
    """Gives talks with one who is named, told as the next in a row, the one who had those before, and their day."""
    for position, telling in enumerate(tellings):
        if not _is_next(telling):
            continue
        before = next(told_since(tellings, position, telling.sentence - 1), None)
        chief = _protagonist(before) if before else None
        if before is None or chief is None or not _are_apart(telling, chief) or _tells_another(telling, before):
            continue
        telling.people = {chief: "participant", **telling.people}
        day = before.date is not None and before.date.precision in _DAYS
        if telling.date is None and day and telling.status == before.status and not telling.words.dates[1:]:
            telling.date, telling.basis = before.date, "carried"


def _is_next(telling: Telling) -> bool:
    """One person is named, behind "with", and the words say that it came after something else."""
    if telling.kind not in _TALKS or len(telling.people) != 1 or telling.status not in ("happened", "planned"):
        return False
    norms = telling.words.norms
    if "with" not in norms[telling.at + 1 : telling.at + WITH]:
        return False
    first = before_noun(telling.words, telling.at)
    return telling.rule in _FOLLOWING or norms[max(0, first - 2) : first] in _FOLLOWED


def _tells_another(telling: Telling, before: Telling) -> bool:
    """ "Z said that there had been talks with W": somebody else is named ahead of them."""
    words = telling.words
    since = before.at if before.sentence == telling.sentence else 0
    opening = max(since, words.opening_before(telling.at) or 0) if since else 0
    ahead = (ref.actor for first, _, ref in words.refs if opening <= first < telling.at)
    return any(slug is not None and slug not in before.people for slug in ahead)


def _protagonist(told: Telling) -> str | None:
    """Who had the talks told before: the guest where there is a host, else the one subject of their verb."""
    if told.kind not in _IN_ROWS or told.status not in ("happened", "planned"):
        return None
    guests = [slug for slug, role in told.people.items() if role != "host"]
    if len(guests) == 1:
        return guests[0]
    doing = [clause for clause in told.words.clauses if clause.at <= told.at and clause.subject]
    subject = doing[-1].subject if doing else ()
    return subject[0] if len(subject) == 1 and subject[0] in told.people else None


def _are_apart(telling: Telling, chief: str) -> bool:
    """Two persons of different sides, or of none of those at war."""
    one, other = telling.words.reading.actor(chief), telling.words.reading.actor(next(iter(telling.people)))
    if one.slug == other.slug or {one.kind, other.kind} != {"person"}:
        return False
    return one.side != other.side or one.side in ("europe", "other")
