"""What the catalogue knows, as frozen records. Days are inclusive on both ends of a term."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

Side = Literal["us", "ukraine", "russia", "europe", "other"]
Gender = Literal["m", "f"]


@dataclass(frozen=True, slots=True)
class Role:
    """A sort of office: the words for one holder and for several; `default` is whose office the bare words mean."""

    slug: str
    title: str
    words: tuple[str, ...] = ()
    plurals: tuple[str, ...] = ()
    default: str | None = None


@dataclass(frozen=True, slots=True)
class Office:
    """A term in a role of a state or body; `since` None where its begin is not known. `also` are whole phrases that
    mean its holder.
    """

    role: str
    of: str
    since: date | None
    until: date | None
    title: str
    also: tuple[str, ...] = ()

    def held_on(self, day: date) -> bool:
        """Whether the term covers that day."""
        return (self.since or date.min) <= day and (self.until is None or day <= self.until)


@dataclass(frozen=True, slots=True)
class Person:
    """`names` are all full spellings, the usual one first; `short` those that need no given name.

    `translated` are names that another language gives: they name the person in a text, but spell nothing of `names`.
    """

    slug: str
    name: str
    side: Side
    gender: Gender
    names: tuple[str, ...]
    short: tuple[str, ...] = ()
    translated: tuple[str, ...] = ()
    offices: tuple[Office, ...] = ()
    wikidata: str | None = None


@dataclass(frozen=True, slots=True)
class State:
    """`adjectives` (Ukrainian), `people` (Ukrainians), `capitals` stand for it; `led_by` is the role of its leader."""

    slug: str
    name: str
    side: Side
    label: str
    names: tuple[str, ...]
    adjectives: tuple[str, ...] = ()
    people: tuple[str, ...] = ()
    capitals: tuple[str, ...] = ()
    led_by: str | None = None
    wikidata: str | None = None


@dataclass(frozen=True, slots=True)
class Body:
    """An organisation, ministry, parliament or alliance; `of` is the state it belongs to."""

    slug: str
    name: str
    side: Side
    label: str
    names: tuple[str, ...]
    of: str | None = None
    wikidata: str | None = None


@dataclass(frozen=True, slots=True)
class Place:
    """A city, region or venue; `within` is a venue's city, `region` that of a city."""

    slug: str
    name: str
    kind: Literal["city", "region", "venue"]
    names: tuple[str, ...]
    state: str | None = None
    within: str | None = None
    region: str | None = None


@dataclass(frozen=True, slots=True)
class Catalogue:
    """Everything by slug. `given` tells the gender of given names, folded; null where a name tells none."""

    persons: Mapping[str, Person]
    states: Mapping[str, State]
    bodies: Mapping[str, Body]
    roles: Mapping[str, Role]
    places: Mapping[str, Place]
    given: Mapping[str, Gender | None] = field(default_factory=dict)
    tags: Mapping[str, frozenset[str]] = field(default_factory=dict)
