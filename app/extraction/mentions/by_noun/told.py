"""Tellings by a noun: a call between X and Y, talks that lasted six hours, a summit called off."""

from collections.abc import Iterator

from app.extraction.mentions.around import has_length, place_of
from app.extraction.mentions.arrival import arrived_for
from app.extraction.mentions.attending import before_noun, clause_there
from app.extraction.mentions.by_noun.apart import each_apart
from app.extraction.mentions.by_noun.asserted import asserted_of
from app.extraction.mentions.by_noun.denied import (
    is_any,
    is_denied,
    is_hypothetical,
    is_likened,
    is_only_likely,
    is_only_spoken_of,
    is_proposed,
    is_setting,
    is_several,
)
from app.extraction.mentions.by_noun.happening import happens
from app.extraction.mentions.by_noun.matter import is_yet_to_come, matter_of
from app.extraction.mentions.by_noun.nouns import REACH_AFTER, Asserted, Named, event_nouns, verbs_of
from app.extraction.mentions.by_noun.people import people_of
from app.extraction.mentions.by_noun.referred import comes_only_near, referred_status, says_who_came
from app.extraction.mentions.by_noun.setting import (
    date_of_noun,
    hosting_city,
    named_after,
    place_by,
    place_meant,
    visited,
    was_to_be,
)
from app.extraction.mentions.by_noun.undone import failed
from app.extraction.mentions.by_verb.unnamed import is_unnamed
from app.extraction.mentions.hosting import at_home_of
from app.extraction.mentions.in_speech import is_named_in_speech
from app.extraction.mentions.telling import Telling
from app.extraction.types import Clause, DateRef
from app.extraction.words import Words


def told_by_noun(words: Words, clauses: tuple[Clause, ...]) -> Iterator[Telling]:
    """The tellings of a sentence whose cue is a noun."""
    done = 0
    for at, behind, named in event_nouns().each(words.norms):
        if at < done or (words.spoken[at] and not is_named_in_speech(words, at, behind)):
            continue
        end = _after_of(words, behind)
        if words.spoken[at]:
            named_there = _telling(words, at, end, named, None, ()) if named else None
            yield from [named_there] if named_there else []
            done = end
            continue
        if named and not _occasion_follows(words, end) and not any(clause.at == at for clause in clauses):
            telling = _told(words, at, end, named, clauses)
            if telling:
                yield from each_apart(telling, clauses)
        done = end


def _occasion_follows(words: Words, end: int) -> bool:
    """ "His first session with the Contact Group": the occasion with a name of its own tells it."""
    if words.norms[end : end + 1] not in (["of"], ["with"]):
        return False
    found = [event_nouns().longest(words.norms, at) for at in range(end + 1, min(end + 3, len(words.norms)))]
    return any(one is not None and one[1] is not None and one[1].occasion for one in found)


def _after_of(words: Words, end: int) -> int:
    """Where to look on: behind the noun of "round of direct talks", which is the same thing named twice."""
    if words.norms[end : end + 1] != ["of"]:
        return end
    for at in range(end + 1, min(end + 4, len(words.norms))):
        found = event_nouns().longest(words.norms, at)
        if found:
            return found[0]
    return end


def _told(words: Words, at: int, end: int, named: Named, clauses: tuple[Clause, ...]) -> Telling | None:
    if is_setting(words, at) or is_likened(words, at) or is_several(words, at):
        return None
    matter = matter_of(words, at)
    if matter is not None:
        return _spoken_of(words, at, end, named, matter)
    asserted = failed(words, at, end, clauses)
    if asserted is None:
        if is_denied(words, at, end, clauses) or is_any(words, at):
            return None
        asserted = asserted_of(words, at, end, clauses)
    if (asserted is None or asserted.status == "happened") and is_hypothetical(words, at):
        return None
    if asserted is None and is_only_likely(words, end, clauses):
        return None
    if named.press and not _is_of_several(words, at, asserted):
        return None
    only_spoken_of = is_only_spoken_of(words, at, end) and not _has_own_day(words, at)
    if asserted is None and (not named.bare or named.occasion or only_spoken_of):
        return None
    return _telling(words, at, end, named, asserted, clauses)


