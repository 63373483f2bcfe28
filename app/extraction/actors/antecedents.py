"""Third pass: offices without a name, groups and pronouns by the nearest that fits; where two fit it stays open."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field

from app.catalogue.load import table
from app.extraction.actors.acting import is_subject
from app.extraction.actors.cast import Cast, Named
from app.extraction.actors.frame import Frame
from app.extraction.actors.names import Names
from app.extraction.actors.offices import OfficePhrase, owners_of

HE = {"he": "m", "him": "m", "his": "m", "himself": "m", "she": "f", "her": "f", "hers": "f", "herself": "f"}
THEY = frozenset(["they", "them", "their", "theirs", "themselves"])
IT = frozenset(["it", "its", "itself"])
_SHORTENED = frozenset(f"{word}'{rest}" for word in ("he", "she", "they", "it") for rest in ("d", "ll", "ve", "re"))
REFERRING = frozenset([*HE, *THEY, *IT, *_SHORTENED, "counterpart", "men", "two", "both"])
BACK = 4
"""Sentences to look back for an antecedent; quotes alone in a sentence lie between a speaker and "he said"."""
_NEAR = frozenset(["beside", "behind", "around", "near", "before", "alongside", "opposite"])
_SAYING = ("say-past", "say-present", "auxiliary")


@dataclass(slots=True)
class Antecedents:
    """What was named so far, outside quotation marks and headlines, by sentence."""

    frame: Frame
    cast: Cast
    ahead: dict[int, list[Named]]
    people: dict[int, list[Named]] = field(default_factory=dict)
    groups: dict[int, list[Named]] = field(default_factory=dict)
    things: dict[int, list[Named]] = field(default_factory=dict)

    def note(self, found: Named) -> None:
        """Let a find be referred to from now on."""
        frame = self.frame
        sentence = frame.sentence(found.first)
        if frame.quoted[found.first] or frame.headline[frame.block[sentence]]:
            return
        if found.slug is None:
            if len(found.candidates) > 1 and found.form in ("group", "pronoun"):
                self.groups.setdefault(sentence, []).append(found)
        elif self.cast.known(found.slug).kind == "person":
            self.people.setdefault(sentence, []).append(found)
        else:
            self.things.setdefault(sentence, []).append(found)

    def person(self, at: int, gender: str) -> tuple[str, ...]:
        """Who a pronoun at word `at` may mean: one slug if it is clear, several if not, none if nobody fits."""
        fits = self._fits(gender)
        norm = self.frame.norms[at].split("'")[0]
        here = [found for found in self.people.get(self.frame.sentence(at), ()) if fits(found)]
        if norm in ("him", "himself") and here and self.frame.norms[at - 1] not in _NEAR:
            here = self._without_own_subject(here, at)
        if here:
            return self._choose(here, nearest=norm in ("his", "her"))
        if (later := self._cataphor(at, fits)) is not None:
            return (later,)
        return self._behind(self.frame.sentence(at), fits)

    def _fits(self, gender: str) -> Callable[[Named], bool]:
        return lambda found: self.cast.known(found.slug or "").gender in (gender, None)

    def _without_own_subject(self, here: list[Named], at: int) -> list[Named]:
        """ "Trump agreed with him": not Trump."""
        subjects = [found for found in here if found.subject]
        if not subjects or self.frame.norms[at] == "himself":
            return subjects or here
        return [found for found in here if found.slug != subjects[-1].slug]

    def _choose(self, found: list[Named], *, nearest: bool = False) -> tuple[str, ...]:
        subjects = _slugs(one for one in found if one.subject)
        everyone = _slugs(found)
        if len(everyone) == 1:
            return everyone
        if len(subjects) == 1:
            return subjects
        if nearest and subjects:
            return (subjects[-1],)
        return subjects or everyone

    def _cataphor(self, at: int, fits: Callable[[Named], bool]) -> str | None:
        """ "In his readout, Zelenskyy said": the subject after the comma."""
        sentence = self.frame.sentence(at)
        comma = next((i for i in range(at, min(at + 20, self.frame.size)) if self.frame.norms[i] == ","), None)
        if comma is None or not self._opens(at):
            return None
        for found in self.ahead.get(sentence, ()):
            if found.start > comma and found.slug and self.cast.known(found.slug).kind == "person" and fits(found):
                return found.slug if found.subject and found.start <= comma + 8 else None
        return None

    def _opens(self, at: int) -> bool:
        first, _ = self.frame.bounds(at)
        return self.frame.tagged(first, "preposition", "subordinate") and at - first < 12

    def _behind(self, sentence: int, fits: Callable[[Named], bool]) -> tuple[str, ...]:
        for back in range(sentence - 1, max(-1, sentence - 1 - BACK), -1):
            found = [one for one in self.people.get(back, ()) if fits(one)]
            if not found and self.groups.get(back):
                return self.groups[back][-1].candidates
            if not found:
                continue
            chosen = self._choose(found)
            subjects = [one for one in found if one.subject]
            if len(chosen) > 1 and subjects and not self._coordinated(subjects):
                return (subjects[0].slug or "",)
            return chosen
        return ()

    def _coordinated(self, subjects: list[Named]) -> bool:
        first, second = subjects[0], subjects[1]
        return second.start - first.end <= 2

    def several(self, at: int) -> tuple[str, ...]:
        """Whom "they" means: the last group, or the two people of this sentence or the one before; else nobody."""
        sentence = self.frame.sentence(at)
        for back in (sentence, sentence - 1):
            people = _slugs(self.people.get(back, ()))
            if groups := self.groups.get(back):
                return groups[-1].candidates
            if len(people) == 2:
                return people
            if people:
                return ()
        return ()

    def thing(self, at: int) -> tuple[str, ...]:
        """The state or body that "it" or "its" means: the last subject of this sentence, for "it" of the one before."""
        sentence = self.frame.sentence(at)
        here = [one for one in self.things.get(sentence, ()) if one.subject]
        if here:
            return _slugs(here)[-1:]
        if self.frame.norms[at] == "it" and self.frame.tagged(at + 1, *_SAYING[:2]):
            before = [one for one in self.things.get(sentence - 1, ()) if one.subject]
            return _slugs(before)[-1:] if not self.people.get(sentence - 1) else ()
        return ()

    def holders(self, at: int, roles: tuple[str, ...], wanted: int) -> tuple[str, ...]:
        """People named lately who hold one of the roles; for a group exactly as many as are wanted."""
        sentence = self.frame.sentence(at)
        seen: dict[str, None] = {}
        for back in range(sentence, max(-1, sentence - (3 if wanted > 1 else 40)), -1):
            found = [one for one in self.people.get(back, ()) if self.cast.holds(one.slug or "", roles)]
            if wanted == 1 and found:
                return self._choose(found)
            seen |= dict.fromkeys(reversed(_slugs(found)))
            if wanted > 1 and len(seen) >= wanted:
                return tuple(reversed(seen)) if len(seen) == wanted else ()
        return ()

    def leaders(self, at: int, office: OfficePhrase, wanted: int) -> tuple[str, ...]:
        """The leaders of the states or capitals named just before, if they are as many as are wanted."""
        frame, sentence = self.frame, self.frame.sentence(at)
        named: dict[str, None] = {}
        for index in range(at - 1, -1, -1):
            if sentence - frame.sentence(index) > 1:
                break
            hit = frame.hit.get(index)
            state = hit.slug("capital", "state") if hit else None
            if state is not None:
                named[state] = None
        if len(named) != wanted or not any(role in ("leader", "president") for role in office.roles):
            return ()
        slugs = tuple(slug for of in reversed(named) for slug in self.cast.holders(("leader",), of)[:1])
        for slug in slugs:
            self.cast.known(slug)
        return slugs if len(slugs) == wanted else ()

    def men(self, at: int) -> tuple[str, ...]:
        """The last two people, if exactly two were named lately."""
        sentence = self.frame.sentence(at)
        for back in range(sentence, max(-1, sentence - 3), -1):
            people = _slugs(self.people.get(back, ()))
            if len(people) == 2:
                return people
            if len(people) > 2:
                return ()
        return ()


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
        pair = (left.slug or "", right.slug or "")
        if all(known.cast.known(slug).kind == "person" for slug in pair):
            group = Named(left.first, right.after, None, "group", "and", left.start, right.end, pair)
            known.groups.setdefault(frame.sentence(right.first), []).append(group)


def _items(names: Names) -> Iterator[tuple[int, Named | OfficePhrase | str]]:
    frame = names.frame
    yield from ((found.first, found) for found in names.named)
    yield from ((office.start, office) for office in names.offices if not frame.quoted[office.start] or not office.bare)
    for at, norm in enumerate(frame.norms):
        if norm in REFERRING and frame.live[at] and not frame.quoted[at]:
            yield at, norm.split("'")[0]


def _resolve(names: Names, known: Antecedents, at: int, item: OfficePhrase | str) -> Named | None:
    if isinstance(item, OfficePhrase):
        return _office(names, known, item)
    frame = names.frame
    if item in HE:
        return _meant(frame, at, known.person(at, HE[item]), "pronoun")
    if item in THEY:
        return _meant(frame, at, known.several(at), "pronoun")
    if item in IT:
        return _meant(frame, at, known.thing(at), "pronoun")
    if item == "counterpart":
        return _counterpart(names, known, at)
    return _pair(frame, known, at, item)


def _meant(frame: Frame, at: int, slugs: tuple[str, ...], rule: str, start: int | None = None) -> Named | None:
    if not slugs:
        return None
    one = slugs[0] if len(slugs) == 1 else None
    candidates = () if one else slugs
    found = Named(at, at + 1, one, "pronoun", rule, at if start is None else start, at + 1, candidates)
    found.subject = frame.norms[at].split("'")[0] in ("he", "she", "they", "it")
    return found


def _pair(frame: Frame, known: Antecedents, at: int, item: str) -> Named | None:
    """ "The two men", "both men", and "the two" before a verb."""
    nouns = frame.norms[at + 1] if at + 1 < frame.size else ""
    first = at - 1 if at and frame.norms[at - 1] == "the" else at
    if item == "men":
        if first == at:
            return None
        after = at + 1
    elif nouns == "men":
        after = at + 2
    elif at + 1 < frame.size and frame.verbal(at + 1) and (first < at or item == "both") and frame.same(at, at + 1):
        after = at + 1
    else:
        return None
    slugs = known.men(first)
    found = Named(first, after, None, "group", "the two", first, after, slugs) if slugs else None
    if found:
        found.subject = True
    return found


def _office(names: Names, known: Antecedents, office: OfficePhrase) -> Named | None:
    frame, cast = names.frame, names.cast
    count = frame.norms[office.start - 1] if office.start else ""
    if office.plural:
        return _group(frame, known, office, count)
    if office.of and not office.definite:
        return None
    of = office.of or next(iter(known.thing(office.start)), None) if count == "its" else office.of
    if of is not None:
        slugs: tuple[str, ...] = cast.holders(office.roles, of)
        rule = "office"
    elif office.definite and not office.generic:
        slugs = known.holders(office.start, office.roles, 1) or _default(cast, office)
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


def _default(cast: Cast, office: OfficePhrase) -> tuple[str, ...]:
    for slug in office.roles:
        role = cast.lexicon.catalogue.roles[slug]
        if role.default and (held := cast.holders((slug,), role.default)):
            return held
    return ()


def _group(frame: Frame, known: Antecedents, office: OfficePhrase, count: str) -> Named | None:
    if office.of is not None:
        return _each(frame, known, office)
    start = office.start
    wanted = 3 if count == "three" else 2
    if count in ("two", "both", "three"):
        start -= 1
    elif not office.definite:
        return None
    slugs = known.holders(start, office.roles, wanted) or known.leaders(start, office, wanted)
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
    slugs = tuple(slug for of in owners for slug in known.cast.holders(office.roles, of)[:1])
    if len(owners) < 2 or len(slugs) != len(owners):
        return None
    for slug in slugs:
        known.cast.known(slug)
    first = start + 1 if frame.norms[start] == "the" else start
    return Named(first, end, None, "group", "holders of each", start, end, slugs, is_subject(frame, start, end))


def _counterpart(names: Names, known: Antecedents, at: int) -> Named | None:
    """ "His Russian counterpart" holds the same office there."""
    frame, cast = names.frame, names.cast
    first = frame.owner[at - 1] if at else -1
    hit = frame.hit.get(first) if first >= 0 else None
    of = hit.slug("adjective", "state", "capital") if hit else None
    if of is None:
        return None
    whose = known.people.get(frame.sentence(at), ())
    owner = next((found for found in reversed(whose) if found.end == first), None)
    role = _role_of(cast, owner.slug) if owner and owner.slug else None
    if role is None:
        return None
    slugs = next((held for peer in _peers(role) if (held := cast.holders((peer,), of))), ())
    if len(slugs) != 1:
        return None
    cast.known(slugs[0])
    return Named(first, at + 1, slugs[0], "office", "counterpart", first, at + 1)


def _role_of(cast: Cast, slug: str) -> str | None:
    person = cast.lexicon.catalogue.persons.get(slug)
    office = cast.lexicon.office_of(person, cast.day) if person else None
    return office.role if office else None


def _peers(role: str) -> Iterable[str]:
    row: list[str] = next((peers for peers in table("offices")["peers"] if role in peers), [])
    return dict.fromkeys([role, *row])


def _slugs(found: Iterable[Named]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(one.slug for one in found if one.slug))
