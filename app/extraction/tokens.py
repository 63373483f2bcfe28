"""Stage 4: words, numbers and marks, and the phrases of the word lists, found once for all later stages."""

import re

from app.catalogue.fold import flat
from app.extraction.reading import Layer, Reading
from app.extraction.types import Span, Token

_TOKEN = re.compile(r"(?:[^\W\d_]\.){2,}|\w+(?:[’'‑-]\w+)*|[^\w\s]")


def fold(word: str) -> str:
    """Lower case, straight apostrophes, no accents: how word lists and tokens are compared."""
    return flat(word)


def tag_tokens(reading: Reading) -> None:
    """Set `tokens`, each with the tags that the word lists give its folded form, and `hits`."""
    tags_of, text = reading.lexicon.tags_of, reading.text
    new = tuple.__new__  # a third of the time that the classes' own constructors take
    seen: dict[str, tuple[str, frozenset[str]]] = {}
    tokens: list[Token] = []
    for index, sentence in enumerate(reading.sentences):
        for match in _TOKEN.finditer(text, sentence.span.start, sentence.span.end):
            word = match.group()
            known = seen.get(word)
            if known is None:
                norm = flat(word)
                known = seen[word] = (norm, tags_of(norm))
            tokens.append(new(Token, (new(Span, match.span()), word, known[0], index, known[1])))
    reading.tokens = Layer(tokens)
    reading.hits = Layer(reading.lexicon.hits(text))
