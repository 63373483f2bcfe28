"""What publishing findings would come to, now: for the check page. Nothing is written."""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import select
from sqlmodel import Session

from app.extraction.types import Findings
from app.ingest.decisions import Ruling
from app.ingest.facts import MentionFacts
from app.ingest.found import facts_of_findings, placed_by
from app.ingest.matching import Cluster
from app.ingest.recording import table_of
from app.ingest.settle import Match, match
from app.models import Event


@dataclass(frozen=True, slots=True)
class Foreseen:
    """Where one mention would go: the slug of the event it joins (None: a new one) and why, or those it might join.

    `with_others` are positions of mentions of the same findings that would be the same event.
    """

    joins: str | None
    reason: str | None
    might_join: tuple[str, ...]
    with_others: tuple[int, ...]

    @property
    def alone(self) -> bool:
        """Whether nothing else would tell of the same event, so that what it does not say nobody does."""
        return self.joins is None and not self.with_others


def foresee(session: Session, findings: Findings, rulings: Sequence[Ruling] = ()) -> list[Foreseen]:
    """For each mention of the findings, in order, where it would go if they were published now."""
    facts = facts_of_findings(findings, findings.document.sha256)
    found = match(session, facts, placed_by(rulings, facts, findings.mentions))
    slugs = _slugs(session, set(found.events.values()) | {e for e in found.heirs.events if e})
    return [_foreseen(fact, facts, found, slugs) for fact in facts]


def _foreseen(fact: MentionFacts, facts: Sequence[MentionFacts], found: Match, slugs: dict[int, str]) -> Foreseen:
    at, cluster = next((i, c) for i, c in enumerate(found.clusters) if fact in c.mentions)
    event = found.heirs.events[at]
    asked = {found.events[key]: None for key in cluster.asks if key in found.events}
    return Foreseen(
        joins=slugs[event] if event else None,
        reason=cluster.reasons.get(fact.key),
        might_join=tuple(slugs[e] for e in asked),
        with_others=_others(fact, facts, cluster),
    )


def _others(fact: MentionFacts, facts: Sequence[MentionFacts], cluster: Cluster) -> tuple[int, ...]:
    keys = {m.key for m in cluster.mentions} - {fact.key}
    return tuple(i for i, other in enumerate(facts) if other.key in keys)


def _slugs(session: Session, event_ids: set[int]) -> dict[int, str]:
    event = table_of(Event).c
    return dict(session.execute(select(event.id, event.slug).where(event.id.in_(event_ids))).all())
