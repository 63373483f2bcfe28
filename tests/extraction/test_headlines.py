"""The golden list of titles: what an editor would leave alone, over all kinds of events."""

import re

import pytest

from app.extraction.evaluation import gold_files
from app.extraction.mentions.score import SURE
from app.extraction.pipeline import extract
from app.extraction.titles import LONGEST
from app.reading.document import Document
from app.reading.files import read_path
from tests.extraction.acting import LEXICON, PUBLISHED
from tests.golden.floors import HERE, SEEDS

TALKS = [
    ("Donald Trump and Vladimir Putin spoke by phone for two hours on Monday about a ceasefire.",
     "Trump and Putin speak by phone on a ceasefire"),
    ("Volodymyr Zelenskyy called Emmanuel Macron on Thursday. They discussed sanctions and air defence.",
     "Zelenskyy and Macron speak by phone on military aid and sanctions"),
    ("Emmanuel Macron and Keir Starmer rang Donald Trump on Tuesday.", "Macron, Starmer and Trump speak by phone"),
    ("Keir Starmer received Volodymyr Zelenskyy in London on Wednesday to talk about security guarantees.",
     "Starmer and Zelenskyy meet in London on security guarantees"),
    ("Steve Witkoff met Vladimir Putin in Moscow on Wednesday. They tried for three hours to end the war.",
     "Witkoff and Putin meet in Moscow on ending the war"),
    ("Marco Rubio met Andriy Yermak in Geneva on Sunday to revise the 28-point plan.",
     "Rubio and Yermak meet in Geneva on a peace plan"),
    ("American and Ukrainian delegations met in Jeddah on Tuesday. The subject was a ceasefire.",
     "US and Ukraine meet in Jeddah on a ceasefire"),
    ("Friedrich Merz will host Volodymyr Zelenskyy and Donald Tusk in Berlin on Tuesday.",
     "Merz, Zelenskyy and Tusk meet in Berlin"),
    ("Donald Trump and Vladimir Putin held a summit in Budapest on Thursday about the Donbas.",
     "Trump and Putin hold summit in Budapest on territory"),
    ("The NATO summit opened in The Hague on Tuesday.", "NATO summit"),
    ("Emmanuel Macron, Friedrich Merz, Donald Tusk, Keir Starmer and Giorgia Meloni met in Paris on"
     " Thursday to discuss a peacekeeping force.",
     "Macron, Merz and 3 others meet in Paris on security guarantees"),
    ("Keith Kellogg arrived in Kyiv on Monday.", "Kellogg visits Kyiv"),
    ("Volodymyr Zelenskyy visited Ankara on Tuesday.", "Zelenskyy visits Ankara"),
    ("The Ukraine Recovery Conference opened in Rome on Thursday.", "Ukraine Recovery Conference"),
    ("Pete Hegseth told allies that NATO membership for Ukraine was unrealistic.", "Hegseth rejects NATO membership"),
    ("Volodymyr Zelenskyy said that Ukraine would never cede territory.", "Zelenskyy refuses to give up territory"),
    ("“We need security guarantees,” Volodymyr Zelenskyy said in Munich on Friday.",
     "Zelenskyy presses for security guarantees"),
    ("Friedrich Merz welcomed the ceasefire on Friday.", "Merz backs a ceasefire"),
    ("Keir Starmer called for sanctions on Friday.", "Starmer presses for sanctions"),
    ("Vladimir Putin said on Thursday that he supported a ceasefire in principle.",
     "Putin backs a ceasefire in principle"),
    ("Dmitry Peskov said on Friday that security guarantees were being discussed.",
     "Peskov comments on security guarantees"),
    ("The United States voted against a Ukrainian resolution in the General Assembly on Monday.",
     "US votes against Ukrainian resolution"),
    ("The Security Council adopted an American resolution on Monday.", "UN Security Council adopts US resolution"),
    ("The EU agreed its nineteenth package of sanctions on Thursday.", "EU agrees nineteenth sanctions package"),
    ("Washington raised tariffs on India on Wednesday.", "US raises tariffs on India"),
    ("Russia and the United States agreed on Tuesday to restore the staff of their embassies.",
     "Russia and US agree to restore the staff of their embassies"),
    ("Steve Witkoff presented a framework for peace in Paris on Thursday.",
     "Witkoff presents peace framework in Paris"),
    ("Scott Bessent took a draft agreement on minerals to Kyiv on Wednesday.",
     "Bessent takes draft minerals deal to Kyiv"),
    ("Britain, France and Germany circulated a text on security guarantees on Sunday.",
     "UK, France and Germany circulate text on security guarantees"),
    ("Emmanuel Macron and Volodymyr Zelenskyy signed a document on security guarantees in Paris on Tuesday.",
     "Macron and Zelenskyy sign document on security guarantees in Paris"),
    ("Norway announced a loan to Ukraine on Friday.", "Norway announces loan for Ukraine"),
    ("Russia and Ukraine agreed to exchange 1,000 prisoners each on Friday.",
     "Russia and Ukraine exchange prisoners"),
    ("Ukraine received the bodies of 1,000 soldiers on Thursday.", "Ukraine receives bodies of the fallen"),
    ("Russia declared a three-day truce on Monday.", "Russia declares ceasefire"),
    ("The energy truce took effect on Wednesday.", "Energy truce takes effect"),
    ("A missile struck Kharkiv on Sunday.", "Strike on Kharkiv"),
    ("Donald Trump gave Russia until 8 August to agree to a ceasefire.", "Trump’s deadline for a ceasefire"),
    ("Steve Witkoff, Jared Kushner and Josh Gruenbaum met Vladimir Putin in Moscow on Thursday about territory.",
     "Witkoff, Putin and 2 others meet in Moscow on territory"),
    ("Rustem Umerov and Vladimir Medinsky met in Istanbul on Wednesday. They agreed to exchange prisoners.",
     "Umerov and Medinsky meet in Istanbul on a prisoner exchange"),
    ("Donald Trump will call Vladimir Putin on Monday.", "Trump and Putin speak by phone"),
    ("Narendra Modi received Vladimir Putin in New Delhi on Friday.", "Modi and Putin meet in New Delhi"),
    ("JD Vance visited Paris on Monday.", "Vance visits Paris"),
    ("Ukraine and Russia held talks in Istanbul on Friday on ending the war.",
     "Ukraine and Russia meet in Istanbul on ending the war"),
    ("Talks between American and Russian experts on safe shipping in the Black Sea took place in Riyadh on Monday.",
     "US and Russia meet in Riyadh on the Black Sea"),
    ("Ursula von der Leyen and António Costa met Volodymyr Zelenskyy in Brussels on Thursday on the"
     " frozen Russian assets.",
     "von der Leyen, Costa and Zelenskyy meet in Brussels on frozen assets"),
    ("Donald Trump demanded elections in Ukraine on Wednesday.", "Trump demands elections in Ukraine"),
    ("Rafael Grossi met Vladimir Putin in Moscow on Thursday to discuss the Zaporizhzhia nuclear plant.",
     "Grossi and Putin meet in Moscow on the Zaporizhzhia plant"),
    ("Viktor Orbán met Vladimir Putin in Moscow on Friday.", "Orbán and Putin meet in Moscow"),
    (
        "Pope Leo XIV received Volodymyr Zelenskyy in Castel Gandolfo on Wednesday.",
        "Pope Leo XIV and Zelenskyy meet in Castel Gandolfo",
    ),
    ("Emmanuel Macron and Keir Starmer led a summit of about thirty delegations in Paris on Thursday.",
     "Macron, Starmer and others hold summit in Paris"),
    ("Keir Starmer will host leaders including Emmanuel Macron and Giorgia Meloni in London on Sunday.",
     "Starmer, Macron and others meet in London"),
    ("Emmanuel Macron and Volodymyr Zelenskyy met leaders of the coalition of the willing in Paris on Thursday.",
     "Macron, Zelenskyy and others meet in Paris on security guarantees"),
    ("Marco Rubio met Emmanuel Macron in Paris on Thursday, together with Andriy Yermak and two Ukrainian ministers.",
     "Rubio, Yermak and others meet in Paris"),
    ("Marco Rubio met two Ukrainian ministers, Andrii Sybiha and Rustem Umerov, in Paris on Thursday.",
     "Rubio, Sybiha and Umerov meet in Paris"),
    ("On July 18, delegations of Russia and the United States met in Riyadh: Sergey Lavrov, Yuri Ushakov, Marco"
     " Rubio and Mike Waltz.", "Lavrov, Rubio and 2 others meet in Riyadh"),
    ("Emmanuel Macron, Keir Starmer, Friedrich Merz and Donald Tusk rang Donald Trump on Saturday.",
     "Macron, Trump and 3 others speak by phone"),
    ("Hakan Fidan received Rustem Umerov and Vladimir Medinsky in Istanbul on Wednesday.",
     "Umerov, Medinsky and Fidan meet in Istanbul"),
    ("Emmanuel Macron gathered Cevdet Yılmaz, Keir Starmer, Donald Tusk and Volodymyr Zelenskyy in Paris on Monday.",
     "Macron, Zelenskyy and 3 others meet in Paris"),
    ("American experts met a Ukrainian team and a Russian team in turn in Riyadh on Monday.",
     "US holds separate talks with Ukraine and Russia in Riyadh"),
    ("American, Ukrainian and Russian delegations met in Riyadh on Monday.", "US, Ukraine and Russia meet in Riyadh"),
    ("A meeting of foreign ministers that was to take place in London on Thursday was called off.",
     "Foreign ministers meet in London"),
    ("American and Ukrainian delegations met in Geneva on Thursday. They worked on a document about recovery and"
     " prepared the next round of three-way talks.", "US and Ukraine meet in Geneva"),
    ("“American ownership of those nuclear plants would protect them,” Marco Rubio said on Thursday.",
     "Rubio comments on nuclear plants"),
    ("“They will begin negotiations on a ceasefire and on lasting peace,” Donald Trump wrote.",
     "Trump comments on ending the war and a ceasefire"),
]  # fmt: skip
ACTS = [
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
    ("The EU adopted its 17th package of sanctions on Tuesday.", "EU adopts 17th sanctions package"),
    ("The US Treasury blacklisted Rosneft and Lukoil on Wednesday.", "US Treasury blacklists Rosneft and Lukoil"),
    ("The UN General Assembly adopted a resolution on Monday.", "UN General Assembly adopts resolution"),
    ("The United States voted against the resolution on Monday.", "US votes against resolution"),
    ("Daniel Driscoll handed the plan to Volodymyr Zelenskyy in Kyiv.", "Driscoll hands plan to Zelenskyy in Kyiv"),
    ("Russia handed over a memorandum on Monday.", "Russia hands over memorandum"),
    ("Steve Witkoff presented a new peace plan in Paris.", "Witkoff presents peace plan in Paris"),
    ("Putin proposed direct talks with Ukraine.", "Putin proposes direct talks"),
    ("Pope Leo XIV offered the Vatican as a venue for talks.", "Pope Leo XIV proposes to host talks"),
    ("Trump set an August 8 deadline for Russia to agree to a ceasefire.", "Trump’s deadline for a ceasefire"),
    ("Donald Trump gave Russia fifty days to agree to a ceasefire.", "Trump’s deadline for a ceasefire"),
    ("On Tuesday Donald Trump gave Russia fifty days to agree to a ceasefire.", "Trump sets deadline for a ceasefire"),
    ("The Kremlin announced a ceasefire from 8 to 10 May.", "Kremlin’s ceasefire"),
    ("John Ratcliffe confirmed on Wednesday that intelligence sharing had stopped.",
     "Ratcliffe comments on intelligence sharing"),
    ("On Tuesday Donald Trump gave Russia fifty days to make a deal and threatened it with tariffs.",
     "Trump sets deadline under threat of sanctions"),
    ("Donald Trump named Thursday, August 7, as the time for a reply to the peace plan.",
     "Trump’s deadline for peace"),
    ("Rustem Umerov proposed a meeting of the presidents in Istanbul on Wednesday.",
     "Umerov proposes meeting of leaders"),
    ("Daniel Driscoll handed the peace plan to Volodymyr Zelenskyy in Kyiv. It asks for territory and for a"
     " renunciation of NATO.", "Driscoll hands peace plan to Zelenskyy in Kyiv"),
    ("Russian missiles hit Kyiv on Thursday.", "Russia strikes Kyiv"),
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
    ("Sergey Lavrov rejected European peacekeepers.", "Lavrov comments on security guarantees"),
]  # fmt: skip
DULL = re.compile(
    r"statement|sets out|position|^Talks$|^Event$| acts?$|abroad$"
    r"|(?:presents?|brings?|takes?|circulates?|signs?) (?:draft|proposal|document|text)(?: (?:in|to) .*)?$"
)
STATUS = re.compile(r"\b(?:planned|cancelled|canceled|postponed|scheduled|called off)\b", re.IGNORECASE)


