"""Whether people, days, outcomes and places of two tellings may be those of one event."""

from app.catalogue.load import table
from app.edtf import agree
from app.extraction.mentions.far_apart import lead_states
from app.extraction.mentions.gather.sides import persons_of, sides_of
from app.extraction.mentions.telling import Telling

_EUROPEANS = frozenset(("european", "europeans", "allied", "western"))
_STAFF = frozenset(table("kinds")["teams"]["staff"])
_COUNCILS = frozenset(("coalition-of-the-willing", "contact-group"))
"""Groups of states of which those who are named at their meetings are part."""
_ANNOUNCING = frozenset(
    "announced said stated promised planned agreed declared reported confirmed intended meant".split()
)
_AWAITED = frozenset((*table("kinds")["happening"]["announced"], "to", "about"))
DUE = 5
"""Words before a verb among which "was due to" stands."""
STILL = 6
"""Words before a verb among which "is still expected to" stands."""
OFFICIALS = 12
"""Words before a telling in which "Russian and US officials" stand."""
CARRIED_OUT = 3
"""Sentences between talks that were to be held and words that tell of them as held."""
NEAR = 6
"""Sentences between a telling and a reference to it that names nobody: "the talks lasted six hours"."""


def people_agree(one: Telling, other: Telling) -> bool:
    """The same people, or fewer of them; states stand for those of their side who are named nearby."""
    here, there = one.people.keys() - _COUNCILS, other.people.keys() - _COUNCILS
    if here <= there or there <= here:
        return (
            one.people.keys().isdisjoint(_COUNCILS) or other.people.keys().isdisjoint(_COUNCILS) or _share(one, other)
        )
    mine, theirs = persons_of(one), persons_of(other)
    if mine and theirs:
        return mine <= theirs or theirs <= mine
    if not mine and theirs and one.status == "planned" and not other.asserted and other.edtf is None:
        return False  # "a meeting of the presidents" that somebody wants is not the round of talks to come
    if mine and not theirs and _is_of_officials(one, other):
        return False
    near = other.sentence - one.latest <= NEAR
    if near and other.delegations and one.place is not None and one.place == other.place:
        return persons_of(one) != one.people.keys()
    wider = sides_of(one) | ({"europe"} if not _EUROPEANS.isdisjoint(one.words.norms) and not mine else set())
    return near and (sides_of(other) <= wider or sides_of(one) <= sides_of(other))


def _share(one: Telling, other: Telling) -> bool:
    """Whether both are of the same group of states."""
    return bool(one.people.keys() & other.people.keys() & _COUNCILS)


def _is_of_officials(one: Telling, other: Telling) -> bool:
    """ "The presidents agreed to meet. Russian and US officials are to hold talks next week": not the presidents."""
    before = other.words.norms[max(0, other.at - OFFICIALS) : other.at]
    staff = other.asserted and other.date is not None and one.date is None and not _STAFF.isdisjoint(before)
    return staff and lead_states(one.words, persons_of(one))


def is_of_staff(told: Telling) -> bool:
    """ "A meeting of negotiators", "talks between officials": not of those who send them."""
    return told.delegations or not _STAFF.isdisjoint(told.words.norms)


def dates_agree(one: Telling, other: Telling) -> bool:
    """The same day or overlapping ones; of two without a common day only what is told close by."""
    if one.edtf is None or other.edtf is None:
        apart = other.sentence - one.latest > 2 and other.words.sentence.block != one.words.sentence.block
        return not (apart and other.asserted and one.edtf is None and other.edtf is not None)
    return agree(one.edtf, other.edtf)


