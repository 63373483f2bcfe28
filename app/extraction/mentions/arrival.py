"""Those who have only come to a place so far: what they came for is still to be."""

from app.catalogue.load import table
from app.extraction.types import Clause
from app.extraction.words import DETERMINERS, Words

_ARRIVING = frozenset(table("kinds")["attendance"]["arriving"])
_DEPARTING = frozenset(table("kinds")["attendance"]["departing"])
_AWAITED = frozenset(table("kinds")["happening"]["announced"])
_EN_ROUTE = (["en", "route"], ["his", "way"], ["her", "way"], ["their", "way"])
_WHILE = (["while"], ["when"])
_TRAVELLING = (["travelling"], ["traveling"], ["flying"], ["journeying"], ["heading"])
_AHEAD = (["for"], ["before"], ["ahead", "of"])


def arrived_for(words: Words, first: int, clauses: tuple[Clause, ...]) -> bool:
    """Whether the phrase from word `first` is what somebody has come for: "landed in Moscow for talks with Putin",
    "arrived ahead of the summit", "is in Berlin for a meeting"."""
    while first > 1 and words.norms[first - 1] in _AWAITED:
        first -= 1 + (words.norms[first - 2] in DETERMINERS)
    behind = any(words.norms[first - len(ahead) : first] == ahead for ahead in _AHEAD)
    return behind and has_only_come(words, first, clauses)


def has_only_come(words: Words, first: int, clauses: tuple[Clause, ...]) -> bool:
    """Whether the last verb before word `first`, in its clause, tells of coming, leaving or being there now."""
    before = [clause for clause in clauses if clause.at < first and clause.modality in ("fact", "participle")]
    if not before or words.cut(before[-1].at + 1, first):
        return False
    verb = before[-1]
    place = any(verb.at < at < first for at, _, _ in words.places)
    dated = any(verb.at < at < first for at, _, _ in words.dates)
    is_there = verb.verb == "be" and verb.tense == "present" and place and not dated
    setting_out = verb.verb in _DEPARTING and words.norms[first - 1] == "for"
    return verb.verb in _ARRIVING or is_there or setting_out


def is_on_the_way(words: Words, to: int) -> bool:
    """ "While travelling to meet X", "who was en route to meet X", "on his way to meet X": whether they met, nothing
    says; `to` is the word before."""
    before = words.norms[max(0, to - 2) : to]
    return words.norms[to : to + 1] == ["to"] and (
        before in _EN_ROUTE or (before[:1] in _WHILE and before[1:] in _TRAVELLING)
    )
