"""Who sat at talks, by what he does right after they are told: "Umerov saw little common ground"."""

from app.catalogue.load import table
from app.edtf import overlap
from app.extraction.kinds import BETWEEN_PEOPLE
from app.extraction.mentions.around.day_of_another import saying_words
from app.extraction.mentions.presence.cues import words_in_part
from app.extraction.mentions.telling import Telling
from app.extraction.reading import Reading
from app.extraction.teams import stays_home
from app.extraction.types import Actor, Clause
from app.extraction.words import Words, sentences_of, words_of

_RECEIVING = frozenset(("receive", "welcome", "greet", "host"))
_RECEIVED = frozenset(("them", "both", "delegations", "teams", "negotiators"))
GUESTS = 4
"""Words from a verb to the guests it takes: "welcomed the two delegations"."""
_ELSEWHERE = frozenset(table("kinds")["teams"]["elsewhere"])
_GOING_ON = frozenset(("while", "where", "and", "as", "until", ";"))
NEAR = 3
"""Sentences after talks in which somebody of a side acts."""


def seat_by_deed(reading: Reading, gathered: list[Telling]) -> None:
    """Adds to talks whoever does something in the sentence after them, and who is the first to act for a side of
    which nobody is named in the sentences behind that."""
    telling = {told.sentence for told in gathered if told.kind in BETWEEN_PEOPLE}
    passages = [(told, reading.sentences.first_at(span.start)) for told in gathered for span in told.passages]
    for told in gathered:
        if told.kind in ("meeting", "summit") and told.status == "happened" and told.asserted:
            others = {index for other, index in passages if other is not told}
            own = [index for other, index in passages if other is told]
            if told.sentence not in others:
                told.people.update((slug, "participant") for slug in _beside(told) if slug not in told.people)
            talks = {index for other, index in passages if other is not told and other.kind in BETWEEN_PEOPLE}
            _seat_next(reading, told, sorted({told.sentence, *own[-1:]} - talks), others)
            _seat_sides(reading, told, telling)


def _seat_sides(reading: Reading, told: Telling, telling: set[int]) -> None:
    for index in range(told.sentence + 1, min(told.sentence + 1 + NEAR, len(sentences_of(reading)))):
        sides = unnamed_sides(reading, told)
        if not sides or index in telling:
            break
        words = words_of(reading, index)
        if goes_on(told, words):
            told.people.update((slug, "participant") for slug in _acting(words, sides))


def _beside(told: Telling) -> list[str]:
    """Those who do something in a clause of the same sentence that goes on: "X and Y met, and Z lost his temper"."""
    words = told.words
    for clause in words.clauses:
        joint = words.norms[clause.first - 1] if clause.first else ""
        if clause.at <= told.at or joint not in _GOING_ON or clause.verb == "be" or not _is_told(words, clause):
            continue
        actors = [words.reading.actor(slug) for slug in clause.subject]
        away = any(clause.first <= first < clause.last for first, _, _ in (*words.places, *words.dates))
        if actors and not away and all(actor.kind == "person" and not stays_home(actor) for actor in actors):
            return [actor.slug for actor in actors] if _ELSEWHERE.isdisjoint(words.unspoken) else []
    return []


def _seat_next(reading: Reading, told: Telling, ends: list[int], others: set[int]) -> None:
    """Those with whom the sentence right behind one that tells of the talks begins, and who do something in it."""
    for index in (end + 1 for end in ends if end + 1 < len(reading.sentences) and end + 1 not in others):
        words = words_of(reading, index)
        first = words.clauses[0] if words.clauses and words.clauses[0].first == 0 else None
        near = words.sentence.block - reading.sentences[index - 1].block <= 1
        if first is None or not near or first.verb == "be" or not _is_told(words, first) or not goes_on(told, words):
            continue
        actors = [reading.actor(slug) for slug in first.subject]
        if actors and (_received(words, first) or all(_may_have_sat(reading, actor, told) for actor in actors)):
            told.people.update((actor.slug, "participant") for actor in actors if actor.slug not in told.people)


