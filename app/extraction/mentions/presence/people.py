"""Who was there, told around a word: the subject of a verb, those listed behind a word, those "with" somebody."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from app.extraction.clauses.apposed import title_start
from app.extraction.clauses.before import words_before
from app.extraction.clauses.refs import slugs_of
from app.extraction.clauses.subject import acting_slugs, subject_refs
from app.extraction.mentions.around import after_colon
from app.extraction.mentions.presence.cues import phrases_of, words_in_part
from app.extraction.mentions.presence.named import named_behind, not_meant, outside_asides
from app.extraction.types import ActorRef, Role
from app.extraction.words import PREPOSITIONS, Words

_NOT = frozenset(("negation", "hope", "hedge", "condition"))
_NOBODY = frozenset(("no", "neither", "nor", "none", "nobody", "not", "n't", "never"))
_APART = frozenset((";", ":", "while", "whereas", "but", "when", "after", "as", "that", "before"))
_OPEN = frozenset(("whether", "if", "unless"))
_RELATIVES = frozenset(("who", "whose", "whom", "which"))
WITH = 24
"""Words of a list between "with" and "at the table"."""
TITLED = 5
"""Words of an office before the first of a list."""


class Present(NamedTuple):
    """Who was there by the words from `at` on of that sentence; `planned` is null where the tense leaves it open.

    `beside` are those one of whom must have been there too; `bodily` says that they were at a place; what is told
    in `passing` of what its own sentence tells belongs to nothing else, `company` came with those of whom it tells;
    `likewise` goes on from what was said before; lists and members of delegations may stand `far` from the talks;
    what stands `close` belongs only to talks told right before it, without a verb between; `opposite` says that those
    `beside` sat across the table.
    """

    sentence: int
    at: int
    people: dict[str, Role]
    planned: bool | None
    beside: tuple[str, ...] = ()
    bodily: bool = False
    passing: bool = False
    likewise: bool = False
    company: bool = False
    far: bool = False
    close: bool = False
    opposite: bool = False


def by_subject(
    words: Words, at: int, end: int, role: Role = "participant", *, bodily: bool = False
) -> Iterator[Present]:
    """The subject of the verb at word `at`, if it is told as a fact or plan, and the company they came in."""
    before = words_before(words, at)
    if before.marks & _NOT or not _NOBODY.isdisjoint(words.norms[before.first : at + 1]):
        return
    refs = _doers(words, before.first)
    if _is_wanted(words, before.first, refs):
        return
    first = words.at(refs[0].span.start) if refs else 0
    if refs and (_denied(words, first) or _left_open(words, first)):
        return
    along = phrases_of("along").longest(words.norms, _behind_talks(words, end))
    company = named_behind(words, along[0]) if along else []
    people = [*(slug for ref in refs for slug in acting_slugs(words, ref)), *_listed(words, before.first), *company]
    people = people or after_colon(words, end)
    yield from told(words, at, people, role, bodily=bodily)


def _is_wanted(words: Words, at: int, refs: list[ActorRef]) -> bool:
    """ "He wants X to sit down with Y", "invited X to join them": whether X does, nobody says."""
    if words.norms[at] != "to" or not refs:
        return False
    start = title_start(words, words.at(refs[0].span.start))
    return start > words.behind_opening(at) and words.norms[start - 1] not in (",", "and")


def _behind_talks(words: Words, end: int) -> int:
    """The word behind "the talks" where they stand at word `end`: "attended the talks along with Y"."""
    at = end + (words.norms[end : end + 1] in (["in"], ["at"]))
    talks = words.norms[at : at + 1] == ["the"] and words.norms[at + 1 : at + 2] != []
    return at + 2 if talks and words.norms[at + 1] in words_in_part("groups", "talks") else end


def _doers(words: Words, verb: int) -> list[ActorRef]:
    """The subject of a verb, but for those who are only named in what is told of him: "X, an aide to Y, who"."""
    refs = outside_asides(words, subject_refs(words, verb, words.behind_opening(verb)), verb)
    if refs and words.norms[verb - 1] in _RELATIVES and not_meant(words).issuperset(slugs_of(refs[-1])):
        return [ref for _, last, ref in words.refs if last < verb and words.norms[last] == ","][:1]
    return refs


def _listed(words: Words, end: int) -> list[str]:
    """All in a list before word `end` in which offices stand between: "X, the president of Y, and Z"."""
    low = max((k + 1 for k in range(end) if words.norms[k] in _APART), default=0)
    first = next((first for first, _, ref in words.refs if first >= low), end)
    opens = first - low <= TITLED and PREPOSITIONS.isdisjoint({*words.norms[low:first]} - {"of", "for"})
    told = any(low <= clause.at < end and words.norms[clause.first - 1] not in _RELATIVES for clause in words.clauses)
    return named_behind(words, low, end) if opens and not told else []


def _denied(words: Words, first: int) -> bool:
    return first > 0 and words.norms[first - 1] in _NOBODY


def _left_open(words: Words, first: int) -> bool:
    """ "It is not known whether X will attend": by the word that opens the clause."""
    opening = words.opening_before(first)
    return opening is not None and words.norms[opening] in _OPEN


def by_with(words: Words, at: int, *, bodily: bool = True) -> Iterator[Present]:
    """ "With X and Y at the table", "with X looking on"."""
    opening = with_before(words, at)
    if opening >= 0 and words.norms[opening + 1] not in _NOBODY:
        found = told(words, opening, named_behind(words, opening + 1, at), bodily=bodily)
        yield from (one._replace(planned=None, passing=True) for one in found)


def with_before(words: Words, at: int) -> int:
    """Where the "with" stands of "with X and Y at the table"; -1 where none does."""
    ends = any(last in (at, at - 1) for _, last, _ in words.refs)
    opening = [k for k in range(max(0, at - WITH), at - 1) if words.norms[k] == "with"]
    return opening[-1] if opening and ends and not words.cut(opening[-1] + 1, at) else -1


def by_list(
    words: Words, at: int, since: int, role: Role = "participant", *, bodily: bool = False
) -> Iterator[Present]:
    """Those named behind the cue, from word `since` on."""
    if not words_before(words, at).marks & _NOT:
        yield from told(words, at, named_behind(words, since), role, bodily=bodily)


def told(
    words: Words, at: int, people: Iterable[str], role: Role = "participant", *, bodily: bool = False
) -> Iterator[Present]:
    others = not_meant(words)
    roles = dict.fromkeys((slug for slug in people if slug not in others), role)
    if roles:
        yield Present(words.index, at, roles, planned_by(words, at), bodily=bodily)


def planned_by(words: Words, at: int) -> bool | None:
    """By the tense of the verb at word `at` or right behind it."""
    marks = words_before(words, at).marks
    if marks & {"plan", "future"} or {"being", "to"} <= marks:
        return True
    if "be" in words.norms[max(0, at - 1) : at + 1]:
        return True  # "will at first be headed by X"
    near = words.norms[max(0, at - 2) : at + 3]
    present = words.norms[at].endswith("s") and words.norms[at] != "was"
    return None if {"is", "are"} & {*near} or present else False
