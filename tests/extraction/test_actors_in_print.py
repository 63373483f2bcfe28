"""Names as papers print them: with a nickname, in brackets, misspelt, in credits; whose side somebody is on."""

import pytest

from tests.extraction.naming import read

PEOPLE = [
    ("The adviser Serhiy “Bliss” Tarasenko was there. Tarasenko left.", {"serhiy-bliss-tarasenko"}),
    ("He noted: “[Russian President Vladimir] Putin is late.”", {"vladimir-putin"}),
    ("He noted: “I see (Russian President Vladimir) Putin today.”", {"vladimir-putin"}),
    ("U.K. Prime Minister Kier Starmer was there.", {"keir-starmer"}),
    ("Italian Prime Minister Giorgia Maloni was there.", {"giorgia-meloni"}),
    ("The Finnish President Aleksander Stubb was there.", {"alexander-stubb"}),
    ("He met the chairman of the Security Service Taras Lukash and left.", {"taras-lukash"}),
    ("Keith Kellogg, US President Donald Trump's special envoy, came.", {"keith-kellogg", "donald-trump"}),
    ("Keith Kellogg, Trump's envoy for Russia and Ukraine, came.", {"keith-kellogg"}),
    ("Marat Orlov, a Kazakh military observer, counted them.", {"marat-orlov"}),
]


@pytest.mark.parametrize(("text", "people"), PEOPLE)
def test_a_person_is_named_once(text: str, people: set[str]) -> None:
    assert {actor.slug for actor in read(text).actors if actor.kind == "person"} == people


BODIES = [
    ("The Center for Naval and Polar Studies counted them.", {"center-for-naval-and-polar-studies"}),
    ("Russia’s Ministry of Defence counted them.", {"russian-defence-ministry"}),
    ("Ukraine's Ministry of Defense counted them.", {"ukrainian-defence-ministry"}),
    ("The Office of the Polish President counted them.", {"office-of-the-polish-president"}),
    ("It was late, Vesti.az reports. It was early, Hlas.NET wrote.", set()),
    ("It was late, Shafaq News reports. It was early, the Post said.", set()),
    ("It lasted longer than the Soviet Union was at war.", set()),
]


@pytest.mark.parametrize(("text", "bodies"), BODIES)
def test_a_body_is_named_whole(text: str, bodies: set[str]) -> None:
    assert {actor.slug for actor in read(text).actors if actor.kind == "body"} == bodies


SIDES = [
    ("Jane Doerr, a fellow at the Miller Russia Eurasia Center, wrote so.", "other"),
    ("Jane Doerr, deputy Russia team lead at a firm, wrote so.", "other"),
    ("Jane Doerr, an expert on Ukraine, wrote so.", "other"),
    ("Jane Doerr, a Russian lawmaker, wrote so.", "russia"),
    ("Jane Doerr, an official from Ukraine, wrote so.", "ukraine"),
]


@pytest.mark.parametrize(("text", "side"), SIDES)
def test_what_somebody_knows_about_is_not_whose_side_he_is_on(text: str, side: str) -> None:
    assert [actor.side for actor in read(text).actors if actor.kind == "person"] == [side]


@pytest.mark.parametrize(
    "line",
    [
        "Reporting by Guy Ferrand; Editing by Andrew Ossian",
        "Additional reporting by Guy Ferrand in Kyiv",
        "Associated Press writers Guy Ferrand and Susie Bland in Kyiv contributed to this report.",
    ],
)
def test_who_wrote_an_article_is_nobody_in_it(line: str) -> None:
    assert read(f"Nothing happened.\n\n{line}").actors == ()


@pytest.mark.parametrize(
    "word", ["Opposite", "Beside", "Alongside", "Aboard", "Inside", "Near", "Soon", "Unless", "Furious"]
)
def test_a_word_that_opens_a_sentence_is_no_first_name(word: str) -> None:
    found = read(f"The US and Ukraine met in Geneva on Monday. {word} Witkoff, Yermak and Umerov sat there.")
    assert all(not actor.name.startswith(word) for actor in found.actors)
