"""Verbs that another word turns, aid for others, lengths that are given, and days of what was decided."""

import pytest

from tests.extraction.acting import people, read, told


@pytest.mark.parametrize(
    "text",
    [
        "Trump backed away from new sanctions on Russia on Tuesday.",
        "Trump backed off tariffs on Tuesday.",
        "The EU put sanctions against Russia on hold on Tuesday.",
        "The EU put new sanctions on the agenda of its summit on Tuesday, in place of aid.",
        "Trump raised sanctions with Putin on Tuesday.",
        "The EU extended an offer of sanctions relief on Tuesday.",
        "The EU announced a debate on sanctions on Tuesday.",
        "Trump approved of the sanctions on Tuesday.",
    ],
)
def test_no_sanctions_were_imposed(text: str) -> None:
    assert not [mention for mention in told(text) if mention.kind == "sanctions"]


def test_who_backs_away_does_not_back() -> None:
    (said,) = told("Trump backed away from new sanctions on Russia on Tuesday.")
    assert (said.kind, said.title) == ("statement", "Trump retreats on sanctions")


@pytest.mark.parametrize(
    "text",
    [
        "Germany gave Poland air defence systems on Tuesday.",
        "The US gave Romania $200 million in military aid on Tuesday.",
        "Zelenskyy met Merz in Berlin. Germany delivered Patriot batteries to Estonia on Tuesday.",
    ],
)
def test_aid_for_others(text: str) -> None:
    assert not [mention for mention in told(text) if mention.kind == "aid"]


def test_what_was_given_before_has_not_the_day_of_what_is_announced() -> None:
    aid = told(
        "Washington on Tuesday announced a military aid package for Ukraine of systems that it has previously sent."
    )
    assert [(mention.title, mention.date) for mention in aid] == [
        ("US announces aid package for Ukraine", "2025-07-29")
    ]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Trump on Monday gave Putin 50 days to agree to a ceasefire.", "2025-09-16"),
        ("On Monday Trump set a 50-day deadline for Moscow to reach a ceasefire.", "2025-09-16"),
        ("Trump on Monday gave Zelenskyy two weeks to sign the deal.", "2025-08-11"),
    ],
)
def test_a_length_that_is_given_ends_on_a_day(text: str, day: str) -> None:
    mentions = {mention.kind: mention for mention in told(text)}
    assert (mentions["statement"].date, mentions["deadline"].date) == ("2025-07-28", day)
    assert (mentions["deadline"].status, people(mentions["deadline"])) == ("planned", {"donald-trump"})


@pytest.mark.parametrize(
    "text",
    [
        "The Treasury on Monday extended the July 30 deadline to August 8.",
        "Trump cut the time he had given Putin to August 8.",
    ],
)
def test_a_deadline_moved_is_that_of_its_new_day(text: str) -> None:
    assert [mention.date for mention in told(text) if mention.kind == "deadline"] == ["2025-08-08"]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Putin agreed to pause strikes on energy targets on Tuesday.", "2025-07-29"),
        ("The EU decided to lift sanctions on Russia on Wednesday.", "2025-07-30"),
        ("Trump approved a plan to sell weapons to Ukraine on Wednesday.", "2025-07-30"),
        ("Russia and Ukraine agreed to exchange prisoners on Monday.", "2025-08-04"),
    ],
)
def test_the_day_of_what_was_decided(text: str, day: str) -> None:
    assert {mention.date for mention in told(text)} == {day}


def test_nobody_strikes_his_own_capital() -> None:
    (strike,) = told("Drones hit across Ukraine as missiles struck Kyiv on Tuesday.")
    assert (strike.kind, strike.place, people(strike)) == ("attack", "Kyiv", set())


@pytest.mark.parametrize(
    ("text", "status", "day"),
    [
        ("Trump has promised to call Zelenskyy soon after Sunday's summit with Putin.", "planned", "2025-08-03"),
        ("Nobody knows what will happen after Sunday's summit between Trump and Putin.", "planned", "2025-08-03"),
        ("Trump hopes for a second meeting after Sunday's summit with Putin.", "planned", "2025-08-03"),
        ("Trump called Zelenskyy after Sunday's summit with Putin.", "happened", "2025-07-27"),
        ("Trump will meet Zelenskyy after Thursday's summit with Putin.", "happened", "2025-07-31"),
    ],
)
def test_after_a_summit_that_may_be_to_come(text: str, status: str, day: str) -> None:
    assert (status, day) in [(m.status, m.date) for m in read(text).mentions if m.kind == "summit"]


@pytest.mark.parametrize(
    ("text", "kind", "day"),
    [
        ("The Pentagon said on Tuesday that it had held back some weapons for Ukraine.", "aid", "2025-07-29"),
        ("Sybiha said on Tuesday that the two sides had signed a memorandum of intent.", "agreement", "2025-07-29"),
        ("Sybiha said on Tuesday that the two sides had already signed a memorandum.", "agreement", None),
        ("Sybiha said on Tuesday that Berlin had delivered two Patriot systems to Ukraine.", "aid", None),
    ],
)
def test_the_day_on_which_it_is_made_known(text: str, kind: str, day: str | None) -> None:
    assert [mention.date for mention in told(text) if mention.kind == kind] == [day]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Trump had told Ukraine to accept the plan by Monday.", {"donald-trump"}),
        ("Washington has told Kyiv to sign by Monday.", {"united-states"}),
        ("Trump told Zelenskyy to sign the deal by Monday.", {"donald-trump"}),
    ],
)
def test_who_is_told_to_answer_by_a_day_has_a_deadline(text: str, who: set[str]) -> None:
    assert [(m.status, m.date, people(m)) for m in told(text) if m.kind == "deadline"] == [
        ("planned", "2025-08-04", who)
    ]


@pytest.mark.parametrize(
    "text", ["The EU told Meta to answer by Monday.", "Merz told his ministers to decide by Monday."]
)
def test_others_are_told_to_answer(text: str) -> None:
    assert not [mention for mention in told(text) if mention.kind == "deadline"]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("A deal was struck between the US and Ukraine on Tuesday.", {"united-states", "ukraine"}),
        ("An agreement was reached on Tuesday between Russia and Ukraine.", {"russia", "ukraine"}),
    ],
)
def test_a_deal_struck_between_two(text: str, who: set[str]) -> None:
    (deal,) = told(text)
    assert (deal.kind, deal.date, people(deal)) == ("agreement", "2025-07-29", who)


@pytest.mark.parametrize(
    "text",
    ["A deal was struck down by the court on Tuesday.", "No deal was reached on Tuesday between Russia and Ukraine."],
)
def test_no_deal_was_struck(text: str) -> None:
    assert not [mention for mention in told(text) if mention.kind == "agreement"]
