"""Finds a passage that a person selected or pasted in the text of its article."""

import re

from app.errors import BadValue
from app.extraction.types import Span
from app.languages.message import _

LONGEST = 5_000
_ALIKE = {"'": "['‘’ʼ]", "‘": "['‘’ʼ]", "’": "['‘’ʼ]", '"': '["“”„«»]', "“": '["“”„«»]', "”": '["“”„«»]'}
_ALIKE |= {"-": "[-–—]", "–": "[-–—]", "—": "[-–—]"}
_MARKS = '"“”„«»'


def locate(text: str, passage: str, near: Span | None = None) -> Span:
    """Where a passage stands in a text, white space, quotation marks and dashes aside; BadValue where it does not.

    `near` is where it was selected: it decides between several, and without it a passage must stand there once.
    """
    words = passage.split()
    if not words or len(passage) > LONGEST:
        raise BadValue(
            _("Select or paste a passage of the text, of up to %(longest)s characters.") % {"longest": f"{LONGEST:,}"}
        )
    pattern = r"\s+".join("".join(_ALIKE.get(char, re.escape(char)) for char in word) for word in words)
    found = [Span(match.start(), match.end()) for match in re.finditer(pattern, text)]
    if not found:
        raise BadValue(
            _("“%(passage)s” does not stand in the text; copy it from there word for word.") % {"passage": passage[:80]}
        )
    if near is not None:
        return min(found, key=lambda span: abs(span.start - near.start))
    if len(found) > 1:
        raise BadValue(
            _("“%(passage)s” stands in the text %(found)s times; paste more of the words around it.")
            % {"passage": passage[:80], "found": len(found)}
        )
    return found[0]


def inside_marks(text: str, span: Span) -> Span:
    """The span without quotation marks at its ends: a quote is what stands inside them."""
    start, end = span
    while start < end - 1 and text[start] in _MARKS:
        start += 1
    while end - 1 > start and text[end - 1] in _MARKS:
        end -= 1
    return Span(start, end)
