"""Several days in a sentence, each told of something else: which of them is whose, and what became of a plan."""

from datetime import date

import pytest

from app.extraction.lexicon import Lexicon
from app.extraction.pipeline import extract
from app.reading.document import Document

LEXICON = Lexicon()
PUBLISHED = date(2025, 9, 17)  # a Wednesday
Told = tuple[str, str, str | None]


def told(text: str) -> list[Told]:
    """Kind, status and day of each call, meeting, summit or visit, in the order of their days."""
    found = extract(Document(text, published=PUBLISHED, published_basis="given"), LEXICON).mentions
    between = [(m.kind, m.status, m.date) for m in found if m.kind in ("call", "meeting", "summit", "visit")]
    return sorted(between, key=lambda one: (one[2] or "", one[0]))


DAYS = [
    ("Stubb met Merz on Monday and will see Macron on Thursday.",
     [("meeting", "happened", "2025-09-15"), ("meeting", "planned", "2025-09-18")]),
    ("Stubb spoke to Merz by phone on Sunday and met Macron the following day.",
     [("call", "happened", "2025-09-14"), ("meeting", "happened", "2025-09-15")]),
    ("Stubb flew to Berlin on Sunday and met Donald Tusk on Monday.",
     [("visit", "happened", "2025-09-14"), ("meeting", "happened", "2025-09-15")]),
    ("After meeting Merz in Berlin on Monday, Stubb held talks with Macron on Tuesday.",
     [("meeting", "happened", "2025-09-15"), ("meeting", "happened", "2025-09-16")]),
    ("Having met Merz in Berlin on Monday, Stubb travelled to Paris on Tuesday for talks with Macron.",
     [("meeting", "happened", "2025-09-15"), ("meeting", "happened", "2025-09-16")]),
    ("A day after meeting Merz in Berlin on Monday, Stubb held talks with Macron in Paris.",
     [("meeting", "happened", "2025-09-15"), ("meeting", "happened", "2025-09-16")]),
    ("Two days after his call with Putin, Erdogan hosted Stubb in Ankara on Friday.",
     [("call", "happened", "2025-09-10"), ("meeting", "happened", "2025-09-12")]),
    ("Merz and Macron will hold a call with Stubb on Thursday, a day before Erdogan meets Putin in Sochi.",
     [("call", "planned", "2025-09-18"), ("meeting", "planned", "2025-09-19")]),
    ("Erdogan on Tuesday hailed Monday's meeting with Putin as productive.", [("meeting", "happened", "2025-09-15")]),
    ("The call between Erdogan and Putin, which took place on Monday, lasted an hour, Ushakov said on Tuesday.",
     [("call", "happened", "2025-09-15")]),
    ("Macron and Putin spoke by phone for the first time since September 11, 2022 on Tuesday.",
     [("call", "happened", "2025-09-16")]),
    ("Stubb said late on Sunday he had held a call with Merz earlier in the day.",
     [("call", "happened", "2025-09-14")]),
    ("Stubb met Macron in Paris on Tuesday. Earlier in the day, he had spoken with Merz by phone.",
     [("call", "happened", "2025-09-16"), ("meeting", "happened", "2025-09-16")]),
    ("Fidan and Lavrov met in Ankara in April and again in Antalya on September 5.",
     [("meeting", "happened", "2025-04"), ("meeting", "happened", "2025-09-05")]),
    ("Putin will receive Fidan “in the second half of the day” on Thursday, Peskov told reporters on Wednesday.",
     [("meeting", "planned", "2025-09-18")]),
    ("Fidan and Lavrov agreed on Monday to meet in Ankara on Thursday.", [("meeting", "planned", "2025-09-18")]),
    ("Fidan met Lavrov in Antalya on August 5 and September 2.",
     [("meeting", "happened", "2025-08-05"), ("meeting", "happened", "2025-09-02")]),
    ("Fidan met Lavrov in Antalya on September 5, and on Tuesday spoke with him by phone.",
     [("meeting", "happened", "2025-09-05"), ("call", "happened", "2025-09-16")]),
    ("Fidan met Lavrov in Antalya and on Tuesday spoke with him by phone.",
     [("meeting", "happened", None), ("call", "happened", "2025-09-16")]),
    ("A delegation led by Fidan left Ankara on Tuesday for talks with Russia due to open in Kyiv on Thursday.",
     [("meeting", "planned", "2025-09-18")]),
    ("Erdogan and Putin spoke by phone on Tuesday, a day after Fidan and Lavrov agreed to hold a meeting in Ankara.",
     [("meeting", "planned", None), ("call", "happened", "2025-09-16")]),
    ("Erdogan had been expected to brief Stubb on his meeting in Sochi last week with Putin.",
     [("meeting", "happened", "2025-09-08/2025-09-14")]),
    ("Fidan and Lavrov spoke by phone on Tuesday. The exchange came a day after Macron met Putin in Sochi.",
     [("meeting", "happened", "2025-09-15"), ("call", "happened", "2025-09-16")]),
    ("Erdogan and Putin agreed on Thursday to a summit in Sochi next week.",
     [("summit", "planned", "2025-09-22/2025-09-28")]),
    ("Erdogan and Putin spoke by phone on Monday, with the pair agreeing to direct talks in Sochi.",
     [("meeting", "planned", None), ("call", "happened", "2025-09-15")]),
    ("Erdogan and Putin agreed to a meeting in Sochi during a call on Thursday.",
     [("meeting", "planned", None), ("call", "happened", "2025-09-11")]),
    ("Fidan met Umerov on Tuesday, hours before talks with Lavrov were to begin in Ankara.",
     [("meeting", "happened", "2025-09-16"), ("meeting", "planned", "2025-09-16")]),
    ("Erdogan rang Stubb on Monday, a few hours after a phone call with Putin.",
     [("call", "happened", "2025-09-15"), ("call", "happened", "2025-09-15")]),
    ("Fidan will brief Umerov on his talks with Lavrov on Thursday.", [("meeting", "happened", None)]),
    ("Stubb, back from a visit to Kyiv on Sunday, met Trump in Washington on Tuesday.",
     [("meeting", "happened", "2025-09-16")]),
    ("Stubb's meeting with Merz, their second this month, took place on Tuesday.",
     [("meeting", "happened", "2025-09-16")]),
    ("Fidan was meeting Lavrov in Ankara as news of the strikes broke on Tuesday.",
     [("meeting", "happened", "2025-09-16")]),
    ("Fidan and Lavrov met in Ankara between Monday and Wednesday.",
     [("meeting", "happened", "2025-09-15/2025-09-17")]),
    ("Stubb hailed the talks between Fidan and Lavrov in Ankara that ended on Monday.",
     [("meeting", "happened", "2025-09-15")]),
    ("A truce is near, Trump announced on Monday after a call with Putin that lasted two hours.",
     [("call", "happened", "2025-09-15")]),
    ("Erdogan hosted Stubb (September 5) in Ankara.", [("meeting", "happened", "2025-09-05")]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), DAYS)
