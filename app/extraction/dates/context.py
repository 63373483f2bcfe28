"""What a time expression is counted from, and which way: the day of publication, the date told last, the tense."""

from collections.abc import Callable
from datetime import date
from typing import Literal, NamedTuple

from app.extraction.dates.values import Value

Tense = Literal["past", "present", "future", "near", "loose", "before", "then", "none"]
"""Of the governing verb; "near" is a plan told of in the past ("was due on Friday"): the nearest such day is meant;
"loose" says that what is done to its noun is past ("named its team for Friday's talks"), and little of the day;
"before" that something is done ahead of it ("met X ahead of his talks with Y on Friday"); "then" that it was to come
when somebody told of it ("said on Saturday that he would go on Monday")."""

_AS_TENSE: dict[Tense, Tense] = {"loose": "past", "before": "near", "then": "future"}

OnDay = Literal["opening", "on", "none"]
"""Where a day behind "on" stands: at the head of a sentence that speaks of nothing to come, or elsewhere."""

Order = Literal["day first", "month first"]

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


class Context(NamedTuple):
    """`today` is the day that words such as "yesterday" count from: of publication or, inside a quote, of speaking.

    `unsure` says that the day of speaking is not known though other days were told: then "today" may be any of them.
    `told_day` is the day told last, where vaguer words of the same time were told since: "earlier in the month".
    `told_ago` is how many paragraphs ago `told` stood; `row` are the several days told last in this paragraph.
    `other_month` is what was told last of a month that is not the one of publication.
    `past_year` is the last day that this paragraph told with an earlier year: a day after it, without a year, may be
    of that year or of this. `month` is the first day of the month that this paragraph told last.
    `behind_on` tells where the word "on" has it, looked for only when asked.
    """

    today: date | None
    spoken: bool
    unsure: bool
    past_year: date | None
    month: date | None
    told: Value | None
    told_day: date | None
    told_ago: int
    recent: date | None
    row: tuple[date, date] | None
    other_month: Value | None
    quarter: Value | None
    read_tense: Callable[[], Tense]
    behind_on: Callable[[], OnDay]
    order: Order | None

    @property
    def tense(self) -> Tense:
        """The tense of the verb that governs the expression; looked for only when asked."""
        found = self.read_tense()
        return _AS_TENSE.get(found, found)

    @property
    def loose(self) -> bool:
        """Whether that verb says little of when the day was."""
        return self.read_tense() == "loose"

    @property
    def done_before(self) -> date | None:
        """The day, told last in this paragraph, on which something was done or said ahead of the expression."""
        return self.told_day if self.read_tense() in ("before", "then") and self.told_ago == 0 else None

    @property
    def counted_from(self) -> str:
        """What `today` is, in words."""
        return "speaking" if self.spoken else "publication"


def in_words(day: date) -> str:
    """A day without its year: 13 February."""
    return f"{day.day} {MONTHS[day.month - 1]}"
