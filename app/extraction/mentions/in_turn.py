"""Talks of somebody between two at war with each of them in turn: the two have not met."""

from functools import cache

from app.catalogue.load import table
from app.extraction.mentions.telling import Telling
from app.extraction.phrases import Phrases
from app.extraction.reading import Reading
from app.extraction.types import Actor

_AT_WAR: dict[str, str] = table("kinds")["at_war"]


def met_in_turn(reading: Reading, told: Telling) -> tuple[list[Actor], list[Actor]] | None:
    """Who held talks with each of two that are at war, and those two; null where all sat together."""
    actors = [reading.actor(slug) for slug in told.people]
    between = [actor for actor in actors if actor.side not in _AT_WAR]
    if {actor.side for actor in actors} & _AT_WAR.keys() != _AT_WAR.keys() or len(between) != 1:
        return None
    if not any(_in_turn().all(words.unspoken) for words in told.scene[: len(told.passages)]):
        return None
    return between, [reading.actor(slug) for slug in _states(actors)]


def _states(actors: list[Actor]) -> list[str]:
    """The states at war, in the order in which somebody of theirs is named."""
    states: dict[str, str] = table("kinds")["teams"]["parties"]
    return list(dict.fromkeys(states[actor.side] for actor in actors if actor.side in _AT_WAR))


@cache
def _in_turn() -> Phrases[bool]:
    return Phrases((phrase, True) for phrase in table("kinds")["many"]["in_turn"])
