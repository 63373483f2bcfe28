"""The order of rows that keeps ties short: barycentres first, then each row slid to where it costs least.

A tie runs from the topmost to the lowest of its rows; its length is the number of rows between them. The order depends
on the input alone, and its ties are never longer together than those of the order given.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence

ROUNDS = 8
"""Sorting by barycentre swings to and fro after a few rounds; sliding settles in fewer."""

Ties = Mapping[frozenset[str], int]
"""Each set of rows that is tied, with how many times."""


def length(order: Sequence[str], ties: Ties) -> int:
    """How long all ties are together, in rows."""
    at = {row: place for place, row in enumerate(order)}
    ends = ((times, [at[row] for row in tied]) for tied, times in ties.items() if tied)
    return sum(times * (max(places) - min(places)) for times, places in ends)


def short_order(rows: Sequence[str], ties: Ties, *, last: Sequence[str] = ()) -> list[str]:
    """The rows in an order with short ties, those without any below; `last` stand under them and stay there."""
    real = {tied: times for tied, times in ties.items() if len(tied) > 1}
    best = _by_barycentre([*rows], real, last)
    for _round in range(ROUNDS):
        slid = _slid(best, real, last)
        if slid == best:
            break
        best = slid
    tied = frozenset[str]().union(*real)
    free_below = [*(row for row in best if row in tied), *(row for row in best if row not in tied), *last]
    return free_below if length(free_below, real) <= length([*rows, *last], real) else [*best, *last]


def _by_barycentre(rows: list[str], ties: Ties, last: Sequence[str]) -> list[str]:
    """The best of some rounds in which every row goes to the middle of those that it is tied to."""
    best, least = rows, length([*rows, *last], ties)
    order = rows
    for _round in range(ROUNDS):
        order = _centred(order, ties, last)
        cost = length([*order, *last], ties)
        if cost < least:
            best, least = order, cost
    return best


def _centred(order: Sequence[str], ties: Ties, last: Sequence[str]) -> list[str]:
    at = {row: place for place, row in enumerate([*order, *last])}
    weight: dict[str, float] = defaultdict(float)
    pull: dict[str, float] = defaultdict(float)
    for tied, times in ties.items():
        centre = sum(at[row] for row in tied) / len(tied)
        for row in tied:
            weight[row] += times
            pull[row] += times * centre
    return sorted(order, key=lambda row: (pull[row] / weight[row] if weight[row] else at[row], at[row]))


class _Sliding:
    """An order in which one row trades places with its neighbour; what that costs is kept up as it goes."""

    def __init__(self, order: Sequence[str], ties: Ties, last: Sequence[str]) -> None:
        self.order = [*order]
        at = {row: place for place, row in enumerate([*order, *last])}
        self.times = list(ties.values())
        self.top = [min(at[row] for row in tied) for tied in ties]
        self.low = [max(at[row] for row in tied) for tied in ties]
        self.of: dict[str, set[int]] = {row: set() for row in at}
        for number, tied in enumerate(ties):
            for row in tied:
                self.of[row].add(number)

    def trade(self, place: int) -> int:
        """Put the row at `place` below the next one; what all ties gain in length, negative for what they lose."""
        upper, lower = self.order[place], self.order[place + 1]
        self.order[place : place + 2] = lower, upper
        gained = 0
        for tie in self.of[upper] - self.of[lower]:
            if self.top[tie] == place:
                self.top[tie], gained = place + 1, gained - self.times[tie]
            if self.low[tie] == place:
                self.low[tie], gained = place + 1, gained + self.times[tie]
        for tie in self.of[lower] - self.of[upper]:
            if self.low[tie] == place + 1:
                self.low[tie], gained = place, gained - self.times[tie]
            if self.top[tie] == place + 1:
                self.top[tie], gained = place, gained + self.times[tie]
        return gained


def _slid(order: Sequence[str], ties: Ties, last: Sequence[str]) -> list[str]:
    """Every row in turn slid through all places and left at the best one, its own where none is better."""
    sliding = _Sliding(order, ties, last)
    for row in order:
        home = sliding.order.index(row)
        costs = {home: 0}
        for place in range(home, 0, -1):
            costs[place - 1] = costs[place] + sliding.trade(place - 1)
        cost = costs[0]
        for place in range(len(order) - 1):
            cost += sliding.trade(place)
            costs[place + 1] = cost
        best = min(costs, key=lambda place: (costs[place], abs(place - home), place))
        for place in range(len(order) - 1, best, -1):
            sliding.trade(place - 1)
    return sliding.order
