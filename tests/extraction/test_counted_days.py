"""Days counted from events become dates of the text, and date what else stands with them."""

import pytest

from tests.extraction.acting import read

ROME = "Marco Rubio met Andrii Sybiha in Rome on 10 June. "
COUNTED = [
    (ROME + "Two days after the Rome talks, Keir Starmer rang Tusk.", "Two days after the Rome talks", "2025-06-12"),
    (ROME + "On the eve of that meeting Keir Starmer rang Tusk.", "the eve of that meeting", "2025-06-09"),
    (ROME + "On the day of the Rome meeting Starmer rang Tusk.", "the day of the Rome meeting", "2025-06-10"),
    (ROME + "Six days before it Keir Starmer had rung Tusk.", "Six days before it", "2025-06-04"),
    ("Steve Witkoff visited Oslo on 2 June. The day after Witkoff's visit it rained.", None, "2025-06-03"),
    ("On 11 June, the day after the row, Merz flew home.", "the day after", "2025-06-11"),
    ("A day after his row with Tusk, Merz flew home on 11 June.", None, "2025-06-11"),
    ("Drones struck Odesa on 8 June. Two days after that attack Tusk met Merz.", "Two days after", "2025-06-10"),
    ("When Tusk met Merz three days after Christmas, it snowed.", "three days after Christmas", "2024-12-28"),
]


@pytest.mark.parametrize(("text", "words", "day"), COUNTED)
def test_a_day_counted_from_an_event_is_a_date(text: str, words: str | None, day: str) -> None:
    found = read(text)
    days = {text[ref.span.start : ref.span.end]: ref.edtf for ref in found.dates}
    assert days.get(words) == day if words else day in days.values()


SILENT = [
    ROME + "Three days after the first round Tusk flew home.",
    ROME + "He had come in the middle of the night before they left.",
    "A week after the storm Tusk flew home.",
    "Merz met Tusk in Paris on 2 March. Merz met Meloni in Rome on 1 May. " + "Nothing was said. " * 8
    + "A day after the meeting it rained.",
]  # fmt: skip


@pytest.mark.parametrize("text", SILENT)
def test_an_event_that_could_be_another_counts_for_nothing(text: str) -> None:
    assert not [ref for ref in read(text).dates if ref.rule == "distance"]


def test_what_came_after_an_event_has_its_day() -> None:
    found = read(ROME + "Keir Starmer telephoned Donald Tusk the day after the meeting.")
    assert [m.date for m in found.mentions if m.kind == "call"] == ["2025-06-11"]


def test_what_is_planned_has_the_day_that_words_count_for_it() -> None:
    found = read("On 24 July, a day before Friedrich Merz was due to meet Donald Tusk in Paris, Starmer flew home.")
    assert [(m.kind, m.date) for m in found.mentions if m.kind == "meeting"] == [("meeting", "2025-07-25")]


FROM_DEEDS = [
    "Drones struck Odesa on 8 June. Nobody was hurt. The attack came two days after Merz met Tusk in Paris.",
    "Brussels imposed sanctions on Rosneft on 8 June. The measures came two days after Merz met Tusk in Paris.",
    "Russia and Ukraine exchanged 300 prisoners on 8 June. The swap took place two days after Merz met Tusk in Paris.",
    "Starmer unveiled a peace plan on 8 June. The plan came two days after a meeting between Merz and Tusk in Paris.",
    "Starmer met Macron on 8 June. He had last met him on 25 April. The meeting came two days after Merz met Tusk.",
    "Two days after Merz and Tusk had met in Paris, Meloni met Starmer in Rome on 8 June.",
    "Two days after a meeting between Merz and Tusk in Paris, Meloni held talks with Starmer in Rome on 8 June.",
]


@pytest.mark.parametrize("text", FROM_DEEDS)
def test_a_day_is_counted_from_what_was_done_before(text: str) -> None:
    met = [m for m in read(text).mentions if {slug for slug, _ in m.roles} == {"friedrich-merz", "donald-tusk"}]
    assert [m.date for m in met] == ["2025-06-06"]
