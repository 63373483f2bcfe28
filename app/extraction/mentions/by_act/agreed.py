"""What was only agreed: an exchange of no day of its own, a ceasefire that one side says yes to."""

from datetime import timedelta

from app.catalogue.load import table
from app.edtf import bounds
from app.extraction.mentions.around import skip_back
from app.extraction.mentions.by_act.deeds import Deed
from app.extraction.types import DateRef, Kind, Status
from app.extraction.words import DETERMINERS

NOUN = 6
"""Words from an agreement to the verb of what is agreed in it: "an agreement between them to free"."""
FAR = 18
"""Words between agreeing at some talks and the verb of what is agreed."""
LONG_AGO = timedelta(days=365)
"""What was agreed longer ago is remembered, and no news."""
_AGREEING = frozenset("agreed agree agrees agreeing agreement deal accord understanding settled undertook".split())
_AGREEMENTS = frozenset(("agreement", "deal", "accord", "understanding", "pact"))
_UNDER = frozenset(("under", "of", "with", "after", "following", "by", "from", "fulfilling", "implementing"))
_BY_ITSELF = frozenset("agree settle reach strike negotiate arrange conclude".split())
_ACCEPTING = frozenset("accept agree consent assent".split())
_AT_WAR = frozenset(table("kinds")["at_war"])


def day_of_agreeing(deed: Deed, kind: Kind, status: Status, date: DateRef | None) -> tuple[bool, DateRef | None]:
    """Whether something was only agreed, and the day of that, or of what is told as done or planned."""
    if _is_carried_out(deed, kind, status, date):
        return True, None
    return _is_of_agreeing(deed, kind, status, date), date


def _is_of_agreeing(deed: Deed, kind: Kind, status: Status, date: DateRef | None) -> bool:
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


def _is_carried_out(deed: Deed, kind: Kind, status: Status, date: DateRef | None) -> bool:
    """ "Freed 390 on Friday under an agreement to free 1,000": the day is that of what is done, not of agreeing."""
    if (kind, status) != ("exchange", "planned") or date is None:
        return False
    norms, day = deed.words.norms, deed.words.at(date.span.start)
    for at in range(deed.at - 1, max(day, deed.at - NOUN), -1):
        if norms[at] in _AGREEMENTS:
            first = skip_back(deed.words, at)
            first -= norms[first - 1] in DETERMINERS
            return first - 1 > day and norms[first - 1] in _UNDER
    return False


def is_only_accepted(deed: Deed, thing: str, doers: list[str]) -> bool:
    """ "Kyiv accepted a 30-day ceasefire": what one of the two at war says yes to is not in force by that."""
    if deed.act.kind != "truce" or deed.clause.verb not in _ACCEPTING or thing != "ceasefire":
        return False
    actors = [deed.words.reading.actor(slug) for slug in doers]
    return len({actor.side for actor in actors}) == 1 and actors[0].side in _AT_WAR
