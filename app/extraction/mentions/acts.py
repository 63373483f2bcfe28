"""Tellings of what people, bodies and states do, beside talking: by a verb and its thing, or by a noun."""

from collections.abc import Iterator

from app.extraction.mentions.acts_by_noun import told_by_act_noun
from app.extraction.mentions.acts_by_verb import told_by_act_verb
from app.extraction.mentions.shapes import shapes_of
from app.extraction.mentions.telling import Telling
from app.extraction.types import Clause
from app.extraction.words import Words


def told_by_act(words: Words, clauses: tuple[Clause, ...]) -> Iterator[Telling]:
    """The acts of a sentence, of all kinds in acts.toml; a noun adds none of a kind that a verb told of."""
    shapes = shapes_of(words.norms)
    told = list(told_by_act_verb(words, shapes, clauses))
    yield from told
    kinds = {telling.kind for telling in told}
    yield from (telling for telling in told_by_act_noun(words, shapes, clauses) if telling.kind not in kinds)
