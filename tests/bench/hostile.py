"""Texts made to be slow: reading must stay linear in their length."""

import math
from collections.abc import Mapping
from functools import partial

from app.extraction.lexicon import Lexicon
from app.extraction.pipeline import extract
from app.reading.document import Document
from tests.bench.timing import line, on_one_core

SIZES = (64, 128, 256, 512, 1024)
"""Kilobytes."""
TEXTS: Mapping[str, str] = {
    "quotation marks": "“",
    "short quotes": "“a” ",
    "capitals": "A",
    "words with capitals": "Abc ",
    "digits": "7",
    "numbers": "12 ",
    "brackets": "(",
    "and and and": "and ",
    "commas": ", ",
    "names": "Donald Trump ",
    "names with commas": "Trump, Putin, ",
    "states": "Ukraine, ",
    "one endless sentence": "Trump said that Putin would meet Zelenskyy on Monday in Riyadh and ",
    "verbs of saying": "said ",
    "weekdays": "Monday ",
    "quotes with speakers": "“We will meet on Monday,” Trump said. ",
    "visits and calls": "Macron visited Kyiv on Monday. He met Zelenskyy. After the talks they called Trump. ",
    "lines": "a\n",
}


def run() -> None:
    """Prints the time for each text at each size, and the exponent of its growth."""
    lexicon = Lexicon()
    for name, stretch in TEXTS.items():
        documents = [Document(_text(stretch, size)) for size in SIZES]
        times = [on_one_core(partial(extract, document, lexicon)) for document in documents]
        today = " / ".join(f"{seconds:.2f}" for seconds in times) + " s"
        line(f"hostile: {name}, {'/'.join(map(str, SIZES))} KB", today, f"exponent {_exponent(times):.2f}", "linear")


def _text(stretch: str, kilobytes: int) -> str:
    size = kilobytes * 1024
    return (stretch * (size // len(stretch) + 1))[:size]


def _exponent(times: list[float]) -> float:
    """The slope of time over size, both as logarithms."""
    xs, ys = [math.log(size) for size in SIZES], [math.log(max(seconds, 1e-6)) for seconds in times]
    x, y = sum(xs) / len(xs), sum(ys) / len(ys)
    return sum((a - x) * (b - y) for a, b in zip(xs, ys, strict=True)) / sum((a - x) ** 2 for a in xs)
