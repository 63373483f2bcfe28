"""Other wars, other talks and other quarrels of the same people are none of these talks."""

import pytest

from tests.extraction.acting import read

ELSEWHERE = [
    "Steve Witkoff met Benjamin Netanyahu in Jerusalem on Thursday to discuss the war in Gaza.",
    "Witkoff held talks with Hamas in Doha on Thursday.",
    "Witkoff and Kushner met Iranian Foreign Minister Abbas Araghchi in Muscat on Thursday.",
    "Trump said on Thursday that Israel had agreed to a 60-day ceasefire in Gaza.",
    "Rubio will meet Araghchi in Oslo next week for a new round of nuclear talks.",
    "The United States and Iran held a new round of nuclear talks in Muscat on Thursday.",
    "Trump, Aliyev and Pashinyan signed a peace declaration at the White House on Thursday.",
    "India and Pakistan agreed to a ceasefire on Thursday after Vance called Modi.",
    "Trump telephoned the leaders of Thailand and Cambodia on Thursday.",
    "Bessent and Chinese Vice Premier He Lifeng held trade talks in Stockholm on Thursday.",
    "Trump and Xi Jinping agreed to extend their tariff truce on Thursday.",
    "Trump and Ursula von der Leyen signed a trade deal in Scotland on Thursday.",
    "The United States imposed sanctions on Venezuela on Thursday.",
    "Trump spoke by phone with Nicolas Maduro on Thursday.",
    "Israel struck Beirut with missiles on Thursday, killing twelve.",
    "Macron hosted Lebanese President Joseph Aoun in Paris on Thursday.",
    "Erdogan met Syrian President Ahmed al-Sharaa in Ankara on Thursday.",
    "Netanyahu accepted Trump's plan for Gaza at a meeting in the White House on Thursday.",
    "Egypt will host a summit on Gaza in Sharm el-Sheikh on Monday, which Trump, Macron and Starmer will attend.",
    "Trump imposed tariffs of 50 percent on Brazil on Thursday.",
    "Congo and Rwanda signed a peace deal in Washington on Thursday in the presence of Rubio.",
    "Witkoff flew to Doha for talks on Gaza. On Thursday he met the Emir of Qatar and Egyptian officials.",
    "The European Commission sent an ultimatum to Hungary over its law by August 31.",
    "The EU gave Hungary until August 31 to change its law on foreign funding.",
    "The Commission gave Slovakia two months to amend its law, with a deadline of 30 September.",
    "Trump set a deadline of August 12 for a trade deal with the EU.",
    "The deadline for Serbia to reply to the ultimatum expires on Friday.",
    "Trump's ultimatum to Iran expires on Friday.",
    "Merz set a deadline of Friday for the coalition to agree on a budget.",
    "Congress has until Friday to pass a budget.",
    "Washington gave Poland until Friday to reply about its digital tax.",
    "Witkoff is expected in Cairo on Monday for talks on a hostage deal.",
    "Rubio flew to Jerusalem on Thursday.",
    "Erdogan, Sisi and Trump signed a declaration in Sharm el-Sheikh on Thursday.",
    "The Senate voted on Thursday against ending the shutdown.",
]

HERE = [
    ("Putin told Netanyahu by telephone on Thursday that Moscow wanted peace.", "call"),
    ("Zelenskyy met Aliyev in Copenhagen on Thursday.", "meeting"),
    ("Trump and Putin spoke by phone on Thursday about Iran and Gaza.", "call"),
    ("Witkoff, who was in Israel last week, met Putin in Moscow on Thursday.", "meeting"),
    ("Lavrov met Araghchi in Moscow on Thursday.", "meeting"),
    ("Witkoff flew to Doha for talks on Gaza. On Thursday he met Putin in the Kremlin.", "meeting"),
    ("Trump imposed tariffs of 25 percent on India on Thursday for its purchases of Russian oil.", "sanctions"),
    ("Trump's August 8 deadline remains in place.", "deadline"),
    ("Fico gave Kyiv until Friday to reopen the Druzhba pipeline.", "deadline"),
    ("Macron and Starmer met in London on Thursday.", "meeting"),
    (
        "Trump said he expected “a great trade deal” and a minerals agreement at a meeting with Macron on Thursday.",
        "meeting",
    ),
]


@pytest.mark.parametrize("text", ELSEWHERE)
def test_what_belongs_to_other_talks_is_not_told(text: str) -> None:
    assert [mention.title for mention in read(text).mentions] == []


@pytest.mark.parametrize(("text", "kind"), HERE)
def test_what_names_this_war_or_nothing_else_is_told(text: str, kind: str) -> None:
    assert kind in [mention.kind for mention in read(text).mentions]


def test_a_new_paragraph_goes_on_about_nothing_else() -> None:
    found = read("Witkoff flew to Doha for talks on Gaza.\n\nOn Thursday he met Macron in Paris.").mentions
    assert [(mention.kind, mention.place) for mention in found] == [("meeting", "Paris")]


def test_talks_with_others_are_not_told_beside_those_of_this_war() -> None:
    found = read("Trump, who hosted Netanyahu on Monday, received Zelenskyy at the White House on Thursday.").mentions
    assert [(mention.kind, mention.date) for mention in found] == [("meeting", "2025-07-31")]
