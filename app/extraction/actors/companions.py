"""People called by what they are to another: "his visitor", "Macron's guest", "her Polish host"."""

from app.catalogue.load import table
from app.extraction.actors.antecedents import BACK, Antecedents, slugs_in
from app.extraction.actors.cast import Cast, Named
from app.extraction.actors.frame import Frame
from app.extraction.actors.subject import is_subject

COMPANIONS = frozenset(table("grammar")["companions"])
_VISITING = frozenset(("visitor", "guest", "caller"))
_VISITORS = frozenset(table("grammar")["visiting"])


def resolve_companion(frame: Frame, known: Antecedents, at: int) -> Named | None:
    """Whom "his guest" means: of those told of last beside the one whose guest it is, the only one who fits.

    Where nobody or several fit, "he" in the next sentence is nobody known.
    """
    sentence = frame.sentence(at)
    first, of = _described(frame, at)
    owner = next((one for one in reversed(known.people.get(sentence, ())) if one.end in (at, first)), None)
    if owner is None or owner.slug is None or not _owns(frame, owner):
        return None
    others = _told_with(known, owner.slug, sentence)
    fits = [slug for slug in others if _may_be(known.cast, owner.slug, slug, of)]
    if not others and frame.norms[at] in _VISITING:
        fits = _told_before(known, [owner.slug], sentence, of)
    subject = is_subject(frame, owner.start, at + 1)
    if len(fits) != 1:
        known.unnamed |= {sentence} if subject else set()
        return None
    return Named(owner.end, at + 1, fits[0], "office", "companion", owner.start, at + 1, (), subject)


def _owns(frame: Frame, owner: Named) -> bool:
    return frame.possessive(owner.end) or frame.tagged(owner.end - 1, "possessive")


def _told_with(known: Antecedents, owner: str, sentence: int) -> list[str]:
    """Who is told of beside the owner, in the last sentence that tells of him and others."""
    for back in range(sentence, max(-1, sentence - 1 - BACK), -1):
        there = slugs_in(known.recent(back))
        if owner in there and len(there) > 1:
            return [slug for slug in there if slug != owner]
    return []


def _described(frame: Frame, at: int) -> tuple[int, str | None]:
    """Where the words before the noun begin, and the state that they tell: "his Polish guest", "his uneasy guest"."""
    left = frame.owner[at - 1]
    if left < 0:
        return at - 1, None
    return left, frame.hit[left].slug("adjective")


def _may_be(cast: Cast, owner: str, slug: str, of: str | None) -> bool:
    """Whether somebody comes from that state, or at least from another than the owner."""
    state = cast.state_of(slug)
    return state == of if of is not None else state is None or state != cast.state_of(owner)


def resolve_visitor(frame: Frame, known: Antecedents, at: int) -> Named | None:
    """Whom "the visitor", "the visiting president" means: the one who was told of before those of this sentence."""
    end = at + 1 if frame.norms[at] in _VISITING else at + 2
    bare = at and frame.norms[at - 1] == "the" and frame.norms[end : end + 1] not in (["of"], ["to"], ["from"], ["at"])
    if not bare or frame.capital(end) or (end == at + 2 and frame.norms[at + 1] not in _VISITORS):
        return None
    sentence = frame.sentence(at)
    here = list(slugs_in((*known.recent(sentence), *known.ahead.get(sentence, ()))))
    fits = _told_before(known, here, sentence, None)
    subject = is_subject(frame, at - 1, end)
    if len(fits) != 1:
        known.unnamed |= {sentence} if subject else set()
        return None
    return Named(at - 1, end, fits[0], "office", "companion", at - 1, end, (), subject)


def _told_before(known: Antecedents, here: list[str], sentence: int, of: str | None) -> list[str]:
    """Those of other states than whoever is named here, of the last two sentences that tell of them beside one of these
    or of what somebody did."""
    told: dict[str, None] = {}
    for back in range(sentence - 1, max(-1, sentence - 1 - BACK), -1):
        named, found = known.recent(back), bool(told)
        telling = not set(here).isdisjoint(slugs_in(named)) or any(one.subject for one in named)
        told |= dict.fromkeys(slug for slug in slugs_in(named if telling else ()) if slug not in here)
        if found:
            break
    return [slug for slug in told if all(_may_be(known.cast, one, slug, of) for one in here)]
