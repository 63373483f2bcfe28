"""Names in several transliterations."""

import pytest

from app.catalogue.likeness import sound
from app.extraction.lexicon import Lexicon

ALIKE = [
    ("Zelensky", "Zelenskyy", "Zelenskiy", "Zelenskyi", "Zelenskij"),
    ("Sybiha", "Sibiga", "Sybiga"),
    ("Umerov", "Umyerov", "Umierov"),
    ("Yermak", "Ermak", "Iermak", "Jermak"),
    ("Syrskyi", "Syrskii", "Sirsky"),
    ("Kyslytsya", "Kyslytsia", "Kislitsa"),
    ("Mykhailo Podolyak", "Mykhaylo Podoliak"),
    ("Dmitriev", "Dmitriyev", "Dmytriev"),
    ("Kostyukov", "Kostiukov"),
    ("Mohammed bin Zayed Al Nahyan", "Mohamed bin Zayed Al-Nahyan"),
    ("Recep Tayyip Erdogan", "Recep Tayyip Erdoğan"),
    ("Sergey Lavrov", "Sergey Viktorovich Lavrov"),
]


@pytest.mark.parametrize("names", ALIKE, ids=lambda names: names[0])
def test_transliterations_sound_alike(names: tuple[str, ...]) -> None:
    assert len({sound(name) for name in names}) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [("Sergey Lavrov", "Sergey Lavrentyev"), ("Andriy Yermak", "Andriy Yermolenko"), ("Orban", "Urban")],
)
def test_other_names_do_not(one: str, other: str) -> None:
    assert sound(one) != sound(other)


def test_a_person_is_known_by_how_the_name_sounds() -> None:
    lexicon = Lexicon()
    assert lexicon.person_like("Andrey Sibiga") == "andrii-sybiha"
    assert lexicon.person_like("Sibiga") == "andrii-sybiha"
    assert lexicon.person_like("Pyotr Sibiga") is None
    assert lexicon.person_like("Starmmer") is None
