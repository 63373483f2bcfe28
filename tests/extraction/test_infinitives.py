"""What stands behind "to": done where the verb before it says so, planned where a plan is told, else not told."""

from datetime import date

import pytest

from app.extraction.lexicon import Lexicon
from app.extraction.pipeline import extract
from app.reading.document import Document

LEXICON = Lexicon()
PUBLISHED = date(2025, 7, 24)  # a Thursday


def told(text: str) -> list[tuple[str, str | None]]:
    """Status and day of each call, meeting or visit."""
    found = extract(Document(text, published=PUBLISHED, published_basis="given"), LEXICON).mentions
    return [(m.status, m.date) for m in found if m.kind in ("call", "meeting", "visit")]


DONE = [
    "flew to Budapest on Friday to meet Lavrov",
    "stayed to meet Lavrov on Friday",
    "managed to meet Lavrov on Friday",
    "was sent to meet Lavrov on Friday",
    "came to meet Lavrov on Friday",
    "went on to meet Lavrov on Friday",
    "cut short his holiday to meet Lavrov on Friday",
]


@pytest.mark.parametrize("did", DONE)
def test_what_somebody_moved_for_is_done(did: str) -> None:
    assert [one for one in told(f"Rubio {did}.") if one[1] == "2025-07-18"]


OPEN = [
    "was allowed", "was told", "was chosen", "was tasked", "is believed", "was rumoured", "was obliged", "was barred",
    "was cleared", "was entitled", "was keen", "was inclined", "was happy", "was desperate", "was free",
    "was persuaded", "struggled", "longed", "ceased", "volunteered", "opted", "chose", "seemed", "forgot", "neglected",
    "begged", "waited", "hesitated", "professed", "pretended", "postponed", "bothered",
]  # fmt: skip


@pytest.mark.parametrize("did", OPEN)
def test_what_somebody_was_free_or_eager_to_do_is_not_told(did: str) -> None:
    assert told(f"Rubio {did} to meet Lavrov on Friday in Budapest.") == []


@pytest.mark.parametrize("aim", ["was supposed", "is supposed", "was meant", "is due", "is set", "plans", "has agreed"])
def test_a_plan_is_one(aim: str) -> None:
    assert told(f"Rubio {aim} to meet Lavrov on Friday in Budapest.") == [("planned", "2025-07-25")]


def test_what_a_name_or_a_noun_is_for_is_not_left_open() -> None:
    assert told("Rubio is in Budapest to meet Lavrov on Friday.") == [("planned", "2025-07-25")]
    talks = "The talks between Ukraine and the United States to end the war were held on Friday."
    assert told(talks) == [("happened", "2025-07-18")]


def test_whom_somebody_told_to_do_what_is_no_report() -> None:
    text = "Over lunch Mr. Trump avoided a promise of weapons and told both sides to halt where the front now runs."
    found = extract(Document(text, published=PUBLISHED, published_basis="given"), LEXICON).mentions
    assert [m for m in found if m.kind == "statement"] == []


AIMS = [
    "Trump and Putin have agreed to begin negotiations to sign a deal.",
    "Trump and Putin have agreed to begin negotiations to broker a ceasefire.",
    "Trump and Putin agreed to start talks to declare a truce.",
    "Witkoff is pushing to sign a deal.",
    "Witkoff is working to broker a truce.",
    "The EU is moving to approve sanctions.",
]


@pytest.mark.parametrize("text", AIMS)
def test_what_is_only_aimed_at_is_not_told(text: str) -> None:
    found = extract(Document(text, published=date(2025, 2, 13), published_basis="given"), LEXICON).mentions
    assert [m.title for m in found if m.kind in ("agreement", "truce", "sanctions")] == []


OTHERS = [
    "wants the teams", "would like both delegations", "told his negotiators", "pressed the two sides",
    "encouraged his envoys", "would prefer the foreign ministers", "needs the two presidents",
    "called on European leaders", "appealed to the warring parties", "was waiting for the leaders",
    "sent his newly appointed envoys", "sent his envoys to Budapest", "asked his national security adviser",
]  # fmt: skip


@pytest.mark.parametrize("had", OTHERS)
def test_what_somebody_has_others_do_is_not_his(had: str) -> None:
    assert told(f"Rubio {had} to meet Lavrov on Friday.") == []


def test_what_others_are_expected_to_do_is_a_plan_of_theirs() -> None:
    text = "Rubio expects the two delegations to meet in Geneva on Friday."
    [mention] = extract(Document(text, published=PUBLISHED, published_basis="given"), LEXICON).mentions
    assert (mention.status, mention.date, mention.roles) == ("planned", "2025-07-25", ())


def test_what_somebody_does_with_his_guests_is_his() -> None:
    assert told("Rubio received the foreign ministers in Geneva on Friday to discuss the plan.") == [
        ("happened", "2025-07-18")
    ]
    assert told("Rubio flew with his negotiators to Geneva on Friday to meet Lavrov.") == [("happened", "2025-07-18")]
