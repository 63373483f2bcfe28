"""Talks of which nobody is named, told by a day or a place of their own."""

import pytest

from tests.extraction.acting import people, read

# Text; kind, status, day, place. Read on Friday, 1 August 2025.
TOLD = [
    ("The Nordic summit on Wednesday was dominated by the war.", "summit", "happened", "2025-07-30", None),
    ("The talks ended on Wednesday without a statement.", "meeting", "happened", "2025-07-30", None),
    ("The summit in Doha broke up after three hours.", "summit", "happened", None, "Doha"),
    ("Talks held in Doha brought nothing new.", "meeting", "happened", None, "Doha"),
    ("The two-day gathering opened on Tuesday.", "meeting", "happened", "2025-07-29", None),
    ("The call between the two presidents on Tuesday lasted 90 minutes.", "call", "happened", "2025-07-29", None),
    ("The two spoke by phone on Wednesday.", "call", "happened", "2025-07-30", None),
    ("In a call with European allies on Tuesday, he set out the plan.", "call", "happened", "2025-07-29", None),
    ("A new round of talks will be held soon.", "meeting", "planned", None, None),
    ("Another meeting is to take place, Peskov said.", "meeting", "planned", None, None),
    ("Progress was made during talks in Geneva.", "meeting", "happened", None, "Geneva"),
    ("He briefed reporters following two days of talks in Berlin.", "meeting", "happened", None, "Berlin"),
    ("The draft followed negotiations in Abu Dhabi that brought no truce.", "meeting", "happened", None, "Abu Dhabi"),
    ("Talks were held in Riyadh, where negotiators met on Tuesday.", "meeting", "happened", "2025-07-29", "Riyadh"),
]

SILENT = [
    "After a call with his lawyer on Tuesday, Rubio said a deal was close.",
    "Both were speaking on Tuesday hours before the truce was to begin.",
    "THE CALL ON TUESDAY",
    "The two sides discussed bilateral relations on Tuesday.",
    "The delegations that call themselves a coalition arrived this morning.",
    "The statement followed Rubio's July 29 announcement that sanctions will go.",
    "Progress might be made during talks.",
    "Such talks rarely bring results.",
    "The meeting had been announced last week.",
    "The talks were supposed to be held by now.",
    "What is the next round expected to bring?",
    "The cabinet meeting on Tuesday was devoted to the budget.",
    "The parliament session on Tuesday was closed.",
    "The Verkhovna Rada session on Tuesday was closed.",
    "The meeting room in Geneva was booked for Sunday.",
    "In 2022, talks in Istanbul collapsed after several weeks.",
    "The two sides have held several rounds of talks in Istanbul this year.",
    "Negotiators have yet to agree where the next round of talks will be held.",
    "It is unclear when the next round will take place.",
    "More meetings will be held if necessary.",
    "A venue for talks has not been found.",
]


@pytest.mark.parametrize(("text", "kind", "status", "day", "place"), TOLD)
def test_talks_with_a_day_or_place_are_told(
    text: str, kind: str, status: str, day: str | None, place: str | None
) -> None:
    told = [m for m in read(text).mentions if m.kind != "statement"]
    assert [(m.kind, m.status, m.date, m.place, people(m)) for m in told] == [(kind, status, day, place, set())]


@pytest.mark.parametrize("text", SILENT)
def test_what_only_sounds_like_talks_is_not_told(text: str) -> None:
    assert [m for m in read(text).mentions if m.kind not in ("statement", "sanctions")] == []


def test_a_round_before_is_another_than_the_one_told() -> None:
    text = "They talked for six hours in Geneva on July 29. The round before, in Doha in early July, had been shorter."
    assert [(m.date, m.place) for m in read(text).mentions] == [("2025-07-29", "Geneva"), ("2025-07", "Doha")]


def test_who_conferred_where_talks_were_held_was_at_them() -> None:
    text = "Talks were held in Riyadh on Tuesday, where Rubio conferred with Sergei Lavrov."
    assert [people(m) for m in read(text).mentions] == [{"marco-rubio", "sergey-lavrov"}]


ENDS = [
    "Following a phone call with Emmanuel Macron late Tuesday, Friedrich Merz told reporters that Europe was united.",
    "Speaking after a phone call with Emmanuel Macron on Tuesday, Friedrich Merz urged allies to act.",
    "Friedrich Merz and Emmanuel Macron exchanged a phone conversation on Tuesday.",
    "Friedrich Merz and Emmanuel Macron engaged in a telephone discussion on Tuesday, addressing bilateral ties.",
]


