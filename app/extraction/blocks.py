"""Stage 1: lines become blocks, told apart by what a line looks like and stands beside."""

import re
from collections.abc import Sequence
from itertools import pairwise
from statistics import median

from app.extraction.reading import Layer, Reading
from app.extraction.types import Block, BlockKind, Span

_LINE = re.compile(r"[^\r\n]+")
_BLANK = re.compile(r"[\s>]*")
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
_SET_APART = re.compile(r"[ \t]*>")
_NAME_LINE = re.compile(
    r"[\s>]*(?:[-–—―]+\s*)?[A-Z][\w.'’-]+(?:\s+(?:[a-z]{2,3}\s+){0,2}[A-Z][\w.'’-]+){0,4}(?:,[^.!?]{2,80})?\s*$"
)
_OPENS_HEADING = re.compile(
    r"[\s>]*(?:The|An|A(?!\.)|Where|When|What|Who|Why|How|If|And|But|In|On|At|For|After|Before)\b", re.I
)
_DASH_NAME = re.compile(r"[\s>]*[-–—―]+\s*[A-Z]")
_END = re.compile(r"[.!?:;,…][\"”’')\]]*\s*$")
_NEW_ITEM = re.compile(r"\s*(?:[•*·▪◦–—-]\s|\d+[.)]\s|#)")
HEADLINE_MAX = 140
"""Longest headline in characters; newspaper headlines in the golden articles stay under 110."""
WRAP_MAX = 132
"""Longest line of a text that was broken to a width: mail and terminals break at 60 to 132 characters."""
WRAP_SLACK = 8
"""Characters by which a broken line may fall short of the width beyond the word that did not fit."""


def cut_blocks(reading: Reading) -> None:
    """Set `blocks`: every non-empty line is one, lines that break inside a paragraph are joined first."""
    text = reading.text
    lines = _paragraphs(text, [Span(*m.span()) for m in _LINE.finditer(text) if not _BLANK.fullmatch(m.group())])
    texts = [reading.slice(span) for span in lines]
    blocks: list[Block] = []
    skip = -1
    for index, (span, words) in enumerate(zip(lines, texts, strict=True)):
        if index == skip:
            blocks.append(Block(span, "byline"))
            continue
        following = texts[index + 1] if index + 1 < len(texts) else ""
        apart = bool(_SET_APART.match(words))
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
        return [Block(span, kind)]
    cut = span.start + dateline.end()
    if cut == span.end:
        return [Block(span, "dateline")]
    return [Block(Span(span.start, cut), "dateline"), Block(Span(cut, span.end), kind)]


def _paragraphs(text: str, lines: list[Span]) -> list[Span]:
    """The lines, with those joined that were broken to a width or that go on a block quote."""
    width = max((_length(text, line) for line in lines), default=0)
    wrapped = width <= WRAP_MAX and _is_wrapped(text, lines, width)
    joined: list[Span] = []
    for index, line in enumerate(lines):
        if index and _adjacent(text, lines[index - 1], line) and _goes_on(text, lines[index - 1], line, width, wrapped):
            joined[-1] = Span(joined[-1].start, line.end)
        else:
            joined.append(line)
    return joined


def _is_wrapped(text: str, lines: Sequence[Span], width: int) -> bool:
    """Whether most line ends inside paragraphs fall where the next word did not fit, in the middle of a sentence."""
    pairs = [(a, b) for a, b in pairwise(lines) if _adjacent(text, a, b)]
    if len(pairs) < 2 or median(_length(text, a) for a, _ in pairs) < width / 2:
        return False
    full = sum(_is_full(text, a, b, width) and not _END.search(text[a.start : a.end]) for a, b in pairs)
    return full * 2 > len(pairs)


def _goes_on(text: str, line: Span, following: Span, width: int, wrapped: bool) -> bool:
    apart = _SET_APART.match(text, line.start), _SET_APART.match(text, following.start)
    if apart[0] and apart[1]:
        ends = _END.search(text[line.start : line.end])
        return not _DASH_NAME.match(text, following.start) and (not ends or _is_full(text, line, following, WRAP_MAX))
    if not wrapped or apart[0] or apart[1] or _NEW_ITEM.match(text, following.start):
        return False
    return _is_full(text, line, following, width)


def _is_full(text: str, line: Span, following: Span, width: int) -> bool:
    word = text[following.start : following.end].split(None, 1)[0]
    return _length(text, line) + 1 + len(word) > width - WRAP_SLACK


def _adjacent(text: str, line: Span, following: Span) -> bool:
    return text.count("\n", line.end, following.start) <= 1


def _length(text: str, line: Span) -> int:
    return len(text[line.start : line.end].rstrip())


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
        or (_END.search(text) and not dashed)
        or not _NAME_LINE.match(text.rstrip(". "))
    ):
        return False
    return dashed or bool(_SET_APART.match(text)) == bool(_SET_APART.match(quote)) or len(text) < 60


def _names_inside(words: str, following: str) -> bool:
    """A quote with the name on the next line, and the closing mark only behind that."""
    closed = _OPEN_LINE.match(words) and _CLOSES.search(following)
    return bool(closed) and _is_name_line(_CLOSES.sub("", following), words)


def _kind(text: str, *, first: bool) -> BlockKind:
    if _FURNITURE.match(text):
        return "furniture"
    if _BYLINE.match(text) or _CREDITS.match(text):
        return "byline"
    if _CAPTION.match(text):
        return "caption"
    if len(text) <= HEADLINE_MAX and not _END.search(text) and (first or len(text.split()) <= 12):
        return "headline"
    return "paragraph"
