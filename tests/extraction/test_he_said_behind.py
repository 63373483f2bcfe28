"""Who "he" is that stands behind what he says: nobody whom his words name."""

import pytest

from tests.extraction.naming import read

LAMMY = "British foreign minister David Lammy spoke in Brussels on Monday."
BEHIND = [
    (f"{LAMMY} Putin could agree to a truce now, he said.", "david-lammy"),
    (f"{LAMMY} It was now up to Putin to accept a truce, he told reporters.", "david-lammy"),
    (f"{LAMMY} Without pressure, Putin would never accept a truce, he added.", "david-lammy"),
    (f"{LAMMY} Putin's terms were too hard, said he.", "david-lammy"),
    (f"{LAMMY} Talking to Putin was not easy, he conceded.", "david-lammy"),
    (f"{LAMMY} Putin, he said, would never accept a truce.", "david-lammy"),
    (f"{LAMMY} After Putin had come back to Moscow, he said that a truce was near.", "vladimir-putin"),
    (f"{LAMMY} When Putin came back to Moscow, he said a truce was near.", "vladimir-putin"),
    (f"{LAMMY} Asked about a truce, Putin said he knew of none.", "vladimir-putin"),
    (f"{LAMMY} Putin saw it otherwise: the truce, he said, was near.", "vladimir-putin"),
    ("It rained. Putin could agree to a truce now, he said.", "vladimir-putin"),
]


@pytest.mark.parametrize(("text", "slug"), BEHIND)
def test_he_is_nobody_whom_his_words_name(text: str, slug: str) -> None:
    (he,) = (ref for ref in read(text).refs if ref.form == "pronoun")
    assert he.actor == slug
