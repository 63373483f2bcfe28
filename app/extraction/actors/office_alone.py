"""Offices without a name: "the president", "the US envoy", "both foreign ministers", "the leaders of X and Y"."""

from dataclasses import replace

from app.catalogue.load import table
from app.extraction.actors.antecedents import LATELY, Antecedents
from app.extraction.actors.cast import Cast, Named
from app.extraction.actors.counterparts import peers_of
from app.extraction.actors.finds import Names
from app.extraction.actors.frame import Frame
from app.extraction.actors.groups import COUNTED, NUMBERS, told_apart
from app.extraction.actors.holders import TOGETHER, company, holders, leaders, listed, named_of
from app.extraction.actors.offices import OfficePhrase, owners_of
from app.extraction.actors.pronouns import thing_meant
from app.extraction.actors.subject import is_subject

_PAIRED = frozenset(table("offices")["paired"])
"""Offices of which several of one side travel together."""
_RANKS: dict[str, list[str]] = table("offices")["ranks"]
_ALIKE: list[list[str]] = table("offices")["alike"]


def resolve_office(names: Names, known: Antecedents, office: OfficePhrase) -> Named | None:
    """Who holds it, or the several who do; null where that is not clear."""
    frame, cast = names.frame, names.cast
    office = _wherever(frame, cast, office)
    count = frame.norms[office.start - 1] if office.start else ""
    if office.plural:
        return _group(frame, known, office, count)
    if (office.of and not office.definite) or _is_posted(frame, office):
        return None
    of = office.of or next(iter(thing_meant(known, office.start)), None) if count == "its" else office.of
    if of is not None:
        slugs: tuple[str, ...] = named_of(known, office.start, _by_that_word(cast, office, of))
        slugs = slugs or cast.holders(office.roles, of)
        if len(slugs) > 1:
            slugs = tuple(slug for slug in holders(known, office.start, office.roles, 1) if slug in slugs) or slugs
        rule = "office"
    elif office.definite and not office.generic:
        slugs = holders(known, office.start, (*office.roles, *_alike(office)), 1) or _default(cast, office)
        rule = "office, nearest holder"
    else:
        return None
    if not slugs:
        return None
    first = office.start + 1 if frame.norms[office.start] == "the" else office.start
    one = slugs[0] if len(slugs) == 1 else None
    found = Named(first, office.end, one, "office", rule, office.start, office.end, () if one else slugs)
    found.subject = is_subject(frame, office.start, office.end)
    if one:
        cast.known(one)
    return found


def _is_posted(frame: Frame, office: OfficePhrase) -> bool:
    """ "Russia's envoy to the UN": an ambassador, and not whom his president sends about the world."""
    at = office.end + 1
    if "special-envoy" not in office.roles or at >= frame.size or frame.norms[office.end] != "to":
        return False
    at += frame.norms[at] == "the"
    hit = frame.hit.get(at)
    return hit is not None and hit.slug("body") is not None and frame.same(office.end, at)


def _wherever(frame: Frame, cast: Cast, office: OfficePhrase) -> OfficePhrase:
    """ "Met the chancellor in Rome": of no state that has the capital, where nobody holds that office there."""
    inside = frame.norms[office.start : office.end]
    if office.of is None or "in" not in inside or cast.holders(office.roles, office.of):
        return office
    return replace(office, of=None, end=office.start + inside.index("in"))


def _alike(office: OfficePhrase) -> list[str]:
    """Roles that go by the word of this office as well."""
    return [other for row in _ALIKE if row[0] in office.roles for other in row[1:]]


def _in_rank(office: OfficePhrase) -> tuple[str, ...]:
    """Roles of which several together go by the word of one: "both foreign ministers" of a minister and a secretary."""
    wider = (other for role in office.roles for other in _RANKS.get(role, ()))
    return tuple(dict.fromkeys((*office.roles, *wider)))


def _by_that_word(cast: Cast, office: OfficePhrase, of: str) -> tuple[str, ...]:
    """All whom "the US envoy" may mean; nobody where one office alone goes by the word."""
    alike = _alike(office)
    return cast.holders((*office.roles, *alike), of) if alike else ()


def _default(cast: Cast, office: OfficePhrase) -> tuple[str, ...]:
    for slug in office.roles:
        role = cast.lexicon.catalogue.roles[slug]
        if role.default and (held := cast.holders((slug,), role.default)):
            return held
    return ()


def _group(frame: Frame, known: Antecedents, office: OfficePhrase, count: str) -> Named | None:
    paired = bool(_PAIRED & set(office.roles))
    if office.of is not None and not paired:
        return _each(frame, known, office)
    start = office.start
    wanted = NUMBERS.get(count, 2)
    counted = count in COUNTED
    if counted:
        start -= 1
    elif not office.definite or told_apart(frame, office.end):
        return None
    if office.of is None and frame.norms[office.end : office.end + 1] == ["of"]:
        return None  # "the leaders of seven other countries"
    if paired:
        slugs = company(known, start, office.roles, wanted)
    else:
        roles = _in_rank(office)
        slugs = holders(known, start, roles, wanted, TOGETHER if counted else LATELY)
        slugs = slugs or (() if counted else listed(known, start, roles))
    slugs = slugs or leaders(known, start, office, wanted)
    if office.of is not None and any(known.cast.state_of(slug) not in (None, office.of) for slug in slugs):
        return None
    if not slugs:
        return None
    if start and frame.norms[start - 1] == "the":
        start -= 1
    found = Named(start, office.end, None, "group", "group of holders", start, office.end, slugs)
    found.subject = is_subject(frame, start, office.end)
    return found


def _each(frame: Frame, known: Antecedents, office: OfficePhrase) -> Named | None:
    """ "The Presidents of the United States and Ukraine": one holder for each."""
    owners, start, end = owners_of(frame, office)
    slugs = tuple(slug for of in owners for slug in _holding(known.cast, office, of))
    if len(owners) < 2 or len(slugs) != len(owners):
        return None
    for slug in slugs:
        known.cast.known(slug)
    first = start + 1 if frame.norms[start] == "the" else start
    return Named(first, end, None, "group", "holders of each", start, end, slugs, is_subject(frame, start, end))


def _holding(cast: Cast, office: OfficePhrase, of: str) -> tuple[str, ...]:
    """Who holds the office there, whatever it is called: "the foreign ministers of Russia and the US"."""
    held = cast.holders(office.roles, of)[:1]
    peers = (peer for role in office.roles for peer in peers_of(role))
    return held or next((found[:1] for peer in peers if (found := cast.holders((peer,), of))), ())
