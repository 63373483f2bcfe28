"""Every form of date that reports use, in more than one wording each; published on Wednesday, 20 August 2025."""

import pytest

from tests.extraction.dating import dates, edtf

PUBLISHED = "2025-08-20"

DAYS = [
    ("Talks resumed on the 16th.", {"the 16th": "2025-08-16"}),
    ("They will meet again on the 28th.", {"the 28th": "2025-08-28"}),
    ("He returned on the 18th and left on the 19th.", {"the 18th": "2025-08-18", "the 19th": "2025-08-19"}),
    ("In July the sides met. On the 23rd they swapped lists.", {"July": "2025-07", "the 23rd": "2025-07-23"}),
    ("They met in Alaska on Friday the 15th.", {"Friday the 15th": "2025-08-15"}),
    ("They will meet from the 27th to the 29th.", {"the 27th to the 29th": "2025-08-27/2025-08-29"}),
    (
        "The guns will fall silent from noon on August 27 to 12:30 p.m. on August 29.",
        {"noon on August 27": "2025-08-27", "12:30 p.m. on August 29": "2025-08-29"},
    ),
    ("From the 23rd to the 25th of July they met.", {"the 23rd to the 25th of July": "2025-07-23/2025-07-25"}),
    ("The leaders will meet on 27 and 28 August.", {"27 and 28 August": "2025-08-27/2025-08-28"}),
    ("The leaders are to meet on Thursday and Friday.", {"Thursday and Friday": "2025-08-21/2025-08-22"}),
    ("Monday, August 18. Seven leaders came.", {"Monday, August 18": "2025-08-18"}),
    ("Wednesday, 20 August: the chiefs confer.", {"Wednesday, 20 August": "2025-08-20"}),
    ("18.08.2025: seven leaders came.", {"18.08.2025": "2025-08-18"}),
    ("The 1st of September will see a parade.", {"The 1st of September": "2025-09-01"}),
    ("On 18/19 August they met.", {"18/19 August": "2025-08-18/2025-08-19"}),
    ("They will speak again this coming Friday.", {"this coming Friday": "2025-08-22"}),
    ("They spoke this past Friday.", {"this past Friday": "2025-08-15"}),
    ("KYIV, August 19 (Agency) — They spoke on August 18.", {"August 19": "2025-08-19", "August 18": "2025-08-18"}),
    ("It began at 6 p.m. Moscow time on Saturday.", {"Saturday": "2025-08-16"}),
    ("The promise ran into the 11th.", {"the 11th": "2025-08-11"}),
    ("From last Sunday until Tuesday they talked.", {"last Sunday until Tuesday": "2025-08-17/2025-08-19"}),
    ("It was the 19th package and the 80th anniversary.", {}),
    ("He spoke on the 80th anniversary, on the 19th floor.", {}),
]

COUNTED = [
    ("Three days after August 15 they met.", {"Three days after August 15": "2025-08-18"}),
    ("The day before the 18 August talks he flew in.", {"18 August": "2025-08-18"}),
    ("The day before August 18 he flew in.", {"The day before August 18": "2025-08-17"}),
    ("Two days before 24 August he spoke.", {"Two days before 24 August": "2025-08-22"}),
    ("On the eve of the Aug. 15 summit he spoke.", {"the eve of the Aug. 15": "2025-08-14"}),
    ("On the eve of 24 August he spoke.", {"the eve of 24 August": "2025-08-23"}),
    ("The day before Tuesday's meeting he rang Merz.", {"The day before Tuesday": "2025-08-18"}),
    ("A day after Friday's summit Trump rang Kyiv.", {"A day after Friday": "2025-08-16"}),
    ("A week from Friday both will meet.", {"A week from Friday": "2025-08-29"}),
    ("Two weeks from Monday both will meet.", {"Two weeks from Monday": "2025-09-08"}),
    ("In ten days' time, both will meet.", {"In ten days' time": "2025-08-30"}),
    ("A week ago today the two spoke.", {"A week ago today": "2025-08-13"}),
    ("The ministers meet the week after next.", {"the week after next": "2025-09-01/2025-09-07"}),
    ("They had met the week before last.", {"the week before last": "2025-08-04/2025-08-10"}),
    ("The law was passed the year before last.", {"the year before last": "2023"}),
    ("The two had met last fall in Rome.", {"last fall": "2024-23"}),
    ("He was shot last fall in his home.", {"last fall": "2024-23"}),
    ("After this fall in output and the last fall in prices they closed it.", {}),
]

