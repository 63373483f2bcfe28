"""Dates counted from publication, from the tense, and from what was told before."""

import pytest

from tests.extraction.dating import dates, edtf

THURSDAY = [
    ("Trump and Putin spoke on Wednesday.", {"Wednesday": "2025-02-12"}),
    ("The talks, held on Tuesday in Riyadh, were short.", {"Tuesday": "2025-02-11"}),
    ("A deal, reached Tuesday, was hailed.", {"Tuesday": "2025-02-11"}),
    ("Zelenskyy said on Thursday that he was ready.", {"Thursday": "2025-02-13"}),
    ("Kellogg is expected to travel to Kyiv on Thursday.", {"Thursday": "2025-02-13"}),
    ("Zelenskyy will meet Vance on Friday.", {"Friday": "2025-02-14"}),
    ("Trump said Zelenskyy would meet on Friday with Vance.", {"Friday": "2025-02-14"}),
    ("He said on Thursday he would go there on Tuesday.", {"Thursday": "2025-02-13", "Tuesday": "2025-02-18"}),
    ("The exchange went ahead on Tuesday.", {"Tuesday": "2025-02-11"}),
    ("The exchange went ahead as planned on Tuesday.", {"Tuesday": "2025-02-11"}),
    ("Germany set aside a billion euros for Ukraine on Tuesday.", {"Tuesday": "2025-02-11"}),
    ("Moscow set conditions for a truce on Tuesday.", {"Tuesday": "2025-02-11"}),
    ("Talks set tentatively for Tuesday may fail.", {"Tuesday": "2025-02-18"}),
    ("The talks are set again for Tuesday.", {"Tuesday": "2025-02-18"}),
    ("Russia let ten prisoners go on Tuesday.", {"Tuesday": "2025-02-11"}),
    ("Starmer watched the ministers sign a deal on Tuesday.", {"Tuesday": "2025-02-11"}),
    ("Kellogg arrives in Kyiv on Monday.", {"Monday": "2025-02-17"}),
    ("Rubio and Lavrov meet in Riyadh on Tuesday.", {"Tuesday": "2025-02-18"}),
    ("The leaders agreed to meet on Tuesday.", {"Tuesday": "2025-02-18"}),
    ("He invited Zelenskyy to visit Washington on Friday.", {"Friday": "2025-02-14"}),
    ("Witkoff flew to Moscow to meet Putin on Tuesday.", {"Tuesday": "2025-02-11"}),
    ("Neither could be reached on Tuesday.", {"Tuesday": "2025-02-11"}),
    ("On Friday, he plans to speak in Munich.", {"Friday": "2025-02-14"}),
    ("Ahead of Friday's meeting, Zelenskyy spoke with Macron.", {"Friday": "2025-02-14"}),
    ("After Monday's summit in Paris, Starmer will speak.", {"Monday": "2025-02-10"}),
    ("If Monday passed without a truce, sanctions followed.", {"Monday": "2025-02-17"}),
    ("The meeting planned for Friday was called off.", {"Friday": "2025-02-14"}),
    ("The meeting due on Tuesday was called off.", {"Tuesday": "2025-02-11"}),
    ("“We will win the peace,” Zelenskyy on Tuesday told reporters.", {"Tuesday": "2025-02-11"}),
    ("Ukraine has until Monday to respond.", {"Monday": "2025-02-17"}),
    ("The visit, planned for Wednesday, has been put off.", {"Wednesday": "2025-02-12"}),
    ("“We'll meet on Friday,” he said.", {"Friday": "2025-02-14"}),
    ("Trump Will Meet Putin On Friday", {"Friday": "2025-02-14"}),
    ("Trump To Meet Putin On Friday", {"Friday": "2025-02-14"}),
    ("They met last Friday in Paris.", {"last Friday": "2025-02-07"}),
    ("The two sides are to meet next Tuesday.", {"next Tuesday": "2025-02-18"}),
    ("Rubio is due in Munich this Saturday.", {"this Saturday": "2025-02-15"}),
    ("They meet on Tuesday of next week.", {"Tuesday of next week": "2025-02-18"}),
    ("They met in Berlin on Monday and Tuesday.", {"Monday and Tuesday": "2025-02-10/2025-02-11"}),
    ("They met on Sunday and Tuesday.", {"Sunday": "2025-02-09", "Tuesday": "2025-02-11"}),
    ("It runs from Friday to Sunday.", {"Friday to Sunday": "2025-02-14/2025-02-16"}),
]


