"""Names behind the slugs of a view, and the nearest ones to a slug that nobody has."""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz import fuzz, process

from app.errors import NotFound
from app.languages.message import N_, _, called

NEAREST = 5
NEAR_ENOUGH = 60
"""A score below this is no likely misspelling: "trump" against "donald-trump" scores 90, unrelated names under 55."""

UNKNOWN = {
    "actor": N_("There is no person or body “%(slug)s” in this collection; choose one from the list or search for it."),
    "topic": N_("There is no topic “%(slug)s” in this collection; choose one from the list or search for it."),
    "place": N_("There is no place “%(slug)s” in this collection; choose one from the list or search for it."),
    "publisher": N_("There is no publisher “%(slug)s” in this collection; choose one from the list or search for it."),
}


@dataclass(frozen=True, slots=True)
class Name:
    """A slug with the name behind it; people and bodies have a side."""

    slug: str
    stored: str
    side: str | None = None

    @property
    def name(self) -> str:
        """The name that readers see, in the language in force."""
        return called(self.stored)


Names = Mapping[str, Mapping[str, Name]]


@lru_cache(maxsize=4096)
def slugify(name: str) -> str:
    """The slug of a free name: "Saudi Arabia" -> "saudi-arabia"; letters of any script are kept."""
    plain = unicodedata.normalize("NFKD", name).casefold()
    letters = "".join(char for char in plain if not unicodedata.combining(char))
    return "-".join(re.findall(r"[^\W_]+", letters)) or "-"


def known(names: Names, family: str, slug: str) -> Name:
    """The name of a slug; NotFound with the nearest names if nobody has it."""
    try:
        return names[family][slug]
    except KeyError:
        raise NotFound(_unknown(family, slug), near=nearest(slug, names[family]), wanted=slug) from None


def _unknown(family: str, slug: str) -> str:
    return _(UNKNOWN[family]) % {"slug": slug}


def nearest(slug: str, slugs: Iterable[str]) -> tuple[str, ...]:
    """The slugs most like one that nobody has, best first."""
    found = process.extract(slug, list(slugs), scorer=fuzz.WRatio, limit=NEAREST, score_cutoff=NEAR_ENOUGH)
    return tuple(match for match, _score, _index in found)
