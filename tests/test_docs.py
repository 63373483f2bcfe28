"""The documentation names what the program has."""

from pathlib import Path

import pytest
import typer.main

from app.cli import export, program
from app.exports.csv import COLUMNS, SAID_COLUMNS
from app.exports.forms import FORMS
from app.exports.openapi import MEANINGS
from app.settings import Settings
from app.timeline.filters import FILTERS

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
FORMS_PAGE = (ROOT / "docs/forms.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", sorted(Settings.model_fields))
def test_every_setting_stands_in_the_readme_with_its_help(name: str) -> None:
    line = next(line for line in README.splitlines() if f"`PARLEY_{name.upper()}`" in line)
    assert str(Settings.model_fields[name].description) in line


def test_every_command_stands_in_the_readme() -> None:
    group = typer.main.get_group(program)
    shown = [name for name, command in group.commands.items() if not command.hidden]
    missing = [name for name in shown if f"parley {name}" not in README]
    assert not missing


def test_every_export_is_documented_with_its_address() -> None:
    commands = [command.name for command in export.registered_commands]
    assert commands == ["json", *(form.key for form in FORMS)]
    assert [name for name in commands if f"`parley export {name}" not in FORMS_PAGE] == []
    assert [form.path for form in FORMS if f"`{form.path}`" not in FORMS_PAGE] == []


def test_every_column_of_the_table_is_documented() -> None:
    assert [name for name in (*COLUMNS, *SAID_COLUMNS) if f"| `{name}` |" not in FORMS_PAGE] == []


def test_every_filter_is_documented() -> None:
    assert [each.key for each in FILTERS if f"| `{each.key}` |" not in FORMS_PAGE] == []


@pytest.mark.parametrize("key", sorted(MEANINGS))
def test_a_filter_means_the_same_to_programs_as_in_the_documentation(key: str) -> None:
    assert f"| `{key}` | {MEANINGS[key]} |" in FORMS_PAGE


def test_every_filter_that_a_form_heeds_is_offered_to_programs() -> None:
    assert [each.key for each in FILTERS] == list(MEANINGS)
