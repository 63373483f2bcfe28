"""A proposal is one whatever is proposed, if it is known who proposes it."""

import pytest

from tests.extraction.acting import people, told

TOLD = [
    ("Sybiha proposed opening three working groups on prisoners.", {"andrii-sybiha"}, None,
     "Sybiha makes a proposal"),
    ("On Wednesday Russia proposed that Ukraine withdraw its guns.", {"russia"}, "2025-07-30",
     "Russia makes a proposal"),
    ("He had a plan. Lammy on Tuesday (Jul 29) proposed pauses of two days.", {"david-lammy"}, "2025-07-29",
     "Lammy proposes truce"),
    ("Merz offered Kyiv to train its pilots.", {"friedrich-merz"}, None, "Merz proposes to train its pilots"),
    ("Medinsky said Russia had offered to return the bodies of 2,000 soldiers.", {"russia", "vladimir-medinsky"}, None,
     "Russia proposes to return the bodies of 2,000 soldiers"),
    ("Stubb offered to host another round in Helsinki.", {"alexander-stubb"}, None, None),
]  # fmt: skip

SILENT = [
    "It was proposed that both armies should stop.",
    "Analysts proposed that both armies should stop.",
    "The two countries should talk on Thursday, Merz proposed.",
    "Lavrov offered little to hope for.",
    "Vance offered his view to reporters.",
    "Sybiha was offered to keep the house.",
    "Merz may offer to train pilots.",
    "Merz has not offered to train pilots.",
    "The proposed force would be small, Lammy said.",
]


@pytest.mark.parametrize(("text", "who", "day", "title"), TOLD)
def test_what_somebody_proposes_is_a_proposal(text: str, who: set[str], day: str | None, title: str | None) -> None:
    found = [mention for mention in told(text) if mention.kind == "proposal"]
    assert [(people(mention), mention.date) for mention in found] == [(who, day)]
    assert title in (None, found[0].title)


@pytest.mark.parametrize("text", SILENT)
def test_what_nobody_known_proposes_is_none(text: str) -> None:
    assert [mention for mention in told(text) if mention.kind == "proposal"] == []
