"""Sentences that say of somebody that he was there: who, and whether he was or is to be."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache

from app.extraction.mentions.presence.by_place import by_place, facing, in_company
from app.extraction.mentions.presence.by_verb import behind_verb, by_verb, had_with
from app.extraction.mentions.presence.cues import came_cues, naming_cues, phrases_of, words_in_part
from app.extraction.mentions.presence.people import Present
from app.extraction.phrases import indices_of
from app.extraction.words import Words

Reader = Callable[[Words, int], Iterator[Present]]


def find_present(words: Words) -> Iterator[Present]:
    """All that a sentence says of who was there, in the order of its words."""
    norms, readers = words.norms, _readers()
    if phrases_of("leaving").each(norms):
        return
    for at in indices_of(readers, norms):
        if words.spoken[at] or ("up" in norms[at + 1 : at + 2] and "to" in norms[at + 2 : at + 3]):
            continue  # "leading up to the talks"
        for read in readers[norms[at]]:
            yield from read(words, at)


@cache
def _readers() -> Mapping[str, tuple[Reader, ...]]:
    """Word -> what is read where it stands, in this order."""
    beginnings: tuple[tuple[Reader, Iterable[str]], ...] = (
        (by_verb, came_cues()),
        (behind_verb, naming_cues()),
        (had_with, words_in_part("along", "having")),
        (by_place, {*phrases_of("there").first_words(), "at", "by"}),
        (facing, {*phrases_of("facing", "likewise").first_words(), *phrases_of("facing").first_words()}),
        (in_company, {*phrases_of("beside", "among").first_words(), *phrases_of("beside").first_words()}),
    )
    found: dict[str, tuple[Reader, ...]] = {}
    for reader, words in beginnings:
        for word in words:
            found[word] = (*found.get(word, ()), reader)
    return found
