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


TALKS = "Delegations of Russia and Ukraine met in Istanbul on Tuesday."
LED = [
    (f"{TALKS}\n\nThe head of the Ukrainian delegation, Rustem Umerov, spoke to reporters.", {"rustem-umerov"}),
    (f"{TALKS}\n\nVladimir Medinsky heads the Russian side.", {"vladimir-medinsky"}),
    (f"{TALKS}\n\nKyiv had put Rustem Umerov in charge of the Ukrainian team.", {"rustem-umerov"}),
    (
        f"{TALKS}\n\nUkraine's chief negotiator, Rustem Umerov, was glad. His Russian counterpart, Vladimir Medinsky,"
        " was not.",
        {"rustem-umerov", "vladimir-medinsky"},
    ),
    (
        f"{TALKS}\n\nRustem Umerov and Vladimir Medinsky settled on a list there.",
        {"rustem-umerov", "vladimir-medinsky"},
    ),
    (
        "A round of talks was held in Istanbul on Tuesday under the Russian delegation head Vladimir Medinsky.",
        {"vladimir-medinsky", "russia"},
    ),
    (
        "Vladimir Putin put his aide Vladimir Medinsky in charge of the Russian team.\n\nThe delegations met in Ankara"
        " on Tuesday.",
        {"vladimir-medinsky"},
    ),
    (
        f"{TALKS}\n\nThe Russian side, represented by Vladimir Medinsky and Igor Kostyukov, said nothing.",
        {"vladimir-medinsky", "igor-kostyukov"},
    ),
    (
        f"{TALKS}\n\nMoscow has changed the head of its team. Vladimir Medinsky took the place of Igor Kostyukov.",
        {"vladimir-medinsky"},
    ),
    (
        f"{TALKS}\n\n- Ukraine: Rustem Umerov and Kyrylo Budanov.\n\n- Russia: Igor Kostyukov, who runs an agency.",
        {"rustem-umerov", "kyrylo-budanov", "igor-kostyukov"},
    ),
    (
        f"{TALKS}\n\nTaking part on the Russian side were Yuri Ushakov and K. Dmitriev; on the other, Rustem Umerov.",
        {"yuri-ushakov", "rustem-umerov"},
    ),
    (f"{TALKS}\n\nAndrii Hnatov belonged to the Ukrainian team.", {"andrii-hnatov"}),
    (
        "Vladimir Putin received Steve Witkoff on Tuesday.\n\nOn Putin's side of the table: Yuri Ushakov.",
        {"yuri-ushakov", "steve-witkoff"},
    ),
    (
        "Vladimir Putin received Steve Witkoff on Tuesday.\n\nYuri Ushakov and Kirill Dmitriev sat in.",
        {"yuri-ushakov", "kirill-dmitriev"},
    ),
    (
        "Vladimir Putin received Steve Witkoff on Tuesday. Putin had his aide Yuri Ushakov with him.",
        {"yuri-ushakov", "steve-witkoff"},
    ),
    (
        "Volodymyr Zelenskyy spent Tuesday in Ankara as the guest of Recep Tayyip Erdoğan.",
        {"volodymyr-zelenskyy", "recep-tayyip-erdogan"},
    ),
    (
        "Donald Trump was content. Volodymyr Zelenskyy was received at the White House on Tuesday.",
        {"volodymyr-zelenskyy", "donald-trump"},
    ),
    ("The last trilateral round was held in Geneva on Tuesday.", {"united-states", "russia", "ukraine"}),
]


@pytest.mark.parametrize(("text", "who"), LED)
def test_who_is_told_to_lead_a_delegation_sat_in_its_talks(text: str, who: set[str]) -> None:
    assert who <= there(text)


NOT_LED = [
    f"{TALKS}\n\nMarco Rubio heads the State Department.",
    f"{TALKS}\n\nNeither Marco Rubio nor Keir Starmer was in the room.",
    f"{TALKS}\n\nEmmanuel Macron and Keir Starmer welcomed the result.",
    f"{TALKS}\n\nUkraine: what Marco Rubio thinks of it is not known.",
    "Steve Witkoff met the envoys of Emmanuel Macron, Hakan Fidan and David Lammy, in Paris on Tuesday.",
    "American and Ukrainian delegations met in Jeddah on Tuesday.\n\nThe head of the Russian delegation, Vladimir"
    " Medinsky, said that he would watch.",
]


@pytest.mark.parametrize("text", NOT_LED)
def test_who_leads_something_else_did_not_sit_there(text: str) -> None:
    assert not there(text) & {"marco-rubio", "keir-starmer", "emmanuel-macron", "vladimir-medinsky"}


def test_envoys_are_the_two_of_one_side_named_together_last() -> None:
    text = (
        "Steve Witkoff and Jared Kushner flew to Moscow on Monday. Vladimir Putin had Kirill Dmitriev with him.\n\n"
        "On Thursday, the envoys met Volodymyr Zelenskyy in Berlin."
    )
    document = Document(text, published=date(2025, 12, 19), published_basis="given")
    roles = [{slug for slug, _ in mention.roles} for mention in extract(document, LEXICON).mentions]
    assert {"steve-witkoff", "jared-kushner", "volodymyr-zelenskyy"} in roles


def test_a_list_goes_on_behind_what_is_told_of_a_member() -> None:
    text = (
        "Marco Rubio met in Geneva on Tuesday with Andriy Yermak, who runs the office of Zelenskyy, and Rustem Umerov."
    )
    assert there(text) == {"marco-rubio", "andriy-yermak", "rustem-umerov"}


def test_whoever_declares_something_after_speaking_has_spoken() -> None:
    text = "After speaking by phone with Vladimir Putin on Tuesday, Emmanuel Macron declared himself content."
    assert there(text) == {"vladimir-putin", "emmanuel-macron"}


def test_they_are_not_those_told_of_before_others() -> None:
    text = (
        "Donald Trump and Vladimir Putin met in Alaska in July.\n\nNow European governments must decide. They meet in"
        " Brussels on 18 August."
    )
    document = Document(text, published=date(2025, 8, 1), published_basis="given")
    meetings = extract(document, LEXICON).mentions[1:]
    assert all("vladimir-putin" not in dict(mention.roles) for mention in meetings)


def test_whose_aide_somebody_is_does_not_meet() -> None:
    text = "On Monday Emmanuel Macron met the adviser to President Zelenskyy, Andriy Yermak, in Paris."
    assert there(text) == {"emmanuel-macron", "andriy-yermak"}
