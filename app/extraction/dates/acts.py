"""Whether a date dates an act: "the 2014 borders", "since 2021" and "pre-2022" are background and do not."""

from collections.abc import Mapping, Sequence

from app.extraction.dates.values import Value
from app.extraction.types import Token

COARSE = ("year", "part", "unknown")


class ActReader:
    """Reads the words around a date by the lists of `[acts]` in `dates.toml`."""

    def __init__(self, words: Mapping[str, Sequence[str]]) -> None:
        self._bounds = frozenset(words["bounds"])
        self._dating = frozenset(words["dating"])
        self._following = frozenset(words["following"])

    def dates_act(self, value: Value, tokens: Sequence[Token], first: int, last: int, *, holiday: bool = False) -> bool:
        """False for background: after "since", "before"; a year or a `holiday` beside its noun ("the Easter truce")."""
        if not value.dates_act:
            return False
        before = tokens[first - 1].norm if first else ""
        if before in self._bounds:
            return False
        describing = value.precision == "year" or holiday
        return not (describing and self.attributive(tokens, first, last))

    def attributive(self, tokens: Sequence[Token], first: int, last: int) -> bool:
        """Whether a year only describes the noun after it: "2014 borders", "the 1994 memorandum"."""
        before = tokens[first - 1] if first else None
        after = tokens[last] if last < len(tokens) else None
        if "-" in tokens[first].norm:
            return True
        if after is None or not after.text[0].isalpha() or after.norm in self._following:
            return False
        if before is not None and before.norm in self._dating:
            return False
        return not (before is None or not before.text[0].isalnum())
