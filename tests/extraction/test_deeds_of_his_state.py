"""A deed of a state or union, promised or announced by who holds office there, and done by his government."""

import pytest

from tests.extraction.acting import people, told

TRUMP, EU = "donald-trump", "european-union"


def _deeds(text: str) -> list[tuple[str, set[str]]]:
    return [(mention.kind, people(mention)) for mention in told(text) if mention.kind != "statement"]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        (
            "Trump promised on Monday that the United States would send Patriot missiles to Ukraine.",
            {TRUMP, "united-states"},
        ),
        ("The US will resume arms deliveries to Ukraine, Trump told reporters on Monday.", {TRUMP, "united-states"}),
        ("On Monday Trump announced that Ukraine would get new Patriot systems.", {TRUMP, "ukraine"}),
    ],
)
def test_who_promises_aid_for_his_state_gives_it(text: str, who: set[str]) -> None:
    assert _deeds(text) == [("aid", who)]


def test_the_commission_speaks_for_the_union() -> None:
    text = "Ursula von der Leyen promised that the EU would adopt its 19th package of sanctions in September."
    assert _deeds(text) == [("sanctions", {EU, "ursula-von-der-leyen"})]


@pytest.mark.parametrize("whose", ["Trump's administration", "Donald Trump waited. On Thursday his administration"])
def test_somebodys_government_is_the_state_that_he_leads(whose: str) -> None:
    assert _deeds(f"{whose} imposed sanctions on Rosneft and Lukoil.") == [("sanctions", {"united-states"})]


def test_a_government_of_nobody_who_leads_is_no_state() -> None:
    assert _deeds("Rubio's government imposed sanctions on Rosneft and Lukoil on Thursday.") in (
        [],
        [("sanctions", set())],
    )
