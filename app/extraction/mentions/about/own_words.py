"""Which words of its passages tell of one event: those of its own clause, outside of speech."""

from collections.abc import Iterator

from app.extraction.mentions.about.going_on import others_act
from app.extraction.mentions.days.distances import distances, words_counted_from
from app.extraction.mentions.telling import Telling
from app.extraction.once import asked_once
from app.extraction.reading import Reading
from app.extraction.words import Words, words_of

OUTCOMES = ("agreement", "truce", "exchange", "proposal")
"""What talks end with, told right after them."""
_SAME_TALKS = (*OUTCOMES, "statement")
_PARTS = frozenset((",", "and", "then"))


def own_words(reading: Reading, told: Telling, owners: dict[int, list[Telling]]) -> Iterator[list[str]]:
    """The words of its passages; of a sentence that tells of other talks too only the clause that tells of these."""
    for span in told.passages:
        index = reading.sentences.first_at(span.start)
        others = [other for other in owners[index] if other is not told and other.kind not in _SAME_TALKS]
        if index == told.sentence:
            yield _clause(told, others)
        elif not others:
            yield telling_words(words_of(reading, index))


def _clause(told: Telling, others: list[Telling]) -> list[str]:
    """Of a sentence the words from the clause of one telling to that of the next, or to where others act."""
    words = told.words
    after = [other.at for other in others if other.sentence == told.sentence and other.at > told.at]
    before = any(other.sentence == told.sentence and other.at < told.at for other in others)
    low = _opening(words, told.at) if before else 0
    high = min(_opening(words, min(after)) if after else len(words.norms), _of_others(told))
    high = max(high, told.at + 1)
    if low == 0 and high >= len(words.norms):
        return telling_words(words)
    return [words.norms[at] for at in _telling_at(words) if low <= at < high]


def _of_others(told: Telling) -> int:
    """The semicolon after a telling behind which others act; the end of its sentence without one."""
    words = told.words
    marks = (at for at in range(told.at, len(words.norms) - 1) if words.norms[at] == ";")
    return next((at for at in marks if others_act(words, at + 1)), len(words.norms))


def _opening(words: Words, at: int) -> int:
    """Where the clause of a word begins: after an opener or a mark."""
    opens = (k for k in range(at, 0, -1) if words.opens[k] or words.norms[k] in _PARTS)
    return next(opens, 0)


@asked_once
def telling_words(words: Words) -> list[str]:
    """The words outside of speech, but for those that only say from what a day is counted."""
    return [words.norms[at] for at in _telling_at(words)] if distances(words) else words.unspoken


@asked_once
def _telling_at(words: Words) -> list[int]:
    unspoken = [at for at, spoken in enumerate(words.spoken) if not spoken]
    for distance in distances(words):
        counted = words_counted_from(words, distance)
        unspoken = [at for at in unspoken if at not in counted]
    return unspoken
