"""What lies before the story: talks told in passing, of whose day nothing else is that is told next."""

from collections.abc import Sequence

from app.edtf import bounds
from app.extraction.mentions.beside_story import had_been
from app.extraction.mentions.telling import Telling

_LAST = frozenset(("last", "previously"))


def lead_of(tellings: Sequence[Telling]) -> Telling | None:
    """The event with which the story begins: the first that has happened on a day."""
    return next((told for told in tellings if told.kind != "statement" and _has_happened(told)), None)


def looks_back(told: Telling, lead: Telling | None) -> bool:
    """Whether talks are told in passing: "had met in May", or on a day that lies before that of the lead."""
    if is_put_behind(told):
        return True
    if lead is None or lead.edtf is None or told.edtf is None or told.sentence <= lead.sentence:
        return False
    last, first = bounds(told.edtf)[1], bounds(lead.edtf)[0]
    return last is not None and first is not None and last < first


def is_put_behind(told: Telling) -> bool:
    """ "X last received him on December 8", "the two had met in May": what is told next was not said then."""
    return not _LAST.isdisjoint(told.words.norms[max(0, told.at - 2) : told.at]) or had_been(told.words, told.at)


def leads_into(told: Telling, statement: Telling) -> bool:
    """ "In May X met Y in Rome. They would go on, X said": the paragraph goes on with what is told there."""
    return told.words.sentence.block == statement.words.sentence.block and not is_put_behind(told)


def _has_happened(told: Telling) -> bool:
    return told.asserted and told.status == "happened" and told.date is not None and told.date.precision == "day"
