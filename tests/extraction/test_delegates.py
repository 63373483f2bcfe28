"""Who took part: those listed later, those who spoke for a side, the first and last of many."""

from datetime import date

import pytest

from app.extraction.lexicon import Lexicon
from app.extraction.pipeline import extract
from app.reading.document import Document

LEXICON = Lexicon()


def there(text: str) -> set[str]:
    """Those who act in the first mention of a text published on a Friday."""
    document = Document(text, published=date(2025, 8, 1), published_basis="given")
    return {slug for slug, _ in extract(document, LEXICON).mentions[0].roles}


MET = "American and Russian delegations met in Riyadh on Tuesday."
SUMMIT = "Keir Starmer held a summit in London on Tuesday."
JOINED = [
    (f"{SUMMIT}\n\nPresent were, among others, Emmanuel Macron and Donald Tusk.", {"emmanuel-macron", "donald-tusk"}),
    (f"{SUMMIT}\n\nAmong those present were Giorgia Meloni and Olaf Scholz.", {"giorgia-meloni", "olaf-scholz"}),
    (f"{SUMMIT}\n\nParticipants included Pedro Sánchez and Mark Rutte.", {"pedro-sanchez", "mark-rutte"}),
    (f"{MET}\n\nMarco Rubio and Steve Witkoff spoke for Washington.", {"marco-rubio", "steve-witkoff"}),
    (f"{MET}\n\nMarco Rubio speaks for the United States, Sergey Lavrov for Russia.", {"marco-rubio", "sergey-lavrov"}),
    (
        "Keir Starmer gathered eighteen leaders for a summit in London on Tuesday, from Volodymyr Zelenskyy to Justin"
        " Trudeau.",
        {"keir-starmer", "volodymyr-zelenskyy", "justin-trudeau"},
    ),
    (
        "Representatives of the United States of America and of Ukraine held consultations in Jeddah on Tuesday.",
        {"united-states", "ukraine"},
    ),
    (
        "Marco Rubio and Mike Waltz held talks with a Ukrainian delegation in Jeddah on Tuesday.\n\n"
        "Andriy Yermak and Rustem Umerov spoke for Kyiv.",
        {"marco-rubio", "mike-waltz", "andriy-yermak", "rustem-umerov"},
    ),
    (f"{MET}\n\n“We listened to each other,” Sergey Lavrov said.", {"sergey-lavrov"}),
    (f"{MET}\n\n“It was a good day,” Marco Rubio said afterwards.", {"marco-rubio"}),
]
APART = [
    (f"{MET}\n\n“It was a good day,” Donald Trump said in Washington.", "donald-trump"),
    (f"{MET}\n\n“It was a good day,” the Kremlin spokesman, Dmitry Peskov, said.", "dmitry-peskov"),
    (f"{MET}\n\n“It was a bad day,” Kaja Kallas said in Brussels.", "kaja-kallas"),
    (f"{SUMMIT}\n\nThe guests were in good spirits, Emmanuel Macron said.", "emmanuel-macron"),
]


@pytest.mark.parametrize(("text", "people"), JOINED)
def test_they_took_part(text: str, people: set[str]) -> None:
    assert people <= there(text)


@pytest.mark.parametrize(("text", "somebody"), APART)
def test_somebody_quoted_or_named_took_no_part(text: str, somebody: str) -> None:
    assert somebody not in there(text)
