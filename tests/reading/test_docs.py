"""docs/adding.md says what reading does."""

from pathlib import Path

import pytest

from app.reading.limits import MAX_CHARACTERS
from app.reading.sniff import ENDINGS
from app.settings import Settings

DOCS = (Path(__file__).parent.parent.parent / "docs" / "adding.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", ["max_upload_mb", "max_pages", "max_unpacked_mb", "read_seconds", "read_memory_mb"])
def test_every_limit_stands_there_with_its_default(name: str) -> None:
    assert f"| `PARLEY_{name.upper()}` | {Settings.model_fields[name].default} |" in DOCS


def test_every_kind_of_file_and_the_longest_text_stand_there() -> None:
    assert f"{MAX_CHARACTERS:,} characters" in DOCS
    for kind in set(ENDINGS.values()) - {"text", "markdown"}:
        assert f"`.{kind}`" in DOCS or kind.upper() in DOCS
