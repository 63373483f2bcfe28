"""Capitalised words that no word list knows: whether they are a person, a body, or neither."""

import re
from typing import NamedTuple

from app.catalogue.records import Gender
from app.extraction.actors.frame import Frame
from app.extraction.lexicon import Lexicon

_TITLES = ("title", "title-m", "title-f")
_ASIAN = re.compile(r"[A-Z][a-z]{1,5}-[a-z]{2,5}$")
_INITIAL = re.compile(r"(?:[A-Z]\.?){1,3}$")
_ADJECTIVE = ("-led", "-era", "-based", "-born", "-wide", "-style", "-old", "-type", "-like", "-made", "-held", "-run")
_ACRONYM = re.compile(r"[A-Z][A-Z0-9]{1,6}$")
_MARKS = frozenset("“”\"«»‘’'")
_ADJECTIVAL = ("ic", "al", "ive", "ary", "ous")
_TAILS = frozenset(["of", "for", "on", "at"])
_NO_TAIL = ("not-name", "time-word", "not-acronym")
_LAST_WORDS = ("body-word", "press-word", "thing-word", "place-word")
MAX_NAME = 5
"""Words of a person's name; Spanish and Arabic names in the golden articles have up to five."""


MAX_OFFICE = 4
"""Words from "Office" to the title in its name: "Office of the Turkish President" has four."""
MAX_JOINED = 2
"""Words of the part before "and" in the name of a body: "National Air and Space Museum"."""
_HEADS_OF_FIRMS = frozenset(("ceo", "cfo", "coo"))
"""Between a firm and a name: "Amazon CEO Andy Jassy"."""


class Run(NamedTuple):
    """Words `first` to `after` (exclusive) without the titles before them; `titled` if there was one."""

    first: int
    after: int
    titled: bool
    gender: Gender | None

    @property
    def length(self) -> int:
        """Number of words."""
        return self.after - self.first


def run_at(frame: Frame, at: int) -> Run:
    """The capitalised words from `at` on, up to a possessive, a mark or a word of the word lists."""
    end = _end(frame, at)
    if end - at > 1 and end < frame.size and _begins_anew(frame, end - 1):
        end -= 1
    at = next((k + 1 for k in range(at + 1, end - 1) if frame.norms[k] in _HEADS_OF_FIRMS), at)
    first, titled, gender = _untitled(frame, at, end)
    return Run(first, max(end, first), titled, gender)


def _begins_anew(frame: Frame, at: int) -> bool:
    """A capitalised "In" at the end of a name begins a sentence whose stop is missing."""
    opens = frame.tagged(at, "opener") and not frame.tagged(at, *_LAST_WORDS)
    return opens and (
        frame.tagged(at + 1, "determiner") or frame.capital(at + 1) or frame.norms[at] in ("image", "photo")
    )


def _end(frame: Frame, at: int) -> int:
    end = at + 1
    while end < frame.size and (not frame.possessive(end) or _peoples(frame, at, end)):
        if frame.adjoins(end - 1, end) and _unknown(frame, end):
            end += 1
        elif (step := _bridge(frame, end)) and frame.owner[end + step - 1] < 0:
            end += step
        else:
            break
    return end


def _unknown(frame: Frame, at: int) -> bool:
    """Whether the word begins with a capital and no word list has a part of it."""
    return frame.owner[at] < 0 and at not in frame.inner and frame.capital(at)


def _peoples(frame: Frame, at: int, end: int) -> bool:
    """ "New People's Party" goes on after the possessive."""
    return end - at > 1 and frame.adjoins(end - 1, end) and frame.capital(end) and frame.tagged(end, "body-word")


def _bridge(frame: Frame, at: int) -> int:
    """Words to step over, the next name word included: the point of an initial or title, a particle as in "von"."""
    if frame.norms[at] == "." and (len(frame.norms[at - 1]) == 1 or frame.tagged(at - 1, *_TITLES)):
        follows = at + 1 < frame.size and frame.same(at, at + 1) and frame.capital(at + 1)
        return 0 if not follows else 2 if frame.owner[at + 1] < 0 else 1
    if step := _nickname(frame, at):
        return step
    step = 0
    while frame.tagged(at + step, "name-particle") and frame.adjoins(at + step - 1, at + step) and step < 3:
        step += 1
    follows = at + step < frame.size and frame.adjoins(at + step - 1, at + step) and frame.capital(at + step)
    return step + 1 if step and follows else 0


