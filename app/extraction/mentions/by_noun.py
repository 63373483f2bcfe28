"""Tellings by a noun: a call between X and Y, talks that lasted six hours, a summit called off."""

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from app.catalogue.load import table
from app.extraction.clauses import slugs_of
from app.extraction.mentions.around import after_colon, date_of, people_after, place_of, skip_back
from app.extraction.mentions.telling import Telling
from app.extraction.phrases import Phrases
from app.extraction.types import Clause, Kind, Role, Status
from app.extraction.words import Words

_NOT_HAD = frozenset("summit summits conference visit trip deadline forum".split())
GOVERN = 12
"""Words between a verb and the noun it governs: "held a lengthy and highly productive phone call"."""


class Named(NamedTuple):
    """`bare` nouns tell by themselves; a `neutral` one may refer to a call as well as a meeting."""

    kind: Kind
    bare: bool = True
    neutral: bool = False
    occasion: str | None = None
    place: str | None = None


class Asserted(NamedTuple):
    """That a noun's event took place or will: by which clause, with whom."""

    status: Status
    people: dict[str, Role]
    rule: str
    certain: bool = True


@cache
def _nouns() -> Phrases[Named | None]:
    kinds = table("kinds")
    entries: list[tuple[str, Named | None]] = []
    for noun in kinds["noun"]:
        entries += [
            (phrase, Named(noun["kind"], noun.get("bare", True), noun.get("neutral", False)))
            for phrase in noun["words"]
        ]
        entries += [(phrase, None) for phrase in noun.get("against", ())]
    for occasion in kinds["occasion"]:
        named = Named(occasion["kind"], occasion=occasion["name"], place=occasion.get("place"))
        entries += [(phrase, named) for phrase in occasion["words"]]
    return Phrases(entries)


@cache
def _verbs(part: str, key: str) -> frozenset[str]:
    return frozenset(table("kinds")[part].get(key, ()))


def told_by_noun(words: Words, clauses: tuple[Clause, ...]) -> Iterator[Telling]:
    """The tellings of a sentence whose cue is a noun."""
    at = 0
    while at < len(words.norms):
        found = None if words.spoken[at] else _nouns().longest(words.norms, at)
        if found is None:
            at += 1
            continue
        end, named = found
        if named and not _is_verb_here(words, at, clauses):
            telling = _told(words, at, end, named, clauses)
            if telling:
                yield telling
        at = _after_of(words, end)


def _after_of(words: Words, end: int) -> int:
    """Where to look on: behind the noun of "round of direct talks", which is the same thing named twice."""
    if words.norms[end : end + 1] != ["of"]:
        return end
    for at in range(end + 1, min(end + 4, len(words.norms))):
        found = _nouns().longest(words.norms, at)
        if found:
            return found[0]
    return end


def _is_verb_here(words: Words, at: int, clauses: tuple[Clause, ...]) -> bool:
    start = words.tokens[at].span.start
    return any(clause.verb_span.start == start for clause in clauses)


def _told(words: Words, at: int, end: int, named: Named, clauses: tuple[Clause, ...]) -> Telling | None:
    if _denied(words, at, end, clauses) or _any(words, at):
        return None
    asserted = _asserted(words, at, end, clauses)
    if asserted is None and (not named.bare or named.occasion):
        return None
    people: dict[str, Role] = dict(asserted.people) if asserted else {}
    for slug in (*_possessors(words, at), *_company(words, end), *after_colon(words, end)):
        people.setdefault(slug, "participant")
    status = asserted.status if asserted else _referred_status(words, at)
    if status is None:
        return None
    place = place_of(words, end - 1)
    if named.neutral and status == "planned" and not place:
        return None
    return Telling(
        words=words,
        at=end - 1,
        kind=named.kind,
        status=status,
        people=people,
        rule=asserted.rule if asserted else "noun:reference",
        asserted=asserted is not None,
        place=named.place or (place.name if place else _named_after(words, at)),
        date=date_of(words, end - 1),
        occasion=named.occasion,
        neutral=named.neutral and asserted is None,
    )


def _named_after(words: Words, at: int) -> str | None:
    """The place that a meeting is named by: "the London talks"."""
    places = words.reading.lexicon.catalogue.places
    for hit in words.reading.hits.within(words.span(skip_back(words, at), at)) if skip_back(words, at) < at else ():
        slug = hit.slug("place")
        if slug and slug in places:
            return places[places[slug].within or slug].name
    return None


def _any(words: Words, at: int) -> bool:
    """No one event is meant: "every negotiation", "no meeting"."""
    first = skip_back(words, at)
    return first > 0 and words.norms[first - 1] in ("every", "any", "no", "each", "all")


def _denied(words: Words, at: int, end: int, clauses: tuple[Clause, ...]) -> bool:
    """Whether the words say that it was not, might be, or only if: no event is told."""
    for clause in clauses:
        verb = words.at(clause.verb_span.start)
        holds = clause.verb in _verbs("holding", "present") and 0 < at - verb <= GOVERN and not words.cut(verb + 1, at)
        happens = (
            clause.verb in _verbs("happening", "lemmas") and 0 <= verb - end <= REACH_AFTER and not words.cut(end, verb)
        )
        if (holds or happens) and clause.modality in ("negated", "condition", "hope"):
            return True
    return False


