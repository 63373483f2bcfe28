"""Whether a sentence goes on about an event told before it, so that it may say what the event was about."""

from itertools import pairwise

from app.catalogue.load import table
from app.edtf import overlap
from app.extraction.clauses.refs import is_governed
from app.extraction.clauses.subject import acting_slugs
from app.extraction.kinds import BETWEEN_PEOPLE
from app.extraction.mentions.telling import Telling
from app.extraction.topics import places_of
from app.extraction.verbs import verb_forms
from app.extraction.words import Words

OPENING = 8
"""First words of a sentence that show whether it points back, or speaks of what might be."""
NAMING = 4
"""First words of a sentence that name what was talked about: "A full ceasefire was", "On territory no"."""
_WORDS = table("kinds")["going_on"]
_GROUPS = frozenset(_WORDS["groups"])
_TALKS = frozenset(_WORDS["talks"])
_RESULTS = frozenset(_WORDS["results"])
_PRONOUNS = frozenset(_WORDS["pronouns"])
_DEFINITE = frozenset(_WORDS["definite"])
_OF_SOMETHING = frozenset(_WORDS["of_something"])
_OPENERS = frozenset(_WORDS["openers"])
_EARLIER = frozenset(_WORDS["earlier"])
_SEVERAL = frozenset(table("kinds")["reference"]["several"]) | {"leaders"}
_POINTING = _GROUPS | _SEVERAL | _TALKS | {"two"}
_PARTIES = frozenset(table("kinds")["teams"]["parties"])


def goes_on(told: Telling, words: Words) -> bool:
    """Whether a sentence after the one that tells speaks of the same event.

    It does where one of those who took part acts or is quoted, or where it points back to them or to what happened:
    "They", "The subject was", "At those talks". It does not where somebody else acts, or at another time.
    """
    since = _main(words)
    if _is_of_another_time(told, words, since) or (told.kind in BETWEEN_PEOPLE and others_act(words)):
        return False
    if at_those_talks(words) or any(quote.speaker in told.people for quote in words.quotes):
        return True
    acting = _acting(words, since)
    if acting:
        return not told.people or _is_ours(told, words, acting)
    if _is_beside(told):
        return False
    if told.kind == "statement":
        return not _PRONOUNS.isdisjoint(words.norms[since : since + NAMING])
    here = not _PRONOUNS.isdisjoint(words.norms[since : since + OPENING]) or words.norms[since] == "what"
    return here or points_back(words, since) or _names_subject(told, words, since)


def others_act(words: Words, since: int = 0) -> bool:
    """ "Afterwards, European leaders joined the two": who act first are several who have not been told of."""
    since = _main(words, since)
    return any(
        words.norms[at] in _SEVERAL and not _is_definite(words, at) and not is_governed(words, at)
        for at in range(since, min(since + NAMING, len(words.norms)))
    )


def _is_beside(told: Telling) -> bool:
    """ "Before the meeting he had rung her": what is told beside another event, which the text goes on about."""
    norms = told.words.norms
    return norms[0] == "before" and (norms[1] in _DEFINITE or norms[1] in verb_forms() or told.words.cut(1, told.at))


def points_back(words: Words, since: int = 0) -> bool:
    """Whether the first words of a sentence stand for people or talks told of before: "Both leaders", "Discussed:"."""
    first = words.norms[since : since + 2]
    if not _RESULTS.isdisjoint(first) or first == ["there", "was"]:
        return True
    if _POINTING.isdisjoint(words.vocabulary):
        return False
    return any(_is_definite(words, at) for at in range(since, min(since + OPENING, len(words.norms))))


def _is_definite(words: Words, at: int) -> bool:
    """ "The two sides", "both", "the talks", "they"; but no "two ceasefires", no "European leaders"."""
    norm = words.norms[at]
    if norm in _GROUPS:
        return True
    return (norm == "two" or norm in _SEVERAL or norm in _TALKS) and not _DEFINITE.isdisjoint(
        words.norms[max(0, at - (1 if norm == "two" else 2)) : at]
    )


def at_those_talks(words: Words) -> bool:
    """Whether a sentence says that it was at talks told before: "A deal was to be signed during the visit"."""
    norms = words.norms
    return not _TALKS.isdisjoint(words.vocabulary) and any(
        norms[at] in _TALKS and norms[at - 1] in _DEFINITE and norms[at - 2] in ("at", "in", "during")
        for at in range(2, len(norms))
        if not words.spoken[at]
    )


def _main(words: Words, since: int = 0) -> int:
    """Where the main clause begins: after the comma of "When they had finished, several leaders"."""
    opens = words.norms[since] in _OPENERS and "," in words.norms[since:-1]
    return words.norms.index(",", since) + 1 if opens else since


def _is_of_another_time(told: Telling, words: Words, since: int) -> bool:
    norms = words.norms[since : since + OPENING]
    if not _EARLIER.isdisjoint(norms) or norms[:3] == ["the", "same", "day"]:
        return True
    if any(after == "since" and has in ("has", "have") for has, after in pairwise(norms)):
        return True
    if _is_past_perfect(words, since) and not _is_past_perfect(told.words, 0):
        return True
    dates = (date.edtf for first, _, date in words.dates if since <= first <= since + 2 and date.edtf)
    return any(told.edtf and not overlap(edtf, told.edtf) for edtf in dates)


def _is_past_perfect(words: Words, since: int) -> bool:
    """ "He had said what he thought", rather than "they had one word to place"."""
    for at in range(since, min(since + OPENING, len(words.norms) - 1)):
        form = verb_forms().get(words.norms[at + 1])
        if words.norms[at] == "had" and form is not None and "participle" in form.form:
            return True
    return False


def _acting(words: Words, since: int) -> set[str]:
    """The slugs of those who act first in the main clause; whom a preposition governs acts in nothing."""
    clause = next((clause for clause in words.clauses if clause.at >= since), None)
    if clause is not None and clause.subject:
        return set(clause.subject)
    for first, last, ref in words.refs:
        if since <= first < since + OPENING and not words.possessive(last) and not is_governed(words, first):
            return set(acting_slugs(words, ref))
    start = words.tokens[since].start
    named = (
        hit.slug("state", "capital")
        for hit in words.reading.hits.within(words.sentence.span)
        if hit.span.start == start
    )
    return {slug for slug in named if slug}


def _is_ours(told: Telling, words: Words, acting: set[str]) -> bool:
    """Whether one of those who act took part, or speaks for a side that did."""
    sides = {side for slug in told.people if (side := words.reading.actor(slug).side) in _PARTIES}
    return any(slug in told.people or words.reading.actor(slug).side in sides for slug in acting)


def _names_subject(told: Telling, words: Words, since: int) -> bool:
    """ "A full ceasefire was beyond them": what is named first is what talks were about.

    Of what has not been said at all what it is about, the very next sentence may tell it in any words.
    """
    if not told.topics and words.index == told.sentence + 1 and words.sentence.block == told.words.sentence.block:
        return words.norms[since] not in _OF_SOMETHING
    named = (first for first, _, _ in places_of(words.norms[since:], talks=True))
    return told.kind in BETWEEN_PEOPLE and min(named, default=NAMING) < NAMING
