"""Tellings by a noun: a call between X and Y, talks that lasted six hours, a summit called off."""

from collections.abc import Iterator

from app.extraction.mentions.attending import before_noun
from app.extraction.mentions.by_noun.aims import is_only_wanted, is_planned_for, only_goes_on, told_of_plans
from app.extraction.mentions.by_noun.apart import each_apart
from app.extraction.mentions.by_noun.asserted import asserted_of
from app.extraction.mentions.by_noun.built import Noun, has_own_day, telling_of
from app.extraction.mentions.by_noun.denied import (
    is_any,
    is_denied,
    is_hypothetical,
    is_likened,
    is_only_likely,
    is_only_spoken_of,
    is_setting,
    is_several,
)
from app.extraction.mentions.by_noun.gerunds import is_only_meant, is_verb
from app.extraction.mentions.by_noun.headlined import fate_in_headline
from app.extraction.mentions.by_noun.left_out import is_left_out_of
from app.extraction.mentions.by_noun.matter import is_yet_to_come, matter_of
from app.extraction.mentions.by_noun.nouns import Asserted, Named, event_nouns
from app.extraction.mentions.by_noun.part_of_another import part_of_another, turned_to
from app.extraction.mentions.by_noun.people import company_of
from app.extraction.mentions.by_noun.press import held_by_several
from app.extraction.mentions.by_noun.proposed import proposed_for_a_day
from app.extraction.mentions.by_noun.undone import failed, is_aim_of_undone
from app.extraction.mentions.in_one_breath import others_told
from app.extraction.mentions.in_speech import is_named_in_speech
from app.extraction.mentions.on_days import on_further_days
from app.extraction.mentions.telling import Telling
from app.extraction.types import Clause, Status
from app.extraction.words import Words

_THERE = frozenset(("at", "during"))
_MEETING = frozenset(("meet", "gather", "convene", "assemble", "sit"))
_PARTS = frozenset(("end", "close", "conclusion", "start", "opening", "beginning", "day"))
_TILL_THEN = (["until", "then"], ["till", "then"], ["until", "now"], ["so", "far"], ["to", "date"])


def told_by_noun(words: Words, clauses: tuple[Clause, ...]) -> Iterator[Telling]:
    """The tellings of a sentence whose cue is a noun."""
    done = 0
    for at, behind, named in event_nouns().each(words.norms):
        if at < done or (words.spoken[at] and not is_named_in_speech(words, at, behind)):
            continue
        end = _after_of(words, behind)
        if words.spoken[at]:
            named_there = telling_of(Noun(words, at, end, named)) if named else None
            yield from [named_there] if named_there else []
            done = end
            continue
        if (
            named
            and not is_verb(words, at, end)
            and not _occasion_follows(words, end)
            and not any(clause.at == at for clause in clauses)
        ):
            telling = _told(words, at, end, named, clauses)
            if telling:
                yield from each_apart(telling, clauses)
                if telling.asserted:
                    yield from on_further_days(telling)
                yield from others_told(telling)
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
    if words.norms[end : end + 1] == ["be"]:
        return None  # "suggested the next round be held in Moscow"
    if named.kind == "summit" and named.occasion and (found := _beside_which(words, at, end, named)):
        return found
    if is_setting(words, at) or is_likened(words, at) or is_several(words, at) or is_only_meant(words, at, clauses):
        return None
    if only_goes_on(words, at, end):
        return None
    if is_left_out_of(words, at):
        between_others = len(company_of(words, end)) > 1
        return telling_of(Noun(words, at, end, named, None, clauses)) if between_others else None
    if (fate := fate_in_headline(words, end)) is not None:
        wanted = fate != "planned" or not is_any(words, at)  # "no meeting planned, says X"
        return _headlined(words, at, end, named, fate, clauses) if wanted else None
    if (proposed := proposed_for_a_day(words, at, end, clauses)) is not None:
        return telling_of(Noun(words, at, end, named, proposed, clauses))
    if is_planned_for(words, at, end):
        return told_of_plans(words, at, end, named)
    if (turned := turned_to(words, at, clauses)) is not None:
        return part_of_another(Noun(words, at, end, named, None, clauses), turned)
    if _is_what_they_met_for(words, at, end, clauses):
        return None
    if words.norms[end : end + 2] in _TILL_THEN:
        return None  # "the man who had led the negotiations until then"
    matter = matter_of(words, at)
    if matter is not None:
        return _spoken_of(words, at, end, named, matter)
    if is_aim_of_undone(words, at, end, clauses):
        return None
    asserted = failed(words, at, end, clauses)
    if asserted is None:
        if is_denied(words, at, end, clauses) or is_any(words, at):
            return None
        asserted = asserted_of(words, at, end, clauses)
    open_yet = asserted is None or asserted.status == "happened"
    if open_yet and (is_hypothetical(words, at) or is_only_wanted(words, at, end, clauses)):
        return None
    if asserted is None and is_only_likely(words, end, clauses):
        return None
    if named.press and (asserted := held_by_several(words, at, end, asserted)) is None:
        return None
    only_spoken_of = is_only_spoken_of(words, at, end) and not has_own_day(words, at)
    if asserted is None and (not named.bare or named.occasion or only_spoken_of):
        return None
    telling = telling_of(Noun(words, at, end, named, asserted, clauses))
    return None if telling and named.kind == "visit" and _only_bodies(words, telling) else telling


