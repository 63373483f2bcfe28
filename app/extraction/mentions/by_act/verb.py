"""Tellings by a verb that acts upon a thing: X signed the deal, aid was suspended, Y handed a plan to Z."""

from collections.abc import Sequence
from functools import cache

from app.catalogue.load import table
from app.extraction.mentions.about.acts import topics_of_act
from app.extraction.mentions.around import place_of
from app.extraction.mentions.by_act.agreed import day_of_agreeing, is_only_accepted
from app.extraction.mentions.by_act.days import date_of_deed, expires
from app.extraction.mentions.by_act.declared import owner_before
from app.extraction.mentions.by_act.deeds import Deed, acts_of
from app.extraction.mentions.by_act.houses import house_acting
from app.extraction.mentions.by_act.names import detail_of, headline_name
from app.extraction.mentions.by_act.people import are_several, doers_of, others_of
from app.extraction.mentions.by_act.status import status_of
from app.extraction.mentions.by_act.story import is_for_others, is_for_ukraine
from app.extraction.mentions.by_act.things import Thing, find_thing
from app.extraction.mentions.telling import Telling
from app.extraction.spoken import has_doer_before
from app.extraction.types import Clause, DateRef, Kind, PlaceRef, Role, Status
from app.extraction.words import Words, words_of

AGENT = 9
"""Words between a participle and whose deed it was: "handed to Zelensky in Kyiv by Bessent"."""
CARRIED = 8
"""Words between bringing and the place that something is brought to."""
_PARTIES = frozenset(table("kinds")["teams"]["parties"])
_HOUSES = frozenset(table("acts")["houses"])
_ONLY_WITH = frozenset(("tail", "needs_length", "things"))
_DEALS = frozenset(("deal", "deals", "agreement", "agreements", "regime"))
_TALKED_OF = frozenset(table("acts")["matter"]["heads"]) - _DEALS
_DAYS = ("day", "range")
_OWN = ("'s", "’s")
_MARKS = ("“", "‘", '"', "'")


def told_by_act_verb(words: Words, shapes: list[str], clauses: tuple[Clause, ...]) -> list[Telling]:
    """The tellings of a sentence in which somebody acts upon a thing; of one clause the first act that fits.

    A loose act ("they agreed to") tells only where no other does and nobody meets: else it belongs to that.
    """
    acting = [clause for clause in clauses if acts_of(clause.verb)]
    if not acting:
        return []
    verbs, used = frozenset([clause.at for clause in clauses]), frozenset(shapes)
    told = [telling for clause in acting if (telling := _of_clause(words, shapes, used, verbs, clause))]
    if not told:
        return told
    if firm := _once([telling for telling in told if not telling.loose]):
        return firm
    return [] if any(clause.verb in _talking() for clause in clauses) else told[:1]


def _once(told: list[Telling]) -> list[Telling]:
    """ "Ordered his troops to cease fire": one truce; "signed an order which imposes tariffs": one order."""
    truces = [telling for telling in told if telling.kind == "truce"]
    told = [telling for telling in told if telling.kind != "truce" or telling is truces[0]]
    orders = {telling.kind for telling in told if telling.doers and (telling.thing or "").startswith("order on")}
    return [telling for telling in told if telling.doers or telling.kind not in orders]


@cache
def _talking() -> frozenset[str]:
    """Verbs that by themselves tell of meeting and calling."""
    talking = (spec for spec in table("kinds")["verb"] if spec["wants"] == "person" and _ONLY_WITH.isdisjoint(spec))
    return frozenset(lemma for spec in talking for lemma in spec["lemmas"])


@cache
def _another_verb() -> dict[str, frozenset[str]]:
    """What stands behind a verb and makes another of it: "backed away"."""
    return {verb: frozenset(behind) for verb, behind in table("acts")["another_verb"].items()}


def _of_clause(
    words: Words, shapes: list[str], used: frozenset[str], verbs: frozenset[int], clause: Clause
) -> Telling | None:
    others = _another_verb().get(clause.verb, frozenset()).intersection(shapes[clause.at + 1 : clause.at + 2])
    for act in acts_of(clause.verb):
        if others and others.isdisjoint(act.opening):
            continue
        if not (act.may_stand_in(used) or is_for_ukraine(words, used, act)):
            continue
        deed = Deed(words, shapes, verbs, clause, clause.at, act)
        if telling := _told(deed) or told_in_passing(deed):
            return telling
    return None


