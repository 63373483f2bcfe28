"""Names of the word lists: whole, by surname, joined by hyphens, or only the beginning of another name."""

from app.extraction.actors.finds import Names
from app.extraction.actors.runs import Run, is_body, run_at
from app.extraction.actors.unknown import body
from app.extraction.verbs import verb_forms


def known_person(names: Names, at: int, slug: str, start: int | None = None, rule: str = "") -> int:
    """Read the name of a known person at `at`, or the longer name it only begins; the word after it."""
    frame, after = names.frame, names.frame.last[at]
    full = frame.hit[at].slug("name") is not None
    if not frame.possessive(after) and after < frame.size and frame.adjoins(after - 1, after):
        if frame.tagged(after, "regime"):
            return _administration(names, at, after, slug)
        if frame.tagged(after, "staff", "followers"):
            return _people_of(names, at, after, slug)
        if not full and frame.tagged(after, "follower") and frame.names_after(after):
            return after  # "Putin aide Yuri Ushakov"
        if frame.owner[after] < 0 and frame.capital(after):
            end = _longer(names, at, after)
            if end is not None:
                return end
    names.cast.known(slug)
    if full:
        names.cast.introduce(slug, frame.words(at, after))
    names.add(at, after, slug, "name" if full else "short", rule or ("name" if full else "surname"), start)
    return after


def _administration(names: Names, at: int, after: int, slug: str) -> int:
    state = names.cast.state_of(slug) or _led(names, slug)
    if state:
        names.cast.known(state)
        names.add(at, after + 1, state, "metonym", "administration")
    return after + 1


def _people_of(names: Names, at: int, after: int, slug: str) -> int:
    """ "Trump officials" act for his state; "Trump envoys Witkoff and Kushner", "Trump allies" for themselves."""
    frame = names.frame
    own = frame.tagged(after, "staff") and not frame.names_after(after) and not frame.tagged(at - 1, "no-longer")
    return _administration(names, at, after, slug) if own else after + 1


def _led(names: Names, slug: str) -> str | None:
    """The state that somebody once led: "the Biden administration"."""
    person = names.known.persons.get(slug)
    return next((o.of for o in person.offices if o.of in names.known.states), None) if person else None


def _longer(names: Names, at: int, after: int) -> int | None:
    """Word after a longer name that only begins like a known one ("Trump Tower", "Donald Trump Jr."), or None."""
    frame = names.frame
    if frame.shouted(at) and frame.norms[after] in verb_forms():
        return None  # "Starmer Signs Agreement"
    run = run_at(frame, after)
    if frame.tagged(after, "name-suffix"):
        name = frame.words(at, after + 1)
        slug = names.stranger(name, None)
        names.cast.introduce(slug, name)
        names.add(at, after + 1, slug, "name", "suffix")
        return after + 1
    if is_body(frame, Run(at, run.after, False, None)):
        return body(names, at, run.after)
    if frame.tagged(run.after - 1, "place-word", "thing-word"):
        return run.after
    return None


def compound(names: Names, at: int) -> bool:
    """Whether names are joined by hyphens in one word: "Trump-Putin call"; "Putin-friendly" names nobody."""
    frame, token = names.frame, names.frame.tokens[at]
    hits = frame.inner[at]
    covered = sum(hit.span.end - hit.span.start for hit in hits) + len(hits) - 1
    if covered < len(token.text.removesuffix("'s").removesuffix("’s")):
        return False
    for hit in hits:
        person = hit.slug("name", "short")
        slug = person or hit.slug("state", "capital")
        if slug is not None:
            names.cast.known(slug)
            names.add(at, at + 1, slug, "short" if person else "metonym", "compound").part = hit.span
    return True
