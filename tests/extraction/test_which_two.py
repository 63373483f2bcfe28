"""Whom "the two men" and "the two sides" mean: where two pairs were named nobody, and of sides no two persons."""

import pytest

from tests.extraction.acting import people, read


def _deeds(text: str) -> set[tuple[str, frozenset[str]]]:
    """Kind and persons of all that is told in a text."""
    found = read(text)
    persons = {actor.slug for actor in found.actors if actor.kind == "person"}
    return {(mention.kind, frozenset(people(mention) & persons)) for mention in found.mentions}


NOBODY = [
    ("Putin and Zelenskyy have not met in years. Trump and Macron have urged them to. The two men last spoke in 2022.",
     ("call", {"donald-trump", "emmanuel-macron"})),
    ("Trump called Putin on Wednesday. Rubio and Lavrov are to prepare a meeting. The two men last spoke in 2022.",
     ("call", {"marco-rubio", "sergey-lavrov"})),
    ("Macron spoke to Putin on Tuesday. Before that he had talked to Zelenskyy and Trump. The two men last spoke in "
     "May.",
     ("call", {"volodymyr-zelenskyy", "donald-trump"})),
    ("Russia and Ukraine held talks on Monday. Putin and Zelenskyy stayed away. The two sides agreed on an exchange of "
     "prisoners.", ("exchange", {"vladimir-putin", "volodymyr-zelenskyy"})),
    ("Delegations of Russia and Ukraine met on Monday. Trump and Putin welcomed it. Both sides agreed to a truce.",
     ("truce", {"donald-trump", "vladimir-putin"})),
    ("Teams from Russia and Ukraine held talks on Monday. Erdogan and Guterres praised them. Both sides agreed to meet "
     "again in Ankara on Friday.", ("meeting", {"recep-tayyip-erdogan", "antonio-guterres"})),
    ("Trump and Putin spoke by phone on Monday. Both sides agreed that talks would begin in Riyadh on Friday.",
     ("meeting", {"donald-trump", "vladimir-putin"})),
]  # fmt: skip


@pytest.mark.parametrize(("text", "wrong"), NOBODY)
def test_the_last_two_named_need_not_be_meant(text: str, wrong: tuple[str, set[str]]) -> None:
    kind, who = wrong
    assert (kind, frozenset(who)) not in _deeds(text)


MEANT = [
    ("Macron spoke to Putin by phone on Tuesday. The two men last spoke in September 2022.",
     ("call", {"emmanuel-macron", "vladimir-putin"})),
    ("Trump spoke with Putin on Monday. Zelenskyy and Starmer had a call too. The two men agreed to meet on Friday.",
     ("meeting", {"volodymyr-zelenskyy", "keir-starmer"})),
    ("Trump met Putin in Anchorage on Monday. The two sides agreed to meet again on Friday.",
     ("meeting", {"donald-trump", "vladimir-putin"})),
    ("Zelenskyy and Macron asked for help on Monday. Macron told reporters he had no idea what Trump would do. The two"
     " were meeting in Paris on Monday.",
     ("meeting", {"volodymyr-zelenskyy", "emmanuel-macron"})),
]  # fmt: skip


@pytest.mark.parametrize(("text", "right"), MEANT)
def test_but_those_of_the_talks_told_last_are(text: str, right: tuple[str, set[str]]) -> None:
    kind, who = right
    assert (kind, frozenset(who)) in _deeds(text)
