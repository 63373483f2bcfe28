"""Lines that break off, as headlines, bullets and copied texts do, are read without an error."""

import pytest

from tests.extraction.acting import read

LINES = [
    "Kaja Kallas called the talks a success on Monday",
    "Trump will meet Putin in Budapest on Friday if all is ready",
    "Marco Rubio sat in talks with Sergey Lavrov in Riyadh on Tuesday",
    "Russia and Ukraine exchanged prisoners on Friday through the mediation of the United Arab Emirates",
    "Emerging from a conversation with Macron, Zelenskyy said that he was due in Rome for talks on Monday",
    "It did not take place, but the meeting with Witkoff was put off until Thursday, said Peskov",
    "Russia was not invited; and Peskov, the Kremlin spokesman, shrugged: “We wait”",
    "European leaders who met Starmer in London on Sunday warned Moscow against attacking, a day after Trump called",
    "There he told his guest, Volodymyr Zelenskyy, on Wednesday that a summit could take place next week",
]


@pytest.mark.parametrize("line", LINES)
def test_a_line_that_breaks_off_anywhere_is_read(line: str) -> None:
    words = line.split()
    for first in range(0, len(words), 3):
        for last in range(first + 1, len(words) + 1):
            part = " ".join(words[first:last]).rstrip(",;:")
            findings = read(f"The day was long.\n\n{part}")
            assert all(m.passages for m in findings.mentions)
