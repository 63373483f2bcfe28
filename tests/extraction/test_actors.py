"""Actors named in full, by surname and by office, known or not."""

from datetime import date

import pytest

from app.extraction.lexicon import Lexicon
from app.extraction.types import Actor
from tests.extraction.naming import lexicon, people, read, refs


@pytest.mark.parametrize(
    ("text", "slug"),
    [
        ("Zelensky spoke.", "volodymyr-zelenskyy"),
        ("Zelenskiy spoke.", "volodymyr-zelenskyy"),
        ("Volodymyr Zelenskyy spoke.", "volodymyr-zelenskyy"),
        ("Andriy Sybiha spoke.", "andrii-sybiha"),
        ("Sergei Lavrov spoke.", "sergey-lavrov"),
        ("J.D. Vance spoke.", "jd-vance"),
        ("Mr. Trump spoke.", "donald-trump"),
        ("Donald J. Trump spoke.", "donald-trump"),
        ("Recep Tayyip Erdogan spoke.", "recep-tayyip-erdogan"),
        ("Ursula von der Leyen spoke.", "ursula-von-der-leyen"),
        ("Bart De Wever spoke.", "bart-de-wever"),
        ("Radoslaw Sikorski spoke.", "radoslaw-sikorski"),
        ("Vladimir V. Putin spoke.", "vladimir-putin"),
    ],
)
def test_spellings_mean_the_same_person(text: str, slug: str) -> None:
    assert [actor.slug for actor in read(text).actors] == [slug]


@pytest.mark.parametrize(
    ("text", "day", "meant"),
    [
        ("The US president arrived.", date(2025, 3, 1), "donald-trump"),
        ("The US president arrived.", date(2024, 3, 1), "joe-biden"),
        ("The US president arrived.", date(2016, 3, 1), "barack-obama"),
        ("The German chancellor arrived.", date(2025, 5, 5), "olaf-scholz"),
        ("The German chancellor arrived.", date(2025, 5, 6), "friedrich-merz"),
        ("Ukraine's defence minister arrived.", date(2025, 6, 1), "rustem-umerov"),
        ("Ukraine's defence minister arrived.", date(2025, 9, 1), "denys-shmyhal"),
        ("The head of Ukraine's Presidential Office arrived.", date(2025, 11, 1), "andriy-yermak"),
        ("The head of Ukraine's Presidential Office arrived.", date(2026, 1, 20), "kyrylo-budanov"),
        ("The pope prayed.", date(2025, 4, 1), "pope-francis"),
        ("The pope prayed.", date(2025, 6, 1), "pope-leo-xiv"),
        ("The Treasury Secretary flew to Kyiv.", date(2025, 2, 12), "scott-bessent"),
        ("The US Treasury Secretary flew to Kyiv.", date(2025, 2, 12), "scott-bessent"),
        ("The Kremlin spokesman denied it.", date(2025, 3, 1), "dmitry-peskov"),
        ("The Pentagon chief denied it.", date(2025, 3, 1), "pete-hegseth"),
        ("The NATO chief denied it.", date(2025, 3, 1), "mark-rutte"),
        ("The President of the European Commission left.", date(2025, 3, 1), "ursula-von-der-leyen"),
        ("The Ukrainian leader left.", date(2025, 3, 1), "volodymyr-zelenskyy"),
    ],
)
def test_an_office_is_held_as_of_the_date(text: str, day: date, meant: str) -> None:
    assert meant in [slug for _, slug in refs(text, day)]


@pytest.mark.parametrize(
    "text",
    [
        "A Kremlin spokesman denied it.",
        "Every president says so.",
        "It was the first visit by an American President since 2009.",
        "The former US president denied it.",
        "The deputy foreign minister of Russia came.",
        "He wants to become president of the United States.",
    ],
)
def test_an_office_that_means_nobody_in_particular_names_nobody(text: str) -> None:
    assert people(text) == []


def test_an_office_stands_beside_its_name_without_a_ref_of_its_own() -> None:
    told = refs(
        "US President, Donald Trump met the secretary of state, Marco Rubio, and Peskov, the Kremlin spokesman."
    )
    assert told == [("Donald Trump", "donald-trump"), ("Marco Rubio", "marco-rubio"), ("Peskov", "dmitry-peskov")]


def test_several_holders_named_at_once_are_a_group() -> None:
    reading = read("The Presidents of the United States and Ukraine met.")
    assert [(r.form, r.candidates) for r in reading.refs if r.form == "group"] == [
        ("group", ("donald-trump", "volodymyr-zelenskyy"))
    ]


