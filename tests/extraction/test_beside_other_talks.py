"""What stands beside talks and is not of them: other talks, preparations, ceremonies, deeds that they came after."""

import pytest

from tests.extraction.test_wordings import told

TALKS = ("call", "meeting", "summit", "visit")
WHO = [  # an article, and kind, day and people of what it tells
    ("Keir Starmer also spoke to Emmanuel Macron before the session, insisting that Ukraine must be heard.",
     [("call", None, {"keir-starmer", "emmanuel-macron"})]),
    ("Olaf Scholz rang Donald Tusk on Monday, adding that Russia had to answer.",
     [("call", "2025-07-28", {"olaf-scholz", "donald-tusk"})]),
    ("Emmanuel Macron rang Marco Rubio on Tuesday. The call came after a British delegation, including David Lammy, "
     "John Healey and Jonathan Powell met Andrii Sybiha in London.",
     [("call", "2025-07-29", {"emmanuel-macron", "marco-rubio"}),
      ("meeting", None, {"david-lammy", "john-healey", "jonathan-powell", "andrii-sybiha"})]),
    ("Friedrich Merz met Donald Tusk in Berlin on Tuesday. Alexander Stubb was present at the start of the meeting. "
     "Ministers then convened a summit in Oslo.",
     [("meeting", "2025-07-29", {"friedrich-merz", "donald-tusk", "alexander-stubb"}),
      ("summit", "2025-07-29", set())]),
    ("Emmanuel Macron and Giorgia Meloni held talks in Turin on Tuesday. Footage showed Pedro Sánchez also joined in "
     "on the conversation.",
     [("meeting", "2025-07-29", {"emmanuel-macron", "giorgia-meloni", "pedro-sanchez"})]),
    ("Friedrich Merz had a phone call with Vladimir Putin on Tuesday. Boris Pistorius was present in the chancellery "
     "during the call.", [("call", "2025-07-29", {"friedrich-merz", "vladimir-putin"})]),
    ("Emmanuel Macron and Donald Tusk met in Nancy on Tuesday. The ceremony was presided over by Sergio Mattarella.",
     [("meeting", "2025-07-29", {"emmanuel-macron", "donald-tusk"})]),
    ("Emmanuel Macron and Donald Tusk met in Nancy on Tuesday. The two-hour session was chaired by Jean-Noël Barrot.",
     [("meeting", "2025-07-29", {"emmanuel-macron", "donald-tusk", "jean-noel-barrot"})]),
    ("Leaders gathered in London on Tuesday for a summit. Emmanuel Macron, Giorgia Meloni and Donald Tusk were among "
     "the leaders who arrived at Lancaster House.",
     [("summit", "2025-07-29", {"emmanuel-macron", "giorgia-meloni", "donald-tusk"})]),
    ("Leaders met in London on Tuesday. Mark Carney and Jonas Gahr Støre were among the foreign guests who came.",
     [("meeting", "2025-07-29", {"mark-carney", "jonas-gahr-store"})]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "events"), WHO)
def test_only_who_sat_there_is_of_the_talks(text: str, events: list[tuple[str, str | None, set[str]]]) -> None:
    assert [(kind, day, who) for kind, _, day, who in told(text) if kind in TALKS] == events


NONE = [  # nothing of what else was held is told as one event
    "Steve Witkoff has already held three long meetings with the Kremlin leader.",
    "Emmanuel Macron has already had several useful meetings with the Ukrainian president.",
    "Previous meetings between Marco Rubio and Sergey Lavrov had taken place in Riyadh.",
    "Kirill Dmitriev has played a prominent role in contacts with the Trump administration.",
    "Marco Rubio praised the agreement reached during Russia-Ukraine talks.",
    "The meeting comes as several allied leaders, including Canadian Prime Minister Mark Carney, gathered on Monday in "
    "Kyiv.",
]


@pytest.mark.parametrize("text", NONE)
def test_what_is_only_alluded_to_is_no_event_of_its_own(text: str) -> None:
    assert not [event for event in told(text) if event[0] in TALKS and event[3]]


STATUS = [  # status and day of the meetings
    ("Emmanuel Macron and Friedrich Merz had come to an agreement regarding technical talks on air defence.", []),
    ("Preparations are now under way for a meeting between Donald Trump and Vladimir Putin.", [("planned", None)]),
    ("A planned news conference after talks between Volodymyr Zelensky and Keith Kellogg was cancelled on Tuesday.",
     [("happened", "2025-07-29")]),
    ("The meeting between Volodymyr Zelensky and Keith Kellogg was cancelled on Tuesday.",
     [("cancelled", "2025-07-29")]),
    ("Giorgia Meloni held a phone call with Donald Trump on Tuesday after talks between Moscow and Kyiv concluded in "
     "Doha.", [("happened", "2025-07-29")]),
    ("Giorgia Meloni had a call with Donald Trump after talks between Moscow and Kyiv were cancelled.",
     [("cancelled", None)]),
    ("Word of it came after the meeting between Marco Rubio and Sergey Lavrov was postponed.", [("postponed", None)]),
    ("Marco Rubio and Sergey Lavrov met in Riyadh. On Tuesday, Dmitry Peskov stated that the results of the lengthy "
     "Russia-US talks had been reported to Moscow.", [("happened", None)]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "meetings"), STATUS)
def test_what_was_called_off_settled_or_reported_is_not_the_talks(
    text: str, meetings: list[tuple[str, str | None]]
) -> None:
    assert [(status, day) for kind, status, day, _ in told(text) if kind == "meeting"] == meetings


LATER = [
    ("Emmanuel Macron and European leaders had a phone conversation with Donald Trump on Tuesday, after the "
     "Ukraine-Russia talks in Doha.", ("2025-07-29", {"emmanuel-macron", "donald-trump"})),
    ("On Tuesday, after the Ukraine-Russia talks in Doha, Volodymyr Zelensky had a phone conversation with Donald "
     "Trump.", ("2025-07-29", {"volodymyr-zelenskyy", "donald-trump"})),
    ("Olaf Scholz held phone consultations with Donald Tusk on Tuesday.",
     ("2025-07-29", {"olaf-scholz", "donald-tusk"})),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), LATER)
def test_talks_before_lend_nobody_to_those_that_are_told(text: str, expected: tuple[str, set[str]]) -> None:
    day, who = expected
    found = [people for kind, _, when, people in told(text) if kind in TALKS and when == day]
    assert any(who <= people for people in found)
    assert not any("russia" in people and "donald-trump" in people for people in found)


def test_a_challenge_to_meet_somebody_is_no_meeting() -> None:
    text = "Vladimir Putin sent aides to Oslo on Tuesday, spurning a challenge to go there to meet Volodymyr Zelensky."
    assert not [event for event in told(text) if event[0] == "meeting" and "volodymyr-zelenskyy" in event[3]]
