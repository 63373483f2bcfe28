"""Who was at talks told before, where the words for it read as talks of their own: "X and Y were also on the call"."""

from app.extraction.mentions.presence.find import find_present
from app.extraction.mentions.telling import Telling, told_since

_TALKS = ("call", "meeting", "summit")
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
    if (
        told.kind not in _TALKS
        or (told.date and told.basis != "carried")
        or not told.people
        or told.status != "happened"
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
    held = one.kind in _TALKS and one.status == told.status and one.asserted
    if told.kind != "call" and told.place not in (None, one.place):
        return False
    return held and one.sentence < told.sentence and (len(one.people) > 1 or one.place is not None)
