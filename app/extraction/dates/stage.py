"""Reads all time expressions of a text: found by the grammar, given their meaning, joined, checked."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from functools import cache, partial
from itertools import groupby

from app.catalogue.load import table
from app.extraction.dates import (
    bare_days,
    calendar_days,
    calendar_spans,
    clock,
    holidays,
    lengths,
    numeric,
    relative_dates,
    told_dates,
    weekdays,
    words,
)
from app.extraction.dates.acts import ActReader
from app.extraction.dates.context import WEEKDAYS, Context, Tense
from app.extraction.dates.grammar import Match
from app.extraction.dates.guards import Guards
from app.extraction.dates.habit import publisher_order
from app.extraction.dates.join import join_times
from app.extraction.dates.narrative import Narrative
from app.extraction.dates.tense import TenseReader
from app.extraction.dates.term import Term
from app.extraction.dates.values import Value
from app.extraction.reading import Layer, Reading
from app.extraction.types import DateRef, QuoteRegion, Span, Warning
from app.reading.document import BETWEEN_CELLS

Meaning = Callable[[Match, Context], Value | None]
SPEECH = 20
"""A stretch in quotation marks of at least so many characters is speech; shorter ones are words of the sentence."""
HEAD = 3
"""Lines at the head of a text among which its day may stand: a title, a place, the day."""
BESIDE = 1
"""Characters behind the day in its line."""
_DATING = frozenset(("", "Published", "Published on", "Date:", "Published:", "Issued on"))
NEAR = 5
"""So many quotes back are looked at for speech before a date."""
MODULES = (
    bare_days,
    calendar_days,
    calendar_spans,
    clock,
    holidays,
    lengths,
    numeric,
    relative_dates,
    told_dates,
    weekdays,
)


@cache
def _meanings() -> Mapping[str, Meaning]:
    """Name in `make` -> function, for every rule of the catalogue; "nothing" has none."""
    names = {rule["make"] for rule in table("dates")["rules"]} - {"nothing"} | {"holiday"}
    return {name: next(getattr(module, name) for module in MODULES if hasattr(module, name)) for name in names}


@cache
def _counted() -> frozenset[str]:
    """The meanings that count from the date told last."""
    return frozenset(name for name in _meanings() if hasattr(told_dates, name))


@cache
def _opening() -> frozenset[str]:
    return frozenset(table("dates")["acts"]["opening"])


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
        self.terms = words.vocabulary().terms(reading.tokens)
        blocks = [sentence.block for sentence in reading.sentences]
        self.narrative = Narrative(reading.document.published, publisher_order(reading.document, self.terms), blocks)
        self.warnings: list[Warning] = []
        self.rows = frozenset(i for i, block in enumerate(reading.blocks) if BETWEEN_CELLS in reading.slice(block.span))

    def read(self) -> list[DateRef]:
        """All time expressions in order."""
        refs: list[DateRef] = []
        for _, group in groupby(self._beginnings(), key=lambda at: self.tokens[self._term(at).token].sentence):
            refs += self._sentence(list(group))
        return join_times(refs, self.reading.text)

    def _beginnings(self) -> list[int]:
        """Indices of the terms that some form may begin with."""
        may_start, terms = words.grammar().may_start, self.terms
        return [at for at, term in enumerate(terms) if term is not None and may_start(terms, term, at)]

    def _sentence(self, beginnings: Sequence[int]) -> list[DateRef]:
        if not self.reading.regions:
            return self._read(beginnings, None)
        regions = {at: self.reading.regions.covering(self._term(at).start) for at in beginnings}
        refs = self._read([at for at in beginnings if regions[at] is None], None)
        quoted = [at for at in beginnings if regions[at] is not None]
        sentence = self.tokens[self._term(beginnings[0]).token].sentence
        spoken = self.narrative.day_of_speaking(refs, sentence) if quoted else None
        for region, group in groupby(quoted, key=lambda at: regions[at]):
            opened = self.narrative.first_day_told(sentence) if self._opens(region) else None
            refs.extend(self._read(list(group), region, opened or spoken))
        return sorted(refs, key=lambda ref: ref.span)

    def _opens(self, region: QuoteRegion | None) -> bool:
        """ "The talks commenced today", said of several days: on the first of them."""
        tokens = self.reading.tokens.within(region.span) if region else ()
        return any(token.norm in _opening() for token in tokens)

    def _read(self, beginnings: Sequence[int], region: QuoteRegion | None, spoken: date | None = None) -> list[DateRef]:
        refs: list[DateRef] = []
        end = 0
        for at in beginnings:
            if at < end:
                continue
            for match in words.grammar().matches(self.terms, at):
                ref = self._ref(match, region, spoken)
                if ref or match.rule.make == "nothing":
                    refs += [ref] if ref else []
                    end = match.end
                    break
        return refs

    def _ref(self, match: Match, region: QuoteRegion | None, spoken: date | None) -> DateRef | None:
        """What a match means where it stands, or None if it does not fit there."""
        tense, acts, guards = _readers()
        span = Span(self._term(match.start).start, self._term(match.end - 1).end)
        first, last = self._term(match.start).token, self._term(match.end - 1).token + 1
        if match.rule.make == "nothing" or not guards.fit(match, self.tokens, first, last):
            return None
        sentence, quoted = self.tokens[first].sentence, region is not None
        read_tense = _Asked(lambda: tense.tense(self.tokens, first, last, self._floor(span, sentence, region)))
        on = partial(tense.behind_on, self.tokens, first)
        context = self.narrative.context(sentence, read_tense, quoted=quoted, spoken=spoken, behind_on=on)
        if match.rule.make == "day_shift" and not quoted and self.narrative.written:
            context = context._replace(today=self.narrative.written)
        value = _meanings()[match.rule.make](match, context)
        if value is None:
            return None
        if self._in_dateline(sentence):
            self.narrative.head(value)
            return _as_ref(value._replace(dates_act=False), span, match.rule.name)
        if self._heads_text(sentence, span):
            self.narrative.head(value)
        holiday = match.rule.make == "holiday"
        if not acts.dates_act(value, self.tokens, first, last, holiday=holiday):
            value = value._replace(dates_act=False)
        if (match.rule.make in _counted() or acts.tells_day(self.tokens, first)) and not self._in_row(sentence):
            aside = match.rule.make == "earlier"
            self.narrative.tell(value, sentence, quoted=quoted, year=match.slots.get("year"), aside=aside)
        self._check_weekday(match, value, span)
        return _as_ref(value, span, match.rule.name)

    def _floor(self, span: Span, sentence: int, region: QuoteRegion | None) -> int:
        """Index of the token from which on verbs govern: inside a quote its first, else the first after a quote."""
        if region is not None:
            return self.reading.tokens.first_at(region.span.start)
        start, regions = self.reading.sentences[sentence].span.start, self.reading.regions
        at = regions.first_at(span.start)
        for quote in reversed(regions[max(0, at - NEAR) : at]):
            long = quote.span.end - quote.span.start >= SPEECH and not self._is_part_of_clause(quote, start)
            if quote.outer.start >= start and long:
                return self.reading.tokens.first_at(quote.outer.end)
        return 0

    def _is_part_of_clause(self, quote: QuoteRegion, start: int) -> bool:
        """ "Will receive him “in the second half of the day” on Thursday": words that go on where the sentence was."""
        before = self.reading.text[start : quote.outer.start].rstrip()
        return before[-1:].isalpha() and self.reading.text[quote.span.start].islower()

    def _in_dateline(self, sentence: int) -> bool:
        """Whether it only says when the report was sent."""
        return self.reading.blocks[self.reading.sentences[sentence].block].kind == "dateline"

    def _heads_text(self, sentence: int, span: Span) -> bool:
        """ "August 11, 2025", in a line of its own above the text: when it was written."""
        at = self.reading.sentences[sentence].block
        line, text = self.reading.blocks[at].span, self.reading.text
        return at < HEAD and line.end - span.end <= BESIDE and text[line.start : span.start].strip() in _DATING

    def _in_row(self, sentence: int) -> bool:
        """Whether it is a row of a table, after which a text goes on from the day told before the table."""
        return self.reading.sentences[sentence].block in self.rows

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


class _Asked:
    """The tense of the verb that governs an expression: read when it is first asked for, and then known."""

    __slots__ = ("_known", "_read")

    def __init__(self, read: Callable[[], Tense]) -> None:
        self._read = read
        self._known: Tense | None = None

    def __call__(self) -> Tense:
        if self._known is None:
            self._known = self._read()
        return self._known


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
