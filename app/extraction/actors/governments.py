"""Whose government acts: "Trump's administration", "his government" is that of the state that he leads."""

from app.extraction.actors.antecedents import Antecedents
from app.extraction.actors.cast import Named
from app.extraction.actors.frame import Frame
from app.extraction.actors.subject import is_subject

GOVERNMENTS = frozenset(("administration", "government", "cabinet"))


def resolve_government(frame: Frame, known: Antecedents, at: int) -> Named | None:
    """The state of whoever leads it and is named, or meant by "his", right before word `at`; where it acts."""
    owner = next((one for one in reversed(known.people.get(frame.sentence(at), ())) if one.end == at), None)
    if owner is None or owner.slug is None or not known.cast.holds(owner.slug, ("leader",)):
        return None
    whose = frame.possessive(at) or frame.tagged(at - 1, "possessive")
    state = known.cast.state_of(owner.slug) if whose else None
    if state is None or not is_subject(frame, owner.start, at + 1):
        return None
    known.cast.known(state)
    return Named(at, at + 1, state, "metonym", "administration", owner.start, at + 1, (), True)
