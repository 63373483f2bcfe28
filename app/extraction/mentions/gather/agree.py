"""Whether people, days, outcomes and places of two tellings may be those of one event."""

from app.edtf import overlap
from app.extraction.mentions.gather.sides import persons_of, sides_of
from app.extraction.mentions.telling import Telling

_EUROPEANS = frozenset(("european", "europeans", "allied", "western"))
NEAR = 6
"""Sentences between a telling and a reference to it that names nobody: "the talks lasted six hours"."""


def people_agree(one: Telling, other: Telling) -> bool:
    """The same people, or fewer of them; states stand for those of their side who are named nearby."""
    if one.people.keys() <= other.people.keys() or other.people.keys() <= one.people.keys():
        return True
    mine, theirs = persons_of(one), persons_of(other)
    if mine and theirs:
        return mine <= theirs or theirs <= mine
    if not mine and theirs and one.status == "planned" and not other.asserted and other.edtf is None:
        return False  # "a meeting of the presidents" that somebody wants is not the round of talks to come
    near = other.sentence - one.latest <= NEAR
    if near and other.delegations and one.place is not None and one.place == other.place:
        return persons_of(one) != one.people.keys()
    wider = sides_of(one) | ({"europe"} if not _EUROPEANS.isdisjoint(one.words.norms) and not mine else set())
    return near and (sides_of(other) <= wider or sides_of(one) <= sides_of(other))


def dates_agree(one: Telling, other: Telling) -> bool:
    """The same day or overlapping ones; of two without a common day only what is told close by."""
    if one.edtf is None or other.edtf is None:
        apart = other.sentence - one.latest > 2 and other.words.sentence.block != one.words.sentence.block
        return not (apart and other.asserted and one.edtf is None and other.edtf is not None)
    return one.edtf == other.edtf or overlap(one.edtf, other.edtf)


def statuses_agree(one: Telling, other: Telling) -> bool:
    """Whether one event may have both outcomes."""
    if not other.asserted and (one.status, other.status) == ("happened", "planned"):
        return False
    if one.status == other.status or not other.asserted or not one.asserted:
        return True
    if {one.status, other.status} & {"cancelled", "postponed"}:
        return "happened" not in (one.status, other.status)
    return one.edtf is not None and one.edtf == other.edtf


def places_agree(one: Telling, other: Telling) -> bool:
    """The same place, a city and its state, or one that is not named."""
    if one.place is None or other.place is None or one.place == other.place:
        return True
    return lies_in(one, one.place, other.place) or lies_in(one, other.place, one.place)


def lies_in(telling: Telling, city: str, state: str) -> bool:
    """Whether a place is one of a state's: Riyadh in Saudi Arabia."""
    known = telling.words.reading.lexicon.catalogue
    of = [slug for slug, named in known.states.items() if named.name == state]
    return any(place.state in of and place.name == city for place in known.places.values()) if of else False
