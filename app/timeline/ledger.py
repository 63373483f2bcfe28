"""The position ledger: who stated what on a topic, in order of date, as sources quote or tell it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from app.timeline.spoken import Spoken
from app.timeline.stored import StoredArticle
from app.timeline.told import Told
from app.timeline.utterances import Utterance
from app.timeline.when import EventRef, When
from app.timeline.word_difference import ALIKE, likeness

EARLIER = 40
"""A wording is compared with so many earlier ones of the same speaker, the last first."""


class Speaker(NamedTuple):
    """Who made a statement."""

    slug: str
    name: str
    side: str


@dataclass(frozen=True, slots=True)
class Statement:
    """One statement: either the words as quoted, or, where no source quotes them, the first telling of it."""

    speaker: Speaker
    when: When
    topics: frozenset[str]
    event: EventRef | None
    words: Utterance | None = None
    telling: Told | None = None

    @property
    def article(self) -> StoredArticle:
        """The article that it is shown from."""
        source = self.words.first if self.words else self.telling
        assert source
        return source.article


def stated(quoted: Sequence[Spoken], tellings: Sequence[Told]) -> list[Statement]:
    """What known speakers stated, oldest first: everything quoted, and what is only told."""
    words = [each for each in quoted if each.utterance.first.actor]
    return sorted([*map(_as_quoted, words), *map(_as_told, _unquoted(tellings, words))], key=lambda each: each.when)


def _as_quoted(said: Spoken) -> Statement:
    quote = said.utterance.first
    speaker = Speaker(quote.actor or "", quote.speaker or "", quote.side or "other")
    return Statement(speaker, said.when, said.topics, next(iter(said.events), None), words=said.utterance)


def _as_told(telling: Told) -> Statement:
    speaker = Speaker(telling.actor, telling.name, telling.side)
    return Statement(speaker, telling.when, frozenset((telling.topic,)), telling.event, telling=telling)


def _unquoted(tellings: Iterable[Told], quoted: Sequence[Spoken]) -> list[Told]:
    """The first telling of each statement of which nothing is quoted on the topic."""
    known = {
        (said.utterance.first.actor, event.slug, topic)
        for said in quoted
        for event in said.events
        for topic in said.topics
    }
    first: dict[tuple[str, str, str], Told] = {}
    for telling in tellings:
        first.setdefault((telling.actor, telling.event.slug, telling.topic), telling)
    return [telling for key, telling in first.items() if key not in known]


def likest(at: int, among: Sequence[Statement]) -> Statement | None:
    """The earlier wording of the same speaker that one is most like, if any is alike."""
    this = among[at]
    if this.words is None:
        return None
    earlier = [each for each in among[:at] if each.speaker == this.speaker and each.words][-EARLIER:]
    rated = [(likeness(each.words.text, this.words.text), each) for each in reversed(earlier) if each.words]
    best, found = max(rated, key=lambda pair: pair[0], default=(0.0, None))
    return found if best >= ALIKE else None


class Gap(NamedTuple):
    """So many statements are left out."""

    missing: int


def shortened(total: int, latest: int, first: Iterable[int] = ()) -> list[int | Gap]:
    """Places of the `latest` of so many statements and of those that are `first`, with gaps where others are left out.

    A gap of one would take as much room as the statement itself, so that one stays.
    """
    kept = sorted({*first, *range(max(0, total - latest), total)})
    shown: list[int | Gap] = []
    for before, at in pairwise((-1, *kept, total)):
        missing = at - before - 1
        if missing:
            shown.append(at - 1 if missing == 1 else Gap(missing))
        shown.append(at)
    return shown[:-1]
