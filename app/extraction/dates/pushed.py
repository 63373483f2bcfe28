"""What decides the tense of a day without its verb: "since Monday", "ahead of Friday", the head of a list's item."""

from collections.abc import Sequence
from itertools import pairwise

from app.extraction.dates.context import WEEKDAYS, Tense
from app.extraction.dates.verb_tense import VerbTense
from app.extraction.types import Token

LABEL = 5
"""Words between the day that heads an item of a list and its colon: "Thursday night, Moscow:"."""
SAID = 4
"""Words from "said" to its day: "said on Saturday"."""
AGENDA = 80
"""Words before such a day among which a heading may say that what is listed is to come."""
MEANT = 5
"""Words between "announced" and the "for" of its day."""
EVENT = 8
"""Words between "after a meeting" and its day."""
AHEAD = 22
"""The same for "ahead of his meeting with X in Y on"."""


class Pushed:
    """Looks at the words around a day that push it into the past or the future."""

    def __init__(self, verbs: VerbTense) -> None:
        self.words, self.verbs = verbs.words, verbs

    def by_preposition(self, tokens: Sequence[Token], low: int, first: int) -> Tense | None:
        """What the preposition alone decides: "ahead of Friday", "since Monday"."""
        words = [token.norm for token in tokens[max(low, first - 3) : first]]
        since = next((at + 1 for at in range(first - 1, low - 1, -1) if tokens[at].norm == ","), low)
        near = tokens[max(since, first - 6) : first]  # "unless he yields, Monday's talks" says nothing of Monday
        if ("ahead", "of") in pairwise(words) or any(self.words.has("conditions", token) for token in near):
            return "future"
        if (
            words
            and words[-1] in ("until", "till")
            and any(self.words.has("granting", t) for t in tokens[low : first - 1])
        ):
            return "future"
        if (
            words
            and words[-1] == "for"
            and any(self.words.has("meant_for", t) for t in tokens[max(low, first - MEANT) : first])
        ):
            return "near"
        if words and self.words.has("backward", tokens[first - 1]):
            return "past"
        if words[-1:] in (["of"], ["from"]) and first - 2 >= low and self.words.has("back_to", tokens[first - 2]):
            return "past"
        return self._of_event_before(tokens, low, first) or self._of_event_ahead(tokens, low, first)

    def _of_event_ahead(self, tokens: Sequence[Token], low: int, first: int) -> Tense | None:
        """ "Met X ahead of his talks with Y in Paris on Friday", "called for unity before a summit on Friday"."""
        for at in range(first - 1, max(low, first - AHEAD) - 1, -1):
            if tokens[at].norm == "," or self.verbs.finite(tokens, at):
                return None
            of = tokens[at].norm == "ahead" and tokens[at + 1].norm == "of"
            event = self.words.has("articles", tokens[at + 1]) or self.words.has("gatherings", tokens[at + 1])
            if of or (tokens[at].norm == "before" and event):
                return "before"
        return None

    def _of_event_before(self, tokens: Sequence[Token], low: int, first: int) -> Tense | None:
        """ "Have agreed to name teams, after a meeting in Riyadh on Tuesday": what was done after it is done."""
        for at in range(first - 1, max(low, first - EVENT) - 1, -1):
            if tokens[at].norm in ("after", "following"):
                article = at + 1 < first and self.words.has("articles", tokens[at + 1])
                before = [t for t in tokens[max(0, at - self.words.reach) : at] if t.sentence == tokens[at].sentence]
                done = any(self.words.has("past", token) or self.words.has("present", token) for token in before)
                ahead = any(self.words.has("future", token) for token in before)
                return "past" if article and done and not ahead else None
            if tokens[at].norm == "," or self.verbs.finite(tokens, at):
                return None
        return None

    def is_told_then(self, tokens: Sequence[Token], low: int, first: int) -> bool:
        """ "Said on Saturday that he would speak to X on Monday": seen from the day of saying."""
        would = next((at for at in range(first - 1, low, -1) if tokens[at].norm == "would"), low)
        said = (at for at in range(low, would) if self.words.has("relaying", tokens[at]) and tokens[at].norm != "that")
        since = next(said, would)
        return any(tokens[at].norm.capitalize() in WEEKDAYS for at in range(since, min(would, since + SAID)))

    def as_label(self, tokens: Sequence[Token], first: int, last: int) -> Tense | None:
        """ "Thursday, Moscow: Putin hosts Witkoff": days that head the items of a list are over, but for an agenda."""
        before = (token for token in tokens[max(0, first - 3) : first] if token.sentence == tokens[first].sentence)
        if any(token.text[0].isalnum() and token.norm != "also" for token in before):
            return None
        colon = next((at for at in range(last, min(last + LABEL, len(tokens))) if tokens[at].norm == ":"), None)
        if colon is None or any(self.verbs.finite(tokens, at) for at in range(last, colon)):
            return None
        ahead = any(self.words.has("agenda", token) for token in tokens[max(0, first - AGENDA) : first])
        return "future" if ahead or self.verbs.following(tokens, colon + 1) == "future" else "past"
