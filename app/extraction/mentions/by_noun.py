"""Tellings by a noun: a call between X and Y, talks that lasted six hours, a summit called off."""

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from app.catalogue.load import table
from app.extraction.clauses import DETERMINERS, slugs_of
from app.extraction.mentions.around import after_colon, date_of, has_length, people_after, place_of, skip_back
from app.extraction.mentions.attending import (
    acting_there,
    at_which,
    before_noun,
    called_by,
    clause_there,
    coming_from,
    ranging,
)
from app.extraction.mentions.telling import Telling
from app.extraction.phrases import Phrases
from app.extraction.types import Clause, DateRef, Kind, PlaceRef, Role, Status
from app.extraction.words import PREPOSITIONS, Words

_LED_UP = frozenset("at in during after before since on following".split())
_SAYING = frozenset(word for words in table("kinds")["saying"] for word in words.split("|"))
_PLANS = frozenset(table("kinds")["reference"]["thought"])
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
    """That a noun's event took place or will, with whom; `verb` is the word of the clause that tells of it."""

    status: Status
    people: dict[str, Role]
    rule: str
    verb: int = -1


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
    done = 0
    for at in _nouns().heads(words.norms):
        found = _nouns().longest(words.norms, at) if at >= done and not words.spoken[at] else None
        if found is None:
            continue
        end, named = _after_of(words, found[0]), found[1]
        if named and not _occasion_follows(words, end) and not _is_verb_here(words, at, clauses):
            telling = _told(words, at, end, named, clauses)
            if telling:
                yield telling
        done = end


def _occasion_follows(words: Words, end: int) -> bool:
    """ "His first session with the Contact Group": the occasion with a name of its own tells it."""
    if words.norms[end : end + 1] not in (["of"], ["with"]):
        return False
    found = [_nouns().longest(words.norms, at) for at in range(end + 1, min(end + 3, len(words.norms)))]
    return any(one is not None and one[1] is not None and one[1].occasion for one in found)


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
    if _is_setting(words, at):
        return None
    asserted = failed(words, at, end, clauses)
    if asserted is None and (_denied(words, at, end, clauses) or _any(words, at)):
        return None
    asserted = asserted or _asserted(words, at, end, clauses)
    if asserted is None and (not named.bare or named.occasion):
        return None
    people = _people(words, at, end, named, asserted, clauses)
    there = clause_there(words, at, clauses) if asserted is None else None
    if asserted is None and there is None and named.neutral and _is_aim(words, at):
        return None
    status = asserted.status if asserted else _referred_status(words, at, together=len(people) > 1)
    if status is None:
        return None
    if asserted is None and len(people) > 1 and _is_prepared(words, at, clauses):
        status = "planned"
    if there is not None and there.modality == "plan" and not _agreed_there(words, there):
        status = "planned"
    near = _comes_only_near(words, end, clauses)
    status = "planned" if near else status
    verb = asserted.verb if asserted else -1
    place = place_of(words, end - 1) or _visited(words, end, named.kind) or _place_by(words, end, verb)
    date = None if near else _date(words, end - 1, verb, status)
    arranged = date and len(people) > 1 and asserted and asserted.rule[5:] in _verbs("holding", "arranged")
    if named.neutral and status == "planned" and not (place or there or arranged):
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
        date=date,
        occasion=named.occasion,
        joins_only=_says_who_came(words, at, end, clauses),
        neutral=named.neutral
        and (asserted is None or (named.kind == "call" and not people))
        and not (len(people) > 1 and (there or has_length(words, at - 4, at))),
    )


def _says_who_came(words: Words, at: int, end: int, clauses: tuple[Clause, ...]) -> bool:
    """ "The meeting was also attended by X", "X took part in the meeting": of the meeting told before."""
    verbs = [words.at(c.verb_span.start) for c in clauses if c.passive and c.verb in _verbs("attendance", "joining")]
    definite = at > 0 and words.norms[skip_back(words, at) - 1] in ("the", "that", "this")
    first = skip_back(words, at)
    taking = words.norms[max(0, first - 3) : first - 1] in (["part", "in"], ["participated", "in"], ["present", "at"])
    part = taking and not _company(words, end)
    by = any(0 <= verb - end <= 3 and words.norms[verb + 1 : verb + 2] == ["by"] for verb in verbs)
    return definite and (by or part)


