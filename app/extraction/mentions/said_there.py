"""What is said in talks belongs to them: "In the call, X warned", "X told Y on Tuesday that"."""

from app.catalogue.load import table
from app.extraction.mentions.around import are_sides
from app.extraction.mentions.attending import before_noun
from app.extraction.mentions.telling import Telling
from app.extraction.words import MODALS

_WITHIN = frozenset(("in", "during", "at"))
_TOLD_BEFORE = frozenset(("the", "that", "this", "those", "their"))
_PRIVATE = ("call", "meeting")
_TALKS = frozenset(word for words in table("kinds")["carrying"]["gatherings"].values() for word in words.split("|"))


def said_in_talks(said: Telling, found: list[Telling]) -> bool:
    """Whether a statement is told as made in a call or meeting of which its sentence tells, by one who took part."""
    return any(other.kind in _PRIVATE and _is_within(said, other) for other in found)


def _is_within(said: Telling, talks: Telling) -> bool:
    """ "In the call", "at a meeting with somebody of another side"; a chief's meeting with his own is none."""
    words, at = talks.words, talks.at
    first = before_noun(words, at) if words.norms[at] in _TALKS else 0
    if not first or words.norms[first - 1] not in _WITHIN or (talks.people and not _took_part(said, talks)):
        return False
    if "that" in words.norms[said.at + 1 : first]:
        return False  # "said that in their last call the idea had been raised": somewhere else
    if at < said.at and (words.verbs_in(0, first) or not MODALS.isdisjoint(words.norms[:first])):
        return False  # "its stance in the talks will change, X said": of the talks something else is told
    people = {*talks.people, *said.people}
    return are_sides(words, people) or (len(people) == 1 and words.norms[first] in _TOLD_BEFORE)


def _took_part(said: Telling, talks: Telling) -> bool:
    return not talks.people.keys().isdisjoint(said.people)
