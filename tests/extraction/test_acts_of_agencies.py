"""Acts as agencies tell them: what was agreed, exchanged, voted, imposed, halted and dropped, and by whom."""

import pytest

from tests.extraction.acting import people, told

TOLD = [
    # prisoners
    ("Sybiha announced the first stage of a prisoner swap on Tuesday.",
     "exchange", "happened", "2025-07-29", {"andrii-sybiha"}),
    ("Russia and Ukraine completed the last round of a large-scale prisoner exchange on Wednesday.",
     "exchange", "happened", "2025-07-30", {"russia", "ukraine"}),
    ("Another 64 Ukrainians returned home from Russian captivity on Thursday.",
     "exchange", "happened", "2025-07-31", {"ukraine"}),
    ("Vatican diplomats talked on while Moscow secured the release of 40 sailors on Monday.",
     "exchange", "happened", "2025-07-28", {"russia"}),
    ("The talks came after a prisoner swap on Tuesday in Belarus.", "exchange", "happened", "2025-07-29", set()),
    ("Umerov and Medinsky settled on Wednesday on conducting the biggest exchange of prisoners so far.",
     "agreement", "happened", "2025-07-30", {"rustem-umerov", "vladimir-medinsky"}),
    # papers
    ("Envoys of France and Ukraine formalised a bilateral agreement on Wednesday.",
     "agreement", "happened", "2025-07-30", {"france", "ukraine"}),
    ("The accord, signed by Lammy and Sybiha, ends a year of haggling.",
     "agreement", "happened", None, {"david-lammy", "andrii-sybiha"}),
    ("The Council of the European Union agreed on Tuesday to indefinitely freeze Russian assets.",
     "sanctions", "happened", "2025-07-29", {"council-of-the-european-union"}),
    # votes and drafts
    ("Hungary voted with Russia, Belarus, Mali and nine other states on Monday against a European resolution.",
     "vote", "happened", "2025-07-28", {"hungary"}),
    ("Washington introduced a rival resolution in the Security Council on Monday.",
     "proposal", "happened", "2025-07-28", {"united-states"}),
    ("The European Commission presented its 21st package of sanctions on Thursday.",
     "proposal", "happened", "2025-07-31", {"european-commission"}),
    # sanctions and vetoes
    ("The US Treasury on Wednesday unveiled fresh restrictions targeting two Russian oil companies.",
     "sanctions", "happened", "2025-07-30", {"us-treasury"}),
    ("Fico dropped his opposition to the sanctions package on Thursday.",
     "statement", "happened", "2025-07-31", {"robert-fico"}),
    ("Hungary withdrew its veto on the sanctions on Monday.", "statement", "happened", "2025-07-28", {"hungary"}),
    # aid
    ("Vance and Yermak fell out on Monday, prompting the United States to pause military aid.",
     "aid", "happened", "2025-07-28", {"united-states"}),
    ("Hegseth ordered intelligence and military aid to Ukraine to be stopped.",
     "aid", "happened", None, {"pete-hegseth"}),
    ("Germany has paused the flow of intelligence to Kyiv.", "aid", "happened", None, {"germany"}),
    ("Merz on Monday suspended both military and financial aid.", "aid", "happened", "2025-07-28", {"friedrich-merz"}),
    ("On Tuesday Meloni instructed a pause in both intelligence and arms deliveries.",
     "aid", "happened", "2025-07-29", {"giorgia-meloni"}),
    # who has done it, and what stands between
    ("Medinsky said both sides exchanged 80 sailors on Monday.", "exchange", "happened", "2025-07-28", set()),
    ("Kyiv's ombudsman and Russia's Defence Ministry said they had each handed over 90 prisoners on Monday.",
     "exchange", "happened", "2025-07-28", set()),
    ("Hungary and Serbia will each release 12 prisoners of war.",
     "exchange", "planned", None, {"hungary", "serbia"}),
    ("Vance presented a 9-point Ukraine–Russia peace proposal to Umerov on Monday.",
     "proposal", "happened", "2025-07-28", {"jd-vance", "rustem-umerov"}),
    ("Signed in Rome on Tuesday by Meloni and Sybiha, the agreement provides for drones.",
     "agreement", "happened", "2025-07-29", {"giorgia-meloni", "andrii-sybiha"}),
    ("Britain on Tuesday hit the shadow fleet with 60 new sanctions, officials said.",
     "sanctions", "happened", "2025-07-29", {"united-kingdom"}),
    # offers and threats
    ("Erdogan proposed fresh talks on Wednesday.", "proposal", "happened", "2025-07-30", {"recep-tayyip-erdogan"}),
    ("Lula proposed a face-to-face meeting last week, but Moscow spurned the offer.",
     "proposal", "happened", "2025-07-21/2025-07-27", {"luiz-inacio-lula-da-silva"}),
    ("Vance clarified on Tuesday that Kyiv would get security guarantees.",
     "statement", "happened", "2025-07-29", {"jd-vance"}),
    # by other words, and between marks
    ("Rubio's office announced that both sides “agreed to ensure safe passage for grain ships and keep warships away”.",
     "agreement", "happened", None, set()),
    ("Moscow and Kyiv have committed to halting hostilities along the border.",
     "truce", "happened", None, {"russia", "ukraine"}),
    ("On Monday Canada halted its entire support for Ukraine.", "aid", "happened", "2025-07-28", {"canada"}),
    ("Shmyhal left the Ukrainian government on Friday.", "other", "happened", "2025-08-01", {"denys-shmyhal"}),
    ("Putin agreed on Thursday not to attack Odesa or other cities for a week.",
     "truce", "happened", "2025-07-31", {"vladimir-putin"}),
    ("Ukraine agreed on Monday to refrain from strikes on refineries until the end of the month.",
     "truce", "happened", "2025-07-28", {"ukraine"}),
    ("On Wednesday Kyiv agreed to a temporary, ten-day pause in missile attacks on ports.",
     "truce", "happened", "2025-07-30", {"ukraine"}),
    ("Canada announced an additional $200 million for drones for Ukraine on Tuesday.",
     "aid", "happened", "2025-07-29", {"canada"}),
    ("Norway and Ukraine agreed a closer partnership on Wednesday.",
     "agreement", "happened", "2025-07-30", {"norway", "ukraine"}),
    ("Macron said on Tuesday that France would tax buyers of oil unless there is a truce within sixty days.",
     "deadline", "planned", "2025-09-27", {"emmanuel-macron"}),
    ("Lula said that on July 9, Ankara proposed a ten-day truce.", "proposal", "happened", "2025-07-09", {"turkey"}),
    # what is to come
    ("On August 24, the Dutch government will announce a new package of military aid for Ukraine.",
     "aid", "planned", "2025-08-24", {"netherlands"}),
    ("The Foreign Office is expected to announce new sanctions on Monday.",
     "sanctions", "planned", "2025-08-04", {"foreign-office"}),
    ("The two delegations agreed in Ankara on Monday to carry out an exchange of the badly wounded.",
     "agreement", "happened", "2025-07-28", set()),
    ("There will also be an exchange of bodies next week.",
     "exchange", "planned", "2025-08-04/2025-08-10", set()),
    ("Belarus offered to return 12 children by the end of August.", "proposal", "happened", None, {"belarus"}),
    ('Norway provided Ukraine with a "peace memorandum" on Monday.', "proposal", "happened", "2025-07-28", {"norway"}),
    # what is said on a day, on whatever topic
    ("Lavrov accused Finland on Monday of having sent drones to Murmansk.",
     "statement", "happened", "2025-07-28", {"sergey-lavrov"}),
    ("Rutte said on Thursday that nobody should be naive.", "statement", "happened", "2025-07-31", {"mark-rutte"}),
]  # fmt: skip

