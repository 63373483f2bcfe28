"""Tellings by a verb of saying: somebody takes a position on a topic."""

from collections.abc import Iterator

from app.extraction.mentions.around import date_of, place_of
from app.extraction.mentions.telling import Telling
from app.extraction.titles import saying_phrases
from app.extraction.topics import topics_of
from app.extraction.types import Clause
from app.extraction.words import Words


def told_by_saying(words: Words, clauses: tuple[Clause, ...]) -> Iterator[Telling]:
    """At most one statement a sentence: its first verb of saying with a known speaker, if a topic is taken up."""
    for clause in clauses:
        lemma = _saying(words, clause)
        if lemma is None or clause.modality != "fact" or clause.passive or len(clause.subject) != 1:
            continue
        at = words.at(clause.verb_span.start)
        topics = topics_of(words.norms)
        if not topics:
            return
        place = place_of(words, at)
        yield Telling(
            words=words,
            at=at,
            kind="statement",
            status="happened",
            people={clause.subject[0]: "speaker"},
            rule=f"statement:{lemma}",
            place=place.name if place else None,
            date=date_of(words, at),
            verb=lemma,
            topics=topics,
        )
        return


def _saying(words: Words, clause: Clause) -> str | None:
    at = words.at(clause.verb_span.start)
    following = words.norms[at + 1] if at + 1 < len(words.norms) else ""
    for lemma in (f"{clause.verb} {following}", clause.verb):
        if lemma in saying_phrases():
            return lemma
    return None
