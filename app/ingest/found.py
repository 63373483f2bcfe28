"""Mentions that were found in a text, as matching sees them before they are stored."""

from collections.abc import Mapping, Sequence

from app.extraction.types import Findings
from app.extraction.types import Mention as FoundMention
from app.ingest.decisions import Ruling, place_of
from app.ingest.facts import MentionFacts
from app.ingest.gazetteer import within
from app.ingest.matching import Placed
from app.ingest.passages import marks_of
from app.ingest.recall import key_of


def facts_of_findings(findings: Findings, independent: str) -> list[MentionFacts]:
    """The mentions of an article in their order; `independent` is the key of the article that it counts as."""
    sides = {actor.slug: (actor.side, actor.kind) for actor in findings.actors}
    return [_facts(findings, m, i, independent, sides) for i, m in enumerate(findings.mentions)]


def _facts(
    findings: Findings, mention: FoundMention, ordinal: int, independent: str, sides: Mapping[str, tuple[str, str]]
) -> MentionFacts:
    document = findings.document
    passages = [document.text[start:end] for start, end in mention.passages]
    quotes = utterances(findings, mention.quotes)
    return MentionFacts(
        key=key_of(document.sha256, ordinal),
        article=document.sha256,
        independent=independent,
        published=document.published,
        kind=mention.kind,
        status=mention.status,
        title=mention.title,
        date=mention.date,
        basis=mention.date_basis,
        place=mention.place,
        place_within=within(mention.place),
        people=tuple(mention.roles),
        sides=sides,
        topics=mention.topics,
        marks=frozenset(marks_of(passages, quotes)),
    )


def utterances(findings: Findings, quotes: Sequence[int]) -> list[str]:
    """The words of these quotes, stretches that continue one another joined, as if never interrupted."""
    found: dict[int, str] = {}
    whole: dict[int, int] = {}
    for i in sorted(quotes):
        quote = findings.quotes[i]
        start = whole[i] = whole.get(quote.continues, i) if quote.continues is not None else i
        found[start] = f"{found.get(start, '')} {findings.document.text[quote.span.start : quote.span.end]}".strip()
    return list(found.values())


def placed_by(
    rulings: Sequence[Ruling], facts: Sequence[MentionFacts], mentions: Sequence[FoundMention]
) -> dict[str, Placed]:
    """What rulings say of these mentions, by the key of each."""
    found = {
        f.key: place_of(m.kind, m.passages, [slug for slug, _ in m.roles], rulings)
        for f, m in zip(facts, mentions, strict=True)
    }
    return {key: place for key, place in found.items() if place}
