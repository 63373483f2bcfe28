"""Tellings of strikes: weapons that come down on a place, a refinery that is struck, "a strike on Kharkiv"."""

from collections.abc import Iterator, Sequence
from functools import cache

from app.catalogue.load import table
from app.catalogue.records import Catalogue, Place
from app.extraction.lexicon import Hit
from app.extraction.mentions.around import date_of
from app.extraction.mentions.by_act.armed import attacker_in, has_forces
from app.extraction.mentions.telling import Telling
from app.extraction.phrases import Phrases
from app.extraction.types import Clause
from app.extraction.words import Words

TARGET = 8
"""Words between a strike and the place it comes down on: "a strike on the western Ukrainian city of Ternopil"."""
HIT = 5
"""Words between the verb and what is hit: "struck a large oil refinery"."""
NEARBY = 5
"""Words between a strike and the place of its target: "an oil refinery in Ryazan"."""
TOWN = 12
"""The same where whose weapons they were is named: "tore into two blocks of flats in the western city of"."""
_PARTIES: dict[str, str] = table("kinds")["teams"]["parties"]
OWNER = 6
"""Words before an attack among which it says whose it was: "Russian overnight drone and missile strikes on"."""
_PART = frozenset("into onto down of the in on central centre center city port capital against at".split())


@cache
def _attack(key: str) -> frozenset[str]:
    return frozenset(table("acts")["attack"][key])


@cache
def _strikes() -> Phrases[bool]:
    return Phrases((phrase, True) for phrase in table("acts")["attack"]["nouns"])


def told_as_strike(words: Words, shapes: list[str], clauses: tuple[Clause, ...]) -> Iterator[Telling]:
    """At most one telling a sentence: weapons that come down on a place, or a strike on it that is told as a fact."""
    for clause in clauses:
        at = clause.at
        if clause.verb in _attack("verbs") and clause.modality == "fact" and not words.spoken[at]:
            armed = _attack("weapons") & set(shapes[max(0, at - 6) : at + 6]) or _by_forces(words, clause)
            whose = () if clause.passive else _owners(words, clause.first, at) or clause.subject
            place = _place_before(words, clause) if clause.passive else _place_after(words, at + 1, whose)
            if (armed or _hits_target(shapes, clause)) and place:
                doers = _of_another_state(words, place, whose)
                if not doers and armed and _state_of(words, place) == _PARTIES["russia"]:
                    doers = (_PARTIES["ukraine"],)  # "drones struck a depot in Ryazan": whose goes without saying
                yield _strike(words, at, place, doers, clause.verb)
                return
    for at, end, _ in _strikes().each(shapes):
        place = None if words.spoken[at] else _place_after(words, end)
        if place and not _attack("unreal") & set(shapes[max(0, at - 4) : at]):
            whose = _owners(words, max(0, at - OWNER), end) if _did_harm(words, clauses, at) else ()
            yield _strike(words, at, place, _of_another_state(words, place, whose), "strike")
            return


def _owners(words: Words, low: int, high: int) -> tuple[str, ...]:
    slug = attacker_in(words, low, high)
    return (slug,) if slug else ()


def _by_forces(words: Words, clause: Clause) -> bool:
    """ "Russian troops shelled the town of Nikopol": no weapon is named; "have been shelling" is on no one day."""
    once = not words.norms[clause.at].endswith("ing")
    struck = _attack("struck").isdisjoint(words.norms[clause.at + 1 : clause.at + 4])
    return (
        once
        and struck
        and clause.verb in _attack("striking")
        and not clause.passive
        and has_forces(words, clause.first, clause.at)
    )


