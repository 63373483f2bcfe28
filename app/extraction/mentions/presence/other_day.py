"""Whether another day than that of talks is told between them and those of whom a sentence says that they came."""

from collections.abc import Iterable

from app.edtf import agree
from app.extraction.mentions.beside_story import had_happened
from app.extraction.mentions.presence.named import words_in_asides
from app.extraction.mentions.telling import Telling
from app.extraction.types import DateRef
from app.extraction.words import Words

_PRECISE = ("day", "month", "range")
OPENS = 2
"""Words of a sentence among which the year stands that it opens with."""


def other_day(words: Words, told: Telling, between: Iterable[Words]) -> bool:
    """Whether the sentence or one of those before it stands under a day that is not that of the talks."""
    told_of = (*(one for one in between if not had_happened(one)), words)
    days = ((one, first, ref) for one in told_of for first, _, ref in one.dates if not one.spoken[first])
    return any(
        _is_other(ref, told) and first not in words_in_asides(one) and (one is words or not _is_long_ago(ref, told))
        for one, first, ref in days
    )


def in_other_year(words: Words, told: Telling, at: int) -> bool:
    """ "In 2022 the delegation was led by X": the year stands before it, and is not that of the talks."""
    opening = words.norms[0] in ("in", "during", "back")
    years = (ref for first, _, ref in words.dates if first <= OPENS and first < at and ref.precision == "year")
    return opening and told.edtf is not None and any(not (told.edtf or "").startswith(ref.edtf or "-") for ref in years)


def _is_long_ago(ref: DateRef, told: Telling) -> bool:
    """ "The war began in February 2022": a year before the talks, and no time that others are told of."""
    return bool(ref.edtf and told.edtf) and (ref.edtf or "")[:4] < (told.edtf or "")[:4]


def _is_other(ref: DateRef, told: Telling) -> bool:
    if not ref.edtf or not ref.dates_act or ref.precision not in _PRECISE:
        return False
    return told.edtf is None or not agree(ref.edtf, told.edtf)
