"""A view is one value with one address."""

from random import Random
from urllib.parse import parse_qsl, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.errors import BadValue
from app.timeline.query import TimelineQuery
from app.timeline.slots import BY_DAY, NO_DATE, Slot, print_cursor, slot_of
from app.timeline.words import KINDS, ROLES, SIDES, STATUSES

slugs = st.from_regex(r"[a-zа-я0-9]{1,8}(-[a-z0-9]{1,8}){0,2}", fullmatch=True)
several = st.lists(slugs, max_size=3).map(lambda values: tuple(sorted(set(values))))
days = st.dates().map(str)
free_text = (
    st.text(max_size=40)
    .map(lambda text: " ".join(c if c.isprintable() else " " for c in text))
    .map(lambda text: " ".join(text.split()))
)
cursors = st.builds(
    print_cursor,
    st.sampled_from([NO_DATE, *map(slot_of, ("2025-02-12", "2025-02-14/2025-02-16", "2025-02", "2025-21", "2025"))]),
    st.integers(0, 2**32 - 1),
)


@st.composite
def queries(draw: st.DrawFn) -> TimelineQuery:
    first, last = sorted((draw(days), draw(days)))
    return TimelineQuery(
        actor=draw(several),
        topic=draw(several),
        side=draw(st.lists(st.sampled_from(list(SIDES)), max_size=2).map(lambda s: tuple(sorted(set(s))))),
        role=draw(st.sampled_from(["", *ROLES])),
        kind=draw(st.sampled_from(["", *KINDS])),
        status=draw(st.sampled_from(["", *STATUSES])),
        place=draw(st.just("") | slugs),
        publisher=draw(st.just("") | slugs),
        speaker=draw(st.just("") | slugs),
        date_from=draw(st.sampled_from(["", first])),
        date_to=draw(st.sampled_from(["", last])),
        q=draw(free_text),
        dated=draw(st.sampled_from(["", "1"])),
        differ=draw(st.sampled_from(["", "1"])),
        sources=draw(st.sampled_from(["", "1"])),
        since=draw(st.just("") | days | st.integers(0, 10**9).map(str)),
        order=draw(st.sampled_from(["oldest", "newest"])),
        view=draw(st.sampled_from(["list", "compact", "lanes", "quotes"])),
        after=draw(st.just("") | cursors),
    )


def parse(url: str) -> TimelineQuery:
    return TimelineQuery.parse(parse_qsl(urlsplit(url).query))


@given(queries())
def test_a_query_reads_back_from_its_url(query: TimelineQuery) -> None:
    assert parse(query.url()) == query


@given(queries(), st.randoms(use_true_random=False))
def test_the_same_filters_in_any_order_have_one_url(query: TimelineQuery, random: Random) -> None:
    pairs = query.pairs()
    random.shuffle(pairs)
    assert TimelineQuery.parse(pairs).url() == query.url()


@given(queries())
def test_an_address_says_a_thing_only_once_and_no_defaults(query: TimelineQuery) -> None:
    pairs = query.pairs()
    assert len(set(pairs)) == len(pairs)
    assert ("order", "oldest") not in pairs
    assert ("view", "list") not in pairs
    assert all(value for _key, value in pairs)


@pytest.mark.parametrize(
    ("given_query", "canonical"),
    [
        ("", "/"),
        ("topic=minerals-deal&actor=donald-trump", "/?actor=donald-trump&topic=minerals-deal"),
        ("actor=b&actor=a&actor=b", "/?actor=a&actor=b"),
        ("order=oldest&view=list&after=", "/"),
        ("q=&from=&to=", "/"),
        ("q=%20minerals%0A%20deal%20", "/?q=minerals+deal"),
        ("from=2025-02&to=2025-02", "/?from=2025-02-01&to=2025-02-28"),
        ("from=2025&to=2025", "/?from=2025-01-01&to=2025-12-31"),
        ("since=0042", "/?since=42"),
        ("kind=call&kind=call", "/?kind=call"),
    ],
)
def test_what_means_the_same_has_one_address(given_query: str, canonical: str) -> None:
    assert TimelineQuery.parse(parse_qsl(given_query, keep_blank_values=True)).url() == canonical