@pytest.mark.parametrize(
    ("text", "name", "office", "side", "gender"),
    [
        (
            "Oxana Brill, a political science professor at Tufts University, disagreed.",
            "Oxana Brill",
            "political science professor at Tufts University",
            "other",
            "f",
        ),
        (
            "Borduria has no seat. Finland's Trade Minister Veli Korpi agreed.",
            "Veli Korpi",
            "Finnish Minister",
            "europe",
            "m",
        ),
        ("Analyst Jane Doe agreed.", "Jane Doe", None, "other", "f"),
        ("Ruslan Petrov, 45, agreed.", "Ruslan Petrov", None, "other", "m"),
        ("Estonia's ambassador Kadri Tamm agreed.", "Kadri Tamm", "Estonian Ambassador", "europe", "f"),
        (
            "The plan was drawn up by Juan de la Cruz Ortega, a diplomat.",
            "Juan de la Cruz Ortega",
            "diplomat",
            "other",
            "m",
        ),
    ],
)
def test_unknown_people_get_name_office_and_side_from_the_text(
    text: str, name: str, office: str | None, side: str, gender: str | None
) -> None:
    found = next(actor for actor in read(text).actors if actor.kind == "person")
    assert (found.name, found.side, found.gender, found.origin) == (name, side, gender, "text")
    assert office is None or office.split()[-1] in (found.office or "")


def test_a_surname_is_tied_to_the_person_named_in_full() -> None:
    text = "Jane Okafor, a diplomat, spoke first. Later Okafor left. Mrs. Okafor said nothing."
    assert refs(text) == [("Jane Okafor", "jane-okafor"), ("Okafor", "jane-okafor"), ("Okafor", "jane-okafor")]


def test_two_people_of_one_surname_stay_apart() -> None:
    text = "Jane Okafor met Paul Okafor. Okafor left. Mr. Okafor stayed."
    assert [slug for _, slug in refs(text)] == ["jane-okafor", "paul-okafor", "?jane-okafor|paul-okafor", "paul-okafor"]


def test_a_given_name_before_a_known_surname_is_somebody_else() -> None:
    assert people("Eric Trump met Donald Trump. Trump was pleased.") == ["Eric Trump", "Donald Trump"]


@pytest.mark.parametrize(
    "text",
    [
        "On Monday the Cold War ended in Munich.",
        "Meanwhile Sunday came. Nobody noticed Air Force One.",
        "The Munich Security Conference opens in February.",
        "Trump Tower is in New York.",
        "The Budapest Memorandum was signed in December.",
        "READ ALSO: Jane Doe Says No",
    ],
)
def test_places_events_months_and_openings_are_no_people(text: str) -> None:
    assert people(text) == []


def test_a_body_counts_where_it_acts_and_not_as_a_label() -> None:
    assert [a.slug for a in read("The Kremlin confirmed the call.").actors] == ["kremlin"]
    assert [a.slug for a in read("NATO allies met in the Kremlin.").actors] == []
    assert [a.slug for a in read("According to NATO, nothing moved.").actors] == ["nato"]


def test_an_acronym_in_brackets_means_the_body_before_it() -> None:
    text = "The Union of Rational Bakers (URB) met. Nobody came, URB said."
    assert {slug for _, slug in refs(text)} == {"union-of-rational-bakers"}


@pytest.mark.parametrize(
    ("text", "acts"),
    [
        ("Moscow said no.", ["russia"]),
        ("Ukraine accepted the plan.", ["ukraine"]),
        ("Ukraine and Russia agreed.", ["ukraine", "russia"]),
        ("The talks between Kyiv and Moscow failed.", ["ukraine", "russia"]),
        ("The Ukrainian side agreed.", ["ukraine"]),
        ("The Trump administration agreed.", ["united-states"]),
        ("They met in Moscow.", []),
        ("Ukraine's borders are old.", []),
        ("US officials left Kyiv.", []),
    ],
)
def test_states_and_capitals_count_where_they_act(text: str, acts: list[str]) -> None:
    assert [actor.slug for actor in read(text).actors] == acts


def test_names_joined_by_a_hyphen_are_both_named() -> None:
    assert people("The Trump-Putin call came late.") == ["Donald Trump", "Vladimir Putin"]
    assert people("A Putin-friendly party won.") == []


