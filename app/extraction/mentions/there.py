""" "X returned to Paris on Monday. There he met Y": the place, and the day, of the sentence before."""

from app.extraction.mentions.telling import Telling
from app.extraction.types import DateRef
from app.extraction.words import Words, words_of

_BEING = frozenset(("is", "was", "are", "were", "has", "have", "had", "will", "would", "can", "could", "may", "might"))
_MEETINGS = ("meeting", "summit", "visit")
_LEADING = ("in", "at", "to")


def place_there(tellings: list[Telling]) -> None:
    """Gives what a sentence that opens with "there" tells the one place that the sentence before names, and its day."""
    for telling in tellings:
        if telling.kind not in _MEETINGS or telling.place is not None or not _says_there(telling.words):
            continue
        before = _before(telling)
        places = [ref.name for first, _, ref in before.places if ref.preposition in _LEADING] if before else []
        if before is None or len(places) != 1 or any(before.spoken):
            continue
        telling.place = places[0]
        if telling.date is None and not telling.words.dates and (day := _day_of(before, telling)):
            telling.date, telling.basis = day, "carried"


def _says_there(words: Words) -> bool:
    """ "There he met", but not "there was a meeting"."""
    return words.norms[0] == "there" and words.norms[1:2] != [] and words.norms[1] not in _BEING


def _before(telling: Telling) -> Words | None:
    """The sentence before in the same paragraph, if it is on somebody who then was there."""
    words, index = telling.words, telling.sentence - 1
    if index < 0 or words.reading.sentences[index].block != words.sentence.block:
        return None
    before = words_of(words.reading, index)
    return before if any(ref.actor in telling.people for _, _, ref in before.refs) else None


def _day_of(before: Words, telling: Telling) -> DateRef | None:
    """The one day of that sentence, if it lies on the side of the article's that what is told does."""
    days = [ref for _, _, ref in before.dates if ref.type == "DATE" and ref.dates_act]
    published = before.reading.document.published
    if len(days) != 1 or len(before.dates) != 1 or days[0].precision != "day" or not days[0].edtf or published is None:
        return None
    to_come = days[0].edtf > published.isoformat()
    return days[0] if (telling.status == "planned") == to_come else None
