"""The office right before a name, of several parts: "Special Representative for Trade X", "chief of staff X"."""

from app.extraction.teams import SERVING
from app.extraction.words import PREPOSITIONS, Words

_IN_TITLES = frozenset(("of", "the", "for", "to", "on", "in", "&"))
OFFICES = frozenset(("title", "office-noun"))
LONGEST_TITLE = 26
"""Words of a title: "Special Representative of the President of the Russian Federation for Investment and"."""
SMALL = 6
"""Words of a title in small letters right before a name: "the head of the presidential office"."""


def title_in_capitals(words: Words, first: int) -> int:
    """The first word of a title in capitals before the name at word `first`; else `first`.

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
            if words.norms[at] in SERVING or not OFFICES.isdisjoint(words.tokens[at].tags):
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


def small_title(words: Words, first: int) -> int:
    """The first word of a title in small letters before the name at word `first`: "chief of staff X"; else `first`."""
    if first < 3 or words.capitals[first - 1] or "body-word" not in words.tokens[first - 1].tags:
        return first
    for at in range(first - 2, max(0, first - SMALL), -1):
        if words.norms[at] in ("of", "for"):
            return at - 1 if not OFFICES.isdisjoint(words.tokens[at - 1].tags) else first
        if not words.norms[at].isalpha() or words.norms[at] in PREPOSITIONS:
            return first
    return first


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
    return both and words.ref_ending(at) is None and OFFICES.isdisjoint(behind.tags)
