"""Statements told outright, and sentences that lead up to what their subject is quoted with."""

from app.extraction.mentions.around import place_of
from app.extraction.mentions.statements.by_quote import told_by_quotation
from app.extraction.mentions.statements.by_verb import told_by_verb_of_saying
from app.extraction.mentions.statements.made import statement_of
from app.extraction.mentions.telling import Telling
from app.extraction.once import asked_once
from app.extraction.words import Words, words_of

_TURN = "turn"


@asked_once  # of a sentence by itself, and before that by those that lead up to it
def told_outright(words: Words) -> Telling | None:
    """The statement of a sentence by itself: by a verb of saying, else by its quotation."""
    return told_by_verb_of_saying(words, words.clauses) or told_by_quotation(words, words.clauses)


def told_as_setting(words: Words, ahead: int) -> Telling | None:
    """A sentence that leads up to what its subject is quoted with: in the same paragraph, or with its day or place."""
    first, turn = _first_actor(words), _TURN in words.vocabulary
    said = _following(words, ahead) if first is not None or turn else None
    if said is None:
        return None
    speaker = next(iter(said.people))
    if first is not None and speaker != first:
        return None
    beside = words.dates or words.places or [(0, 0, None)]
    told = statement_of(words, beside[0][0], (speaker,), said.verb or "say", said.topics)
    told.rule, told.loose, place = "statement:setting", True, place_of(words, beside[0][0])
    told.place = place.name if place else None
    apart = said.words.sentence.block != words.sentence.block
    return told if told.date or (told.place and not turn) or not (apart or turn) else None


def _following(words: Words, ahead: int) -> Telling | None:
    """The statement of the next sentence or of one it leads up to; of the next paragraph only if it is a quotation."""
    reading, after = words.reading, words.index + 1
    if not ahead or after >= len(reading.sentences):
        return None
    following = words_of(reading, after)
    apart = following.sentence.block - words.sentence.block
    if apart > 1 or (apart and not following.spoken[len(following.norms) // 2]):
        return None
    if said := told_outright(following):
        return said
    return None if apart else told_as_setting(following, ahead - 1)


def _first_actor(words: Words) -> str | None:
    """The actor the sentence is about: the first that is named in it and no possessor."""
    for _, last, ref in words.refs:
        if not words.possessive(last):
            return ref.actor
    return None
