"""Days behind talks that a verb of saying, hoping or leaving tells of: "left for talks with X on Friday"."""

from collections.abc import Sequence

from app.extraction.dates.context import Tense
from app.extraction.dates.verb_tense import VerbTense
from app.extraction.types import Token

REACH = 18
"""Words between the talks and their day: "a meeting with the Russian president, Vladimir Putin, in Anchorage"."""
VERB = 14
"""Words between that verb and the talks."""
_WITHIN = frozenset(("in", "during", "at", "on"))
_AFTER = frozenset(("after", "following", "since", "during"))
_BETWEEN = frozenset(("between", "of"))


class LeftOpen:
    """Whether the talks had been held when it was said, the words do not tell: a day soon to come is meant by its
    name alone, another lies behind."""

    def __init__(self, verbs: VerbTense) -> None:
        self.words, self.verbs = verbs.words, verbs

    def is_open(self, tokens: Sequence[Token], low: int, first: int) -> bool:
        """ "Left for Alaska for a meeting with X on Friday", "called for a truce at the summit of X and Y on Friday";
        but "said in a call with X on Friday", "left the talks on Friday"."""
        if first - 2 <= low or tokens[first - 1].norm != "on":
            return False
        noun = self._talks_before(tokens, low, first)
        return noun > low and self._is_told_of(tokens, low, noun)

    def is_after_it(self, tokens: Sequence[Token], low: int, first: int, last: int, before: Tense | str | None) -> bool:
        """ "Will call him after Friday's summit", "hopes for talks after Friday's": Friday may be still to come."""
        if first <= low or tokens[first - 1].norm not in ("after", "following"):
            return False
        if before in ("future", "ahead"):
            return True
        wishes = any(self.words.has("wishing", token) for token in tokens[low : first - 1])
        following = self.verbs.following(tokens, last)
        return following == "future" or (wishes and before != "past" and following != "past")

    def _talks_before(self, tokens: Sequence[Token], low: int, first: int) -> int:
        for at in range(first - 2, max(low, first - REACH), -1):
            if self.words.has("gatherings", tokens[at]):
                return at
            if self.verbs.finite(tokens, at):
                break
        return low

    def _is_told_of(self, tokens: Sequence[Token], low: int, noun: int) -> bool:
        between = tokens[noun + 1].norm in _BETWEEN
        for at in range(noun - 1, max(low, noun - VERB) - 1, -1):
            norm = tokens[at].norm
            if norm in _AFTER or (norm in _WITHIN and noun - at < 4 and not between):
                return False
            if self.words.has("leaving_open", tokens[at]):
                return any(t.norm == "of" or not self.words.has("articles", t) for t in tokens[at + 1 : noun])
            if norm != "to" and tokens[at - 1].norm != "to" and self.verbs.ending_at(tokens, at, low):
                return False
        return False
