"""Sentences that say of somebody that he was there: who, and whether he was or is to be."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from app.extraction.clauses.before import words_before
from app.extraction.clauses.refs import slugs_of
from app.extraction.clauses.subject import acting_slugs, subject_refs
from app.extraction.mentions.presence.cues import Cue, came_cues, first_words, naming_cues, phrases_of, words_in_part
from app.extraction.mentions.presence.named import (
    at_something_else,
    is_sent_off,
    named_behind,
    not_meant,
    outside_asides,
    sender_of,
    speaks_for,
)
from app.extraction.phrases import indices_of
from app.extraction.types import ActorRef, Role
from app.extraction.words import PREPOSITIONS, Words

_NOT = frozenset(("negation", "hope", "hedge", "condition"))
_NOBODY = frozenset(("no", "neither", "nor", "none", "nobody", "not", "n't", "never"))
_HOSTING = frozenset(
    ("hosted", "hosts", "hosting", "chaired", "chairs", "chairing", "co-chaired", "co-hosted", "convened")
)
_APART = frozenset((";", ":", "while", "whereas", "but", "when", "after", "as", "that", "before"))
_RELATIVES = frozenset(("who", "whose", "whom", "which"))
_MARKS = frozenset((";", ",", "and", "while", "with"))
GROUP = 7
"""Words between a delegation and who it is made of: "a Ukrainian delegation in Geneva that also included"."""
WITH = 24
"""Words of a list between "with" and "at the table"."""
OBJECT = 3
"""Words between "accompany" and whom."""
AMONG = 9
"""Words between several who are not named and "among them"."""
TITLED = 5
"""Words of an office before the first of a list."""
AT_ONCE = 3
"""Words between "so was" and who."""


class Present(NamedTuple):
    """Who was there by the words from `at` on of that sentence; `planned` is null where the tense leaves it open.

    `beside` are those one of whom must have been there too; `bodily` says that they were at a place; what is told
    in `passing` of what its own sentence tells belongs to nothing else, `company` came with those of whom it tells;
    `likewise` goes on from what was said before; lists and members of delegations may stand `far` from the talks.
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


def find_present(words: Words) -> Iterator[Present]:
    """All that a sentence says of who was there, in the order of its words."""
    norms = words.norms
    if phrases_of("leaving").each(norms):
        return
    for at in indices_of(first_words(), norms):
        norm = norms[at]
        if words.spoken[at]:
            continue
        for cue in came_cues().get(norm, ()):
            yield from _by_verb(words, at, cue)
        for cue in naming_cues().get(norm, ()):
            if end := cue.end(norms, at):
                yield from _behind_verb(words, at, end, cue)
        if norm in words_in_part("along", "having"):
            yield from _had_with(words, at)
        yield from _by_place(words, at)
        yield from _facing(words, at)
        yield from _in_company(words, at)


def _by_verb(words: Words, at: int, cue: Cue) -> Iterator[Present]:
    """ "X took part", "With X taking part", "Taking part were X and Y"."""
    norms, beside = words.norms, tuple[str, ...]()
    end = cue.end(norms, at)
    if not end and "who" in cue.conditions and (found := _object(words, at)):
        end, beside = found
    if (
        not end
        or ("event" in cue.conditions and at_something_else(words, end))
        or ("for" in cue.conditions and not _stands_for(words, at, end))
    ):
        return
    role: Role = "host" if norms[at] in _HOSTING else "participant"
    if norms[at].endswith("ing") and _opens(words, at) and _being(words, end):
        yield from _list(words, at, end + 1, role)
    elif norms[at].endswith("ing") and _with_before(words, at) >= 0:
        yield from _with(words, at)
    else:
        yield from (one._replace(beside=beside) for one in _subject(words, at, end, role))


def _object(words: Words, at: int) -> tuple[int, tuple[str, ...]] | None:
    """ "Are to accompany Rubio": the index behind him, and who he is."""
    for first, last, ref in words.refs:
        if at < first <= at + OBJECT and ref.form in ("name", "short", "office") and not words.possessive(last):
            return last, slugs_of(ref)
    return None


