"""What one verb tells of twice: "spoke in February and again in March", "with X and then with Y"."""

from collections.abc import Iterator
from dataclasses import replace

from app.catalogue.load import table
from app.extraction.clauses.lists import chain_right
from app.extraction.clauses.refs import slugs_of
from app.extraction.mentions.in_one_breath import does_else
from app.extraction.mentions.on_days import on_further_days
from app.extraction.mentions.telling import Telling
from app.extraction.types import Clause, DateRef
from app.extraction.words import Words

_JOINTS = frozenset(("and", "then"))
_BEFORE = _JOINTS | {","}
_LATER = frozenset(table("kinds")["carrying"]["opening"])
_COUNTS = frozenset(table("kinds")["distance"]["ordinals"]) | {"fifth", "sixth", "seventh", "eighth", "ninth", "tenth"}
COUNTED = 12
"""Words from "the sixth time" to the verb of what is counted."""
AGAIN = 6
"""Words from "again" to the day: "again in Abu Dhabi on Monday"."""
ASIDE = 8
"""Words of an aside that says when: "and, on the evening of the same day, Y"."""
BESIDE = 3
"""Words between somebody's name and the day: "with Volodymyr Zelenskyy early on Wednesday"."""


def is_counted(words: Words, at: int) -> bool:
    """ "It was the sixth time that the two men had met": counted, and told elsewhere."""
    time = next((k for k in range(at - 1, max(1, at - COUNTED), -1) if words.norms[k] == "time"), 0)
    was = time > 2 and words.norms[time - 3] in (
        "was",
        "is",
        "marked",
    )  # but "met in Rome, the first time they had met"
    return was and words.norms[time - 1] in _COUNTS and "had" in words.norms[time:at]


def once_more(telling: Telling, clause: Clause) -> Iterator[Telling]:
    """A second time of the same people, or the same with somebody else on another day."""
    words = telling.words
    for first, _, date in words.dates:
        again = next((k for k in range(first - 1, max(telling.at, first - AGAIN), -1) if words.norms[k] == "again"), 0)
        if again and words.norms[again - 1] in _BEFORE and not words.verbs_in(again, first):
            people, places = dict(telling.people), [p.name for k, _, p in words.places if again < k < first]
            place = places[-1] if places else telling.place
            yield replace(telling, at=again, date=date, place=place, people=people, passages=[])
    yield from on_further_days(telling)
    yield from _then_with(telling, clause)


def _then_with(telling: Telling, clause: Clause) -> Iterator[Telling]:
    """ "Spoke with X and then Y", "met X and, later in the day, Y": two, one after the other."""
    words = telling.words
    if not clause.subject or clause.passive or telling.kind not in ("call", "meeting"):
        return
    for position, (first, _, _) in enumerate(words.refs):
        joint = first - 2 if words.norms[first - 1] in ("with", "to") else first - 1
        if joint <= telling.at or not _is_then(words, joint, telling.kind) or words.cut(telling.at + 1, first):
            continue
        others = [slug for ref in chain_right(words, position) for slug in slugs_of(ref)]
        left = telling.people.keys() - set(others)
        if len(others) == 1 and len(left) > 1 and clause.subject[0] in left and not does_else(words, first, others):
            telling.people = {slug: role for slug, role in telling.people.items() if slug not in others}
            people = dict.fromkeys((*clause.subject, *others), telling.people[clause.subject[0]])
            date = _day_behind(words, first + 1)
            yield replace(telling, at=first, date=date or telling.date, people=people, passages=[])


def _is_then(words: Words, joint: int, kind: str) -> bool:
    """ "And then" up to word `joint`, or "and, after that," with its comma there."""
    if words.norms[joint] != ",":
        return words.norms[joint] == "then" and kind == "call"
    opens = next((k for k in range(joint - 2, max(0, joint - ASIDE), -1) if words.norms[k] == ","), 0)
    aside = words.norms[opens + 1 : joint]
    return opens > 0 and words.norms[opens - 1] == "and" and not _LATER.isdisjoint(aside)


def _day_behind(words: Words, last: int) -> DateRef | None:
    near = (ref for first, _, ref in words.dates if 0 <= first - last <= BESIDE and ref.precision == "day")
    return next(near, None)
