"""How text and word lists are compared: lower case, straight apostrophes, no accents, every character kept in place."""

import re
import unicodedata
from functools import lru_cache

_MARKS = {"’": "'", "‘": "'", "ʼ": "'", "‑": "-", "‐": "-", "\u00a0": " ", "\u202f": " "}
_LETTERS = {"ı": "i", "İ": "i", "ł": "l", "Ł": "l", "ø": "o", "Ø": "o", "đ": "d", "Đ": "d", "ð": "d", "ħ": "h"}
_FOREIGN = re.compile(r"[^\x00-\x7f]")


@lru_cache(maxsize=4096)
def _plain(character: str) -> str:
    if character in _MARKS:
        return _MARKS[character]
    if character in _LETTERS:
        return _LETTERS[character]
    base = unicodedata.normalize("NFD", character)[0].lower()
    return base if len(base) == 1 else character


def flat(text: str) -> str:
    """The folded text, of the same length, so that offsets stay."""
    if text.isascii():
        return text.lower()
    return _FOREIGN.sub(lambda match: _plain(match.group()), text).lower()
