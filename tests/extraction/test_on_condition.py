"""What will only be done if something else is: neither promised nor planned outright."""

import pytest

from tests.extraction.acting import read

ON_CONDITION = [
    "Germany promised two Patriot systems to Ukraine if the United States agreed.",
    "Berlin pledged 500 million euros in military aid provided that the Bundestag approves.",
    "Norway promised 1 billion euros in aid unless the talks succeed by Friday.",
    "Macron said France would send troops to Ukraine once a deal was signed.",
    "Starmer said Britain will send troops to Ukraine once a deal is signed.",
    "Germany will deliver two Patriot systems to Ukraine on Friday if Washington agrees.",
    "Vladimir Putin agreed to meet Volodymyr Zelenskyy on condition that the agenda be settled first.",
    "Volodymyr Zelenskyy will meet Vladimir Putin in Istanbul on Friday if a ceasefire is in place.",
    "Donald Trump will travel to Istanbul on Friday if Putin comes.",
    "Donald Trump will travel to Istanbul on Friday, provided that Putin comes.",
    "If Putin comes, Donald Trump will travel to Istanbul on Friday.",
    "Should Putin refuse, Trump will impose sanctions on Friday.",
    "Unless Putin refuses, Trump will meet him in Rome on Friday.",
    "Provided Kyiv agrees, Russia will exchange 1,000 prisoners on Friday.",
    "Marco Rubio is to fly to Moscow next week as long as the guns are silent.",
    "Marco Rubio and Sergey Lavrov are to meet in Rome next week in case the leaders agree.",
    "Trump will meet Putin as soon as a ceasefire is in place.",
    "Zelenskyy will meet Putin only after a ceasefire.",
    "Putin must agree to a truce, or the United States will impose tariffs on Friday.",
    "The EU will impose sanctions on Friday if Russia rejects the ceasefire.",
    "Turkey will host a summit of Putin and Zelenskyy on August 8 if both sides agree.",
    "A summit will be held in Istanbul on August 8 if both sides agree.",
    "Talks will resume in Istanbul on August 8 unless Moscow objects.",
    "In that case, Donald Trump would fly to Istanbul on Monday.",
    "Otherwise, Trump will impose sanctions on Monday.",
    "Failing a deal, the EU will impose sanctions on Monday.",
    "Trump will meet Zelenskyy in Rome on Monday, depending on the outcome of the talks.",
    "Pending a decision by Trump, Witkoff is to fly to Moscow on Monday.",
    "The sides will sign the deal in Geneva on August 8, assuming that Moscow agrees.",
]

OUTRIGHT = [
    "Donald Trump will travel to Istanbul on Friday even if Putin does not come.",
    "Donald Trump will travel to Istanbul on Friday to see if Putin wants peace.",
    "Rubio will meet Lavrov in Rome on Friday, and if they agree a summit will follow.",
    "Rubio will meet Lavrov in Rome on Friday, though nobody knows if a summit will follow.",
    "Rubio, who will meet Lavrov in Rome on Friday, said sanctions would follow if Moscow refused.",
    "Rubio will meet Lavrov in Rome on Friday, when sanctions are to take effect if Moscow refuses.",
    "Rubio will meet Lavrov in Rome on Friday and ask him if Moscow wants peace.",
    "Asked if he trusted him, Trump said he would meet Putin in Rome on Friday.",
    "Rubio will meet Lavrov in Rome as soon as Friday.",
    "Rubio will go to Rome on Friday to meet Lavrov and intends to fly to Kyiv once he is back.",
    "Rubio will meet Lavrov in Rome on Friday as soon as both have arrived.",
    "Rubio will meet Lavrov in Rome on Friday, two officials said, adding that a summit is possible if it goes well.",
]

ACCEPTED = [
    "Ukraine agreed on Wednesday to an immediate ceasefire if Russia did the same.",
    "Ukraine accepted a 30-day ceasefire on Wednesday, provided that Russia accepts it too.",
]


@pytest.mark.parametrize("text", ON_CONDITION)
def test_what_hangs_on_a_condition_is_not_told_as_planned(text: str) -> None:
    assert {m.kind for m in read(text).mentions} <= {"statement", "proposal", "deadline"}


@pytest.mark.parametrize("text", OUTRIGHT)
def test_a_condition_of_something_else_changes_nothing(text: str) -> None:
    assert ("planned", "2025-08-01") in [
        (m.status, m.date) for m in read(text).mentions if m.kind in ("meeting", "visit")
    ]


def test_what_was_agreed_is_planned_for_when_all_is_ready() -> None:
    found = read("Ukraine and Russia agreed to exchange 1,000 prisoners each once the lists are ready.").mentions
    assert [(mention.kind, mention.status) for mention in found] == [("exchange", "planned")]


@pytest.mark.parametrize("text", ACCEPTED)
def test_what_was_accepted_on_a_condition_was_accepted(text: str) -> None:
    assert [m.status for m in read(text).mentions if m.kind in ("truce", "agreement")] == ["happened"]
