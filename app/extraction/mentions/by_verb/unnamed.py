"""People who stand there without their names: "the two presidents spoke", "the delegations are to meet"."""

from app.catalogue.load import table
from app.extraction.teams import TEAM_NOUNS
from app.extraction.types import Clause
from app.extraction.words import PREPOSITIONS, Words

_REFERENCE = table("kinds")["reference"]
_PLURALS = frozenset((*_REFERENCE["groups"], *_REFERENCE["several"], *TEAM_NOUNS))
_HOLDERS = (["the", "prime", "minister"], ["the", "foreign", "secretary"], ["the", "foreign", "minister"])
SUBJECT = 10
"""Words between the head of a subject and its verb: "leaders of the coalition of the willing are to gather"."""
_TOGETHER_AGAIN = frozenset(("together", "down", "again", "opposite", "across", "facing"))


def is_unnamed(words: Words, at: int) -> bool:
    """Several who are not named are the subject: "they", "four Europeans", "its delegation", "eight of them"."""
    first = at
    while first > max(0, at - SUBJECT) and not (words.opens[first - 1] or words.norms[first - 1] == ","):
        first -= 1
    before = words.norms[max(0, at - 4) : at]
    headed = "of" in words.norms[first:at] and not _PLURALS.isdisjoint(words.norms[first : first + 4])
    by_office = words.norms[max(first, at - 3) : at] in _HOLDERS
    return headed or not _PLURALS.isdisjoint(before) or before[-2:] == ["of", "them"] or by_office


def are_alone(words: Words, clause: Clause, at: int) -> bool:
    """People told of before, or not named, do it among themselves: "the delegations are to meet in Istanbul"."""
    together = words.norms[at + 1 : at + 2] in (["together"], ["down"], ["again"])
    following = words.norms[at + 1 + together] if at + 1 + together < len(words.norms) else "."
    before = words.norms[max(0, at - 9) : at]
    several = not _PLURALS.isdisjoint(before) or before[:3] == ["the", "same", "group"]
    among = (
        following in PREPOSITIONS
        or following in _TOGETHER_AGAIN
        or not following.isalpha()
        or following in ("was", "is", "were")
        or any(first == at + 1 + together for first, _, _ in words.dates)
    )
    return not clause.passive and among and several
