"""Days that somebody meant, invited to or waited for: they need not lie where the verb before them lies."""

from collections.abc import Sequence

from app.extraction.dates.verb_tense import AUXILIARY, VerbTense
from app.extraction.types import Token

_FIXING = frozenset(("announced", "scheduled", "convened", "confirmed"))
_TELLING = frozenset(("told", "tells", "ordered", "instructed", "urged", "asked"))
_SOMETHING = frozenset(("a", "an", "the", "another", "emergency", "talks", "his", "their"))
TOLD = 6
"""Words between "told" and "to": "told the Ukrainian president to sign by"."""
UNDONE = 12
"""Words between "Friday's" and "was called off"."""
MOVED = 8
"""Words between "postponed" and its "until": "postponed his trip to Kyiv until Monday"."""
AWAITED = 10
"""Words between "prepare for" and its day."""


def _fixes(tokens: Sequence[Token]) -> bool:
    """Whether what stands before "for" and a day calls or sets something for it: "called a meeting of the G7"."""
    norms = [token.norm for token in tokens]
    called = any(norms[k] == "called" and norms[k + 1] in _SOMETHING for k in range(len(norms) - 1))
    return called or not _FIXING.isdisjoint(norms[:-1])


class AimedAt:
    """Looks at the words from `low` to before the day at `first`."""

    def __init__(self, verbs: VerbTense) -> None:
        self.words, self.verbs = verbs.words, verbs

    def had_meant(self, tokens: Sequence[Token], low: int, first: int) -> bool:
        """ "Had proposed that talks begin on Thursday", "had ruled and set Friday as the deadline": it may be past."""
        joined = tokens[first - 2].norm == "and" and self.words.has("intends", tokens[first - 1])
        for at in range(first - 1, low, -1):
            token = tokens[at]
            if token.norm == "had":
                return joined or any(self.words.has("intends", token) for token in tokens[at + 1 : min(at + 4, first)])
            if not joined and (self.words.has("future", token) or self.words.has("present", token)):
                return False
        return False

    def is_of_times(self, tokens: Sequence[Token], low: int, first: int) -> bool:
        """ "Whether the measures of Wednesday bring a truce": they are of a day gone by."""
        if first - 2 < low or tokens[first - 1].norm != "of":
            return False
        noun = tokens[first - 2]
        return noun.text[0].islower() and noun.norm.endswith("s") and not self.words.has("of_times", noun)

    def is_meant(self, tokens: Sequence[Token], low: int, first: int) -> bool:
        """ "Proposed a meeting before the end of August": what was meant to be done by then lies ahead."""
        if first > low and tokens[first - 1].norm == "for" and _fixes(tokens[low:first]):
            return True  # "announced a meeting for Monday"
        if first > low and tokens[first - 1].norm in ("for", "from", "between") and self._decrees(tokens, low, first):
            return True
        if first == low or not self.words.has("until", tokens[first - 1]):
            return False
        told = next((at for at in range(low, first) if tokens[at].norm in _TELLING), first)
        if any(token.norm == "to" for token in tokens[told + 1 : told + TOLD]):
            return True  # "told Kyiv to sign by Thursday"
        return any(
            self.words.has("intends", token) and token.norm not in AUXILIARY for token in tokens[low : first - 1]
        )

    def _decrees(self, tokens: Sequence[Token], low: int, first: int) -> bool:
        """ "Declared a truce from Friday to Sunday", but not what he "had declared"."""
        lull = next((at for at in range(first - 1, low, -1) if self.words.has("lulls", tokens[at])), low)
        decreed = next((at for at in range(lull - 1, low - 1, -1) if self.words.has("decreeing", tokens[at])), None)
        return decreed is not None and all(token.norm != "had" for token in tokens[max(low, decreed - 2) : decreed])

    def has_invited(self, tokens: Sequence[Token], low: int, first: int) -> bool:
        """ "Has invited them to a video conference on Wednesday": the day of what they are invited to."""
        norms = [token.norm for token in tokens[low:first]]
        calls = [
            at
            for at in range(1, len(norms))
            if norms[at] == "invited" and self.words.has("perfect", tokens[low + at - 1])
        ]
        if not calls or any(self.verbs.finite(tokens, at) for at in range(low + calls[-1] + 1, first)):
            return False  # "X, who has invited both, spoke with him on Thursday"
        return not {"to", "for"}.isdisjoint(norms[calls[-1] :])

    def is_moved_to(self, tokens: Sequence[Token], low: int, first: int) -> bool:
        """ "Were put back to Friday", "postponed his trip until Monday": the new day."""
        at = first - 1 - (self.words.has("determiners", tokens[first - 1]) if first > low else 0)
        if at <= low or tokens[at].norm not in ("to", "until", "till"):
            return False
        return any(self.words.has("moving_to", token) for token in tokens[max(low, at - MOVED) : at])

    def is_looked_to(self, tokens: Sequence[Token], low: int, first: int) -> bool:
        """ "Gears up for Friday's summit", "awaits Monday's talks", "a call lined up for Sunday"."""
        at = first - 1
        if at >= low and self.words.has("articles", tokens[at]):
            at -= 1
        if at >= low and self.words.has("looking_to", tokens[at]):
            return True
        linked = at > low and tokens[at].norm in ("for", "to")
        return linked and any(self.words.has("looking_ahead", token) for token in tokens[max(low, at - 2) : at])

    def is_awaited(self, tokens: Sequence[Token], low: int, first: int) -> bool:
        """ "Spoke with him to prepare for a session in early March", "looked forward to his visit on Friday"."""
        for at in range(first - 1, max(low, first - AWAITED), -1):
            norm = tokens[at].norm
            if norm == "," or self.verbs.finite(tokens, at):
                return False
            if norm == "for" and self.words.has("awaiting", tokens[at - 1]):
                return True
            if norm == "to" and tokens[at - 1].norm == "forward":
                return True
        return False

    def is_dropped(self, tokens: Sequence[Token], low: int, first: int, last: int, *, owns: bool) -> bool:
        """ "A meeting on Saturday was called off", "Friday's call between X and Y has been put off"."""
        fronted = first - (first > low and tokens[first - 1].norm == "on") == low
        if not owns and (fronted or self.verbs.ending_at(tokens, first - 2, low)):
            return False  # "on Friday the talks were called off": the day of calling them off
        verb = self._verb_of_noun(tokens, last, UNDONE if owns else 2)
        return verb is not None and any(self.words.has("dropped", token) for token in tokens[verb + 1 : verb + 4])

    def _verb_of_noun(self, tokens: Sequence[Token], last: int, reach: int) -> int | None:
        """The "was" or "has been" behind the noun that a day belongs to."""
        for at in range(last, min(len(tokens), last + reach)):
            if tokens[at].sentence != tokens[last - 1].sentence:
                return None
            if self.words.has("past", tokens[at]) or tokens[at].norm in AUXILIARY:
                return at
            if self.verbs.finite(tokens, at):
                return None
        return None
