"""Findings as a report for people: what `parley extract` prints without --json."""

from app.extraction.types import Findings, Mention, Quote


def report(findings: Findings, name: str) -> str:
    """Events, quotes, dates and actors of one article, a line each, with the words they were read from."""
    document = findings.document
    names = {actor.slug: actor.name for actor in findings.actors}
    published = document.published.isoformat() if document.published else "unknown"
    lines = [f"{name}: {document.title or 'without a title'}, published {published}", ""]
    lines += [_mention(findings, mention, names) for mention in findings.mentions]
    lines += ["", *(_quote(findings, quote) for quote in findings.quotes), ""]
    lines += [f"  {document.text[d.span.start : d.span.end]} = {d.edtf or d.timex} ({d.basis})" for d in findings.dates]
    lines += ["", f"  {', '.join(sorted(names.values()))}"]
    lines += [f"  ! {warning.text}" for warning in findings.warnings]
    return "\n".join(lines) + "\n"


def _mention(findings: Findings, mention: Mention, names: dict[str, str]) -> str:
    words = " ".join(findings.document.text[mention.span.start : mention.span.end].split())
    head = f"  {mention.date or 'no date':22} {mention.kind}, {mention.status}: {mention.title}"
    people = ", ".join(f"{names[slug]} ({role})" for slug, role in mention.roles)
    where = f" · {mention.place}" if mention.place else ""
    return f"{head}\n{'':25}{people}{where} · {mention.date_basis} · {mention.rule}\n{'':25}{words[:160]}"


def _quote(findings: Findings, quote: Quote) -> str:
    words = " ".join(findings.document.text[quote.span.start : quote.span.end].split())
    return f"  {quote.speaker_name or 'speaker unknown'}: “{words[:120]}” ({quote.rule})"
