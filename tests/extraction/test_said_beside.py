"""What somebody says in a sentence that tells of something else as well."""

import pytest

from tests.extraction.acting import people, read

TOLD = [
    (
        "Marco Rubio, attending his first meeting with Sergei Lavrov in Rome, told reporters that the war could end.",
        "marco-rubio",
    ),
    ("As his meeting with Sergei Lavrov opened in Rome, Rubio said that the war could end.", "marco-rubio"),
    (
        "Rubio met Sergei Lavrov in Geneva last Friday; on Monday Rubio said on Fox News that the war could end.",
        "marco-rubio",
    ),
    (
        "The war could end, Emmanuel Macron said on Monday, although he came away from his talks with Donald Trump"
        " without a result.",
        "emmanuel-macron",
    ),
]
UNTOLD = [
    "Marco Rubio said that he had met Sergei Lavrov in Rome.",
    "Marco Rubio met Sergei Lavrov in Rome and said that the war could end.",
    "Marco Rubio met Sergei Lavrov in Rome and told him that the war could end.",
    "When Marco Rubio met Sergei Lavrov in Rome, Rubio told Lavrov that the war could end.",
    "Marco Rubio and Sergei Lavrov met in Rome and, at a news conference, said the war could end.",
    "On Tuesday Donald Trump called Volodymyr Zelenskyy, the White House said, and then Emmanuel Macron.",
    "Marco Rubio and Sergei Lavrov spoke by phone, the Kremlin reported, adding that the war could end.",
]


def _said(text: str) -> list[set[str]]:
    return [people(m) for m in read(f"It rained.\n\n{text}\n\nIt rained.").mentions if m.kind == "statement"]


@pytest.mark.parametrize(("text", "speaker"), TOLD)
def test_what_is_said_on_the_scene_is_told_beside_it(text: str, speaker: str) -> None:
    assert _said(text) == [{speaker}]


@pytest.mark.parametrize("text", UNTOLD)
def test_what_is_said_of_talks_or_in_them_belongs_to_these(text: str) -> None:
    assert _said(text) == []
