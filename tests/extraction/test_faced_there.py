"""Whom somebody faced in talks, and who is only named beside them in another's title or before other talks."""

import pytest

from tests.extraction.test_wordings import told

TALKS = ("call", "meeting", "summit", "visit")
WHO = [
    ("Giorgia Meloni left Oslo on Tuesday after a heated argument with Viktor Orbán during a meeting of allies.",
     [("meeting", {"giorgia-meloni", "viktor-orban"})]),
    ("Mark Carney handed the list to Emmanuel Macron during a meeting in Lyon on Tuesday.",
     [("meeting", {"mark-carney", "emmanuel-macron"})]),
    ("Alexander Stubb outlined the plan to Donald Trump at a dinner in Palm Beach on Tuesday.",
     [("meeting", {"alexander-stubb", "donald-trump"})]),
    ("Viktor Orbán wrote a letter to Emmanuel Macron during a meeting in Lyon with Robert Fico on Tuesday.",
     [("meeting", {"viktor-orban", "robert-fico"})]),
    ("Ukraine accepted the offer on Tuesday following talks with an American delegation in Doha.",
     [("meeting", {"ukraine", "united-states"})]),
    ("Russia signalled its readiness to stop the fighting after talks with a US delegation in Doha on Tuesday.",
     [("meeting", {"russia", "united-states"})]),
    ("Marco Rubio, speaking in Doha after more than six hours of talks with Ukrainian officials, thanked the hosts.",
     [("meeting", {"marco-rubio", "ukraine"})]),
    ("European leaders met on Tuesday for emergency talks in Ghent called by Belgian Prime Minister Bart De Wever.",
     [("meeting", {"bart-de-wever"})]),
    ("European leaders gathered on Tuesday for talks in Ghent hosted by Belgian Prime Minister Bart De Wever.",
     [("meeting", {"bart-de-wever"})]),
    ("Friedrich Merz spoke with Marco Rubio and Keith Kellogg at the American ambassador's residence on Tuesday.",
     [("meeting", {"friedrich-merz", "marco-rubio", "keith-kellogg"})]),
    ("Friedrich Merz spoke with Marco Rubio on Tuesday, and his deputy answered questions at the party headquarters.",
     [("call", {"friedrich-merz", "marco-rubio"})]),
    ("His remarks came after late-night calls with both Donald Trump and Volodymyr Zelensky.", []),
    ("After calls with Donald Trump and Volodymyr Zelensky on Tuesday, Emmanuel Macron said Europe was united.",
     [("call", {"donald-trump", "volodymyr-zelenskyy", "emmanuel-macron"})]),
    ("Keir Starmer and Olaf Scholz arrived in Ghent on Tuesday to attend the crucial meeting ahead of the US and "
     "Russian officials' talks in Doha.", [("meeting", {"keir-starmer", "olaf-scholz"})]),
    ("The US was represented by General Keith Kellogg, US President Trump's special envoy for Ukraine, in the meetings "
     "with British Foreign Secretary David Lammy in London on Tuesday.", [("meeting", {"keith-kellogg"})]),
    ("The hour-long call was the first direct exchange between Olaf Scholz and Vladimir Putin in two years.",
     [("call", {"olaf-scholz", "vladimir-putin"})]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "events"), WHO)
def test_whom_somebody_faces_in_talks_was_there(text: str, events: list[tuple[str, set[str]]]) -> None:
    found = [(kind, who) for kind, _, _, who in told(text) if kind in TALKS]
    assert [kind for kind, _ in found] == [kind for kind, _ in events]
    assert all(who >= expected for (_, who), (_, expected) in zip(found, events, strict=True))
    assert not any("ukraine" in who and "united-states" in who and len(who) > 2 for _, who in found)


ALONE = [
    ("Keith Kellogg, US President Trump's special envoy for Ukraine, met David Lammy in London on Tuesday.",
     {"keith-kellogg", "david-lammy"}),
    ("Marco Rubio's visit marks his second trip to Doha, with earlier talks with Sergey Lavrov held there in May.",
     {"marco-rubio"}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "who"), ALONE)
def test_who_is_named_in_a_title_or_of_earlier_talks_was_not(text: str, who: set[str]) -> None:
    assert next(people for kind, _, _, people in told(text) if kind in TALKS) == who


def test_efforts_in_a_country_are_no_place_of_talks() -> None:
    events = told("Viktor Orbán met Robert Fico on Tuesday. Their talks focused on advancing peace efforts in Ukraine.")
    assert [event for event in events if event[0] == "meeting"] == [
        ("meeting", "happened", "2025-07-29", {"viktor-orban", "robert-fico"})
    ]


def test_a_meeting_that_was_to_begin_talks_is_no_plan_of_talks() -> None:
    text = (
        "A meeting that was intended to kick off negotiations devolved on Tuesday into a row, with Donald Trump and JD "
        "Vance scolding Volodymyr Zelensky."
    )
    assert not [event for event in told(text) if event[0] == "meeting" and event[3]]
