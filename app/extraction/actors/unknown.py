"""Capitalised words that no list knows: people by their given name, title or description, and bodies."""

import re

from app.extraction.actors.apposition import Description, described_after, described_before
from app.extraction.actors.belonging import body_owning, owned_by
from app.extraction.actors.cast import slug_of
from app.extraction.actors.finds import Names
from app.extraction.actors.frame import Frame
from app.extraction.actors.runs import Run, body_end, is_acronym, is_body, is_person, joined_body, run_at
from app.extraction.actors.told import after_kind
from app.extraction.verbs import verb_forms

_NO_GIVEN = ("title", "portfolio", "opener", "not-name", "thing-word", "place-word", "body-word", "before-role")
_MODEL = re.compile(r"[A-Z][A-Za-z]{0,3}-\d")
"""What weapons and planes are called: "F-15s", "Su-34", "S-300"."""
_SAID = ("say-past", "say-present")


def body_after(names: Names, at: int) -> int:
    """Read a state or place, and the body whose name it begins ("Indonesian Navy"); the word after it."""
    frame, after = names.frame, names.frame.last[at]
    hit = frame.hit[at]
    if hit.slug("people") or frame.possessive(after) or after >= frame.size:
        return after
    if not frame.adjoins(after - 1, after) or frame.owner[after] >= 0 or not frame.capital(after):
        return after
    run = run_at(frame, after)
    if inner := _titled_inside(names, at, run.after):
        return _person(names, inner)
    if not run.titled and is_body(frame, Run(at, run.after, False, None)):
        return body(names, at, run.after)
    return after


def body(names: Names, first: int, after: int) -> int:
    """Read the name of a body that begins at `first` and reaches at least to `after`; the word after it."""
    frame = names.frame
    after = _without_person(names, first, body_end(frame, first, after))
    while after > first and _MODEL.match(frame.tokens[after - 1].text):
        after -= 1  # "Royal Saudi Air Force F-15s"
    if after - first < 2 or frame.shouted(first):
        return after
    name = frame.words(first, after)
    slug = _of_state(names, first, name) or names.body(name)
    names.add(first, after, slug, "name", "body")
    return _acronym_after(names, slug, after)


def _without_person(names: Names, first: int, after: int) -> int:
    """Word after a body's own name, where somebody's follows it: "the Security Service | Oleh Lukash"."""
    frame, given = names.frame, after - 2
    person = given - first >= 2 and frame.given(given) and not frame.tagged(after - 1, "body-word", "press-word")
    return given if person and frame.tagged(given - 1, "body-word") else after


def _of_state(names: Names, first: int, name: str) -> str | None:
    """The body of the lists that "Russia’s | Ministry of Defence" is: the "Russian Ministry of Defence"."""
    frame = names.frame
    hit = frame.hit.get(frame.owner[first - 1]) if first and frame.owner[first - 1] >= 0 else None
    slug = hit.slug("state", "capital") if hit and frame.possessive(first) else None
    state = names.known.states.get(slug or "")
    named = (names.cast.lexicon.body_named(f"{adjective} {name}") for adjective in state.adjectives) if state else ()
    found = next((body for body in named if body is not None), None)
    return names.cast.known(found).slug if found else None


def _acronym_after(names: Names, slug: str, after: int) -> int:
    """An acronym in brackets after a body's name means it from then on."""
    frame = names.frame
    if after + 2 < frame.size and frame.norms[after] in ("(", "[") and frame.norms[after + 2] in (")", "]"):
        run = Run(after + 1, after + 2, False, None)
        if is_acronym(frame, run):
            names.cast.short[frame.tokens[after + 1].text] = slug
            names.cast.spell(slug, frame.tokens[after + 1].text)
            return after + 3
    return after


def unknown_at(names: Names, at: int) -> int:
    """Read the capitalised words from `at`; the word after them."""
    frame = names.frame
    if frame.tagged(at, "opener") and not (at + 1 < frame.size and frame.capitals[at + 1]):
        return at + 1
    run = run_at(frame, at)
    if not run.length:
        return max(run.after, at + 1)
    if run.length > 1 and frame.shouted(at):
        return run.after
    if is_acronym(frame, run):
        names.acronyms.append(run)
        return run.after
    if not names.frame.given(run.first) and (whole := joined_body(frame, run)):
        return body(names, run.first, whole)
    if inner := _titled_inside(names, at, run.after):
        return _person(names, inner)
    if run.length > 1 and not run.titled and after_kind(frame, run) and not names.frame.given(run.first):
        return body(names, run.first, run.after)
    if _serves_body(frame, run):
        return _person(names, run._replace(first=run.first + 1))
    if is_body(frame, run) and (not run.titled or frame.tagged(run.after - 1, "body-word")):
        return body(names, _whole(names, at), run.after)
    return _person(names, run)


