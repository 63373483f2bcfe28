"""How a headline names topics: as a word of a sentence, as what people talk about, by the words that are its own."""

from collections.abc import Collection
from functools import cache

from app.catalogue.load import table


@cache
def topic_names() -> dict[str, str]:
    """Topic slug -> its name inside a sentence."""
    return {topic["slug"]: topic.get("in_title") or _lower(topic["name"]) for topic in table("topics")["topic"]}


@cache
def _talked_of() -> dict[str, tuple[str, frozenset[str], frozenset[str]]]:
    """Topic slug -> its name as what people talk about, the words that make it the thing of its own name, and those of
    which one must stand there for the former; none where it needs no word."""
    named = (topic for topic in table("topics")["topic"] if "in_talks" in topic)
    return {
        topic["slug"]: (topic["in_talks"], frozenset(topic["named_by"]), frozenset(topic.get("alone_by", ())))
        for topic in named
    }


@cache
def heads_of(topic: str) -> frozenset[str]:
    """The words that name the topic itself rather than something that has to do with it."""
    named = {
        t["slug"]: frozenset(t.get("heads", [topic_names()[t["slug"]].split()[-1].lower()]))
        for t in table("topics")["topic"]
    }
    return named.get(topic, frozenset())


def _lower(name: str) -> str:
    first = name.split()[0]
    keep = first.isupper() or first in ("Black", "Munich", "Europe’s", "Zaporizhzhia")
    return name if keep else name[:1].lower() + name[1:]


def as_subject(topic: str, words: Collection[str]) -> str:
    """Its name as what is talked about, where the folded `words` name that and not the thing itself."""
    name, named_by, alone_by = _talked_of().get(topic, ("", frozenset(), frozenset()))
    if not name or not named_by.isdisjoint(words):
        return topic_names()[topic]
    return name if not alone_by or not alone_by.isdisjoint(words) else topic_names()[topic]
