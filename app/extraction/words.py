"""One sentence as words with what the layers say of each: what clause and mention rules read."""

from bisect import bisect_left
from collections.abc import Sequence

from app.extraction.function_words import DETERMINERS, LEADING_IN, LENGTHS, MODALS, OWNERS, PREPOSITIONS, SUBJECT_WORDS
from app.extraction.openings import openings_of
from app.extraction.phrases import indices_of
from app.extraction.reading import Reading
from app.extraction.reporters import reporter_comma
from app.extraction.sentence_layers import SentenceLayers
from app.extraction.spoken import spoken_in
from app.extraction.types import Clause
from app.extraction.verbs import verb_forms

__all__ = [
    "DETERMINERS",
    "LEADING_IN",
    "LENGTHS",
    "MODALS",
    "OWNERS",
    "PREPOSITIONS",
    "SUBJECT_WORDS",
    "Words",
    "sentences_of",
    "words_of",
]
_SILENT = frozenset(("furniture", "caption", "byline"))


class Words(SentenceLayers):
    """The words of a sentence with its speech, its verbs and where its clauses begin.

    `spoken` tells of each word whether it is part of somebody's speech, set between marks as more than a fragment, and
    `opens` whether a new clause begins with it, so that what stands beyond belongs to another verb. `openings` are
    those words, and `verbs` those that may be verbs. `reporter` is the comma before whoever says at the end of the
    sentence what stands ahead of it, else its length; `headed` tells whether it stands in a headline, which tells all
    in the present what the text tells again.
    """

    def __init__(self, reading: Reading, index: int) -> None:
        super().__init__(reading, index)
        self.verbs = indices_of(verb_forms(), self.norms)
        self.spoken = spoken_in(self)
        self.openings = openings_of(self, self.spoken)
        self.opens = [False] * len(self.norms)
        for at in self.openings:
            self.opens[at] = True
        comma = reporter_comma(self.norms, self.spoken, self.openings)
        self.reporter = len(self.norms) if comma is None else comma
        self.headed = reading.blocks[self.sentence.block].kind == "headline"
        self._clauses: tuple[Clause, ...] | None = None
        self._unspoken: list[str] | None = None

    @property
    def clauses(self) -> tuple[Clause, ...]:
        """Its clauses, when they have been read."""
        if self._clauses is None:
            self._clauses = self.reading.clauses.within(self.sentence.span)
        return self._clauses

    @property
    def unspoken(self) -> list[str]:
        """The words outside of speech, folded."""
        if self._unspoken is None:
            self._unspoken = [norm for norm, spoken in zip(self.norms, self.spoken, strict=True) if not spoken]
        return self._unspoken

    def opening_before(self, at: int) -> int | None:
        """The last word before word `at` with which a clause begins, if one does."""
        following = bisect_left(self.openings, at)
        return self.openings[following - 1] if following else None

    def behind_opening(self, at: int) -> int:
        """The word behind that one; 0 where none is."""
        opening = self.opening_before(at)
        return 0 if opening is None else opening + 1

    def cut(self, low: int, high: int) -> bool:
        """Whether a clause begins among the words from `low` to before `high`."""
        following = bisect_left(self.openings, low)
        return following < len(self.openings) and self.openings[following] < high

    def verbs_in(self, low: int, high: int) -> list[int]:
        """Those of the words from `low` to before `high` that may be verbs."""
        first = bisect_left(self.verbs, low)
        return self.verbs[first : bisect_left(self.verbs, high, first)]


def words_of(reading: Reading, index: int) -> Words:
    """The sentence of that index as words; each is looked at as words once."""
    words: Words | None = reading.sentence_words.get(index)
    if words is None:
        words = reading.sentence_words[index] = Words(reading, index)
    return words


def sentences_of(reading: Reading) -> Sequence[Words]:
    """The sentences that tell: all but furniture, captions and bylines."""
    if not reading.telling_sentences:
        silent = {index for index, block in enumerate(reading.blocks) if block.kind in _SILENT}
        told = (index for index, sentence in enumerate(reading.sentences) if sentence.block not in silent)
        reading.telling_sentences = [words_of(reading, index) for index in told]
    return reading.telling_sentences
