"""Who holds the same office elsewhere: "his Russian counterpart", "her counterparts from Poland and France"."""

from collections.abc import Iterable

from app.catalogue.load import table
from app.extraction.actors.antecedents import Antecedents
from app.extraction.actors.cast import Cast, Named
from app.extraction.actors.finds import Names
from app.extraction.actors.frame import Frame

MANY = 12
"""States behind "counterparts from"."""


def counterpart(names: Names, known: Antecedents, at: int) -> Named | None:
    """ "His Russian counterpart" holds the same office there."""
    frame = names.frame
    first = frame.owner[at - 1]
    hit = frame.hit.get(first) if first >= 0 else None
    of = hit.slug("adjective", "state", "capital") if hit else None
    if of is None:
        return None
    slug = _peer_of(names, known, first, of)
    return Named(first, at + 1, slug, "office", "counterpart", first, at + 1) if slug else None


def counterparts(names: Names, known: Antecedents, at: int) -> Named | None:
    """ "His Russian and Ukrainian counterparts" hold the same office there, each in his state."""
    frame, states = names.frame, list[str]()
    first = at
    while first > 0 and (hit := frame.hit.get(frame.owner[first - 1])):
        of = hit.slug("adjective", "state")
        if of is None:
            break
        states.insert(0, of)
        first = frame.owner[first - 1]
        if frame.norms[first - 1] not in ("and", ","):
            break
        first -= 1
    end = at + 1
    if not states:
        states, end = _behind(frame, at)
    found = [_peer_of(names, known, first, of) for of in states]
    slugs = tuple(slug for slug in found if slug)
    if len(slugs) < 2 or len(slugs) < len(states):
        return None
    return Named(first, end, None, "group", "counterparts", first, end, slugs)


def _behind(frame: Frame, at: int) -> tuple[list[str], int]:
    """The states of "counterparts from Ukraine, Britain and France", and the word behind them."""
    states, end = list[str](), at + 2
    if frame.norms[at + 1 : at + 2] not in (["from"], ["of"], ["in"]):
        return states, at + 1
    while end < frame.size and len(states) < MANY:
        end += frame.norms[end] == "the"
        hit = frame.hit.get(end)
        of = hit.slug("state", "capital") if hit else None
        if of is None:
            break
        states.append(of)
        end = frame.last[end]
        joints = frame.norms[end : end + 2]
        if joints[:1] not in ([","], ["and"]):
            return states, end
        end += 2 if joints == [",", "and"] else 1
    return states, end - 1


def _peer_of(names: Names, known: Antecedents, first: int, of: str) -> str | None:
    """Who holds in state `of` the office of him whose "his" ends before word `first`; null if not just one."""
    cast = names.cast
    whose = known.people.get(names.frame.sentence(first), ())
    owner = next((found for found in reversed(whose) if found.end == first), None)
    peers = _peers(cast, owner.slug) if owner and owner.slug else ()
    slugs = next((held for peer in peers if (held := cast.holders((peer,), of))), ())
    if len(slugs) != 1:
        return None
    cast.known(slugs[0])
    return slugs[0]


def name_follows(names: Names, known: Antecedents, at: int) -> bool:
    """ "His British counterpart, David Lammy": the name says it."""
    after = at + 2 if at + 1 < names.frame.size and names.frame.norms[at + 1] == "," else at + 1
    return any(after in (one.first, one.start) for one in known.ahead.get(names.frame.sentence(at), ()))


def _peers(cast: Cast, slug: str) -> Iterable[str]:
    """The roles of those who hold elsewhere what somebody holds; of a premier who leads his state, who leads theirs."""
    person = cast.lexicon.catalogue.persons.get(slug)
    office = cast.lexicon.office_of(person, cast.day) if person else None
    if office is None:
        return ()
    leads = office.role == "prime-minister" and slug in cast.holders(("leader",), office.of)
    return ("leader", *peers_of(office.role)) if leads else peers_of(office.role)


def peers_of(role: str) -> Iterable[str]:
    row: list[str] = next((peers for peers in table("offices")["peers"] if role in peers), [])
    return dict.fromkeys([role, *row])
