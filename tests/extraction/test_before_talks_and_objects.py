"""What a participle says of an object, what is agreed on the phone, and talks that are still to come."""

import pytest

from app.extraction.types import Mention
from tests.extraction.acting import TALKS, read, told


def _talks(text: str) -> list[Mention]:
    return [mention for mention in read(text).mentions if mention.kind in TALKS]


@pytest.mark.parametrize(
    "text",
    [
        "The Pentagon on Monday halted already funded and promised arms shipments to Ukraine.",
        "Washington suspended promised deliveries of Patriot missiles to Ukraine on Monday.",
        "Germany delivered long promised weapons for Ukraine on Monday.",
        "The US resumed previously approved military aid to Ukraine on Monday.",
    ],
)
def test_what_the_object_was_before_is_not_what_was_done(text: str) -> None:
    (aid,) = (mention for mention in told(text) if mention.kind == "aid")
    assert aid.date == "2025-07-28"
    assert not {"promises", "approves", "funds"} & set(aid.title.split())


@pytest.mark.parametrize(
    "text",
    [
        "The leaders who met pledged weapons for Ukraine on Monday.",
        "The deal they signed restored military aid to Ukraine on Monday.",
        "The US reviewed and approved arms shipments to Ukraine on Monday.",
        "The United States announced military aid to Ukraine on Monday.",
    ],
)
def test_a_verb_behind_another_is_still_one(text: str) -> None:
    assert [mention.date for mention in told(text) if mention.kind == "aid"] == ["2025-07-28"]


@pytest.mark.parametrize(
    ("text", "status", "day"),
    [
        ("Putin agreed on Tuesday on a call with Trump to halt strikes for 30 days.", "happened", "2025-07-29"),
        ("Putin agreed on a phone call with Trump on Tuesday that strikes should stop.", "happened", "2025-07-29"),
        ("Moscow and Washington agreed on a call between Trump and Putin to discuss a truce.", "planned", None),
        ("Trump agreed on a call with Putin to end the war.", "planned", None),
    ],
)
def test_what_is_agreed_on_the_phone(text: str, status: str, day: str | None) -> None:
    (call,) = _talks(text)
    assert (call.kind, call.status, call.date) == ("call", status, day)


@pytest.mark.parametrize(
    "text",
    [
        "Zelenskyy will fly to Paris on Sunday, where he meets Macron.",
        "Zelenskyy is expected in Paris on Sunday, where he is received by Macron.",
        "Zelenskyy heads to Paris on Sunday, where Macron receives him.",
        "Zelenskyy is flying to Paris on Sunday, where he holds talks with Macron.",
    ],
)
def test_where_he_is_still_to_go_nobody_has_met_him(text: str) -> None:
    assert all(mention.status == "planned" for mention in _talks(text))
    assert ("meeting", "2025-08-03", "Paris") in [(m.kind, m.date, m.place) for m in _talks(text)]


@pytest.mark.parametrize(
    ("text", "status", "day"),
    [
        ("Trump left for Alaska for a meeting with Putin on Sunday.", "planned", "2025-08-03"),
        ("Trump looks forward to his meeting with Putin on Sunday.", "planned", "2025-08-03"),
        ("The agenda of the meeting between Trump and Putin on Sunday includes Ukraine.", "planned", "2025-08-03"),
        ("Merz warned against a deal at the meeting between Trump and Putin on Sunday.", "planned", "2025-08-03"),
        ("Trump left the talks with Putin on Wednesday without a deal.", "happened", "2025-07-30"),
        ("Trump said in a call with Putin on Wednesday that he wanted a truce.", "happened", "2025-07-30"),
    ],
)
def test_the_day_of_talks_spoken_of(text: str, status: str, day: str) -> None:
    assert (status, day) in [(mention.status, mention.date) for mention in _talks(text)]


def test_who_takes_off_for_a_summit_has_not_held_it() -> None:
    talks = _talks("Trump took off for Alaska for a summit with Putin.")
    assert all(mention.status == "planned" for mention in talks)
