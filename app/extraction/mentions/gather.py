"""An article's tellings are gathered: headline, lead and body that tell of one thing become one mention."""

from functools import cache

from app.catalogue.load import table
from app.edtf import overlap
from app.extraction.kinds import BETWEEN_PEOPLE, group_of
from app.extraction.mentions.telling import Telling
from app.extraction.mentions.undone import RULE, undo
from app.extraction.phrases import Phrases
from app.extraction.types import Role, Span, Status

_AT_WAR: dict[str, str] = table("kinds")["at_war"]
"""Sides whose leaders are never taken to have telephoned each other where one end of the line is not named."""
NEAR = 6
"""Sentences between a telling and a reference to it that names nobody: "the talks lasted six hours"."""
RIGHT_AFTER = 2
"""Sentences between a meeting and who "also took part"."""
GOES_ON = 3
"""Sentences between two passages of one statement, none of which tells another day."""
_BY_ITSELF = ("aid", "sanctions", "exchange", "agreement", "vote", "deadline", "summit")
_RANK: dict[Status, int] = {"planned": 0, "postponed": 1, "cancelled": 2, "happened": 3}


def gather(tellings: list[Telling]) -> list[Telling]:
    """Tellings of one event joined into the fullest of them, in order of their first passage."""
    gathered: list[Telling] = []
    for telling in tellings:
        telling.passages, telling.latest = [telling.words.sentence.span], telling.sentence
        if telling.rule == RULE:
            undo(telling, gathered)
            continue
        _inherit(telling, gathered)
        home = next((g for g in reversed(gathered) if _same(g, telling)), None)
        if home is not None:
            _join(home, telling)
        elif telling.loose and telling.kind != "statement" and _belongs_to_talks(telling, gathered):
            continue
        elif not telling.joins_only and _stands_alone(telling):
            gathered.append(telling)
    return [told for told in gathered if not (told.kind == "statement" and told.loose and len(told.passages) == 1)]


def _belongs_to_talks(telling: Telling, gathered: list[Telling]) -> bool:
    talks = (told for told in gathered if told.kind in BETWEEN_PEOPLE and told.latest == telling.sentence)
    return any(told.asserted or told.sentence != telling.sentence for told in talks)


def _inherit(telling: Telling, gathered: list[Telling]) -> None:
    """What words that point back stand for: "they" the people, "in the same city" the place told of last."""
    near = [told for told in gathered if telling.sentence - told.latest <= NEAR and told.kind in BETWEEN_PEOPLE]
    if near and telling.kind == "agreement" and not telling.people and telling.plural and len(near[-1].people) > 1:
        telling.people = _meant(telling, near[-1])
        telling.doers = tuple(telling.people)
    if telling.kind not in BETWEEN_PEOPLE:
        return
    if not telling.people and telling.presidents:
        telling.people = _two_presidents(gathered)
    if telling.place is None and any(
        _same_place().longest(telling.words.norms, k) for k in range(len(telling.words.norms))
    ):
        telling.place = next((told.place for told in reversed(gathered) if told.kind in BETWEEN_PEOPLE), None)
    _find_other_end(telling, gathered)
    if not near:
        return
    if not telling.people and telling.plural and len(near[-1].people) > 1:
        telling.people = _meant(telling, near[-1])
    if telling.open_subject and telling.pronoun and len(near[-1].people) > 1:
        telling.people = {**near[-1].people, **telling.people}


def _two_presidents(gathered: list[Telling]) -> dict[str, Role]:
    """ "The two presidents": those who were told of last as talking with each other, just the two."""
    for told in reversed(gathered):
        persons = _persons(told)
        if len(persons) == 2 and all(_is_president(told, slug) for slug in persons):
            return {slug: role for slug, role in told.people.items() if slug in persons}
    return {}


def _is_president(telling: Telling, slug: str) -> bool:
    reading = telling.words.reading
    actor = next((a for a in reading.actors if a.slug == slug), None)
    return actor is not None and actor.office is not None and "president" in actor.office.lower()


