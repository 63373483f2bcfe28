"""The collector of cycles waits while a text is read, which makes none."""

import gc

import pytest

from app.editing.seeding import seed_files
from app.extraction.collector import collector_waits
from app.extraction.lexicon import Lexicon
from app.extraction.pipeline import extract
from app.reading.files import read_path


def test_reading_leaves_no_cycles_behind() -> None:
    documents, lexicon = [read_path(path) for path in seed_files()[:5]], Lexicon()
    for document in documents:  # the word lists are made ready
        extract(document, lexicon)
    gc.collect()
    gc.disable()
    try:
        for document in documents:
            extract(document, lexicon)
        assert gc.collect() == 0
    finally:
        gc.enable()


def test_the_collector_waits_only_while_a_text_is_read_even_when_that_fails() -> None:
    with collector_waits():
        assert not gc.isenabled()
    assert gc.isenabled()
    with pytest.raises(ValueError, match="invalid literal"), collector_waits():
        int("no number")
    assert gc.isenabled()


def test_a_collector_that_was_off_stays_off() -> None:
    gc.disable()
    try:
        with collector_waits():
            pass
        assert not gc.isenabled()
    finally:
        gc.enable()
