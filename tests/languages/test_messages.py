"""Every word of the pages stands in every language, with the same things put in."""

import ast
import re

import pytest

from app.languages import LANGUAGES, SOURCE, preferred, translations
from tests.languages.messages import KEYWORDS, ROOT, catalogue, messages

OTHERS = sorted(LANGUAGES.keys() - {SOURCE})
PUT_IN = re.compile(r"%\((\w+)\)s")


def forms(message: object) -> tuple[str, ...]:
    return message if isinstance(message, tuple) else (str(message),)


@pytest.mark.parametrize("language", OTHERS)
def test_every_message_is_translated_and_none_is_left_over(language: str) -> None:
    wanted = {message.id for message in messages() if message.id}
    known = {message.id: message.string for message in catalogue(language) if message.id}
    assert sorted(map(str, wanted - known.keys())) == []
    assert sorted(map(str, known.keys() - wanted)) == []
    assert [message for message, string in known.items() if not all(forms(string))] == []


@pytest.mark.parametrize("language", OTHERS)
def test_a_translation_puts_in_what_its_message_does(language: str) -> None:
    for message in catalogue(language):
        if not message.id:
            continue
        puts_in = set(PUT_IN.findall(forms(message.id)[-1]))
        for string in forms(message.string):
            assert set(PUT_IN.findall(string)) <= puts_in, message.id
            assert re.sub(r"%\(\w+\)s|%%", "", string).count("%") == 0, message.id
        assert set(PUT_IN.findall(forms(message.string)[-1])) == puts_in, message.id


@pytest.mark.parametrize("language", OTHERS)
def test_every_plural_has_as_many_forms_as_the_language(language: str) -> None:
    catalog = catalogue(language)
    plurals = [message for message in catalog if message.id and isinstance(message.id, tuple)]
    assert plurals
    assert all(len(forms(message.string)) == catalog.num_plurals for message in plurals)


def test_ukrainian_counts_have_their_three_forms() -> None:
    said = [translations("uk").ngettext("%(n)s event", "%(n)s events", n) % {"n": n} for n in (1, 3, 5, 11, 21, 104)]
    assert said == ["1 подія", "3 події", "5 подій", "11 подій", "21 подія", "104 події"]


@pytest.mark.parametrize(
    ("accepted", "language"),
    [
        ("", "en"),
        ("uk", "uk"),
        ("uk-UA,uk;q=0.9,en;q=0.8", "uk"),
        ("en-GB,en;q=0.9,uk;q=0.8", "en"),
        ("de-DE,de;q=0.9,uk;q=0.5,en;q=0.3", "uk"),
        ("fr", "en"),
        ("uk;q=0", "en"),
        ("uk;q=nonsense, en", "en"),
        (";;;,,,=", "en"),
    ],
)
def test_the_browser_is_answered_in_the_language_it_asks_for_first(accepted: str, language: str) -> None:
    assert preferred(accepted) == language


def test_no_message_hides_where_the_extractor_does_not_look() -> None:
    known = {form for message in messages() if message.id for form in forms(message.id)}
    hidden = []
    for file in sorted((ROOT / "app").rglob("*.py")):
        for node in ast.walk(ast.parse(file.read_text())):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in KEYWORDS:
                said = [each.value for each in node.args[:2] if isinstance(each, ast.Constant)]
                hidden += [(file.name, each) for each in said if isinstance(each, str) and each not in known]
    assert hidden == []
