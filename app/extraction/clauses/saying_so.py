"""Whose words a participle tells behind the comma: "X pressed Y to accept it, warning that" is told of X."""

from functools import cache

from app.catalogue.load import table
from app.extraction.said_titles import saying_phrases
from app.extraction.types import Clause
from app.extraction.verbs import VerbForm
from app.extraction.words import Words

BACK = 8
"""Clauses of a sentence back to the one on which the participle hangs."""
_UNDER = frozenset(
    "after before when while as because since who which whom that where until if although though whether".split()
)
_ASKED = ("purpose", "hope", "condition", "unfulfilled", "participle")
_FOR = ("for", "of", "on", "over")
_LATER = frozenset(("then", "later", "also", "again"))


def chief_of(words: Words, at: int, form: VerbForm, found: list[Clause]) -> Clause | None:
    """The main clause before a participle of saying at word `at` behind a comma; None where there is none, or where
    another word stands there."""
    if form.form != "ing" or words.norms[at - 1] != "," or form.lemma not in _saying():
        return None
    for clause in reversed(found[-BACK:]):
        if clause.sentence != words.index:
            return None
        opener = words.norms[clause.first - 1] if clause.first else ""
        aimed = clause.modality in _ASKED or clause.tense == "none" or words.norms[clause.at - 1] == "to"
        if not aimed and opener not in _UNDER and clause.subject:
            return clause
    return None


def thanked_before(words: Words, at: int, form: VerbForm, last: Clause | None, before: Clause | None) -> Clause | None:
    """ "Thanked Macron for hosting the talks and said": the clause before what somebody was thanked for, which the verb
    at word `at` goes on from; None where there is no such thing."""
    if last is None or before is None or "past" not in form.form or last.tense != "none" or last.first != before.first:
        return None
    joint = at - 1
    while joint > last.at and (words.norms[joint] in _LATER or words.norms[joint].endswith("ly")):
        joint -= 1
    thanked = words.norms[last.at - 1] in _FOR and words.ref_ending(last.at - 1) is not None
    return before if thanked and words.norms[joint] == "and" and joint > last.at else None


@cache
def _saying() -> frozenset[str]:
    return frozenset((*table("acts")["reporting"]["verbs"], *(phrase.split()[0] for phrase in saying_phrases())))
