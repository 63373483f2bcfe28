"""What an event is about: its own words, what is told of it next, who meets, and the headline of its article."""

from collections.abc import Iterator
from functools import cache

from app.catalogue.load import table
from app.extraction.kinds import BETWEEN_PEOPLE
from app.extraction.mentions.distances import distances, words_counted_from
from app.extraction.mentions.going_on import OPENING, goes_on, others_act, points_back
from app.extraction.mentions.settings import Setting
from app.extraction.mentions.telling import Telling
from app.extraction.once import asked_once
from app.extraction.phrases import Phrases
from app.extraction.reading import Reading
from app.extraction.titles import short_name
from app.extraction.tokens import words_in
from app.extraction.topics import topics_by_cast, topics_of
from app.extraction.words import Words, words_of

SCENE = 3
"""Sentences after a passage that may still tell of its event, speech left out."""
_TALKS = frozenset((*BETWEEN_PEOPLE, "deadline"))
"""Kinds that say by their own words only that somebody met, spoke or waited."""
_GO_ON = frozenset((*_TALKS, "agreement", "statement"))
"""Kinds whose subject the sentences after them may name."""
_AT_A_TABLE = tuple(kind for kind in BETWEEN_PEOPLE if kind not in ("call", "visit"))
"""Kinds in which enough of one side who meet say by that what they meet on."""
_OUTCOMES = ("agreement", "truce", "exchange", "proposal")
"""What talks end with, told right after them."""
_SAME_TALKS = (*_OUTCOMES, "statement")
_PAPERS = frozenset(table("acts")["title"]["papers"])
"""What somebody hands over that is of something named before: "the original plan"."""
MEMORY = 20
"""Sentences through which a topic is remembered that is called "the plan" afterwards."""
LEAD = 3
"""Sentences at the head of an article, the dateline among them, that tell what its headline tells."""
_PARTIES = frozenset(table("kinds")["teams"]["parties"])
_LIMITS = frozenset(table("kinds")["distance"]["limits"][:4]) | {"days"}
_LEANING = frozenset((*table("kinds")["reference"]["pointing"], "there"))
_SET = "statement:setting"
"""Told by where somebody spoke: what on, its own words may say beside those quoted."""
_SPEAKS = ("speech", "act:deadline:set")
_EARLIER = frozenset(("before", "earlier", "previously", "ago"))
_PARTS = frozenset((",", "and", "then"))
_UNREAL = frozenset("would could might if whether".split())


def read_subjects(reading: Reading, gathered: list[Telling], settings: dict[int, Setting]) -> None:
    """Sets the topics of talks, and `about` of every telling: topics that its own sentences do not name."""
    owners = _owners(reading, gathered)
    for told in gathered:
        told.scene = [words_of(reading, reading.sentences.first_at(span.start)) for span in told.passages]
        talks = told.kind in _TALKS
        if talks or not told.topics or told.rule == _SET:
            own = (topics_of(norms, talks=talks) for norms in _own(reading, told, owners))
            told.topics = tuple(dict.fromkeys((*told.topics, *(topic for found in own for topic in found))))
        if told.kind == "proposal" and told.thing in _PAPERS:
            told.topics = tuple(dict.fromkeys((*told.topics, *_named_again(told))))
        if not told.topics:
            told.topics = _named_again(told) or (_led_up_to(told) if told.kind == "deadline" else ())
        if told.kind in _GO_ON and told.asserted:
            after = _after(reading, told, owners, settings)
            told.scene += after
            _add(told, [topic for words in after for topic in topics_of(_unspoken(words), talks=talks)])
        if told.kind in _AT_A_TABLE:
            _add(told, _by_cast(reading, told))
    _headline(reading, gathered)
    for told in gathered:
        if told.kind in BETWEEN_PEOPLE and not told.topics and not told.about and _leans_back(told):
            _add(told, list(_led_up_to(told)))
        _otherwise(told)


def _leans_back(told: Telling) -> bool:
    """ "They meet in Brussels on 18 December": what on, the sentence before may say."""
    return bool(_LEANING & set(told.words.norms[:1]))


def _otherwise(told: Telling) -> None:
    """The topic of its kind, where nothing else is named; in so many words only if the article has named it before."""
    topic = table("acts")["otherwise"].get(told.kind)
    if told.topics or told.about:
        return
    told.topics = topics_of(words_in(told.thing or ""))
    if topic is None or told.topics:
        return
    if topic in _remembered(told):
        told.topics = (topic,)
    else:
        _add(told, [topic])


def _add(told: Telling, topics: list[str]) -> None:
    told.about = tuple(dict.fromkeys((*told.about, *(topic for topic in topics if topic not in told.topics))))


def _owners(reading: Reading, gathered: list[Telling]) -> dict[int, list[Telling]]:
    """Sentence -> the tellings of which it is a passage."""
    found: dict[int, list[Telling]] = {}
    for told in gathered:
        for span in told.passages:
            found.setdefault(reading.sentences.first_at(span.start), []).append(told)
    return found


def _own(reading: Reading, told: Telling, owners: dict[int, list[Telling]]) -> Iterator[list[str]]:
    """The words of its passages; of a sentence that tells of other talks too only the clause that tells of these."""
    for span in told.passages:
        index = reading.sentences.first_at(span.start)
        others = [other for other in owners[index] if other is not told and other.kind not in _SAME_TALKS]
        if index == told.sentence:
            yield _clause(told, others)
        elif not others:
            yield _unspoken(words_of(reading, index))


