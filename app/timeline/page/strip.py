"""The density strip of a page."""

from dataclasses import dataclass

from app.timeline.page.links import Link


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar of the density strip: days `first` to `last` (ISO), `height` from 0 to 1.

    `words` names its days, `label` says how many events besides.
    """

    first: str
    last: str
    count: int
    height: float
    url: str
    words: str
    label: str
    inside: bool


@dataclass(frozen=True, slots=True)
class Stretched:
    """A bar of what has only a month, season or year, over bars of shorter units: from `left` on, `width` bars wide."""

    bar: Bar
    left: float
    width: float


@dataclass(frozen=True, slots=True)
class StripLabel:
    """A month or year name under the strip, from its bar `first` on for `bars` bars; "" where it has no room."""

    text: str
    first: int
    bars: int


@dataclass(frozen=True, slots=True)
class Strip:
    """Events, or quotes where `said`, per day, week, month or year (`unit`); `frame`: the chosen (first, last) bar.

    `stretched` are those that no bar counts, for their sources do not say which day (or month) it was.
    `trail` leads from all dates down to the chosen range, which is its last; `drawn` is the address of a range that a
    reader draws, with FIRST and LAST in the place of its days.
    """

    unit: str
    bars: tuple[Bar, ...]
    stretched: tuple[Stretched, ...]
    labels: tuple[StripLabel, ...]
    frame: tuple[int, int] | None
    trail: tuple[Link, ...]
    drawn: str
    said: bool = False

    @property
    def rows(self) -> list[Bar]:
        """The numbers of all that is drawn, as a table has them: by first day, the shorter before the longer."""
        drawn = [bar for bar in self.bars if bar.count] + [each.bar for each in self.stretched]
        return sorted(drawn, key=lambda bar: (bar.first, bar.last))

    @property
    def empty(self) -> bool:
        """Whether nothing stands on it."""
        return not self.rows
