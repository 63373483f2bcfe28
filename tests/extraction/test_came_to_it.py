"""Who came to talks, told in the same breath: "X met Y, a meeting also attended by Z"; whose talks he comes from."""

import pytest

from tests.extraction.acting import read
from tests.extraction.test_delegates import there

MET = "Volodymyr Zelenskyy met Donald Trump in Washington on Monday"
AHEAD = "Volodymyr Zelenskyy will meet Donald Trump in Washington on Friday"
PAIR = {"volodymyr-zelenskyy", "donald-trump"}
SECONDS = {"marco-rubio", "rustem-umerov"}
TWO = "Marco Rubio and Rustem Umerov"

COMPANY = [
    f"{MET}, with {TWO} joining the talks.",
    f"{MET}, a meeting also attended by {TWO}.",
    f"{MET}, in a meeting that also included {TWO}.",
    f"{MET}, for talks that were also attended by {TWO}.",
    f"{MET}. The talks also involved {TWO}.",
    f"{MET}. The meeting, which brought together {TWO} as well, lasted two hours.",
    f"{AHEAD}, accompanied by {TWO}.",
    f"{AHEAD}, joined by {TWO}.",
    f"{AHEAD}, a meeting also attended by {TWO}.",
    f"{AHEAD}. {TWO} will be connected by video.",
    f"{AHEAD}. {TWO} are to travel with him.",
    f"{AHEAD}. {TWO} are going as well.",
]
ROOM = "Marco Rubio met Sergey Lavrov in Riyadh on Monday."
FOUR = {"marco-rubio", "sergey-lavrov", "steve-witkoff", "yuri-ushakov"}
SEATED = [
    (f"{ROOM} At Rubio's side was envoy Steve Witkoff; at Lavrov's side was presidential aide Yuri Ushakov.", FOUR),
    (f"{ROOM} Steve Witkoff had sat there opposite Yuri Ushakov.", FOUR),
    (f"{ROOM} On Rubio's side was Steve Witkoff. On Lavrov's side was Yuri Ushakov.", FOUR),
    (f"{ROOM} Steve Witkoff sat with Rubio. Yuri Ushakov was at Lavrov's side.", FOUR),
    (f"{ROOM} On the Russian side Yuri Ushakov took part too; on the American, Special Envoy Steve Witkoff.", FOUR),
    (f"{ROOM} Yuri Ushakov was present for Russia, Steve Witkoff for the U.S.", FOUR),
    (f"{ROOM} Steve Witkoff had sat there opposite Vladimir Putin.", FOUR - {"yuri-ushakov"}),
    (
        "American and Ukrainian officials met in Geneva on Monday. Yermak led Kyiv's team together with Rustem Umerov.",
        {"andriy-yermak", "rustem-umerov"},
    ),
]
LATER = f"{ROOM} Later Rubio sat with Keith Kellogg."
FROM_THEM = [
    ("Sergey Lavrov said after talks with the United States in Riyadh that the mood was good.", True),
    ("Speaking after talks with U.S. officials in Riyadh, Sergey Lavrov said the mood was good.", True),
    ("Dmitry Peskov said after talks with the United States in Riyadh that the mood was good.", False),
    ("Vladimir Putin said after talks with the United States in Riyadh that the mood was good.", False),
    ("Sergey Lavrov said after talks between the United States and Ukraine that the mood was good.", False),
]
NO_CALLS = [
    "Donald Trump called Volodymyr Zelenskyy stubborn on Monday.",
    "Marco Rubio met Sergey Lavrov in Riyadh on Monday. Steve Witkoff called them productive.",
    "Donald Trump called Volodymyr Zelenskyy ungrateful and too weak after the meeting.",
]


@pytest.mark.parametrize("text", COMPANY)
def test_who_came_is_of_the_talks_and_makes_none_of_their_own(text: str) -> None:
    mentions = read(text).mentions
    assert [(m.kind, {slug for slug, _ in m.roles}) for m in mentions if m.kind in ("meeting", "call")] == [
        ("meeting", PAIR | SECONDS)
    ]


@pytest.mark.parametrize(("text", "people"), SEATED)
def test_those_on_both_sides_of_the_table_are_seated(text: str, people: set[str]) -> None:
    assert people <= there(text)
    assert "vladimir-putin" not in there(text)


@pytest.mark.parametrize(("text", "was"), FROM_THEM)
def test_who_speaks_after_talks_with_a_state_came_from_them_if_he_was_sent(text: str, was: bool) -> None:
    found = {slug for m in read(text).mentions if m.kind == "meeting" for slug, _ in m.roles}
    assert (not found.isdisjoint({"sergey-lavrov", "dmitry-peskov", "vladimir-putin"})) == was


@pytest.mark.parametrize("text", NO_CALLS)
def test_whom_somebody_calls_something_is_not_rung_up(text: str) -> None:
    assert all(mention.kind != "call" for mention in read(text).mentions)


def test_whom_one_of_them_sat_with_later_was_not_there() -> None:
    assert "keith-kellogg" not in there(LATER)
