"""Whether a date is that of calling an event off rather than its own: "on Wednesday he called off the summit"."""

from collections.abc import Sequence

from app.catalogue.load import table
from app.extraction.mentions.attending import before_noun
from app.extraction.mentions.telling import Telling

_VERBS = frozenset(phrase.split()[0] for phrase in table("kinds")["undoing"]["cancelled"])
_OWNS = ("'s", "s'")
_SET_FOR = frozenset(("for", "of", "to", "until", "till"))
"""What stands before the day of the event itself: "scheduled for Thursday", "the talks of Thursday"."""
_KNOWN = frozenset(("the", "their", "that", "this", "his", "her"))
_UNDONE = ("cancelled", "postponed")
SOON = 4
"""Sentences between a plan and who called it off."""


def dates_the_calling_off(telling: Telling) -> bool:
    """Whether the date of what is told as cancelled says when that was decided; the day of a heading does.

    A date between the noun and its verb is the event's own ("the talks on Friday were called off"), and so is one in
    the noun's own words ("Friday's talks"); one between verb and noun is not ("called off, on Friday, the talks");
    where the noun comes after the verb, a date behind both may be either.
    """
    date, words, at = telling.date, telling.words, telling.at
    verb = _verb(telling) if telling.status == "cancelled" else None
    if date is None or verb is None:
        return False
    own = next(((first, last) for first, last, ref in words.dates if ref == date), None)
    if own is None:
        return True
    first, last = own
    if first and words.norms[first - 1] in _SET_FOR:
        return False
    if last <= min(verb, at):
        return verb < at or (last <= before_noun(words, at) and not words.norms[last - 1].endswith(_OWNS))
    if verb < first and last <= at:
        return True
    return at < verb < first and not any(verb < clause.at < first for clause in words.clauses)


def put_down_to_plan(telling: Telling, gathered: Sequence[Telling]) -> None:
    """Takes from "X cancelled the meeting on Wednesday" the day, where a plan told shortly before has a later one."""
    date = telling.date
    if telling.status not in _UNDONE or date is None or date.precision != "day" or telling.place:
        return
    if telling.words.norms[before_noun(telling.words, telling.at)] not in _KNOWN:
        return
    first = next((first for first, _, ref in telling.words.dates if ref == date), 0)
    if first <= telling.at or telling.words.norms[first - 1] in _SET_FOR:
        return
    near = (told for told in reversed(gathered) if told.kind == telling.kind and telling.sentence - told.latest <= SOON)
    plan = next((told for told in near if told.people.keys() >= telling.people.keys()), None)
    if plan is not None and plan.status == "planned" and (date.edtf or "") < (plan.edtf or ""):
        telling.date, telling.basis = None, "none"


def _verb(telling: Telling) -> int | None:
    """The word of the verb that calls off, the nearest to the noun."""
    verbs = [clause.at for clause in telling.words.clauses if clause.verb in _VERBS]
    return min(verbs, key=lambda at: abs(at - telling.at), default=None)
