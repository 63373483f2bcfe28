"""What others only speak of: "key details of the summit in Doha", "a report on his talks with Putin"."""

from app.catalogue.load import table
from app.extraction.mentions.attending import before_noun
from app.extraction.words import DETERMINERS, Words

_MATTER = table("kinds")["matter"]
_HELD = frozenset(_MATTER["held"])
_TO_COME = frozenset(_MATTER["to_come"])
_LINKS = frozenset(_MATTER["links"])


def matter_of(words: Words, at: int) -> int | None:
    """The word that has the event of the noun at word `at` for its subject, whoever held it; null where none has."""
    first = before_noun(words, at)
    while owner := words.owner_ending(first):
        start = next((k for k, last, ref in words.refs if ref is owner and last >= first - 1), first)
        if start >= first:
            break
        first = start
    while first > 0 and words.norms[first - 1] in DETERMINERS:
        first -= 1
    linked = first > 1 and words.norms[first - 1] in _LINKS
    return first - 2 if linked and (words.norms[first - 2] in _HELD or words.norms[first - 2] in _TO_COME) else None


def is_yet_to_come(words: Words, matter: int) -> bool:
    """Whether the word speaks of what is still to be arranged: an agenda, and not a result."""
    return words.norms[matter] in _TO_COME
