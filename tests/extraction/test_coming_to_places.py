"""Who comes to a place, by whatever words it is told: reached, was brought, paid a visit, is expected, prepares."""

import pytest

from app.extraction.types import Mention
from tests.extraction.acting import TALKS, people, read


def talks(text: str) -> list[Mention]:
    return [mention for mention in read(text).mentions if mention.kind in TALKS]


@pytest.mark.parametrize(
    ("text", "who", "place"),
    [
        ("Emmanuel Macron reached Kyiv on Tuesday.", "emmanuel-macron", "Kyiv"),
        ("Emmanuel Macron reached the Ukrainian capital by train on Tuesday.", "emmanuel-macron", "Kyiv"),
        ("Emmanuel Macron got to Kyiv on Tuesday.", "emmanuel-macron", "Kyiv"),
        ("A night train brought Emmanuel Macron to Kyiv on Tuesday.", "emmanuel-macron", "Kyiv"),
        ("The plane of Marco Rubio landed in Ankara on Tuesday.", "marco-rubio", "Ankara"),
        ("A jet carrying Marco Rubio landed in Ankara on Tuesday.", "marco-rubio", "Ankara"),
        ("Marco Rubio paid the first official visit of his term to Ankara on Tuesday.", "marco-rubio", "Ankara"),
        ("The visit that Marco Rubio paid to Ankara on Tuesday was meant to end the war.", "marco-rubio", "Ankara"),
        ("Marco Rubio was on a working visit to Ankara on Tuesday.", "marco-rubio", "Ankara"),
        ("Marco Rubio has landed in Ankara, the agency Anadolu said on Tuesday.", "marco-rubio", "Ankara"),
    ],
)
def test_a_visit(text: str, who: str, place: str) -> None:
    (visit,) = talks(text)
    told = (visit.kind, visit.status, visit.date, visit.place, people(visit))
    assert told == ("visit", "happened", "2025-07-29", place, {who})


@pytest.mark.parametrize(
    "text",
    [
        "Emmanuel Macron reached a compromise in Kyiv on Tuesday.",
        "Emmanuel Macron reached Vladimir Putin in Moscow by phone.",
        "Emmanuel Macron brought his case to Kyiv.",
    ],
)
def test_no_visit(text: str) -> None:
    assert not [mention for mention in talks(text) if mention.kind == "visit"]


@pytest.mark.parametrize(
    "text",
    [
        "The visit which Marco Rubio is to pay to Ankara on Monday worries Athens.",
        "Marco Rubio is preparing for a visit to Ankara on Monday.",
        "Marco Rubio said he was looking forward to his visit to Ankara on Monday.",
        "A visit by Marco Rubio to Ankara is planned for Monday.",
        "Marco Rubio is expected in Ankara on Monday.",
    ],
)
def test_a_visit_to_come(text: str) -> None:
    (visit,) = talks(text)
    told = (visit.kind, visit.status, visit.date, visit.place, people(visit))
    assert told == ("visit", "planned", "2025-08-04", "Ankara", {"marco-rubio"})


@pytest.mark.parametrize(
    "text",
    [
        "Marco Rubio expects Sergey Lavrov in Miami on Monday.",
        "On Monday Marco Rubio expects Sergey Lavrov in Miami.",
        "Marco Rubio is gearing up for talks with Sergey Lavrov in Miami on Monday.",
        "Nobody knows of the talks that Marco Rubio and Sergey Lavrov are expected to hold in Miami on Monday.",
    ],
)
def test_talks_to_come(text: str) -> None:
    (meeting,) = talks(text)
    assert (meeting.kind, meeting.status, meeting.date, meeting.place) == ("meeting", "planned", "2025-08-04", "Miami")
    assert people(meeting) == {"marco-rubio", "sergey-lavrov"}


@pytest.mark.parametrize(
    "text",
    [
        "Marco Rubio expects Sergey Lavrov to come to Miami on Monday.",
        "Marco Rubio expects Russia at the table in Istanbul on Monday.",
        "Marco Rubio expects an answer from Sergey Lavrov in Miami.",
        "Marco Rubio spoke on the eve of talks with Sergey Lavrov.",
    ],
)
def test_not_told_as_talks(text: str) -> None:
    found = [mention for mention in talks(text) if mention.status == "happened" or mention.kind == "call"]
    assert not [*found, *(mention for mention in talks(text) if "russia" in people(mention))]


def test_who_is_on_a_visit_still_says_what_he_says() -> None:
    found = read("Volodymyr Zelensky, who was on a visit to Vilnius, rejected a partial truce.").mentions
    assert {mention.kind for mention in found} == {"visit", "statement"}
