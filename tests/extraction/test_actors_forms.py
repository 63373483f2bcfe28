"""Every form of name that reports use, in more than one wording each; published on 24 November 2025."""

from datetime import date

import pytest

from tests.extraction.naming import read

DAY = date(2025, 11, 24)

UNKNOWN = [
    ("Ukrainian MP Oleksiy Petrenko wrote on Telegram. Petrenko said so.", ["Oleksiy Petrenko"]),
    ("The MEP Jutta Vollmer was there. Ms Vollmer said so.", ["Jutta Vollmer"]),
    ("Maria Lysenko, 54, a teacher from Kharkiv, wept. Lysenko had lost hope.", ["Maria Lysenko"]),
    ("Chatham House's Orysia Hlynska was there. Hlynska said so.", ["Orysia Hlynska"]),
    ("The head of Rosatom, Alexei Voronkov, said so. Voronkov left.", ["Alexei Voronkov"]),
    ("Adm. Giuseppe Cavo Moretti chaired it. Moretti said so.", ["Giuseppe Cavo Moretti"]),
    ("Klaus von der Heide spoke. Von der Heide left.", ["Klaus von der Heide"]),
    ("Sheikh Khalid bin Nasser Al Rashed came. Al Rashed left.", ["Khalid bin Nasser Al Rashed"]),
    ("J.R. Holloway spoke. Holloway left.", ["J.R. Holloway"]),
    ("Mr. Lee Cheuk-wan spoke. Lee left.", ["Lee Cheuk-wan"]),
    (
        "Jonas Berg, Erkki Salo and Günter Vogel met Sven Lund in Oslo.",
        ["Jonas Berg", "Erkki Salo", "Günter Vogel", "Sven Lund"],
    ),
]


@pytest.mark.parametrize(("text", "people"), UNKNOWN)
def test_people_nobody_knew_are_named_once_in_full(text: str, people: list[str]) -> None:
    assert [actor.name for actor in read(text, DAY).actors if actor.origin == "text"] == people


SHORT = [
    ("Finland's President Alexander Stubb met Kaja Kallas. Stubb left.", "Stubb", "alexander-stubb"),
    ("Andriy Yermak arrived. Mr. Yermak left.", "Yermak", "andriy-yermak"),
    ("Vladimir Zelensky named the venue. Zelensky left.", "Zelensky", "volodymyr-zelenskyy"),
    ("Wladimir Selenskyj, not he, but Vladimir Zelenskiy came.", "Vladimir Zelenskiy", "volodymyr-zelenskyy"),
    ("Serhiy Lavrov waited in Antalya.", "Serhiy Lavrov", "sergey-lavrov"),
    ("Andrey Sibiga waited. Sibiga left.", "Sibiga", "andrii-sybiha"),
    ("Mr Ermak carried the folder.", "Ermak", "andriy-yermak"),
    ("Umyerov said nothing of it.", "Umyerov", "rustem-umerov"),
    ("The envoy Kiril Dmitriev flew home.", "Kiril Dmitriev", "kirill-dmitriev"),
    ("Sergey Viktorovich Lavrov flew home.", "Sergey Viktorovich Lavrov", "sergey-lavrov"),
    (
        "The National Anti-Corruption Bureau of Ukraine (NABU) acted. NABU was silent.",
        "NABU",
        "national-anti-corruption-bureau-of-ukraine",
    ),
    ("The Centre for Eastern Studies (CES) wrote so. The CES was silent.", "CES", "centre-for-eastern-studies"),
]


@pytest.mark.parametrize(("text", "words", "slug"), SHORT)
def test_a_short_form_means_whom_the_text_named_before(text: str, words: str, slug: str) -> None:
    found = read(text, DAY)
    assert [ref.actor for ref in found.refs if found.slice(ref.span) == words][-1] == slug


VOICES = [
    ("Nothing came of it, according to Novosti24. Novosti24 said no more.", "Novosti24"),
    ("The talks failed, Verstka reported. A day later Verstka said that they had not.", "Verstka"),
]


@pytest.mark.parametrize(("text", "name"), VOICES)
def test_a_name_of_one_word_that_reports_is_a_body(text: str, name: str) -> None:
    assert [(actor.name, actor.kind) for actor in read(text, DAY).actors] == [(name, "body")]


NOBODY = [
    "Envoys Leave Geneva Without a Date",
    "Meanwhile nothing moved. Still, hopes grew. Nevertheless they left. However, it rained.",
    "Truth Social was down. Nord Stream was shut. Iron Dome worked.",
    "Analysts said so. Officials disagreed. Democrats said no.",
]


@pytest.mark.parametrize("text", NOBODY)
def test_other_capitalised_words_are_nobody(text: str) -> None:
    assert read(text, DAY).actors == ()


HEADS = [
    ("The head of NATO said so.", "mark-rutte"),
    ("The Nato boss said so.", "mark-rutte"),
    ("The head of the IMF said so.", "kristalina-georgieva"),
    ("The European Commission chief said so.", "ursula-von-der-leyen"),
    ("The White House press secretary said so.", "karoline-leavitt"),
    ("Ukraine's spy chief said so.", "kyrylo-budanov"),
    ("The head of Russia's sovereign wealth fund said so.", "kirill-dmitriev"),
]


@pytest.mark.parametrize(("text", "slug"), HEADS)
def test_who_heads_a_body_is_known_by_that(text: str, slug: str) -> None:
    assert [ref.actor for ref in read(text, DAY).refs if ref.form == "office"] == [slug]


@pytest.mark.parametrize("word", ["Beforehand", "Afterwards", "Thereupon", "Nevertheless", "Elsewhere"])
def test_a_word_that_opens_a_sentence_is_no_given_name(word: str) -> None:
    found = read(f"Emmanuel Macron was in Paris. {word} Macron telephoned Donald Trump.")
    assert [actor.slug for actor in found.actors if actor.kind == "person"] == ["emmanuel-macron", "donald-trump"]
