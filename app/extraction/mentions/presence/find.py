"""Sentences that say of somebody that he was there: who, and whether he was or is to be."""

from collections.abc import Callable, Iterator, Mapping
from functools import cache
from typing import NamedTuple

from app.extraction.mentions.presence.behind_setting import came_along
from app.extraction.mentions.presence.by_name import HOSTS, at_talks, beside_name, host_is, they_were
from app.extraction.mentions.presence.by_place import by_place, facing, in_company, under
from app.extraction.mentions.presence.by_verb import behind_verb, by_verb, had_with
from app.extraction.mentions.presence.company import brought, owning
from app.extraction.mentions.presence.cues import Cue, came_cues, naming_cues, phrases_of, words_in_part
from app.extraction.mentions.presence.gapped import gapped
from app.extraction.mentions.presence.name_lists import in_marks, name_list
from app.extraction.mentions.presence.people import Present
from app.extraction.phrases import Phrases, indices_of
from app.extraction.words import Words

Reader = Callable[[Words, int], Iterator[Present]]


class Beginning(NamedTuple):
    """What is read at a word, if one of the words `behind` follows it; None where any may follow."""

    read: Reader
    behind: frozenset[str] | None


def find_present(words: Words) -> Iterator[Present]:
    """All that a sentence says of who was there, in the order of its words."""
    norms, beginnings = words.norms, _beginnings()
    if phrases_of("leaving").each(norms):
        return
    for at in indices_of(beginnings, norms):
        following = norms[at + 1] if at + 1 < len(norms) else ""
        if words.spoken[at] or (following == "up" and "to" in norms[at + 2 : at + 3]):
            continue  # "leading up to the talks"
        for read, behind in beginnings[norms[at]]:
            if behind is None or following in behind:
                yield from read(words, at)
    if len(words.refs) and norms[-1:] != ["?"]:
        yield from gapped(words)
        yield from name_list(words)


@cache
def _beginnings() -> Mapping[str, tuple[Beginning, ...]]:
    """Word -> what is read where it stands, in this order."""
    found: dict[str, tuple[Beginning, ...]] = {}
    for read, behind_each in _readers():
        for word, behind in behind_each.items():
            found[word] = (*found.get(word, ()), Beginning(read, behind))
    return found


def _readers() -> Iterator[tuple[Reader, dict[str, frozenset[str] | None]]]:
    """Each reader with the words at which it reads, and which must follow them."""
    yield by_verb, _behind_verbs(came_cues())
    yield behind_verb, _behind_verbs(naming_cues())
    yield had_with, dict.fromkeys(words_in_part("along", "having"))
    yield by_place, {**_behind(phrases_of("there")), **dict.fromkeys(("at", "by", "on"))}
    yield facing, _behind(phrases_of("facing", "likewise"), phrases_of("facing"))
    yield beside_name, {**_behind(phrases_of("by_name")), "in": None}
    yield at_talks, {"at": None}
    yield they_were, dict.fromkeys(words_in_part("by_name", "plurals"))
    yield host_is, dict.fromkeys(HOSTS)
    yield in_company, _behind(phrases_of("beside", "among"), phrases_of("beside"))
    yield came_along, {"with": None}
    yield under, _behind(phrases_of("under"))
    yield brought, _behind(phrases_of("bringing"))
    yield in_marks, dict.fromkeys(("(", "—", "–", ":"))
    yield owning, dict.fromkeys(("guests", "guest", "table"))


def _behind(*tables: Phrases[bool]) -> dict[str, frozenset[str] | None]:
    """First word of a phrase -> those that may stand second."""
    words = dict.fromkeys(word for phrases in tables for word in phrases.first_words())
    return {word: _either([phrases.second_words(word) for phrases in tables]) for word in words}


def _behind_verbs(cues: Mapping[str, tuple[Cue, ...]]) -> dict[str, frozenset[str] | None]:
    return {verb: _either([cue.following() for cue in entries]) for verb, entries in cues.items()}


def _either(behind: list[frozenset[str] | None]) -> frozenset[str] | None:
    """What may follow by one or the other; None where by one of them anything may."""
    return None if None in behind else frozenset().union(*(words for words in behind if words))
