"""Whose weapons and forces come down on a place: "Russian missiles", "Ukraine's drones", "a massive Russian attack"."""

from app.catalogue.load import table
from app.extraction.once import asked_once
from app.extraction.words import Words

REACH = 5
"""Words from the adjective to the weapons: "Russian overnight drone and missile strikes"."""
_ATTACK: dict[str, list[str]] = table("acts")["attack"]
_FORCES = frozenset(_ATTACK["forces"])
_ARMS = frozenset((*_ATTACK["weapons"], *_ATTACK["attacks"], *_ATTACK["forces"]))
_ENDS = frozenset((",", ".", ";", "on", "in", "at", "of", "to", "by", "from", "for", "with", "over", "against"))
_STATES: dict[str, str] = table("kinds")["teams"]["parties"]
_AT_WAR = frozenset(slug for side, slug in _STATES.items() if side in table("kinds")["at_war"])
_OWN = ("'s", "’s")


@asked_once
def armed_in(words: Words) -> list[tuple[int, int, str]]:
    """Each named pair of state and weapons: the first word, the word of the weapons, and the state at war."""
    found: list[tuple[int, int, str]] = []
    if _ARMS.isdisjoint(words.vocabulary):
        return found
    for hit in words.reading.hits.within(words.sentence.span):
        adjective, state = hit.slug("adjective"), hit.slug("state")
        slug = adjective or state
        if slug not in _AT_WAR:
            continue
        last = words.at(hit.span.end - 1)
        if not adjective and not words.norms[last].endswith(_OWN):
            continue
        arms = _arms_behind(words, last + 1)
        if arms is not None:
            found.append((words.at(hit.span.start), arms, slug))
    return found


def _arms_behind(words: Words, low: int) -> int | None:
    for k in range(low, min(len(words.norms), low + REACH)):
        if words.norms[k] in _ARMS:
            return k
        if words.norms[k] in _ENDS or words.opens[k]:
            return None
    return None


def attacker_in(words: Words, low: int, high: int) -> str | None:
    """The state at war whose weapons or forces stand among the words from `low` to before `high`."""
    return next((slug for first, arms, slug in armed_in(words) if low <= first and arms < high), None)


def has_forces(words: Words, low: int, high: int) -> bool:
    """ "Russian troops shelled", "Ukraine's navy struck": forces act that need no weapon named."""
    return any(low <= first and arms < high and words.norms[arms] in _FORCES for first, arms, _ in armed_in(words))