def _titled_inside(names: Names, at: int, end: int) -> Run | None:
    """The person after a title within capitalised words: "Supreme Court Justice Antonin Scalia"."""
    frame = names.frame
    for first in range(at + 2, end - 1):
        if frame.norms[first] == ".":
            continue
        title = first - 2 if frame.norms[first - 1] == "." else first - 1
        if frame.tagged(title, "title") and not is_body(frame, Run(first, end, False, None)):
            return Run(first, end, True, None)
    return None


def _serves_body(frame: Frame, run: Run) -> bool:
    """ "President of the Confederation Viola Amherd": a given name follows the noun that ends an office."""
    behind = frame.norms[max(0, run.first - 2) : run.first] == ["of", "the"]
    return behind and run.length > 2 and frame.tagged(run.first, "body-word") and frame.given(run.first + 1)


def _whole(names: Names, at: int) -> int:
    """First word of a body's name, which what looks like a title belongs to: "Democratic Party"."""
    article = names.frame.norms[at] in ("the", "a", "an") or (
        names.frame.initial(at) and names.frame.tagged(at, "opener")
    )
    return at + 1 if article else at


def _person(names: Names, run: Run) -> int:
    frame = names.frame
    if any(_MODEL.match(frame.tokens[at].text) for at in range(run.first, run.after)):
        return run.after
    before = described_before(frame, names.known, run.first)
    if run.length == 1 and with_surname(names, run) == run.after:
        if not (frame.initial(run.first) and frame.tagged(run.first, "opener")):
            names.singles.append(run._replace(titled=run.titled or before is not None))
        return run.after
    after = described_after(frame, names.known, with_surname(names, run))
    evident = before is not None or after is not None or _speaks(names, run) or owned_by(names, run)
    whole = run._replace(after=with_surname(names, run))
    if not is_person(frame, names.cast.lexicon, whole, evident=evident or whole.after > run.after):
        if run.length > 1:
            names.weak.append(run)
        return run.after
    return _add_person(names, run, before, after)


def _speaks(names: Names, run: Run) -> bool:
    """Whether the name stands beside a speech verb, or between commas before a verb."""
    frame, before = names.frame, run.first - 1
    if frame.tagged(run.after, *_SAID) or (frame.tagged(before, *_SAID) and frame.adjoins(before, run.first)):
        return True
    aside = before > 0 and frame.norms[before] == "," and frame.same(before, run.after + 1)
    return aside and frame.norms[run.after] == "," and frame.verbal(run.after + 1)


def _add_person(names: Names, run: Run, before: Description | None, after: Description | None) -> int:
    frame, end = names.frame, with_surname(names, run)
    name = frame.words(run.first, end)
    if slug := without_initial(names, name):
        return names.add(run.first, end, slug, "name", "name with initials").end
    if whose := _tail_of(names, name):
        return names.add(run.first, end, whose, "short", "surname of several words").end
    told = after if after and after.after > after.first else before
    office = frame.words(told.first, told.after) if told and told.after > told.first else None
    gender = run.gender or names.cast.lexicon.gender_of(frame.tokens[run.first].text)[1]
    slug = names.cast.stranger(name, "person", told.side if told else "other", gender, office)
    names.cast.introduce(slug, name)
    start = before.first if before else run.first
    found = names.add(run.first, end, slug, "name", "name in the text", start, after.after if after else end)
    return body_owning(names, found.end)


def _tail_of(names: Names, name: str) -> str | None:
    """ "Le Pen" is the Marine Le Pen named before."""
    tail = f"-{slug_of(name)}"
    return next((slug for slug in names.cast.bearers(name) if slug.endswith(tail)), None)


def without_initial(names: Names, name: str) -> str | None:
    """ "Vladimir V. Putin" is whom the catalogue knows without the initial."""
    words = name.split()
    if len(words) < 3 or not all(len(word) == 2 and word.endswith(".") for word in words[1:-1]):
        return None
    slug = names.cast.lexicon.person_named(f"{words[0]} {words[-1]}")
    if slug is not None:
        names.cast.introduce(slug, names.cast.known(slug).name)
    return slug


def with_surname(names: Names, run: Run) -> int:
    """A given name before a surname of the word lists is another person: "Eric Trump"."""
    frame, after = names.frame, run.after
    joined = after < frame.size and frame.adjoins(after - 1, after) and not frame.possessive(after)
    hit = frame.hit.get(after) if joined else None
    if hit is None or not hit.slug("short"):
        return after
    if any(frame.tagged(at, "title", "title-m", "title-f", "time-word") for at in range(run.first, run.after)):
        return after
    given = names.cast.lexicon.gender_of(frame.tokens[run.first].text)[0]
    other = not frame.tagged(run.first, *_NO_GIVEN) and not frame.norms[run.first].endswith(("ed", "ing", "ly"))
    acts = frame.shouted(run.first) and frame.norms[run.first] in verb_forms()  # "Trump Meets Putin"
    return frame.last[after] if given or run.length > 1 or (other and not acts) else after
