"""An article read anew: its mentions, quotes and events become what the rules of today make of it."""

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import select
from sqlmodel import Session, SQLModel, col

from app.extraction.types import Findings
from app.extraction.types import Mention as FoundMention
from app.ingest.cast import SHARED, store_actors, store_topics
from app.ingest.decisions import Ruling, people_of
from app.ingest.found import facts_of_findings, placed_by
from app.ingest.obedience import obeying
from app.ingest.recall import mentions_by_id, mentions_in
from app.ingest.recording import Recorder, Row, table_of
from app.ingest.settle import Settlement, save, settle
from app.ingest.store import cast, subjects
from app.ingest.succession import successors
from app.ingest.tellings import insert_mentions, insert_quotes, mention_row, quote_row, tellers
from app.models import Mention, MentionActor, MentionTopic, Quote, QuoteTopic

Ids = Mapping[str, int]


def reread_article(
    recorder: Recorder, article_id: int, independent: str, findings: Findings, rulings: Sequence[Ruling]
) -> None:
    """Stores what is read now instead of what was; mentions that go on keep their id, and so their event.

    `independent` is the key of the article that this one counts as. What is read as before is left as it is.
    """
    session, findings = recorder.session, obeying(findings, rulings)
    actors, topics = store_actors(recorder, cast(findings)), store_topics(recorder, subjects(findings))
    facts = facts_of_findings(findings, independent)
    stored, before = _rows(session, Mention, article_id), mentions_in(session, [article_id])
    kept = successors(stored, people_of(session, [row["id"] for row in stored]), findings.mentions)
    _forget(recorder, {row["id"] for row in stored} - set(kept.values()))
    for at, mention_id in kept.items():
        recorder.update(Mention, mention_id, mention_row(findings.mentions[at], facts[at]))
        _relink(recorder, mention_id, findings.mentions[at], actors, topics)
    fresh = [at for at in range(len(facts)) if at not in kept]
    done, ids = Settlement(), []
    if fresh or differs(recorder):
        around = [*before.values(), *mentions_by_id(session, list(kept.values())).values()]
        new, told = [facts[at] for at in fresh], [findings.mentions[at] for at in fresh]
        done = settle(recorder, new, placed_by(rulings, new, told), around, kept.values())
        ids = insert_mentions(recorder, article_id, told, new, done, actors, topics)
    _renew_quotes(recorder, article_id, findings, {**kept, **dict(zip(fresh, ids, strict=True))}, actors, topics)
    if differs(recorder):
        done.touched |= {row["event_id"] for row in stored}
        save(recorder, done)
        recorder.changed("article", article_id)


def differs(recorder: Recorder) -> bool:
    """Whether anything of the article is written otherwise; that the catalogue has grown is no difference of its."""
    return any(image["table"] not in SHARED for image in recorder.images)


def _rows(session: Session, model: type[SQLModel], article_id: int) -> list[Row]:
    table = table_of(model)
    rows = session.execute(select(table).where(table.c.article_id == article_id).order_by(table.c.id))
    return [dict(row) for row in rows.mappings()]


def _forget(recorder: Recorder, mention_ids: set[int]) -> None:
    """Deletes mentions that are not read any more; quotes are given to others later."""
    told = select(col(Quote.id)).where(col(Quote.mention_id).in_(mention_ids))
    for quote_id in list(recorder.session.execute(told).scalars()):
        recorder.update(Quote, quote_id, {"mention_id": None})
    for link in (MentionActor, MentionTopic):
        recorder.delete(link, mention_id=mention_ids)
    recorder.delete(Mention, id=mention_ids)


def _relink(recorder: Recorder, mention_id: int, mention: FoundMention, actors: Ids, topics: Ids) -> None:
    people = {(actors[slug], role) for slug, role in mention.roles}
    wanted: list[Row] = [{"mention_id": mention_id, "actor_id": a, "role": role} for a, role in sorted(people)]
    _set_links(recorder, MentionActor, {"mention_id": mention_id}, wanted)
    about = [{"mention_id": mention_id, "topic_id": topics[topic]} for topic in dict.fromkeys(mention.topics)]
    _set_links(recorder, MentionTopic, {"mention_id": mention_id}, about)


def _set_links(recorder: Recorder, link: type[SQLModel], of: dict[str, Any], wanted: list[Row]) -> None:
    """Makes the rows of a link table that have these values just the wanted ones."""
    table = table_of(link)
    where = [table.c[name] == value for name, value in of.items()]
    held = [dict(row) for row in recorder.session.execute(select(table).where(*where)).mappings()]
    for row in held:
        if row not in wanted:
            recorder.delete(link, **row)
    recorder.link(link, [row for row in wanted if row not in held])


def _renew_quotes(
    recorder: Recorder, article_id: int, findings: Findings, mentions: Mapping[int, int], actors: Ids, topics: Ids
) -> None:
    """Quotes of the same stretch keep their id; `mentions` are the ids of the mentions by position."""
    rows = _rows(recorder.session, Quote, article_id)
    stored = {(row["start"], row["end"]): row["id"] for row in rows}
    kept = {at: stored[q.span] for at, q in enumerate(findings.quotes) if q.span in stored}
    _forget_quotes(recorder, {row["id"] for row in rows} - set(kept.values()))
    told = tellers(findings.mentions, [mentions[at] for at in range(len(findings.mentions))])
    ids = insert_quotes(recorder, article_id, findings, told, actors, topics, kept)
    for at, quote_id in kept.items():
        recorder.update(Quote, quote_id, quote_row(findings, at, ids, told, actors))
        about = [{"quote_id": quote_id, "topic_id": topics[t]} for t in dict.fromkeys(findings.quotes[at].topics)]
        _set_links(recorder, QuoteTopic, {"quote_id": quote_id}, about)


def _forget_quotes(recorder: Recorder, quote_ids: set[int]) -> None:
    following = select(col(Quote.id)).where(col(Quote.continues).in_(quote_ids))
    for quote_id in list(recorder.session.execute(following).scalars()):
        recorder.update(Quote, quote_id, {"continues": None})
    recorder.delete(QuoteTopic, quote_id=quote_ids)
    recorder.delete(Quote, id=quote_ids)
