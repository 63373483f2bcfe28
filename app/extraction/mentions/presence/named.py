"""Those named behind a word that lists them, up to where something else is told."""

from app.catalogue.load import table
from app.extraction.clauses.apposed import title_start
from app.extraction.clauses.refs import TITLES, in_title, is_served, may_title, slugs_of
from app.extraction.mentions.presence.cues import words_in_part
from app.extraction.once import asked_once
from app.extraction.teams import SERVING, TEAM_NOUNS
from app.extraction.types import ActorRef
from app.extraction.words import DETERMINERS, OWNERS, Words

_SENT = frozenset(table("kinds")["teams"]["sent"])
_SAID = frozenset(table("kinds")["clause"]["said"])
_CITING = frozenset(("citing", "quoting"))
_RELATIVE = frozenset(("who", "whom", "whose", "which"))
_ENDS = frozenset(
    ("while", "whereas", "but", "after", "before", "during", "when", "where", "although", "though", "instead", ";")
)
_PASSED = frozenset(("(", ")", "—", "–", ":"))
_STEAD = frozenset(("instead", "place", "lieu", "stead"))
_OWNED = frozenset(("to", "of", "for", "from", "than", "against", "without", "about", "on"))
_OFFICES = frozenset(("title", "office-noun", "portfolio", "generic-role"))
NEAR = 16
"""Words between a list's cue and its first name, an office of many words: "the First Deputy Prime Minister of"."""
REPLACED = 8
"""Words between "instead of" and who did not come: "instead of the chief of military intelligence, X"."""
KIND = 5
"""Words between "the" and the talks: "the second half of the talks"."""
SENT = 5
"""Words between sending and the team: "sending a small technical team"."""


def named_behind(words: Words, since: int, until: int | None = None) -> list[str]:
    """Slugs of the persons named from word `since` on; not of those who only describe somebody."""
    stop = _end(words, since) if until is None else until
    asides = _asides(words, since, stop)
    found: list[str] = []
    last = since
    for position, (first, end, ref) in enumerate(words.refs):
        if in_title(words, position) or not since <= first < stop or any(low <= first < high for low, high in asides):
            continue
        if first - last > NEAR or says_so(words, last, first, end):
            break
        last = end
        if _is_named(ref) and not words.possessive(end) and not _described(words, first, since):
            found += [slug for slug in slugs_of(ref) if words.reading.actor(slug).kind == "person"]
    return list(dict.fromkeys(found))


def says_so(words: Words, since: int, first: int, end: int) -> bool:
    """ "Led by X, the agency Y reported, citing Z": who says so stands behind the comma, and no list goes on there."""
    between = words.norms[since:first]
    closed = "," in between and "and" not in between
    return closed and (not _CITING.isdisjoint(between) or not _SAID.isdisjoint(words.norms[end : end + 1]))


def _is_named(ref: ActorRef) -> bool:
    held = ref.rule == "holders of each"
    return (ref.form in ("name", "short", "office") or held) and ref.rule != "team"


def _end(words: Words, since: int) -> int:
    """Where another clause begins, one that describes nobody."""
    for k in range(since, len(words.norms)):
        norm = words.norms[k]
        if norm in _ENDS or (words.opens[k] and norm not in _RELATIVE and not _passed(words, k)):
            return k
    return len(words.norms)


def _passed(words: Words, at: int) -> bool:
    """Whether a list goes on behind a mark: nothing is told up to the next, as in "X, head of Y; Z of W"."""
    if words.norms[at] != ";":
        return words.norms[at] in _PASSED
    following = next((k for k in range(at + 1, len(words.norms)) if words.norms[k] == ";"), len(words.norms))
    return not any(at < clause.at < following for clause in words.clauses)


def _asides(words: Words, since: int, stop: int) -> list[tuple[int, int]]:
    """From each "who" to the next comma."""
    opening = [k for k in range(since, stop) if words.norms[k] in _RELATIVE]
    return [(k, next((c for c in range(k, stop) if words.norms[c] == ","), stop)) for k in opening]


