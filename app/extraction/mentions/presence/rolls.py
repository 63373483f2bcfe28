"""Lists, an entry a line, of those who were there: "Participants:", "Who came with Zelensky"."""

from collections.abc import Iterator

from app.extraction.clauses.refs import slugs_of
from app.extraction.mentions.presence.cues import words_in_part
from app.extraction.mentions.presence.name_lists import is_label
from app.extraction.mentions.presence.people import Present
from app.extraction.reading import Reading
from app.extraction.words import Words, words_of

MOST = 40
"""Entries of a list; the Coalition of the Willing has 35."""
HEADING = 9
"""Words of a heading over a list."""


def find_rolls(reading: Reading) -> Iterator[Present]:
    """Each list with the sentence that opens it; `beside` are those whom that names."""
    index, size = 0, len(reading.sentences)
    while index < size:
        listed = _entries(reading, index + 1)
        opening = words_of(reading, index)
        if len(listed) > 1 and _opens(opening):
            named = tuple(slug for _, _, ref in opening.refs for slug in slugs_of(ref))
            yield Present(index, 0, dict.fromkeys(listed, "participant"), None, beside=named, bodily=True)
        index += len(listed) + 1


def _entries(reading: Reading, since: int) -> list[str]:
    """The first person named on each line from a sentence on, as long as lines begin with one."""
    found: list[str] = []
    for index in range(since, min(since + MOST, len(reading.sentences))):
        words = words_of(reading, index)
        person = _entry(words)
        if person is None or words.sentence.block == words_of(reading, index - 1).sentence.block:
            break
        found.append(person)
    return found


def _entry(words: Words) -> str | None:
    """Who opens a line that tells of nothing else."""
    if words.clauses:
        return None
    first = 1 if words.norms[:1] and words.norms[0] in words_in_part("roll", "bullets") else 0
    found = words.ref_at(first)
    if found is None or found[1].form not in ("name", "short") or words.possessive(found[0]):
        return None
    slug = next(iter(slugs_of(found[1])), None)
    return slug if slug and words.reading.actor(slug).kind == "person" else None


def _opens(words: Words) -> bool:
    """A heading, or a sentence that ends in a colon, that speaks of those who came."""
    colon = words.norms[-1:] == [":"]
    heading = len(words.norms) <= HEADING and words.norms[-1:] != ["."]
    of_side = colon and len(words.norms) <= HEADING and is_label(words, 0, len(words.norms) - 1)
    return of_side or ((colon or heading) and not words_in_part("roll").isdisjoint(words.vocabulary))
