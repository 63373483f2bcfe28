"""Whether words belong to one telling: no other verb between, no aside closed around them."""

from functools import cache

from app.catalogue.load import table
from app.extraction.clauses.before import words_before
from app.extraction.clauses.finite import is_finite
from app.extraction.once import asked_once, asked_once_a_word
from app.extraction.phrases import Phrases, indices_of
from app.extraction.verbs import verb_forms
from app.extraction.words import DETERMINERS, MODALS, PREPOSITIONS, Words

_STAYS = [[be, place] for be in ("was", "were", "is", "are") for place in ("in", "at")]
_AGREEING = frozenset(table("kinds")["attendance"]["agreeing"])
_HELPING = frozenset(("has", "have", "had", "is", "are", "was", "were"))
_ASIDES = frozenset(("who", "which", "whom", "whose"))
_PERSONAL = frozenset(("who", "whose"))
APPOSED = 7
"""Words between a comma and "whom": ", the retired general whom"."""
BEHIND = frozenset(("after", "following", "since"))
APART = BEHIND | {"before", "until", "eve"}
_ARRIVING = frozenset(table("kinds")["attendance"]["arriving"])
_AHEAD = frozenset(("before", "ahead"))
_AGREED_THINGS = frozenset("as swap swaps exchange exchanges deal move step arrangement release handover".split())
_BEFORE_NOUN = PREPOSITIONS | BEHIND
_AGREEMENTS = frozenset(table("kinds")["clause"]["agreements"])
NAMED = 4
"""Words from the first of "the humanitarian agreements" to the noun."""
HAPPENINGS = frozenset(table("kinds")["clause"]["happenings"])


def same_stretch(words: Words, at: int, first: int) -> bool:
    """No other verb that could take the people lies between."""
    return not any(
        (form := verb_forms().get(words.norms[k]))
        and form.form in ("past", "past|participle")
        and (k == 0 or words.norms[k - 1] not in PREPOSITIONS)  # "behind closed doors"
        for k in range(at, first)
    )


def in_closed_aside(words: Words, first: int, at: int) -> bool:
    """ "X, who met Y in Paris on Tuesday, flew": what stands between the commas is not of what is told behind them."""
    return _in_aside(words, first) and "," in words.norms[first:at]


@asked_once_a_word
def _in_aside(words: Words, at: int) -> bool:
    """Whether the clause of word `at` is one that ", who" or ", which" opens and that tells what was done."""
    opens = words.opening_before(at)
    if opens is None:
        return False
    stays = words.norms[opens + 1 : opens + 3] in _STAYS  # "X, who was in Paris on Friday, said"
    return words.norms[opens] in _ASIDES and _behind_comma(words, opens) and not stays


def _behind_comma(words: Words, opens: int) -> bool:
    """ ", who", ", to whom", ", the envoy whom"."""
    link = opens - 1 - (words.norms[opens - 1] in PREPOSITIONS)
    if words.norms[link] == ",":
        return True
    comma = next((k for k in range(link, max(0, link - APPOSED), -1) if words.norms[k] == ","), 0)
    return comma > 0 and words.norms[comma + 1] in DETERMINERS and not words.verbs_in(comma, opens)


def aside_between(words: Words, first: int, at: int) -> bool:
    """Either of them stands in an aside that the other does not stand in: "X, who met Y, resigned on Friday"."""
    if first < at:
        return in_closed_aside(words, first, at)
    commas = (k for k in range(at, first) if words.norms[k] == ",")
    return _in_aside(words, at) and any(_goes_on(words, k + 1) or _only_sets(words, k + 1, first) for k in commas)


def resumes_behind_aside(words: Words, at: int, first: int) -> bool:
    """ "X met Y, who led the talks, in Paris on Friday": the day at word `first` goes on from before the aside."""
    opens = next((k for k in words.openings if at < k < first), None)
    if opens is None or words.norms[opens] not in _ASIDES or "," not in words.norms[at:opens]:
        return False
    comma = next((k for k in range(first - 1, opens, -1) if words.norms[k] == ","), 0)
    return comma > 0 and _only_sets(words, comma + 1, first) and not any(comma > k > opens for k in words.openings)


def in_relative(words: Words, first: int, at: int) -> bool:
    """ "On Monday X met Y, who led his team at the talks in Doha": the day at word `first` is not that of the talks."""
    opens = words.opening_before(at) or 0
    stays = words.norms[opens + 1 : opens + 3] in (["was", "in"], ["were", "in"])
    if words.norms[opens] not in _PERSONAL or stays or {"it", "was"} <= set(words.norms[:opens]):
        return False
    if first < opens:
        return True
    return any(words.norms[k] == "," and _only_sets(words, k + 1, first) for k in range(at, first))


def _only_sets(words: Words, low: int, first: int) -> bool:
    """Nothing but where and "on" stands between: ", in Paris on Friday"."""
    if low >= len(words.norms) or (low < first and words.norms[low] not in PREPOSITIONS):
        return False
    places = {k for start, end, _ in words.places for k in range(start, end)}
    return all(k in places or words.norms[k] in PREPOSITIONS for k in range(low, first))


def _goes_on(words: Words, at: int) -> bool:
    """A verb stands at word `at`, or what stands before one: ", will meet", ", is to fly"."""
    return is_finite(words, at) or words.norms[at] in MODALS or words.norms[at] in _HELPING