def _meant(telling: Telling, last: Telling) -> dict[str, Role]:
    """Whom words that point back mean: "they" all those told of last, "the delegations" states that met just before."""
    if telling.pronoun:
        return dict(last.people)
    elsewhere = telling.place is not None and telling.place != last.place
    just_before = last.asserted and last.kind != "call" and telling.sentence - last.latest <= 2 and not elsewhere
    persons = _persons(last)
    return {slug: role for slug, role in last.people.items() if just_before and slug not in persons}


def _find_other_end(telling: Telling, gathered: list[Telling]) -> None:
    told = any(call.kind == "call" and telling.people.keys() <= call.people.keys() for call in gathered)
    if len(telling.people) == 1 and telling.kind == "call" and not telling.neutral and not told:
        _find_partner(telling, gathered)


def _find_partner(telling: Telling, gathered: list[Telling]) -> None:
    """ "The call with Mr. Putin lasted an hour": the other is who acted last before, of another side.

    After another call it is the one of its two that the article is more about: "the next day it was Zelensky's turn".
    """
    reading = telling.words.reading
    mine = _sides(telling) | {enemy for side in _sides(telling) if (enemy := _AT_WAR.get(side))}
    near = (told for told in gathered if telling.sentence - told.latest <= NEAR)
    calls = [told for told in near if told.kind == "call" and len(_persons(told)) == 2]
    if calls and not telling.people.keys() & calls[-1].people.keys():
        others = [slug for slug in calls[-1].people if _kind_and_side(telling, slug)[1] not in mine]
        if others:
            partner = max(others, key=lambda slug: sum(ref.actor == slug for ref in reading.refs))
            telling.people = {partner: "participant", **telling.people}
            return
    for clause in reversed(reading.clauses.within(Span(0, telling.words.sentence.span.start))):
        if telling.sentence - clause.sentence > NEAR:
            return
        for slug in clause.subject:
            kind, side = _kind_and_side(telling, slug)
            if kind == "person" and side not in mine:
                telling.people = {slug: "participant", **telling.people}
                return
    _find_partner_after(telling, mine)


def _find_partner_after(telling: Telling, mine: set[str]) -> None:
    """ "It was Zelensky who picked up the phone. Trump wanted to talk about air defence": who acts right after."""
    reading, end = telling.words.reading, telling.words.sentence.span.end
    for clause in reading.clauses.within(Span(end, len(reading.document.text))):
        if clause.sentence - telling.sentence > 1:
            return
        for slug in clause.subject[:1]:
            kind, side = _kind_and_side(telling, slug)
            if kind == "person" and side not in mine:
                telling.people = {**telling.people, slug: "participant"}
                return


@cache
def _same_place() -> Phrases[bool]:
    return Phrases((phrase, True) for phrase in table("kinds")["reference"]["same_place"])


def _stands_alone(telling: Telling) -> bool:
    """Enough is said to be an event by itself: two people, or one who acts, or a named or dated occasion."""
    settled = telling.date is not None and telling.place is not None
    if telling.neutral or (telling.kind == "visit" and not telling.people):
        return settled and (telling.kind == "meeting" or telling.open_subject)
    if telling.kind in ("call", "meeting") and len(telling.people) < 2:
        return settled or (telling.asserted and bool(telling.people) and bool(telling.date or telling.place))
    if not telling.asserted:
        found = telling.place or telling.kind == "call"
        return len(telling.people) > 1 or bool(telling.date and found and telling.kind in BETWEEN_PEOPLE)
    if telling.thing is not None and telling.kind != "vote":
        return bool(telling.thing or telling.people or telling.topics)
    if telling.status in ("cancelled", "postponed"):
        return True
    return bool(telling.people) or bool(
        telling.date and (telling.occasion or telling.place or telling.kind in _BY_ITSELF)
    )