def _is_prepared(words: Words, at: int, clauses: tuple[Clause, ...]) -> bool:
    """ "Is preparing a meeting between X and Y"."""
    before = [clause for clause in clauses if 0 < at - words.at(clause.verb_span.start) <= GOVERN]
    verb = words.at(before[-1].verb_span.start) if before else at
    return bool(before) and before[-1].verb in _verbs("holding", "preparing") and not words.cut(verb + 1, at)


def _agreed_there(words: Words, clause: Clause) -> bool:
    """ "Agreed to release prisoners at a second round": the release is to come, the round was held."""
    verb = words.at(clause.verb_span.start)
    return not _verbs("attendance", "agreeing").isdisjoint(words.norms[max(0, verb - 3) : verb])


def _place_by(words: Words, end: int, verb: int) -> PlaceRef | None:
    """The place that the verb of a noun has, behind it or on the way to it."""
    if verb < 0:
        return None
    between = (p for first, _, p in words.places if end <= first < verb and p.preposition in ("in", "at"))
    return place_of(words, verb) or next(between, None)


def _visited(words: Words, end: int, kind: Kind) -> PlaceRef | None:
    """Where a visit leads: "paid a visit to The Hague"."""
    return next(
        (p for first, _, p in words.places if kind == "visit" and p.preposition == "to" and 0 < first - end < 4), None
    )


def _date(words: Words, at: int, verb: int, status: Status) -> DateRef | None:
    """The day of the noun or of the verb that tells of it; of what is put off the day it is put off to."""
    if status == "postponed":
        later = [ref for first, _, ref in words.dates if ref.edtf and _put_off_to(words, first, at)]
        later += [ref for first, _, ref in words.dates if ref.edtf and _will_be_on(words, first, at)]
        return later[0] if later else None
    return date_of(words, at) or (date_of(words, verb) if verb >= 0 else None)


def _will_be_on(words: Words, first: int, at: int) -> bool:
    """ "Has moved his trip, which will now take place on 10 March"."""
    return first > at and {"which", "will"} <= set(words.norms[at:first])


def _put_off_to(words: Words, first: int, at: int) -> bool:
    return first > at and {"until", "till", "to"} & set(words.norms[first - 1 : first + 1]) != set()


def _people(
    words: Words, at: int, end: int, named: Named, asserted: Asserted | None, clauses: tuple[Clause, ...]
) -> dict[str, Role]:
    """Those whose event it is, who are with them, and who came to it or called it."""
    people: dict[str, Role] = dict(asserted.people) if asserted else {}
    people.update((slug, "host") for slug in called_by(words, end, "hosting") if slug not in people)
    came = (*called_by(words, end, "attending"), *at_which(words, end, clauses), *ranging(words, end))
    for slug in (*_possessors(words, at), *_company(words, end), *after_colon(words, end), *came):
        people.setdefault(slug, "participant")
    for slug in _other_end(words, end, named, asserted):
        people.setdefault(slug, "participant")
    there = acting_there(words, at, clauses) if asserted is None else []
    if asserted is None and len(people) == 1 and not _possessors(words, at):
        there += coming_from(words, at, clauses, next(iter(people)))
    if named.kind != "call" or len({*people, *there}) > 1:
        for slug in there:
            people.setdefault(slug, "participant")
    return people


def _other_end(words: Words, end: int, named: Named, asserted: Asserted | None) -> list[str]:
    """Of a call "from" or "to" somebody; and of what "took place on Tuesday between X and Y"."""
    if named.kind == "call" and asserted and words.norms[end : end + 1] in (["from"], ["to"]):
        return people_after(words, end, frozenset(("from", "to")), direct=False)
    if asserted and asserted.verb >= end and asserted.rule[5:] in ("take", "hold"):
        return people_after(words, asserted.verb + 1, frozenset(("between",)), direct=False)
    return []