def _stands_for(words: Words, at: int, end: int) -> bool:
    """ "Led for Washington", but for "Peskov, who speaks for the Kremlin"."""
    voice = words.norms[at] in ("speaks", "speak") and words.norms[at - 1 : at] == ["who"]
    return speaks_for(words, end) and not voice


def _behind_verb(words: Words, at: int, end: int, cue: Cue) -> Iterator[Present]:
    """ "Was accompanied by X", "whose team included X", "Ukraine sent X and Y"."""
    if "of" in cue.conditions and words_in_part("groups").isdisjoint(words.norms[max(0, at - GROUP) : at]):
        return
    if words.norms[end - 1] == "by" and not _done_to(words, at):
        return
    if is_sent_off(words, at) or ("sender" in cue.conditions and not sender_of(words, at, end)):
        return
    yield from _list(words, at, end, "host" if words.norms[at] in _HOSTING else "participant")


def _done_to(words: Words, at: int) -> bool:
    """ "Was led by", "the Ukrainian side, represented by"; but not "the allies, led by X, affirmed"."""
    before = words.norms[max(0, at - 3) : at]
    groups = words_in_part("groups") | words_in_part("groups", "talks")
    passive = not words_in_part("there", "being").isdisjoint(before)
    return passive or not groups.isdisjoint(before) or words.norms[at] in ("accompanied", "joined", "flanked")


def _in_company(words: Words, at: int) -> Iterator[Present]:
    """ "…, along with X", "several European officials, among them X": of what the sentence itself tells."""
    if found := phrases_of("beside", "among").longest(words.norms, at):
        before = words.norms[max(0, at - AMONG) : at]
        several = not words_in_part("beside", "several").isdisjoint(before)
    else:
        found = phrases_of("beside").longest(words.norms, at)
        several = found is not None and words.norms[at - 1] == ","
    if found and several:
        yield from (one._replace(planned=None, passing=True, company=True) for one in _list(words, at, found[0]))


def _had_with(words: Words, at: int) -> Iterator[Present]:
    """ "Putin had his aide Yuri Ushakov and his envoy Kirill Dmitriev with him"."""
    behind = range(at + 2, min(at + WITH, len(words.norms)))
    ends = [k for k in behind if phrases_of("along", "at_hand").longest(words.norms, k)]
    if ends and not words.cut(at + 1, ends[0]):
        yield from _told(words, at, named_behind(words, at + 1, ends[0]), bodily=True)


def _by_place(words: Words, at: int) -> Iterator[Present]:
    """ "X was in the room", "with X in the room", "Also in the room were X and Y"."""
    found = phrases_of("there").longest(words.norms, at)
    if not found:
        yield from _at_side(words, at)
        return
    if _opens(words, at) and _being(words, found[0]):
        yield from (one._replace(far=True) for one in _list(words, at, found[0] + 1, bodily=True))
        return
    be = _before_still(words, at)
    if be >= 0 and words.norms[be] in _be_forms():
        yield from _subject(words, be, found[0], bodily=True)
    elif words.norms[at] == "as":
        yield from _told(
            words, at, [slug for ref in [words.ref_ending(at - 1)] if ref for slug in slugs_of(ref)], "host"
        )
    else:
        yield from _with(words, be + 1)


def _at_side(words: Words, at: int) -> Iterator[Present]:
    """ "X was at Mr Macron's side": both."""
    if words.norms[at] not in ("at", "by"):
        return
    owner = next((r for r in words.refs if at < r[0] <= at + OBJECT and words.possessive(r[1])), None)
    behind = owner[1] + (words.norms[owner[1] : owner[1] + 1] == ["'s"]) if owner else 0
    be = _before_still(words, at)
    if owner and words.norms[behind : behind + 1] == ["side"] and words.norms[be] in _be_forms():
        for one in _subject(words, be, behind + 1, bodily=True):
            yield one._replace(people={**one.people, **dict.fromkeys(slugs_of(owner[2]), "participant")})


