"""What another telling of the same event adds to the first."""

from app.extraction.mentions.gather.agree import lies_in
from app.extraction.mentions.telling import Telling
from app.extraction.said_titles import takes_stand_on_what
from app.extraction.types import Status

_RANK: dict[Status, int] = {"planned": 0, "postponed": 1, "cancelled": 2, "happened": 3}


def _is_closer(home: Telling, other: Telling) -> bool:
    """ "Last month" and then "on 19 May": the day says more; of a truce "until Sunday" more than a day of it."""
    if home.date is None or other.date is None:
        return False
    if home.kind == "truce" and (home.date.precision, other.date.precision) == ("day", "range"):
        return True
    return home.date.precision in ("week", "month", "season", "part") and other.date.precision == "day"


def join(home: Telling, other: Telling) -> None:
    """Adds to `home` what `other` says of the same event."""
    undated = home.edtf is None
    home.latest = other.sentence
    home.listed = home.listed or (other.joins_only and not home.people)
    if other.words.sentence.span != home.passages[-1]:  # they are told in the order of their sentences
        home.passages.append(other.words.sentence.span)
    if other.joins_only:
        home.came |= other.people.keys() - home.people.keys()
    for slug, role in other.people.items():
        home.people.setdefault(slug, role)
    if other.topics and not home.topics and home.thing is None and takes_stand_on_what(home.verb):
        home.verb = other.verb  # what was rejected or asked for on no topic is not the one named next
    home.topics = tuple(dict.fromkeys((*home.topics, *other.topics)))
    home.lent = home.lent and (other.lent or other.place is None)
    if home.place is None or (other.place is not None and lies_in(home, other.place, home.place)):
        home.place = other.place or home.place
    home.doers = home.doers or other.doers
    told = other.asserted or bool(other.people)
    if told and other.date is not None and (home.date is None or home.basis == "carried" or _is_closer(home, other)):
        home.date, home.basis = other.date, other.basis
    home.untimed = home.untimed and (other.untimed or not other.asserted)
    if other.asserted and _RANK[other.status] > _RANK[home.status]:
        home.status = other.status
    summit = {home.kind, other.kind} == {"meeting", "summit"} and (
        other.sentence == home.sentence or len(other.people) > 1 or bool(home.place and other.place)
    )
    if summit:
        home.kind = "summit"  # "gathered them for a summit", and a meeting that is then called one
    if home.kind == "visit" and other.kind != "visit" and len(other.people) > 1:
        home.kind, home.rule = other.kind, other.rule
        if other.date is not None and other.date.precision == "day":
            home.date, home.basis = other.date, other.basis  # "in Kyiv on Monday and Tuesday, where he met X on Monday"
    if other.asserted and not home.asserted:
        if undated and other.status == "planned" and home.status == "happened":
            home.status = "planned"  # "rang him ahead of their meeting", which "is set for Sunday"
        home.asserted, home.rule = True, other.rule
        if not (other.kind == "visit" and len(home.people) > 1):
            home.kind = "summit" if summit else other.kind
