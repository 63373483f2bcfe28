"""A collection of N events, made by rule: the same for every run, skewed like the news.

400 actors, 60 topics; 3 actors, 1.5 topics, 2 quotes and 2 mentions an event, chosen by Zipf's law; a third of the days
lie in bursts. It is written through the tables of the program, full text and change log among them.
"""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, date, datetime, timedelta
from itertools import accumulate, islice
from pathlib import Path
from random import Random
from typing import Any

from sqlalchemy import insert, text
from sqlmodel import Session, SQLModel

from app.db import make_engine, writing
from app.ingest.recording import table_of
from app.migrations import migrate
from app.models import (
    Actor,
    Article,
    Change,
    Event,
    EventActor,
    EventTopic,
    Mention,
    MentionActor,
    MentionTopic,
    Quote,
    Revision,
    Topic,
)

ACTORS, TOPICS, DAYS, BURSTS = 400, 60, 1461, 40
AN_ARTICLE = 5
"""Events an article tells first; it tells as many again of the article before it."""
FIRST_DAY = date(2022, 1, 1)
PHRASE = "ceasefire talks"
PHRASE_SHARE = 0.04
NOW = datetime(2026, 1, 1, tzinfo=UTC)
AT_ONCE = 5_000
SIDES = ("us", "russia", "ukraine", "europe", "other")
KINDS = ("statement", "meeting", "call", "visit", "agreement", "attack", "aid", "vote")
STATUSES = ("happened", "planned", "cancelled", "postponed")
ROLES = ("participant", "speaker", "host", "subject")

Rows = list[dict[str, Any]]


class Zipf:
    """Draws numbers below `size`, low ones more often."""

    def __init__(self, random: Random, size: int, power: float = 1.0) -> None:
        self._random = random
        self._sums = list(accumulate(1 / rank**power for rank in range(1, size + 1)))

    def draw(self) -> int:
        """One number."""
        return bisect_left(self._sums, self._random.random() * self._sums[-1])

    def several(self, count: int) -> list[int]:
        """Different numbers, in order."""
        return sorted({self.draw() for _ in range(count)})


class Words:
    """Sentences of made-up words."""

    def __init__(self, random: Random) -> None:
        parts = [c + v for c in "bcdfghklmnprstvz" for v in "aeiou"]
        self._random = random
        self._words = ["".join(random.choices(parts, k=random.randint(2, 4))) for _ in range(6000)]
        self._zipf = Zipf(random, len(self._words), 0.9)

    def sentence(self, low: int, high: int) -> str:
        """A sentence of so many words."""
        words = " ".join(self._words[self._zipf.draw()] for _ in range(self._random.randint(low, high)))
        return words.capitalize() + "."


def make_collection(events: int, path: Path) -> None:
    """Writes a collection of so many events into a new database."""
    url = f"sqlite:///{path}"
    migrate(url)
    engine = make_engine(url)
    with writing(engine) as session:
        _cast(session)
        made = _events(events)
        while some := list(islice(made, AT_ONCE)):
            _write(session, some)
    with writing(engine) as session:
        session.execute(text("ANALYZE"))
    engine.dispose()


def _cast(session: Session) -> None:
    random = Random(1)
    words = Words(random)
    names = [words.sentence(2, 2)[:-1].title() for _ in range(ACTORS)]
    _insert(
        session,
        Actor,
        [
            {"id": i + 1, "slug": f"actor-{i}", "name": name, "kind": "person" if i % 4 else "state"}
            | {"side": SIDES[i % 5], "origin": "text"}
            for i, name in enumerate(names)
        ],
    )
    topics = [{"id": i + 1, "slug": f"topic-{i}", "name": words.sentence(2, 2)[:-1]} for i in range(TOPICS)]
    _insert(session, Topic, topics)
    revision = {"id": 1, "verb": "publish", "subject": "", "rows": [], "made_by": "the bench", "made_at": NOW}
    _insert(session, Revision, [revision])


def _events(count: int) -> Iterator[dict[str, Any]]:
    """Events in the order of their ids, which is about that of their days."""
    random = Random(7)
    words = Words(random)
    told, titles, said = ([words.sentence(*size) for _ in range(8_000)] for size in ((16, 30), (6, 10), (12, 26)))
    actors, topics, kinds = Zipf(random, ACTORS), Zipf(random, TOPICS), Zipf(random, len(KINDS), 0.6)
    for number, day in enumerate(_days(random, count)):
        phrase = f" Mediators spoke of {PHRASE} this week." if random.random() < PHRASE_SHARE else ""
        yield {
            "id": number + 1,
            "day": day,
            "title": random.choice(titles)[:-1],
            "kind": KINDS[kinds.draw()],
            "status": random.choices(STATUSES, (60, 30, 8, 2))[0],
            "actors": actors.several(random.choice((2, 3, 3, 4))),
            "topics": topics.several(random.choices((1, 2, 3), (55, 33, 12))[0]),
            "told": [random.choice(told) + phrase, random.choice(told)],
            "said": [random.choice(said), random.choice(said)],
        }


def _days(random: Random, count: int) -> list[date]:
    centres = [random.randrange(DAYS) for _ in range(BURSTS)]
    burst = Zipf(random, BURSTS, 0.7)
    found = []
    for _ in range(count):
        in_burst = random.random() < 0.35
        day = min(DAYS - 1, centres[burst.draw()] + int(random.expovariate(1 / 6))) if in_burst else None
        day = random.randrange(DAYS) if day is None else day
        found.append((day + random.expovariate(1 / 3), day))
    return [FIRST_DAY + timedelta(days=day) for _, day in sorted(found)]


