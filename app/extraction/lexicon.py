"""The word lists compiled for one pass: the catalogue, and the actors stored so far."""

from app.catalogue.load import word_tags

_NONE: frozenset[str] = frozenset()


class Lexicon:
    """Looks words up; made once and shared, it never changes."""

    def __init__(self) -> None:
        self._tags = word_tags()

    def tags_of(self, norm: str) -> frozenset[str]:
        """The tags of a folded word, from the `[tags]` tables of the catalogue."""
        return self._tags.get(norm, _NONE)
