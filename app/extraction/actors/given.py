"""People who go by their given name alone in an article: children, pupils, those who fear for their safety."""

from collections import Counter

from app.catalogue.fold import flat
from app.extraction.actors.finds import Names
from app.extraction.actors.frame import Frame
from app.extraction.actors.runs import Run

OFTEN = 3
"""Mentions from which a given name that belongs to nobody named in full is a person's."""
_NO_NAME = ("not-name", "thing-word", "place-word", "body-word", "time-word", "opener", "surname-too", "title")
_PLACING = frozenset(["in", "near", "outside", "around", "to", "from", "at"])


def tie_given(names: Names) -> None:
    """Add every mention of a given name that comes often, does or owns something, and is no place."""
    runs = [run for run in names.singles if not names.taken[run.first] and not run.titled and _may(names, run)]
    often = Counter(names.frame.words(run.first, run.after) for run in runs)
    people = {word for word, times in often.items() if times >= OFTEN and _acts(names.frame, word, runs)}
    for run in runs:
        word = names.frame.words(run.first, run.after)
        if word in people:
            slug = names.cast.stranger(word, "person", gender=names.cast.lexicon.gender_of(word)[1])
            names.add(run.first, run.after, slug, "name", "given name alone")


def _may(names: Names, run: Run) -> bool:
    frame, word = names.frame, flat(names.frame.words(run.first, run.after))
    if frame.shouted(run.first) or frame.tagged(run.first, *_NO_NAME):
        return False
    nobody = word not in names.cast.given and not names.cast.bearers(word) and word not in names.cast.short
    return nobody and names.cast.lexicon.gender_of(word)[0]


def _acts(frame: Frame, word: str, runs: list[Run]) -> bool:
    own = [run for run in runs if frame.words(run.first, run.after) == word]
    if any(frame.norms[run.first - 1] in _PLACING for run in own if run.first):
        return False
    inside = any(not frame.initial(run.first) for run in own)
    return inside and any(
        frame.possessive(run.after) or frame.verbal(run.after) for run in own if run.after < frame.size
    )
