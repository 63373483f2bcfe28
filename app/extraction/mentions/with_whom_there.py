"""Whom somebody faced in the talks that a noun names: "handed X a list during a meeting", "a clash with X at talks"."""

from app.catalogue.load import table
from app.extraction.clauses.apposed import title_start
from app.extraction.clauses.refs import slugs_of
from app.extraction.types import Clause
from app.extraction.words import Words

_ATTENDANCE: dict[str, frozenset[str]] = {key: frozenset(words) for key, words in table("kinds")["attendance"].items()}
_DURING = frozenset(("during", "at", "in"))
NEAR = 4
"""Words between a clash and its "with", or from "to" to the name behind it."""


def faced_there(words: Words, first: int, clauses: tuple[Clause, ...]) -> list[str]:
    """Persons named right before the "during" of talks whose phrase begins at word `first`, by "with" or "to"."""
    during = first - 1
    found = words.ref_ending(during) if during > 1 and words.norms[during] in _DURING else None
    if found is None or found.form not in ("name", "short", "office"):
        return []
    start = title_start(words, words.at(found.span.start))
    link = next((k for k in range(start - 1, max(0, start - NEAR), -1) if words.norms[k] in ("with", "to")), 0)
    if not link or words.cut(link, during):
        return []
    facing = _clashes(words, link) if words.norms[link] == "with" else _handed(words, link, clauses)
    persons = words.reading.lexicon.catalogue.persons
    return [slug for slug in slugs_of(found) if slug in persons] if facing else []


def _clashes(words: Words, link: int) -> bool:
    """ "A heated confrontation with X"."""
    return words.norms[link - 1] in _ATTENDANCE["clashes"]


def _handed(words: Words, link: int, clauses: tuple[Clause, ...]) -> bool:
    """ "Presented the idea to X"."""
    before = [clause for clause in clauses if clause.at < link]
    verb = before[-1] if before else None
    told = verb is not None and verb.verb in _ATTENDANCE["conveying"] and verb.modality == "fact" and not verb.passive
    return told and verb is not None and not words.cut(verb.at + 1, link)
