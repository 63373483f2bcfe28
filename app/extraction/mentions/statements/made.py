"""A statement: who says it, on what, where and when, and how a headline puts it."""

from functools import cache

from app.catalogue.load import table
from app.extraction.mentions.around import place_said
from app.extraction.mentions.stances import stance_of
from app.extraction.mentions.statements.content import is_scene_of_others, said_norms
from app.extraction.mentions.statements.day import said_on
from app.extraction.mentions.statements.fighting import without_fighting
from app.extraction.mentions.statements.object import is_of_object
from app.extraction.mentions.telling import Telling
from app.extraction.said_titles import saying_phrases
from app.extraction.title_topics import heads_of
from app.extraction.topics import topics_of
from app.extraction.types import PlaceRef
from app.extraction.verbs import verb_forms
from app.extraction.words import Words

OBJECT = 8
"""Words after a verb among which its object stands: "demanded firm and lasting security guarantees"."""
BEFORE = 6
"""Words before a verb among which that stands of which something is said: "a truce was rejected"."""
_AND = ("and", "but")
_BESIDE = frozenset((*_AND, *"as despite after before while when during following amid although because".split()))
_NO_POSITION = frozenset(("munich-conference",))
"""Topics that name where something was said, and so are no position."""
_OF_PERSONS = ("criticises", "makes pledge on")
"""Who criticises on a topic often criticises people, and a pledge may be to do or to withhold."""
_THREATENED = frozenset(table("acts")["reporting"]["threatened"])


def statement_of(words: Words, at: int, speakers: tuple[str, ...], lemma: str, topics: tuple[str, ...]) -> Telling:
    """The telling of what `speakers` say by the verb at a token of the sentence."""
    place = _place_of(words, at)
    verb, topics = _stand(words, at, lemma, topics)
    return Telling(
        words=words,
        at=at,
        kind="statement",
        status="happened",
        people=dict.fromkeys(speakers, "speaker"),
        rule=f"statement:{lemma}",
        place=place.name if place else None,
        date=said_on(words, at),
        verb=verb,
        topics=topics,
    )


def _place_of(words: Words, at: int) -> PlaceRef | None:
    place = place_said(words, at)
    first = words.at(place.span.start) if place else 0
    elsewhere = place and (
        words.spoken[first] or is_of_object(words, at, first) or is_scene_of_others(words, at, first)
    )
    return None if elsewhere else place


def position_of(words: Words, since: int = 0, at: int = 0) -> tuple[str, ...]:
    """Topics of what is said from a token on, by the verb at another; none where the words only name where it was said,
    or what was hit."""
    topics = without_fighting(words, topics_of(said_norms(words, at)[since:]))
    return topics if set(topics) - _NO_POSITION else ()


def _stand(words: Words, at: int, lemma: str, topics: tuple[str, ...]) -> tuple[str, tuple[str, ...]]:
    """The verb of the headline and the topics, that which it is said of first."""
    if not topics:
        return lemma, topics
    if not _said_of(words, at, lemma, topics) or (lemma == "threaten" and topics[0] not in _THREATENED):
        lemma = "say"
    taken = stance_of(words, topics) if saying_phrases()[lemma] == saying_phrases()["say"] else None
    verb, topics = (taken[0], tuple(dict.fromkeys((taken[1], *topics)))) if taken else (lemma, topics)
    half = saying_phrases()[verb] == saying_phrases()["back"] and "principle" in words.norms
    return ("back in principle" if half else verb), topics


def _said_of(words: Words, at: int, lemma: str, topics: tuple[str, ...]) -> bool:
    """Whether the topic itself is what is rejected, demanded or backed, and not something that has to do with it."""
    if saying_phrases().get(lemma) == saying_phrases()["say"]:
        return True
    heads = heads_of(topics[0]) if topics else frozenset()
    before, after = words.norms[max(0, at - BEFORE) : at], words.norms[at + 1 : _end_of_object(words, at)]
    return not heads.isdisjoint((*before, *after)) and saying_phrases()[lemma] not in _OF_PERSONS


def _end_of_object(words: Words, at: int) -> int:
    """Where what the verb takes may end: "praised Modi, adding", "rejected the report but said"."""
    norms = words.norms
    for k in range(at + 2, min(at + OBJECT, len(norms))):
        form = verb_forms().get(norms[k + 1]) if k + 1 < len(norms) else None
        goes_on = norms[k] in _AND and not (form is not None and "past" in form.form)
        said = norms[k].endswith("ing") and norms[k] in _saying_beside()
        if (norms[k] in _BESIDE and not goes_on) or said:
            return k
    return at + OBJECT


@cache
def _saying_beside() -> frozenset[str]:
    """Participles of verbs of saying: "praised Modi, saying", "urged calm while demanding"."""
    return frozenset(
        word
        for word, form in verb_forms().items()
        if form.form == "ing" and form.lemma in saying_phrases() and word != "warning"
    )
