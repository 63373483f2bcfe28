"""The tense of a verb with its auxiliaries: "had been due to meet", "is to be signed", "said he was flying"."""

from collections.abc import Sequence
from typing import Literal

from app.extraction.dates.context import Tense
from app.extraction.dates.tense_words import TenseWords
from app.extraction.types import Token
from app.extraction.verbs import FAR_NOUN

Found = Tense | Literal["ahead"]
"""A tense, or a participle such as "planned" without its "is" or "was"."""

PASSED = 5
"""Words between approving and a plan: "approved on Monday the American plan"."""
SAID = 6
"""Words between a verb of saying and "was flying"."""
NEAR, SMALL = 4, 4
"""Words before a capital, and letters of one of them, by which it is seen that no headline is in capitals."""
COMING = 6
"""Words from ", with" to the "to" of what is still to come: "with the first of the two to arrive"."""
GIVEN = 6
"""Words from giving somebody a deadline to that: "gave both sides a new and tight deadline"."""
AUXILIARY = frozenset(("is", "are", "was", "were", "'s"))


class VerbTense:
    """Reads single verbs by the word lists."""

    def __init__(self, words: TenseWords) -> None:
        self.words = words

    def ending_at(self, tokens: Sequence[Token], at: int, low: int) -> Found | None:
        """The tense of the verb group that ends at `at`, if a verb stands there."""
        token = tokens[at]
        if not self.words.may_be_verb[token.norm]:
            return None
        if token.norm == "to":
            return self._infinitive(tokens, at, low) if self._begins_infinitive(tokens, at, low) else None
        if token.norm == "set" and self._sets_something(tokens, at):
            return "past"
        if token.norm == "deadline" and self._gives_limit(tokens, at, low):
            return None
        if self.words.has("ahead", token):
            return None if at > low and tokens[at - 1].norm == "as" else self._planned(self._group(tokens, at, low))
        if self.words.has("future", token):
            return self._modal(tokens, at, low)
        if at > low and (self.words.has("bases", token) or self.words.has("plain", token)):
            return None if self._is_named(tokens, at, low) else self._base(tokens, at, low)
        if self._is_past_form(tokens, at):
            return self._group(tokens, at, low) or "past"
        if self._was_moving(tokens, at, low):
            return "near"
        if self.words.has("past", token):
            return "present" if self.words.has("perfect", token) else "past"  # a participle would have stood nearer
        shows = self.words.has("shows", token) and not (at > low and self.words.has("articles", tokens[at - 1]))
        return "present" if shows or self.words.has("present", token) else None  # but "the remains of soldiers"

    def _sets_something(self, tokens: Sequence[Token], at: int) -> bool:
        """ "Moscow set out its terms on Tuesday", "set prisoners free"; but "was set out", "talks set for Tuesday"."""
        following = tokens[at + 1] if at + 1 < len(tokens) else tokens[at]
        sets = following.norm.isalnum() and not self.words.has("set_for", following) and following.norm[-2:] != "ly"
        before = tokens[at - 1]
        return sets and at > 0 and not any(self.words.has(key, before) for key in ("between", "past", "present"))

    def _gives_limit(self, tokens: Sequence[Token], at: int, low: int) -> bool:
        """ "Set Putin a deadline on Saturday": the day of giving it, as it is not in "faces a deadline on Saturday"."""
        on = at + 1 < len(tokens) and tokens[at + 1].norm == "on"
        return on and any(self.words.has("gives_limit", token) for token in tokens[max(low, at - GIVEN) : at])

    def finite(self, tokens: Sequence[Token], at: int) -> Tense | None:
        """The tense of a verb that can open a predicate, read to the right."""
        token = tokens[at]
        if not self.words.may_be_verb[token.norm]:
            return None
        if self.words.has("future", token):
            return "future"
        if self.words.has("past", token):
            return "near" if self._aims(tokens, at) else "past"
        if self.words.has("present", token):
            return "future" if self._aims(tokens, at) else "present"
        if self.words.has("ahead", token) and token.norm.endswith("s"):
            return "future"  # "on Saturday he expects X"
        if self.words.has("shows", token) or self.words.has("plain", token):
            return "present"
        if self.words.has("decides", token) and tokens[at - 1].norm not in AUXILIARY:
            return "past"  # "Kyiv on Tuesday agreed to meet": the day of agreeing
        if self.words.has("intends", token) and at + 1 < len(tokens) and tokens[at + 1].norm == "to":
            return "future"
        return "past" if self._is_past_form(tokens, at) else None

    def _was_moving(self, tokens: Sequence[Token], at: int, low: int) -> bool:
        """ "Said he was flying to Ankara on Monday": still to come when it was said."""
        if (
            tokens[at].norm not in ("was", "were")
            or at + 1 >= len(tokens)
            or not self.words.has("moving", tokens[at + 1])
        ):
            return False
        return any(self.words.has("relaying", token) for token in tokens[max(low, at - SAID) : at])

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
            and not (after and (self.words.has("bases", after) or self.words.has("plain", after)))
        ):
            return None
        denied = any(self.words.has("negations", near) for near in tokens[max(low, at - 6) : at + 2])
        return "past" if denied and self.words.has("could", token) else "future"

    def _begins_infinitive(self, tokens: Sequence[Token], to: int, low: int) -> bool:
        """Whether a verb follows "to", known as one or by the word of intention before it."""
        after = tokens[to + 1] if to + 1 < len(tokens) else None
        if after is None or self.words.has("articles", after):
            return False
        if self._is_named(tokens, to + 1, low):
            return False  # "to Kyiv"; in a headline of capitals "to Meet" is a verb
        return self.words.has("bases", after) or (to > low and self.words.has("intends", tokens[to - 1]))

    def _is_named(self, tokens: Sequence[Token], at: int, low: int) -> bool:
        """ "In remarks on NBC's Meet the Press": a capital in a sentence that has small letters for other words."""
        if not tokens[at].text[0].isupper() or self.words.has("quotes", tokens[at - 1]):
            return False
        return any(len(token.text) >= SMALL and token.text.islower() for token in tokens[max(low, at - NEAR) : at])

    def _base(self, tokens: Sequence[Token], at: int, low: int) -> Tense | None:
        """A verb without ending counts after "will", "did" …, and as present after a plural ("the days end")."""
        before = tokens[at - 1]
        if before.norm == "on" and tokens[at].norm == "hold":
            return None
        if self.words.has("future", before):
            return self._modal(tokens, at - 1, low)
        if self.words.has("did", before):
            return "past"
        if before.norm.endswith(("'s", "s'")):
            return None  # "Macron's visit to Kyiv on Tuesday surprised many"
        if self.words.has("like_base", tokens[at]) and self._is_perfect(tokens, at, low):
            return "past"
        found = self._group(tokens, at, low) if self.words.has("between", before) else None
        plural = len(before.norm) > 4 and before.norm.endswith("s") and (before.text.islower() or at - 1 == low)
        plural = plural and not _is_there(tokens, at)
        alone = (
            self.words.has("plain", tokens[at]) and before.norm != "to" and not self.words.has("determiners", before)
        )
        if not found and before.norm != "to" and self._is_made_to(tokens, at, low):
            return "past"
        if not found and plural and self.words.has("same_past", tokens[at]):
            return "past"
        return found or ("present" if alone or plural or self._is_of_talks(tokens, at, low) else None)

    def _is_made_to(self, tokens: Sequence[Token], at: int, low: int) -> bool:
        """ "Let ten prisoners go", "watched the ministers sign a deal": it was when they were let or watched."""
        near = tokens[max(low, at - FAR_NOUN) : at]
        return any(self.words.has("made_to", token) for token in near) and all(t.norm != "," for t in near)

    def _is_of_talks(self, tokens: Sequence[Token], at: int, low: int) -> bool:
        """ "Talks between X and Y in Rome start on Tuesday": behind a name, with the plural far before it."""
        named = tokens[at - 1].text[:1].isupper() and at - 1 > low
        near = tokens[max(low, at - FAR_NOUN) : at - 1]
        return named and any(token.norm.endswith("s") and self.words.has("gatherings", token) for token in near)

    def _is_perfect(self, tokens: Sequence[Token], at: int, low: int) -> bool:
        """ "Had come", "has since become"."""
        for index in range(at - 1, max(low, at - 4) - 1, -1):
            norm = tokens[index].norm
            if norm in ("had", "has", "have"):
                return index == low or not self.words.has("future", tokens[index - 1])
            if not self.words.has("between", tokens[index]) and not norm.endswith("ly") and norm != "since":
                return False
        return False

    def _infinitive(self, tokens: Sequence[Token], to: int, low: int) -> Tense | None:
        """What "to meet" lies in: ahead after words of intention, else where the verb before it lies."""
        if _is_to_come(tokens, to, low):
            return "future"
        for at in range(to - 1, max(low, to - 12) - 1, -1):
            token = tokens[at]
            if self.words.has("fulfils", token) and at == to - 1:
                return "past"
            if self.words.has("aimed", token) and (at == to - 1 or (at == to - 2 and _is_adverb(tokens[to - 1]))):
                return "near"
            awaited = self.words.has("ahead", token) or token.norm == "meant"
            if awaited and self._group(tokens, at, low) == "past":
                return "near"
            if self.words.has("intends", token) or self.words.has("ahead", token) or self.words.has("future", token):
                return "near" if self._is_decided(tokens, at, to, low) else "future"
            if self._is_past_form(tokens, at):
                return "past"
        return "future"

    def _is_decided(self, tokens: Sequence[Token], at: int, to: int, low: int) -> bool:
        """ "Agreed to halt strikes on Tuesday", "approved a plan to sell arms on Monday": the day of deciding as well
        as of what was decided."""
        if self.words.has("lasting", tokens[to + 1]) and self.words.has("decides", tokens[at]):
            return tokens[at - 1].norm not in AUXILIARY
        return self.words.has("plans", tokens[at]) and any(
            self.words.has("passing", token) for token in tokens[max(low, at - PASSED) : at]
        )

    def _group(self, tokens: Sequence[Token], at: int, low: int) -> Tense | None:
        """The tense that the auxiliaries before a participle or bare form give: "would be held", "is to be signed"."""
        for index in range(at - 1, max(low, at - 5) - 1, -1):
            token = tokens[index]
            if token.norm == "being":
                continue  # "watched it being signed", but "is being held"
            if self.words.has("future", token):
                return self._modal(tokens, index, low)
            if token.norm == "to":
                return self._infinitive(tokens, index, low)
            if self.words.has("past", token):
                return "near" if self._was_to_have(tokens, index, low) else "past"
            if self.words.has("present", token):
                return "present"
            if not self.words.has("between", token) and not token.norm.endswith("ly"):
                return None
        return None

    def _was_to_have(self, tokens: Sequence[Token], have: int, low: int) -> bool:
        """ "Was to have met", "had been due to have begun": but what somebody "is said to have done" is done."""
        if have - 2 < low or tokens[have].norm != "have" or tokens[have - 1].norm != "to":
            return False
        before = tokens[have - 2]
        return before.norm in ("was", "were", "meant", "originally") or self.words.has("ahead", before)

    def _aims(self, tokens: Sequence[Token], at: int) -> bool:
        """Whether "is", "was" go on with "to meet", "due", "expected", "going to"."""
        following = tokens[at + 1 : at + 3]
        return bool(following) and (
            self.words.has("aims", following[0]) or (len(following) > 1 and self.words.has("ahead", following[1]))
        )

    def _is_past_form(self, tokens: Sequence[Token], at: int) -> bool:
        """Whether a past form stands here that is no adjective ("the proposed plan")."""
        token = tokens[at]
        norm = token.norm
        if not (
            self.words.has("irregular", token)
            or (len(norm) > 4 and norm.endswith("ed") and not self.words.has("not_past", token))
        ):
            return False
        if (
            token.text[0].isupper()
            and at
            and tokens[at - 1].sentence == token.sentence
            and not self.words.has("quotes", tokens[at - 1])
        ):
            return False
        counted = (
            at > 0 and tokens[at - 1].norm.isdecimal() and tokens[at + 1 : at + 2] and tokens[at + 1].norm[-1] == "s"
        )
        if counted and tokens[at + 1].norm.isalpha():
            return False  # "909 fallen soldiers"
        return at == 0 or not (self.words.has("articles", tokens[at - 1]) or self.words.is_described(tokens, at))

    def following(self, tokens: Sequence[Token], last: int) -> Tense | None:
        """The first verb to the right in the same sentence."""
        sentence, aside = tokens[last - 1].sentence, False
        for at in range(last, min(len(tokens), last + self.words.reach)):
            if tokens[at].sentence != sentence or tokens[at].norm == ";":
                return None
            if tokens[at].norm == ",":  # what stands in ", who heads a department," dates nothing before it
                aside = not aside and tokens[min(at + 1, len(tokens) - 1)].norm in ("who", "which", "whose")
            if aside:
                continue
            found = self.finite(tokens, at)
            if found:
                return found
        return None


def _is_to_come(tokens: Sequence[Token], to: int, low: int) -> bool:
    """ "Half of it pays for drones, with deliveries to start in September"."""
    for at in range(to - 2, max(low, to - COMING) - 1, -1):
        if tokens[at].norm == ",":
            return tokens[at + 1].norm == "with"
    return False


def _is_adverb(token: Token) -> bool:
    """ "Was originally to meet"."""
    return token.norm.endswith("ly") or token.norm in ("then", "also", "first")


def _is_there(tokens: Sequence[Token], at: int) -> bool:
    """ "With no aides present on Friday": who was there, and no verb."""
    following = tokens[at + 1] if at + 1 < len(tokens) else None
    ends = following is None or "preposition" in following.tags or not following.norm.isalpha()
    return tokens[at].norm == "present" and ends