NOT_TOLD = [
    "Umerov announced the deal to reporters on Friday.",  # he only tells of it
    "The dispute in Warsaw could prompt the United States to suspend military aid.",
    "No prisoner swap on Tuesday was seen by anybody.",
    "Sybiha would announce the first stage of a prisoner swap if Moscow agreed.",
    "Kyiv hopes to secure the release of 40 sailors.",
    "Fico has not dropped his opposition to the sanctions package.",
    "Hungary may lift its veto on the loan.",
    "Merz did not order aid to be stopped.",
    "The Treasury could unveil fresh restrictions on oil companies.",
    "Meloni called on the White House to bring in “increased sanctions” against Russia.",
    "Washington is asking Kyiv to accept a new 9-point peace proposal.",
    "Macron urged the two sides to declare a ceasefire.",
    "Peskov's note said the ceasefire deal depends on relief, starting with the banks.",
    "They looked into measures for implementing the earlier agreement to stop strikes against energy infrastructure.",
    "The General Assembly on Monday refused to look at it.",
    "Sybiha expressed hope that the 21st package of sanctions will be adopted before the summit.",
    "There will be no exchange of prisoners next week.",
    "The Foreign Office will announce measures, adding to existing sanctions on Russia.",
    "Canada will announce new sanctions if Moscow refuses.",
    "Kyiv and its partners live with what is left of a German-drafted peace plan.",
    "Moscow has agreed to 80% of the plan.",
    "Russian attacks went on while Kyiv weighed an offer to suspend all attacks on Ukraine.",
    "Macron hopes for a deal within 50 days.",
    "Rutte is not bound by a fixed deadline for ending the war by Christmas.",
]

