"""Who was there by another name: "With Trump were X and Y", "In his delegation were X and Y", "The host was X"."""

from collections.abc import Iterator

from app.extraction.clauses.refs import slugs_of
from app.extraction.mentions.presence.cues import phrases_of, words_in_part
from app.extraction.mentions.presence.people import Present, by_list, by_subject
from app.extraction.mentions.presence.standing import (
    be_forms,
    before_still,
    being,
    being_before_names,
    being_or_coming,
    is_name,
    opens,
)
from app.extraction.words import Words

HOSTS = ("host", "mediator", "moderator")
_ENDS = frozenset((",", ".", ";", "and", "of"))
NAME = 6
"""Words of an office and a name between "with" and "were"."""


def beside_name(words: Words, at: int) -> Iterator[Present]:
    """ "With the president were X and Y", "next to Trump sat X", "in Zelensky's delegation were X and Y"."""
    if not opens(words, at):
        return
    found = phrases_of("by_name").longest(words.norms, at)
    since = found[0] if found else at + 1
    first = next((k for k in range(since, since + NAME + 1) if words.ref_at(k)), -1)
    named = words.ref_at(first) if first >= 0 and not words.cut(since, first) else None
    if named is None:
        return
    end = named[0]
    if words.norms[at] == "in":
        end += words.norms[end : end + 1] == ["'s"]
        group = words.norms[end] if end < len(words.norms) else ""
        if not words.possessive(named[0]) or group not in words_in_part("by_name", "groups"):
            return
        end += 1
    elif not found or words.possessive(end):
        return
    if being_or_coming(words, end) and is_name(words, end + 1):
        for one in by_list(words, at, end + 1, bodily=True):
            yield one._replace(beside=slugs_of(named[1]), far=True)


def host_is(words: Words, at: int) -> Iterator[Present]:
    """ "The host was X", "X was the host"."""
    before = at - 1 - (words.norms[at - 1] == "the")
    if opens(words, before + 1) and being(words, at + 1) and is_name(words, at + 2):
        yield from by_list(words, at, at + 2, "host")
    elif words.norms[at + 1 : at + 2] and words.norms[at + 1] in _ENDS:
        be = before_still(words, before + 1)
        if be > 0 and words.norms[be] in be_forms():
            yield from by_subject(words, be, at + 1, "host")


def at_talks(words: Words, at: int) -> Iterator[Present]:
    """ "At Friday's meeting in Paris were X and Y": of what the sentence itself tells, but for "at the talks were"."""
    be = being_before_names(words, at + 1) if opens(words, at) and not being(words, at + 1) else 0
    if be:
        own = words.norms[at + 1] != "the" or be > at + 3
        yield from (one._replace(passing=own, company=own) for one in by_list(words, at, be + 1))


def they_were(words: Words, at: int) -> Iterator[Present]:
    """ "The generals were X and Y", "the other guests were X and Y": who are named by what they are."""
    the = max(0, at - 1 - (words.norms[max(0, at - 1)] != "the"))
    if the == 0 and words.norms[0] == "the" and being(words, at + 1) and is_name(words, at + 2):
        yield from by_list(words, at, at + 2)
