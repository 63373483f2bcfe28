"""A view as a table: `/timeline.csv`, one row an event or a quote, for spreadsheets.

The header is kept: columns are only ever added, at the end. Lists stand in one cell with ` | ` between. The file is
UTF-8 with a byte order mark, without which spreadsheets misread names.
"""

import csv
import re
from collections.abc import Callable, Iterable, Sequence
from io import StringIO

from app.exports.whole import address, events_of, one_line, said_in, source_addresses
from app.timeline.cards import event_url, when_words
from app.timeline.said_view import SaidView
from app.timeline.slots import slot_of
from app.timeline.sources import article_url
from app.timeline.spoken import Spoken
from app.timeline.stored import StoredEvent
from app.timeline.utterances import utterances
from app.timeline.view import View

BYTE_ORDER_MARK = "\ufeff"
BETWEEN = " | "
_FORMULA = re.compile(r"\s*[=+\-@＝＋－＠\t\r|%]")
"""What a spreadsheet may take for a formula or a command."""

Cell = Callable[[StoredEvent, str], object]
COLUMNS: dict[str, Cell] = {
    "id": lambda event, _base: event.slug,
    "address": lambda event, base: address(base, event_url(event.slug)),
    "date": lambda event, _base: event.date_edtf,
    "date_words": lambda event, _base: when_words(event),
    "first_day": lambda event, _base: _day(event, last=False),
    "last_day": lambda event, _base: _day(event, last=True),
    "kind": lambda event, _base: event.kind,
    "status": lambda event, _base: event.status,
    "title": lambda event, _base: event.title,
    "place": lambda event, _base: event.place,
    "took_part": lambda event, _base: BETWEEN.join(actor.name for actor in event.actors if actor.took_part),
    "spoke": lambda event, _base: BETWEEN.join(actor.name for actor in event.actors if "speaker" in actor.roles),
    "topics": lambda event, _base: BETWEEN.join(name for _slug, name in event.topics),
    "summary": lambda event, _base: event.summary,
    "summary_source": lambda event, _base: _summary_source(event),
    "quotes": lambda event, _base: len(utterances(event.quotes)),
    "independent_articles": lambda event, _base: event.articles,
    "sources": lambda event, _base: BETWEEN.join(dict.fromkeys(mention.article.title for mention in event.mentions)),
    "original_addresses": lambda event, _base: BETWEEN.join(source_addresses(event)),
    "sources_differ_on": lambda event, _base: BETWEEN.join(event.sources_differ),
}

SaidCell = Callable[[Spoken, str], object]
SAID_COLUMNS: dict[str, SaidCell] = {
    "speaker": lambda said, _base: said.utterance.first.speaker,
    "speaker_id": lambda said, _base: said.utterance.first.actor,
    "side": lambda said, _base: said.utterance.first.side,
    "date": lambda said, _base: said.when.edtf,
    "date_words": lambda said, _base: said.when.words,
    "printed": lambda said, _base: int(said.when.printed),
    "quote": lambda said, _base: said.utterance.text,
    "fragment": lambda said, _base: int(said.utterance.fragment),
    "channel": lambda said, _base: said.utterance.first.channel,
    "topics": lambda said, _base: BETWEEN.join(sorted(said.topics)),
    "events": lambda said, base: BETWEEN.join(address(base, event_url(event.slug)) for event in said.events),
    "article": lambda said, _base: said.utterance.first.article.title,
    "publisher": lambda said, _base: said.utterance.first.article.publisher,
    "published": lambda said, _base: said.utterance.first.article.published_on,
    "passage": lambda said, base: _passage(said, base),
    "original_address": lambda said, _base: said.utterance.first.article.url,
    "independent_articles": lambda said, _base: said.utterance.articles,
}
"""The table of a view of quotes, one row an utterance."""


def view_csv(view: View, base_url: str) -> str:
    """The table of a view. Days are given only where they are known; `date` is EDTF and always as the sources have it.

    A cell that a spreadsheet would run as a formula begins with an apostrophe.
    """
    rows = ([cell(event, base_url) for cell in COLUMNS.values()] for event in events_of(view))
    return _table(COLUMNS, rows)


def said_csv(view: SaidView, base_url: str) -> str:
    """The table of a view of quotes, in the same dialect."""
    return _table(SAID_COLUMNS, ([cell(said, base_url) for cell in SAID_COLUMNS.values()] for said in said_in(view)))


def _table(header: Iterable[str], rows: Iterable[Sequence[object]]) -> str:
    table = StringIO()
    writer = csv.writer(table)
    writer.writerow(header)
    writer.writerows([_defused(cell) for cell in row] for row in rows)
    return BYTE_ORDER_MARK + table.getvalue()


def _passage(said: Spoken, base_url: str) -> str:
    quote = said.utterance.first
    return address(base_url, article_url(quote.article.slug, quote.start, quote.end))


def _defused(value: object) -> object:
    if not isinstance(value, str):
        return value
    text = one_line(value)
    return f"'{text}" if _FORMULA.match(text) else text


def _day(event: StoredEvent, *, last: bool) -> str | None:
    slot = slot_of(event.date_edtf)
    return (slot.last if last else slot.first).isoformat() if slot.dated else None


def _summary_source(event: StoredEvent) -> str | None:
    told = (mention.article.title for mention in event.mentions if mention.id == event.summary_mention)
    return next(told, None)
