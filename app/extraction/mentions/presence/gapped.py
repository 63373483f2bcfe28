"""Those named after others without a verb of their own: "X led the Ukrainians, Y the Russians", "Y for Moscow"."""

from collections.abc import Iterator
from itertools import takewhile

from app.extraction.clauses.apposed import title_start
from app.extraction.clauses.lists import chain_left
from app.extraction.clauses.refs import slugs_of
from app.extraction.mentions.presence.cues import words_in_part
from app.extraction.mentions.presence.people import Present, told
from app.extraction.types import ActorRef, Clause
from app.extraction.words import Words

_TOLD = ("fact", "plan", "participle")
_NAMES = ("name", "short")
_BEFORE = frozenset((",", ";", "and", "while"))
_BEHIND = frozenset((",", ";", ".", "and", "while"))
MANY = 40
"""Names in a sentence that is no longer read for them."""
SIDE = 5
"""Words of a name between a side and the rest of a list: "by Marco Rubio"."""
TAIL = 5
"""Words of a side behind a name: "on the American side of"."""


def gapped(words: Words) -> Iterator[Present]:
    """Everybody behind a verb of being there who is told with his side alone, and whom the verb has for its subject."""
    verbs = words_in_part("gapped", "verbs")
    doing = next((clause for clause in words.clauses if clause.verb in verbs), None)
    if doing is None or len(words.refs) > MANY or doing.modality not in _TOLD:
        return
    found: list[ActorRef] = []
    for position, (first, last, ref) in enumerate(words.refs):
        if first > doing.at + 1 and ref.form in _NAMES and not _tells_more(words, doing, last):
            chain = _named_together(words, position)
            start = title_start(words, words.at(chain[0].span.start))
            behind = _names_side(words, last) and words.norms[start - 1 - (words.norms[start - 1] == "the")] in _BEFORE
            if (behind or _behind_side(words, start, last)) and start - 1 > doing.at:
                found += chain
    persons = [slug for slug in doing.subject if words.reading.actor(slug).kind == "person"]
    if found:
        yield from told(words, doing.at, [*persons, *(slug for one in found for slug in slugs_of(one))])


def _named_together(words: Words, position: int) -> list[ActorRef]:
    """The names of the list that ends there, and no "the Ukrainians" before it."""
    chain = [*chain_left(words, position), words.refs[position][2]]
    return list(takewhile(lambda ref: ref.form in _NAMES, reversed(chain)))[::-1]


def _tells_more(words: Words, doing: Clause, last: int) -> bool:
    """Whether something else is told from the verb to the name."""
    return any(doing.at < clause.at <= last + TAIL for clause in words.clauses)


def _behind_side(words: Words, start: int, last: int) -> bool:
    """ ", on the American side also Y", "; for Moscow, Y": the side stands before him, and a mark behind."""
    comma = next((k for k in range(start - 1, max(0, start - TAIL), -1) if not words.norms[k].isalpha()), start)
    titled = words.norms[comma] == "," and not words.verbs_in(comma + 1, start)
    start = comma if titled else start - (words.norms[start - 1] in ("also", "only", ",", "by"))
    opening = next((k for k in range(start - 1, max(0, start - TAIL - SIDE), -1) if words.norms[k] in _BEFORE), 0)
    ends = last >= len(words.norms) or words.norms[last] in _BEHIND
    if not opening or not ends or words.norms[opening + 1] not in words_in_part("gapped", "before"):
        return False
    hits = words.reading.hits.within(words.span(opening + 1, start))
    return any(hit.slug("state", "capital", "people", "adjective") for hit in hits)


def _names_side(words: Words, at: int) -> bool:
    """ "For Moscow", "the Russians", "on the Ukrainian side", and then a mark."""
    if at >= len(words.norms) or words.norms[at] not in words_in_part("gapped", "tails"):
        return False
    last = len(words.norms)  # "for the U.S." may end the sentence without a mark of its own
    end = next((k for k in range(at, min(at + TAIL + 1, last + 1)) if k == last or words.norms[k] in _BEHIND), 0)
    hits = words.reading.hits.within(words.span(at, end)) if end else ()
    return any(hit.slug("state", "capital", "people", "adjective", "body") for hit in hits)
