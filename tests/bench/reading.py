"""Articles a second on one core: the whole of extraction beside a date finder alone, on the seed articles."""

import subprocess
import sys
from pathlib import Path
from time import process_time

from app.editing.seeding import seed_files
from app.extraction.lexicon import Lexicon
from app.extraction.pipeline import extract
from app.reading.document import Document
from app.reading.files import read_path
from tests.bench.timing import in_turn, line, on_one_core

ROUNDS = 5
FOR_DATES = 20
"""The date finder reads so many of the articles a round; it is far slower."""
GOAL = "300, 5x"
AS_WRITTEN = Path(__file__).resolve().parents[2]
"""Where the sources are; compiled, the program is read from another folder."""


def seeds() -> list[Document]:
    """The seed articles as documents."""
    return [read_path(path) for path in seed_files()]


def run() -> None:
    """Prints articles a second, compiled and as written, and the same of dateparser.search."""
    try:
        from dateparser.search import search_dates
    except ImportError:
        line("extraction, articles a second", f"{_rate():.0f}", "dateparser is not installed", GOAL)
        return
    documents, lexicon = seeds(), Lexicon()
    some = documents[:: max(1, len(documents) // FOR_DATES)]
    sides = {
        "extract": lambda: [extract(document, lexicon) for document in some],
        "dateparser": lambda: [search_dates(document.text, languages=["en"]) for document in some],
    }
    found = in_turn(sides, ROUNDS, process_time)
    rate, other = len(some) / found["extract"], len(some) / found["dateparser"]
    line("extraction, articles a second on one core", f"{rate:.0f}", _beside(rate, other), GOAL)
    if Path.cwd() != AS_WRITTEN:
        there = subprocess.run([sys.executable, "-m", __name__], cwd=AS_WRITTEN, check=True, capture_output=True)
        written = float(there.stdout)
        line("the same as written, not compiled", f"{written:.0f}", _beside(written, other))


def _beside(rate: float, other: float) -> str:
    return f"{rate / other:.1f}x dateparser.search ({other:.0f})"


def _rate() -> float:
    """Articles a second, each read once before."""
    documents, lexicon = seeds(), Lexicon()
    for document in documents:
        extract(document, lexicon)
    return len(documents) / on_one_core(lambda: [extract(document, lexicon) for document in documents])


if __name__ == "__main__":
    print(_rate())
