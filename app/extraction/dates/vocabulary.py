"""Tokens read as the words of time expressions: months, numbers, units …; anything else is a gap (None)."""

import re
from collections.abc import Mapping, Sequence
from itertools import compress, count

from app.extraction.dates.numbers import digit_readings, merge_numbers
from app.extraction.dates.term import Readings, Term
from app.extraction.kept import Kept
from app.extraction.reading import Tokens
from app.extraction.types import Token

_INNER = re.compile(r"([-'])")


class Vocabulary:
    """Folded word -> readings; `abbreviated` words take a full stop, `capitalised` ones count only with a capital."""

    def __init__(self, words: Mapping[str, Readings], abbreviated: Sequence[str], capitalised: Sequence[str]) -> None:
        self._words = words
        self._abbreviated = frozenset(abbreviated)
        self._capitalised = frozenset(capitalised)
        self._special = self._capitalised | {"."}
        self._may_be_of_one = Kept(lambda norm: norm in words or norm[0].isdecimal() or not {"-", "'"}.isdisjoint(norm))

    def terms(self, tokens: Tokens) -> list[Term | None]:
        """The terms of a text in order, with None for each run of other words."""
        found: list[Term | None] = []
        words, special, read = self._words, self._special, -1
        new = tuple.__new__  # a third of the time that the class's own constructor takes
        words_at = tokens[:]
        for index in self._to_read(tokens.norms):
            if index > read + 1 and not (found and found[-1] is None):
                found.append(None)
            start, end, text, norm, _, _ = token = words_at[index]
            if norm not in words:
                found.extend(self._parts(token, index))
            elif norm not in special:
                found.append(new(Term, (start, end, norm, index, words[norm], False)))
            elif norm != "." or not self._closes_abbreviation(found, start):
                found.append(self._term(norm, text, start, index))
            read = index
        if read < len(tokens) - 1 and not (found and found[-1] is None):
            found.append(None)
        return merge_numbers(found)

    def _to_read(self, norms: Sequence[str]) -> list[int]:
        """The words that may be of a time expression: known ones, numbers and what has parts."""
        return list(compress(count(), map(self._may_be_of_one.__getitem__, norms)))

    def _closes_abbreviation(self, found: list[Term | None], at: int) -> bool:
        last = found[-1] if found else None
        return last is not None and last.end == at and last.norm in self._abbreviated

    def _term(self, norm: str, text: str, start: int, index: int) -> Term | None:
        readings = self._words.get(norm) or (digit_readings(norm) if norm[0].isdecimal() else ())
        if norm in self._capitalised and not text[0].isupper():
            readings = tuple(r for r in readings if not r[0].startswith(("{month", "{weekday")))
        return Term(start, start + len(text), norm, index, readings) if readings else None

    def _parts(self, token: Token, index: int) -> list[Term | None]:
        """The parts of `mid-November`, `12-day`, `Monday's`; one gap if none of them is known."""
        if len(token.norm) != len(token.text):
            return [None]
        parts: list[Term | None] = []
        at = token.start
        for piece in _INNER.split(token.norm):
            end = at + len(piece)
            last = parts[-1] if parts else None
            if piece == "s" and last and last.norm == "'":
                parts[-1] = Term(last.start, end, "'s", index, (("'s", "'s"),))
            elif piece in ("-", "'"):
                parts.append(Term(at, end, piece, index, ((piece, piece),), inner=piece == "-"))
            elif piece:
                parts.append(self._term(piece, token.text[at - token.start : end - token.start], at, index))
            at = end
        return parts if any(part is not None and part.norm not in ("-", "'", "'s") for part in parts) else [None]
