"""What one word tells of several days: "earlier rounds took place on May 16, June 2 and July 23"."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from app.extraction.mentions.around.stretch import APART
from app.extraction.mentions.telling import Telling
from app.extraction.types import DateRef
from app.extraction.words import PREPOSITIONS, Words

_DAYS = ("day", "range")
_JOINTS = frozenset((",", "and", "on", "in", "at", "from"))
_ENDING = PREPOSITIONS | APART | {"and", "but", "as", "when", "while"}
BETWEEN = 6
"""Words between one day and the next: "on June 2 and in Abu Dhabi on July 23"."""


def on_further_days(telling: Telling) -> Iterator[Telling]:
    """The same of each further day that is joined to its own by commas and "and"."""
    if telling.date is None or telling.date.precision not in _DAYS or telling.status not in ("happened", "planned"):
        return
    words = telling.words
    for joint, ref in days_joined(words, telling.date):
        first = words.at(ref.span.start)
        place = next((p.name for k, _, p in words.places if joint <= k < first), telling.place)
        yield replace(telling, at=joint, date=ref, place=place, people=dict(telling.people), passages=[])


def days_joined(words: Words, date: DateRef) -> list[tuple[int, DateRef]]:
    """The days that go on from one, each with the word that joins it; none where no "and" leads to the last."""
    since = next((k for k, (_, _, ref) in enumerate(words.dates) if ref is date), len(words.dates))
    found: list[tuple[int, DateRef]] = []
    last = 0
    for (_, behind, _), (first, end, ref) in pairwise(words.dates[since:]):
        if not _is_joined(words, behind, first) or ref.precision not in _DAYS or ref.edtf is None:
            break
        found.append((behind, ref))
        last = end
        if "and" in words.norms[behind:first]:
            return found if _ends(words, last) else []
    return []


def _is_joined(words: Words, behind: int, first: int) -> bool:
    """Only a joint and where it was stand between two days."""
    if first - behind > BETWEEN or words.norms[behind] not in (",", "and"):
        return False
    places = {k for low, high, _ in words.places for k in range(low, high)}
    return all(k in places or words.norms[k] in _JOINTS for k in range(behind, first))


def _ends(words: Words, last: int) -> bool:
    """Nobody does anything else on the last of them: not "held on May 16, and on June 2 Putin called"."""
    after = words.norms[last : last + 1]
    return not after or not after[0].isalpha() or after[0] in _ENDING
