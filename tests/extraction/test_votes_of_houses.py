"""What a parliament decides, by whatever word it goes: "lawmakers in Warsaw", "the lower house", "parliament"."""

import pytest

from tests.extraction.acting import people, read, told

VOTES = [
    ("Ukraine's parliament gave its approval to the budget on Tuesday.", {"verkhovna-rada"}),
    ("Lawmakers in Kyiv threw out a bill on elections on Tuesday.", {"verkhovna-rada"}),
    ("The Hungarian parliament voted down a resolution on aid to Ukraine on Tuesday.", {"hungarian-parliament"}),
    ("Deputies of the Polish parliament backed a motion on the border on Tuesday.", {"sejm"}),
    ("The lower house of the Russian parliament repealed the law on Tuesday.", {"state-duma"}),
    ("The House passed $14 billion in aid for Ukraine on Tuesday.", {"us-house"}),
    ("Senators on Tuesday adopted an amendment by 60 votes to 39.", {"us-senate"}),
    ("MEPs on Tuesday voted to freeze talks with Budapest.", {"european-parliament"}),
    ("Parliament approved Denys Shmyhal as defense minister on Tuesday.", {"verkhovna-rada", "denys-shmyhal"}),
    ("Parliament in Kyiv dismissed the whole cabinet on Tuesday.", {"verkhovna-rada"}),
    ("The Verkhovna Rada met on Monday. Lawmakers approved the law on Tuesday.", {"verkhovna-rada"}),
]


@pytest.mark.parametrize(("text", "who"), VOTES)
def test_what_a_house_decides_is_a_vote_of_that_house(text: str, who: set[str]) -> None:
    votes = [mention for mention in told(text) if mention.kind == "vote"]
    assert [(vote.status, vote.date, people(vote), vote.score) for vote in votes] == [
        ("happened", "2025-07-29", who, 1.0)
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The White House backed the bill on Tuesday.",
        "Lawmakers rejected the claim on Tuesday.",
        "A speaker in parliament backed the call on Tuesday.",
        "Parliament has not approved the law.",
        "The minister told parliament on Tuesday that he backed the deal.",
    ],
)
def test_what_no_house_decides_is_no_vote(text: str) -> None:
    assert not [mention for mention in told(text) if mention.kind == "vote" and mention.score > 0.5]


def test_a_vote_that_may_come_on_a_day_is_planned() -> None:
    (vote,) = told("The bill now goes to the Senate, where a vote could come as early as Tuesday.")
    assert (vote.kind, vote.status, vote.date) == ("vote", "planned", "2025-08-05")


@pytest.mark.parametrize(
    ("text", "house"),
    [
        ("The Russian parliament's upper house ratified the treaty on Tuesday.", {"federation-council"}),
        ("Russia's lower house of parliament ratified the treaty on Tuesday.", {"state-duma"}),
        ("Germany's lower house of parliament on Tuesday approved 3 billion euros in aid for Ukraine.", {"bundestag"}),
        ("Poland's Senate approved the law on Tuesday.", set()),
        ("In the UN Security Council, the American draft was adopted on Tuesday by 10 votes to none.",
         {"un-security-council"}),
        ("The UN General Assembly met. On Tuesday the assembly approved a resolution on Ukraine.",
         {"un-general-assembly"}),
    ],
)  # fmt: skip
def test_which_half_or_council_it_was(text: str, house: set[str]) -> None:
    (vote,) = (mention for mention in read(text).mentions if mention.kind == "vote")
    assert (vote.date, people(vote)) == ("2025-07-29", house)


def test_a_noun_in_ly_is_no_adverb() -> None:
    (aid,) = (mention for mention in read("The ally approved military aid to Ukraine on Tuesday.").mentions)
    assert (aid.kind, aid.date) == ("aid", "2025-07-29")
