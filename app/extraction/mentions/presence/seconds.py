"""Who sat beside one of two who met, by what he did there: "X cut in", "X told the guest that he was ungrateful"."""

from app.catalogue.load import table
from app.extraction.clauses.refs import slugs_of
from app.extraction.mentions.gather.sides import persons_of
from app.extraction.mentions.presence.cues import phrases_of, words_in_part
from app.extraction.mentions.telling import Telling
from app.extraction.reading import Reading
from app.extraction.teams import stays_home
from app.extraction.types import Clause
from app.extraction.words import Words, words_of

_PARTIES = frozenset(table("kinds")["teams"]["parties"])
NEAR = 3
"""Sentences after those who met in which somebody cuts in."""


def seat_seconds(reading: Reading, gathered: list[Telling]) -> None:
    """Adds to meetings of persons those of their own side who speak to the other there."""
    telling = {told.sentence for told in gathered if told.kind in ("meeting", "call", "summit", "visit")}
    for told in gathered:
        if told.kind == "meeting" and told.status == "happened" and len(persons_of(told)) > 1:
            for index in range(told.sentence + 1, min(told.sentence + 1 + NEAR, len(reading.sentences))):
                if index in telling:
                    break
                words = words_of(reading, index)
                here = words.sentence.block == told.words.sentence.block
                if here and words_in_part("by_host", "far").isdisjoint(words.vocabulary):
                    told.people.update((slug, "participant") for slug in _seconding(told, words))


def _seconding(told: Telling, words: Words) -> list[str]:
    sides = {words.reading.actor(slug).side for slug in persons_of(told)} & _PARTIES
    acting = (clause for clause in words.clauses if clause.modality == "fact" and not clause.passive)
    slugs = [slug for clause in acting if _in_the_room(told, words, clause) for slug in clause.subject]
    actors = (words.reading.actor(slug) for slug in slugs if slug not in told.people)
    return [actor.slug for actor in actors if actor.side in sides and actor.kind == "person" and not stays_home(actor)]


def _in_the_room(told: Telling, words: Words, clause: Clause) -> bool:
    """ "Cut in", "told him", "asked the guest", "reminded Zelensky"."""
    if phrases_of("seconds").longest(words.norms, clause.at):
        return True
    if clause.verb not in words_in_part("seconds", "verbs"):
        return False
    behind, found = words.norms[clause.at + 1 : clause.at + 4], words.ref_at(clause.at + 1)
    guest = not words_in_part("seconds", "guests").isdisjoint(behind)
    whom = found is not None and not persons_of(told).isdisjoint((*slugs_of(found[1]), *found[1].candidates))
    return guest or whom or not words_in_part("seconds", "whom").isdisjoint(behind[:1])