def _write(session: Session, events: Sequence[dict[str, Any]]) -> None:
    """Writes events with their articles: the second mention of each stands in the article after its first."""
    first = events[0]["id"]
    groups = [events[at : at + AN_ARTICLE] for at in range(0, len(events), AN_ARTICLE)]
    articles: Rows = []
    mentions: Rows = []
    quotes: Rows = []
    for number, own in enumerate(groups):
        article_id = (first - 1) // AN_ARTICLE + number + 1
        text, spans = _text(own, groups[number - 1])
        articles.append(_article(article_id, own[0]["day"], text))
        for (event, which), (passage, speech) in spans.items():
            mentions.append(_mention(events[event - first], which, article_id, len(mentions), passage))
            quotes.append(_quote(events[event - first], which, article_id, speech, text))
    _insert(session, Article, articles)
    _insert(session, Event, [_event(event) for event in events])
    _insert(session, Mention, mentions)
    _insert(session, Quote, quotes)
    _link(session, events)
    _index(session, events, articles)


def _text(own: Iterable[dict[str, Any]], others: Iterable[dict[str, Any]]) -> tuple[str, dict[Any, Any]]:
    """An article, and the spans of passage and quote by (event, which of its two mentions)."""
    parts: list[str] = []
    spans = {}
    at = 0
    for event, which in [(e, 0) for e in own] + [(e, 1) for e in others]:
        passage, speech = event["told"][which], event["said"][which]
        spans[event["id"], which] = (
            (at, at + len(passage)),
            (at + len(passage) + 2, at + len(passage) + 2 + len(speech)),
        )
        parts.append(f"{passage} “{speech}”\n\n")
        at += len(parts[-1])
    return "".join(parts), spans


def _article(key: int, day: date, text: str) -> dict[str, Any]:
    return {
        "id": key,
        "slug": f"article-{key}",
        "title": text[:60],
        "publisher": f"Paper {key % 37}",
        "url": f"https://news{key % 37}.example/{key}",
        "references": [],
        "language": "en",
        "published_on": day,
        "published_basis": "given",
        "text": text,
        "sha256": f"{key:064d}",
        "sketch": [],
        "added_at": NOW,
    }


def _event(event: dict[str, Any]) -> dict[str, Any]:
    day = event["day"]
    return {
        "id": event["id"],
        "slug": f"event-{event['id']}",
        "title": event["title"],
        "summary": event["told"][0],
        "summary_mention_id": 2 * event["id"] - 1,
        "kind": event["kind"],
        "status": event["status"],
        "date_edtf": day.isoformat(),
        "starts_on": day,
        "ends_on": day,
        "precision": "day",
        "pins": {},
        "sources_differ": [],
        "article_count": 2,
        "quote_count": 2,
        "updated_at": NOW,
    }


def _mention(event: dict[str, Any], which: int, article: int, ordinal: int, passage: Sequence[int]) -> dict[str, Any]:
    day = event["day"]
    return {
        "id": 2 * event["id"] - 1 + which,
        "article_id": article,
        "ordinal": ordinal,
        "event_id": event["id"],
        "passages": [list(passage)],
        "kind": event["kind"],
        "status": event["status"],
        "title": event["title"],
        "date_edtf": day.isoformat(),
        "starts_on": day,
        "ends_on": day,
        "date_basis": "stated",
        "marks": [],
        "rule": "bench",
        "score": 1.0,
    }


def _quote(event: dict[str, Any], which: int, article: int, span: Sequence[int], text: str) -> dict[str, Any]:
    speaker = event["actors"][-which]
    return {
        "id": 2 * event["id"] - 1 + which,
        "article_id": article,
        "mention_id": 2 * event["id"] - 1 + which,
        "actor_id": speaker + 1,
        "speaker": f"Actor {speaker}",
        "start": span[0],
        "end": span[1],
        "text": text[span[0] : span[1]],
        "fragment": False,
        "translated": False,
        "rule": "bench",
    }


def _link(session: Session, events: Sequence[dict[str, Any]]) -> None:
    acted = [(e["id"], actor + 1, ROLES[(e["id"] + actor) % 4]) for e in events for actor in e["actors"]]
    about = [(e["id"], topic + 1) for e in events for topic in e["topics"]]
    _insert(session, EventActor, [{"event_id": e, "actor_id": actor, "role": role} for e, actor, role in acted])
    _insert(session, EventTopic, [{"event_id": e, "topic_id": topic} for e, topic in about])
    for which in (1, 0):
        people = [{"mention_id": 2 * e - which, "actor_id": actor, "role": role} for e, actor, role in acted]
        _insert(session, MentionActor, people)
        _insert(session, MentionTopic, [{"mention_id": 2 * e - which, "topic_id": topic} for e, topic in about])


def _index(session: Session, events: Sequence[dict[str, Any]], articles: Rows) -> None:
    rows = [
        {"id": e["id"], "title": e["title"], "told": "\n".join(e["told"]), "said": "\n".join(e["said"])} for e in events
    ]
    columns = "(rowid, title, passages, quotes) VALUES (:id, :title, :told, :said)"
    session.execute(text(f"INSERT INTO event_fts {columns}"), rows)
    given = [{"id": a["id"], "title": a["title"], "text": a["text"]} for a in articles]
    session.execute(text("INSERT INTO article_fts (rowid, title, text) VALUES (:id, :title, :text)"), given)
    same = {"object_type": "event", "verb": "added", "revision_id": 1, "changed_at": NOW}
    _insert(session, Change, [{"object_id": e["id"], **same} for e in events])


def _insert(session: Session, model: type[SQLModel], rows: Rows) -> None:
    session.execute(insert(table_of(model)), rows)
