"""Encounters as wires write them: long titles, lists with their commas, company, and who only mediates."""

from datetime import date

import pytest

from app.extraction.lexicon import Lexicon
from app.extraction.pipeline import extract
from app.extraction.types import Mention
from app.reading.document import Document

LEXICON = Lexicon()
PUBLISHED = date(2025, 7, 12)  # a Saturday
RUBIO, LAVROV, UMEROV, WITKOFF = "marco-rubio", "sergey-lavrov", "rustem-umerov", "steve-witkoff"
UKRAINE, US, RUSSIA = "ukraine", "united-states", "russia"
HELSINKI = "Ukrainian and Russian delegations met in Helsinki on Thursday."


def read(text: str) -> list[Mention]:
    """The mentions between people of a text published on PUBLISHED."""
    found = extract(Document(text, published=PUBLISHED, published_basis="given"), LEXICON).mentions
    return [m for m in found if m.kind in ("call", "meeting", "summit", "visit")]


def who(mention: Mention) -> set[str]:
    return {slug for slug, _ in mention.roles}


TITLED = [
    ("Sybiha received Special Representative of the US President for Ukraine Keith Kellogg in Odesa on Tuesday.",
     {"andrii-sybiha", "keith-kellogg"}),
    ("Secretary of the National Security and Defense Council of Ukraine Rustem Umerov and Assistant to the President"
     " of Russia Vladimir Medinsky met in Ankara on Tuesday.", {UMEROV, "vladimir-medinsky"}),
    ("Witkoff met Special Representative of the President of the Russian Federation for Investment and Economic"
     " Cooperation with Foreign Countries Kirill Dmitriev in Miami on Tuesday.", {WITKOFF, "kirill-dmitriev"}),
    ("The meeting of the Turkish President with Keith Kellogg took place in Ankara on Tuesday.",
     {"recep-tayyip-erdogan", "keith-kellogg"}),
    ("Stephen Witkoff met Vladimir Zelensky in Rome on Tuesday.", {WITKOFF, "volodymyr-zelenskyy"}),
    ("Finnish President Alexander Stubb, Italian Prime Minister Giorgia Meloni, and German Chancellor Friedrich Merz"
     " met Zelensky in Rome on Tuesday.",
     {"alexander-stubb", "giorgia-meloni", "friedrich-merz", "volodymyr-zelenskyy"}),
    ("Polish Prime Minister Donald Tusk, together with Finnish President Alexander Stubb, as well as Italian Prime"
     " Minister Giorgia Meloni, met Macron in Paris on Tuesday.",
     {"donald-tusk", "alexander-stubb", "giorgia-meloni", "emmanuel-macron"}),
    ("Ukraine, Russia, and the United States held talks in Doha on Tuesday.", {UKRAINE, RUSSIA, US}),
    ("The talks between representatives of Ukraine, the United States, and Russia formally began in Doha on Tuesday.",
     {UKRAINE, RUSSIA, US}),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "people"), TITLED)
def test_a_title_of_several_parts_is_one_persons_and_a_list_goes_on_behind_it(sentence: str, people: set[str]) -> None:
    (told,) = read(sentence)
    assert (who(told), told.kind) == (people, "meeting")


SEATED = [
    ("The Russian team was headed by Vladimir Medinsky, an aide to strongman Vladimir Putin.", {"vladimir-medinsky"}),
    ("Representing Ukraine were Defence Minister Rustem Umerov and his deputy Oleksandr Bevz.",
     {UMEROV, "oleksandr-bevz"}),
    ("Umerov was among those who attended the talks along with the chief of staff, Andriy Yermak.",
     {UMEROV, "andriy-yermak"}),
    ("Umerov and Medinsky led their respective delegations.", {UMEROV, "vladimir-medinsky"}),
    ("The Ukrainian delegation comprises Rustem Umerov, Serhii Kyslytsia and Oleksandr Bevz.",
     {UMEROV, "sergiy-kyslytsya", "oleksandr-bevz"}),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "people"), SEATED)
def test_those_told_to_have_been_there_sit_in_the_talks_told_before(sentence: str, people: set[str]) -> None:
    (told,) = read(f"{HELSINKI} {sentence}")
    assert who(told) - {UKRAINE, RUSSIA} == people


def test_an_aide_to_somebody_is_met_without_him() -> None:
    assert all(
        "emmanuel-macron" not in who(m) for m in read("Tusk met an aide to President Macron in Paris on Tuesday.")
    )


def test_a_state_that_brokered_talks_does_not_sit_in_them() -> None:
    text = f"{HELSINKI} The talks, which lasted two hours, were the third round brokered by Qatar and Norway."
    assert all(not {"qatar", "norway"} & who(m) for m in read(text))


def test_the_host_is_who_stands_behind_by_and_others_take_part() -> None:
    (told,) = read(
        "Rutte will take part in a meeting hosted by Meloni in Rome on July 20, with the participation of Merz."
    )
    assert dict(told.roles) == {"mark-rutte": "participant", "giorgia-meloni": "host", "friedrich-merz": "participant"}


def test_a_call_that_somebody_convened_is_no_meeting_besides() -> None:
    (told,) = read("Starmer convened a call with Macron and Merz on Tuesday.")
    assert (told.kind, who(told)) == ("call", {"keir-starmer", "emmanuel-macron", "friedrich-merz"})


