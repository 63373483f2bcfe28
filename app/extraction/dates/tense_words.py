"""The word lists that tell tense: `[tense]` of `dates.toml`."""

from collections.abc import Mapping
from typing import Any

from app.extraction.types import Token


class TenseWords:
    """Kinds of words by name; `reach` is how many words are looked at to either side of an expression."""

    def __init__(self, words: Mapping[str, Any]) -> None:
        self._sets = {key: frozenset(value) for key, value in words.items() if isinstance(value, list)}
        self.reach = int(words["reach"])

    def has(self, kind: str, token: Token) -> bool:
        """Whether the word is of that kind; "they'll" is of the future."""
        return token.norm in self._sets[kind] or (kind == "future" and token.norm.endswith("'ll"))
