"""Time expressions of the calendar: what is read, where, and what is left alone."""

import pytest

from tests.extraction.dating import dated, dates, edtf

CALENDAR = [
    ("On February 12, Trump called Putin.", {"February 12": "2025-02-12"}),
    ("On 12 February the envoy left.", {"12 February": "2025-02-12"}),
    ("On the 12th of February he left.", {"the 12th of February": "2025-02-12"}),
    ("On Feb. 12, 2024, he left.", {"Feb. 12, 2024": "2024-02-12"}),
    ("On 24 February 2022, Russia invaded.", {"24 February 2022": "2022-02-24"}),
    ("In a Feb. 12 post he said so.", {"Feb. 12": "2025-02-12"}),
    ("Wednesday, Feb. 12, 2025, was quiet.", {"Wednesday, Feb. 12, 2025": "2025-02-12"}),
    ("He said so on Tues., Feb. 11.", {"Tues., Feb. 11": "2025-02-11"}),
    ("The first page is from the last day of February.", {"the last day of February": "2025-02-28"}),
    ("The conference takes place from February 14 to 16.", {"February 14 to 16": "2025-02-14/2025-02-16"}),
    ("It will take place between 14 and 16 February.", {"14 and 16 February": "2025-02-14/2025-02-16"}),
    ("Officials met Feb. 4 - 5 in Abu Dhabi.", {"Feb. 4 - 5": "2025-02-04/2025-02-05"}),
    ("Talks were held on Feb. 4 and 5.", {"Feb. 4 and 5": "2025-02-04/2025-02-05"}),
    ("The talks of March 23–25 produced little.", {"March 23–25": "2025-03-23/2025-03-25"}),
    ("From Jan. 31 to Feb. 2 they met.", {"Jan. 31 to Feb. 2": "2025-01-31/2025-02-02"}),
    (
        "They met from 30 December 2024 to 2 January 2025.",
        {"30 December 2024 to 2 January 2025": "2024-12-30/2025-01-02"},
    ),
    ("Shots fell between January 3 and February 9.", {"January 3 and February 9": "2025-01-03/2025-02-09"}),
    ("They will meet in the week of March 10.", {"the week of March 10": "2025-03-10/2025-03-16"}),
    ("It was adopted in March 2024.", {"March 2024": "2024-03"}),
    ("It was adopted in October of last year.", {"October of last year": "2024-10"}),
    ("Elections may be held in late 2025.", {"late 2025": "2025"}),
    ("The deadline is the end of April.", {"the end of April": "2025-04"}),
    ("The envoy will return in mid-March.", {"mid-March": "2025-03"}),
    ("In 2014, Russia annexed Crimea.", {"2014": "2014"}),
    ("The budget for 2022-23 was passed.", {"2022-23": "2022/2023"}),
    ("In the first quarter of 2025 exports fell.", {"the first quarter of 2025": "2025-33"}),
    ("Exports fell in Q4 2024.", {"Q4 2024": "2024-36"}),
    ("Aid rose in the second half of 2024.", {"the second half of 2024": "2024-41"}),
    ("Talks held in the spring of 2022 failed.", {"the spring of 2022": "2022-21"}),
    ("Last summer they tried.", {"Last summer": "2024-22"}),
    ("It was the biggest war since the 1940s.", {"the 1940s": "194X"}),
    ("The 20th century was worse.", {"The 20th century": "19XX"}),
    ("He hopes for peace by Easter.", {"Easter": "2025-04-20"}),
    ("They had an answer by Thanksgiving.", {"Thanksgiving": "2024-11-28"}),
    ("Putin will mark Victory Day.", {"Victory Day": "2025-05-09"}),
    ("He said this on 2025-02-12.", {"2025-02-12": "2025-02-12"}),
    ("He said this on 12.02.2025.", {"12.02.2025": "2025-02-12"}),
    ("He said this on 13/03/2024.", {"13/03/2024": "2024-03-13"}),
]


@pytest.mark.parametrize(("text", "found"), CALENDAR)
def test_dates_of_the_calendar_are_read(text: str, found: dict[str, str | None]) -> None:
    assert edtf(text) == found


NO_DATES = [
    "May said that she may go, and the men march on.",
    "The sun set and they sat down; a second envoy, Jan Egeland, did not.",
    "Some 2,000 soldiers and 2000 drones attacked, 1999.50 dollars each.",
    "World War II, the Group of Seven and resolution 2202/2015 were named.",
    "The 44-year-old teacher read USA Today about Easter Island and Black Friday.",
    "The fall of the town was a matter of a second.",
]


