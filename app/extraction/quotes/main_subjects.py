"""The subject of a clause by where it stands: the main one before a word, the nearest, the one behind the quotes."""

from app.extraction.quotes import nouns
from app.extraction.quotes.after_verb import name_behind
from app.extraction.quotes.frame import Frame
from app.extraction.quotes.noun_ends import runs_on
from app.extraction.quotes.nouns import Speaker
from app.extraction.types import Token

OPEN_CLAUSE = frozenset(["and", "but", "while", "whereas", "though", "although", "yet", "so"])
_OBJECTS = frozenset(["him", "them", "me", "us", "himself", "herself", "themselves"])
MAX_OPENING = 60
"""Words at the head of a sentence among which its subject is looked for."""


def main_subject(frame: Frame, limit: int, start: int | None = None) -> Speaker | None:
    """The first noun phrase before word `limit` that names someone and no preposition governs; "him" comes last.

    It is looked for from word `start` on, or behind an opening phrase; one in a relative clause comes last as well.
    """
    words = frame.words
    start = _after_opening(frame, limit) if start is None else start
    beside: Speaker | None = None
    for at in range(start, min(limit, start + MAX_OPENING)):
        found = nouns.ending_at(frame, at)
        if found is None or "possessive" in words[at].tags or runs_on(frame, at, limit, found):
            continue
        if at == 0 and found.ref is None and found.named and not any(map(nouns.is_verb, words[1:2])):
            continue
        if not (found.named or found.pronoun or "speaker-noun" in words[at].tags):
            continue
        if nouns.is_possessive(words[at]) or nouns.governor(frame, found) is not None:
            continue
        if words[at].norm not in _OBJECTS and not _in_relative(frame, found):
            return found
        beside = beside or found
    return beside


def nearest_subject(frame: Frame, limit: int) -> Speaker | None:
    """The subject of the last clause before word `limit`: "Russia was not invited, and Peskov shrugged: |"."""
    words = frame.words
    for at in range(limit - 2, 0, -1):
        opens = words[at].text == ";" or (words[at].norm in OPEN_CLAUSE and words[at - 1].text in ",—–")
        if not opens or frame.gap_between(at, limit - 1):
            continue
        found = main_subject(frame, limit, at + 1)
        if found is None or not _begins(words, at + 1, found):
            continue
        aside = found.high < len(words) and words[found.high].text == ","
        named = name_behind(frame, found.high) if aside else None
        if _has_verb(words, named.high + 1 if named else found.high, limit):
            return named or found
    return _told_by_name(frame, main_subject(frame, limit), limit)


def late_subject(frame: Frame) -> Speaker | None:
    """Whom a clause behind the last quote is about: Merz called it “good”, while | Zelenskyy was blunter."""
    end, gap = len(frame.words), frame.gaps[-1]
    found = nearest_subject(frame, end)
    return found if found is not None and found.named and gap < found.low <= gap + nouns.MAX_NAME else None


def _told_by_name(frame: Frame, found: Speaker | None, limit: int) -> Speaker | None:
    """The name behind "his spokesman, | Dmitry Peskov", and of "it fell to | Leavitt to tell them"."""
    words = frame.words
    if found is None or found.named or found.high >= limit:
        return found
    if words[found.low].norm == "it":
        verbs = (at + 1 for at in range(found.high + 1, limit - 1) if words[at].norm == "to")
        return next(filter(None, (charged(frame, verb) for verb in verbs)), found)
    return (name_behind(frame, found.high) if words[found.high].text == "," else None) or found


def charged(frame: Frame, verb: int) -> Speaker | None:
    """Who is to say it: "it fell to Leavitt to announce", "it was up to Rutte to remind them"."""
    own = nouns.ending_at(frame, verb - 2)
    if own is None or not own.named or frame.gap_between(verb - 2, verb):
        return None
    prep = nouns.governor(frame, own)
    if prep is None or frame.words[prep].norm not in ("to", "for"):
        return None
    subject = main_subject(frame, prep)
    return own if subject is not None and frame.words[subject.low].norm == "it" else None


def _begins(words: list[Token], start: int, found: Speaker) -> bool:
    """Whether only a title stands before the name: "and Kremlin spokesman | Dmitry Peskov"."""
    before = words[start : found.low]
    titled = all(word.text[0].isupper() or word.tags & {"speaker-noun", "title-word", "determiner"} for word in before)
    return titled and len(before) <= nouns.MAX_NAME and words[found.low].norm != "it"


def _has_verb(words: list[Token], at: int, limit: int) -> bool:
    """Whether what follows a name may be its verb; not "and Macron:", "and Trump, too:"."""
    if at >= limit - 1 or not words[at].text[0].islower():
        return False
    return not words[at].tags & {"preposition", "joiner", "determiner"} and not nouns.is_time(words[at])


def _after_opening(frame: Frame, limit: int) -> int:
    words = frame.words
    if not words or not words[0].tags & {"preposition", "subordinate", "adverb", "say-ing", "judge-ing", "weak-ing"}:
        return 0
    for at in range(1, min(limit, nouns.MAX_ASIDE)):
        if words[at].text == ",":
            return at + 1
    return 0


def _in_relative(frame: Frame, found: Speaker) -> bool:
    """Whether the noun phrase is only the subject of a relative clause: "a plan that | Ukraine was given"."""
    at = found.low - 1
    while at > 0 and "determiner" in frame.words[at].tags and frame.words[at].norm != "that":
        at -= 1
    if at < 1 or frame.gap_between(at - 1, found.low):
        return False
    behind = frame.words[at - 1]
    if frame.words[at].norm in ("which", "whom", "whose"):
        return True
    return frame.words[at].norm == "that" and behind.text[0].isalpha() and not nouns.is_verb(behind)