def test_who_gathered_for_a_call_met_as_well() -> None:
    text = "European leaders gathered in Paris on Tuesday for a call with Trump."
    assert {m.kind for m in read(text)} == {"meeting", "call"}


def test_their_last_meeting_is_another_than_the_one_the_article_is_on() -> None:
    text = "Lavrov held a useful meeting with Rubio in Kuala Lumpur. His last talks with Rubio took place on April 30."
    assert [m.date for m in read(text)] == [None, "2025-04-30"]


def test_who_also_met_somebody_met_him_besides() -> None:
    text = "Sybiha and European ministers held a meeting in Rome on Tuesday. Sybiha has also met with Kellogg."
    assert [who(m) for m in read(text)][1:] == [{"andrii-sybiha", "keith-kellogg"}]


def test_what_leaders_discussed_was_a_call_where_one_is_spoken_of() -> None:
    (told,) = read("The leaders of Poland and Italy discussed a truce with Trump on Tuesday. The call lasted an hour.")
    assert (told.kind, told.date) == ("call", "2025-07-08")
    assert "donald-trump" in who(told)
    assert read("Tusk discussed a truce with Trump on Tuesday.") == []
    assert read("Rubio discussed the war in Ukraine with Lavrov on Tuesday.") == []


def test_a_city_that_hosts_talks_is_where_they_are_held() -> None:
    (told,) = read("Vienna will host the next round of talks between Ukraine and Russia on July 20.")
    assert (told.place, told.status) == ("Vienna", "planned")


def test_who_came_ahead_of_talks_has_not_held_them() -> None:
    told = read("Rubio has arrived in Qatar ahead of the expected talks with the Russian side.")
    assert all(m.kind == "visit" or m.status == "planned" for m in told)


def test_a_time_that_is_announced_is_that_of_a_meeting_to_come() -> None:
    told = read("The ministry announced the time for the meeting of the two delegations in Rome on July 12.")
    assert all(m.status == "planned" for m in told)


def test_moving_to_arrange_a_summit_does_not_put_it_off() -> None:
    assert all(m.status != "postponed" for m in read("Erdogan will move to organise a summit of Putin and Zelensky."))
    assert [m.status for m in read("The summit of Putin and Zelensky was moved to Monday.")] == ["postponed"]


def test_a_quarrel_of_two_at_a_place_on_a_day_is_a_meeting_and_ties_between_states_are_none() -> None:
    text = (
        "The session may mend relations between Kyiv and Rome "
        "after a tense exchange between Tusk and Fico in Prague on July 2."
    )
    assert [(who(m), m.place, m.date) for m in read(text)] == [({"donald-tusk", "robert-fico"}, "Prague", "2025-07-02")]


def test_what_is_likened_to_an_earlier_round_is_not_told_of_it() -> None:
    text = f"{HELSINKI} As during the first round on June 2, Vladimir Medinsky led the Russian delegation."
    assert [m.date for m in read(text) if "vladimir-medinsky" in who(m)] == ["2025-07-10"]


MET = [
    ("Kellogg will meet the head of Ukraine's military intelligence, Kyrylo Budanov, for talks in Lviv on July 15.",
     "planned", "2025-07-15", "Lviv", {"keith-kellogg", "kyrylo-budanov"}),
    ("President Volodymyr Zelensky will meet European leaders in Copenhagen on July 15.",
     "planned", "2025-07-15", "Copenhagen", {"volodymyr-zelenskyy"}),
    ("Rubio met national security advisers from three countries at a hotel in Istanbul on Friday.",
     "happened", "2025-07-11", "Istanbul", {RUBIO}),
    ("A meeting between Polish Prime Minister Donald Tusk, Finnish President Alexander Stubb and US President's special"
     " envoy Keith Kellogg began in Warsaw on Friday.",
     "happened", "2025-07-11", "Warsaw", {"donald-tusk", "alexander-stubb", "keith-kellogg"}),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "status", "day", "place", "people"), MET)
def test_whom_somebody_met_is_found_behind_an_office_or_without_a_name(
    sentence: str, status: str, day: str, place: str, people: set[str]
) -> None:
    (told,) = read(sentence)
    assert (told.status, told.date, told.place, who(told)) == (status, day, place, people)


@pytest.mark.parametrize(
    "sentence",
    [
        "Zelensky did not meet European leaders in Copenhagen on Tuesday.",
        "Zelensky met leaders of the opposition.",
        "Macron met the expectations of European leaders.",
    ],
)
def test_nobody_is_met_who_is_not_told_to_have_been(sentence: str) -> None:
    assert all(m.status == "cancelled" for m in read(sentence))


def test_a_meeting_that_is_still_set_is_to_come_though_a_call_ahead_of_it_was_held() -> None:
    text = (
        "Meloni said on Thursday she had held a call with Putin ahead of her meeting with Zelensky. "
        "Meloni is set to host Zelensky at her villa in Rome. Zelensky arrived in Italy on Friday."
    )
    met = [m for m in read(text) if m.kind == "meeting"]
    assert [(m.status, who(m)) for m in met] == [("planned", {"giorgia-meloni", "volodymyr-zelenskyy"})]
