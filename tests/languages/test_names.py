"""What is stored in English and shown as a label has a name in every language: people, bodies, places, topics."""

import re
from collections.abc import Iterator

import pytest
from babel.messages.pofile import read_po

from app.catalogue.load import catalogue, table
from app.languages import FOLDER, LANGUAGES, SOURCE
from app.languages.message import alphabetical, called, speaking
from tests.languages.messages import catalogue as messages_of

OTHERS = sorted(LANGUAGES.keys() - {SOURCE})
REASON = re.compile(r"same |a visit and whom |the only such |planned for ")
CHANNELS = {"social media"}


def named(language: str) -> dict[str, str]:
    """The names of a language as they are stored."""
    with (FOLDER / f"{language}.names.po").open("rb") as source:
        return {str(message.id): str(message.string) for message in read_po(source, locale=language) if message.id}


def topics() -> Iterator[str]:
    for topic in table("topics")["topic"]:
        yield from (topic["name"], topic["description"])


def stored() -> set[str]:
    """Every name, office and description that the catalogue gives."""
    known = catalogue()
    offices = {office.title for person in known.persons.values() for office in person.offices}
    families = (known.persons, known.states, known.bodies, known.places)
    return {each.name for family in families for each in family.values()} | offices | set(topics())


@pytest.mark.parametrize("language", OTHERS)
def test_no_name_is_left_over_empty_or_a_message_too(language: str) -> None:
    names = named(language)
    messages = {message.id for message in messages_of(language)}
    assert [name for name in names if name not in stored() | CHANNELS and not REASON.match(name)] == []
    assert [name for name, string in names.items() if not string.strip()] == []
    assert sorted(names.keys() & messages) == []


@pytest.mark.parametrize("language", OTHERS)
def test_every_topic_and_state_has_its_name_and_reads_as_that_language(language: str) -> None:
    with speaking(language):
        wanted = [*topics(), *(state.name for state in catalogue().states.values())]
        assert [name for name in wanted if called(name) == name] == []


def test_a_name_without_a_translation_stays_as_it_is_stored() -> None:
    with speaking("uk"):
        assert (called("Volodymyr Zelenskyy"), called("Ilmari Vesterinen")) == (
            "Володимир Зеленський",
            "Ilmari Vesterinen",
        )
        assert called("") == ""
    assert called("Volodymyr Zelenskyy") == "Volodymyr Zelenskyy"


def test_ukrainian_letters_stand_in_their_own_order() -> None:
    assert sorted(["Яшин", "Їжак", "Іваненко", "Єрмак", "Ґудзь", "Зубко", "Гук", "Єва"], key=alphabetical) == [
        "Гук", "Ґудзь", "Єва", "Єрмак", "Зубко", "Іваненко", "Їжак", "Яшин",
    ]  # fmt: skip