def statuses_agree(one: Telling, other: Telling) -> bool:
    """Whether one event may have both outcomes."""
    if not other.asserted and (one.status, other.status) == ("happened", "planned"):
        return False
    if _is_carried_out(one, other) or _had_been_announced(one, other) or _was_due_then(one, other):
        return True
    if _goes_ahead(one, other):
        return False
    if other.asserted and other.edtf is None and one.edtf and (one.status, other.status) == ("happened", "planned"):
        return False  # "follows talks on Friday": those that "will meet" are others
    if _are_sides_apart(one, other):
        return False
    if one.status == other.status or not other.asserted or not one.asserted:
        return True
    if {one.status, other.status} & {"cancelled", "postponed"}:
        return "happened" not in (one.status, other.status)
    apart = bool(one.people.keys() - other.people.keys()) and bool(other.people.keys() - one.people.keys())
    return one.edtf is not None and one.edtf == other.edtf and not apart


def _had_been_announced(one: Telling, other: Telling) -> bool:
    """ "X had announced that he would meet Y", where the article told that he has."""
    planned = (one.status, other.status) == ("happened", "planned") and other.edtf is None
    before = other.words.norms[: other.at] if planned and one.people.keys() >= other.people.keys() else []
    return any(before[k] == "had" and before[k + 1] in _ANNOUNCING for k in range(len(before) - 1))


def _was_due_then(one: Telling, other: Telling) -> bool:
    """ "Spoke just before X was due to ring Y", where the article tells that he has."""
    planned, held = (one, other) if one.status == "planned" else (other, one)
    if (planned.status, held.status) != ("planned", "happened") or planned.edtf is not None or held.edtf is None:
        return False
    published = held.words.reading.document.published
    if one.people.keys() != other.people.keys() or one.kind != other.kind or not published:
        return False
    norms = planned.words.norms[max(0, planned.at - DUE) : planned.at]
    due = any(norms[k] in ("was", "were") and norms[k + 1] in _AWAITED for k in range(len(norms) - 1))
    return due and len(one.people) > 1 and (held.edtf or "") <= published.isoformat()


def _goes_ahead(one: Telling, other: Telling) -> bool:
    """ "The meeting of the ministers was called off; X is still expected to see Y": another, that is not."""
    off = one.status in ("cancelled", "postponed") and other.status == "planned" and bool(other.people)
    return off and "still" in other.words.norms[max(0, other.at - STILL) : other.at]


def _is_carried_out(one: Telling, other: Telling) -> bool:
    """ "Were to speak on Tuesday. The call lasted an hour", "was due to see him on Monday. The two met": as planned."""
    published = other.words.reading.document.published
    if (one.status, other.status) != ("planned", "happened") or other.edtf is not None or not published:
        return False
    if one.date is None or one.date.precision != "day" or other.sentence == one.sentence:
        return False
    if not other.asserted or (one.edtf or "") > published.isoformat():
        return False
    by_noun = other.rule.startswith("noun:") and not other.people
    same = other.people.keys() == one.people.keys() and one.edtf != published.isoformat()
    return (by_noun or same) and other.sentence - one.latest <= CARRIED_OUT


def _are_sides_apart(one: Telling, other: Telling) -> bool:
    """ "Ahead of a meeting of X and Y. The two sides had held a session": not that of X and Y, which is to come."""
    sides = other.asserted and other.plural and not other.pronoun and not other.people
    return sides and (one.status, other.status) == ("planned", "happened") and persons_of(one) == one.people.keys()


def places_agree(one: Telling, other: Telling) -> bool:
    """The same place, a city and its state, or one that is not named."""
    if one.place is None or other.place is None or one.place == other.place:
        return True
    return lies_in(one, one.place, other.place) or lies_in(one, other.place, one.place)


def lies_in(telling: Telling, city: str, state: str) -> bool:
    """Whether a place is one of a state's or region's: Riyadh in Saudi Arabia, Miami in Florida."""
    known = telling.words.reading.lexicon.catalogue
    of = [slug for named in (known.states, known.places) for slug, one in named.items() if one.name == state]
    cities = [place for place in known.places.values() if place.name == city] if of else []
    return any(place.state in of or place.region in of for place in cities)
