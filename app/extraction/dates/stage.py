"""Reads all time expressions of a text: found by the grammar, given their meaning, joined, checked."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta
from functools import cache, partial
from itertools import groupby

from app.catalogue.load import table
from app.extraction.dates import calendar_dates, clock, holidays, lengths, numeric, relative_dates, told_dates, words
from app.extraction.dates.acts import ActReader
from app.extraction.dates.context import WEEKDAYS, Context
from app.extraction.dates.grammar import Match
from app.extraction.dates.guards import Guards
from app.extraction.dates.habit import publisher_order
from app.extraction.dates.join import join_times
from app.extraction.dates.tense import TenseReader
from app.extraction.dates.term import Term
from app.extraction.dates.values import Value
from app.extraction.reading import Layer, Reading
from app.extraction.types import DateRef, QuoteRegion, Span, Warning

Meaning = Callable[[Match, Context], Value | None]
MODULES = (calendar_dates, clock, holidays, lengths, numeric, relative_dates, told_dates)
SPEAKING = timedelta(days=7)
"""A day told outside a quote is taken for the day of speaking if it lies at most so long before publication."""


@cache
def _meanings() -> Mapping[str, Meaning]:
    """Name in `make` -> function, for every rule of the catalogue; "nothing" has none."""
    names = {rule["make"] for rule in table("dates")["rules"]} - {"nothing"} | {"holiday"}
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
    """One pass over the terms of one text, sentence by sentence; what a sentence says outside quotes comes first."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.tokens = tuple(reading.tokens)
        self.terms = words.vocabulary().terms(self.tokens)
        self.order = publisher_order(reading.document, self.terms)
        self.told: Value | None = None
        self.quarter: Value | None = None
        self.warnings: list[Warning] = []

    def read(self) -> list[DateRef]:
        """All time expressions in order."""
        refs: list[DateRef] = []
        for _, group in groupby(self._beginnings(), key=lambda at: self.tokens[self._term(at).token].sentence):
            refs += self._sentence(list(group))
        return join_times(refs, self.reading.text)

    def _beginnings(self) -> list[int]:
        """Indices of the terms that some form begins with."""
        grammar, terms = words.grammar(), self.terms
        return [at for at, term in enumerate(terms) if term is not None and grammar.may_start(terms, at)]

    def _sentence(self, beginnings: Sequence[int]) -> list[DateRef]:
        regions = {at: self._region(at) for at in beginnings}
        outside = self._read((at for at in beginnings if regions[at] is None), None)
        inside: list[DateRef] = []
        quoted = [at for at in beginnings if regions[at] is not None]
        if quoted:
            spoken = self._day_of_speaking(outside)
            for region, group in groupby(quoted, key=lambda at: regions[at]):
                inside += self._read(group, region, spoken)
        return sorted(outside + inside, key=lambda ref: ref.span)

    def _region(self, at: int) -> QuoteRegion | None:
        return self.reading.regions.covering(self._term(at).start) if self.reading.regions else None

    def _day_of_speaking(self, outside: Iterable[DateRef]) -> date | None:
        """The day told in the sentence around the quote, else the day told last, if it can be when this was said."""
        published = self.reading.document.published
        told = [ref.edtf for ref in outside if ref.precision == "day" and ref.dates_act]
        if self.told and self.told.precision == "day":
            told.append(self.told.edtf)
        for edtf in told:
            if edtf and published and "X" not in edtf and published - SPEAKING <= date.fromisoformat(edtf) <= published:
                return date.fromisoformat(edtf)
        return None

    def _read(self, beginnings: Iterable[int], region: QuoteRegion | None, spoken: date | None = None) -> list[DateRef]:
        refs: list[DateRef] = []
        end = 0
        for at in beginnings:
            if at < end:
                continue
            for match in words.grammar().matches(self.terms, at):
                if match.rule.make == "nothing":
                    end = match.end
                    break
                ref = self._ref(match, region, spoken)
                if ref:
                    refs.append(ref)
                    end = match.end
                    break
        return refs

    def _ref(self, match: Match, region: QuoteRegion | None, spoken: date | None) -> DateRef | None:
        """What a match means where it stands, or None if it does not fit there."""
        tense, acts, guards = _readers()
        span = Span(self._term(match.start).start, self._term(match.end - 1).end)
        first, last = self._term(match.start).token, self._term(match.end - 1).token + 1
        if not guards.fit(match, self.tokens, first, last):
            return None
        floor = self.reading.tokens.first_at(region.span.start) if region else 0
        read_tense = partial(tense.tense, self.tokens, first, last, floor)
        today = spoken or self.reading.document.published
        unsure = region is not None and spoken is None and self.told is not None
        context = Context(today, spoken is not None, unsure, self.told, self.quarter, read_tense, self.order)
        value = _meanings()[match.rule.make](match, context)
        if value is None:
            return None
        value = replace(value, dates_act=acts.dates_act(value, self.tokens, first, last))
        self._check_weekday(match, value, span)
        if value.dates_act and value.days and region is None:
            self.told = value
        if "-Q" in value.timex:
            self.quarter = value
        return _as_ref(value, span, match.rule.name)

    def _term(self, at: int) -> Term:
        term = self.terms[at]
        assert term is not None
        return term

    def _check_weekday(self, match: Match, value: Value, span: Span) -> None:
        said = match.slots.get("weekday")
        if said is None or match.rule.make not in ("day", "days") or not value.days:
            return
        first = value.days[0]
        if first.isoweekday() != said:
            is_one = WEEKDAYS[first.weekday()]
            text = f"“{self.reading.slice(span)}” names a {WEEKDAYS[said - 1]}, but {first.isoformat()} is a {is_one}."
            self.warnings.append(Warning("weekday-contradicts-date", span, text))


def _as_ref(value: Value, span: Span, rule: str) -> DateRef:
    return DateRef(
        span=span,
        edtf=value.edtf,
        timex=value.timex,
        type=value.type,
        precision=value.precision,
        basis=value.basis,
        anchor=value.anchor,
        dates_act=value.dates_act,
        rule=rule,
    )
