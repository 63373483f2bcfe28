"""Groups of states and councils take part in their own meetings, whoever calls, chairs or joins these."""

import pytest

from tests.extraction.acting import TALKS, people, read

BODIES = [("the Coalition of the Willing", "coalition-of-the-willing"), ("the “Coalition of the Willing”",
          "coalition-of-the-willing"), ("the Ukraine Defence Contact Group", "contact-group"), ("the G7", "g7"),
          ("the UN Security Council", "un-security-council")]  # fmt: skip
TOLD = [
    ("{b} will meet in Paris on Monday.", set()),
    ("A meeting of {b} took place in Paris on Monday.", set()),
    ("The leaders of {b} held a video call on Monday.", set()),
    ("Some fifty states met in Brussels on Monday as {b}.", set()),
    ("Macron chaired a call of the foreign ministers of {b} on Monday.", {"emmanuel-macron"}),
    ("Macron and Starmer will host a meeting of {b} in Paris on Monday.", {"emmanuel-macron", "keir-starmer"}),
    ("Macron attended the meeting of {b} in Paris on Monday.", {"emmanuel-macron"}),
]


@pytest.mark.parametrize(("body", "slug"), BODIES)
@pytest.mark.parametrize(("text", "others"), TOLD)
def test_a_body_is_at_its_own_meeting(body: str, slug: str, text: str, others: set[str]) -> None:
    told = text.format(b=body)
    found = [people(m) for m in read(told[0].upper() + told[1:]).mentions if m.kind in TALKS]
    assert found == [{slug, *others}]


@pytest.mark.parametrize(
    "text",
    [
        "Macron met Starmer in Paris on Monday on the sidelines of a meeting of the G7.",
        "Macron had talks with NATO Secretary General Mark Rutte in Paris on Monday.",
        "Macron met Starmer in Paris on Monday for a visit which the G7 had asked for.",
        "Orban had no mandate from the G7 to visit Moscow on Monday.",
        "Macron met Starmer in Paris on Monday as the G7 weighed new sanctions.",
    ],
)
def test_a_body_is_at_no_meeting_that_is_not_its_own(text: str) -> None:
    assert all({"g7", "nato"}.isdisjoint(people(m)) for m in read(text).mentions if m.kind in TALKS)


@pytest.mark.parametrize("called", ["called a meeting of the G7", "has called an emergency summit of the G7 leaders"])
def test_what_is_called_for_a_day_is_to_come(called: str) -> None:
    found = read(f"Macron {called} for Monday.").mentions
    assert [(mention.status, mention.date) for mention in found] == [("planned", "2025-08-04")]
