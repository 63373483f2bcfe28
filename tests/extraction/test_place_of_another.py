"""The place of one thing that a sentence tells is not that of another."""

import pytest

from tests.extraction.acting import read


def _places(text: str) -> set[tuple[str, str, str | None]]:
    """Kind, status and place of all that is told in a text."""
    return {(mention.kind, mention.status, mention.place) for mention in read(text).mentions}


APART = [
    ("Starmer received Macron on Wednesday, sending his envoy to meet Lavrov in Moscow.",
     ("meeting", "happened", None)),
    ("Bessent, who brought a draft of the plan on Wednesday, will meet him in Munich on Saturday.",
     ("proposal", "happened", None)),
    ("Bessent, who brought a draft agreement on minerals to Kyiv on Wednesday, will meet Zelenskyy in Munich on "
     "Saturday.", ("proposal", "happened", "Kyiv")),
    ("Kellogg, who proposed a ceasefire on Wednesday, is to meet Zelenskyy in Rome on Saturday.",
     ("proposal", "happened", None)),
    ("Bessent brought a draft agreement on Wednesday and will meet Zelenskyy in Munich on Saturday.",
     ("proposal", "happened", None)),
    ("Vance, who met Zelenskyy on Wednesday, will meet Lavrov in Munich on Saturday.", ("meeting", "happened", None)),
    ("Zelenskyy said in Rome that the proposals, which Kyiv sent to Moscow last week, call for a ceasefire.",
     ("proposal", "happened", None)),
    ("Vance, who met Zelenskyy in Rome, will meet Lavrov on Saturday.", ("meeting", "happened", "Rome")),
    ("Zelenskyy said in Rome that the proposals, which Kyiv sent to Moscow last week, call for a ceasefire.",
     ("proposal", "happened", None)),
    ("Vance, who met Zelenskyy in Rome, will meet Lavrov on Saturday.", ("meeting", "planned", None)),
    ("Vance met Zelenskyy on Wednesday and plans to meet Lavrov in Munich on Saturday.", ("meeting", "happened", None)),
    ("Vance met Zelenskyy on Wednesday and plans to meet Lavrov in Munich on Saturday.",
     ("meeting", "planned", "Munich")),
    ("Rubio will meet Lavrov in Riyadh on Saturday and met Fidan on Wednesday.", ("meeting", "happened", None)),
    ("Zelenskyy signed the deal and Trump will receive him in Rome on Saturday.", ("agreement", "happened", None)),
    ("Zelenskyy met Macron in Paris on Wednesday, and will meet Merz on Saturday.", ("meeting", "planned", None)),
    ("Paris will host Zelenskyy on Saturday.", ("meeting", "planned", "Paris")),
    ("Witkoff met Umerov and Yermak in Miami on Wednesday.", ("meeting", "happened", "Miami")),
    ("Each side agreed to return 1,200 prisoners in Istanbul on Wednesday.", ("exchange", "planned", "Istanbul")),
]  # fmt: skip


@pytest.mark.parametrize(("text", "right"), APART)
def test_what_was_done_is_not_placed_where_something_is_to_be_done(text: str, right: tuple[str, str, str]) -> None:
    assert right in _places(text)


def test_a_draft_that_is_brought_is_no_agreement() -> None:
    text = "Bessent brought a draft agreement on minerals to Kyiv on Wednesday."
    assert "agreement" not in {kind for kind, _, _ in _places(text)}


SCENE = [
    ("Zelenskyy and Merz discussed the war in Gaza in Copenhagen on Wednesday.", "Copenhagen"),
    ("Rubio met Lavrov to discuss the war in Gaza in New York on Wednesday.", "New York"),
    ("Rubio and Lavrov discussed the situation in Syria in Riyadh on Wednesday.", "Riyadh"),
    ("Rubio and Lavrov discussed the fighting in Ukraine in Riyadh on Wednesday.", "Riyadh"),
    ("Rubio and Lavrov met in Jeddah in Saudi Arabia on Wednesday.", "Jeddah"),
    ("Rubio and Lavrov met to end the war in Istanbul on Wednesday.", "Istanbul"),
    ("Istanbul hosted talks between Umerov and Medinsky on Wednesday.", "Istanbul"),
    ("Istanbul hosted a second round of talks between Umerov and Medinsky on Wednesday.", "Istanbul"),
    ("The Turkish city of Istanbul will again host talks between Umerov and Medinsky on Monday.", "Istanbul"),
    ("Erdogan said Istanbul would host talks between Umerov and Medinsky on Monday.", "Istanbul"),
    ("Geneva was the scene of talks between Rubio and Yermak on Wednesday.", "Geneva"),
    ("Berlin was the venue for talks between Rubio and Yermak on Wednesday.", "Berlin"),
    ("Riyadh was host to talks between Rubio and Lavrov on Wednesday.", "Riyadh"),
    ("London played host to talks between Rubio and Lavrov on Wednesday.", "London"),
    ("Geneva saw talks between Rubio and Yermak on Wednesday.", "Geneva"),
    ("Geneva, which hosted talks between Rubio and Yermak on Wednesday, is quiet again.", "Geneva"),
    ("Anchorage hosted the summit of Trump and Putin on July 15.", "Anchorage"),
]


@pytest.mark.parametrize(("text", "place"), SCENE)
def test_talks_are_placed_where_they_are_held_and_not_where_their_matter_is(text: str, place: str) -> None:
    (event,) = [mention for mention in read(text).mentions if mention.kind in ("meeting", "summit")]
    assert event.place == place


def test_who_says_that_a_city_will_host_talks_does_not_host_them() -> None:
    found = read("Erdogan said Istanbul would host talks between Umerov and Medinsky on Monday.")
    assert {slug for slug, _ in found.mentions[0].roles} == {"rustem-umerov", "vladimir-medinsky"}


def test_a_war_is_the_place_of_no_talks_on_it() -> None:
    found = read("Macron and Merz discussed the war in Gaza on Wednesday.")
    assert "Gaza" not in {mention.place for mention in found.mentions}
