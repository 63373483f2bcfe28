"""How something was said: where, when, and whether in translation."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from app.catalogue.load import table
from app.extraction.quotes import nouns
from app.extraction.quotes.cue import Cue
from app.extraction.quotes.frame import Frame
from app.extraction.reading import Reading

NEAR = 7
"""Words between a verb of speaking and its date: "told reporters in the Oval Office on Friday" has six."""


@cache
def _channels() -> tuple[re.Pattern[str], dict[str, str]]:
    names = {form: name for name, forms in table("speech")["channels"].items() for form in forms}
    longest = sorted(names, key=len, reverse=True)
    return re.compile(r"\b(?:" + "|".join(map(re.escape, longest)) + r")\b"), names


@cache
def _translated() -> re.Pattern[str]:
    return re.compile("|".join(map(re.escape, table("speech")["translation"]["forms"])))


@dataclass(frozen=True, slots=True)
class Setting:
    """What the words around the quotes of a sentence tell; `days` are words that begin a date, with its EDTF value."""

    frame: Frame
    channel: str | None
    translated: bool
    days: tuple[tuple[int, str], ...]


def setting_of(reading: Reading, frame: Frame) -> Setting:
    """The channel that the sentence names outside its quotes, whether it tells of a translation, and its days."""
    pattern, names = _channels()
    stretches = list(_stretches(reading, frame))
    found = next((m for start, end in stretches if (m := pattern.search(reading.text, start, end))), None)
    translated = any(_translated().search(reading.text, start, end) for start, end in stretches)
    return Setting(frame, names[found.group()] if found else None, translated, tuple(_days(reading, frame)))


def said_on(setting: Setting, cue: Cue) -> str | None:
    """The day (EDTF) that dates the saying: a date beside its verb, or one that opens the sentence."""
    near = bisect_left(setting.days, (cue.verb - NEAR - 1, ""))
    for at, day in (*setting.days[:1], *setting.days[near : near + 2 * NEAR]):
        if _dates_verb(setting.frame, cue, at):
            return day
    return None


def _days(reading: Reading, frame: Frame) -> Iterator[tuple[int, str]]:
    starts = [word.start for word in frame.words]
    for date in reading.dates.within(frame.sentence.span):
        if date.edtf and date.type == "DATE" and date.precision == "day" and date.dates_act:
            at = bisect_left(starts, date.span.start)
            if at < len(starts) and starts[at] < date.span.end:
                yield at, date.edtf


def _dates_verb(frame: Frame, cue: Cue, at: int) -> bool:
    low, high = sorted((cue.verb, at))
    if at < 2 and cue.verb > at:
        return not any(nouns.is_verb(word) for word in frame.words[at:high])
    if high - low > NEAR or frame.gap_between(low, high):
        return False
    return not any(nouns.is_verb(word) or word.norm == "that" for word in frame.words[low + 1 : high])


def _stretches(reading: Reading, frame: Frame) -> Iterator[tuple[int, int]]:
    start = frame.sentence.span.start
    for index in frame.regions:
        outer = reading.regions[index].outer
        yield start, outer.start
        start = outer.end
    yield start, frame.sentence.span.end
