"""Names before a verb that are not its subject: between whom talks are, of whom others say something."""

from functools import cache

from app.catalogue.load import table
from app.extraction.reporters import THEY_BOTH
from app.extraction.verbs import verb_forms
from app.extraction.words import Words

SAID = frozenset(("said", "says", "confirmed", "announced", "reported", "added", "stated", "told", "noted"))
_REPORTED = SAID | frozenset(
    "suggested claimed argued warned insisted hinted indicated explained disclosed admitted demanded".split()
)
CITY = 3
"""Words of the name of a city."""
TITLE = 7
"""Words from "and" to a name: "and the French president's special envoy X"."""


def is_other_end(words: Words, first: int, since: int) -> bool:
    """ "Talks between X and the envoy Y are expected": neither X nor Y is."""
    if "between" not in words.norms[since:first]:
        return False
    between = max(k for k in range(since, first) if words.norms[k] == "between")
    ends = [k for k in range(between, first) if words.norms[k] == "and"]
    one_end = len(ends) == 1 and any(between < start < ends[0] for start, _, _ in words.refs)
    named = ((start, last) for start, last, ref in words.refs if ref.form in ("name", "short"))
    set_there = ((start, last) for start, last, _ in (*words.dates, *words.places))
    if one_end and any(ends[0] < start and last <= first for start, last in (*named, *set_there)):
        return False  # "after the call between X and Y Z met W", "at talks between X and Y on Monday Z proposed"
    return one_end and "," not in words.norms[ends[0] : first] and first - ends[0] <= TITLE


def is_said_by_others(words: Words, last: int, before: int) -> bool:
    """ "X could travel to Washington, two sources said": not X, who stands in what they said."""
    if _REPORTED.isdisjoint(words.norms[before : before + 1]):
        return False
    comma = next((k for k in range(before - 1, last - 1, -1) if words.norms[k] == ","), before)
    if words.norms[comma + 1 : comma + 3] in THEY_BOTH:
        return False  # "X and Y have agreed, the two countries said"
    return any("speaker-noun" in words.tokens[k].tags for k in range(comma + 1, before))


def reports_in_aside(words: Words, first: int, last: int, before: int) -> bool:
    """ "X, the Kremlin said, met Y": it is X who met him."""
    the = first - (words.norms[first - 1] == "the")
    closed = before == last + 2 and words.norms[last] in SAID and words.norms[last + 1] == ","
    return closed and words.norms[the - 1] == ","


def is_city(words: Words, before: int) -> bool:
    """ "X said Geneva would host them": a city opens what is told and stands right before word `before`."""
    if before == 0:
        return False
    end = words.tokens[before - 1].end
    hits = words.reading.hits.within(words.span(max(0, before - CITY), before))
    city = next((hit for hit in hits if hit.span.end == end and hit.slug("place")), None)
    first = words.at(city.span.start) if city else 0
    return city is not None and (first == 0 or words.norms[first - 1] in SAID or words.norms[first - 1] == "that")


@cache
def said_alone() -> frozenset[str]:
    """Forms of verbs by which one says something alone, whoever stands beside him: "Trump, flanked by Y, promised"."""
    lemmas = frozenset(table("acts")["reporting"]["alone"])
    return frozenset(word for word, form in verb_forms().items() if form.lemma in lemmas)