@pytest.mark.parametrize("text", ENDS)
def test_neighbours_in_europe_are_both_ends_of_a_call(text: str) -> None:
    told = [m for m in read(text).mentions if m.kind != "statement"]
    assert [(m.kind, m.date, people(m)) for m in told] == [
        ("call", "2025-07-29", {"friedrich-merz", "emmanuel-macron"})
    ]


def test_who_is_ready_to_meet_at_a_place_on_a_day_is_to_meet() -> None:
    text = "Rubio said he was ready to meet Sergei Lavrov in Doha on Tuesday."
    assert [(m.kind, m.status, m.date) for m in read(text).mentions] == [("meeting", "planned", "2025-08-05")]
    text = "Rubio said he was ready to meet Sergei Lavrov in Doha."
    assert [m for m in read(text).mentions if m.kind != "statement"] == []


def test_a_city_lies_in_its_region() -> None:
    text = "Trump met Putin in Anchorage on Friday. The summit in Alaska ended without a deal."
    assert [(m.kind, m.place) for m in read(text).mentions] == [("summit", "Anchorage")]


def test_the_place_of_talks_that_are_spoken_of_is_not_that_of_the_call() -> None:
    text = "Rubio spoke with Sergei Lavrov about the outcome of the talks in Miami."
    assert [(m.kind, m.place, people(m)) for m in read(text).mentions] == [
        ("call", None, {"marco-rubio", "sergey-lavrov"})
    ]


def test_a_leader_who_is_not_named_spoke_to_one_who_is() -> None:
    text = "The Prime Minister spoke to the President of France, Emmanuel Macron, this afternoon."
    assert [(m.kind, m.date, people(m)) for m in read(text).mentions] == [("call", "2025-08-01", {"emmanuel-macron"})]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("The meeting in Rome was the first between Trump and Zelenskyy.", {"donald-trump", "volodymyr-zelenskyy"}),
        ("The meeting in Doha was the third between Rubio and Lavrov.", {"marco-rubio", "sergey-lavrov"}),
        ("The meeting in Doha was the result of a deal between Rubio and Lavrov.", set()),
        (
            "A meeting of the coalition of the willing will take place in Paris on Monday, hosted by Macron.",
            {"emmanuel-macron", "coalition-of-the-willing"},
        ),
    ],
)
def test_whose_meeting_it_was_may_stand_behind_its_verb(text: str, who: set[str]) -> None:
    assert [people(m) for m in read(text).mentions if m.kind == "meeting"] in ([who], [] if not who else [who])


CONVERSATIONS = [
    ("Polish diplomats had a conversation with Rubio on Tuesday.", []),
    ("Sikorski held a conversation with Rubio on Tuesday.", []),
    ("A conversation between Sybiha and Lammy took place on Tuesday.", []),
    ("After a conversation with Rubio on Tuesday, Sikorski promised help.", []),
    ("Sikorski wrote on X: “I had a good conversation with Marco Rubio on Tuesday.”", []),
    ("Sikorski wrote on X: “I had a good phone conversation with Marco Rubio on Tuesday.”", ["call"]),
    ("Zelensky wrote on X: “I had a good conversation with Emmanuel Macron on Tuesday.”", ["call"]),
    ("Sikorski had a phone conversation with Rubio on Tuesday.", ["call"]),
    ("Sikorski had a conversation with Rubio by telephone on Tuesday.", ["call"]),
    ("Umerov had a video conversation with Witkoff on Tuesday.", ["call"]),
    ("Sikorski had a conversation with Rubio on Tuesday. The call lasted an hour.", ["call"]),
    ("Zelensky had a conversation with Macron on Tuesday.", ["call"]),
    ("Zelensky had a conversation with Trump at the White House on Tuesday.", ["meeting"]),
    ("Sikorski had a conversation with Rubio in Warsaw on Tuesday.", ["meeting"]),
    ("Sybiha held a face-to-face conversation with Lammy on Tuesday.", ["meeting"]),
    ("Sikorski and Rubio met in Warsaw on Tuesday. The conversation lasted an hour.", ["meeting"]),
]


@pytest.mark.parametrize(("text", "kinds"), CONVERSATIONS)
def test_a_conversation_is_a_call_only_where_a_telephone_or_two_leaders_are_told_of(
    text: str, kinds: list[str]
) -> None:
    assert [mention.kind for mention in read(text).mentions if mention.kind in ("call", "meeting")] == kinds
