"""The catalogue's dates made ready: the vocabulary and the grammar, built once."""

from collections.abc import Iterator
from functools import cache
from typing import Any

from app.catalogue.load import table
from app.extraction.dates.grammar import Grammar
from app.extraction.dates.term import Reading, Readings
from app.extraction.dates.vocabulary import Vocabulary


@cache
def grammar() -> Grammar:
    """The forms of `dates.toml`, holidays among them."""
    data = table("dates")
    return Grammar([*data["rules"], *_holidays(data["holidays"])], data["macros"])


@cache
def vocabulary() -> Vocabulary:
    """The words of `dates.toml`: those with a value, and those that stand in forms."""
    words = table("dates")["words"]
    readings: dict[str, list[Reading]] = {word: [(word, word)] for word in grammar().literals}
    for name, entries in words.items():
        if isinstance(entries, dict):
            for word, value in entries.items():
                readings.setdefault(word, []).append(("{" + name + "}", value))
    frozen: dict[str, Readings] = {word: tuple(sorted(found, key=_numbers_first)) for word, found in readings.items()}
    return Vocabulary(frozen, grammar().fillers, words["abbreviated"], words["capitalised"])


def _numbers_first(reading: Reading) -> bool:
    return reading[0] != "{count}"


def _holidays(entries: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """One rule a holiday; a year may follow."""
    for entry in entries:
        given = {key: value for key, value in entry.items() if key != "words"}
        forms = [form for name in entry["words"] for form in _holiday_forms(name.lower())]
        yield {"name": f"holiday: {entry['words'][0]}", "make": "holiday", "forms": forms, **given}


def _holiday_forms(name: str) -> list[str]:
    counted = [f"<counted> [after:after | before:before] {name}", f"the? day [after:after | before:before] {name}"]
    eve = f"the? eve:before of {name}"
    return [f"{name} [,? {{year}}]?", f"{{shift}} {name}", f"{name} [week:as | weekend:as]", *counted, eve]