def _named_after(words: Words, at: int) -> str | None:
    """The place that a meeting is named by: "the London talks"."""
    places = words.reading.lexicon.catalogue.places
    for hit in words.reading.hits.within(words.span(skip_back(words, at), at)) if skip_back(words, at) < at else ():
        slug = hit.slug("place")
        if slug and slug in places:
            return places[places[slug].within or slug].name
    return None


def _any(words: Words, at: int) -> bool:
    """No one event is meant: "every negotiation", "no meeting", "no plans for a call"."""
    first = before_noun(words, at)
    thought = first > 1 and words.norms[first - 1] in ("for", "of", "about") and words.norms[first - 2] in _PLANS
    if thought and not {"no", "not", "without", "nor", "never"}.isdisjoint(words.norms[max(0, first - 7) : first - 2]):
        return True
    return not {"every", "any", "no", "each", "all"}.isdisjoint(words.norms[max(0, skip_back(words, at) - 1) : at])


def _denied(words: Words, at: int, end: int, clauses: tuple[Clause, ...]) -> bool:
    """Whether the words say that it was not, might be, or only if: no event is told."""
    for clause in clauses:
        verb = words.at(clause.verb_span.start)
        holds = clause.verb in _verbs("holding", "present") and 0 < at - verb <= GOVERN and not words.cut(verb + 1, at)
        happens = (
            clause.verb in _verbs("happening", "lemmas") and 0 <= verb - end <= REACH_AFTER and not words.cut(end, verb)
        )
        planned = clause.verb in _verbs("happening", "planned") and 0 <= verb - end <= REACH_AFTER
        if (holds or happens or planned) and clause.modality in ("negated", "condition", "hope"):
            return True
        if clause.verb == "have" and 0 < at - verb <= 2 and words.norms[end - 1] in _NOT_HAD:
            return True
        if happens and clause.passive and clause.verb in _verbs("happening", "planned") and _was_once(words, verb):
            return True
    return False


def _was_once(words: Words, verb: int) -> bool:
    """ "The session had been agreed in Paris": tells of the agreeing."""
    return "had" in words.norms[max(0, verb - 3) : verb]


def _asserted(words: Words, at: int, end: int, clauses: tuple[Clause, ...]) -> Asserted | None:
    return (
        _undone(words, at, end, clauses)
        or _governed(words, at, clauses)
        or _happens(words, at, end, clauses)
        or _led(words, end, clauses)
    )


def _led(words: Words, end: int, clauses: tuple[Clause, ...]) -> Asserted | None:
    """ "The round was led by X": whoever led it shows that it was held."""
    for clause in clauses:
        verb = words.at(clause.verb_span.start)
        by = clause.passive and words.norms[verb + 1 : verb + 2] == ["by"]
        if by and clause.modality == "fact" and clause.verb in _verbs("attendance", "passive") and 0 <= verb - end <= 3:
            return Asserted("happened", {}, f"noun:{clause.verb}", verb)
    return None


def failed(words: Words, at: int, end: int, clauses: tuple[Clause, ...]) -> Asserted | None:
    """ "A meeting of the leaders failed to take place": called off without the word."""
    for clause in clauses:
        verb = words.at(clause.verb_span.start)
        near = 0 <= verb - end <= REACH_AFTER and not words.cut(end, verb)
        if (
            near
            and clause.verb in _verbs("happening", "lemmas")
            and _verbs("undoing", "failing") & set(words.norms[max(end, verb - 2) : verb])
        ):
            return Asserted("cancelled", {}, "noun:failed", verb)
    return None


