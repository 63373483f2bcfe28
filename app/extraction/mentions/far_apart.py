"""Leaders of two states who talk with each other, where no place or occasion is told: they are on the telephone."""

from collections.abc import Iterable, Iterator

from app.catalogue.load import table
from app.extraction.clauses.refs import slugs_of
from app.extraction.mentions.around import date_of, people_after, place_of
from app.extraction.mentions.by_noun.nouns import event_nouns
from app.extraction.mentions.telling import Telling, told_since
from app.extraction.types import Clause, Role
from app.extraction.words import Words, words_of

_FAR_APART = frozenset(table("kinds")["reference"]["far_apart"])

_CALLS = frozenset(table("kinds")["reference"]["calls"])
_CONVERSATIONS = frozenset(("conversation", "conversations"))
_IN_PERSON = frozenset(("person", "face-to-face", "corridor", "room", "table", "dinner", "lunch", "breakfast"))
_ALONE = frozenset(("alone", "private", "privately", "person"))
_INSIDE = ("in", "at")
_PUBLIC = frozenset(table("kinds")["reference"]["in_public"])
HAD = 6
"""Words from "I had" to "a very good conversation"."""
_GUESTS = frozenset(("guest", "visitor"))
_HIS = frozenset(("his", "her", "their"))
GUEST = 6
"""Words from "told" to "guest": "told his Ukrainian guest"."""
OFFICE = 9
"""Words from there to the name: "his guest, the Ukrainian president, Volodymyr Zelenskyy"."""
REPORT = 10
"""Words between telling somebody and what he was told: "told the Ukrainian president on Monday that"."""
_FRONTED = frozenset(("after", "before", "having", "following"))
SOON = 2
"""Sentences behind what leaders discussed in which it is called a call."""


def put_on_phone(tellings: list[Telling]) -> None:
    """Makes calls of what leaders of two states talk of without a place; it may have been told as a meeting before."""
    for position, telling in enumerate(tellings):
        apart = telling.verb in _FAR_APART and telling.kind == "meeting" and _is_nowhere(telling)
        apart = apart and not _are_in_one_place(tellings, position)
        alone = not _ALONE.isdisjoint(telling.words.norms[telling.at : telling.at + HAD])
        if apart and not alone and lead_states(telling.words, telling.people):
            telling.kind, telling.neutral = "call", True


def _are_in_one_place(tellings: list[Telling], position: int) -> bool:
    """ "X came to Paris with a plan for Y. They talked for three hours": one of them was told to be somewhere."""
    told = tellings[position]
    for before in told_since(tellings, position, told.sentence - SOON):
        there = before.kind in ("visit", "meeting") and before.place is not None and before.status == told.status
        if there and before.sentence < told.sentence and not before.people.keys().isdisjoint(told.people):
            return True
    return False


def place_conversations(tellings: list[Telling]) -> None:
    """A conversation is a call where a telephone is told of nearby or leaders of two states have it at no place, a
    meeting where a place is told; any other belongs only to what was told before."""
    for telling in tellings:
        words = telling.words
        if telling.kind != "call" or not _is_conversation(telling):
            continue
        if "video" in words.vocabulary or speaks_of_call(words):
            continue
        if telling.place is not None or _in_person(words, telling.at):
            telling.kind = "meeting"
        elif not lead_states(words, telling.people):
            telling.joins_only = True


def _is_conversation(telling: Telling) -> bool:
    """By the word that tells of it, or one right behind "we had"."""
    norms, at = telling.words.norms, telling.at
    said = norms[at + 1 : at + HAD] if telling.rule.startswith("speech:") else ()
    return norms[at] in _CONVERSATIONS or not _CONVERSATIONS.isdisjoint(said)


def _in_person(words: Words, at: int) -> bool:
    """Whether a place stands behind it in its clause, or words for being face to face stand around it."""
    behind = any(at < first and place.preposition and not words.cut(at, first) for first, _, place in words.places)
    return behind or not _IN_PERSON.isdisjoint(words.vocabulary)


