"""What stands between commas, what somebody goes somewhere for, and what is only being prepared."""

from datetime import date

import pytest

from app.extraction.lexicon import Lexicon
from app.extraction.pipeline import extract
from app.extraction.types import Mention
from app.reading.document import Document

LEXICON = Lexicon()
PUBLISHED = date(2025, 12, 3)  # a Wednesday
Told = tuple[str, str, str | None, str | None, set[str]]


def mentions(text: str) -> list[Mention]:
    return list(extract(Document(text, published=PUBLISHED, published_basis="given"), LEXICON).mentions)


def told(text: str) -> list[Told]:
    """Kind, status, day, place and people of all that a text tells."""
    return [(m.kind, m.status, m.date, m.place, {slug for slug, _ in m.roles}) for m in mentions(text)]


ALL = [
    ("Yermak, who headed the Ukrainian team in Berlin, resigned on Friday after a search of his flat.",
     [("other", "happened", "2025-11-28", None, {"andriy-yermak"})]),
    ("Kellogg, who briefed the French president in Paris on Monday, flew to Oslo.",
     [("meeting", "happened", "2025-12-01", "Paris", {"keith-kellogg", "emmanuel-macron"}),
      ("visit", "happened", None, "Oslo", {"keith-kellogg"})]),
    ("Kushner, who dined with Macron in Paris on Monday, met Umerov in Berlin.",
     [("meeting", "happened", "2025-12-01", "Paris", {"jared-kushner", "emmanuel-macron"}),
      ("meeting", "happened", None, "Berlin", {"jared-kushner", "rustem-umerov"})]),
    ("Keith Kellogg, Trump's special envoy, was received by Zelenskyy in Kyiv on Monday.",
     [("meeting", "happened", "2025-12-01", "Kyiv", {"keith-kellogg", "volodymyr-zelenskyy"})]),
    ("Rubio is to fly to London to meet Starmer.",
     [("meeting", "planned", None, "London", {"marco-rubio", "keir-starmer"})]),
    ("Trump is sending Kushner to Kyiv to meet Zelenskyy.",
     [("meeting", "planned", None, None, {"jared-kushner", "volodymyr-zelenskyy"})]),
    ("Kushner was due to fly to Miami on Monday to meet Umerov, but stayed in Moscow.",
     [("meeting", "cancelled", "2025-12-01", "Miami", {"jared-kushner", "rustem-umerov"})]),
    ("Starmer agreed by phone on Monday to receive Zelenskyy in London.",
     [("meeting", "planned", None, "London", {"keir-starmer", "volodymyr-zelenskyy"})]),
    ("Vance said he was making arrangements for a call between Putin and Zelenskyy.",
     [("call", "planned", None, None, {"vladimir-putin", "volodymyr-zelenskyy"})]),
    ("Preparations for a meeting between Putin and Trump are under way.",
     [("meeting", "planned", None, None, {"vladimir-putin", "donald-trump"})]),
    ("Sybiha and Lavrov will chair a session of experts next week, Fidan wrote.",
     [("meeting", "planned", "2025-12-08/2025-12-14", None, {"andrii-sybiha", "sergey-lavrov"})]),
    ("A meeting between Sybiha and Fidan that had been expected this week was put off.",
     [("meeting", "postponed", "2025-12-01/2025-12-07", None, {"andrii-sybiha", "hakan-fidan"})]),
    ("Umerov and Hnatov sat down with Driscoll late on Tuesday for talks that ran until midnight.",
     [("meeting", "happened", "2025-12-02", None, {"rustem-umerov", "andrii-hnatov", "daniel-driscoll"})]),
    ("Carney joined the London talks by video link on Tuesday.",
     [("meeting", "happened", "2025-12-02", "London", {"mark-carney"})]),
    ("Lavrov and Rubio met in New York on Monday to prepare the summit in Budapest.",
     [("meeting", "happened", "2025-12-01", "New York", {"sergey-lavrov", "marco-rubio"})]),
    ("Merz has invited Trump and Zelenskyy to a video conference on Thursday.",
     [("call", "planned", "2025-12-04", None, {"friedrich-merz", "donald-trump", "volodymyr-zelenskyy"})]),
    ("Macron has invited Starmer and Merz to Paris for talks on Thursday.",
     [("meeting", "planned", "2025-12-04", "Paris", {"emmanuel-macron", "keir-starmer", "friedrich-merz"})]),
    ("Merz cancelled a trip to Oslo to dine with De Wever in Brussels on Monday.",
     [("visit", "cancelled", "2025-12-01", "Oslo", {"friedrich-merz"}),
      ("meeting", "happened", "2025-12-01", "Brussels", {"friedrich-merz", "bart-de-wever"})]),
    ("Macron had warned Putin by phone on Monday that he might send more jets to Kyiv.",
     [("call", "happened", "2025-12-01", None, {"emmanuel-macron", "vladimir-putin"})]),
    ("Zelenskyy spoke with Erdogan on Tuesday. Driscoll is expected to hand the president a new plan on Friday.",
     [("call", "happened", "2025-12-02", None, {"volodymyr-zelenskyy", "recep-tayyip-erdogan"}),
      ("proposal", "planned", "2025-12-05", None, {"daniel-driscoll", "volodymyr-zelenskyy"})]),
    ("The summit was hosted by Stubb, who met Zelenskyy in Helsinki on Monday.",
     [("summit", "happened", None, None, {"alexander-stubb"}),
      ("meeting", "happened", "2025-12-01", "Helsinki", {"alexander-stubb", "volodymyr-zelenskyy"})]),
    ("Zelenskyy, accompanied by Umerov and Hnatov, flew to Rome on Tuesday to see Meloni.",
     [("meeting", "happened", "2025-12-02", "Rome",
       {"volodymyr-zelenskyy", "rustem-umerov", "andrii-hnatov", "giorgia-meloni"})]),
    ("Rubio and Vance briefed Starmer by phone on Monday on their talks with Lavrov in Vienna.",
     [("call", "happened", "2025-12-01", None, {"marco-rubio", "jd-vance", "keir-starmer"}),
      ("meeting", "happened", None, "Vienna", {"marco-rubio", "jd-vance", "sergey-lavrov"})]),
    ("Zelenskyy arrived in Rome on Monday from Helsinki, where he had met Stubb on Sunday.",
     [("visit", "happened", "2025-12-01", "Rome", {"volodymyr-zelenskyy"}),
      ("meeting", "happened", "2025-11-30", "Helsinki", {"volodymyr-zelenskyy", "alexander-stubb"})]),
    ("After meeting Starmer in London, Umerov flew to Brussels on Monday for talks with Rutte.",
     [("meeting", "happened", "2025-12-01", "London", {"rustem-umerov", "keir-starmer"}),
      ("meeting", "happened", "2025-12-01", "Brussels", {"rustem-umerov", "mark-rutte"})]),
    ("Sybiha held talks in Vienna on Monday with Kellogg, who had met Fidan in Ankara.",
     [("meeting", "happened", "2025-12-01", "Vienna", {"andrii-sybiha", "keith-kellogg"}),
      ("meeting", "happened", None, "Ankara", {"keith-kellogg", "hakan-fidan"})]),
    ("Starmer held talks in London on Monday with Rubio, who he said was a friend.",
     [("meeting", "happened", "2025-12-01", "London", {"keir-starmer", "marco-rubio"})]),
    ("Norway signed a memorandum with Ukraine in Oslo on Tuesday.",
     [("agreement", "happened", "2025-12-02", "Oslo", {"norway", "ukraine"})]),
    ("Trump has instructed Kushner to meet Umerov in Miami next week.",
     [("meeting", "planned", "2025-12-08/2025-12-14", "Miami", {"jared-kushner", "rustem-umerov"})]),
    ("Macron would probably meet Meloni in Rome on Friday.",
     [("meeting", "planned", "2025-12-05", "Rome", {"emmanuel-macron", "giorgia-meloni"})]),
    ("Macron will likely meet Meloni in Rome on Friday.",
     [("meeting", "planned", "2025-12-05", "Rome", {"emmanuel-macron", "giorgia-meloni"})]),
    ("Talks between Umerov and Witkoff in Miami on Tuesday were very productive.",
     [("meeting", "happened", "2025-12-02", "Miami", {"rustem-umerov", "steve-witkoff"})]),
    ("The two sides agreed to an exchange of 120 prisoners, which took place on Tuesday.",
     [("exchange", "happened", "2025-12-02", None, set())]),
    ("The two sides agreed to an exchange of 120 prisoners that was carried out on Tuesday.",
     [("exchange", "happened", "2025-12-02", None, set())]),
    ("The two sides agreed to an exchange of 120 prisoners, which Stubb welcomed on Tuesday.",
     [("exchange", "planned", None, None, set())]),
    ("Stubb took to Telegram on Tuesday to criticise the plan of 28 points.",
     [("statement", "happened", "2025-12-02", None, {"alexander-stubb"})]),
    ("Negotiators will return to Geneva on Friday for another round of talks.",
     [("meeting", "planned", "2025-12-05", "Geneva", set())]),
    ("A team that includes Umerov and a team that includes Witkoff met in Miami on Tuesday.",
     [("meeting", "happened", "2025-12-02", "Miami", {"rustem-umerov", "steve-witkoff"})]),
    ("Chinese Foreign Minister Wang Yi is in Moscow. Wang is scheduled to meet with Lavrov on Friday.",
     [("meeting", "planned", "2025-12-05", None, {"wang-yi", "sergey-lavrov"})]),
    ("Bessent extended the deadline for companies to negotiate with Putin.",
     [("statement", "happened", None, None, {"scott-bessent"})]),
    ("Stubb went to Rome on Tuesday to criticise the plan of 28 points.",
     [("visit", "happened", "2025-12-02", "Rome", {"alexander-stubb"})]),
]  # fmt: skip

