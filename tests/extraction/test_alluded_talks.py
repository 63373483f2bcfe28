"""Talks that are alluded to, spoken of, or told by who was there."""

from datetime import date

import pytest

from app.extraction.lexicon import Lexicon
from app.extraction.pipeline import extract
from app.reading.document import Document

LEXICON = Lexicon()
WEDNESDAY = date(2025, 8, 13)

Told = tuple[str, str, str | None, frozenset[str]]


def told(text: str) -> set[Told]:
    document = Document(text=text, title="x", published=WEDNESDAY)
    return {
        (mention.kind, mention.status, mention.date, frozenset(slug for slug, _ in mention.roles))
        for mention in extract(document, LEXICON).mentions
        if mention.kind != "statement"
    }


def event(kind: str, status: str, day: str | None, *people: str) -> Told:
    return kind, status, day, frozenset(people)


MERZ_MACRON = ("friedrich-merz", "emmanuel-macron")

TOLD: list[tuple[str, list[Told]]] = [
    (  # what a call follows is no call
        "The phone call follows a meeting between Merz and Macron in Toulon on Aug. 9, which ended without a deal.",
        [event("meeting", "happened", "2025-08-09", *MERZ_MACRON)],
    ),
    (
        "Merz held a phone call with Tusk on Tuesday. The call came after a meeting between Merz and Macron on Aug. 9.",
        [
            event("call", "happened", "2025-08-12", "friedrich-merz", "donald-tusk"),
            event("meeting", "happened", "2025-08-09", *MERZ_MACRON),
        ],
    ),
    ("Stubb went over the agenda of the meeting in Helsinki with Rutte on Monday.", []),
    (  # whoever talks about talks was not at them
        "On 15 August, EU leaders will hold a video conference to hear Macron's report on his talks with Trump.",
        [event("call", "planned", "2025-08-15", "european-union")],
    ),
    (
        "Lavrov and Rubio, charged with arranging a meeting between Zelensky and Putin, spoke by phone on Tuesday.",
        [
            event("meeting", "planned", None, "volodymyr-zelenskyy", "vladimir-putin"),
            event("call", "happened", "2025-08-12", "sergey-lavrov", "marco-rubio"),
        ],
    ),
    (  # the day of a deal is not that of what is done under it
        "Following the agreements reached in Doha on July 2, Russia and Ukraine have conducted another prisoner swap.",
        [event("exchange", "happened", None, "russia", "ukraine")],
    ),
    (
        "In line with the deal struck in Doha on July 2, Russia and Ukraine carried out an exchange of prisoners.",
        [event("exchange", "happened", None, "russia", "ukraine")],
    ),
    (
        "Russia returned the remains of 900 soldiers on Saturday, following the repatriation of 800 bodies.",
        [event("exchange", "happened", "2025-08-09", "russia")],
    ),
    (
        "On June 9, the first group of released soldiers returned to Ukraine from Russian captivity.",
        [event("exchange", "happened", "2025-06-09")],
    ),
    (  # calls of one with several
        "Merz held phone calls with Macron and Tusk on Monday.",
        [
            event("call", "happened", "2025-08-11", *MERZ_MACRON),
            event("call", "happened", "2025-08-11", "friedrich-merz", "donald-tusk"),
        ],
    ),
    (  # two at war are not on one line
        "Macron called Putin and Zelensky on Monday.",
        [
            event("call", "happened", "2025-08-11", "emmanuel-macron", "vladimir-putin"),
            event("call", "happened", "2025-08-11", "emmanuel-macron", "volodymyr-zelenskyy"),
        ],
    ),
    ("Tusk saw Trump on television on Monday.", []),
    (  # meetings of one with several, of each with him alone
        "Merz wrote it in the wake of his meetings with Trump and Putin.",
        [
            event("meeting", "happened", None, "friedrich-merz", "donald-trump"),
            event("meeting", "happened", None, "friedrich-merz", "vladimir-putin"),
        ],
    ),
    ("It was written after meetings with Trump and Putin.", []),
    (  # who only speaks after talks has spoken with nobody on the phone
        "Merz spoke after his meeting with Macron in Paris on Monday.",
        [event("meeting", "happened", "2025-08-11", *MERZ_MACRON)],
    ),
    (  # what stands behind words between marks goes on from them
        "Merz went on his “mission of peace,” meeting Macron in Paris on Monday.",
        [event("meeting", "happened", "2025-08-11", *MERZ_MACRON)],
    ),
    (
        "Merz held a phone call with Macron and Tusk on Monday.",
        [event("call", "happened", "2025-08-11", *MERZ_MACRON, "donald-tusk")],
    ),
    (
        "Merz said that after returning from Canada, where he held talks with Carney, he first rang Tusk.",
        [
            event("meeting", "happened", None, "friedrich-merz", "mark-carney"),
            event("call", "happened", None, "friedrich-merz", "donald-tusk"),
        ],
    ),
    (  # said between marks by who was there
        '"We had a call with the President of France on Monday," Zelensky said.',
        [event("call", "happened", "2025-08-11", "volodymyr-zelenskyy", "emmanuel-macron")],
    ),
    (
        '"Yesterday I met Macron in Paris and we spoke about air defence," Zelensky said.',
        [event("meeting", "happened", "2025-08-12", "volodymyr-zelenskyy", "emmanuel-macron")],
    ),
    (
        '"I spoke to President Putin for an hour on Monday," Trump told reporters.',
        [event("call", "happened", "2025-08-11", "donald-trump", "vladimir-putin")],
    ),
    (
        '"The understandings reached during the August 4 telephone conversation between President Vladimir Putin'
        ' and President Recep Tayyip Erdogan stand," the ministry said.',
        [event("call", "happened", "2025-08-04", "vladimir-putin", "recep-tayyip-erdogan")],
    ),
    ('"We had some good talks with President Putin today," Trump said.', []),
    ('"I had two meetings with President Putin," Witkoff said.', []),
    ('"We had a call with Minsk\'s man on Monday," said Dmitry Peskov, the Kremlin spokesman.', []),
    (  # no progress in talks that were held
        "There was no breakthrough at the third round of talks held in Doha on Monday.",
        [event("meeting", "happened", "2025-08-11")],
    ),
    ("Three rounds of direct talks between Moscow and Kyiv have failed to yield any progress.", []),
    (
        "Thursday's talks between Lavrov and Fidan will be a test, a diplomat said.",
        [event("meeting", "planned", "2025-08-14", "sergey-lavrov", "hakan-fidan")],
    ),
    (
        "The session follows US talks on Tuesday with Ukrainian officials.",
        [event("meeting", "happened", "2025-08-12", "united-states", "ukraine")],
    ),
    (
        "The head of the Ukrainian delegation, Umerov, described the meeting with US officials in Geneva as useful.",
        [event("meeting", "happened", None, "united-states", "ukraine", "rustem-umerov")],
    ),
    (  # who says it was not there
        "Kellogg met Putin on Monday, said Trump.",
        [event("meeting", "happened", "2025-08-11", "keith-kellogg", "vladimir-putin")],
    ),
    ("Moscow held a positive view of a meeting as soon as next week.", []),
    (
        "Putin plans to meet Trump in the coming days, with Putin suggesting they hold the talks in Oman.",
        [event("meeting", "planned", None, "vladimir-putin", "donald-trump")],
    ),
    (
        "Kellogg has been in Minsk this week and met with Lukashenko for three hours of talks on Aug. 5.",
        [event("meeting", "happened", "2025-08-05", "keith-kellogg", "alexander-lukashenko")],
    ),
    (
        "On Tuesday, Kellogg traveled to Minsk to speak in person with Putin.",
        [event("meeting", "happened", "2025-08-12", "keith-kellogg", "vladimir-putin")],
    ),
    (
        "The idea was floated by Keith Kellogg during three hours of talks with Putin on Monday.",
        [event("meeting", "happened", "2025-08-11", "keith-kellogg", "vladimir-putin")],
    ),
    (
        "The call between Fidan and Rubio took place on Monday. The meetings in Doha follow weekend negotiations"
        " between U.S. and Ukrainian officials in Lisbon.",
        [
            event("call", "happened", "2025-08-11", "hakan-fidan", "marco-rubio"),
            event("meeting", "happened", "2025-08-09/2025-08-10", "united-states", "ukraine"),
        ],
    ),
    (
        "Ukraine called for direct talks between Zelenskyy and Putin by the end of August, even as Russia downplayed"
        " the chances of a breakthrough in the round of negotiations held in Doha.",
        [event("meeting", "happened", None)],
    ),
    (
        "Officials did not discuss the plan during talks in Abu Dhabi on Monday.",
        [event("meeting", "happened", "2025-08-11")],
    ),
    ("A spokesman announced that another prisoner exchange had occurred.", [event("exchange", "happened", None)]),
    (  # of leaders who agree to meet and officials who do
        "The presidents of Turkey and Ukraine held a phone call on August 10. The two leaders agreed to meet in Ankara."
        " Turkish and Ukrainian officials are set to hold preparatory talks next week.",
        [
            event("call", "happened", "2025-08-10", "recep-tayyip-erdogan", "volodymyr-zelenskyy"),
            event("meeting", "planned", None, "recep-tayyip-erdogan", "volodymyr-zelenskyy"),
            event("meeting", "planned", "2025-08-18/2025-08-24", "turkey", "ukraine"),
        ],
    ),
    (
        "On Monday, Kellogg and Vance met with Umerov. The pair is set to meet with officials from Qatar on Friday.",
        [
            event("meeting", "happened", "2025-08-11", "keith-kellogg", "jd-vance", "rustem-umerov"),
            event("meeting", "planned", "2025-08-15", "keith-kellogg", "jd-vance", "qatar"),
        ],
    ),
]


