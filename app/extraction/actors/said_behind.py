"""A pronoun behind what it says: "Putin could agree, he said" is somebody else than Putin."""

from app.extraction.actors.frame import SAYS, Frame
from app.extraction.verbs import verb_forms
from app.extraction.words import MODALS

SAID = 60
"""Words of what is said before its "he said"."""
WITHIN = 4
"""Words from a verb of saying to the comma behind it, where it stands between two: ", he told reporters on X,"."""
CONTENT = 8
"""Words behind "he said" among which what is said stands, where not all of it stands before."""
_PAUSED = ("preposition", "subordinate", "relative")
_ASIDE = ("ing", "ed")
"""How a word ends that opens an aside: "speaking in Rome", "asked about the plan"."""


def is_behind_said(frame: Frame, at: int) -> bool:
    """Whether the pronoun at word `at` stands with its verb of saying behind a whole sentence that it says, or between
    commas within one."""
    norms = frame.norms
    if at < 2:
        return False
    if norms[at - 1] == "," and frame.tagged(at + 1, *SAYS):
        comma, verb = at - 1, at + 1
    elif norms[at - 2] == "," and frame.tagged(at - 1, *SAYS):
        comma, verb = at - 2, at
    else:
        return False
    first, after = frame.bounds(at)
    first = max(first, comma - SAID)
    if ":" in norms[first:comma]:
        return False  # "X saw it otherwise: talks, he said, had brought it closer"
    if "," in norms[verb + 1 : min(after, verb + 1 + WITHIN)]:
        return not frame.tagged(first, *_PAUSED) and not norms[first].endswith(_ASIDE)
    behind = norms[verb + 1 : min(after, verb + 1 + CONTENT)]
    if "that" in behind or ":" in behind or not MODALS.isdisjoint(behind):
        return False
    starts = [first, *(k + 1 for k in range(first, comma) if norms[k] == ",")]
    return any(_is_sentence(frame, start, end) for start, end in zip(starts, [*starts[1:], comma + 1], strict=True))


def _is_sentence(frame: Frame, first: int, after: int) -> bool:
    """A verb with something before it, and no word before that which only sets the scene."""
    if frame.tagged(first, *_PAUSED):
        return False
    if frame.norms[first].endswith(_ASIDE):  # "talking to Putin was hard"
        return any(frame.tagged(at, "auxiliary", "be") for at in range(first + 1, after))
    return any(_is_verb(frame, at) for at in range(first + 1, after))


def _is_verb(frame: Frame, at: int) -> bool:
    plain = frame.tokens[at].text.islower()
    return plain and (frame.tagged(at, "auxiliary", "be", *SAYS) or frame.norms[at] in verb_forms())
