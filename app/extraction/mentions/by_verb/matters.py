"""Who talked of what with whom: "discussed security guarantees with X in Paris", "went over the draft with Y"."""

from app.catalogue.load import table
from app.extraction.mentions.around import people_after, place_of
from app.extraction.mentions.around.stretch import HAPPENINGS
from app.extraction.types import Clause, PlaceRef, Role
from app.extraction.words import Words

_CLAUSE = table("kinds")["clause"]
_TALKED_OF = frozenset("truce ceasefire deadline war conflict peace settlement deal agreement accord treaty".split())
_TIES = (HAPPENINGS | frozenset(_CLAUSE["other_talks"]) | frozenset(_CLAUSE["ties"])) - _TALKED_OF
_PLANNING = frozenset(_CLAUSE["planned_matters"])
_HOLDING = frozenset(_CLAUSE["holding_matters"])
_HOME = ("us", "ukraine", "russia")
_AT = frozenset(("in", "on", "at"))
_DISCUSSED = frozenset(("discuss", "discussed", "discusses", "discussing"))
_THERE = frozenset(("at", "during", "in"))
_WITH = frozenset(("with",))
MATTER = 20
"""Words from a verb to with whom it is done: "discussed the situation at the front and the next steps with"."""


def with_whom_discussed(words: Words, clause: Clause, at: int) -> dict[str, Role] | None:
    """Who discussed something and with whom, at a place; null where it is with nobody of another side."""
    if clause.passive or not clause.subject or "with" not in words.vocabulary:
        return None
    link = _link(words, clause, at)
    place = place_of(words, at) if link is not None else None
    if link is None or place is None or at < words.at(place.span.start) < link:
        return None  # "discussed the talks in Paris with X": where he did, nobody says, or whether by phone
    others = _others(words, clause, link)
    return dict.fromkeys((*clause.subject, *others), "participant") if others else None


def is_of_planned(words: Words, clause: Clause, where: PlaceRef | None, *, apart: bool) -> bool:
    """ "Discussed plans for a summit in London on Friday", "plans to convene envoys at a meeting in Kyiv": what is
    planned is to be there, be it `apart` from the verb; not so "discussed plans to end the war at a summit in London".
    """
    before = words.norms[max(0, clause.at - 3) : clause.at]
    if before[1:] == ["plans", "to"] and before[0] in _DISCUSSED:
        return True
    if clause.verb != "discuss" or not (where or apart):
        return False
    place = words.at(where.span.start) if where else len(words.norms)
    planned = next((k for k in range(clause.at + 1, place) if words.norms[k] in _PLANNING), None)
    if planned is None:
        return False
    held = next((k for k in range(planned + 1, place) if words.norms[k] in HAPPENINGS), None)
    if held is None:
        return False
    between = words.norms[planned + 1 : held]
    return not _HOLDING.isdisjoint(between) or _THERE.isdisjoint(between)


def discussed_with(words: Words, clause: Clause, at: int) -> list[str]:
    """Those of another side with whom several do it: "X and Y discussed the plan with Z"."""
    link = _link(words, clause, at) if "with" in words.vocabulary else None
    return _others(words, clause, link) if link is not None else []


def _others(words: Words, clause: Clause, link: int) -> list[str]:
    others = [slug for slug in people_after(words, link, _WITH, direct=False) if slug not in clause.subject]
    return others if _are_of_another_side(words, clause.subject[0], others) else []


def _link(words: Words, clause: Clause, at: int) -> int | None:
    """The "with" behind the matter: not that of "his meeting with X", unless another follows."""
    end = min(at + MATTER, clause.last)
    done = next((c.at for c in words.clauses if at < c.at < end and c.modality != "participle"), end)
    links = [k for k in range(at + 1, done) if words.norms[k] == "with" and not words.cut(at + 1, k)]
    return links[-1] if links and words.norms[_before_setting(words, links[-1])] not in _TIES else None


def _before_setting(words: Words, at: int) -> int:
    """The word before place and day that stand right before another: "a summit in Budapest on Friday with"."""
    settings = {last: first for first, last, _ in (*words.places, *words.dates)}
    while at in settings:
        at = settings[at]
        at -= words.norms[at - 1] in _AT
    return max(0, at - 1)


def _are_of_another_side(words: Words, subject: str, others: list[str]) -> bool:
    """Persons are among them, and none of the state of who talks: "discussed the war with Russia", "with his aides"."""
    actor = words.reading.actor
    side, persons = actor(subject).side, [actor(slug) for slug in others if actor(slug).kind == "person"]
    return bool(persons) and not (side in _HOME and any(person.side == side for person in persons))
