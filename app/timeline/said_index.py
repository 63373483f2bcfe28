"""What was said, as bitmaps: the index of quotations beside that of events, with utterances in the place of events.

An utterance is what one speaker said once, however many articles print it; its id is that of its first stretch in the
first of them. What an utterance has of its own (speaker, topics, day, publishers) is its own here; the rest (kind,
place, outcome, who took part) is that of the events it belongs to. It is built when first asked for at a data version.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import chain
from typing import Any, NamedTuple

from pyroaring import BitMap
from sqlalchemy import select
from sqlmodel import Session, col

from app.models import Actor, Article, Event, Mention, Quote, QuoteTopic, Topic
from app.timeline.index import EMPTY, Names, Sets, Snapshot
from app.timeline.live import independent, unwithdrawn, whole_words
from app.timeline.names import Name, slugify
from app.timeline.slots import Slot
from app.timeline.when import Dating, when_said

OF_EVENTS = ("kind", "status", "place", "differ", "sources", "actor:took-part", "side:took-part")
"""Families that an utterance has from its events alone."""

AND_OF_EVENTS = {"actor": "actor:spoke", "side": "side:spoke"}
"""Families in which it stands by its events or by its own speaker."""


class SaidSnapshot(Snapshot):
    """All utterances at one data version; `stretches` are the ids of the quotes that print each."""

    def __init__(
        self,
        version: int,
        families: Mapping[str, Sets],
        slots: Mapping[Slot, BitMap],
        names: Names,
        of_event: Mapping[int, Collection[int]],
        stretches: Mapping[int, tuple[int, ...]],
    ) -> None:
        super().__init__(version, families, slots, names)
        self._of_event = of_event
        self.stretches = stretches

    def of_events(self, events: Iterable[int]) -> BitMap:
        """The utterances that belong to some events."""
        return _belonging(self._of_event, events)


def said(session: Session, events: Snapshot) -> SaidSnapshot:
    """The utterances of the collection that `events` is the index of."""
    return events.kept("said", lambda: _read(session, events))


class _Stretch(NamedTuple):
    """A row of the database: one verbatim stretch, with what it has of its own and of its event."""

    id: int
    continues: int | None
    text: str
    said_on: str | None
    actor: str | None
    side: str | None
    article: int
    independent: int
    published_on: date | None
    publisher: str | None
    event: int | None
    date_edtf: str | None


@dataclass(slots=True)
class _Sets:
    families: defaultdict[str, defaultdict[Any, BitMap]] = field(
        default_factory=lambda: defaultdict(lambda: defaultdict(BitMap))
    )
    slots: defaultdict[Slot, BitMap] = field(default_factory=lambda: defaultdict(BitMap))
    of_event: defaultdict[int, set[int]] = field(default_factory=lambda: defaultdict(set))
    publishers: dict[str, Name] = field(default_factory=dict)

    def add(self, family: str, value: Any, utterance: int) -> None:
        self.families[family][value].add(utterance)


def _read(session: Session, events: Snapshot) -> SaidSnapshot:
    topics: dict[int, list[str]] = defaultdict(list)
    for quote, slug in session.execute(_TOPICS):
        topics[quote].append(slug)
    sets, stretches = _Sets(), {}
    for told in _utterances([_Stretch(*row) for row in session.execute(_STRETCHES)]):
        stretches[told[0].id] = tuple(each.id for each in told)
        _add(sets, told, topics)
    names = {**events.names, "publisher": {**sets.publishers, **events.names["publisher"]}}
    return SaidSnapshot(events.version, _families(sets, events), sets.slots, names, sets.of_event, stretches)


def _utterances(stretches: Sequence[_Stretch]) -> list[list[_Stretch]]:
    """The stretches of each utterance, those of the first article that prints it first."""
    first: dict[int, int] = {}
    whole: dict[int, list[_Stretch]] = defaultdict(list)
    for each in stretches:
        root = first[each.id] = each.id if each.continues is None else first.get(each.continues, each.continues)
        whole[root].append(each)
    words = whole_words((each.id, each.continues, each.text) for each in stretches)
    same: dict[tuple[str | None, str], list[list[_Stretch]]] = defaultdict(list)
    for root, told in whole.items():
        if root in words:
            same[told[0].actor, words[root]].append(told)
    for printed in same.values():
        printed.sort(key=_precedence)
    return [list(chain.from_iterable(printed)) for printed in same.values()]


def _precedence(told: list[_Stretch]) -> tuple[bool, date, int, int]:
    """Originals before reprints, the earlier before the later."""
    head = told[0]
    return head.article != head.independent, head.published_on or date.max, head.article, head.id


def _add(sets: _Sets, told: Sequence[_Stretch], topics: Mapping[int, Sequence[str]]) -> None:
    head = told[0].id
    when = when_said(
        [Dating(each.independent, each.said_on, each.date_edtf) for each in told],
        [each.published_on for each in told if each.published_on],
    )
    sets.slots[when.slot].add(head)
    if when.slot.dated and not when.printed:
        sets.add("dated", "1", head)
    for each in told:
        sets.add("article", each.independent, head)
        if each.publisher:
            name = Name(slugify(each.publisher), each.publisher)
            sets.publishers.setdefault(name.slug, name)
            sets.add("publisher", name.slug, head)
        for slug in topics.get(each.id, ()):
            sets.add("topic", slug, head)
        if each.event is not None:
            sets.of_event[each.event].add(head)
    if told[0].actor:
        sets.add("quoted", told[0].actor, head)
        sets.add("speaker", told[0].actor, head)
        sets.add("actor:spoke", told[0].actor, head)
        sets.add("side:spoke", told[0].side, head)


def _families(sets: _Sets, events: Snapshot) -> dict[str, Sets]:
    """The utterances' own families, and those of their events."""
    families: dict[str, Sets] = {**sets.families}
    for name in (*OF_EVENTS, *AND_OF_EVENTS):
        of_events = {value: _belonging(sets.of_event, ids) for value, ids in events.families.get(name, {}).items()}
        own: Sets = sets.families.get(AND_OF_EVENTS.get(name, ""), {})
        families[name] = {value: of_events.get(value, EMPTY) | own.get(value, EMPTY) for value in {*of_events, *own}}
    took_part = events.having("role", "took-part")
    families["role"] = {
        "spoke": BitMap.union(EMPTY, *sets.slots.values()),
        "took-part": _belonging(sets.of_event, took_part),
    }
    return families


def _belonging(of_event: Mapping[int, Collection[int]], events: Iterable[int]) -> BitMap:
    return BitMap(chain.from_iterable(of_event.get(event, ()) for event in events))


_TOPICS = select(col(QuoteTopic.quote_id), col(Topic.slug)).join(Topic, col(Topic.id) == QuoteTopic.topic_id)
_STRETCHES = (
    select(
        *map(
            col,
            (Quote.id, Quote.continues, Quote.text, Quote.said_on, Actor.slug, Actor.side, Quote.article_id),
        ),
        independent(),
        *map(col, (Article.published_on, Article.publisher, Mention.event_id, Event.date_edtf)),
    )
    .join(Article, col(Article.id) == Quote.article_id)
    .outerjoin(Actor, col(Actor.id) == Quote.actor_id)
    .outerjoin(Mention, col(Mention.id) == Quote.mention_id)
    .outerjoin(Event, col(Event.id) == Mention.event_id)
    .where(unwithdrawn())
    .order_by(col(Quote.article_id), col(Quote.start), col(Quote.id))
)
