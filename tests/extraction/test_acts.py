"""What people, bodies and states do, told sentence by sentence; and what is no event."""

import pytest

from tests.extraction.acting import people, told

TOLD = [
    # agreements
    ("The United States and Ukraine signed a long-delayed minerals agreement in Washington on Wednesday.",
     "agreement", "happened", "2025-07-30", {"united-states", "ukraine"}),
    ("Scott Bessent signed for Washington and Yulia Svyrydenko for Kyiv.",
     "agreement", "happened", None, {"scott-bessent", "yulia-svyrydenko"}),
    ("The minerals agreement is expected to be signed on Monday.", "agreement", "planned", "2025-08-04", set()),
    ("The planned signing of the minerals deal was called off.", "agreement", "cancelled", None, set()),
    ("Volodymyr Zelenskyy accepted the American ceasefire proposal on Tuesday.",
     "agreement", "happened", "2025-07-29", {"volodymyr-zelenskyy"}),
    ("The proposal was accepted by Ukraine on Monday.", "agreement", "happened", "2025-07-28", {"ukraine"}),
    ("Russia and the United States agreed on Thursday to restore their embassies.",
     "agreement", "happened", "2025-07-31", {"russia", "united-states"}),
    # truces
    ("Putin declared a 30-hour Easter truce on Saturday.", "truce", "happened", "2025-07-26", {"vladimir-putin"}),
    ("Putin ordered his troops to cease fire from midnight on Saturday.",
     "truce", "happened", "2025-07-26", {"vladimir-putin"}),
    ("The two sides agreed to a 30-day halt to strikes on energy infrastructure.", "truce", "happened", None, set()),
    ("The truce took effect at midnight on Thursday.", "truce", "happened", "2025-07-31", set()),
    # exchanges
    ("Russia and Ukraine exchanged 390 prisoners each on Friday.",
     "exchange", "happened", "2025-08-01", {"russia", "ukraine"}),
    ("Ukraine and Russia agreed to exchange 1,000 prisoners each.", "exchange", "planned", None, {"russia", "ukraine"}),
    ("Russia returned the bodies of 1,212 Ukrainian soldiers on Wednesday.",
     "exchange", "happened", "2025-07-30", {"russia"}),
    ("A prisoner swap took place on the border with Belarus on Thursday.", "exchange", "happened", "2025-07-31", set()),
    ("The prisoner exchange was postponed, the Kremlin said.", "exchange", "postponed", None, set()),
    ("Ukraine received the bodies of 1,000 soldiers on Thursday.", "exchange", "happened", "2025-07-31", {"ukraine"}),
    ("On Sunday, Moscow handed over another 1,200 bodies.", "exchange", "happened", "2025-07-27", {"russia"}),
    # aid
    ("Donald Trump suspended American military aid to Ukraine on Monday.",
     "aid", "happened", "2025-07-28", {"donald-trump"}),
    ("The White House ordered a halt to military aid on Tuesday.", "aid", "happened", "2025-07-29", {"white-house"}),
    ("Washington lifted its pause on arms deliveries on Tuesday.", "aid", "happened", "2025-07-29", {"united-states"}),
    ("Aid to Ukraine was frozen on Monday.", "aid", "happened", "2025-07-28", set()),
    ("Germany pledged another 3 billion euros in military aid to Ukraine on Thursday.",
     "aid", "happened", "2025-07-31", {"germany"}),
    ("Trump said he had suspended military aid to Ukraine.", "aid", "happened", None, {"donald-trump"}),
    ("The statement follows Donald Trump's decision on Monday to halt arms deliveries to Ukraine.",
     "aid", "happened", "2025-07-28", {"donald-trump"}),
    # sanctions
    ("The Treasury Department added Rosneft and Lukoil to its list on Tuesday.",
     "sanctions", "happened", "2025-07-29", {"us-treasury"}),
    ("Britain imposed sanctions on 100 ships on Thursday.", "sanctions", "happened", "2025-07-31", {"united-kingdom"}),
    ("The EU adopted its 17th package of sanctions against Russia on Tuesday.",
     "sanctions", "happened", "2025-07-29", {"european-union"}),
    ("The US Treasury blacklisted Rosneft and Lukoil on Wednesday.",
     "sanctions", "happened", "2025-07-30", {"us-treasury"}),
    ("Trump doubled tariffs on India on Wednesday.", "sanctions", "happened", "2025-07-30", {"donald-trump"}),
    ("Britain sanctioned 110 targets linked to Russia on Tuesday.",
     "sanctions", "happened", "2025-07-29", {"united-kingdom"}),
    # agreements
    ("On Tuesday Ukraine expressed readiness to accept the American proposal.",
     "agreement", "happened", "2025-07-29", {"ukraine"}),
    # votes
    ("Ukraine's parliament voted on Thursday to ratify the agreement.",
     "vote", "happened", "2025-07-31", {"verkhovna-rada"}),
    ("The Security Council passed the American text on Monday by 10 votes to none.",
     "vote", "happened", "2025-07-28", {"un-security-council"}),
    ("The United States voted against the resolution on Monday.", "vote", "happened", "2025-07-28", {"united-states"}),
    # proposals
    ("Steve Witkoff presented a new peace plan in Paris on Thursday.",
     "proposal", "happened", "2025-07-31", {"steve-witkoff"}),
    ("Scott Bessent met Volodymyr Zelenskyy on Monday and handed him a draft agreement.",
     "proposal", "happened", "2025-07-28", {"scott-bessent", "volodymyr-zelenskyy"}),
    ("Putin proposed direct talks with Ukraine on August 15.", "proposal", "happened", None, {"vladimir-putin"}),
    ("Ukraine submitted a revised 20-point plan to the United States on Wednesday.",
     "proposal", "happened", "2025-07-30", {"ukraine"}),
    ("Erdoğan offered to host talks between Putin and Zelenskyy on Monday.",
     "proposal", "happened", None, {"recep-tayyip-erdogan"}),
    ("Ursula von der Leyen proposed an 18th package of sanctions last week.",
     "proposal", "happened", "2025-07-21/2025-07-27", {"ursula-von-der-leyen"}),
    # deadlines
    ("Trump set an August 8 deadline for Russia to agree to a ceasefire.",
     "deadline", "planned", "2025-08-08", {"donald-trump"}),
    ("The deadline set by Donald Trump expires on August 8.", "deadline", "planned", "2025-08-08", {"donald-trump"}),
    ("The fifty days end on 2 September.", "deadline", "planned", "2025-09-02", set()),
    # attacks
    ("Russian missiles hit Kyiv on Thursday, killing nine people.", "attack", "happened", "2025-07-31", {"russia"}),
    ("A missile attack on Sumy killed 34 people on Sunday.", "attack", "happened", "2025-07-27", set()),
    # offices
    ("Andriy Yermak resigned on Thursday.", "other", "happened", "2025-07-31", {"andriy-yermak"}),
    ("Rustem Umerov took over from Andriy Yermak, who resigned on Thursday.",
     "other", "happened", "2025-07-31", {"andriy-yermak"}),
    ("Trump fired his national security adviser, Mike Waltz, on Thursday.",
     "other", "happened", "2025-07-31", {"donald-trump", "mike-waltz"}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "kind", "status", "day", "who"), TOLD)
