"""Third pass: offices without a name, groups and pronouns by the nearest that fits; where two fit it stays open."""

from collections.abc import Iterator

from app.catalogue.load import table
from app.extraction.actors.acting import is_subject
from app.extraction.actors.antecedents import HE, IT, LATELY, THEY, TOGETHER, Antecedents
from app.extraction.actors.cast import Cast, Named
from app.extraction.actors.companions import COMPANIONS, resolve_companion
from app.extraction.actors.counterparts import counterpart, counterparts, name_follows, peers_of
from app.extraction.actors.epithets import Epithet, find_epithets, resolve_epithet
from app.extraction.actors.finds import Names
from app.extraction.actors.frame import Frame
from app.extraction.actors.groups import COUNTED, FOLK, NUMBERS, resolve_folk, resolve_number
from app.extraction.actors.offices import OfficePhrase, owners_of
from app.extraction.phrases import indices_of

_SHORTENED = frozenset(f"{word}'{rest}" for word in ("he", "she", "they", "it") for rest in ("d", "ll", "ve", "re"))
_REFERRING = frozenset(
    [*HE, *THEY, *IT, *_SHORTENED, *COMPANIONS, *COUNTED, *FOLK, "counterparts", "colleagues", "latter", "men"]
)

_RESTRICTING = frozenset(("who", "whom", "whose", "that"))
_PAIRED = frozenset(table("offices")["paired"])
"""Offices of which several of one side travel together."""
_RANKS: dict[str, list[str]] = table("offices")["ranks"]
_ALIKE: list[list[str]] = table("offices")["alike"]


def refer(names: Names) -> list[Named]:
    """All finds in order, with offices, groups and pronouns among them."""
    ahead: dict[int, list[Named]] = {}
    for one in names.named:
        ahead.setdefault(names.frame.sentence(one.first), []).append(one)
    known = Antecedents(names.frame, names.cast, ahead)
    done: list[Named] = []
    for at, item in sorted(_items(names), key=lambda pair: pair[0]):
        found: Named | None = item if isinstance(item, Named) else _resolve(names, known, at, item)
        if found is not None:
            done.append(found)
            known.note(found)
            _coordinate(names.frame, known, done)
    return done


def _coordinate(frame: Frame, known: Antecedents, done: list[Named]) -> None:
    """ "X and Y" are a group that "they" can mean."""
    if len(done) < 2 or not (done[-1].slug and done[-2].slug):
        return
    left, right = done[-2], done[-1]
    if right.start == left.end + 1 and frame.norms[left.end] == "and" and not frame.quoted[right.first]:
        members = [*_before_comma(frame, done[:-1]), right]
        slugs = tuple(dict.fromkeys(one.slug or "" for one in members))
        if len(slugs) > 1 and all(known.cast.known(slug).kind == "person" for slug in slugs):
            first = members[0]
            group = Named(first.first, right.after, None, "group", "and", first.start, right.end, slugs)
            group.subject = left.subject or right.subject
            known.groups.setdefault(frame.sentence(right.first), []).append(group)


def _before_comma(frame: Frame, done: list[Named]) -> list[Named]:
    """The last find and those before it in one list: "A, B" of "A, B and C"; not A of "in a call with A, B and C"."""
    found = [done[-1]]
    for one in reversed(done[:-1]):
        if one.slug is None or frame.norms[one.end] != "," or found[0].start != one.end + 1:
            break
        found.insert(0, one)
    apart = len(found) == 2 and found[1].subject and frame.tagged(found[0].start - 1, "preposition")
    return found[1:] if apart and found[0].start else found


def _items(names: Names) -> Iterator[tuple[int, Named | OfficePhrase | Epithet | str]]:
    frame = names.frame
    yield from find_epithets(frame)
    yield from ((found.first, found) for found in names.named)
    yield from ((office.start, office) for office in names.offices if not frame.quoted[office.start] or not office.bare)
    for at in indices_of(_REFERRING, frame.norms):
        if frame.live[at] and not frame.quoted[at]:
            yield at, frame.norms[at].split("'")[0]


