"""A day by which somebody is to answer, and truces, exchanges and aid told by what was announced, agreed or begun."""

import pytest

from tests.extraction.test_wordings import told

LIMITS = [
    ("Mr Trump has said he expects a response by August 8.", "2025-08-08", {"donald-trump"}),
    ("Washington is demanding an answer by August 8.", "2025-08-08", {"united-states"}),
    ("Russia has until August 8 to make a deal.", "2025-08-08", set()),
    ("Trump's patience runs out on August 8.", "2025-08-08", {"donald-trump"}),
    ("An American ultimatum is to run out on August 8.", "2025-08-08", set()),
    ("August 8 is the day on which Trump's ultimatum to Russia expires.", "2025-08-08", {"donald-trump"}),
    ("Trump's August 8 deadline remains in place.", "2025-08-08", {"donald-trump"}),
    ("The deadline of August 8 is drawing near.", "2025-08-08", set()),
    ("Trump has given Putin 50 days to make peace.", None, {"donald-trump"}),
    ("Trump gave Russia on Wednesday 50 days to make peace.", "2025-09-18", {"donald-trump"}),
    ("Zelenskyy spoke on Saturday, a week after Trump gave Russia 50 days to make peace.", None, {"donald-trump"}),
    ("Zelenskyy spoke on Saturday, days after Trump threatened tariffs if there was no deal within 50 days.",
     None, {"donald-trump"}),
    ("Trump is giving Putin ten or twelve days to make peace.", None, {"donald-trump"}),
    ("Trump gave Russia until August 4 to accept a truce.", "2025-08-04", {"donald-trump"}),
    ("Trump wants an answer from Moscow by Monday.", "2025-08-04", {"donald-trump"}),
    ("Washington presented Moscow with an ultimatum, demanding that the fighting stop by Monday.",
     "2025-08-04", {"united-states"}),
    ("Trump's deadline for Moscow to end the war ran out on August 2.", "2025-08-02", {"donald-trump"}),
]  # fmt: skip

BOUND = [
    ("Russia must agree to a ceasefire by Friday, Trump said on Tuesday.", "2025-08-01", {"donald-trump"}),
    ("Under the ultimatum, Putin was to agree to a ceasefire by August 8.", "2025-08-08", set()),
    ("Putin has to accept a truce by August 8 or face sanctions.", "2025-08-08", set()),
    ("Washington has told Kyiv that it must sign the agreement by August 8.", "2025-08-08", {"united-states"}),
    ("Russia needs to agree to a ceasefire by August 8.", "2025-08-08", set()),
    ("Kyiv is required to respond to the draft by August 8.", "2025-08-08", set()),
    ("Moscow must end the war no later than August 8, the White House said.", "2025-08-08", {"white-house"}),
]  # fmt: skip

NOT_BOUND = [
    "Kyiv was to agree to a truce by that day.",
    "Ukraine was supposed to sign the deal by Thursday.",
    "Moscow was expected to agree to a truce by the end of the week.",
    "Moscow should agree to a truce by Friday, Merz said.",
    "EU leaders must agree by August 18 on a loan for Ukraine.",
    "The Commission has to decide by August 18 how to use the frozen assets.",
    "Europe must present a counter-proposal by Thursday, Merz said.",
    "Russia need not agree to a truce by Friday.",
    "Ukraine must agree to a ceasefire first.",
]

NO_LIMIT = [
    "Trump expects to be in Scotland by August 8.",
    "Trump wants Putin to come to Alaska by train on August 8.",
    "By the time the truce ran out on Tuesday, both sides had broken it.",
    "There is no deadline of any kind, Trump said on Tuesday.",
    "Merz does not expect an answer by August 8.",
    "The court gave him 20 days to appeal.",
    "Trump gave Zelenskyy ten days of rest.",
]

