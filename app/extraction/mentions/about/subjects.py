"""What an event is about: its own words, what is told of it next, who meets, and the headline of its article."""

from app.catalogue.load import table
from app.extraction.kinds import BETWEEN_PEOPLE
from app.extraction.mentions.about.own_words import ahead_of, own_words, telling_words
from app.extraction.mentions.about.remembered import leans_back, led_up_to, named_again, remembered
from app.extraction.mentions.about.scene import told_next
from app.extraction.mentions.settings import Setting
from app.extraction.mentions.statements.plain import PLAIN
from app.extraction.mentions.telling import Telling
from app.extraction.reading import Reading
from app.extraction.title_names import short_name
from app.extraction.tokens import words_in
from app.extraction.topics import topics_by_cast, topics_of
from app.extraction.words import words_of

_TALKS = frozenset((*BETWEEN_PEOPLE, "deadline"))
"""Kinds that say by their own words only that somebody met, spoke or waited."""
_GO_ON = frozenset((*_TALKS, "agreement", "statement"))
"""Kinds whose subject the sentences after them may name."""
_AT_A_TABLE = tuple(kind for kind in BETWEEN_PEOPLE if kind not in ("call", "visit"))
"""Kinds in which enough of one side who meet say by that what they meet on."""
_PAPERS = frozenset(table("acts")["title"]["papers"])
"""What somebody hands over that is of something named before: "the original plan"."""
LEAD = 3
"""Sentences at the head of an article, the dateline among them, that tell what its headline tells."""
_SAID = "statement:"
"""Told by a verb of saying, when its words have been asked already what position they take."""
_SET = "statement:setting"
"""Told by where somebody spoke: what on, its own words may say beside those quoted."""
_SPEAKS = ("speech", "act:deadline:set")


def read_subjects(reading: Reading, gathered: list[Telling], settings: dict[int, Setting]) -> None:
    """Sets the topics of talks, and `about` of every telling: topics that its own sentences do not name."""
    owners = _owners(reading, gathered)
    for told in gathered:
        told.scene = [words_of(reading, reading.sentences.first_at(span.start)) for span in told.passages]
        if told.rule == PLAIN:
            continue
        talks = told.kind in _TALKS
        if talks or told.rule == _SET or not (told.topics or told.rule.startswith(_SAID)):
            own = (topics_of(norms, talks=talks) for norms in own_words(reading, told, owners))
            told.topics = tuple(dict.fromkeys((*told.topics, *(topic for found in own for topic in found))))
        if told.kind == "proposal" and told.thing in _PAPERS:
            told.topics = tuple(dict.fromkeys((*told.topics, *named_again(told))))
        if not told.topics:
            told.topics = named_again(told) or (led_up_to(told) if told.kind == "deadline" else ())
        if told.kind in _GO_ON and told.asserted:
            after = told_next(reading, told, owners, settings)
            told.scene += after
            _add(told, [topic for words in after for topic in topics_of(telling_words(words), talks=talks)])
        if told.kind in _AT_A_TABLE:
            _add(told, _by_cast(reading, told))
    _headline(reading, gathered)
    for told in gathered:
        if told.kind in BETWEEN_PEOPLE and not told.topics and not told.about and leans_back(told):
            _add(told, list(led_up_to(told)))
        _otherwise(told)


def _otherwise(told: Telling) -> None:
    """The topic of its kind, where nothing else is named; in so many words only if the article has named it before."""
    topic = table("acts")["otherwise"].get(told.kind)
    if told.topics or told.about:
        return
    told.topics = topics_of(words_in(told.thing or ""))
    if topic is None or told.topics:
        return
    if any(topic == again for again in remembered(told)):
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


def _by_cast(reading: Reading, told: Telling) -> list[str]:
    """Topics that come with those who meet: enough of one side together."""
    sides = [reading.actor(slug).side for slug in told.people]
    return [topic for topic, cast in topics_by_cast().items() if sides.count(cast["side"]) >= cast["least"]]


def _headline(reading: Reading, gathered: list[Telling]) -> None:
    """The headline's topics belong to the event of the lead that it names, and to speeches on nothing else."""
    norms = words_in(reading.document.title or "")
    topics = list(topics_of(norms[: ahead_of(norms, 0)]))
    lead = next((told for told in gathered if told.sentence < LEAD and _named_in(reading, told, norms)), None)
    for told in gathered:
        if told is lead or (told.rule in _SPEAKS and not told.topics and not told.about):
            _add(told, topics)


def _named_in(reading: Reading, told: Telling, norms: list[str]) -> bool:
    actors = (reading.actor(slug) for slug in told.people)
    names = {name for actor in actors for name in words_in(short_name(actor.name, actor.kind, actor.slug))}
    return bool(names & {norm.removesuffix("'s") for norm in norms})
