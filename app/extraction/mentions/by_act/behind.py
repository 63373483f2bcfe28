"""Who stands behind a deed of his state: on whose orders it is done, who announces it, who did the same."""

from functools import cache

from app.catalogue.load import table
from app.extraction.mentions.around import people_after
from app.extraction.mentions.by_act.announced import announcing
from app.extraction.mentions.by_act.people import SAYING
from app.extraction.mentions.by_act.targets import sanctioned
from app.extraction.mentions.telling import Telling
from app.extraction.phrases import Phrases
from app.extraction.teams import stays_home
from app.extraction.types import Clause
from app.extraction.words import PREPOSITIONS

_STATE_OF: dict[str, str] = table("kinds")["teams"]["parties"]
_TO_COME = ("aid", "sanctions")
_ANNOUNCED = ("aid", "sanctions", "truce", "agreement")
NAMED = 5
"""Words behind "mediated by" among which stands who: "the United Arab Emirates"."""
_ANNOUNCING = frozenset(("announce", "promise", "pledge", "vow", "unveil"))
_UNION = {"european-union": ("european-commission", "european-council")}
_DEALS = frozenset("deal agreement accord arrangement pact".split())
"""What others may have mediated, and not the exchange: "under a deal brokered by Qatar"."""
_NO_OBJECT = PREPOSITIONS | {".", ",", "late", "early"}
_DECLARING = frozenset(("announce", "declare", "proclaim"))
_RECEIVED = ("receive", "get", "obtain")


def add_those_behind(telling: Telling) -> None:
    """Adds persons behind an act to its people; nobody whom it is done to, and none of another state."""
    for slug in (*_ordering(telling), *_giving(telling), *_likewise(telling), *_in_return(telling)):
        telling.people.setdefault(slug, "participant")
    for slug in _announcing(telling) or announcing(telling):
        telling.people.setdefault(slug, "speaker")
    for slug in sanctioned(telling):
        telling.people.setdefault(slug, "subject")


def _ordering(telling: Telling) -> list[str]:
    """ "Suspended aid on the orders of X", "imposed sanctions after a decision by X"."""
    return _named_behind(telling, "orders", direct=False)


def _likewise(telling: Telling) -> list[str]:
    """ "X put his name to it on Monday, as did Y"."""
    others = _named_behind(telling, "likewise", direct=True)
    return others if telling.doers else []


def _in_return(telling: Telling) -> list[str]:
    """Of an exchange "in exchange for X", and who mediated it: "through the mediation of the UAE"."""
    if telling.kind != "exchange":
        return []
    return [*_named_behind(telling, "in_return", direct=True), *_mediating(telling)]


def _mediating(telling: Telling) -> list[str]:
    """The state, body or person right behind words of mediation."""
    words = telling.words
    for first, end, _ in _phrases("mediation").each(words.norms):
        hits = words.reading.hits.within(words.span(end, min(len(words.norms), end + NAMED)))
        named = next((slug for hit in hits if (slug := hit.slug("state", "capital", "body", "name", "short"))), None)
        if named and not words.spoken[first] and words.norms[first - 1] not in _DEALS:
            return [named]
    return []


def _giving(telling: Telling) -> list[str]:
    """ "Received a plan from X"."""
    received = telling.kind == "proposal" and telling.verb in _RECEIVED
    return people_after(telling.words, telling.at + 1, frozenset(("from",)), direct=False) if received else []


def _named_behind(telling: Telling, part: str, *, direct: bool) -> list[str]:
    """The persons named right behind a phrase after the telling, with no verb between."""
    words = telling.words
    for first, end, _ in _phrases(part).each(words.norms):
        verbs = any(telling.at < clause.at < first for clause in words.clauses if clause.modality != "participle")
        if telling.at < first and not words.spoken[first] and not verbs:
            slugs = people_after(words, end if direct else end - 1, frozenset(("of", "by", "from")), direct=direct)
            return [slug for slug in slugs if words.reading.actor(slug).kind == "person"]
    return []


@cache
def _phrases(part: str) -> Phrases[bool]:
    return Phrases((phrase, True) for phrase in table("acts")["behind"][part])


def _announcing(telling: Telling) -> list[str]:
    """ "France will give two billion more, Macron announced", "Umerov said Kyiv had offered": of his own state."""
    if telling.kind == "truce" and not telling.doers:
        return _declaring(telling)
    doers = [telling.words.reading.actor(slug) for slug in telling.doers]
    if not doers or any(actor.kind == "person" for actor in doers):
        return []
    clauses = [clause for clause in telling.words.clauses if _is_announcement(telling, clause)]
    return [slug for c in clauses for slug in c.subject if _serves(telling, slug) or _grants(telling, c, slug)]


def _declaring(telling: Telling) -> list[str]:
    """ "The guns are to be silent from Friday, X announced": who makes it known that both sides will hold fire."""
    norms = telling.words.norms
    made = (clause for clause in telling.words.clauses if clause.verb in _DECLARING and clause.modality == "fact")
    behind = (
        clause
        for clause in made
        if clause.at > telling.at and _NO_OBJECT.issuperset(norms[clause.at + 1 : clause.at + 2])
    )
    return [slug for clause in behind for slug in clause.subject]


def _grants(telling: Telling, clause: Clause, slug: str) -> bool:
    """ "Trump announced that Ukraine would get more missiles": who leads another state gives what he announces."""
    received = telling.kind == "aid" and telling.verb in _RECEIVED and clause.verb in _ANNOUNCING
    actor = telling.words.reading.actor(slug)
    sides = {telling.words.reading.actor(doer).side for doer in telling.doers}
    return received and actor.kind == "person" and actor.side not in sides and bool(actor.office) and stays_home(actor)


def _is_announcement(telling: Telling, clause: Clause) -> bool:
    """Who announces or promises it; of a proposal also a delegate who only says so, of what is to come everybody."""
    if clause.modality != "fact" or clause.at == telling.at or clause.passive:
        return False
    if telling.kind == "proposal":
        actors = [telling.words.reading.actor(slug) for slug in clause.subject]
        return clause.verb in SAYING and not any(stays_home(actor) for actor in actors)
    to_come = telling.kind in _TO_COME and telling.status == "planned" and clause.verb in SAYING
    return telling.kind in _ANNOUNCED and (to_come or clause.verb in _ANNOUNCING)


def _serves(telling: Telling, slug: str) -> bool:
    """Whether he holds an office of one of those who do it, or is of the side of a body that does it alone."""
    reading = telling.words.reading
    person = reading.lexicon.catalogue.persons.get(slug)
    if person is None:
        return False
    served = {office.of for office in person.offices}
    served |= {union for union, bodies in _UNION.items() if not served.isdisjoint(bodies)}
    state = _STATE_OF.get(reading.actor(slug).side)
    sides = {reading.actor(doer).side for doer in telling.doers}
    return not served.isdisjoint(telling.doers) or (state in served and sides == {reading.actor(slug).side})