def test_each_of_several_days_is_that_of_what_was_done_on_it(text: str, expected: list[Told]) -> None:
    assert told(text) == expected


ONE_DAY = [
    ("Stubb met Merz on Monday and handed him a letter.", [("meeting", "happened", "2025-09-15")]),
    ("Fidan and Lavrov agreed on Monday to meet in Ankara.", [("meeting", "planned", None)]),
    ("Putin has not met Stubb since September 9, 2019.", []),
    ("Stubb called on Sunday for a summit with Putin.", []),
    ("Erdogan met Putin in Sochi on Friday. The two leaders, who spoke for three hours, took no questions.",
     [("meeting", "happened", "2025-09-12")]),
    ("Stubb did not agree to talks in Sochi on Monday.", []),
    ("Since talks in Istanbul on June 2, Fidan has met Lavrov in Ankara.",
     [("meeting", "happened", None), ("meeting", "happened", "2025-06-02")]),
    ("Fidan met Lavrov in Antalya from August 31 to September 2.",
     [("meeting", "happened", "2025-08-31/2025-09-02")]),
    ("Fidan met Lavrov in Antalya on August 31 and September 1.",
     [("meeting", "happened", "2025-08-31/2025-09-01")]),
    ("The last time the three sat together, from 8 to 9 September, Fidan and Lavrov talked with Stubb on two days.",
     [("meeting", "happened", "2025-09-08/2025-09-09")]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), ONE_DAY)
