"""A quote is about what its utterance speaks of; a fragment also about what the sentence says with it."""

import pytest

from tests.extraction.acting import read


@pytest.mark.parametrize(
    ("text", "topics"),
    [
        ("“We want security guarantees first,” Mr. Zelenskyy said on Monday.", [("security-guarantees",)]),
        ("“We want,” Mr. Zelenskyy said, “security guarantees first.”", [("security-guarantees",)] * 2),
        ("Defense Secretary Pete Hegseth called NATO membership for Ukraine “unrealistic.”", [("nato-membership",)]),
        ("“It was a very good day,” Mr. Trump said after talks on the minerals deal.", [()]),
    ],
)
def test_what_a_quote_is_about(text: str, topics: list[tuple[str, ...]]) -> None:
    assert [quote.topics for quote in read(text).quotes] == topics
