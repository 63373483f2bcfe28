"""The sentences after the one that tells of an event which still tell of it."""

from app.catalogue.load import table
from app.extraction.kinds import BETWEEN_PEOPLE
from app.extraction.mentions.about.going_on import OPENING, goes_on, points_back
from app.extraction.mentions.about.own_words import OUTCOMES, telling_words
from app.extraction.mentions.settings import Setting
from app.extraction.mentions.telling import Telling
from app.extraction.reading import Reading
from app.extraction.words import Words, words_of

SCENE = 3
"""Sentences after a passage that may still tell of its event, speech left out."""
_PARTIES = frozenset(table("kinds")["teams"]["parties"])
_EARLIER = frozenset(("before", "earlier", "previously", "ago"))
_UNREAL = frozenset("would could might if whether".split())


def told_next(
    reading: Reading, told: Telling, owners: dict[int, list[Telling]], settings: dict[int, Setting]
) -> list[Words]:
    """The sentences after the one that tells up to the next event; what would or might be says nothing of this one.

    In the next paragraph only those count that point back, as "Both leaders" and "Discussed:" do.
    """
    home = told.words.sentence.block
    found: list[Words] = []
    for index in range(told.sentence + 1, len(reading.sentences)):
        words = words_of(reading, index)
        block = words.sentence.block
        over = block > home + 1 or _elsewhere(settings, home, block) or words.norms[-1:] == ["?"]
        over = over or _looks_back(words)
        if over or any(not _belongs(told, other) for other in owners.get(index, ())):
            break
        aside = any(_sides(other) - _sides(told) for other in owners.get(index, ()))
        here = block == home and len(found) < SCENE
        near = here or (block != home and points_back(words))
        if near and not aside and _is_real(words) and goes_on(told, words):
            found.append(words)
    return found


def _elsewhere(settings: dict[int, Setting], home: int, block: int) -> bool:
    """Whether a paragraph stands under another heading than the one it follows."""
    return block in settings and settings[block][0] != settings.get(home, (None, None))[0]


def _looks_back(words: Words) -> bool:
    """ "A month before that": what is told next is of an earlier time."""
    opening = next((words.norms[first : last + 1] for first, last, _ in words.dates if first <= 1), [])
    return not _EARLIER.isdisjoint(opening)


def _is_real(words: Words) -> bool:
    return _UNREAL.isdisjoint(words.norms[:OPENING]) and len(telling_words(words)) > 3


def _belongs(told: Telling, other: Telling) -> bool:
    """Another telling that goes on with this event or speaks of it: a statement, or what its people agreed on."""
    ours = other.people.keys() <= told.people.keys() or _sides(other) <= _sides(told)
    agreed = other.kind in OUTCOMES and told.kind in BETWEEN_PEOPLE and ours
    return other is told or other.kind == "statement" or agreed


def _sides(told: Telling) -> set[str]:
    """The sides of its people; who stands for none of those at war or between them is a side alone."""
    actors = [told.words.reading.actor(slug) for slug in told.people]
    return {actor.side if actor.side in _PARTIES else actor.slug for actor in actors}
