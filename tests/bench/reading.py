"""Articles a second on one core: the whole of extraction beside a date finder alone, on the seed articles."""

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


def seeds() -> list[Document]:
    """The seed articles as documents."""
    return [read_path(path) for path in seed_files()]


def run() -> None:
    """Prints articles a second, and the same of dateparser.search."""
    documents, lexicon = seeds(), Lexicon()
    some = documents[:: max(1, len(documents) // FOR_DATES)]
    try:
        from dateparser.search import search_dates
    except ImportError:
        each = on_one_core(lambda: [extract(d, lexicon) for d in documents]) / len(documents)
        line("extraction, articles a second", f"{1 / each:.0f}", "dateparser is not installed", "300")
        return
    sides = {
        "extract": lambda: [extract(document, lexicon) for document in some],
        "dateparser": lambda: [search_dates(document.text, languages=["en"]) for document in some],
    }
    found = in_turn(sides, ROUNDS, process_time)
    rate, other = len(some) / found["extract"], len(some) / found["dateparser"]
    ratio = f"{rate / other:.1f}x dateparser.search ({other:.0f})"
    line("extraction, articles a second on one core", f"{rate:.0f}", ratio, "300, 5x")
