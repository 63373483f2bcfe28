"""Stage 2: quotation marks are paired, block by block, before sentences are cut."""

from app.extraction.reading import Layer, Reading
from app.extraction.types import Block, QuoteRegion, Span

OPENERS = {"“": "”", "„": "“”", "«": "»"}


def pair_marks(reading: Reading) -> None:
    """Set `regions`: double quotation marks; one left open is carried on by the next paragraph that opens with one."""
    regions: list[QuoteRegion] = []
    carried: int | None = None
    for block in reading.blocks:
        found = _pairs(reading.text, block)
        if found and carried is not None and _opens(reading.text, block):
            first = found[0]
            found[0] = QuoteRegion(first.span, first.outer, first.closed, carried)
        carried = len(regions) + len(found) - 1 if found and not found[-1].closed else None
        regions.extend(found)
    reading.regions = Layer(regions)


def _opens(text: str, block: Block) -> bool:
    return text[block.span.start : block.span.end].lstrip(" >\t")[:1] in '“„«"'


def _pairs(text: str, block: Block) -> list[QuoteRegion]:
    found: list[QuoteRegion] = []
    opened: int | None = None
    closers = ""
    for at in range(block.span.start, block.span.end):
        mark = text[at]
        if opened is None:
            if mark in OPENERS:
                opened, closers = at, OPENERS[mark]
            elif mark == '"':
                opened, closers = at, '"'
        elif mark in closers:
            found.append(QuoteRegion(Span(opened + 1, at), Span(opened, at + 1)))
            opened = None
    if opened is not None:
        end = block.span.start + len(text[block.span.start : block.span.end].rstrip())
        if end > opened + 1:
            found.append(QuoteRegion(Span(opened + 1, end), Span(opened, end), closed=False))
    return found
