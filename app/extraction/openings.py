"""Where new clauses begin in a sentence, so that what stands beyond belongs to another verb."""

from bisect import bisect_left, insort
from collections.abc import Sequence

from app.catalogue.load import table
from app.extraction.asked import opened_comma
from app.extraction.function_words import DETERMINERS, LENGTHS, MODALS, OWNERS, PREPOSITIONS
from app.extraction.glosses import is_gloss
from app.extraction.phrase_lists import Sort
from app.extraction.phrases import indices_of
from app.extraction.reporters import reporter_comma, said_clause
from app.extraction.sentence_layers import SentenceLayers
from app.extraction.verbs import verb_forms

SERIES = 12
"""Words of two members of a list with their offices: "the Secretary General of NATO Mark Rutte, and"."""
GROUP = 5
"""Words from the "and" before the last of a list to what it names: "and several European leaders"."""
SPLIT = 14
"""Words to the "that" of "It was on Tuesday, in a palace by the river, that the two met"."""
_CLAUSE = table("kinds")["clause"]
_OPENERS = frozenset(_CLAUSE["openers"])
_NOUNS_TOO = frozenset(_CLAUSE["nouns_too"])
_POINTED = frozenset(_CLAUSE["pointed"])
_MARKS = frozenset(_CLAUSE["marks"])
_TIMES = frozenset(_CLAUSE["times"])
_NAMING = DETERMINERS | frozenset(_CLAUSE["happenings"])
_SENDING = frozenset(_CLAUSE["sending"])
_MAY_OPEN = _OPENERS | _MARKS | _TIMES | _SENDING | {"and", "but", "once"}
_WIDE = frozenset((*table("kinds")["teams"]["others"], *table("kinds")["teams"]["nouns"], "europe", "allies"))
_MORE = frozenset(
    ("several", "other", "some", "various", "senior", "top", "two", "three", "four", "five", "six", "seven")
)
_POINTERS = (["that"], ["this"], ["then"], ["it"], ["these"], ["those"])
_LISTED: tuple[Sort, ...] = ("state", "capital", "adjective", "name", "short")


def openings_of(layers: SentenceLayers, spoken: Sequence[bool]) -> list[int]:
    """The words with which a new clause begins, in order."""
    openings = [at for at in indices_of(_MAY_OPEN, layers.norms) if _opens(layers, at)]
    for find in (opened_comma, reporter_comma):
        comma = find(layers.norms, spoken, openings)
        if comma is not None and comma not in openings:
            insort(openings, comma)
    said = said_clause(layers.norms, spoken)
    if said is not None and said not in openings:
        insort(openings, said)
    return openings


def _opens(layers: SentenceLayers, at: int) -> bool:
    norm = layers.norms[at]
    if norm in _MARKS:
        return not (_binds(layers, at) or _dates(layers, at) or is_gloss(layers.norms, at))
    if norm in _SENDING:
        return at > 0 and layers.norms[at - 1] == ","  # "met X, sending his envoy to see Y in Rome"
    if norm in _TIMES and at and layers.norms[at - 1] in LENGTHS:
        return layers.norms[at + 1 : at + 2] not in ([","], ["."])  # "six days before, after a call"
    if norm in _TIMES and layers.norms[at + 1 : at + 2] == ["all"]:
        return False
    if norm == "as" and at and layers.norms[at - 1] == "even":
        return True
    if norm == "once":
        named = not _NAMING.isdisjoint(layers.norms[at + 1 : at + 2])
        return named and _verb_in(layers, at + 1)  # "once the talks are over", but not "once met"
    if norm == "since" and layers.norms[at + 1 : at + 2] != [] and layers.norms[at + 1].isdecimal():
        return False  # "the first talks since 2022 are to begin"
    if norm in _TIMES:
        return _verb_in(layers, at + 1) and not _counts_from(layers, at)
    if norm == "that" and (_splits(layers, at) or _points(layers, at)):
        return False
    if norm in _OPENERS:
        return True
    joins = norm in ("and", "but") and at > 0 and layers.norms[at - 1] == ","
    behind = _behind_day(layers, at + 1)
    if behind > at + 1 and not joins:
        return _begins(layers, behind)
    if not joins or not _verb_in(layers, behind) or _is_verb_word(layers, at + 1):
        return False
    return norm == "but" or not _ends_series(layers, at)


def _behind_day(layers: SentenceLayers, at: int) -> int:
    """The word behind the day that begins at word `at`: behind "on Tuesday"; `at` itself where none does."""
    first = at + (layers.norms[at : at + 1] == ["on"])
    position = bisect_left(layers.dates, first, key=_first) if layers.dates else 0
    there = position < len(layers.dates) and layers.dates[position][0] in (at, first)
    return layers.dates[position][1] if there else at


def _first(found: tuple[int, int, object]) -> int:
    return found[0]


def _begins(layers: SentenceLayers, at: int) -> bool:
    """ "He spoke of progress and on Tuesday the envoys met": somebody else stands behind the day, and acts."""
    norm = layers.norms[at] if at < len(layers.norms) else "."
    if norm in DETERMINERS or norm in OWNERS or norm in _MORE:
        return _verb_in(layers, at + 1)
    noun = norm.isalpha() and norm not in PREPOSITIONS and norm not in _MAY_OPEN and not _is_verb_word(layers, at)
    return noun and at + 1 < len(layers.norms) and _is_verb_word(layers, at + 1)