def test_a_sentence_tells_of_one_act(text: str, kind: str, status: str, day: str | None, who: set[str]) -> None:
    (mention,) = told(text)
    assert (mention.kind, mention.status, mention.date, people(mention)) == (kind, status, day, who)


NO_ACT = [
    "The United States could suspend military aid to Ukraine.",
    "Donald Trump threatened to impose sanctions on Russia.",
    "If Russia rejected the plan, Trump would impose tariffs.",
    "European leaders have urged Donald Trump to impose sanctions.",
    "Donald Trump has not imposed new sanctions on Russia.",
    "No agreement was reached on territory.",
    "The sides failed to reach an agreement on a ceasefire.",
    "Neither side accepted the proposal.",
    "Ukraine hopes to sign the deal next week.",
    "A ceasefire would allow a vote to be held.",
    "Washington has provided weapons to Ukraine since the invasion.",
    "Donald Trump gave no details of the plan.",
    "The plan proposed by Washington includes ceding Donbas.",
    "The war has killed tens of thousands since Russia sent troops into Ukraine.",
    "A halt to strikes on Kyiv is far off.",
    "Marco Rubio raised the issue of sanctions with Sergey Lavrov on Monday.",
    "Donald Trump announced plans to impose sanctions on Monday.",
    "Volodymyr Zelenskyy called the truce a farce on Monday.",
    "Vladimir Putin agreed in principle to a ceasefire.",
    "Vladimir Putin wanted the flow of arms and intelligence to Kyiv stopped.",
]


@pytest.mark.parametrize("text", NO_ACT)
def test_what_is_denied_hoped_threatened_or_thought_of_is_no_act(text: str) -> None:
    assert [mention for mention in told(text) if mention.kind != "statement"] == []


def test_two_acts_in_one_sentence_share_its_day() -> None:
    found = told(
        "Ukraine accepted a ceasefire proposal on Tuesday, and Washington lifted its halt on weapons for Kyiv."
    )
    assert [(m.kind, m.date, people(m)) for m in found] == [
        ("agreement", "2025-07-29", {"ukraine"}),
        ("aid", "2025-07-29", {"united-states"}),
    ]


def test_an_act_told_again_is_one_mention_with_both_passages() -> None:
    (mention,) = told("Trump suspended military aid to Ukraine on Monday. He suspended the military aid in anger.")
    assert len(mention.passages) == 2


def test_what_two_agree_on_in_a_call_belongs_to_the_call() -> None:
    assert (
        told("Donald Trump and Vladimir Putin spoke by phone on Monday and agreed that their teams would meet.") == []
    )


def test_a_person_who_reports_an_act_of_others_makes_a_statement_as_well() -> None:
    found = told("On Wednesday John Ratcliffe confirmed that the sharing of intelligence had stopped.")
    assert {(m.kind, people(m) == {"john-ratcliffe"}) for m in found} == {("aid", False), ("statement", True)}


def test_the_headline_tells_of_the_act_of_the_lead_in_other_words() -> None:
    (mention,) = told(
        "Trump halts weapons for Ukraine\n\nPresident Donald Trump suspended military aid to Ukraine on Monday."
    )
    assert (mention.kind, mention.date, people(mention)) == ("aid", "2025-07-28", {"donald-trump"})


def test_what_had_been_done_before_in_an_aside_leaves_the_statement() -> None:
    kinds = [
        m.kind for m in told("Zelenskyy, who had gone on to Oslo, said on Thursday that there would be no ceasefire.")
    ]
    assert "statement" in kinds
