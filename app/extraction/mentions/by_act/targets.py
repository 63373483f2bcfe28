"""On whom sanctions are put: "imposed sanctions on Rosneft and Lukoil", "put Rosneft on its list"."""

from app.extraction.clauses.refs import slugs_of
from app.extraction.mentions.telling import Telling
from app.extraction.words import PREPOSITIONS, Words

_ON = frozenset(("on", "against", "targeting", "hitting", "including", "sanction", "sanctioned", "blacklist"))
_LISTING = frozenset(("put", "puts", "placed", "places", "added", "adds", "blacklisted", "blacklists", "sanctions"))
_NAMES = ("name", "short")
REACH = 12
"""Words from "on" to the first of them: "on Russia's two largest oil companies, Rosneft"."""


def sanctioned(telling: Telling) -> list[str]:
    """Slugs of the companies and persons behind "on" and the like, up to what else is told."""
    words = telling.words
    if telling.kind != "sanctions" or telling.status == "cancelled":
        return []
    end = next((clause.first for clause in words.clauses if clause.first > telling.at), len(words.norms))
    opened = -1
    found: list[str] = []
    for at in range(telling.at, end):
        norm = words.norms[at]
        if norm in _ON or norm in _LISTING:
            opened = at
        elif norm in PREPOSITIONS and norm != "of":
            opened = -1
        named = words.ref_at(at)
        if named is None or not 0 <= at - opened <= REACH or opened < 0:
            continue
        last, ref = named
        if ref.form in _NAMES and not words.possessive(last):
            found += [slug for slug in slugs_of(ref) if _may_be_hit(words, slug)]
            opened = at
    return [slug for slug in dict.fromkeys(found) if slug not in telling.doers]


def _may_be_hit(words: Words, slug: str) -> bool:
    """A company or person of Russia, or whom only the text knows."""
    actor = words.reading.actor(slug)
    return actor.kind != "state" and (actor.side == "russia" or actor.origin == "text")
