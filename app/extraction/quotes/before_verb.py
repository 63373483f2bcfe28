"""Who stands before a speech verb as its subject; auxiliaries, asides, times and phrases lie between."""

from dataclasses import dataclass, replace

from app.extraction.quotes.frame import Frame
from app.extraction.quotes.nouns import (
    DASHES,
    MAX_ASIDE,
    MAX_NAME,
    Speaker,
    ending_at,
    governor,
    is_adverb,
    is_possessive,
    is_time,
    is_verb,
)
from app.extraction.types import Token

_AGO = frozenset(
    "less more about some almost nearly just only over not several many few a one two three four five six ten".split()
)
_BEFORE_TIME = frozenset(("on", "in", "at", "of", "last", "this", "late", "early"))
MOST_STEPS = 10
"""Asides, times and phrases between a verb and its subject."""
LONGEST_AGO = 6
"""Words from "less than two weeks" to "ago"."""


def speaker_before(frame: Frame, verb: int) -> Speaker | None:
    """The subject before the verb, or None; auxiliaries, asides, times and prepositional phrases are passed over."""
    words, at = frame.words, verb - 1
    while at >= 0 and (words[at].tags & {"auxiliary", "adverb"} or is_adverb(words[at])):
        at -= 1
    if at >= 0 and words[at].text == "," and (opening := _opening_name(frame, at)):
        return opening
    walk = _Walk(frame, at)
    for _ in range(MOST_STEPS):
        if walk.at < 0 or frame.gap_between(walk.at, verb):
            break
        if subject := walk.step():
            return subject
    return walk.fallback


@dataclass(slots=True)
class _Walk:
    """On the way from a verb to the left, in search of its subject; `at` is -1 where the search is over."""

    frame: Frame
    at: int
    fallback: Speaker | None = None
    """Who stands beside an aside, where nobody better comes."""
    author: Speaker | None = None
    """Who stands behind the "by" or "from" of what speaks."""
    direct: bool = False
    """Nothing governs what stands before "who"."""
    hopped: bool = False

    def step(self) -> Speaker | None:
        """The subject, where it ends at `at`; what else stands there is passed over."""
        words, word = self.frame.words, self.frame.words[self.at]
        if word.text == ")":
            self.at = _opening(words, self.at) - 1
        elif word.text == "," or word.text in DASHES:
            return self._over_aside()
        elif word.norm in ("who", "which", "that", "whom") and self.at:
            self.at -= 2 if words[self.at - 1].text == "," else 1
            self.direct = True
        elif word.norm == "ago":
            self.at = _before_ago(words, self.at)
        elif is_time(word):
            self.at -= 2 if self.at and words[self.at - 1].norm in _BEFORE_TIME else 1
        elif found := ending_at(self.frame, self.at):
            return self._at_phrase(found)
        else:
            self.at = -1
        return None

    def _over_aside(self) -> Speaker | None:
        frame, words = self.frame, self.frame.words
        self.at -= words[self.at].text in DASHES and words[self.at - 1].text in DASHES
        close = _opening(words, self.at - 1) - 1 if words[self.at - 1].text == ")" else self.at - 1
        beside = ending_at(frame, close)
        if self.fallback is None and beside and governor(frame, beside) is None and _home(frame, beside) is None:
            self.fallback = beside
        back = _aside(words, self.at)
        if back is not None:
            self.at = back
            return None
        nearer, self.at = ending_at(frame, self.at - 1), -1
        return nearer if nearer and nearer.named else None

    def _at_phrase(self, found: Speaker) -> Speaker | None:
        frame, words, fallback = self.frame, self.frame.words, self.fallback
        prep = None if self.direct else governor(frame, found)
        if prep is None and found.named:
            prep = _home(frame, found)
        if prep is not None:
            self.author = _joined(frame, found) if words[prep].norm in ("by", "from") else self.author
            self.at, self.hopped = _before_participle(words, prep) if self.author else prep - 1, True
            return None
        if self.hopped and fallback is not None and fallback.named:
            return fallback
        if "speech-noun" in words[found.high - 1].tags and not found.named:
            return replace(self.author, opening=found.low) if self.author else _owner(frame, found) or found
        if fallback is not None and fallback.named and not found.named and fallback.low == found.high + 1:
            return fallback
        if found.named or found.pronoun or found.low < 2 or words[found.low - 1].text != ",":
            return _joined(frame, found)
        self.fallback, self.at = fallback or found, found.low - 2
        return None


def _before_ago(words: list[Token], at: int) -> int:
    """The word before "less than two weeks ago"."""
    start = max(0, at - LONGEST_AGO)
    return next((k - 1 for k in range(start, at) if words[k].norm in _AGO or words[k].text.isdigit()), at - 1)


