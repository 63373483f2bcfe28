"""What reading the cards of the seeds against their sources has shown, in words of its own."""

from datetime import date

import pytest

from app.extraction.lexicon import Lexicon
from app.extraction.pipeline import extract
from app.extraction.types import Mention
from app.reading.document import Document

LEXICON = Lexicon()


def told(text: str) -> tuple[Mention, ...]:
    """The mentions of a text published on 21 May 2025, a Wednesday."""
    return tuple(extract(Document(text, published=date(2025, 5, 21), published_basis="given"), LEXICON).mentions)


def test_a_heading_of_two_capitals_places_nothing() -> None:
    text = "Washington – Kyiv, 19 May. Zelenskyy said afterwards that Ukraine was ready for a ceasefire."
    (mention,) = told(text)
    assert (mention.date, mention.place) == ("2025-05-19", None)


def test_a_heading_of_one_place_places_what_it_heads() -> None:
    (mention,) = told("Istanbul, 19 May. Rustem Umerov met Vladimir Medinsky for an hour.")
    assert (mention.date, mention.place) == ("2025-05-19", "Istanbul")


def test_whose_president_somebody_is_says_not_where_he_was() -> None:
    (mention,) = told("The President in Kyiv said on Monday that Ukraine was ready for a ceasefire.")
    assert mention.place is None


def test_a_halt_to_military_aid_is_no_ceasefire() -> None:
    (mention,) = told("Trump ordered a halt to military aid on Sunday.")
    assert mention.topics == ("military-aid",)


def test_a_sentence_may_end_with_the_name_of_a_network() -> None:
    text = "Zelenskyy called for a ceasefire on Sunday on X. Moscow wants a halt in arms deliveries to Kyiv."
    (mention,) = told(text)
    assert text[mention.span.start : mention.span.end].endswith("on X.")


def test_what_nobody_is_named_for_is_no_card_of_a_plan() -> None:
    (mention,) = told("Ukraine's allies are to meet in Paris on May 26.")
    assert mention.score < 1


def test_a_time_counted_from_something_else_is_no_card_without_a_day() -> None:
    (mention,) = told("Three weeks later, in Istanbul, Umerov and Medinsky met for forty minutes.")
    assert (mention.date, mention.score < 1) == (None, True)


@pytest.mark.parametrize(
    "call",
    [
        "Keir Starmer will host a video call of leaders on Saturday.",
        "Keir Starmer will hold a phone call with several leaders on Saturday.",
        "Keir Starmer held a video conference on Monday.",
    ],
)
def test_who_rings_several_does_not_ring_whoever_was_told_of_before(call: str) -> None:
    mentions = told(f"Marco Rubio said on Sunday that Washington was waiting for details. {call}")
    assert all("marco-rubio" not in dict(mention.roles) for mention in mentions if mention.kind == "call")


def test_the_other_end_of_a_call_of_two_is_still_who_acted_last() -> None:
    mentions = told("Donald Trump was in a hurry. The call with Vladimir Putin on Monday lasted an hour.")
    assert [sorted(dict(mention.roles)) for mention in mentions if mention.kind == "call"] == [
        ["donald-trump", "vladimir-putin"]
    ]


def test_a_state_does_not_offer_to_its_own_president() -> None:
    text = (
        "Turkey offers to host a new round\n\n"
        "Recep Tayyip Erdogan met Volodymyr Zelenskyy in Ankara on Monday and offered to host a new round of talks."
    )
    (title,) = (mention.title for mention in told(text) if mention.kind == "proposal")
    assert title == "Türkiye proposes to host talks"