@pytest.mark.parametrize("text", NO_DATES)
def test_words_that_only_look_like_dates_are_left_alone(text: str) -> None:
    assert edtf(text) == {}


def test_may_and_march_are_months_where_a_preposition_says_so() -> None:
    assert edtf("He may march in May, or in March.") == {"May": "2025-05", "March": "2025-03"}


LENGTHS = [
    ("three days", "P3D"),
    ("two and a half hours", "PT2H30M"),
    ("an hour and a half", "PT1H30M"),
    ("a decade", "P10Y"),
    ("several weeks", "PXW"),
    ("the past two months", "P2M"),
    ("twenty-five years", "P25Y"),
    ("half a year", "P6M"),
    ("two to three weeks", "P2W"),
]


@pytest.mark.parametrize(("words", "timex"), LENGTHS)
def test_lengths_have_a_timex_value_and_no_day(words: str, timex: str) -> None:
    ref = dates(f"It lasted {words}.")[words]
    assert (ref.timex, ref.type, ref.edtf, ref.dates_act) == (timex, "DURATION", None, False)


OTHERS = [
    ("They meet every Monday.", "every Monday", "XXXX-WXX-1", "SET"),
    ("They meet twice a week.", "twice a week", "P1W", "SET"),
    ("They now meet.", "now", "PRESENT_REF", "DATE"),
    ("They recently met.", "recently", "PAST_REF", "DATE"),
    ("They hope for the future.", "the future", "FUTURE_REF", "DATE"),
    ("They met last week.", "last week", "2025-W06", "DATE"),
    ("They met on the weekend.", "the weekend", "2025-W06-WE", "DATE"),
    ("They met in the third quarter of 2024.", "the third quarter of 2024", "2024-Q3", "DATE"),
    ("They spoke on Tuesday evening.", "Tuesday evening", "2025-02-11TEV", "TIME"),
    ("They spoke at 5 p.m. on Tuesday.", "5 p.m. on Tuesday", "2025-02-11T17:00", "TIME"),
    ("They spoke on the morning of 11 February.", "the morning of 11 February", "2025-02-11TMO", "TIME"),
]


@pytest.mark.parametrize(("text", "words", "timex", "kind"), OTHERS)
def test_every_expression_has_a_timex_value(text: str, words: str, timex: str, kind: str) -> None:
    ref = dates(text)[words]
    assert (ref.timex, ref.type) == (timex, kind)


@pytest.mark.parametrize(
    ("publisher", "value"), [("The Guardian", "2025-03-11"), ("CNN", "2025-11-03"), ("Nobody's Paper", None)]
)
def test_digits_follow_the_habit_of_the_publisher_or_stay_undecided(publisher: str, value: str | None) -> None:
    assert edtf("It began on 11/03/2025.", publisher=publisher) == {"11/03/2025": value}


def test_digits_follow_what_the_same_article_shows() -> None:
    assert edtf("From 11/03/2025 it was on, until 31/03/2025.")["11/03/2025"] == "2025-03-11"


BACKGROUND = [
    ("Ukraine's pre-2014 borders are gone.", "2014"),
    ("A return to their 2014 status was unrealistic.", "2014"),
    ("The 2015 Minsk agreement failed.", "2015"),
    ("It was their first visit since 2009.", "2009"),
    ("The Easter truce collapsed.", "Easter"),
]


@pytest.mark.parametrize(("text", "words"), BACKGROUND)
def test_a_date_of_the_background_dates_no_act(text: str, words: str) -> None:
    assert dates(text)[words].dates_act is False


def test_a_year_that_dates_an_act_says_so() -> None:
    assert dates("In 2014, Russia annexed Crimea.")["2014"].dates_act


def test_a_weekday_that_contradicts_its_date_is_kept_with_a_warning() -> None:
    reading = dated("Wednesday (May 6) was quiet.", "2025-05-08")
    assert [ref.edtf for ref in reading.dates] == ["2025-05-06"]
    assert [(w.code, w.text) for w in reading.warnings] == [
        ("weekday-contradicts-date", "“Wednesday (May 6)” names a Wednesday, but 2025-05-06 is a Tuesday.")
    ]


def test_a_weekday_that_agrees_gives_no_warning() -> None:
    assert not dated("Thursday, Feb. 13, was quiet.").warnings


@pytest.mark.parametrize(
    ("text", "words"),
    [("At Easter Putin offered thirty hours.", "Easter"), ("After Monday's summit, they left.", "Monday")],
)
def test_a_date_that_tells_when_dates_an_act(text: str, words: str) -> None:
    assert dates(text)[words].dates_act
