"""Bodies that no list knows, told by the words around them, and the whole of their names."""

import pytest

from tests.extraction.naming import people, read


def bodies(text: str) -> list[str]:
    """Names of the bodies of an article, in order."""
    return [actor.name for actor in read(text).actors if actor.kind == "body"]


TOLD = [
    ("The newspaper Zvezdara had it first.", ["Zvezdara"]),
    ("A deal with the company Norvik Chemie was signed.", ["Norvik Chemie"]),
    ("They gathered at Blumenauer headquarters. Nobody at Blumenauer spoke.", ["Blumenauer"]),
    ("They gathered at Blumenauer's headquarters.", ["Blumenauer"]),
    ("Two Fennick employees were held. The lawyers of Fennick were silent.", ["Fennick"]),
    ("A spokeswoman for Ostrel declined. It was about Ostrel.", ["Ostrel"]),
    ("The deal with Kestrelle, a Belgian shipping company, failed.", ["Kestrelle"]),
    ("The report by the group Verdana Russia was out.", ["Verdana Russia"]),
    ("The secretary of UDIR (Union of Road Hauliers) wept.", ["Union of Road Hauliers"]),
    ("The secretary of UDIR (Nordic Hauliers Conference) wept.", ["UDIR"]),
    ("It was about the schools Sacra Vesta and Corallina.", ["Sacra Vesta", "Corallina"]),
    ("He left the Falunga organisation. He spoke of Falunga.", ["Falunga"]),
    ("Energosbank lost money. Nobody had heard of Energosbank.", ["Energosbank"]),
    ("Gary Brekkie of the Neo Democrats failed.", ["Neo Democrats"]),
    ("The New Land Party won. Gary Brekkie of New Land's Party lost.", ["New Land Party"]),
    ("It went to Barlow Securities and to Hesse Motors.", ["Barlow Securities", "Hesse Motors"]),
]


@pytest.mark.parametrize(("text", "names"), TOLD)
def test_the_words_beside_a_name_tell_that_it_is_a_body(text: str, names: list[str]) -> None:
    assert bodies(text) == names


@pytest.mark.parametrize(
    "text",
    [
        "The headquarters were in Zvezdara. The Zvezdara spokesman was late.",
        "The newspaper Monday had it first.",
        "Jonas Brekke came. Brekke employees were held.",
        "The founder of Rome was nursed by a wolf.",
        "It was the best Zvezdara sausage.",
        "Cheryl Mills was early. The women went to Ho Chi Vettland City.",
        "Nobody had heard of Milbank.",
        "The Zvezdara party was loud in Zvezdara.",
        "Works by publishers Nat Finkelbaum and Chris Makoski hung there.",
        "Gary Brekkie of the Coral, Sand and Reef constituency won.",
    ],
)
def test_places_people_and_mere_labels_are_no_bodies(text: str) -> None:
    assert bodies(text) == []


WHOLE = [
    ("The Salt and Water Museum reopened.", ["Salt and Water Museum"]),
    ("Norway's National Salt and Water Museum reopened.", ["National Salt and Water Museum"]),
    ("He teaches at the University of North Vettland at Brekkeby.", ["University of North Vettland at Brekkeby"]),
    ("The Vettland Student Association met.", ["Vettland Student Association"]),
    ("It stood in the New Vettland Herald.", ["New Vettland Herald"]),
    ("It stood in The Vettland Paper and the Brekke Courier.", ["Vettland Paper", "Brekke Courier"]),
]


@pytest.mark.parametrize(("text", "names"), WHOLE)
def test_the_name_of_a_body_is_read_whole(text: str, names: list[str]) -> None:
    assert bodies(text) == names


def test_initials_mean_the_one_body_of_the_text_that_they_abbreviate() -> None:
    text = "The University of Southern Vettland reopened. USV was closed for a year, VLF said."
    assert [(actor.name, actor.aliases) for actor in read(text).actors] == [
        ("University of Southern Vettland", ("USV",)),
        ("VLF", ()),
    ]


CALLED = [
    ("Works by photographers Nat Finkelbaum, Chris Makoski and Felice Quintero hung there.", 3),
    ("The councillors Alvina Yeng and Ferdy Cheong won.", 2),
    ("The jewels of fashion designer Halvorsen were lost.", 1),
    ("A paper by AS Heaglund shows it.", 1),
    ("Ex-President Jonas Brekke and singer-songwriter Carly Simms came.", 2),
]


@pytest.mark.parametrize(("text", "count"), CALLED)
def test_what_people_are_called_before_their_name_tells_that_they_are_people(text: str, count: int) -> None:
    assert len(people(text)) == count


def test_a_given_name_that_comes_often_and_does_something_is_a_person() -> None:
    often = "The child, Gloria, was four months old. Gloria fell ill. In the end, Gloria's skin broke."
    assert people(often) == ["Gloria"]
    assert people("The road to Gloria is long. Gloria is a town. They saw Gloria's walls.") == []
    assert people("The child, Gloria, was four months old.") == []


def test_a_title_tells_nothing_of_two_people_whose_gender_nobody_knows() -> None:
    text = "Analyst Vexo Bartok left. Vexo Bartok said so. Analyst Runi Bartok came. Mr. Bartok wept."
    assert people(text) == ["Vexo Bartok", "Runi Bartok"]


def test_a_name_may_have_an_article_of_its_own() -> None:
    assert people("Prof. Patrizia d'Ettorre spoke. Massimo d’Alemagna left. D'Alemagna wept.") == [
        "Patrizia d'Ettorre",
        "Massimo d’Alemagna",
    ]
