"""The word lists compiled for one pass over a text: the catalogue, and the actors stored so far."""

import re
from collections.abc import Mapping, Sequence
from datetime import date
from functools import partial
from typing import NamedTuple

from ahocorasick_rs import AhoCorasick, MatchKind

from app.catalogue.fold import flat
from app.catalogue.likeness import sound
from app.catalogue.load import catalogue
from app.catalogue.records import Catalogue, Gender, Office, Person
from app.catalogue.slips import misspelt
from app.extraction.kept import Kept
from app.extraction.phrase_lists import Entry, Sort, compiled, compiled_catalogue, further, names_of
from app.extraction.spacing import on_one_line, single_spaced
from app.extraction.types import Actor, Span

_NONE: frozenset[str] = frozenset()
_IN_FORCE = date.max
_SHOUTED = re.compile(r"(?:['’]S)?\s+[A-Z]{2,}\b")


class Hit(NamedTuple):
    """A phrase of the word lists in a text, with all it may mean; `sorts` are those of its entries."""

    span: Span
    entries: tuple[Entry, ...]
    sorts: frozenset[Sort]

    def slug(self, *sorts: Sort) -> str | None:
        """The slug of the first entry of one of these sorts."""
        for sort, slug in self.entries:
            if sort in sorts:
                return slug
        return None


class Lexicon:
    """Looks words up; made once and shared, it never changes. `looked_up[word]` is the word folded, with its tags."""

    def __init__(self, known: Catalogue | None = None, stored: Sequence[Actor] = ()) -> None:
        self.catalogue = known or catalogue()
        self.stored = {actor.slug: actor for actor in stored if not self._knows(actor.slug)}
        lists = compiled_catalogue() if self.catalogue is catalogue() else compiled(self.catalogue)
        patterns = lists.patterns | further(lists.spelled, names_of(self.stored))
        self._patterns = tuple(patterns.values())
        self._index = {phrase: index for index, phrase in enumerate(patterns)}
        self._automaton = AhoCorasick(list(patterns), matchkind=MatchKind.Standard)
        self._holders = lists.holders
        self._alike, self._parts = lists.alike, lists.parts
        self.looked_up = Kept(partial(_look_up, self.catalogue.tags))

    def _knows(self, slug: str) -> bool:
        return slug in self.catalogue.persons or slug in self.catalogue.states or slug in self.catalogue.bodies

    def tags_of(self, norm: str) -> frozenset[str]:
        """The tags of a folded word, from the `[tags]` tables of the catalogue."""
        return self.catalogue.tags.get(norm, _NONE)

    def hits(self, text: str) -> list[Hit]:
        """Whole-word phrases in order, of those that overlap the first and longest; letters' case as the list wants."""
        folded, places = single_spaced(flat(text))
        found: list[Hit] = []
        matches = self._automaton.find_matches_as_indexes(folded, overlapping=True)
        padded = f" {folded} "
        whole = [
            (start + places.before(start), -(stop + places.before(stop - 1)), index)
            for index, start, stop in matches
            if not padded[start].isalnum() and not padded[stop + 1].isalnum()
        ]
        for start, end, index in sorted(whole):
            stop = -end
            entries, sorts, case = self._patterns[index]
            if not _fits(case, text, start, stop) or (case and self._asks(text, start, stop)):
                continue
            hit = Hit(Span(start, stop), entries, sorts)
            if found and start < found[-1].span.end:
                if stop <= found[-1].span.end or (shorter := self._give_way(text, found[-1], hit)) is None:
                    continue
                found[-1] = shorter
            found.append(hit)
        return found

    def _asks(self, text: str, start: int, stop: int) -> bool:
        """ "WHO WAS THERE?": a word that asks, among capitals; but "the WHO said", "THE WHO SAYS"."""
        asking = "relative" in self.tags_of(flat(text[start:stop]))
        return asking and text[max(0, start - 4) : start] != "THE " and _SHOUTED.match(text, stop) is not None

    def _give_way(self, text: str, before: Hit, role: Hit) -> Hit | None:
        """The shorter phrase at the same start that leaves room for an office: "US" in "US Treasury Secretary"."""
        if not role.slug("role", "roles", "post"):
            return None
        words = text[before.span.start : role.span.start].rstrip()
        index = self._index.get(on_one_line(flat(words)))
        if index is None:
            return None
        entries, sorts, _ = self._patterns[index]
        return Hit(Span(before.span.start, before.span.start + len(words)), entries, sorts)

    def actor(self, slug: str, day: date | None) -> Actor | None:
        """Someone of the catalogue or the store, with the office held on that day (no day: in force now)."""
        known = self.catalogue
        if person := known.persons.get(slug):
            office = self.office_of(person, day)
            return Actor(
                slug, person.name, "person", person.side, "catalogue", office.title if office else None, person.gender
            )
        if state := known.states.get(slug):
            return Actor(slug, state.name, "state", state.side, "catalogue")
        if body := known.bodies.get(slug):
            return Actor(slug, body.name, "body", body.side, "catalogue")
        return self.stored.get(slug)

    def office_of(self, person: Person, day: date | None) -> Office | None:
        """The office a person holds on that day; of several the one taken up last."""
        held = [office for office in person.offices if office.held_on(day or _IN_FORCE)]
        return max(held, key=lambda office: office.since or date.min, default=None)

    def holders(self, role: str, of: str | None, day: date | None) -> tuple[str, ...]:
        """Who holds the role on that day: of that state or body, or of any; the one who came last stands first."""
        day = day or _IN_FORCE
        terms = [(office, slug) for office, slug in self._holders.get((role, of), ()) if office.held_on(day)]
        taken_up = {office.of for office, _ in terms if office.since == day}
        held = (slug for office, slug in terms if office.until != day or office.of not in taken_up)
        return tuple(dict.fromkeys(held))

    def person_named(self, name: str) -> str | None:
        """The slug of whoever has exactly this full name, in any spelling of the catalogue or store."""
        return self._named(name, "name")

    def body_named(self, name: str) -> str | None:
        """The slug of the body that has exactly this name."""
        return self._named(name, "body")

    def _named(self, name: str, sort: Sort) -> str | None:
        index = self._index.get(flat(name))
        entries = self._patterns[index][0] if index is not None else ()
        return next((entry.slug for entry in entries if entry.sort == sort), None)

    def person_like(self, name: str) -> str | None:
        """The slug of the one person of the catalogue whose name sounds so, or who is meant by one misspelt."""
        return self._alike.get(sound(name)) or misspelt(self._parts, self.catalogue.given, name)

    def gender_of(self, given: str) -> tuple[bool, Gender | None]:
        """Whether a word is a given name, and the gender it tells."""
        folded = flat(given)
        return folded in self.catalogue.given, self.catalogue.given.get(folded)


def _look_up(tags: Mapping[str, frozenset[str]], word: str) -> tuple[str, frozenset[str]]:
    norm = flat(word)
    return norm, tags.get(norm, _NONE)


def _fits(case: str | None, text: str, start: int, end: int) -> bool:
    if case is None:
        return True
    return on_one_line(text[start:end]) == case if case else not text[start].islower()
