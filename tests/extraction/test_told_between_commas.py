"""Whoever is told of between commas and named before them does what stands behind: "X, whom Y has sent, met Z"."""

import pytest

from tests.extraction.acting import people, read

MET = [
    "Keith Kellogg, the special envoy whom Donald Trump has put in charge of Ukraine, met Merz in Berlin on Monday.",
    "Keith Kellogg, the envoy Donald Trump has put in charge of Ukraine, met Merz in Berlin on Monday.",
    "Keith Kellogg, the man the American president appointed last year, met Merz in Berlin on Monday.",
    "Keith Kellogg, whom Trump trusts most, sat down with Merz in Berlin on Monday.",
    "Keith Kellogg, who advises Trump, held talks with Merz in Berlin on Monday.",
    "Keith Kellogg, in whom Trump has great trust, was received by Merz in Berlin on Monday.",
    "Keith Kellogg, whose appointment Trump announced in November, met Merz in Berlin on Monday.",
    "Keith Kellogg, the envoy Trump relies on, met Merz in Berlin on Monday.",
]
OTHERS = [
    ("Keith Kellogg, the envoy, Trump and Merz met in Berlin on Monday.",
     {"keith-kellogg", "donald-trump", "friedrich-merz"}),
    ("In talks with Kellogg, whom Trump has sent, Merz sat down with Stubb on Monday.",
     {"friedrich-merz", "alexander-stubb"}),
]  # fmt: skip


@pytest.mark.parametrize("text", MET)
def test_who_stands_before_the_first_comma_has_met_him(text: str) -> None:
    (mention,) = (m for m in read(text).mentions if m.kind == "meeting")
    assert people(mention) == {"keith-kellogg", "friedrich-merz"}
    assert mention.date == "2025-07-28"


@pytest.mark.parametrize(("text", "who"), OTHERS)
def test_who_is_listed_or_stands_behind_a_preposition_is_none_of_them(text: str, who: set[str]) -> None:
    assert who in [people(m) for m in read(text).mentions if m.kind == "meeting"]


def test_what_is_to_be_done_behind_the_commas_is_his() -> None:
    text = "Keith Kellogg, whom Trump appointed in November, is to meet Merz in Rome on Friday."
    (mention,) = (m for m in read(text).mentions if m.kind == "meeting")
    assert (mention.status, mention.date, people(mention)) == (
        "planned", "2025-08-01", {"keith-kellogg", "friedrich-merz"},
    )  # fmt: skip


def test_who_resigns_is_not_whoever_relied_on_him() -> None:
    (mention,) = (m for m in read("Yermak, a man Zelensky had relied on, resigned on Friday.").mentions)
    assert people(mention) == {"andriy-yermak"}


def test_a_day_from_which_something_is_asked_for_is_not_that_of_asking() -> None:
    told = read("Merz, who leads Germany, called for a ceasefire of a month from Monday.").mentions
    assert [mention.date for mention in told if mention.kind == "statement"] == [None]