TOLD = [
    ("A day earlier, Putin had praised him.", "A day earlier", "2025-08-14"),
    ("The day before, Putin had praised him.", "The day before", "2025-08-14"),
    ("The previous day, Putin had praised him.", "The previous day", "2025-08-14"),
    ("Two days later the Europeans met.", "Two days later", "2025-08-17"),
    ("Three days after that, seven leaders came.", "Three days after that", "2025-08-18"),
    ("Two days before that, they had rehearsed.", "Two days before that", "2025-08-13"),
    ("The following week nothing came of it.", "The following week", "2025-08-18/2025-08-24"),
    ("That evening both flew home.", "That evening", "2025-08-15"),
    ("Money had come the evening before.", "the evening before", "2025-08-14"),
    ("On the same day the Kremlin was silent.", "the same day", "2025-08-15"),
    ("On the 18th he was in Washington.", "the 18th", "2025-08-18"),
]

LONGER = [
    ("Over the weekend, envoys worked on it.", {"the weekend": "2025-08-16/2025-08-17"}),
    ("This weekend the envoys will meet.", {"This weekend": "2025-08-23/2025-08-24"}),
    ("The truce held over the Easter weekend.", {"Easter weekend": "2025-04-19/2025-04-20"}),
    (
        "It was quiet on Labor Day weekend last year.",
        {"Labor Day weekend": "2025-08-30/2025-08-31", "last year": "2024"},
    ),
    ("Holy Thursday was quiet.", {"Holy Thursday": "2025-04-17"}),
    ("They spoke on New Year's Eve.", {"New Year's Eve": "2024-12-31"}),
    ("They will speak on New Year's Eve.", {"New Year's Eve": "2025-12-31"}),
    ("Guests will come for Ukraine's Independence Day.", {"Ukraine's Independence Day": "2025-08-24"}),
    ("A parade was held on Victory Day.", {"Victory Day": "2025-05-09"}),
    ("In the week of August 11 they met.", {"the week of August 11": "2025-08-11/2025-08-17"}),
    ("Exports fell in the first quarter of 2025.", {"the first quarter of 2025": "2025-33"}),
    ("Exports fell in Q1 2025.", {"Q1 2025": "2025-33"}),
    ("In the 1990s it gave up its weapons.", {"the 1990s": "199X"}),
    ("In the nineties it gave up its weapons.", {"the nineties": "199X"}),
    ("Talks are planned for early September.", {"early September": "2025-09"}),
    ("Talks in mid-September are possible.", {"mid-September": "2025-09"}),
]


@pytest.mark.parametrize(("text", "found"), [*DAYS, *COUNTED, *LONGER])
def test_a_date_is_read_in_each_of_its_wordings(text: str, found: dict[str, str | None]) -> None:
    assert edtf(text, PUBLISHED) == found


@pytest.mark.parametrize(("text", "words", "value"), TOLD)
def test_a_date_is_counted_from_the_day_told_before(text: str, words: str, value: str) -> None:
    assert edtf(f"The summit took place on August 15. {text}", PUBLISHED)[words] == value


PLANS_OF_THE_PAST = [
    ("The sides were to meet on Monday.", "2025-08-18"),
    ("The offer had been scheduled to expire on Monday.", "2025-08-18"),
    ("The sides were to have met on Tuesday.", "2025-08-19"),
    ("The sides are to meet on Monday.", "2025-08-25"),
    ("The offer is scheduled to expire on Monday.", "2025-08-25"),
]


@pytest.mark.parametrize(("text", "value"), PLANS_OF_THE_PAST)
def test_a_plan_told_of_in_the_past_is_for_the_nearest_such_day(text: str, value: str) -> None:
    assert list(edtf(text, PUBLISHED).values()) == [value]


LIMITS = [
    ("Kyiv proposed a meeting before the end of September.", "2025-09"),
    ("Kyiv wanted an answer by Friday.", "2025-08-22"),
    ("He had left before July.", "2025-07"),
]


@pytest.mark.parametrize(("text", "value"), LIMITS)
def test_what_was_meant_to_be_done_by_a_day_lies_ahead(text: str, value: str) -> None:
    assert list(edtf(text, PUBLISHED).values()) == [value]


NO_DAY = [
    ("The ministers now meet every Tuesday.", {"now": "PRESENT_REF", "every Tuesday": "XXXX-WXX-2"}),
    ("Currently there is no date.", {"Currently": "PRESENT_REF"}),
    ("At present there is no date.", {"At present": "PRESENT_REF"}),
    ("In recent weeks there was movement.", {"recent weeks": "PAST_REF"}),
    ("Both will meet in the coming days.", {"the coming days": "FUTURE_REF"}),
    ("The groups meet once a month.", {"once a month": "P1M"}),
    ("The groups meet every two weeks.", {"every two weeks": "P2W"}),
    ("The call lasted an hour and 40 minutes.", {"an hour and 40 minutes": "PT1H40M"}),
    ("The call lasted 2 hours 15 minutes.", {"2 hours 15 minutes": "PT2H15M"}),
    ("The call lasted three and a half hours.", {"three and a half hours": "PT3H30M"}),
    ("Exports fell in fiscal 2024.", {"fiscal 2024": "2024"}),
    ("Exports fell in the first quarter of fiscal 2025.", {"the first quarter of fiscal 2025": "2025-Q1"}),
]


