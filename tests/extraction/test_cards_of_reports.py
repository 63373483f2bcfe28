"""Cards that were told wrongly of reports written by other hands."""

import pytest

from tests.extraction.acting import people, read


def test_a_summit_on_peace_in_a_country_was_not_held_there() -> None:
    (summit, _) = read("The Summit on Peace in Ukraine ended on Sunday with a joint communiqué.").mentions
    assert (summit.kind, summit.place) == ("summit", None)


@pytest.mark.parametrize(
    "text",
    [
        "Since that time Lavrov and Antony Blinken met only now and then on the edge of international gatherings.",
        "Trump and Zelensky were to have had lunch and then signed the agreement at a joint news conference.",
    ],
)
def test_habits_and_what_was_never_done_are_not_told_as_done(text: str) -> None:
    assert [m for m in read(text).mentions if m.kind != "statement"] == []


def test_who_flies_on_then_met_the_first_elsewhere() -> None:
    text = "On Friday Zelenskyy is to be received by the pope, then fly on to see Chancellor Friedrich Merz in Berlin."
    pope, merz = read(text).mentions
    assert (pope.place, merz.place) == (None, "Berlin")
    assert "friedrich-merz" not in people(pope)
    assert people(merz) == {"volodymyr-zelenskyy", "friedrich-merz"}


def test_the_day_of_a_scene_is_not_that_of_what_is_said_about_it() -> None:
    text = (
        "Dmitry Peskov rejected a ceasefire. He commented on Friday's scene as well: it had shown how hard peace was."
    )
    assert all(m.date is None for m in read(text).mentions)


def test_who_opened_the_meeting_held_none_of_his_own() -> None:
    text = (
        "Russia and Ukraine held talks in Istanbul on Tuesday. The day was long. Hakan Fidan chaired the meeting at the"
        " Dolmabahce Palace."
    )
    (meeting,) = read(text).mentions
    assert "hakan-fidan" in people(meeting)


def test_those_whom_a_delegation_met_did_not_meet_each_other() -> None:
    text = "This morning the members of the delegation met Marco Rubio and Keith Kellogg. They met them in Rome."
    assert all(m.title != "Rubio and Kellogg meet" for m in read(text).mentions)


def test_intelligence_is_named_only_where_it_is_spoken_of() -> None:
    text = "Trump and Zelensky met in Rome on Tuesday. They spoke about air-defence systems and interceptor drones."
    assert "intelligence" not in read(text).mentions[0].title


def test_of_two_days_neither_is_that_of_what_is_told_next() -> None:
    text = "The previous rounds took place on May 16 and June 2. After the second, the parties exchanged prisoners."
    assert [m.date for m in read(text).mentions if m.kind == "exchange"] == [None]


def test_less_than_a_week_before_counts_no_day() -> None:
    text = "They met on Saturday, less than a week before Donald Trump is to meet Vladimir Putin in Alaska."
    assert [m.date for m in read(text).mentions if m.place == "Alaska"] == [None]


def test_a_meeting_named_after_its_place_is_none_of_an_untold_place() -> None:
    text = (
        "Donald Trump and Emmanuel Macron met on Wednesday. Nothing has moved since the Alaska meeting, said a"
        " diplomat who asked not to be named."
    )
    met = next(m for m in read(text).mentions if "emmanuel-macron" in people(m))
    assert met.place is None


def test_a_surname_alone_is_whom_the_lists_mean_by_it() -> None:
    text = (
        "Donald Trump spoke in New York. First lady Olena Zelenska met Melania Trump on Monday. Trump met Keir Starmer"
        " on Tuesday."
    )
    starmer = next(m for m in read(text).mentions if "keir-starmer" in people(m))
    assert people(starmer) == {"donald-trump", "keir-starmer"}


def test_a_deal_is_named_by_what_stands_right_before_it() -> None:
    text = "Zelenskyy asked for arms deliveries on Saturday, a day after he signed a security agreement with Germany."
    assert "Zelenskyy signs security agreement" in [m.title for m in read(text).mentions]
