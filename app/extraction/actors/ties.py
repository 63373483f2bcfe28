"""Second pass: short forms are tied to the people and bodies that the article names in full somewhere."""

import re
from collections import Counter

from app.catalogue.fold import flat
from app.catalogue.records import Gender
from app.extraction.actors.cast import Named, slug_of
from app.extraction.actors.epithets import CITIZENS
from app.extraction.actors.finds import MAX_BODIES, Names
from app.extraction.actors.frame import Frame, labels, plural_verb
from app.extraction.actors.given import tie_given
from app.extraction.actors.runs import Run
from app.extraction.actors.told import expanded, tie_told, told_body

SHORTEST_ACRONYM = 3
"""Letters; two fit too many names."""
_PLURAL = re.compile(r"(?<!new)(?<!ime)(?<![su])s$")
_LISTS = frozenset([",", "and"])
_NO_NAME = ("not-name", "thing-word", "place-word", "body-word", "time-word")
_SAID = ("say-past", "say-present")


def tie(names: Names) -> None:
    """Add to `names.named` the surnames, repeated unknown names and acronyms that mean somebody."""
    _weak(names)
    times = Counter(found.slug for found in names.named if found.form == "name")
    tie_told(names)
    _voices(names)
    for run in names.singles:
        _single(names, run, times)
    tie_given(names)
    ends = {found.end for found in names.named}
    for run in names.acronyms:
        if not names.frame.shouted(run.first):
            _acronym(names, run, ends)
    _apart(names, times)
    names.named.sort(key=lambda found: found.first)


def _weak(names: Names) -> None:
    """A name without a sign of what it is counts as a person if it comes again, or its last word speaks."""
    frame = names.frame
    times = Counter(frame.words(run.first, run.after) for run in names.weak)
    spoken = {frame.norms[run.first] for run in names.singles if frame.tagged(run.after, *_SAID)}
    people = {end for found in names.named if found.rule != "body" for end in (found.first, found.after)}
    for run in names.weak:
        name = frame.words(run.first, run.after)
        odd = any(
            frame.tagged(at, "not-name", "thing-word", "place-word", "opener") for at in range(run.first, run.after)
        )
        if odd or name.isupper() or run.length > 4:
            continue
        known = names.last_word(run) in spoken or slug_of(name) in names.cast.actors or times[name] > 2
        if known or _listed(frame, run, people):
            people |= {run.first, run.after}
            gender = names.cast.lexicon.gender_of(name.split()[0])[1]
            slug = names.cast.stranger(name, "person", gender=gender)
            names.cast.introduce(slug, name)
            names.add(run.first, run.after, slug, "name", "repeated name")


def _listed(frame: Frame, run: Run, people: set[int]) -> bool:
    """Whether the name stands in a list beside a person: "Robert Mapplethorpe, Ansel Adams and Walker Evans"."""
    if run.length > 3 or frame.initial(run.first):
        return False
    left = run.first - 2 if frame.norms[run.first - 2 : run.first] == [",", "and"] else run.first - 1
    if frame.norms[run.first - 1] in _LISTS and left in people:
        return True
    after = run.after + 2 if frame.norms[run.after : run.after + 2] == [",", "and"] else run.after + 1
    return run.after < frame.size and frame.norms[run.after] in _LISTS and after in people


def _single(names: Names, run: Run, times: Counter[str | None]) -> None:
    frame, cast = names.frame, names.cast
    if names.taken[run.first] and not run.titled:
        return
    word = frame.words(run.first, run.after)
    bearers = cast.bearers(word)
    fitting = tuple(s for s in bearers if not run.gender or cast.known(s).gender in (None, run.gender))
    if not bearers and not run.titled:
        given = cast.given.get(flat(word), [])
        fitting = tuple(given) if len(given) == 1 and cast.known(given[0]).origin == "text" else _alike(names, word)
    if fitting:
        slug = fitting[0] if len(fitting) == 1 else _principal(times, fitting)
        found = Named(run.first, run.after, slug, "short", "surname", run.first, run.after)
        found.candidates = () if slug else fitting
        names.named.append(found)
    elif run.titled and not frame.shouted(run.first) and not frame.tagged(run.first, *_NO_NAME, "opener"):
        slug = cast.stranger(word, "person", gender=run.gender)
        cast.introduce(slug, word)
        names.add(run.first, run.after, slug, "name", "title and name")


def _alike(names: Names, word: str) -> tuple[str, ...]:
    """Whom a surname means that the catalogue has in another transliteration: "Sibiga"."""
    slug = names.cast.lexicon.person_like(word)
    return (names.cast.known(slug).slug,) if slug else ()


def _voices(names: Names) -> None:
    """A name of one word that speaks and was never given to a person is a body: "Meduza reported"."""
    frame, cast = names.frame, names.cast
    inside = {frame.words(run.first, run.after) for run in names.singles if not frame.initial(run.first)}
    for run in names.singles:
        word = frame.words(run.first, run.after)
        if run.titled or names.taken[run.first] or frame.shouted(run.first) or frame.quoted[run.first]:
            continue
        if word in inside and _reports(frame, run) and not _is_common(names, run, word):
            cast.short.setdefault(word, cast.stranger(word, "body"))
    for run in names.singles:
        slug = cast.short.get(frame.words(run.first, run.after))
        if slug and not names.taken[run.first] and not run.titled and not labels(frame, run.after):
            names.add(run.first, run.after, slug, "name", "name that speaks")


