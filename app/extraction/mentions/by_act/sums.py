"""Sums of money: what they are counted in, and what is said to be given."""

from app.catalogue.load import table
from app.extraction.mentions.around.day_of_another import saying_words
from app.extraction.mentions.by_act.deeds import Deed
from app.extraction.phrases import Phrases

SUM = 9
"""Words between "would" give and how much: "would provide the Ukrainian army with another 300 million"."""
_MONEY = frozenset(table("acts")["money"]["words"])
_WHOSE = frozenset(table("acts")["money"]["whose"])
_IN_ALL = Phrases((phrase, True) for phrase in table("acts")["money"]["in_all"])
_PERFECT = frozenset(("has", "have", "had"))
_UNSURE = frozenset("if unless could might not plan proposal bill draft idea".split())


def money_in(shapes: list[str]) -> set[int]:
    """The words that say in what money a number is: "300 million [Canadian dollars] for drones"."""
    if _MONEY.isdisjoint(shapes):
        return set()
    found: set[int] = set()
    for k in (k for k in range(1, len(shapes)) if shapes[k] in _MONEY):
        first = k - (shapes[k - 1] in _WHOSE)
        if shapes[first - 1] == "#":
            found.update(range(first, k + 1))
    return found


def is_said_to_be_given(deed: Deed) -> bool:
    """ "Said it would give Ukraine 8.5 billion euros in aid": by somebody, so much, and under no condition."""
    if deed.act.kind != "aid" or not deed.act.more.get("will") or "would" not in deed.before(3):
        return False
    counted = bool(deed.clause.subject) and "#" in deed.shapes[deed.at : deed.at + SUM]
    return counted and _UNSURE.isdisjoint(deed.shapes) and not saying_words().isdisjoint(deed.shapes[: deed.at])


def is_given_in_all(deed: Deed) -> bool:
    """ "Has provided 40 billion euros in military aid since 2022", "so far": the sum of years, done on no day."""
    if deed.act.kind != "aid" or "#" not in deed.shapes or _PERFECT.isdisjoint(deed.before(4)):
        return False
    return bool(_IN_ALL.all(deed.shapes))
