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


@cache
def _saying() -> frozenset[str]:
    return frozenset((*table("acts")["reporting"]["verbs"], *(phrase.split()[0] for phrase in saying_phrases())))
