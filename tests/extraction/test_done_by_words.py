"""What one person or body does by words: offers, threats, terms, and who says it behind what is said."""

import pytest

from tests.extraction.acting import TALKS, people, read, told

OFFERS = [
    ("Meloni renewed on Tuesday her offer to host peace talks in Rome.", "Meloni proposes to host talks"),
    ("Tokayev made an offer of direct talks to Kyiv on Tuesday.", "Tokayev proposes direct talks"),
    ("Kyiv extended an offer to Moscow on Tuesday for a fresh round of negotiations.", "Ukraine proposes talks"),
    ("Orbán responded early on Tuesday with a proposal for direct talks starting on Thursday.",
     "Orbán proposes direct talks"),
    ("Stubb floated on Tuesday the idea of an energy truce.", "Stubb proposes energy truce"),
    ("Moscow set out its conditions for a ceasefire on Tuesday.", "Russia sets out ceasefire terms"),
    ("Fico laid out his terms for peace on Tuesday.", "Fico lays out peace terms"),
    ("Kallas announced plans on Tuesday for a 20th package of sanctions.", "Kallas announces sanctions package"),
    ("Norway has offered to host peace talks, its prime minister, Jonas Gahr Støre, said on Tuesday.",
     "Norway proposes to host talks"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "title"), OFFERS)
def test_an_offer_made_in_other_words_is_a_proposal_of_its_day(text: str, title: str) -> None:
    proposals = [(mention.title, mention.date) for mention in read(text).mentions if mention.kind != "statement"]
    assert proposals == [(title, "2025-07-29")]


NO_TALKS = [
    "Zelenskyy invited Merz on Tuesday to visit Kyiv.",
    "Putin invited Fico on Wednesday to come to Moscow for talks.",
    "Macron urged Putin on Monday to meet Zelenskyy in Istanbul.",
    "Trump told Zelenskyy on Tuesday to make a deal.",
    "Macron told Putin in a post on Monday that the bombing must stop.",
    "Zelenskyy received the backing of Macron and Merz on Tuesday.",
    "Zelenskyy welcomed the decision by Macron and Merz on Tuesday.",
    "Fico confirmed his readiness for further discussions with the Polish delegation, led by Donald Tusk.",
]


@pytest.mark.parametrize("text", NO_TALKS)
def test_what_somebody_is_asked_to_do_or_given_is_no_meeting(text: str) -> None:
    assert [mention.title for mention in read(text).mentions if mention.kind in TALKS] == []


HELD = [
    "Zelenskyy received Macron and Merz in Kyiv on Tuesday.",
    "Zelenskyy welcomed Macron in Kyiv on Tuesday for talks on a proposal by Merz.",
    "Trump told Zelenskyy on Tuesday that the bombing must stop.",
]


@pytest.mark.parametrize("text", HELD)
def test_who_received_or_told_somebody_has_still_talked_with_him(text: str) -> None:
    assert [mention.date for mention in read(text).mentions if mention.kind in TALKS] == ["2025-07-29"]


CLOSED = [
    ("Washington could walk away from the peace talks if there is no progress, Vance said on Tuesday.", "jd-vance"),
    ("If the sanctions are kept, the talks will fail, Lavrov told reporters in Minsk on Tuesday.", "sergey-lavrov"),
    ("Kyiv is ready for elections if there is a ceasefire, its president, Volodymyr Zelenskyy, said on Tuesday.",
     "volodymyr-zelenskyy"),
    ("Ukraine has rejected the peace plan, Zelenskyy said on Tuesday.", "volodymyr-zelenskyy"),
    ("The peace plan is a basis for talks, Putin said on Tuesday, adding that much was open.", "vladimir-putin"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "speaker"), CLOSED)
def test_who_closes_the_sentence_by_saying_so_has_said_all_of_it(text: str, speaker: str) -> None:
    assert [(mention.date, people(mention)) for mention in told(text)] == [("2025-07-29", {speaker})]


THREATS = [
    ("Merz threatened on Tuesday to impose tariffs on fertiliser if Moscow refuses.", "Merz threatens sanctions"),
    ("Merz is threatening to impose new sanctions on Russia.", "Merz threatens sanctions"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "title"), THREATS)
def test_a_threat_is_a_statement_and_no_sanction(text: str, title: str) -> None:
    assert [(mention.kind, mention.title) for mention in told(text)] == [("statement", title)]


UNDATED = [
    "Zakharova said Russia had kept to a pause and had also observed a ceasefire at Easter in April.",
    "Norway has repeatedly offered to host peace talks, Prime Minister Jonas Gahr Støre said on Tuesday.",
]


@pytest.mark.parametrize("text", UNDATED)
def test_a_day_of_what_is_told_of_is_not_that_of_telling_it(text: str) -> None:
    assert [mention.date for mention in told(text)] == [None]


def test_what_followed_a_quarrel_has_not_its_day() -> None:
    text = "Last week Trump quarrelled with Zelenskyy, and has since suspended all military aid to Ukraine."
    assert [mention.date for mention in told(text)] == [None]


def test_who_speaks_of_an_offer_is_not_he_to_whom_it_was_made() -> None:
    text = "Kyiv has extended an offer for a new round of talks. Zelenskyy stressed that a ceasefire came first."
    proposals = [mention.title for mention in told(text) if mention.kind == "proposal"]
    assert all("to Zelenskyy" not in title for title in proposals)
    assert proposals


SPOKEN = [
    ("Zelenskyy issued a fresh appeal on Tuesday for air defences.", "Zelenskyy comments on military aid"),
    ("Medvedev issued another warning on Tuesday over the sanctions.", "Medvedev warns on sanctions"),
    ("A peace deal is possible this year, United States Secretary of State Marco Rubio said on Tuesday.",
     "Rubio comments on ending the war"),
    ("The Kremlin insisted on Tuesday that Ukraine must pull its forces out of the parts of Donbas it holds.",
     "Kremlin comments on territory"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "title"), SPOKEN)
def test_a_warning_issued_and_a_long_office_tell_of_a_statement(text: str, title: str) -> None:
    assert [(mention.title, mention.date) for mention in told(text)] == [(title, "2025-07-29")]


def test_a_deadline_set_as_somebody_says_so_has_the_day_of_saying() -> None:
    text = "Stubb said on Tuesday he was setting Moscow a new deadline for a ceasefire."
    assert [mention.date for mention in told(text)] == ["2025-07-29"]


def test_what_is_told_behind_a_setting_does_not_date_it() -> None:
    text = (
        "Speaking in Oslo, where he is holding meetings with Nordic leaders, Stubb said he was shortening a deadline"
        " he had set on the issue earlier this month."
    )
    assert [mention.date for mention in read(text).mentions if mention.kind == "meeting"] == [None]


def test_who_has_warned_before_others_met_was_not_with_them() -> None:
    text = "Sanctions will not help, Medvedev has warned, after Macron and Merz met in Paris on Tuesday."
    met = [people(mention) for mention in read(text).mentions if mention.kind == "meeting"]
    assert met == [{"emmanuel-macron", "friedrich-merz"}]


def test_who_writes_a_post_after_talks_was_not_at_the_table() -> None:
    text = (
        "Russia and Ukraine held direct talks in Istanbul on Tuesday.\n\n"
        "“Talks do not always end a war,” Dmitry Medvedev, deputy chairman of the Security Council, wrote on X."
    )
    met = [people(mention) for mention in read(text).mentions if mention.kind == "meeting"]
    assert met == [{"russia", "ukraine"}]
