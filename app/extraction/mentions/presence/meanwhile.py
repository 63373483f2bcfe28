"""Who was somewhere else while others met."""

from app.extraction.mentions.presence.people import Present
from app.extraction.mentions.telling import Telling
from app.extraction.words import Words

_MEANWHILE = frozenset(("while", "whereas"))


def waits_elsewhere(words: Words, present: Present, told: Telling) -> bool:
    """ "X met Y in Antalya while a team headed by Z waited in Istanbul": Z was not there."""
    if told.sentence != words.index or told.place is None or _MEANWHILE.isdisjoint(words.vocabulary):
        return False
    low, high = sorted((told.at, present.at))
    opening = next((k for k in range(low, high) if words.opens[k] and words.norms[k] in _MEANWHILE), 0)
    theirs = (one for first, _, one in words.places if (first > opening) == (present.at > opening))
    return opening > 0 and any(one.preposition in ("in", "at") and one.name != told.place for one in theirs)
