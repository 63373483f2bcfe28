"""Who took part, told in another sentence than the meeting."""

import pytest

from tests.extraction.test_wordings import told

PRESENT = [
    ("Representatives of the United States and of Ukraine held consultations in Geneva on Tuesday.\n\n"
     "For the United States: Secretary of State Marco Rubio; Steve Witkoff.\n\n"
     "For Ukraine: the Head of the Office of the President, Andriy Yermak; the Minister of Defence, Rustem Umerov.",
     {"marco-rubio", "steve-witkoff", "andriy-yermak", "rustem-umerov"}),
    ("American and Ukrainian officials met in Paris on Tuesday. Emmanuel Macron and his foreign minister, Jean-Noël "
     "Barrot, were joined by David Lammy, by Marco Rubio and by a Ukrainian team that included Andriy Yermak.",
     {"emmanuel-macron", "jean-noel-barrot", "david-lammy", "marco-rubio", "andriy-yermak"}),
    ("Vladimir Putin received Steve Witkoff in the Kremlin on Tuesday. Kirill Dmitriev also took part in the meeting.",
     {"vladimir-putin", "steve-witkoff", "kirill-dmitriev"}),
    ("Russia and Ukraine held a second round of talks in Istanbul on Tuesday. The Ukrainian team was led by Rustem "
     "Umerov. Hakan Fidan represented Turkey.", {"rustem-umerov", "hakan-fidan"}),
    ("On Tuesday it was Volodymyr Zelensky who picked up the phone. Donald Trump wanted to talk about air defence.",
     {"volodymyr-zelenskyy", "donald-trump"}),
    ("Vladimir Putin and Steve Witkoff conferred in the Kremlin on Tuesday. Kirill Dmitriev also participated in the "
     "contacts.", {"vladimir-putin", "steve-witkoff", "kirill-dmitriev"}),
    ("The delegations sat together for an hour in Istanbul on Tuesday, in the presence of Hakan Fidan.",
     {"hakan-fidan"}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "who"), PRESENT)
def test_whoever_is_told_to_have_been_there_took_part(text: str, who: set[str]) -> None:
    (event,) = [event for event in told(text) if event[0] in ("meeting", "call")]
    assert event[2] == "2025-07-29"
    assert who <= event[3]


def test_a_body_that_only_describes_somebody_breaks_no_list() -> None:
    (event,) = told(
        "Alexander Darchiev, director of a Foreign Ministry department, and US Deputy Assistant Secretary of State "
        "Sonata Coulter exchanged views in Istanbul on Tuesday."
    )
    assert event == ("meeting", "happened", "2025-07-29", {"alexander-darchiev", "sonata-coulter"})