@pytest.mark.parametrize(
    ("given_query", "says"),
    [
        ("actors=donald-trump", "“actors” is not a filter"),
        ("kind=chat", "“kind=chat” is not known; write one of call, meeting"),
        ("status=done", "“status=done”"),
        ("side=moon", "“side=moon”"),
        ("dated=2", "“dated=2” is not known; write dated=1 or leave it out."),
        ("role=host", "“role=host” is not known; write one of took-part, spoke"),
        ("kind=call&kind=meeting", "kind is given twice"),
        ("from=yesterday", "“from=yesterday” is not a date"),
        ("from=2025-02-30", "no such day as “2025-02-30”"),
        ("to=20250212", "“to=20250212” is not a date"),
        ("from=2025-03-01&to=2025-02-01", "from=2025-03-01 is later than to=2025-02-01"),
        ("dated=yes", "“dated=yes”"),
        ("since=lately", "“since=lately” is no date or data version"),
        ("order=random", "“order=random”"),
        ("view=globe", "“view=globe”"),
        ("after=99", "“after=99” is not a place"),
        ("after=0.20250216.20250214.7", "is not a place"),
        ("after=0.20250214.20250216.x", "is not a place"),
        (f"q={'a' * 301}", "q has 301 characters"),
        (f"actor={'a' * 301}", "is not a name"),
    ],
)
def test_a_malformed_value_is_refused_with_its_key_and_the_form_expected(given_query: str, says: str) -> None:
    with pytest.raises(BadValue) as refusal:
        TimelineQuery.parse(parse_qsl(given_query))
    assert says in refusal.value.message
    assert refusal.value.status == 422


def test_a_filter_is_added_replaced_and_taken_away_on_the_first_page() -> None:
    query = TimelineQuery(actor=("donald-trump",), kind="call", after=print_cursor(NO_DATE, 3))
    assert query.adding("actor", "nato").url() == "/?actor=donald-trump&actor=nato&kind=call"
    assert query.adding("kind", "meeting").url() == "/?actor=donald-trump&kind=meeting"
    assert query.without("actor", "donald-trump").url() == "/?kind=call"
    assert query.without("kind").url() == "/?actor=donald-trump"


@given(queries(), st.sampled_from(["actor", "topic", "side", "kind", "status", "publisher"]), slugs)
def test_the_quick_way_to_many_addresses_gives_the_same_ones(query: TimelineQuery, key: str, value: str) -> None:
    assert query.adder(key)(value) == query.adding(key, value).url()


@pytest.mark.parametrize(
    ("edtf", "first", "last", "rank"),
    [
        ("2025-02-12", "2025-02-12", "2025-02-12", 0),
        ("2025-02-14/2025-02-16", "2025-02-14", "2025-02-16", 0),
        ("2025-02~", "2025-02-01", "2025-02-28", 1),
        ("2025-02/2025-04", "2025-02-01", "2025-04-30", 2),
        ("2025-24", "2025-12-01", "2026-02-28", 2),
        ("2025", "2025-01-01", "2025-12-31", 3),
        ("202X", "2020-01-01", "2029-12-31", 3),
    ],
)
def test_a_date_stands_on_the_line_as_coarsely_as_it_is_known(edtf: str, first: str, last: str, rank: int) -> None:
    slot = slot_of(edtf)
    assert (str(slot.first), str(slot.last), slot.rank) == (first, last, rank)


def test_an_unknown_year_and_no_date_are_both_undated() -> None:
    assert slot_of("XXXX-02-12") == slot_of(None) == NO_DATE


def test_months_stand_after_their_days_in_both_orders() -> None:
    day, later, month, spring, year = map(slot_of, ("2025-05-30", "2025-05-31", "2025-05", "2025-21", "2025"))
    april = slot_of("2025-04-02")
    assert sorted([NO_DATE, year, spring, month, later, day, april]) == [
        april,
        day,
        later,
        month,
        spring,
        year,
        NO_DATE,
    ]
    assert sorted([NO_DATE, spring, month, later, day, april], key=Slot.newest_first) == [
        later, day, month, spring, april, NO_DATE,
    ]  # fmt: skip
    assert day.rank == BY_DAY
