"""Numbers: what digits may stand for, and number words ("twenty-five", "nineteen ninety-six") joined into one term."""

import re
from collections.abc import Sequence

from app.extraction.dates.term import Reading, Readings, Term

_DIGITS = re.compile(r"(\d{1,7})(st|nd|rd|th|s|am|pm)?")
_MULTIPLIERS = {"hundred": 100, "thousand": 1000, "million": 1_000_000, "dozen": 12}
_NUMBERS = ("{count}", "{number}")
_CENTURIES = range(15, 21)


def digit_readings(text: str) -> Readings:
    """What digits may stand for: a number, day, year, decade or time of day; nothing for other words."""
    match = _DIGITS.fullmatch(text)
    if not match:
        return ()
    digits, number, suffix = match[1], int(match[1]), match[2]
    if suffix is None:
        return _plain(digits, number)
    if suffix == "s":
        return _decade(digits, number)
    if suffix in ("am", "pm"):
        return (("{clock}", number % 12 + 12 * (suffix == "pm")),) if 1 <= number <= 12 else ()
    return ordinal_readings(number)


def ordinal_readings(number: int) -> Readings:
    """A number in an order, and a day of a month where it can be one."""
    return (("{ordinal}", number), ("{day}", number)) if 1 <= number <= 31 else (("{ordinal}", number),)


def _plain(digits: str, number: int) -> Readings:
    readings: list[Reading] = [("{number}", number)]
    if len(digits) <= 2 and 1 <= number <= 31:
        readings.append(("{day}", number))
    if len(digits) == 2:
        readings.append(("{yy}", number))
    if len(digits) == 4 and 1000 <= number <= 2199:
        readings.append(("{year}", number))
    return tuple(readings)


def _decade(digits: str, number: int) -> Readings:
    if number % 10 or len(digits) not in (2, 4) or (len(digits) == 4 and not 1000 <= number <= 2990):
        return ()
    return (("{decade}", number // 10 if len(digits) == 4 else 190 + number // 10),)


def merge_numbers(terms: Sequence[Term | None]) -> list[Term | None]:
    """Each run of number words, or digits with a fraction, made one term; a number is the first reading of its term."""
    merged: list[Term | None] = []
    done = 0
    for at in [at for at, term in enumerate(terms) if term is not None and term.readings[0][0] in _NUMBERS]:
        term = terms[at]
        if term is None or at < done:
            continue
        merged.extend(terms[done:at])
        done, number = _fraction(terms, at) if term.value("{count}") is None else _words(terms, at)
        merged.append(number)
    merged.extend(terms[done:])
    return merged


def _fraction(terms: Sequence[Term | None], at: int) -> tuple[int, Term]:
    """`2 1/2`: the whole, then two numbers with a stroke between them."""
    first = terms[at]
    assert first is not None
    rest = [term for term in terms[at + 1 : at + 4] if term is not None]
    if len(rest) == 3 and rest[0].norm == "1" and rest[1].norm == "/" and rest[2].norm in ("2", "4"):
        value = first.value("{number}") + 1 / int(rest[2].norm)
        return at + 4, Term(first.start, rest[2].end, "2.5", first.token, (("{number}", value),))
    return at + 1, first


def _words(terms: Sequence[Term | None], at: int) -> tuple[int, Term]:
    """The longest number in words from `at` on, with an ordinal at its end ("twenty-fifth")."""
    run: list[Term] = []
    end = at
    index = at
    while index < len(terms) and (term := terms[index]) is not None:
        if term.value("{count}") is not None:
            run.append(term)
            end = index + 1
        elif not (term.inner or (term.norm == "and" and run and run[-1].norm in _MULTIPLIERS)):
            break
        index += 1
    first, last, values = run[0], run[-1], [term.value("{count}") for term in run]
    following = terms[end + 1] if end + 1 < len(terms) and (dash := terms[end]) and dash.inner else None
    unit = following.value("{ordinal}") if following else None
    if following and unit and unit < 10 and values[-1] in range(20, 100, 10):
        return end + 2, Term(first.start, following.end, "th", first.token, ordinal_readings(_sum(run) + unit))
    return end, Term(first.start, last.end, first.norm if len(run) == 1 else "", first.token, _cardinal(run, values))


def _cardinal(run: Sequence[Term], values: Sequence[int]) -> Readings:
    if len(values) > 1 and values[0] in _CENTURIES and values[1] not in _MULTIPLIERS.values() and values[1] >= 10:
        return (("{spoken_year}", values[0] * 100 + sum(values[1:])),)
    literal = ((run[0].norm, run[0].norm),) if len(run) == 1 else ()
    return (("{number}", _sum(run)), *literal)


def _sum(run: Sequence[Term]) -> int:
    total = current = 0
    for term in run:
        value = term.value("{count}")
        if term.norm in _MULTIPLIERS:
            current = max(current, 1) * value
            if value >= 1000:
                total, current = total + current, 0
        else:
            current += value
    return total + current
