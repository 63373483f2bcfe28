"""Deeds as papers and agencies print them: votes counted, arms on their way, papers left unsigned, swaps of two."""

import pytest

from tests.extraction.acting import people, told

TOLD = [
    # votes
    ("By 114 votes in favour, the General Assembly on Wednesday demanded the return of the children.",
     "vote", "happened", "2025-07-30", {"un-general-assembly"}),
    ("The Verkhovna Rada cleared the way for the fund in a 302-2 vote on Tuesday.",
     "vote", "happened", "2025-07-29", {"verkhovna-rada"}),
    ("The Bundestag voted by 380 to 200 on Thursday to loosen its debt rules.",
     "vote", "happened", "2025-07-31", {"bundestag"}),
    ("The Rada is due to vote on ratifying the agreement on Monday.",
     "vote", "planned", "2025-08-04", {"verkhovna-rada"}),
    ("A vote on the loan for Ukraine is scheduled for Tuesday.", "vote", "planned", "2025-08-05", set()),
    ("A vote on the sanctions bill has been shelved until September.", "vote", "postponed", None, set()),
    # aid
    ("Germany handed over two further Patriot systems to Ukraine in June.",
     "aid", "happened", "2025-06", {"germany"}),
    ("Joe Biden signed a $60 billion aid package for Ukraine on Wednesday.",
     "aid", "happened", "2025-07-30", {"joe-biden"}),
    ("Washington on Thursday unveiled a $400 million arms package for Kyiv.",
     "aid", "happened", "2025-07-31", {"united-states"}),
    ("Deliveries to Ukraine will resume on Monday.", "aid", "planned", "2025-08-04", set()),
    ("Mark Carney promised two billion dollars' worth of drones on Tuesday.",
     "aid", "happened", "2025-07-29", {"mark-carney"}),
    # signings that did not happen
    ("The minerals deal was left unsigned on Monday after a quarrel.", "agreement", "cancelled", "2025-07-28", set()),
    ("The accord went unsigned on Monday.", "agreement", "cancelled", "2025-07-28", set()),
    ("The signing of an accord on mines, pencilled in for Tuesday, has been put off.",
     "agreement", "postponed", "2025-07-29", set()),
    # agreements
    ("Ukraine and Britain struck a contract for 5,000 missiles on Thursday.",
     "agreement", "happened", "2025-07-31", {"ukraine", "united-kingdom"}),
    # truces
    ("The moratorium on attacks on power plants ran out on Thursday.", "truce", "happened", "2025-07-31", set()),
    ("Zelenskyy called the 30-hour pause announced by the Kremlin on Monday a show.",
     "truce", "happened", "2025-07-28", {"kremlin"}),
    ("Putin consented on Tuesday to spare power stations for 30 days.",
     "truce", "happened", "2025-07-29", {"vladimir-putin"}),
    # exchanges
    ("Marc Fogel was swapped for Alexander Vinnik on Tuesday.",
     "exchange", "happened", "2025-07-29", {"marc-fogel", "alexander-vinnik"}),
    ("Marc Fogel walked free from prison on Tuesday and flew home with Steve Witkoff in exchange for Alexander Vinnik.",
     "exchange", "happened", "2025-07-29", {"marc-fogel", "steve-witkoff", "alexander-vinnik"}),
    ("Russia and Ukraine swapped 150 prisoners each on Wednesday through the mediation of the United Arab Emirates.",
     "exchange", "happened", "2025-07-30", {"russia", "ukraine", "united-arab-emirates"}),
    # sanctions
    ("Hungary blocked the EU's 20th package of sanctions on Monday.",
     "sanctions", "cancelled", "2025-07-28", {"hungary"}),
    ("The EU's 18th package of sanctions was adopted on Friday.",
     "sanctions", "happened", "2025-08-01", {"european-union"}),
    # deadlines
    ("Four leaders who had come to Kyiv on Thursday gave Russia until Monday to accept a ceasefire.",
     "deadline", "planned", "2025-08-04", set()),
    # what takes effect, and what is done by the thousand
    ("New American tariffs on India took effect on Wednesday.", "sanctions", "happened", "2025-07-30", set()),
    ("US sanctions on Rosneft and Lukoil came into force on Thursday.",
     "sanctions", "happened", "2025-07-31", set()),
    ("The release of 1,000 prisoners was completed on Sunday.", "exchange", "happened", "2025-07-27", set()),
    ("Switzerland sent 1,500 artillery shells to Ukraine on Monday.",
     "aid", "happened", "2025-07-28", {"switzerland"}),
    ("A new instalment of the loan reached Kyiv on Monday.", "aid", "happened", "2025-07-28", set()),
    ("The Senate approved the treaty on Monday.", "vote", "happened", "2025-07-28", {"us-senate"}),
    ("The framework accord was hammered out on Monday.", "agreement", "happened", "2025-07-28", set()),
    ("Zelenskyy signed up on Monday to a partial halt to attacks on power stations.",
     "truce", "happened", "2025-07-28", {"volodymyr-zelenskyy"}),
    ("Russia will observe a truce from Sunday, Putin said.", "truce", "planned", "2025-08-03", {"russia"}),
    ("A local ceasefire around the plant was brokered by the IAEA on Monday.",
     "truce", "happened", "2025-07-28", {"iaea"}),
    ("Rubio shared the outlines of a peace plan in Paris on Monday.",
     "proposal", "happened", "2025-07-28", {"marco-rubio"}),
    # what stands in an opening, behind "under", or was said
    ("Following an agreement reached in Doha on 2 June, a first exchange of prisoners took place on Monday.",
     "exchange", "happened", "2025-07-28", set()),
    ("Under a plan presented by Witkoff on Thursday, Kyiv would give up land.",
     "proposal", "happened", "2025-07-31", {"steve-witkoff"}),
    ("Zelenskyy has until Thursday to accept, Donald Trump said.",
     "deadline", "planned", "2025-08-07", {"donald-trump"}),
    ("Donald Trump has told Zelenskyy that he has until Thursday to accept the plan.",
     "deadline", "planned", "2025-08-07", {"donald-trump"}),
    ("Rubio played down the deadline of Monday which Trump has given Kyiv.",
     "deadline", "planned", "2025-08-04", {"donald-trump"}),
    ("EU ambassadors gave the green light to the 18th sanctions package on Thursday.",
     "sanctions", "happened", "2025-07-31", {"european-union"}),
    ("Washington will resume security assistance to Ukraine on Monday.",
     "aid", "planned", "2025-08-04", {"united-states"}),
    ("Russia and Ukraine completed a three-day swap on Sunday that brought home 1,000 prisoners each.",
     "exchange", "happened", "2025-07-27", {"russia", "ukraine"}),
    ("Under the accords of Doha, another exchange of captured soldiers was carried out on Thursday.",
     "exchange", "happened", "2025-07-31", set()),
    # proposals
    ("Macron floated a one-month truce in the air and at sea on Sunday.",
     "proposal", "happened", "2025-07-27", {"emmanuel-macron"}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "kind", "status", "date", "who"), TOLD, ids=[row[0][:70] for row in TOLD])