def _received(words: Words, clause: Clause) -> bool:
    """ "The minister received them", "welcomed both delegations": he was host, whomever he serves."""
    return clause.verb in _RECEIVING and not _RECEIVED.isdisjoint(words.norms[clause.at + 1 : clause.at + GUESTS])


def _may_have_sat(reading: Reading, actor: Actor, told: Telling) -> bool:
    """Whether somebody serves one of those who sat there: "Trump met Putin. Poland's minister showed" it elsewhere."""
    if actor.kind != "person" or stays_home(actor):
        return False
    there = [reading.actor(slug) for slug in told.people]
    if len({other.side for other in there}) < 2:
        return True  # nobody of the other side is told yet
    return actor.side in {other.side for other in there} or _is_at_home(reading, actor.slug, told)


def _is_at_home(reading: Reading, slug: str, told: Telling) -> bool:
    """Whether somebody holds an office of the state where the talks were: he may be the host."""
    person = reading.lexicon.catalogue.persons.get(slug)
    known = reading.lexicon.catalogue
    where = {place.state for place in known.places.values() if place.name == told.place}
    where |= {state.slug for state in known.states.values() if state.name == told.place}
    return person is not None and any(office.of in where for office in person.offices)


def unnamed_sides(reading: Reading, told: Telling) -> set[str]:
    """Sides whose state takes part, and of which nobody is named."""
    actors = [reading.actor(slug) for slug in told.people]
    states: set[str] = {actor.side for actor in actors if actor.kind == "state"}
    return states - {actor.side for actor in actors if actor.kind == "person"}


def goes_on(told: Telling, words: Words) -> bool:
    """Whether a sentence is of the same day and place, and was not written or said far from the talks."""
    return is_of_same(told, words) and _ELSEWHERE.isdisjoint(words.unspoken)


def is_of_same(told: Telling, words: Words) -> bool:
    """Whether a sentence names no other day and no other place."""
    days = (ref.edtf for first, _, ref in words.dates if ref.edtf and ref.dates_act and not words.spoken[first])
    other_day = any(told.edtf is None or not overlap(day, told.edtf) for day in days)
    places = (place for _, _, place in words.places if place.preposition in ("in", "at", "to"))
    other_place = any(place.name != told.place for place in places)
    return not other_day and not other_place


def _acting(words: Words, sides: set[str]) -> list[str]:
    """The first of those sides who does something, or speaks after the talks, with those who do it with him."""
    for clause in words.clauses:
        actors = [words.reading.actor(slug) for slug in clause.subject] if _is_told(words, clause) else []
        if actors and all(a.kind == "person" and a.side in sides and not stays_home(a) for a in actors):
            return [actor.slug for actor in actors]
    return []


def _is_told(words: Words, clause: Clause) -> bool:
    """A deed or words of then: no perfect, which tells of what was before, no aside, and not of "critics such as X"."""
    before = words.norms[max(0, clause.at - 2) : clause.at]
    aside = words.norms[clause.first - 1 : clause.first] in (["who"], ["whom"], ["which"], ["that"])
    told = clause.modality == "fact" and clause.tense in ("past", "none") and not clause.passive
    says = words.norms[clause.at] in saying_words() and not (_of_talks(words, clause.at + 1) or _after_talks(words))
    one_of_many = any(words.norms[k : k + 2] == ["such", "as"] for k in range(max(0, clause.first - 2), clause.at))
    return told and not (aside or says or one_of_many) and {"had", "has", "have"}.isdisjoint(before)


def _of_talks(words: Words, at: int) -> bool:
    """ "Called it the best day so far", "praised the talks": who judges them was there."""
    behind = words.norms[at + 1 : at + 2]
    talks = words.norms[at : at + 1] == ["the"] and not words_in_part("groups", "talks").isdisjoint(behind)
    return talks or words.norms[at : at + 1] == ["it"]


def _after_talks(words: Words) -> bool:
    """ "Said after the talks": who speaks so comes from them."""
    talks = words_in_part("groups", "talks")
    behind = (k for k in range(len(words.norms) - 2) if words.norms[k] in ("after", "following", "leaving"))
    return any(words.norms[k + 1] in ("the", "these") and words.norms[k + 2] in talks for k in behind)
