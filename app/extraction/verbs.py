"""Verb forms of the words in kinds.toml and acts.toml: which verb a word may be, and in which form."""

from collections.abc import Iterable
from functools import cache
from typing import NamedTuple

from app.catalogue.load import table

FAR_NOUN = 12
"""Words from a noun to its verb: "talks between X and Y in Rome begin"."""
_VERBS_OF: dict[str, tuple[str, ...]] = {
    "holding": (),
    "happening": ("lemmas", "results", "planned"),
    "undoing": ("cancelled", "failing", "postponed"),
}
"""Parts of kinds.toml whose lists are of verbs, with the lists where not all are."""


class VerbForm(NamedTuple):
    """`form` is base, s, past, participle, past|participle or ing."""

    lemma: str
    form: str


@cache
def verb_forms() -> dict[str, VerbForm]:
    """Folded word -> the verb it may be, for every verb that kinds.toml and acts.toml name."""
    found: dict[str, VerbForm] = {}
    for lemma in sorted(_lemmas()):
        for word, form in _forms(lemma):
            found.setdefault(word, VerbForm(lemma, form))
    return found


def _lemmas() -> set[str]:
    kinds = table("kinds")
    lemmas: set[str] = set(kinds["irregular"])
    for verb in kinds["verb"]:
        lemmas.update(verb["lemmas"])
    for part, keys in _VERBS_OF.items():
        lemmas.update(word.split()[0] for key in keys or kinds[part] for word in kinds[part][key])
    for words in kinds["saying"]:
        lemmas.update(word.split()[0] for word in words.split("|") if not word.startswith("not "))
    for part in ("listing", "partaking", "with_others"):
        lemmas.update(kinds["teams"][part])
    return lemmas | _acting()


def _acting() -> set[str]:
    """The verbs of acts.toml."""
    acts = table("acts")
    lemmas: set[str] = {verb for act in acts["act"] for verb in act["verbs"]} | set(acts["irregular"])
    lemmas.update(acts["attack"]["verbs"], acts["speech"]["verbs"], acts["speech"]["giving"])
    ending = (words for outcome, words in acts["outcome"].items() if outcome != "in force")
    return lemmas | {word.split()[0] for words in ending for word in words}


def _forms(lemma: str) -> Iterable[tuple[str, str]]:
    past, participle = _past(lemma)
    if past == participle:
        yield past, "past|participle"
    else:
        yield past, "past"
        yield participle, "participle"
    if lemma == "be":
        yield from (("is", "s"), ("are", "s"), ("were", "past"), ("be", "base"))
        return
    yield lemma, "base"
    yield third_person(lemma), "s"
    if lemma.endswith("l") and past == lemma + "led":
        yield lemma + "ed", "past|participle"
    if lemma.endswith("el"):
        yield lemma + "led", "past|participle"
        yield lemma + "ling", "ing"
    if past == lemma + "led":
        yield lemma + "ed", "past|participle"
        yield lemma + "ing", "ing"
    stem = _doubled(lemma, past) or (lemma[:-1] if lemma.endswith("e") and not lemma.endswith("ee") else lemma)
    yield stem + "ing", "ing"


def participle(lemma: str) -> str:
    """The form after "is" or "has": signed, given."""
    return _past(lemma)[1]


def _past(lemma: str) -> tuple[str, str]:
    irregular = table("kinds")["irregular"].get(lemma) or table("acts")["irregular"].get(lemma)
    if irregular:
        past, participle = irregular.split()
        return past, participle
    if lemma.endswith("e"):
        return lemma + "d", lemma + "d"
    if lemma.endswith("y") and lemma[-2] not in "aeiou":
        return lemma[:-1] + "ied", lemma[:-1] + "ied"
    return lemma + "ed", lemma + "ed"


def third_person(lemma: str) -> str:
    """The form for he, she or it: meets, carries, has."""
    if lemma == "have":
        return "has"
    if lemma.endswith(("s", "sh", "ch", "x", "z", "o")):
        return lemma + "es"
    if lemma.endswith("y") and lemma[-2] not in "aeiou":
        return lemma[:-1] + "ies"
    return lemma + "s"


def _doubled(lemma: str, past: str) -> str | None:
    """A verb that doubles its last letter in the past does so before -ing: scrapped, scrapping; so does "cut"."""
    alike = past == lemma and [letter in "aeiou" for letter in lemma[-3:]] == [False, True, False]
    doubles = alike or lemma in ("sit", "run", "begin", "get", "win", "quit")
    return lemma + lemma[-1] if doubles or past == lemma + lemma[-1] + "ed" else None
