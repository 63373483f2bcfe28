"""Timing and the table: two sides are measured in turn in one run, and their medians compared."""

import gc
from collections.abc import Callable, Mapping
from statistics import median
from time import perf_counter, process_time

Clock = Callable[[], float]
HEAD = "| what | today | ratio | goal |\n| --- | --- | --- | --- |"


def taken(work: Callable[[], object], clock: Clock = perf_counter) -> float:
    """Seconds that one call takes."""
    start = clock()
    work()
    return clock() - start


def in_turn(sides: Mapping[str, Callable[[], object]], rounds: int, clock: Clock = perf_counter) -> dict[str, float]:
    """Median seconds of each side, the sides taking turns; one round before is not counted."""
    found: dict[str, list[float]] = {name: [] for name in sides}
    for name in [*sides]:
        sides[name]()
    gc.collect()
    for _ in range(rounds):
        for name, work in sides.items():
            found[name].append(taken(work, clock))
    return {name: median(times) for name, times in found.items()}


def on_one_core(work: Callable[[], object]) -> float:
    """Seconds of the processor that one call takes, garbage of earlier ones aside."""
    gc.collect()
    return taken(work, process_time)


def line(what: str, today: str, ratio: str = "", goal: str = "") -> None:
    """Prints one row of the table."""
    print(f"| {what} | {today} | {ratio} | {goal} |", flush=True)