def _nickname(frame: Frame, at: int) -> int:
    """Words from the opening mark of “Flash” to the surname behind it: "Serhiy “Flash” Beskrestnov"."""
    if at + 3 >= frame.size or frame.norms[at] not in _MARKS or not frame.given(at - 1):
        return 0
    inside = frame.capital(at + 1) and frame.norms[at + 2] in _MARKS and frame.same(at - 1, at + 3)
    return 4 if inside and frame.capital(at + 3) and frame.owner[at + 3] < 0 else 0


def _untitled(frame: Frame, at: int, end: int) -> tuple[int, bool, Gender | None]:
    titled = False
    gender: Gender | None = None
    if at + 1 < end and frame.tagged(at, "opener") and (frame.initial(at) or frame.norms[at] in ("the", "a", "an")):
        at += 1
    while at + 1 < end and frame.tagged(at, "time-word"):
        at += 1
    while at < end:
        if frame.tagged(at, *_TITLES) or (at + 1 < end and _ends_in_title(frame, at)):
            titled = True
            gender = "m" if frame.tagged(at, "title-m") else "f" if frame.tagged(at, "title-f") else gender
        elif not (frame.norms[at] == "." or (at + 1 < end and frame.tagged(at, "portfolio") and _in_office(frame, at))):
            break
        at += 1
    return at, titled, gender


def _ends_in_title(frame: Frame, at: int) -> bool:
    """ "Ex-President", "Pan-democrat", "Singer-songwriter"."""
    before, _, last = frame.norms[at].rpartition("-")
    return bool(before) and not frame.tags_of(last).isdisjoint((*_TITLES, "office-noun"))


def _in_office(frame: Frame, at: int) -> bool:
    """Whether the word may still belong to a title: "Minister of Education Jane Doe"."""
    return at > 0 and (frame.norms[at - 1] in ("of", "for") or frame.tagged(at - 1, "portfolio", *_TITLES))


def is_body(frame: Frame, run: Run) -> bool:
    """Whether the words name an organisation: one of them says so, or the last is that of a newspaper or firm."""
    last = frame.tags[run.after - 1]
    if run.length > 1 and "body-word" not in last and not last.isdisjoint(("thing-word", "place-word")):
        return False
    if any(frame.tagged(at, "body-word") for at in range(run.first, run.after)):
        return True
    named = run.length > 1 and not (frame.initial(run.first) and frame.tagged(run.first, "opener"))
    firm = frame.tagged(run.after - 1, "firm-word") and not (run.length == 2 and frame.given(run.first))
    return named and (firm or frame.tagged(run.after - 1, "press-word"))


def is_acronym(frame: Frame, run: Run) -> bool:
    """Whether the words are one acronym that may stand for a body."""
    return (
        run.length == 1
        and bool(_ACRONYM.match(frame.tokens[run.first].text.removesuffix("'s").removesuffix("’s")))
        and not frame.tagged(run.first, "not-acronym")
    )


def joined_body(frame: Frame, run: Run) -> int | None:
    """Word after "the Air and Space Museum", of which the run is "Air"; None where two things are joined."""
    after, end = run.after, run.after + 1
    if run.titled or run.length > MAX_JOINED or not frame.adjoins(after - 1, after) or not _and(frame, after):
        return None
    if frame.norms[run.first - 1] != "the" and frame.norms[after] != "&" and not frame.possessive(run.first):
        return None
    if frame.possessive(after) or any(frame.tagged(at, "body-word", *_LAST_WORDS) for at in range(run.first, after)):
        return None
    while end < frame.size and frame.adjoins(end - 1, end) and _unknown(frame, end):
        end += 1
        if frame.possessive(end):
            break
    return end if end - after > MAX_JOINED and frame.tagged(end - 1, "body-word") else None


