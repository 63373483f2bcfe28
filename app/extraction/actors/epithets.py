"""People called by where they come from ("the Frenchman"): the nearest who holds office there."""

from collections.abc import Iterator
from typing import NamedTuple

from app.catalogue.load import table
from app.extraction.actors.antecedents import Antecedents
from app.extraction.actors.cast import Named
from app.extraction.actors.frame import SAYS, Frame
from app.extraction.actors.groups import ends_as_object
from app.extraction.actors.subject import is_subject
from app.extraction.phrases import indices_of

CITIZENS: dict[str, str] = table("grammar")["citizens"]
"""Folded word for one citizen -> the slug of the state."""
FAR = 8
"""Sentences to look back for "the Frenchman": who is called so was named in the paragraph before, or in this one."""


class Epithet(NamedTuple):
    """Somebody of that state."""

    state: str


def find_epithets(frame: Frame) -> Iterator[tuple[int, Epithet]]:
    """(word, whose citizen) for every "the Frenchman", and every "the Ukrainian" that does something or is met."""
    for at in [the + 1 for the in indices_of(("the",), frame.norms[:-1])]:
        if not frame.capitals[at] or frame.quoted[at] or not frame.live[at]:
            continue
        state = CITIZENS.get(frame.norms[at]) or _acting(frame, at)
        if state is not None:
            yield at, Epithet(state)


def _acting(frame: Frame, at: int) -> str | None:
    hit = frame.hit.get(at)
    slug = hit.slug("adjective") if hit and frame.norms[at].endswith("an") and frame.last[at] == at + 1 else None
    if slug is None:
        return None
    return slug if _does(frame, at) or frame.possessive(at + 1) or _is_object(frame, at) else None


def _is_object(frame: Frame, at: int) -> bool:
    """ "Met the Russian afterwards"; no "the Russian, Ukrainian and American teams"."""
    listed = at + 2 < frame.size and (frame.norms[at + 1] == "," and frame.hit.get(at + 2) is not None)
    return ends_as_object(frame, at - 2, at + 1) and not listed


def _does(frame: Frame, at: int) -> bool:
    """Before a verb, or behind one of speaking: "said the Russian" and a mark, no noun."""
    ends = at + 1 >= frame.size or not frame.norms[at + 1][0].isalnum()
    return is_subject(frame, at - 1, at + 1) or (ends and frame.tagged(at - 2, *SAYS))


def resolve_epithet(frame: Frame, known: Antecedents, at: int, epithet: Epithet) -> Named | None:
    """Whom it means, if somebody of that state was named shortly before."""
    slug = _compatriot(known, at, epithet.state)
    if slug is None:
        return None
    return Named(at, at + 1, slug, "office", "epithet", at - 1, at + 1, (), _does(frame, at))


def _compatriot(known: Antecedents, at: int, state: str) -> str | None:
    """The person named last whose office is of that state, if in that sentence it can be nobody else."""
    sentence = known.frame.sentence(at)
    for back in range(sentence, max(-1, sentence - 1 - FAR), -1):
        found = [one for one in known.recent(back) if known.cast.state_of(one.slug or "") == state]
        if found:
            chosen = known.choose(found)
            return chosen[0] if len(chosen) == 1 else None
    return None
