"""Stage 1: lines become blocks, told apart by what a line looks like and stands beside."""

import re

from app.extraction.reading import Layer, Reading
from app.extraction.types import Block, BlockKind, Span

_LINE = re.compile(r"[^\r\n]+")
_FURNITURE = re.compile(
    r"\s*(?:READ (?:ALSO|MORE)|ALSO READ|WATCH|RELATED(?: SOURCES| STORIES| ARTICLES)?|SOURCES?|LISTEN|SEE ALSO"
    r"|ADVERTISEMENT|SUBSCRIBE|SIGN UP|FOLLOW US|SHARE THIS|MORE ON THIS)\b\s*(?:[:|]|$)|\s*•.*•|\s*[-=*_]{3,}\s*$",
    re.IGNORECASE,
)
_BYLINE = re.compile(r"\s*(?:By|BY)\s+[A-Z][\w.'’-]+(?:\s+[A-Z][\w.'’-]+){1,3}(?:\s*(?:,|and|\|).*)?$")
_CAPTION = re.compile(r"\s*(?:Photo|Image|File photo|PHOTO|Picture|Caption|Credit)\b\s*[:/|]", re.IGNORECASE)
_QUOTE_LINE = re.compile(r"\s*(?:>\s*)?[\"“„«].*[\"”“»][.,]?\s*$")
_NAME_LINE = re.compile(r"\s*[-–—]*\s*[A-Z][\w.'’-]+(?:\s+(?:[a-z]{2,3}\s+)?[A-Z][\w.'’-]+){0,4}(?:,[^.!?]{2,80})?\s*$")
_END = re.compile(r"[.!?:;,…][\"”’')\]]*\s*$")
HEADLINE_MAX = 140
"""Longest headline in characters; newspaper headlines in the golden articles stay under 110."""


def cut_blocks(reading: Reading) -> None:
    """Set `blocks`: every non-empty line is one."""
    lines = [Span(m.start(), m.end()) for m in _LINE.finditer(reading.text) if m.group().strip()]
    texts = [reading.slice(span) for span in lines]
    blocks: list[Block] = []
    skip = -1
    for index, (span, text) in enumerate(zip(lines, texts, strict=True)):
        if index == skip:
            blocks.append(Block(span, "byline"))
            continue
        following = texts[index + 1] if index + 1 < len(texts) else ""
        if _QUOTE_LINE.match(text) and _is_name_line(following):
            blocks.append(Block(span, "quote", by=lines[index + 1]))
            skip = index + 1
        else:
            blocks.append(Block(span, _kind(text, first=index == 0)))
    reading.blocks = Layer(blocks)


def _is_name_line(text: str) -> bool:
    return bool(text) and len(text) < 100 and not _END.search(text) and bool(_NAME_LINE.match(text))


def _kind(text: str, *, first: bool) -> BlockKind:
    if _FURNITURE.match(text):
        return "furniture"
    if _BYLINE.match(text):
        return "byline"
    if _CAPTION.match(text):
        return "caption"
    if len(text) <= HEADLINE_MAX and not _END.search(text) and (first or len(text.split()) <= 12):
        return "headline"
    return "paragraph"
