"""The day on which something was said."""

from functools import cache

from app.catalogue.load import table
from app.extraction.asked import asked_beside, lead_of
from app.extraction.mentions.around import date_of
from app.extraction.mentions.statements.content import is_of_later
from app.extraction.mentions.statements.object import MATTERS, is_of_object
from app.extraction.mentions.statements.verbs import end_of_saying, verb_of_saying
from app.extraction.types import Clause, DateRef
from app.extraction.verbs import participle, verb_forms
from app.extraction.words import Words

_OPEN_STILL = frozenset(("rule", "exclude"))
_COMING_OUT = frozenset(table("acts")["reporting"]["coming_out"])
_MEDIA = frozenset(table("acts")["reporting"]["media"])
_SPEAKING = frozenset(table("acts")["reporting"]["on_occasion"])
_SPOKE = frozenset(("speaking", "talking"))
_THERE = (["after"], ["following"], ["during"], ["at"], ["in"], ["to"], ["alongside"], ["outside"], ["from"], ["with"])
_ON = frozenset(("in", "during", "at"))
OCCASION = 4
"""Words behind "in" among which stands in what something was said: "in a joint television interview"."""
_BOUNDS = frozenset(("from", "until", "till"))
OWNED = 4
"""Words from a day to the speech that it owns: "Friday's joint news conference"."""
SAID = 4
"""Words from a verb of saying to its day: "told the agency Reuters on Monday that"."""
CLOSING = 4
"""Words from a verb of saying to the end of what it closes: "told the reporters."."""


def said_on(words: Words, at: int) -> DateRef | None:
    """The day of what has been said; a day to come, or one in the words themselves, is one that it speaks of."""
    published = words.reading.document.published
    if (date := _in_remarks(words, at)) and not (date.edtf and published and date.edtf[:10] > published.isoformat()):
        return date
    date = date_of(words, at) or _spoken_on(words, at)
    if date and (words.spoken[words.at(date.span.start)] or _is_of_what_is_said(words, at, words.at(date.span.start))):
        return None
    if date and (_is_of_what_was_said(words, date, at) or _is_referred_to(words, at, words.at(date.span.start))):
        return None
    if date and (is_of_object(words, at, words.at(date.span.start)) or _is_of_scene(words, date)):
        return None
    if date and words.at(date.span.start) > at and words.norms[words.at(date.span.start) - 1] in _BOUNDS:
        return None  # "called for a truce from Monday"
    if date and is_of_later(words, at, words.at(date.span.start)):
        return None
    if date and words.norms[at] in _OPEN_STILL and at < words.at(date.span.start):
        return None  # "would not rule out a meeting on Friday"
    if date and _is_of_reporter(words, at, words.at(date.span.start)):
        return None
    to_come = date and date.edtf and published and date.edtf[:10] > published.isoformat()
    return None if to_come else date


def _spoken_on(words: Words, at: int) -> DateRef | None:
    """ "Speaking after a meeting with Y on Monday, X said", "asked on Monday whether he would, X said": the day of
    both."""
    lead = lead_of(words.norms) if words.dates else -1
    if lead < 0 and words.dates:
        lead = asked_beside(words.norms)
    if lead < 0 or "," not in words.norms[lead:at]:
        return None
    end = words.norms.index(",", lead)
    if words.norms[lead] not in _SPOKE:
        end = next((opening for opening in words.openings if lead < opening < end), end)
    elif words.norms[lead + 1 : lead + 2] not in _THERE and lead + 2 not in [first for first, _, _ in words.dates]:
        return None
    found = [ref for first, last, ref in words.dates if lead < first and last <= end and ref.edtf and ref.dates_act]
    return found[0] if len(found) == 1 else None


def _is_of_reporter(words: Words, at: int, day: int) -> bool:
    """ "Reuters reported last week that X had demanded it": the day of reporting it."""
    that = words.opening_before(at) or 0
    return (
        words.norms[that] == "that"
        and day < that
        and not _reported().isdisjoint(words.norms[max(0, day - SAID) : that])
    )


