"""Whom somebody meets or receives without naming them, in every tense and form: "received European leaders"."""

import pytest

from app.extraction.types import Mention
from tests.extraction.acting import TALKS, people, read


def talks(text: str) -> list[Mention]:
    return [mention for mention in read(text).mentions if mention.kind in TALKS]


@pytest.mark.parametrize(
    "text",
    [
        "Emmanuel Macron received European leaders in Paris on Tuesday.",
        "Emmanuel Macron received a delegation from the US Congress in Paris on Tuesday.",
        "Emmanuel Macron met his EU colleagues in Paris.",
        "Emmanuel Macron saw several foreign ministers in Paris.",
        "Emmanuel Macron met his counterpart in Paris.",
        "Emmanuel Macron ran into a group of senators in Paris.",
        "Emmanuel Macron granted several senators an audience in Paris on Tuesday.",
    ],
)
def test_who_meets_others_without_a_name_at_a_place(text: str) -> None:
    (meeting,) = talks(text)
    assert (meeting.kind, meeting.status, meeting.place, people(meeting)) == (
        "meeting",
        "happened",
        "Paris",
        {"emmanuel-macron"},
    )


@pytest.mark.parametrize(
    "text",
    [
        "Emmanuel Macron welcomed the support of European leaders on Tuesday.",
        "Emmanuel Macron received a letter from European leaders in Paris.",
        "Emmanuel Macron welcomed the decision of the foreign ministers in Brussels on Tuesday.",
        "Emmanuel Macron saw in it a threat to Europe on Tuesday.",
    ],
)
def test_what_is_theirs_is_no_meeting(text: str) -> None:
    assert not talks(text)


@pytest.mark.parametrize(
    "text",
    [
        "Emmanuel Macron expects to see Marco Rubio in Paris on Monday.",
        "Emmanuel Macron expects to hold talks with Marco Rubio in Paris on Monday.",
        "Emmanuel Macron expects to receive Marco Rubio in Paris on Monday.",
    ],
)
def test_what_somebody_expects_to_do_is_planned(text: str) -> None:
    (meeting,) = talks(text)
    assert (meeting.kind, meeting.status, meeting.date, meeting.place) == ("meeting", "planned", "2025-08-04", "Paris")
    assert people(meeting) == {"emmanuel-macron", "marco-rubio"}


@pytest.mark.parametrize(
    "text",
    [
        "Emmanuel Macron is no longer to meet Marco Rubio in Paris on Monday.",
        "Emmanuel Macron will not meet Marco Rubio in Paris on Monday as had been arranged.",
    ],
)
def test_what_is_off(text: str) -> None:
    (meeting,) = talks(text)
    assert (meeting.status, people(meeting)) == ("cancelled", {"emmanuel-macron", "marco-rubio"})


def test_what_is_reported_was_done() -> None:
    (call,) = talks("Marco Rubio is reported to have spoken with Sergey Lavrov by phone on Tuesday.")
    assert (call.kind, call.status, call.date) == ("call", "happened", "2025-07-29")
    assert people(call) == {"marco-rubio", "sergey-lavrov"}
    assert not [told for told in talks("Marco Rubio was to have met Lavrov on Tuesday.") if told.status == "happened"]


def test_who_took_part_in_the_summit_was_not_in_the_meeting_told_after_it() -> None:
    text = (
        "Keir Starmer gathered the leaders of 25 nations in a virtual summit on Tuesday.\n\n"
        "Foreign Secretary David Lammy met his G7 colleagues in Canada.\n\n"
        "Volodymyr Zelenskyy, who took part in the summit, praised them."
    )
    found = {mention.kind: people(mention) for mention in talks(text)}
    assert found == {"summit": {"keir-starmer", "volodymyr-zelenskyy"}, "meeting": {"david-lammy"}}
