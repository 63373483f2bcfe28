"""Whether what somebody says points at the sentence before: "confirmed it", "there had been no such talk"."""

from app.extraction.clauses.refs import slugs_of
from app.extraction.mentions.statements.made import OBJECT
from app.extraction.words import PREPOSITIONS, Words

THAT = 4
"""Words from a verb of saying to its "that", the day among them."""
_POINTING = frozenset("this these such those".split())
_SO = "so"
_ALONE = frozenset(("it", "that", _SO))
_IT_WAS = (["it", "was"], ["it", "is"])
_OF_NOTHING = frozenset("a an the time up too".split())
_LEADING_ON = frozenset("to that if whether who because".split())


def points_back(words: Words, at: int) -> bool:
    """ "Confirmed it on Monday", "was ready to do so", "these were no terms"; but not "said that Russia"."""
    norms, after = words.norms, words.norms[at + 1 : at + 1 + OBJECT]
    if not _POINTING.isdisjoint((*norms[:1], *after)) or not _ALONE.isdisjoint(norms[:1]):
        return True
    taken = (k for k, norm in enumerate(after) if norm == _SO or (not k and norm in _ALONE))
    return any(_ends_there(after[k + 1 : k + 2]) for k in taken) or _is_of_it(words, at)


def _ends_there(behind: list[str]) -> bool:
    return not behind or not behind[0][0].isalnum() or behind[0] in PREPOSITIONS


def _is_of_it(words: Words, at: int) -> bool:
    """ "Rubio said that it was only for a time": but not "it was time to go", "the Kremlin said it was ready"."""
    near = words.norms[at + 1 : at + 1 + THAT]
    since = at + 1 + (near.index("that") + 1 if "that" in near else 0)
    behind = words.norms[since + 2 :]
    if words.norms[since : since + 2] not in _IT_WAS or not _OF_NOTHING.isdisjoint(behind[:1]):
        return False
    speaker = words.ref_ending(at)
    persons = speaker and all(words.reading.actor(slug).kind == "person" for slug in slugs_of(speaker))
    return bool(persons) and _LEADING_ON.isdisjoint(behind)