COMMENTS = [
    "The Kremlin on Thursday declined to comment on whether a ceasefire had been negotiated.",
    "Rutte said that nobody should be naive.",  # neither a topic nor a day
    "Olena Hlushko, a senior fellow at the Razumkov Centre, said that sanctions alone would not end the war.",
    '"Sanctions alone will not do," said Marta Brandt, an independent political analyst based in Riga.',
    "Military expert Igor Panin said that Ukraine needed more weapons.",
    "Bloomberg said Kyiv would be given more Patriot missiles.",
    "Russia's Defence Ministry said its air defences shot down 70 Ukrainian drones overnight.",
]


@pytest.mark.parametrize(("text", "kind", "status", "day", "who"), TOLD)
def test_an_act_told_as_agencies_do_is_found(text: str, kind: str, status: str, day: str | None, who: set[str]) -> None:
    """Its kind, status and day, and those who act in it."""
    mention = next(m for m in told(text) if m.kind == kind)
    assert (mention.status, mention.date) == (status, day)
    assert people(mention) == who


@pytest.mark.parametrize("text", NOT_TOLD)
def test_what_was_not_done_is_no_act(text: str) -> None:
    """What may be, is hoped for, denied, or told of by one of those who did not do it alone."""
    assert [m for m in told(text) if m.kind != "statement" or m.rule.startswith("act:")] == []


def test_a_day_ahead_is_no_day_of_an_exchange() -> None:
    """Only what is past has been."""
    assert [
        m for m in told("The prisoner exchange on Aug. 20 will be the largest so far.") if m.status != "planned"
    ] == []


def test_a_shift_of_a_deadline_by_nobody_is_told_by_the_deadline() -> None:
    """ "Was subsequently shortened and falls on Aug. 8": one deadline, and no statement of nobody beside it."""
    kinds = [m.kind for m in told("The deadline was subsequently shortened and now falls on Aug. 8.")]
    assert kinds == ["deadline"]


@pytest.mark.parametrize("text", COMMENTS)
def test_who_only_comments_takes_no_position(text: str) -> None:
    """Analysts, outlets, and reports from the front are no events."""
    assert told(f"The day was long.\n\n{text}") == []


def test_a_threat_of_sanctions_is_titled_by_what_is_threatened() -> None:
    """ "Threatens sanctions", where "warns on sanctions" would be half of it."""
    assert [m.title for m in told('Trump threatened Moscow with "severe" sanctions on Monday.')] == [
        "Trump threatens sanctions"
    ]


def test_who_tells_of_an_exchange_is_not_in_its_title() -> None:
    """ "Russia's Defence Ministry said both sides exchanged": two states, and not the ministry beside them."""
    text = (
        "Russia and Ukraine on Sunday swapped hundreds of prisoners. "
        "Russia’s Defence Ministry said both sides exchanged more than 90 soldiers."
    )
    assert [m.title for m in told(text) if m.kind == "exchange"] == ["Russia and Ukraine swap prisoners"]


def test_a_statement_on_no_topic_of_the_list_is_titled_without_one() -> None:
    """It waits on the check page, where a reader may say what it was on."""
    (mention,) = told("Rutte said on Thursday that nobody should be naive.")
    assert (mention.title, mention.topics, mention.score < 0.5) == ("Rutte makes statement", (), True)


def test_what_is_pointed_at_is_what_a_statement_is_on() -> None:
    """ "Said that it was": on what the sentence before told."""
    text = "Washington has paused military aid to Kyiv. Rubio said on Wednesday that it was only for a time."
    assert [m.topics for m in told(text) if m.kind == "statement"] == [("military-aid",)]


def test_what_had_previously_been_done_was_not_done_on_the_day_told_before() -> None:
    """A look back has no day of its own."""
    text = "On Tuesday Kyiv proposed a truce. Moscow had previously handed over a document with its terms."
    assert [m.date for m in told(text) if "document" in m.title or "paper" in m.title] == [None]
