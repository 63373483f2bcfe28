"""Which words of its passages tell of one event: those of its own clause, outside of speech."""

from collections.abc import Iterator

from app.catalogue.load import table
from app.extraction.kinds import BETWEEN_PEOPLE
from app.extraction.mentions.about.going_on import others_act
from app.extraction.mentions.around.day_of_another import saying_words
from app.extraction.mentions.around.stretch import HAPPENINGS
from app.extraction.mentions.days.distances import COUNTED, distances, end_before_vague, words_counted_from
from app.extraction.mentions.telling import Telling
from app.extraction.once import asked_once
from app.extraction.reading import Reading
from app.extraction.words import Words, words_of

OUTCOMES = ("agreement", "truce", "exchange", "proposal")
"""What talks end with, told right after them."""
_SAME_TALKS = (*OUTCOMES, "statement")
_MEANWHILE = frozenset(("while", "as", "but", "and", "whereas"))
_BESIDE_TALKS = frozenset(table("kinds")["going_on"]["beside_talks"])
_THEN = frozenset(("after", "before"))
_PARTS = frozenset((",", "and", "then"))
_AHEAD = frozenset(("before", "ahead"))
_LED_UP_TO = HAPPENINGS | {"signing", "visit", "trip", "vote", "deadline"}
TALKS = 6
"""Words from "ahead of" to what comes after: "ahead of three-way US-brokered talks"."""


def own_words(reading: Reading, told: Telling, owners: dict[int, list[Telling]]) -> Iterator[list[str]]:
    """The words of its passages; of a sentence that tells of other talks too only the clause that tells of these."""
    for span in told.passages:
        index = reading.sentences.first_at(span.start)
        others = [other for other in owners[index] if other is not told and other.kind not in _SAME_TALKS]
        if index == told.sentence:
            yield _clause(told, others)
        elif not others:
            yield telling_words(words_of(reading, index))


def _clause(told: Telling, others: list[Telling]) -> list[str]:
    """Of a sentence the words from the clause of one telling to that of the next, or to where others act."""
    words = told.words
    after = [other.at for other in others if other.sentence == told.sentence and other.at > told.at]
    before = any(other.sentence == told.sentence and other.at < told.at for other in others)
    low = _opening(words, told.at) if before else _behind_saying(told)
    high = min(_opening(words, min(after)) if after else len(words.norms), _of_others(told))
    high = max(min(high, _ahead_of(told)), told.at + 1)
    vague = end_before_vague(words)
    low, high = (low, min(high, vague)) if told.at < vague else (max(low, vague), high)
    if low == 0 and high >= len(words.norms):
        return telling_words(words)
    return [words.norms[at] for at in _telling_at(words) if low <= at < high]


def _of_others(told: Telling) -> int:
    """The semicolon or word behind a telling with which others begin to act; without one the end of its sentence."""
    words = told.words
    for at in range(told.at, len(words.norms) - 1):
        if (words.norms[at] == ";" and others_act(words, at + 1)) or (words.opens[at] and _others_speak(told, at)):
            return at
    return len(words.norms)


def _others_speak(told: Telling, at: int) -> bool:
    """ "X met Y in Riyadh, while Z demanded", "as Z said": what others say is not what the two talk of."""
    words = told.words
    if words.norms[at] not in _MEANWHILE or told.kind not in BETWEEN_PEOPLE:
        return False
    clause = next((clause for clause in words.clauses if clause.at > at), None)
    if clause is None or not clause.subject or clause.first != at + 1 or not told.people:
        return False
    sides = {words.reading.actor(slug).side for slug in told.people}
    theirs = {words.reading.actor(slug).side for slug in clause.subject}
    apart = told.people.keys().isdisjoint(clause.subject)
    says = words.norms[clause.at] in saying_words() or clause.verb in _BESIDE_TALKS
    return apart and (sides.isdisjoint(theirs) or says)


def _behind_saying(told: Telling) -> int:
    """ "X said that he would give up no land after Y met Z": where the talks of others begin to be told; else 0."""
    words = told.words
    opening = (words.opening_before(told.at) or 0) if told.kind in BETWEEN_PEOPLE else 0
    if words.norms[opening] not in _THEN or not opening:
        return 0
    said = (clause for clause in words.clauses if clause.at < opening and words.norms[clause.at] in saying_words())
    return opening if any(c.subject and told.people.keys().isdisjoint(c.subject) for c in said) else 0


def _ahead_of(told: Telling) -> int:
    """The word behind talks with which what comes after them begins; the end of the sentence without one."""
    talks = told.kind in BETWEEN_PEOPLE and not _AHEAD.isdisjoint(told.words.vocabulary)
    return ahead_of(told.words.norms, told.at + 1) if talks else len(told.words.norms)


def ahead_of(norms: list[str], since: int) -> int:
    """The first "before" or "ahead of" from word `since` on behind which talks or a signing stand; else the end."""
    return next((at for at in range(since, len(norms)) if _leads_up(norms, at)), len(norms))


def _leads_up(norms: list[str], at: int) -> bool:
    """ "Before talks on", "ahead of the summit", but not "the day before" nor "before the war"."""
    start = at + 2 if norms[at : at + 2] == ["ahead", "of"] else at + 1
    if norms[at] not in _AHEAD or (norms[at] == "ahead" and start == at + 1) or norms[at - 1] in COUNTED:
        return False
    return not _LED_UP_TO.isdisjoint(norms[start : start + TALKS])


def _opening(words: Words, at: int) -> int:
    """Where the clause of a word begins: after an opener or a mark."""
    opens = (k for k in range(at, 0, -1) if words.opens[k] or words.norms[k] in _PARTS)
    return next(opens, 0)


@asked_once
def telling_words(words: Words) -> list[str]:
    """The words outside of speech, but for those that only say from what a day is counted."""
    return [words.norms[at] for at in _telling_at(words)] if distances(words) else words.unspoken


@asked_once
def _telling_at(words: Words) -> list[int]:
    unspoken = [at for at, spoken in enumerate(words.spoken) if not spoken]
    for distance in distances(words):
        counted = words_counted_from(words, distance)
        unspoken = [at for at in unspoken if at not in counted]
    return unspoken