def _ends_series(layers: SentenceLayers, at: int) -> bool:
    """ "Talks of Norway, the Netherlands, and Spain began": the last of a list stands behind the "and"."""
    low, high = max(0, at - SERIES), min(len(layers.norms), at + SERIES)
    hits = (hit.span for hit in layers.reading.hits.within(layers.span(low, high)) if hit.slug(*_LISTED))
    names = [*(layers.range_of(span) for span in hits), *(layers.range_of(ref.span) for _, _, ref in layers.refs)]
    starts, ends = {first for first, _ in names}, {last: first for first, last in names}
    if at - 1 in ends and not _WIDE.isdisjoint(layers.norms[at + 1 : at + (GROUP if _counts(layers, at + 1) else 2)]):
        first = _first_of_title(layers, ends[at - 1], low)
        return "," in layers.norms[max(0, first - 1) : at - 1]  # "the US, Ukraine, and European allies"
    last = next((k for k in range(at + 1, high) if k in starts or not _titles(layers, k)), at)
    if last not in starts or at - 1 not in ends:
        return False
    middle = _first_of_title(layers, ends[at - 1], low)
    return middle > 1 and layers.norms[middle - 1] == "," and middle - 1 in ends


def _first_of_title(layers: SentenceLayers, at: int, low: int) -> int:
    """The first word of the office before the name at word `at`, not before word `low`."""
    while at > low and _titles(layers, at - 1):
        at -= 1
    return at


def _counts(layers: SentenceLayers, at: int) -> bool:
    """ "Several European leaders", "other officials": more of a list without their names."""
    return layers.norms[at] in _MORE or layers.norms[at].isdecimal()


def _titles(layers: SentenceLayers, at: int) -> bool:
    """Whether the word may stand in an office before a name."""
    return layers.capitals[at] or layers.norms[at] in DETERMINERS


def _binds(layers: SentenceLayers, at: int) -> bool:
    """ "A Russia–Ukraine plan", "10–12 days": a short dash without blanks joins two words."""
    if layers.norms[at] != "–" or not 0 < at < len(layers.tokens) - 1:
        return False
    return bool(
        layers.tokens[at - 1].end == layers.tokens[at].start and layers.tokens[at].end == layers.tokens[at + 1].start
    )


def _dates(layers: SentenceLayers, at: int) -> bool:
    """ "Kyiv on Wednesday (Jul 23) called for", "hosted X (July 18)": marks within or around a day open nothing."""
    return any(
        first < at < last or (at in (first - 1, last) and _in_brackets(layers, first, last))
        for first, last, _ in layers.dates
    )


def _in_brackets(layers: SentenceLayers, first: int, last: int) -> bool:
    return layers.norms[first - 1] == "(" and layers.norms[last : last + 1] == [")"]


def _points(layers: SentenceLayers, at: int) -> bool:
    """ "He telephoned Putin that day", "put that visit off", "and, after that, Merz": no clause opens."""
    alone = at > 0 and layers.norms[at - 1] in _TIMES and layers.norms[at + 1 : at + 2] in ([","], ["."])
    return (
        alone
        or _counts_from(layers, at - 1)
        or (layers.norms[at + 1 : at + 2] != [] and layers.norms[at + 1] in _POINTED)
    )


def _counts_from(layers: SentenceLayers, at: int) -> bool:
    """ "The last swap before that took place on May 6": no verb stands ahead, so it is that of the swap."""
    pointing = at > 0 and layers.norms[at] in _TIMES and layers.norms[at + 1 : at + 2] in _POINTERS
    behind = verb_forms().get(layers.norms[at + 2]) if pointing and at + 2 < len(layers.norms) else None
    ahead = (form.form for norm in layers.norms[:at] if (form := verb_forms().get(norm)))
    return behind is not None and behind.form != "base" and all(form == "base" for form in ahead)


def _splits(layers: SentenceLayers, at: int) -> bool:
    """ "It was in Paris that they met": what "it was" sets in front belongs to the verb behind."""
    lifted = at <= SPLIT and layers.norms[:2] in (["it", "was"], ["it", "is"])
    return lifted and (layers.norms[2] in PREPOSITIONS or layers.norms[3] in PREPOSITIONS)


def _verb_in(layers: SentenceLayers, since: int) -> bool:
    for at in range(since, min(len(layers.norms), since + 9)):
        if layers.norms[at] == ",":
            return False
        if (_is_verb_word(layers, at) and not _is_noun(layers, at)) or layers.norms[at] in MODALS:
            return True
    return False


def _is_noun(layers: SentenceLayers, at: int) -> bool:
    """A word that may be a verb but is none: without a doer, or in a name: "after talks", "United States"."""
    named = at > 0 and layers.capitals[at]
    return named or (layers.norms[at] in _NOUNS_TOO and layers.ref_ending(at) is None)


def _is_verb_word(layers: SentenceLayers, at: int) -> bool:
    form = verb_forms().get(layers.norms[at]) if at < len(layers.norms) else None
    return form is not None and form.form in ("past", "past|participle", "s", "ing")
