"""What talks ended with, told by its noun: "ended with an accord to release prisoners", "produced a deal on"."""

from collections.abc import Iterator
from functools import cache

from app.catalogue.load import table
from app.extraction.mentions.about.acts import topics_of_act
from app.extraction.mentions.around import date_of, place_of
from app.extraction.mentions.by_act.names import deal_on
from app.extraction.mentions.telling import Telling
from app.extraction.phrases import Phrases
from app.extraction.topics import topics_of
from app.extraction.types import Clause
from app.extraction.words import PREPOSITIONS, Words

_OUTCOMES: dict[str, list[str]] = table("acts")["outcomes"]
_ENDING = frozenset(_OUTCOMES["ending"])
_BRINGING = frozenset(_OUTCOMES["bringing"])
_DEALS: dict[str, str] = table("acts")["deal"]
_SWAPPING = frozenset(_OUTCOMES["swapping"])
_CAPTIVES = frozenset(_OUTCOMES["captives"])
_NOT_REACHED = frozenset(
    ("no", "without", "any", "draft", "drafts", "proposed", "possible", "potential", "prospective")
)
_JOINT = frozenset(("joint", "final", "common"))
_MATTER = frozenset(("to", "on", "for", "over", "that"))
REACH = 14
"""Words between a verb and the outcome: "ended a second round of talks in Geneva on Thursday with an accord"."""
SWAPPED = 10
"""Words from an agreement to the exchange that it is on: "an agreement on the next large exchange"."""


def told_by_outcome(words: Words, clauses: tuple[Clause, ...]) -> Iterator[Telling]:
    """At most one a sentence: an agreement that something ended with, led to or brought, and what it is on."""
    for clause in clauses:
        at = _outcome(words, clause) if clause.modality == "fact" and not clause.passive else None
        if at is not None:
            place = place_of(words, at) or place_of(words, clause.at)
            topics = topics_of_act(words, "agreement", at) or topics_of(words.unspoken, talks=True)
            near = words.norms[at : at + SWAPPED]
            swap = not (_SWAPPING.isdisjoint(near) or _CAPTIVES.isdisjoint(near))
            deal = _DEALS["prisoner-exchange"] if swap else deal_on(words.norms)
            yield Telling(
                words=words,
                at=at,
                kind="agreement",
                status="happened",
                people=dict.fromkeys(clause.subject, "participant") if clause.verb in _ENDING else {},
                rule=f"outcome:{clause.verb}",
                place=place.name if place else None,
                date=date_of(words, clause.at),
                verb="reach",
                topics=topics,
                thing="" if topics and deal == "agreement" else deal,
                doers=tuple(clause.subject) if clause.verb in _ENDING else (),
            )
            return


def _outcome(words: Words, clause: Clause) -> int | None:
    """Where the noun of the outcome stands, behind "with" or "in" or as what the verb brings."""
    if clause.verb not in _ENDING and clause.verb not in _BRINGING:
        return None
    for at in range(clause.at + 2, min(clause.at + REACH, len(words.norms) - 1)):
        if words.opens[at] or words.spoken[at]:
            return None
        found = _nouns().longest(words.norms, at)
        joint = found and words.norms[at] in _JOINT
        if found and words.norms[found[0] : found[0] + 1] and (joint or words.norms[found[0]] in _MATTER):
            between = words.norms[clause.at + 1 : at]
            linked = [norm for norm in between if norm in PREPOSITIONS]
            brought = clause.verb in _BRINGING and not linked
            ended = linked[-1:] and linked[-1] in ("with", "in", "to")
            real = _NOT_REACHED.isdisjoint(between) and bool({"a", "an", "the"} & {*between[-4:]})
            return at if real and (brought or ended) else None
    return None


@cache
def _nouns() -> Phrases[bool]:
    return Phrases((phrase, True) for phrase in _OUTCOMES["nouns"])
