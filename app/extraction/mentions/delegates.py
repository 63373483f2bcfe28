"""Who sat in a delegation that is told of only by its state: who speaks for it after the talks."""

from app.catalogue.load import table
from app.extraction.kinds import BETWEEN_PEOPLE
from app.extraction.mentions.telling import Telling
from app.extraction.reading import Reading
from app.extraction.types import Actor, Span

_SPEAK_FROM_HOME = frozenset(table("kinds")["teams"]["home"])
REACH = 12
"""Sentences after the telling in which somebody may be quoted on it."""


def seat_speakers(reading: Reading, gathered: list[Telling]) -> None:
    """Adds to talks of delegations those of their sides whom the article quotes after them, where none is named."""
    talks = [told for told in gathered if told.kind in BETWEEN_PEOPLE]
    for told in talks:
        if told.kind in ("meeting", "summit") and told.status == "happened" and told.asserted:
            until = min(
                (other.sentence for other in talks if other.sentence > told.sentence), default=told.sentence + REACH
            )
            for slug in _speakers(reading, told, min(until, told.sentence + REACH)):
                told.people.setdefault(slug, "participant")


def _speakers(reading: Reading, told: Telling, until: int) -> list[str]:
    actors = [reading.actor(slug) for slug in told.people]
    named = {actor.side for actor in actors if actor.kind == "person"}
    sent = {actor.side for actor in actors if actor.kind == "state"} - named
    end = reading.sentences[min(until, len(reading.sentences) - 1)].span.end
    quotes = reading.quotes.within(Span(told.words.sentence.span.start, end)) if sent else ()
    speakers = (reading.actor(slug) for slug in dict.fromkeys(quote.speaker for quote in quotes) if slug)
    return [a.slug for a in speakers if a.kind == "person" and a.side in sent and not _stays_home(a)]


def _stays_home(actor: Actor) -> bool:
    """Heads of state and government and spokespeople speak of talks at which they were not."""
    words = set((actor.office or "").lower().split())
    return not words or not _SPEAK_FROM_HOME.isdisjoint(words)
