"""Brackets that only say who or what stands before them: "the Polish prime minister (Donald Tusk)", "Starmer (UK)"."""

from collections.abc import Sequence

from app.extraction.types import ActorRef, Span, Token
from app.extraction.verbs import verb_forms

GLOSS = 4
"""Most words between such brackets."""

Found = tuple[int, int, ActorRef]


def is_gloss(norms: Sequence[str], at: int) -> bool:
    """Whether the bracket at word `at` opens or closes a gloss: a few words, none of them a verb."""
    if norms[at] == "(":
        near, other = norms[at + 1 : at + 2 + GLOSS], ")"
    elif norms[at] == ")":
        near, other = norms[max(0, at - 1 - GLOSS) : at][::-1], "("
    else:
        return False
    inside = near[: near.index(other)] if other in near else ()
    return bool(inside) and all(norm[0].isalpha() and norm not in verb_forms() for norm in inside)


def without_glosses(norms: Sequence[str], tokens: Sequence[Token], found: list[Found]) -> list[Found]:
    """Refs of a sentence, where brackets that name again who stands before them are one ref with him."""
    kept: list[Found] = []
    for first, last, ref in found:
        before = kept[-1] if kept else None
        bracketed = norms[first - 1 : first] == ["("] and norms[last : last + 1] == [")"]
        if before and bracketed and before[1] == first - 1 and before[2].actor == ref.actor is not None:
            whole = Span(before[2].span.start, tokens[last].end)
            kept[-1] = (before[0], last + 1, ref._replace(span=whole))
        else:
            kept.append((first, last, ref))
    return kept
