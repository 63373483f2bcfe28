"""A passage without a date may carry the one told just before it in the same narrative."""

from app.extraction.mentions.telling import Telling

CONNECTORS = frozenset("following after afterwards afterward then later subsequently hours minutes shortly".split())
"""Words that, opening a sentence, say that it goes on in time from what was told just before."""


def carry_dates(tellings: list[Telling]) -> None:
    """Give undated tellings of what happened the date told just before, where the words say that time goes on."""
    last: Telling | None = None
    for telling in tellings:
        day = telling.date is not None and telling.date.precision == "day"
        if day and telling.status == "happened" and telling.kind != "statement":
            last = telling
        elif last is not None and _goes_on(telling, last):
            telling.date, telling.basis = last.date, "carried"


def _goes_on(telling: Telling, last: Telling) -> bool:
    if telling.date is not None or telling.status != "happened" or telling.kind == "statement":
        return False
    near = telling.words.sentence.block - last.words.sentence.block <= 1
    return near and bool(CONNECTORS & set(telling.words.norms[:3]))
