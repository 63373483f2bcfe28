"""Quotes as agencies and press services set them: cited by a medium, under "Quote:", by "the minister"."""

import pytest

from tests.extraction.test_quotes_speakers import LONG, names

CITED = [
    (f"{LONG[:-1]},” TASS quoted Dmitry Peskov as saying.", "Dmitry Peskov"),
    ("Interfax cited Kremlin spokesman Dmitry Peskov as saying that “there is a long road ahead”.", "Dmitry Peskov"),
    ("Tusk spoke of what he described as a “long road ahead of us all,” Vesti.az reports, citing TASS.", "Donald Tusk"),
    ("Asked about the road, Tusk said: “There will be many of them,” Interfax reported.", "Donald Tusk"),
    ("Peskov came with Mikhail Orlov, who thanked Rutte for what he called “a long road”.", "Mikhail Orlov"),
    ("Peskov thanked Mikhail Orlov, who had come late, for what he called “a long road”.", "Dmitry Peskov"),
    ("Tusk praised the work of Rutte, who he said was “a long road ahead of us”.", "Donald Tusk"),
    ("TASS said that “there is a long road ahead of us”.", "TASS"),
    (
        "It comes after a long week in which nothing moved, as Rutte met Tusk, telling him to buy “or to go home”.",
        "Mark Rutte",
    ),
    (
        "Tusk said the Netherlands supports the plan, adding that “there is a long road ahead”.",
        "Donald Tusk",
    ),
    (
        "Envoys stood behind Kallas while the European Commission denounced “a long road to nowhere”.",
        "European Commission",
    ),
]


@pytest.mark.parametrize(("text", "name"), CITED)
def test_who_said_it_is_told_from_who_reports_it(text: str, name: str) -> None:
    assert names(text) == [name]


PAPERS = [
    (
        "This was reported by the Office of the Turkish President on X.\n\n“We met for an hour,” the statement reads.",
        "Office of the Turkish President",
    ),
    ("A Kremlin readout said the call was “long and of use to both”.", "Kremlin"),
    ("From Tusk’s Facebook post: “There is a long road ahead of us.”", "Donald Tusk"),
    ("Anchorage, August 16: Mark Rutte praised the “long road behind us”.", "Mark Rutte"),
]


@pytest.mark.parametrize(("text", "name"), PAPERS)
def test_a_paper_speaks_for_who_issued_it(text: str, name: str | None) -> None:
    assert names(text) == [name]


TOGETHER = [
    ("Macron, Merz and Starmer said it was “a long road ahead”.", "Macron, Merz and Starmer"),
    (
        "Polish Prime Minister Donald Tusk and Finnish President Alexander Stubb said it was “a long road ahead”.",
        "Donald Tusk and Finnish President Alexander Stubb",
    ),
    (
        "Dutch Prime Minister Dick Schoof, Danish Prime Minister Mette Frederiksen, and NATO chief Mark Rutte asked"
        " him to go “a long road”.",
        None,
    ),
    ("After talks with Tusk, Stubb and Rutte, Merz said it was “a long road ahead”.", "Friedrich Merz"),
    ("On Monday Macron met Merz, and Starmer said it was “a long road ahead”.", "Keir Starmer"),
    ("The head of the European Commission Ursula von der Leyen saw “a long road ahead”.", "Ursula von der Leyen"),
    ("A spokesman for Finnish President Alexander Stubb said it was “a long road ahead”.", None),
]


@pytest.mark.parametrize(("text", "name"), TOGETHER)
def test_several_speak_together(text: str, name: str | None) -> None:
    assert names(text) == [name]


OFFICES = [
    (f"Hakan Fidan came to Kyiv to see Andrii Sybiha. {LONG[:-1]},” the Turkish minister said.", "Hakan Fidan"),
    (f"Andrii Sybiha spoke beside Hakan Fidan. The room was full. {LONG[:-1]},” the minister said.", "Andrii Sybiha"),
    (f"Yuri Ushakov spoke late at night. {LONG[:-1]},” the Kremlin official said.", "Yuri Ushakov"),
    (f"Keith Kellogg spoke late at night. {LONG[:-1]},” the envoy said.", "Keith Kellogg"),
    (f"Mette Frederiksen spoke late at night. {LONG[:-1]},” the envoy said.", None),
    (f"Mark Rutte spoke late at night. {LONG[:-1]},” the Kremlin official said.", None),
    (f"Rutte was silent, but Tusk later explained the plan. He said “{LONG[1:-1]}”", "Donald Tusk"),
]


@pytest.mark.parametrize(("text", "name"), OFFICES)
def test_an_office_goes_on_about_who_holds_it(text: str, name: str | None) -> None:
    assert names(text) == [name]


UNDER_HEADINGS = [
    ("Source: Umerov on Facebook\n\nQuote: “We handed over our paper.”", ["Rustem Umerov"]),
    (
        "Source: Umerov on Facebook\n\nQuote: “We handed over our paper. They have it now.\n\nWe are ready for more.”",
        ["Rustem Umerov", "Rustem Umerov"],
    ),
    (
        'Source: Umerov on Facebook\n\nQuote: "We handed over our paper. They have it now.\n\nWe are ready for more."',
        ["Rustem Umerov", "Rustem Umerov"],
    ),
    ("“It is out of the question. Let him come to us.” Rustem Umerov, head of the delegation", ["Rustem Umerov"]),
    ("“It is out of the question. Let him come to us.” Umerov left and the room was silent.", [None]),
]


@pytest.mark.parametrize(("text", "found"), UNDER_HEADINGS)
def test_a_quote_under_a_heading_is_of_whom_the_text_is_about(text: str, found: list[str | None]) -> None:
    assert names(text) == found


TERMS = [
    "Poland considers the “memorandum” a set of old demands.",
    "The so-called “memorandum” of the Kremlin was discussed by Tusk.",
]


@pytest.mark.parametrize("text", TERMS)
def test_what_something_is_called_is_no_speech(text: str) -> None:
    assert names(text) == []