def _told(deed: Deed) -> Telling | None:
    thing = None if _is_worded(deed) else find_thing(deed)
    if thing and _is_talked_of(deed, thing):
        return None
    status = status_of(deed) if thing else None
    if deed.act.more.get("ahead") and status != "planned":
        return None
    if "named_before" in deed.act.more and not _is_named_before(deed):
        return None
    return _telling(deed, thing, status) if status and thing else None


def _is_named_before(deed: Deed) -> bool:
    """ "They have a new accord. X signed it on Tuesday"."""
    words, nouns = deed.words, deed.act.more["named_before"].split("|")
    before = words_of(words.reading, words.index - 1).norms if words.index else []
    return not {*before, *words.norms[: deed.at]}.isdisjoint(nouns)


def _is_talked_of(deed: Deed, thing: Thing) -> bool:
    """ "Agreed to enter ceasefire talks": no ceasefire."""
    return deed.act.kind == "truce" and not _TALKED_OF.isdisjoint(deed.shapes[thing.last : thing.last + 1])


def _is_worded(deed: Deed) -> bool:
    """ "Asked him to bring in “increased sanctions”", "Washington's proposed plan": a participle; nobody does it."""
    words, at = deed.words, deed.at
    if words.norms[at].endswith("ed") and words.norms[at - 1 : at] and words.norms[at - 1].endswith(_OWN):
        return True
    opened = at > 1 and words.norms[at - 1] in _MARKS and words.norms[at].endswith("ed")
    return opened and not has_doer_before(words, at)


def told_in_passing(deed: Deed) -> Telling | None:
    """ "The truce declared by Putin", "the plan presented by Driscoll in Kyiv on Monday": said of a noun."""
    words, at = deed.words, deed.at
    by = "by" in words.norms[at + 1 : at + AGENT] and not deed.clause.passive and not words.spoken[at]
    of_another = set(deed.clause.subject) and words.norms[at + 1 : at + 2] != ["by"]
    if not by or deed.clause.modality not in ("participle", "fact") or of_another or at < 2:
        return None
    passive = deed._replace(clause=deed.clause._replace(passive=True))
    thing = find_thing(passive) if deed.act.more["things"] and "person" not in deed.act.more else None
    if (
        thing is None
        or at - thing.last != words.norms[thing.last : at].count(",")
        or {"no", "any", "if"} & set(words.norms[max(0, thing.first - 3) : thing.first])
    ):
        return None
    telling = _telling(passive, thing, "happened")
    if telling is None or not telling.doers:
        return None
    telling.date = telling.date if telling.date and _stands_within(deed, telling.date) else None
    if telling.date is None and telling.kind != "truce" and not _by_both(telling):
        return None
    telling.passing = True
    return telling


def _by_both(telling: Telling) -> bool:
    """ "The accord, signed by X and Y, ends": a paper that more than one has put his name to is an event undated."""
    return telling.kind == "agreement" and len(telling.doers) > 1


def _stands_within(deed: Deed, date: DateRef) -> bool:
    """The day stands behind the participle and before the next verb: "a plan presented on Monday by X was rejected"."""
    first = deed.words.at(date.span.start)
    return deed.at < first and not any(deed.at < verb < first for verb in deed.verbs) and date.precision in _DAYS


