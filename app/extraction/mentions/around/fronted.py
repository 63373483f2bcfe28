"""What stands ahead of a main verb: "After his visit to Berlin, X is to fly to Paris on Friday"."""

from app.extraction.words import Words

_AFTER = frozenset(("after", "following"))
_BEFORE = frozenset(("before", "ahead"))
_TO_COME = ("plan", "hope", "condition")
OPENS = 3
"""Words before "after" that open a sentence as well: "shortly after", "a day after"."""


def is_before_plan(words: Words, at: int) -> bool:
    """Whether word `at` is in a phrase with "after" that opens the sentence, and what follows it is only to come."""
    comma = _end_of_front(words, at, _AFTER)
    main = next((clause for clause in words.clauses if clause.at > comma), None) if comma else None
    return main is not None and (main.modality in _TO_COME or (main.passive and main.verb == "expect"))


def is_of_main(words: Words, at: int, first: int) -> bool:
    """Whether the day at word `first` is that of the main verb alone, and not of word `at` in what stands ahead of
    it: of a plan that comes after that, or of what was done before it."""
    if first < at:
        return False
    comma = _end_of_front(words, at, _BEFORE)
    return 0 < comma < first or (is_before_plan(words, at) and "," in words.norms[at:first])


def _end_of_front(words: Words, at: int, cues: frozenset[str]) -> int:
    """The comma that ends a phrase with one of the cues that opens the sentence and holds word `at`; else 0."""
    opening = words.norms[: min(OPENS, at)]
    if cues.isdisjoint(opening) or not (opening[0] in cues or opening[0].isalpha()):
        return 0
    comma = next((k for k in range(1, len(words.norms)) if words.norms[k] == ","), 0)
    return comma if at < comma else 0
