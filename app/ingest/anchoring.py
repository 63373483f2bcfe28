"""Writes decisions on stored mentions, so that matching keeps to them from now on."""

from collections.abc import Collection, Iterable, Sequence
from typing import Any

from sqlalchemy import select
from sqlmodel import Session, col

from app.extraction.kinds import GROUP
from app.extraction.types import Mention as FoundMention
from app.ingest.decisions import Ruling, people_of
from app.ingest.recording import Recorder, Row
from app.models import Decision, Mention


def rule(recorder: Recorder, article_id: int, rulings: Iterable[Ruling]) -> None:
    """Stores decisions on passages of an article."""
    rows = [
        {
            "article_id": article_id,
            "start": ruling.start,
            "end": ruling.end,
            "kind_group": ruling.kind_group,
            "verb": ruling.verb,
            "value": dict(ruling.value),
            "decided_by": recorder.revision.made_by,
            "decided_at": recorder.now,
            "revision_id": recorder.id,
        }
        for ruling in rulings
    ]
    recorder.insert_many(Decision, rows)


def rule_on(recorder: Recorder, mentions: Iterable[Row], verb: str, value: dict[str, Any]) -> None:
    """Stores one decision on the passage of each of these mentions."""
    mentions = list(mentions)
    people = people_of(recorder.session, [m["id"] for m in mentions])
    for m in mentions:
        start, end = m["passages"][0]
        whole = {**value, "people": people[m["id"]]}
        rule(recorder, m["article_id"], [Ruling(start, end, GROUP[m["kind"]], verb, whole)])


def anchor(recorder: Recorder, event_id: int, slug: str) -> None:
    """Decides for every mention of an event that it is this event, so that others decided to be it find them there."""
    mentions = mention_rows(recorder.session, event_id)
    decided = _decided(recorder.session, {m["article_id"] for m in mentions}, slug)
    people = people_of(recorder.session, [m["id"] for m in mentions])
    free = [m for m in mentions if not _covers(decided, m, people[m["id"]])]
    rule_on(recorder, free, "is", {"event": slug})


def mention_rows(session: Session, event_id: int) -> list[Row]:
    """All mentions of an event as rows, those of withdrawn articles too."""
    mentions = session.execute(select(Mention).where(col(Mention.event_id) == event_id).order_by(col(Mention.id)))
    return [m.model_dump() for m in mentions.scalars()]


def _decided(session: Session, article_ids: Collection[int], slug: str) -> list[tuple[int, Ruling]]:
    told = select(Decision).where(col(Decision.article_id).in_(article_ids), col(Decision.verb) == "is")
    return [
        (d.article_id, Ruling(d.start, d.end, d.kind_group, d.verb, d.value))
        for d in session.execute(told).scalars()
        if d.value["event"] == slug
    ]


def _covers(decided: Iterable[tuple[int, Ruling]], mention: Row, people: Collection[str]) -> bool:
    return any(
        article == mention["article_id"] and ruling.concerns(mention["kind"], mention["passages"], people)
        for article, ruling in decided
    )


def follow(recorder: Recorder, decisions: Iterable[Decision], read: Sequence[FoundMention]) -> None:
    """Moves decisions on mentions whose passage is not read just so any more to the only one that they overlap."""
    for decision in decisions:
        ruling = Ruling(decision.start, decision.end, decision.kind_group, decision.verb, decision.value)
        if decision.verb == "add" or any(m.span == (decision.start, decision.end) for m in read):
            continue
        near = [m for m in read if ruling.concerns(m.kind, m.passages, {slug for slug, _ in m.roles})]
        if len(near) == 1 and decision.id:
            recorder.update(Decision, decision.id, {"start": near[0].span.start, "end": near[0].span.end})
