"""Stage 4: words, numbers and marks, and the phrases of the word lists, found once for all later stages."""

import re
from itertools import repeat
from operator import itemgetter

from app.catalogue.fold import flat
from app.extraction.namesakes import without_namesakes
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
    matches: list[re.Match[str]] = []
    sentences: list[int] = []
    for index, sentence in enumerate(reading.sentences):
        found = list(_TOKEN.finditer(reading.text, *sentence.span))
        matches += found
        sentences += [index] * len(found)
    texts = list(map(re.Match.group, matches))
    looked_up = list(map(reading.lexicon.looked_up.__getitem__, texts))
    norms, tags = map(itemgetter(0), looked_up), map(itemgetter(1), looked_up)
    fields = zip(map(re.Match.start, matches), map(re.Match.end, matches), texts, norms, tags, sentences, strict=True)
    new = tuple.__new__  # a third of the time that the class's own constructor takes
    reading.tokens = Tokens(list(map(new, repeat(Token), fields)))
    hits = reading.lexicon.hits(reading.text)
    reading.hits = Layer(without_namesakes(hits, reading.text, reading.lexicon.catalogue))
