"""What was named before: the topics "the plan" calls up again, and those that led up to talks or a deadline."""

from collections.abc import Iterator
from functools import cache

from app.catalogue.load import table
from app.extraction.mentions.about.own_words import telling_words
from app.extraction.mentions.about.scene import SCENE
from app.extraction.mentions.telling import Telling
from app.extraction.phrases import Phrases
from app.extraction.tokens import words_in
from app.extraction.topics import topics_of
from app.extraction.words import words_of

MEMORY = 20
"""Sentences through which a topic is remembered that is called "the plan" afterwards."""
_LIMITS = frozenset(table("kinds")["distance"]["limits"][:4]) | {"days"}
_LEANING = frozenset((*table("kinds")["reference"]["pointing"], "there"))


def leans_back(told: Telling) -> bool:
    """ "They meet in Brussels on 18 December": what on, the sentence before may say."""
    return bool(_LEANING & set(told.words.norms[:1]))


def named_again(told: Telling) -> tuple[str, ...]:
    """What "the plan" or "the conference" means: of the topics that are called so the one named last before."""
    words = told.words
    again = {topic for at, _, topic in _names().all(words.norms) if not words.spoken[at]}
    return next(((topic,) for topic in remembered(told) if topic in again), ()) if again else ()


def led_up_to(told: Telling) -> tuple[str, ...]:
    """What the sentences before it in its paragraph are about."""
    before = (
        words_of(told.words.reading, index) for index in range(told.sentence - 1, max(-1, told.sentence - SCENE), -1)
    )
    here = (words for words in before if words.sentence.block == told.words.sentence.block)
    return next((found for words in here if (found := topics_of(telling_words(words)))), ()) or _when_set(told)


def _when_set(told: Telling) -> tuple[str, ...]:
    """What the deadline was set for, where it was told of last before or is told of next: "gave Russia fifty days"."""
    reading, here = told.words.reading, told.sentence
    back = range(here - 1, max(-1, here - 1 - MEMORY), -1)
    for index in (*back, *range(here + 1, min(here + 1 + SCENE, len(reading.sentences)))):
        words = words_of(reading, index)
        if not _LIMITS.isdisjoint(words.vocabulary) and (found := topics_of(words.norms)):
            return found
    return ()


def remembered(told: Telling) -> Iterator[str]:
    """The topics named in the sentences before, the last first, and in the headline."""
    for index in range(told.sentence - 1, max(-1, told.sentence - 1 - MEMORY), -1):
        yield from topics_of(telling_words(words_of(told.words.reading, index)), talks=True)
    yield from topics_of(words_in(told.words.reading.document.title or ""))


@cache
def _names() -> Phrases[str]:
    return Phrases((phrase, topic["slug"]) for topic in table("topics")["topic"] for phrase in topic.get("again", ()))
