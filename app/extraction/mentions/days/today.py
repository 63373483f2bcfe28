"""What is told in the present of the day on which the paper comes out: "X and Y meet in Paris today" is still to be."""

from app.extraction.kinds import BETWEEN_PEOPLE
from app.extraction.mentions.telling import Telling
from app.extraction.verbs import verb_forms

_PLANNED_SO = (*BETWEEN_PEOPLE, "visit")


def await_today(tellings: list[Telling], gathered: list[Telling]) -> None:
    """Puts ahead what the article tells only so; who is to be there has been told by now as of what is held."""
    of: dict[int, list[Telling]] = {id(told): [told] for told in gathered}
    for telling in tellings:
        if telling.home is not None and id(telling.home) in of:
            of[id(telling.home)].append(telling)
    for told in gathered:
        published = told.words.reading.document.published
        today = published is not None and told.edtf == published.isoformat()
        if today and told.status == "happened" and told.kind in _PLANNED_SO:
            asserting = [one for one in of[id(told)] if one.asserted and not one.joins_only and not one.words.headed]
            if _is_later(told) or (asserting and all(_is_present(one) for one in asserting)):
                told.status = "planned"


def _is_later(told: Telling) -> bool:
    """ "The talks go on later today"."""
    words = told.words
    first = words.at(told.date.span.start) if told.date else 0
    return words.norms[first : first + 2] == ["later", "today"]


def _is_present(telling: Telling) -> bool:
    words = telling.words
    clause = next((clause for clause in words.clauses if clause.at == telling.at), None)
    form = verb_forms().get(words.norms[telling.at])
    told_there = telling.date is not None and words.sentence.span.start <= telling.date.span.start
    simple = form is not None and not words.norms[telling.at].endswith("ing")
    acts = clause is not None and clause.verb != "be" and clause.tense == "present" and clause.modality == "fact"
    return told_there and simple and acts
