"""Who put his name to what states signed, told in another sentence."""

from itertools import chain

from app.catalogue.load import table
from app.catalogue.records import Office
from app.extraction.clauses.apposed import title_start
from app.extraction.mentions.around import people_after
from app.extraction.mentions.presence.cues import words_in_part
from app.extraction.mentions.telling import Telling
from app.extraction.reading import Reading
from app.extraction.types import Clause
from app.extraction.words import Words, words_of

_STATES: dict[str, str] = table("kinds")["teams"]["parties"]
_ENDS = frozenset((".", ",", ";", "and", "after", "before"))
STATE = 4
"""Words of "United States of America"."""
NEAR = 3
"""Sentences after a signing in which who signed is told."""


def seat_signers(reading: Reading, gathered: list[Telling]) -> None:
    """Adds to agreements between states the persons of their sides who are told to have signed."""
    for told in gathered:
        if told.kind == "agreement" and told.verb in ("sign", "initial", "seal", "conclude"):
            for index in range(told.sentence, min(told.sentence + 1 + NEAR, len(reading.sentences))):
                _sign(told, words_of(reading, index))


def _sign(told: Telling, words: Words) -> None:
    """Those of a sentence who are of a side that acts without a name."""
    actors = [told.words.reading.actor(slug) for slug in told.people]
    states = {actor.slug for actor in actors if actor.kind == "state"}
    named = {actor.side for actor in actors if actor.kind == "person"}
    signing = [c for c in words.clauses if c.verb in words_in_part("signing", "verbs") and c.modality == "fact"]
    second = _elsewhere(words, signing[0].at) if signing and words.index == told.sentence else []
    for slug in (*_signers(words, signing), *second):
        actor = words.reading.actor(slug)
        homes = {office.of for office in _offices(words, slug)} | {_STATES.get(actor.side)}
        own = slug in second or (words.index == told.sentence and not states)
        if actor.kind == "person" and (own or (homes & states and actor.side not in named)):
            told.people.setdefault(slug, "participant")


def _offices(words: Words, slug: str) -> tuple[Office, ...]:
    known = words.reading.lexicon.catalogue.persons.get(slug)
    return known.offices if known else ()


def _signers(words: Words, signing: list[Clause]) -> list[str]:
    """Those named beside a signature, or the subject of signing."""
    if not words_in_part("signing", "not").isdisjoint(words.vocabulary):
        return []
    if not words_in_part("signing").isdisjoint(words.unspoken):
        named = [ref for _, last, ref in words.refs if ref.form in ("name", "short") and not words.possessive(last)]
        return [ref.actor for ref in named if ref.actor]
    by = (people_after(words, c.at + 1, frozenset(("by",)), direct=False) for c in signing if c.passive)
    return [*(slug for clause in signing if not clause.passive for slug in clause.subject), *chain.from_iterable(by)]


def _elsewhere(words: Words, verb: int) -> list[str]:
    """ "X signed it in Kyiv and Y in Washington", "Y for the United States": who did it too, without the verb."""
    places = {first - 1: last for first, last, place in words.places if place.preposition == "in"}
    found: list[str] = []
    for first, last, ref in words.refs:
        start = title_start(words, first)
        start -= words.norms[start - 1] == "by"
        joined = first > verb and words.norms[start - 1] in ("and", ",") and not words.verbs_in(verb + 1, start)
        acts = any(clause.at > last and ref.actor in clause.subject for clause in words.clauses)
        if (
            not joined
            or acts
            or ref.form not in ("name", "short")
            or words.norms[last : last + 1] not in (["in"], ["for"])
        ):
            continue
        end = places.get(last, last) if words.norms[last] == "in" else _behind_state(words, last + 1)
        if end > last and (end >= len(words.norms) or words.norms[end] in _ENDS or _is_day(words, end)):
            found += [ref.actor] if ref.actor else []
    return found


def _behind_state(words: Words, at: int) -> int:
    """The word behind the state that stands at word `at`; 0 where none does."""
    at += words.norms[at : at + 1] == ["the"]
    for end in range(at + 1, min(at + STATE, len(words.norms)) + 1):
        if end >= len(words.norms) or words.norms[end] in _ENDS or _is_day(words, end):
            hits = words.reading.hits.within(words.span(at, end))
            named = any(hit.slug("state", "capital") for hit in hits) and not words.possessive(end)
            return end if named and all(words.capitals[at:end]) else 0
    return 0


def _is_day(words: Words, at: int) -> bool:
    return any(first - 1 <= at <= first for first, _, _ in words.dates)
