"""What kinds.toml says of a verb, and whether the words that it needs stand behind it."""

from functools import cache
from typing import Any, NamedTuple

from app.catalogue.load import table
from app.extraction.mentions.around import has_length
from app.extraction.mentions.around.stretch import HAPPENINGS
from app.extraction.phrases import Phrases
from app.extraction.words import Words

COMPANY = frozenset(table("kinds")["clause"]["company"])
TAIL = 8
"""Words after a verb in which the words stand that make it tell: "had Zelensky on the line", "spent three hours in"."""

FAR_TAIL = 16
"""The same where titles stand between: "discussed the plan with Italian Prime Minister X in a phone call"."""

LENGTH = 17
"""Words after a verb in which its hours stand: "kept X and Y in the Kremlin for the better part of five hours"."""


class _Verb(NamedTuple):
    """The senses of a verb that the word behind it leaves possible, in their order: `plain` needs none."""

    plain: list[dict[str, Any]]
    by_next: dict[str, list[dict[str, Any]]]


def senses(verb: str, following: str, vocabulary: frozenset[str]) -> list[dict[str, Any]]:
    """What each sense of the verb needs in order to tell, of those that may go on with the following word and whose
    words may stand in a sentence of this vocabulary."""
    known = _verbs().get(verb)
    possible = known.by_next.get(following, known.plain) if known else []
    return [spec for spec in possible if not spec.get("tail") or spec["tails"].may_stand_in(vocabulary)]


@cache
def _verbs() -> dict[str, _Verb]:
    return {lemma: _by_next(specs) for lemma, specs in _specs().items()}


def _by_next(specs: list[dict[str, Any]]) -> _Verb:
    nexts = {word for spec in specs for word in spec["phrases"].first_words()}
    plain = [spec for spec in specs if not spec.get("things")]
    by_next = {
        word: [spec for spec in specs if not spec.get("things") or word in spec["phrases"].first_words()]
        for word in nexts
    }
    return _Verb(plain, by_next)


def _specs() -> dict[str, list[dict[str, Any]]]:
    found: dict[str, list[dict[str, Any]]] = {}
    for spec in table("kinds")["verb"]:
        things, tails = (Phrases((words, True) for words in spec.get(key, ())) for key in ("things", "tail"))
        for lemma in spec["lemmas"]:
            found.setdefault(lemma, []).append({**spec, "phrases": things, "tails": tails})
    return found


def is_phrased(words: Words, at: int, spec: dict[str, Any]) -> bool:
    """The words that the verb needs stand behind it: a thing at once, a tail or a length in hours soon."""
    if spec.get("things") and not spec["phrases"].longest(words.norms, at + 1):
        return False
    if spec.get("tail"):
        after = range(at + 1, min(at + 1 + FAR_TAIL, len(words.norms)))
        if not spec["tails"].may_begin_in(words.norms[after.start : after.stop]):
            return False
        found = next((k for k in after if spec["tails"].longest(words.norms, k)), None)
        if found is None or (found > at + TAIL and not _reaches(words, at, found)):
            return False
    return not spec.get("needs_length") or has_length(words, at + 1, _before_talks(words, at))


def _before_talks(words: Words, at: int) -> int:
    """ "Had an hour with X", but not "had a phone call with X lasting an hour": how far the length may stand."""
    end = at + 1 + LENGTH
    return next((k for k in range(at + 1, min(end, len(words.norms))) if words.norms[k] in HAPPENINGS), end)


def _reaches(words: Words, at: int, tail: int) -> bool:
    """No other verb and no mark stands between a verb and its tail."""
    return not words.cut(at + 1, tail) and not any(at < clause.at < tail for clause in words.clauses)
