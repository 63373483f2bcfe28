"""What an event's mentions add up to."""

from collections.abc import Sequence
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.ingest.facts import MentionFacts, SentenceFacts
from app.ingest.resolve import resolve
from tests.factories import MACRON, PUTIN, TRUMP, ZELENSKYY, facts

PEOPLE: list[str | tuple[str, str]] = [TRUMP, PUTIN, (MACRON, "subject"), (MACRON, "host")]
DATES = ["2025-02-12", "2025-02-13", "2025-02", "2025", "2025-02-14/2025-02-16", "2025-02~", "XXXX-02-12", None]
KINDS = ["meeting", "summit", "conference", "visit"]
STATUSES = ["happened", "planned", "cancelled", "postponed"]


@st.composite
def mentions(draw: st.DrawFn) -> list[MentionFacts]:
    """Up to eight mentions of an event, from up to four articles."""
    return [
        facts(
            *draw(st.lists(st.sampled_from(PEOPLE), min_size=1, unique=True)),
            article=f"article-{draw(st.integers(1, 4))}",
            key=f"mention-{number}",
            published=draw(st.sampled_from(["2025-02-13", "2025-02-14", None])),
            kind=draw(st.sampled_from(KINDS)),
            status=draw(st.sampled_from(STATUSES)),
            date=draw(st.sampled_from(DATES)),
            basis=draw(st.sampled_from(["stated", "relative", "carried"])),
            place=draw(st.sampled_from(["Riyadh", "Jeddah", "Saudi Arabia", None])),
            title=draw(st.sampled_from(["Trump and Putin meet", "Putin meets Trump in Riyadh", ""])),
            topics=draw(st.lists(st.sampled_from(["ceasefire", "territory"]), unique=True)),
            sentences=draw(st.lists(st.sampled_from([LONG, LONG.replace("Trump", "He")]), max_size=2)),
            quotes=draw(st.lists(st.sampled_from(["Let us get it done.", "let us get it done"]), max_size=2)),
        )
        for number in range(draw(st.integers(1, 8)))
    ]


LONG = "Trump and Putin met in Riyadh on Wednesday and agreed to begin talks at once."


@settings(max_examples=80)
@given(mentions(), st.randoms())
def test_any_order_of_the_mentions_gives_the_same_facts(told: list[MentionFacts], random: object) -> None:
    shuffled = list(told)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    assert resolve(shuffled, {}) == resolve(told, {})


@settings(max_examples=80)
@given(mentions())
def test_a_reprint_adds_nothing(told: list[MentionFacts]) -> None:
    copy = replace(told[0], key="z-copy", article="reprint", independent=told[0].article)
    assert resolve([*told, copy], {}) == resolve(told, {})


@settings(max_examples=80)
@given(mentions())
def test_every_fact_comes_from_a_mention(told: list[MentionFacts]) -> None:
    found = resolve(told, {})
    assert found.date in {m.date for m in told}
    assert found.place in {m.place for m in told}
    assert found.kind in {m.kind for m in told}
    assert found.status in {m.status for m in told}
    assert set(found.people) <= {person for m in told for person in m.people}
    assert found.summary is None or any(s.text == found.summary for m in told for s in m.sentences)


def _dated(*dates: str | None) -> list[MentionFacts]:
    return [facts(TRUMP, PUTIN, date=d) for d in dates]


@pytest.mark.parametrize(
    ("dates", "expected", "differ"),
    [
        (["2025-02-12"], "2025-02-12", False),
        (["2025-02", "2025-02-12"], "2025-02-12", False),
        (["2025-02-12", "2025-02-13", "2025-02-13"], "2025-02-13", True),
        (["2025-02", "2025-02", "2025-03-05"], "2025-02", True),
        ([None, "2025"], "2025", False),
        ([None, None], None, False),
        (["XXXX-02-12", "2025-02-12"], "2025-02-12", False),
        (["XXXX-02-12"], "XXXX-02-12", False),
    ],
)
def test_the_most_precise_date_of_the_strongest_cluster_wins(
    dates: Sequence[str | None], expected: str | None, differ: bool
) -> None:
    found = resolve(_dated(*dates), {})
    assert (found.date, "date" in found.sources_differ) == (expected, differ)


def test_two_reprints_do_not_outvote_two_independent_articles() -> None:
    copies = [facts(TRUMP, PUTIN, date="2025-02-13", independent="agency") for _ in range(3)]
    assert resolve([*copies, *_dated("2025-02-12", "2025-02-12")], {}).date == "2025-02-12"


def test_a_carried_date_loses_against_a_stated_one() -> None:
    carried = [facts(TRUMP, PUTIN, date="2025-02-11", basis="carried") for _ in range(2)]
    found = resolve([*carried, *_dated("2025-02-12")], {})
    assert found.date == "2025-02-12"
    assert found.sources_differ == ()


