"""What was only agreed: an exchange of no day of its own, a ceasefire that one side says yes to."""

from datetime import timedelta

from app.catalogue.load import table
from app.edtf import bounds
from app.extraction.mentions.by_act.deeds import Deed
from app.extraction.types import DateRef, Kind, Status

FAR = 18
"""Words between agreeing at some talks and the verb of what is agreed."""
LONG_AGO = timedelta(days=365)
"""What was agreed longer ago is remembered, and no news."""
_AGREEING = frozenset("agreed agree agrees agreeing agreement deal accord understanding settled undertook".split())
_BY_ITSELF = frozenset("agree settle reach strike negotiate arrange conclude".split())
_ACCEPTING = frozenset("accept agree consent assent".split())
_AT_WAR = frozenset(table("kinds")["at_war"])


def is_of_agreeing(deed: Deed, kind: Kind, status: Status, date: DateRef | None) -> bool:
    """ "Agreed in Istanbul on 2 June to exchange": the day is that of agreeing, unless it is yet to come."""
    published = deed.words.reading.document.published
    if (kind, status) != ("exchange", "planned") or date is None or not date.edtf or published is None:
        return False
    if deed.clause.verb not in _BY_ITSELF and not _AGREEING & deed.before(FAR):
        return False
    first, last = bounds(date.edtf)
    if first is None or last is None or first > published or published - last > LONG_AGO:
        return False
    return last < published or deed.words.at(date.span.start) < deed.at


def is_only_accepted(deed: Deed, thing: str, doers: list[str]) -> bool:
    """ "Kyiv accepted a 30-day ceasefire": what one of the two at war says yes to is not in force by that."""
    if deed.act.kind != "truce" or deed.clause.verb not in _ACCEPTING or thing != "ceasefire":
        return False
    actors = [deed.words.reading.actor(slug) for slug in doers]
    return len({actor.side for actor in actors}) == 1 and actors[0].side in _AT_WAR
