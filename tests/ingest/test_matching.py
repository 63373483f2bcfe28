"""Which mentions tell of one event."""

from collections.abc import Sequence
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.ingest.facts import MentionFacts
from app.ingest.matching import Cluster, Placed, partition
from app.ingest.pairs import near
from tests.factories import (
    FRANCE,
    LAVROV,
    MACRON,
    PUTIN,
    RUBIO,
    RUSSIA,
    TRUMP,
    UKRAINE,
    US,
    WITKOFF,
    YERMAK,
    ZELENSKYY,
    facts,
)

COMPANIES: list[list[str | tuple[str, str]]] = [
    [],
    [TRUMP, PUTIN],
    [TRUMP, ZELENSKYY],
    [TRUMP, PUTIN, ZELENSKYY],
    [RUBIO, LAVROV],
    [US, RUSSIA],
    [FRANCE],
    [MACRON, ZELENSKYY],
    [(YERMAK, "subject")],
]
DAYS = ["2025-02-12", "2025-02-13", "2025-02-12/2025-02-14", "2025-02-20", "2025-02", None]


@st.composite
def told(draw: st.DrawFn) -> list[MentionFacts]:
    """Up to seven mentions that could be of few or many events."""
    return [
        facts(
            *draw(st.sampled_from(COMPANIES)),
            article=f"article-{draw(st.integers(1, 4))}",
            key=f"mention-{number}",
            published=draw(st.sampled_from(["2025-02-13", "2025-02-14", "2025-02-27", "2025-05-01", None])),
            kind=draw(st.sampled_from(["call", "meeting", "visit", "conference", "statement", "sanctions", "other"])),
            status=draw(st.sampled_from(["happened", "planned"])),
            date=draw(st.sampled_from(DAYS)),
            basis=draw(st.sampled_from(["stated", "relative"])),
            place=draw(st.sampled_from([None, None, "Moscow", "Munich"])),
            topics=draw(st.lists(st.sampled_from(["ceasefire", "territory"]), max_size=1)),
            marks=draw(st.lists(st.sampled_from(["said we want peace", "said nothing is agreed"]), max_size=2)),
        )
        for number in range(draw(st.integers(1, 7)))
    ]


def together(mentions: Sequence[MentionFacts], **placed: Placed) -> set[frozenset[str]]:
    """The partition as sets of mention keys."""
    return {frozenset(m.key for m in cluster.mentions) for cluster in partition(mentions, placed)}


@settings(max_examples=150)
@given(told(), st.randoms())
def test_any_order_of_the_mentions_gives_the_same_clusters(mentions: list[MentionFacts], random: object) -> None:
    shuffled = list(mentions)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert partition(shuffled, {}) == partition(mentions, {})


@settings(max_examples=150)
@given(told())
def test_every_mention_is_in_exactly_one_cluster(mentions: list[MentionFacts]) -> None:
    assert sorted(m.key for c in partition(mentions, {}) for m in c.mentions) == sorted(m.key for m in mentions)


@settings(max_examples=150)
@given(told())
def test_a_block_can_be_partitioned_without_the_rest(mentions: list[MentionFacts]) -> None:
    assert together(mentions) == {c for block in _blocks(mentions) for c in together(block)}


def _blocks(mentions: list[MentionFacts]) -> list[list[MentionFacts]]:
    left, blocks = list(mentions), []
    while left:
        block = [left.pop()]
        for m in block:
            reached = [n for n in left if near(m, n)]
            left = [n for n in left if n not in reached]
            block += reached
        blocks.append(block)
    return blocks