def test_tells_of_the_deed(text: str, kind: str, status: str, date: str | None, who: set[str]) -> None:
    mentions = [mention for mention in told(text) if mention.kind == kind]
    assert [(m.status, m.date, people(m)) for m in mentions] == [(status, date, who)]


NOT_TOLD = [
    ("A vote on the loan would need the consent of Hungary.", "vote"),
    ("The text needs 226 votes to pass.", "vote"),
    ("Russia sent 500 drones and missiles to Ukraine overnight.", "aid"),
    ("Deliveries to Ukraine will resume only if Congress agrees.", "aid"),
    ("No agreement should be left unsigned, he said.", "agreement"),
    ("Slovakia lifted its veto on the EU's 18th package on Thursday.", "sanctions"),
    ("Hungary approved the treaty in a statement.", "vote"),
    ("Some 200 drones were sent against Ukraine overnight.", "aid"),
    ("Weapons from Iran reached Russia on Monday, and none reached Ukraine.", "aid"),
    ("Kyiv will observe a truce if Moscow does.", "truce"),
    ("He signed off on X on Monday as aid to Ukraine stalled.", "aid"),
    ("Zelenskyy said on Monday that the allies had agreed to finish the plan within ten days.", "agreement"),
    ("The Vatican handed over lists of prisoners on Monday.", "exchange"),
    ("Russia and Ukraine traded lists of prisoners on Thursday.", "exchange"),
    ("A decision to lift the arms embargo was taken by the coalition on Thursday.", "aid"),
    ("Trump traded barbs with Zelenskyy on Monday.", "exchange"),
    ("Hungary has long blocked sanctions on the church.", "sanctions"),
]


@pytest.mark.parametrize(("text", "kind"), NOT_TOLD, ids=[row[0][:70] for row in NOT_TOLD])
def test_does_not_tell_of_it(text: str, kind: str) -> None:
    assert kind not in {mention.kind for mention in told(text)}


def test_papers_that_are_exchanged_are_no_prisoners() -> None:
    (paper,) = told("The two delegations exchanged drafts of a peace memorandum on Monday.")
    assert (paper.kind, paper.title) == ("proposal", "Draft peace deal exchanged")


def test_an_accord_on_a_swap_is_called_so_whatever_else_is_said() -> None:
    (deal,) = told("The round ended with an accord to exchange 150 prisoners and no ceasefire.")
    assert (deal.kind, deal.title) == ("agreement", "Prisoner exchange deal")


def test_amendments_to_a_plan_are_not_the_plan() -> None:
    (paper,) = told("Kyiv submitted its amendments to the American plan on Wednesday.")
    assert (paper.kind, paper.date, paper.title[:24]) == ("proposal", "2025-07-30", "Ukraine submits amendmen")


def test_whoever_is_beside_prisoners_is_not_freed() -> None:
    (freed,) = told("Lukashenko freed 52 Ukrainian prisoners on Thursday in a deal with John Coale.")
    assert (freed.kind, freed.title) == ("exchange", "Lukashenko frees prisoners")
