"""What was agreed: who came to terms on what, on the day of agreeing, and not on that of what is to follow."""

import pytest

from tests.extraction.acting import people, told

AGREED = [
    ("Russia and Ukraine came to terms on shipping in the Black Sea in Istanbul on Tuesday.",
     "2025-07-29", {"russia", "ukraine"}),
    ("Macron and Starmer arrived at an understanding on the force on Tuesday.",
     "2025-07-29", {"emmanuel-macron", "keir-starmer"}),
    ("Trump and Zelensky shook hands on a minerals deal on Tuesday.",
     "2025-07-29", {"donald-trump", "volodymyr-zelenskyy"}),
    ("Washington and Kyiv struck a bargain on drones on Tuesday.", "2025-07-29", {"united-states", "ukraine"}),
    ("Umerov and Medinsky found common ground on shipping on Tuesday.",
     "2025-07-29", {"rustem-umerov", "vladimir-medinsky"}),
    ("Macron and Starmer have settled who will lead the force.", None, {"emmanuel-macron", "keir-starmer"}),
    ("Russia and Ukraine agreed on how a ceasefire would be monitored.", None, {"russia", "ukraine"}),
    ("Russia and Ukraine have agreed on a list of safe ports.", None, {"russia", "ukraine"}),
    ("Russia and Ukraine agreed that ships shall be safe in the Black Sea last week.",
     "2025-07-21/2025-07-27", {"russia", "ukraine"}),
    ("The two sides put their signatures to a security agreement on Tuesday.", "2025-07-29", set()),
    ("Each side undertook on Tuesday to put its terms for a ceasefire on paper.", "2025-07-29", set()),
    ("The two sides agreed on Tuesday to let ships pass.", "2025-07-29", set()),
    ("Kyiv accepted a ceasefire of thirty days on Tuesday, provided that Moscow did too.", "2025-07-29", {"ukraine"}),
    ("At their round on 2 June the parties agreed to exchange a thousand prisoners.", "2025-06-02", set()),
    ("Russia and Ukraine agreed at talks in Istanbul last week to hand over the bodies of 6,000 soldiers.",
     "2025-07-21/2025-07-27", {"russia", "ukraine"}),
]  # fmt: skip

OTHERWISE = [
    ("Russia and Ukraine agreed to exchange 1,200 prisoners.", ("exchange", "planned", None)),
    ("Russia and Ukraine agreed to exchange 1,200 prisoners on Sunday.", ("exchange", "planned", "2025-08-03")),
    ("Putin accepted a halt to strikes on energy sites on Tuesday.", ("truce", "happened", "2025-07-29")),
    ("Russia and Ukraine agreed on a ceasefire on Tuesday.", ("truce", "happened", "2025-07-29")),
]

NOT_AGREED = [
    "Earlier this month Zelensky agreed to enter ceasefire talks.",
    "The ministers spoke of how to carry out what the two presidents agreed upon in June.",
    "Macron and Starmer agreed on the importance of unity.",
    "The two agreed on little.",
    "He met the members of the group, all of which have promised to help.",
]


@pytest.mark.parametrize(("text", "day", "who"), AGREED)
def test_an_agreement_is_told(text: str, day: str | None, who: set[str]) -> None:
    (mention,) = told(text)
    assert (mention.kind, mention.status, mention.date, people(mention)) == ("agreement", "happened", day, who)


@pytest.mark.parametrize(("text", "expected"), OTHERWISE)
def test_what_is_agreed_may_be_told_itself(text: str, expected: tuple[str, str, str | None]) -> None:
    (mention,) = told(text)
    assert (mention.kind, mention.status, mention.date) == expected


@pytest.mark.parametrize("text", NOT_AGREED)
def test_no_agreement_is_told(text: str) -> None:
    assert not {"agreement", "truce"} & {mention.kind for mention in told(text)}


def test_two_agreements_of_one_round_stay_apart() -> None:
    text = "The sides agreed on Tuesday to exchange a thousand prisoners. They also agreed to write down their terms."
    assert [(m.kind, m.date) for m in told(text)] == [("agreement", "2025-07-29"), ("agreement", None)]
