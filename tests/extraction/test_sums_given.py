"""Aid told by its sum: in whatever money, given with "with", promised for later, and not the sum of years."""

import pytest

from tests.extraction.acting import people, told

TOLD = [
    ("The Bundestag released 3 billion euros in additional military aid for Ukraine on Wednesday.",
     "happened", "2025-07-30", {"bundestag"}),
    ("Denmark will provide Ukraine with a further 90 million euros for artillery shells.",
     "planned", None, {"denmark"}),
    ("Norway said on Wednesday it would give Ukraine 8.5 billion kroner in aid next year.",
     "planned", None, {"norway"}),
    ("Some 200 million Canadian dollars in humanitarian aid for Kyiv was unveiled by Mark Carney on Wednesday.",
     "happened", "2025-07-30", {"mark-carney"}),
    ("Ukraine received another 3 billion euros from the EU on Wednesday.", "happened", "2025-07-30", {"ukraine"}),
    ("Ukraine will receive 5 billion euros in military aid from Germany.", "planned", None, {"ukraine"}),
    ("A new tranche of one billion euros was paid out to Ukraine on Wednesday.", "happened", "2025-07-30", set()),
    ("Friedrich Merz promised Ukraine two more IRIS-T systems on Wednesday.",
     "happened", "2025-07-30", {"friedrich-merz"}),
    ("Berlin has promised Kyiv further support worth nine billion euros.", "happened", None, {"germany"}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "status", "day", "who"), TOLD)
def test_a_sum_that_is_given_is_told(text: str, status: str, day: str, who: set[str]) -> None:
    found = [mention for mention in told(text) if mention.kind == "aid"]
    assert [(mention.status, mention.date) for mention in found] == [(status, day)]
    assert who <= people(found[0])


NOT_TOLD = [
    "So far, Germany has given Ukraine more than 40 billion euros in military aid.",
    "Since 2022, Norway has provided Ukraine with 20 billion euros.",
    "The bill would provide 60 billion dollars in military aid to Ukraine.",
    "Friedrich Merz said Germany would give Ukraine 5 billion euros in aid if others did the same.",
    "Ukraine gave its army 5 billion dollars for drones on Wednesday.",
    "Diplomats said the plan would provide Ukraine with 140 billion euros.",
]


@pytest.mark.parametrize("text", NOT_TOLD)
def test_the_sum_of_years_and_what_would_be_given_under_a_condition_are_not_told(text: str) -> None:
    assert {mention.kind for mention in told(text)} <= {"statement"}
