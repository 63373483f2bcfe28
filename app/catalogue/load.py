"""Loads and checks the catalogue: what Parley knows of the world, as TOML files beside this one."""

import tomllib
from functools import cache
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parent


@cache
def table(name: str) -> dict[str, Any]:
    """One file of the catalogue, `name` without its ending; treat it as read-only."""
    return tomllib.loads((FOLDER / f"{name}.toml").read_text(encoding="utf-8"))


@cache
def word_tags() -> dict[str, frozenset[str]]:
    """Folded single word -> tags, from the `[tags]` table (tag = [words]) of every file that has one."""
    found: dict[str, set[str]] = {}
    for path in sorted(FOLDER.glob("*.toml")):
        for tag, words in table(path.stem).get("tags", {}).items():
            for word in words:
                found.setdefault(word, set()).add(tag)
    return {word: frozenset(tags) for word, tags in found.items()}
