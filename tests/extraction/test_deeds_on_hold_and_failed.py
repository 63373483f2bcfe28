"""Sanctions that nobody could agree on, swaps that both confirm, truces that were not extended, plans put on hold."""

import pytest

from tests.extraction.acting import people, told

FAILED = [
    ("EU ministers failed to reach a deal on a new package of sanctions on Tuesday.", {"european-union"}),
    ("EU ambassadors were unable to agree on the 21st package of sanctions on Tuesday.", {"european-union"}),
    ("The EU was unable to reach a consensus on sanctions on Tuesday.", {"european-union"}),
]
PUT = [
    ("Norway launched a fresh round of sanctions against Russia on Tuesday.", "sanctions", {"norway"}),
    ("The European Commission proposed a 21st package of sanctions on Tuesday.", "proposal", {"european-commission"}),
]
NONE = [
    ("Hungary dropped its veto on Tuesday, clearing the way for the sanctions.", "sanctions"),
    ("The EU launched work on a new package of sanctions on Tuesday.", "sanctions"),
    ("Trump was unable to agree on sanctions with Congress on Tuesday.", "sanctions"),
    ("Peskov said that Putin had not ordered the truce to be prolonged on Tuesday.", "truce"),
    ("The decision to put the plan on hold was made on Tuesday.", "proposal"),
    ("The plans for the summit were put on ice on Tuesday.", "proposal"),
    ("Umerov flew to Florida on Tuesday to discuss Washington's proposed plan.", "proposal"),
]


@pytest.mark.parametrize(("text", "who"), FAILED)
def test_sanctions_nobody_could_agree_on(text: str, who: set[str]) -> None:
    (one,) = (mention for mention in told(text) if mention.kind == "sanctions")
    assert (one.status, one.date, people(one)) == ("cancelled", "2025-07-29", who)


@pytest.mark.parametrize(("text", "kind", "who"), PUT)
def test_sanctions_that_were_launched_or_proposed(text: str, kind: str, who: set[str]) -> None:
    (one,) = (mention for mention in told(text) if mention.kind == kind)
    assert (one.status, one.date, people(one)) == ("happened", "2025-07-29", who)


@pytest.mark.parametrize(("text", "kind"), NONE)
def test_what_was_not_done(text: str, kind: str) -> None:
    assert not [mention for mention in told(text) if mention.kind == kind]


def test_a_swap_that_both_confirm_was_made() -> None:
    (swap,) = (m for m in told("Russia and Ukraine confirmed a new prisoner swap on Tuesday.") if m.kind == "exchange")
    assert (swap.status, swap.date) == ("happened", "2025-07-29")
    (plan,) = (
        m
        for m in told("Russia and Ukraine confirmed on Tuesday that a prisoner swap would take place on Friday.")
        if m.kind == "exchange"
    )
    assert plan.status == "planned"


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (
            "The General Assembly adopted Ukraine's resolution condemning Russian attacks on Tuesday.",
            "Ukrainian resolution",
        ),
        ("The General Assembly adopted a resolution condemning Russian attacks on Tuesday.", "adopts resolution"),
    ],
)
def test_whose_resolution_it_is(text: str, title: str) -> None:
    (vote,) = (mention for mention in told(text) if mention.kind == "vote")
    assert title in vote.title
