"""Tense and modality of a verb: a fact, a plan, a hope, a condition, what was to have been."""

from app.catalogue.load import table
from app.extraction.clauses.before import Before
from app.extraction.clauses.conditions import QUESTIONS, hangs_on, is_wondered
from app.extraction.clauses.infinitive import infinitive_of
from app.extraction.clauses.possible import is_possible, is_wished_for
from app.extraction.clauses.under_condition import is_in_condition
from app.extraction.verbs import VerbForm
from app.extraction.words import Words

_BOUND = frozenset(("after", "once", "when", "if", "until", "provided"))
"""What follows "would only meet him": on what it depends."""
_OPENING = frozenset(table("kinds")["before_verb"]["condition"])
_UNKNOWN = frozenset(table("kinds")["unreal"]["unknown"])
_CONDITIONS = _OPENING | QUESTIONS | {"would", "only", "what"}
_KEEPING_FROM = frozenset(table("kinds")["unreal"]["keeping_from"])
KEPT = 6
"""Words from "kept" to "from meeting": "kept the Ukrainian president from meeting"."""
ASKED = 8
"""Words from "why" to the verb of what is asked: "why the president of the United States would meet"."""
_DONE = frozenset(table("kinds")["clause"]["done_to_things"])
_THINGS = frozenset(table("kinds")["clause"]["things_done"])
_WHERE = frozenset(("during", "in", "at", "to", "by", "on", "with", "between", "after", "following"))
_NOBODY = frozenset(("neither", "nobody", "none"))
_SUGGESTING = frozenset(table("kinds")["clause"]["suggesting"])
_SUGGESTED = _SUGGESTING | frozenset(table("kinds")["clause"]["suggestions"])
SUGGESTED = 4
"""Words from "suggesting" to a bare verb: "suggesting that the two hold"."""
FAR = 6
"""Words from there to "that": "suggested at a meeting in Istanbul that"."""


def tense_of(form: VerbForm, marks: frozenset[str]) -> str:
    """Past, present, future or none, by the form of a verb and the words before it."""
    if marks & {"future", "plan"}:
        return "future"
    if "past" in marks or "past" in form.form:
        return "past"
    return "present" if form.form in ("s", "base") or "being" in marks else "none"


def modality_of(words: Words, before: Before, start: int, at: int, form: VerbForm) -> str:
    """Fact, plan, hope, condition, negated, purpose, participle or unfulfilled, of a clause from word `start`."""
    marks = before.marks
    if "negation" in marks or words.norms[start] in _NOBODY:
        return "negated"
    if not _CONDITIONS.isdisjoint(words.vocabulary) and _is_condition(words, before, start, at):
        return "condition"
    if "past" in form.form and is_in_condition(words, before.first, at):
        return "condition"
    if is_possible(words, before, start, at, form.lemma):
        return "plan"
    if "hope" in marks or "hedge" in marks or (form.form == "ing" and _is_kept_from(words, at)):
        return "hope"
    if form.form == "base" and not marks and not _SUGGESTING.isdisjoint(words.norms[max(0, at - SUGGESTED) : at]):
        return "hope"
    if _is_suggested(words, marks, start, at, form):
        return "plan" if is_wished_for(words, start, at, form.lemma) else "hope"
    if {"being", "to", "past"} <= marks and words.norms[at - 1] == "have":
        return "fact" if "reported" in marks else "unfulfilled"
    if words.norms[max(0, at - 2) : at] == ["been", "to"]:
        return "fact"  # "had been to see him in Ankara"
    if marks & {"future", "plan"} or {"being", "to"} <= marks:
        return "condition" if hangs_on(words, at) else "plan"
    if "to" in marks:
        return infinitive_of(words, before.first)
    done_by = "participle" in form.form and words.norms[at + 1 : at + 2] == ["by"]
    done = done_by or ("participle" in form.form and _is_of_thing(words, at, form.lemma))
    if (form.form == "participle" or done) and not marks & {"past", "being"}:
        return "participle"
    return "fact"


def _is_of_thing(words: Words, at: int, lemma: str) -> bool:
    """ "Welcomed the agreement reached during talks", "the changes approved to the plan": what was done to a thing."""
    if at < 2 or lemma not in _DONE or words.norms[at - 1] not in _THINGS:
        return False
    return not _WHERE.isdisjoint(words.norms[at + 1 : at + 2])


def _is_condition(words: Words, before: Before, start: int, at: int) -> bool:
    opener = words.norms[start - 1] if start else words.norms[0]
    if words.norms[max(0, at - 4) : at].count("have") and "would" in words.norms[max(0, at - 5) : at]:
        return True  # "would have met"
    if words.norms[0] in ("had", "should") and "would" in words.norms[at - 1 :]:
        return True  # "had Putin come to Istanbul, he would"
    if words.norms[start] == "what" and not _UNKNOWN.isdisjoint(words.norms[at:]):
        return True  # "what exactly the two agreed on is unclear"
    if opener in _OPENING or words.norms[start] in _OPENING:
        return True
    if "future" in before.marks and any(is_wondered(words, k) for k in range(max(0, start - 1, at - ASKED), at)):
        return True
    if words.norms[at - 1] in ("would", "'d") and not {"if", "unless"}.isdisjoint(words.norms[at + 1 :]):
        return True
    only = "future" in before.marks and "only" in words.norms[before.first : at]
    return only and not _BOUND.isdisjoint(words.norms[at + 1 :])


def _is_suggested(words: Words, marks: frozenset[str], start: int, at: int, form: VerbForm) -> bool:
    """ "Suggested on Thursday that the two presidents meet", "that the talks be moved": wished for, not done."""
    bare = (form.form == "base" and not marks) or (words.norms[at - 1] == "be" and marks <= {"being"})
    if not bare or not start or words.norms[start - 1] != "that":
        return False
    return not _SUGGESTED.isdisjoint(words.norms[max(0, start - 1 - FAR) : start - 1])


def _is_kept_from(words: Words, at: int) -> bool:
    """ "Barred him from meeting", "insisted on meeting", "far from agreeing": not done, or not yet."""
    linked = words.norms[at - 1 : at] in (["from"], ["on"])
    return linked and not _KEEPING_FROM.isdisjoint(words.norms[max(0, at - KEPT) : at - 1])
