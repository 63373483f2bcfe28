"""Third pass: offices without a name, groups and pronouns by the nearest that fits; where two fit it stays open."""

from collections.abc import Iterator

from app.extraction.actors.antecedents import Antecedents, slugs_in
from app.extraction.actors.cast import Named
from app.extraction.actors.companions import COMPANIONS, resolve_companion, resolve_visitor
from app.extraction.actors.counterparts import counterpart, counterparts, name_follows
from app.extraction.actors.epithets import Epithet, find_epithets, resolve_epithet
from app.extraction.actors.finds import Names
from app.extraction.actors.frame import Frame
from app.extraction.actors.governments import GOVERNMENTS, resolve_government
from app.extraction.actors.groups import COUNTED, FOLK, resolve_folk, resolve_men, resolve_number
from app.extraction.actors.office_alone import resolve_office
from app.extraction.actors.offices import OfficePhrase
from app.extraction.actors.pronouns import HE, IT, THEY, person_meant, several_meant, thing_meant
from app.extraction.actors.settled import settle
from app.extraction.phrases import indices_of

_SHORTENED = frozenset(f"{word}'{rest}" for word in ("he", "she", "they", "it") for rest in ("d", "ll", "ve", "re"))
_REFERRING = frozenset(
    [
        *HE,
        *THEY,
        *IT,
        *_SHORTENED,
        *COMPANIONS,
        *COUNTED,
        *FOLK,
        *GOVERNMENTS,
        "counterparts",
        "colleagues",
        "latter",
        "visiting",
        "men",
    ]
)


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
            settle(known, done)
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
        return resolve_office(names, known, item)
    frame = names.frame
    if isinstance(item, Epithet):
        return resolve_epithet(frame, known, at, item)
    if item in HE:
        return _meant(frame, at, person_meant(known, at, HE[item]), "pronoun")
    if item in THEY:
        return _meant(frame, at, several_meant(known, at), "pronoun")
    if item in IT:
        return _meant(frame, at, thing_meant(known, at), "pronoun")
    if item == "latter":
        return _latter(frame, known, at)
    if item == "visiting":
        return resolve_visitor(frame, known, at)
    if item in COMPANIONS:
        return _companion(names, known, at)
    if item in ("counterparts", "colleagues"):
        return counterparts(names, known, at)
    if item in GOVERNMENTS:
        return resolve_government(frame, known, at)
    if item in FOLK:
        return resolve_folk(frame, known, at)
    return resolve_men(frame, known, at) if item == "men" else resolve_number(frame, known, at)


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
    slugs = slugs_in(known.recent(known.frame.sentence(at) - 1))
    slug = slugs[-1] if len(slugs) > 1 else None
    return Named(at, at + 1, slug, "office", "the latter", at - 1, at + 1, (), True) if slug else None


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
    whose = peer or resolve_companion(names.frame, known, at)
    return whose or (resolve_visitor(names.frame, known, at) if norm in ("visitor", "guest") else None)


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
