"""How words of presence stand: at the head of a sentence, before a form of being, behind "also"."""

from app.extraction.mentions.presence.cues import words_in_part
from app.extraction.words import Words

_MARKS = frozenset((";", ",", "and", "while", "with"))


def be_forms() -> frozenset[str]:
    return words_in_part("there", "being")


def being(words: Words, at: int) -> bool:
    """Whether a form of being or sitting stands at word `at`."""
    if at >= len(words.norms):
        return False
    return words.norms[at] in be_forms() or words.norms[at] in words_in_part("there", "table")


def opens(words: Words, at: int) -> bool:
    """Whether word `at` opens the sentence or what follows a mark, but for "also" and the like."""
    while at > 0 and words.norms[at - 1] in words_in_part("there", "still"):
        at -= 1
    return at == 0 or not words.norms[at - 1][0].isalpha() or words.norms[at - 1] in _MARKS


def before_still(words: Words, at: int) -> int:
    """The index of the word before "also" and the like that stand before word `at`."""
    at -= 1
    while at > 0 and words.norms[at] in words_in_part("there", "still"):
        at -= 1
    return at
