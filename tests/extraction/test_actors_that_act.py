"""Media that only carry the news and bodies named in passing are no actors; who is sanctioned or addressed is one."""

import pytest

from tests.extraction.naming import read


def bodies(text: str) -> set[str]:
    return {actor.slug for actor in read(text).actors if actor.kind == "body"}


CARRIERS = [
    "The talks went on, Reuters reported on Friday.",
    "The talks went on, according to AFP.",
    "Macron told Le Figaro that the talks went on.",
    "The talks went on, Tusk said, as quoted by Interfax.",
    "“The talks go on,” Tusk told Sky News.",
    "Mayors met in Lviv. (Jane Doerr/AFP via Getty Images)",
]


@pytest.mark.parametrize("text", CARRIERS)
def test_a_medium_that_carries_the_news_is_no_actor(text: str) -> None:
    assert bodies(text) == set()


def test_a_medium_that_tells_something_of_its_own_is_one() -> None:
    assert bodies("The Financial Times wrote on Monday that the plan had been changed behind closed doors.") == {
        "financial-times"
    }


ACTING = [
    ("Washington imposed sanctions on Rosneft and Lukoil.", {"rosneft", "lukoil"}),
    ("The Treasury sanctioned the oil giants Rosneft and Lukoil on Wednesday.", {"rosneft", "lukoil", "us-treasury"}),
    ("The Kremlin’s version was shorter.", {"kremlin"}),
    ("Tusk accused the Kremlin of delay.", {"kremlin"}),
    ("It is like NATO’s Article 5.", set()),
    ("Cars stood around the Kremlin.", set()),
    ("Anna Lind, who came from the Main Directorate of that state, was there.", set()),
    ("Shares of Rosneft were sold in Moscow.", set()),
]


@pytest.mark.parametrize(("text", "found"), ACTING)
def test_a_body_counts_where_it_acts_or_is_hit(text: str, found: set[str]) -> None:
    assert bodies(text) == found


def test_who_took_a_picture_is_nobody() -> None:
    assert not [a for a in read("Mayors met in Lviv. (Jane Doerr/AFP via Getty Images)").actors if a.kind == "person"]


def test_a_verb_behind_an_opening_mark_has_its_subject_before_it() -> None:
    found = {actor.slug for actor in read("Warsaw and Oslo also “agreed to open the sea” to all.").actors}
    assert found == {"poland", "norway"}
