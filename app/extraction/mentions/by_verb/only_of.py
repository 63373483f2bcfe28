"""Who speaks of others and not with them: "spoke of a good relationship with X", "spoke out against talks with X"."""

from app.catalogue.load import table
from app.extraction.mentions.around import date_of, place_of
from app.extraction.mentions.around.stretch import HAPPENINGS
from app.extraction.words import Words

_TIES = HAPPENINGS | frozenset(table("kinds")["clause"]["ties"])
_OF = frozenset(("of", "about", "up", "out", "against"))
_FAVOUR = (["favour"], ["favor"], ["support"], ["defence"], ["defense"], ["praise"])


def is_spoken_of(words: Words, at: int) -> bool:
    """ "Spoke of a good relationship with X", "spoke out in favour of talks with X": of X, and not with him."""
    behind = next((last for first, last, _ in words.dates if first in (at + 1, at + 2)), at + 1)
    following = " ".join(words.norms[behind : behind + 1])
    if following not in _OF and not (following == "in" and words.norms[behind + 1 : behind + 2] in _FAVOUR):
        return False
    link = next((k for k in range(behind + 1, len(words.norms)) if words.norms[k] in ("with", "between")), None)
    quoted = link is not None and words.spoken[link] and words.norms[link - 1] in HAPPENINGS
    if link is None or words.cut(at + 1, link) or quoted:
        return False  # "speaks of “a frank conversation with X”": they had one
    if behind > at + 1:
        return words.norms[link] == "with" and words.norms[link - 1] in _TIES  # "spoke on Friday of a summit with X"
    settled = date_of(words, at) is not None or place_of(words, at) is not None
    return following != "about" or (words.norms[link - 1] in _TIES and not settled)