def told_by_telling(words: Words, clauses: tuple[Clause, ...]) -> Iterator[Telling]:
    """ "Putin told Trump on March 18 that Russia would": what one leader told another they talked about."""
    for clause in clauses:
        if clause.verb != "tell" or clause.modality != "fact" or clause.passive or any(words.spoken):
            continue
        if "that" not in words.norms[clause.at : clause.at + REPORT] or not _PUBLIC.isdisjoint(words.vocabulary):
            continue  # "told Putin to stop", "told him in a post that"
        if (met := _told_guest(words, clause) or _told_there(words, clause)) is not None:
            yield met
            return
        people = dict.fromkeys((*clause.subject, *people_after(words, clause.at + 1, frozenset(), direct=True)))
        date = date_of(words, clause.at)
        if len(people) != 2 or date is None or date.precision != "day":
            continue
        told = Telling(words, clause.at, "meeting", "happened", dict.fromkeys(people, "participant"), "verb:tell")
        told.verb, told.date = "talk", date
        if _is_nowhere(told) and lead_states(words, told.people):
            yield told
            return


def _told_guest(words: Words, clause: Clause) -> Telling | None:
    """ "Erdogan on Wednesday told his Ukrainian guest, Zelenskyy, that": he has received him."""
    behind = range(clause.at + 2, min(clause.at + GUEST, len(words.norms)))
    guest = next((k for k in behind if words.norms[k] in _GUESTS), None)
    if guest is None or words.norms[clause.at + 1] not in _HIS or len(clause.subject) != 1:
        return None
    named = next((slugs_of(ref) for first, _, ref in words.refs if guest < first <= guest + OFFICE), ())
    date, place = date_of(words, clause.at), place_of(words, clause.at)
    if len(named) != 1 or named[0] in clause.subject or date is None or date.precision != "day":
        return None
    people: dict[str, Role] = {clause.subject[0]: "host", named[0]: "participant"}
    told = Telling(words, clause.at, "meeting", "happened", people, "verb:receive", passing=True)
    told.verb, told.date, told.place = "receive", date, place.name if place else None
    return told


def _told_there(words: Words, clause: Clause) -> Telling | None:
    """ "Putin told the envoy Steve Witkoff in Moscow that": the place stands right behind whoever was told."""
    place = next(((first, p) for first, _, p in words.places if first > clause.at), None)
    whom = words.ref_ending(place[0] - 1 - (words.norms[place[0] - 1] == "the")) if place else None
    people = (*clause.subject, *(slugs_of(whom) if whom else ()))
    known = words.reading.lexicon.catalogue.persons
    if place is None or place[1].preposition not in _INSIDE or len(people) != 2 or not set(people) <= set(known):
        return None
    if len({words.reading.actor(slug).side for slug in people}) < 2 or words.cut(clause.at + 1, place[0]):
        return None
    told = Telling(words, clause.at, "meeting", "happened", dict.fromkeys(people, "participant"), "verb:tell")
    told.verb, told.date, told.place, told.passing = "meet", date_of(words, clause.at), place[1].name, True
    return told


def _is_nowhere(telling: Telling) -> bool:
    """At no place, and no place or gathering is told of beside it: "after receiving X in London, he talked to Y"."""
    words, at = telling.words, telling.at
    settings = [first for first, _, _ in words.places]
    settings += [first for first, _, _ in event_nouns().each(words.norms)]
    return telling.place is None and all(_is_apart(words, at, first) for first in settings)


def _is_apart(words: Words, at: int, first: int) -> bool:
    """A comma closes what opens the sentence before the verb, or ", and" opens what is told behind it."""
    if first < at:
        return words.norms[0] in _FRONTED and "," in words.norms[first:at]
    return words.norms[at:first].count(",") > 0 and [",", "and"] in [words.norms[k : k + 2] for k in range(at, first)]


def speaks_of_call(words: Words) -> bool:
    """Whether the sentence or one of those after it speaks of a call: "The call lasted an hour"."""
    reading, last = words.reading, min(words.index + SOON, len(words.reading.sentences) - 1)
    near = (words_of(reading, index) for index in range(words.index, last + 1))
    return any(not _CALLS.isdisjoint(one.vocabulary) for one in near)


def lead_states(words: Words, people: Iterable[str]) -> bool:
    """Whether all of them lead a state, and not all the same."""
    led = [_leads(words, slug) for slug in people]
    return len(led) > 1 and None not in led and len(set(led)) > 1


def _leads(words: Words, slug: str) -> str | None:
    """The state that somebody leads, if any."""
    lexicon = words.reading.lexicon
    person = lexicon.catalogue.persons.get(slug)
    office = lexicon.office_of(person, words.reading.document.published) if person else None
    state = lexicon.catalogue.states.get(office.of) if office else None
    return state.slug if state is not None and office is not None and state.led_by == office.role else None
