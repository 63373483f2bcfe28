"""Reads all time expressions of a text: found by the grammar, given their meaning, joined, checked."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import cache

from app.catalogue.load import table
from app.extraction.dates import calendar_dates, clock, holidays, lengths, numeric, relative_dates, told_dates, words
from app.extraction.dates.acts import ActReader
from app.extraction.dates.context import WEEKDAYS, Context, Order
from app.extraction.dates.grammar import Match
from app.extraction.dates.guards import Guards
from app.extraction.dates.habit import publisher_order
from app.extraction.dates.tense import TenseReader
from app.extraction.dates.term import Term
from app.extraction.dates.values import Value
from app.extraction.reading import Layer, Reading
from app.extraction.types import DateRef, Span, Token, Warning

Meaning = Callable[[Match, Context], Value | None]
MODULES = (calendar_dates, clock, holidays, lengths, numeric, relative_dates, told_dates)


@cache
def _meanings() -> Mapping[str, Meaning]:
    """Name in `make` -> function, for every rule of the catalogue."""
    names = {rule["make"] for rule in table("dates")["rules"]} | {"holiday"}
    return {name: next(getattr(module, name) for module in MODULES if hasattr(module, name)) for name in names}


@cache
def _readers() -> tuple[TenseReader, ActReader, Guards]:
    data = table("dates")
    return TenseReader(data["tense"]), ActReader(data["acts"]), Guards(data["guards"])


def read_dates(reading: Reading) -> None:
    """Set `dates`, and warn where a weekday contradicts its date."""
    dates = _Dates(reading)
    reading.dates = Layer(dates.read())
    reading.warnings = Layer(sorted([*reading.warnings, *dates.warnings], key=lambda warning: warning.span))


class _Dates:
    """One pass over the terms of one text."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.tokens: Sequence[Token] = tuple(reading.tokens)
        self.terms = words.vocabulary().terms(self.tokens)
        self.order: Order | None = publisher_order(reading.document, self.terms)
        self.told: Value | None = None
        self.warnings: list[Warning] = []

    def read(self) -> list[DateRef]:
        grammar, terms = words.grammar(), self.terms
        refs: list[DateRef] = []
        at = 0
        while at < len(terms):
            term = terms[at]
            if term is None or not grammar.starts(term):
                at += 1
                continue
            end = self._read_one(refs, at)
            at = end or at + 1
        return refs

    def _read_one(self, refs: list[DateRef], at: int) -> int | None:
        for match in words.grammar().matches(self.terms, at):
            found = self._value(match)
            if found:
                refs.append(found)
                return match.end
        return None

    def _value(self, match: Match) -> DateRef | None:
        first, last = self._term(match.start), self._term(match.end - 1)
        low, high = first.token, last.token + 1
        tense, acts, guards = _readers()
        if not guards.fit(match, self.tokens, low, high):
            return None
        context = Context(
            self.reading.document.published, False, self.told, lambda: tense.tense(self.tokens, low, high), self.order
        )
        value = _meanings()[match.rule.make](match, context)
        if value is None:
            return None
        value = replace(value, dates_act=acts.dates_act(value, self.tokens, low, high))
        self._check_weekday(match, value, Span(first.start, last.end))
        if value.dates_act and value.days:
            self.told = value
        return DateRef(
            Span(first.start, last.end), value.edtf, value.timex, value.type, value.precision, value.basis,
            value.anchor, value.dates_act, match.rule.name,
        )  # fmt: skip

    def _term(self, at: int) -> Term:
        term = self.terms[at]
        assert term is not None
        return term

    def _check_weekday(self, match: Match, value: Value, span: Span) -> None:
        said = match.slots.get("weekday")
        if (
            said is None
            or match.rule.make not in ("day", "days")
            or not value.days
            or value.days[0].isoweekday() == said
        ):
            return
        is_one = WEEKDAYS[value.days[0].weekday()]
        text = (
            f"{self.reading.slice(span)!r} names a {WEEKDAYS[said - 1]}, but {value.days[0].isoformat()} is a {is_one}."
        )
        self.warnings.append(Warning("weekday-contradicts-date", span, text))
