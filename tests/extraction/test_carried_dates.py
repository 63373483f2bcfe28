"""Days of what is told without one: carried on from what stands before, or counted from another event."""

import pytest

from app.extraction.pipeline import extract
from app.extraction.types import Mention
from app.reading.document import Document
from tests.extraction.test_mentions import LEXICON, PUBLISHED


def days(text: str, kind: str) -> list[tuple[str | None, str]]:
    """Date and basis of the mentions of a kind in a text published on Thursday, 20 February 2025."""
    return [(m.date, m.date_basis) for m in _told(text) if m.kind == kind]


def _told(text: str) -> tuple[Mention, ...]:
    return extract(Document(text, published=PUBLISHED, published_basis="given"), LEXICON).mentions


COUNTED = [
    ("The summit in Paris came two days after Rubio met Lavrov in Riyadh on Friday.", "summit", "2025-02-16"),
    ("Emmanuel Macron received Keir Starmer on Wednesday, a day after Marco Rubio met Sergey Lavrov in Riyadh.",
     "meeting", "2025-02-18"),
    ("Keith Kellogg met Volodymyr Zelenskyy on Monday. A day before the meeting a strike on Kyiv killed ten.",
     "attack", "2025-02-16"),
    ("Two days before Keith Kellogg met Zelenskyy in Kyiv on Wednesday, Donald Trump telephoned Vladimir Putin.",
     "call", "2025-02-17"),
    ("Rubio met Lavrov in Riyadh on Friday. On the eve of the meeting Donald Trump telephoned Vladimir Putin.",
     "call", "2025-02-13"),
    ("Marco Rubio met Sergey Lavrov in Riyadh on Friday. Keith Kellogg met Zelenskyy in Kyiv two days before the Riyadh"
     " conversation.", "meeting", "2025-02-12"),
    ("Rubio met Lavrov in Riyadh on Friday. Three days before that, Donald Trump had phoned Vladimir Putin.",
     "call", "2025-02-11"),
    ("Donald Trump telephoned Vladimir Putin on Tuesday, the day on which nothing else happened. "
     "The call came on the day Scott Bessent met Volodymyr Zelenskyy in Kyiv.", "meeting", "2025-02-18"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "kind", "day"), COUNTED)
def test_days_are_counted_from_one_event_to_another(text: str, kind: str, day: str) -> None:
    assert (day, "relative") in days(text, kind)


def test_nothing_is_counted_from_an_event_without_a_day() -> None:
    text = "Marco Rubio met Sergey Lavrov in Riyadh. Two days after that Donald Trump telephoned Vladimir Putin."
    assert days(text, "call") == [(None, "none")]


CARRIED = [
    ("Scott Bessent met Zelenskyy in Kyiv on Monday and handed him a draft agreement.", "proposal", "2025-02-17"),
    ("Vladimir Putin accepted an energy truce when the two presidents spoke on February 12.", "truce", "2025-02-12"),
    ("Macron received Starmer on Tuesday. “We need real security guarantees,” Starmer said after the meeting.",
     "statement", "2025-02-18"),
    ("Donald Trump telephoned Vladimir Putin on Monday. Putin afterwards ruled out a ceasefire.",
     "statement", "2025-02-17"),
    ("Donald Trump telephoned Vladimir Putin on Monday. Trump then rang Volodymyr Zelenskyy.", "call", "2025-02-17"),
    ("Olaf Scholz met Donald Tusk in Warsaw on Monday.\n\n“There must be a ceasefire first,” Tusk said.",
     "statement", "2025-02-17"),
    ("Paris, 16 February. Emmanuel Macron received Keir Starmer.\n\nThe Kremlin said a ceasefire was too early.",
     "statement", "2025-02-16"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "kind", "day"), CARRIED)
def test_what_goes_on_has_the_day_of_what_it_goes_on_from(text: str, kind: str, day: str) -> None:
    assert day in [date for date, _ in days(text, kind)]


NOT_CARRIED = [
    "Olaf Scholz met Donald Tusk in Warsaw on Monday. Vladimir Putin said there could be no ceasefire.",
    "Olaf Scholz met Donald Tusk in Warsaw on Monday. Keir Starmer telephoned Donald Trump. "
    "“There must be a ceasefire first,” Tusk said.",
]  # fmt: skip


@pytest.mark.parametrize("text", NOT_CARRIED)
def test_whoever_was_not_there_did_not_say_it_on_that_day(text: str) -> None:
    assert days(text, "statement") == [(None, "none")]


