"""Who does something and does not stand before the verb, or only some of those who do it."""

import pytest

from tests.extraction.acting import TALKS, people, read

DOERS = [
    ("Together with Macron and Merz, Starmer called Trump on Thursday.",
     {"emmanuel-macron", "friedrich-merz", "keir-starmer", "donald-trump"}),
    ("With French President Emmanuel Macron, Starmer met Zelensky on Thursday.",
     {"emmanuel-macron", "keir-starmer", "volodymyr-zelenskyy"}),
    ("Alongside the French president, Merz held talks with Zelensky in London on Thursday.",
     {"emmanuel-macron", "friedrich-merz", "volodymyr-zelenskyy"}),
    ("When they met in Paris on Thursday, Macron, Starmer and Merz agreed on a plan.",
     {"emmanuel-macron", "friedrich-merz", "keir-starmer"}),
    ("Gathered in Paris on Thursday, Macron, Starmer and Merz spoke of a plan.",
     {"emmanuel-macron", "friedrich-merz", "keir-starmer"}),
    ("Pistorius and Healey were among those who met Rutte in Brussels on Thursday.",
     {"boris-pistorius", "john-healey", "mark-rutte"}),
    ("Among those who met Rutte in Brussels on Thursday was Pistorius.", {"boris-pistorius", "mark-rutte"}),
    ("Those who met in Paris on Thursday included Macron and Starmer.", {"emmanuel-macron", "keir-starmer"}),
    ("Zelensky met Merz as well as Macron on Thursday.", {"volodymyr-zelenskyy", "friedrich-merz", "emmanuel-macron"}),
    ("Zelensky met not only Merz but also Macron on Thursday.",
     {"volodymyr-zelenskyy", "friedrich-merz", "emmanuel-macron"}),
    ("Zelensky told reporters of the meeting that Macron and Trump had on Thursday at the White House.",
     {"emmanuel-macron", "donald-trump"}),
    ("The phone call Macron had with Trump on Thursday lasted an hour.", {"emmanuel-macron", "donald-trump"}),
    ("A Ukrainian delegation of Sybiha, Yermak and Umerov met Macron on Thursday.",
     {"andrii-sybiha", "andriy-yermak", "rustem-umerov", "emmanuel-macron"}),
    ("Starmer and Macron hosted European leaders in London on Thursday.", {"keir-starmer", "emmanuel-macron"}),
    ("Ushakov spoke by phone on Thursday with Steve Witkoff, Special Envoy of the US President.",
     {"yuri-ushakov", "steve-witkoff"}),
    ("A US delegation with Driscoll and General Randy George met Zelensky on Thursday in Kyiv.",
     {"daniel-driscoll", "randy-george", "volodymyr-zelenskyy"}),
    # not those who only stand there
    ("With Zelensky watching from Kyiv, Trump and Putin met in Anchorage on Thursday.",
     {"donald-trump", "vladimir-putin"}),
    ("With Putin refusing to budge, Trump called Zelensky on Thursday.", {"donald-trump", "volodymyr-zelenskyy"}),
    ("With Zelensky in Washington, Macron met Merz on Thursday.", {"emmanuel-macron", "friedrich-merz"}),
    ("Following their dinner with Rutte, the leaders of France and Finland held a press conference on Thursday.",
     {"emmanuel-macron", "alexander-stubb"}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "who"), DOERS)
def test_who_does_it_wherever_he_stands(text: str, who: set[str]) -> None:
    found = read(text)
    persons = {actor.slug for actor in found.actors if actor.kind == "person"}
    assert who in [people(mention) & persons for mention in found.mentions if mention.kind in TALKS]


def test_a_call_that_may_be_had_is_none() -> None:
    assert not read("A call that Trump and Putin may have on Thursday is being prepared.").mentions
