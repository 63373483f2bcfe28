"""Who came along with somebody, named behind the place or day of a meeting: "met X in Washington with Y and Z"."""

from collections.abc import Iterator

from app.catalogue.load import table
from app.extraction.clauses.apposed import title_start
from app.extraction.mentions.around.stretch import HAPPENINGS
from app.extraction.mentions.presence.named import named_behind, says_so
from app.extraction.mentions.presence.people import Present, told
from app.extraction.types import Clause
from app.extraction.words import OWNERS, Words

_MEETING = frozenset(("meet", "receive", "host", "welcome", "greet", "see", "sit"))
_HOLDING = frozenset(("hold", "have", "resume", "continue", "begin", "open", "conclude", "end"))
_TALKS = HAPPENINGS | frozenset(table("kinds")["clause"]["other_talks"])
_ENDS = frozenset(". , ; to for on in at about before after ahead and as while but when over".split())
_AGAIN = frozenset(("in", "on", "at", "with"))
"""Behind "and" they begin another meeting: "met X in Rome and in Paris on Saturday with Y"."""
OWNED = 4
"""Words of "his chief aide" before a name."""
REACH = 20
"""Words from the verb to its second company: "met X, the minister of Y, in Washington on Friday with"."""


def came_along(words: Words, at: int) -> Iterator[Present]:
    """Those "with" whom one of the two came, where both are named before it."""
    if not _behind_setting(words, at) or not _names_next(words, at + 1):
        return
    verb = _verb_before(words, at)
    if verb is None or not _have_met(words, verb, at):
        return
    last = _end_of_list(words, at + 1)
    if last >= len(words.norms) or words.norms[last] not in _ENDS:
        return
    for one in told(words, at, named_behind(words, at + 1, last)):
        yield one._replace(planned=None, passing=True, company=True, close=True)


def _behind_setting(words: Words, at: int) -> bool:
    return any(last == at for _, last, _ in (*words.dates, *words.places))


def _names_next(words: Words, at: int) -> bool:
    """Whether a name or an office with a name stands right there, be it "his aide X"."""
    start = next((first for first, _, ref in words.refs if first >= at and ref.form in ("name", "short")), -1)
    return start >= at and _opens_at(words, start) <= at


def _opens_at(words: Words, first: int) -> int:
    """Where the office of the name at word `first` begins, or the "his" of "his aide X"."""
    start = title_start(words, first)
    while start > 0 and words.capitals[start - 1] and words.norms[start - 1].isalpha():
        start -= 1  # "Vice President X"
    owner = (k for k in range(start - 1, max(0, start - OWNED), -1) if words.norms[k] in OWNERS)
    return next(owner, start)


def _verb_before(words: Words, at: int) -> Clause | None:
    before = [clause for clause in words.clauses if clause.at < at]
    verb = before[-1] if before else None
    if verb is None or at - verb.at > REACH or words.cut(verb.at + 1, at):
        return None
    again = any(words.norms[k] == "and" and words.norms[k + 1] in _AGAIN for k in range(verb.at + 1, at))
    return verb if verb.modality in ("fact", "plan", "purpose") and not again else None


def _have_met(words: Words, verb: Clause, at: int) -> bool:
    """Whether the verb is one of meeting, and already says who met whom: no talks stand before "with"."""
    talks = sum(words.norms[k] in _TALKS for k in range(verb.at + 1, at))
    guests = any(verb.at < first < at and not words.possessive(last) for first, last, _ in words.refs)
    if verb.verb in _MEETING:
        return talks == 0 and guests
    return verb.verb in _HOLDING and talks == 1 and guests and "with" in words.norms[verb.at + 1 : at]


def _end_of_list(words: Words, at: int) -> int:
    """The word behind the last name of a list that goes on with commas and "and"."""
    end = at
    for first, last, ref in words.refs:
        if first < at or ref.form not in ("name", "short"):
            continue
        joint = words.norms[end : _opens_at(words, first)]
        if end > at and (joint not in ([","], ["and"], [",", "and"]) or says_so(words, end, first, last)):
            break
        end = last
    return end
