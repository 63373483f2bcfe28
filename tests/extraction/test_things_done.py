"""A deal reached, a plan approved and terms proposed somewhere are no deed of who judges them."""

import pytest

from tests.extraction.acting import read

JUDGED = [
    "Macron welcomed the prisoner exchange agreement reached during talks in Istanbul on Tuesday.",
    "Macron welcomed the amendments approved to the plan in Geneva on Tuesday.",
    "Macron rejected the terms proposed at the talks in Istanbul on Tuesday.",
    "Macron hailed the deal struck in London on Tuesday.",
]
DONE = [
    ("Macron and Zelensky reached an agreement in London on Tuesday.", "agreement"),
    ("Macron proposed terms at the talks in Istanbul on Tuesday.", "proposal"),
]


@pytest.mark.parametrize("text", JUDGED)
def test_who_judges_it_has_not_done_it(text: str) -> None:
    found = [m for m in read(text).mentions if "emmanuel-macron" in {slug for slug, _ in m.roles}]
    assert {m.kind for m in found} <= {"statement"}


@pytest.mark.parametrize(("text", "kind"), DONE)
def test_who_does_it_has(text: str, kind: str) -> None:
    found = [m for m in read(text).mentions if "emmanuel-macron" in {slug for slug, _ in m.roles}]
    assert kind in {m.kind for m in found}