def _and(frame: Frame, at: int) -> bool:
    return at + 1 < frame.size and frame.norms[at] in ("and", "&") and frame.adjoins(at, at + 1)


def body_end(frame: Frame, first: int, after: int) -> int:
    """Word after the whole name of a body from `first`: "of the Red Cross", "on Foreign Relations" belong to it."""
    at = after
    if frame.possessive(after):
        return after
    while at + 1 < frame.size and frame.norms[at] in _TAILS and frame.same(at - 1, at + 1):
        start = at + 2 if frame.norms[at + 1] == "the" else at + 1
        if start >= frame.size or not frame.same(at, start) or not frame.capital(start):
            break
        wanted = {"of": "", "for": "body-word", "on": "body-on", "at": "body-at"}[frame.norms[at]]
        alone = not (start + 1 < frame.size and frame.adjoins(start, start + 1) and frame.capital(start + 1))
        whole = range(first, after) if wanted == "body-at" else (after - 1,)
        if wanted and (
            not any(frame.tagged(index, wanted) for index in whole) or (alone and frame.tagged(start, *_NO_TAIL))
        ):
            break
        at = start + 1
        while at < frame.size and not frame.possessive(at) and _continues(frame, at):
            at += 1
        after = at
        if frame.possessive(after):
            break
    return after


def _continues(frame: Frame, at: int) -> bool:
    if frame.adjoins(at - 1, at) and frame.capital(at):
        inside = frame.adjoins(at, at + 1) and frame.capital(at + 1) and frame.tagged(at + 1, "body-word")
        inside |= "office" in frame.norms[max(0, at - MAX_OFFICE) : at]
        return inside or not frame.tagged(at, "not-acronym", *_TITLES)
    joins = frame.norms[at] in ("and", "&") and at + 1 < frame.size and frame.adjoins(at, at + 1)
    inside = frame.norms[at - 1].endswith(_ADJECTIVAL) or not frame.tagged(at + 1, "body-word")
    return joins and frame.capital(at + 1) and frame.owner[at + 1] < 0 and inside


def is_person(frame: Frame, lexicon: Lexicon, run: Run, *, evident: bool) -> bool:
    """Whether the words are a person's name; `evident` if what stands around them says so."""
    if not 0 < run.length <= MAX_NAME + 1:
        return False
    if run.length == 1 and len(frame.norms[run.first]) > 1 and frame.tokens[run.first].text.isupper():
        return False
    if run.length > 1 and frame.tagged(run.first, "portfolio") and not run.titled:
        return False
    given, _ = lexicon.gender_of(frame.tokens[run.first].text)
    if evident or run.titled:
        odd = frame.tagged(run.after - 1, "thing-word", "place-word", "body-word", "not-name", "time-word")
        place = frame.tagged(run.after - 1, "place-word") and not frame.tagged(run.after - 1, "surname-too")
        return not odd or (given and run.length > 1 and not place)
    if run.length == 1:
        return False
    last = run.after - 1 if given and frame.tagged(run.after - 1, "surname-too") else run.after
    odd = any(frame.tagged(at, "not-name", "thing-word", "place-word") for at in range(run.first, last))
    if odd or frame.tokens[run.after - 1].text.isupper():
        return False
    return given or _looks_like_name(frame, run)


def _looks_like_name(frame: Frame, run: Run) -> bool:
    words = [frame.tokens[at].text for at in range(run.first, run.after)]
    if _INITIAL.match(words[0]) and len(words[0]) < 5 and run.length > 1 and not words[-1].isupper():
        return words[0].endswith(".") or words[1] == "." or _by_initials(frame, run)
    return any(_ASIAN.match(word) and not word.endswith(_ADJECTIVE) for word in words) and run.length <= 3


def _by_initials(frame: Frame, run: Run) -> bool:
    """ "A paper by AS Heagle": two initials without points, where somebody has written or done something."""
    return run.length == 2 and len(frame.norms[run.first]) == 2 and frame.norms[run.first - 1] == "by"
