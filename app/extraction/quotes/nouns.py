"""The noun phrases of a frame: names, pronouns and descriptions, and what governs them."""

from dataclasses import dataclass
from functools import cache

from app.catalogue.load import table
from app.extraction.quotes.frame import Frame
from app.extraction.types import ActorRef, Token

_NO_NAME = frozenset(
    ["speaker-pronoun", "determiner", "preposition", "joiner", "relative", "subordinate", "adverb", "auxiliary"]
)
_PARTICLES = frozenset(
    ["von", "van", "der", "den", "de", "la", "le", "al", "bin", "ibn", "del", "di", "da", "el", "ben"]
)
_ARTICLES = frozenset(["the", "a", "an", "his", "her", "their", "its"])
DASHES = frozenset("—–―-")
_POSSESSIVE = ("'s", "’s", "s’", "s'")
_COUNTING = frozenset(["other", "two", "three", "four", "most", "many", "several", "few"])
MAX_NAME = 8
"""Words of a name with its title: "Rep. Debbie Wasserman Schultz" has five with its dot."""
MAX_ASIDE = 40
"""Words that an aside between commas may have before it is taken for something else."""
MAX_NOUN_PHRASE = 6
"""Words of a noun phrase without a name: "a senior White House official" has five."""


@dataclass(frozen=True, slots=True)
class Speaker:
    """The words `low` to `high` (exclusive) of a frame; `ref` is the actor there, `named` if it bears a name.

    `opening` is the first word of what they wrote or said, where that stands before them: "a statement by Macron".
    """

    low: int
    high: int
    ref: ActorRef | None = None
    named: bool = False
    pronoun: bool = False
    opening: int | None = None

    @property
    def first(self) -> int:
        """The first word of the whole phrase."""
        return self.low if self.opening is None else self.opening


def ending_at(frame: Frame, at: int) -> Speaker | None:
    """The noun phrase whose last word is `at`, or None."""
    if at < 0:
        return None
    word, ref = frame.words[at], frame.refs[at]
    if ref is not None:
        return _of_ref(frame, at, ref)
    if at in frame.origins:
        return None
    if "speaker-pronoun" in word.tags:
        return Speaker(at, at + 1, pronoun=True)
    if is_name_word(word):
        return _name(frame, at)
    if word.text[0].isalpha() and not word.tags & _NO_NAME and not is_adverb(word) and not is_time(word):
        return _noun_phrase(frame, at)
    if word.norm in ("another", "others", "one", "some", "many", "both", "several"):
        return Speaker(at, at + 1)
    return None


def governor(frame: Frame, found: Speaker) -> int | None:
    """The preposition that governs the noun phrase, or None if it stands free."""
    words = frame.words
    if found.pronoun and words[found.low].norm not in ("it", "you"):
        return None
    low = _with_title(words, found.low)
    left = words[low - 1] if low else None
    if left is not None and found.named and ("occasion" in left.tags or is_time(left) or _is_titled(words, low)):
        return None
    if _stands_apart(frame, found, low):
        return None
    if found.named and left is not None and left.norm == "that":
        return None
    if _holds_office(frame, found, low):
        return None
    for at in range(low - 1, max(-1, low - 7), -1):
        word = words[at]
        if frame.gap_between(at, at + 1):
            return None
        if "preposition" in word.tags and ("subordinate" not in word.tags or _is_occasion(frame, found)):
            return at
        if "subordinate" in word.tags:
            return None
        if not word.text[0].isalnum() or is_verb(word):
            return None
        if word.tags & {"auxiliary", "relative", "speaker-pronoun", "joiner"} and "determiner" not in word.tags:
            return None
    return None


def _holds_office(frame: Frame, found: Speaker, low: int) -> bool:
    """Whether an office with "of" stands before a name: "the head of the Commission | Ursula von der Leyen"."""
    words = frame.words
    if found.low not in frame.people or low < 3 or is_possessive(words[low - 1]):
        return False
    if not (words[low - 1].tags & {"speaking-body"} or words[low - 1].norm in ("delegation", "parliament", "staff")):
        return False
    of = next((at for at in range(low - 2, max(0, low - 7), -1) if words[at].norm in ("of", "for")), 0)
    return of > 0 and "speaker-noun" in words[of - 1].tags and not frame.gap_between(of - 1, low)


def _is_occasion(frame: Frame, found: Speaker) -> bool:
    """Whether what follows "after" is no clause of its own: "released after | the meeting"."""
    head = frame.words[found.high - 1]
    return not found.named and not found.pronoun and "occasion" in head.tags and "speaker-noun" not in head.tags