def _did_harm(words: Words, clauses: tuple[Clause, ...], at: int) -> bool:
    """ "A Russian attack on Kyiv killed six", "were killed in Russian strikes on": it was made, on the day told there;
    "condemned a Russian strike on Kyiv on Monday" may have the day of the words."""
    for clause in clauses:
        if clause.verb in _attack("harming") and clause.modality == "fact" and clause.tense == "past":
            low, high = (clause.at, at) if clause.passive else (at, clause.at)
            if low < high and clause.passive != (at < clause.at) and not words.cut(low + 1, high):
                return True
    return False


def _hits_target(shapes: list[str], clause: Clause) -> bool:
    """ "Struck an oil refinery in Ryazan": what is hit says that it was an attack."""
    struck = clause.verb in _attack("striking") and not clause.passive
    behind = set(shapes[clause.at + 1 : clause.at + 1 + HIT])
    return struck and bool(_attack("targets") & behind) and "sanctions" not in shapes


def _of_another_state(words: Words, place: str, doers: tuple[str, ...]) -> tuple[str, ...]:
    """Nobody strikes a city of his own: who stands there as if he did is misread."""
    state = _state_of(words, place)
    side = words.reading.actor(state).side if state else "other"
    return tuple(slug for slug in doers if side == "other" or words.reading.actor(slug).side != side)


def _state_of(words: Words, place: str) -> str | None:
    known = words.reading.lexicon.catalogue.places.values()
    return next((known_place.state for known_place in known if known_place.name == place), None)


def _strike(words: Words, at: int, place: str, doers: tuple[str, ...], verb: str) -> Telling:
    return Telling(
        words=words,
        at=at,
        kind="attack",
        status="happened",
        people=dict.fromkeys(doers, "participant"),
        rule=f"act:attack:{verb}",
        place=place,
        date=date_of(words, at),
        thing="strike",
        doers=doers,
    )


def _place_before(words: Words, clause: Clause) -> str | None:
    """The place that is the subject: "Kyiv was hit by missiles"."""
    start, at = clause.first, clause.at
    for hit in words.reading.hits.within(words.span(start, at)) if start < at else ():
        slug = hit.slug("place")
        first = words.at(hit.span.start)
        if slug and words.norms[max(start, first - 2) : first] != ["according", "to"]:
            return words.reading.lexicon.catalogue.places[slug].name
    return None


def _capital(words: Words, at: int) -> str | None:
    """The city that "Ukrainian capital" names."""
    known = words.reading.lexicon.catalogue
    slugs = (hit.slug("adjective", "state") for hit in words.reading.hits.within(words.span(at, at + 1)))
    state = next((slug for slug in slugs if slug in known.states), None)
    return next((p.name for p in known.places.values() if state and p.state == state and _heads(known, p)), None)


def _heads(known: Catalogue, place: Place) -> bool:
    return place.state is not None and place.name in known.states[place.state].capitals


def _place_after(words: Words, at: int, whose: tuple[str, ...] = ()) -> str | None:
    """The name of the place that stands right after, but for words like "the centre of"; `whose` weapons they were."""
    for k in range(at, min(len(words.norms), at + TARGET + 1)):
        hits = words.reading.hits.within(words.span(k, min(len(words.norms), k + 3)))
        for hit in hits:
            slug = hit.slug("place")
            if slug and hit.span.start == words.tokens[k].start:
                return words.reading.lexicon.catalogue.places[slug].name
        if k + 1 < len(words.norms) and words.norms[k + 1] == "capital" and (city := _capital(words, k)):
            return city
        if (
            words.norms[k] not in _PART
            and words.norms[k] not in _attack("around")
            and not _is_adjective(hits, words, k)
        ):
            break
    reach = TOWN if whose else NEARBY
    near = (place for first, _, place in words.places if at < first <= at + reach and not words.cut(at, first))
    return next((place.name for place in near if place.preposition in ("in", "near", "at")), None)


def _is_adjective(hits: Sequence[Hit], words: Words, at: int) -> bool:
    """ "The Russian port of Novorossiysk"."""
    return any(hit.slug("adjective") and hit.span.start == words.tokens[at].start for hit in hits)
