"""What stands under pictures and between paragraphs: captions told by who took the picture, and shouted links."""

import re
from collections.abc import Iterator

from app.extraction.types import BlockKind, Span

_TAKERS = (
    r"(?:AP|AFP|Reuters|REUTERS|EPA|EPA-EFE|EFE|Getty|Anadolu|NurPhoto|Sputnik|TASS|Bloomberg|Shutterstock|Ukrinform)"
)
_NAMED = (
    rf"[^()\[\]\n]{{0,80}}(?:\bvia {_TAKERS}\b|\bGetty Images\b|/{_TAKERS}\b"
    r"|\b(?:AP|AFP|File|Pool|Reuters|AA|EPA|Handout) [Pp]hoto\b|\b[Pp]hoto(?:graph)?(?: by|:)|\b[Cc]redit:|\bFile:)"
    r"[^()\[\]\n]{0,60}[)\]]"
)
CREDIT = re.compile(  # each form begins with a letter or mark of its own, so that the others are passed over quickly
    rf"\((?:{_NAMED}|(?<=[.!?”\"] \()"
    r"[A-Z][\w.’'/-]*(?: (?:[A-Z][\w.’'/-]*|and|of|to|the|via|for|by)){1,8}\)(?=\s+[A-Z“\"]|\s*$))"
    rf"|\[(?:{_NAMED}|{_TAKERS}\])"
    r"|R(?<!\w.)EUTERS/[A-Z]\w+ [A-Z]\w+(?:/File Photo)?(?:,? Purchase Licensing Rights)?(?:, opens new tab)?"
)
"""Who took a picture: "(Jane Doe/AFP via Getty Images)", or a name alone in brackets between two sentences."""
_HEADED = re.compile(r"\s*(?:Image|Media|Video) (?:caption|source)\b")
_MADE_BY = re.compile(r"[.!?)\]”\"]\s*(?:Photo(?:graph)?|Image|Picture)(?: [Cc]redit| by)?:\s?[A-Z][^.!?\n]{2,70}$")
"""The maker of a picture behind the last full stop of a line."""
LEAST, LONGEST = 20, 400
"""Characters that a caption has."""
_STOP = re.compile(r"[.!?…][\"”’)\]]*\s+(?=[\"“(\[A-Z])")
_GOES_ON = re.compile(r"\s*[a-z,;:.!?]")
_SHOUTED = re.compile(
    r"[.!?\"”’)] \s*(?:(?:[A-Z'‘’“\"$(\d][A-Z'‘’“”\"$()/\d.,:&-]*|[-–—]) ){5,40}(?=[A-Z“\"][\w’]* ?[a-z])"
)
"""Headlines in capitals, from the end of the sentence before."""


def is_credited(line: str) -> bool:
    """Whether a line is nothing but a caption with the maker of its picture."""
    maker = _MADE_BY.search(line, LEAST)
    if _HEADED.match(line) or (maker is not None and maker.start() <= LONGEST):
        return True
    return len(line) <= LONGEST and any(not line[credit.end() :].strip(" .") for credit in CREDIT.finditer(line))


def parts_of(text: str, kind: BlockKind) -> Iterator[tuple[Span, BlockKind]]:
    """The stretches of a line in their order: captions and shouted links for themselves, the rest as it is."""
    begin = 0
    for start, end, own in sorted((*_captions(text), *_links(text))):
        start = max(start, begin)
        if end <= start:
            continue
        if text[begin:start].strip():
            yield Span(begin, start), kind
        yield Span(start, end), own
        begin = end
    if text[begin:].strip():
        yield Span(begin, len(text)), kind


def _captions(text: str) -> Iterator[tuple[int, int, BlockKind]]:
    """From the sentence that a credit ends to the credit."""
    for credit in CREDIT.finditer(text):
        if _GOES_ON.match(text, credit.end()):
            continue
        start = _opening(text, credit.start())
        yield start if credit.start() - start <= LONGEST else credit.start(), credit.end(), "caption"


def _opening(text: str, credit: int) -> int:
    """Where the last sentence before the credit opens."""
    least = max(0, credit - 2 * LONGEST)
    stops = [stop.end() for stop in _STOP.finditer(text, least, credit) if stop.end() < credit]
    return stops[-1] if stops else least


def _links(text: str) -> Iterator[tuple[int, int, BlockKind]]:
    """Headlines of other articles that stand in capitals between the sentences of this one."""
    for link in _SHOUTED.finditer(text):
        yield link.start() + 2, link.end(), "furniture"