def _in_remarks(words: Words, at: int) -> DateRef | None:
    """ "X said that it was over, in remarks at the White House on Tuesday": the day in the words that end the sentence
    and tell on what occasion it was said."""
    if not words.dates or words.dates[-1][1] < len(words.norms) - CLOSING:
        return None
    first, _, ref = words.dates[-1]
    comma = next((k for k in range(first - 1, at, -1) if words.norms[k] == ","), 0)
    if not comma or words.norms[comma + 1] not in _ON or words.spoken[comma] or not ref.edtf or not ref.dates_act:
        return None
    told = (clause for clause in words.clauses if comma < clause.at < first and words.norms[clause.at] not in _MEDIA)
    done = any(clause.verb not in _COMING_OUT for clause in told)
    return None if done or _MEDIA.isdisjoint(words.norms[comma + 2 : comma + 2 + OCCASION]) else ref


@cache
def _reported() -> frozenset[str]:
    lemmas = frozenset(table("acts")["reporting"]["closing"])
    told = (word for word, form in verb_forms().items() if form.lemma in lemmas and "past" in form.form)
    return frozenset((*told, *map(participle, lemmas)))


def _is_referred_to(words: Words, at: int, day: int) -> bool:
    """ "Rejected the plan, citing the talks on Tuesday": the day of these; but "called for it, speaking on Friday"."""
    openers = (k for k in range(at + 1, day - 1) if words.norms[k] == "," and words.norms[k + 1].endswith("ing"))
    return any(words.norms[k + 1] not in _SPEAKING for k in openers)


def _is_of_scene(words: Words, date: DateRef) -> bool:
    """ "Commented on Friday's scene", "called the January talks useful": the day of what he speaks of, but for "said in
    Friday's speech"."""
    last = words.at(date.span.end - 1) + 1
    owned = words.norms[last - 1].endswith("'s") or words.norms[last : last + 1] == ["'s"]
    named = date.precision == "month" and not MATTERS.isdisjoint(words.norms[last : last + 1])
    return named or (owned and _MEDIA.isdisjoint(words.norms[last : last + OWNED]))


def _is_of_what_is_said(words: Words, at: int, day: int) -> bool:
    """ "Said Russia had kept a truce at Easter": a verb stands between, and the day may well be its own."""
    verbs = sorted((clause for clause in words.clauses if at <= clause.at < day), key=place_of_clause)
    if not verbs or verbs[0].at != at:
        return False
    end = end_of_saying(words, verbs[0])
    own = (clause for clause in verbs[1:] if clause.at >= end and not _comes_out(words, clause))
    return any(clause.tense != "none" and clause.modality != "purpose" for clause in own)


def _comes_out(words: Words, clause: Clause) -> bool:
    """ "Said in a statement issued late on Saturday", "in an interview aired on Monday": the day of saying."""
    return clause.verb in _COMING_OUT and words.norms[clause.at - 1] in _MEDIA


def _is_of_what_was_said(words: Words, date: DateRef, at: int) -> bool:
    """ "On June 7, Ukraine put off the swap, Medinsky said": the day of what he tells of."""
    last = words.at(date.span.end - 1) + 1
    told = next((clause for clause in words.clauses if clause.at < at and _is_told(words, clause, last)), None)
    if told is None or verb_of_saying(words, told) or words.cut(last, min(at, words.reporter)):
        return False
    closes = len(words.norms) - at <= CLOSING or "," in words.norms[at + 1 : at + 2 + CLOSING]
    return "," in words.norms[max(told.at, last) : at] and closes


def _is_told(words: Words, clause: Clause, last: int) -> bool:
    """A fact behind the day, or before it in the same clause: "was closed in Warsaw on Tuesday, Stubb said"."""
    return clause.modality == "fact" and (
        last <= clause.at or (clause.tense == "past" and not words.cut(clause.at + 1, last))
    )


def place_of_clause(clause: Clause) -> int:
    """Where its verb stands, as a token of the sentence; a key to sort by."""
    return clause.at
