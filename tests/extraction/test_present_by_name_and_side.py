"""Who was at talks told before: by the name of another, by his side alone, as host; and who was not."""

import pytest

from tests.extraction.acting import people, read

TWO = "Zelensky met Trump at the White House on Monday."
TEAMS = "Ukrainian and Russian delegations met in Istanbul on Monday."


def _present(text: str) -> set[str]:
    """Those seated at the first talks of a text, but for the two presidents and the states."""
    found = read(text)
    persons = {actor.slug for actor in found.actors if actor.kind == "person"}
    return (people(found.mentions[0]) & persons) - {"donald-trump", "volodymyr-zelenskyy"}


AHEAD = "Ukrainian and Russian delegations will meet in Istanbul on Monday."
US = {"jd-vance", "marco-rubio"}
HEADS = {"rustem-umerov", "vladimir-medinsky"}
THERE = [
    (f"{TWO} With Trump were Vance and Rubio.", US),
    (f"{TWO} Next to Trump sat Vance and Rubio.", US),
    (f"{TWO} In Zelensky's delegation were Umerov and Yermak.", {"rustem-umerov", "andriy-yermak"}),
    (f"{TWO} Rubio, who had arrived from Rome the day before, also took part.", {"marco-rubio"}),
    (f"{TWO} Vance and Rubio were among those at the table.", US),
    (f"{TWO} Participating in the meeting were Vance and Rubio.", US),
    (f"{TWO} Vance, who was also at the meeting, spoke of progress.", {"jd-vance"}),
    (f"{TWO} Rubio and Vance attended for the Americans, Umerov and Yermak for the Ukrainians.",
     {*US, "rustem-umerov", "andriy-yermak"}),
    (f"{TEAMS} Umerov led the Ukrainians, Medinsky the Russians.", HEADS),
    (f"{TEAMS} Umerov came for Ukraine, Medinsky for Russia and Fidan for Turkey.", {*HEADS, "hakan-fidan"}),
    (f"{TEAMS} Umerov heads the Ukrainian one, Medinsky the Russian.", HEADS),
    (f"{TEAMS} Umerov spoke for the Ukrainians, on the Russian side also Medinsky.", HEADS),
    (f"{TWO} Vance, whose plane was late, joined an hour into the talks.", {"jd-vance"}),
    (f"{TWO} Merz sent his adviser Günter Sautter.", {"gunter-sautter"}),
    (f"{TWO} Rubio left early.", {"marco-rubio"}),
    (f"{TEAMS} Umerov spoke for the Ukrainians; from the Russian side also Medinsky.", HEADS),
    (f"{TEAMS} Fidan, who had arranged the talks, sat between the two.", {"hakan-fidan"}),
    (f"{TWO} The other guests were Vance and Rubio.", US),
    (f"{TEAMS} The host was Fidan.", {"hakan-fidan"}),
    (f"{TEAMS} Umerov sat opposite Vladimir Medinsky and Mikhail Galuzin.", {*HEADS, "mikhail-galuzin"}),
    (f"{AHEAD} Kyiv is sending Umerov, Moscow Medinsky.", HEADS),
    (f"{AHEAD} Umerov will come for Ukraine, while Medinsky will attend for the Russians.", HEADS),
    (f"{AHEAD} Medinsky will head the Russian team. Umerov will speak for the Ukrainians.", HEADS),
    (f"{TEAMS} Fidan was the host.", {"hakan-fidan"}),
    (f"{TEAMS} Fidan sat at the head of the table.", {"hakan-fidan"}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "who"), THERE)
def test_who_was_there(text: str, who: set[str]) -> None:
    assert _present(text) == who


OWN = [
    "At Thursday's meeting in Paris were Macron, Starmer and Merz.",
    "Attending Thursday's meeting in Paris were Macron, Starmer and Merz.",
    "The ministers met in Paris on Thursday. The participants in the talks were Macron, Starmer and Merz.",
]


@pytest.mark.parametrize("text", OWN)
def test_who_was_at_the_talks_of_the_same_sentence(text: str) -> None:
    assert _present(text) == {"emmanuel-macron", "keir-starmer", "friedrich-merz"}


def test_who_is_expected_will_be_there() -> None:
    text = "European ministers will meet in Brussels on Monday. Rustem Umerov is expected, and so is Hegseth."
    assert _present(text) == {"rustem-umerov", "pete-hegseth"}


ELSEWHERE = [
    f"{TWO} The host was criticised by Rubio.",
    f"{TWO} With Macron were Merz and Starmer.",
    f"{TWO} Rubio came for talks, Vance for the weekend.",
    f"{TWO} Rubio did not attend for the Americans, Vance for the Europeans.",
    f"{TWO} Rubio was not at the meeting.",
    f"{TWO} The ministers were told by Rubio that it went well.",
    f"{TWO} Merz sent his adviser Günter Sautter to Rome.",
    f"{TWO} In Berlin, Merz took the floor.",
]


@pytest.mark.parametrize("text", ELSEWHERE)
def test_who_is_only_named_was_not(text: str) -> None:
    assert _present(text) == set()


def test_past_hosts_sit_in_no_talks_to_come() -> None:
    found = read(f"{TEAMS} Witkoff is to meet Putin in Moscow next week. Fidan was host.")
    planned = next(mention for mention in found.mentions if mention.status == "planned")
    assert "hakan-fidan" not in people(planned)


def test_who_speaks_for_a_side_has_called_nobody() -> None:
    assert not read("Waltz and Witkoff will speak for the Americans.").mentions
