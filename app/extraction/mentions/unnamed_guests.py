"""Whether more than are named took part in talks or say something: "eighteen leaders", "Starmer, Macron and others"."""

from functools import cache

from app.catalogue.load import table
from app.extraction.clauses.refs import slugs_of
from app.extraction.kinds import BETWEEN_PEOPLE
from app.extraction.mentions.around.stretch import same_stretch
from app.extraction.mentions.attending import before_noun
from app.extraction.mentions.telling import Telling
from app.extraction.phrases import Phrases, indices_of
from app.extraction.words import DETERMINERS, Words

_COUNTS: dict[str, int] = table("dates")["words"]["count"]
_MANY = frozenset(table("kinds")["many"]["guests"])
_AND_MORE = frozenset(table("kinds")["many"]["and_more"])
_ALONG = frozenset(("and", "with", "alongside", "plus"))
_TOLD_BEFORE = (DETERMINERS - {"a", "an"}) | {"two", "both"}
_NEXT = frozenset(("then", "later", "afterwards"))
AFTER = 5
"""Sentences after a meeting within which "they" rang somebody."""
NEAR = 3
"""Words between a number and whom it counts: "the leaders of seven other European countries"."""
REACH = 6
"""Words between a verb of meeting and guests without a name: "gathered a group of European leaders"."""


def count_guests(gathered: list[Telling]) -> None:
    """Sets `more` of talks of which a sentence says that more took part than the article names, and of statements."""
    for told in gathered:
        if told.kind == "statement":
            told.more = _say_it_too(told)
        if told.kind in BETWEEN_PEOPLE:
            told.more = _more_came(told) or (told.kind == "call" and any(_all_rang(told, met) for met in gathered))


def group_of(told: Telling) -> str:
    """What those who meet are called where nobody is named, "Foreign ministers"; else empty."""
    if told.people or told.kind not in ("meeting", "summit"):
        return ""
    groups = _groups().all(told.words.norms)
    found = ((a, b) for a, b, _ in groups if not (told.words.spoken[a] or _judges(told, b)))
    first, last = next(found, (0, 0))
    said = told.words.reading.slice(told.words.span(first, last)) if last else ""
    return said[:1].upper() + said[1:]


def _judges(told: Telling, end: int) -> bool:
    """ "European leaders welcomed the talks held in Geneva": what they do with the talks is not to hold them."""
    verbs = (clause for clause in told.words.clauses if clause.at == end)
    takes = before_noun(told.words, told.at) - 1
    return any(clause.at == takes and not told.rule.endswith(f":{clause.verb}") for clause in verbs)


@cache
def _groups() -> Phrases[bool]:
    return Phrases((phrase, True) for phrase in table("kinds")["many"]["unnamed"])


def _more_came(told: Telling) -> bool:
    if _and_more(told.words) or _is_of_body(told) or _met_by_unnamed(told):
        return True
    return _meets_unnamed(told) or (told.kind != "call" and _counts_more(told))


def _met_by_unnamed(told: Telling) -> bool:
    """ "Its members met X and Y": those who met them have no names, and X did not meet Y."""
    done_to = any(clause.at == told.at and clause.passive for clause in told.words.clauses)
    if not told.open_subject or done_to or len(told.people) < 2:
        return False
    behind = {slug for first, _, ref in told.words.refs if first > told.at for slug in slugs_of(ref)}
    return told.people.keys() <= behind


def _is_of_body(told: Telling) -> bool:
    """ "NATO's summit": all its members come, whoever is named."""
    words, at = told.words, told.at
    owned = told.kind == "summit" and at > 0 and words.norms[at - 1].endswith("'s")
    return owned and any(hit.slug("body") for hit in words.reading.hits.within(words.span(at - 1, at)))


def _say_it_too(told: Telling) -> bool:
    """ "X and 17 other leaders backed": some who say it with somebody named have no name."""
    words, at = told.words, told.at
    if not _MANY & {*words.norms[max(0, at - 1) : at]}:
        return False
    return any(words.norms[k] in _ALONG and words.ref_ending(k) for k in range(max(1, at - REACH), at - 1))


def _all_rang(told: Telling, met: Telling) -> bool:
    """ "Afterwards they rang Donald Trump": all those whom a meeting told just before had brought together."""
    return met.more and met.kind != "call" and 0 < told.sentence - met.sentence <= AFTER and _several_do(told)


def _several_do(told: Telling) -> bool:
    before = told.words.norms[: told.at]
    return told.plural or not _MANY.isdisjoint(before)


def _and_more(words: Words) -> bool:
    """ "X, Y and others", "among others", "leaders including X"; but no team that includes somebody."""
    for at in indices_of(_AND_MORE, words.norms):
        norm = words.norms[at]
        if words.spoken[at] or at == 0:
            continue
        if norm == "others" and words.norms[at - 1] in ("and", "among"):
            return True
        if norm != "others" and words.norms[at - 1] in _MANY:
            return True
    return False


def _counts_more(told: Telling) -> bool:
    """ "Eighteen leaders", "35 participants", "17 other leaders", "and two ministers": more than are named."""
    words = told.words
    if _MANY.isdisjoint(words.vocabulary):
        return False
    persons = sum(told.words.reading.actor(slug).kind == "person" for slug in told.people)
    for at, norm in enumerate(words.norms[:-1]):
        number = _COUNTS.get(norm) or (int(norm) if norm.isdigit() and len(norm) < 3 else 0)
        noun = _counted(words, at) if number > 1 and not words.spoken[at] else None
        if noun is None:
            continue
        along = words.norms[at - 1] in _ALONG and not _named_behind(words, noun)
        if along or number + ("other" in words.norms[at:noun]) > persons:
            return True
    return False


def _counted(words: Words, at: int) -> int | None:
    """The word for people that the number at word `at` counts."""
    if any(first <= at < last for first, last, _ in words.dates):
        return None
    for noun in range(at + 1, min(at + 1 + NEAR, len(words.norms))):
        if words.norms[noun] in _MANY:
            return noun
        if not words.norms[noun].isalpha() or words.opens[noun]:
            return None
    return None


def _named_behind(words: Words, noun: int) -> bool:
    """ "Two ministers, X and Y": those counted are named right behind."""
    return words.norms[noun + 1 : noun + 2] in ([","], [":"]) and any(first == noun + 2 for first, _, _ in words.refs)


def _meets_unnamed(told: Telling) -> bool:
    """ "Gathered European leaders", "a call with Merz and European leaders": some of those it takes have no name."""
    words, at = told.words, told.at
    linked_call = told.kind == "call" and words.norms[at + 1 : at + 2] == ["with"]
    if not (told.rule.startswith("verb:") or linked_call):
        return False
    for noun in range(at + 1, min(at + 1 + REACH, len(words.norms))):
        if words.norms[noun] not in _MANY:
            continue
        team = any(first <= noun < last for first, last, _ in words.refs)
        told_before = not _TOLD_BEFORE.isdisjoint(words.norms[at + 1 : noun])
        linked = same_stretch(words, at + 1, noun) and not words.cut(at + 1, noun)
        linked = linked and _NEXT.isdisjoint(words.norms[at + 1 : noun])  # "rang X, then European leaders"
        return linked and not team and not told_before
    return False
