"""The rows of an article's mentions and quotes."""

from collections.abc import Mapping, Sequence

from app.edtf import bounds
from app.extraction.types import Findings, Quote
from app.extraction.types import Mention as FoundMention
from app.ingest.facts import MentionFacts
from app.ingest.recall import ordinal_of
from app.ingest.recording import Recorder, Row
from app.ingest.settle import Settlement
from app.models import Mention as StoredMention
from app.models import MentionActor, MentionTopic, QuoteTopic
from app.models import Quote as StoredQuote


def insert_mentions(
    recorder: Recorder,
    article_id: int,
    mentions: Sequence[FoundMention],
    facts: Sequence[MentionFacts],
    done: Settlement,
    actors: Mapping[str, int],
    topics: Mapping[str, int],
) -> list[int]:
    """Stores mentions with their people and topics, each with the event that it was settled on; returns their ids."""
    rows = [
        {**mention_row(m, f), "article_id": article_id, "event_id": done.events[f.key]}
        | {"reason": done.reasons.get(f.key)}
        for m, f in zip(mentions, facts, strict=True)
    ]
    ids = recorder.insert_many(StoredMention, rows)
    told = list(zip(ids, mentions, strict=True))
    roles = {(key, actors[slug], role) for key, m in told for slug, role in m.roles}
    recorder.link(MentionActor, [{"mention_id": key, "actor_id": a, "role": role} for key, a, role in sorted(roles)])
    subjects = {(key, topics[topic]) for key, m in told for topic in m.topics}
    recorder.link(MentionTopic, [{"mention_id": key, "topic_id": topic} for key, topic in sorted(subjects)])
    return ids


def mention_row(mention: FoundMention, facts: MentionFacts) -> Row:
    """The columns of a mention that follow from what was read."""
    first, last = bounds(mention.date) if mention.date else (None, None)
    return {
        "ordinal": ordinal_of(facts.key),
        "passages": [list(span) for span in mention.passages],
        "kind": mention.kind,
        "status": mention.status,
        "title": mention.title,
        "date_edtf": mention.date,
        "starts_on": first,
        "ends_on": last,
        "date_start": mention.date_span and mention.date_span.start,
        "date_end": mention.date_span and mention.date_span.end,
        "date_basis": mention.date_basis,
        "place": mention.place,
        "marks": sorted(facts.marks),
        "rule": mention.rule,
        "score": mention.score,
    }


def tellers(mentions: Sequence[FoundMention], ids: Sequence[int]) -> dict[int, int]:
    """For each quote, by its position, the mention it belongs to; the first one that claims it."""
    found: dict[int, int] = {}
    for mention, mention_id in zip(mentions, ids, strict=True):
        for quote in mention.quotes:
            found.setdefault(quote, mention_id)
    return found


def insert_quotes(
    recorder: Recorder,
    article_id: int,
    findings: Findings,
    tellers: Mapping[int, int],
    actors: Mapping[str, int],
    topics: Mapping[str, int],
    kept: Mapping[int, int] | None = None,
) -> dict[int, int]:
    """Stores every quote of an article but those `kept`, with its topics and the mention that tells of it.

    Returns the id of each quote by its position; `kept` are ids of quotes that are stored already.
    """
    ids: dict[int, int] = dict(kept or {})
    waiting = {i: q for i, q in enumerate(findings.quotes) if i not in ids}
    fresh = list(waiting)
    while waiting:
        ready = {i: q for i, q in waiting.items() if q.continues not in waiting}
        rows = [quote_row(findings, i, ids, tellers, actors) for i in ready]
        told = [{**row, "article_id": article_id} for row in rows]
        ids |= dict(zip(ready, recorder.insert_many(StoredQuote, told), strict=True))
        waiting = {i: q for i, q in waiting.items() if i not in ready}
    subjects = {(ids[i], topics[topic]) for i in fresh for topic in findings.quotes[i].topics}
    recorder.link(QuoteTopic, [{"quote_id": key, "topic_id": topic} for key, topic in sorted(subjects)])
    return ids


def quote_row(
    findings: Findings, at: int, ids: Mapping[int, int], tellers: Mapping[int, int], actors: Mapping[str, int]
) -> Row:
    """The columns of a quote that follow from what was read; `ids` are those of the quotes it may continue."""
    quote: Quote = findings.quotes[at]
    return {
        "mention_id": tellers.get(at),
        "actor_id": actors.get(quote.speaker or ""),
        "speaker": quote.speaker_text or quote.speaker_name,
        "start": quote.span.start,
        "end": quote.span.end,
        "text": findings.document.text[quote.span.start : quote.span.end],
        "cue": quote.cue,
        "channel": quote.channel,
        "said_on": quote.said_on,
        "fragment": quote.fragment,
        "continues": ids.get(quote.continues) if quote.continues is not None else None,
        "translated": quote.translated,
        "rule": quote.rule,
    }
