"""Stage 1: lines become blocks, told apart by what a line looks like and stands beside."""

import re
from itertools import pairwise

from app.extraction.captions import is_credited, parts_of
from app.extraction.reading import Layer, Reading
from app.extraction.types import Block, BlockKind, Span
from app.reading.wrapping import Wrapping, ends_sentence, is_set_apart, lines_of

_FURNITURE = re.compile(
    r"(?!\s*Source:\s*[A-Z][^:]+\b(?:on|at|in|during|speaking|as|via|told|from)\b)"  # who said it, and where
    r"\s*(?:READ (?:ALSO|MORE)|ALSO READ|WATCH|RELATED(?: SOURCES| STORIES| ARTICLES)?|SOURCES?|LISTEN|SEE ALSO"
    r"|ADVERTISEMENT|SUBSCRIBE|SIGN UP|FOLLOW US|SHARE THIS|MORE ON THIS)\b\s*(?:[:|]|$)|\s*•.*•|\s*[-=*_]{3,}\s*$",
    re.IGNORECASE,
)
_BYLINE = re.compile(r"\s*(?:By|BY)\s+[A-Z][\w.'’-]+(?:\s+[A-Z][\w.'’-]+){1,3}(?:\s*(?:,|and|\|).*)?$")
_CREDITS = re.compile(
    r"\s*(?:(?:Additional )?[Rr]eporting by|Writing by|Edit(?:ing|ed) by|With reporting by|Compiled by)\s+[A-Z]"
    r"|[^.]*\bcontributed (?:reporting )?to this (?:report|story|article)\.?\s*$"
)
_CAPTION = re.compile(r"\s*(?:Photo|Image|File photo|PHOTO|Picture|Caption|Credit)\b\s*[:/|]", re.IGNORECASE)
_DATELINE = re.compile(
    r"\s*(?:[A-Z][A-Z.'’-]+(?:[ /][A-Z][A-Z.'’-]+){0,3}|[A-Z][a-z]+(?: [A-Z][a-z]+)?(?=[^(\n]{0,30}\([A-Z]))"
    r"(?:, [A-Z][\w.]+(?: [A-Z][\w.]+)?)?(?:, [A-Z][a-z]{2,8}\.? \d{1,2}(?:, \d{4})?)?"
    r"\s*(?:\([A-Z][^()\n]{1,30}\)\s*)?(?:--|[—–-])(?:\s+(?=\S)|\s*$)"
)
_DATED = re.compile(
    r"\s*[A-Z][\w'’-]+(?:[ ,][ ]?[A-Z][\w'’-]+){0,2}, (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?"
    r" \d{1,2}(?:, \d{4})?\s*:\s+(?=\S)"
)
_AGENCY = re.compile(  # "MOSCOW, March 5. /TASS/."
    r"\s*[A-Z][A-Z.'’ -]{2,30}(?: /[A-Z][A-Za-z ]{1,30}/)?, [A-Z][a-z]{2,8}\.? \d{1,2}(?:, \d{4})?\.?"
    r" /[A-Z][^/\n]{1,30}/\.?\s+(?=\S)"
)
_QUOTE_LINE = re.compile(r"\s*(?:>\s*)?[\"“„«].*[\"”“»][.,]?\s*$", re.DOTALL)
_REOPENS = re.compile(r"[,.?!][\"”»]\s[^\"“”«»]+\s[\"“«]")
"""The words of a speaker between two stretches: “Stop,” he urged. “Now.”"""
_OPEN_LINE = re.compile(r"\s*[\"“„«][^\"”»]*$")
_CLOSES = re.compile(r"\.?[\"”»]\s*$")
_NAME_LINE = re.compile(
    r"[\s>]*(?:[-–—―]+\s*)?[A-Z][\w.'’-]+(?:\s+(?:[a-z]{2,3}\s+){0,2}[A-Z][\w.'’-]+){0,4}(?:,[^.!?]{2,80})?\s*$"
)
_OPENS_HEADING = re.compile(
    r"[\s>]*(?:The|An|A(?!\.)|Where|When|What|Who|Why|How|If|And|But|In|On|At|For|After|Before)\b", re.I
)
_DASH_NAME = re.compile(r"[\s>]*[-–—―]+\s*[A-Z]")
HEADLINE_MAX = 140
"""Longest headline in characters; newspaper headlines in the golden articles stay under 110."""


