"""Offices with "of" before a speaker's name, asides set off by dashes, agents behind the words, and interviews."""

import pytest

from tests.extraction.test_quotes_speakers import LONG, names

SAID_BY_OFFICE = [
    (f"{LONG[:-1]},” said the head of the Ukrainian delegation, Rustem Umerov.", "Rustem Umerov"),
    (f"{LONG[:-1]},” said Ukrainian Minister of Defence Mykhailo Fedorov on Monday.", "Mykhailo Fedorov"),
    (f"{LONG[:-1]},” said Foreign Minister of Türkiye Hakan Fidan.", "Hakan Fidan"),
    (f"{LONG[:-1]},” said the Deputy Head of the Office of the President of Ukraine Ihor Zhovkva.", "Ihor Zhovkva"),
    (f"{LONG[:-1]},” said Secretary of the National Security and Defence Council Rustem Umerov.", "Rustem Umerov"),
    (f"{LONG[:-1]},” said President of the European Council António Costa in Brussels.", "António Costa"),
    (f"{LONG[:-1]},” said a spokesman for the club, where Kaja Kallas waited.", None),
]


@pytest.mark.parametrize(("text", "name"), SAID_BY_OFFICE)
def test_who_holds_an_office_speaks_and_not_the_office(text: str, name: str | None) -> None:
    assert names(text) == [name]


ASIDES = [
    (
        "Umerov -- who has sat across from Moscow's men since May -- told reporters that there “is a long road ahead”.",
        ["Rustem Umerov"],
    ),
    (
        "NATO secretary general Mark Rutte, who chaired the round beside Kaja Kallas, Estonia's former prime minister,"
        " said on Friday that “there is a long road ahead”.",
        ["Mark Rutte"],
    ),
    ("The talks, described as “long, and not in vain” by Finnish envoy Sauli Niinistö, went on.", ["Sauli Niinistö"]),
    ("Rutte noted that Moscow continues to aim for the “iron belt” of towns.", ["Mark Rutte"]),
    ("What is left is a line of hills that Poland calls “the last gate we have”.", ["Poland"]),
    ("Tusk urged Rome to support Kyiv's admission to the bloc, or to face “ten hard years”.", ["Donald Tusk"]),
    ("The plan was criticised by Western allies of Kyiv for lacking “a word on the road ahead”.", [None]),
    (
        "A day after Vance claimed that “Denmark is no friend of ours,” Danish Prime Minister Mette Frederiksen"
        " hit back on Monday. “Denmark is a friend to all,” she said.",
        ["JD Vance", "Mette Frederiksen"],
    ),
]


@pytest.mark.parametrize(("text", "found"), ASIDES)
def test_what_stands_beside_a_speaker_does_not_speak(text: str, found: list[str | None]) -> None:
    assert names(text) == found


ANSWERS = [
    (f"I asked Stubb whether he was worried.\n\n{LONG}", ["Alexander Stubb"]),
    (f"I asked Finland’s president about the border.\n\n{LONG}", ["Alexander Stubb"]),
    (f"“We sign,” Merz told me.\n\nWould he go to Kyiv?\n\n{LONG}", ["Friedrich Merz", "Friedrich Merz"]),
    (f"“We sign,” Merz told me.\n\nYou said that in May as well.\n\n{LONG}", ["Friedrich Merz", "Friedrich Merz"]),
    (
        f"I asked Stubb whether he trusts Putin.\n\n{LONG}\n\nBut does that please Rutte? Will he come, I asked, too?"
        f"\n\n{LONG}",
        ["Alexander Stubb", "Alexander Stubb"],
    ),
]


@pytest.mark.parametrize(("text", "found"), ANSWERS)
def test_who_is_interviewed_answers(text: str, found: list[str]) -> None:
    assert names(text) == found


NO_ANSWERS = [
    (f"Would Merz go to Kyiv? Nobody knew.\n\nThe week went by.\n\n{LONG}", [None]),
    (f"Ministers asked Stubb for more.\n\nThe week went by.\n\n{LONG}", [None]),
]


@pytest.mark.parametrize(("text", "found"), NO_ANSWERS)
def test_a_question_that_no_reporter_asks_has_no_answer(text: str, found: list[str | None]) -> None:
    assert names(text) == found