def _with_title(words: list[Token], low: int) -> int:
    """The first word of "Mr. Macron", whose name begins at `low`."""
    at = low - 1 if low > 1 and words[low - 1].text == "." else low
    return at - 1 if at and words[at - 1].tags & {"title-m", "title-f"} and words[at - 1].text[0].isupper() else low


def _stands_apart(frame: Frame, found: Speaker, low: int) -> bool:
    """Whether what a preposition governs is complete before it: "In Kyiv Starmer", "On Monday the president"."""
    words = frame.words
    article = low > 0 and words[low - 1].norm in _ARTICLES
    low -= article
    if not low or frame.gap_between(low - 1, found.low):
        return False
    if (low - 1 in frame.places or words[low - 1].text in _channels()) and (found.ref is not None or article):
        return True
    left, opens = words[low - 1], article or words[low].norm in _ARTICLES
    return opens and (is_time(left) or is_name_word(left)) and not is_possessive(left)


@cache
def _channels() -> frozenset[str]:
    """Last words of the media on which people post: "On X | Zelenskyy wrote"."""
    return frozenset(name.split()[-1] for name in table("speech")["channels"])


def is_adverb(word: Token) -> bool:
    """Whether the word looks like an adverb of manner."""
    return word.norm.endswith("ly") and len(word.norm) > 4 and word.text[0].islower()


def is_verb(word: Token) -> bool:
    """Whether the word lists know the word as a verb in a finite or -ing form."""
    return any(tag[:4] in ("say-", "judg", "weak") and not tag.endswith("base") for tag in word.tags)


def is_time(word: Token) -> bool:
    """Whether the word is a day, a month, a year or the like."""
    return "time-word" in word.tags or word.text.isdigit()


def is_possessive(word: Token) -> bool:
    """Whether the word is a name or noun in the possessive."""
    return word.text.endswith(_POSSESSIVE)


def is_initial(words: list[Token], dot: int) -> bool:
    """Whether the dot ends an initial or a title ("Rep.", "J.") rather than a sentence."""
    left = words[dot - 1] if dot else None
    return left is not None and left.text[0].isupper() and len(left.text) <= 4 and dot + 1 < len(words)


def _is_titled(words: list[Token], low: int) -> bool:
    """Whether a title with "of" stands before the name: "Secretary of State | Marco Rubio"."""
    at = low - 1
    if words[at].norm == "the":
        return False
    while at > 1 and (words[at].text[0].isupper() or words[at].norm == "the") and not is_possessive(words[at]):
        at -= 1
    return 0 < at < low - 1 and words[at].norm == "of" and words[at - 1].text[0].isupper()


def _of_ref(frame: Frame, at: int, ref: ActorRef) -> Speaker:
    low = at
    while low and frame.refs[low - 1] is ref:
        low -= 1
    pronoun = ref.form == "pronoun"
    return Speaker(low, at + 1, ref, named=not pronoun, pronoun=pronoun)


def _name(frame: Frame, at: int) -> Speaker:
    words, low = frame.words, at
    while low and not frame.gap_between(low - 1, low):
        left = words[low - 1]
        if left.text[0].isupper() and is_possessive(left):
            break
        if is_name_word(left) or (left.norm in _PARTICLES and low > 1 and is_name_word(words[low - 2])):
            low -= 1
        elif left.text == "." and low > 1 and is_initial(words, low - 1):
            low -= 2
        else:
            break
    if low == at and "speaker-noun" in words[at].tags:
        return _noun_phrase(frame, at)
    return Speaker(low, at + 1, named=low < at or "not-name" not in words[at].tags)


def _noun_phrase(frame: Frame, at: int) -> Speaker:
    words, low = frame.words, at
    while low and at - low < MAX_NOUN_PHRASE and not frame.gap_between(low - 1, low):
        left = words[low - 1]
        if "determiner" in left.tags and left.norm != "that":
            low -= 1
            if left.norm not in _COUNTING:
                break
        elif left.text[0].isalnum() and not left.tags & (_NO_NAME - {"adverb"}) and not is_verb(left):
            low -= 1
        else:
            break
    return Speaker(low, at + 1)


def is_name_word(word: Token) -> bool:
    """Whether the word may be part of a name: it has a capital and is no word of grammar or time."""
    if not word.text[0].isupper() or is_time(word):
        return False
    return not word.tags & _NO_NAME or word.text == "Will"
