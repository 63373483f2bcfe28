"""The words around a noun: its length in hours, its adjectives and determiners."""

from app.catalogue.load import table
from app.extraction.verbs import verb_forms
from app.extraction.words import DETERMINERS, PREPOSITIONS, Words

_NO_ADJECTIVES = frozenset("and or after before following since until regarding concerning".split())
_ORDINALS = frozenset("first second third next".split())
_ADJECTIVES = frozenset(table("kinds")["clause"]["adjectives_too"])
_PARTICIPLES = frozenset((*table("kinds")["reference"]["planned"], *table("kinds")["reference"]["hypothetical"]))
_TALKS = frozenset(table("kinds")["clause"]["happenings"]) - {"truce", "ceasefire", "deadline"}
_TOPICAL = frozenset(table("kinds")["reference"]["topical"])
_MARKS = frozenset(('"', "“", "”"))
_LENGTHS = frozenset(("hour", "hours", "minute", "minutes"))


def has_length(words: Words, low: int, high: int) -> bool:
    """Whether hours or minutes are counted among the words from `low` to before `high`."""
    within = words.norms[max(0, low) : high]
    return not _LENGTHS.isdisjoint(within) or any(norm.endswith(("-hour", "-minute")) for norm in within)


def skip_back(words: Words, at: int, limit: int = 4) -> int:
    """The index after the word before a noun's adjectives and determiners: where its possessor would end."""
    first = at
    while first > 0 and at - first < limit:
        marked = first > 1 and words.norms[first - 1] in _MARKS and _goes_on_before(words, first - 2)
        if not marked and not _describes(words, first - 1):
            break
        first -= 1
    return first


def _goes_on_before(words: Words, at: int) -> bool:
    """Whether a noun's phrase goes on before a mark, behind word `at`: "a “quick” meeting", "their “wasted” one"."""
    return words.norms[at] in DETERMINERS or words.possessive(at + 1) or _describes(words, at)


def is_of_topic(words: Words, at: int, first: int) -> bool:
    """ "X and Y discussed by phone the meeting with Z", "rang him ahead of talks with Z": Z, at word `first`, is of
    what the cue before word `at` is about."""
    link = next((k for k in range(first - 1, at, -1) if words.norms[k] == "with"), at)
    if link == at or words.norms[link - 1] not in _TALKS:
        return False
    opens = skip_back(words, link - 1)
    opens -= opens > 0 and words.norms[opens - 1] in DETERMINERS
    before = words.norms[opens - 1]
    if words.norms[opens - 2 : opens] == ["ahead", "of"] or before in _TOPICAL - {words.norms[at - 1]}:
        return True
    several = any(clause.at == at - 1 and len(clause.subject) > 1 for clause in words.clauses)
    return several and words.norms[at - 1] in _TOPICAL and before not in PREPOSITIONS


def _describes(words: Words, at: int) -> bool:
    norm = words.norms[at]
    return (
        norm.isalpha()
        and norm not in PREPOSITIONS
        and (norm not in DETERMINERS or norm in _ORDINALS)
        and norm not in _NO_ADJECTIVES
        and words.ref_ending(at + 1) is None
        and (
            norm not in verb_forms()
            or norm in _ADJECTIVES
            or words.possessive(at)  # "Trump's opening meeting with him"
            or (norm in _PARTICIPLES and _is_behind_article(words, at))
        )
    ) or ("-" in norm and words.ref_ending(at + 1) is None)


def _is_behind_article(words: Words, at: int) -> bool:
    """ "A planned meeting", "their long planned call", but not "they planned meetings"."""
    return at > 0 and (words.norms[at - 1] in DETERMINERS or words.possessive(at))
