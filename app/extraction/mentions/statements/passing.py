"""What somebody says in passing: on no topic and of no day, beside what is told of him anyway."""

from bisect import bisect_left
from collections.abc import Iterator

from app.extraction.kinds import BETWEEN_PEOPLE
from app.extraction.mentions.statements.plain import PLAIN
from app.extraction.mentions.telling import Telling
from app.extraction.reading import Reading


def without_passing(reading: Reading, gathered: list[Telling]) -> list[Telling]:
    """The tellings without those plain sayings whose speaker takes a position elsewhere, said one such thing before, or
    just came out of talks that the same paragraph tells of: what he says there belongs to these."""
    plain = [told for told in gathered if _is_plain(told)]
    if not plain:
        return gathered
    talked = _talking(reading, gathered)
    speakers = {slug for told in gathered if told.kind == "statement" and not _is_plain(told) for slug in told.people}
    dropped = set()
    for told in plain:
        block = told.words.sentence.block
        if any(slug in speakers or talked.get((block, slug), told.sentence) < told.sentence for slug in told.people):
            dropped.add(id(told))
        speakers |= told.people.keys()
    return [told for told in gathered if id(told) not in dropped]


def without_quoted(
    reading: Reading, gathered: list[Telling], quotes: list[tuple[int, ...]]
) -> Iterator[tuple[Telling, tuple[int, ...]]]:
    """The tellings with the indices of their quotes, without the plain sayings all of whose words between marks are
    quoted with other tellings: with the talks that the speaker came from."""
    owned = {index for told, said in zip(gathered, quotes, strict=True) if told.rule != PLAIN for index in said}
    spans = [reading.quotes[index].span for index in sorted(owned)]
    for told, said in zip(gathered, quotes, strict=True):
        start, end = told.words.sentence.span
        held = bisect_left(spans, end, key=lambda span: span.start)
        elsewhere = held > 0 and spans[held - 1].end > start and not said
        if not (_is_plain(told) and elsewhere):
            yield told, said


def _is_plain(told: Telling) -> bool:
    return told.rule == PLAIN and not told.topics and (told.date is None or told.basis == "carried")


def _talking(reading: Reading, gathered: list[Telling]) -> dict[tuple[int, str], int]:
    """The first sentence of a block that tells of talks of somebody, by block and slug."""
    at = {sentence.span.start: k for k, sentence in enumerate(reading.sentences)}
    first: dict[tuple[int, str], int] = {}
    for told in gathered:
        if told.kind in BETWEEN_PEOPLE:
            for k in (at[span.start] for span in told.passages):
                for key in ((reading.sentences[k].block, slug) for slug in told.people):
                    first[key] = min(k, first.get(key, k))
    return first
