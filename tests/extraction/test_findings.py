"""Findings as JSON come back as they were, and the documented form is the form printed."""

import json
import re
from pathlib import Path

import pytest

from app.extraction.findings import from_json, to_json
from app.extraction.lexicon import Lexicon
from app.extraction.pipeline import extract
from app.reading.files import read_path

ROOT = Path(__file__).parent.parent.parent
ARTICLES = sorted((ROOT / "seeds" / "articles").glob("*.md"))
LEXICON = Lexicon()


@pytest.mark.parametrize("path", ARTICLES[::4], ids=lambda path: path.stem)
def test_what_was_found_survives_json(path: Path) -> None:
    document = read_path(path)
    findings = extract(document, LEXICON)
    assert from_json(json.loads(json.dumps(to_json(findings))), document) == findings


@pytest.mark.parametrize("path", ARTICLES[1::8], ids=lambda path: path.stem)
def test_the_same_text_gives_the_same_findings(path: Path) -> None:
    document = read_path(path)
    assert extract(document, LEXICON) == extract(document, Lexicon())


@pytest.mark.parametrize("path", ARTICLES[2::8], ids=lambda path: path.stem)
def test_every_offset_points_at_the_words_it_names(path: Path) -> None:
    document = read_path(path)
    form = to_json(extract(document, LEXICON))
    for found in (*form["dates"], *form["quotes"]):
        assert document.text[found["start"] : found["end"]] == found["text"]
    for mention in form["mentions"]:
        assert mention["passages"][0] == [mention["start"], mention["end"]]
        assert all(0 <= start < end <= len(document.text) for start, end in mention["passages"])
        assert set(mention["participants"]) <= {actor["slug"] for actor in form["actors"]}


def test_the_documented_form_has_the_keys_that_are_printed() -> None:
    written = (ROOT / "docs" / "extraction.md").read_text(encoding="utf-8")
    block = re.search(r"```json\n(.*?)```", written, re.DOTALL)
    assert block
    documented = json.loads(block[1])
    printed = to_json(extract(read_path(ARTICLES[1]), LEXICON), id="x")
    assert documented.keys() == printed.keys()
    for part in ("actors", "refs", "dates", "quotes", "mentions"):
        assert documented[part][0].keys() == printed[part][0].keys(), part
    assert documented["document"].keys() == printed["document"].keys()
