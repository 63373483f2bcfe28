"""Parts of a day: of the day beside them, of the night that leads into it, and of the day told before."""

import pytest

from tests.extraction.dating import edtf

BESIDE = [
    ("Late on Tuesday Stubb received Tusk.", {"Late on Tuesday": "2025-02-11"}),
    ("Earlier on Tuesday Stubb had received Tusk.", {"Earlier on Tuesday": "2025-02-11"}),
    ("Stubb flew home early on Feb. 11.", {"early on Feb. 11": "2025-02-11"}),
    ("Later on Friday Stubb is to see Tusk.", {"Later on Friday": "2025-02-14"}),
    ("Early in the talks on Tuesday Stubb spoke.", {"Tuesday": "2025-02-11"}),
    ("Stubb came on Tuesday, later than planned.", {"Tuesday": "2025-02-11"}),
    ("Drones struck Oulu before dawn on Tuesday.", {"before dawn on Tuesday": "2025-02-11"}),
    ("Drones struck Oulu before dawn Tuesday.", {"before dawn Tuesday": "2025-02-11"}),
]


@pytest.mark.parametrize(("text", "found"), BESIDE)
def test_early_and_late_belong_to_the_day_behind_on(text: str, found: dict[str, str | None]) -> None:
    assert edtf(text) == found


NIGHTS = [
    ("In the night to Tuesday drones struck Oulu.", {"the night to Tuesday": "2025-02-11"}),
    ("In the night to 11 February drones struck Oulu.", {"the night to 11 February": "2025-02-11"}),
    ("Overnight into Tuesday drones struck Oulu.", {"Overnight into Tuesday": "2025-02-11"}),
    ("Drones struck Oulu overnight on Tuesday.", {"overnight on Tuesday": "2025-02-11"}),
    ("Drones struck Oulu overnight.", {"overnight": "2025-02-12/2025-02-13"}),
    (
        "Drones came from Monday night to Tuesday.",
        {"Monday night": "2025-02-10", "Tuesday": "2025-02-11"},
    ),
]


@pytest.mark.parametrize(("text", "found"), NIGHTS)
def test_the_night_that_leads_into_a_day_is_told_by_it(text: str, found: dict[str, str | None]) -> None:
    assert edtf(text) == found


TOLD = [
    ("Stubb met Tusk on 3 February. In the evening he called Rutte.", "In the evening", "2025-02-03"),
    ("Stubb met Tusk on Tuesday.\n\nIn the evening he called Rutte.", "In the evening", "2025-02-11"),
    ("They had met on Tuesday in the rain. Stubb left late in the evening.", "late in the evening", "2025-02-11"),
    ("Stubb met Tusk on 3 February.\n\nIn the evening he called Rutte.", "In the evening", None),
    ("In the evening Stubb called Rutte.", "In the evening", None),
    ("They met on Tuesday. In the evening people queue for water.", "In the evening", None),
    ("They met on Tuesday. Rutte was at the session in the morning hours.", "in the morning", None),
    ("They met on Tuesday in the evening of a long day.", "in the evening", None),
]


@pytest.mark.parametrize(("text", "words", "value"), TOLD)
def test_a_part_of_a_day_is_of_the_day_told_here_or_lately(text: str, words: str, value: str | None) -> None:
    assert edtf(text).get(words) == value


COMING = [
    ("It pays for drones and armored vehicles, with deliveries to start in September.", "September", "2025-09"),
    ("Oslo sent two systems, with the first to arrive in October.", "October", "2025-10"),
    ("Stubb met with Rutte to speak of it in September.", "September", "2024-09"),
]


@pytest.mark.parametrize(("text", "words", "value"), COMING)
def test_what_comes_with_it_is_still_to_come(text: str, words: str, value: str) -> None:
    assert edtf(text)[words] == value