def test_a_day_of_a_conference_is_not_a_better_date_than_its_days() -> None:
    told = [facts(kind="conference", date=d) for d in ("2025-02-14/2025-02-16", "2025-02-14")]
    assert resolve(told, {}).date == "2025-02-14/2025-02-16"


def test_a_day_of_a_visit_is_better_than_this_week() -> None:
    week = facts(TRUMP, kind="visit", date="2025-02-10/2025-02-16", basis="relative")
    assert resolve([week, facts(TRUMP, kind="visit", date="2025-02-11")], {}).date == "2025-02-11"


def test_the_event_knows_whose_date_it_has() -> None:
    told = [facts(TRUMP, PUTIN, article="dated"), facts(TRUMP, PUTIN, date=None)]
    assert resolve(told, {}).dated_by == ("dated",)


@pytest.mark.parametrize(
    ("statuses", "expected", "differ"),
    [
        (["planned", "happened"], "happened", ()),
        (["cancelled", "planned"], "cancelled", ()),
        (["postponed", "planned"], "postponed", ()),
        (["cancelled", "happened"], "happened", ("outcome",)),
        (["postponed", "happened"], "happened", ()),
    ],
)
def test_status_follows_what_came_of_it(statuses: list[str], expected: str, differ: tuple[str, ...]) -> None:
    found = resolve([facts(TRUMP, PUTIN, status=s) for s in statuses], {})
    assert (found.status, found.sources_differ) == (expected, differ)


def test_of_cancelled_and_postponed_the_later_word_holds() -> None:
    told = [
        facts(TRUMP, PUTIN, status="postponed", published="2025-10-21"),
        facts(TRUMP, PUTIN, status="cancelled", published="2025-10-22"),
    ]
    assert resolve(told, {}).status == "cancelled"


def test_a_planned_date_that_did_not_hold_is_no_difference() -> None:
    told = [facts(TRUMP, PUTIN, status="planned", date="2025-02-10"), facts(TRUMP, PUTIN, date="2025-02-12")]
    found = resolve(told, {})
    assert (found.date, found.sources_differ) == ("2025-02-12", ())


def test_the_planned_date_stays_where_those_who_tell_of_it_give_none() -> None:
    told = [facts(TRUMP, PUTIN, status="planned", date="2025-02-12"), facts(TRUMP, PUTIN, date=None)]
    assert resolve(told, {}).date == "2025-02-12"


def test_the_day_planned_for_holds_where_those_who_tell_of_it_are_vague() -> None:
    told = [facts(TRUMP, PUTIN, status="planned", date="2025-02-12"), facts(TRUMP, PUTIN, date="2025-02")]
    assert resolve(told, {}).date == "2025-02-12"


def test_a_round_of_talks_lasts_as_long_as_a_source_states() -> None:
    told = [facts(TRUMP, PUTIN, kind="meeting", date=d) for d in ("2026-02-17/2026-02-18", "2026-02-17")]
    assert resolve(told, {}).date == "2026-02-17/2026-02-18"


def test_the_title_names_both_parties_and_the_place() -> None:
    titles = {
        "Talks in Riyadh": ([], "Riyadh"),
        "Putin holds talks in Riyadh": ([PUTIN], "Riyadh"),
        "Putin and Trump meet": ([PUTIN, TRUMP], None),
        "Trump and Putin meet in Riyadh": ([TRUMP, PUTIN], "Riyadh"),
    }
    told = [facts(*who, kind="meeting", place=place, title=title) for title, (who, place) in titles.items()]
    more = [replace(m, key=f"{m.key}-again", article=f"{m.key}-again", independent=f"{m.key}-again") for m in told[:3]]
    assert resolve([*told, *more], {}).title == "Trump and Putin meet in Riyadh"


def test_the_summary_is_from_the_news_rather_than_from_an_article_that_looks_back() -> None:
    both = frozenset({TRUMP, PUTIN})
    news = SentenceFacts("Trump told reporters that he had spoken to Putin for an hour and a half on Wednesday.", both)
    back = SentenceFacts("Trump and Putin had spoken by telephone for an hour and a half in February.", both)
    told = [facts(TRUMP, PUTIN, sentences=[news]), facts(TRUMP, PUTIN, published="2025-05-20", sentences=[back])]
    assert resolve(told, {}).summary == news.text


def test_the_city_wins_over_its_state_and_two_cities_differ() -> None:
    told = [facts(TRUMP, PUTIN, kind="meeting", place=p) for p in ("Saudi Arabia", "Saudi Arabia", "Riyadh")]
    assert (resolve(told, {}).place, resolve(told, {}).sources_differ) == ("Riyadh", ())
    assert resolve([*told, facts(TRUMP, PUTIN, place="Jeddah")], {}).sources_differ == ("place",)