def _telling(deed: Deed, thing: Thing, status: Status) -> Telling | None:
    act, words = deed.act, deed.words
    doers = doers_of(deed) or _whose(deed, thing)
    if not _may_do(deed, doers) or (act.kind == "aid" and is_for_others(deed, thing.last)):
        return None
    if act.kind == "deadline" and thing.first < deed.at and not deed.clause.passive:
        return None  # "the deadline that Trump set expires on Friday": told by what became of it
    accepted = is_only_accepted(deed, thing.name, doers)
    kind = "agreement" if accepted else _kind(deed, thing)
    if kind == "statement" and act.kind == "deadline" and not (doers or are_several(deed, doers)):
        return None  # "the court gave him 20 days"
    people: dict[str, Role] = dict.fromkeys(doers, act.more.get("role", "participant"))
    for slug in others_of(deed, thing):
        people.setdefault(slug, "participant")
    place = place_of(words, deed.at) or _brought_to(deed)
    if act.kind == "truce" and place and words.at(place.span.start) < deed.at:
        place = None  # "in Moscow the Kremlin announced a truce": where it was announced
    date = date_of_deed(deed, thing, act.kind if accepted else kind)
    if date is None and act.more.get("dated"):
        return None
    agreed, date = day_of_agreeing(deed, kind, status, date)
    return Telling(
        words=words,
        at=deed.at,
        kind="agreement" if agreed else kind,
        status="planned" if kind == "deadline" else "happened" if agreed else status,
        people=people,
        rule=f"act:{act.kind}:{deed.clause.verb}",
        place=place.name if place else None,
        date=date,
        verb="accept" if accepted else _says(deed),
        topics=topics_of_act(words, act.kind, deed.at),
        thing="" if agreed else headline_name(deed, thing),
        detail=detail_of(deed, thing),
        doers=tuple(doers),
        loose=bool(act.more.get("loose")),
    )


def _says(deed: Deed) -> str:
    """The verb of the headline."""
    more, verb = deed.act.more, deed.clause.verb
    return more.get("says_by", {}).get(verb) or more.get("says", verb)  # type: ignore[no-any-return]


def _may_do(deed: Deed, doers: list[str]) -> bool:
    """Whether it may be their deed: several or somebody known must do it where the act says so, or a house, none of
    those whom it names, and nobody alone who only tells of it."""
    more = deed.act.more
    if (more.get("many") and not are_several(deed, doers)) or (more.get("told") and _is_one_person(deed, doers)):
        return False
    known = bool(doers) or not (more.get("whatever") or more.get("known"))
    houses = not (more.get("house") and _HOUSES.isdisjoint(doers)) or _is_by_house(deed)
    by_one = more.get("house") and any(deed.words.reading.actor(slug).kind == "person" for slug in doers)
    return known and houses and not by_one and set(doers).isdisjoint(more.get("not_by", ()))


def _is_by_house(deed: Deed) -> bool:
    """ "Lawmakers approved": a house does it, whichever it is."""
    return house_acting(deed.words, deed.clause) is not None


def _whose(deed: Deed, thing: Thing) -> list[str]:
    """ "The EU's 18th package was adopted": whose sanctions they are, where nobody else is told of."""
    fronted = deed.clause.passive or deed.act.more.get("before")
    own = deed.act.kind == "sanctions" and fronted and thing.first < deed.at
    return list(owner_before(deed.words, thing.first)) if own else []


def _brought_to(deed: Deed) -> PlaceRef | None:
    """Where something is brought: "took the draft to Kyiv"."""
    after = (
        place for first, _, place in deed.words.places if 0 < first - deed.at <= CARRIED and place.preposition == "to"
    )
    return next(after, None) if deed.clause.verb in ("bring", "take", "carry") else None


def _kind(deed: Deed, thing: Thing) -> Kind:
    """A deadline set without its day is a position, not the day itself; so is what two of one side state together."""
    kind: Kind = deed.act.kind
    if kind == "agreement" and thing.name == "joint statement" and _one_side(deed):
        return "statement"
    if kind == "vote" and deed.clause.verb == "ratify" and _is_one_person(deed, deed.clause.subject):
        return "agreement"  # a president ratifies without a vote
    return "statement" if kind == "deadline" and not expires(deed, thing) else kind


def _is_one_person(deed: Deed, slugs: Sequence[str]) -> bool:
    return len(slugs) == 1 and deed.words.reading.actor(slugs[0]).kind == "person"


def _one_side(deed: Deed) -> bool:
    actors = [deed.words.reading.actor(slug) for slug in deed.clause.subject]
    persons = len(actors) > 1 and all(actor.kind == "person" for actor in actors)
    return persons and len({actor.side for actor in actors}) == 1 and actors[0].side in _PARTIES
