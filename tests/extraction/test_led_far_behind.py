"""Who led a delegation at the talks that an article is on, told far behind them; no leader of other talks."""

import pytest

from tests.extraction.acting import read

LEAD = "Negotiators from Russia and Ukraine met in Istanbul on Monday for a second round of peace talks."
FILL = (
    " The war began in February 2022. Russian troops hold about a fifth of Ukraine. Kyiv wants a full ceasefire first."
    " Moscow has rejected that. Its army is advancing in the east. Oil prices rose slightly. "
)
LED = [
    "The Russian delegation was led by Vladimir Medinsky, an aide to Vladimir Putin.",
    "Vladimir Medinsky, the Kremlin aide heading the Russian delegation, said the talks had been useful.",
    "Vladimir Medinsky, Moscow's chief negotiator, said the talks had been useful.",
    "The head of the Russian team, presidential aide Vladimir Medinsky, spoke to reporters.",
    "Vladimir Medinsky again led the Russian side.",
]
OTHERS = [
    "In 2022 the Russian delegation was led by Vladimir Medinsky.",
    "The Russian delegation at the talks in Geneva had been led by Vladimir Medinsky.",
    "The next round will be led by Vladimir Medinsky for the Russian delegation.",
]


@pytest.mark.parametrize("said", LED)
def test_who_led_at_the_talks_of_the_lead_sat_there(said: str) -> None:
    assert "vladimir-medinsky" in dict(read(LEAD + FILL + said).mentions[0].roles)


@pytest.mark.parametrize("said", OTHERS)
def test_who_leads_at_other_talks_did_not(said: str) -> None:
    assert "vladimir-medinsky" not in dict(read(LEAD + FILL + said).mentions[0].roles)


def test_rounds_that_were_before_have_none_of_those_told_behind() -> None:
    text = (
        "Two rounds of talks in Abu Dhabi ended without a deal.\n\nThe Russian delegation was led by Vladimir Medinsky."
    )
    assert "vladimir-medinsky" in dict(read(f"{LEAD} {text}").mentions[0].roles)
