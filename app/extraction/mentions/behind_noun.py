"""Who is named behind the noun of a gathering: "called by", "featuring", "at which X and Y", "from X to Y"."""

from collections.abc import Iterator
from itertools import pairwise

from app.catalogue.load import table
from app.extraction.clauses.before import MARKS_BEFORE
from app.extraction.clauses.refs import slugs_of
from app.extraction.mentions.around import people_after
from app.extraction.mentions.around.listed_things import lists_things
from app.extraction.mentions.around.stretch import HAPPENINGS
from app.extraction.types import Clause, Role
from app.extraction.words import Words

_ATTENDANCE: dict[str, frozenset[str]] = {key: frozenset(words) for key, words in table("kinds")["attendance"].items()}
_NAMED = ("name", "short")
_BRINGING = ("being", "adverb", "plan", "future", "past")
_COMING = frozenset(("comes", "came", "follows", "followed", "coincides", "coincided"))
COMING = 3
"""Words between a noun and what it only comes after: "the call then came after a delegation, including X, met Y"."""
REACH = 18
"""Words between a noun and the "called by" that belongs to it."""
VERB = 7
"""Words from a verb to the talks that it is for: "met on Monday for emergency talks"."""
NEAR = 8
"""Words between a noun and its "at which"."""


def called_by(words: Words, end: int, how: str) -> Iterator[str]:
    """Slugs of those behind "called by" or "attended by" after a noun; `how` is a list of kinds.toml."""
    for at in range(end, min(end + REACH, len(words.norms) - 2)):
        if words.norms[at] in _ATTENDANCE[how] and words.norms[at + 1] == "by" and not words.cut(end, at):
            if not HAPPENINGS.isdisjoint(words.norms[end:at]):
                return  # "ahead of a summit with X, Y joined a call convened by Z"
            others = words.norms.index("with", at) if "with" in words.norms[at:] else len(words.norms)
            beyond = {slug for first, _, ref in words.refs if first > others for slug in slugs_of(ref)}
            yield from (s for s in people_after(words, at + 2, frozenset(), direct=True) if s not in beyond)
            return


def featuring(words: Words, end: int) -> list[str]:
    """Slugs of those behind "featuring", "which brought together" or "that is to bring" after a noun."""
    for at in range(end, min(end + REACH, len(words.norms) - 1)):
        if words.norms[at] in _ATTENDANCE["featuring"]:
            opening = [k for k in range(end, at) if words.opens[k]]
            own = not opening or (len(opening) == 1 and _is_relative(words, opening[0], at))
            own = own and HAPPENINGS.isdisjoint(words.norms[end:at])  # "after talks, X spoke of a summit involving Y"
            own = own and not lists_things(words, at + 1) and _COMING.isdisjoint(words.norms[end : end + COMING])
            last = at + 1 + (words.norms[at + 1 : at + 2] == ["together"])
            return people_after(words, last, frozenset(), direct=True) if own else []
    return []


def _is_relative(words: Words, opening: int, verb: int) -> bool:
    """ "A meeting that brought", "which was to bring"."""
    return words.norms[opening] in ("which", "that") and all(
        MARKS_BEFORE.get(norm) in _BRINGING for norm in words.norms[opening + 1 : verb]
    )


def at_which(words: Words, end: int, clauses: tuple[Clause, ...]) -> tuple[str, ...]:
    """Slugs of the subject of "at which he and Putin were to have settled" right after a noun."""
    for at in range(end, min(end + NEAR, len(words.norms) - 2)):
        if words.norms[at + 1] == "which" and words.norms[at] in _ATTENDANCE["in_relative"]:
            after = [c for c in clauses if c.at > at]
            return _who_came(words, after[0]) if after and after[0].modality != "negated" else ()
        if words.opens[at] or words.norms[at] in HAPPENINGS:
            break
    return ()


def _who_came(words: Words, clause: Clause) -> tuple[str, ...]:
    """The subject of a clause and those along with it, or whom he told something."""
    company, telling = frozenset(("with", "alongside")), clause.verb in _ATTENDANCE["telling_there"]
    along = people_after(words, clause.at + 1, company, direct=telling and not clause.passive)
    return (*clause.subject, *along)


def ranging(words: Words, since: int) -> list[str]:
    """Slugs of the first and last of many: "eighteen leaders, from Volodymyr Zelensky to Justin Trudeau"."""
    for (first, last, one), (following, _, other) in pairwise(words.refs):
        range_opens = first > since and words.norms[first - 1] == "from" and words.norms[last:following] == ["to"]
        if range_opens and one.form in _NAMED and other.form in _NAMED:
            return [*slugs_of(one), *slugs_of(other)]
    return []


def calling(words: Words, at: int) -> dict[str, Role]:
    """ "European leaders met for talks in Paris called by X"."""
    behind = range(at + 1, min(at + 1 + VERB, len(words.norms)))
    noun = next((k for k in behind if words.norms[k] in HAPPENINGS and "for" in words.norms[at + 1 : k]), None)
    return {} if noun is None else dict.fromkeys(called_by(words, noun + 1, "hosting"), "host")
