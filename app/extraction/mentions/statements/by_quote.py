"""Statements told by a quotation."""

from app.extraction.mentions.statements.made import position_of, statement_of
from app.extraction.mentions.statements.verbs import is_readout, verb_of_saying
from app.extraction.mentions.telling import Telling
from app.extraction.said_titles import saying_phrases
from app.extraction.types import Clause, Quote
from app.extraction.verbs import verb_forms
from app.extraction.words import Words


def told_by_quotation(words: Words, clauses: tuple[Clause, ...]) -> Telling | None:
    """Words between marks or in a block of their own, with a known speaker and a topic."""
    speech = speech_of(words)
    topics = position_of(words) if speech else ()
    if not topics or is_readout(words, (), 0):
        return None
    for quote in speech:
        signed = _signed(words, clauses, quote.speaker)
        speaker = quote.speaker or next(iter(signed), None)
        if speaker:
            form = verb_forms().get(quote.cue or "say")
            lemma = form.lemma if form and form.lemma in saying_phrases() else "say"
            return statement_of(words, words.at(quote.span.start), (speaker, *signed), lemma, topics)
    return None


def _signed(words: Words, clauses: tuple[Clause, ...], speaker: str | None) -> tuple[str, ...]:
    """All who say it together: "X and Y said in a joint statement", or the line below a block of speech."""
    reading, block = words.reading, words.reading.blocks[words.sentence.block]
    several = (clause.subject for clause in clauses if len(clause.subject) > 1)
    told = "statement" in words.vocabulary or any(verb_of_saying(words, clause) for clause in clauses)
    together = [
        slugs for slugs in several if (told and speaker in slugs) or (speaker is None and "joint" in words.vocabulary)
    ]
    if block.by is not None and " and " in reading.slice(block.by):
        named = dict.fromkeys(ref.actor for ref in reading.refs.within(block.by) if ref.actor)
        together.append(tuple(slug for slug in named if slug))
    persons = (slugs for slugs in together if all(reading.actor(slug).kind == "person" for slug in slugs))
    return next(persons, ())


def speech_of(words: Words) -> list[Quote]:
    """The quotations of a sentence that are whole sentences, or all but the whole of this one: "Name: …"."""
    start, end = words.sentence.span
    return [
        quote for quote in words.quotes if not quote.fragment or 2 * (quote.span.end - quote.span.start) > end - start
    ]
