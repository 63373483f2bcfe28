"""Words that look like dates and are not: amounts, names, verbs, fractions. A form must fit its surroundings."""

from collections.abc import Mapping, Sequence

from app.extraction.dates.grammar import Match
from app.extraction.types import Token


class Guards:
    """Judges by the word lists of `[guards]` in `dates.toml`."""

    def __init__(self, words: Mapping[str, Sequence[str]]) -> None:
        self._sets = {name: frozenset(entries) for name, entries in words.items()}

    def fit(self, match: Match, tokens: Sequence[Token], first: int, last: int) -> bool:
        """Whether the words around tokens `first` to `last` allow the reading."""
        before = tokens[first - 1].norm if first else ""
        after = tokens[last].norm if last < len(tokens) else ""
        make, alone = match.rule.make, match.end - match.start == 1
        if make in self._sets["names"] and _in_name(tokens, first, last, holiday=make == "holiday"):
            return False
        if make == "year" and alone:
            return self._year(match.slots["year"], tokens, first, before, after)
        if make == "month" and alone:
            return tokens[first].norm not in self._sets["verbs"] or before in self._sets["before_month"]
        if make == "day":
            return not self._dateline(tokens, first, last)
        if make == "days" and "and" in match.slots and before != "between":
            return "month2" in match.slots or match.slots["day2"] == match.slots["day"] + 1
        if make == "length":
            return self._length(match.slots["unit"], tokens[first].norm, tokens[last - 1].norm, after)
        if make == "ahead":
            return after not in self._sets["not_ahead"] and "-" not in tokens[last - 1].norm
        if make in ("told_shift", "earlier", "later"):
            return tokens[last - 1].norm not in self._sets["trailing"] or not after[:1].isalpha()
        if "middle" in match.slots:
            return before in self._sets["before_time"]
        if make == "season" and not {"shift", "year", "yearshift"} & match.slots.keys():
            return before in self._sets["before_season"] and (match.slots["season"] != "FA" or not after[:1].isalpha())
        if make == "season" and tokens[last - 1].norm == "fall":
            return after != "in"  # "this fall in prices"
        return True

    def _year(self, year: int, tokens: Sequence[Token], at: int, before: str, after: str) -> bool:
        """Four digits alone are a year unless they look like an amount, a part of a number or a count of things."""
        if _glued(tokens, at) and before in self._sets["not_before_year"]:
            return False
        if _glued(tokens, at + 1) and after in self._sets["not_after_year"]:
            return False
        if _glued(tokens, at + 1) and _glued(tokens, at + 2) and tokens[at + 2].norm[0].isdecimal():
            return False
        if not 1900 <= year <= 2059:
            return 1500 <= year < 1900 and before in self._sets["before_old_year"]
        counted = len(after) > 3 and after.endswith("s") and tokens[at + 1].text[0].islower()
        return not counted or before in self._sets["before_year"]

    def _dateline(self, tokens: Sequence[Token], first: int, last: int) -> bool:
        """Whether it stands in a dateline ("KYIV, Feb. 12 (Agency) —"): that says when the report was sent."""
        if first < 2 or tokens[first - 1].norm != "," or not tokens[first - 2].text.isupper():
            return False
        following = [token.norm for token in tokens[last : last + 6]]
        if following[:1] == ["("] and ")" in following:
            following = following[following.index(")") + 1 :]
        return following[:1] != [] and following[0] in self._sets["dashes"]

    def _length(self, unit: str, first: str, last: str, after: str) -> bool:
        """False for "a second" and "a quarter of", which are no lengths of time."""
        if unit == "second":
            return last.endswith("s") or "-" in last
        return unit != "quarter" or (after != "of" and first not in self._sets["fractions"])


def _glued(tokens: Sequence[Token], at: int) -> bool:
    """Whether nothing stands between the token at `at` and the one before it."""
    return 0 < at < len(tokens) and tokens[at - 1].span.end == tokens[at].span.start


def _in_name(tokens: Sequence[Token], first: int, last: int, *, holiday: bool) -> bool:
    """Whether capitals show a part of a name: "USA Today", "Easter Island"; a holiday has a capital of its own."""
    sentence = tokens[first].sentence
    if holiday:
        after = tokens[last] if last < len(tokens) else None
        named = after is not None and after.sentence == sentence and after.text[0].isupper()
        return not tokens[first].text[0].isupper() or named
    before = tokens[first - 1] if first else None
    joined = before is not None and before.sentence == sentence and before.text[0].isupper()
    return joined and tokens[first].text[0].isupper()