def _reports(frame: Frame, run: Run) -> bool:
    """Whether the name says something, or something is said according to it."""
    cited = run.first > 1 and frame.norms[run.first - 1] == "to" and frame.norms[run.first - 2] == "according"
    return cited or (frame.tagged(run.after, *_SAID) and frame.adjoins(run.after - 1, run.after))


def _is_common(names: Names, run: Run, word: str) -> bool:
    """Whether the word may mean a person of the article, several people, or a thing."""
    folded = flat(word)
    if names.cast.bearers(word) or folded in names.cast.given or names.cast.lexicon.gender_of(word)[0]:
        return True
    if names.cast.lexicon.person_like(word) is not None:
        return True
    odd = names.frame.tagged(run.first, *_NO_NAME, "opener", "office-noun")
    return odd or bool(_PLURAL.search(word)) or folded in CITIZENS


def _title_before(frame: Frame, at: int) -> Gender | None:
    """The gender that "Mr." or "Mrs." before a word tells."""
    before = at - 2 if frame.norms[at - 1] == "." else at - 1
    return "m" if frame.tagged(before, "title-m") else "f" if frame.tagged(before, "title-f") else None


def _principal(times: Counter[str | None], bearers: tuple[str, ...]) -> str | None:
    """Whom a shared surname means: the first to be named in full, if nobody else is so named as often."""
    first = bearers[0]
    return first if all(times[first] > times[other] for other in bearers[1:]) else None


def _acronym(names: Names, run: Run, ends: set[int]) -> None:
    frame, cast = names.frame, names.cast
    word = frame.words(run.first, run.after)
    slug = cast.short.get(word) or _with_initials(names, word) or _in_brackets(names, run)
    cited = frame.norms[run.first - 1] == "to" and frame.norms[run.first - 2] == "according" if run.first > 1 else False
    if (slug is None and not frame.initial(run.first)) or frame.tagged(run.after, *_SAID):
        follows = run.after < frame.size and frame.same(run.first, run.after)
        acts = follows and (frame.verbal(run.after) or frame.possessive(run.after) or _together(frame, run))
        bound = (
            (frame.norms[run.first - 1] in ("of", "from") and run.first - 1 in ends)
            or told_body(frame, run)
            or expanded(frame, run)
        )
        if slug is None and (acts or cited or bound):
            slug = cast.stranger(word, "body")
            cast.short[word] = slug
    if slug is not None:
        names.add(run.first, run.after, slug, "short", "acronym")


def _with_initials(names: Names, word: str) -> str | None:
    """The one body of the text that an acronym abbreviates: "EPA" the "U.S. Environmental Protection Agency"."""
    if len(word) < SHORTEST_ACRONYM:
        return None
    fits = [slug for slug in names.cast.bodies[:MAX_BODIES] if _abbreviates(word, names.cast.known(slug).name)]
    if len(fits) == 1:
        names.cast.short[word] = fits[0]
        return fits[0]
    return None


def _in_brackets(names: Names, run: Run) -> str | None:
    """The body whose name stands in brackets after the acronym."""
    opens, word = run.after, names.frame.words(run.first, run.after)
    if opens >= names.frame.size or names.frame.norms[opens] != "(":
        return None
    slug = next((found.slug for found in names.named if found.first == opens + 1 and found.rule == "body"), None)
    if slug is not None:
        names.cast.short[word] = slug
    return slug


def _abbreviates(word: str, name: str) -> bool:
    initials = "".join(part[0] for part in name.replace("-", " ").split() if part[0].isupper())
    return word in (initials, initials[1:])


def _together(frame: Frame, run: Run) -> bool:
    """ "VOA and AP report": several act together."""
    at = run.after
    if frame.norms[at] == "and" and at + 2 < frame.size and frame.capital(at + 1):
        at += 2
    elif frame.norms[run.first - 1] not in ("and", "the"):
        return False
    return plural_verb(frame, at)


def _apart(names: Names, times: Counter[str | None]) -> None:
    """A surname that two people of the article share is left open, unless a title before it tells which."""
    cast, frame = names.cast, names.frame
    for found in names.named:
        if found.form != "short" or found.slug is None or found.rule != "surname":
            continue
        word = frame.words(found.first, found.after)
        bearers = cast.bearers(word)
        if len(bearers) < 2 or found.slug not in bearers:
            continue
        gender = _title_before(frame, found.first)
        fitting = tuple(slug for slug in bearers if gender is None or cast.known(slug).gender == gender) or bearers
        alone = _by_surname(frame, found)
        if alone not in fitting or not times[alone]:
            alone = fitting[0] if len(fitting) == 1 else _principal(times, fitting)
        found.slug, found.candidates = alone, () if alone else fitting


def _by_surname(frame: Frame, found: Named) -> str | None:
    """Whom the word lists mean by the surname alone: "Trump", though the article names Melania Trump as well."""
    hit = frame.hit.get(found.first)
    return hit.slug("short") if hit else None
