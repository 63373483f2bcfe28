"""Who comes from talks that only a group or states are told to have held, by what he says after them or of them."""

from datetime import date

import pytest

from app.extraction.lexicon import Lexicon
from app.extraction.pipeline import extract
from app.reading.document import Document

LEXICON = Lexicon()
PUBLISHED = date(2025, 7, 14)  # a Monday
TALKS = ("meeting", "summit", "conference", "call")


def there(text: str) -> set[str]:
    """All who took part in the first gathering told."""
    found = extract(Document(text, published=PUBLISHED, published_basis="given"), LEXICON).mentions
    return {slug for slug, _ in next(m.roles for m in found if m.kind in TALKS)}


LEADERS = "European leaders met in London on Sunday."
GROUP = "The Ukraine Defence Contact Group met in Brussels on Friday."
OFFICIALS = "US and Ukrainian officials met in Geneva on Sunday"
HOSTED = "Britain and Germany hosted a meeting of the Ukraine Defence Contact Group on Friday."
RANG = "Zelensky spoke to European leaders in a conference call on Saturday."
CAME = [
    (f"{LEADERS} British Prime Minister Keir Starmer said after the meeting that work would go on.", "keir-starmer"),
    (f"{LEADERS}\n\nEurope is united, Prime Minister Keir Starmer told reporters after the summit.", "keir-starmer"),
    (f"{GROUP} Germany's Boris Pistorius said after the talks that Berlin would pay.", "boris-pistorius"),
    ("Macron said after a meeting of Ukraine's allies in Paris on Thursday that work went on.", "emmanuel-macron"),
    (f"{LEADERS} Macron told reporters afterwards that work would go on.", "emmanuel-macron"),
    (f"{LEADERS} In a statement after the talks, Macron said that work would go on.", "emmanuel-macron"),
    (
        "Trump spoke by phone with Zelensky and several European leaders on Saturday. Macron said after the call it"
        " was good.",
        "emmanuel-macron",
    ),
    (f"{OFFICIALS} for talks that Secretary of State Marco Rubio called productive.", "marco-rubio"),
    (f"{OFFICIALS}, which Marco Rubio described as a good day.", "marco-rubio"),
    (f"{RANG} German Chancellor Friedrich Merz said after the call that Kyiv had their support.", "friedrich-merz"),
    (f"{HOSTED} German Defence Minister Boris Pistorius said Berlin would pay for it.", "boris-pistorius"),
]


@pytest.mark.parametrize(("text", "who"), CAME)
def test_who_speaks_on_coming_from_talks_was_at_them(text: str, who: str) -> None:
    assert who in there(text)


STAYED = [
    (f"{LEADERS} Trump said after the meeting that he was disappointed.", "donald-trump"),
    (f"{LEADERS} Kremlin spokesman Dmitry Peskov said after the summit that it had achieved nothing.", "dmitry-peskov"),
    (
        "Trump met Putin in Alaska on Friday; the two leaders signed nothing. Macron said after the talks that it was"
        " late.",
        "emmanuel-macron",
    ),
    (f"{OFFICIALS} for talks that Trump called productive.", "donald-trump"),
    (f"{OFFICIALS}. Kaja Kallas said after the talks that Europe had to be heard.", "kaja-kallas"),
    (f"{RANG} Trump said after the call that he was disappointed.", "donald-trump"),
    ("Zelensky spoke to Macron by phone on Saturday. Merz said after the call that it was good.", "friedrich-merz"),
    (f"{HOSTED} French Defence Minister Catherine Vautrin said Paris would pay for it.", "catherine-vautrin"),
    (f"{LEADERS} In Warsaw, Prime Minister Donald Tusk said on Monday after the talks that he was ill.", "donald-tusk"),
]


@pytest.mark.parametrize(("text", "who"), STAYED)
def test_who_speaks_of_the_talks_of_others_was_not(text: str, who: str) -> None:
    assert who not in there(text)
