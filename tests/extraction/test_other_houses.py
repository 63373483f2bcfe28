"""Turns of phrase of houses other than the agencies: newsletters, live blogs, columns and lists of days."""

import pytest

from tests.extraction.test_wordings import told

TOLD = [
    ("Starmer sat next to Trump in the Oval Office on Tuesday.",
     "meeting", "happened", "2025-07-29", {"keir-starmer", "donald-trump"}),
    ("On Tuesday it was Merz who sat beside Trump, asking for more missiles.",
     "meeting", "happened", "2025-07-29", {"friedrich-merz", "donald-trump"}),
    ("Russian and Ukrainian delegations faced one another in Istanbul on Tuesday.",
     "meeting", "happened", "2025-07-29", {"russia", "ukraine"}),
    ("Zelensky spent the whole afternoon with Macron in Paris on Tuesday.",
     "meeting", "happened", "2025-07-29", {"volodymyr-zelenskyy", "emmanuel-macron"}),
    ("On Tuesday Rutte got forty minutes with Trump.",
     "meeting", "happened", "2025-07-29", {"mark-rutte", "donald-trump"}),
    ("On Tuesday, Macron and Starmer put their heads together in London.",
     "meeting", "happened", "2025-07-29", {"keir-starmer", "emmanuel-macron"}),
    ("On Tuesday Rubio and a Ukrainian team that includes Yermak get together in Geneva.",
     "meeting", "happened", "2025-07-29", {"marco-rubio", "andriy-yermak", "ukraine"}),
    ("US special envoy for Ukraine Keith Kellogg met Macron in Paris on Tuesday.",
     "meeting", "happened", "2025-07-29", {"keith-kellogg", "emmanuel-macron"}),
    ("Zelensky was received at the White House late on Tuesday.",
     "meeting", "happened", "2025-07-29", {"volodymyr-zelenskyy"}),
    ("On Tuesday Hegseth was the first of the new government to show his face in Kyiv.",
     "visit", "happened", "2025-07-29", {"pete-hegseth"}),
    ("Witkoff turned up in Moscow on Tuesday.",
     "visit", "happened", "2025-07-29", {"steve-witkoff"}),
    ("On Tuesday Vladimir Putin received Special Envoy of the President of the United States Steve Witkoff in Moscow.",
     "meeting", "happened", "2025-07-29", {"vladimir-putin", "steve-witkoff"}),
    ("Zelensky, flanked by Umerov and by Andrii Hnatov, the chief of staff, met Macron in Paris on Tuesday.",
     "meeting", "happened", "2025-07-29",
     {"volodymyr-zelenskyy", "rustem-umerov", "andrii-hnatov", "emmanuel-macron"}),
    ("A conference of generals was to have taken place in Riga on Tuesday.",
     "conference", "cancelled", "2025-07-29", set()),
    ("On Tuesday Macron brought a dozen leaders together in Paris.",
     "meeting", "happened", "2025-07-29", {"emmanuel-macron"}),
    ("Starmer brought Macron, Merz and Tusk to London on Tuesday.",
     "meeting", "happened", "2025-07-29", {"keir-starmer", "emmanuel-macron", "friedrich-merz", "donald-tusk"}),
    ("Russian and Ukrainian envoys agreed at a third round of talks in Istanbul on Tuesday to release 500 prisoners.",
     "agreement", "happened", "2025-07-29", {"russia", "ukraine"}),
    ("Putin agreed on Tuesday to stop striking energy sites for ten days.",
     "truce", "happened", "2025-07-29", {"vladimir-putin"}),
    ("On Tuesday Merz pledged a further €3bn in weapons.",
     "aid", "happened", "2025-07-29", {"friedrich-merz"}),
    ("Bessent delivered the first version of the minerals agreement to Kyiv on Tuesday.",
     "proposal", "happened", "2025-07-29", {"scott-bessent"}),
    ("Trump moved the deadline forward to August 8.",
     "deadline", "planned", "2025-08-08", {"donald-trump"}),
    ("On Tuesday the United States joined Russia in opposing the resolution.",
     "vote", "happened", "2025-07-29", {"united-states"}),
    ("Merkel was in Paris on Tuesday as the guest of Macron.",
     "meeting", "happened", "2025-07-29", {"angela-merkel", "emmanuel-macron"}),
    ("Zelensky spent Tuesday in Ankara, where Erdogan told him that he would host talks.",
     "meeting", "happened", "2025-07-29", {"volodymyr-zelenskyy", "recep-tayyip-erdogan"}),
    ("Merz will be in Kyiv on Thursday.",
     "visit", "planned", "2025-08-07", {"friedrich-merz"}),
    ("Rubio said on X that he had spoken with Lavrov on Tuesday.",
     "call", "happened", "2025-07-29", {"marco-rubio", "sergey-lavrov"}),
    ("The last swap of prisoners had been on 2 July.",
     "exchange", "happened", "2025-07-02", set()),
    ("There was a prisoner exchange on Tuesday.",
     "exchange", "happened", "2025-07-29", set()),
    ("A deadly strike on the Ukrainian capital on Tuesday did not end the talks.",
     "attack", "happened", "2025-07-29", set()),
    ("Drones descended on Odesa on Tuesday.",
     "attack", "happened", "2025-07-29", set()),
    ("Washington presented Kyiv with a 28-point plan on Tuesday.",
     "proposal", "happened", "2025-07-29", {"united-states"}),
    ("Zelensky denied on Tuesday that territory had been discussed.",
     "statement", "happened", "2025-07-29", {"volodymyr-zelenskyy"}),
    ("Putin and Witkoff's meeting in Moscow on Tuesday lasted five hours.",
     "meeting", "happened", "2025-07-29", {"vladimir-putin", "steve-witkoff"}),
    ("Stubb visited Trump in Florida on Tuesday.",
     "meeting", "happened", "2025-07-29", {"alexander-stubb", "donald-trump"}),
    ("Trump has given Zelensky until Thanksgiving to accept the plan.",
     "deadline", "planned", "2025-11-27", {"donald-trump"}),
    ("Norway pledged $8.5 billion for Ukraine on Tuesday.",
     "aid", "happened", "2025-07-29", {"norway"}),
    ("Trump, who spoke with Putin by phone on Tuesday, said the two would meet in Budapest.",
     "meeting", "planned", None, {"donald-trump", "vladimir-putin"}),
    ("The French president, for his part, addresses the conference on Saturday.",
     "statement", "planned", "2025-08-02", {"emmanuel-macron"}),
    ("On Tuesday Trump dialed up Zelensky to talk about air defence.",
     "call", "happened", "2025-07-29", {"donald-trump", "volodymyr-zelenskyy"}),
    ("The European Council reached agreement on Tuesday on a loan.",
     "agreement", "happened", "2025-07-29", {"european-council"}),
    ("The American and Russian teams are to be back in Geneva on Thursday.",
     "meeting", "planned", "2025-08-07", {"united-states", "russia"}),
    ("Putin noted on Tuesday that he backed the idea of halting combat operations.",
     "statement", "happened", "2025-07-29", {"vladimir-putin"}),
    ("Russia struck an apartment building in Kharkiv on Tuesday.",
     "attack", "happened", "2025-07-29", {"russia"}),
    ("When Witkoff flew to Moscow on Tuesday, Putin told reporters that a ceasefire needed conditions.",
     "statement", "happened", "2025-07-29", {"vladimir-putin"}),
]  # fmt: skip
UNTOLD = [
    "Trump and Putin have to face each other's demands on Tuesday.",
    "Starmer sat next to nobody in London on Tuesday.",
    "Rutte shared the concern with Trump on Tuesday.",
    "Trump denied Zelensky the missiles on Tuesday.",
    "The talks will be in English on Tuesday.",
    "Merz promised his wife a house of €3m on Tuesday.",
    "Bessent delivered a paper on inflation on Tuesday.",
    "Starmer brought flowers to London on Tuesday.",
]


