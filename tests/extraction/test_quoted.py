"""Each quote stands with the event it belongs to, once."""

from datetime import date

from app.extraction.lexicon import Lexicon
from app.extraction.pipeline import extract
from app.extraction.types import Findings
from app.reading.document import Document

LEXICON = Lexicon()


def read(text: str) -> Findings:
    return extract(Document(text, published=date(2025, 2, 20), published_basis="given"), LEXICON)


def said_at(findings: Findings, *who: str) -> list[str]:
    """The words quoted with the event of these people."""
    text = findings.document.text
    return [
        text[findings.quotes[i].span.start : findings.quotes[i].span.end]
        for mention in findings.mentions
        if {slug for slug, _ in mention.roles} == set(who)
        for i in mention.quotes
    ]


def test_a_quote_after_two_calls_belongs_to_the_later_one() -> None:
    findings = read(
        "Donald Trump telephoned Vladimir Putin on Wednesday. Following that call, Trump rang Volodymyr Zelenskyy. "
        "“They have to make peace,” Trump said."
    )
    assert said_at(findings, "donald-trump", "volodymyr-zelenskyy") == ["They have to make peace,"]
    assert said_at(findings, "donald-trump", "vladimir-putin") == []


def test_what_a_delegate_says_after_the_talks_belongs_to_them() -> None:
    findings = read(
        "American and Russian officials met in Riyadh on Tuesday.\n\n"
        "The talks were the first at that level.\n\n"
        "“One meeting is not sufficient,” said Marco Rubio."
    )
    assert said_at(findings, "united-states", "russia", "marco-rubio") == ["One meeting is not sufficient,"]


def test_a_quote_belongs_to_one_event_at_most() -> None:
    findings = read(
        "Emmanuel Macron met Keir Starmer in Paris on Monday. Macron met Donald Tusk there on Tuesday. "
        "“We agree on much,” Macron said."
    )
    homes = [i for mention in findings.mentions for i in mention.quotes]
    assert len(homes) == len(set(homes))


def test_the_words_of_somebody_who_was_not_there_stay_by_themselves() -> None:
    findings = read("Donald Trump telephoned Vladimir Putin on Wednesday. “A dark day,” said Kaja Kallas.")
    assert said_at(findings, "donald-trump", "vladimir-putin") == []


def test_another_event_in_between_keeps_a_quote_apart() -> None:
    findings = read(
        "Donald Trump telephoned Volodymyr Zelenskyy on Wednesday. Scott Bessent arrived in Kyiv on Wednesday. "
        "“We will sign soon,” Zelenskyy said."
    )
    assert said_at(findings, "donald-trump", "volodymyr-zelenskyy") == []


def test_what_is_quoted_after_a_look_back_belongs_to_what_was_told_before_it() -> None:
    met = "On Saturday Donald Trump and Volodymyr Zelenskyy met in Rome. "
    back = "The last time the two presidents had met was on 28 February, in the Oval Office. "
    found = read(met + back + "“It was a symbolic meeting, and a good one,” Zelenskyy wrote on X.")
    homes = {m.date: m.quotes for m in found.mentions if m.kind == "meeting"}
    assert [bool(quotes) for _, quotes in sorted(homes.items())] == [False, True]


def test_what_somebody_else_says_beside_a_deadline_is_not_said_of_it() -> None:
    text = "A plan that Ukraine was given until Friday to accept is being rewritten, with Marco Rubio calling it "
    found = read(text + "“a good plan to have had”.")
    assert [m.quotes for m in found.mentions if m.kind == "deadline"] == [()]
    assert len(found.quotes) == 1
