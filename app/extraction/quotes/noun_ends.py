"""Whether a noun phrase goes on: "President of Finland" before "Stubb", "a U.S." before "citizen"."""

from app.extraction.quotes import nouns
from app.extraction.quotes.frame import Frame
from app.extraction.quotes.nouns import Speaker
from app.extraction.types import Token
from app.extraction.verbs import verb_forms

_NO_TITLE = frozenset(["determiner", "possessive", "preposition", "auxiliary", "adverb"])
_NO_NOUN = _NO_TITLE | {"joiner", "relative", "subordinate", "be"}


def runs_on(frame: Frame, at: int, limit: int, found: Speaker) -> bool:
    """Whether the noun phrase goes on after word `at`."""
    if at + 1 >= limit or frame.gap_between(at, at + 1):
        return False
    ref, following = frame.refs[at], frame.words[at + 1]
    if ref is not None:
        return frame.refs[at + 1] is ref
    if following.text == "." or found.pronoun:
        return following.text == "." and found.named and at + 2 < limit and len(frame.words[at].text) < 5
    if not found.named and following.text[0].isupper() and not nouns.is_time(following):
        return True
    capital = frame.words[at].text[0].isupper()
    if capital and (_titles(frame, at, limit) or _leads_to_name(frame, at, limit)):
        return True
    if found.named and _is_label(frame, at):
        return True
    longer = nouns.ending_at(frame, at + 1)
    return longer is not None and longer.low <= at and (longer.named or "speaker-noun" in following.tags)


def _titles(frame: Frame, at: int, limit: int) -> bool:
    """Whether the words that end at `at` are the title of the name behind: "President of Finland | Stubb"."""
    words, refs = frame.words, frame.refs
    if refs[at + 1] is not None:
        return not nouns.is_possessive(words[at])
    if words[at + 1].norm not in ("of", "for"):
        return False
    for name in range(at + 3, min(at + nouns.MAX_NAME, limit)):
        ref = refs[name]
        if not words[name - 1].text[0].isupper() and words[name - 1].norm not in ("of", "for", "the", "and"):
            return False
        if ref is not None and ref is not refs[name - 1] and ref.form == "name" and words[name - 1].text[0].isupper():
            return True
    return False


def _is_label(frame: Frame, at: int) -> bool:
    """Whether an acronym only labels the noun behind it: "a U.S. citizen"."""
    word, following = frame.words[at], frame.words[at + 1]
    letters = word.text.replace(".", "")
    noun = following.text.islower() and not following.tags & _NO_NOUN and not nouns.is_verb(following)
    return letters.isupper() and len(letters) > 1 and noun and not nouns.is_adverb(following)


def _leads_to_name(frame: Frame, at: int, limit: int) -> bool:
    """Whether a title and a name follow: "Republican presidential front-runner | Donald Trump"."""
    words = frame.words
    for title in range(at + 1, min(at + 5, limit - 1)):
        word, following = words[title], words[title + 1]
        if not word.text[0].islower() or word.tags & _NO_TITLE or frame.gap_between(title - 1, title):
            return False
        if "speaker-noun" in word.tags and following.text[0].isupper() and not nouns.is_time(following):
            return True
        ref = frame.refs[title + 1]
        if title == at + 1 and ref is not None and ref.form == "name" and not _may_be_verb(word):
            return True
    return False


def _may_be_verb(word: Token) -> bool:
    return word.norm in verb_forms() or word.norm.endswith("ed") or nouns.is_verb(word)
