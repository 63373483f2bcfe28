"""What somebody speaks of, thanks for or is asked about: its day and place are not those of what he says."""

from app.catalogue.load import table
from app.extraction.mentions.around.noun import skip_back
from app.extraction.verbs import verb_forms
from app.extraction.words import DETERMINERS, Words

MATTERS = frozenset(table("acts")["reporting"]["matters"])
_ON = frozenset(table("acts")["reporting"]["matter_links"])
_UPON = "on"
_JOURNEYS = frozenset(("visit", "trip", "call", "tour"))
_OWN = frozenset(("a", "an", "his", "her", "their"))
"""What somebody says on a visit or on a call is said during it."""
_PLACED = (["in"], ["at"])
_FOR = "for"
_GERUNDS = _ON | {_FOR, "of", "against"}
_TELLING = frozenset(("told", "tells", "addressed", "addresses"))  # a meeting they are said to, and not of
_SCENES = frozenset(table("acts")["reporting"]["scenes"])


def is_of_object(words: Words, at: int, first: int) -> bool:
    """Whether the day or place at word `first` is that of what the verb at word `at` is on: "thanked X for hosting the
    talks in Riyadh on Monday", "asked about the talks on Monday, X said"."""
    low = at + 1 if at < first else 0
    for k in range(first - 1, low - 1, -1):
        if words.opens[k] or words.norms[k] in _SCENES:
            return False
        if _is_matter(words, low, k) or _is_gerund(words, low, k) or _is_taken(words, at, k, first):
            return True
    return False


def _is_matter(words: Words, low: int, noun: int) -> bool:
    """ "About the talks", "over his meeting", and behind somebody "for the meeting"."""
    if words.norms[noun] not in MATTERS:
        return False
    opens = _opens(words, noun)
    link = words.norms[opens - 1] if opens > low else ""
    if link == _UPON and words.norms[noun] in _JOURNEYS and words.norms[opens] in _OWN:
        return False
    return opens < noun and (link in _ON or (link == _FOR and _behind_somebody(words, low, opens - 1)))


def _is_taken(words: Words, at: int, noun: int, first: int) -> bool:
    """ "Welcomed the meeting between X and Y on Monday", "hailed the talks in Rome": but not "hailed the talks on
    Monday", which may be the day of hailing."""
    near = words.norms[noun + 1 : first]
    taken = words.norms[noun] in MATTERS and _opens(words, noun) == at + 1 and words.norms[at] not in _TELLING
    return taken and (len(near) > 1 or near in _PLACED)


def _opens(words: Words, noun: int) -> int:
    """The first word of a noun's phrase, whose it is among them."""
    opens = skip_back(words, noun)
    if opens > 0 and words.norms[opens - 1] in DETERMINERS:
        return opens - 1
    owner = words.owner_ending(opens)
    return words.at(owner.span.start) if owner else opens


def _is_gerund(words: Words, low: int, at: int) -> bool:
    """ "Praised X for meeting", "accused X of breaking": what he has done."""
    form = verb_forms().get(words.norms[at])
    if form is None or form.form != "ing" or at <= low:
        return False
    return words.norms[at - 1] in _GERUNDS and _behind_somebody(words, low, at - 1)


def _behind_somebody(words: Words, low: int, link: int) -> bool:
    return any(low <= first and last <= link for first, last, _ in words.refs)
