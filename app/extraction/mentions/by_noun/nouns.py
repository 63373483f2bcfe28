"""The nouns that name an event, and the verbs of kinds.toml by what they say of it."""

from functools import cache
from typing import Any, NamedTuple

from app.catalogue.load import table
from app.extraction.phrases import Phrases
from app.extraction.titles import PRESS
from app.extraction.types import Clause, Kind, Role, Status

LED_UP = frozenset("at in during after before since on following".split())
APART = frozenset("after before following during since".split())
"""Between a verb and a noun: the noun is when it was done, and not what was done."""
NOT_HAD = frozenset("summit summits conference visit trip deadline forum".split())
GOVERN = 12
"""Words between a verb and the noun it governs: "held a lengthy and highly productive phone call"."""
REACH_AFTER = 14
"""Words between a noun and its verb: "talks between the two delegations in Riyadh on Tuesday lasted"."""


class Named(NamedTuple):
    """`bare` nouns tell by themselves; a `neutral` one may refer to a call as well as a meeting."""

    kind: Kind
    bare: bool = True
    neutral: bool = False
    occasion: str | None = None
    place: str | None = None
    press: bool = False


AGREED_TO = "noun:agree"
"""The rule of what was agreed to: a day before it is that of agreeing."""


class Asserted(NamedTuple):
    """That a noun's event took place or will, with whom; `verb` is the word of the clause that tells of it."""

    status: Status
    people: dict[str, Role]
    rule: str
    verb: int = -1


def without_result(clause: Clause) -> bool:
    """ "The talks did not produce a truce": they were held."""
    return clause.modality == "negated" and clause.tense != "future" and clause.verb in verbs_of("happening", "results")


@cache
def event_nouns() -> Phrases[Named | None]:
    """The nouns and occasions of kinds.toml; null for a phrase that names no event, such as "press conference"."""
    kinds = table("kinds")
    entries: list[tuple[str, Named | None]] = []
    for noun in kinds["noun"]:
        entries += [(phrase, _named(noun)) for phrase in noun["words"]]
        entries += [(phrase, None) for phrase in noun.get("against", ())]
    for occasion in kinds["occasion"]:
        named = Named(occasion["kind"], occasion=occasion["name"], place=occasion.get("place"))
        entries += [(phrase, named) for phrase in occasion["words"]]
    return Phrases(entries)


def _named(noun: dict[str, Any]) -> Named:
    press = bool(noun.get("press"))
    occasion = PRESS if press else None
    return Named(noun["kind"], not press, noun.get("neutral", False), occasion, press=press)


@cache
def verbs_of(part: str, key: str) -> frozenset[str]:
    """The words of one list of kinds.toml."""
    return frozenset(table("kinds")[part].get(key, ()))
