"""Whether two mentions may tell of one event: rules on pairs, each with its reason in words."""

from datetime import timedelta

from app.extraction.kinds import GROUP
from app.ingest.facts import MentionFacts
from app.ingest.kinds import DECISIONS
from app.ingest.people import Agreement, acting, agreement, at_home, hosts
from app.ingest.timing import FORTNIGHT, NIGHT, SLACK, Days, firm_days, meet, possible_days, published_within

ASSEMBLIES = frozenset({"conference", "summit"})
ENCOUNTERS = frozenset({"call", "meeting"})
MATTERS = frozenset({"agreement", "exchange", "truce", "vote"})
"""Acts known by what they are about: "the signing of the minerals deal was called off"."""
SAID_AGAIN = "same speaker and words"
NO_TIME = timedelta(0)
WEEK = timedelta(days=7)
"""How far apart articles are that tell of one undated event that has happened: a daily's and a weekly review's."""


def same_event(one: MentionFacts, other: MentionFacts) -> str | None:
    """The reason why two mentions with firm dates are of one event, or None."""
    if not _kinds_fit(one, other) or not _dates_fit(one, other):
        return None
    if GROUP[one.kind] == "statement":
        return _same_statement(one, other)
    return _same_company(one, other, firm=True)


def may_date(undated: MentionFacts, dated: MentionFacts) -> str | None:
    """The reason why a mention without a firm date may be of the event of one that has a date, or None."""
    window, days = _window(undated, dated), firm_days(dated)
    if not window or not days or not _kinds_alike(undated, dated):
        return None
    if not meet(window, days):
        return SAID_AGAIN if days[0] <= window[1] and repeats(undated, dated) else None
    if GROUP[undated.kind] == "statement":
        return _same_words(undated, dated)
    return _same_company(undated, dated, firm=False)


def _window(undated: MentionFacts, dated: MentionFacts) -> Days | None:
    """When an undated mention may have been; a plan still told may be the one that was called off days before."""
    window = possible_days(undated)
    called_off = undated.status == "planned" and dated.status in ("cancelled", "postponed")
    return (window[0] - FORTNIGHT, window[1]) if window and called_off and not undated.date else window


def same_undated(one: MentionFacts, other: MentionFacts) -> str | None:
    """The reason why two mentions without firm dates are of one event, or None."""
    if not undated_compatible(one, other):
        return None
    happened = one.status == "happened"
    if GROUP[one.kind] == "statement":
        lately = published_within(one, other, FORTNIGHT)
        return _same_words(one, other) if lately or repeats(one, other) else None
    if not published_within(one, other, WEEK if happened else FORTNIGHT):
        return None
    return _same_company(one, other, firm=False)


def undated_compatible(one: MentionFacts, other: MentionFacts) -> bool:
    """Whether nothing speaks against two undated mentions being of one event, however far apart they were published."""
    return (
        _kinds_alike(one, other)
        and (_may_coincide(one, other) or _still_planned(one, other) or repeats(one, other))
        and (one.status == "happened") == (other.status == "happened")
        and not places_conflict(one, other)
        and not _of_other_sides(one, other)
    )


def _of_other_sides(one: MentionFacts, other: MentionFacts) -> bool:
    """Plans for two sides and for three are two plans: "X and Y will meet first, then Z will join the two"."""
    some, others = _sides(one), _sides(other)
    return one.status == "planned" and some != others and min(len(some), len(others)) > 1


def _sides(told: MentionFacts) -> set[str]:
    """The sides of the persons who take part."""
    known = (told.sides.get(slug, ("", "")) for slug, _ in told.people)
    return {side for side, kind in known if kind == "person"}


def repeats(one: MentionFacts, other: MentionFacts) -> bool:
    """Whether one gives again, without a day, words that the other quotes: months later they are still the same."""
    said = GROUP[one.kind] == GROUP[other.kind] == "statement" and not (one.date and other.date)
    return said and _same_words(one, other) == SAID_AGAIN


def places_conflict(one: MentionFacts, other: MentionFacts) -> bool:
    """Whether both name a place and neither place lies in the other."""
    return bool(one.place and other.place) and not _place_agrees(one, other)


def may_be_one(one: MentionFacts, other: MentionFacts) -> bool:
    """Whether a third account may tie two together: they differ in whom of a gathering or what of a speech they say."""
    if not _kinds_fit(one, other):
        return False
    if GROUP[one.kind] == "statement":
        return acting(one) == acting(other) and not places_conflict(one, other)
    here = bool(one.place) and one.place == other.place
    lone = min(len(acting(one)), len(acting(other))) == 1  # an account of one side only
    return (here and (lone or bool(acting(one) & acting(other)))) or agreement(one, other) >= Agreement.part


