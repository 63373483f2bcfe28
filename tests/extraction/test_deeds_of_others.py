"""A deed of another quarrel is none of this war, though its sentence names those at war in another clause."""

import pytest

from tests.extraction.acting import told

DEEDS = ("sanctions", "aid", "agreement", "truce", "vote", "exchange", "proposal", "deadline")

OTHERS = [
    "The United States imposed new tariffs on China on Tuesday.",
    "Donald Trump imposed tariffs of 25 percent on Europe on Tuesday.",
    "The EU imposed sanctions on Georgia on Tuesday.",
    "The EU adopted sanctions against Belarus on Tuesday.",
    "The IMF approved a loan of 20 billion dollars to Argentina on Tuesday.",
    "The US and China agreed on Tuesday on TikTok.",
    "The European Parliament rejected the Mercosur deal on Tuesday.",
    "Trump set Denmark a deadline of September 1.",
    "The United States imposed sanctions on Iran on Tuesday, Starmer said after talks with Zelenskyy in London.",
    "Armenia and Azerbaijan signed a peace agreement on Tuesday, Macron said after a call with Zelenskyy.",
    "Israel released 90 prisoners on Tuesday, Zelenskyy said.",
    "Germany pledged 100 million euros in aid for Syria on Tuesday, Merz said ahead of a meeting with Zelenskyy.",
]

BOTH = [
    (
        "Zelenskyy said the US Senate passed a bill on aid to Ukraine and the United States imposed sanctions on Iran.",
        "vote",
    ),
    (
        "Russia and Ukraine exchanged 390 prisoners on Tuesday, and Armenia and Azerbaijan signed an agreement.",
        "exchange",
    ),
    ("Washington raised tariffs on India on Tuesday, which buys Russian oil.", "sanctions"),
    ("The EU imposed sanctions on China on Tuesday because of its help to the Russian army.", "sanctions"),
    ("Zelenskyy said on Tuesday that Ukraine and Israel had signed an agreement.", "agreement"),
    ("The EU imposed sanctions on tankers on Tuesday.", "sanctions"),
    ("The United States and Britain imposed sanctions on Rosneft on Tuesday.", "sanctions"),
    ("The EU approved a loan to Kyiv on Tuesday.", "aid"),
    ("Trump imposed secondary tariffs on buyers of oil on Tuesday.", "sanctions"),
]


@pytest.mark.parametrize("text", OTHERS)
def test_the_deed_of_another_quarrel_is_not_told(text: str) -> None:
    assert [mention.title for mention in told(text) if mention.kind in DEEDS] == []


@pytest.mark.parametrize(("text", "kind"), BOTH)
def test_the_deed_of_this_war_is_told_alone(text: str, kind: str) -> None:
    assert [mention.kind for mention in told(text) if mention.kind in DEEDS] == [kind]
