"""Whom a verb takes: its object, who stands behind its preposition, "him", "them", "whom"; and for talks with whom."""

from typing import Any

from app.extraction.clauses.refs import slugs_of
from app.extraction.mentions.around import people_after
from app.extraction.mentions.around.stretch import HAPPENINGS
from app.extraction.mentions.by_verb.specs import COMPANY
from app.extraction.types import Clause
from app.extraction.words import Words

TALKS = 5
"""Words from "for" to "with": "for a second round of talks with"."""


def for_talks(words: Words, at: int) -> list[str]:
    """With whom there are to be talks for which the verb at word `at` brings somebody: "hosted X for talks with Y"."""
    end = next((clause.at for clause in words.clauses if clause.at > at), len(words.norms) - 1)
    for k in range(at + 2, end):
        if words.opens[k]:
            break
        if words.norms[k] == "with" and words.norms[k - 1] in HAPPENINGS:
            opens = "for" in words.norms[max(at, k - TALKS) : k - 1]
            return people_after(words, k, frozenset(("with",)), direct=False) if opens else []
    return []


def whom_taken(words: Words, clause: Clause, at: int, spec: dict[str, Any]) -> list[str]:
    """Those whom the verb takes as its object, or by the prepositions that it needs."""
    needs = frozenset(spec.get("needs_with", ()))
    company = frozenset(("by",)) if clause.passive else needs or COMPANY
    direct = not needs and not clause.passive
    return (
        whom_before(words, clause)
        or _him(words, clause, at)
        or _them(words, clause, at)
        or people_after(words, at + 1, frozenset() if spec.get("only_object") else company, direct=direct)
    )


def whom_before(words: Words, clause: Clause) -> list[str]:
    """Who "whom" is: "Lavrov, with whom he had met in Kuala Lumpur", "Macron, whom she is to see on Friday"."""
    opener = clause.first - 1
    if opener < 2 or words.norms[opener] != "whom" or clause.passive:
        return []
    if "," in words.norms[clause.first : clause.at] and words.verbs_in(clause.first, clause.at):
        return []  # "Kellogg, whom Trump has appointed, met X"
    comma = opener - 1 if words.norms[opener - 1] == "," else opener - 2
    found = words.ref_ending(comma) if words.norms[comma] == "," else None
    return [slug for slug in slugs_of(found) if slug not in clause.subject] if found else []


def _him(words: Words, clause: Clause, at: int) -> list[str]:
    """Whom "him" means right after the verb, where all others whom it may mean are its subject."""
    found = words.ref_at(at + 1)
    if found is None or found[1].actor or found[1].form != "pronoun" or clause.passive:
        return []
    others = [slug for slug in found[1].candidates if slug not in clause.subject]
    return others if len(others) == 1 else []


def _them(words: Words, clause: Clause, at: int) -> list[str]:
    """Whom "them" means right after the verb or its preposition, and who was there along with them."""
    at += words.norms[at + 2 : at + 3] == ["them"] and words.norms[at + 1] in COMPANY
    found = words.ref_at(at + 1)
    if found is None or clause.passive or words.norms[at + 1 : at + 2] != ["them"] or not clause.subject:
        return []
    several = [slug for slug in found[1].candidates if slug not in clause.subject]
    along = people_after(words, at + 2, frozenset(("with", "alongside")), direct=False)
    return [*several, *along] if len(several) > 1 and len(several) == len(found[1].candidates) else []
