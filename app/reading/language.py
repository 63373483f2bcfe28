"""Which language a text is in: by its script, then by the share of its words that are a language's small words."""

import re
import unicodedata
from collections import Counter
from functools import cache

from app.catalogue.load import table

_WORD = re.compile(r"[^\W\d_]+(?:['’ʼ][^\W\d_]+)?")
_SAMPLE = 20_000
"""Characters judged, from the start: a few pages tell a language."""
_FEW = 8
"""Words below which small words prove nothing; such a text is taken as English if its letters are Latin."""
_ENOUGH = 40
"""Words of Latin script from which small words are missed; in headlines and lists of names English has none either."""
_LEAST_SHARE = 0.12
"""Smallest share of small words for a language to be told. English news has 0.4, its headlines and tables 0.15."""
_LEAD = 1.25
"""How much more another language must reach than English, so that quoted words do not outvote the text around them."""


def language_of(text: str) -> str:
    """The language code (en, uk, ru, de, …) of a text; und where it is none of those known."""
    words = [word.lower() for word in _WORD.findall(text[:_SAMPLE])]
    letters = Counter(_script(letter) for word in words for letter in word if letter.isalpha())
    script = max(letters, key=lambda s: letters[s], default="LATIN")
    if script not in ("LATIN", "CYRILLIC"):
        return _by_script(letters, script)
    words = [word for word in words if _script(word[0]) == script]
    if script == "LATIN" and len(words) < _FEW:
        return "en"
    return _by_small_words(words, script) if words else "und"


def _by_small_words(words: list[str], script: str) -> str:
    counts = Counter(words)
    shares = {
        code: sum(counts[word] for word in small) / len(words)
        for code, small in _small_words().items()
        if _script(min(small)[0]) == script
    }
    best = max(shares, key=lambda code: shares[code])
    if "en" in shares and shares["en"] >= _LEAST_SHARE and shares[best] < shares["en"] * _LEAD:
        return "en"
    if shares[best] >= _LEAST_SHARE:
        return best
    return "en" if script == "LATIN" and len(words) < _ENOUGH else "und"


def _by_script(letters: Counter[str], script: str) -> str:
    """Kana tell Japanese even where most characters are Chinese ones."""
    if letters["HIRAGANA"] or letters["KATAKANA"]:
        script = "HIRAGANA"
    return str(table("reading")["scripts"].get(script, "und"))


@cache
def _small_words() -> dict[str, frozenset[str]]:
    return {code: frozenset(words.split()) for code, words in table("reading")["small_words"].items()}


@cache
def _script(letter: str) -> str:
    """LATIN, CYRILLIC, GREEK, CJK … after the name of the character."""
    return unicodedata.name(letter, "").partition(" ")[0]