@pytest.mark.parametrize(("text", "kind", "status", "day", "people"), TOLD)
def test_it_is_told(text: str, kind: str, status: str, day: str | None, people: set[str]) -> None:
    assert (kind, status, day, people) in told(text)


@pytest.mark.parametrize("text", UNTOLD)
def test_it_is_not_told(text: str) -> None:
    assert not told(text)


def test_who_is_told_of_in_an_aside_does_not_act_behind_it() -> None:
    found = told("Witkoff, who met Putin in Moscow on Tuesday, briefed European allies by phone.")
    assert [event[0] for event in found] == ["meeting"]


def test_them_are_those_told_of_just_before() -> None:
    found = told("Witkoff and Kushner flew to Moscow on Tuesday. Putin received them in the Kremlin the same evening.")
    assert {"vladimir-putin", "steve-witkoff", "jared-kushner"} in [people for *_, people in found]


def test_a_day_that_heads_an_item_of_a_list_is_over_and_dates_all_of_it() -> None:
    found = told("It was a long week.\n\n- Wednesday: Zelensky flies to Rome. He meets Meloni.\n- Thursday: Rest.")
    assert [event[:3] for event in found] == [("meeting", "happened", "2025-07-30")]


def test_a_month_that_heads_an_item_makes_what_is_told_there_past() -> None:
    found = told("A year in review.\n\n- June: the European Union adopts its 18th package of sanctions.")
    assert [event[:3] for event in found] == [("sanctions", "happened", "2025-06")]


def test_a_day_of_an_agenda_lies_ahead() -> None:
    found = told("The week ahead:\n\n- Wednesday: Zelensky meets Meloni in Rome.")
    assert [event[1:3] for event in found] == [("planned", "2025-08-06")]


def test_that_day_opens_no_clause() -> None:
    found = told("On Tuesday Trump met Starmer in London. He also telephoned Putin that day and thanked him.")
    assert [(kind, day) for kind, _, day, _ in found] == [("meeting", "2025-07-29"), ("call", "2025-07-29")]