@asked_once
def words_in_asides(words: Words) -> frozenset[int]:
    """The words that tell of somebody between commas: "X, who had come from Rome the day before, sat in"."""
    inside, opened = set[int](), -1
    for at, norm in enumerate(words.norms):
        if norm == "," and opened >= 0:
            inside.update(range(opened, at))
            opened = -1
        elif norm in _RELATIVE and opened < 0:
            opened = at
    return frozenset(inside)


def _described(words: Words, first: int, since: int) -> bool:
    """ "An aide to the Russian President", "the head of Zelensky's office"."""
    if title_start(words, first) < first:
        return False
    at = first - 1
    while at > max(since, first - TITLES) and may_title(words, at):
        at -= 1
    return at >= since and words.norms[at] in _OWNED and not _own_office(words, at, first)


def _own_office(words: Words, at: int, first: int) -> bool:
    """ "The President of France, Emmanuel Macron": the preposition at word `at` is one of his office."""
    found, before = words.ref_at(first), words.tokens[at - 1]
    titled = found is not None and found[1].rule == "office and name"
    office = not _OFFICES.isdisjoint(before.tags) and before.norm not in SERVING
    return (titled or words.norms[first - 1] == ",") and (
        office or (words.norms[at] == "of" and before.text[:1].isupper())
    )


def outside_asides(words: Words, refs: list[ActorRef], end: int) -> list[ActorRef]:
    """Those of them who are not named in what is told of somebody before word `end`: "X, whom Y sent, rose"."""
    asides = [(low, high) for low, high in _asides(words, 0, end) if high < end]
    return [ref for ref in refs if not any(low <= words.at(ref.span.start) < high for low, high in asides)]


def at_something_else(words: Words, end: int) -> bool:
    """ "Took part in a news conference", "attended the funeral": no talks told of before stand from word `end` on."""
    at = end + (words.norms[end : end + 1] in (["in"], ["at"]))
    following = words.norms[at] if at < len(words.norms) else ""
    if following in ("a", "an"):
        return True
    named = words.norms[at + 1 : at + 1 + KIND]
    return following in DETERMINERS and at > 0 and words_in_part("all", "talks").isdisjoint([following, *named])


@asked_once
def not_meant(words: Words) -> frozenset[str]:
    """Slugs of those who are only named to say whom somebody serves or whose place he took: "instead of X"."""
    found = [ref for first, _, ref in words.refs if _replaced(words, first) or is_served(words, first)]
    return frozenset(slug for ref in found for slug in slugs_of(ref))


def _replaced(words: Words, first: int) -> bool:
    for k in range(first - 1, max(0, first - REPLACED), -1):
        if words.norms[k] == "of" and words.norms[k - 1] in _STEAD:
            return True
        if words.norms[k] in (",", "and") or words.opens[k]:
            return False
    return False


def speaks_for(words: Words, at: int) -> bool:
    """Whether a state, a capital or a body stands at word `at`: "led for Washington", "represented the Commission"."""
    if at >= len(words.norms):
        return False
    hits = words.reading.hits.within(words.span(at, min(len(words.norms), at + 4)))
    return any(hit.slug("state", "capital", "people", "adjective", "body") for hit in hits)


def is_sent_off(words: Words, at: int) -> bool:
    """ "Before sending a team headed by X to Istanbul": it has not sat in what was told before; `at` is "headed"."""
    return words.norms[at - 1] in TEAM_NOUNS and not _SENT.isdisjoint(words.norms[max(0, at - 1 - SENT) : at - 1])


def sender_of(words: Words, at: int, end: int) -> bool:
    """Whether a side or a person sends them, and not to a place that is told: "Ukraine sent its minister, X"."""
    behind = (first for first, _, place in words.places if place.preposition in ("to", "into"))
    elsewhere = any(end < first for first in behind)
    hits = words.reading.hits.within(words.span(max(0, at - 4), at)) if at else ()
    sides = any(hit.slug("state", "capital", "people", "body") for hit in hits)
    person = words.ref_ending(at) is not None and words.norms[end : end + 1] != [] and words.norms[end] in OWNERS
    return (sides or person) and not elsewhere