@pytest.mark.parametrize(("text", "events"), TOLD)
def test_an_allusion_tells_of_its_own_event_and_of_no_other(text: str, events: list[Told]) -> None:
    assert told(text) == set(events)


def test_a_day_before_what_is_told_is_not_that_of_who_tells_it() -> None:
    text = "On August 7, Ukraine put off the swap of prisoners, Medinsky said."
    document = Document(text=text, title="x", published=WEDNESDAY)
    assert all(m.date is None for m in extract(document, LEXICON).mentions if m.kind == "statement")


def test_who_leads_a_delegation_sat_in_both_sessions_of_a_round() -> None:
    text = (
        "American and Russian negotiators convened again in Geneva on Wednesday. The delegations met in Geneva on"
        " Tuesday for the opening session. The Russian delegation was led by Vladimir Medinsky."
    )
    document = Document(text=text, title="x", published=WEDNESDAY)
    sessions = [m for m in extract(document, LEXICON).mentions if m.kind == "meeting"]
    assert [m.date for m in sessions] == ["2025-08-13", "2025-08-12"]
    assert all("vladimir-medinsky" in dict(m.roles) for m in sessions)


def test_who_leads_talks_to_come_is_no_meeting_of_the_leaders() -> None:
    text = (
        "Talks between the U.S. and Russia will take place on August 20 in Doha. The discussions, led by Mike Waltz and"
        " Marco Rubio, will focus on shipping."
    )
    document = Document(text=text, title="x", published=WEDNESDAY)
    (meeting,) = extract(document, LEXICON).mentions
    assert {"mike-waltz", "marco-rubio", "russia"} <= dict(meeting.roles).keys()
    assert (meeting.status, meeting.date) == ("planned", "2025-08-20")
