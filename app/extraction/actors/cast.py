"""Who appears in an article: actors by slug, the spellings seen, and whom a surname or an office means here."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import date

from app.catalogue.fold import flat
from app.catalogue.load import table
from app.catalogue.records import Gender, Side
from app.extraction.lexicon import Lexicon
from app.extraction.types import Actor, Form, Span

_FAMILY_FIRST = frozenset(table("grammar")["family_first"])
_HEADS: list[str] = table("offices")["heads"]
_SEATS = frozenset(table("offices")["seats"])
_NUMERAL = re.compile(r"[ivx]{1,5}")
_WORDS = re.compile(r"[a-z0-9]+")


@dataclass(slots=True)
class Named:
    """Words `first` to `after` (exclusive) that mean an actor; the whole noun phrase reaches from `start` to `end`.

    `part` is the name within a word of several: "Trump-Putin".
    """

    first: int
    after: int
    slug: str | None
    form: Form
    rule: str
    start: int
    end: int
    candidates: tuple[str, ...] = ()
    subject: bool = False
    part: Span | None = None


@dataclass(slots=True)
class Cast:
    """Grows while the names are read; `posts` are the offices that the text itself gives to its people."""

    lexicon: Lexicon
    day: date | None
    actors: dict[str, Actor] = field(default_factory=dict)
    spelled: dict[str, dict[str, None]] = field(default_factory=dict)
    surnames: dict[str, list[str]] = field(default_factory=dict)
    given: dict[str, list[str]] = field(default_factory=dict)
    posts: dict[tuple[str, str | None], str] = field(default_factory=dict)
    short: dict[str, str] = field(default_factory=dict)
    bodies: list[str] = field(default_factory=list)

    def known(self, slug: str) -> Actor:
        """Someone of the catalogue or the store, now part of the article."""
        found = self.actors.get(slug)
        if found is None:
            found = self.lexicon.actor(slug, self.day)
            assert found is not None, slug
            self.actors[slug] = found
        return found

    def introduce(self, slug: str, name: str) -> None:
        """Let the last word of a full name, or a family name that stands first, mean this person from now on."""
        words = [word for word in flat(name).split() if word not in ("jr", "jr.", "sr")]
        if len(words) > 1 and _NUMERAL.fullmatch(words[-1]):
            words.pop()  # Pope Leo XIV goes by Leo
        for surname in (words[-1:], words[:1] if words[:1] and words[0] in _FAMILY_FIRST else []):
            if surname and slug not in self.surnames.setdefault(surname[0], []):
                self.surnames[surname[0]].append(slug)
        if len(words) > 1 and slug not in self.given.setdefault(words[0], []):
            self.given[words[0]].append(slug)

    def stranger(
        self, name: str, kind: str, side: Side = "other", gender: Gender | None = None, office: str | None = None
    ) -> str:
        """Slug of someone whom only the text knows; what is newly learned of them is added.

        A person of the catalogue in another transliteration is whom the catalogue knows.
        """
        if kind == "person" and (alike := self.lexicon.person_like(name)) is not None:
            return self.known(alike).slug
        slug = self._same(name) if kind == "person" else slug_of(name)
        seen = self.actors.get(slug)
        if seen is None:
            seen = Actor(slug, name, "person" if kind == "person" else "body", side, "text", office, gender)
            if seen.kind == "body":
                self.bodies.append(slug)
        elif seen.origin == "text":
            seen = replace(
                seen,
                office=seen.office or office,
                gender=seen.gender or gender,
                side=side if seen.side == "other" else seen.side,
            )
        self.actors[slug] = seen
        return slug

    def _same(self, name: str) -> str:
        """The slug of a name: that of an earlier spelling which differs only by a middle initial or "Jr".

        Donald Trump Jr. is not the Donald Trump of the catalogue.
        """
        slug = slug_of(name)
        if slug in self.actors or slug.removesuffix("-jr") in self.lexicon.catalogue.persons:
            return slug
        plain, initials = _plain(slug)
        others = [(known, other) for known in self.surnames.get(plain[-1], ()) if (other := _plain(known))[0] == plain]
        return next((known for known, (_, marks) in others if not marks or not initials or marks == initials), slug)

    def spell(self, slug: str, words: str) -> None:
        """Remember a spelling as printed."""
        self.spelled.setdefault(slug, {})[words] = None

    def bearers(self, surname: str) -> tuple[str, ...]:
        """Everyone introduced with that last name, in order of their first full name."""
        return tuple(self.surnames.get(flat(surname).split()[-1], ()))

    def holders(self, roles: Iterable[str], of: str | None) -> tuple[str, ...]:
        """Who holds one of the roles on the day of the article: as the text tells, else as the catalogue knows."""
        roles = tuple(roles)
        told = [slug for role in roles if (slug := self.posts.get((role, of)))]
        if told:
            return tuple(dict.fromkeys(told))
        found: dict[str, None] = {}
        for role in roles:
            found |= dict.fromkeys(self.lexicon.holders(self._role_in(role, of), of, self.day))
        body = self.lexicon.catalogue.bodies.get(of) if of else None
        if not found and body is not None and "head" in roles:
            found |= dict.fromkeys(slug for role in _HEADS for slug in self.lexicon.holders(role, of, self.day))
        led_apart = "leader" in roles and of not in _SEATS  # "the Senate leader" is not the state's
        if not found and body is not None and body.of and not led_apart:
            return self.holders(roles, body.of)
        return tuple(found)

    def _role_in(self, role: str, of: str | None) -> str:
        """The role of a "leader" is what leads that state."""
        state = self.lexicon.catalogue.states.get(of) if of else None
        return state.led_by if role == "leader" and state and state.led_by else role

    def holds(self, slug: str, roles: Iterable[str]) -> bool:
        """Whether someone holds one of the roles on the day; "leader" fits whoever leads a state."""
        states = self.lexicon.catalogue.states
        person = self.lexicon.catalogue.persons.get(slug)
        told = {role for (role, _), holder in self.posts.items() if holder == slug}
        if person is None:
            return bool(told & set(roles)) or ("leader" in roles and bool(told & {"president", "prime-minister"}))
        office = self.lexicon.office_of(person, self.day)
        if office is None:
            return False
        leads = office.of in states and states[office.of].led_by == office.role
        return office.role in roles or ("leader" in roles and (leads or office.role == "prime-minister"))

    def state_of(self, slug: str) -> str | None:
        """The state that a person's office belongs to."""
        person = self.lexicon.catalogue.persons.get(slug)
        office = self.lexicon.office_of(person, self.day) if person else None
        if office is None:
            return next((of for (_, of), holder in self.posts.items() if holder == slug and of), None)
        body = self.lexicon.catalogue.bodies.get(office.of)
        return body.of if body else office.of


def _plain(slug: str) -> tuple[list[str], list[str]]:
    """The words of a name without its middle initials, and these."""
    words = [word for word in slug.split("-") if word not in ("jr", "sr")] or [slug]
    return [words[0], words[-1]], [word for word in words[1:-1] if len(word) == 1]


def slug_of(name: str) -> str:
    """A name as a slug: "Lee Cheuk-yan" is lee-cheuk-yan."""
    return "-".join(_WORDS.findall(flat(name)))
