"""A journey told sentence by sentence: who met whom at which of its places, and when."""

import pytest

from tests.extraction.acting import read

CHAINS = [
    ("Emmanuel Macron returned to Paris on Monday. There he met Donald Tusk. He then flew to Berlin, where he held "
     "talks with Alexander Stubb.",
     {("2025-07-28", "Paris", "donald-tusk"), ("2025-07-28", "Berlin", "alexander-stubb")}),
    ("Emmanuel Macron met Donald Tusk. He then flew to Berlin, where he held talks with Alexander Stubb.",
     {(None, None, "donald-tusk"), (None, "Berlin", "alexander-stubb")}),
    ("Emmanuel Macron met Donald Tusk on Monday. Macron later travelled to Berlin.",
     {("2025-07-28", None, "donald-tusk")}),
    ("Emmanuel Macron was in Warsaw on Monday. There he met Donald Tusk.", {("2025-07-28", "Warsaw", "donald-tusk")}),
    ("Emmanuel Macron left Rome for Warsaw on Monday. There he met Donald Tusk.", {(None, None, "donald-tusk")}),
    ("Steve Witkoff was in Moscow on Monday. There Emmanuel Macron met Donald Tusk.", {(None, None, "donald-tusk")}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), CHAINS)
def test_each_meeting_has_its_own_place(text: str, expected: set[tuple[str | None, str | None, str]]) -> None:
    met = [mention for mention in read(text).mentions if mention.kind == "meeting"]
    with_whom = [{slug for slug, _ in mention.roles} - {"emmanuel-macron"} for mention in met]
    assert {(m.date, m.place, *sorted(who)) for m, who in zip(met, with_whom, strict=True)} == expected
