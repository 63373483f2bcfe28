"""Papers signed or made known, and deadlines told by what follows where they are missed."""

import pytest

from tests.extraction.acting import people, told

SIGNED = [
    ("The two have a new accord. Macron and Starmer signed it on the night of Tuesday.",
     "2025-07-29", {"emmanuel-macron", "keir-starmer"}),
    ("On Tuesday new agreements worth four billion euros were signed.", "2025-07-29", set()),
    ("Officials had let it be known late on Tuesday that the negotiators had reached an understanding.",
     "2025-07-29", set()),
    ("The White House announced on Tuesday that an understanding had been reached on safe shipping.",
     "2025-07-29", set()),
    ("The summit ended on Tuesday with a joint declaration.", "2025-07-29", set()),
    ("Macron and Starmer watched a treaty being signed on Tuesday.", "2025-07-29", None),
]  # fmt: skip

NOT_SIGNED = [
    "Congress passed the bill. Trump signed it on Tuesday.",
    "They have a new accord. Trump signed it into law.",
    "The summit ended on Tuesday without a joint declaration.",
]

LIMITS = [
    ("Russia will be hit with tariffs unless there is a deal within 50 days, Trump announced on Monday.",
     "2025-09-16", {"donald-trump"}),
    ("Trump threatened Moscow on Monday with tariffs unless the war ends within two weeks.",
     "2025-08-11", {"donald-trump"}),
    ("Tariffs will follow if there is no truce by August 8, Trump warned.", "2025-08-08", {"donald-trump"}),
    ("If Russia does not agree to a truce by August 8, it will face tariffs, Trump said.",
     "2025-08-08", {"donald-trump"}),
    ("Trump said he would impose tariffs if there was no deal within 50 days.", None, {"donald-trump"}),
]  # fmt: skip

NO_LIMIT = [
    "If there is a truce by August 8, the two will meet, Trump said.",
    "The war will end if both agree to a truce, Trump said on Monday.",
]


@pytest.mark.parametrize(("text", "day", "who"), SIGNED)
def test_an_agreement_is_told(text: str, day: str, who: set[str] | None) -> None:
    (mention,) = [mention for mention in told(text) if mention.kind == "agreement"]
    assert (mention.status, mention.date) == ("happened", day)
    assert who is None or people(mention) == who


@pytest.mark.parametrize("text", NOT_SIGNED)
def test_no_agreement_is_told(text: str) -> None:
    assert "agreement" not in {mention.kind for mention in told(text)}


@pytest.mark.parametrize(("text", "day", "who"), LIMITS)
def test_a_deadline_is_told_of_whoever_says_so(text: str, day: str | None, who: set[str]) -> None:
    (mention,) = [mention for mention in told(text) if mention.kind == "deadline"]
    assert (mention.status, mention.date, people(mention)) == ("planned", day, who)


@pytest.mark.parametrize("text", NO_LIMIT)
def test_no_deadline_is_told(text: str) -> None:
    assert "deadline" not in {mention.kind for mention in told(text)}
