"""A draft as its editor has it now: what was read, what the editor made of it, and what is in force at publishing."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from app.extraction.kinds import GROUP
from app.extraction.types import Findings, Mention, Quote
from app.ingest.decisions import Ruling
from app.ingest.obedience import QUOTE, Judged, judge, touches

SURE_ENOUGH = 0.5
"""Score from which a mention is published without a person's look; the check page asks about those below."""


@dataclass(frozen=True, slots=True)
class Review:
    """Everything on a check page; `mentions` and `quotes` in the order in which forms count them."""

    findings: Findings
    rulings: tuple[Ruling, ...]
    mentions: tuple[Judged[Mention], ...]
    quotes: tuple[Judged[Quote], ...]

    @property
    def included(self) -> list[int]:
        """Positions of the mentions that publishing would store, in the order in which it would."""
        return [i for i, mention in enumerate(self.mentions) if not mention.dropped]

    @property
    def lost(self) -> int:
        """How many of the editor's decisions no longer fit anything that is read."""
        return len(self.unfitting)

    @property
    def unfitting(self) -> list[Ruling]:
        """The decisions that no longer fit anything that is read."""
        return [r for r in self.rulings if r.verb in ("drop", "set", "keep", "is", "is-not") and not self._fits(r)]

    def _fits(self, ruling: Ruling) -> bool:
        if ruling.kind_group == QUOTE:
            return any(q.read.span.start < ruling.end and ruling.start < q.read.span.end for q in self.quotes)
        return any(touches(ruling, m.read) or touches(ruling, m.now) for m in self.mentions)


def review(findings: Findings, edits: Mapping[str, Any]) -> Review:
    """The draft with these findings and edits."""
    rulings = in_force(findings, edits)
    mentions, quotes = judge(findings, rulings)
    return Review(findings, tuple(rulings), tuple(mentions), tuple(quotes))


def in_force(findings: Findings, edits: Mapping[str, Any]) -> list[Ruling]:
    """What publishing obeys: the editor's decisions, and that what extraction is unsure of stays out unless kept."""
    decided = rulings_of(edits)
    doubted = [m for m in findings.mentions if m.score < SURE_ENOUGH and not any(is_on(r, m, "keep") for r in decided)]
    return [*(ruling_on(m, "drop") for m in doubted if not any(is_on(r, m, "drop") for r in decided)), *decided]


def rulings_of(edits: Mapping[str, Any]) -> Sequence[Ruling]:
    """The decisions among an editor's changes to a draft: {"decisions": [{start, end, kind_group, verb, value}]}."""
    return [
        Ruling(d["start"], d["end"], d["kind_group"], d["verb"], d["value"]) for d in (edits or {}).get("decisions", [])
    ]


def ruling_on(mention: Mention, verb: str, value: Mapping[str, Any] | None = None) -> Ruling:
    """A decision on just this mention."""
    start, end = mention.passages[0]
    people = sorted({slug for slug, _ in mention.roles})
    return Ruling(start, end, GROUP[mention.kind], verb, {**(value or {}), "people": people, "was": mention.kind})


def is_on(ruling: Ruling, mention: Mention, *verbs: str) -> bool:
    """Whether a ruling was made on just this mention, with one of these verbs."""
    same = ruling_on(mention, ruling.verb)
    return (
        ruling.verb in verbs
        and (ruling.start, ruling.end, ruling.kind_group) == (same.start, same.end, same.kind_group)
        and all(ruling.value.get(name) == same.value[name] for name in ("people", "was"))
    )