def slipped(plan: MentionFacts, held: MentionFacts) -> bool:
    """Whether a call or meeting planned for one day may be the one that was held a day or two before or after it."""
    days, others = firm_days(plan), firm_days(held)
    return (
        plan.status != "happened"
        and held.status == "happened"
        and plan.kind == held.kind
        and GROUP[plan.kind] in ENCOUNTERS
        and bool(days and others and meet(days, others, SLACK))
        and _gathers_the_same(plan, held)
    )


def _gathers_the_same(plan: MentionFacts, held: MentionFacts) -> bool:
    """The same people, at no other place; where one names nobody, the same place, by which the other is found."""
    if _nobody_named(plan, held):
        return bool(plan.place) and plan.place == held.place
    return agreement(plan, held) == Agreement.people and (plan.place == held.place or not (plan.place and held.place))


def near(one: MentionFacts, other: MentionFacts) -> bool:
    """Whether one may bear on where the other belongs: some rule here holds for the two."""
    if GROUP[one.kind] != GROUP[other.kind]:
        return False
    if firm_days(one) and firm_days(other):
        return bool(same_event(one, other)) or slipped(one, other) or slipped(other, one)
    return bool(may_date(one, other) or may_date(other, one) or same_undated(one, other))


def _still_planned(one: MentionFacts, other: MentionFacts) -> bool:
    """Whether both tell of a plan without a day, which stays the same one for as long as it is told."""
    return "happened" not in (one.status, other.status) and not (one.date and other.date)


def _may_coincide(one: MentionFacts, other: MentionFacts) -> bool:
    days, others = firm_days(one) or possible_days(one), firm_days(other) or possible_days(other)
    return bool(days and others) and meet(days, others)  # type: ignore[arg-type]


def _kinds_fit(one: MentionFacts, other: MentionFacts) -> bool:
    """One group; but a conference is not what is held on its sidelines, and acts of other groups are of one kind."""
    kinds = {one.kind, other.kind}
    if GROUP[one.kind] != GROUP[other.kind]:
        return False
    if "conference" in kinds:
        return kinds <= ASSEMBLIES
    return len(kinds) == 1 or GROUP[one.kind] in ("meeting", "statement")


def _kinds_alike(one: MentionFacts, other: MentionFacts) -> bool:
    """Stricter, where no day holds two mentions together: a proposal is not a statement, a visit not any meeting."""
    return (
        one.kind == other.kind
        or {one.kind, other.kind} == {"meeting", "summit"}
        or _visited(one, other)
        or _nobody_named(one, other)
    )


def _visited(one: MentionFacts, other: MentionFacts) -> bool:
    """Whether one tells of a visit and the other of whom the visitors met there; of more guests only on that day."""
    dated = bool(firm_days(one) and firm_days(other))
    for visit, meeting in ((one, other), (other, one)):
        if visit.kind == "visit" and visit.place and meeting.kind in ("meeting", "summit"):
            hosts = at_home(meeting, visit.place, visit.place_within)
            visitors, guests = acting(visit), acting(meeting) - hosts
            if hosts and guests and visitors and (guests <= visitors or (dated and visitors <= guests)):
                return True
    return False


def _dates_fit(one: MentionFacts, other: MentionFacts) -> bool:
    days, others = firm_days(one), firm_days(other)
    if not days or not others or not meet(days, others, NIGHT if _differently_dated(one, other) else NO_TIME):
        return False
    lengths = {days[0] == days[1], others[0] == others[1]}
    return len(lengths) == 1 or one.kind == other.kind or {one.kind, other.kind} <= ASSEMBLIES


def _differently_dated(one: MentionFacts, other: MentionFacts) -> bool:
    """Whether they tell of a decision that was taken, or a gathering held in one city, that sources date a day apart.

    Of decisions only if the day is not stated by both.
    """
    if one.kind != other.kind or not one.status == other.status == "happened":
        return False
    if GROUP[one.kind] == "meeting":
        return bool(one.place) and one.place == other.place and one.article != other.article
    return one.kind in DECISIONS and (one.basis, other.basis) != ("stated", "stated")


