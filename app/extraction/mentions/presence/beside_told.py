"""Who was at talks told before, where the words for it read as talks of their own: "X and Y were also on the call"."""

from app.extraction.mentions.presence.find import find_present
from app.extraction.mentions.telling import Telling, told_since

_TALKS = ("call", "meeting", "summit")
_CAME = ("noun:attend", "noun:join", "noun:take", "noun:include", "noun:involve", "noun:reference")
_NEXT = frozenset(("then", "later", "afterwards", "subsequently"))
NEAR = 2
"""Sentences between talks and who else was there."""
FAR = 12
"""The same of one who "opened the meeting": alone he makes none."""


def without_company(tellings: list[Telling]) -> list[Telling]:
    """The tellings but for those that only name who else was at the talks told right before them.

    Those people are seated there with all others who are told to have been there.
    """
    return [told for at, told in enumerate(tellings) if not _is_company(tellings, at)]


def _is_company(tellings: list[Telling], at: int) -> bool:
    told = tellings[at]
    if _came_to_it(tellings, told) or _sat_with_one(tellings, at):
        return True
    if (
        told.kind not in _TALKS
        or (told.date and told.basis != "carried")
        or not told.people
        or told.status not in ("happened", "planned")
        or told.joins_only
    ):
        return False
    reach = FAR if len(told.people) == 1 else NEAR
    before = next((one for one in told_since(tellings, at, told.sentence - reach) if _are_talks(one, told)), None)
    if before is None or not before.people.keys().isdisjoint(told.people):
        return False
    if any(one.sentence == told.sentence and one.people and not one.joins_only for one in tellings if one is not told):
        return False
    there = [present.people.keys() for present in find_present(told.words) if not present.company]
    return set(told.people) <= {slug for people in there for slug in people}


def _are_talks(one: Telling, told: Telling) -> bool:
    meant = told.status in (one.status, "planned")  # "X meets Y on Monday": it is not settled yet that it is to come
    held = one.kind in _TALKS and meant and one.asserted
    if told.kind != "call" and told.place not in (None, one.place):
        return False
    return held and one.sentence < told.sentence and (len(one.people) > 1 or one.place is not None)


def _sat_with_one(tellings: list[Telling], at: int) -> bool:
    """ "Trump and Putin met. Rubio and Witkoff sat with the president": with one of those who met."""
    told = tellings[at]
    if told.rule != "verb:sit" or told.date or told.place or "down" in told.words.norms[told.at : told.at + 2]:
        return False
    met = next((one for one in told_since(tellings, at, told.sentence - FAR) if _are_talks(one, told)), None)
    sitting = next((clause.subject for clause in told.words.clauses if clause.at == told.at), ())
    behind = told.words.norms[told.at + 1 : told.at + 2] == ["with"] and _NEXT.isdisjoint(told.words.vocabulary)
    others = set(told.people) - set(sitting)
    return behind and met is not None and others <= met.people.keys() and met.people.keys().isdisjoint(sitting)


def _came_to_it(tellings: list[Telling], told: Telling) -> bool:
    """ "X met Y, with Z joining the talks", "X met Y, a meeting also attended by Z": of what the sentence tells."""
    if told.kind not in _TALKS or told.rule not in _CAME or not (told.people or told.rule != "noun:reference"):
        return False
    here = [one for one in tellings if one.sentence == told.sentence and one.at < told.at and one.kind in _TALKS]
    first = here[-1] if here else None
    told_of = first is not None and (first.status == told.status or not told.asserted)
    if first is None or not told_of or not first.asserted or len(first.people) < 2:
        return False
    if None not in (told.place, first.place) and told.place != first.place:
        return False
    there = {slug for present in find_present(told.words) if not present.company for slug in present.people}
    new = set(told.people) - first.people.keys()
    return new <= there and not there.isdisjoint(told.people or there)
