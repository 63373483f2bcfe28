"""Titles of statements: the stand that a verb takes on a topic, or that somebody speaks, and where."""

from collections.abc import Collection, Sequence
from functools import cache

from app.catalogue.load import table
from app.extraction.title_names import listed, people
from app.extraction.title_topics import as_subject, topic_names

_STANDS = ("reject", "downplay", "demand", "urge", "back", "criticise")


def statement_title(
    names: Sequence[str], verb: str | None, topics: Sequence[str], place: str | None, words: Collection[str]
) -> str:
    """What is said of the first topic, where the verb takes a stand; else where somebody speaks, and on what."""
    known = [topic for topic in topics if topic in topic_names()]
    phrase = saying_phrases().get(verb or "say", saying_phrases()["say"])
    neutral = phrase == saying_phrases()["say"]
    if not known:
        return f"{people(names)} {_said_by(_on_no_topic(verb, place, words), len(names))}"
    about = listed([as_subject(t, words) for t in known[:3]] if neutral else [topic_names()[t] for t in known[:1]])
    if neutral and place:
        phrase = f"speaks in {place} on"
    phrase = _said_by(phrase, len(names))
    said = phrase.format(about) if "{}" in phrase else f"{phrase} {about}"
    return f"{people(names)} {said}".rstrip()


def _on_no_topic(verb: str | None, place: str | None, words: Collection[str]) -> str:
    """What is said on none of the topics may still be on a matter that its words name: "comments on talks"."""
    where = f" in {place}" if place else ""
    alone = _saying_alone().get(verb or "say")
    matter = next((matter for word, matter in _matters().items() if word in words), None)
    if alone or matter is None:
        return (alone or "makes statement") + where
    return f"speaks{where} on {matter}" if place else f"comments on {matter}"


def _said_by(phrase: str, many: int) -> str:
    """The phrase of one who speaks, as of several: "makes pledge on" becomes "make pledge on"."""
    if many < 2:
        return phrase
    first, _, rest = phrase.partition(" ")
    return f"{first[: -2 if first.endswith('sses') else -1]} {rest}".strip()


@cache
def saying_phrases() -> dict[str, str]:
    """Lemma of a verb of saying -> how a headline puts it."""
    return _by_lemma("saying")


def takes_stand_on_what(verb: str | None) -> bool:
    """Whether a headline says by the verb how somebody stands to the topic it names: "backs", "rejects"."""
    phrases = saying_phrases()
    return phrases.get(verb or "say") in {phrases[stand] for stand in _STANDS}


@cache
def _matters() -> dict[str, str]:
    return _by_lemma("saying_on")


@cache
def _saying_alone() -> dict[str, str]:
    return _by_lemma("saying_alone")


def _by_lemma(name: str) -> dict[str, str]:
    return {lemma: phrase for lemmas, phrase in table("kinds")[name].items() for lemma in lemmas.split("|")}