def _clause(told: Telling, others: list[Telling]) -> list[str]:
    """Of a sentence the words from the clause of one telling to that of the next, or to where others act."""
    words = told.words
    after = [other.at for other in others if other.sentence == told.sentence and other.at > told.at]
    before = any(other.sentence == told.sentence and other.at < told.at for other in others)
    low = _opening(words, told.at) if before else 0
    high = min(_opening(words, min(after)) if after else len(words.norms), _of_others(told))
    high = max(high, told.at + 1)
    if low == 0 and high >= len(words.norms):
        return _unspoken(words)
    return [words.norms[at] for at in _telling_words(words) if low <= at < high]


def _of_others(told: Telling) -> int:
    """The semicolon after a telling behind which others act; the end of its sentence without one."""
    words = told.words
    marks = (at for at in range(told.at, len(words.norms) - 1) if words.norms[at] == ";")
    return next((at for at in marks if others_act(words, at + 1)), len(words.norms))


def _opening(words: Words, at: int) -> int:
    """Where the clause of a word begins: after an opener or a mark."""
    opens = (k for k in range(at, 0, -1) if words.opens[k] or words.norms[k] in _PARTS)
    return next(opens, 0)


def _after(
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
    return _UNREAL.isdisjoint(words.norms[:OPENING]) and len(_unspoken(words)) > 3


def _belongs(told: Telling, other: Telling) -> bool:
    """Another telling that goes on with this event or speaks of it: a statement, or what its people agreed on."""
    ours = other.people.keys() <= told.people.keys() or _sides(other) <= _sides(told)
    agreed = other.kind in _OUTCOMES and told.kind in BETWEEN_PEOPLE and ours
    return other is told or other.kind == "statement" or agreed


def _sides(told: Telling) -> set[str]:
    """The sides of its people; who stands for none of those at war or between them is a side alone."""
    actors = [told.words.reading.actor(slug) for slug in told.people]
    return {actor.side if actor.side in _PARTIES else actor.slug for actor in actors}


@asked_once
def _unspoken(words: Words) -> list[str]:
    """The words outside of speech, but for those that only say from what a day is counted."""
    return [words.norms[at] for at in _telling_words(words)] if distances(words) else words.unspoken


@asked_once
def _telling_words(words: Words) -> list[int]:
    unspoken = [at for at, spoken in enumerate(words.spoken) if not spoken]
    for distance in distances(words):
        counted = words_counted_from(words, distance)
        unspoken = [at for at in unspoken if at not in counted]
    return unspoken


def _named_again(told: Telling) -> tuple[str, ...]:
    """What "the plan" or "the conference" means: of the topics that are called so the one named last before."""
    words = told.words
    again = {topic for at, _, topic in _names().all(words.norms) if not words.spoken[at]}
    return next(((topic,) for topic in _remembered(told) if topic in again), ()) if again else ()


def _led_up_to(told: Telling) -> tuple[str, ...]:
    """What the sentences before it in its paragraph are about."""
    before = (
        words_of(told.words.reading, index) for index in range(told.sentence - 1, max(-1, told.sentence - SCENE), -1)
    )
    here = (words for words in before if words.sentence.block == told.words.sentence.block)
    return next((found for words in here if (found := topics_of(_unspoken(words)))), ()) or _when_set(told)


def _when_set(told: Telling) -> tuple[str, ...]:
    """What the deadline was set for, where it was told of last before or is told of next: "gave Russia fifty days"."""
    reading, here = told.words.reading, told.sentence
    back = range(here - 1, max(-1, here - 1 - MEMORY), -1)
    for index in (*back, *range(here + 1, min(here + 1 + SCENE, len(reading.sentences)))):
        words = words_of(reading, index)
        if not _LIMITS.isdisjoint(words.vocabulary) and (found := topics_of(words.norms)):
            return found
    return ()


def _remembered(told: Telling) -> Iterator[str]:
    """The topics named in the sentences before, the last first, and in the headline."""
    for index in range(told.sentence - 1, max(-1, told.sentence - 1 - MEMORY), -1):
        yield from topics_of(_unspoken(words_of(told.words.reading, index)), talks=True)
    yield from topics_of(words_in(told.words.reading.document.title or ""))


@cache
def _names() -> Phrases[str]:
    return Phrases((phrase, topic["slug"]) for topic in table("topics")["topic"] for phrase in topic.get("again", ()))


def _by_cast(reading: Reading, told: Telling) -> list[str]:
    """Topics that come with those who meet: enough of one side together."""
    sides = [reading.actor(slug).side for slug in told.people]
    return [topic for topic, cast in topics_by_cast().items() if sides.count(cast["side"]) >= cast["least"]]


def _headline(reading: Reading, gathered: list[Telling]) -> None:
    """The headline's topics belong to the event of the lead that it names, and to speeches on nothing else."""
    norms = words_in(reading.document.title or "")
    topics = list(topics_of(norms))
    lead = next((told for told in gathered if told.sentence < LEAD and _named_in(reading, told, norms)), None)
    for told in gathered:
        if told is lead or (told.rule in _SPEAKS and not told.topics and not told.about):
            _add(told, topics)


def _named_in(reading: Reading, told: Telling, norms: list[str]) -> bool:
    actors = (reading.actor(slug) for slug in told.people)
    names = {name for actor in actors for name in words_in(short_name(actor.name, actor.kind, actor.slug))}
    return bool(names & {norm.removesuffix("'s") for norm in norms})