@pytest.mark.parametrize(("text", "found"), THURSDAY)
def test_the_tense_decides_which_weekday_is_meant(text: str, found: dict[str, str | None]) -> None:
    assert edtf(text) == found


PUBLICATION = [
    ("Yesterday he left.", {"Yesterday": "2025-02-12"}),
    ("He will leave tomorrow.", {"tomorrow": "2025-02-14"}),
    ("He left the day before yesterday.", {"the day before yesterday": "2025-02-11"}),
    ("Last night drones struck.", {"Last night": "2025-02-12"}),
    ("Overnight, drones struck.", {"Overnight": "2025-02-12/2025-02-13"}),
    ("He spoke earlier this week.", {"earlier this week": "2025-02-10/2025-02-16"}),
    ("They met last month in Davos.", {"last month": "2025-01"}),
    ("They meet later this year.", {"later this year": "2025"}),
    ("Three days ago he left.", {"Three days ago": "2025-02-10"}),
    ("Two weeks ago he left.", {"Two weeks ago": "2025-01-27/2025-02-02"}),
    ("A year ago today he left.", {"A year ago today": "2024-02-13"}),
    ("A deal will be signed in two weeks.", {"in two weeks": "2025-02-24/2025-03-02"}),
    ("They spoke three times in two weeks.", {"two weeks": None}),
    ("In December, Putin stated the same.", {"December": "2024-12"}),
    ("In April the two will meet.", {"April": "2025-04"}),
    ("If the meeting in March takes place, all is well.", {"March": "2025-03"}),
    ("He agreed to open talks, and again in January he held them.", {"January": "2025-01"}),
    ("Trump had said in January that he could.", {"January": "2025-01"}),
    ("He hosted Xi on 9 May.", {"9 May": "2024-05-09"}),
    ("He will host Xi on 9 May.", {"9 May": "2025-05-09"}),
    ("It was signed on 24 August.", {"24 August": "2024-08-24"}),
    ("It will be signed on 24 August.", {"24 August": "2025-08-24"}),
]


@pytest.mark.parametrize(("text", "found"), PUBLICATION)
def test_dates_are_counted_from_the_day_of_publication(text: str, found: dict[str, str | None]) -> None:
    assert edtf(text) == found


TOLD = [
    ("The next day, he called Kyiv.", "The next day", "2025-02-04"),
    ("The same day he called Kyiv.", "The same day", "2025-02-03"),
    ("That evening he called Kyiv.", "That evening", "2025-02-03"),
    ("Two days later he called Kyiv.", "Two days later", "2025-02-05"),
    ("A week earlier he had called Kyiv.", "A week earlier", "2025-01-27/2025-02-02"),
    ("The following Friday he called Kyiv.", "The following Friday", "2025-02-07"),
    ("On the Wednesday he called Kyiv.", "the Wednesday", "2025-02-05"),
]


@pytest.mark.parametrize(("text", "words", "value"), TOLD)
def test_a_narrative_counts_from_the_date_told_last(text: str, words: str, value: str) -> None:
    assert edtf(f"On February 3, the envoy met Putin. {text}")[words] == value


def test_the_second_day_is_one_of_the_days_told() -> None:
    assert edtf("They met from 3 to 5 February. On the second day they quarrelled.")["the second day"] == "2025-02-04"


def test_nothing_is_counted_from_a_date_that_was_not_told() -> None:
    assert edtf("The next day, he called Kyiv.") == {}


