"""Who makes a deed known that nobody is named for: "both sides will free all the wounded, Umerov said"."""

from collections.abc import Callable

from app.catalogue.load import table
from app.extraction.mentions.by_act.people import SAYING
from app.extraction.mentions.telling import Telling
from app.extraction.teams import stays_home
from app.extraction.types import Actor, Clause

_AT_WAR = frozenset(table("kinds")["at_war"])
_PARTIES = _AT_WAR | {"us"}
_VOICES = frozenset(("spokesman", "spokeswoman", "spokesperson", "press"))


def announcing(telling: Telling) -> list[str]:
    """The one person who says so, where it is the deed of his own side and no other person is told to do it."""
    fits = _FITTING.get(telling.kind)
    if fits is None or any(telling.words.reading.actor(slug).kind == "person" for slug in telling.people):
        return []
    for clause in telling.words.clauses:
        actor = _sayer(telling, clause)
        if actor is not None and fits(telling, actor):
            return [actor.slug]
    return []


def _sayer(telling: Telling, clause: Clause) -> Actor | None:
    """The person who says it in his own name; no spokesman."""
    if clause.verb not in SAYING or clause.modality != "fact" or clause.passive or len(clause.subject) != 1:
        return None
    actor = telling.words.reading.actor(clause.subject[0])
    own = clause.at != telling.at and actor.kind == "person"
    return actor if own and _VOICES.isdisjoint((actor.office or "").lower().split()) else None


def _of_exchange(telling: Telling, actor: Actor) -> bool:
    """Of one of those who are to exchange their prisoners."""
    sides = {telling.words.reading.actor(slug).side for slug in telling.people} or _AT_WAR
    return telling.status == "planned" and actor.side in sides & _AT_WAR


def _of_sanctions(telling: Telling, actor: Actor) -> bool:
    """ "An eighteenth package is being prepared, the bloc's foreign policy chief said"."""
    return telling.status == "planned" and not telling.people and actor.side not in _AT_WAR and bool(actor.office)


def _of_agreement(telling: Telling, actor: Actor) -> bool:
    """ "The two sides have signed a memorandum, the minister said": who negotiates for one of them."""
    return telling.status == "happened" and not telling.people and actor.side in _PARTIES and not stays_home(actor)


_FITTING: dict[str, Callable[[Telling, Actor], bool]] = {
    "exchange": _of_exchange,
    "sanctions": _of_sanctions,
    "agreement": _of_agreement,
}
