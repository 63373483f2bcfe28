"""What all of those did who had just met, of whom another sentence names some: "Then the leaders rang Trump"."""

from app.extraction.mentions.gather.how_many import NUMBERS, number_before
from app.extraction.mentions.gather.inherit import before_them, is_of_same_teams
from app.extraction.mentions.gather.sides import persons_of
from app.extraction.mentions.presence.cues import words_in_part
from app.extraction.mentions.telling import Telling

_MET = ("meeting", "summit", "conference", "visit")
_DONE = ("call", "visit")
NEAR = 6
"""Sentences between those who met and what they did together."""
BEFORE = 6
"""Words before a verb in which "the leaders" or "they" stand."""


def do_together(gathered: list[Telling]) -> None:
    """Adds to calls and journeys of "they" and "the leaders" all those whom the meeting told just before had.

    Talks of "the same teams" have those of the talks before them.
    """
    for at, told in enumerate(gathered):
        if told.kind == "meeting" and _hosted_only(told) and is_of_same_teams(told):
            told.people.update(before_them(gathered[:at]))
        if told.kind in _DONE and (said := _all(told)) and (met := _met_before(told, gathered)):
            ours = persons_of(met)
            many = 2 if _two(told) else NUMBERS.get(said) or number_before(told) or len(ours)
            lone = told.kind == "call" and len(told.people) == 1  # whom they rang up
            fits = (lone or not ours.isdisjoint(told.people)) and many == len(ours)
            if fits and len(ours) > 2:
                told.people.update((slug, "participant") for slug in ours if slug not in told.people)


def _hosted_only(told: Telling) -> bool:
    """Whether nobody is named but those who looked on as hosts."""
    return all(told.people[slug] == "host" for slug in persons_of(told))


def _all(told: Telling) -> str | None:
    """The word for all of them before the verb, where nobody is named there."""
    low = max(0, told.at - BEFORE)
    named = any(low <= first < told.at and ref.form in ("name", "short") for first, _, ref in told.words.refs)
    said = [norm for norm in told.words.norms[low : told.at] if norm in words_in_part("all")]
    return said[-1] if said and not named else None


def _two(told: Telling) -> bool:
    """ "The two presidents, after talking": no more than two."""
    return not {"two", "both"}.isdisjoint(told.words.norms[max(0, told.at - BEFORE) : told.at])


def _met_before(told: Telling, gathered: list[Telling]) -> Telling | None:
    """The meeting told last before it, right before."""
    met = [one for one in gathered if one.kind in _MET and one is not told and one.sentence < told.sentence]
    last = max(met, key=lambda one: one.latest if one.latest < told.sentence else one.sentence, default=None)
    if last is None or last.status != told.status:
        return None
    return last if told.sentence - max(last.sentence, min(last.latest, told.sentence)) <= NEAR else None
