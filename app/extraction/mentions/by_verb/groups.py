"""Several who are not named at the other end of a verb: "hosted European leaders", "telephoned several leaders"."""

from collections.abc import Collection
from typing import Any

from app.catalogue.load import table
from app.extraction.mentions.around import date_of, place_of
from app.extraction.mentions.by_verb.specs import COMPANY
from app.extraction.teams import MEMBERS, TEAM_NOUNS
from app.extraction.types import Clause
from app.extraction.words import PREPOSITIONS, Words

_RINGING = ("phone", "telephone", "ring")
_GUESTS = frozenset((*table("kinds")["reference"]["guests"], "guests", "counterpart")) - {"states", "countries"}
_SEVERAL = TEAM_NOUNS | _GUESTS | MEMBERS - {"members"} | frozenset(table("kinds")["many"]["lawmakers"])
_SHOWS = frozenset(("interview", "podcast", "programme", "show"))
_LINKS = frozenset(("with", "into"))
WITH = 5
"""Words from speaking to "with": "spoke on Monday with"."""
GROUP = 6
"""Words of a group: "a group of US senators"."""
NEAR = 8
"""Words from a verb to "with": "sat down again with", "discussed the new American plan with"."""
ON_PHONE = frozenset(("phone", "telephone", "video", "videolink"))
OBJECT = 6
"""Words of "his Nordic and Baltic counterparts" behind a verb."""


def is_on_air(words: Words, at: int) -> bool:
    """ "Spoke with X in an interview": with a journalist."""
    near = words.norms[at + 1 : at + NEAR]
    return not _SHOWS.isdisjoint(
        near[: next((k for k, norm in enumerate(near) if norm in (",", "and", "after")), NEAR)]
    )


def with_strangers(words: Words, at: int) -> bool:
    """ "X and Y spoke on Monday with reporters": with these, and not with one another or with leaders."""
    link = next((k for k in range(at + 1, min(at + WITH, len(words.norms))) if words.norms[k] == "with"), None)
    if link is None or words.cut(at + 1, link) or words.norms[link + 1 : link + 2] in (["one"], ["each"]):
        return False
    return not _is_group(words, link + 1, link + 1 + GROUP)


def hosts_group(words: Words, at: int, things: Collection[str]) -> bool:
    """ "Hosted European leaders in London on Sunday": guests without a name, on a day, and none of the `things` of
    theirs that one may receive or welcome."""
    if not _is_group(words, at + 1, at + GROUP) or not frozenset(things).isdisjoint(words.norms[at + 1 : at + GROUP]):
        return False
    return date_of(words, at) is not None


def joins_group(words: Words, at: int) -> bool:
    """ "Met European leaders in London", "conferred with leaders on Monday": at a place or on a day."""
    return _is_group(words, at + 1, at + GROUP) and _is_set(words, at)


def rings_group(words: Words, clause: Clause, at: int, spec: dict[str, Any]) -> bool:
    """ "Spoke by phone with European leaders on Monday", "telephoned several leaders": on a day."""
    if spec["kind"] != "call" or spec.get("only_object") or clause.passive or date_of(words, at) is None:
        return False
    by_phone = clause.verb in _RINGING or not ON_PHONE.isdisjoint(words.norms[at + 1 : clause.last])
    since = next((k for k in range(at + 1, clause.last) if words.norms[k] in COMPANY - {"by"}), at)
    if "counterpart" in words.norms[since : since + 5]:
        return False  # who that is may stand in another sentence, and so may others
    return by_phone and (_is_group(words, since + 1, since + 5) or takes_group(words, clause))


def takes_group(words: Words, clause: Clause) -> bool:
    """ "Briefed European leaders by phone": those whom the verb takes are several without a name."""
    first = clause.at + 1 + (words.norms[clause.at + 1 : clause.at + 2] == ["to"])  # "spoke to the leaders"
    behind = range(first, min(first + OBJECT, clause.last))
    end = next((k for k in behind if words.norms[k] in PREPOSITIONS), behind.stop)
    return not clause.passive and _is_group(words, first, end)


def meets_group(words: Words, clause: Clause, at: int, spec: dict[str, Any]) -> bool:
    """ "Sat down with European leaders in Berlin on Monday": with several who are not named, at a place on a day."""
    links = _LINKS.intersection(spec.get("needs_with", ()))
    if clause.passive or not links:
        return False
    if spec["kind"] != "meeting" and "at_place" not in spec:
        return False
    since = next((k for k in range(at + 1, min(at + NEAR, clause.last)) if words.norms[k] in links), 0)
    several = since > 0 and _is_group(words, since + 1, since + GROUP)
    if spec["kind"] == "meeting":
        return several and _is_set(words, at)
    return several and place_of(words, at) is not None and date_of(words, at) is not None


def _is_set(words: Words, at: int) -> bool:
    return place_of(words, at) is not None or date_of(words, at) is not None


def _is_group(words: Words, since: int, until: int) -> bool:
    """Whether several are told there who are not named: "a group of European leaders"."""
    until = min(until, len(words.norms))
    return not _SEVERAL.isdisjoint(words.norms[since:until]) and not words.cut(since, until)
