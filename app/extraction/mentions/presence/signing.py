"""Who put his name to what states signed, told in another sentence."""

from itertools import chain

from app.catalogue.load import table
from app.catalogue.records import Office
from app.extraction.mentions.around import people_after
from app.extraction.mentions.presence.cues import words_in_part
from app.extraction.mentions.telling import Telling
from app.extraction.reading import Reading
from app.extraction.words import Words, words_of

_STATES: dict[str, str] = table("kinds")["teams"]["parties"]
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
    for slug in _signers(words):
        actor = words.reading.actor(slug)
        homes = {office.of for office in _offices(words, slug)} | {_STATES.get(actor.side)}
        own = words.index == told.sentence and not states
        if actor.kind == "person" and (own or (homes & states and actor.side not in named)):
            told.people.setdefault(slug, "participant")


def _offices(words: Words, slug: str) -> tuple[Office, ...]:
    known = words.reading.lexicon.catalogue.persons.get(slug)
    return known.offices if known else ()


def _signers(words: Words) -> list[str]:
    """Those named beside a signature, or the subject of signing."""
    if not words_in_part("signing", "not").isdisjoint(words.vocabulary):
        return []
    if not words_in_part("signing").isdisjoint(words.unspoken):
        named = [ref for _, last, ref in words.refs if ref.form in ("name", "short") and not words.possessive(last)]
        return [ref.actor for ref in named if ref.actor]
    signing = [c for c in words.clauses if c.verb in words_in_part("signing", "verbs") and c.modality == "fact"]
    by = (people_after(words, c.at + 1, frozenset(("by",)), direct=False) for c in signing if c.passive)
    return [*(slug for clause in signing if not clause.passive for slug in clause.subject), *chain.from_iterable(by)]
