"""Deeds in the words of reports: tariffs by order, terms set by their length, prisoners let go, aid on top."""

import pytest

from tests.extraction.acting import people, told

TOLD = [
    ("Trump signed an order on Wednesday that puts a 25% tariff on India for buying Russian oil.",
     "sanctions", "happened", "2025-07-30", {"donald-trump"}),
    ("An order signed by Trump on Tuesday doubles the tariff on India.",
     "sanctions", "happened", "2025-07-29", {"donald-trump"}),
    ("Trump ordered higher tariffs on India on Tuesday because it buys Russian oil.",
     "sanctions", "happened", "2025-07-29", {"donald-trump"}),
    ("Canada raised duties on Indian goods on Tuesday over Russian oil.",
     "sanctions", "happened", "2025-07-29", {"canada"}),
    ("The European Union added further sanctions against the Russian energy sector on Tuesday.",
     "sanctions", "happened", "2025-07-29", {"european-union"}),
    ("Britain cut the price cap on Russian oil on Tuesday.", "sanctions", "happened", "2025-07-29", {"united-kingdom"}),
    ("Britain removed a Russian bank from its sanctions list on Tuesday.",
     "sanctions", "happened", "2025-07-29", {"united-kingdom"}),
    ("Trump withdrew the tariffs he had threatened.", "sanctions", "cancelled", None, {"donald-trump"}),
    ("Norway used the anniversary to announce 100 million euros in non-lethal help for Ukraine on Tuesday.",
     "aid", "happened", "2025-07-29", {"norway"}),
    ("Germany set aside 1.5 billion euros for Ukraine's air defence on Tuesday.",
     "aid", "happened", "2025-07-29", {"germany"}),
    ("Canada increased its military aid to Ukraine by 200 million dollars on Tuesday.",
     "aid", "happened", "2025-07-29", {"canada"}),
    ("A package of 500 million euros for Ukraine was announced by Germany on Tuesday.",
     "aid", "happened", "2025-07-29", {"germany"}),
    ("Norway said it would send Ukraine 150 air-defence missiles.", "aid", "planned", None, {"norway"}),
    ("Russia let an American teacher go on Tuesday who had been jailed for three years.",
     "exchange", "happened", "2025-07-29", {"russia"}),
    ("Russia gave back 1,000 bodies on Tuesday.", "exchange", "happened", "2025-07-29", {"russia"}),
    ("Ukraine saw 175 of its soldiers return home on Tuesday.", "exchange", "happened", "2025-07-29", {"ukraine"}),
    ("More than 300 captured soldiers were set free on Tuesday.", "exchange", "happened", "2025-07-29", set()),
    ("The exchange of prisoners went ahead on Tuesday.", "exchange", "happened", "2025-07-29", set()),
    ("At the United Nations, Washington voted with Moscow on Tuesday.",
     "vote", "happened", "2025-07-29", {"united-states"}),
    ("Putin used a late-night statement on Sunday to propose direct talks with Ukraine in Istanbul on Monday.",
     "proposal", "happened", "2025-07-27", {"vladimir-putin"}),
    ("Trump is cutting the time he has given Putin for a truce to 10 to 12 days.",
     "deadline", "planned", None, {"donald-trump"}),
    ("Trump set Moscow a deadline of 50 days.", "deadline", "planned", None, {"donald-trump"}),
    ("Trump, who once promised to end the war within a day, has given Moscow until Friday to stop.",
     "deadline", "planned", "2025-08-01", {"donald-trump"}),
    ("The deadline that Trump set for Russia expires on Monday.", "deadline", "planned", "2025-08-04", set()),
]  # fmt: skip


@pytest.mark.parametrize(("text", "kind", "status", "day", "who"), TOLD)
def test_a_deed_is_told(text: str, kind: str, status: str, day: str | None, who: set[str]) -> None:
    found = [mention for mention in told(text) if mention.kind == kind]
    assert [(mention.status, mention.date) for mention in found] == [(status, day)]
    assert who <= people(found[0])


MORE = [
    ("The U.S. voted no on Tuesday, as did Russia.", "vote", "happened", "2025-07-29", {"united-states"}),
    ("The French parliament voted on Tuesday for the use of frozen assets.", "vote", "happened", "2025-07-29", set()),
    ("Russia used its veto on Tuesday to block the amendments.", "vote", "happened", "2025-07-29", {"russia"}),
    ("A bill with aid for Ukraine failed in the Senate on Tuesday.", "vote", "happened", "2025-07-29", set()),
    ("American and Ukrainian negotiators have agreed on an outline of security arrangements.",
     "agreement", "happened", None, {"united-states", "ukraine"}),
    ("EU leaders settled on a joint loan of 90 billion euros on Tuesday.",
     "agreement", "happened", "2025-07-29", {"european-union"}),
    ("Ukraine and the IMF reached a staff-level agreement on Tuesday.",
     "agreement", "happened", "2025-07-29", {"ukraine", "imf"}),
    ("Donald Trump and Mark Rutte worked out an arrangement on arms on Tuesday.",
     "agreement", "happened", "2025-07-29", {"donald-trump", "mark-rutte"}),
    ("Putin offered on Sunday to hold direct talks with Ukraine in Istanbul on August 15.",
     "proposal", "happened", "2025-07-27", {"vladimir-putin"}),
    ("Ukraine was handed a 28-point plan by the United States on Tuesday.",
     "proposal", "happened", "2025-07-29", {"united-states"}),
    ("Putin named his conditions for peace talks on Tuesday.",
     "proposal", "happened", "2025-07-29", {"vladimir-putin"}),
    ("Lavrov put a new idea to Rubio on Tuesday.",
     "proposal", "happened", "2025-07-29", {"sergey-lavrov", "marco-rubio"}),
    ("Lindsey Graham introduced a bill with tariffs of 500 percent on Tuesday.",
     "proposal", "happened", "2025-07-29", {"lindsey-graham"}),
    ("Turkey has offered itself as a host for talks.", "proposal", "happened", None, {"turkey"}),
    ("Germany will supply Ukraine with two more Patriot systems.", "aid", "planned", None, {"germany"}),
    ("More than ten billion euros were pledged for Ukraine's reconstruction on Tuesday.",
     "aid", "happened", "2025-07-29", set()),
    ("Vladimir Putin agreed to spare Kyiv and other cities for a week.", "truce", "happened", None, {"vladimir-putin"}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "kind", "status", "day", "who"), MORE)
def test_votes_agreements_and_offers_are_told(
    text: str, kind: str, status: str, day: str | None, who: set[str]
) -> None:
    found = [mention for mention in told(text) if mention.kind == kind]
    assert [(mention.status, mention.date) for mention in found] == [(status, day)]
    assert who <= people(found[0])


def test_a_bill_with_tariffs_imposes_none() -> None:
    found = told("Lindsey Graham introduced a bill with tariffs of 500 percent.")
    assert [mention.kind for mention in found] == ["proposal"]


NONE = [
    "Trump threatened to put tariffs on India.",
    "The money can be used to buy 100 drones for Ukraine.",
    "Trump should use the call to announce sanctions.",
    "Trump could have used the call to announce a ceasefire.",
    "Zelenskyy asked the allies to add new sanctions on Russia.",
    "Trump raised the issue of tariffs with Modi on Tuesday.",
    "Trump cut the time for questions to two minutes.",
]


@pytest.mark.parametrize("text", NONE)
def test_what_is_only_threatened_wished_or_spoken_of_is_no_deed(text: str) -> None:
    assert {mention.kind for mention in told(text)} <= {"statement"}
