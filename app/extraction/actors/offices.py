"""Offices in a text: "the French president", "Ukraine's Foreign Minister", "head of the CIA", "the top diplomat"."""

from dataclasses import dataclass

from app.extraction.actors.cast import Cast
from app.extraction.actors.frame import Frame

_MODIFIERS = ("before-role", "no-longer", "other-office", "portfolio")
_OF = frozenset(["of", "for", "at"])
_ONE = frozenset(["a", "an", "any", "no", "every", "another", "each", "some", "one", "first", "next"])


@dataclass(frozen=True, slots=True)
class OfficePhrase:
    """Words `start` to `end` (exclusive) that name an office of the state or body `of`; its title begins at `title`."""

    start: int
    end: int
    roles: tuple[str, ...]
    of: str | None
    definite: bool
    past: bool
    plural: bool
    generic: bool
    title: int | None = None

    @property
    def bare(self) -> bool:
        """Whether no state or body is named."""
        return self.of is None


def office_at(frame: Frame, cast: Cast, at: int) -> OfficePhrase | None:
    """The office phrase around the role word that begins at `at`, or None if the word names none."""
    hit, end = frame.hit[at], frame.last[at]
    roles = tuple(entry.slug for entry in hit.entries if entry.sort in ("role", "roles"))
    plural = any(entry.sort == "roles" for entry in hit.entries)
    post = hit.slug("post")
    if post is not None:
        role, owner = post.split(" ", 1)
        start = at - 1 if at and frame.norms[at - 1] in ("the",) and frame.same(at - 1, at) else at
        return OfficePhrase(start, end, (role,), owner, True, _past(frame, at), False, False)
    if not roles:
        return None
    left, past, other = _modifiers(frame, at)
    start, of = _owner_left(frame, cast, left)
    start, was, not_it = _modifiers(frame, start)
    past, other = past or was, other or not_it
    left_of = of is not None
    if of is None:
        end, of = owner_right(frame, end)
    determiner = frame.norms[start - 1] if start and frame.same(start - 1, start) else ""
    if other or determiner in _ONE:
        return OfficePhrase(start, end, (), of, False, True, plural, True, left)
    definite = determiner == "the" or left_of or (of is not None and frame.initial(start))
    if determiner == "the":
        start -= 1
    generic = frame.tagged(at, "generic-role") and frame.last[at] == at + 1
    return OfficePhrase(start, end, roles, of, definite, past, plural, generic, left)


def _past(frame: Frame, at: int) -> bool:
    return frame.tagged(at - 1, "no-longer") and frame.same(at - 1, at)


def _modifiers(frame: Frame, at: int) -> tuple[int, bool, bool]:
    """First word of the phrase, whether it speaks of a former holder, whether it is another office (deputy)."""
    past = other = False
    while at and frame.same(at - 1, at) and frame.owner[at - 1] < 0 and frame.tagged(at - 1, *_MODIFIERS):
        at -= 1
        past |= frame.tagged(at, "no-longer")
        other |= frame.tagged(at, "other-office", "portfolio")
    return at, past, other


def _owner_left(frame: Frame, cast: Cast, at: int) -> tuple[int, str | None]:
    """First word, and the state or body to which the office belongs: "Ukraine's", "French", "Putin's"."""
    if not at or not frame.adjoins(at - 1, at) or frame.owner[at - 1] < 0:
        return at, None
    first = frame.owner[at - 1]
    hit = frame.hit[first]
    whose = frame.possessive(at)
    of = hit.slug("adjective", "state", "body", "capital", "place")
    if of is not None:
        return first, of
    person = hit.slug("name", "short")
    if person is not None and whose:
        return first, cast.state_of(person)
    if whose and hit.slug("role"):
        inner = office_at(frame, cast, first)
        return (inner.start, inner.of) if inner and inner.of else (at, None)
    return at, None


def owner_right(frame: Frame, end: int) -> tuple[int, str | None]:
    """The state or body that follows by "of" or "for", and the word after it."""
    if end + 1 >= frame.size or not frame.same(end - 1, end + 1):
        return end, None
    at = end + 2 if frame.norms[end + 1] == "the" else end + 1
    hit = frame.hit.get(at)
    if hit is None or not (frame.norms[end] in _OF or (frame.norms[end] == "in" and hit.slug("capital"))):
        return end, None
    of = hit.slug("state", "body", "capital", "place")
    return (frame.last[at], of) if of else (end, None)


def owners_of(frame: Frame, office: OfficePhrase) -> tuple[tuple[str, ...], int, int]:
    """The states and bodies of a plural office with first and last word: "the Presidents of France and Poland"."""
    found, start, end = [office.of] if office.of else [], office.start, office.end
    while (at := _next_in_list(frame, end)) is not None:
        hit = frame.hit.get(at)
        of = hit.slug("state", "body") if hit else None
        if of is None or office.of is None:
            break
        found.append(of)
        end = frame.last[at]
    while start > 1 and frame.norms[start - 1] in ("and", ",") and frame.owner[start - 2] >= 0:
        hit = frame.hit[frame.owner[start - 2]]
        of = hit.slug("adjective", "state")
        if of is None or frame.possessive(start - 1) or frame.norms[start] == "the":
            break
        found.insert(0, of)
        start = frame.owner[start - 2]
    return tuple(dict.fromkeys(found)), start, end


def _next_in_list(frame: Frame, end: int) -> int | None:
    """The word after "and", a comma or ", and the", if the sentence goes on."""
    at = end
    while at < frame.size and at - end < 4 and frame.same(end - 1, at) and frame.norms[at] in (",", "and", "the", "of"):
        at += 1
    return at if end < at < frame.size and frame.same(end - 1, at) else None
