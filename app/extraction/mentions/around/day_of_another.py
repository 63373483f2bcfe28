"""How little a day in a sentence belongs to what one of its words tells: that of saying, or of what was before."""

from functools import cache

from app.catalogue.load import table
from app.extraction.mentions.around.stretch import APART, HAPPENINGS
from app.extraction.types import DateRef
from app.extraction.verbs import verb_forms
from app.extraction.words import Words

_AGREEING = frozenset(table("kinds")["attendance"]["agreeing"])
_JOINING = frozenset(("and", "but"))
_FRONTED = frozenset(("having", "after", "before", "following", "since"))
_REASONS = frozenset(("because", "although", "though", "since", "who", "whose"))
_LONG = frozenset(("days", "weeks", "months", "years", "long"))
_STAYS = (["was", "in"], ["were", "in"])
AGREED = 6
"""Words between agreeing and its day: "agreed by telephone on October 16 to"."""


@cache
def saying_words() -> frozenset[str]:
    """The forms by which verbs of saying tell that somebody said something."""
    lemmas = {lemma.split()[0] for words in table("kinds")["saying"] for lemma in words.split("|")}
    told = (word for word, form in verb_forms().items() if form.lemma in lemmas and "past" in form.form)
    return frozenset((*told, "says", "tells", "writes", "reported", "reports"))


def of_another_verb(words: Words, ref: DateRef, at: int) -> tuple[bool, ...]:
    """How little a day belongs to word `at`: agreed or said on it, parted by "after", or of what was done before."""
    agreed, since = dates_agreeing(words, at, ref), words.norms[words.at(ref.span.start) - 1] == "since"
    before = _of_verb_before(words, ref, at), _of_item_before(words, ref, at)
    return agreed or since, _of_saying(words, ref, at), _across(words, ref, at), *before


def _of_item_before(words: Words, ref: DateRef, at: int) -> bool:
    """ "The call with X came on Thursday, the visit of Y on Friday": the day of what stands before the comma."""
    first, last = words.at(ref.span.start), words.at(ref.span.end - 1) + 1
    gapped = 2 < first < at and "," in words.norms[last:at]
    return gapped and not any(last <= clause.at <= at for clause in words.clauses)


def _of_verb_before(words: Words, ref: DateRef, at: int) -> bool:
    """ "Met X on Monday and will see Y on Friday", "Having met X on Monday, saw Y on Friday": the day of the first."""
    last = words.at(ref.span.end - 1) + 1
    ahead = any(clause.at < last for clause in words.clauses)
    fronted = words.norms[0] in _FRONTED and "," in words.norms[last:at]
    behind = ahead and (fronted or not _JOINING.isdisjoint(words.norms[last:at]))
    return last <= at and (behind or _in_aside_of_noun(words, last, at))


def _in_aside_of_noun(words: Words, last: int, at: int) -> bool:
    """ "X, back from a visit to Kyiv on Sunday, met Y on Tuesday": the day of the visit."""
    if words.norms[last : last + 1] != [","] or last >= at:
        return False
    comma = next((k for k in range(last - 1, 0, -1) if words.norms[k] == ","), 0)
    return comma > 0 and not HAPPENINGS.isdisjoint(words.norms[comma:last])


def _of_saying(words: Words, ref: DateRef, at: int) -> bool:
    """ "On Thursday, X said he had met Y on Wednesday": the day of saying, not the nearest to what was said."""
    last = words.at(ref.span.end - 1) + 1
    return any(words.norms[k] in saying_words() for k in range(last, at))


def _across(words: Words, ref: DateRef, at: int) -> bool:
    """ "Was put off on Tuesday after a call on Monday": a word such as "after" parts the day from what is told."""
    first, last = words.at(ref.span.start), words.at(ref.span.end - 1) + 1
    return not APART.isdisjoint(words.norms[last:at] if last <= at else words.norms[at + 1 : first])


def dates_agreeing(words: Words, at: int, date: DateRef) -> bool:
    """ "Agreed by telephone on October 16 to hold a summit": the day of agreeing, and not that of the summit."""
    first, last = words.at(date.span.start), words.at(date.span.end - 1) + 1
    if not last < at or words.norms[last : last + 1] != ["to"] or words.cut(last, at):
        return False
    return not _AGREEING.isdisjoint(words.norms[max(0, first - AGREED) : first])


def of_main_clause(words: Words, first: int, at: int) -> bool:
    """ "On Monday X met Y because the EU imposed sanctions": the day at word `first` is not that of the sanctions."""
    opens = words.opening_before(at) or 0
    main = [clause for clause in words.clauses if first < clause.at < opens]
    if not main or words.norms[main[0].at - 1] == "it" or words.norms[opens + 1 : opens + 3] in _STAYS:
        return False  # "it was X who", "who was in Moscow"
    norm = words.norms[opens]
    if norm == "that":  # "discussed the sanctions that", but not "told the press that"
        return main[-1].at != opens - 1 and not any(words.norms[clause.at] in saying_words() for clause in main)
    return norm in _REASONS or (norm == "after" and words.norms[opens - 1] in _LONG)
