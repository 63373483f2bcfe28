"""A day in a sentence that is not that of what the sentence tells."""

import pytest

from tests.extraction.acting import read, told

SENTENCES = [
    ("On July 22 an agency published a recording of a call between Macron and Merz.", "call", [None]),
    ("A recording of a call between Macron and Merz was leaked on July 22.", "call", [None]),
    ("The agency published a transcript of the call between Macron and Merz on July 22.", "call", ["2025-07-22"]),
    ("Macron met Merz in Rome and signed a letter of intent to buy jets over the next decade.", "meeting", [None]),
    ("The call with Friedrich Merz came on July 22, the visit of Keir Starmer on July 23.", "visit", ["2025-07-23"]),
    ("The call with Friedrich Merz came on July 22, the visit of Keir Starmer on July 23.", "call", ["2025-07-22"]),
    ("On July 22, Macron rang Lavrov, who led the Russian side in the talks with Ukraine in Doha.", "meeting", [None]),
    ("Macron rang Lavrov, who led the Russian side at the talks with Ukraine in Doha, on July 22.", "meeting", [None]),
    ("Macron rang Lavrov, who led the Russian side at the talks with Ukraine in Doha, on July 22.",
     "call", ["2025-07-22"]),
    ("On July 22, Macron met Merz, who imposed sanctions on Rosneft.", "sanctions", [None]),
    ("On July 22 Macron met Merz because the EU imposed sanctions on Rosneft.", "sanctions", [None]),
    ("On July 22 Macron met Merz, weeks after the EU imposed sanctions on Rosneft.", "sanctions", [None]),
    ("On July 22 Macron met Merz to discuss the truce that Vladimir Putin declared.", "truce", [None]),
    ("On July 22 Macron met Merz and imposed sanctions on Rosneft.", "sanctions", ["2025-07-22"]),
    ("According to a statement released on July 22, Macron met Merz in Doha.", "meeting", [None]),
    ("According to a statement released on July 22, Macron met Merz in Doha on July 21.", "meeting", ["2025-07-21"]),
    ("On July 22, Macron had a phone call with Merz lasting more than two hours.", "meeting", []),
    ("Macron said he would go over the conversation with Merz when they see each other on August 8.", "call", []),
    ("Ahead of the Alaska summit, European leaders held a video conference with Donald Trump.", "summit", []),
    ("Talks held on July 22 ahead of the summit in Alaska ended without a result.", "summit", []),
    ("A summit that will bring together Donald Trump and Keir Starmer is planned for August 2.",
     "summit", ["2025-08-02"]),
    ("“We want the truce to begin on Monday, August 4,” Mr. Zelenskyy wrote on X.", "statement", [None]),
    ("Emmanuel Macron and Keir Starmer held a call with Friedrich Merz and then demanded a truce from Monday.",
     "call", [None]),
    ("Emmanuel Macron and Keir Starmer did not see each other again until July 22, when they met in Rome.",
     "meeting", ["2025-07-22"]),
    ("“We will impose sanctions if there is no deal,” the French president said on July 22, with Starmer beside him.",
     "statement", ["2025-07-22"]),
    ("“Only if they agree will we talk of sanctions,” Emmanuel Macron said on July 22.", "statement", ["2025-07-22"]),
    ("If there was no deal, Emmanuel Macron said on July 22, sanctions would follow.", "statement", ["2025-07-22"]),
    ("Emmanuel Macron had proposed direct talks for July 15, but Keir Starmer stayed away.", "proposal", [None]),
    ("Emmanuel Macron proposed a ceasefire from Friday.", "proposal", [None]),
    ("On July 22 Emmanuel Macron proposed a ceasefire starting on Friday.", "proposal", ["2025-07-22"]),
    ("Mr. Trump named the Fourth of July as the time for an answer.", "deadline", ["2025-07-04"]),
    ("A week before the Florida session, on July 23, Marco Rubio met Andriy Yermak in Geneva.",
     "meeting", ["2025-07-23"]),
    ("On Thursday, a day before Keir Starmer was due at the White House, Emmanuel Macron rang Donald Trump.",
     "visit", ["2025-08-01"]),
    ("On Thursday, a day before Keir Starmer was due at the White House, Emmanuel Macron rang Donald Trump.",
     "call", ["2025-07-31"]),
    ("Macron and Merz spoke by phone on Tuesday. By the end of that day a summit of the two had come into view.",
     "summit", [None]),
    ("It was still Emmanuel Macron who on July 22 met Andriy Yermak in Geneva.", "meeting", ["2025-07-22"]),
    ("On July 22, it was Emmanuel Macron who met Andriy Yermak in Geneva.", "meeting", ["2025-07-22"]),
    ("It was in Geneva, on July 22, that Emmanuel Macron met Andriy Yermak.", "meeting", ["2025-07-22"]),
    ("Russia and Ukraine are to exchange 300 prisoners, their teams decided on Tuesday.", "exchange", [None]),
    ("Vladimir Putin declared a truce from noon on July 26 to the end of July 27.", "truce",
     ["2025-07-26/2025-07-27"]),
    ("Donald Trump and Vladimir Putin agreed by telephone on July 16 to hold a summit in Budapest.", "summit", [None]),
    ("The Kremlin on Monday proclaimed a truce for August 8-10.", "truce", ["2025-08-08/2025-08-10"]),
    ("Emmanuel Macron and Donald Trump agreed by phone to open negotiations on Ukraine.", "meeting", []),
    ("German Chancellor Friedrich Merz said his Monday phone call with Keir Starmer was useful.", "call",
     ["2025-07-28"]),
    ("German Chancellor Friedrich Merz said Monday his phone call with Keir Starmer had been useful.", "call", [None]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "kind", "days"), SENTENCES)
