"""First pass: everyone named in full, offices with and without a name, and bodies."""

from itertools import compress

from app.extraction.actors.finds import Names
from app.extraction.actors.known import compound, known_person
from app.extraction.actors.titled import office_phrase
from app.extraction.actors.unknown import body_after, unknown_at


def read_names(names: Names) -> None:
    """Walk the words of an article once and fill `names`."""
    frame, done = names.frame, 0
    capitals = compress(range(frame.size), frame.capitals)
    for at in sorted({*capitals, *frame.hit, *frame.inner}):
        if at < done or not frame.live[at]:
            continue
        if at in frame.hit:
            done = _phrase(names, at)
        elif at in frame.inner and compound(names, at):
            continue
        elif frame.owner[at] < 0 and frame.capital(at):
            done = unknown_at(names, at)


def _phrase(names: Names, at: int) -> int:
    """Read a phrase of the word lists; the word after it."""
    hit = names.frame.hit[at]
    if person := hit.slug("name", "short"):
        return known_person(names, at, person)
    if hit.slug("role", "roles", "post"):
        return office_phrase(names, at)
    return body_after(names, at)