def done_otherwise(words: Words, at: int, first: int) -> bool:
    """ "Brought a draft and will meet him in Munich": between what is told at word `at` and word `first`, whichever
    stands ahead, a verb joins on that is planned where the one before it is done, or done where that is planned."""
    low, high = min(at, first), max(at, first)
    own = next((clause for clause in reversed(words.clauses) if clause.at <= low), None)
    if own is None or own.modality not in ("fact", "plan"):
        return False
    other = "plan" if own.modality == "fact" else "fact"
    following = (clause for clause in words.clauses if low < clause.at <= high and clause.modality == other)
    return any(_joins_on(words, clause.at) for clause in following)


def _joins_on(words: Words, verb: int) -> bool:
    """ "And will meet", "and Trump is to meet", but no "and agreed to meet", which was agreed then."""
    first = words_before(words, verb).first
    if not _AGREEING.isdisjoint(words.norms[first:verb]):
        return False
    subject = words.ref_ending(first)
    start = words.at(subject.span.start) if subject is not None else first
    return start > 0 and words.norms[start - 1] in ("and", "but")


def goes_on_then(words: Words, at: int, first: int) -> bool:
    """ "Will be received by X, then fly on to see Y in Rome": something else is done before word `first`."""
    then = (k for k in range(at + 2, first - 1) if words.norms[k - 1 : k + 1] == [",", "then"])
    return any(words.verbs_in(k + 1, k + 2) for k in then)


FIRST = 4
"""Words between "the first" and its noun: "the first face-to-face meeting since"."""


def is_of_since(words: Words, first: int, at: int) -> bool:
    """ "Since their talks in Doha on 2 July, the two have exchanged": day and place of the talks.

    Likewise of what was before in "met for the first time since 2 July", "his first visit since he took office on".
    """
    if "since" in words.norms[at + 1 : first]:
        behind = words.norms.index("since", at + 1)
        own = not any(behind < before < first for before, _, _ in words.dates)
        return own and ("first" in words.norms[max(0, at - FIRST) : behind] or bool(words.verbs_in(behind + 1, first)))
    since = words.norms[0] == "since" and first < at and "," in words.norms[first:at]
    return since and not HAPPENINGS.isdisjoint(words.norms[:first])


def of_agreement(words: Words, first: int, at: int) -> bool:
    """ "Under the deal reached in Doha on 2 July, the two carried out", "swapped under it": day and place of the deal.

    `first` is the word where they begin, `at` what is told.
    """
    if "agreed" in words.vocabulary and first > at and _as_agreed(words, at, first):
        return True
    if _AGREEMENTS.isdisjoint(words.vocabulary):
        return False
    low = at + 1 if first > at else 0
    nouns = (k for k in range(low, first) if words.norms[k] in _AGREEMENTS)
    noun = next(nouns, None)
    if noun is None or noun <= at < first or (at < noun and first < noun) or words.norms[at] in _AGREEMENTS:
        return False
    opens = noun
    while opens > low and words.norms[opens - 1] not in _BEFORE_NOUN and noun - opens < NAMED:
        opens -= 1
    linked = any(
        (_by_agreement().longest(words.norms, k) or (0,))[0] == opens for k in range(max(low, opens - 4), opens)
    )
    there = not {"where", "when"}.isdisjoint(words.norms[first:at])  # "under a deal of Feb. 18, when they met"
    return linked and (first > at or ("," in words.norms[first:at] and not there))


def _as_agreed(words: Words, at: int, first: int) -> bool:
    """ "Handed over 900 bodies as agreed in Doha on 2 July", "freed them in a swap agreed on last week"."""
    for k in range(at + 2, first):
        if words.norms[k] == "agreed" and words.norms[k - 1] in _AGREED_THINGS and not words.cut(k, first):
            return True
    return False


def of_what_is_ahead(words: Words, first: int, at: int) -> bool:
    """ "Met X ahead of talks with Y in Rome on Friday", "Before a summit in Rome on Friday, met X": day and place of
    the talks; and "on Monday" of "met X on Monday ahead of talks" is not theirs, but for those who arrive for them.

    `first` is the word where they begin, `at` what is told.
    """
    if _AHEAD.isdisjoint(words.vocabulary):
        return False
    events = _events_ahead(words)
    if first < at and words.norms[0] in _AHEAD:
        return "," in words.norms[first:at] and any(cue == 0 and noun < first for cue, noun in events)
    if first < at:
        done = [clause.verb for clause in words.clauses if clause.at < first]
        if not done or not _ARRIVING.isdisjoint(done):
            return False
    low, high = (first, at + 1) if first < at else (at + 1, first)
    return any(low <= cue and noun < high for cue, noun in events)


@asked_once
def _events_ahead(words: Words) -> list[tuple[int, int]]:
    """Each "before" and "ahead of" with the event that its phrase names: "before a second round", "ahead of talks"."""
    nouns = indices_of(HAPPENINGS, words.norms)
    found: list[tuple[int, int]] = []
    for cue in indices_of(_AHEAD, words.norms):
        opens = cue + 1 + (words.norms[cue] == "ahead")
        noun = next((k for k in nouns if k >= opens), None)
        told = words.norms[cue] == "before" or words.norms[cue + 1 : opens] == ["of"]
        if noun is not None and told and PREPOSITIONS.isdisjoint(words.norms[opens:noun]):
            found.append((cue, noun))
    return found


@cache
def _by_agreement() -> Phrases[bool]:
    return Phrases((phrase, True) for phrase in table("kinds")["clause"]["by_agreement"])


def is_set_off(words: Words, last: int, at: int) -> bool:
    """ "On Nov. 23, it was X who met Y", "It was on Friday that they met": what stands before belongs to the verb."""
    opening = [k for k in range(last, at) if words.opens[k]]
    if [words.norms[k] for k in opening] not in (["who"], ["that"]):
        return False
    return any(words.norms[k] == "it" and words.norms[k + 1] in ("was", "is") for k in range(opening[0] - 1))
