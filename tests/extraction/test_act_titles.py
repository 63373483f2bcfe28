"""Titles of acts and statements: what an editor would leave alone."""

from typing import Any

import pytest

from app.extraction.act_titles import build_act_title
from app.extraction.titles import LONGEST, build_title
from tests.extraction.acting import told

FROM_TEXT = [
    ("The United States and Ukraine signed a minerals agreement on Wednesday.", "US and Ukraine sign minerals deal"),
    ("Scott Bessent signed for Washington and Yulia Svyrydenko for Kyiv.", "Bessent and Svyrydenko sign agreement"),
    ("France and Ukraine signed a declaration of intent in Paris.",
     "France and Ukraine sign declaration of intent in Paris"),
    ("The signing of the minerals deal was called off.", "Signing of minerals deal"),
    ("Volodymyr Zelenskyy accepted the American ceasefire proposal.", "Zelenskyy accepts ceasefire proposal"),
    ("Donald Trump and Mark Rutte agreed on Monday that allies would buy American weapons.",
     "Trump and Rutte agree on military aid"),
    ("Putin declared an Easter truce on Saturday.", "Putin declares Easter truce"),
    ("Vladimir Putin accepted a halt to strikes on energy sites.", "Putin accepts energy truce"),
    ("The Easter truce expired on Sunday.", "Easter truce expires"),
    ("The ceasefire collapsed on Sunday.", "Ceasefire collapses"),
    ("Russia and Ukraine exchanged 390 prisoners each on Friday.", "Russia and Ukraine exchange prisoners"),
    ("Russia returned the bodies of 1,212 soldiers on Friday.", "Russia returns bodies of the fallen"),
    ("A prisoner swap took place on Thursday.", "Prisoner exchange"),
    ("Steve Witkoff left Moscow with Marc Fogel, a teacher who had been jailed in Russia, on Tuesday.",
     "Witkoff secures release of Fogel"),
    ("Donald Trump suspended American military aid on Monday.", "Trump suspends military aid to Ukraine"),
    ("The White House ordered a halt to military aid on Monday.", "White House suspends military aid to Ukraine"),
    ("Washington lifted its pause on arms deliveries on Tuesday.", "US resumes arms deliveries to Ukraine"),
    ("The White House resumed intelligence sharing with Kyiv on Tuesday.",
     "White House resumes intelligence sharing with Ukraine"),
    ("American military aid was suspended on Monday.", "Military aid to Ukraine suspended"),
    ("Germany pledged another 3 billion euros in military aid on Thursday.", "Germany pledges military aid to Ukraine"),
    ("Emmanuel Macron announced weapons worth 2 billion euros.", "Macron announces arms for Ukraine"),
    ("Britain imposed sanctions on 100 ships on Thursday.", "UK imposes sanctions"),
    ("The EU adopted its 17th package of sanctions on Tuesday.", "EU adopts sanctions package"),
    ("The US Treasury blacklisted Rosneft and Lukoil on Wednesday.", "US Treasury blacklists Rosneft and Lukoil"),
    ("The UN General Assembly adopted a resolution on Monday.", "UN General Assembly adopts resolution"),
    ("The United States voted against the resolution on Monday.", "US votes against resolution"),
    ("Daniel Driscoll handed the plan to Volodymyr Zelenskyy in Kyiv.", "Driscoll hands plan to Zelenskyy in Kyiv"),
    ("Russia handed over a memorandum on Monday.", "Russia hands over memorandum"),
    ("Steve Witkoff presented a new peace plan in Paris.", "Witkoff presents peace plan in Paris"),
    ("Putin proposed direct talks with Ukraine.", "Putin proposes direct talks"),
    ("Pope Leo XIV offered the Vatican as a venue for talks.", "Leo XIV proposes to host talks"),
    ("Trump set an August 8 deadline for Russia to agree to a ceasefire.", "Trump sets deadline for a ceasefire"),
    ("Donald Trump gave Russia fifty days to agree to a ceasefire.", "Trump sets deadline for a ceasefire"),
    ("Russian missiles hit Kyiv on Thursday.", "Strike on Kyiv"),
    ("Ukraine attacked Moscow with drones on Thursday.", "Ukraine strikes Moscow"),
    ("Andriy Yermak resigned on Thursday.", "Yermak resigns"),
    ("Trump fired his national security adviser, Mike Waltz, on Thursday.", "Trump fires Waltz"),
    ("Rustem Umerov was appointed head of the delegation on Thursday.", "Umerov appointed"),
    ("Donald Trump dropped his demand for a ceasefire on Saturday.", "Trump drops demand for a ceasefire"),
    ("Volodymyr Zelenskyy spoke to the Munich Security Conference on Monday.",
     "Zelenskyy addresses the Munich Security Conference"),
    ("“We face a hard choice,” Volodymyr Zelenskyy said in an address to the nation on Monday.",
     "Zelenskyy addresses the nation"),
    ("Pete Hegseth ruled out NATO membership for Ukraine.", "Hegseth rejects NATO membership"),
    ("Volodymyr Zelenskyy has demanded security guarantees.", "Zelenskyy demands security guarantees"),
    ("Sergey Lavrov rejected European peacekeepers.", "Lavrov sets out position on security guarantees"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "title"), FROM_TEXT)
def test_an_act_has_a_title_in_the_present_tense_of_a_headline(text: str, title: str) -> None:
    assert [mention.title for mention in told(text)] == [title]


BUILT: list[tuple[tuple[Any, ...], dict[str, Any], str]] = [
    (("aid", "suspend", "military aid", ["Ukraine"]), {}, "Ukraine suspends military aid"),
    (("other", "step down", "", ["Scholz"]), {}, "Scholz steps down"),
    (("agreement", "agree", "", ["US", "Russia"]), {"topics": ["peace-plan"]}, "US and Russia agree on peace talks"),
    (("agreement", "agree", "", ["US", "Russia"]), {}, "US and Russia reach agreement"),
    (("exchange", "exchange", "prisoners", []), {"place": "Istanbul"}, "Prisoner exchange in Istanbul"),
    (
        ("proposal", "hand", "draft agreement", ["Bessent"], ["Zelenskyy"]),
        {"topics": ["minerals-deal"]},
        "Bessent hands draft agreement to Zelenskyy on the minerals deal",
    ),
]


@pytest.mark.parametrize(("parts", "more", "title"), BUILT)
def test_a_title_is_built_from_who_the_verb_and_the_thing(
    parts: tuple[Any, ...], more: dict[str, Any], title: str
) -> None:
    assert build_act_title(*parts, **more) == title


def test_no_title_is_too_long() -> None:
    names = ["von der Leyen-Something", "Abdullah bin Zayed Al Nahyan", "Recep Tayyip Erdoğan of Türkiye"]
    title = build_act_title("proposal", "present", "peace plan", names, ["Zelenskyy"], place="the Presidential Library")
    assert len(title) <= LONGEST


def test_a_statement_without_a_plain_verb_tells_only_its_topics() -> None:
    title = build_title("statement", ["Putin"], verb="say", topics=["territory"])
    assert title == "Putin sets out position on territory"