@pytest.mark.parametrize(("text", "found"), NO_DAY)
def test_what_is_no_day_has_its_timex_value_alone(text: str, found: dict[str, str]) -> None:
    refs = dates(text, PUBLISHED)
    assert {words: ref.timex for words, ref in refs.items()} == found
    assert not any(ref.edtf for ref in refs.values())


PARTS_OF_DAY = [
    ("On Tuesday afternoon, Macron rang Merz.", "Tuesday afternoon", "2025-08-19TAF"),
    ("In the early hours of Tuesday, drones struck.", "the early hours of Tuesday", "2025-08-19TMO"),
    ("At 3 p.m. on Tuesday, Macron rang Merz.", "3 p.m. on Tuesday", "2025-08-19T15:00"),
    ("He left late Monday night.", "Monday night", "2025-08-18TNI"),
    ("He left last night.", "last night", "2025-08-19TNI"),
    ("He spoke this morning.", "this morning", "2025-08-20TMO"),
]


@pytest.mark.parametrize(("text", "words", "timex"), PARTS_OF_DAY)
def test_a_part_of_a_day_goes_with_its_day(text: str, words: str, timex: str) -> None:
    refs = dates(text, PUBLISHED)
    assert [ref.timex for found, ref in refs.items() if found.endswith(words)] == [timex]


@pytest.mark.parametrize("text", ["Today's youth knows no other life.", "In today's Europe that is rare."])
def test_what_is_of_our_time_is_of_no_day(text: str) -> None:
    assert edtf(text, PUBLISHED) == {}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("They met on the last Sunday of 2024.", {"the last Sunday of 2024": "2024-12-29"}),
        ("They met on the second Friday of May.", {"the second Friday of May": "2025-05-09"}),
        ("They met on the last Monday in March 2024.", {"the last Monday in March 2024": "2024-03-25"}),
        ("They met on the first Tuesday of 2025.", {"the first Tuesday of 2025": "2025-01-07"}),
    ],
)
def test_an_nth_weekday_is_counted_in_its_month_or_year(text: str, found: dict[str, str]) -> None:
    assert edtf(text, PUBLISHED) == found


def test_a_day_that_heads_what_took_place_lies_behind() -> None:
    assert edtf("Rome, 2 March. Eighteen leaders met in a villa.", "2025-09-05") == {"2 March": "2025-03-02"}
    assert edtf("Rome, 2 October. Eighteen leaders are to meet.", "2025-09-05") == {"2 October": "2025-10-02"}


def test_the_weekend_told_on_a_saturday_is_the_last_one() -> None:
    assert edtf("By the weekend envoys were in Geneva.", "2025-11-29")["the weekend"] == "2025-11-22/2025-11-23"
    assert edtf("By the weekend envoys will be in Geneva.", "2025-11-29")["the weekend"] == "2025-11-29/2025-11-30"


def test_the_weekend_before_is_counted_from_what_was_told() -> None:
    text = "On Saturday, April 26, they met in Rome. The weekend before, a truce was declared."
    assert edtf(text, "2025-04-27")["The weekend before"] == "2025-04-19/2025-04-20"


def test_the_end_of_a_day_is_not_the_end_of_its_month() -> None:
    assert edtf("It lasts until the end of July 27.", "2025-08-10") == {"July 27": "2025-07-27"}
    assert edtf("It lasts until the end of July.", "2025-08-10") == {"the end of July": "2025-07"}


def test_that_month_is_never_the_one_that_runs() -> None:
    text = "The term became 8 August. At the beginning of that month he wept. Three weeks later he laughed."
    found = edtf(text, "2025-08-10")
    assert (found["the beginning of that month"], found.get("Three weeks later")) == (None, None)
    assert edtf("The term was 8 July. In that month he wept.", "2025-08-10")["that month"] == "2025-07"


def test_the_second_day_after_a_weekend_may_be_of_what_went_on_then() -> None:
    assert "the second day" not in edtf("Last weekend he was in Munich. On the second day he spoke.", "2025-02-23")


def test_the_day_of_what_was_done_something_after_is_past() -> None:
    text = "The two have agreed to name teams and to return embassies, after a meeting in Riyadh on Tuesday."
    assert edtf(text, "2025-02-19")["Tuesday"] == "2025-02-18"


def test_the_next_monday_is_counted_from_the_day_told() -> None:
    text = "They met on 15 August. He was received in Paris the next Monday."
    assert edtf(text, "2025-09-05")["the next Monday"] == "2025-08-18"
