"""Who received a visitor, told in the sentence after the visit: "X told him that", "As guests of X they"."""

from app.catalogue.load import table
from app.extraction.clauses.refs import slugs_of
from app.extraction.mentions.around import people_after
from app.extraction.mentions.gather.sides import persons_of
from app.extraction.mentions.telling import Telling
from app.extraction.reading import Reading
from app.extraction.words import Words, words_of

_HOSTLY = frozenset((*table("kinds")["attendance"]["telling"], "receive", "host", "welcome", "greet"))
_HIM = frozenset(("him", "her", "them"))
_VISITORS = frozenset(("visitor", "visitors", "guest", "guests"))
RIGHT_AFTER = 2
"""Sentences between a visit and what the host told the visitor."""


def seat_hosts(reading: Reading, gathered: list[Telling]) -> None:
    """Makes meetings of visits on which the sentences after them tell who received the visitor there."""
    for told in gathered:
        if told.kind == "visit" and told.status == "happened" and told.people and told.place:
            for index in range(told.sentence + 1, min(told.sentence + 1 + RIGHT_AFTER, len(reading.sentences))):
                words = words_of(reading, index)
                if words.sentence.block == told.words.sentence.block and (hosts := _hosts(words, told)):
                    told.kind = "meeting"
                    told.people.update((slug, "host") for slug in hosts if slug not in told.people)
                    told.people.update((slug, "participant") for slug in _before(words) if slug not in told.people)
                    break


def _hosts(words: Words, told: Telling) -> list[str]:
    hosts = [*_telling_him(words, told), *_of_guests(words)]
    return [slug for slug in hosts if slug not in told.people and _at_home(words, slug, told)]


def _telling_him(words: Words, told: Telling) -> list[str]:
    """The subject of "told him", "received his visitor", "welcomed Zelensky"."""
    for clause in words.clauses:
        at, behind = clause.at, words.norms[clause.at + 1 : clause.at + 3]
        if clause.verb not in _HOSTLY or clause.modality != "fact" or clause.passive:
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


def _at_home(words: Words, slug: str, told: Telling) -> bool:
    """Whether somebody holds an office of the state in which the place of the visit lies."""
    known = words.reading.lexicon.catalogue
    state = next((place.state or place.slug for place in known.places.values() if place.name == told.place), None)
    person = known.persons.get(slug)
    return person is not None and any(office.of == state for office in person.offices)
