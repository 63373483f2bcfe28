"""What is told on somebody's word: "according to X", "in X's view", "in the words of X"."""

from collections.abc import Iterator

from app.catalogue.load import table
from app.extraction.mentions.statements.made import position_of, statement_of
from app.extraction.mentions.statements.plain import PLAIN, is_known, is_on_matter
from app.extraction.mentions.statements.reported import FINITE
from app.extraction.mentions.telling import Telling
from app.extraction.words import Words

_WORD = frozenset(table("acts")["reporting"]["somebodys_word"])
_NAMED = ("name", "short")
OFFICE = 5
"""Words from "according to" to a name, with the office before it: "according to the Kremlin spokesman X"."""


def told_by_source(words: Words) -> Telling | None:
    """The statement of one who is named as he on whose word a sentence tells something."""
    at, speaker = next(_sources(words), (0, ""))
    if not speaker or words.reading.blocks[words.sentence.block].kind != "paragraph":
        return None
    if not (is_known(words, speaker) and is_on_matter(words, speaker) and _tells_something(words)):
        return None
    told = statement_of(words, at, (speaker,), "say", position_of(words))
    told.place, told.date = None, None  # those of what is told
    if not told.topics:
        told.rule = PLAIN
    return told


def _sources(words: Words) -> Iterator[tuple[int, str]]:
    """Where somebody's word is named, and whose it is: a person's that is called by name."""
    if "according" not in words.vocabulary and _WORD.isdisjoint(words.vocabulary):
        return
    norms = words.norms
    for first, last, ref in words.refs:
        slug = ref.actor
        if slug is None or ref.form not in _NAMED or words.reading.actor(slug).kind != "person" or words.spoken[first]:
            continue
        near = norms[max(0, first - OFFICE - 2) : first]
        near = near[near.index("according") :] if "according" in near else []
        if near[1:2] == ["to"] and "," not in near:
            yield first - 1, slug
        owned = words.possessive(last) and norms[first - 1 : first] == ["in"]
        if owned and not _WORD.isdisjoint(norms[last : last + 2]):
            yield first - 1, slug
        if norms[max(0, first - 2) : first] == ["words", "of"]:
            yield first - 1, slug


def _tells_something(words: Words) -> bool:
    """A clause with a verb stands beside the source: not "a plan according to X"."""
    return bool(words.clauses) or not FINITE.isdisjoint(words.vocabulary)
