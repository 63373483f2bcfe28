"""What is likely, intended or denied to be done: a plan, or nothing."""

import pytest

from tests.extraction.acting import people, read

PAIR = {"marco-rubio", "andrii-sybiha"}
PLANNED = [
    ("Marco Rubio will likely meet Andrii Sybiha in Rome on Monday.", "meeting", PAIR),
    ("Marco Rubio will probably hold talks with Andrii Sybiha in Rome on Monday.", "meeting", PAIR),
    ("Marco Rubio would likely travel to Rome on Monday.", "visit", {"marco-rubio"}),
    ("Italy and France plan to sign a security deal on Monday.", "agreement", {"italy", "france"}),
    ("Hungary and Serbia are planning to exchange 12 prisoners on Monday.", "exchange", {"hungary", "serbia"}),
    ("Marco Rubio will reportedly ring Andrii Sybiha on Monday.", "call", PAIR),
]  # fmt: skip

SILENT = [
    "Marco Rubio denied plans to meet Andrii Sybiha.",
    "Marco Rubio denied planning to visit Rome.",
    "Marco Rubio has no plans to hold talks with Andrii Sybiha.",
    "Marco Rubio had no intention to meet Andrii Sybiha in Rome on Tuesday.",
    "Marco Rubio ruled out that he would meet Andrii Sybiha.",
    "Marco Rubio ruled out travelling to Rome.",
    "Marco Rubio is unlikely to meet Andrii Sybiha in Rome on Monday.",
    "Marco Rubio had no interest in a meeting with Andrii Sybiha in Rome on Monday.",
    "Marco Rubio said he had no wish for a “wasted meeting” with Andrii Sybiha in Rome.",
    "A new round was not discussed, nor was a meeting between Marco Rubio and Andrii Sybiha.",
]


@pytest.mark.parametrize(("text", "kind", "who"), PLANNED)
def test_what_will_likely_or_is_meant_to_be_done_is_planned(text: str, kind: str, who: set[str]) -> None:
    found = [mention for mention in read(text).mentions if mention.kind == kind]
    assert [(one.status, one.date, people(one)) for one in found] == [("planned", "2025-08-04", who)]


@pytest.mark.parametrize("text", SILENT)
def test_what_is_denied_or_not_planned_is_nothing(text: str) -> None:
    assert [one for one in read(text).mentions if one.kind != "statement"] == []


def test_what_was_done_quietly_was_done() -> None:
    found = read("Marco Rubio has quietly met Andrii Sybiha in Rome.").mentions
    assert [(one.kind, one.status, people(one)) for one in found] == [("meeting", "happened", PAIR)]


def test_what_was_ruled_out_does_not_undo_what_was_done() -> None:
    found = read("Having ruled out a truce, Marco Rubio met Andrii Sybiha in Rome on Tuesday.").mentions
    assert [(one.kind, people(one)) for one in found] == [("meeting", PAIR)]
