"""The place of one thing that a sentence tells is not that of another."""

import pytest

from tests.extraction.acting import read


def _places(text: str) -> set[tuple[str, str, str | None]]:
    """Kind, status and place of all that is told in a text."""
    return {(mention.kind, mention.status, mention.place) for mention in read(text).mentions}


APART = [
    ("Bessent, who brought a draft of the plan on Wednesday, will meet him in Munich on Saturday.",
     ("proposal", "happened", None)),
    ("Bessent, who brought a draft agreement on minerals to Kyiv on Wednesday, will meet Zelenskyy in Munich on "
     "Saturday.", ("proposal", "happened", "Kyiv")),
    ("Kellogg, who proposed a ceasefire on Wednesday, is to meet Zelenskyy in Rome on Saturday.",
     ("proposal", "happened", None)),
    ("Bessent brought a draft agreement on Wednesday and will meet Zelenskyy in Munich on Saturday.",
     ("proposal", "happened", None)),
    ("Vance, who met Zelenskyy on Wednesday, will meet Lavrov in Munich on Saturday.", ("meeting", "happened", None)),
    ("Vance, who met Zelenskyy in Rome, will meet Lavrov on Saturday.", ("meeting", "happened", "Rome")),
    ("Vance, who met Zelenskyy in Rome, will meet Lavrov on Saturday.", ("meeting", "planned", None)),
    ("Vance met Zelenskyy on Wednesday and plans to meet Lavrov in Munich on Saturday.", ("meeting", "happened", None)),
    ("Vance met Zelenskyy on Wednesday and plans to meet Lavrov in Munich on Saturday.",
     ("meeting", "planned", "Munich")),
    ("Witkoff met Umerov and Yermak in Miami on Wednesday.", ("meeting", "happened", "Miami")),
    ("Each side agreed to return 1,200 prisoners in Istanbul on Wednesday.", ("exchange", "planned", "Istanbul")),
]  # fmt: skip


@pytest.mark.parametrize(("text", "right"), APART)
def test_what_was_done_is_not_placed_where_something_is_to_be_done(text: str, right: tuple[str, str, str]) -> None:
    assert right in _places(text)


def test_a_draft_that_is_brought_is_no_agreement() -> None:
    text = "Bessent brought a draft agreement on minerals to Kyiv on Wednesday."
    assert "agreement" not in {kind for kind, _, _ in _places(text)}
