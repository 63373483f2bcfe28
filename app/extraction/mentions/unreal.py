"""What a sentence tells only to deny, doubt or think it: "denied that he had met", "agreed that peace was possible"."""

from functools import cache

from app.catalogue.load import table
from app.extraction.mentions.telling import Telling
from app.extraction.phrases import Phrases
from app.extraction.words import MODALS, Words

_UNREAL: dict[str, list[str]] = table("kinds")["unreal"]
_REPORTS = frozenset(_UNREAL["reports"])
_ASKING = frozenset(_UNREAL["asking"])
_FALSE = frozenset(_UNREAL["false"])
_CLAIMS = frozenset(_UNREAL["claims"])
_THINKING = frozenset("could can may might must is was are were has had".split())
NEAR = 5
"""Words between a verb and its "that": "agreed on Monday that"."""
THAT = 12
"""Words of a clause with "that" among which its verb stands."""
_ENDS = frozenset("; but though although while when after before following during as".split())


def is_unreal(telling: Telling) -> bool:
    """Whether somebody is said to deny or doubt what the telling tells, its report to be false, or it to be a view."""
    words = telling.words
    if _is_asked(words) or _is_denied(words, telling.at) or _is_false_report(words, telling.at) or _is_view(telling):
        return True
    return _is_contradicted(words, telling.at)


@cache
def after_all() -> Phrases[bool]:
    """What behind "will not" calls off what was planned: "after all", "as scheduled"."""
    return Phrases((phrase, True) for phrase in _UNREAL["after_all"])


def _is_asked(words: Words) -> bool:
    """ "Did the two meet on Friday?": nobody says so."""
    return words.norms[0] in _ASKING and "?" in words.norms[-2:]


def _is_denied(words: Words, at: int) -> bool:
    """A word of denial stands before it, and nothing between them ends what is denied."""
    for start, end, _ in _phrases("denials").each(words.norms):
        if end <= at and not words.spoken[start] and _ENDS.isdisjoint(words.norms[end:at]):
            return True
    return False


def _is_false_report(words: Words, at: int) -> bool:
    """ "Reports that X had met Y were false, his office said"."""
    reports = [k for k in range(at) if words.norms[k] in _REPORTS and words.norms[k + 1] in ("that", "of", "about")]
    return bool(reports) and (
        not _FALSE.isdisjoint(words.norms[at:]) or bool(_phrases("unproven").each(words.norms[at:]))
    )


def _is_contradicted(words: Words, at: int) -> bool:
    """ "Said that X had agreed to it, which the Kremlin denied", "a claim that the Kremlin rejected"."""
    if any(first > at and not words.spoken[first] for first, _, _ in _phrases("contradicted").each(words.norms)):
        return True
    if _CLAIMS.isdisjoint(words.vocabulary):
        return False
    claimed = (k for k in range(at, len(words.norms)) if words.norms[k] in _CLAIMS)
    return any(words.norms[k - 2 : k] == [",", "a"] and not _FALSE.isdisjoint(words.norms[k:]) for k in claimed)


def _is_view(telling: Telling) -> bool:
    """ "Agreed that a settlement could be reached": a view that they share, and nothing that will be done."""
    norms, at = telling.words.norms, telling.at
    if telling.kind != "agreement" or "that" not in norms[at + 1 : at + NEAR]:
        return False
    that = norms.index("that", at)
    verbs = (norm for norm in norms[that : that + THAT] if norm in _THINKING or norm in MODALS)
    return next(verbs, None) in _THINKING


@cache
def _phrases(key: str) -> Phrases[bool]:
    return Phrases((phrase, True) for phrase in _UNREAL[key])