def _undone(words: Words, at: int, end: int, clauses: tuple[Clause, ...]) -> Asserted | None:
    """Called off or put off, by a verb before the noun or after it."""
    outcomes: tuple[tuple[str, Status], ...] = (("cancelled", "cancelled"), ("postponed", "postponed"))
    for clause in clauses:
        verb = words.at(clause.verb_span.start)
        before = 0 < at - verb <= GOVERN
        after = 0 <= verb - end <= REACH_AFTER and not words.cut(end, verb)
        aside = clause.passive and 0 <= verb - end <= 2 * REACH_AFTER and _only_relative(words, end, verb)
        if clause.modality in ("negated", "condition", "hope") or not (before or after or aside):
            continue
        for key, status in outcomes:
            if _is_one_of(words, verb, clause, _verbs("undoing", key)):
                who = () if clause.passive else clause.subject
                people: dict[str, Role] = dict.fromkeys(who, "participant")
                return Asserted(status, people, f"noun:{key}", verb if aside else -1)
    return None


def _only_relative(words: Words, end: int, verb: int) -> bool:
    """All that opens between a noun and a verb is "that was to" or "which was": the verb is still the noun's."""
    opening = [at for at in range(end, verb) if words.opens[at]]
    return all(words.norms[at] in ("that", "which") and words.norms[at + 1] in ("was", "were") for at in opening)


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
    verb = words.at(clause.verb_span.start)
    if clause.modality in ("negated", "condition", "hope") or words.cut(verb + 1, at):
        return None
    summons = clause.verb in _verbs("holding", "summoning") and clause.modality == "fact" and not clause.passive
    if summons and _for_it(words, verb, at):
        gathered: dict[str, Role] = dict.fromkeys(_guests(words, verb, at), "participant")
        return Asserted("happened", {**gathered, **dict.fromkeys(clause.subject, "host")}, f"noun:{clause.verb}")
    if clause.verb not in _verbs("holding", "present"):
        return None
    role: Role = "host" if clause.verb in _verbs("holding", "hosts") and not clause.passive else "participant"
    status: Status = "planned" if clause.modality == "plan" else "happened"
    people: dict[str, Role] = dict.fromkeys(clause.subject, role)
    people.update((slug, "participant") for slug in _guests(words, verb, at) if slug not in people)
    return Asserted(status, people, f"noun:{clause.verb}")


def _for_it(words: Words, verb: int, at: int) -> bool:
    """ "Called them to Paris for a meeting", not "called for a meeting"."""
    first = before_noun(words, at)
    return first > verb + 2 and words.norms[first - 1] in ("for", "to")


def _guests(words: Words, verb: int, at: int) -> list[str]:
    """Those whom the verb takes before the noun: "are to join Zelenskyy at a summit"."""
    between = [first for first, _, _ in words.refs if verb < first < at]
    return people_after(words, verb + 1, frozenset(), direct=True) if between else []


def _happens(words: Words, at: int, end: int, clauses: tuple[Clause, ...]) -> Asserted | None:
    """The subject of a verb of happening, or of being planned; the first verb after the noun decides."""
    planned = _planned_participle(words, end)
    if planned:
        return planned
    for clause in clauses:
        verb = words.at(clause.verb_span.start)
        if not 0 <= verb - end <= REACH_AFTER or (_in_aside(words, end, verb) and not words.cut(end, verb)):
            continue
        if _other_subject(words, end, verb) or (_in_it(words, at) and _acts_itself(words, end, verb, clause)):
            return None
        opening = [k for k in range(end, verb) if words.opens[k]]
        if opening and words.norms[opening[0]] == "that" and _says_before(words, at, clauses):
            return None
        if opening and not (
            words.norms[opening[0]] in ("which", "that") and len(opening) == 1 and _names_only(words, end, opening[0])
        ):
            return None
        return _as_happening(clause, verb)
    return None


def _is_setting(words: Words, at: int) -> bool:
    """ "On the margins of the conference": where something else was done."""
    first = before_noun(words, at)
    return first > 1 and words.norms[first - 1] == "of" and words.norms[first - 2] in _verbs("reference", "margins")


def _says_before(words: Words, at: int, clauses: tuple[Clause, ...]) -> bool:
    """ "Told the conference on Friday that the threat came from within": what follows is what was said."""
    return any(c.verb in _SAYING and words.at(c.verb_span.start) < at for c in clauses)


def _is_aim(words: Words, at: int) -> bool:
    """ "Ready for talks", "a venue for talks": they are wanted, and not told to have been held."""
    first = skip_back(words, at)
    return first > 0 and words.norms[first - 1] == "for"