SPOKEN = [
    ("“We will meet tomorrow,” Trump said on Tuesday.", {"tomorrow": "2025-02-12", "Tuesday": "2025-02-11"}),
    ("On Tuesday he left. “We will meet tomorrow,” he said.", {"Tuesday": "2025-02-11", "tomorrow": "2025-02-12"}),
    ("“We will meet tomorrow,” Trump said.", {"tomorrow": "2025-02-14"}),
    ("He left on 3 January. “We meet today,” he said.", {"3 January": "2025-01-03", "today": "2025-01-03"}),
    ("He left on 3 January.\n\n“We meet today,” he said.", {"3 January": "2025-01-03", "today": None}),
    ("“We talked today,” he said on 3 January.", {"today": "2025-01-03", "3 January": "2025-01-03"}),
    (
        "They sat down on 10 and 11 February. “The round opened today,” Fidan said.",
        {"10 and 11 February": "2025-02-10/2025-02-11", "today": "2025-02-10"},
    ),
]


@pytest.mark.parametrize(("text", "found"), SPOKEN)
def test_words_in_a_quote_count_from_the_day_of_speaking(text: str, found: dict[str, str | None]) -> None:
    assert edtf(text) == found


UNDATED = [
    ("On February 12 he left.", "February 12", "XXXX-02-12", "XXXX-02-12"),
    ("It runs from February 14 to 16.", "February 14 to 16", *["XXXX-02-14/XXXX-02-16"] * 2),
    ("He left on Friday.", "Friday", None, "XXXX-WXX-5"),
    ("He left yesterday.", "yesterday", None, "XXXX-XX-XX"),
    ("He left last week.", "last week", None, "XXXX-WXX"),
    ("He left in December.", "December", None, "XXXX-12"),
    ("He left on 12 February 2025.", "12 February 2025", *["2025-02-12"] * 2),
]


@pytest.mark.parametrize(("text", "words", "value", "timex"), UNDATED)
def test_without_a_day_of_publication_nothing_is_invented(text: str, words: str, value: str | None, timex: str) -> None:
    ref = dates(text, None)[words]
    assert (ref.edtf, ref.timex) == (value, timex)


ANCHORS = [
    ("He will leave on Friday.", "Friday", "the Friday after publication, 14 February"),
    ("He left on Wednesday.", "Wednesday", "the Wednesday before publication, 12 February"),
    ("He left on Thursday.", "Thursday", "the day of publication, 13 February"),
    ("He left yesterday.", "yesterday", "the day before publication, 12 February"),
    ("On 3 February he came. The next day he left.", "The next day", "1 day after 3 February"),
]


@pytest.mark.parametrize(("text", "words", "anchor"), ANCHORS)
def test_a_relative_date_says_in_words_what_it_was_counted_from(text: str, words: str, anchor: str) -> None:
    ref = dates(text)[words]
    assert (ref.basis, ref.anchor) == ("relative", anchor)


def test_a_day_without_a_year_after_one_of_an_earlier_year_stays_open() -> None:
    told = "The invasion began on February 24, 2022."
    assert edtf(f"{told} On March 29, the sides met.")["March 29"] == "XXXX-03-29"
    assert edtf(f"{told} On February 12, the sides met.")["February 12"] == "2025-02-12"
    assert edtf(f"{told}\nOn March 29, the sides met.")["March 29"] == "2022-03-29"


SEEN_FROM_THEN = [
    ("Trump said on Saturday that he would call Putin on Monday.", "2025-02-18", "2025-02-17"),
    ("Starmer told reporters on Saturday he would host a summit on Sunday.", "2025-02-18", "2025-02-16"),
    ("Trump said on Monday he would meet Zelenskyy on Friday.", "2025-02-18", "2025-02-21"),
    ("Macron met Zelenskyy on Friday ahead of his talks with Trump on Monday.", "2025-02-18", "2025-02-17"),
    ("Macron met Zelenskyy on Friday ahead of his talks with Trump on Monday.", "2025-02-15", "2025-02-17"),
]


@pytest.mark.parametrize(("text", "published", "last"), SEEN_FROM_THEN)
def test_what_was_to_come_is_counted_from_the_day_it_was_told(text: str, published: str, last: str) -> None:
    assert list(edtf(text, published).values())[-1] == last
