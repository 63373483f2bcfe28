"""Offices beside a name, before or after it, and those that stand alone, kept for the antecedents."""

from dataclasses import replace

from rapidfuzz.fuzz import ratio

from app.catalogue.fold import flat
from app.catalogue.load import table
from app.extraction.actors.cast import Named
from app.extraction.actors.finds import Names
from app.extraction.actors.known import known_person
from app.extraction.actors.offices import OfficePhrase, office_at, owner_right
from app.extraction.actors.runs import Run, is_acronym, is_body, is_person, run_at
from app.extraction.actors.unknown import with_surname, without_initial

MISSPELT = 80
"""Likeness of a name to its misspelling: "Kier Starmer" scores 91; of two brothers under 75."""

SEAT = 6
"""Words from "envoy to" to the comma behind where he is sent: "to the United Nations,"."""


def office_phrase(names: Names, at: int) -> int:
    """Read the office whose role word begins at `at`, with its name; the word after it."""
    frame = names.frame
    office = office_at(frame, names.cast, at)
    if office is None:
        return frame.last[at]
    found = _name_after(names, office)
    if found is not None:
        return found
    whom = _name_before(names, office)
    if whom is not None:
        _describe(names, whom, office)
    elif office.roles and not office.past:
        names.offices.append(office)
        if not office.bare:
            for index in range(office.start, office.end):
                names.taken[index] = True
    return max(office.end, frame.last[at])


def _name_after(names: Names, office: OfficePhrase) -> int | None:
    """Read the name after an office ("US President, Donald Trump"); the word after it, or None if there is none."""
    frame, at = names.frame, _behind_seat(names, office)
    comma = at < frame.size and frame.norms[at] == ","
    if comma:
        at += 1
    if at >= frame.size or not frame.same(office.end - 1, at) or not (comma or frame.adjoins(office.end - 1, at)):
        return None
    if comma and ((office.bare and not office.definite) or office.plural):
        return None
    run = run_at(frame, at) if frame.capital(at) and frame.owner[at] < 0 else Run(at, at, False, None)
    hit = frame.hit.get(run.after) if run.titled and not run.length else frame.hit.get(at)
    slug = hit.slug("name", "short") if hit else None
    if slug is not None:
        first = run.after if run.titled and not run.length else at
        if comma and not _may_be(names, slug, office):
            return None
        _told(names, slug, office)
        _give_office(names, slug, office)
        return known_person(names, first, slug, office.start, "office and name")
    if (known := _in_brackets(names, run)) is not None:
        return known_person(names, run.after + 1, known, office.start, "office and name")
    return _stranger_in_office(names, run, office, comma)


def _behind_seat(names: Names, office: OfficePhrase) -> int:
    """The comma behind where somebody is sent, else the word behind the office: "Russia's envoy to the UN, X"."""
    frame, end = names.frame, office.end
    if end >= frame.size or frame.norms[end] != "to" or office.plural or not frame.same(end - 1, end):
        return end
    for at in range(end + 1, min(end + SEAT, frame.size)):
        if frame.norms[at] == ",":
            return at
        if not (frame.capital(at) or frame.norms[at] in ("the", "of", "and")) or not frame.same(end, at):
            return end
    return end


def _in_brackets(names: Names, run: Run) -> str | None:
    """Whom "[President Vladimir] | Putin" names: the editor's brackets close before the surname."""
    frame, at = names.frame, run.after
    if not run.length or at + 1 >= frame.size or frame.norms[at] not in ("]", ")"):
        return None
    hit = frame.hit.get(at + 1)
    return hit.slug("short") if hit else None


def _may_be(names: Names, slug: str, office: OfficePhrase) -> bool:
    holders = names.cast.holders(office.roles, office.of) if office.of else ()
    if not holders or slug in holders:
        return True
    theirs = names.cast.state_of(slug) in (None, office.of)  # "after talks with Russia's foreign minister, Fidan said"
    return theirs and names.cast.holds(slug, (*office.roles, *_alike(office.roles)))


def _alike(roles: tuple[str, ...]) -> list[str]:
    """Roles that go by the same word: Trump's envoy may be one for Ukraine as well as one for all the world."""
    return [other for row in table("offices")["alike"] if set(row) & set(roles) for other in row]


def _told(names: Names, slug: str, office: OfficePhrase) -> None:
    """Remember an office that the text gives to somebody; the catalogue's own people keep theirs."""
    if slug not in names.known.persons and not office.past:
        for role in office.roles:
            names.cast.posts[(role, office.of)] = slug


def _give_office(names: Names, slug: str, office: OfficePhrase) -> None:
    """The text's office for somebody of the catalogue who holds none on that day as far as it knows."""
    actor = names.cast.known(slug)
    if actor.office is None and office.roles and office.of and not office.past:
        names.cast.actors[slug] = replace(actor, office=_title(names, office))


