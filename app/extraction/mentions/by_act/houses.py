"""Which house is meant: "Ukraine's parliament", "lawmakers in Kyiv", "the Senate", "parliament" in a story on one."""

from functools import cache

from app.catalogue.load import catalogue, table
from app.extraction.mentions.attending import before_noun
from app.extraction.types import Clause
from app.extraction.words import PREPOSITIONS, Words, words_of

_AGAIN: dict[str, str] = table("acts")["houses"]
_HOUSES = frozenset(_AGAIN)
_ASSEMBLY = "assembly"
_OF_STATES = frozenset(slug for slug in _HOUSES if not slug.startswith("un-"))
_NOUNS = frozenset(table("acts")["house"]["nouns"])
_PART = frozenset(table("acts")["house"]["part"])
_NOT_ONE = frozenset(table("acts")["house"]["not_one"])
_FEW = frozenset(table("acts")["house"]["few"])
_ONLY: dict[str, str] = table("acts")["house"]["only"]
_FIRST: dict[str, str] = table("acts")["house"]["first"]
_HALVES: dict[str, dict[str, str]] = table("acts")["house"]["halves"]
_OF_PLACE = frozenset(("in", "of"))
_SIDES = {"ukraine": "ukraine", "russia": "russia", "us": "united-states"}
NEAR = 10
"""Words between a house and its verb: "lawmakers in Kyiv on Thursday overwhelmingly approved"."""
BEFORE = 3
"""Words before a house among which its country stands: "the Polish parliament's upper house"."""
BEHIND = 4
"""Words behind a house among which its country stands: "deputies of the Ukrainian parliament"."""
NEARBY = 4
"""Sentences back to the house where texts were put to the vote: "The European one was passed with 93 votes"."""
STORY = 40
"""Sentences of the story back to the house that "parliament" means, and half as many ahead."""


def house_acting(words: Words, clause: Clause) -> int | None:
    """The word for a house or its members that is the subject of a verb; None where it is none."""
    if _NOUNS.isdisjoint(words.vocabulary):
        return None
    for k in range(clause.at - 1, max(clause.first, clause.at - NEAR) - 1, -1):
        if words.opens[k] and k > clause.first:
            return None
        if is_house(words, k) and _is_free(words, clause.first, k):
            return None if words.norms[k - 1] in _FEW and k else k
    return None


def is_house(words: Words, at: int) -> bool:
    """Whether word `at` names a house or its members: not the White House."""
    return words.norms[at] in _NOUNS and words.norms[at - 1] not in _NOT_ONE and not words.spoken[at]


def _is_free(words: Words, low: int, at: int) -> bool:
    """No preposition governs it, but for "members of parliament"."""
    first = before_noun(words, at)
    before = words.norms[first - 1] if first > low else ""
    part = before == "of" and (words.norms[first - 2] in _PART or words.norms[first - 2].isdecimal())
    return part or before not in PREPOSITIONS


def house_meant(words: Words, at: int) -> str | None:
    """The slug of the house that the word means, by its country, the story or whom else the sentence names."""
    at -= 2 * (words.norms[max(0, at - 2) : at] == ["house", "of"])  # "Germany's lower house of parliament"
    half = words.norms[at - 1] if at else ""
    noun = "parliament" if half in _HALVES else words.norms[at]
    state = _state_beside(words, at)
    if state is not None:
        return _HALVES[half].get(state) if half in _HALVES else _of_state(state, noun)
    if half in _HALVES:
        return None
    if noun == _ASSEMBLY:
        return house_before(words, noun)
    return _ONLY.get(noun) or _of_story(words) or _of_those_named(words)


def house_before(words: Words, noun: str | None = None) -> str | None:
    """The house that the sentence, or one right before it, speaks of; or the one that the word means."""
    for index in range(words.index, max(-1, words.index - NEARBY), -1):
        hits = words.reading.hits.within(words_of(words.reading, index).sentence.span)
        named = [slug for hit in hits if (slug := hit.slug("body")) and slug in _HOUSES]
        meant = [slug for slug in named if noun is None or _AGAIN[slug] == noun]
        if meant:
            return meant[-1]
    return None


def house_named(words: Words, at: int) -> str | None:
    """ "In the Security Council": the house that stands behind "in" before word `at`."""
    hits = words.reading.hits.within(words.span(0, at)) if at else ()
    named = ((words.at(hit.span.start), hit.slug("body")) for hit in hits)
    within = (slug for first, slug in named if slug in _HOUSES and "in" in words.norms[max(0, first - 3) : first])
    return next(within, None)


def _state_beside(words: Words, at: int) -> str | None:
    """The country before or right behind a house: "Ukraine's parliament", "lawmakers in Kyiv"."""
    before = words.reading.hits.within(words.span(max(0, at - BEFORE), at)) if at else ()
    near = [*before]
    if words.norms[at + 1 : at + 2] and words.norms[at + 1] in _OF_PLACE:
        near += words.reading.hits.within(words.span(at + 1, min(len(words.norms), at + 1 + BEHIND)))
    bodies = words.reading.lexicon.catalogue.bodies
    for hit in near:
        if slug := hit.slug("state", "capital", "adjective"):
            return slug
        body = hit.slug("body")
        if body and body in bodies and body in _HOUSES:
            return bodies[body].of
    return None


def _of_state(state: str, noun: str) -> str | None:
    only = _ONLY.get(noun)
    if only:  # "Poland's Senate" is none of those known
        return only if _states().get(only) == state else None
    return _FIRST.get(state) or next((slug for slug, of in _states().items() if of == state), None)


@cache
def _states() -> dict[str, str | None]:
    """Of which state each house is."""
    known = catalogue().bodies
    return {slug: known[slug].of for slug in table("acts")["houses"] if slug in known}


def _of_story(words: Words) -> str | None:
    """The house that was named last before, else the one named next."""
    reading, here = words.reading, words.index
    last = min(len(reading.sentences), here + 1 + STORY // 2)
    for index in (*range(here, max(-1, here - STORY), -1), *range(here + 1, last)):
        hits = reading.hits.within(words_of(reading, index).sentence.span)
        named = [slug for hit in hits if (slug := hit.slug("body")) in _OF_STATES and slug]
        if named:
            return named[-1] if index <= here else named[0]
    return None


def _of_those_named(words: Words) -> str | None:
    """ "Parliament approved Svyrydenko as prime minister": the house of the one country whose people it names."""
    sides = {words.reading.actor(ref.actor).side for _, _, ref in words.refs if ref.actor}
    states = {_SIDES[side] for side in sides if side in _SIDES}
    return _of_state(states.pop(), "parliament") if len(states) == 1 else None
