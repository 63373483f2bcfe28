"""The documentation names what the program has."""

from pathlib import Path

import pytest
import typer.main

from app.cli import program
from app.settings import Settings

README = (Path(__file__).parent.parent / "README.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", sorted(Settings.model_fields))
def test_every_setting_stands_in_the_readme_with_its_help(name: str) -> None:
    line = next(line for line in README.splitlines() if f"`PARLEY_{name.upper()}`" in line)
    assert str(Settings.model_fields[name].description) in line


def test_every_command_stands_in_the_readme() -> None:
    group = typer.main.get_group(program)
    shown = [name for name, command in group.commands.items() if not command.hidden]
    missing = [name for name in shown if f"parley {name}" not in README]
    assert not missing