def _is_what_they_met_for(words: Words, at: int, end: int, clauses: tuple[Clause, ...]) -> bool:
    """ "Russia and Ukraine met to conduct their first talks": the verb before tells of them."""
    near = [clause for clause in clauses if clause.at < at]
    if len(near) < 2 or near[-1].modality != "purpose" or near[-2].verb not in _MEETING:
        return False
    theirs = words.norms[before_noun(words, at)] == "their" and words.norms[end : end + 1] != ["with"]
    return theirs and near[-1].first == near[-2].first and not words.cut(near[-2].at + 1, at)


def _headlined(words: Words, at: int, end: int, named: Named, fate: str, clauses: tuple[Clause, ...]) -> Telling | None:
    statuses: dict[str, Status] = {"cancelled": "cancelled", "postponed": "postponed", "planned": "planned"}
    if fate not in statuses:
        return None  # "Trump-Putin summit in doubt"
    return telling_of(Noun(words, at, end, named, Asserted(statuses[fate], {}, "noun:headline"), clauses))


def _beside_which(words: Words, at: int, end: int, named: Named) -> Telling | None:
    """ "Met him on Tuesday on the sidelines of the NATO summit": it was held as well, by others than those two."""
    there = is_setting(words, at) or words.norms[before_noun(words, at) - 1] in _THERE or _at_end_of(words, at)
    telling = telling_of(Noun(words, at, end, named)) if there and "eve" not in words.vocabulary else None
    if telling is None or telling.date is None or telling.date.precision not in ("day", "range"):
        return None
    telling.people, telling.asserted = {}, telling.status == "happened"
    return telling if telling.asserted else None


def _at_end_of(words: Words, at: int) -> bool:
    """ "At the end of a NATO summit", "at the start of it"."""
    first = before_noun(words, at)
    return words.norms[first - 1] == "of" and not _PARTS.isdisjoint(words.norms[max(0, first - 3) : first - 1])


def _only_bodies(words: Words, telling: Telling) -> bool:
    """ "The foreign ministry said the decision to make the trip": a ministry goes nowhere."""
    kinds = {words.reading.actor(slug).kind for slug in telling.people}
    return kinds == {"body"}


def _spoken_of(words: Words, at: int, end: int, named: Named, matter: int) -> Telling | None:
    """What others talk about: told with its own people and day, and nothing of what is done by those who talk."""
    if is_hypothetical(words, at) or is_any(words, at) or named.occasion:
        return None
    telling = telling_of(Noun(words, at, end, named))
    held = telling and telling.date and len(telling.people) > 1 and telling.status == "happened"
    if telling and is_yet_to_come(words, matter) and not held:
        telling.joins_only, telling.date, telling.people = True, None, {}
        return telling
    if telling and telling.date and words.at(telling.date.span.start) < matter:
        telling.date = None
    return telling if telling and (telling.date or len(telling.people) > 1) else None
