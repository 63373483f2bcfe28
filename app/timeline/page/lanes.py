"""A view drawn as lanes."""

from dataclasses import dataclass

from app.timeline.page.cards import EventCard, Person


@dataclass(frozen=True, slots=True)
class LaneNode:
    """Someone in an event, at the middle `y` of their row. `side` is "" for a row of several, `spoke`: only spoke."""

    y: int
    side: str
    spoke: bool


@dataclass(frozen=True, slots=True)
class LaneColumn:
    """Where an event is drawn, in pixels: a node for each in it, a `tie` from the first who took part to the last."""

    x: int
    width: int
    middle: float
    day: str
    nodes: tuple[LaneNode, ...]
    tie: tuple[int, int] | None


@dataclass(frozen=True, slots=True)
class LanePath:
    """An outline that is drawn: what it is (its classes) and its way, as SVG takes it."""

    sign: str
    way: str


@dataclass(frozen=True, slots=True)
class LaneBand:
    """A month, or what is known no better, over the columns from `x` on; `year` where the label has no room for it."""

    x: int
    width: int
    label: str
    year: str = ""


@dataclass(frozen=True, slots=True)
class LaneRow:
    """A row: someone with the view narrowed to them too, or all those who have no row of their own."""

    name: str
    side: str | None
    side_name: str | None
    url: str | None


@dataclass(frozen=True, slots=True)
class LaneEvent:
    """An event in its column, with everyone who has a node there."""

    card: EventCard
    column: LaneColumn
    who: tuple[Person, ...]


@dataclass(frozen=True, slots=True)
class LanesPage:
    """The events of a page as lanes; sizes in pixels, `narrow` is the width of most columns. `hints` say how to see
    what has no row or column of its own here.
    """

    count_words: str
    hints: tuple[str, ...]
    rows: tuple[LaneRow, ...]
    events: tuple[LaneEvent, ...]
    paths: tuple[LanePath, ...]
    bands: tuple[LaneBand, ...]
    width: int
    height: int
    row: int
    narrow: int
