"""Bodies told by whom they have: "Demosisto's Nathan Law", "Alvin Yeung of Demosisto"."""

from app.extraction.actors.finds import Names
from app.extraction.actors.frame import Frame, labels
from app.extraction.actors.runs import Run, run_at


def owned_by(names: Names, run: Run) -> bool:
    """ "Demosisto's Nathan Law": an unknown possessor of a person is a body."""
    frame, whose = names.frame, run.first - 1
    if whose < 0 or not frame.possessive(run.first) or run.length not in (2, 3) or not frame.same(whose, run.first):
        return False
    if frame.owner[whose] >= 0 or not frame.capital(whose) or _odd_name(names, run):
        return False
    if not names.taken[whose] and names.singles and names.singles[-1].first == whose:
        names.singles.pop()
        name = frame.words(whose, run.first)
        names.add(whose, run.first, names.body(name), "name", "whose somebody is")
    return True


def body_owning(names: Names, at: int) -> int:
    """ "Alvin Yeung of Demosisto": what somebody is of, if no place, is a body."""
    frame = names.frame
    if at + 1 >= frame.size or frame.norms[at] not in ("of", "from") or not frame.same(at - 1, at + 1):
        return at
    first = at + 2 if frame.norms[at + 1] == "the" else at + 1
    if first >= frame.size or not frame.same(at, first) or frame.owner[first] >= 0 or not frame.capital(first):
        return at
    run = run_at(frame, first)
    if run.titled or not run.length or frame.tagged(run.after - 1, "place-word", "thing-word"):
        return at
    if run.length == 1 and (frame.tagged(run.first, "not-name") or _heads_list(frame, run)):
        return at
    if labels(frame, run.after):
        return at
    name = frame.words(run.first, run.after)
    names.add(run.first, run.after, names.body(name), "name", "whom somebody is of")
    return run.after


def _odd_name(names: Names, run: Run) -> bool:
    """Whether a word of the name is a place's, a thing's or a body's; "Law" after a given name is not."""
    frame = names.frame
    last = run.after - 1 if names.frame.given(run.first) and frame.tagged(run.after - 1, "surname-too") else run.after
    return any(frame.tagged(at, "body-word", "place-word", "thing-word", "not-name") for at in range(run.first, last))


def _heads_list(frame: Frame, run: Run) -> bool:
    """Whether the word is the first of several before a noun: "of the Architectural, Surveying and Planning branch"."""
    at, several = run.after, False
    while frame.norms[at : at + 1] in ([","], ["and"]) and frame.same(run.first, at + 1):
        at += 2 if frame.norms[at] == "," and frame.norms[at + 1 : at + 2] == ["and"] else 1
        if at >= frame.size or not frame.capitals[at]:
            return False
        at, several = at + 1, True
    return several and at < frame.size and frame.same(run.first, at) and labels(frame, at)
