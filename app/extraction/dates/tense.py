"""The tense of the verb that governs a time expression, from the words around it."""

from collections.abc import Mapping, Sequence
from typing import Any, Literal

from app.extraction.dates.context import OnDay, Tense
from app.extraction.types import Token

Found = Tense | Literal["ahead"]
"""A tense, or a participle such as "planned" without its "is" or "was"."""


LABEL = 5
"""Words between the day that heads an item of a list and its colon: "Thursday night, Moscow:"."""
AGENDA = 80
"""Words before such a day among which a heading may say that what is listed is to come."""
MEANT = 5
"""Words between "announced" and the "for" of its day."""
AWAITED = 10
"""Words between "prepare for" and its day."""
SAID = 6
"""Words between a verb of saying and "was flying"."""
EVENT = 8
"""Words between "after a meeting" and its day."""
_AUXILIARY = frozenset(("is", "are", "was", "were", "'s"))


class TenseReader:
    """Reads tense by the word lists of `[tense]` in `dates.toml`; looks at most `reach` words to either side."""

    def __init__(self, words: Mapping[str, Any]) -> None:
        self._sets = {key: frozenset(value) for key, value in words.items() if isinstance(value, list)}
        self._reach = int(words["reach"])

    def tense(self, tokens: Sequence[Token], first: int, last: int, floor: int = 0) -> Tense:
        """Tense of the verb governing tokens `first` to `last`: of the nearest from `floor` on, or the next after."""
        low = self._left_edge(tokens, first, floor)
        pushed = self._pushed(tokens, low, first) or self._of_label(tokens, first, last)
        if pushed:
            return pushed
        before = self._before(tokens, low, first)
        if last < len(tokens) and self._is("limits", tokens[last]) and before in ("past", "present"):
            return "near"
        if self._fronted(tokens, low, first):
            found = self._after(tokens, last) or before
        else:
            found = before or self._after(tokens, last)
        if found in ("future", "ahead", "present") and self._had_meant(tokens, low, first):
            return "near"
        if found in ("present", None) and self._is_of_times(tokens, low, first):
            return "past"
        if found == "past" and (self._is_meant(tokens, low, first) or self._has_invited(tokens, low, first)):
            return "future"
        if found == "ahead":
            return "near" if self._after(tokens, last) in ("past", "near") else "future"
        if found == "present" and tokens[last - 1].norm.endswith("'s"):
            return "none"  # "Friday's purchases are …" says nothing of when Friday was
        if found == "past" and self._is_awaited(tokens, low, first):
            return "near"
        if found == "past" and found == before and self._owns(tokens, last) and self._after(tokens, last) != "past":
            return "loose"
        return found or "none"

    def _is_awaited(self, tokens: Sequence[Token], low: int, first: int) -> bool:
        """ "Spoke with him to prepare for a session in early March"."""
        for at in range(first - 1, max(low, first - AWAITED), -1):
            norm = tokens[at].norm
            if norm == "," or self._finite(tokens, at):
                return False
            if norm == "for" and self._is("awaiting", tokens[at - 1]):
                return True
        return False

    @staticmethod
    def _owns(tokens: Sequence[Token], last: int) -> bool:
        """ "Named its team for Wednesday's talks"."""
        return tokens[last - 1].norm.endswith("'s") or (last < len(tokens) and tokens[last].norm == "'s")

    def behind_on(self, tokens: Sequence[Token], first: int) -> OnDay:
        """Whether "on" stands before token `first`, and the two open a sentence that tells of nothing to come."""
        sentence = tokens[first].sentence
        if first == 0 or tokens[first - 1].norm != "on" or tokens[first - 1].sentence != sentence:
            return "none"
        if first > 1 and tokens[first - 2].sentence == sentence:
            return "on"
        for token in tokens[first : first + self._reach]:
            if token.sentence != sentence:
                break
            if self._is("future", token) or self._is("present", token) or self._is("ahead", token):
                return "on"
        return "opening"

    def _of_label(self, tokens: Sequence[Token], first: int, last: int) -> Tense | None:
        """ "Thursday, Moscow: Putin hosts Witkoff": days that head the items of a list are over, but for an agenda."""
        before = (token for token in tokens[max(0, first - 3) : first] if token.sentence == tokens[first].sentence)
        if any(token.text[0].isalnum() and token.norm != "also" for token in before):
            return None
        colon = next((at for at in range(last, min(last + LABEL, len(tokens))) if tokens[at].norm == ":"), None)
        if colon is None or any(self._finite(tokens, at) for at in range(last, colon)):
            return None
        ahead = any(self._is("agenda", token) for token in tokens[max(0, first - AGENDA) : first])
        return "future" if ahead or self._after(tokens, colon + 1) == "future" else "past"

    def _is_meant(self, tokens: Sequence[Token], low: int, first: int) -> bool:
        """ "Proposed a meeting before the end of August": what was meant to be done by then lies ahead."""
        if first == low or not self._is("until", tokens[first - 1]):
            return False
        return any(self._is("intends", token) and token.norm not in _AUXILIARY for token in tokens[low : first - 1])

    def _had_meant(self, tokens: Sequence[Token], low: int, first: int) -> bool:
        """ "Had proposed that talks begin on Thursday", "had set Friday as the deadline": it may be past by now."""
        for at in range(first - 1, low, -1):
            if self._is("future", tokens[at]) or self._is("present", tokens[at]):
                return False
            if tokens[at].norm == "had":
                return any(self._is("intends", token) for token in tokens[at + 1 : min(at + 4, first)])
        return False

    def _is_of_times(self, tokens: Sequence[Token], low: int, first: int) -> bool:
        """ "Whether the measures of Wednesday bring a truce": they are of a day gone by."""
        if first - 2 < low or tokens[first - 1].norm != "of":
            return False
        noun = tokens[first - 2]
        return noun.text[0].islower() and noun.norm.endswith("s") and not self._is("of_times", noun)

    def _has_invited(self, tokens: Sequence[Token], low: int, first: int) -> bool:
        """ "Has invited them to a video conference on Wednesday": the day of what they are invited to."""
        norms = [token.norm for token in tokens[low:first]]
        calls = [
            at for at in range(1, len(norms)) if norms[at] == "invited" and self._is("perfect", tokens[low + at - 1])
        ]
        return bool(calls) and not {"to", "for"}.isdisjoint(norms[calls[-1] :])

    def _is(self, kind: str, token: Token) -> bool:
        return token.norm in self._sets[kind] or (kind == "future" and token.norm.endswith("'ll"))

    def _left_edge(self, tokens: Sequence[Token], first: int, floor: int) -> int:
        """Index of the first token of the clause chain: a mark such as ";" or the sentence's beginning ends it."""
        at = first
        sentence = tokens[first].sentence
        while at > max(floor, first - self._reach) and tokens[at - 1].sentence == sentence:
            if self._is("breaks", tokens[at - 1]):
                break
            at -= 1
        return at

    def _fronted(self, tokens: Sequence[Token], low: int, first: int) -> bool:
        """Whether the expression, with its preposition, opens its clause."""
        at = first
        while at > low and (self._is("attributes", tokens[at - 1]) or self._is("determiners", tokens[at - 1])):
            if self._is("joins", tokens[at - 1]):
                break
            at -= 1
        if at == low:
            return True
        before = tokens[at - 1]
        return self._is("fronts", before) or (not before.text[0].isalnum() and not self._is("inner_marks", before))

    def _pushed(self, tokens: Sequence[Token], low: int, first: int) -> Tense | None:
        """What the preposition alone decides: "ahead of Friday", "since Monday"."""
        words = [token.norm for token in tokens[max(low, first - 3) : first]]
        since = next((at + 1 for at in range(first - 1, low - 1, -1) if tokens[at].norm == ","), low)
        near = tokens[max(since, first - 6) : first]  # "unless he yields, Monday's talks" says nothing of Monday
        if "ahead" in words[:-1] or any(self._is("conditions", token) for token in near):
            return "future"
        if words and words[-1] in ("until", "till") and any(self._is("granting", t) for t in tokens[low : first - 1]):
            return "future"
        if (
            words
            and words[-1] == "for"
            and any(self._is("meant_for", t) for t in tokens[max(low, first - MEANT) : first])
        ):
            return "near"
        if words and words[-1] in self._sets["backward"]:
            return "past"
        if words[-1:] in (["of"], ["from"]) and first - 2 >= low and self._is("back_to", tokens[first - 2]):
            return "past"
        return self._of_event_before(tokens, low, first)

    def _of_event_before(self, tokens: Sequence[Token], low: int, first: int) -> Tense | None:
        """ "Have agreed to name teams, after a meeting in Riyadh on Tuesday": what was done after it is done."""
        for at in range(first - 1, max(low, first - EVENT) - 1, -1):
            if tokens[at].norm in ("after", "following"):
                article = at + 1 < first and self._is("articles", tokens[at + 1])
                before = [t for t in tokens[max(0, at - self._reach) : at] if t.sentence == tokens[at].sentence]
                done = any(self._is("past", token) or self._is("present", token) for token in before)
                ahead = any(self._is("future", token) for token in before)
                return "past" if article and done and not ahead else None
            if tokens[at].norm == "," or self._finite(tokens, at):
                return None
        return None

    def _before(self, tokens: Sequence[Token], low: int, first: int) -> Found | None:
        """The nearest verb to the left, as far as `low`."""
        for at in range(first - 1, low - 1, -1):
            found = self._verb(tokens, at, low)
            if found:
                return found
        return None

    def _after(self, tokens: Sequence[Token], last: int) -> Tense | None:
        """The first verb to the right in the same sentence."""
        sentence, aside = tokens[last - 1].sentence, False
        for at in range(last, min(len(tokens), last + self._reach)):
            if tokens[at].sentence != sentence or tokens[at].norm == ";":
                return None
            if tokens[at].norm == ",":  # what stands in ", who heads a department," dates nothing before it
                aside = not aside and tokens[min(at + 1, len(tokens) - 1)].norm in ("who", "which", "whose")
            if aside:
                continue
            found = self._finite(tokens, at)
            if found:
                return found
        return None

    def _verb(self, tokens: Sequence[Token], at: int, low: int) -> Found | None:
        """The tense of the verb group that ends at `at`, if a verb stands there."""
        token = tokens[at]
        if token.norm == "to":
            return self._infinitive(tokens, at, low) if self._begins_infinitive(tokens, at, low) else None
        if token.norm == "set" and self._sets_something(tokens, at):
            return "past"
        if self._is("ahead", token):
            return self._planned(self._group(tokens, at, low))
        if self._is("future", token):
            return self._modal(tokens, at, low)
        if at > low and (self._is("bases", token) or self._is("plain", token)):
            return self._base(tokens, at, low)
        if self._is_past_form(tokens, at):
            return self._group(tokens, at, low) or "past"
        if self._was_moving(tokens, at, low):
            return "near"
        if self._is("past", token):
            return "present" if self._is("perfect", token) else "past"  # a participle would have stood nearer
        return "present" if self._is("present", token) or self._is("shows", token) else None

    def _was_moving(self, tokens: Sequence[Token], at: int, low: int) -> bool:
        """ "Said he was flying to Ankara on Monday": still to come when it was said."""
        if tokens[at].norm not in ("was", "were") or at + 1 >= len(tokens) or not self._is("moving", tokens[at + 1]):
            return False
        return any(self._is("relaying", token) for token in tokens[max(low, at - SAID) : at])

    def _sets_something(self, tokens: Sequence[Token], at: int) -> bool:
        """ "Moscow set out its terms on Tuesday", but "was set out", "will set out"."""
        out = at + 1 < len(tokens) and tokens[at + 1].norm == "out"
        return out and at > 0 and not self._is("between", tokens[at - 1]) and not self._is("past", tokens[at - 1])

    @staticmethod
    def _planned(auxiliary: Tense | None) -> Found:
        """What "planned" says after "was", after "is", or alone."""
        if auxiliary is None:
            return "ahead"
        return "near" if auxiliary in ("past", "near") else "future"

    def _modal(self, tokens: Sequence[Token], at: int, low: int) -> Tense | None:
        """Future for "will", "could"; May and Will with a capital are a month and a name, unless a verb follows."""
        token, after = tokens[at], tokens[at + 1] if at + 1 < len(tokens) else None
        if (
            token.text[0].isupper()
            and at > low
            and not (after and (self._is("bases", after) or self._is("plain", after)))
        ):
            return None
        denied = any(self._is("negations", near) for near in tokens[max(low, at - 6) : at + 2])
        return "past" if denied and self._is("could", token) else "future"

    def _begins_infinitive(self, tokens: Sequence[Token], to: int, low: int) -> bool:
        """Whether a verb follows "to", known as one or by the word of intention before it."""
        after = tokens[to + 1] if to + 1 < len(tokens) else None
        if after is None or self._is("articles", after):
            return False
        if after.text[0].isupper() and not tokens[to].text[0].isupper():
            return False  # "to Kyiv"; in a headline of capitals "To Meet" is a verb
        return self._is("bases", after) or (to > low and self._is("intends", tokens[to - 1]))

    def _base(self, tokens: Sequence[Token], at: int, low: int) -> Tense | None:
        """A verb without ending counts after "will", "did" …, and as present after a plural ("the days end")."""
        before = tokens[at - 1]
        if self._is("future", before):
            return self._modal(tokens, at - 1, low)
        if self._is("did", before):
            return "past"
        if self._is("like_base", tokens[at]) and self._is_perfect(tokens, at, low):
            return "past"
        found = self._group(tokens, at, low) if self._is("between", before) else None
        plural = len(before.norm) > 4 and before.norm.endswith("s") and before.text.islower()
        alone = self._is("plain", tokens[at]) and before.norm != "to" and not self._is("determiners", before)
        return found or ("present" if alone or plural else None)

    def _is_perfect(self, tokens: Sequence[Token], at: int, low: int) -> bool:
        """ "Had come", "has since become"."""
        for index in range(at - 1, max(low, at - 4) - 1, -1):
            norm = tokens[index].norm
            if norm in ("had", "has", "have"):
                return index == low or not self._is("future", tokens[index - 1])
            if not self._is("between", tokens[index]) and not norm.endswith("ly") and norm != "since":
                return False
        return False

    def _infinitive(self, tokens: Sequence[Token], to: int, low: int) -> Tense | None:
        """What "to meet" lies in: ahead after words of intention, else where the verb before it lies."""
        for at in range(to - 1, max(low, to - 12) - 1, -1):
            token = tokens[at]
            if self._is("fulfils", token) and at == to - 1:
                return "past"
            if self._is("aimed", token) and at == to - 1:
                return "near"
            if self._is("ahead", token) and self._group(tokens, at, low) == "past":
                return "near"
            if self._is("intends", token) or self._is("ahead", token) or self._is("future", token):
                return "future"
            if self._is_past_form(tokens, at):
                return "past"
        return "future"

    def _group(self, tokens: Sequence[Token], at: int, low: int) -> Tense | None:
        """The tense that the auxiliaries before a participle or bare form give: "would be held", "is to be signed"."""
        for index in range(at - 1, max(low, at - 5) - 1, -1):
            token = tokens[index]
            if self._is("future", token):
                return self._modal(tokens, index, low)
            if token.norm == "to":
                return self._infinitive(tokens, index, low)
            if self._is("past", token):
                return "past"
            if self._is("present", token):
                return "present"
            if not self._is("between", token) and not token.norm.endswith("ly"):
                return None
        return None

    def _finite(self, tokens: Sequence[Token], at: int) -> Tense | None:
        """The tense of a verb that can open a predicate, read to the right."""
        token = tokens[at]
        if self._is("future", token):
            return "future"
        if self._is("past", token):
            return "near" if self._aims(tokens, at) else "past"
        if self._is("present", token):
            return "future" if self._aims(tokens, at) else "present"
        if self._is("shows", token) or self._is("plain", token):
            return "present"
        if self._is("decides", token) and tokens[at - 1].norm not in _AUXILIARY:
            return "past"  # "Kyiv on Tuesday agreed to meet": the day of agreeing
        if self._is("intends", token) and at + 1 < len(tokens) and tokens[at + 1].norm == "to":
            return "future"
        return "past" if self._is_past_form(tokens, at) else None

    def _aims(self, tokens: Sequence[Token], at: int) -> bool:
        """Whether "is", "was" go on with "to meet", "due", "expected", "going to"."""
        following = tokens[at + 1 : at + 3]
        return bool(following) and (
            self._is("aims", following[0]) or (len(following) > 1 and self._is("ahead", following[1]))
        )

    def _is_past_form(self, tokens: Sequence[Token], at: int) -> bool:
        """Whether a past form stands here that is no adjective ("the proposed plan")."""
        token = tokens[at]
        norm = token.norm
        if (
            token.text[0].isupper()
            and at
            and tokens[at - 1].sentence == token.sentence
            and not self._is("quotes", tokens[at - 1])
        ):
            return False
        if not (
            self._is("irregular", token) or (len(norm) > 4 and norm.endswith("ed") and not self._is("not_past", token))
        ):
            return False
        return at == 0 or not self._is("articles", tokens[at - 1])
