"""What somebody will do one after the other: "will come on Friday and sign it", "is due there and will then sign"."""

import pytest

from tests.extraction.acting import told

PLANS = [
    "Zelensky will come to Berlin on Tuesday and put his name to the agreement.",
    "Zelensky is to travel to Berlin on Tuesday and there sign the agreement.",
    "Zelensky plans to fly to Berlin on Tuesday and then conclude the agreement.",
    "Zelensky is due in Berlin on Tuesday and will sign the agreement.",
    "Zelensky will meet Merz on Tuesday and initial the agreement.",
    "Zelensky will travel to Berlin on Tuesday to put his signature to the agreement.",
]


@pytest.mark.parametrize("text", PLANS)
def test_what_is_done_behind_a_plan_is_as_planned(text: str) -> None:
    assert [(m.kind, m.status, m.date) for m in told(text)] == [("agreement", "planned", "2025-08-05")]


def test_what_was_done_behind_a_deed_is_done() -> None:
    (signed,) = told("Zelensky came to Berlin on Tuesday and put his name to the agreement.")
    assert (signed.status, signed.date) == ("happened", "2025-07-29")


def test_a_speech_is_told_beside_what_is_planned_with_it() -> None:
    speech, plan = told("Zelensky will address the Bundestag on Tuesday and present his peace plan.")
    assert [(m.kind, m.status, m.date) for m in (speech, plan)] == [
        ("statement", "planned", "2025-08-05"),
        ("proposal", "planned", "2025-08-05"),
    ]