def _before_participle(words: list[Token], by: int) -> int:
    """The word before "sent out by", "signed by"."""
    at = by - 1
    if at and words[at].norm in ("out", "up"):
        at -= 1
    return at - 1 if at and "written" in words[at].tags else by - 1


def _owner(frame: Frame, found: Speaker) -> Speaker | None:
    """ "Trump’s latest post": the one whose words they are."""
    for at in range(max(0, found.low - 1), found.high):
        word = frame.words[at]
        if is_possessive(word):
            return ending_at(frame, at)
        if "possessive" in word.tags:
            return Speaker(at, at + 1, frame.refs[at], pronoun=True)
    return None


def _home(frame: Frame, found: Speaker) -> int | None:
    """The preposition of "Stacy Baker of Columbia, | South Carolina", where that opens the sentence."""
    words = frame.words
    if found.low < 4 or words[found.low - 1].text != ",":
        return None
    town = ending_at(frame, found.low - 2)
    prep = governor(frame, town) if town is not None and town.named else None
    if prep is None or words[prep].norm not in ("of", "from"):
        return None
    owner = ending_at(frame, prep - 1)
    return prep if owner is not None and owner.named and owner.low == frame.gap_before(prep) else None


def _opening_name(frame: Frame, comma: int) -> Speaker | None:
    """A name that opens the clause, with an aside behind it that ends at `comma`: "Marty West, a professor at …, |"."""
    words = frame.words
    start = frame.gap_before(comma)
    if start < len(words) and words[start].text == ",":
        start += 1
    for at in range(start, min(start + MAX_NAME, comma)):
        found = ending_at(frame, at)
        if found is None or not found.named or at + 1 >= comma or words[at + 1].text not in ",(":
            continue
        if found.low == start or (found.low in frame.people and _is_title(words[start : found.low])):
            return found
    return None


def _is_title(before: list[Token]) -> bool:
    """Whether the words are a title: "US special envoy", "The Kremlin spokesman"."""
    if not before:
        return False
    last = before[-1]
    odd = {"preposition", "joiner", "auxiliary", "subordinate", "speaker-pronoun", "relative"}
    return ("speaker-noun" in last.tags or last.text[0].isupper()) and all(
        word.text[0].isalnum() and (word.norm == "the" or not word.tags & odd) and not is_verb(word) for word in before
    )


def _joined(frame: Frame, found: Speaker) -> Speaker:
    """ "Starmer and Macron", "Ukraine and the United States", "Merz, Tusk and French President Emmanuel Macron"."""
    words, at = frame.words, _before_title(frame, found.low) - 1
    if not found.named or at < 1 or words[at].norm != "and" or frame.gap_between(at - 1, found.low):
        return found
    comma = words[at - 1].text == ","
    first, count, at = found, 1, at - 1 - comma
    while (other := ending_at(frame, at)) is not None and other.named and not _is_governed(frame, other):
        first, count = other, count + 1
        start = _before_title(frame, other.low)
        if start < 2 or words[start - 1].text != "," or frame.gap_between(start - 2, other.low):
            break
        at = start - 2
    return found if count < 2 + comma else Speaker(first.low, found.high, named=True)


def _before_title(frame: Frame, low: int) -> int:
    """Where "the United States", "French President | Emmanuel Macron" begins, whose name begins at `low`."""
    words, at = frame.words, low
    while at and low - at < MAX_NAME and not frame.gap_between(at - 1, at):
        left = words[at - 1]
        titled = left.tags & {"speaker-noun", "title-word"} or at - 1 in frame.origins
        if left.norm == "the":
            return at - 1
        if not titled and not (left.text[0].isupper() and frame.refs[at - 1] is None and left.text[0].isalpha()):
            break
        at -= 1
    return at


def _is_governed(frame: Frame, found: Speaker) -> bool:
    prep = governor(frame, found)
    return prep is not None and not (prep and "speech-noun" in frame.words[prep - 1].tags)


def _aside(words: list[Token], comma: int) -> int | None:
    """The word before an aside that ends at `comma`, or None if none begins to its left."""
    dash = words[comma].text in DASHES
    for at in range(comma - 1, max(-1, comma - MAX_ASIDE), -1):
        mark = words[at].text
        if mark in DASHES if dash else mark == ",":
            return at - 2 if dash and at and words[at - 1].text in DASHES else at - 1
        if mark in ";:":
            return None
    return None


def _opening(words: list[Token], close: int) -> int:
    for at in range(close - 1, max(-1, close - MAX_ASIDE), -1):
        if words[at].text == "(":
            return at
    return close
