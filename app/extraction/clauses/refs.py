"""Whom a ref stands for, and whether a preposition governs it."""

from app.catalogue.load import table
from app.extraction.once import asked_once_a_word
from app.extraction.teams import SERVING, TEAM_NOUNS
from app.extraction.types import ActorRef
from app.extraction.words import DETERMINERS, PREPOSITIONS, Words

_LEADING = frozenset(table("kinds")["teams"]["leading"])
_OPENING = frozenset(("with", "without", "for", "from", "alongside", "beside", "despite", "unlike", "like", "to", "by"))
_BEFORE_LEADERS = frozenset(("by", "under", "around"))
_LIST_ENDS = frozenset((",", "and", "with", "to", "in", "at"))
_TITLES = frozenset(table("kinds")["clause"]["titles"])
_OFFICES = frozenset(("title", "office-noun"))
_IN_TITLES = frozenset(("of", "the", "for", "to", "on", "in", "&"))
_RULERS = frozenset(table("kinds")["teams"]["rulers"])
TITLES = 5
"""Words of a title between a preposition and the name: "chief of staff to U.S. President Trump"."""
LONGEST_TITLE = 26
"""Words of a title: "Special Representative of the President of the Russian Federation for Investment and"."""
LIST_GAP = 9
"""Most words between two members of a list: the longest office of the catalogue with its commas."""


def slugs_of(ref: ActorRef) -> tuple[str, ...]:
    """The actors a ref stands for: one, the members of a group, or none where it is undecided."""
    if ref.actor:
        return (ref.actor,)
    return ref.candidates if ref.form == "group" else ()


@asked_once_a_word
def title_start(words: Words, first: int) -> int:
    """The first word of a title of several parts before the name at word `first`, else that word.

    "Special Representative of the President for Trade with Asian Countries X" is all X; in "an aide to President X" he
    holds the office right before his name, and it is the other who serves him.
    """
    found = words.ref_at(first)
    if first == 0 or found is None or found[1].form not in ("name", "short"):
        return first
    at, head, linked = first - 1, first, False
    while at >= 0 and at > first - LONGEST_TITLE:
        if words.capitals[at]:
            named = words.ref_ending(at + 1)
            if named is not None and named.form != "office":
                break
            if words.norms[at] in SERVING or not _OFFICES.isdisjoint(words.tokens[at].tags):
                head = at if linked else head
                if not linked and _holds(words, first, at):
                    break
        elif at + 1 < first and _links_title(words, at):
            linked = linked or words.norms[at] in PREPOSITIONS
        else:
            break
        at -= 1
    while head < first and head > 0 and words.capitals[head - 1] and not words.ref_ending(head):
        head -= 1
    return head


def in_title(words: Words, position: int) -> bool:
    """ "And Adviser to the President X": the office in the midst of a title is nobody of the list."""
    if words.refs[position][2].form != "office":
        return False
    behind = words.refs[position + 1 : position + 2]
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


def _holds(words: Words, first: int, office: int) -> bool:
    """Whether whoever is named at word `first` holds the office right before his name."""
    found = words.ref_at(first)
    held = words.reading.actor(found[1].actor).office if found and found[1].actor else None
    return held is None or words.norms[office] in held.lower().split()


def _links_title(words: Words, at: int) -> bool:
    """ "Envoy for Trade and Economic Relations with Asia": all of one title; not "the President with"."""
    if words.norms[at] in _IN_TITLES:
        return True
    if words.norms[at] not in ("and", "with") or not at:
        return False
    behind = words.tokens[at + 1]
    both = words.capitals[at - 1] and words.capitals[at + 1]
    return both and words.ref_ending(at) is None and _OFFICES.isdisjoint(behind.tags)


@asked_once_a_word
def is_governed(words: Words, first: int) -> bool:
    """Whether a preposition stands before the ref at word `first`, so that it is no subject."""
    if leads_team(words, first):
        return False
    if (start := title_start(words, first)) < first:
        return is_governed(words, start)
    if first == 1 and words.norms[0] in _OPENING:
        return True  # "With X watching, Y met Z"
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
    if at > 0 and (words.norms[at] == "than" or (words.norms[at] == "not" and words.norms[at - 1] in (",", "and"))):
        return True  # "X, not Y, will meet him", "X rather than Y"
    return at >= 0 and words.norms[at] in PREPOSITIONS


def _in_office(words: Words, at: int, first: int) -> bool:
    """ "President of France Macron", "special envoy for Ukraine Kellogg": the preposition is one of the office."""
    if words.norms[at] == "of":
        return words.capitals[at - 1]
    titled = words.ref_at(first)
    own = any(not _OFFICES.isdisjoint(words.tokens[k].tags) for k in range(at + 1, first))  # "aide to President X"
    office = titled is not None and titled[1].rule == "office and name" and not own
    return office and words.norms[at] in ("for", "to") and not _OFFICES.isdisjoint(words.tokens[at - 1].tags)


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
