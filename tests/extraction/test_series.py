"""One of several talks told by its number alone, or by "it": of the kind, people and place told before."""

import pytest

from tests.extraction.test_wordings import told

BOTH = {"russia", "ukraine"}
TOLD = [
    ("The first meeting between Rubio and Lavrov took place on 11 June, the second on 13 June.",
     [("meeting", "2025-06-11", {"marco-rubio", "sergey-lavrov"}),
      ("meeting", "2025-06-13", {"marco-rubio", "sergey-lavrov"})]),
    ("After the meeting of 11 June between Rubio and Lavrov, a second one followed on 13 June.",
     [("meeting", "2025-06-13", {"marco-rubio", "sergey-lavrov"})]),
    ("Rubio met Lavrov on Monday. It was their fourth meeting; the third had taken place in Doha on 11 June.",
     [("meeting", "2025-06-11", {"marco-rubio", "sergey-lavrov"})]),
    ("Russia and Ukraine have held three rounds of talks in Istanbul. The first, on 16 May, was short."
     " At the second, on 2 June, papers were handed over. The third took place on July 23.",
     [("meeting", "2025-05-16", BOTH), ("meeting", "2025-06-02", BOTH), ("meeting", "2025-07-23", BOTH)]),
    ("The last exchange was in June. The one before had been on May 23.", [("exchange", "2025-05-23", set())]),
    ("Witkoff and Putin met in Moscow on Tuesday. The previous meeting was on April 25.",
     [("meeting", "2025-04-25", {"steve-witkoff", "vladimir-putin"})]),
    ("Lavrov and Rubio will meet on Monday. Their last encounter was in Kuala Lumpur on July 10.",
     [("meeting", "2025-07-10", {"marco-rubio", "sergey-lavrov"})]),
    ("Trump and Putin spoke by phone again. It took place on July 3 at the initiative of Moscow.",
     [("call", "2025-07-03", {"donald-trump", "vladimir-putin"})]),
    ("Officials of three countries met in Geneva on Tuesday. It was the third round. At the first, on June 23 and 24"
     " in Abu Dhabi, delegations were in one room.", [("meeting", "2025-06-23/2025-06-24", set())]),
]  # fmt: skip

SILENT = [
    "Merz met Macron in Paris on Tuesday. The first was a friend.",
    "Ukraine needs weapons. It was held up on Tuesday by Congress.",
    "Drones hit Odesa three times. The first, on Tuesday, killed two.",
    "The second, on Tuesday, was worse.",
    "Rubio and Lavrov met in Riyadh on Tuesday. It was the first time since 2021.",
]


@pytest.mark.parametrize(("text", "expected"), TOLD)
def test_one_of_several_is_told_by_its_number(text: str, expected: list[tuple[str, str, set[str]]]) -> None:
    found = [(kind, day, people) for kind, _, day, people in told(text)]
    assert [one for one in expected if one not in found] == []


@pytest.mark.parametrize("text", SILENT)
def test_a_number_alone_tells_of_nothing_more(text: str) -> None:
    talks = [found for found in told(text) if found[0] in ("call", "meeting", "exchange", "summit", "other")]
    assert len(talks) == (" met " in text)


def test_what_is_only_heard_of_was_not_held_on_the_day_told_before() -> None:
    assert [kind for kind, *_ in told("Trump rang Putin on 16 May. Then came the news of the summit.")] == ["call"]
