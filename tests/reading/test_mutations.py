"""Files damaged at random: each is a document or a refusal, from every reader."""

import random

import pytest

from app.errors import BadValue
from app.reading.files import read_bytes
from app.settings import Settings
from tests.reading.makers import SAMPLES
from tests.reading.mutations import mutated

SETTINGS = Settings(read_seconds=10)


@pytest.mark.parametrize("name", SAMPLES)
def test_a_damaged_file_is_a_document_or_a_refusal_that_names_it(name: str) -> None:
    chance = random.Random(f"damage {name}")
    for _ in range(25):
        data = mutated(SAMPLES[name], chance)
        assert name in _outcome(data, name)


def _outcome(data: bytes, name: str) -> str:
    try:
        return read_bytes(data, name, SETTINGS).file_name or ""
    except BadValue as refusal:
        return refusal.message