def _stranger_in_office(names: Names, run: Run, office: OfficePhrase, comma: bool) -> int | None:
    frame = names.frame
    if not run.length or is_body(frame, run) or (comma and run.length < 2):
        return None
    if is_acronym(frame, run) or not is_person(frame, names.cast.lexicon, run, evident=not comma or run.length > 1):
        return None
    if run.length == 1 and (holder := _holder_named(names, run, office)):
        names.cast.known(holder)
        return names.add(run.first, run.after, holder, "short", "office and surname", office.start).end
    if (
        run.length == 1
        and with_surname(names, run) == run.after
        and (names.cast.surnames.get(names.last_word(run)) or (not run.titled and office.bare))
    ):
        names.singles.append(Run(run.first, run.after, True, run.gender))
        return run.after
    after = with_surname(names, run)
    name = frame.words(run.first, after)
    if known := without_initial(names, name):
        return names.add(run.first, after, known, "name", "name with initials", office.start).end
    if holder := _holder_misspelt(names, name, office):
        names.cast.known(holder)
        names.cast.introduce(holder, name)
        return names.add(run.first, after, holder, "name", "office and name", office.start).end
    end, of = owner_right(frame, after) if office.bare and not frame.possessive(after) else (after, None)
    if of is not None:
        office = replace(office, of=of)
    slug = names.stranger(name, run.gender, _title(names, office), office.of)
    names.cast.introduce(slug, name)
    _told(names, slug, office)
    return names.add(run.first, after, slug, "name", "office and name", office.start, end).end


def _holder_named(names: Names, run: Run, office: OfficePhrase) -> str | None:
    """ "Foreign Minister Sánchez": the holder of that office with that surname."""
    surname = f" {names.last_word(run)}"
    holders = names.cast.holders(office.roles, office.of) if office.roles else ()
    people = (names.known.persons.get(slug) for slug in holders)
    return next((one.slug for one in people if one and flat(one.name).endswith(surname)), None)


def _holder_misspelt(names: Names, name: str, office: OfficePhrase) -> str | None:
    """ "UK Prime Minister Kier Starmer": the holder of that office with one of his names, most letters alike."""
    holders = names.cast.holders(office.roles, office.of) if office.roles and office.of and not office.past else ()
    people = (names.known.persons.get(slug) for slug in holders)
    words = flat(name).split()
    for one in people:
        known = flat(one.name).split() if one else []
        if one and {words[0], words[-1]} & {known[0], known[-1]} and ratio(flat(name), flat(one.name)) >= MISSPELT:
            return one.slug
    return None


def _title(names: Names, office: OfficePhrase) -> str:
    """The office in plain words: "Finnish President"; as printed where the catalogue has no such role."""
    owner = names.known.states.get(office.of or "") or names.known.bodies.get(office.of or "")
    title = names.known.roles[office.roles[0]].title if office.roles else ""
    if owner is not None and title:
        return f"{'former ' if office.past else ''}{owner.label} {title}"
    first = office.start if office.title is None else office.title
    words = names.frame.words(first, office.end).removeprefix("the ").removeprefix("The ")
    return f"{owner.label} {words}" if owner is not None and words[0].isupper() else words


def _name_before(names: Names, office: OfficePhrase) -> Named | None:
    """The name that an office follows: "Peskov, the Kremlin spokesman"."""
    frame, found = names.frame, names.named
    owned = len(found) > 1 and found[-1].first == office.start  # "Kellogg, US President Trump's envoy"
    comma = (found[-1].start if owned else office.start) - 1
    if comma < 1 or frame.norms[comma] != "," or not found:
        return None
    before = found[-2] if owned else found[-1]
    if before.end != comma or before.slug is None or names.cast.known(before.slug).kind != "person":
        return None
    return before if _may_be(names, before.slug, office) or _is_aside(names, before, office) else None


def _is_aside(names: Names, before: Named, office: OfficePhrase) -> bool:
    """ "Keith Kellogg, Trump's special envoy, arrived": what he is called between commas, though others hold it too."""
    frame, end = names.frame, office.end
    ends = end >= frame.size or not frame.same(end - 1, end) or frame.norms[end] in (",", ".")
    goes_on = end + 1 < frame.size and frame.norms[end] == "," and frame.norms[end + 1] in ("and", "or")
    listed = before.start > 0 and frame.norms[before.start - 1] in (",", "and")
    owner = names.known.states.get(office.of or "")
    of_own_side = owner is not None and owner.side == names.cast.known(before.slug or "").side
    return ends and not goes_on and not listed and of_own_side


def _describe(names: Names, whom: Named, office: OfficePhrase) -> None:
    assert whom.slug is not None
    whom.end = office.end
    for index in range(office.start, office.end):
        names.taken[index] = True
    actor = names.cast.known(whom.slug)
    if actor.origin == "text":
        names.stranger(actor.name, actor.gender, _title(names, office), office.of)
        _told(names, whom.slug, office)