def test_a_day_dates_only_what_it_belongs_to(text: str, kind: str, days: list[str | None]) -> None:
    found = [mention for mention in read(text).mentions if mention.kind == kind and len(mention.roles) > 0]
    assert [mention.date for mention in found] == days


def test_an_hour_spent_on_the_telephone_is_a_call_and_no_meeting() -> None:
    found = read("On Monday Donald Trump spent an hour on the telephone with Vladimir Putin.").mentions
    assert [(mention.kind, mention.date) for mention in found] == [("call", "2025-07-28")]


def test_whom_a_visitor_met_is_no_visitor() -> None:
    text = "It was on Monday that the envoy Keith Kellogg came to Kyiv, where Volodymyr Zelenskyy was. The two men met."
    for mention in read(text).mentions:
        assert mention.kind == "meeting" or dict(mention.roles).keys() == {"keith-kellogg"}


def test_what_ran_out_is_the_deadline_and_not_the_day_it_was_set() -> None:
    text = "On July 14 Donald Trump threatened Russia. Two days before it ran out, Steve Witkoff met Vladimir Putin."
    assert [mention.date for mention in read(text).mentions if mention.kind == "meeting"] == [None]


def test_whose_office_somebody_runs_does_not_meet() -> None:
    text = "On Monday Marco Rubio met Andriy Yermak, who runs Volodymyr Zelenskyy’s office, in Geneva."
    (mention,) = read(text).mentions
    assert dict(mention.roles).keys() == {"marco-rubio", "andriy-yermak"}


def test_a_heading_that_ends_with_its_verb_is_read() -> None:
    assert [mention.kind for mention in read("The call lasted\n\nDonald Trump met Emmanuel Macron.").mentions]


def test_a_deadline_with_its_day_is_counted_from() -> None:
    text = "Donald Trump moved the deadline to July 25. Two days before it ran out, Steve Witkoff met Vladimir Putin."
    assert [mention.date for mention in read(text).mentions if mention.kind == "meeting"] == ["2025-07-23"]


def test_the_margins_of_an_occasion_are_where_it_is() -> None:
    text = "Emmanuel Macron met Volodymyr Zelenskyy on the sidelines of the World Economic Forum on Tuesday."
    assert [mention.place for mention in read(text).mentions if mention.kind == "meeting"] == ["Davos"]


def test_talks_at_a_place_are_not_the_call_told_before() -> None:
    text = (
        "On Tuesday Marco Rubio received Andriy Yermak in Vienna. In the evening Rubio rang Sergey Lavrov. "
        "Tuesday’s meeting came three days after Rubio’s talks with Lavrov in Geneva."
    )
    found = [(mention.kind, mention.place) for mention in read(text).mentions if mention.date == "2025-07-26"]
    assert found == [("meeting", "Geneva")]


@pytest.mark.parametrize("heading", ["Moscow, 25 July. The Kremlin", "In Moscow on 25 July the Kremlin"])
def test_where_a_truce_is_announced_is_not_where_it_holds(heading: str) -> None:
    found = read(f"{heading} announced a ceasefire from 8 to 10 August.").mentions
    assert [(mention.kind, mention.place) for mention in found] == [("truce", None)]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("The leaders of France and Germany set Putin a deadline on Wednesday: a truce or sanctions.", "2025-07-30"),
        ("Donald Trump gave Russia a deadline on Wednesday.", "2025-07-30"),
        ("Donald Trump set the deadline for Wednesday.", "2025-08-06"),
        ("The deadline that Trump set Putin expires on Wednesday.", "2025-08-06"),
    ],
)
def test_a_deadline_is_given_on_the_day_right_behind_it(text: str, day: str) -> None:
    assert {m.date for m in told(text)} == {day}


@pytest.mark.parametrize(
    "text",
    [
        "Russia and Ukraine each freed 390 people on Wednesday under an agreement to free 1,000 prisoners each.",
        "Russia and Ukraine freed 307 prisoners each on Wednesday, the second part of a deal to exchange 1,000 each.",
        "On Wednesday Russia and Ukraine swapped prisoners in line with a deal to swap 1,000 each.",
    ],
)
def test_what_was_agreed_before_has_no_day_where_it_is_carried_out(text: str) -> None:
    days = {m.kind: m.date for m in told(text)}
    assert days == {"exchange": "2025-07-30", "agreement": None}
