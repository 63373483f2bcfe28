"""Whether a date dates an act: "the 2014 borders", "since 2021" and "pre-2022" are background and do not."""

from collections.abc import Mapping, Sequence

from app.extraction.dates.values import Value
from app.extraction.types import Token

RECKONED = 7
"""Words between "others date" and the day that they date something to."""


class ActReader:
    """Reads the words around a date by the lists of `[acts]` in `dates.toml`."""

    def __init__(self, words: Mapping[str, Sequence[str]]) -> None:
        self._bounds = frozenset(words["bounds"])
        self._limits = frozenset(words["limits"])
        self._ongoing = frozenset(words["ongoing"])
        self._dating = frozenset(words["dating"])
        self._dating_holiday = frozenset(words["dating_holiday"])
        self._reckoning = frozenset(words["reckoning"])
        self._following = frozenset(words["following"])

    def dates_act(self, value: Value, tokens: Sequence[Token], first: int, last: int, *, holiday: bool = False) -> bool:
        """False for background: "since 2021", "before May"; year or `holiday` beside its noun ("the Easter truce")."""
        if not value.dates_act:
            return False
        before = tokens[first - 1].norm if first else ""
        if before in self._bounds and not tokens[last - 1].norm.endswith("'s"):
            return before in self._ongoing and value.precision == "day"
        if holiday:
            return before in self._dating_holiday or not self._describes(tokens, first, last)
        if value.precision != "year":
            return True
        return "-" not in tokens[first].norm and (before in self._dating or not self._describes(tokens, first, last))

    def tells_day(self, tokens: Sequence[Token], first: int) -> bool:
        """Whether later dates may be counted from it: not from "wanted by Friday" or "others date it to Friday"."""
        if first == 1 or (first and tokens[first - 2].sentence != tokens[first].sentence):
            return True  # "By Oct. 22 the summit was off": what comes next is told of that day
        if first and tokens[first - 1].norm == "to":
            return all(token.norm not in self._reckoning for token in tokens[max(0, first - RECKONED) : first])
        return not first or tokens[first - 1].norm not in self._limits

    def _describes(self, tokens: Sequence[Token], first: int, last: int) -> bool:
        """Whether a date stands between two words of a phrase, before its noun: "their 2014 borders"."""
        if not first or last >= len(tokens) or not tokens[first - 1].text[0].isalnum():
            return False
        return tokens[last].text[0].isalpha() and tokens[last].norm not in self._following
