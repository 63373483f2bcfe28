"""What the same people do in a row, told in one sentence: it has one day."""

from collections.abc import Sequence

from app.extraction.mentions.telling import Telling, told_in, told_since

_LINKS = frozenset(("as", "while", "when", "before", "upon"))
_APART = frozenset(("that", "which", ",", "and"))
LINKED = 4
"""Words from "as" to what was done meanwhile: "as the two presidents met"."""


def in_one_breath(telling: Telling, before: Telling) -> bool:
    """ "Met Zelenskyy on Monday and handed him a draft": what the same people did in the same sentence."""
    if before.sentence != telling.sentence or telling.kind == "statement":
        return False
    between = telling.words.norms[before.at : telling.at]
    return "and" in between and bool(before.people.keys() & telling.people.keys())


def planned_with(tellings: Sequence[Telling], position: int) -> Telling | None:
    """ "Is due in Washington on Friday and will sign the deal": the plan of the same people whose day it is."""
    telling = tellings[position]
    plans = (told for told in told_since(tellings, position, telling.sentence) if told.status == "planned")
    last = next(plans, None)
    dated = last is not None and last.date is not None and last.date.precision == "day"
    beside = dated and last is not None and "will" in telling.words.norms[last.at : telling.at]
    return last if last is not None and beside and in_one_breath(telling, last) else None


def day_of_scene(statement: Telling, tellings: Sequence[Telling]) -> Telling | None:
    """ "Said before leaving for Paris on Monday that", "warned as he met X on Monday": what the speaker did then."""
    if statement.kind != "statement":
        return None
    for told in told_in(tellings, statement.sentence):
        dated = told.date is not None and told.date.precision == "day" and told.status == "happened"
        if dated and told.asserted and told.at > statement.at and told.people.keys() & statement.people.keys():
            between = told.words.norms[statement.at + 1 : told.at]
            after = between[-1:] == ["after"] and told.words.norms[told.at].endswith("ing")
            linked = after or not _LINKS.isdisjoint(between[-LINKED:])
            return told if linked and _APART.isdisjoint(between) else None
    return None
