"""Days that a noun has and what is told has not: "Friday's talks", "a Monday call", "followed by a visit on Friday"."""

from app.catalogue.load import table
from app.extraction.mentions.around.stretch import APART, BEHIND, HAPPENINGS
from app.extraction.once import asked_once
from app.extraction.phrases import indices_of
from app.extraction.words import DETERMINERS, PREPOSITIONS, Words

_OWNING = HAPPENINGS | frozenset(table("kinds")["reference"]["owning_days"])
_WAR = frozenset(("invasion", "war", "annexation", "outbreak"))
_FOLLOWING = frozenset(("follow", "follows", "followed"))
_COMING = frozenset(("comes", "came"))
_FOLLOWED = frozenset(("followed", "preceded"))
_FEASTS = (["christmas"], ["easter"], ["thanksgiving"])
_AT_FEAST = frozenset(("at", "before", "after", "by", "since", "until", "over", "around", "this", "last", "during"))
_JOINING = frozenset(("and", "or", "but", "that", "when", "as"))
OWNED = 5
"""Words between a day and what it owns: "Friday's long-awaited bilateral talks"."""
ROUND = 2
"""Words from the first noun that a day owns to the last: "Friday's round of talks"."""


def is_of_noun_apart(words: Words, at: int, first: int, last: int) -> bool:
    """ "Suspended aid following last week's dispute", "after a row last week": the day of the dispute."""
    if first <= at:
        return False
    if any(at <= k < first for k in _followed(words)):
        return True  # "the meeting will be followed by a visit on Thursday"
    if is_of_what_it_follows(words, at, first):
        return True
    if "since" in words.norms[at:first] and not _WAR.isdisjoint(words.norms[at:first]):
        return True  # "the first since the invasion of 24 February 2022"
    vague = words.norms[first:last][:1] in (["last"], ["earlier"]) and not BEHIND.isdisjoint(words.norms[at:first])
    return vague or (words.norms[first - 1] in APART and words.possessive(last)) or _describes(words, at, first, last)


def is_of_feast(words: Words, first: int, last: int) -> bool:
    """ "Shops report on Christmas sales", "an Easter message": the feast only says what sort of a thing it is."""
    noun = words.norms[last : last + 1]
    if words.norms[first:last] not in _FEASTS or words.norms[first - 1] in _AT_FEAST or not noun or noun[0] in _OWNING:
        return False
    return noun[0].isalpha() and noun[0] not in PREPOSITIONS | _JOINING and not words.verbs_in(last, last + 1)


@asked_once
def _followed(words: Words) -> list[int]:
    """Where "followed by" and "preceded by" stand."""
    return [k for k in indices_of(_FOLLOWED, words.norms) if words.norms[k + 1 : k + 2] == ["by"]]


def is_of_what_it_follows(words: Words, at: int, first: int) -> bool:
    """ "The call follows a meeting in London on Oct. 17", "came after talks on Friday": the day of what was before."""
    if words.norms[at] not in _OWNING:
        return False
    came = (k + 1 for k in range(at + 1, first) if words.norms[k] in _FOLLOWING)
    after = (k + 2 for k in range(at + 1, first - 1) if words.norms[k] in _COMING and words.norms[k + 1] == "after")
    return any(not _OWNING.isdisjoint(words.norms[k : first + OWNED]) for k in (*came, *after))


def _describes(words: Words, at: int, first: int, last: int) -> bool:
    """ "Cancelled following a Monday phone call", "after Thursday talks": the day is a word of that noun's own."""
    article = first - (words.norms[first - 1] in DETERMINERS)
    noun = noun_of_day(words, last)
    return noun not in (None, at) and words.norms[article - 1] in APART


def noun_of_day(words: Words, last: int) -> int | None:
    """ "A Monday phone call", "his Friday talks": the noun before which the day stands as a word of its own."""
    noun = next((k for k in range(last, min(last + OWNED, len(words.norms))) if words.norms[k] in HAPPENINGS), None)
    between = words.norms[last:noun] if noun else [","]
    return noun if PREPOSITIONS.isdisjoint(between) and "," not in between else None


def is_owned(words: Words, at: int, last: int) -> bool:
    """ "Ahead of Tuesday's talks": the day of what it owns, and of nothing that stands elsewhere."""
    noun = _noun_owned(words, last)
    if noun is None or last - 1 <= at <= noun + ROUND:
        return False
    return not (words.norms[0] in BEHIND and words.dates[0][1] == last)  # "after Friday's talks, X said" so on Friday


def is_owner(words: Words, last: int, at: int) -> bool:
    """ "On Tuesday hailed Monday's talks": whatever else the sentence tells of days."""
    noun = _noun_owned(words, last)
    return noun is not None and noun <= at <= noun + ROUND


def _noun_owned(words: Words, last: int) -> int | None:
    if not (words.norms[last - 1].endswith("'s") or words.norms[last : last + 1] == ["'s"]):
        return None
    return next((k for k in range(last, min(last + OWNED, len(words.norms))) if words.norms[k] in _OWNING), None)
