"""Who is named beside talks and was not there: whom somebody serves, and who does something of his own next."""

import pytest

from tests.extraction.acting import TALKS, people, read


def _persons(text: str) -> list[set[str]]:
    """The persons of each of the talks told in a text, in their order."""
    found = read(text)
    persons = {actor.slug for actor in found.actors if actor.kind == "person"}
    return [people(mention) & persons for mention in found.mentions if mention.kind in TALKS]


SAT = "Ukrainian and Russian delegations met in Istanbul on Monday."
MET = "Steve Witkoff met Vladimir Putin in Moscow on Tuesday."
WITKOFF, PUTIN, KUSHNER, MEDINSKY = "steve-witkoff", "vladimir-putin", "jared-kushner", "vladimir-medinsky"
SERVED = [
    (f"{SAT} Vladimir Medinsky, an aide to Russian ruler Vladimir Putin, led the Russian team.", {MEDINSKY}),
    (f"{SAT} Vladimir Medinsky, adviser to Kremlin leader Vladimir Putin, headed the Russian delegation.", {MEDINSKY}),
    (f"{SAT} Vladimir Medinsky, an aide to President Vladimir Putin who had headed the Russian team before, took the"
     " place of Igor Kostyukov.", {MEDINSKY}),
    (f"{SAT} The Russian side was led by Vladimir Medinsky, and the Ukrainian by Rustem Umerov, whom Zelensky trusts.",
     {MEDINSKY, "rustem-umerov"}),
    (f"{MET} Jared Kushner, the son-in-law of US President Donald Trump, also attended.", {WITKOFF, PUTIN, KUSHNER}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "who"), SERVED)
def test_whom_somebody_serves_was_not_there(text: str, who: set[str]) -> None:
    assert _persons(text) == [who]


NEXT = [
    (f"{MET} Poland's deputy foreign minister, Radoslaw Sikorski, showed the council pictures of a drone.",
     {WITKOFF, PUTIN}),
    (f"{MET} Kim Jong Un sent his greetings.", {WITKOFF, PUTIN}),
    (f"{MET} Sergei Lavrov handed over a list.", {WITKOFF, PUTIN, "sergey-lavrov"}),
    (f"{SAT} Marco Rubio thanked the hosts.", set()),
    (f"{SAT} Vladimir Medinsky handed over a list of names.", {MEDINSKY}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "who"), NEXT)
def test_who_serves_neither_side_did_not_sit_there(text: str, who: set[str]) -> None:
    assert _persons(text) == [who]
