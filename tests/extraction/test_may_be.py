"""What may be on a day to come, what one word tells of several days, and votes by what became of the text."""

from datetime import date

import pytest

from app.extraction.lexicon import Lexicon
from app.extraction.pipeline import extract
from app.reading.document import Document

LEXICON = Lexicon()
PUBLISHED = date(2025, 9, 17)  # a Wednesday
Told = tuple[str, str, str | None]


def told(text: str) -> list[Told]:
    """Kind, status and day of each event but statements, in the order of their days."""
    found = extract(Document(text, published=PUBLISHED, published_basis="given"), LEXICON).mentions
    return sorted(((m.kind, m.status, m.date) for m in found if m.kind != "statement"), key=lambda one: one[2] or "")


POSSIBLE = [
    ("Stubb could travel to Kyiv next week, two officials said.", ("visit", "2025-09-22/2025-09-28")),
    ("Fidan may meet Lavrov in Antalya on Friday.", ("meeting", "2025-09-19")),
    ("Rubio may sit down with Lavrov in Geneva on Monday.", ("meeting", "2025-09-22")),
    ("A further round of talks might be held in Ankara on September 24.", ("meeting", "2025-09-24")),
    ("Erdogan and Putin could speak by phone as early as Thursday.", ("call", "2025-09-18")),
    ("The parliament could vote on the agreement on Friday.", ("vote", "2025-09-19")),
    ("The minerals deal may be signed on Friday.", ("agreement", "2025-09-19")),
    ("A vote in parliament is possible on Friday.", ("vote", "2025-09-19")),
    ("A meeting between Fidan and Lavrov is possible next week.", ("meeting", "2025-09-22/2025-09-28")),
    ("Fidan is likely to travel to Moscow on Friday.", ("visit", "2025-09-19")),
]


@pytest.mark.parametrize(("text", "expected"), POSSIBLE)
def test_what_may_be_on_a_day_to_come_is_planned(text: str, expected: tuple[str, str]) -> None:
    assert told(text) == [(expected[0], "planned", expected[1])]


def test_of_two_days_neither_is_the_day() -> None:
    assert told("Stubb could come to Kyiv this week or next week.") == [("visit", "planned", None)]


def test_another_meeting_that_may_come_is_not_the_one_told_before() -> None:
    text = (
        "Teams from Ukraine and the United States will meet next week. A meeting could take place in Rome in October."
    )
    assert ("meeting", "planned", "2025-09-22/2025-09-28") in told(text)


UNSAID = [
    "Stubb could travel to Kyiv.",
    "Stubb could not travel to Kyiv on Friday.",
    "Stubb could have met Lavrov in Antalya on Friday.",
    "It is unclear whether Stubb could meet Lavrov on Friday.",
    "Fidan did not rule out that Lavrov could come to Ankara on Friday.",
    "Fidan may meet Lavrov on Friday if Moscow agrees to a ceasefire.",
    "A meeting between Fidan and Lavrov may take place next week, but nothing has been fixed.",
    "Fidan denied that Lavrov could come to Ankara next week.",
    "The talks could fail on Friday.",
]


@pytest.mark.parametrize("text", UNSAID)
def test_what_nobody_says_will_be_is_not_told(text: str) -> None:
    assert told(text) == []


DAYS = [
    ("Earlier rounds of talks were held in Istanbul on May 16, June 2 and July 23.", "meeting"),
    ("Talks between Russia and Ukraine took place in Istanbul on May 16, on June 2 and on July 23.", "meeting"),
    ("Fidan met Lavrov in Antalya on May 16, June 2 and July 23.", "meeting"),
    ("Russia and Ukraine exchanged prisoners on May 16, June 2 and July 23.", "exchange"),
    ("Prisoner swaps took place on May 16, June 2 and July 23.", "exchange"),
]


@pytest.mark.parametrize(("text", "kind"), DAYS)
def test_each_of_several_days_is_told(text: str, kind: str) -> None:
    assert told(text) == [(kind, "happened", day) for day in ("2025-05-16", "2025-06-02", "2025-07-23")]


ONE_DAY = [
    "Talks were held in Ankara on September 12, and on September 15 Kyiv sent a letter.",
    "Talks were held in Ankara on September 12, and on September 15 drones fell on Odesa.",
]


@pytest.mark.parametrize("text", ONE_DAY)
def test_the_day_of_something_else_is_not_told(text: str) -> None:
    assert [one for one in told(text) if one[0] == "meeting"] == [("meeting", "happened", "2025-09-12")]


VOTES = [
    "The text was adopted on Monday with 93 votes in favour.",
    "A separate bill passed on Monday.",
    "The resolution won 93 votes on Monday.",
    "The bill cleared the Senate on Monday.",
    "The motion was carried on Monday with 311 votes in favour.",
]


@pytest.mark.parametrize("text", VOTES)
def test_a_vote_is_told_by_what_became_of_the_text(text: str) -> None:
    assert told(text) == [("vote", "happened", "2025-09-15")]


