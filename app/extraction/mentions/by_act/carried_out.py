"""What was agreed and is told as done in the same breath: "agreed to a swap, which took place on Thursday"."""

from app.extraction.mentions.around import date_of
from app.extraction.mentions.telling import Telling
from app.extraction.types import Clause
from app.extraction.words import Words

_HAPPENED = frozenset(("happen", "occur"))
_DONE = frozenset(("carry", "hold", "complete", "conduct", "implement", "make"))


def carry_out(words: Words, clauses: tuple[Clause, ...], told: list[Telling]) -> None:
    """Makes an exchange happen that a clause behind it, with "which" or "that", tells as done, on its day."""
    for telling in told:
        if telling.status != "planned" or telling.kind != "exchange":
            continue
        done = next((clause for clause in clauses if clause.at > telling.at and _tells_as_done(words, clause)), None)
        if done:
            telling.status, telling.date = "happened", date_of(words, done.at)


def _tells_as_done(words: Words, clause: Clause) -> bool:
    if not clause.first or words.norms[clause.first - 1] not in ("which", "that"):
        return False
    if clause.modality != "fact" or clause.tense != "past":
        return False
    took_place = clause.verb == "take" and words.norms[clause.at + 1 : clause.at + 2] == ["place"]
    return took_place or clause.verb in _HAPPENED or (clause.passive and clause.verb in _DONE)
