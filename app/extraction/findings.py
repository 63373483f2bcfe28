"""Findings as JSON: the form that `parley extract --json` prints and that drafts store, both ways."""

from collections.abc import Mapping
from typing import Any

from app.extraction.types import Actor, ActorRef, DateRef, Findings, Mention, Quote, Span, Warning
from app.reading.document import Document
from app.reading.document import document_from_json as document_from_json
from app.reading.document import document_to_json as document_to_json

VERSION = 1


def to_json(findings: Findings, *, id: str | None = None) -> dict[str, Any]:
    """The documented JSON form. The text itself is not in it: a draft stores the document beside it."""
    names = {actor.slug: actor for actor in findings.actors}
    text = findings.document.text
    return {
        "version": VERSION,
        "id": id or findings.document.file_name,
        "document": _document(findings.document),
        "actors": [_actor(actor, findings.refs) for actor in findings.actors],
        "refs": [
            {"span": list(r.span), "actor": r.actor, "form": r.form, "candidates": list(r.candidates), "rule": r.rule}
            for r in findings.refs
        ],
        "dates": [_date(ref, text) for ref in findings.dates],
        "quotes": [_quote(quote, text, names) for quote in findings.quotes],
        "mentions": [_mention(mention) for mention in findings.mentions],
        "warnings": [
            {"code": w.code, "start": w.span.start, "end": w.span.end, "text": w.text} for w in findings.warnings
        ],
    }


def from_json(data: Mapping[str, Any], document: Document) -> Findings:
    """The findings that `to_json` printed, beside the document they were read from."""
    if data.get("version") != VERSION:
        raise ValueError(f"These findings have version “{data.get('version')}”; this program reads version {VERSION}.")
    return Findings(
        document=document,
        actors=tuple(_actor_from(a) for a in data["actors"]),
        refs=tuple(_ref_from(ref) for ref in data["refs"]),
        dates=tuple(_date_from(d) for d in data["dates"]),
        quotes=tuple(_quote_from(q) for q in data["quotes"]),
        mentions=tuple(_mention_from(m) for m in data["mentions"]),
        warnings=tuple(Warning(w["code"], Span(w["start"], w["end"]), w["text"]) for w in data["warnings"]),
    )


def _document(document: Document) -> dict[str, Any]:
    return {
        "title": document.title,
        "publisher": document.publisher,
        "published": document.published and document.published.isoformat(),
        "published_basis": document.published_basis,
        "language": document.language,
        "characters": len(document.text),
        "sha256": document.sha256,
    }


def _actor(actor: Actor, refs: tuple[ActorRef, ...]) -> dict[str, Any]:
    return {
        "slug": actor.slug,
        "name": actor.name,
        "aliases": list(actor.aliases),
        "kind": actor.kind,
        "side": actor.side,
        "origin": actor.origin,
        "office": actor.office,
        "gender": actor.gender,
        "mentions": [list(ref.span) for ref in refs if ref.actor == actor.slug and ref.form != "pronoun"],
    }


def _actor_from(a: Mapping[str, Any]) -> Actor:
    return Actor(
        a["slug"], a["name"], a["kind"], a["side"], a["origin"], a["office"], a.get("gender"), tuple(a["aliases"])
    )


def _ref_from(ref: Mapping[str, Any]) -> ActorRef:
    return ActorRef(Span(*ref["span"]), ref["actor"], ref["form"], tuple(ref["candidates"]), ref["rule"])


def _date(ref: DateRef, text: str) -> dict[str, Any]:
    return {
        "start": ref.span.start,
        "end": ref.span.end,
        "text": text[ref.span.start : ref.span.end],
        "value": ref.edtf,
        "timex": ref.timex,
        "type": ref.type,
        "precision": ref.precision,
        "basis": ref.basis,
        "anchor": ref.anchor,
        "dates_act": ref.dates_act,
        "rule": ref.rule,
    }


def _date_from(d: Mapping[str, Any]) -> DateRef:
    span = Span(d["start"], d["end"])
    return DateRef(
        span, d["value"], d["timex"], d["type"], d["precision"], d["basis"], d["anchor"], d["dates_act"], d["rule"]
    )


def _quote(quote: Quote, text: str, names: Mapping[str, Actor]) -> dict[str, Any]:
    return {
        "start": quote.span.start,
        "end": quote.span.end,
        "text": text[quote.span.start : quote.span.end],
        "speaker": quote.speaker,
        "speaker_name": names[quote.speaker].name if quote.speaker else quote.speaker_name,
        "speaker_text": quote.speaker_text,
        "cue": quote.cue,
        "channel": quote.channel,
        "said_on": quote.said_on,
        "topics": list(quote.topics),
        "fragment": quote.fragment,
        "continues": quote.continues,
        "translated": quote.translated,
        "rule": quote.rule,
    }


def _quote_from(q: Mapping[str, Any]) -> Quote:
    return Quote(
        span=Span(q["start"], q["end"]),
        speaker=q["speaker"],
        speaker_name=q["speaker_name"],
        speaker_text=q["speaker_text"],
        cue=q["cue"],
        rule=q["rule"],
        channel=q["channel"],
        said_on=q["said_on"],
        topics=tuple(q["topics"]),
        fragment=q["fragment"],
        continues=q["continues"],
        translated=q["translated"],
    )


def _mention(mention: Mention) -> dict[str, Any]:
    return {
        "passages": [list(span) for span in mention.passages],
        "start": mention.passages[0].start,
        "end": mention.passages[0].end,
        "also": [list(span) for span in mention.passages[1:]],
        "kind": mention.kind,
        "status": mention.status,
        "title": mention.title,
        "date": mention.date,
        "date_basis": mention.date_basis,
        "date_span": mention.date_span and list(mention.date_span),
        "place": mention.place,
        "participants": [slug for slug, _ in mention.roles],
        "roles": dict(mention.roles),
        "topics": list(mention.topics),
        "quotes": list(mention.quotes),
        "rule": mention.rule,
        "score": mention.score,
    }


def _mention_from(m: Mapping[str, Any]) -> Mention:
    return Mention(
        passages=tuple(Span(*span) for span in m["passages"]),
        kind=m["kind"],
        status=m["status"],
        title=m["title"],
        date=m["date"],
        date_basis=m["date_basis"],
        place=m["place"],
        roles=tuple((slug, m["roles"][slug]) for slug in m["participants"]),
        topics=tuple(m["topics"]),
        quotes=tuple(m["quotes"]),
        rule=m["rule"],
        date_span=Span(*m["date_span"]) if m["date_span"] else None,
        score=m["score"],
    )
