"""Which event a quote belongs to: that whose passage it stands in, else the last that its speaker was told to be at."""

from collections.abc import Mapping, Sequence

from app.edtf import bounds
from app.extraction.mentions.statements.plain import PLAIN
from app.extraction.mentions.telling import Telling
from app.extraction.reading import Reading
from app.extraction.types import Quote, Span
from app.extraction.words import words_of

REACH = 5
"""Sentences between a passage and what a participant is quoted with: lead, office, quote, name, next quote."""


def place_quotes(reading: Reading, gathered: list[Telling]) -> list[tuple[int, ...]]:
    """For each telling the indices of its quotes; a quote belongs to one telling at most, and to what is plainly said
    only where it belongs to nothing else."""
    homes: list[list[int]] = [[] for _ in gathered]
    owners, plain = _owners(reading, gathered)
    for index, quote in enumerate(reading.quotes):
        position = reading.sentences.first_at(quote.span.start + 1) - 1
        held = position >= 0 and quote.span.start < reading.sentences[position].span.end
        home = _inside(quote, gathered, owners.get(position, ())) if held else None
        if home is None:
            home = _after(reading, quote, position, gathered, owners)
        if home is None and held:
            home = _inside(quote, gathered, plain.get(position, ()))
        if home is not None:
            homes[home].append(index)
    return [tuple(found) for found in homes]


def _owners(reading: Reading, gathered: list[Telling]) -> tuple[dict[int, list[int]], dict[int, list[int]]]:
    """The tellings of each sentence, and apart from them what is plainly said there."""
    owners: dict[int, list[int]] = {}
    plain: dict[int, list[int]] = {}
    for n, told in enumerate(gathered):
        for span in told.passages:
            (plain if told.rule == PLAIN else owners).setdefault(reading.sentences.first_at(span.start), []).append(n)
    return owners, plain


def _inside(quote: Quote, gathered: list[Telling], here: Sequence[int]) -> int | None:
    """Of tellings whose passage holds the quote: one its speaker takes part in, and that was told first there.

    `here` are those of which the sentence tells in which the quote begins.
    """
    found = [n for n in here if gathered[n].kind != "deadline" or _speaks_at(quote, gathered[n])]
    return max(
        found,
        key=lambda n: (_speaks_at(quote, gathered[n]), _holds(gathered[n].words.sentence.span, quote), n),
        default=None,
    )


def _after(
    reading: Reading, quote: Quote, position: int, gathered: list[Telling], owners: Mapping[int, Sequence[int]]
) -> int | None:
    """The telling told last before the quote, if its speaker was there; another in between keeps the quote apart."""
    if quote.speaker is None:
        return None
    near = range(max(0, position - REACH), position + 1)
    told = [(reading.sentences[index].span.start, n) for index in near for n in owners.get(index, ())]
    told = [
        (start, n) for start, n in told if not _looks_back(reading, start, gathered[n], [gathered[m] for _, m in told])
    ]
    last = max((start for start, _ in told), default=None)
    there = [n for start, n in told if start == last and _was_there(reading, quote, gathered[n])]
    return max(there, key=lambda n: (gathered[n].words.sentence.span.start == last, n), default=None)


def _looks_back(reading: Reading, start: int, one: Telling, others: list[Telling]) -> bool:
    """ "The last time they had met was in February": what is quoted next is said of what was told before."""
    norms = words_of(reading, reading.sentences.first_at(start)).norms
    if "had" not in norms or not {"last", "previous", "since", "earlier"} & set(norms) or not one.edtf:
        return False
    ended = bounds(one.edtf)[1]
    begun = (bounds(other.edtf)[0] for other in others if other is not one and other.edtf)
    return any(ended and day and ended < day for day in begun)


def _was_there(reading: Reading, quote: Quote, told: Telling) -> bool:
    return _speaks_at(quote, told) or _speaks_for(reading, quote, told)


def _holds(span: Span, quote: Quote) -> bool:
    return span.start <= quote.span.start < span.end


def _speaks_at(quote: Quote, told: Telling) -> bool:
    return quote.speaker in told.people


def _speaks_for(reading: Reading, quote: Quote, told: Telling) -> bool:
    """One of a side whose state takes part: Rubio after American and Russian officials met."""
    speaker = next((actor for actor in reading.actors if actor.slug == quote.speaker), None)
    states = reading.lexicon.catalogue.states
    sides = {states[slug].side for slug in told.people if slug in states}
    return (
        speaker is not None
        and speaker.kind == "person"
        and speaker.side in sides
        and told.kind in ("call", "meeting", "summit")
    )
