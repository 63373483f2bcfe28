"""Bodies whose gathering is told: "a call of the Contact Group", "the leaders of the G7 met", "a G20 summit"."""

from app.extraction.clauses.before import words_before
from app.extraction.mentions.around import skip_back
from app.extraction.teams import GATHERING, MEMBERS
from app.extraction.words import DETERMINERS, Words

_BETWEEN = DETERMINERS | MEMBERS | {"of", "from", "foreign", "defence", "defense", "finance", "“", '"', "‘", "'", "”"}
_OFFICES = frozenset(("title", "office-noun", "portfolio", "generic-role"))
_MARKS = frozenset(("”", '"', "’", "'"))
REACH = 7
"""Words between a noun and the body: "a meeting of the foreign ministers of the"."""
AS = 8
"""Words between a verb and "as": "met on Friday in Brussels as the Contact Group"."""


def bodies_of(words: Words, at: int, end: int) -> list[str]:
    """Those whose event the noun at words `at` to before `end` tells: right before it, or behind "of" and "with"."""
    owners = _bodies_in(words, skip_back(words, at), end)
    if words.norms[end : end + 1] not in (["of"], ["with"]):
        return owners
    opens = end + 1
    while opens < min(end + REACH, len(words.norms)) and words.norms[opens] in _BETWEEN:
        opens += 1
    return owners or _body_from(words, opens)


def bodies_gathering(words: Words, at: int) -> list[str]:
    """Those who do what the verb at word `at` tells: "leaders of the G7 met", and "50 states met as the G7"."""
    last = first = words_before(words, at).first
    while last > 0 and words.norms[last - 1] in _MARKS:
        last -= 1
    if last > 0 and words.norms[last - 1] in MEMBERS:
        while last > 0 and words.norms[last - 1] in _BETWEEN:
            last -= 1
    found = [] if words.possessive(last) or words.norms[first] == "to" else _body_to(words, last)
    as_ = next((k for k in range(at + 1, min(at + AS, len(words.norms))) if words.norms[k] == "as"), None)
    if as_ is not None and not words.cut(at + 1, as_):
        named = next((k for k in range(as_ + 1, len(words.norms)) if words.norms[k] not in _BETWEEN), as_ + 1)
        doing = {slug for clause in words.clauses if clause.at > named for slug in clause.subject}
        found += [slug for slug in _body_from(words, named) if slug not in doing]  # "met as the EU weighed it"
    return found


def _body_from(words: Words, first: int) -> list[str]:
    """The body that is named from word `first` on."""
    if first >= len(words.norms):
        return []
    start = words.tokens[first].start
    for hit in words.reading.hits.within(words.span(first, min(len(words.norms), first + REACH))):
        slug = hit.slug("body")
        if hit.span.start == start and slug in GATHERING and slug:
            return [] if _heads_title(words, words.at(hit.span.end)) else [slug]
    return []


def _heads_title(words: Words, at: int) -> bool:
    """ "A meeting with NATO Secretary General X": of him, who holds an office there."""
    return at < len(words.norms) and not _OFFICES.isdisjoint(words.tokens[at].tags) and words.capitals[at]


def _body_to(words: Words, last: int) -> list[str]:
    """The body whose name ends before word `last`."""
    if last <= 0:
        return []
    end = words.tokens[last - 1].end
    hits = words.reading.hits.within(words.span(max(0, last - REACH), last))
    return [slug for hit in hits if hit.span.end == end and (slug := hit.slug("body")) in GATHERING and slug]


def _bodies_in(words: Words, low: int, high: int) -> list[str]:
    hits = words.reading.hits.within(words.span(low, high))
    return [slug for hit in hits if (slug := hit.slug("body")) in GATHERING and slug]
