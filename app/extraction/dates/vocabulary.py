"""Tokens read as the words of time expressions: months, numbers, units …; anything else is a gap (None)."""

import re
from collections.abc import Container, Mapping, Sequence

from app.extraction.dates.numbers import digit_readings, merge_numbers
from app.extraction.dates.term import Readings, Term
from app.extraction.kept import Kept
from app.extraction.reading import Tokens
from app.extraction.types import Token

_INNER = re.compile(r"([-'])")
_WORD, _FILLER, _OTHER = "wf "
_RUN = re.compile(r"[wf]+")


class Vocabulary:
    """Folded word -> readings; of `fillers` alone no form is made; `abbreviated` words take a full stop, and
    `capitalised` ones count only with a capital."""

    def __init__(
        self,
        words: Mapping[str, Readings],
        fillers: Container[str],
        abbreviated: Sequence[str],
        capitalised: Sequence[str],
    ) -> None:
        self._words = words
        self._abbreviated = frozenset(abbreviated)
        self._capitalised = frozenset(capitalised)
        self._special = self._capitalised | {"."}
        self._fillers = fillers
        self._sorts = Kept(self._sort)

    def terms(self, tokens: Tokens) -> list[Term | None]:
        """The terms of a text in order, with None for other words, and for fillers with nothing else between those."""
        found: list[Term | None] = []
        words, special = self._words, self._special
        new = tuple.__new__  # a third of the time that the class's own constructor takes
        words_at = tokens[:]
        for run in _RUN.finditer("".join(map(self._sorts.__getitem__, tokens.norms))):
            if _WORD not in run.group():
                continue
            found.append(None)
            for index in range(*run.span()):
                start, end, text, norm, _, _ = token = words_at[index]
                if norm not in words:
                    found.extend(self._parts(token, index))
                elif norm not in special:
                    found.append(new(Term, (start, end, norm, index, words[norm], False)))
                elif norm != "." or not self._closes_abbreviation(found, start):
                    found.append(self._term(norm, text, start, index))
        found.append(None)
        return merge_numbers(found)

    def _sort(self, norm: str) -> str:
        """Whether a word may be of a time expression: one that is known, a number, or one that has parts."""
        known = self._words.get(norm)
        if known is not None:
            return _FILLER if norm in self._fillers and known == ((norm, norm),) else _WORD
        return _WORD if norm[0].isdecimal() or not {"-", "'"}.isdisjoint(norm) else _OTHER

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