def test_a_call_has_no_place_and_a_statement_no_rival_places() -> None:
    places = ("Riyadh", "Kyiv")
    call = resolve([facts(TRUMP, PUTIN, place=p) for p in places], {})
    said = resolve([facts(TRUMP, kind="statement", place=p) for p in places], {})
    assert (call.place, call.sources_differ, said.sources_differ) == (None, (), ())


@pytest.mark.parametrize(
    ("roles", "expected"),
    [
        (("participant", "host"), "host"),
        (("speaker", "participant"), "participant"),
        (("subject", "speaker"), "speaker"),
        (("subject", "host"), "host"),
    ],
)
def test_each_person_has_the_strongest_role_of_all_sources(roles: Sequence[str], expected: str) -> None:
    found = resolve([facts(TRUMP, (MACRON, role), kind="meeting") for role in roles], {})
    assert dict(found.people) == {TRUMP: "participant", MACRON: expected}


def test_a_person_who_acts_in_one_source_is_not_a_subject_of_the_event() -> None:
    found = resolve([facts(TRUMP, (MACRON, "subject")), facts(TRUMP, MACRON)], {})
    assert found.people == ((TRUMP, "participant"), (MACRON, "participant"))


def test_the_summary_is_a_sentence_that_stands_by_itself_and_names_who_took_part() -> None:
    both = frozenset({TRUMP, PUTIN})
    sentences = [
        SentenceFacts("He spoke with Putin by telephone for an hour and a half on Wednesday.", frozenset({PUTIN})),
        SentenceFacts("The two leaders, Trump and Putin, agreed to begin talks at once, officials said.", both),
        SentenceFacts("Trump and Putin spoke by telephone for an hour and a half on Wednesday.", both),
        SentenceFacts("Trump spoke.", frozenset({TRUMP})),
    ]
    assert resolve([facts(TRUMP, PUTIN, sentences=sentences)], {}).summary == sentences[2].text


def test_no_summary_is_better_than_one_that_leans_on_the_text_before_it() -> None:
    lone = "They agreed to begin talks at once and to visit each other's countries."
    assert resolve([facts(TRUMP, PUTIN, sentences=[lone])], {}).summary is None


def test_the_summary_is_not_a_sentence_about_what_came_days_after() -> None:
    both = frozenset({TRUMP, PUTIN})
    later = SentenceFacts("Tuesday’s vote came three days after the call between Trump and Putin.", both)
    itself = SentenceFacts(
        "Trump and Putin, who had not spoken for a month, talked by telephone for ninety minutes on Saturday, "
        "officials said.",
        both,
    )
    told = [facts(TRUMP, PUTIN, sentences=[sentence], key=sentence.text[:7]) for sentence in (later, itself)]
    assert resolve(told, {}).summary == itself.text


def test_the_summary_comes_from_a_source_that_tells_it_as_it_stands() -> None:
    plan = "Trump and Putin plan to speak by telephone on Wednesday, the White House said."
    done = "On Wednesday the presidents of the two countries talked for ninety minutes."
    told = [facts(TRUMP, PUTIN, status="planned", sentences=[plan]), facts(TRUMP, PUTIN, sentences=[done], key="done")]
    assert (resolve(told, {}).summary, resolve(told, {}).summary_from) == (done, "done")


def test_pins_win_and_on_lists_they_add_and_remove() -> None:
    pins = {
        "title": "An editor's title",
        "date": "2025-02-11",
        "status": "planned",
        "place": None,
        "actors": {"add": [[ZELENSKYY, "participant"]], "remove": [PUTIN]},
        "topics": {"add": ["territory"], "remove": ["ceasefire"]},
    }
    told = [facts(TRUMP, PUTIN, place="Riyadh", topics=["ceasefire", "minerals-deal"])]
    found = resolve(told, pins)
    assert (found.title, found.date, found.status, found.place) == ("An editor's title", "2025-02-11", "planned", None)
    assert found.people == ((TRUMP, "participant"), (ZELENSKYY, "participant"))
    assert found.topics == ("minerals-deal", "territory")
    assert found.dated_by == ()


def test_new_people_still_arrive_at_an_event_with_pinned_people() -> None:
    pins = {"actors": {"remove": [PUTIN]}}
    assert resolve([facts(TRUMP, PUTIN), facts(TRUMP, MACRON)], pins).people == (
        (TRUMP, "participant"),
        (MACRON, "participant"),
    )


def test_the_same_quote_in_two_articles_counts_once() -> None:
    told = [facts(TRUMP, quotes=["Let us get it done."]), facts(TRUMP, quotes=["let us get it done", "Peace."])]
    assert resolve(told, {}).quote_count == 2
