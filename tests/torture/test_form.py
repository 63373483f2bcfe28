"""Damaged files through the form of a real server, few of each kind; `make torture` sends many."""

from tests.torture.form import run


def test_a_damaged_file_becomes_a_draft_or_a_message_and_the_server_stays_as_large_as_it_was() -> None:
    assert run(15, "a few") == []
