"""Bodies of other states that bear the name of one that is known: "the Polish Senate", "the Security Council of X"."""

import re
from collections.abc import Sequence
from itertools import pairwise

from app.catalogue.load import table
from app.catalogue.records import Catalogue
from app.extraction.lexicon import Hit

_SHARED = frozenset(table("names")["bodies"]["shared"])
_OWNED = re.compile(r"(?:['’]s?)?\s+")
_OF = re.compile(r"\s+of\s+(?:the\s+)?")


def without_namesakes(hits: Sequence[Hit], text: str, known: Catalogue) -> list[Hit]:
    """The hits but for bodies whose own words name another state than theirs."""
    others = set[int]()
    for index, (hit, following) in enumerate(pairwise(hits)):
        gap = hit.span.end, following.span.start
        if "body" in following.sorts and _OWNED.fullmatch(text, *gap):
            if _is_other(following, hit.slug("adjective", "state"), known, text):
                others.add(index + 1)
        elif "body" in hit.sorts and _OF.fullmatch(text, *gap) and _is_other(hit, following.slug("state"), known, text):
            others.add(index)
    return [hit for index, hit in enumerate(hits) if index not in others]


def _is_other(body: Hit, state: str | None, known: Catalogue, text: str) -> bool:
    found = known.bodies.get(body.slug("body") or "")
    if state is None or found is None or found.of == state:
        return False
    return found.of is not None or text[slice(*body.span)].lower() in _SHARED
