"""The thing that a deed is done to: after its verb, before it where that is passive, or before "that" and "which"."""

from collections.abc import Sequence
from typing import NamedTuple

from app.catalogue.load import table
from app.extraction.mentions.by_act.deeds import Deed
from app.extraction.mentions.by_act.shapes import later_groups
from app.extraction.mentions.by_act.sums import money_in
from app.extraction.verbs import verb_forms
from app.extraction.words import DETERMINERS, PREPOSITIONS

REACH = 9
"""Words between a verb and the thing it takes: "signed the long-awaited and twice delayed minerals agreement"."""
FRONTED = 18
"""The same where the verb opens the sentence: "Delivered in Kyiv by the head of the delegation, the plan"."""
BACK = 24
"""Words between a thing and the passive verb after it: "the sharing of pictures with Kyiv was stopped"."""
ASIDE = 16
"""Words after a verb within which an aside between commas ends."""
PERSON = 6
"""Words between a verb and the person it takes: "fired his national security adviser, Mike Waltz"."""
WHOM = 5
"""Words that name whom something is offered to: "offered Ukrainian President Volodymyr Zelenskyy to"."""
_NOT_TAKEN = PREPOSITIONS | {"that"}  # "dismissed a report that X had met Y"
_MARKS = frozenset('“”"')
_OWNERS = frozenset("his her its their".split())
_OPENING = frozenset("following after under in despite since before with given".split())
_STOPS = frozenset((*table("acts")["thought"]["words"], "is", "are", "was", "were"))
_UNREAL = frozenset("no any neither without possible potential eventual such hypothetical".split())
_PARTLY = [["by", "#", share] for share in ("percent", "per", "%")]  # "which has been agreed by 90 percent"
_MAY = frozenset("may might could can should must would will ready willing able want wants likely unlikely".split())
_HELPERS = frozenset("was were been had has have being got".split())


class Thing(NamedTuple):
    """Where the thing that an act takes stands, and how a headline names it."""

    first: int
    last: int
    name: str


def find_thing(deed: Deed) -> Thing | None:
    """What the deed is done to, as acts.toml says that it must stand; null where it does not."""
    act, passive = deed.act, deed.clause.passive
    if (act.more.get("wished") and not _is_wished(deed)) or (act.more.get("only_passive") and not passive):
        return None
    if not act.more["things"]:
        ends = act.more.get("whatever") and not "".join(deed.shapes[deed.at + 1 : deed.at + 2]).isalnum()
        return None if ends else Thing(deed.at, deed.at + 1, "")  # "…, he proposed."
    if "person" in act.more:
        appointed = passive and len(deed.clause.subject) == 1 and act.kind in ("other", "exchange")
        return Thing(deed.at, deed.at + 1, "") if appointed else _person(deed)
    if (passive and not act.more.get("after")) or act.more.get("before"):
        return _of_relative(deed) or _before(deed)
    if act.more.get("whatever"):
        return _to_do(deed)
    return _after(deed) or _of_relative(deed)


def _is_wished(deed: Deed) -> bool:
    """ "Suggested on Thursday that the two meet"; "suggested that he was serious" proposes nothing."""
    behind = next((clause for clause in deed.words.clauses if clause.at > deed.at), None)
    if behind is None or behind.modality not in ("hope", "plan") or deed.shapes[behind.at - 1] in ("to", "not"):
        return False
    return "that" in deed.shapes[deed.at : behind.first] and not _MAY & set(deed.shapes[behind.first : behind.at])


def _to_do(deed: Deed) -> Thing | None:
    """The "to" of "offered Ukraine to resume talks"; "offered his view to reporters" is no proposal."""
    words, days = deed.words, _days(deed)
    behind = next((k for k in range(deed.at + 1, len(words.norms)) if k not in days), len(words.norms))
    hits = words.reading.hits.within(words.span(behind, min(len(words.norms), behind + WHOM)))
    whom = next((words.at(hit.span.end - 1) + 1 for hit in hits if words.at(hit.span.start) == behind), behind)
    verb = words.tokens[whom + 1].text if words.norms[whom : whom + 1] == ["to"] and whom + 1 < len(words.norms) else ""
    done = verb.islower() and verb not in DETERMINERS
    return Thing(whom, whom + 1, "") if done else None


def _after(deed: Deed) -> Thing | None:
    words, shapes, at = deed.words, deed.shapes, deed.at
    if not deed.act.things.may_stand_in(shapes[at + 1 :]):
        return None
    reach = 1 if deed.act.more.get("next") else deed.act.more.get("reach", REACH if at else FRONTED)
    undated = _without_days(deed)
    if (comma := _end_of_opening(deed)) is not None:
        undated = [k for k in undated if k < comma]
    told = list(map(shapes.__getitem__, undated))
    for n, k in enumerate(undated[:reach]):
        if words.spoken[k]:
            continue
        found, barred = deed.act.longest(told, n)
        if found and not _UNREAL & set(told[:n]) and (barred is None or barred[0] <= found[0]):
            return Thing(k, undated[found[0] - 1] + 1, found[1])
        opens = words.opens[k] and not (k == at + 1 and shapes[k] == ":")
        acts = k in deed.verbs and not (shapes[k].endswith("ing") and shapes[k - 1] in PREPOSITIONS)  # "for buying"
        if barred or opens or acts or shapes[k] in _STOPS or _does_more(shapes, k):
            return None
    return None


def _end_of_opening(deed: Deed) -> int | None:
    """The comma of "Following an agreement reached in May, the exchange took place": none is reached behind it."""
    shapes, at = deed.shapes, deed.at
    if deed.clause.subject or shapes[0] not in _OPENING or "," in shapes[max(0, at - REACH) : at] or at > REACH:
        return None
    return next((k for k in range(at, min(len(shapes), at + FRONTED)) if shapes[k] == ","), None)


