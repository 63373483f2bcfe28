"""Stage 3: blocks are cut into sentences; a quote of several sentences stays in the sentence that introduces it."""

import re
from bisect import bisect_right

import nupunkt

from app.extraction.reading import Layer, Reading
from app.extraction.types import Sentence, Span

_NO_END = re.compile(
    r"(?:\b(?:Lt|Col|Maj|Capt|Sgt|Gen|Adm|Brig|Cmdr|Gov|Sen|Rep|Mr|Mrs|Ms|Dr|St|No|vs|U\.S|[A-Z])\.)[\"”’]?\s*$"
)
"""Endings after which nupunkt sometimes cuts although the sentence goes on."""


def cut_sentences(reading: Reading) -> None:
    """Set `sentences`; every block begins a new one."""
    sentences: list[Sentence] = []
    inside = [(region.outer.start, region.outer.end) for region in reading.regions]
    starts = [start for start, _ in inside]
    for index, block in enumerate(reading.blocks):
        text = reading.slice(block.span)
        begin: int | None = None
        for low, high in nupunkt.sent_spans(text):
            begin = low if begin is None else begin
            end = block.span.start + high
            if _goes_on(text[:high], text[high:], starts, inside, end):
                continue
            sentences.append(_trimmed(reading.text, block.span.start + begin, end, index))
            begin = None
        if begin is not None:
            sentences.append(_trimmed(reading.text, block.span.start + begin, block.span.end, index))
    reading.sentences = Layer([s for s in sentences if s.span.end > s.span.start])


def _goes_on(before: str, after: str, starts: list[int], inside: list[tuple[int, int]], end: int) -> bool:
    if not after.strip():
        return False
    at = bisect_right(starts, end - 1) - 1
    if at >= 0 and inside[at][0] < end < inside[at][1]:
        return True
    if after.lstrip()[:1].islower():
        return True
    return bool(_NO_END.search(before[-12:])) and not before.rstrip().endswith("U.S.")


def _trimmed(text: str, start: int, end: int, block: int) -> Sentence:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Sentence(Span(start, end), block)