CALL = facts(TRUMP, PUTIN, key="call")
MEETING = facts(TRUMP, ZELENSKYY, key="meeting", kind="meeting", date="2025-02-14", place="Munich")


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (CALL, replace(CALL, key="b"), True),
        (CALL, facts(PUTIN, TRUMP, RUBIO, key="b"), True),
        (CALL, facts(US, RUSSIA, key="b"), True),
        (CALL, facts(TRUMP, ZELENSKYY, key="b"), False),
        (CALL, facts(TRUMP, PUTIN, key="b", date="2025-03-12"), False),
        (CALL, facts(TRUMP, PUTIN, key="b", date="2025-02-13"), False),
        (CALL, facts(TRUMP, PUTIN, key="b", kind="meeting"), False),
        (CALL, facts(TRUMP, PUTIN, key="b", status="planned"), True),
        (CALL, facts(TRUMP, PUTIN, key="b", date=None), True),
        (CALL, facts(TRUMP, PUTIN, key="b", date=None, published="2025-02-27"), False),
        (CALL, facts(TRUMP, PUTIN, key="b", date=None, published=None), False),
        (CALL, facts(TRUMP, PUTIN, key="b", date=None, published="2025-02-11"), False),
        (CALL, facts(TRUMP, PUTIN, key="b", date=None, status="planned", published="2025-02-11"), True),
        (CALL, facts(TRUMP, PUTIN, key="b", date=None, status="planned", published="2025-02-13"), False),
        (CALL, facts(TRUMP, PUTIN, key="b", date="2025-02"), True),
        (CALL, facts(TRUMP, PUTIN, key="b", status="planned", date="2025-02-11"), True),
        (CALL, facts(TRUMP, PUTIN, key="b", date="2025-02-10/2025-02-16", basis="relative"), True),
        (MEETING, facts(ZELENSKYY, key="b", kind="conference", date="2025-02-14/2025-02-16", place="Munich"), False),
        (MEETING, facts(ZELENSKYY, MACRON, key="b", kind="meeting", date="2025-02-14", place="Munich"), False),
        (MEETING, facts(TRUMP, key="b", kind="visit", date="2025-02-14", place="Munich"), True),
        (
            facts(key="a", kind="conference", date="2025-02-14/2025-02-16", place="Munich"),
            facts(ZELENSKYY, key="b", kind="conference", date="2025-02-14", place="Munich"),
            True,
        ),
        (
            facts(TRUMP, PUTIN, key="a", kind="meeting", status="planned", date=None, place="Riyadh"),
            facts(TRUMP, PUTIN, key="b", kind="meeting", status="planned", date=None, published="2025-02-20"),
            True,
        ),
        (
            facts(TRUMP, PUTIN, key="a", kind="meeting", status="planned", date=None, place="Riyadh"),
            facts(TRUMP, PUTIN, key="b", kind="meeting", status="planned", date=None, place="Munich"),
            False,
        ),
        (
            facts(TRUMP, PUTIN, key="a", kind="meeting", status="planned", date=None, place="Riyadh"),
            facts(TRUMP, PUTIN, key="b", kind="visit", status="planned", date=None),
            False,
        ),
    ],
)
def test_pairs_that_are_one_event_and_pairs_that_are_two(one: MentionFacts, other: MentionFacts, same: bool) -> None:
    assert (len(partition([one, other], {})) == 1) is same


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ({"topics": ["territory"]}, {"topics": ["territory"]}, True),
        ({"topics": ["territory"]}, {"topics": ["territory", "nato-membership"]}, True),
        ({"topics": ["territory"]}, {"topics": ["minerals-deal"]}, False),
        ({}, {}, False),
        ({"topics": ["territory"]}, {"topics": ["territory"], "date": "2025-02-13"}, False),
        ({"topics": ["territory"]}, {"topics": ["territory"], "date": None}, False),
        ({"marks": ["said we want peace"]}, {"marks": ["said we want peace"], "date": None}, True),
        (
            {"marks": ["said we want peace"]},
            {"marks": ["said we want peace"], "date": None, "published": "2025-05-01"},
            True,
        ),
        (
            {"marks": ["said we want peace"]},
            {"marks": ["said we want peace"], "date": None, "published": "2025-02-01"},
            False,
        ),
        (
            {"marks": ["said we want peace"], "date": None},
            {"marks": ["said we want peace"], "date": None, "published": "2025-05-01"},
            True,
        ),
        (
            {"marks": ["said nothing is agreed"]},
            {"marks": ["said we want peace"], "date": None, "published": "2025-05-01"},
            False,
        ),
        ({"marks": ["at munich conference"]}, {"marks": ["at munich conference"]}, True),
        ({"topics": ["territory"], "place": "Munich"}, {"topics": ["territory"], "place": "Kyiv"}, False),
    ],
)
def test_statements_join_only_on_the_same_day_topic_or_words(one: dict, other: dict, same: bool) -> None:  # type: ignore[type-arg]
    pair = [facts(TRUMP, kind="statement", key=k, **more) for k, more in (("a", one), ("b", other))]
    assert (len(partition(pair, {})) == 1) is same


