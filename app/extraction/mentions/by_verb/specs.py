"""What kinds.toml says of a verb, and whether the words that it needs stand behind it."""

from functools import cache
from typing import Any

from app.catalogue.load import table
from app.extraction.mentions.around import has_length
from app.extraction.phrases import Phrases
from app.extraction.words import Words

COMPANY = frozenset(table("kinds")["clause"]["company"])
TAIL = 8
"""Words after a verb in which the words stand that make it tell: "had Zelensky on the line", "spent three hours in"."""

LENGTH = 17
"""Words after a verb in which its hours stand: "kept X and Y in the Kremlin for the better part of five hours"."""


@cache
def specs() -> dict[str, list[dict[str, Any]]]:
    """Lemma -> what each sense of the verb needs in order to tell."""
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
        if not spec["tails"].may_begin_in(words.vocabulary):
            return False
        after = range(at + 1, min(at + 1 + TAIL, len(words.norms)))
        if not any(spec["tails"].longest(words.norms, k) for k in after):
            return False
    return not spec.get("needs_length") or has_length(words, at + 1, at + 1 + LENGTH)
