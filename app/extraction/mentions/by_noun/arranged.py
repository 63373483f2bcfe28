"""Talks for which preparations are made, and visits that are announced: they are to come."""

from app.catalogue.load import table
from app.extraction.mentions.around import date_of
from app.extraction.mentions.attending import before_noun
from app.extraction.mentions.by_noun.nouns import verbs_of
from app.extraction.words import Words

_ANNOUNCED = frozenset("confirm confirms confirmed confirming announce announces announced announcing".split())
_ON_THE_WAY = verbs_of("reference", "on_the_way")
_SETTLING = frozenset(table("kinds")["reference"]["settling"])


def is_arranged(words: Words, at: int) -> bool:
    """ "Preparations for a meeting between the two are under way": the meeting is to come."""
    first = before_noun(words, at)
    if first > 1 and words.norms[first - 1] == "on" and words.norms[first - 2] in verbs_of("reference", "arranging_on"):
        return True
    linked = first > 1 and words.norms[first - 1] in ("for", "of", "towards", "toward")
    if linked and _are_on_the_way(words, first - 2):
        return True
    if linked and words.norms[first - 2] in verbs_of("reference", "when_where"):
        return not _SETTLING.isdisjoint(words.norms[max(0, first - 6) : first - 2])
    return linked and words.norms[first - 2] in verbs_of("reference", "arranging")


def _are_on_the_way(words: Words, last: int) -> bool:
    """ "Preparations were under way for a meeting": what stands up to word `last` says how far they are."""
    at = last
    while at > 0 and words.norms[at] in _ON_THE_WAY:
        at -= 1
    return at < last and words.norms[at] in verbs_of("reference", "arranging")


def is_announced(words: Words, at: int) -> bool:
    """ "Confirmed his visit to Ankara on Friday": on that day or for it, nobody says."""
    first = before_noun(words, at)
    return first > 0 and words.norms[first - 1] in _ANNOUNCED


def is_to_come(words: Words, at: int) -> bool:
    """Whether its day is yet to come when the article is published."""
    date, published = date_of(words, at), words.reading.document.published
    return bool(date and date.edtf and published and date.edtf[:10] > published.isoformat()[: len(date.edtf[:10])])
