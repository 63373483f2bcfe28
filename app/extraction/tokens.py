"""Stage 4: words, numbers and marks, tagged once from all word lists."""

import re
import unicodedata

from app.extraction.reading import Layer, Reading
from app.extraction.types import Span, Token

_TOKEN = re.compile(r"(?:[^\W\d_]\.){2,}|\w+(?:[’'‑-]\w+)*|[^\w\s]")
_APOSTROPHES = str.maketrans({"’": "'", "‘": "'", "ʼ": "'", "‑": "-"})


def fold(word: str) -> str:
    """Lower case, straight apostrophes, no accents: how word lists and tokens are compared."""
    if word.isascii():
        return word.lower()
    plain = unicodedata.normalize("NFKD", word.translate(_APOSTROPHES))
    return "".join(c for c in plain if not unicodedata.combining(c)).lower()


def tag_tokens(reading: Reading) -> None:
    """Set `tokens`: each with the tags that the word lists give its folded form."""
    tags_of = reading.lexicon.tags_of
    tokens = []
    for index, sentence in enumerate(reading.sentences):
        for match in _TOKEN.finditer(reading.text, sentence.span.start, sentence.span.end):
            text = match.group()
            norm = fold(text)
            tokens.append(Token(Span(match.start(), match.end()), text, norm, index, tags_of(norm)))
    reading.tokens = Layer(tokens)