VISIT = facts(WITKOFF, key="visit", kind="visit", date="2025-03-13", place="Moscow")
TALKS = facts(key="talks", kind="meeting", date="2025-02-14", place="Munich")
PACKAGE = facts(US, key="package", kind="sanctions", basis="relative")
RESIGNATION = facts((YERMAK, "subject"), key="resignation", kind="other")


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (VISIT, facts(PUTIN, WITKOFF, key="b", kind="meeting", date="2025-03-13"), True),
        (VISIT, facts(PUTIN, WITKOFF, key="b", kind="meeting", date=None, published="2025-03-14"), True),
        (VISIT, facts(PUTIN, WITKOFF, key="b", kind="meeting", date="2025-03-13", place="Riyadh"), False),
        (VISIT, facts(ZELENSKYY, WITKOFF, key="b", kind="meeting", date="2025-03-13"), False),
        (VISIT, facts(PUTIN, RUBIO, key="b", kind="meeting", date="2025-03-13"), False),
        (TALKS, facts(TRUMP, PUTIN, key="b", kind="summit", date="2025-02-14", place="Munich"), True),
        (TALKS, facts(TRUMP, PUTIN, key="b", kind="summit", date="2025-02-14", place="Germany"), True),
        (TALKS, facts(TRUMP, PUTIN, key="b", kind="summit", date=None, place="Munich", published="2025-02-15"), True),
        (TALKS, facts(TRUMP, PUTIN, key="b", kind="summit", date="2025-02-14"), False),
        (TALKS, facts(TRUMP, PUTIN, key="b", kind="visit", date="2025-02-14", place="Munich"), False),
        (TALKS, replace(TALKS, key="b"), True),
        (replace(TALKS, date=None), replace(TALKS, key="b", date=None), False),
        (PACKAGE, replace(PACKAGE, key="b", date="2025-02-13"), True),
        (PACKAGE, replace(PACKAGE, key="b", date="2025-02-14"), False),
        (PACKAGE, replace(PACKAGE, key="b", date="2025-02-13", basis="stated"), True),
        (replace(PACKAGE, basis="stated"), replace(PACKAGE, key="b", date="2025-02-13", basis="stated"), False),
        (replace(PACKAGE, kind="attack"), replace(PACKAGE, key="b", kind="attack", date="2025-02-13"), False),
        (RESIGNATION, replace(RESIGNATION, key="b"), True),
        (RESIGNATION, facts((LAVROV, "subject"), key="b", kind="other"), False),
        (facts(RUBIO, WITKOFF, key="a"), facts(RUBIO, WITKOFF, ZELENSKYY, key="b"), True),
        (facts(MACRON, TRUMP, key="a"), facts(FRANCE, TRUMP, key="b"), True),
        (facts(MACRON, TRUMP, key="a"), facts(FRANCE, PUTIN, key="b"), False),
        (facts(TRUMP, PUTIN, RUBIO, key="a"), facts(TRUMP, PUTIN, LAVROV, key="b"), True),
        (facts(TRUMP, PUTIN, RUBIO, key="a"), facts(TRUMP, PUTIN, LAVROV, key="b", date=None), False),
    ],
)
def test_accounts_that_tell_of_one_event_each_in_its_own_way(
    one: MentionFacts, other: MentionFacts, same: bool
) -> None:
    assert (len(partition([one, other], {})) == 1) is same


HELD = {"kind": "meeting", "date": "2025-02-14", "place": "Munich"}
DAY_AFTER = {**HELD, "date": "2025-02-15"}
SUMMIT = facts((MACRON, "host"), ZELENSKYY, key="summit", kind="summit", date="2025-03-02", place="Munich")
DEAL = facts(US, key="deal", kind="agreement", topics=["minerals-deal"])


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (facts(TRUMP, PUTIN, key="a", **HELD), facts(TRUMP, PUTIN, key="b", **DAY_AFTER), True),
        (facts(TRUMP, PUTIN, key="a"), facts(TRUMP, PUTIN, key="b", date="2025-02-13"), False),
        (SUMMIT, facts((MACRON, "host"), key="b", kind="summit", date=None, published="2025-03-08"), True),
        (SUMMIT, facts((ZELENSKYY, "host"), key="b", kind="summit", date=None, published="2025-03-08"), False),
        (facts(RUBIO, LAVROV, (MACRON, "host"), key="a", **HELD), facts(US, RUSSIA, key="b", **HELD), True),
        (facts(RUBIO, LAVROV, key="a", **HELD), facts(US, RUSSIA, UKRAINE, key="b", **HELD), True),
        (facts(RUBIO, LAVROV, key="a"), facts(US, RUSSIA, UKRAINE, key="b"), False),
        (facts(TRUMP, key="a", kind="visit", date=None), facts(TRUMP, key="b", kind="visit", date=None), False),
        (DEAL, facts(US, key="b", kind="agreement", date=None), False),
        (DEAL, replace(DEAL, key="b", date=None), True),
        (facts(key="a", status="planned", **HELD), facts(key="b", **DAY_AFTER), True),
    ],
)
def test_accounts_that_differ_in_day_host_or_fulness(one: MentionFacts, other: MentionFacts, same: bool) -> None:
    assert (len(partition([one, other], {})) == 1) is same