def _spoken_of(words: Words, at: int, end: int, named: Named, matter: int) -> Telling | None:
    """What others talk about: told with its own people and day, and nothing of what is done by those who talk."""
    if is_hypothetical(words, at) or is_any(words, at) or named.occasion:
        return None
    telling = _telling(words, at, end, named, None, ())
    held = telling and telling.date and len(telling.people) > 1 and telling.status == "happened"
    if telling and is_yet_to_come(words, matter) and not held:
        telling.joins_only, telling.date, telling.people = True, None, {}
        return telling
    if telling and telling.date and words.at(telling.date.span.start) < matter:
        telling.date = None
    return telling if telling and (telling.date or len(telling.people) > 1) else None


def _is_of_several(words: Words, at: int, asserted: Asserted | None) -> bool:
    """A press conference called off or put off, or held by several: of one it is how he says something."""
    if asserted is None:
        return False
    undone = asserted.status in ("cancelled", "postponed")
    return undone or len(asserted.people) > 1 or (asserted.rule[5:] in ("hold", "give") and is_unnamed(words, at))


def _telling(
    words: Words, at: int, end: int, named: Named, asserted: Asserted | None, clauses: tuple[Clause, ...]
) -> Telling | None:
    people = people_of(words, at, end, named, asserted, clauses)
    there = clause_there(words, at, clauses) if asserted is None else None
    together = len(people) > 1
    status = asserted.status if asserted else referred_status(words, at, named, there, clauses, together=together)
    if status is None:
        return None
    near = comes_only_near(words, end, clauses)
    came = status == "happened" and arrived_for(words, before_noun(words, at), clauses)
    came = came and happens(words, at, end, clauses) is None
    status = "planned" if near or came else status
    verb = asserted.verb if asserted else -1
    place = visited(words, end, named.kind) or place_meant(words, was_to_be(words, end, status))
    place = place or place_of(words, end - 1) or place_by(words, end, verb)
    if named.kind == "meeting" and asserted and status == "happened" and len(people) == 1:
        master = at_home_of(words, place, people)
        people = {**people, master: "host"} if master else people
    city = _hosting_city(words, at, asserted, clauses) if place is None else None
    date = None if near else date_of_noun(words, end - 1, there.at if verb < 0 and there else verb, status)
    if came and date and words.at(date.span.start) < at:
        date = None
    if date and asserted is None and status == "planned" and _is_of_other_verb(words, end, date, clauses):
        date = None
    if named.press and date and words.at(date.span.start) > end + REACH_AFTER:
        date = None
    arranged = together and asserted is not None and _is_arranged(asserted, date)
    if named.neutral and status == "planned" and not (place or there or arranged):
        return None
    came_to_it = says_who_came(words, at, end, clauses)
    settled = together and (there or has_length(words, at - 4, at) or _has_own_day(words, at))
    return Telling(
        words=words,
        at=end - 1,
        kind=named.kind,
        status=status,
        people=people,
        rule=asserted.rule if asserted else "noun:reference",
        asserted=asserted is not None and not came,
        place=named.place or (place.name if place else city or named_after(words, at)),
        date=date,
        occasion=named.occasion,
        joins_only=came_to_it or (asserted is None and is_proposed(words, at, clauses)),
        neutral=named.neutral
        and not settled
        and not (came_to_it and people)
        and (asserted is None or (named.kind == "call" and not people)),
    )


def _is_arranged(asserted: Asserted, date: DateRef | None) -> bool:
    """ "Agreed to hold talks with X in May", "talks between X and Y will take place on Monday": no mere wish."""
    return date is not None and (date.precision == "day" or asserted.rule[5:] in verbs_of("holding", "arranged"))


def _is_of_other_verb(words: Words, end: int, date: DateRef, clauses: tuple[Clause, ...]) -> bool:
    """ "Charged with preparing a summit, they held a call on Monday": the day of the call."""
    first = words.at(date.span.start)
    verbs = [clause.at for clause in clauses if end <= clause.at < first and clause.modality == "fact"]
    return bool(verbs) and "," in words.norms[end : verbs[0]]


def _has_own_day(words: Words, at: int) -> bool:
    """ "Thursday's talks": the day is theirs."""
    return any(last in (at - 1, at) and words.possessive(last) for _, last, _ in words.dates)


def _hosting_city(words: Words, at: int, asserted: Asserted | None, clauses: tuple[Clause, ...]) -> str | None:
    """The city of "Doha hosts the next round"."""
    if asserted is None or asserted.rule[5:] not in verbs_of("holding", "hosts"):
        return None
    before = [clause for clause in clauses if clause.at < at and f"noun:{clause.verb}" == asserted.rule]
    return hosting_city(words, before[-1].at) if before and not before[-1].passive else None
