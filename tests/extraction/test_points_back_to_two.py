"""Talks between two who were named before: by "between them", by an office, by who is left of the two."""

import pytest

from tests.extraction.acting import TALKS, people, read

PAIR = {"giorgia-meloni", "friedrich-merz"}
BETWEEN = ["A meeting between them took place in Rome on Monday.", "A call between the two on Monday lasted an hour.",
           "The meeting of the two in Rome was on Monday.", "A meeting between the pair in Rome ended in a row.",
           "Weeks earlier a meeting between them in Rome had ended in a row."]  # fmt: skip
OFFICES = ["She met the chancellor in Rome on Monday.", "She rang her German counterpart on Monday.",
           "The Italian prime minister received the chancellor in Rome on Monday."]  # fmt: skip


def _who(text: str) -> list[set[str]]:
    return [people(mention) for mention in read(text).mentions if mention.kind in TALKS]


@pytest.mark.parametrize("lead", ["Relations between Giorgia Meloni and Friedrich Merz have improved.",
                                  "For months Giorgia Meloni had avoided Friedrich Merz."])  # fmt: skip
@pytest.mark.parametrize("next_", [*BETWEEN, *OFFICES])
def test_both_take_part(lead: str, next_: str) -> None:
    assert _who(f"{lead} {next_}") == [PAIR]


def test_of_two_he_is_not_whom_he_meets() -> None:
    text = "Donald Trump said Vladimir Putin wanted peace. In Rome on Monday he sat down with the Russian leader."
    assert _who(text) == [{"donald-trump", "vladimir-putin"}]


def test_he_stays_open_where_the_next_clause_names_one_of_the_two() -> None:
    text = "Trump said Putin wanted peace. He flew to Rome on Monday, and Putin stayed."
    assert all("vladimir-putin" not in who for who in _who(text))


def test_a_states_top_diplomat_is_a_person() -> None:
    assert _who("Marco Rubio met Russia's top diplomat in Rome on Monday.") == [{"marco-rubio", "sergey-lavrov"}]
