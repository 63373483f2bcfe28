"""Talks that something else only waits for: "until he met X", "depends on his call with X", "in any format"."""

from functools import cache

from app.catalogue.load import table
from app.extraction.kinds import BETWEEN_PEOPLE
from app.extraction.mentions.attending import before_noun
from app.extraction.mentions.telling import Telling
from app.extraction.phrases import Phrases
from app.extraction.words import Words

_AWAITED: dict[str, list[str]] = table("kinds")["awaited"]
_TILL, _COMING, _DENIED = (frozenset(_AWAITED[key]) for key in ("till", "coming", "denied"))
_BEFORE, _AFTER = _TILL | {"before"}, frozenset(("after", "following"))
_ARTICLES = frozenset(("a", "an"))
_LINES = frozenset(("phone", "telephone", "video", "conference"))
HELD = 4
"""Words between what talks are awaited with and the talks: "depends on"."""


def is_only_awaited(telling: Telling) -> bool:
    """Whether the sentence tells talks without a day only as what something else waits for or hangs on, or as what
    somebody would have at any time. What is done only after them is left open."""
    if telling.kind not in BETWEEN_PEOPLE or telling.date is not None or telling.status not in ("happened", "planned"):
        return False
    words, by_noun = telling.words, telling.rule.startswith("noun:")
    first = before_noun(words, _start(words, telling.at)) if by_noun else telling.at
    if _is_waited_for(words, first, telling) or (by_noun and telling.status == "happened" and _hangs(words, first)):
        return True
    if telling.status == "planned" and not by_noun and _at_any_time(words, telling.at):
        return True
    led = telling.rule == "noun:lead"
    telling.untimed = telling.untimed or led or (by_noun and _follows_later(words, first))
    return led and words.norms[first - 1] in ("lead", "leads")


def _is_waited_for(words: Words, first: int, telling: Telling) -> bool:
    """ "Nothing would move until he met X", "would not decide before he met X", "until they meet, nothing will"."""
    if _BEFORE.isdisjoint(words.vocabulary):
        return False
    by_noun = words.norms[first - 1] in _BEFORE
    opening = first - 1 if by_noun else words.opening_before(first + 1) or 0
    if words.norms[opening] not in _BEFORE:
        return False
    main = words.norms[:opening] if opening > 1 else words.norms[_comma(words, telling.at) :]
    if words.norms[opening] not in _TILL:
        return not (telling.place or _COMING.isdisjoint(main) or _DENIED.isdisjoint(main))
    return not _COMING.isdisjoint(main) or (not by_noun and _is_present(words, telling.at))


def _start(words: Words, at: int) -> int:
    """Where the words for talks begin that end with word `at`: "phone call", "round of talks"."""
    at -= 2 * (words.norms[at - 1] == "of")
    return at - (words.norms[at - 1] in _LINES)


def _comma(words: Words, at: int) -> int:
    return next((k for k in range(at, len(words.norms)) if words.norms[k] == ","), len(words.norms))


def _is_present(words: Words, at: int) -> bool:
    return any(clause.at == at and clause.tense == "present" for clause in words.clauses)


def _hangs(words: Words, first: int) -> bool:
    """ "Everything depends on his meeting with X", "asked about a meeting with X"."""
    if _stands_before(_phrases("hanging"), words, first):
        return True
    return words.norms[first] in _ARTICLES and _stands_before(_phrases("raised"), words, first)


def _stands_before(phrases: Phrases[bool], words: Words, first: int) -> bool:
    found = (phrases.longest(words.norms, k) for k in range(max(0, first - HELD), first))
    return any(one is not None and one[0] == first for one in found)


def _at_any_time(words: Words, at: int) -> bool:
    """ "Repeated that he would meet X in any format", "has said time and again that he would"."""
    behind = (start for start, _, _ in _phrases("anyhow").each(words.norms) if start > at)
    if any(not words.cut(at + 1, start) for start in behind):
        return True
    return any(end <= at for _, end, _ in _phrases("again").each(words.norms))


def _follows_later(words: Words, first: int) -> bool:
    """ "Will decide after his call with X": to come itself, or over."""
    return words.norms[first - 1] in _AFTER and not _COMING.isdisjoint(words.norms[: first - 1])


@cache
def _phrases(key: str) -> Phrases[bool]:
    return Phrases((phrase, True) for phrase in _AWAITED[key])
