"""A gathering that somebody proposes for a day to come: "proposed another meeting in the last week of June"."""

from app.catalogue.load import table
from app.extraction.mentions.around import date_of
from app.extraction.mentions.attending import before_noun
from app.extraction.mentions.by_noun.nouns import Asserted
from app.extraction.types import Clause
from app.extraction.words import PREPOSITIONS, Words

_PROPOSING = frozenset(("propose", "suggest"))
_NOUNS = frozenset(table("kinds")["clause"]["happenings"])
GOVERN = 9
"""Words from the verb to the noun: "suggested holding a further round of direct talks"."""


def proposed_for_a_day(words: Words, at: int, end: int, clauses: tuple[Clause, ...]) -> Asserted | None:
    """Planned, with nobody but those whom the noun names; None where it is not proposed or for no day to come."""
    before = [clause for clause in clauses if 0 < at - clause.at <= GOVERN and clause.verb in _PROPOSING]
    if not before or before[-1].modality != "fact" or before[-1].passive or words.norms[end - 1] not in _NOUNS:
        return None
    verb, first = before[-1].at, before_noun(words, at)
    days = {k for low, high, _ in words.dates for k in range(low - 1, high)}
    between = {words.norms[k] for k in range(verb + 1, first) if k not in days}
    if not PREPOSITIONS.isdisjoint(between) or "that" in between or words.cut(verb + 1, at):
        return None
    return Asserted("planned", {}, "noun:proposed", verb) if _is_to_come(words, at, end) else None


def _is_to_come(words: Words, at: int, end: int) -> bool:
    """A day behind the noun that is not over; on the day itself it may be that of proposing."""
    published, date = words.reading.document.published, date_of(words, end - 1)
    if published is None or date is None or date.edtf is None or words.at(date.span.start) < at:
        return False
    last, today = date.edtf.rpartition("/")[2], published.isoformat()
    return last > today if date.precision == "day" else last >= today[: len(last)]
