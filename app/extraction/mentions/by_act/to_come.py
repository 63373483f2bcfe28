"""Deeds that somebody will do, means to do or comes to do on a day that is told: as good as planned."""

from app.extraction.clauses.possible import MAY
from app.extraction.mentions.around import date_of
from app.extraction.mentions.around.day_of_another import saying_words
from app.extraction.mentions.by_act.deeds import Deed

MEANT = frozenset("planned plans plan planning intends intend going".split())
UNLESS = frozenset(("if", "unless"))
WOULD = frozenset("would 'd should".split())
_ON_TERMS = UNLESS | {"only", "once", "provided", "until"}
WILL = frozenset("will 'll shall".split())


def is_to_come(deed: Deed) -> bool:
    """ "Will vote on Friday", "plans to sign", "said they would sign": on a day to come, and under no condition."""
    words, near = deed.words, deed.before(3)
    would = "would" in near and not saying_words().isdisjoint(words.norms[: deed.at])
    if not (would or WILL & near or _intends(deed)) or not UNLESS.isdisjoint(words.norms):
        return False
    return _has_day_to_come(deed)


def may_be_done(deed: Deed) -> bool:
    """ "Could be signed on Friday", "may vote next week": on a day to come, and so as good as planned."""
    return deed.clause.modality == "plan" and bool(MAY & deed.before(6)) and not WOULD & deed.before(6)


def _intends(deed: Deed) -> bool:
    """ "Plans to impose", "intends to vote"; but "announced plans to"."""
    norms, before = deed.words.norms, deed.at - 2
    if before < 0 or norms[deed.at - 1] != "to" or norms[before] not in MEANT:
        return False
    return norms[before] in ("intends", "intend") or any(clause.at == before for clause in deed.words.clauses)


def _has_day_to_come(deed: Deed) -> bool:
    date, published = date_of(deed.words, deed.at), deed.words.reading.document.published
    return bool(date and date.edtf and published and date.edtf[:10] >= published.isoformat())


def is_of_state(deed: Deed) -> bool:
    """ "Canada will impose sanctions", "said it would send arms": what a state says that it will do, on whatever day
    and under no condition; what one man says that he will is a position."""
    known = deed.act.kind in ("sanctions", "aid") and len(deed.clause.subject) == 1
    if not known or not _ON_TERMS.isdisjoint(deed.words.norms):
        return False
    if deed.words.reading.actor(deed.clause.subject[0]).kind == "person":
        return False
    would = "would" in deed.before(3) and not saying_words().isdisjoint(deed.words.norms)
    return would or bool(WILL & deed.before(3)) or _intends(deed)


def is_aim_of_plan(deed: Deed) -> bool:
    """ "Would visit the White House on Friday to sign", "is expected in Washington on Friday to sign": on a day to
    come."""
    before = [clause for clause in deed.words.clauses if clause.at < deed.at]
    meant = deed.words.norms[deed.at - 1] == "to" and bool(before) and before[-1].modality == "plan"
    return (
        meant
        and deed.act.more.get("will", False)
        and not deed.words.cut(before[-1].at + 1, deed.at)
        and _has_day_to_come(deed)
    )