def test_a_speech_is_one_although_each_account_has_its_own_topic() -> None:
    said = [facts(TRUMP, kind="statement", key=t, topics=[t]) for t in ("territory", "ceasefire")]
    whole = facts(TRUMP, kind="statement", key="whole", topics=["ceasefire", "territory"])
    assert len(partition([*said, whole], {})) == 1
    assert len(partition(said, {})) == 2


def test_an_unheld_plan_is_one_for_as_long_as_it_is_told() -> None:
    told = ("2025-08-19", "2025-08-29", "2025-09-08")
    plans = [facts(PUTIN, ZELENSKYY, kind="meeting", status="planned", date=None, published=day) for day in told]
    assert len(partition(plans, {})) == 1


def test_one_proposal_told_by_two_articles_is_one() -> None:
    told = [
        facts((PUTIN, "speaker"), kind="proposal", date=None, title="Putin proposes direct talks", published=day)
        for day in ("2025-05-15", "2025-05-16")
    ]
    assert len(partition(told, {})) == 1


def test_talks_of_nobody_in_particular_are_not_tied_to_either_of_two_meetings_there() -> None:
    where = {"kind": "meeting", "date": "2025-02-14", "place": "Munich"}
    mentions = [TALKS, facts(RUBIO, LAVROV, key="a", **where), facts(WITKOFF, ZELENSKYY, key="b", **where)]
    assert together(mentions) == {frozenset({"talks"}), frozenset({"a"}), frozenset({"b"})}


def test_an_undated_mention_between_two_calls_stays_by_itself_and_asks() -> None:
    calls = [facts(TRUMP, PUTIN, key="first", date="2025-02-12"), facts(TRUMP, PUTIN, key="second", date="2025-02-20")]
    undated = facts(TRUMP, PUTIN, key="undated", date=None, published="2025-02-21")
    alone = next(c for c in partition([*calls, undated], {}) if c.mentions == (undated,))
    assert alone.asks == ("first", "second")


def test_an_account_of_both_calls_does_not_make_them_one() -> None:
    mentions = [
        facts(TRUMP, PUTIN, key="a"),
        facts(TRUMP, ZELENSKYY, key="b"),
        facts(TRUMP, PUTIN, ZELENSKYY, key="both"),
    ]
    assert together(mentions) == {frozenset({"a"}), frozenset({"b"}), frozenset({"both"})}


def test_different_members_of_two_delegations_at_one_place_are_one_meeting() -> None:
    where = {"kind": "meeting", "date": "2025-02-18", "place": "Riyadh"}
    mentions = [
        facts(US, RUSSIA, key="states", **where),
        facts(RUBIO, LAVROV, key="ministers", **where),
        facts(RUBIO, WITKOFF, LAVROV, key="more", **where),
    ]
    assert len(partition(mentions, {})) == 1


def test_two_meetings_that_one_article_tells_apart_are_not_tied_by_a_vague_account() -> None:
    where = {"kind": "meeting", "date": "2025-02-14", "place": "Munich"}
    mentions = [
        facts(US, UKRAINE, key="states", **where),
        facts(RUBIO, ZELENSKYY, key="a", article="one", **where),
        facts(WITKOFF, ZELENSKYY, key="b", article="one", **where),
    ]
    assert len(partition(mentions, {})) == 3


def test_this_week_is_no_date_that_ties_two_calls_of_the_week() -> None:
    week = facts(TRUMP, PUTIN, key="week", date="2025-02-10/2025-02-16", basis="relative", published="2025-02-16")
    calls = [facts(TRUMP, PUTIN, key="first"), facts(TRUMP, PUTIN, key="second", date="2025-02-15")]
    assert len(partition([*calls, week], {})) == 3


def test_a_hundred_articles_on_one_call_are_one_event() -> None:
    mentions = [facts(TRUMP, PUTIN) for _ in range(100)]
    assert len(partition(mentions, {})) == 1


def test_the_reason_is_given_in_words() -> None:
    (cluster,) = partition([facts(TRUMP, PUTIN, key="a"), facts(TRUMP, PUTIN, RUBIO, key="b")], {})
    assert cluster.reasons == dict.fromkeys("ab", "same people, kind and day")


def _label(clusters: Sequence[Cluster], key: str) -> str | None:
    return next(c.label for c in clusters if any(m.key == key for m in c.mentions))


