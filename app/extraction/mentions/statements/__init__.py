"""Tellings by a verb of saying or by a quotation: somebody takes a position on a topic."""

from collections.abc import Iterator

from app.catalogue.load import table
from app.extraction.mentions.statements.beside import told_beside
from app.extraction.mentions.statements.by_verb import opens_article, told_by_verb_of_saying, told_plainly
from app.extraction.mentions.statements.content import is_said
from app.extraction.mentions.statements.day import said_on
from app.extraction.mentions.statements.made import position_of, statement_of
from app.extraction.mentions.statements.setting import told_as_setting, told_outright
from app.extraction.mentions.statements.sourced import told_by_source
from app.extraction.mentions.telling import Telling
from app.extraction.types import Actor, Clause
from app.extraction.words import Words

__all__ = ["opens_article", "told_after", "told_beside", "told_by_reporter", "told_by_saying"]

AHEAD = 2
"""Sentences of one paragraph that lead up to what their subject is quoted with."""
_COMMENTING = frozenset(table("acts")["commenting"]["offices"])
_OUTLETS = frozenset(table("acts")["commenting"]["outlets"])
_CONFIRMING = frozenset(table("acts")["reporting"]["confirming"])


def told_by_saying(words: Words) -> Iterator[Telling]:
    """At most one statement a sentence: by a verb of saying, else by its quotation, else as the setting of the next.

    Who only comments on what the sides do takes no position in it.
    """
    told = told_outright(words) or told_as_setting(words, AHEAD) or told_plainly(words) or told_by_source(words)
    if told and not all(_only_comments(words.reading.actor(slug)) for slug in told.people):
        yield told


def _only_comments(actor: Actor) -> bool:
    """An outlet, or somebody known by nothing but an office like "a senior fellow at"."""
    office = (actor.office or "").lower().replace("-", " ").split() if actor.origin == "text" else []
    return actor.slug in _OUTLETS or not _COMMENTING.isdisjoint(office)


def told_after(words: Words, clauses: tuple[Clause, ...], comma: int) -> Telling | None:
    """The statement of the main clause that begins behind a comma: "When X met Y, Z told reporters that"."""
    told = told_by_verb_of_saying(words, tuple(clause for clause in clauses if clause.at > comma))
    return told if told and told.at > comma and position_of(words, comma) else None


def told_by_reporter(words: Words, clauses: tuple[Clause, ...], act: Telling) -> Telling | None:
    """The statement of a person who tells of an act in a clause with "that"; it is about what the act is about."""
    told = told_by_verb_of_saying(words, clauses, act.topics)
    if confirmed := _confirmed(words, clauses, act):
        return confirmed
    if told is None or not told.at < act.at or "that" not in words.norms[told.at : act.at]:
        return None
    if not is_said(words, told.at, act.at):
        return None
    return told if words.reading.actor(next(iter(told.people))).kind == "person" else None


def _confirmed(words: Words, clauses: tuple[Clause, ...], act: Telling) -> Telling | None:
    """ "The US has suspended its aid, X and Y confirmed on March 5": a statement of all of them on that day."""
    for clause in clauses:
        at, speakers = clause.at, clause.subject
        behind = clause.verb in _CONFIRMING and at > act.at and "," in words.norms[act.at : at]
        persons = bool(speakers) and {a.slug for a in words.reading.actors if a.kind == "person"} >= set(speakers)
        if behind and persons and act.topics and clause.modality == "fact" and said_on(words, at):
            return statement_of(words, at, speakers, clause.verb, act.topics)
    return None