ACTS = [
    ("On Tuesday Putin went on television to declare a truce of 30 hours.", "truce", "happened"),
    ("The Kremlin announced that Putin would have his troops hold their fire from August 8 until August 10.",
     "truce", "planned"),
    ("Putin told his army to stand down for 30 hours from Tuesday evening.", "truce", "happened"),
    ("Ukraine joined the ceasefire on Tuesday.", "truce", "happened"),
    ("Moscow suspended strikes on Ukrainian power plants on Tuesday.", "truce", "happened"),
    ("The week of calm began: the days of quiet that Putin had decreed.", "truce", "happened"),
    ("It was announced that the sides would swap prisoners next week.", "exchange", "planned"),
    ("They parted after 40 minutes with an agreement to hand over 1,200 prisoners each.", "exchange", "planned"),
    ("They undertook to exchange all of their gravely wounded prisoners.", "exchange", "planned"),
    ("The sides agreed to let 157 prisoners go on each side.", "exchange", "planned"),
    ("The wounded are to be swapped on Monday.", "exchange", "planned"),
    ("On Tuesday 300 Ukrainian soldiers came home from Russian captivity.", "exchange", "happened"),
    ("Ukraine got back 205 of its soldiers on Tuesday.", "exchange", "happened"),
    ("A first group of prisoners under 25 was exchanged on Tuesday.", "exchange", "happened"),
    ("The swap took place on the Belarusian border on Tuesday.", "exchange", "happened"),
    ("Marc Fogel walked free on Tuesday, in return for a Russian held in California.", "exchange", "happened"),
    ("The United States has stopped supplying Ukraine with intelligence.", "aid", "happened"),
    ("Trump stopped all deliveries to Kyiv of equipment that was not yet in the country.", "aid", "happened"),
    ("He ordered all equipment that had not yet reached Ukraine to be held back.", "aid", "happened"),
    ("The aid freeze was lifted on Tuesday.", "aid", "happened"),
    ("Trump agreed to let Nato members buy American weapons for Ukraine.", "aid", "happened"),
    ("Trump cleared the way for allies to purchase U.S. weapons for Kyiv.", "aid", "happened"),
    ("The flow of American weapons had dried up before that.", "aid", "happened"),
    ("Russia and the United States also decided to revive a direct line between their forces.",
     "agreement", "happened"),
    ("Rutte and Trump put their signatures next to Zelensky's on Tuesday.", "agreement", "happened"),
    ("A ceasefire declared by Vladimir Putin for Easter is due to end.", "truce", "happened"),
    ("The plan presented by Daniel Driscoll in Kyiv on Tuesday has 28 points.", "proposal", "happened"),
    ("The declaration signed by Macron and Starmer in Paris on Tuesday names no date.", "agreement", "happened"),
    ("A draft handed to Zelensky by Bessent on Tuesday was rejected.", "proposal", "happened"),
    ("Umerov suggested in Istanbul that the presidents meet by the end of August.", "proposal", "happened"),
    ("Medinsky passed a paper to Umerov that listed Russia's terms.", "proposal", "happened"),
    ("The original document of the plan reached Kyiv on Tuesday.", "proposal", "happened"),
    ("Leaders of the Union agreed in Brussels on Tuesday to raise 90 billion euros.", "agreement", "happened"),
    ("Trump punished India for buying Russian oil with higher tariffs on Tuesday.", "sanctions", "happened"),
    ("Kyiv gave its consent to an American proposal on Tuesday.", "agreement", "happened"),
]  # fmt: skip

NO_ACT = [
    ("Moscow would swap prisoners if Kyiv asked.", "exchange"),
    ("There is no agreement to hand over prisoners.", "exchange"),
    ("Zelensky urged Moscow to let 500 prisoners go.", "exchange"),
    ("The deputy walked free of charge.", "exchange"),
    ("Kyiv gave up its nuclear weapons on Tuesday.", "aid"),
    ("Hungary called for an end to supplying Ukraine with weapons.", "aid"),
    ("Merz did not agree to let Warsaw buy German weapons.", "aid"),
    ("Putin refused to stop strikes on Ukrainian power plants.", "truce"),
    ("Sanctions imposed by the West have failed.", "sanctions"),
    ("A plan drafted by experts would help.", "proposal"),
    ("Macron went on television to ask for a truce.", "truce"),
]


@pytest.mark.parametrize(("text", "day", "people"), LIMITS)
def test_the_day_of_an_answer_is_a_deadline(text: str, day: str, people: set[str]) -> None:
    assert ("deadline", "planned", day, people) in told(text)


@pytest.mark.parametrize(("text", "day", "people"), BOUND)
def test_what_one_side_must_do_by_a_day_is_a_deadline_and_no_plan(text: str, day: str, people: set[str]) -> None:
    found = [found for found in told(text) if found[0] != "statement"]
    assert found == [("deadline", "planned", day, people)]


@pytest.mark.parametrize("text", NOT_BOUND)
def test_what_one_side_was_only_to_do_is_not_told(text: str) -> None:
    assert {found[0] for found in told(text)} <= {"statement"}


@pytest.mark.parametrize("text", NO_LIMIT)
def test_other_days_are_none(text: str) -> None:
    assert not [found for found in told(text) if found[0] == "deadline"]


@pytest.mark.parametrize(("text", "kind", "status"), ACTS)
def test_acts_are_told_by_what_was_announced_agreed_or_begun(text: str, kind: str, status: str) -> None:
    assert (kind, status) in [found[:2] for found in told(text)]


@pytest.mark.parametrize(("text", "kind"), NO_ACT)
def test_what_is_asked_for_or_denied_is_no_act(text: str, kind: str) -> None:
    assert kind not in [found[0] for found in told(text)]


def test_the_day_right_behind_an_ultimatum_is_that_of_setting_it() -> None:
    text = "Emmanuel Macron presented Moscow with an ultimatum Monday: France will impose sanctions."
    assert "deadline" not in [event[0] for event in told(text)]
