"""Whom a ref stands for, and whether a preposition governs it."""

from app.catalogue.load import table
from app.extraction.clauses.apposed import title_start
from app.extraction.clauses.office_before import OFFICES
from app.extraction.once import asked_once_a_word
from app.extraction.teams import SERVING, TEAM_NOUNS
from app.extraction.types import ActorRef
from app.extraction.words import DETERMINERS, PREPOSITIONS, Words

_LEADING = frozenset(table("kinds")["teams"]["leading"])
_OPENING = frozenset(("with", "without", "for", "from", "alongside", "beside", "despite", "unlike", "like", "to", "by"))
_BEFORE_LEADERS = frozenset(("by", "under", "around"))
_LIST_ENDS = frozenset((",", "and", "with", "to", "in", "at"))
_TITLES = frozenset(table("kinds")["clause"]["titles"])
_RULERS = frozenset(table("kinds")["teams"]["rulers"])
TITLES = 5
"""Words of a title between a preposition and the name: "chief of staff to U.S. President Trump"."""
LIST_GAP = 9
"""Most words between two members of a list: the longest office of the catalogue with its commas."""


def slugs_of(ref: ActorRef) -> tuple[str, ...]:
    """The actors a ref stands for: one, the members of a group, or none where it is undecided."""
    if ref.actor:
        return (ref.actor,)
    return ref.candidates if ref.form == "group" else ()


def in_title(words: Words, position: int) -> bool:
    """ "And Adviser to the President X": the office in the midst of a title is nobody of the list."""
    if words.refs[position][2].form != "office":
        return False
    behind = words.refs[position + 1 : position + 2]
    if behind and behind[0][0] == words.refs[position][1]:
        return True  # "US President X's special envoy"
    return bool(behind) and title_start(words, behind[0][0]) <= words.refs[position][0]


def is_served(words: Words, first: int) -> bool:
    """ "An aide to President X": named only to say whom somebody serves."""
    at = first - 1
    while at > max(0, first - TITLES) and may_title(words, at):
        at -= 1
    serves = at > 0 and words.norms[at] in ("to", "of") and words.norms[at - 1] in SERVING
    return serves and title_start(words, first) == first


def may_title(words: Words, at: int) -> bool:
    """Whether the word may stand between a preposition and a name: "to President X", "to dictator X"."""
    norm = words.norms[at]
    return norm in _RULERS or norm in DETERMINERS or words.capitals[at]


@asked_once_a_word
def is_governed(words: Words, first: int) -> bool:
    """Whether a preposition stands before the ref at word `first`, so that it is no subject."""
    if leads_team(words, first):
        return False
    if (start := title_start(words, first)) < first:
        return is_governed(words, start)
    if first == 1 and words.norms[0] in _OPENING:
        return True  # "With X watching, Y met Z"
    if first > 1 and words.possessive(first) and (owner := _owner_before(words, first)) >= 0:
        return is_governed(words, owner)  # "according to NATO's X"
    titled = first > 0 and words.norms[first - 1] == "." and words.tokens[first - 2].text in _TITLES
    at = first - 3 if titled else first - 1
    while at >= 0 and (words.norms[at] in DETERMINERS or words.capitals[at]) and at > first - 4:
        if words.opens[at]:
            return False  # "said on X that he had spoken"
        if words.ref_ending(at + 1) or any(last == at + 1 for _, last, _ in words.dates):
            return False
        at -= 1
    if at > 0 and at + 1 < first and _in_office(words, at, first):
        return is_governed(words, at - 1)
    if at > 0 and words.norms[at] in _RULERS and is_served(words, first):
        return True  # "an aide to Russian ruler X"
    if at > 0 and (words.norms[at] == "than" or (words.norms[at] == "not" and words.norms[at - 1] in (",", "and"))):
        return True  # "X, not Y, will meet him", "X rather than Y"
    return at >= 0 and words.norms[at] in PREPOSITIONS


def _owner_before(words: Words, first: int) -> int:
    """The first word of the possessive right before the name at word `first`, else -1."""
    owner = words.ref_ending(first) or words.ref_ending(first - 1)
    return words.at(owner.span.start) if owner is not None else -1


def _in_office(words: Words, at: int, first: int) -> bool:
    """ "President of France Macron", "special envoy for Ukraine Kellogg": the preposition is one of the office."""
    if words.norms[at] == "of":
        return words.capitals[at - 1]
    titled = words.ref_at(first)
    own = any(not OFFICES.isdisjoint(words.tokens[k].tags) for k in range(at + 1, first))  # "aide to President X"
    office = titled is not None and titled[1].rule == "office and name" and not own
    return office and words.norms[at] in ("for", "to") and not OFFICES.isdisjoint(words.tokens[at - 1].tags)


def leads_team(words: Words, first: int) -> bool:
    """Whether the ref at word `first` is who leads a team named right before it: "delegations led by X"."""
    if _BEFORE_LEADERS.isdisjoint(words.vocabulary):
        return False
    for at in range(first - 1, max(0, first - LIST_GAP), -1):
        if words.norms[at] == "by":
            return not _LEADING.isdisjoint(words.norms[max(0, at - 3) : at])
        if words.norms[at] in ("under", "around"):
            return words.norms[at - 1] in TEAM_NOUNS
        if words.norms[at] in _LIST_ENDS or words.ref_ending(at + 1):
            return False
    return False
