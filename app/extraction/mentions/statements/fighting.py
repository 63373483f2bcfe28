"""Reports from the front: no position on the topics that their words name ("said a missile had hit a depot")."""

from app.catalogue.load import table
from app.extraction.words import Words

_WORDS = table("acts")["reporting"]
_FOUGHT = frozenset(_WORDS["fought"])
_WANTED = frozenset(_WORDS["given_or_wanted"])
_OF_THE_FRONT = frozenset(_WORDS["of_the_front"])
_TO_BE = frozenset("to can could may might must should shall".split())


def without_fighting(words: Words, topics: tuple[str, ...]) -> tuple[str, ...]:
    """The topics, without those that only say where and with what was fought."""
    if _OF_THE_FRONT.isdisjoint(topics) or not _reports_fighting(words):
        return topics
    return tuple(topic for topic in topics if topic not in _OF_THE_FRONT)


def _reports_fighting(words: Words) -> bool:
    """Something was hit, taken or shot down, and nothing is wanted, given or held back."""
    if _FOUGHT.isdisjoint(words.vocabulary) or not _WANTED.isdisjoint(words.vocabulary):
        return False
    norms = words.norms
    return any(norm in _FOUGHT and (not at or norms[at - 1] not in _TO_BE) for at, norm in enumerate(norms))
