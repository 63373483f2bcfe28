import pytest

from app.extraction.blocks import cut_blocks
from app.extraction.lexicon import Lexicon
from app.extraction.reading import Reading
from app.reading.document import Document

LEXICON = Lexicon()
WRAPPED = """The two delegations met in the morning and spoke for about an
hour behind closed doors. Nobody who left the building wanted to
say what had been agreed, or whether anything had been.

A second round is to follow next week, the host said, and it
will be held in the same building with the same people.
"""


def blocks(text: str) -> list[tuple[str, str]]:
    reading = Reading(Document(text), LEXICON)
    cut_blocks(reading)
    return [(block.kind, reading.slice(block.span)) for block in reading.blocks]


def test_every_line_of_unwrapped_text_is_a_block() -> None:
    assert [kind for kind, _ in blocks("Leaders meet in Kyiv\nThey spoke for an hour.\nThen they left.")] == [
        "headline",
        "paragraph",
        "paragraph",
    ]


def test_lines_broken_to_a_width_are_one_paragraph() -> None:
    found = blocks(WRAPPED)
    assert len(found) == 2
    assert found[0][1].startswith("The two")
    assert found[0][1].endswith("had been.")
    assert found[1][1].startswith("A second")
    assert found[1][1].endswith("same people.")


def test_a_shorter_line_that_breaks_a_sentence_goes_on_in_broken_text() -> None:
    found = blocks(WRAPPED + "\nThe call was held\non Monday, it said.\n\nA CROSSHEAD\n")
    assert [words for _, words in found[2:]] == ["The call was held\non Monday, it said.", "A CROSSHEAD"]


def test_windows_line_ends_break_paragraphs_alike() -> None:
    assert len(blocks(WRAPPED.replace("\n", "\r\n"))) == 2


def test_short_lines_that_each_end_a_sentence_stay_apart() -> None:
    text = "The talks began at nine.\nThey ended at noon.\nNobody spoke to the press.\nThe cars left one by one."
    assert len(blocks(text)) == 4


def test_a_list_item_begins_a_new_block_in_broken_text() -> None:
    assert len(blocks(WRAPPED.rstrip() + "\n- a list of those who were in the room when it began")) == 3


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("READ ALSO: What the plan says", "furniture"),
        ("WATCH | The speech in full", "furniture"),
        ("Related Sources:", "furniture"),
        ("• Source 1 • Source 2", "furniture"),
        ("By Anna Berg and Tom Hill", "byline"),
        ("Photo: The hall before the talks", "caption"),
        ("The presidents at the gate in Riga on May 3, 2025 [File: Jane Doerr/Reuters]", "caption"),
        ("The presidents meet in Riga. They last met in May. (AP Photo/Jane Doerr, File)", "caption"),
        ("The presidents meet in Riga on Monday. Photograph: Jane Doerr/AFP", "caption"),
        ("Image caption, The presidents met in Riga", "caption"),
        ("The presidents met in Riga (the photo shows the gate) on Monday.", "paragraph"),
        ("What comes next", "headline"),
    ],
)
def test_a_line_is_told_by_its_looks(line: str, kind: str) -> None:
    assert blocks(f"A sentence that opens the text.\n{line}\nAnother sentence.")[1] == (kind, line)


def test_captions_and_shouted_links_inside_a_paragraph_stand_apart() -> None:
    text = (
        "They met on Monday. The presidents at the gate in Riga on May 3, 2025. (Jane Doerr/AFP via Getty Images) "
        "They then left. MINISTER SAYS HE COULD 'WALK AWAY' FROM TALKS They spoke again on Tuesday."
    )
    assert [(kind, words.strip()) for kind, words in blocks(text)] == [
        ("paragraph", "They met on Monday."),
        ("caption", "The presidents at the gate in Riga on May 3, 2025. (Jane Doerr/AFP via Getty Images)"),
        ("paragraph", "They then left."),
        ("furniture", "MINISTER SAYS HE COULD 'WALK AWAY' FROM TALKS"),
        ("paragraph", "They spoke again on Tuesday."),
    ]
    assert len(blocks("They met (see the AP photo) and left. They spoke (Jane Doerr/AP Photo), then left.")) == 1


@pytest.mark.parametrize(
    "dateline",
    [
        "MUNICH (AP) — ",
        "KYIV, Ukraine — ",
        "MUNICH, Feb. 14 (Reuters) - ",
        "NEW YORK – ",
        "Riyadh (AFP) – ",
        "OTTAWA, March 5, 2026 – ",
        "TIANJIN /China/, July 15. /Agency/. ",
    ],
)
def test_a_dateline_is_a_block_of_its_own(dateline: str) -> None:
    found = blocks(f"{dateline}The talks began on Friday and ended on Saturday.")
    assert found == [("dateline", dateline), ("paragraph", "The talks began on Friday and ended on Saturday.")]


def test_a_dateline_on_a_line_of_its_own_is_no_headline() -> None:
    assert blocks("GENEVA, Feb. 13 (Agency) --\n\nThe talks began.") == [
        ("dateline", "GENEVA, Feb. 13 (Agency) --"),
        ("paragraph", "The talks began."),
    ]
    assert blocks("GENEVA — Envoys meet\n\nThe talks began.")[0][0] == "headline"


def test_a_quote_with_a_name_below_is_a_quote_block_and_a_byline() -> None:
    assert [kind for kind, _ in blocks("It began.\n“We want peace.”\nUrsula von der Leyen\nIt ended.")] == [
        "paragraph",
        "quote",
        "byline",
        "paragraph",
    ]


def test_lines_set_apart_are_a_quote_without_their_mark() -> None:
    found = blocks("He wrote:\n\n> We are ready\n> to talk about all of it.\n>\n> Donald Trump\n\nThat was all.")
    assert [kind for kind, _ in found] == ["paragraph", "quote", "byline", "paragraph"]
    assert found[1][1].startswith("We are ready")
    assert found[1][1].endswith("all of it.")


def test_a_name_behind_a_dash_closes_a_quote_set_apart() -> None:
    assert [kind for kind, _ in blocks("> We are ready.\n> — Kaja Kallas\n\nThat was all.")] == [
        "quote",
        "byline",
        "paragraph",
    ]
