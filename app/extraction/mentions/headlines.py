"""The title of a mention: whom a headline names of those who act, on what, and at which occasion."""

from collections.abc import Sequence
from itertools import pairwise

from app.catalogue.load import table
from app.extraction.act_titles import build_act_title
from app.extraction.kinds import BETWEEN_PEOPLE
from app.extraction.mentions.in_turn import met_in_turn
from app.extraction.mentions.presence.receiving import at_home
from app.extraction.mentions.telling import Telling
from app.extraction.mentions.unnamed_guests import group_of
from app.extraction.once import asked_once
from app.extraction.reading import Reading
from app.extraction.title_names import MOST_NAMED, short_name
from app.extraction.titles import build_title
from app.extraction.topics import quiet_topics, topics_by_cast, topics_of
from app.extraction.types import Actor
from app.extraction.words import Words

_ORDER = {"host": 0, "participant": 0, "speaker": 0, "subject": 1}
_ABOUT = frozenset(("on", "about", "concerning"))
_SCENES = frozenset(table("acts")["reporting"]["scenes"])
WHEN = 3
"""Words from "after" to the talks after which something was said: "after the first meeting"."""
_SWAPPING = ("exchange", "swap", "trade")
_SIGNING = ("sign", "initial", "conclude", "reach", "strike", "seal", "ink")
_AT_WAR = frozenset(table("kinds")["at_war"])
_STATE_OF: dict[str, str] = table("kinds")["teams"]["parties"]


def headline_of(reading: Reading, told: Telling) -> str:
    """A title by rule from people, kind, place and topics, at most titles.LONGEST characters."""
    if told.thing is not None:
        return _of_act(reading, told, (told.detail if told.doers or told.kind == "agreement" else "") or told.thing)
    met, apart = met_in_turn(reading, told) or (_each_side_first(_shown(reading, told), told), [])
    names, others = ([short_name(a.name, a.kind, a.slug) for a in actors] for actors in (met, apart))
    return build_title(
        told.kind,
        names,
        place=None if told.kind == "call" else told.place,
        topics=_subject(told),
        occasion=told.occasion or _occasion(told),
        verb=told.verb,
        words=_plain_words(told),
        more=told.more,
        apart=others,
        group=group_of(told),
        hosted=list(told.people.values()) == ["host"],
        of_body=told.kind == "summit" and not apart and [actor.kind for actor in met] == ["body"],
    )


def _of_act(reading: Reading, told: Telling, thing: str) -> str:
    doers = [reading.actor(slug) for slug in told.doers]
    others = [reading.actor(slug) for slug in told.people if slug not in told.doers and _is_other(reading, told, slug)]
    verb = told.verb
    persons = bool(doers) and all(actor.kind == "person" for actor in doers)  # it is states that exchange
    if told.kind == "exchange" and verb in _SWAPPING and doers and (persons or _is_agreed(reading, told)):
        verb, thing = "agree on", "prisoner exchange"
    shown, given = (
        [short_name(a.name, a.kind, a.slug) for a in _without_own_state(actors)] for actors in (doers, others)
    )
    if told.kind == "agreement" and verb in _SIGNING and shown and all(a.kind == "state" for a in (*doers, *others)):
        shown, given = [*shown, *given], []
    lasting = told.kind == "truce" and told.date is not None and told.date.precision == "range"
    return build_act_title(told.kind, verb, thing, shown, given, place=told.place, topics=told.topics, lasting=lasting)


def _is_agreed(reading: Reading, told: Telling) -> bool:
    """A swap still to come whose day is over: that of agreeing on it."""
    published = reading.document.published
    return told.status == "planned" and bool(told.edtf and published and told.edtf[:10] < published.isoformat())


def _is_other(reading: Reading, told: Telling, slug: str) -> bool:
    """Whether it is done with or to him: who speaks of a proposal, or leads the state that makes it, is not he."""
    if told.kind != "proposal":
        return True
    person = reading.lexicon.catalogue.persons.get(slug)
    office = reading.lexicon.office_of(person, reading.document.published) if person else None
    return told.people[slug] != "speaker" and (office is None or office.of not in told.doers)


def _without_own_state(actors: Sequence[Actor]) -> list[Actor]:
    """A minister who acts for a state stands for it."""
    acting = {_STATE_OF.get(actor.side) for actor in actors if actor.kind == "person"}
    return [actor for actor in actors if actor.slug not in acting]


