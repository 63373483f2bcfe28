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
_ROLES = frozenset(("minister", "envoy", "negotiator", "emissary", "diplomat"))
_APPOSED = frozenset((",", "to", "for", "of", "in", "from", "who", "whose", "and"))
FAR = 8
"""Sentences to look back for "the Frenchman": who is called so was named in the paragraph before, or in this one."""


class Epithet(NamedTuple):
    """Somebody of that state, called so by the words from "the" to before `last`; `serving` him who leads it is out."""

    state: str
    last: int
    serving: bool = False


def find_epithets(frame: Frame) -> Iterator[tuple[int, Epithet]]:
    """(word, whose citizen) for every "the Frenchman", and every "the Ukrainian" that does something or is met."""
    for at in [the + 1 for the in indices_of(("the",), frame.norms[:-1])]:
        if not frame.capitals[at] or frame.quoted[at] or not frame.live[at]:
            continue
        state = CITIZENS.get(frame.norms[at]) or _acting(frame, at)
        if state is not None:
            yield at, Epithet(state, at + 1)
        elif (of := _serving(frame, at)) is not None:
            yield at, Epithet(of, at + 2, serving=True)


def _serving(frame: Frame, at: int) -> str | None:
    """ "The Ukrainian minister met Y", "received the Russian envoy": whose he is, where no name follows."""
    hit = frame.hit.get(at)
    if hit is None or frame.norms[at + 1 : at + 2] == [] or frame.norms[at + 1] not in _ROLES:
        return None
    named = at + 2 < frame.size and (frame.capital(at + 2) or frame.norms[at + 2] in _APPOSED)
    return None if named else hit.slug("adjective")


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
    slug = _compatriot(known, at, epithet)
    if slug is None:
        return None
    subject = _does(frame, at) if not epithet.serving else is_subject(frame, at - 1, epithet.last)
    return Named(at, epithet.last, slug, "office", "epithet", at - 1, epithet.last, (), subject)


def _compatriot(known: Antecedents, at: int, epithet: Epithet) -> str | None:
    """The person named last whose office is of that state, if in that sentence it can be nobody else."""
    sentence, state = known.frame.sentence(at), epithet.state
    leaders = known.cast.holders(("leader",), state) if epithet.serving else ()
    for back in range(sentence, max(-1, sentence - 1 - FAR), -1):
        found = [one for one in known.recent(back) if known.cast.state_of(one.slug or "") == state]
        found = [one for one in found if one.slug not in leaders]
        if found:
            chosen = known.choose(found)
            return chosen[0] if len(chosen) == 1 else None
    return None