def cut_blocks(reading: Reading) -> None:
    """Set `blocks`: every non-empty line is one, lines that break inside a paragraph are joined first."""
    text = reading.text
    lines = _paragraphs(text)
    texts = [reading.slice(span) for span in lines]
    blocks: list[Block] = []
    skip = -1
    for index, (span, words) in enumerate(zip(lines, texts, strict=True)):
        if index == skip:
            blocks.append(Block(span, "byline"))
            continue
        following = texts[index + 1] if index + 1 < len(texts) else ""
        apart = is_set_apart(words)
        alone = apart or (_QUOTE_LINE.match(words) and not _REOPENS.search(words))
        if (alone and _is_name_line(following, words)) or _names_inside(words, following):
            blocks.append(Block(_unmarked(text, span), "quote", by=lines[index + 1]))
            skip = index + 1
        elif apart:
            blocks.append(Block(_unmarked(text, span), "quote"))
        else:
            blocks.extend(_plain(span, words, first=index == 0))
    reading.blocks = Layer(blocks)


def _plain(span: Span, words: str, *, first: bool) -> list[Block]:
    kind = _kind(words, first=first)
    forms = (_DATELINE, _DATED, _AGENCY) if kind in ("paragraph", "headline") else ()
    dateline = next((found for form in forms if (found := form.match(words))), None)
    if dateline is None or (kind == "headline" and dateline.end() < len(words)):
        return _parted(span, words, kind)
    cut = span.start + dateline.end()
    if cut == span.end:
        return [Block(span, "dateline")]
    return [Block(Span(span.start, cut), "dateline"), *_parted(Span(cut, span.end), words[dateline.end() :], kind)]


def _parted(span: Span, words: str, kind: BlockKind) -> list[Block]:
    """The line, with the captions within it as blocks of their own."""
    if kind != "paragraph":
        return [Block(span, kind)]
    return [Block(Span(span.start + part.start, span.start + part.end), own) for part, own in parts_of(words, kind)]


def _paragraphs(text: str) -> list[Span]:
    """The lines, with those joined that were broken to a width or that go on a block quote."""
    lines = [Span(*line) for line in lines_of(text)]
    wrapping = Wrapping(text, lines)
    joined = lines[:1]
    for line, following in pairwise(lines):
        if wrapping.only_breaks(line, following) or _goes_on_quote(text, wrapping, line, following):
            joined[-1] = Span(joined[-1].start, following.end)
        else:
            joined.append(following)
    return joined


def _goes_on_quote(text: str, wrapping: Wrapping, line: Span, following: Span) -> bool:
    """Whether a line set apart goes on in the next one, which does not name the speaker."""
    if not wrapping.adjacent(line, following) or not all(
        is_set_apart(text[slice(*each)]) for each in (line, following)
    ):
        return False
    return not _DASH_NAME.match(text, following.start) and wrapping.may_go_on(line, following)


def _unmarked(text: str, span: Span) -> Span:
    """The span without the `>` that sets it apart."""
    start = span.start
    while start < span.end and text[start] in " \t>":
        start += 1
    return Span(start, span.end) if start < span.end else span


def _is_name_line(text: str, quote: str) -> bool:
    dashed = bool(_DASH_NAME.match(text))
    if (
        not text
        or len(text) > 100
        or _OPENS_HEADING.match(text)
        or (ends_sentence(text) and not dashed)
        or not _NAME_LINE.match(text.rstrip(". "))
    ):
        return False
    return dashed or is_set_apart(text) == is_set_apart(quote) or len(text) < 60


def _names_inside(words: str, following: str) -> bool:
    """A quote with the name on the next line, and the closing mark only behind that."""
    closed = _OPEN_LINE.match(words) and _CLOSES.search(following)
    return bool(closed) and _is_name_line(_CLOSES.sub("", following), words)


def _kind(text: str, *, first: bool) -> BlockKind:
    if _FURNITURE.match(text):
        return "furniture"
    if _BYLINE.match(text) or _CREDITS.match(text):
        return "byline"
    if _CAPTION.match(text) or is_credited(text):
        return "caption"
    if len(text) <= HEADLINE_MAX and not ends_sentence(text) and (first or len(text.split()) <= 12):
        return "headline"
    return "paragraph"
