"""A body of another state that bears the name of one that is known is another body, and its leader another leader."""

import pytest

from tests.extraction.acting import people, told
from tests.extraction.naming import refs

OTHERS = [
    ("The Brazilian Congress passed the bill on Tuesday.", {"brazilian-congress"}),
    ("The Senate of Poland passed the bill on Tuesday.", {"senate-of-poland"}),
    ("Spain's Congress passed the bill on Tuesday.", set[str]()),
    ("The Security Council of Belarus passed the resolution on Tuesday.", {"security-council-of-belarus"}),
    ("The Belarusian Security Council rejected the resolution on Tuesday.", {"belarusian-security-council"}),
    ("The British Treasury imposed sanctions on Rosneft on Tuesday.", {"british-treasury"}),
    ("The American Congress passed the bill on Tuesday.", {"us-congress"}),
    ("The Republican-led Senate passed the bill on Tuesday.", {"us-senate"}),
    ("The UN Security Council rejected the resolution on Tuesday.", {"un-security-council"}),
    ("The Congress of the United States passed the bill on Tuesday.", {"us-congress"}),
]

LEADERS = [
    ("The Senate leader rejected the truce.", []),
    ("The Duma leader rejected the truce.", []),
    ("The White House leader rejected the truce.", ["donald-trump"]),
    ("The Kremlin leader rejected the truce.", ["vladimir-putin"]),
    ("The head of the Pentagon rejected the truce.", ["pete-hegseth"]),
]


@pytest.mark.parametrize(("text", "who"), OTHERS)
def test_its_words_say_whose_body_it_is(text: str, who: set[str]) -> None:
    assert [people(mention) for mention in told(text)] == [who]


@pytest.mark.parametrize(("text", "who"), LEADERS)
def test_the_leader_of_a_house_does_not_lead_the_state(text: str, who: list[str]) -> None:
    assert [slug for _, slug in refs(text) if slug in ("donald-trump", "vladimir-putin", "pete-hegseth")] == who


def test_what_another_house_votes_on_besides_waits_to_be_checked() -> None:
    texts = (
        "The Polish Senate passed the bill on Tuesday.",
        "The Polish Senate passed sanctions on Russia on Tuesday.",
    )
    assert [mention.score < 0.5 for text in texts for mention in told(text)] == [True, False]
