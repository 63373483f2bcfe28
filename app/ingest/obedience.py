"""Findings as an editor's decisions leave them: what is dropped is gone, what is set is so. The rest is as read."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from app.catalogue.load import catalogue
from app.extraction.types import Actor, Findings, Mention, Quote
from app.ingest.decisions import Ruling

QUOTE = "quote"
"""The kind group of decisions on quotes."""
FIELDS = {"kind": "kind", "status": "status", "date": "date", "place": "place", "title": "title"}


def obeying(findings: Findings, rulings: Sequence[Ruling]) -> Findings:
    """The findings without mentions and quotes that a ruling drops, and with the values that rulings set."""
    if not rulings:
        return findings
    kept = [i for i, q in enumerate(findings.quotes) if not _of(rulings, "drop", QUOTE, [q.span])]
    place = {old: new for new, old in enumerate(kept)}
    quotes = [_set_quote(findings.quotes[i], rulings, place) for i in kept]
    mentions = [_set_mention(m, rulings, place) for m in findings.mentions if not _concerning(rulings, "drop", m)]
    actors = (*findings.actors, *_newcomers(findings, quotes))
    return replace(findings, actors=actors, quotes=tuple(quotes), mentions=tuple(mentions))


def _of(rulings: Sequence[Ruling], verb: str, group: str, spans: Sequence[tuple[int, int]]) -> list[Ruling]:
    found = [r for r in rulings if r.verb == verb and r.kind_group == group]
    return [r for r in found if any(start < r.end and r.start < end for start, end in spans)]


def _concerning(rulings: Sequence[Ruling], verb: str, mention: Mention) -> list[Ruling]:
    people = {slug for slug, _ in mention.roles}
    return [r for r in rulings if r.verb == verb and r.concerns(mention.kind, mention.passages, people)]


def _set_mention(mention: Mention, rulings: Sequence[Ruling], place: dict[int, int]) -> Mention:
    values: dict[str, Any] = {"quotes": tuple(place[q] for q in mention.quotes if q in place)}
    for ruling in _concerning(rulings, "set", mention):
        values |= {FIELDS[name]: value for name, value in ruling.value.items() if name in FIELDS}
    if "date" in values:
        values |= {"date_basis": "stated" if values["date"] else "none", "date_span": None}
    return replace(mention, **values)


def _set_quote(quote: Quote, rulings: Sequence[Ruling], place: dict[int, int]) -> Quote:
    values: dict[str, Any] = {"continues": place.get(quote.continues) if quote.continues is not None else None}
    for ruling in _of(rulings, "set", QUOTE, [quote.span]):
        values |= {name: value for name, value in ruling.value.items() if name == "speaker"}
    return replace(quote, **values)


def _newcomers(findings: Findings, quotes: Sequence[Quote]) -> list[Actor]:
    """Persons of the catalogue whom only a ruling names."""
    known = {actor.slug for actor in findings.actors}
    persons = catalogue().persons
    slugs = sorted({q.speaker or "" for q in quotes} & persons.keys() - known)
    return [Actor(s, persons[s].name, "person", persons[s].side, "catalogue") for s in slugs]
