"""Who calls others together: "called his neighbours to the Élysée", "gathered at the invitation of Macron"."""

from collections.abc import Collection

from app.catalogue.load import table
from app.extraction.mentions.around import date_of, people_after
from app.extraction.teams import TEAM_NOUNS
from app.extraction.types import Clause, DateRef, PlaceRef, Role
from app.extraction.words import Words

GUESTS = frozenset((*table("kinds")["reference"]["guests"], *TEAM_NOUNS))
_SEATS: dict[str, str] = table("kinds")["seats"]
_INVITATION = frozenset(("invitation", "behest", "initiative"))
_DECLINING = frozenset("declined declines refused refuses rejected rejects turned spurned snubbed".split())
_PERFECT = frozenset(("has", "have"))
GUEST = 8
"""Words between a visit and "as the guest of"."""
REACH = 6
"""Words between a verb and the place it calls others to: "called the leaders of seven countries to Paris"."""


LIST = 36
"""Words between the verb and that place where a list of guests stands between."""


def summoned(words: Words, clause: Clause, at: int) -> dict[str, Role] | None:
    """Who calls others to a place, and those of them who are named; null where no place or nobody is named."""
    if not clause.subject or clause.passive:
        return None
    after = (place for place in words.places if 0 < place[0] - at <= LIST and not words.cut(at + 1, place[0]))
    places = [
        first for first, _, p in after if p.preposition == "to" or (p.preposition == "in" and first - at <= REACH)
    ]
    if not places or not words.norms[at + 1 : at + 2] or words.norms[at + 1] in ("for", "on", "to", "off"):
        return None
    others = people_after(words, at + 1, frozenset(), direct=True)
    several = not GUESTS.isdisjoint(words.norms[at + 1 : places[0]])
    if clause.verb == "ask" and "come" not in words.norms[at + 1 : places[0]]:
        return None
    asked = clause.verb in ("invite", "ask")
    if not (several or others) or (asked and not is_ahead(words, clause, date_of(words, at))):
        return None  # whoever was invited has not come for that
    guests: dict[str, Role] = dict.fromkeys(others, "participant")
    return {**guests, **dict.fromkeys(clause.subject[:1], "host")}


def is_ahead(words: Words, clause: Clause, date: DateRef | None) -> bool:
    """ "Has invited them to Paris for talks on Thursday": on a day that is still to come, and nobody says no."""
    published = words.reading.document.published
    if date is None or not _DECLINING.isdisjoint(words.norms[clause.at :]):
        return False
    ahead = published is None or (date.edtf or "") > published.isoformat()
    today = published is not None and date.edtf == published.isoformat()
    return ahead or (today and (clause.modality == "plan" or words.norms[clause.at - 1] in _PERFECT))


def inviting(words: Words, at: int) -> dict[str, Role]:
    """Whoever is behind "at the invitation of" after word `at`, as host."""
    for k in range(at + 1, len(words.norms) - 1):
        if words.norms[k] in _INVITATION and words.norms[k + 1] == "of":
            return dict.fromkeys(people_after(words, k + 2, frozenset(), direct=True), "host")
    return {}


def hosts_there(words: Words, at: int) -> list[str]:
    """Who had the visitor of word `at` there: "was in Ankara as the guest of X"."""
    for k in range(at + 1, min(at + 1 + GUEST, len(words.norms) - 2)):
        if words.norms[k : k + 2] == ["guest", "of"]:
            return people_after(words, k + 2, frozenset(), direct=True)
    return []


def master_of(words: Words, place: PlaceRef | None) -> str | None:
    """Whose house it is where somebody is received without a word of by whom: the White House, the Kremlin."""
    name = words.reading.slice(place.span).lower() if place else ""
    state = next((of for house, of in _SEATS.items() if house in name), None)
    known = words.reading.lexicon
    role = known.catalogue.states[state].led_by if state else None
    held = known.holders(role, state, words.reading.document.published) if role else ()
    return next((slug for slug in held if any(actor.slug == slug for actor in words.reading.actors)), None)


def at_seat(words: Words, clause: Clause, at: int, *, dated: bool) -> dict[str, Role] | None:
    """Who was let into somebody's house, or on a day asked for something there, and its master."""
    place = next((place for first, _, place in words.places if first > at and not words.cut(at + 1, first)), None)
    master = master_of(words, place)
    if master is None or not clause.subject or (dated and not date_of(words, at)):
        return None
    guests = all(_is_guest(words, slug, master) for slug in clause.subject)
    return {master: "host", **dict.fromkeys(clause.subject, "participant")} if guests else None


def _is_guest(words: Words, slug: str, master: str) -> bool:
    """A person who serves another state than the master of the house."""
    persons, actor = words.reading.lexicon.catalogue.persons, words.reading.actor(slug)
    if slug not in persons or master not in persons:
        return actor.kind == "person" and actor.side != words.reading.actor(master).side
    served = {office.of for office in persons[master].offices}
    return served.isdisjoint(office.of for office in persons[slug].offices)


def guests_in(words: Words, clause: Clause, at: int) -> dict[str, Role] | None:
    """Who "opens the doors of his palace to some thirty delegations", and those of them who are named."""
    if not clause.subject or clause.passive or not date_of(words, at):
        return None
    behind = (k for k in range(at + 1, len(words.norms)) if words.norms[k] == "to" and not words.cut(at + 1, k))
    to = next(behind, len(words.norms))
    if GUESTS.isdisjoint(words.norms[to : to + GUEST]):
        return None
    guests: dict[str, Role] = dict.fromkeys(people_after(words, to, frozenset(("to",)), direct=False), "participant")
    return {**guests, **dict.fromkeys(clause.subject[:1], "host")}


def at_home_of(words: Words, place: PlaceRef | None, people: Collection[str]) -> str | None:
    """The master of the house to whom those of another side came: "had come to the White House"."""
    master = master_of(words, place)
    return master if master and people and all(_is_guest(words, slug, master) for slug in people) else None


def beside_place(words: Words, place: PlaceRef | None) -> list[str]:
    """Slugs of those of its own state named right behind a place: "was at the White House with President Trump"."""
    if place is None:
        return []
    last = words.at(place.span.end - 1) + 1
    if words.norms[last : last + 1] != ["with"]:
        return []
    others = people_after(words, last, frozenset(("with",)), direct=False)
    persons = words.reading.lexicon.catalogue.persons
    homes = {office.of for slug in others if slug in persons for office in persons[slug].offices}
    return others if place.state in homes else []


def watching(words: Words, at: int) -> list[str]:
    """Slugs of those "in the presence of" whom it took place, after word `at`."""
    for k in range(at + 1, len(words.norms) - 1):
        if words.norms[k : k + 2] == ["presence", "of"]:
            return people_after(words, k + 2, frozenset(), direct=True)
    return []