NONE = [
    "Teams that did not include Macron and Meloni met in Rome on Tuesday.",
    "China has not knowingly provided Russia with weapons.",
    "China has provided Russia with weapons.",
    "Zelenskyy hopes to go to Washington in December to meet Trump.",
    "Vance, Rubio and Witkoff sat on Trump's side of the table.",
    "The foreign ministers of the Nordic countries met by video to discuss the summit in Alaska.",
    "Stubb, Store, Tusk and others joined by phone.",
    "His talks with them will go on in Paris on Thursday.",
]


@pytest.mark.parametrize(("text", "expected"), ALL, ids=[case[0][:60] for case in ALL])
def test_a_sentence_tells_just_that(text: str, expected: list[Told]) -> None:
    assert told(text) == expected


def test_a_family_name_that_stands_first_means_who_was_named_in_full() -> None:
    (planned,) = mentions(
        "Chinese Foreign Minister Wang Yi is in Moscow. Wang is scheduled to meet with Lavrov on Friday."
    )
    assert planned.title == "Wang and Lavrov meet"
    (met,) = mentions("Kim Leadbeater, a British lawmaker, met Zelenskyy in Kyiv on Monday.")
    assert {slug for slug, _ in met.roles} == {"kim-leadbeater", "volodymyr-zelenskyy"}


@pytest.mark.parametrize("text", NONE)
def test_a_sentence_tells_of_nobody(text: str) -> None:
    assert not [one for one in told(text) if one[4]]


def test_they_are_not_those_named_in_passing_when_several_others_are_told_of() -> None:
    text = "The Americans had come from Davos, where Merz met Stubb on Monday. They then flew to Oslo."
    assert not [one for one in told(text) if one[0] == "visit" and one[4]]


def test_what_is_agreed_ends_in_a_title_before_its_preposition() -> None:
    (one,) = mentions("EU leaders agreed on Tuesday to lend Ukraine 90 billion euros over the next two years.")
    assert one.title == "EU agrees to lend Ukraine 90 billion euros"
