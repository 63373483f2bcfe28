"""Dates that only what was told before makes clear, and weekdays that a plan of the past leaves open."""

import pytest

from tests.extraction.dating import dates, edtf

POINTING_BACK = [
    ("They met on 3 February. Later that same evening Rutte flew home.", "Later that same evening", "2025-02-03"),
    ("They met on 3 February. The very next day Rutte flew home.", "The very next day", "2025-02-04"),
    ("They met on 3 February. It was dropped on that very day.", "that very day", "2025-02-03"),
    ("Stubb called on 7 February. That same Friday the deal fell through.", "That same Friday", "2025-02-07"),
    ("Stubb called on 7 February. On the same Friday Kallas spoke.", "the same Friday", "2025-02-07"),
    ("By Feb. 4 the round was off. Tusk said that day he was sorry.", "that day", "2025-02-04"),
    ("They met on Jan. 11, with aid cut off in January. Two days later it resumed.", "Two days later", "2025-01-13"),
    ("They met on 24 January. At the end of the month they parted.", "the end of the month", "2025-01"),
    ("The round was held on February 3-4. It ended on the second day.", "the second day", "2025-02-04"),
    ("On February 3-4 they sat for six hours on Monday and two on Tuesday.", "Tuesday", "2025-02-04"),
    (
        "The strike came on 3 February. Forty-eight hours earlier Rutte had called.",
        "Forty-eight hours earlier",
        "2025-02-01",
    ),
]


@pytest.mark.parametrize(("text", "words", "value"), POINTING_BACK)
def test_words_that_point_back_take_the_day_told(text: str, words: str, value: str) -> None:
    assert edtf(text)[words] == value


TENSES = [
    ("Merz had come to Kyiv on Friday to sign the pact.", "Friday", "2025-02-07"),
    ("Tusk had run into the envoy on Monday.", "Monday", "2025-02-10"),
    ("Putin had proposed that talks begin on Tuesday, then stayed away.", "Tuesday", "2025-02-11"),
    ("The court had set Wednesday as the deadline.", "Wednesday", "2025-02-12"),
    ("The court had ruled that he must go, and set Wednesday as the deadline.", "Wednesday", "2025-02-12"),
    ("The envoys met on Friday, and had parted the previous Friday.", "the previous Friday", "2025-01-31"),
    ("The envoys met on Friday after a call the previous Thursday.", "the previous Thursday", "2025-02-06"),
    ("The envoys had parted the previous Friday.", "the previous Friday", "2025-02-07"),
    ("The words of Monday bring nobody closer to it.", "Monday", "2025-02-10"),
    ("What to expect on Saturday", "Saturday", "2025-02-15"),
    ("Putin proposed that talks begin on Tuesday.", "Tuesday", "2025-02-18"),
    ("The envoys come to Geneva on Monday.", "Monday", "2025-02-17"),
    ("The talks will end at the end of Friday.", "Friday", "2025-02-14"),
]


@pytest.mark.parametrize(("text", "words", "value"), TENSES)
def test_what_had_come_or_been_planned_may_be_over(text: str, words: str, value: str) -> None:
    assert edtf(text)[words] == value


FORMS = [
    ("The vote came in the small hours of Tuesday.", {"the small hours of Tuesday": "2025-02-11"}),
    ("They met late in the evening on 3 February.", {"late in the evening on 3 February": "2025-02-03"}),
    ("It was halted 24 hours ago.", {"24 hours ago": "2025-02-12"}),
    ("In the night from 3 to 4 February they agreed.", {"the night from 3 to 4 February": "2025-02-03/2025-02-04"}),
    ("The deal will be out within 24 hours.", {"24 hours": None}),
]


@pytest.mark.parametrize(("text", "found"), FORMS)
def test_hours_and_nights_of_a_day_are_that_day(text: str, found: dict[str, str | None]) -> None:
    assert edtf(text) == found


def test_the_day_of_a_dateline_dates_no_act() -> None:
    ref = dates("GENEVA, Feb. 12 (Courier) — Nothing happened.")["Feb. 12"]
    assert (ref.edtf, ref.dates_act) == ("2025-02-12", False)


DESCRIBED = [
    "Stubb and Tusk will hold their closely watched meeting in Rome on Friday.",
    "Stubb will meet the newly elected president on Friday.",
    "Stubb and Tusk are due to attend a much criticised summit in Rome on Friday.",
]


@pytest.mark.parametrize("text", DESCRIBED)
def test_a_participle_that_describes_something_makes_no_day_past(text: str) -> None:
    assert edtf(text)["Friday"] == "2025-02-14"


def test_a_verb_behind_its_adverb_is_one() -> None:
    assert edtf("Stubb quickly signed the pact on Friday.")["Friday"] == "2025-02-07"