def test_who_is_stored_is_known_again() -> None:
    stored = Actor("jane-okafor", "Jane Okafor", "person", "europe", "stored", "Envoy", "f")
    found = read("Jane Okafor left. She was late.", words=Lexicon(stored=[stored]))
    assert [(a.slug, a.origin, a.office) for a in found.actors] == [("jane-okafor", "stored", "Envoy")]
    assert [r.actor for r in found.refs] == ["jane-okafor", "jane-okafor"]


def test_reading_twice_gives_the_same() -> None:
    text = "Jane Okafor, a diplomat, met Trump and Putin. They spoke. The president left."
    assert read(text).refs[:] == read(text).refs[:]
    assert lexicon().hits(text) == lexicon().hits(text)


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Barron Trump did not come.", ["Barron Trump"]),
        ("Hunter Biden laughed.", ["Hunter Biden"]),
        ("Sir Keir left.", ["Keir Starmer"]),
        ("Marine Le Pen disagreed. Le Pen left.", ["Marine Le Pen"]),
        ("Supreme Court Justice Antonia Marsh agreed.", ["Antonia Marsh"]),
        ("Fiona Hill of the Brookings Institution doubted it.", ["Fiona Hill"]),
        ("James B. Comey left. James Comey came back.", ["James B. Comey"]),
        ("Donald Trump Jr. posted a video.", ["Donald Trump Jr"]),
        ("Donald Trump left. His son Donald Trump Jr. posted a video.", ["Donald Trump", "Donald Trump Jr"]),
    ],
)
def test_longer_and_partial_names_mean_whom_a_reader_takes_them_for(text: str, named: list[str]) -> None:
    assert people(text) == named


def test_a_list_of_states_acts_together() -> None:
    assert [a.slug for a in read("Berlin, Paris and Warsaw issued a statement.").actors] == [
        "germany",
        "france",
        "poland",
    ]


def test_a_counterpart_named_at_once_is_the_one_named() -> None:
    assert people("Sybiha called his British counterpart, David Lammy.") == ["Andrii Sybiha", "David Lammy"]


def test_a_day_before_a_name_is_no_part_of_it() -> None:
    assert people("On Saturday Mr. Trump left. In May Putin came.") == ["Donald Trump", "Vladimir Putin"]


def test_an_office_with_a_surname_means_its_holder() -> None:
    assert people("Defence Minister Fedorov left. US Army Secretary Driscoll stayed.", date(2026, 2, 1)) == [
        "Mykhailo Fedorov",
        "Daniel Driscoll",
    ]
    assert people("CHAPTER XI begins on the Brink.") == []


def test_he_is_the_man_of_the_sentence_before_and_not_whom_he_met() -> None:
    text = "Orban – a rare ally of Trump in the EU – has set out. Last week he met Trump. He also saw Zelensky in Kyiv."
    assert [ref.actor for ref in read(text).refs if ref.form == "pronoun"] == ["viktor-orban", "viktor-orban"]
    unknown = "Orban and Merz were there. Last week he met Trump. He also saw Zelensky in Kyiv."
    assert all(ref.actor is None for ref in read(unknown).refs if ref.form == "pronoun")


@pytest.mark.parametrize("gap", ["  ", "\t", "\u00a0", " \u00a0 "])
def test_a_name_may_have_wide_gaps(gap: str) -> None:
    text = f"The president met Russian President Vladimir{gap}Putin and Jane{gap}Okafor, an envoy."
    actors = {actor.name: actor for actor in read(text).actors}
    assert {"Vladimir Putin", "Jane Okafor"} <= actors.keys()
    assert "Vladimir" not in actors


def test_offsets_stay_where_the_text_has_wide_gaps() -> None:
    text = "So  it\nwas.  Then   Vladimir\n Putin met  Donald\tTrump ."
    assert [text[hit.span.start : hit.span.end].split() for hit in lexicon().hits(text)] == [
        ["Vladimir", "Putin"],
        ["Donald", "Trump"],
    ]


def test_a_name_does_not_reach_over_an_empty_line() -> None:
    assert [hit.span[:] for hit in lexicon().hits("Vladimir\n\nPutin spoke.")] == [(10, 15)]


def test_a_name_reaches_over_the_end_of_a_line_that_was_broken_to_a_width() -> None:
    text = (
        "The delegation spent two days and a night in Moscow, and then met Friedrich\n"
        "Merz in Berlin on Thursday, with a new envoy to the talks, Jane Okafor, and Jonas\n"
        "Gahr Store of Norway, before he went home to prepare for the summit that is to\n"
        "be held soon."
    )
    assert people(text) == ["Friedrich Merz", "Jane Okafor", "Jonas Gahr Støre"]
