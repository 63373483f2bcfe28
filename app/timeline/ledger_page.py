"""Statements become a ledger as pages show it: columns of speakers or sides along one axis of dates."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from app.languages.message import _, called, ngettext
from app.timeline.cards import actor_page_url, event_elsewhere, machine_date, quote_view
from app.timeline.ledger import Gap, Speaker, Statement, likest
from app.timeline.page.cards import Person, QuoteView
from app.timeline.page.ledger import Difference, Ledger, LedgerColumn, LedgerEntry, LedgerRow
from app.timeline.page.links import Link
from app.timeline.query import TimelineQuery
from app.timeline.slots import slot_of
from app.timeline.sources import article_url, told_by
from app.timeline.told import Passage, Told
from app.timeline.utterances import GAP, Utterance
from app.timeline.when import When
from app.timeline.word_difference import word_difference
from app.timeline.words import MAIN_SIDES, SIDES, side_as_speaker, side_name

Passages = Mapping[Told, tuple[Passage, ...]]
Shown = Sequence[int | Gap]


@dataclass(frozen=True, slots=True)
class Lane:
    """Whose statements stand in a column: those that it `holds`; `url` is about them.

    `as_speaker` names them within a sentence.
    """

    name: str
    as_speaker: str
    side: str
    url: str
    holds: Callable[[Speaker], bool]


def actor_lane(slug: str, name: str, side: str) -> Lane:
    """The column of one actor."""
    return Lane(name, name, side, actor_page_url(slug), lambda speaker: speaker.slug == slug)


def side_lane(side: str, topic: str) -> Lane:
    """The column of one side; it leads to the events in which the side acts on the topic."""
    url = TimelineQuery(topic=(topic,) if topic else (), side=(side,)).url()
    return Lane(side_name(side), side_as_speaker(side), side, url, lambda speaker: speaker.side == side)


def every_side(among: Sequence[Statement], topic: str) -> list[Lane]:
    """A column for each main side and for each other that stated something."""
    speaking = {each.speaker.side for each in among}
    return [side_lane(side, topic) for side in SIDES if side in MAIN_SIDES or side in speaking]


def tellings(among: Sequence[Statement], shown: Shown) -> list[Told]:
    """The tellings whose passages will be shown."""
    return [telling for at in shown if not isinstance(at, Gap) and (telling := among[at].telling)]


def ledger(among: Sequence[Statement], shown: Shown, passages: Passages, lanes: Sequence[Lane]) -> Ledger:
    """Columns count all statements; rows are those to be shown, each with its difference from an earlier wording."""
    rows: list[LedgerRow] = []
    for when, group in groupby(shown, key=lambda at: None if isinstance(at, Gap) else among[at].when):
        if when is None:
            rows += [_gap(each) for each in group if isinstance(each, Gap)]
        else:
            places = [each for each in group if not isinstance(each, Gap)]
            rows.append(_row(when, tuple(_entry(at, among, passages, lanes) for at in places)))
    return Ledger(tuple(_column(lane, among) for lane in lanes), tuple(rows))


def _row(when: When, entries: tuple[LedgerEntry, ...]) -> LedgerRow:
    return LedgerRow(when.words, None if when.printed else machine_date(when.edtf), when.printed, entries)


def _gap(gap: Gap) -> LedgerRow:
    return LedgerRow("", None, False, (), ngettext("%(n)s more between", "%(n)s more between", gap.missing))


def _column(lane: Lane, among: Sequence[Statement]) -> LedgerColumn:
    own = [each for each in among if lane.holds(each.speaker)]
    return LedgerColumn(
        name=lane.name,
        side=lane.side,
        side_name=side_name(lane.side),
        url=lane.url,
        count_words=ngettext("%(n)s statement", "%(n)s statements", len(own)) if own else _("Nothing in these sources"),
        first=Link(own[0].when.words, _source_url(own[0])) if own else None,
        last=Link(own[-1].when.words, _source_url(own[-1]))
        if own and own[-1].when.words != own[0].when.words
        else None,
    )


def _entry(at: int, among: Sequence[Statement], passages: Passages, lanes: Sequence[Lane]) -> LedgerEntry:
    this, earlier = among[at], likest(at, among)
    told = passages[this.telling] if this.telling else ()
    return LedgerEntry(
        columns=tuple(place for place, lane in enumerate(lanes) if lane.holds(this.speaker)),
        speaker=_person(this.speaker),
        quote=_quote(this.words, this.when) if this.words else None,
        passages=tuple(passage.text for passage in told),
        source_url=_source_url(this, told),
        told_by=told_by(this.article, None),
        event=event_elsewhere(*this.event, this.when) if this.event else None,
        difference=_difference(earlier, this) if earlier else None,
    )


def _quote(words: Utterance, when: When) -> QuoteView:
    """The words; their day stands beside them already, if it is that of the row."""
    shown = quote_view(words, None, actor_page_url)
    return replace(shown, said_on=None) if slot_of(words.first.said_on) == when.slot else shown


def statement_link(this: Statement) -> Link:
    """A link to the passage of a statement: "12 February 2025 · Pete Hegseth"."""
    return Link(f"{this.when.words} · {called(this.speaker.name)}", _source_url(this))


def _person(speaker: Speaker) -> Person:
    url, side = actor_page_url(speaker.slug), speaker.side
    return Person(speaker.slug, called(speaker.name), side, side_name(side), "speaker", url)


def _source_url(this: Statement, told: Sequence[Passage] = ()) -> str:
    """Where it stands in its article: the words, or the first passage that is shown of a telling."""
    if this.words:
        return article_url(this.article.slug, this.words.first.start, this.words.first.end)
    spans = [(passage.start, passage.end) for passage in told] or (this.telling.spans if this.telling else ())
    return article_url(this.article.slug, *spans[0])


def _wording(utterance: Utterance) -> str:
    """The words without what is not theirs: the mark of a gap, and how the source goes on after them."""
    return utterance.text.replace(GAP, " ").rstrip(" .,;:—–-")


def _difference(earlier: Statement, this: Statement) -> Difference | None:
    """None where the words are the same."""
    if not earlier.words or not this.words:
        return None
    before, after = _wording(earlier.words), _wording(this.words)
    if before == after:
        return None
    runs = word_difference(before, after)
    return Difference(Link(earlier.when.words, _source_url(earlier)), tuple((run.change, run.text) for run in runs))
