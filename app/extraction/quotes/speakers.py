"""Who stands beside a speech verb: the noun phrase that is its subject."""

from dataclasses import dataclass

from app.extraction.quotes.frame import Frame
from app.extraction.types import ActorRef, Token

_NO_NAME = frozenset(
    {"speaker-pronoun", "determiner", "preposition", "joiner", "relative", "subordinate", "adverb", "auxiliary"}
)
_PARTICLES = frozenset(
    {"von", "van", "der", "den", "de", "la", "le", "al", "bin", "ibn", "del", "di", "da", "dos", "el", "ben"}
)
_DASHES = frozenset("—–―-")
MAX_NOUN_PHRASE = 6
"""Words of a noun phrase without a name: "a senior White House official" has five."""


@dataclass(frozen=True, slots=True)
class Speaker:
    """The words `low` to `high` (exclusive) of a frame; `ref` is the actor there, `named` if it bears a name."""

    low: int
    high: int
    ref: ActorRef | None = None
    named: bool = False
    pronoun: bool = False


def before(frame: Frame, verb: int) -> Speaker | None:
    """The subject that stands before the verb, or None: auxiliaries, asides and prepositional phrases are passed over."""
    words, at = frame.words, verb - 1
    while at >= 0 and words[at].tags & {"auxiliary", "adverb"} or at >= 0 and is_adverb(words[at]):
        at -= 1
    fallback: Speaker | None = None
    for _ in range(8):
        if at < 0 or frame.gap_between(at, verb):
            return fallback
        word = words[at]
        if word.text == ")":
            at = _opening(words, at) - 1
        elif word.text in _DASHES or word.text == ",":
            fallback = fallback or ending_at(frame, at - 1)
            back = _aside(words, at)
            if back is None:
                return fallback
            at = back
        elif word.norm in ("who", "which", "that") and at:
            at -= 2 if words[at - 1].text == "," else 1
        elif _is_time(word):
            at -= 1
        elif found := ending_at(frame, at):
            prep = governor(frame, found)
            if prep is None:
                return found
            at = prep - 1
        else:
            return fallback
    return fallback


def after(frame: Frame, verb: int) -> Speaker | None:
    """The subject that stands after the verb ("said Trump"), or None: the last name before the phrase ends."""
    words, at = frame.words, verb + 1
    end = at
    best: Speaker | None = None
    while end < len(words) and end - at < 14 and not frame.gap_between(end - 1, end):
        word = words[end]
        if word.text in ",;:()" or word.text in _DASHES or word.norm in ("who", "that", "as", "and", "when", "while"):
            break
        if "preposition" in word.tags and frame.ref_at(end) is None and end > at:
            break
        if found := ending_at(frame, end):
            if best is None or found.named or not best.named:
                best = found
        elif word.text == "." and not _is_initial(words, end):
            break
        end += 1
    if best is not None and best.low < at:
        return None
    return best


def ending_at(frame: Frame, at: int) -> Speaker | None:
    """The noun phrase whose last word is `at`, or None."""
    if at < 0:
        return None
    word, ref = frame.words[at], frame.refs[at]
    if ref is not None:
        return _of_ref(frame, at, ref)
    if "speaker-pronoun" in word.tags:
        return Speaker(at, at + 1, pronoun=True)
    if _is_name_word(word, at):
        return _name(frame, at)
    if word.text[0].isalpha() and not word.tags & _NO_NAME and not is_adverb(word):
        return _noun_phrase(frame, at)
    return None


def _of_ref(frame: Frame, at: int, ref: ActorRef) -> Speaker:
    low = at
    while low and frame.refs[low - 1] is ref:
        low -= 1
    return Speaker(low, at + 1, ref, named=ref.form not in ("pronoun",), pronoun=ref.form == "pronoun")


def _name(frame: Frame, at: int) -> Speaker:
    words, low = frame.words, at
    while low and not frame.gap_between(low - 1, low):
        left = words[low - 1]
        if left.text.endswith(("'s", "’s", "s’")) and left.text[0].isupper():
            break
        if (
            _is_name_word(left, low - 1)
            or left.norm in _PARTICLES
            and low > 1
            and _is_name_word(words[low - 2], low - 2)
        ):
            low -= 1
        elif left.text == "." and low > 1 and _is_initial(words, low - 1):
            low -= 2
        else:
            break
    if low == at and words[at].tags & {"speaker-noun"}:
        return _noun_phrase(frame, at)
    return Speaker(low, at + 1, named=True)


def _noun_phrase(frame: Frame, at: int) -> Speaker:
    words, low = frame.words, at
    while low and at - low < MAX_NOUN_PHRASE and not frame.gap_between(low - 1, low):
        left = words[low - 1]
        if "determiner" in left.tags:
            low -= 1
            if left.norm not in ("other", "two", "three", "four", "most", "many", "several"):
                break
        elif left.text[0].isalnum() and not left.tags & (_NO_NAME - {"adverb"}) and not _is_verb(left):
            low -= 1
        else:
            break
    return Speaker(low, at + 1)


def governor(frame: Frame, found: Speaker) -> int | None:
    """The preposition that governs the noun phrase, or None if it stands free."""
    words, at = frame.words, found.low - 1
    while at >= 0 and not words[at].tags & {"preposition", "joiner"} and found.low - at < 7:
        word = words[at]
        if not (word.text[0].isalnum() and not _is_verb(word)) or word.tags & {
            "auxiliary",
            "relative",
            "speaker-pronoun",
        }:
            return None
        if frame.gap_between(at, at + 1):
            return None
        at -= 1
    if at < 0 or frame.gap_between(at, at + 1) or "preposition" not in words[at].tags:
        return None
    return at


def is_governed(frame: Frame, found: Speaker) -> bool:
    """Whether the noun phrase stands under a preposition."""
    return governor(frame, found) is not None


def _aside(words: list[Token], comma: int) -> int | None:
    """The word before an aside that ends at `comma`, or None if none begins to its left."""
    mark = words[comma].text
    for at in range(comma - 1, max(-1, comma - 40), -1):
        if words[at].text == mark or (mark in _DASHES and words[at].text in _DASHES):
            return at - 1
        if words[at].text in ";:":
            return None
    return None


def _opening(words: list[Token], close: int) -> int:
    for at in range(close - 1, max(-1, close - 30), -1):
        if words[at].text == "(":
            return at
    return close


def _is_initial(words: list[Token], dot: int) -> bool:
    """Whether the dot ends an initial or a title ("Rep.", "J.") rather than a sentence."""
    left = words[dot - 1] if dot else None
    return left is not None and left.text[0].isupper() and len(left.text) <= 4 and dot + 1 < len(words)


def _is_name_word(word: Token, at: int) -> bool:
    if not word.text[0].isupper():
        return False
    return not (word.tags & _NO_NAME) and not _is_time(word)


def is_adverb(word: Token) -> bool:
    """Whether the word looks like an adverb of manner."""
    return (
        word.norm.endswith("ly")
        and not word.text[0].isupper()
        and len(word.norm) > 4
        and "speaker-noun" not in word.tags
    )


def _is_verb(word: Token) -> bool:
    return any(tag.startswith(("say-", "judge-")) and not tag.endswith("base") for tag in word.tags)


def _is_time(word: Token) -> bool:
    return "time-word" in word.tags or word.text.isdigit()
