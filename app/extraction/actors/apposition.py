"""What the text says a person is: ", a political science professor at Tufts University," or "analyst Jane Doe"."""

from typing import NamedTuple

from app.catalogue.records import Catalogue, Side
from app.extraction.actors.frame import Frame
from app.extraction.lexicon import Hit

MAX_WORDS = 16
"""Longest description after a name; in the golden articles they have up to twelve words."""
_BEGIN = frozenset(["a", "an", "the", "his", "her", "its", "their", "one"])
_ABOUT = frozenset(["on", "about", "in", "to", "for", "covering"])
_STOP = frozenset([",", ";", ":", ".", "—", "–", "(", ")", "who", "said", "says"])


class Description(NamedTuple):
    """Words `first` to `after` (exclusive) that describe a person; `side` is that of the state or body named there."""

    first: int
    after: int
    side: Side


def described_after(frame: Frame, known: Catalogue, at: int) -> Description | None:
    """The description that follows a name ending before word `at`, or None; an age in between is passed over."""
    if at + 1 >= frame.size or frame.norms[at] != "," or not frame.same(at - 1, at + 1):
        return None
    first = at + 1
    if frame.norms[first].isdigit():
        if first + 2 >= frame.size or frame.norms[first + 1] != ",":
            return Description(first, first, "other")
        first += 2
    end = first
    while end < frame.size and frame.same(first, end) and end - first < MAX_WORDS and frame.norms[end] not in _STOP:
        end += 1
    nouns = [index for index in range(first, min(end, first + 10)) if frame.tagged(index, "office-noun")]
    if not nouns or (frame.norms[first] not in _BEGIN and not _plain(frame, first, nouns[0])):
        return None
    start = first + 1 if frame.norms[first] in _BEGIN else first
    return Description(start, end, _side(frame, known, start, end))


def _plain(frame: Frame, first: int, noun: int) -> bool:
    """A description without an article: "director of …", "former ambassador to …", "undersecretary to …"."""
    return noun == first or frame.tagged(first, "before-role", "no-longer", "other-office") or frame.owner[first] >= 0


def described_before(frame: Frame, known: Catalogue, at: int) -> Description | None:
    """The description right before a name that begins at word `at` ("political analyst"), or None."""
    if not at or not frame.adjoins(at - 1, at) or not _calls(frame, at - 1):
        return None
    first = at - 1
    while first and frame.adjoins(first - 1, first) and at - first < 6 and _describes(frame, first - 1):
        first -= 1
    return Description(first, at, _side(frame, known, first, at))


def _calls(frame: Frame, at: int) -> bool:
    """Whether the word says what one or several people are: "photographer", "photographers"."""
    plural = frame.norms[at].endswith("s") and "office-noun" in frame.tags_of(frame.norms[at][:-1])
    return plural or frame.tagged(at, "office-noun")


def _describes(frame: Frame, at: int) -> bool:
    return (
        frame.norms[at].isalpha()
        and not frame.tagged(at, "determiner", "preposition", "joiner", "relative", "opener")
        and not frame.verbal(at)
    )


def _tells_side(frame: Frame, first: int, at: int, hit: Hit) -> bool:
    """Whether a state or body tells whose somebody is: not "Russia team lead", "expert on Ukraine", "envoy to Kyiv"."""
    before = at - 2 if at > first + 1 and frame.norms[at - 1] == "the" else at - 1
    if before > first and frame.norms[before] in _ABOUT:
        return False
    if hit.slug("adjective", "body") or frame.possessive(frame.last[at]):
        return True
    return frame.norms[before] in ("of", "from")


def _side(frame: Frame, known: Catalogue, first: int, after: int) -> Side:
    for at in range(first, after):
        hit = frame.hit.get(at)
        slug = hit.slug("adjective", "state", "body") if hit else None
        if slug is not None and hit is not None and _tells_side(frame, first, at, hit):
            found = known.states.get(slug) or known.bodies.get(slug)
            if found is not None:
                return found.side
    return "other"
