"""Whether a press conference is told as held: by several together, or by who spoke at one with another at his side."""

from app.catalogue.load import table
from app.extraction.mentions.around import people_after
from app.extraction.mentions.by_noun.nouns import GOVERN, Asserted
from app.extraction.mentions.by_verb.unnamed import is_unnamed
from app.extraction.types import Clause, Status
from app.extraction.words import DETERMINERS, Words

_PRESS = table("kinds")["press"]
_BESIDE = frozenset(_PRESS["beside"])
_GIVING = frozenset(_PRESS["giving"])
_SAYING = frozenset(_PRESS["saying"])
_AT = frozenset(("at", "during", "in"))


def held_by_several(words: Words, at: int, end: int, asserted: Asserted | None) -> Asserted | None:
    """Of one alone it is how he says something: null, unless it was called off or several held it."""
    if asserted and (asserted.status in ("cancelled", "postponed") or len(asserted.people) > 1):
        return asserted
    if asserted and asserted.rule[5:] in ("hold", "give") and is_unnamed(words, at):
        return asserted
    return _together(words, at, end)


def _together(words: Words, at: int, end: int) -> Asserted | None:
    """ "Told a joint news conference with X", "gave a press conference with X": with those who stand behind."""
    if words.norms[end - 1].endswith("s"):
        return None  # "at press conferences with X and Y": one with each
    first = at
    while first > 0 and (words.norms[first - 1] in DETERMINERS or words.norms[first - 1] == "joint"):
        first -= 1
    clause = _of_those_who_spoke(words, first, end)
    if clause is None or not clause.subject or clause.passive:
        return None
    partners = people_after(words, end, _BESIDE, direct=False) if words.norms[end : end + 1] else []
    people = dict.fromkeys((*clause.subject, *partners))
    persons = [slug for slug in people if words.reading.actor(slug).kind == "person"]
    if len(persons) < 2:
        return None
    status: Status = "planned" if clause.modality == "plan" else "happened"
    return Asserted(status, dict.fromkeys(persons, "participant"), f"noun:{clause.verb}", clause.at)


def _of_those_who_spoke(words: Words, first: int, end: int) -> Clause | None:
    """The verb that takes it, that of what was said at it, or the first behind "at a press conference with X, "."""
    if first == 0 or any(words.spoken[first:end]):
        return None
    at_it = words.norms[first - 1] in _AT
    near = [clause for clause in words.clauses if 0 < first - clause.at <= GOVERN and not words.cut(clause.at, first)]
    near = [clause for clause in near if words.norms[clause.at] != "speaking"]
    if near and near[-1].modality in ("fact", "plan"):
        took = near[-1].at == first - 1 or at_it
        given = near[-1].verb in _GIVING
        said = at_it and near[-1].modality == "fact" and near[-1].verb in _SAYING
        return near[-1] if (given and took) or said else None
    behind = next((clause for clause in words.clauses if clause.at >= end), None)
    return behind if at_it and not near and behind and behind.modality == "fact" else None
