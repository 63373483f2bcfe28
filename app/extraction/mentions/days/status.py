"""What the day of an event and the day of publication decide: its status, and whether the day is its own at all."""

from app.catalogue.load import table
from app.edtf import bounds
from app.extraction.kinds import BETWEEN_PEOPLE
from app.extraction.mentions.around.day_of_another import saying_words
from app.extraction.mentions.attending import before_noun
from app.extraction.mentions.days.calling_off import dates_the_calling_off
from app.extraction.mentions.telling import Telling
from app.extraction.types import DateRef
from app.extraction.words import Words

_AGREEING = frozenset(("agreed", "decided", "promised", "undertook", "resolved", "settled"))
_PERFECT = frozenset(("had", "has", "have"))
_REFERENCE = "noun:reference"
_RELAYING = frozenset(table("kinds")["reference"]["relaying"])


def settle_by_day(telling: Telling) -> None:
    """Basis, and the status that the date decides: what lies after publication is planned; a day that contradicts its
    own weekday is none."""
    published = telling.words.reading.document.published
    date = telling.date
    if date is not None and telling.words.reading.warnings.within(date.span):
        telling.date, telling.basis, telling.untimed = None, "none", True
        return
    if date is not None:
        telling.basis = "called-off" if dates_the_calling_off(telling) else date.basis
        if published and telling.status == "planned" and _is_of_before(telling, date, published.isoformat()):
            telling.date, telling.basis = None, "none"
            return
        if published and telling.status == "happened" and _is_ahead_today(telling, published.isoformat()):
            telling.status = "planned"
        if published and telling.status == "happened" and _after(date.edtf, published.isoformat()):
            if _is_done(telling) or _is_agreed(telling) or _is_of_plan(telling, date):
                telling.date, telling.basis = None, "none"
            else:
                telling.status = "planned"


def _is_ahead_today(telling: Telling, published: str) -> bool:
    """ "Ahead of Sunday's summit", in the paper of Sunday."""
    words = telling.words
    if telling.asserted or telling.edtf != published:
        return False
    first = min(before_noun(words, telling.at), words.at(telling.date.span.start) if telling.date else telling.at)
    return words.norms[max(0, first - 2) : first] == ["ahead", "of"]


def put_ahead(telling: Telling) -> None:
    """What one passage tells as if held and another gives a day to come is planned: "confirms summit"."""
    published = telling.words.reading.document.published
    if published and telling.status == "happened" and _after(telling.edtf, published.isoformat()):
        telling.status = "planned"


def _is_done(telling: Telling) -> bool:
    """ "Had spoken to him to prepare for a session in March": a day to come is not that of what has been done."""
    before = telling.words.norms[max(0, telling.at - 3) : telling.at]
    return telling.kind == "call" and telling.rule.startswith("verb:") and not _PERFECT.isdisjoint(before)


def _is_agreed(telling: Telling) -> bool:
    """ "The two agreed to resume talks next month": what they agreed on is to come, and not their agreeing."""
    return telling.kind == "agreement" and telling.loose and telling.words.norms[telling.at] in _AGREEING


def _is_of_plan(telling: Telling, date: DateRef) -> bool:
    """ "After X held a call with Y, Z said talks will begin on Sunday": the day of what will be."""
    words, first = telling.words, telling.words.at(date.span.start)
    held = telling.asserted and telling.rule.startswith("noun:") and telling.kind in BETWEEN_PEOPLE
    if held and first < telling.at and words.cut(first, telling.at):
        return True  # "called for talks by the end of August, even as the round held in Doha brought nothing"
    return telling.kind == "call" and any(
        telling.at < clause.at < first and clause.modality == "plan" for clause in words.clauses
    )


def _is_of_before(telling: Telling, date: DateRef, published: str) -> bool:
    """ "X, who rang Y on Monday, said that the two would meet": a day past by now, of the clause before."""
    if telling.kind not in BETWEEN_PEOPLE or not date.edtf or date.edtf[:10] > published or date.precision != "day":
        return False
    if telling.rule == _REFERENCE and date.edtf[:10] < published:
        return True  # "on Sunday they hailed the talks, ahead of a meeting between"
    words, last = telling.words, telling.words.at(date.span.end - 1) + 1
    said = (k for k in range(last, telling.at) if words.norms[k] in saying_words() or words.norms[k] in _RELAYING)
    if any(not _in_passing(words, k) for k in said):
        return True
    between = any(last <= clause.at < telling.at for clause in words.clauses)
    return date.edtf[:10] < published and between and telling.rule.startswith("verb:")


def _in_passing(words: Words, verb: int) -> bool:
    """ "On Monday, Peskov said, the two will meet": who says so, between commas."""
    behind = words.ref_at(verb + 1)
    end = behind[0] if behind else verb + 1
    return words.norms[end : end + 1] == [","]


def _after(edtf: str | None, published: str) -> bool:
    first = bounds(edtf)[0] if edtf else None
    return first is not None and first.isoformat() > published