def _without_days(deed: Deed) -> Sequence[int]:
    """The words after the verb, by index, but for days and an aside: "agreed on Friday, after a night of talks, to"."""
    after: Sequence[int] = range(deed.at + 1, len(deed.shapes))
    if groups := later_groups(deed.words.norms, deed.at, deed.at + FRONTED):
        after = [k for k in after if k not in groups]
    if days := _days(deed):
        after = [k for k in after if k not in days]
    if "." in deed.shapes[:-1]:
        decimals = {k for k in after if deed.shapes[k - 1 : k + 2] == ["#", ".", "#"]}  # "8.5 billion"
        after = [k for k in after if k not in decimals and k - 1 not in decimals]
    if sums := money_in(deed.shapes):
        after = [k for k in after if k not in sums]
    if not _MARKS.isdisjoint(deed.shapes):
        after = [k for k in after if deed.shapes[k] not in _MARKS or deed.words.spoken[k]]  # a "peace memorandum"
    if not after or deed.shapes[after[0]] != ",":
        return after
    aside = [n for n, k in enumerate(after[:ASIDE]) if deed.shapes[k] == ","]
    return after[aside[1] + 1 :] if len(aside) > 1 else after


def _days(deed: Deed) -> set[int]:
    """The words of days that are not part of what is told, with the "on" before them."""
    told = (date for date in deed.words.dates if date[2].type == "DATE" and date[2].precision == "day")
    dates = [(a, b) for a, b, ref in told if ref.basis == "relative" or deed.shapes[a - 1] == "on"]
    return {k for first, last in dates for k in range(first - (deed.shapes[first - 1] == "on"), last)}


def _does_more(shapes: list[str], k: int) -> bool:
    """ "agreed to begin talks on a ceasefire": what follows belongs to the second verb.

    So it does in "adopted after X sent in its army, demands an exchange".
    """
    following = verb_forms().get(shapes[k + 1]) if shapes[k] in ("to", ",") and k + 1 < len(shapes) else None
    if following is not None and shapes[k] == ",":
        return following.form == "s" and shapes[k + 2 : k + 3] in (["a"], ["an"], ["the"], ["that"])
    return following is not None and following.form == "base"


def _before(deed: Deed) -> Thing | None:
    """The head of the subject: the first thing of the clause that no preposition governs."""
    particle = deed.shapes[deed.at + 1 : deed.at + 2] == ["up"] or deed.act.more.get("before")
    barred = particle and deed.act.against.longest(deed.shapes, deed.at + 1)  # "given up", "reached Moscow"
    barred = barred or deed.shapes[deed.at + 1 : deed.at + 4] in _PARTLY
    if barred or not deed.act.things.may_stand_in(deed.shapes[: deed.at]):
        return None
    low, sums = _since(deed), money_in(deed.shapes)
    days = _days(deed)
    kept = [k for k in range(low, len(deed.shapes)) if k not in sums]
    told = list(map(deed.shapes.__getitem__, kept))
    for n, k in enumerate(kept):
        if k >= deed.at:
            break
        found, barred = deed.act.longest(told, n)
        if found and barred and barred[0] > found[0]:
            continue  # "a deal to swap prisoners was struck": told as a swap
        last = kept[found[0] - 1] + 1 if found else deed.at
        if found and last <= deed.at and not _UNREAL & set(deed.shapes[max(low, k - 3) : k]):
            thing = Thing(k, last, found[1])
            beside = last == deed.at and deed.clause.modality == "participle"  # "under a plan presented by"
            if beside or not any(deed.shapes[b] in PREPOSITIONS for b in range(max(low, k - 3), k) if b not in days):
                return thing
    return None


def _since(deed: Deed) -> int:
    """Where the words that may be the subject begin: after the last opener, speech, or verb of its own."""
    verbs = frozenset() if deed.clause.passive else deed.verbs
    for k in range(deed.at - 1, max(0, deed.at - BACK) - 1, -1):
        opens = deed.words.opens[k] and deed.shapes[k] not in ("that", "which")
        if opens or deed.words.spoken[k] or (k in verbs and deed.shapes[k] not in _HELPERS):
            return k + 1
    return max(0, deed.at - BACK)


def _of_relative(deed: Deed) -> Thing | None:
    """ "The draft that Washington presented": the thing stands before the word that opens the clause."""
    start, shapes = deed.clause.first, deed.shapes
    if not start or shapes[start - 1] not in ("that", "which"):
        return None
    if deed.act.against.longest(shapes, deed.at + 1) or shapes[deed.at + 1 : deed.at + 4] in _PARTLY:
        return None  # "an exchange of prisoners, which took place"
    end = start - 2 if shapes[start - 2] == "," else start - 1
    for k in range(max(0, end - 3), end):
        found = deed.act.things.longest(shapes, k)
        if found and found[0] == end and not _UNREAL & set(shapes[max(0, k - 3) : k]):
            return Thing(k, found[0], found[1])
    return None


def _person(deed: Deed) -> Thing | None:
    """Somebody who is the object of the act, or comes after one of the prepositions it names."""
    words, company = deed.words, set(deed.act.more["person"])
    for first, last, ref in words.refs:
        owner = words.norms[first] in _OWNERS or words.possessive(last)
        near = deed.at < first <= deed.at + PERSON and not owner
        if near and ref.actor and words.reading.actor(ref.actor).kind == "person":
            between = set(deed.shapes[deed.at + 1 : first])
            linked = bool(company & between) or ("" in company and not between & _NOT_TAKEN)
            return Thing(first, last, deed.act.more["things"][""]) if linked else None
    return None
