"""Whether somebody is called something: "called Zelensky a dictator", "called them productive"."""

from app.catalogue.load import table
from app.extraction.words import Words

_WHEN = (["the", "next"], ["the", "same"], ["the", "following"], ["the", "previous"], ["the", "day"])
_JUDGING = frozenset(table("kinds")["clause"]["judging"])
_OF_KINDS = ("ive", "ful", "ous", "ible", "able", "ent", "ant", "ish", "ical", "less")
SHORT = 5
"""Letters of a word whose end says nothing yet."""


def names_only(words: Words, at: int) -> bool:
    """ "called Zelensky a dictator": the object is given a name, nobody is rung up; "the next day" names nobody."""
    after = next((last for first, last, _ in words.refs if first > at), None)
    if after is None or after >= len(words.norms) or words.norms[after : after + 2] in _WHEN:
        return False
    return words.norms[after] in ("a", "an", "“", '"', "the") or _judges(words.norms[after])


def _judges(norm: str) -> bool:
    """ "Called the talks productive", "called him stubborn": what somebody is, by the end of the word or by a list."""
    return norm in _JUDGING or (len(norm) > SHORT and norm.endswith(_OF_KINDS))