def first_title(text: str) -> str:
    """The title of the first mention of a text published on PUBLISHED."""
    document = Document(text, published=PUBLISHED, published_basis="given")
    return extract(document, LEXICON).mentions[0].title


@pytest.mark.parametrize(("text", "title"), [*TALKS, *ACTS])
def test_a_title_says_who_does_what_with_whom_where_and_on_what(text: str, title: str) -> None:
    assert first_title(text) == title


def test_the_golden_list_has_eighty_titles_of_all_sorts() -> None:
    titles = [title for _, title in (*TALKS, *ACTS)]
    assert len(set(titles)) >= 80
    assert not [title for title in titles if len(title) > LONGEST or STATUS.search(title)]


@pytest.mark.parametrize(
    "text",
    [
        "Vladimir Putin made a statement on a ceasefire on Monday. “The ceasefire must hold,” he said.",
        "Scott Bessent brought a draft agreement on minerals to Kyiv on Wednesday.",
        "Washington presented a draft of a peace plan in November.",
        "Sergey Lavrov said on Friday that security guarantees were being discussed.",
        "Emmanuel Macron, Keir Starmer and Volodymyr Zelenskyy signed a document on security guarantees on Tuesday.",
    ],
)
def test_no_title_is_dull(text: str) -> None:
    assert not DULL.search(first_title(text))


def test_no_title_of_the_golden_articles_is_dull() -> None:
    titles = []
    for name, _ in gold_files(HERE / "gold"):
        document = read_path(next(SEEDS.glob(f"{name}.*")))
        titles += [mention.title for mention in extract(document, LEXICON).mentions if mention.score == SURE]
    assert not [title for title in titles if DULL.search(title) or STATUS.search(title) or len(title) > LONGEST]


def test_whom_all_who_met_rang_afterwards_is_named_in_a_call_of_many() -> None:
    text = (
        "Emmanuel Macron and Volodymyr Zelenskyy met leaders of the coalition of the willing in Paris on Thursday."
        " Afterwards they spoke with Donald Trump by telephone."
    )
    document = Document(text, published=PUBLISHED, published_basis="given")
    assert extract(document, LEXICON).mentions[-1].title == "Macron, Trump and others speak by phone"