def test_one_day_is_not_spread_over_what_has_none(text: str, expected: list[Told]) -> None:
    assert [one for one in told(text) if one[0] != "visit"] == expected


FATES = [
    ("The meeting between Fidan and Lavrov planned for Thursday has been postponed, Ankara said on Wednesday.",
     [("meeting", "postponed", "2025-09-18")]),
    ("Thursday's meeting between Fidan and Lavrov has been postponed.", [("meeting", "postponed", "2025-09-18")]),
    ("Fidan and Lavrov have postponed their talks, which were set to take place in Ankara on Thursday.",
     [("meeting", "postponed", "2025-09-18")]),
    ("Ahead of Wednesday's summit with Putin in Sochi, Erdogan spoke of a chance.",
     [("summit", "planned", "2025-09-17")]),
    ("After Wednesday's summit with Putin in Sochi, Erdogan spoke of a chance.",
     [("summit", "happened", "2025-09-17")]),
    ("Fidan had been expected to join the talks in London on Wednesday but pulled out.",
     [("meeting", "cancelled", "2025-09-17")]),
    ("Erdogan and Putin had been scheduled to speak by phone on Tuesday, but the call did not take place.",
     [("call", "cancelled", "2025-09-16")]),
    ("Stubb did not travel to Kyiv on Monday as planned.", [("visit", "cancelled", "2025-09-15")]),
    ("Stubb was forced to put off a trip to Kyiv planned for Thursday.", [("visit", "postponed", "2025-09-18")]),
    ("Stubb delayed his Monday trip to Kyiv by a day.", [("visit", "postponed", "2025-09-15")]),
    ("Wednesday's meeting between Stubb and Merz will be their second this month.",
     [("meeting", "planned", "2025-09-17")]),
    ("Tuesday's meeting between Stubb and Merz was their second this month.",
     [("meeting", "happened", "2025-09-16")]),
    ("Stubb did not travel to Kyiv on Monday.", []),
    ("The talks between Fidan and Lavrov were supposed to be held in Ankara on Monday but were delayed.",
     [("meeting", "postponed", "2025-09-15")]),
    ("The talks between Fidan and Lavrov were meant to be held in Ankara on Monday but were delayed.",
     [("meeting", "postponed", "2025-09-15")]),
    ("Fidan had planned to visit Kyiv on Monday but cancelled because of the weather.",
     [("visit", "cancelled", "2025-09-15")]),
    ("Putin and Erdogan were to speak by phone on Tuesday. The call, which lasted two hours, brought no breakthrough.",
     [("call", "happened", "2025-09-16")]),
    ("Stubb was due to meet Merz in Berlin on Monday. The two met for an hour.",
     [("meeting", "happened", "2025-09-15")]),
    ("Kremlin confirms Putin-Erdogan summit\n\nThe Kremlin has confirmed that Putin will meet Erdogan on October 3.",
     [("summit", "planned", "2025-10-03")]),
    ("Stubb is due to meet Merz in Berlin on Thursday. The two met for an hour in May.",
     [("meeting", "happened", "2025-05"), ("meeting", "planned", "2025-09-18")]),
    ("Fidan was expected to meet Lavrov in Ankara on Thursday, but said nothing of it.",
     [("meeting", "planned", "2025-09-18")]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), FATES)
def test_what_became_of_a_plan_is_told_behind_it(text: str, expected: list[Told]) -> None:
    assert told(text) == expected


SAID_ON = [
    ("Macron, Merz and Starmer backed Ukraine's membership of NATO in a joint statement issued on Tuesday.",
     "2025-09-16"),
    ("“Moscow is ready for talks,” Lavrov said in an interview published on Monday.", "2025-09-15"),
    ("“Moscow is ready for talks,” Lavrov said of an offer made on Monday.", None),
    ("Trump on Monday gave Putin 50 days to make peace.", "2025-09-15"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "day"), SAID_ON)
def test_the_day_on_which_words_come_out_is_that_of_saying_them(text: str, day: str | None) -> None:
    found = extract(Document(text, published=PUBLISHED, published_basis="given"), LEXICON).mentions
    assert [mention.date for mention in found if mention.kind == "statement"] == [day]
