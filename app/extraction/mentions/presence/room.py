"""Whether those beside whom somebody sat may have been at talks of which they are not told: "X sat opposite Y"."""

from collections.abc import Sequence

from app.catalogue.load import table
from app.extraction.mentions.presence.people import Present
from app.extraction.mentions.telling import Telling
from app.extraction.teams import stays_home

_STATES: dict[str, str] = table("kinds")["teams"]["parties"]


def may_sit(told: Telling, present: Present) -> bool:
    return _has_room(told, present.beside) or (present.opposite and _are_of_sides(told, present))


def _are_of_sides(told: Telling, present: Present) -> bool:
    """ "X and Y sat opposite Z": all of sides that sat at the table, and none who stays at home."""
    reading = told.words.reading
    sides = {reading.actor(slug).side for slug in told.people}
    actors = [reading.actor(slug) for slug in (*present.beside, *present.people)]
    talks = told.kind == "meeting" and told.asserted and len(sides) > 1
    return talks and all(a.kind == "person" and a.side in sides and not stays_home(a) for a in actors)


def _has_room(told: Telling, slugs: Sequence[str]) -> bool:
    """Whether they may have sat there for a state of which nobody is named: "opposite X sat Y", of unnamed teams."""
    if told.kind not in ("meeting", "summit") or not told.asserted or not slugs:
        return False
    known = [told.words.reading.actor(slug) for slug in told.people]
    named = {actor.side for actor in known if actor.kind == "person"}
    actors = [told.words.reading.actor(slug) for slug in slugs]
    return all(
        a.kind == "person" and a.side not in named and _STATES.get(a.side) in told.people and not stays_home(a)
        for a in actors
    )
