"""Words that look like dates and are not: amounts, names, verbs, fractions. A form must fit its surroundings."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from app.extraction.dates.grammar import Match
from app.extraction.types import Token

_DAYS = frozenset(map(str, range(1, 32)))


_CLOCK = frozenset((":", "a.m", "p.m", "a.m.", "p.m.", "am", "pm", "o'clock", "h"))
SHORTEST = 28
"""Days of the shortest month: "May 31 and June 1" follow each other."""
RANKED = 4
"""Words between "the largest" and "in five months"."""


class Place(NamedTuple):
    """Where a form was found: in tokens `first` to `last` (exclusive)."""

    match: Match
    tokens: Sequence[Token]
    first: int
    last: int

    @property
    def before(self) -> str:
        return self.tokens[self.first - 1].norm if self.first else ""

    @property
    def after(self) -> str:
        return self.tokens[self.last].norm if self.last < len(self.tokens) else ""

    def glued(self, at: int) -> bool:
        """Whether nothing stands between the token at `at` and the one before it."""
        return 0 < at < len(self.tokens) and self.tokens[at - 1].end == self.tokens[at].start

    def named(self, at: int) -> bool:
        """Whether the token at `at` has a capital and stands in the same sentence."""
        if not 0 <= at < len(self.tokens) or self.tokens[at].sentence != self.tokens[self.first].sentence:
            return False
        return self.tokens[at].text[0].isupper()


class Guards:
    """Judges by the word lists of `[guards]` in `dates.toml`; one method for each `make` that needs judging."""

    def __init__(self, words: Mapping[str, Sequence[str]]) -> None:
        self._sets = {name: frozenset(entries) for name, entries in words.items()}
        self._judges = {
            "days": self._days,
            "bare_day": self._bare_day,
            "bare_days": self._bare_day,
            "month": self._month,
            "year": self._year,
            "season": self._season,
            "holiday": self._holiday,
            "day_shift": self._day_shift,
            "ahead": self._ahead,
            "earlier": self._told,
            "later": self._told,
            "told_shift": self._told,
            "length": self._length,
            "clock": self._clock,
            "weekend_of": self._weekend_of,
            "of_day_told": self._of_day_told,
        }

    def fit(self, match: Match, tokens: Sequence[Token], first: int, last: int) -> bool:
        """Whether the words around tokens `first` to `last` allow the reading."""
        judge = self._judges.get(match.rule.make)
        return judge is None or judge(Place(match, tokens, first, last))

    def _days(self, place: Place) -> bool:
        """Two days with "and" are a range only if they follow each other, or stand behind "between"."""
        slots = place.match.slots
        if place.tokens[place.last - 1].norm == str(slots.get("day2")) and place.after in _CLOCK:
            return False  # "from April 19 to 12:00 on April 21"
        if "and" not in slots or place.before == "between":
            return True
        first, last = int(slots["day"]), int(slots["day2"])
        return (first >= SHORTEST and last == 1) if "month2" in slots else last == first + 1

    def _weekend_of(self, place: Place) -> bool:
        """ "Weekend talks in Geneva", "a weekend call": what was then stands behind it."""
        return place.after in self._sets["on_weekends"]

    def _of_day_told(self, place: Place) -> bool:
        """ "In the evening", and no noun behind it ("in the morning session")."""
        goes_on = place.after[:1].isalpha() and place.tokens[place.last].text[0].islower()
        return place.after != "of" and (not goes_on or place.after in self._sets["after_bare_day"])

    def _bare_day(self, place: Place) -> bool:
        """ "On the 16th", and no noun after it ("the 16th package"); with its weekday it needs nothing more."""
        if "weekday" in place.match.slots:
            return True
        number = place.tokens[place.last - 1].norm
        if not number[0].isdecimal() or not number.endswith(("st", "nd", "rd", "th")):
            return False
        if place.before not in self._sets["before_bare_day"]:
            return False
        return not place.after[:1].isalnum() or place.after in self._sets["after_bare_day"]

    def _month(self, place: Place) -> bool:
        """A month alone: May and March need a preposition, and so does one before a capital ("April Johnson")."""
        if place.match.end - place.match.start > 1:
            return place.tokens[place.last - 2].norm != "of" or place.after not in _DAYS  # "the end of July 27"
        if place.before in self._sets["before_month"] or place.before in self._sets["near_month"]:
            return True
        return not place.named(place.last) and place.tokens[place.first].norm not in self._sets["verbs"]

    def _year(self, place: Place) -> bool:
        """Four digits alone are a year unless they look like an amount, a part of a number or a count of things."""
        if place.match.end - place.match.start > 1:
            return True
        at, before, after = place.first, place.before, place.after
        if place.glued(at) and before in self._sets["not_before_year"]:
            return False
        if place.glued(at + 1) and after in self._sets["not_after_year"]:
            return False
        if place.glued(at + 1) and place.glued(at + 2) and place.tokens[at + 2].norm[0].isdecimal():
            return False
        year = place.match.slots["year"]
        if not 1900 <= year <= 2059:
            return 1500 <= year < 1900 and before in self._sets["before_old_year"]
        head, hyphen, _ = place.tokens[at].norm.partition("-")
        if hyphen:
            return head in self._sets["year_prefixes"] or head.isdecimal()
        counted = len(after) > 3 and after.endswith("s") and place.tokens[at + 1].text[0].islower()
        return not counted or before in self._sets["before_year"]

    def _season(self, place: Place) -> bool:
        """A season alone needs a preposition; fall is a verb and a defeat too ("this fall in prices")."""
        fall = place.tokens[place.last - 1].norm == "fall"
        if {"shift", "year", "yearshift"} & place.match.slots.keys():
            return not fall or place.after != "in" or self._is_where(place, place.last + 1)
        return place.before in self._sets["before_season"] and not (fall and place.after[:1].isalpha())

    def _is_where(self, place: Place, at: int) -> bool:
        """ "Last fall in | Rome", "last fall in | his home"."""
        return place.named(at) or (at < len(place.tokens) and place.tokens[at].norm in self._sets["possessives"])

    def _holiday(self, place: Place) -> bool:
        """A holiday has its capital and is no part of a name ("Easter Island")."""
        counted = not {"after", "before"}.isdisjoint(place.match.slots)
        if not place.tokens[place.last - 1 if counted else place.first].text[0].isupper():
            return False
        return place.before in self._sets["before_holiday"] or not place.named(place.last)

    def _day_shift(self, place: Place) -> bool:
        """Not a part of a name ("USA Today"), nor "today's youth", which means no day."""
        if place.named(place.first) and place.named(place.first - 1):
            return False
        owns = place.tokens[place.last - 1].norm.endswith("'s")
        return not owns or place.after not in self._sets["generic_today"]

    def _ahead(self, place: Place) -> bool:
        """Not "in three days of talks", "in a five-hour", "joined in a day later", "the largest in five months"."""
        before = (t for t in place.tokens[max(0, place.first - RANKED) : place.first])
        sentence = place.tokens[place.first].sentence
        if any(token.norm in self._sets["superlatives"] and token.sentence == sentence for token in before):
            return False
        return place.after not in self._sets["not_ahead"] and "-" not in place.tokens[place.last - 1].norm

    def _told(self, place: Place) -> bool:
        """Not "the day before the meeting": that counts from the meeting."""
        last, goes_on = place.tokens[place.last - 1].norm, place.after[:1].isalpha()
        if last in ("that", "this"):  # "three days after that round"
            return not goes_on or place.named(place.last) or place.after in self._sets["after_bare_day"]
        return last not in self._sets["trailing"] or not goes_on

    def _length(self, place: Place) -> bool:
        """Neither "a second" nor "a quarter of" nor "the 1988 quarter"."""
        unit, last = place.match.slots["unit"], place.tokens[place.last - 1].norm
        if place.match.slots.get("number", 0) >= 1000 and not last.endswith("s"):
            return False
        if unit == "second":
            return last.endswith("s") or "-" in last
        return unit != "quarter" or (
            place.after != "of" and place.tokens[place.first].norm not in self._sets["fractions"]
        )

    def _clock(self, place: Place) -> bool:
        """Neither "one: twenty-six" nor "High Noon"."""
        if "middle" in place.match.slots:
            return place.before in self._sets["before_time"]
        return "minute" not in place.match.slots or (place.glued(place.first + 1) and place.glued(place.first + 2))
