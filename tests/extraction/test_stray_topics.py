"""Topics that a saying only brushes: land of others, what was hit, what stands beside it. None of them is its topic."""

import pytest

from tests.extraction.acting import told

OPENING = "The weather in the capital was fine all week long."

BRUSHED = [
    "Volodymyr Zelenskyy said on Monday that a drone had entered Polish territory.",
    "Dmitry Peskov said on Monday that drones had been intercepted over Russian territory.",
    "Mark Rutte said on Monday that every inch of NATO territory would be defended.",
    "Volodymyr Zelenskyy said on Monday that his men had left the territory of Russia before the strike.",
    "Volodymyr Zelenskyy said on Monday that soldiers on the front line were tired.",
    "Volodymyr Zelenskyy said on Monday that a missile had hit a warehouse of weapons in Odesa.",
    "Volodymyr Zelenskyy said on Monday that a Patriot launcher had been destroyed near Kyiv.",
    "Dmitry Peskov said on Monday that the attack on energy sites had left a city without power.",
    "Dmitry Peskov said on Monday that Russian forces had captured a village in the Donetsk region.",
    "Volodymyr Zelenskyy said on Monday that North Korea had sent ammunition to Russia.",
    "Xi Jinping said on Monday that two states should defend each other's territorial integrity.",
    "Volodymyr Zelenskyy said on Monday that he would replace an ambassador. The sanctions were discussed elsewhere.",
    "The territory of Ukraine is large. Dmitry Peskov said on Monday that Russia had time.",
    "The territory of Ukraine is large. Dmitry Peskov said on Monday it would be a long winter.",
]


@pytest.mark.parametrize("text", BRUSHED)
def test_what_is_only_brushed_is_no_topic(text: str) -> None:
    (said,) = [mention for mention in told(f"{OPENING}\n\n{text}") if mention.kind == "statement"]
    assert (said.topics, said.date) == ((), "2025-07-28")


MEANT = [
    ("Volodymyr Zelenskyy said on Monday that Kyiv would cede no land in the Donbas.", "territory"),
    ("Dmitry Peskov said on Monday that Crimea would be recognised as Russian territory.", "territory"),
    ("Volodymyr Zelenskyy said on Monday that Ukrainians would not give their land to anybody.", "territory"),
    ("Volodymyr Zelenskyy said on Monday that Ukraine needed more air defences to shoot down drones.", "military-aid"),
    ("Friedrich Merz said on Monday that Ukraine was allowed to hit targets with German weapons.", "military-aid"),
    ("Dmitry Peskov said on Monday that Russia had struck no energy sites since the truce.", "energy-truce"),
    ("Andriy Yermak said on Monday that they spoke of further exchanges of prisoners.", "prisoner-exchange"),
    ("Europe wanted stronger sanctions. These would be met, Dmitry Peskov said on Monday.", "sanctions"),
    ("Kaja Kallas asked for stronger sanctions. Marco Rubio said on Monday he was ready to do so.", "sanctions"),
]


@pytest.mark.parametrize(("text", "topic"), MEANT)
def test_what_is_spoken_of_is_the_topic(text: str, topic: str) -> None:
    said = next(mention for mention in told(f"{OPENING}\n\n{text}") if mention.date == "2025-07-28")
    assert topic in said.topics


def test_who_rejects_one_thing_and_speaks_of_another_next_does_not_reject_that() -> None:
    text = f"{OPENING}\n\nThe Kremlin on Monday reacted by urging calm. Work on a peace plan goes on, the Kremlin said."
    (said,) = told(text)
    assert said.title == "Kremlin comments on a peace plan"


BESIDE = [
    "Almost immediately after the US signed a minerals deal, JD Vance said on Monday that all would take time.",
    "As the EU imposed sanctions on Russia, JD Vance told reporters on Monday he was in no hurry.",
    "JD Vance told reporters on Monday he was in no hurry, hours after the EU imposed sanctions on Russia.",
    "JD Vance said on Monday that all would take time, while Germany sent more weapons to Kyiv.",
    "Many asked for more weapons for Kyiv when JD Vance said on Monday that all would take time.",
    "JD Vance, whose guests sought a ceasefire, said on Monday that all would take time.",
    "Keith Kellogg, the author of a peace plan, said on Monday that he was in no hurry.",
]


@pytest.mark.parametrize("text", BESIDE)
def test_what_stands_beside_a_saying_is_not_said(text: str) -> None:
    said = [mention for mention in told(f"{OPENING}\n\n{text}") if mention.kind == "statement"]
    assert [(mention.topics, mention.date) for mention in said] == [((), "2025-07-28")]


SAID = [
    "Asked about a ceasefire, JD Vance said on Monday that he would decide soon.",
    "A ceasefire is near, JD Vance said on Monday after talks had collapsed.",
    "After talks had collapsed, JD Vance said on Monday that a ceasefire was near.",
    "A ceasefire would come, as JD Vance said on Monday.",
    "JD Vance said on Monday that a ceasefire would come before long.",
    "A ceasefire was as good as agreed, JD Vance said on Monday; land was not.",
]


@pytest.mark.parametrize("text", SAID)
def test_what_is_said_ahead_or_behind_is(text: str) -> None:
    said = [mention for mention in told(f"{OPENING}\n\n{text}") if mention.kind == "statement"]
    assert [mention.topics[0] for mention in said] == ["ceasefire"]


STANDS = [
    (
        "Volodymyr Zelenskyy praised Donald Trump on Monday and said a truce was far away.",
        "comments on a ceasefire",
    ),
    ("Volodymyr Zelenskyy thanked Donald Trump on Monday despite the sanctions.", "comments on sanctions"),
    ("Volodymyr Zelenskyy rejected the report on Monday but said sanctions would stay.", "comments on sanctions"),
    ("Volodymyr Zelenskyy urged calm on Monday, adding a ceasefire was near.", "comments on a ceasefire"),
    ("Volodymyr Zelenskyy rejected on Monday a ceasefire of three days.", "rejects a ceasefire"),
    ("Volodymyr Zelenskyy urged the EU to adopt and widen sanctions on Monday.", "presses for sanctions"),
    ("A ceasefire was welcomed by Volodymyr Zelenskyy on Monday.", "backs a ceasefire"),
]


@pytest.mark.parametrize(("text", "title"), STANDS)
def test_a_stand_is_taken_on_what_the_verb_takes(text: str, title: str) -> None:
    said = [mention.title for mention in told(f"{OPENING}\n\n{text}") if mention.kind == "statement"]
    assert said == [f"Zelenskyy {title}"]


def test_who_adds_conditions_says_nothing() -> None:
    text = f"{OPENING}\n\nPutin has dragged his feet, adding conditions that Kyiv will not accept in a ceasefire."
    assert [mention for mention in told(text) if mention.kind == "statement"] == []
