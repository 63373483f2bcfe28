"""The tense of the verb that governs a time expression, from the words around it."""

from collections.abc import Mapping, Sequence
from typing import Any

from app.extraction.dates.aimed_at import AimedAt
from app.extraction.dates.context import OnDay, Tense
from app.extraction.dates.gone_by import GoneBy
from app.extraction.dates.left_open import LeftOpen
from app.extraction.dates.pushed import Pushed
from app.extraction.dates.tense_words import TenseWords
from app.extraction.dates.verb_tense import Found, VerbTense
from app.extraction.glosses import GLOSS
from app.extraction.types import Token

_CLOSING = ('"', "”", "»", "’")


class TenseReader:
    """Reads tense by the word lists of `[tense]` in `dates.toml`; looks at most `reach` words to either side."""

    def __init__(self, words: Mapping[str, Any]) -> None:
        self.words = TenseWords(words)
        self.verbs = VerbTense(self.words)
        self.pushed, self.aimed, self.gone = Pushed(self.verbs), AimedAt(self.verbs), GoneBy(self.verbs)
        self.open = LeftOpen(self.verbs)

    def tense(self, tokens: Sequence[Token], first: int, last: int, floor: int = 0) -> Tense:
        """Tense of the verb governing tokens `first` to `last`: of the nearest from `floor` on, or the next after."""
        low = self._left_edge(tokens, first, floor)
        if self._owns(tokens, last) and self.open.is_after_it(
            tokens, low, first, last, self._before(tokens, low, first)
        ):
            return "near"
        pushed = self.pushed.by_preposition(tokens, low, first) or self.pushed.as_label(tokens, first, last)
        if pushed:
            return "past" if pushed == "near" and self._is_over(tokens, low, first, last) else pushed
        if self.aimed.is_dropped(tokens, low, first, last, owns=self._owns(tokens, last)):
            return "near"
        before = self._before(tokens, low, first)
        if last < len(tokens) and self.words.has("limits", tokens[last]) and before in ("past", "present"):
            return "near"
        if self._fronted(tokens, low, first):
            found = self.verbs.following(tokens, last) or before
        else:
            found = before or self.verbs.following(tokens, last)
        if aimed := self._gone_by(tokens, low, first, last, found) or self._aimed_at(tokens, low, first, found):
            return aimed
        if found == "past" and self.aimed.is_moved_to(tokens, low, first):
            found = "ahead"
        if found == "present" and self._of_the(tokens, low, first):
            return "near"
        if self.aimed.is_looked_to(tokens, low, first):
            return "near" if before == "past" else "future"
        if found == "ahead":
            return "near" if self.verbs.following(tokens, last) in ("past", "near") else "future"
        if found in ("present", None) and self._owns(tokens, last):
            seen = first > low and self.words.has("seen", tokens[first - 1])
            return "none" if seen else "loose"  # "Friday's purchases are …" says nothing of when Friday was
        if found in ("past", None) and self.aimed.is_awaited(tokens, low, first):
            return "near"
        if found in ("past", None) and self.open.is_open(tokens, low, first):
            return "past" if self.verbs.following(tokens, last) == "past" else "loose"
        if (
            found == "past"
            and found == before
            and self._owns(tokens, last)
            and self.verbs.following(tokens, last) != "past"
        ):
            judged = first > low and (self.words.has("judging", tokens[first - 1]) or self._told(tokens, low, first))
            return "past" if judged else "loose"
        return "then" if found == "future" and self.pushed.is_told_then(tokens, low, first) else found or "none"

    def _gone_by(self, tokens: Sequence[Token], low: int, first: int, last: int, found: Found | None) -> Tense | None:
        """ "After a call on Monday, there is no sign of a truce", "despite Friday's talks": the day lies behind."""
        owns = self._owns(tokens, last)
        if owns and found in ("present", None) and self.gone.is_before(tokens, low, first, last):
            return "future"
        if (at := self.gone.before_them(tokens, low, first, last, owns=owns)) is None:
            return None
        if found not in ("future", "ahead") or tokens[at].norm in ("despite", "since"):
            return "past"
        return "near" if at == low else None

    def _of_the(self, tokens: Sequence[Token], low: int, first: int) -> bool:
        """ "The call on Sunday between X and Y marks a thaw": whether it lies behind, the present does not say."""
        if first - 3 < low or tokens[first - 1].norm != "on" or not self.words.has("gatherings", tokens[first - 2]):
            return False
        return any(token.norm in ("the", "this", "their") for token in tokens[max(low, first - 5) : first - 2])

    def _aimed_at(self, tokens: Sequence[Token], low: int, first: int, found: Found | None) -> Tense | None:
        """The tense of a day that was meant, invited to or one of several, whatever lies in the verb."""
        if found in ("future", "ahead", "present") and self.aimed.had_meant(tokens, low, first):
            return "near"
        if found in ("present", None) and self.aimed.is_of_times(tokens, low, first):
            return "past"
        if found in ("past", "present", None) and (
            self.aimed.is_meant(tokens, low, first) or self.aimed.has_invited(tokens, low, first)
        ):
            return "future"
        return None

    def _is_over(self, tokens: Sequence[Token], low: int, first: int, last: int) -> bool:
        """ "The truce that X had announced for Friday did not hold": told when Friday was over."""
        norms = [token.norm for token in tokens[low:first]]
        had = norms.index("had") if "had" in norms else 0
        relative = not {"that", "which"}.isdisjoint(norms[:had])
        behind = last < len(tokens) and tokens[last].sentence == tokens[first].sentence
        return relative and behind and (self.words.has("past", tokens[last]) or self.words.has("did", tokens[last]))

    def behind_on(self, tokens: Sequence[Token], first: int) -> OnDay:
        """Whether "on" stands before token `first`, and the two open a sentence that tells of nothing to come."""
        sentence = tokens[first].sentence
        if first == 0 or tokens[first - 1].norm != "on" or tokens[first - 1].sentence != sentence:
            return "none"
        if first > 1 and tokens[first - 2].sentence == sentence:
            return "on"
        for token in tokens[first : first + self.words.reach]:
            if token.sentence != sentence:
                break
            if self.words.has("future", token) or self.words.has("present", token) or self.words.has("ahead", token):
                return "on"
        return "opening"

    def _left_edge(self, tokens: Sequence[Token], first: int, floor: int) -> int:
        """Index of the first token of the clause chain: a mark such as ";" or the sentence's beginning ends it."""
        at = first
        sentence = tokens[first].sentence
        while at > max(floor, first - self.words.reach) and tokens[at - 1].sentence == sentence:
            if self.words.has("breaks", tokens[at - 1]):
                opening = _gloss(tokens, at, floor)
                if opening is None:
                    break
                at = opening
            else:
                at -= 1
        return at

    def _fronted(self, tokens: Sequence[Token], low: int, first: int) -> bool:
        """Whether the expression, with its preposition, opens its clause."""
        at = first
        while at > low and (
            self.words.has("attributes", tokens[at - 1]) or self.words.has("determiners", tokens[at - 1])
        ):
            if self.words.has("joins", tokens[at - 1]):
                break
            at -= 1
        if at == low:
            return True
        before = tokens[at - 1]
        if at - 1 > low and before.text in _CLOSING and tokens[at - 2].text[-1].isalnum():
            return tokens[at - 2].end != before.start  # "will see him “in a week” on Friday" goes on
        return self.words.has("fronts", before) or (
            not before.text[0].isalnum() and not self.words.has("inner_marks", before)
        )

    def _before(self, tokens: Sequence[Token], low: int, first: int) -> Found | None:
        """The nearest verb to the left, as far as `low`; "earlier remarks on Sunday" lie behind like its past."""
        inside = False
        for at in range(first - 1, low - 1, -1):
            if self.words.has("behind", tokens[at]) or (at < first - 1 and self.gone.is_said_in(tokens, low, at)):
                return "past"
            inside = inside or self._gathers(tokens, at, first)
            found = self.verbs.ending_at(tokens, at, low)
            if found == "present" and inside and "during" in (token.norm for token in tokens[at:first]):
                continue  # "said that ties are good during a meeting on Monday"
            if found and not (inside and "to" in (tokens[at].norm, tokens[at - 1].norm)):
                return found
        return None

    def _told(self, tokens: Sequence[Token], low: int, first: int) -> bool:
        """ "Briefed allies on Friday's talks", "joined him at Friday's talks": somebody knows how they went."""
        if first > low and tokens[first - 1].norm == "at":
            return True
        verbs = ("telling" if tokens[first - 1].norm in ("on", "about", "of") else "moved") if first > low else ""
        linked = first > low and self.words.has("links", tokens[first - 1])
        return linked and any(self.words.has(verbs, token) for token in tokens[max(low, first - 5) : first - 1])

    def _gathers(self, tokens: Sequence[Token], at: int, first: int) -> bool:
        """ "Asked him to come during a call on Tuesday": the day is that of the call, and so of the asking."""
        if not self.words.has("within", tokens[at]):
            return False
        return any(self.words.has("gatherings", token) for token in tokens[at + 1 : first])

    @staticmethod
    def _owns(tokens: Sequence[Token], last: int) -> bool:
        """ "Named its team for Wednesday's talks"."""
        return tokens[last - 1].norm.endswith("'s") or (last < len(tokens) and tokens[last].norm == "'s")


def _gloss(tokens: Sequence[Token], after: int, floor: int) -> int | None:
    """Where brackets open that say who stands before them: "will meet the French president (Emmanuel Macron) on"."""
    if tokens[after - 1].norm != ")":
        return None
    near = range(after - 2, max(floor, after - 3 - GLOSS) - 1, -1)
    return next((at for at in near if tokens[at].norm == "("), None)
