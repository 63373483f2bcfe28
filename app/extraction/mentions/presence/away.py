"""Who is told not to have been there: "X was absent", "with X waiting outside"."""

from app.extraction.clauses.apposed import title_start
from app.extraction.clauses.before import words_before
from app.extraction.clauses.lists import chain_right
from app.extraction.clauses.refs import slugs_of
from app.extraction.clauses.subject import subject_refs
from app.extraction.mentions.presence.cues import phrases_of, words_in_part
from app.extraction.mentions.presence.named import named_behind, words_in_asides
from app.extraction.mentions.presence.people import with_before
from app.extraction.mentions.telling import Telling
from app.extraction.once import asked_once
from app.extraction.reading import Reading
from app.extraction.titles import PRESS
from app.extraction.words import Words, words_of

_TALKS = ("meeting", "summit", "call", "conference", "visit")
_OFF = ("cancelled", "postponed")
_OTHER_TIMES = frozenset(("last", "previous", "earlier", "first", "second", "third", "past", "before"))
NEAR = 4
"""Sentences after talks in which somebody may be told not to have been there."""
REACH = 6
"""Words from "missed" to "the last round"."""
SIDE = 4
"""Words of "standing right beside him" behind who stands there."""


def leave_out_absent(tellings: list[Telling]) -> list[Telling]:
    """The tellings without those whom their own sentence calls absent; none is left of whom nobody stays."""
    return [told for told in tellings if told.kind not in _TALKS or told.status in _OFF or not _is_of_absent(told)]


def _is_of_absent(told: Telling) -> bool:
    """Takes out of a telling those who were absent; whether nobody is left, or one who did it alone."""
    away = away_in(told.words) | (_looking_on(told) if told.occasion == PRESS else frozenset())
    gone = [slug for slug in told.people if slug in away and not _did_it(told, slug)]
    for slug in gone:
        del told.people[slug]
    return bool(gone) and len(told.people) < (2 if told.occasion == PRESS or told.rule.startswith("verb:") else 1)


def _did_it(told: Telling, slug: str) -> bool:
    """ "X was absent in Doha but met Y in Rome": the verb that tells of it has him as its subject, and this is told
    for itself."""
    words = told.words
    if any(at == told.at for at, _ in _told_away(words)):
        return False  # "X and Y sat in the front row"
    if told.date is None and told.at in words_in_asides(words) and away_in(words).issuperset(told.people):
        return False  # "X, who led the last round, was absent this time"
    around = [clause for clause in words.clauses if clause.first <= told.at < clause.last and clause.at <= told.at]
    return any(slug in clause.subject and clause.modality in ("fact", "plan") for clause in around)


def _looking_on(told: Telling) -> frozenset[str]:
    """Those with somebody who gives a press conference who only sit there: "with X and Y watching from the wings"."""
    words = told.words
    opening = next((k for k in range(told.at, len(words.norms)) if words.norms[k] == "with"), len(words.norms))
    position = next((n for n, (first, _, _) in enumerate(words.refs) if first > opening), -1)
    if position < 0 or title_start(words, words.refs[position][0]) > opening + 1:
        return frozenset()
    listed = chain_right(words, position)
    last = words.at(listed[-1].span.end - 1) + 1
    behind = words.norms[last : last + SIDE]
    sits = bool(behind) and (behind[0].endswith("ing") or phrases_of("away", "looking_on").longest(words.norms, last))
    if not sits or phrases_of("away", "at_side").each(behind):
        return frozenset()
    return frozenset(slug for ref in listed for slug in slugs_of(ref))


def unseat_absent(reading: Reading, gathered: list[Telling], named: list[frozenset[str]]) -> None:
    """Takes out of talks those who were only seated there by sentences behind them, one of which calls them absent.

    `named` are those of each who took part by what tells of it.
    """
    telling = {told.sentence for told in gathered if told.kind in _TALKS}
    for told, known in zip(gathered, named, strict=True):
        seated = [slug for slug in told.people if slug not in known]
        for index in range(told.sentence, min(told.sentence + 1 + NEAR, len(reading.sentences))) if seated else ():
            if index in telling and index != told.sentence:
                break
            for slug in _ever_away_in(words_of(reading, index)).intersection(seated):
                told.people.pop(slug, None)


def away_in(words: Words) -> frozenset[str]:
    """Slugs of those whom a sentence calls absent, but for what it only recalls of somebody between commas."""
    return frozenset(slug for at, slug in _told_away(words) if at not in words_in_asides(words))


def _ever_away_in(words: Words) -> frozenset[str]:
    """The same with what it recalls: "X, who did not attend, said", but for "who had missed the last round"."""
    asides = words_in_asides(words)
    return frozenset(slug for at, slug in _told_away(words) if at not in asides or not _of_another_time(words, at))


def _of_another_time(words: Words, at: int) -> bool:
    return not _OTHER_TIMES.isdisjoint(words.norms[at : at + REACH])


@asked_once
def _told_away(words: Words) -> tuple[tuple[int, str], ...]:
    """(word, slug) of each who was not there, with the word that says so."""
    found: list[tuple[int, str]] = []
    for key, subject in (("words", _subject_of_being), ("did", _subject_at), ("with_only", None)):
        for at, _, _ in phrases_of("away", key).each(words.norms):
            if not words.spoken[at]:
                slugs = (subject(words, at) if subject else []) or _named_with(words, at)
                found += [(at, slug) for slug in slugs]
    return tuple(found)


def _subject_of_being(words: Words, at: int) -> list[str]:
    """The subject of the form of "be" before word `at`, or of one with "not" that stands there."""
    be = at if words.norms[at].endswith("n't") else _before_manner(words, at)
    being = be == at or (be >= 0 and words.norms[be] in words_in_part("away", "being"))
    return _subject_at(words, be) if being else []


def _subject_at(words: Words, at: int) -> list[str]:
    verb = words_before(words, at).first
    return [slug for ref in subject_refs(words, verb, words.behind_opening(verb)) for slug in slugs_of(ref)]


def _named_with(words: Words, at: int) -> list[str]:
    """Those named behind the "with" of "with X and Y absent"."""
    before = _before_manner(words, at)
    opening = with_before(words, before + 1)
    return named_behind(words, opening + 1, before + 1) if opening >= 0 else []


def _before_manner(words: Words, at: int) -> int:
    """The index of the word before "notably", "both" and the like that stand before word `at`."""
    at -= 1
    while at > 0 and (words.norms[at] in words_in_part("there", "still") or words.norms[at].endswith("ly")):
        at -= 1
    return at
