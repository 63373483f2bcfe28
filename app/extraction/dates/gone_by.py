"""Days of talks that something else came after: "after a call on Monday between X and Y, there is no truce"."""

from collections.abc import Sequence

from app.extraction.dates.verb_tense import VerbTense
from app.extraction.types import Token

REACH = 16
"""Words between "after" and the day of the talks: names and places stand there."""
NOUN = 5
"""Words between "Friday's" and its noun: "Friday's first direct talks"."""


class GoneBy:
    """Looks at the words from `low` to before the day at `first`, and right behind one that owns its noun."""

    def __init__(self, verbs: VerbTense) -> None:
        self.words, self.verbs = verbs.words, verbs

    def before_them(self, tokens: Sequence[Token], low: int, first: int, last: int, *, owns: bool) -> int | None:
        """Where the "after" or "despite" stands behind which the day is that of talks; None where none does."""
        of_talks = owns and self._gathers(tokens[last : last + NOUN])
        for at in range(first - 1, max(low, first - REACH) - 1, -1):
            token = tokens[at]
            if self.words.has("succeeding", token):
                return at if of_talks else None
            listed = token.norm == "," and tokens[at + 1].norm in ("and", "or")
            if (not token.norm[0].isalnum() and not listed) or self.verbs.finite(tokens, at):
                return None
            of_talks = of_talks or (not owns and self.words.has("gatherings", token))
        return None

    def is_before(self, tokens: Sequence[Token], low: int, first: int, last: int) -> bool:
        """ "Before Friday's talks Europe has little say": a day still to come."""
        return first > low and tokens[first - 1].norm == "before" and self._gathers(tokens[last : last + NOUN])

    def is_said_in(self, tokens: Sequence[Token], low: int, at: int) -> bool:
        """ "Indicated that they would wait, in remarks at the White House on Tuesday": `at` is the comma ahead."""
        told = tokens[at].norm == "," and self.words.has("within", tokens[at + 1])
        if not told or not any(self.words.has("utterances", token) for token in tokens[at + 2 : at + 2 + NOUN]):
            return False
        return self.verbs.following(tokens, low + 1) == "past"

    def _gathers(self, tokens: Sequence[Token]) -> bool:
        return any(self.words.has("gatherings", token) for token in tokens)