def _in_it(words: Words, at: int) -> bool:
    """ "In a phone call on Monday, …": what follows is done in it."""
    first = before_noun(words, at)
    return first > 0 and words.norms[first - 1] in _LED_UP


def _acts_itself(words: Words, end: int, verb: int, clause: Clause) -> bool:
    """The verb has a subject of its own behind the noun."""
    return any(end <= first < verb and ref.actor in clause.subject for first, _, ref in words.refs)


def _other_subject(words: Words, end: int, verb: int) -> bool:
    """ "Two days before the summit the talks ended": the noun nearest to the verb is its subject."""
    return any(
        words.norms[k - 1] in ("the", "a", "their", "his") and _nouns().longest(words.norms, k)
        for k in range(end + 1, verb)
        if words.norms[k - 2] not in PREPOSITIONS
    )


def _in_aside(words: Words, end: int, verb: int) -> bool:
    """ "The next meeting, he expects, will be held": who says so."""
    return words.norms[verb + 1 : verb + 2] == [","] and "," in words.norms[max(end, verb - 3) : verb]


def _names_only(words: Words, low: int, high: int) -> bool:
    """Nothing stands there but who, where and when: what follows "which" is told of the noun before."""
    known = {k for first, last, _ in (*words.refs, *words.places, *words.dates) for k in range(first, last)}
    return all(k in known or words.norms[k] in PREPOSITIONS | DETERMINERS | {",", "and"} for k in range(low, high))


def _comes_only_near(words: Words, end: int, clauses: tuple[Clause, ...]) -> bool:
    """ "A summit had come into view", "talks are on the horizon": not yet held."""
    verbs = [words.at(clause.verb_span.start) for clause in clauses]
    after = next((verb for verb in verbs if 0 <= verb - end <= REACH_AFTER), None)
    return after is not None and _nearing().longest(words.norms, after + 1) is not None


@cache
def _nearing() -> Phrases[bool]:
    return Phrases((phrase, True) for phrase in table("kinds")["happening"]["nearing"])


def _as_happening(clause: Clause, verb: int) -> Asserted | None:
    if clause.modality in ("negated", "condition", "hope"):
        return None
    if clause.passive and clause.verb in _verbs("happening", "planned"):
        return Asserted("planned", {}, "noun:planned", verb)
    if clause.verb not in _verbs("happening", "lemmas"):
        return None
    if clause.verb in _verbs("happening", "results") and clause.modality == "plan":
        return None
    return Asserted("planned" if clause.modality == "plan" else "happened", {}, f"noun:{clause.verb}", verb)


REACH_AFTER = 14
"""Words between a noun and its verb: "talks between the two delegations in Riyadh on Tuesday lasted"."""


def _planned_participle(words: Words, end: int) -> Asserted | None:
    """A plan said by the word right after: "the conference scheduled from February 14 to 16"."""
    k = end
    while k < len(words.norms) and words.norms[k] in ("is", "was", "are", "were", "being", "in", "has", "been", "not"):
        k += 1
    if k < len(words.norms) and words.norms[k] in ("scheduled", "planned", "slated", "due", "expected", "set"):
        return Asserted("planned", dict.fromkeys(_where_people(words, k), "participant"), "noun:scheduled", k)
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


def _referred_status(words: Words, at: int, *, together: bool) -> Status | None:
    """The status of an event merely referred to, by its adjective; null where it is not told as a fact."""
    first = skip_back(words, at)
    before, determiner = words.norms[first:at], words.norms[first - 1] if first else ""
    if set(before) & _verbs("reference", "doubtful") or determiner in ("no", "any", "another", "such"):
        return None
    if words.norms[0] in ("if", "unless"):
        return None
    known = together or determiner in ("the", "that", "this") or words.owner_ending(first) is not None
    led_up = first > 1 and words.norms[first - 2] in _LED_UP
    if not known and not (date_of(words, at) and (led_up or determiner not in ("a", "an"))):
        return None
    if set(before) & _verbs("reference", "planned"):
        return "planned"
    return "happened"
