"""Damages files of every kind and reads them: `python -m tests.torture.reading [--files 500] [--seed 1]`.

Each must become a document or a refusal that names the file, no reading may outlast its limit, and the memory of the
process that asks must stay where it began. Prints a line for each kind; exits 1 where one of these does not hold.
"""

import argparse
import logging
import sys
from collections import Counter
from dataclasses import dataclass, field
from io import BytesIO
from random import Random
from time import monotonic
from zipfile import ZipFile

from app.errors import BadValue
from app.reading.files import read_bytes
from app.reading.limits import resident_mb
from app.settings import Settings
from tests.reading.makers import SAMPLES, swapped
from tests.reading.mutations import mutated

SETTINGS = Settings(read_seconds=10)
GROWTH_MB = 50
"""Most that the memory of the asking process may grow, in megabytes."""
SLACK = 5.0
"""Seconds beyond the limit for a process to be ended and another to start."""


@dataclass
class Tally:
    """What became of the files of one kind."""

    outcomes: Counter[str] = field(default_factory=Counter)
    slowest: float = 0.0
    wrong: list[str] = field(default_factory=list)

    def add(self, number: int, data: bytes, name: str) -> None:
        began = monotonic()
        try:
            outcome, fits = "read", bool(read_bytes(data, name, SETTINGS).text.strip())
        except BadValue as refusal:
            outcome, fits = f"refused {refusal.status}", name in refusal.message
        except Exception as error:
            outcome, fits = f"{type(error).__name__}: {error}", False
        took = monotonic() - began
        self.slowest = max(self.slowest, took)
        self.outcomes[outcome] += 1
        if not fits or took > SETTINGS.read_seconds + SLACK:
            self.wrong.append(f"{name} number {number}: {outcome} after {took:.1f} s")


class Unforeseen(logging.Handler):
    """Counts the refusals that no reader foresaw: damage that a library answered with an error of its own."""

    def __init__(self) -> None:
        super().__init__()
        self.traces: Counter[str] = Counter()

    def emit(self, record: logging.LogRecord) -> None:
        self.traces[record.getMessage().strip().rpartition("\n")[2][:120]] += 1


def damaged(name: str, sample: bytes, number: int, chance: Random) -> bytes:
    """The file damaged; of Word documents every other one inside, under a zip that is sound."""
    if name != "a.docx" or number % 2:
        return mutated(sample, chance)
    with ZipFile(BytesIO(sample)) as archive:
        part = chance.choice(["word/document.xml", "word/document.xml", "word/styles.xml", "[Content_Types].xml"])
        return swapped(sample, part, mutated(archive.read(part), chance))


def main() -> int:
    """Run the torture; the exit code."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--files", type=int, default=500, help="damaged files of each kind")
    options.add_argument("--seed", default="1")
    asked = options.parse_args()
    unforeseen = Unforeseen()
    logging.getLogger("app.reading").addHandler(unforeseen)
    logging.getLogger("app.reading").propagate = False
    began, wrong = resident_mb(), []
    for name, sample in SAMPLES.items():
        tally, chance = Tally(), Random(f"{asked.seed} {name}")
        for number in range(asked.files):
            tally.add(number, damaged(name, sample, number, chance), name)
        wrong += tally.wrong
        counts = ", ".join(f"{outcome} {count}" for outcome, count in tally.outcomes.most_common())
        print(f"{name:8} {counts}; slowest {tally.slowest:.2f} s; memory +{resident_mb() - began} MB", flush=True)
    print(f"unforeseen: {sum(unforeseen.traces.values())}", *unforeseen.traces.most_common(20), sep="\n  ")
    print(*wrong, sep="\n")
    return 1 if wrong or resident_mb() - began > GROWTH_MB else 0


if __name__ == "__main__":
    sys.exit(main())
