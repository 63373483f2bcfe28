"""How words of presence stand: at the head of a sentence, before a form of being, behind "also"."""

from app.extraction.clauses.apposed import title_start
from app.extraction.clauses.refs import LIST_GAP
from app.extraction.mentions.presence.cues import words_in_part
from app.extraction.types import ActorRef
from app.extraction.words import DETERMINERS, PREPOSITIONS, Words

TALKS = 14
"""Words of "Friday's meeting in Paris between X and Y" before "were"."""

_OF = PREPOSITIONS - {"of", "for", "on"}
_MARKS = frozenset((";", ",", "and", "while", "with"))


def be_forms() -> frozenset[str]:
    return words_in_part("there", "being")


def being(words: Words, at: int) -> bool:
    """Whether a form of being or sitting stands at word `at`."""
    if at >= len(words.norms):
        return False
    return words.norms[at] in be_forms() or words.norms[at] in words_in_part("there", "table")


def being_or_coming(words: Words, at: int) -> bool:
    """As `being`, or a form of coming before a name: "with X came Y"."""
    return being(words, at) or (at < len(words.norms) and words.norms[at] in words_in_part("facing", "inverted"))


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


def being_before_names(words: Words, at: int) -> int:
    """The form of being at word `at`, or after the talks that stand there, before names: "in Friday's call were X"."""
    if being(words, at):
        return at
    be = next((k for k in range(at + 1, min(at + TALKS, len(words.norms))) if being(words, k)), 0)
    told = any(at < clause.at < be for clause in words.clauses)
    if not be or told or words.cut(at, be) or not is_name(words, be + 1):
        return 0
    return be if not words_in_part("groups", "talks").isdisjoint(words.norms[at:be]) else 0


def is_name(words: Words, at: int) -> bool:
    """Whether somebody's name or office stands right there, or whose he is: "Ukraine's chief negotiator X"."""
    at += at < len(words.norms) and words.norms[at] in DETERMINERS
    if words.possessive(at + 1):
        return name_near(words, at + 1) is not None
    near = (k for k in range(at, at + LIST_GAP) if words.ref_at(k))
    return any(title_start(words, first) <= at for first in near)


def name_near(words: Words, since: int) -> tuple[int, ActorRef] | None:
    """The first who is named from word `since` on behind nothing but an office: the word behind him, and who he is."""
    found = next((found for found in words.refs if since <= found[0]), None)
    if found is None or found[0] - since > LIST_GAP or found[2].form not in ("name", "short", "office"):
        return None
    between = words.norms[since : found[0]]
    office = all(norm.replace("-", "").replace("'", "").isalpha() for norm in between) and not words.cut(
        since, found[0]
    )
    return (found[1], found[2]) if office and _OF.isdisjoint(between) and not words.possessive(found[1]) else None
