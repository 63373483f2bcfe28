"""Lists of who was there, without a verb: "For Ukraine: X; Y", "Taking part were X and Y", "On Putin's side: Z"."""

from app.catalogue.load import table
from app.extraction.clauses.refs import is_served, slugs_of
from app.extraction.types import Role
from app.extraction.words import PREPOSITIONS, Words

_TEAMS = table("kinds")["teams"]
_ABSENT = frozenset("not n't never missed skipped absent boycotted declined refused missing".split())
_PRESENT = frozenset(_TEAMS["present_words"])
_LISTS = frozenset((":", "were", "was", "included", "include", "are"))
OPENING = 7
"""First words of a list of those present: "among those present at the table were"."""
SETTING = 12
"""First words among which that day and place stand."""
HEADING = 9
"""Words before the colon of a list: "on Putin's side of the table:"."""
OFFICE = 12
"""Words of an office between "For Ukraine:" and the first name."""
NEAR = 6
"""Words between such an opening and the first name: "were, among others, the French President"."""


def roster_of(words: Words) -> dict[str, Role]:
    """ "For Ukraine: X, minister of defence; Y", "- Russia: Z": who came for a state or capital, or sat on a side."""
    if ":" not in words.norms[:HEADING] or any(words.spoken):
        return {}
    colon = words.norms.index(":")
    first = next((at for at, norm in enumerate(words.norms) if norm[0].isalpha()), colon)
    if not first < colon or not _heads(words, first, colon) or _tells(words, colon):
        return {}
    named = [ref for at, _, ref in words.refs if at > colon and ref.form in ("name", "short")]
    reach = colon + (OFFICE if words.norms[first] == "for" else NEAR)
    soon = any(colon < at <= reach for at, _, ref in words.refs if ref.form in ("name", "short"))
    return dict.fromkeys((slug for ref in named if soon for slug in slugs_of(ref)), "participant")


def _heads(words: Words, first: int, colon: int) -> bool:
    """Whether what stands before the colon is a side: "For Ukraine", "Russia", "On Putin's side of the table"."""
    hits = words.reading.hits.within(words.span(first, colon))
    side = any(hit.slug("state", "capital", "adjective") for hit in hits)
    alone = colon - first <= (2 if words.norms[first] != "for" else 4)
    return (side and alone) or (words.norms[first] == "on" and "side" in words.norms[first:colon])


def _tells(words: Words, colon: int) -> bool:
    """Whether a verb behind the colon tells of something, but for who somebody is: "X, who runs the agency"."""
    behind = [clause for clause in words.reading.clauses.within(words.sentence.span) if clause.at > colon]
    return any(words.norms[clause.first - 1] not in ("who", "which") for clause in behind)


def present_in(words: Words) -> dict[str, Role]:
    """ "Present were, among others, X and Y", "Those who came included X": a list that a word for those there opens."""
    if _PRESENT.isdisjoint(words.vocabulary) or any(words.spoken):
        return {}
    starts = (0, words.norms.index(";") + 1) if ";" in words.norms else (0,)
    return next((found for start in starts if (found := _present_from(words, start))), {})


def _words_of_setting(words: Words, start: int) -> int:
    """How many words say when and where: "taking part in the talks in Ankara on Friday were"."""
    spans = [(first, last) for first, last, _ in (*words.dates, *words.places) if start <= first < start + SETTING]
    return sum(last - first + 1 for first, last in spans)


def _present_from(words: Words, start: int) -> dict[str, Role]:
    opening = words.norms[start : start + OPENING + _words_of_setting(words, start)]
    if not _ABSENT.isdisjoint(words.vocabulary):
        return {}  # "among those who missed the talks were X and Y", "taking part were not X and Y, but"
    if _PRESENT.isdisjoint(opening) or _LISTS.isdisjoint(opening):
        return {}
    since = min(at for at, norm in enumerate(words.norms) if norm in _LISTS and at >= start)
    first = next((at for at, _, ref in words.refs if at > since and ref.form in ("name", "short")), 0)
    if not since < first <= since + NEAR or not PREPOSITIONS.isdisjoint({*words.norms[since:first]} - {"among", "of"}):
        return {}
    others = ((at, ref) for at, last, ref in words.refs if at > since and not words.possessive(last))
    named = [ref for at, ref in others if not is_served(words, at)]
    persons = (ref for ref in named if ref.form in ("name", "short"))
    return dict.fromkeys((slug for ref in persons for slug in slugs_of(ref)), "participant")
