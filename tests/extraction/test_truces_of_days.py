"""A truce by what is said of its days: declared for them, held or broken on them, in passing of when it was made."""

import pytest

from tests.extraction.acting import people, told

TOLD = [
    ("Putin declared a truce from Monday to Wednesday.", "planned", "2025-08-04/2025-08-06", {"vladimir-putin"}),
    ("The Kremlin proclaimed an Easter truce for Sunday.", "planned", "2025-08-03", {"kremlin"}),
    ("Putin has ordered that all fighting be suspended from 8 August until 10 August.",
     "planned", "2025-08-08/2025-08-10", {"vladimir-putin"}),
    ("The guns are to be silent from Monday through Wednesday, Trump announced.",
     "planned", "2025-08-04/2025-08-06", {"donald-trump"}),
    ("All fighting will stop from Monday to Wednesday.", "planned", "2025-08-04/2025-08-06", set()),
    ("Fighting is to stop on Monday.", "planned", "2025-08-04", set()),
    ("There will be a truce from Monday to Wednesday, the ministry said.", "planned", "2025-08-04/2025-08-06", set()),
    ("Moscow and Kyiv are to observe a truce from Monday.", "planned", "2025-08-04", {"russia", "ukraine"}),
    ("The ceasefire that Russia had announced for Monday and Tuesday did not hold for long.",
     "happened", "2025-07-28/2025-07-29", {"russia"}),
    ("The truce that Putin had declared for Tuesday did not hold.", "happened", "2025-07-29", {"vladimir-putin"}),
    ("The truce lasted from Sunday to Tuesday.", "happened", "2025-07-27/2025-07-29", set()),
    ("There was a truce from Sunday to Tuesday.", "happened", "2025-07-27/2025-07-29", set()),
    ("A truce covering ports, agreed on 25 March, has been broken by both sides.", "happened", "2025-03-25", set()),
    ("Under a truce in force since Tuesday, no power plant was hit.", "happened", "2025-07-29", set()),
    ("Russia and Ukraine declared on 18 March that they would stop attacking each other's power plants.",
     "happened", "2025-03-18", set()),
    ("Moscow and Kyiv laid down their arms on Tuesday.", "happened", "2025-07-29", {"russia", "ukraine"}),
    ("Moscow and Kyiv prolonged the truce on Tuesday.", "happened", "2025-07-29", {"russia", "ukraine"}),
]  # fmt: skip

NOT_TOLD = [
    "Sanctions stay until there is a ceasefire.",
    "Soldiers will be sent once there is a truce.",
    "The fighting must stop.",
    "The fighting has not stopped.",
    "He hopes that the guns will be silent soon.",
    "They kept the ceasefire talks secret on Tuesday.",
]


@pytest.mark.parametrize(("text", "status", "day", "who"), TOLD)
def test_a_truce_is_told_of_its_days(text: str, status: str, day: str, who: set[str]) -> None:
    (mention,) = [mention for mention in told(text) if mention.kind != "statement"]
    assert (mention.kind, mention.status, mention.date, people(mention)) == ("truce", status, day, who)


@pytest.mark.parametrize("text", NOT_TOLD)
def test_no_truce_is_told(text: str) -> None:
    assert "truce" not in {mention.kind for mention in told(text)}
