"""Deeds that are none of this war, told beside what is: "…, and the United States imposed sanctions on Iran"."""

from app.catalogue.load import table
from app.extraction.clauses.refs import slugs_of
from app.extraction.mentions.telling import Telling
from app.extraction.words import Words

_TABLE: dict[str, list[str]] = table("elsewhere")
_THERE, _HERE = frozenset(_TABLE["words"]), frozenset(_TABLE["war"])
_QUARRELS = frozenset(_TABLE["quarrels"])
_TARIFFS, _TAXED = frozenset(_TABLE["tariffs"]), frozenset(_TABLE["taxed_too"])
_ENTANGLED = frozenset(_TABLE["entangled"])
_AT_WAR = frozenset(table("kinds")["at_war"])
_DONE_TO = ("sanctions", "aid", "agreement")
_TOWARDS = frozenset(("on", "against", "to", "for"))
_OF_THEIR_OWN = ("attack", "deadline")
_FREEING = frozenset(("release", "free", "pardon"))
_OF_WAR = frozenset(("war", "pow", "pows", "soldiers", "servicemen", "troops"))
_JOINTS = frozenset((",", "and", "but", ";"))


def is_deed_of_others(telling: Telling) -> bool:
    """Whether the words that tell of a deed name another quarrel, or to whom else it is done, and nobody at war."""
    words = telling.words
    taxes = not _TARIFFS.isdisjoint(words.vocabulary)
    told_as_deed = telling.rule.startswith("act:") or (telling.kind == "statement" and taxes)
    if not told_as_deed or telling.kind in _OF_THEIR_OWN:
        return False
    if any(words.reading.actor(slug).side in _AT_WAR for slug in telling.people):
        return False
    low, high = _own_words(words, telling.at)
    norms = words.norms[low:high]
    if not _HERE.isdisjoint(norms) or _names_those_at_war(words, low, high):
        return False
    if telling.kind == "exchange" and _are_outsiders(telling) and _OF_WAR.isdisjoint(norms):
        return True  # "Belarus freed 52 prisoners"
    there = any(norm.removesuffix("'s") in _THERE for norm in norms) or not _QUARRELS.isdisjoint(norms)
    return there or ((taxes or telling.kind in _DONE_TO) and _is_done_to_others(words, telling.at, high))


def _are_outsiders(telling: Telling) -> bool:
    """Whether all who are named are of states that hold no prisoners of this war."""
    freed = telling.rule.rpartition(":")[2] in _FREEING
    return (
        freed
        and bool(telling.people)
        and all(telling.words.reading.actor(slug).side in ("europe", "other") for slug in telling.people)
    )


def _own_words(words: Words, at: int) -> tuple[int, int]:
    """From where the verb's subject may begin to where a clause of its own follows: not ", which buys Russian oil"."""
    verb = max((clause.at for clause in words.clauses if clause.at <= at), default=at)
    before = max((clause.at + 1 for clause in words.clauses if clause.at < verb), default=0)
    low = max(before, max((k for k in words.openings if k <= verb), default=0))
    joint = next((k for k in range(low, verb) if words.norms[k] in _JOINTS), None) if before else None
    joints = (_joint_before(words, at, clause.at) for clause in words.clauses if clause.at > at)
    high = next((k for k in joints if k is not None), len(words.norms))
    return low if joint is None else joint, high


def _joint_before(words: Words, at: int, verb: int) -> int | None:
    """The comma or "and" before the subject of a verb; None where what it tells hangs on what stands before."""
    for k in range(verb - 1, at, -1):
        if words.norms[k] in _JOINTS:
            return k
        if words.opens[k]:
            return None
    return None


def _names_those_at_war(words: Words, low: int, high: int) -> bool:
    near = (ref for first, _, ref in words.refs if low <= first < high)
    return any(words.reading.actor(slug).side in _AT_WAR for ref in near for slug in slugs_of(ref))


def _is_done_to_others(words: Words, at: int, high: int) -> bool:
    """ "Sanctions on Georgia", "a loan to Argentina": a state that neither is at war nor has a part in it."""
    done_to = [k for k in range(at + 1, high) if words.norms[k - 1] in _TOWARDS]
    hits = words.reading.hits.within(words.span(at, high))
    named = [slug for hit in hits if (slug := hit.slug("state")) and words.at(hit.span.start) in done_to]
    if any(slug in _ENTANGLED or words.reading.actor(slug).side in _AT_WAR for slug in named):
        return False
    taxed = not _TARIFFS.isdisjoint(words.norms[at:high]) and any(words.norms[k] in _TAXED for k in done_to)
    return bool(named) or taxed
