"""What the sentence that opens an article tells that somebody said is told beside what else it tells."""

import pytest

from tests.extraction.acting import read

SAID = [
    ("Macron said that in his last call with Putin the idea of a summit had been raised.", None),
    ("Macron has said he wanted no wasted journey after plans for talks with Putin were shelved.", None),
    ("The French president said he would give up nothing after Zelensky met Trump in Rome on Tuesday.", None),
    ("Macron said work would begin immediately after he spoke by telephone with Putin on Tuesday.", "2025-07-29"),
    ("Macron said he would keep up the sanctions days after he met Putin in Paris on Tuesday.", None),
]
NOT_SAID = [
    "Macron said at a meeting with Zelensky in Paris on Tuesday that help would come.",
    "Macron said he had met Zelensky in Paris on Tuesday.",
]


@pytest.mark.parametrize(("text", "day"), SAID)
def test_the_lead_is_what_somebody_said(text: str, day: str | None) -> None:
    found = [m for m in read(text).mentions if m.kind == "statement"]
    assert [(m.date, [slug for slug, _ in m.roles]) for m in found] == [(day, ["emmanuel-macron"])]


@pytest.mark.parametrize("text", NOT_SAID)
def test_what_is_said_in_talks_or_only_reports_them_is_not(text: str) -> None:
    assert [m.kind for m in read(text).mentions] == ["meeting"]