def _facing(words: Words, at: int) -> Iterator[Present]:
    """ "Opposite him sat X", "X was there and so was Y"."""
    if again := phrases_of("facing", "likewise").longest(words.norms, at):
        if any(again[0] <= first <= again[0] + AT_ONCE for first, _, _ in words.refs):
            yield from (one._replace(likewise=True) for one in _list(words, at, again[0]))
        return
    found = phrases_of("facing").longest(words.norms, at)
    if found and _opens(words, at) and _being(words, found[0]):
        yield from _list(words, at, found[0] + 1, bodily=True)


def _subject(words: Words, at: int, end: int, role: Role = "participant", *, bodily: bool = False) -> Iterator[Present]:
    """The subject of the verb at word `at`, if it is told as a fact or plan, and the company they came in."""
    before = words_before(words, at)
    if before.marks & _NOT or not _NOBODY.isdisjoint(words.norms[before.first : at + 1]):
        return
    refs = _doers(words, before.first)
    if refs and _denied(words, words.at(refs[0].span.start)):
        return
    along = phrases_of("along").longest(words.norms, end)
    company = named_behind(words, along[0]) if along else []
    people = [*(slug for ref in refs for slug in acting_slugs(words, ref)), *_listed(words, before.first), *company]
    yield from _told(words, at, people, role, bodily=bodily)


def _doers(words: Words, verb: int) -> list[ActorRef]:
    """The subject of a verb, but for those who are only named in what is told of him: "X, an aide to Y, who"."""
    since = max((k + 1 for k in words.openings if k < verb), default=0)
    refs = outside_asides(words, subject_refs(words, verb, since), verb)
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


def _with_before(words: Words, at: int) -> int:
    """Where the "with" stands of "with X and Y at the table"; -1 where none does."""
    ends = any(last in (at, at - 1) for _, last, _ in words.refs)
    opening = [k for k in range(max(0, at - WITH), at - 1) if words.norms[k] == "with"]
    return opening[-1] if opening and ends and not words.cut(opening[-1] + 1, at) else -1


def _with(words: Words, at: int) -> Iterator[Present]:
    """ "With X and Y at the table", "with X looking on"."""
    opening = _with_before(words, at)
    if opening >= 0:
        found = _told(words, opening, named_behind(words, opening + 1, at), bodily=True)
        yield from (one._replace(planned=None, passing=True) for one in found)


def _list(words: Words, at: int, since: int, role: Role = "participant", *, bodily: bool = False) -> Iterator[Present]:
    """Those named behind the cue, from word `since` on."""
    if not words_before(words, at).marks & _NOT:
        yield from _told(words, at, named_behind(words, since), role, bodily=bodily)


def _told(
    words: Words, at: int, people: Iterable[str], role: Role = "participant", *, bodily: bool = False
) -> Iterator[Present]:
    others = not_meant(words)
    roles = dict.fromkeys((slug for slug in people if slug not in others), role)
    if roles:
        yield Present(words.index, at, roles, _planned(words, at), bodily=bodily)


def _planned(words: Words, at: int) -> bool | None:
    """By the tense of the verb at word `at` or right behind it."""
    marks = words_before(words, at).marks
    if marks & {"plan", "future"} or {"being", "to"} <= marks:
        return True
    near = words.norms[max(0, at - 2) : at + 3]
    return None if {"is", "are"} & {*near} or words.norms[at].endswith("s") else False


def _be_forms() -> frozenset[str]:
    return words_in_part("there", "being")


def _being(words: Words, at: int) -> bool:
    """Whether a form of being or sitting stands at word `at`."""
    forms = _be_forms() | words_in_part("there", "table")
    return at < len(words.norms) and words.norms[at] in forms


def _opens(words: Words, at: int) -> bool:
    """Whether word `at` opens the sentence or what follows a mark, but for "also" and the like."""
    while at > 0 and words.norms[at - 1] in words_in_part("there", "still"):
        at -= 1
    return at == 0 or not words.norms[at - 1][0].isalpha() or words.norms[at - 1] in _MARKS


def _before_still(words: Words, at: int) -> int:
    """The index of the word before "also" and the like that stand before word `at`."""
    at -= 1
    while at > 0 and words.norms[at] in words_in_part("there", "still"):
        at -= 1
    return at