def _same(one: Telling, other: Telling) -> bool:
    if other.neutral:
        return one.kind in BETWEEN_PEOPLE and one.people.keys() >= other.people.keys() and _dates_agree(one, other)
    if other.kind not in group_of(one.kind) or not _dates_agree(one, other):
        return False
    if "statement" not in (one.kind, other.kind) and (one.thing is not None or other.thing is not None):
        return _same_act(one, other)
    if one.kind == "statement":
        return _same_statement(one, other)
    if (one.kind == "conference") != (other.kind == "conference"):
        return False
    if one.occasion or other.occasion:
        return one.occasion == other.occasion
    if not _statuses_agree(one, other) or not _places_agree(one, other):
        return False
    if other.joins_only and _was_there(one, other):
        return True
    if other.joins_only and other.rule == "listing:present":
        return one.asserted and other.sentence - one.latest <= NEAR
    if other.joins_only:
        return (
            other.sentence - one.latest <= NEAR
            and _has_delegations(one)
            and (not one.people or one.listed or _sides(other) <= _sides(one) or len(_sides(one)) == 1)
        )
    if one.asserted and other.asserted and one.latest == other.sentence:
        return _same_breath(one, other)
    if not other.people and not other.asserted and one.kind != other.kind:
        return False
    if not one.people and other.people:
        return one.kind == other.kind and one.sentence != other.sentence
    if not other.people:
        return other.sentence - one.latest <= NEAR and not (other.asserted and other.date and not one.date)
    return _people_agree(one, other)


def _was_there(one: Telling, other: Telling) -> bool:
    """Who is told to have taken part or joined in, of whatever side, right after what was told."""
    near = other.sentence - one.latest <= RIGHT_AFTER and one.kind in ("meeting", "summit")
    told = one.asserted or one.date is not None
    return near and told and one.status == "happened" and other.rule not in ("listing", "listing:for")


def _same_breath(one: Telling, other: Telling) -> bool:
    """Told in one sentence: of the same people, a journey and whom it led to, talks "at which" they met."""
    if one.status == other.status and one.status in ("cancelled", "postponed") and not other.people:
        return True
    fewer = one.people.keys() <= other.people.keys() and one.sentence == other.sentence
    led_to = fewer and (one.kind == "visit" or "which" in one.words.norms[one.at : other.at])
    again = one.kind == other.kind and len(other.people) == 1 and other.people.keys() <= one.people.keys()
    return bool(one.people) and (led_to or again or one.people.keys() == other.people.keys())


def _same_statement(one: Telling, other: Telling) -> bool:
    """One speaker, in one go: the same day, or without a day of its own right after and on."""
    if other.kind != "statement" or one.people.keys() != other.people.keys() or one.status != other.status:
        return False
    if one.edtf is not None and other.edtf is not None:
        return one.edtf == other.edtf
    other_day = any(ref.dates_act and ref.precision == "day" for _, _, ref in other.words.dates)
    return other.sentence - one.latest <= GOES_ON and other.edtf is None and not other_day


def _same_act(one: Telling, other: Telling) -> bool:
    """The same deed done to the same thing by the same people, told nearby or of the same day."""
    alike = one.verb == other.verb and (not other.topics or bool(set(one.topics) & set(other.topics)))
    headed = one.words.reading.blocks[one.words.sentence.block].kind == "headline"
    alike = (
        alike
        or one.thing == other.thing
        or one.kind == "vote"
        or (headed and bool(set(one.topics) & set(other.topics)))
    )
    near = other.sentence - one.latest <= NEAR or (one.edtf is not None and one.edtf == other.edtf)
    if one.kind != other.kind or not alike or not near or not _statuses_agree(one, other):
        return False
    return not one.people or not other.people or _people_agree(one, other)


def _has_delegations(told: Telling) -> bool:
    """A meeting of states or of several people, whose members may be told later; two people of two sides have none."""
    alone = len(told.people) == 2 and len(_persons(told)) == 2 and len(_sides(told)) == 2
    some = told.listed or (len(told.people) != 1 and not alone)
    return some and told.kind in ("meeting", "summit")


