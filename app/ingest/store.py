"""A Document and its Findings become rows: the article, its mentions and quotes, and the events they belong to."""

from collections.abc import Sequence
from dataclasses import dataclass

from app.extraction.types import Actor as FoundActor
from app.extraction.types import Findings
from app.ingest.anchoring import anchor, rule
from app.ingest.cast import store_actors, store_topics
from app.ingest.decisions import Ruling, heir_of
from app.ingest.found import facts_of_findings, placed_by
from app.ingest.full_text import write_article
from app.ingest.naming import article_slug
from app.ingest.near_duplicates import INDEXED, sketch
from app.ingest.obedience import obeying
from app.ingest.recording import Recorder
from app.ingest.reprints import note_reprints
from app.ingest.settle import save, settle
from app.ingest.tellings import insert_mentions, insert_quotes, tellers
from app.models import Article, ArticleShingle, Event


@dataclass(frozen=True, slots=True)
class StoredArticle:
    """What storing an article came to: how many events are new, and how many it joined; the article it reprints."""

    id: int
    slug: str
    created: int
    joined: int
    reprint_of: str | None


def store_article(recorder: Recorder, findings: Findings, rulings: Sequence[Ruling] = ()) -> StoredArticle:
    """Stores an article with all that was read from it, as the rulings leave it; resolves the events it touches."""
    findings = obeying(findings, rulings)
    document, mentions = findings.document, findings.mentions
    article_id, slug = _insert_article(recorder, findings)
    reprints = note_reprints(recorder, article_id)
    actors = store_actors(recorder, cast(findings))
    topics = store_topics(recorder, subjects(findings))
    facts = facts_of_findings(findings, reprints.original or document.sha256)
    _anchor_all(recorder, rulings)
    done = settle(recorder, facts, placed_by(rulings, facts, mentions))
    ids = insert_mentions(recorder, article_id, mentions, facts, done, actors, topics)
    insert_quotes(recorder, article_id, findings, tellers(mentions, ids), actors, topics)
    rule(recorder, article_id, rulings)
    done.touched |= reprints.events
    save(recorder, done)
    mine = {done.events[fact.key] for fact in facts}
    return StoredArticle(article_id, slug, len(mine & done.created), len(mine - done.created), reprints.slug)


def _anchor_all(recorder: Recorder, rulings: Sequence[Ruling]) -> None:
    for slug in {str(r.value["event"]) for r in rulings if r.verb == "is"}:
        if event_id := heir_of(recorder.session, slug):
            anchor(recorder, event_id, str(recorder.row(Event, event_id)["slug"]))


def _insert_article(recorder: Recorder, findings: Findings) -> tuple[int, str]:
    document = findings.document
    title = document.title or _headline(document.text)
    slug = article_slug(recorder.session, title, document.published.isoformat() if document.published else None)
    hashes = sketch(document.text)
    row = {
        "slug": slug,
        "title": title,
        "publisher": document.publisher,
        "url": document.url,
        "references": list(document.references),
        "language": document.language,
        "published_on": document.published,
        "published_basis": document.published_basis,
        "text": document.text,
        "sha256": document.sha256,
        "sketch": list(hashes),
        "media_type": document.media_type,
        "file_name": document.file_name,
        "added_at": recorder.now,
    }
    article_id = recorder.insert(Article, row)
    recorder.link(ArticleShingle, [{"article_id": article_id, "shingle": hash_} for hash_ in hashes[:INDEXED]])
    write_article(recorder.session, article_id, title, document.text)
    recorder.changed("article", article_id, "added")
    return article_id, slug


HEADLINE = 100
"""Longest title, in characters, that is taken from the first line of a text without one."""


def _headline(text: str) -> str:
    first = next((line.strip() for line in text.splitlines() if line.strip()), "Untitled")
    return first if len(first) <= HEADLINE else first[:HEADLINE].rsplit(" ", 1)[0] + "…"


def cast(findings: Findings) -> list[FoundActor]:
    """Those of the actors found who have a part in a mention or said a quote."""
    wanted = {slug for m in findings.mentions for slug, _ in m.roles} | {q.speaker for q in findings.quotes}
    return [actor for actor in findings.actors if actor.slug in wanted]


def subjects(findings: Findings) -> set[str]:
    """The topics of all mentions and quotes."""
    of_mentions = {topic for mention in findings.mentions for topic in mention.topics}
    return of_mentions | {topic for quote in findings.quotes for topic in quote.topics}