def _resolve(names: Names, known: Antecedents, at: int, item: OfficePhrase | Epithet | str) -> Named | None:
    if isinstance(item, OfficePhrase):
        return _office(names, known, item)
    frame = names.frame
    if isinstance(item, Epithet):
        return resolve_epithet(frame, known, at, item)
    if item in HE:
        return _meant(frame, at, known.person(at, HE[item]), "pronoun")
    if item in THEY:
        return _meant(frame, at, known.several(at), "pronoun")
    if item in IT:
        return _meant(frame, at, known.thing(at), "pronoun")
    if item == "latter":
        return _latter(frame, known, at)
    if item in COMPANIONS:
        return _companion(names, known, at)
    if item in ("counterparts", "colleagues"):
        return counterparts(names, known, at)
    if item in FOLK:
        return resolve_folk(frame, known, at)
    return _men(frame, known, at) if item == "men" else resolve_number(frame, known, at)


def _meant(frame: Frame, at: int, slugs: tuple[str, ...], rule: str, start: int | None = None) -> Named | None:
    if not slugs:
        return None
    one = slugs[0] if len(slugs) == 1 else None
    candidates = () if one else slugs
    found = Named(at, at + 1, one, "pronoun", rule, at if start is None else start, at + 1, candidates)
    found.subject = frame.norms[at].split("'")[0] in ("he", "she", "they", "it")
    return found


def _latter(frame: Frame, known: Antecedents, at: int) -> Named | None:
    """ "The latter told reporters": the last of those just named."""
    if not at or frame.norms[at - 1] != "the" or not frame.same(at, at + 1) or not frame.verbal(at + 1):
        return None
    slug = next(iter(known.latter(at)), None)
    return Named(at, at + 1, slug, "office", "the latter", at - 1, at + 1, (), True) if slug else None


def _men(frame: Frame, known: Antecedents, at: int) -> Named | None:
    """ "The men shook hands": the two told of last."""
    apart = not at or frame.norms[at - 1] != "the" or _told_apart(frame, at + 1)
    slugs = () if apart else known.men(at - 1)
    return Named(at - 1, at + 1, None, "group", "the two", at - 1, at + 1, slugs, True) if slugs else None


def _told_apart(frame: Frame, after: int) -> bool:
    """ "The men who came back", "the leaders whose troops": what follows says who, and nobody named before is meant."""
    return frame.norms[after : after + 1] != [] and frame.norms[after] in _RESTRICTING


def _office(names: Names, known: Antecedents, office: OfficePhrase) -> Named | None:
    frame, cast = names.frame, names.cast
    count = frame.norms[office.start - 1] if office.start else ""
    if office.plural:
        return _group(frame, known, office, count)
    if office.of and not office.definite:
        return None
    of = office.of or next(iter(known.thing(office.start)), None) if count == "its" else office.of
    if of is not None:
        slugs: tuple[str, ...] = known.named_of(office.start, _by_that_word(cast, office, of))
        slugs = slugs or cast.holders(office.roles, of)
        if len(slugs) > 1:
            slugs = tuple(slug for slug in known.holders(office.start, office.roles, 1) if slug in slugs) or slugs
        rule = "office"
    elif office.definite and not office.generic:
        slugs = known.holders(office.start, (*office.roles, *_alike(office)), 1) or _default(cast, office)
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
    elif not office.definite or _told_apart(frame, office.end):
        return None
    if office.of is None and frame.norms[office.end : office.end + 1] == ["of"]:
        return None  # "the leaders of seven other countries"
    if paired:
        slugs = known.company(start, office.roles, wanted)
    else:
        roles = _in_rank(office)
        slugs = known.holders(start, roles, wanted, TOGETHER if counted else LATELY)
        slugs = slugs or (() if counted else known.listed(start, roles))
    slugs = slugs or known.leaders(start, office, wanted)
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


def _companion(names: Names, known: Antecedents, at: int) -> Named | None:
    """ "His guest", "his Russian counterpart", where no name follows."""
    if not at or name_follows(names, known, at):
        return None
    norm = names.frame.norms[at]
    peer = (
        counterpart(names, known, at)
        if norm in ("counterpart", "colleague")
        else _host(names, at)
        if norm == "host"
        else None
    )
    return peer or resolve_companion(names.frame, known, at)


def _host(names: Names, at: int) -> Named | None:
    """ "His French host": who leads that state."""
    frame = names.frame
    first = frame.owner[at - 1]
    hit = frame.hit.get(first) if first >= 0 else None
    of = hit.slug("adjective") if hit else None
    held = names.cast.holders(("leader",), of)[:1] if of else ()
    for slug in held:
        names.cast.known(slug)
    return Named(first, at + 1, held[0], "office", "host", first, at + 1) if held else None