def _same_company(one: MentionFacts, other: MentionFacts, *, firm: bool) -> str | None:
    how = agreement(one, other)
    shared = _shared(one, other) if firm else " and kind"
    place = bool(one.place) and one.place == other.place
    if _visited(one, other) and not places_conflict(one, other):
        return "a visit and whom the visitors met" + (" at that time" if firm else "")
    agree = bool(one.place and other.place) and _place_agrees(one, other)
    if _nobody_named(one, other) and agree:
        return f"same place{shared}"
    if firm and _nobody_acts(one, other) and not places_conflict(one, other):
        return f"same matter{shared}"
    if (how == Agreement.people and not places_conflict(one, other)) or (how >= Agreement.some and firm):
        return f"same people{shared}"
    if {one.kind, other.kind} <= ASSEMBLIES and hosts(one) & hosts(other) and not places_conflict(one, other):
        return f"same host{shared}"
    if {one.kind, other.kind} <= ASSEMBLIES and (place or _occasions(one, other)):
        return f"same occasion{shared}" if _occasions(one, other) else f"same place{shared}"
    if places_conflict(one, other) or _topics_conflict(one, other):
        return None
    if how == Agreement.sides and (firm or agree or one.kind == other.kind == "call"):
        return f"same sides{shared}"
    if how == Agreement.part and (_same_visit(one, other, agree or firm) or _same_act(one, other, firm=firm)):
        return f"same actor{shared}"
    if how == Agreement.part and hosts(one) & hosts(other):
        return f"same host{shared}"
    if how == Agreement.part and one.kind != "call" and (agree if firm else place):
        return f"same place{shared}, and one of the people"
    return None


def _nobody_acts(one: MentionFacts, other: MentionFacts) -> bool:
    """Whether one account of a signing or an exchange does not say whose it was, and both are about the same."""
    unnamed = not acting(one) or not acting(other)
    return unnamed and one.kind == other.kind and one.kind in MATTERS and bool(set(one.topics) & set(other.topics))


def _same_visit(one: MentionFacts, other: MentionFacts, somewhere: bool) -> bool:
    return one.kind == other.kind == "visit" and somewhere


def _same_act(one: MentionFacts, other: MentionFacts, *, firm: bool) -> bool:
    """Whether two acts of one actor may be the same: where no day ties them, only if they are about the same."""
    return GROUP[one.kind] not in ENCOUNTERS and (firm or bool(set(one.topics) & set(other.topics)))


def _shared(one: MentionFacts, other: MentionFacts) -> str:
    days, others = firm_days(one), firm_days(other)
    return ", kind and day" if days and others and meet(days, others) else " and kind, a day apart"


def _nobody_named(one: MentionFacts, other: MentionFacts) -> bool:
    """Whether one account of a gathering does not say who met; or neither does, but both say when."""
    unnamed = [m.kind for m in (one, other) if not acting(m)]
    if GROUP[one.kind] != "meeting" or GROUP[other.kind] != "meeting" or not unnamed:
        return False
    if len(unnamed) == 2 and not (one.date and other.date):
        return False
    if "happened" in (one.status, other.status) and {"cancelled", "postponed"} & {one.status, other.status}:
        return False  # what was held is then what took the place of the one called off
    named_visit = "visit" in (one.kind, other.kind) and "visit" not in unnamed
    return one.kind == other.kind or (
        "conference" not in (one.kind, other.kind) and not named_visit and unnamed != ["summit"]
    )


def _same_statement(one: MentionFacts, other: MentionFacts) -> str | None:
    speakers = acting(one) & acting(other)
    if not speakers or places_conflict(one, other):
        return None
    if quoted(one) & quoted(other):
        return "same speaker, day and words"
    if _occasions(one, other):
        return "same speaker, day and occasion"
    topics, others = set(one.topics), set(other.topics)
    nested = topics and others and (topics <= others or others <= topics)
    if nested and one.kind == other.kind and _told_fuller(one, other):
        return "same speaker, day and topic"
    return None


def _told_fuller(one: MentionFacts, other: MentionFacts) -> bool:
    """Of two accounts of what was said or proposed one may say more fully who did, or to whom."""
    return acting(one) <= acting(other) or acting(other) <= acting(one)


def _same_words(one: MentionFacts, other: MentionFacts) -> str | None:
    """The same utterance; of proposals, which are titled by what they put forward, the same title is enough."""
    if not acting(one) & acting(other):
        return None
    if quoted(one) & quoted(other):
        return SAID_AGAIN
    proposed = one.kind == other.kind == "proposal" and one.title == other.title != ""
    return "same actor and proposal" if proposed else None


def quoted(mention: MentionFacts) -> set[str]:
    """The marks of the longer quotations that tell of it."""
    return {mark for mark in mention.marks if mark.startswith("said ")}


def _occasions(one: MentionFacts, other: MentionFacts) -> bool:
    return any(mark.startswith("at ") for mark in one.marks & other.marks)


def _topics_conflict(one: MentionFacts, other: MentionFacts) -> bool:
    encounter = GROUP[one.kind] in ENCOUNTERS
    return not encounter and bool(one.topics and other.topics) and not set(one.topics) & set(other.topics)


def _place_agrees(one: MentionFacts, other: MentionFacts) -> bool:
    return one.place == other.place or one.place in other.place_within or other.place in one.place_within
