"""Who says what is so, and says it in talks: "X said that trade is growing during a meeting with Y"."""

from app.catalogue.load import table
from app.extraction.types import Clause
from app.extraction.words import Words

_SAYING = frozenset(words for row in table("kinds")["saying"] for words in row.split("|"))
NEAR = 12
"""Words between a verb of saying and that of what is said."""


def sayer_of(words: Words, said: Clause, clauses: tuple[Clause, ...]) -> Clause | None:
    """The clause of whoever says what the clause `said` tells, where that is so now and nobody does it: it is no event
    of past or coming talks; null elsewhere."""
    if said.tense != "present" or said.modality != "fact" or said.passive or _does_somebody(words, said):
        return None
    before = [clause for clause in clauses if clause.at < said.at]
    saying = before[-1] if before else None
    if saying is None or saying.verb not in _SAYING or said.at - saying.at > NEAR:
        return None
    says = saying.modality == "fact" and saying.tense == "past" and not saying.passive
    return saying if says else None


def _does_somebody(words: Words, clause: Clause) -> bool:
    return any(words.reading.actor(slug).kind == "person" for slug in clause.subject)