def test_a_decided_mention_takes_its_likes_along() -> None:
    mentions = [facts(TRUMP, PUTIN, key="a"), facts(TRUMP, PUTIN, key="b"), facts(YERMAK, RUBIO, key="c")]
    clusters = partition(mentions, {"a": Placed("event-x"), "c": Placed("event-x")})
    assert len(clusters) == 1
    assert _label(clusters, "b") == "event-x"


def test_a_mention_set_apart_neither_follows_nor_attracts() -> None:
    mentions = [facts(TRUMP, PUTIN, key="a"), facts(TRUMP, PUTIN, key="b"), facts(TRUMP, PUTIN, key="c")]
    assert together(mentions, b=Placed(apart=True)) == {frozenset({"a", "c"}), frozenset({"b"})}


def test_mentions_decided_for_two_events_stay_two_although_they_are_alike() -> None:
    mentions = [facts(TRUMP, PUTIN, key="a"), facts(TRUMP, PUTIN, key="b"), facts(TRUMP, PUTIN, key="new")]
    clusters = partition(mentions, {"a": Placed("x"), "b": Placed("y")})
    assert (_label(clusters, "a"), _label(clusters, "b"), _label(clusters, "new")) == ("x", "y", None)


def test_a_plan_that_is_still_told_is_the_one_that_was_called_off_days_before() -> None:
    plan = facts(
        TRUMP, PUTIN, key="plan", kind="summit", status="planned", published="2025-10-25", date=None, place="Budapest"
    )
    off = facts(TRUMP, PUTIN, key="off", kind="summit", status="cancelled", date="2025-10-22", published="2025-10-23")
    assert len(partition([plan, off], {})) == 1
    held = replace(off, status="happened")
    assert len(partition([plan, held], {})) == 2


def test_people_who_met_somewhere_are_not_the_states_that_met_elsewhere_that_week() -> None:
    paris = facts(US, UKRAINE, key="paris", kind="meeting", date="2025-04-17", place="Paris", published="2025-04-20")
    saw = facts(RUBIO, YERMAK, key="saw", kind="meeting", date=None, published="2025-04-23")
    assert len(partition([paris, saw], {})) == 2
    there = replace(saw, place="Paris")
    assert len(partition([paris, there], {})) == 1


def test_an_undated_account_with_a_place_fits_no_event_that_all_others_place_elsewhere() -> None:
    jeddah = facts(US, UKRAINE, key="jeddah", kind="meeting", date="2025-03-11", place="Jeddah")
    riyadh = facts(US, UKRAINE, key="riyadh", kind="meeting", date="2025-03-23", place="Riyadh")
    nowhere = facts(US, UKRAINE, key="nowhere", kind="meeting", date="2025-03-23")
    month = facts(US, UKRAINE, key="month", kind="meeting", date="2025-03", place="Jeddah", published="2025-04-20")
    clusters = partition([jeddah, riyadh, nowhere, month], {})
    assert sorted(sorted(m.key for m in cluster.mentions) for cluster in clusters) == [
        ["jeddah", "month"],
        ["nowhere", "riyadh"],
    ]


def test_four_guests_their_host_alone_and_all_five_met_once() -> None:
    where = {"kind": "meeting", "date": "2025-05-10", "place": "Munich"}
    guests = facts(MACRON, RUBIO, key="guests", **where)
    host = facts(ZELENSKYY, key="host", **where)
    everybody = facts(ZELENSKYY, MACRON, RUBIO, key="all", **where)
    assert len(partition([guests, host, everybody], {})) == 1


def test_a_signing_of_which_nobody_says_whose_it_is_is_known_by_its_matter_and_day() -> None:
    what = {"kind": "agreement", "date": "2025-02-28"}
    plan = facts(key="plan", status="planned", place="Munich", topics=["minerals-deal"], **what)
    off = facts(key="off", status="cancelled", topics=["minerals-deal"], **what)
    other = facts(key="other", status="cancelled", topics=["frozen-assets"], **what)
    assert sorted(len(cluster.mentions) for cluster in partition([plan, off, other], {})) == [1, 2]


def test_an_article_that_plans_two_meetings_with_different_people_plans_two() -> None:
    two, three, again = (
        facts(*who, key=key, article=article, status="planned", kind="meeting", date=None, published="2025-08-19")
        for key, article, who in (
            ("two", "one", [PUTIN, ZELENSKYY]),
            ("three", "one", [TRUMP, PUTIN, ZELENSKYY]),
            ("again", "other", [PUTIN, ZELENSKYY]),
        )
    )
    together = [[told.key for told in cluster.mentions] for cluster in partition([two, three, again], {})]
    assert sorted(together) == [["again", "two"], ["three"]]
