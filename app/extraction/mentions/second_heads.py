"""Who leads the other delegation, without its verb: "X led the Ukrainian delegation and Y the Russian one"."""

from collections.abc import Iterator

from app.extraction.clauses.apposed import title_start
from app.extraction.clauses.refs import slugs_of
from app.extraction.phrase_lists import Sort
from app.extraction.teams import TEAM_NOUNS
from app.extraction.words import Words

_JOINTS = frozenset(("and", ",", ";", "while", "with", "but"))
_LEADING = frozenset(("led", "headed", "heading", "leading", "represented", "heads", "leads"))
_SIDES: tuple[Sort, ...] = ("state", "capital", "adjective", "people")
TITLE = 9
"""Words between the joint and a name with its office."""


def second_heads(words: Words, first: list[str]) -> Iterator[str]:
    """Those of a sentence that tells who leads one delegation who lead the other."""
    for at, last, ref in words.refs:
        slugs = slugs_of(ref)
        if ref.form not in ("name", "short") or words.spoken[at] or not slugs or slugs[0] in first:
            continue
        if _before_side(words, at, last) or _behind_side(words, at):
            yield slugs[0]


def _before_side(words: Words, at: int, last: int) -> bool:
    """ "And Y the Russian one", "and Y leading the Russian side"."""
    last += words.norms[last : last + 1] != [] and words.norms[last] in _LEADING
    start = title_start(words, at)
    joint = {words.norms[k] for k in range(max(0, start - 2), start)}
    return words.norms[last : last + 1] == ["the"] and not joint.isdisjoint(_JOINTS) and _is_side(words, last + 1)


def _behind_side(words: Words, at: int) -> bool:
    """ ", the Russian by Y", "and the Russian one was headed by Y"."""
    by = title_start(words, at) - 1
    by -= words.norms[by] == "the"
    if by < 1 or words.norms[by] != "by":
        return False
    the = next((k for k in range(by - 1, max(0, by - TITLE), -1) if words.norms[k] == "the"), 0)
    return the > 0 and words.norms[the - 1] in _JOINTS and _is_side(words, the + 1, by)


def _is_side(words: Words, at: int, end: int = -1) -> bool:
    """ "The Russian", "the Russian one", "the Russian side was headed", and no more."""
    hits = words.reading.hits.within(words.span(at, min(at + 1, len(words.norms)))) if at < len(words.norms) else ()
    if not any(hit.slug(*_SIDES) for hit in hits):
        return False
    if end >= 0:
        known = TEAM_NOUNS | _LEADING | {"one", "is", "was", "side", "being", "be", "will"}
        return all(norm in known for norm in words.norms[at + 1 : end])
    behind = words.norms[at + 1 : at + 2]
    return not behind or behind[0] in TEAM_NOUNS | {"one", "side", ".", ",", ";", "team", "delegation"}
