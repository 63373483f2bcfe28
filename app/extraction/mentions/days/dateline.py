"""The day of the dateline, for what a text opens with and gives no day: "MOSCOW, March 5 (AB) - War goes on, X said".

Of a deed an agency may write the day after; a house that heads its releases with the day means that of the deed."""

from datetime import date, timedelta
from itertools import takewhile

from app.extraction.dates.narrative import WRITTEN
from app.extraction.mentions.telling import Telling
from app.extraction.types import DateRef
from app.extraction.words import Words

_PERFECT = frozenset(("has", "have", "had"))
HEAD = 4
"""Lines above the text among which a dateline may stand."""


def day_of_dateline(telling: Telling) -> DateRef | None:
    """For "X met Y" and "X said", but not "has met", "had met" or "after his talks with Y"."""
    verb = telling.rule.removeprefix("noun:")
    clauses = telling.words.clauses
    clause = next((clause for clause in clauses if clause.at == telling.at or clause.verb == verb), None)
    if clause is None or clause.tense != "past" or not telling.asserted:
        return None
    perfect = not _PERFECT.isdisjoint(telling.words.norms[max(0, clause.at - 3) : clause.at])
    return None if perfect else _written_on(telling.words, said=telling.kind == "statement")


def _written_on(words: Words, *, said: bool) -> DateRef | None:
    """The day above the sentence with which a text opens: in a line of its own, or in a dateline if it was `said`."""
    reading, published, at = words.reading, words.reading.document.published, words.sentence.block
    if published is None or at > HEAD or reading.blocks[at].span.start != words.sentence.span.start:
        return None
    above = list(takewhile(lambda block: block.kind != "paragraph", reading.blocks[:at]))
    if len(above) < at:
        return None
    refs = ((block, ref) for block in above for ref in reading.dates.within(block.span))
    alone = (ref for block, ref in refs if (said and block.kind == "dateline") or ref.span.start == block.span.start)
    return next((ref for ref in alone if _is_near(ref, published)), None)


def _is_near(ref: DateRef, published: date) -> bool:
    if ref.precision != "day" or ref.type != "DATE" or not ref.edtf:
        return False
    return timedelta() <= published - date.fromisoformat(ref.edtf) <= WRITTEN