def _subject(told: Telling) -> tuple[str, ...]:
    """What its own words name, else what is told of it next; never what follows only from who meets."""
    by_cast = topics_by_cast()
    if not by_cast.keys().isdisjoint(told.topics):
        said = {topic for words in told.scene for topic in topics_of(words.norms)}
        own = tuple(topic for topic in told.topics if topic not in by_cast or topic in said)
    else:
        own = told.topics
    return _aloud(told, own or tuple(topic for topic in told.about if topic not in by_cast))


def _aloud(told: Telling, topics: tuple[str, ...]) -> tuple[str, ...]:
    """The topics without those of which its sentences speak only by what the talks are called: "three-way talks"."""
    if quiet_topics().isdisjoint(topics):
        return topics
    said, aloud = (
        {topic for words in told.scene for topic in topics_of(words.unspoken, talks=True, quiet=quiet)}
        for quiet in (True, False)
    )
    return tuple(topic for topic in topics if topic in aloud or topic not in said)


def _plain_words(told: Telling) -> frozenset[str]:
    """The words that tell of it; of what is said on no topic not those of when: "said after the talks"."""
    if told.kind == "statement" and not told.topics:
        return frozenset().union(*map(_but_when, told.scene))
    return frozenset().union(*map(_plain, told.scene))


def _but_when(words: Words) -> frozenset[str]:
    norms = words.norms
    return frozenset(norm for k, norm in enumerate(norms) if _SCENES.isdisjoint(norms[max(0, k - WHEN) : k]))


@asked_once
def _plain(words: Words) -> frozenset[str]:
    """The words of a sentence; but "a document on recovery" is none on anything else."""
    if _ABOUT.isdisjoint(words.vocabulary):
        return words.vocabulary
    return frozenset(norm for norm, after in pairwise([*words.norms, ""]) if after not in _ABOUT)


def _occasion(told: Telling) -> str | None:
    """The conference that its topic names, where the words say only "the conference"."""
    if told.kind != "conference":
        return None
    return next((o["name"] for o in table("kinds")["occasion"] if o.get("topic") in told.topics + told.about), None)


def _each_side_first(actors: Sequence[Actor], told: Telling) -> list[Actor]:
    """Where a headline has no room for all, it names one of each side before others of the same.

    Those at war and between them come before others; of a call whom the others rang, who is named last.
    """
    sides = {actor.side for actor in actors}
    if sides >= _AT_WAR:  # who had them meet comes after them
        actors = sorted(actors, key=lambda actor: actor.side not in _STATE_OF)
    if len(actors) <= (1 if told.more else MOST_NAMED):
        return list(actors)
    first, *rest = actors
    others = [actor for actor in rest if actor.side != first.side]
    parties = [actor for actor in others if actor.side in _STATE_OF]
    if parties and told.kind == "call":
        parties.reverse()
    ahead = [first, *_one_a_side(parties or others)]
    return [*ahead, *(actor for actor in actors if actor not in ahead)]


def _one_a_side(actors: Sequence[Actor]) -> list[Actor]:
    return list({actor.side: actor for actor in reversed(actors)}.values())[::-1]


def _shown(reading: Reading, told: Telling) -> Sequence[Actor]:
    """Persons rather than their states; where one side has sent nobody by name, the others are states as well."""
    speakers = [slug for slug, role in told.people.items() if role == "speaker"]
    if told.kind == "statement" and speakers:
        return [reading.actor(slug) for slug in speakers]  # others only looked on
    actors = [reading.actor(slug) for slug, _ in sorted(told.people.items(), key=lambda item: _ORDER[item[1]])]
    if told.kind == "visit":  # whom they visit there stays at home
        actors = [actor for actor in actors if not at_home(reading, actor.slug, told.place)] or actors
    persons = [actor for actor in actors if actor.kind == "person"]
    slugs = {actor.slug for actor in actors}
    with_state = [a for a in actors if not (a.kind == "person" and _STATE_OF.get(a.side) in slugs)]
    if len(persons) < 2:
        return with_state
    unnamed = [actor for actor in actors if actor.kind == "state" and actor.side not in {p.side for p in persons}]
    if told.kind not in BETWEEN_PEOPLE or not unnamed:
        return persons
    return with_state
