"""What is remembered from years ago is told with its day or not at all, and not of those who came to office later."""

import pytest

from tests.extraction.acting import people, read

NO_DAY = [
    "Winston Churchill and Franklin Roosevelt held talks on the war in Europe.",
    "In 2015, Merkel, Hollande, Putin and Poroshenko met in Minsk and agreed on a ceasefire.",
    "The Minsk agreements, signed in 2014 and 2015 by Russia and Ukraine, never brought peace.",
    "In Bucharest in 2008, NATO leaders agreed that Ukraine would become a member.",
    "Zelenskyy recalled that he had agreed with Putin in Paris in December 2019 to exchange all prisoners.",
    "Putin and Zelenskyy met only once, in Paris in 2019.",
    "Trump met Putin in Helsinki in 2018.",
    "The last big exchange of prisoners in the Cold War took place in Berlin in February 1986.",
    "In August 2008, Sarkozy flew to Moscow and negotiated a truce with Medvedev.",
    "Finland signed a peace treaty with the Soviet Union in Moscow in March 1940.",
]

OF_THEN = [
    ("Biden and Putin met in Geneva in June 2021.", "2021-06", {"joe-biden", "vladimir-putin"}),
    ("In Minsk in February 2015, the leaders of Russia, Ukraine, Germany and France agreed to a ceasefire.",
     "2015-02", {"vladimir-putin"}),
    ("Putin and Zelenskyy met in Paris in December 2019.", "2019-12", {"vladimir-putin", "volodymyr-zelenskyy"}),
]  # fmt: skip


@pytest.mark.parametrize("text", NO_DAY)
def test_a_past_year_alone_dates_nothing_of_now(text: str) -> None:
    assert {mention.kind for mention in read(text).mentions} <= {"statement"}


@pytest.mark.parametrize(("text", "day", "who"), OF_THEN)
def test_what_is_remembered_keeps_its_day_and_people(text: str, day: str, who: set[str]) -> None:
    (mention,) = [mention for mention in read(text).mentions if mention.kind != "statement"]
    assert (mention.date, people(mention)) == (day, who)
    assert "Zelenskyy" not in mention.title or "volodymyr-zelenskyy" in who


def test_what_was_done_this_year_is_told() -> None:
    assert [mention.kind for mention in read("In 2025 Trump met Putin in Anchorage.").mentions] == ["meeting"]
