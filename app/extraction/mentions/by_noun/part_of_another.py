"""What talks ended in or began with: a part of them, which only says who else was there."""

from dataclasses import replace

from app.catalogue.load import table
from app.extraction.mentions.attending import before_noun
from app.extraction.mentions.by_noun.built import Noun, telling_of
from app.extraction.mentions.by_noun.nouns import GOVERN, Asserted, event_nouns
from app.extraction.mentions.telling import Telling
from app.extraction.types import Clause
from app.extraction.words import Words

_TURNING = frozenset(table("kinds")["happening"]["turning"])
_INTO = frozenset(("in", "into", "with"))


def part_of_another(noun: Noun, turned: Clause) -> Telling | None:
    """ "The last meeting of X and Y ended in a shouting match with Z": who joined in, and no meeting of its own."""
    found = telling_of(replace(noun, asserted=Asserted("happened", {}, f"noun:{turned.verb}")))
    if found is not None:
        found.joins_only, found.date, found.place = True, None, None
    return found


def turned_to(words: Words, at: int, clauses: tuple[Clause, ...]) -> Clause | None:
    """The "ended in" or "began with", said of other talks, right behind which the noun at word `at` stands."""
    if _TURNING.isdisjoint(clause.verb for clause in clauses):
        return None
    link = before_noun(words, at) - 1
    clause = next((c for c in reversed(clauses) if c.at < at), None)
    if clause is None or clause.verb not in _TURNING or words.norms[link] not in _INTO or link != clause.at + 1:
        return None
    talks = any(event_nouns().longest(words.norms, k) for k in range(max(0, clause.at - GOVERN), clause.at))
    return clause if talks and clause.modality == "fact" and clause.tense == "past" else None
