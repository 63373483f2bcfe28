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
    ("According to Medinsky, Russia also offered a truce of two days.", {"russia", "vladimir-medinsky"}, None, None),
    ("Merz once more proposed a full ceasefire.", {"friedrich-merz"}, None, "Merz proposes ceasefire"),
    ("Kyiv's side once more proposed a full ceasefire.", {"ukraine"}, None, "Ukraine proposes ceasefire"),
    ("Moscow's delegation offered a truce on Tuesday.", {"russia"}, "2025-07-29", None),
    ("Vladimir Putin offered a ceasefire if Ukraine gave up four regions.", {"vladimir-putin"}, None, None),
    ("Merz renewed the offer of a halt to the strikes.", {"friedrich-merz"}, None, "Merz presents proposal"),
    ("Merz announced a proposal for an exchange of prisoners.", {"friedrich-merz"}, None, None),
    ("Merz raised the idea of a swap of territory.", {"friedrich-merz"}, None, None),
    ("Merz floated a swap of territory.", {"friedrich-merz"}, None, "Merz proposes swap of territory"),
    ("Merz put a full ceasefire on the table on Tuesday.", {"friedrich-merz"}, "2025-07-29", None),
    ("The European Commission put a compromise before the ambassadors.", {"european-commission"}, None, None),
]  # fmt: skip
UNDER_WAY = [
    ("Merz is drafting a proposal for a ceasefire.", "planned"),
    ("Merz was preparing a proposal for a ceasefire.", "planned"),
    ("Merz drafted a proposal for a ceasefire.", "happened"),
]

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
    "Merz put everything on the table at the talks on a ceasefire.",
]


@pytest.mark.parametrize(("text", "who", "day", "title"), TOLD)
def test_what_somebody_proposes_is_a_proposal(text: str, who: set[str], day: str | None, title: str | None) -> None:
    found = [mention for mention in told(text) if mention.kind == "proposal"]
    assert [(people(mention), mention.date) for mention in found] == [(who, day)]
    assert title in (None, found[0].title)


@pytest.mark.parametrize(("text", "status"), UNDER_WAY)
def test_what_is_being_drafted_is_yet_to_be(text: str, status: str) -> None:
    assert [mention.status for mention in told(text) if mention.kind == "proposal"] == [status]


@pytest.mark.parametrize("text", SILENT)
def test_what_nobody_known_proposes_is_none(text: str) -> None:
    assert [mention for mention in told(text) if mention.kind == "proposal"] == []


@pytest.mark.parametrize(
    "text",
    [
        "Merz answered questions and on Tuesday an official proposed a ceasefire.",
        "Merz left for home and on Tuesday negotiators proposed a ceasefire.",
        "Merz was ill, and on Monday the parliamentary committee on foreign policy recommended a ceasefire.",
    ],
)
def test_who_stands_behind_the_day_proposes_it(text: str) -> None:
    assert all(people(mention) == set() for mention in told(text) if mention.kind == "proposal")
