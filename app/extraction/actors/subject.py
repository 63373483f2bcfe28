"""Whether a noun phrase is the subject of a verb: a finite verb follows it, and no preposition governs it."""

from app.catalogue.load import table
from app.extraction.actors.cast import Named
from app.extraction.actors.finds import Names
from app.extraction.actors.frame import Frame, plural_verb, third_person
from app.extraction.verbs import verb_forms

_WEEKDAYS = frozenset(table("dates")["words"]["weekday"])
_DAY_OPENS = _WEEKDAYS | {"late", "early", "on"}
_BEFORE_DAY = frozenset(("on", "in"))
_DAYTIMES = frozenset(("night", "morning", "afternoon", "evening"))
_SKIP_MAX = 30
_CLOSED_BY = {"(": ")", ",": ",", "–": "–", "—": "—", "-": "-"}
_OPENS = frozenset('“"‘«')
MANNER = 5
"""Letters of the longest word in -ly that is no adverb of manner: "reply", "apply"."""


def mark_subjects(names: Names) -> None:
    """Set `subject` on everyone that a finite verb follows and no preposition governs."""
    frame = names.frame
    later: Named | None = None
    for found in reversed(names.named):
        end = found.end
        if end > found.after and end < frame.size:
            end = _behind_description(frame, found, later)
        found.subject = is_subject(frame, found.start, end)
        if not found.subject and later is not None and later.subject and _joined(frame, found.end, later.start):
            found.subject = not is_governed(frame, found.start)
        later = found


def _behind_description(frame: Frame, found: Named, later: Named | None) -> int:
    """The word behind the comma that closes a description of the name: "X, an aide to President Y,"."""
    goes_on = frame.tagged(found.end, "preposition") or (later is not None and later.start <= found.end < later.end)
    described = frame.norms[found.after] == "," and goes_on
    close = _after_aside(frame, found.after) if described else found.end + (frame.norms[found.end] == ",")
    return close if close > found.end else found.end


def are_several(frame: Frame, start: int, at: int) -> bool:
    """ "VOA and AP report", in a headline "Russia, Ukraine hold": a plural verb after the last of several."""
    before = start - 2 if start > 1 and frame.norms[start - 1] == "the" else start - 1
    listed = before >= 0 and (frame.norms[before] == "and" or (frame.norms[before] == "," and frame.shouted(start)))
    return listed and plural_verb(frame, at)


def is_subject(frame: Frame, start: int, end: int) -> bool:
    """Whether the noun phrase of words `start` to `end` is the subject of a verb after it."""
    if frame.possessive(end):
        return False
    if start and frame.tagged(start - 1, "auxiliary") and frame.initial(start - 1):
        return True
    if is_governed(frame, start):
        return False
    at = end + 1 if _in_aside(frame, start, end) else _after_aside(frame, end)
    behind = after_manner(frame, end, at)
    if behind > at and _is_object(frame, start):
        return False
    at = behind + 1 if behind < frame.size and frame.tokens[behind].text in _OPENS else behind
    return (
        at < frame.size
        and frame.same(end - 1, at)
        and (frame.verbal(at) or third_person(frame, at) or are_several(frame, start, at) or _is_to(frame, start, at))
    )


def _is_to(frame: Frame, start: int, at: int) -> bool:
    """ "Ukraine to meet envoys", at the beginning of a headline: what is planned."""
    return frame.norms[at] == "to" and frame.shouted(at) and frame.sentence(at) == 0 and _opens_line(frame, start)


def _opens_line(frame: Frame, start: int) -> bool:
    """Whether only names and what lists them stand before word `start` in its sentence."""
    first, _ = frame.bounds(start)
    return all(frame.owner[k] >= 0 or frame.norms[k] in (",", "and", "the") for k in range(first, start))


def _is_object(frame: Frame, start: int) -> bool:
    """ "Those who visited Kyiv on Saturday had demanded": a verb takes it, and the next is somebody else's."""
    before = start - 2 if start > 1 and frame.norms[start - 1] == "the" else start - 1
    form = verb_forms().get(frame.norms[before]) if before >= 0 and frame.same(before, start) else None
    return form is not None and "past" in form.form


def after_manner(frame: Frame, end: int, at: int) -> int:
    """The word after adverbs and a day: "Russia on Thursday night formally proposed", "Kyiv on 4 May (Sunday) said",
    "X last met Y"."""
    while at < frame.size and frame.same(end - 1, at):
        norm = frame.norms[at]
        day = at + 1 if norm in _BEFORE_DAY else at
        if day in frame.dated:
            at = frame.dated[day]
            continue
        weekday = norm in _WEEKDAYS or (norm in _DAYTIMES and frame.norms[at - 1] in _WEEKDAYS)
        on = norm in ("on", "late", "early") and at + 1 < frame.size and frame.norms[at + 1] in _DAY_OPENS
        manner = len(norm) > MANNER and norm.endswith("ly")
        once = norm in ("last", "first") and at + 1 < frame.size and frame.verbal(at + 1)
        more = norm == "more" and frame.norms[at - 1] == "once"
        if not (frame.tagged(at, "adverb") or weekday or on or manner or once or more):
            break
        at += 1
    return at


def is_governed(frame: Frame, start: int) -> bool:
    """A preposition or a participle stands before the noun phrase at word `start`: "with X", "meeting X"."""
    before = start - 1
    if before >= 0 and frame.norms[before] in ("the", "a", "an") and frame.same(before, start):
        before -= 1
    if before < 0 or not frame.same(before, start):
        return False
    if frame.tagged(before, "preposition"):
        return not frame.tagged(before, "subordinate")
    infinitive = before > 0 and frame.norms[before - 1] == "to" and not frame.tagged(before, "adverb")
    return infinitive or (frame.norms[before].endswith("ing") and not frame.tagged(before, "subordinate", "say-ing"))


def _in_aside(frame: Frame, start: int, end: int) -> bool:
    """Whether the noun phrase stands between commas before a verb: "his spokesman, Mr. Peskov, said"."""
    if end + 1 >= frame.size or frame.norms[end] != ",":
        return False
    before = start - 1
    while frame.tagged(before, "title", "title-m", "title-f") or (before > 0 and frame.norms[before] == "."):
        before -= 1
    opened = before > 0 and frame.norms[before] == ","
    return opened and frame.same(before, end + 1) and frame.verbal(end + 1)


def _after_aside(frame: Frame, end: int) -> int:
    """Word after an aside between commas, dashes or brackets that follows the noun phrase, else `end`."""
    close = _CLOSED_BY.get(frame.norms[end]) if end < frame.size else None
    if close is None:
        return end
    for at in range(end + 1, min(frame.size, end + _SKIP_MAX)):
        if not frame.same(end, at):
            return end
        if frame.norms[at] == close:
            return at + 1
        if close == "," and frame.tokens[at].text in '“”"':
            return end
    return end


def _joined(frame: Frame, end: int, start: int) -> bool:
    if start == end + 1:
        return frame.norms[end] in ("and", ",", "&")
    return start == end + 2 and frame.norms[end] in ("and", ",") and frame.norms[end + 1] in ("and", "the")