def _asserted(words: Words, at: int, end: int, clauses: tuple[Clause, ...]) -> Asserted | None:
    return _undone(words, at, end, clauses) or _governed(words, at, clauses) or _happens(words, at, end, clauses)


def _undone(words: Words, at: int, end: int, clauses: tuple[Clause, ...]) -> Asserted | None:
    """Called off or put off, by a verb before the noun or after it."""
    outcomes: tuple[tuple[str, Status], ...] = (("cancelled", "cancelled"), ("postponed", "postponed"))
    for clause in clauses:
        verb = words.at(clause.verb_span.start)
        before = 0 < at - verb <= GOVERN
        after = 0 <= verb - end <= REACH_AFTER and not words.cut(end, verb)
        if clause.modality in ("negated", "condition", "hope") or not (before or after):
            continue
        for key, status in outcomes:
            if _is_one_of(words, verb, clause, _verbs("undoing", key)):
                who = () if clause.passive else clause.subject
                return Asserted(status, dict.fromkeys(who, "participant"), f"noun:{key}")
    return None


def _is_one_of(words: Words, verb: int, clause: Clause, lemmas: frozenset[str]) -> bool:
    following = words.norms[verb + 1] if verb + 1 < len(words.norms) else ""
    return clause.verb in lemmas or f"{clause.verb} {following}" in lemmas


def _governed(words: Words, at: int, clauses: tuple[Clause, ...]) -> Asserted | None:
    """The object of a verb of holding: the nearest verb before the noun decides."""
    near = [c for c in clauses if 0 < at - words.at(c.verb_span.start) <= GOVERN]
    if not near:
        return None
    clause = near[-1]
    if clause.verb == "have" and any(words.norms[k] in _NOT_HAD for k in range(at, min(at + 3, len(words.norms)))):
        return None
    if clause.verb not in _verbs("holding", "present") or clause.modality in ("negated", "condition", "hope"):
        return None
    if words.cut(words.at(clause.verb_span.start) + 1, at):
        return None
    role: Role = "host" if clause.verb in _verbs("holding", "hosts") and not clause.passive else "participant"
    status: Status = "planned" if clause.modality == "plan" else "happened"
    return Asserted(status, dict.fromkeys(clause.subject, role), f"noun:{clause.verb}")


def _happens(words: Words, at: int, end: int, clauses: tuple[Clause, ...]) -> Asserted | None:
    """The subject of a verb of happening, or of being planned; the first verb after the noun decides."""
    after = [c for c in clauses if 0 <= words.at(c.verb_span.start) - end <= REACH_AFTER]
    planned = _planned_participle(words, end)
    if planned:
        return planned
    if not after:
        return None
    clause = min(after, key=lambda c: c.verb_span.start)
    verb = words.at(clause.verb_span.start)
    if clause.modality in ("negated", "condition", "hope") or words.cut(end, verb):
        return None
    if clause.passive and clause.verb in _verbs("happening", "planned"):
        return Asserted("planned", {}, "noun:planned")
    if clause.verb not in _verbs("happening", "lemmas"):
        return None
    return Asserted("planned" if clause.modality == "plan" else "happened", {}, f"noun:{clause.verb}")


REACH_AFTER = 14
"""Words between a noun and its verb: "talks between the two delegations in Riyadh on Tuesday lasted"."""


def _planned_participle(words: Words, end: int) -> Asserted | None:
    """A plan said by the word right after: "the conference scheduled from February 14 to 16"."""
    k = end
    while k < len(words.norms) and words.norms[k] in ("is", "was", "are", "were", "being", "in", "has", "been", "not"):
        k += 1
    if k < len(words.norms) and words.norms[k] in ("scheduled", "planned", "slated", "due", "expected", "set"):
        return Asserted("planned", dict.fromkeys(_where_people(words, k), "participant"), "noun:scheduled")
    return None


def _where_people(words: Words, since: int) -> list[str]:
    """Those who come to it: ", where X and Y plan to hold talks"."""
    if "where" not in words.norms[since:]:
        return []
    where = words.norms.index("where", since)
    return people_after(words, where + 1, frozenset(), direct=True)


def _possessors(words: Words, at: int) -> list[str]:
    ref = words.owner_ending(skip_back(words, at))
    if ref is None:
        return []
    together = ref.form == "pronoun" and words.reading.slice(ref.span).lower() == "their"
    return list(ref.candidates if together and not ref.actor else slugs_of(ref))


def _company(words: Words, end: int) -> list[str]:
    return people_after(
        words, end, frozenset(("with", "between", "among", "of", "and", "alongside", "by")), direct=False
    )


def _referred_status(words: Words, at: int) -> Status | None:
    """The status of an event merely referred to, by its adjective; null where it is not told as a fact."""
    first = skip_back(words, at)
    before, determiner = words.norms[first:at], words.norms[first - 1] if first else ""
    if set(before) & _verbs("reference", "doubtful") or determiner in ("no", "any", "another", "such"):
        return None
    if determiner not in ("the", "that", "this") and words.owner_ending(first) is None and not date_of(words, at):
        return None
    if set(before) & _verbs("reference", "planned"):
        return "planned"
    return "happened"
