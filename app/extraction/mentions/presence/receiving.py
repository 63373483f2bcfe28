"""Who received a visitor, told in the sentence after the visit: "X told him that", "As guests of X they"."""

from collections.abc import Iterator

from app.catalogue.load import table
from app.extraction.clauses.refs import slugs_of
from app.extraction.mentions.around import people_after
from app.extraction.mentions.gather.sides import persons_of
from app.extraction.mentions.presence.cues import phrases_of, words_in_part
from app.extraction.mentions.telling import Telling
from app.extraction.reading import Reading
from app.extraction.types import Clause
from app.extraction.words import Words, words_of

_HANDING = frozenset(table("kinds")["attendance"]["handing"])
_HOSTLY = frozenset((*table("kinds")["attendance"]["telling"], *_HANDING, "receive", "host", "welcome", "greet")) - {
    "send"
}
_PERFECT = frozenset(("had", "has", "have"))
_HIM = frozenset(("him", "her", "them"))
_FAR = words_in_part("by_host", "far")
_VISITORS = frozenset(("visitor", "visitors", "guest", "guests"))
RIGHT_AFTER = 2
"""Sentences between a visit and what the host told the visitor."""


def seat_hosts(reading: Reading, gathered: list[Telling]) -> None:
    """Makes meetings of visits on which the sentences after them tell who received the visitor there."""
    for told in gathered:
        if told.kind == "visit" and told.status in ("happened", "planned") and told.people and told.place:
            for index in range(told.sentence, min(told.sentence + 1 + RIGHT_AFTER, len(reading.sentences))):
                words = words_of(reading, index)
                if words.sentence.block == told.words.sentence.block and (hosts := _hosts(words, told)):
                    told.kind = "visit" if _only_handed(words, told, hosts) else "meeting"
                    told.people.update((slug, "host") for slug in hosts if slug not in told.people)
                    told.people.update((slug, "participant") for slug in _before(words) if slug not in told.people)
                    break


def _hosts(words: Words, told: Telling) -> list[str]:
    hosts = [*_of_guests(words), *_beside(words, told)]
    if told.status == "happened":
        hosts += [*_telling_him(words, told), *_together(words, told), *_met(words, told)]
    return [
        slug for slug in dict.fromkeys(hosts) if slug not in told.people and at_home(words.reading, slug, told.place)
    ]


def _together(words: Words, told: Telling) -> list[str]:
    """Who did something together with the visitor: "X and he agreed on little"."""
    return [slug for clause in _deeds(words, told) for slug in clause.subject]


def _met(words: Words, told: Telling) -> Iterator[str]:
    """Whom the visitor told or handed something there, or did something with: "and discussed the talks with X"."""
    for clause in _deeds(words, told):
        direct = clause.verb in _HOSTLY or clause.verb in _HANDING
        yield from people_after(words, clause.at + 1, frozenset(("with",)), direct=direct)


def _deeds(words: Words, told: Telling) -> Iterator[Clause]:
    """What the visitor did there, but on the telephone or before: "had last met in August"."""
    if not _FAR.isdisjoint(words.vocabulary):
        return
    for clause in words.clauses:
        later = words is not told.words or clause.at > told.at
        before = not _PERFECT.isdisjoint(words.norms[max(0, clause.at - 2) : clause.at])
        own = not told.people.keys().isdisjoint(clause.subject)
        if later and own and not before and clause.modality == "fact" and not clause.passive:
            yield clause


def _only_handed(words: Words, told: Telling, hosts: list[str]) -> bool:
    """ "Arrived in Kyiv and handed X a draft": what it tells is still the visit."""
    handing = (c for c in words.clauses if c.verb in _HANDING and not told.people.keys().isdisjoint(c.subject))
    handed = (slug for c in handing for slug in people_after(words, c.at + 1, frozenset(), direct=True))
    return words is told.words and set(hosts) <= set(handed)


def _beside(words: Words, told: Telling) -> list[str]:
    """ "He said beside X", "standing next to X": who stood by the visitor."""
    since = told.at if words is told.words else 0
    ends = [(end, at) for at, end, _ in phrases_of("by_host").all(words.norms) if at > since and not words.spoken[at]]
    return [slug for end, _ in ends for slug in people_after(words, end, frozenset(), direct=True)]


def _telling_him(words: Words, told: Telling) -> list[str]:
    """The subject of "told him", "received his visitor", "gave Zelensky lunch"."""
    for clause in words.clauses if _FAR.isdisjoint(words.vocabulary) else ():
        at, behind = clause.at, words.norms[clause.at + 1 : clause.at + 3]
        before = not _PERFECT.isdisjoint(words.norms[max(0, at - 2) : at])
        if clause.verb not in _HOSTLY or clause.modality != "fact" or clause.passive or before:
            continue
        found = words.ref_at(at + 1)
        visitor = found is not None and not persons_of(told).isdisjoint(slugs_of(found[1]))
        if visitor or not _HIM.isdisjoint(behind[:1]) or not _VISITORS.isdisjoint(behind):
            return list(clause.subject)
    return []


def _of_guests(words: Words) -> list[str]:
    """ "As guests of the chancellor, X, they"."""
    for at in range(len(words.norms) - 2):
        if (
            words.norms[at] in ("guest", "guests")
            and words.norms[at + 1] == "of"
            and words.norms[at - 1] in ("as", "the")
        ):
            return people_after(words, at + 2, frozenset(), direct=True)
    return []


def _before(words: Words) -> list[str]:
    """ "As guests of X, they laid before Y and Z a package"."""
    facts = [clause for clause in words.clauses if clause.modality == "fact" and not clause.passive]
    before = (
        clause.at for clause in facts if words.norms[clause.at + 1 : clause.at + 2] in (["before"], ["to"], ["with"])
    )
    behind = (people_after(words, at + 2, frozenset(), direct=True) for at in before)
    return next((slugs for slugs in behind if slugs), [])


def at_home(reading: Reading, slug: str, place: str | None) -> bool:
    """Whether somebody holds an office of the state in which a place lies."""
    known = reading.lexicon.catalogue
    state = next((found.state or found.slug for found in known.places.values() if found.name == place), None)
    person = known.persons.get(slug)
    return person is not None and any(office.of == state for office in person.offices)
