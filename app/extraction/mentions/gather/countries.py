"""Talks of officials of both countries, told behind a call or a meeting of their leaders: not of these."""

from app.catalogue.load import table
from app.extraction.mentions.gather.sides import kind_and_side, persons_of
from app.extraction.mentions.telling import Telling
from app.extraction.teams import MEMBERS, TEAM_NOUNS, stays_home
from app.extraction.types import Role

_PARTIES: dict[str, str] = table("kinds")["teams"]["parties"]
_COUNTRIES = frozenset(("countries", "sides", "nations", "governments", "capitals", "states"))
_LEADERS = frozenset(("leaders", "presidents"))
_STAFF = (MEMBERS | TEAM_NOUNS | {"diplomats", "experts", "teams"}) - _COUNTRIES - _LEADERS
_RANKED = frozenset(("their", "high-level", "high-ranking", "senior", "top", "technical", "expert"))
SUBJECT = 3
"""Words before a verb in which its subject stands: "that high-level teams would meet"."""
BEFORE = 12
"""Words before a verb in which those stand who do it: "high-ranking advisers from both countries will sit down"."""


def countries_meant(telling: Telling, near: list[Telling]) -> dict[str, Role]:
    """Whose countries' officials are to meet, after the two leaders who spoke last; nobody where it is of no such."""
    if telling.kind != "meeting" or telling.status != "planned" or telling.place or not _is_of_staff(telling):
        return {}
    last = next((told for told in reversed(near) if told.status == "happened" and told.asserted), None)
    if last is None or len(persons_of(last)) != 2 or len(last.people) != 2:
        return {}
    leaders = all(stays_home(telling.words.reading.actor(slug)) for slug in last.people)
    return _countries_of(last) if leaders else {}


def _is_of_staff(telling: Telling) -> bool:
    """ "Advisers from both countries will sit down", "their teams are to meet"."""
    norms, at = telling.words.norms, telling.at
    low = max(0, at - BEFORE)
    both = any(norms[k] == "both" and norms[k + 1] in _COUNTRIES for k in range(low, at))
    theirs = any(norms[k] in _STAFF and norms[k - 1] in _RANKED for k in range(max(1, at - SUBJECT), at))
    return theirs or (both and not _STAFF.isdisjoint(norms[low:at]))


def _countries_of(last: Telling) -> dict[str, Role]:
    """The states whose leaders they are; nobody where one of them is none of the parties."""
    states = [_PARTIES.get(kind_and_side(last, slug)[1]) for slug in last.people]
    return dict.fromkeys((state for state in states if state), "participant") if None not in states else {}