def test_a_bill_that_goes_on_to_another_house_is_no_vote() -> None:
    assert told("The bill passed to the Senate on Monday.") == []


def test_votes_of_two_houses_are_two() -> None:
    text = (
        "The UN General Assembly adopted the Ukrainian resolution on Monday with 93 votes."
        " The UN Security Council approved the American draft on Monday with 10 votes."
    )
    assert [kind for kind, _, _ in told(text)] == ["vote", "vote"]


PROPOSED = [
    ("Kyiv suggested that Stubb and Lavrov meet on Friday.", ("meeting", "planned", "2025-09-19")),
    ("Fidan proposed another meeting between September 24 and September 26.",
     ("meeting", "planned", "2025-09-24/2025-09-26")),
    ("Fidan suggested holding a further round of talks next week.", ("meeting", "planned", "2025-09-22/2025-09-28")),
    ("Erdogan said he wanted to bring Putin and Zelensky together in Ankara.", ("meeting", "planned", None)),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), PROPOSED)
def test_a_meeting_proposed_for_a_day_is_planned(text: str, expected: Told) -> None:
    assert [one for one in told(text) if one[0] == "meeting"] == [expected]


REFUSED = [
    "Moscow rejected a proposal that Zelensky and Putin meet on Friday.",
    "Trump demanded that Putin and Zelensky meet by Friday.",
    "Fidan proposed a meeting with Lavrov.",
    "Erdogan did not want to bring Putin and Zelensky together in Ankara.",
    "Fidan wants to bring peace together with Lavrov in Ankara.",
]


@pytest.mark.parametrize("text", REFUSED)
def test_a_meeting_proposed_in_vain_is_not_told(text: str) -> None:
    assert [one for one in told(text) if one[0] == "meeting"] == []


def test_two_wishes_are_two_plans() -> None:
    text = (
        "Kyiv had proposed that Zelensky and Putin meet between September 24 and September 26."
        " Erdogan said he wanted to bring Putin, Zelensky and Trump together in Ankara."
    )
    assert [one[2] for one in told(text) if one[0] == "meeting"] == [None, "2025-09-24/2025-09-26"]


SUMMITS = [
    ("Modi met Putin on Monday on the sidelines of the G20 summit in Johannesburg.", "2025-09-15"),
    ("Macron met Merz on Monday at the end of the NATO summit in The Hague.", "2025-09-15"),
    ("Rutte said at the NATO summit in The Hague on Monday that aid would go on.", "2025-09-15"),
]


@pytest.mark.parametrize(("text", "day"), SUMMITS)
def test_the_summit_beside_which_they_met_was_held(text: str, day: str) -> None:
    assert [one for one in told(text) if one[0] == "summit"] == [("summit", "happened", day)]


NO_SUMMIT = [
    "Macron met Merz in Paris on Monday, on the eve of the NATO summit in The Hague.",
    "Macron met Merz in Paris on Monday, ahead of the EU summit in Brussels.",
    "Rutte said on Monday that he would raise it at the NATO summit.",
]


@pytest.mark.parametrize("text", NO_SUMMIT)
def test_a_summit_to_come_has_not_the_day_of_what_is_done(text: str) -> None:
    assert [one for one in told(text) if one[0] == "summit"] == []


OFFICIALS = [
    "Stubb met officials from Britain, France and Germany in Geneva on Monday.",
    "Stubb saw the national security advisers of Britain and France in Geneva on Monday.",
]


@pytest.mark.parametrize("text", OFFICIALS)
def test_officials_of_states_are_met(text: str) -> None:
    assert told(text) == [("meeting", "happened", "2025-09-15")]


HELD = [
    ("Sybiha's visit to Warsaw on Monday came after the strikes.", ("visit", "happened", "2025-09-15")),
    ("Zelensky's call with Trump on Monday lasted an hour.", ("call", "happened", "2025-09-15")),
    ("Erdogan told his guest, Volodymyr Zelensky, on Monday that a deal was near.",
     ("meeting", "happened", "2025-09-15")),
    ("Russia and Ukraine each set free 157 prisoners on Monday.", ("exchange", "happened", "2025-09-15")),
    ("Moscow and Kyiv set 157 captives free on Monday.", ("exchange", "happened", "2025-09-15")),
    ("157 Ukrainian soldiers came home on Monday.", ("exchange", "happened", "2025-09-15")),
    ("A new package of sanctions came into force on Monday.", ("sanctions", "happened", "2025-09-15")),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), HELD)
def test_what_was_done_has_its_day(text: str, expected: Told) -> None:
    assert told(text) == [expected]


NOT_HELD = [
    "157 Ukrainians came home from Poland on Monday.",
    "200 Russian soldiers came under fire on Monday and came back.",
    "Trump told his spokeswoman on Monday that a guest was late.",
]


@pytest.mark.parametrize("text", NOT_HELD)
def test_who_comes_home_has_not_been_exchanged(text: str) -> None:
    assert told(text) == []