def _people_agree(one: Telling, other: Telling) -> bool:
    """The same people, or fewer of them; states stand for those of their side who are named nearby."""
    if one.people.keys() <= other.people.keys() or other.people.keys() <= one.people.keys():
        return True
    mine, theirs = _persons(one), _persons(other)
    if mine and theirs:
        return mine <= theirs or theirs <= mine
    near = other.sentence - one.latest <= NEAR
    return near and (_sides(other) <= _sides(one) or _sides(one) <= _sides(other))


def _persons(telling: Telling) -> set[str]:
    return {slug for slug in telling.people if _kind_and_side(telling, slug)[0] == "person"}


def _sides(telling: Telling) -> set[str]:
    return {_kind_and_side(telling, slug)[1] for slug in telling.people}


def _kind_and_side(telling: Telling, slug: str) -> tuple[str, str]:
    reading = telling.words.reading
    actor = next((a for a in reading.actors if a.slug == slug), None) or reading.lexicon.actor(slug, None)
    return (actor.kind, actor.side) if actor else ("person", slug)


def _dates_agree(one: Telling, other: Telling) -> bool:
    if one.edtf is None or other.edtf is None:
        apart = other.sentence - one.latest > 2 and other.words.sentence.block != one.words.sentence.block
        return not (apart and other.asserted and one.edtf is None and other.edtf is not None)
    return one.edtf == other.edtf or overlap(one.edtf, other.edtf)


def _statuses_agree(one: Telling, other: Telling) -> bool:
    if not other.asserted and (one.status, other.status) == ("happened", "planned"):
        return False
    if one.status == other.status or not other.asserted or not one.asserted:
        return True
    if {one.status, other.status} & {"cancelled", "postponed"}:
        return "happened" not in (one.status, other.status)
    return one.edtf is not None and one.edtf == other.edtf


def _places_agree(one: Telling, other: Telling) -> bool:
    if one.place is None or other.place is None or one.place == other.place:
        return True
    return _lies_in(one, one.place, other.place) or _lies_in(one, other.place, one.place)


def _lies_in(telling: Telling, city: str, state: str) -> bool:
    """Whether a place is one of a state's: Riyadh in Saudi Arabia."""
    known = telling.words.reading.lexicon.catalogue
    states = {place.state for place in known.places.values() if place.name == city and place.state}
    return any(known.states[slug].name == state for slug in states)


def _is_closer(home: Telling, other: Telling) -> bool:
    """ "Last month" and then "on 19 May": the day says more."""
    vague = ("week", "month", "season", "part")
    return (
        home.date is not None
        and other.date is not None
        and (home.date.precision in vague and other.date.precision == "day")
    )


def _join(home: Telling, other: Telling) -> None:
    home.latest = other.sentence
    home.listed = home.listed or (other.joins_only and not home.people)
    if other.words.sentence.span not in home.passages:
        home.passages.append(other.words.sentence.span)
    for slug, role in other.people.items():
        home.people.setdefault(slug, role)
    home.topics = tuple(dict.fromkeys((*home.topics, *other.topics)))
    if home.place is None or (other.place is not None and _lies_in(home, other.place, home.place)):
        home.place = other.place or home.place
    home.doers = home.doers or other.doers
    told = other.asserted or bool(other.people)
    if told and other.date is not None and (home.date is None or home.basis == "carried" or _is_closer(home, other)):
        home.date, home.basis = other.date, other.basis
    home.untimed = home.untimed and (other.untimed or not other.asserted)
    if other.asserted and _RANK[other.status] > _RANK[home.status]:
        home.status = other.status
    if (home.kind, other.kind, home.sentence) == ("meeting", "summit", other.sentence):
        home.kind = "summit"  # "gathered them for a summit"
    if home.kind == "visit" and other.kind != "visit" and len(other.people) > 1:
        home.kind, home.rule = other.kind, other.rule
    if other.asserted and not home.asserted:
        home.asserted, home.rule, home.kind = True, other.rule, other.kind
