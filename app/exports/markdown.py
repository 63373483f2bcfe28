"""A view as a briefing in Markdown: `/timeline.md`, what happened and what was said, each with its source."""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from app.exports.whole import address, events_of, is_web_address, one_line, said_in, view_address
from app.languages.message import _
from app.timeline.basis import outcome_badge
from app.timeline.cards import actor_page_url, event_url, quote_view, when_words
from app.timeline.dates import coarse_words, month_words
from app.timeline.heading import count_words, heading
from app.timeline.page.cards import QuoteView, SourceView
from app.timeline.said_view import SaidView
from app.timeline.slots import BY_MONTH, UNDATED, slot_of
from app.timeline.sources import source_views, told_by
from app.timeline.stored import StoredActor, StoredEvent
from app.timeline.utterances import utterances
from app.timeline.view import View
from app.timeline.words import kind_name, side_name

_MARKS = re.compile(r"([\\`*_{}\[\]<>#|~&$])")
_LIST = re.compile(r"^([-+=]|\d+(?=[.)]))")
"""A line that begins like this would become a list or a heading."""


def view_markdown(view: View, base_url: str) -> str:
    """The briefing of a view: events in order under their months, quotes whole, sources with both addresses."""
    return "\n\n".join([*_head(view, base_url), *_months(view, base_url)]) + "\n"


def _head(view: View, base_url: str) -> Iterator[str]:
    yield f"# {escaped(heading(view))}"
    yield escaped(count_words(view))
    link = view_address(base_url, view.query)
    version = _("data version %(version)s") % {"version": view.snapshot.version}
    source = _("From Parley")
    yield f"{source}: <{link}>, {version}."


def said_markdown(view: SaidView, base_url: str) -> str:
    """What was said as a briefing: quotes in order under their days, each with its source."""
    return "\n\n".join([*_head(view, base_url), *_days(view, base_url)]) + "\n"


def _days(view: SaidView, base_url: str) -> Iterator[str]:
    for words, said in groupby(said_in(view), lambda each: each.when.words or _("No date in the sources")):
        yield f"## {escaped(words[:1].upper() + words[1:])}"
        yield from (_quote(quote_view(each.utterance, None, actor_page_url), base_url) for each in said)


def _months(view: View, base_url: str) -> Iterator[str]:
    for name, events in groupby(events_of(view), _month_words):
        yield f"## {escaped(name[:1].upper() + name[1:])}"
        for event in events:
            yield event_markdown(event, base_url, level=3)


def _month_words(event: StoredEvent) -> str:
    slot = slot_of(event.date_edtf)
    if slot.rank == UNDATED:
        return _("No date in the sources")
    return month_words(slot.first) if slot.rank <= BY_MONTH else coarse_words(event.date_edtf or "")


def event_markdown(event: StoredEvent, base_url: str, *, level: int) -> str:
    """One event, loaded with texts; `level` is that of its heading, 0 for none."""
    title = f"{'#' * level} [{escaped(event.title)}]({address(base_url, event_url(event.slug))})"
    return "\n\n".join([*([title] if level else ()), *_event(event, base_url)])


def _event(event: StoredEvent, base_url: str) -> Iterator[str]:
    facts = (when_words(event), kind_name(event.kind), event.place, outcome_badge(event))
    yield f"**{escaped(' · '.join(filter(None, facts)))}**"
    people = [_person(actor, base_url) for actor in event.actors if actor.took_part]
    if people:
        yield f"{_('Who took part')}: {', '.join(people)}"
    told = next((mention for mention in event.mentions if mention.id == event.summary_mention), None)
    if event.summary:
        yield f"{escaped(event.summary)} ({escaped(told_by(told.article, None))})" if told else escaped(event.summary)
    for utterance in utterances(event.quotes):
        yield _quote(quote_view(utterance, None, actor_page_url), base_url)
    yield "\n".join([f"{_('Sources')}:", "", *(_source(source, base_url) for source in source_views(event))])


def _person(actor: StoredActor, base_url: str) -> str:
    link = f"[{escaped(actor.name)}]({address(base_url, actor_page_url(actor.slug))})"
    return link if actor.kind == "state" else f"{link} ({escaped(side_name(actor.side))})"


def _quote(quote: QuoteView, base_url: str) -> str:
    said = [quote.speaker or _("Speaker not named")]
    said += [_("on %(channel)s") % {"channel": quote.channel}] if quote.channel else []
    said += [quote.said_on] if quote.said_on else []
    told = f"[{escaped(quote.told_by)}]({address(base_url, quote.source_url)})"
    return f"> “{escaped(quote.text)}”\n>\n> — {escaped(', '.join(said))}, {told}"


def _source(source: SourceView, base_url: str) -> str:
    parts = [
        f"[{escaped(source.title)}]({address(base_url, source.url)})",
        *_known([source.publisher, source.published]),
    ]
    parts.append(f"{escaped(source.date_words)}: “{escaped(source.before + source.passage + source.after)}”")
    if is_web_address(source.original_url):
        parts.append(f"<{source.original_url}>")
    return f"- {' · '.join(parts)}"


def _known(words: Sequence[str | None]) -> list[str]:
    return [escaped(each) for each in words if each]


def escaped(text: str) -> str:
    """Text as Markdown that reads as exactly this text, in one line."""
    line = _MARKS.sub(r"\\\1", one_line(text))
    return _LIST.sub(lambda match: _no_list(match[0]), line)


def _no_list(start: str) -> str:
    return start + "\\" if start.isdigit() else "\\" + start
