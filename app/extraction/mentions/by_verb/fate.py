"""Whether what a verb tells of took place, is to come, or will not come after all."""

from itertools import pairwise

from app.catalogue.load import table
from app.extraction.mentions.unreal import after_all
from app.extraction.types import Clause, Status
from app.extraction.words import Words

_TELLS = frozenset(("fact", "plan", "purpose", "participle", "unfulfilled"))
_FUTURE = frozenset(("will", "would", "'ll", "going", "wo", "won't", "wouldn't"))
_PLANS = frozenset(table("kinds")["undoing"]["plans"])
_WITHDRAWING = frozenset(table("kinds")["undoing"]["withdrawing"])
_GOING = frozenset(table("kinds")["attendance"]["going"])
_IS = frozenset(("is", "are", "'s", "'re"))
_LIKELY = frozenset(("likely", "ready", "prepared"))
_OFFERED = frozenset(("likely",))
_HOSTING = frozenset(("receive", "host", "welcome"))
_ONCE = frozenset(("once", "after", "when", "until"))
_WISHING = frozenset(("want", "wants", "wanted", "hope", "hopes", "hoped", "ready", "willing"))
APART = 16
"""Words from "bring" to "together": "bring Putin, Zelenskyy and US President Donald Trump together"."""
BEFORE = 6
"""Words before a verb among which "no longer", "likely" or "will not" stand: "is no longer expected to travel"."""


def fate_of(words: Words, clause: Clause, *, settled: bool) -> Status | None:
    """The status of what a verb tells; null where it tells nothing. What is only likely needs to be `settled`."""
    before = words.norms[max(0, clause.at - BEFORE) : clause.at]
    going = words.norms[clause.at].endswith("ing") and clause.modality == "fact"
    awaited = clause.modality == "plan" or (clause.passive and clause.verb in ("expect", "schedule", "plan"))
    if _is_withdrawn(words, clause):
        return "cancelled"
    if clause.modality == "fact" and (_is_awaited(words, clause) or _lies_ahead(words, clause)):
        return "planned"
    if ("no", "longer") in pairwise(before):
        return "cancelled" if awaited or going else None
    if clause.modality == "negated":
        return "cancelled" if _after_all(words, clause, past=_FUTURE.isdisjoint(before)) else None
    if clause.modality == "hope":
        likely = _OFFERED if clause.verb in _HOSTING else _LIKELY  # "ready to receive both" is only an offer
        sure = (settled and not likely.isdisjoint(before)) or _would_bring_together(words, clause)
        return "planned" if sure and "not" not in before else None
    if clause.modality == "unfulfilled":
        return "cancelled"
    if going and clause.verb in _GOING and not _IS.isdisjoint(before[-2:]):
        return "planned"
    return "planned" if awaited else "happened" if clause.modality in _TELLS else None


def _would_bring_together(words: Words, clause: Clause) -> bool:
    """ "Wants to bring the two together in Ankara": whose meeting somebody works for."""
    wished = not _WISHING.isdisjoint(words.norms[max(0, clause.at - 3) : clause.at - 1])
    behind = words.norms[clause.at : clause.at + APART]
    there = "together" in behind and behind[behind.index("together") + 1 :][:1] in (["in"], ["at"])
    return wished and clause.verb in ("bring", "get") and there


def _is_awaited(words: Words, clause: Clause) -> bool:
    """ "Once the two had met, he would join them", "will fly on after he has met Y": not yet done."""
    opening = [k for k in range(clause.at) if words.norms[k] in _ONCE]
    if not opening or words.cut(opening[-1] + 1, clause.at):
        return False
    perfect = ("had", "has", "have") if words.norms[opening[-1]] == "once" else ("has", "have")
    ahead = words.norms[: opening[-1]] if opening[-1] else words.norms[clause.at :]
    return not set(perfect).isdisjoint(words.norms[opening[-1] : clause.at]) and not _FUTURE.isdisjoint(ahead)


def _lies_ahead(words: Words, clause: Clause) -> bool:
    """ "Freed them a day before X meets Y"; headlines tell all in the present."""
    if clause.tense != "present" or words.headed:
        return False
    opening = words.opening_before(clause.at + 1)
    if opening is None or words.norms[opening] != "before":
        return False
    return "," not in words.norms[opening : clause.at] and not words.norms[clause.at].endswith("ing")


def _is_withdrawn(words: Words, clause: Clause) -> bool:
    """ "Withdrew his offer to meet Putin", "dropped plans to travel to Kyiv"."""
    to = clause.at - 1
    if words.norms[to] != "to" or words.norms[to - 1] not in _PLANS:
        return False
    return not _WITHDRAWING.isdisjoint(words.norms[max(0, to - BEFORE) : to - 1])


def _after_all(words: Words, clause: Clause, *, past: bool) -> bool:
    """ "Will not go to London after all", "did not go as planned": it had been planned."""
    behind = [k for k in range(clause.at + 1, len(words.norms)) if not past or words.norms[k] == "as"]
    if past and "did" not in words.norms[max(0, clause.at - BEFORE) : clause.at]:
        return False
    return any(after_all().longest(words.norms, k) and not words.cut(clause.at + 1, k) for k in behind)
