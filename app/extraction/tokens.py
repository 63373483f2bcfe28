"""Stage 4: words, numbers and marks, and the phrases of the word lists, found once for all later stages."""

import re

from app.catalogue.fold import flat
from app.extraction.reading import Layer, Reading, Tokens
from app.extraction.types import Token

_TOKEN = re.compile(r"(?:[^\W\d_]\.){2,}|\w+(?:[’'‑-]\w+)*|[^\w\s]")


def fold(word: str) -> str:
    """Lower case, straight apostrophes, no accents: how word lists and tokens are compared."""
    return flat(word)


def words_in(text: str) -> list[str]:
    """The folded words of a text that is not the document's own, such as its headline."""
    return [flat(match.group()) for match in _TOKEN.finditer(text)]


def tag_tokens(reading: Reading) -> None:
    """Set `tokens`, each with the tags that the word lists give its folded form, and `hits`."""
    looked_up, text = reading.lexicon.looked_up, reading.text
    new = tuple.__new__  # a third of the time that the class's own constructor takes
    tokens: list[Token] = []
    for index, sentence in enumerate(reading.sentences):
        for match in _TOKEN.finditer(text, *sentence.span):
            start, end = match.span()
            word = text[start:end]
            norm, tags = looked_up[word]
            tokens.append(new(Token, (start, end, word, norm, tags, index)))
    reading.tokens = Tokens(tokens)
    reading.hits = Layer(reading.lexicon.hits(text))
