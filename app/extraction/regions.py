"""Stage 2: quotation marks are paired, block by block, before sentences are cut."""

import re

from app.extraction.reading import Layer, Reading
from app.extraction.types import Block, QuoteRegion, Span

_DOUBLE = re.compile('="[^"<>\n]{0,300}"|“|”|„|«|»|"')
"""A quotation mark, or the value of an attribute in markup, whose marks quote nobody."""
_SINGLE = re.compile(r"‘|’(?!\w)")
_CLOSERS = {"“": '”"', "„": "“”", "«": "»", '"': '"”', "‘": "’"}
_MARKED = re.compile(r'[ \t>]*["“„«]')
_ENDING = re.compile(r"[\s.,;!?]*")
_OPEN_END = " \t>—–-([\n"


def pair_marks(reading: Reading) -> None:
    """Set `regions`: double quotation marks; one left open is carried on by the next paragraph that opens with one.

    Single marks count where an article has no double ones. A block set apart as a quote without marks is a region,
    and carries on the one before it.
    """
    text = reading.text
    marks = _DOUBLE if _DOUBLE.search(text) else _SINGLE
    regions: list[QuoteRegion] = []
    carried: int | None = None
    apart: int | None = None
    for block in reading.blocks:
        if block.kind == "furniture":
            continue
        found = _pairs(text, block, marks)
        if block.kind == "quote" and not found:
            found = [QuoteRegion(block.span, block.span, continues=apart)]
        apart = len(regions) if block.kind == "quote" and block.by is None and found[0].span == block.span else None
        if found and carried is not None and _MARKED.match(text, block.span.start, block.span.end):
            first = found[0]
            found[0] = QuoteRegion(first.span, first.outer, first.closed, carried)
        elif carried is not None and (end := _late_closing(text, block.span, marks)) is not None:
            found = [QuoteRegion(Span(block.span.start, end), Span(block.span.start, end + 1), True, carried)]
        goes_on = found and not found[-1].closed and block.by is None
        carried = len(regions) + len(found) - 1 if goes_on else None
        regions.extend(found)
    reading.regions = Layer(regions)


def _pairs(text: str, block: Block, marks: re.Pattern[str]) -> list[QuoteRegion]:
    """Outermost pairs where the marks nest properly, else each opening mark with the next closing one."""
    found = [m.start() for m in marks.finditer(text, *block.span) if m.end() - m.start() == 1]
    if not found:
        return []
    pairs = _nested(text, block.span, found)
    if pairs is None:
        pairs = _flat(text, block.span, found)
    regions = []
    for opened, end, closed in pairs:
        inner = Span(opened + 1, end)
        if text[inner.start : inner.end].strip():
            regions.append(QuoteRegion(inner, Span(opened, end + closed), bool(closed)))
    return regions


def _late_closing(text: str, block: Span, marks: re.Pattern[str]) -> int | None:
    """The mark that ends a paragraph and closes what the one before left open, though none opens this one."""
    found = [m.start() for m in marks.finditer(text, *block) if m.end() - m.start() == 1]
    if len(found) % 2 == 0 or not _ENDING.fullmatch(text, found[-1] + 1, block.end):
        return None
    return found[-1] if text[found[-1]] in '"”»' and text[block.start : found[-1]].strip() else None


def _nested(text: str, block: Span, marks: list[int]) -> list[tuple[int, int, int]] | None:
    """Outermost pairs as (opening, closing, 1); None if the marks of the block do not nest or stay open."""
    pairs, open_marks = [], list[int]()
    for at in marks:
        mark = text[at]
        if open_marks and mark in _CLOSERS[text[open_marks[-1]]] and not _opens(text, block, at, mark):
            opened = open_marks.pop()
            if not open_marks:
                pairs.append((opened, at, 1))
        elif mark in _CLOSERS and _may_open(text, block, at):
            if len(open_marks) > 2:
                return None
            open_marks.append(at)
        elif mark in "”»":
            return None
    return None if open_marks else pairs


def _flat(text: str, block: Span, marks: list[int]) -> list[tuple[int, int, int]]:
    """Each opening mark with the next closing one; one stays open to the end of the block, or to the mark that opens
    the next paragraph of the same speech where an article has lost its line ends."""
    pairs, opened = list[tuple[int, int, int]](), -1
    for at in marks:
        mark = text[at]
        if opened < 0:
            if mark in _CLOSERS and _may_open(text, block, at):
                opened = at
        elif _goes_on(text, block, at):
            pairs.append((opened, _end_before(text, opened, at), 0))
            opened = at
        elif mark in _CLOSERS[text[opened]]:
            pairs.append((opened, at, 1))
            opened = -1
    if opened >= 0 and text[opened] != "‘":
        pairs.append((opened, _end_before(text, opened, block.end), 0))
    return pairs


def _goes_on(text: str, block: Span, at: int) -> bool:
    """Whether an opening mark within speech begins its next paragraph: behind the end of a sentence."""
    return _opens(text, block, at, text[at]) and text[block.start : at].rstrip()[-1:] in (".", "!", "?")


def _end_before(text: str, opened: int, end: int) -> int:
    while end > opened and text[end - 1].isspace():
        end -= 1
    return end


def _opens(text: str, block: Span, at: int, mark: str) -> bool:
    """A mark that could close, yet stands before a word and after a space: it opens a quote within the quote."""
    if mark not in '"“':
        return False
    before = text[at - 1] if at > block.start else " "
    after = text[at + 1] if at + 1 < block.end else " "
    return before in " (\n—" and (after.isalnum() or after in "‘'[$#@")


def _may_open(text: str, block: Span, at: int) -> bool:
    """Not after a digit (inches); a single mark only before a word."""
    before = text[at - 1] if at > block.start else " "
    if text[at] == '"':
        return not (before.isdigit() and at + 1 < block.end and text[at + 1] in " ,.x")
    if text[at] == "‘":
        return (before.isspace() or before in _OPEN_END) and at + 1 < block.end and text[at + 1].isalnum()
    return True