def test_a_heading_does_not_date_what_is_yet_to_come_or_what_has_a_distance_of_its_own() -> None:
    text = "Paris, 16 February. Emmanuel Macron received Keir Starmer. Keir Starmer is to visit Washington."
    assert (None, "none") in days(text, "visit")


SCENES = [
    ("Earlier this month, in Paris, all seemed well. Emmanuel Macron and Keir Starmer signed an agreement.",
     [("agreement", "2025-02", "Paris")]),
    ("Last Sunday, in London, the mood was bright. Keir Starmer met Emmanuel Macron.",
     [("meeting", "2025-02-16", "London")]),
    ("Last Sunday, in London, the mood was bright. In January Keir Starmer met Emmanuel Macron.",
     [("meeting", "2025-01", None)]),
    ("Last week the mood was bright. Keir Starmer met Emmanuel Macron.", [("meeting", None, None)]),
    ("Last Sunday the mood was bright.\n\nKeir Starmer met Emmanuel Macron.", [("meeting", None, None)]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "told"), SCENES)
def test_a_sentence_that_sets_the_scene_says_when_and_where(text: str, told: list[tuple[str, str | None, str]]) -> None:
    assert [(m.kind, m.date, m.place) for m in _told(text)] == told


def test_that_month_is_the_one_told_before_and_not_the_one_that_runs() -> None:
    text = (
        "In the middle of January Emmanuel Macron set a term, and it became 14 February. At the beginning of that month"
        " he had rung Vladimir Putin."
    )
    assert ("2025-01", "relative") in days(text, "call")


def test_a_table_does_not_move_the_day_from_which_the_text_goes_on() -> None:
    table = "\n\nSpeaker | Word | Day\nTrump | cancelled | 22 October\nPutin | postponed | 23 October\n\n"
    text = f"Trump called off the summit on 22 October.{table}The same day the European Union agreed a package."
    found = extract(Document(text, published=PUBLISHED, published_basis="given"), LEXICON).dates
    assert (found[-1].edtf, found[-2].edtf) == ("2024-10-22", "2024-10-23")


def test_a_look_back_does_not_move_the_day_from_which_the_next_paragraph_goes_on() -> None:
    before = "Trump called off the summit on 12 February. He had announced it six days before."
    text = f"{before}\n\nThe same night the EU voted."
    found = extract(Document(text, published=PUBLISHED, published_basis="given"), LEXICON).dates
    assert [ref.edtf for ref in found] == ["2025-02-12", "2025-02-06", "2025-02-12"]


DATELINED = [
    ("February 19, 2025\n\nOttawa, Ontario\n\nToday, Mark Carney held a call with Volodymyr Zelenskyy.", "2025-02-19"),
    ("February 19, 2025\n\nMark Carney had a phone conversation with Volodymyr Zelenskyy.", "2025-02-19"),
    ("OTTAWA, Feb. 19 (Agency) - Mark Carney called Volodymyr Zelenskyy.", None),
    ("February 19, 2025\n\nMark Carney has called Volodymyr Zelenskyy.", None),
    ("February 19, 2025\n\nIt snowed in Ottawa.\n\nMark Carney called Volodymyr Zelenskyy.", None),
    ("February 12, 2025\n\nMark Carney called Volodymyr Zelenskyy today.", "2025-02-20"),
]


@pytest.mark.parametrize(("text", "day"), DATELINED)
def test_what_a_text_opens_with_has_the_day_of_its_dateline(text: str, day: str | None) -> None:
    assert [date for date, _ in days(text, "call")] == [day]


@pytest.mark.parametrize("dateline", ["MOSCOW, Feb. 19 (Agency) - ", "MOSCOW, February 19. /Agency/. "])
def test_what_a_dispatch_opens_with_was_said_on_the_day_of_its_dateline(dateline: str) -> None:
    text = dateline + "It is too early to say that the talks have failed, Sergey Lavrov said."
    assert days(text, "statement") == [("2025-02-19", "carried")]


@pytest.mark.parametrize("later", ["Hours later", "An hour later", "A few hours later,", "Minutes earlier"])
def test_hours_later_is_the_same_day(later: str) -> None:
    text = f"Marco Rubio met Sergey Lavrov in Riyadh on Tuesday. {later} Emmanuel Macron called Keir Starmer."
    assert days(text, "call") == [("2025-02-18", "carried")]


@pytest.mark.parametrize("later", ["Three days later", "By then", "A day and a half later"])
def test_what_is_not_of_the_same_day_carries_none(later: str) -> None:
    text = f"Marco Rubio met Sergey Lavrov in Riyadh. {later} Emmanuel Macron had called Keir Starmer."
    assert days(text, "call") == [(None, "none")]
