"""Findings as an editor's decisions leave them: what is dropped is gone, what is set is so, what was missed is there.

A decision holds for the mention on which it was made; where that one is not read any more, for those that overlap its
passage. Decisions are obeyed in their order: what was added can be set and dropped by later ones.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Generic, TypeVar

from app.extraction.kinds import GROUP
from app.extraction.types import Actor, Findings, Mention, Quote, Span
from app.ingest.cast import catalogue_actor
from app.ingest.decisions import Ruling

QUOTE = "quote"
"""The kind group of decisions on quotes."""
BY_HAND = "an editor"
"""The rule of what an editor added."""
FIELDS = ("kind", "status", "date", "place", "title")

T = TypeVar("T", Mention, Quote)


@dataclass(frozen=True, slots=True)
class Judged(Generic[T]):
    """Something as it was `read` (or `added` by hand), and as it is `now`; quotes are counted with the dropped ones."""

    read: T
    now: T
    dropped: bool
    added: bool


def obeying(findings: Findings, rulings: Sequence[Ruling]) -> Findings:
    """The findings without what a ruling drops, with the values that rulings set and with what they add."""
    if not rulings:
        return findings
    mentions, quotes = judge(findings, rulings)
    kept = [i for i, quote in enumerate(quotes) if not quote.dropped]
    place = {old: new for new, old in enumerate(kept)}
    stay = [quotes[i].now for i in kept]
    return replace(
        findings,
        actors=(*findings.actors, *_newcomers(findings, rulings)),
        quotes=tuple(replace(q, continues=place.get(q.continues) if q.continues is not None else None) for q in stay),
        mentions=tuple(
            replace(m.now, quotes=tuple(place[q] for q in m.now.quotes if q in place))
            for m in mentions
            if not m.dropped
        ),
    )


def judge(findings: Findings, rulings: Sequence[Ruling]) -> tuple[list[Judged[Mention]], list[Judged[Quote]]]:
    """Every mention and quote that was read or added, in this order, with what the rulings say of each."""
    quotes = _judge_quotes(findings, rulings)
    read = [(m, -1) for m in findings.mentions]
    read += [(_added_mention(r, quotes), i) for i, r in enumerate(rulings) if r.verb == "add" and r.kind_group != QUOTE]
    said = _meant([m for m, _ in read], [since for _, since in read], rulings, _is_it, touches)
    found = []
    for (mention, since), mine in zip(read, said, strict=True):
        now = _set_mention(mention, [r for r in mine if r.verb == "set"])
        now = replace(now, quotes=(*now.quotes, *_joined(mention, rulings, quotes)))
        found.append(Judged(mention, now, any(r.verb == "drop" for r in mine), since >= 0))
    return found, quotes


def _judge_quotes(findings: Findings, rulings: Sequence[Ruling]) -> list[Judged[Quote]]:
    read = [(q, -1) for q in findings.quotes]
    read += [(_added_quote(r), i) for i, r in enumerate(rulings) if r.verb == "add" and r.kind_group == QUOTE]
    said = _meant([q for q, _ in read], [since for _, since in read], rulings, _is_that_quote, _touches_quote)
    return [
        Judged(quote, _set_quote(quote, mine), any(r.verb == "drop" for r in mine), since >= 0)
        for (quote, since), mine in zip(read, said, strict=True)
    ]


def _meant(
    items: Sequence[T], since: Sequence[int], rulings: Sequence[Ruling], exact: Any, near: Any
) -> list[list[Ruling]]:
    """For each item the rulings that speak of it: those made on just this one, else those that touch it."""
    found: list[list[Ruling]] = [[] for _ in items]
    for at, ruling in enumerate(rulings):
        if ruling.verb not in ("drop", "set"):
            continue
        earlier = [i for i in range(len(items)) if since[i] < at]
        meant = [i for i in earlier if exact(ruling, items[i])] or [i for i in earlier if near(ruling, items[i])]
        for i in meant:
            found[i].append(ruling)
    return found


def _is_it(ruling: Ruling, mention: Mention) -> bool:
    people = sorted({slug for slug, _ in mention.roles})
    same = mention.passages[0] == (ruling.start, ruling.end) and GROUP[mention.kind] == ruling.kind_group
    return same and ruling.value.get("people") == people and ruling.value.get("was", mention.kind) == mention.kind


def touches(ruling: Ruling, mention: Mention) -> bool:
    """Whether a decision speaks of a mention, by its kind, its people and where it stands."""
    return ruling.concerns(mention.kind, mention.passages, {slug for slug, _ in mention.roles})


def _is_that_quote(ruling: Ruling, quote: Quote) -> bool:
    return ruling.kind_group == QUOTE and quote.span == (ruling.start, ruling.end)


def _touches_quote(ruling: Ruling, quote: Quote) -> bool:
    return ruling.kind_group == QUOTE and quote.span.start < ruling.end and ruling.start < quote.span.end


def _set_mention(mention: Mention, rulings: Iterable[Ruling]) -> Mention:
    for ruling in rulings:
        value = ruling.value
        set_to: dict[str, Any] = {name: value[name] for name in FIELDS if name in value}
        if "date" in set_to:
            set_to |= {"date_basis": "stated" if set_to["date"] else "none", "date_span": None}
        if "actors" in value:
            set_to["roles"] = _pinned(mention.roles, value["actors"])
        if "topics" in value:
            topics = value["topics"]
            stay = [t for t in mention.topics if t not in topics.get("remove", ())]
            set_to["topics"] = tuple(dict.fromkeys([*stay, *topics.get("add", ())]))
        mention = replace(mention, **set_to)
    return mention


def _pinned(roles: Sequence[tuple[str, Any]], pin: Mapping[str, Any]) -> tuple[tuple[str, Any], ...]:
    stay = [(slug, role) for slug, role in roles if slug not in pin.get("remove", ())]
    return (*stay, *((slug, role) for slug, role in pin.get("add", ()) if slug not in {s for s, _ in stay}))


def _set_quote(quote: Quote, rulings: Iterable[Ruling]) -> Quote:
    values: dict[str, Any] = {}
    for ruling in rulings:
        if ruling.verb == "set" and "speaker" in ruling.value:
            values |= {"speaker": ruling.value["speaker"], "speaker_name": ruling.value.get("speaker_name")}
    return replace(quote, **values)


def _added_mention(ruling: Ruling, quotes: Sequence[Judged[Quote]]) -> Mention:
    """The mention that an editor added; quotes inside its passage belong to it."""
    value, span = ruling.value, Span(ruling.start, ruling.end)
    inside = (i for i, q in enumerate(quotes) if span.start <= q.now.span.start and q.now.span.end <= span.end)
    return Mention(
        passages=(span,),
        kind=value["kind"],
        status=value["status"],
        title=value["title"],
        date=value["date"],
        date_basis="stated" if value["date"] else "none",
        place=value["place"],
        roles=tuple((slug, role) for slug, role in value["roles"]),
        topics=tuple(value["topics"]),
        quotes=tuple(inside),
        rule=BY_HAND,
    )


def _added_quote(ruling: Ruling) -> Quote:
    value = ruling.value
    name = value.get("speaker_name")
    return Quote(Span(ruling.start, ruling.end), value["speaker"], name, name, None, BY_HAND)


def _joined(mention: Mention, rulings: Sequence[Ruling], quotes: Sequence[Judged[Quote]]) -> list[int]:
    """Quotes that an editor added to this mention."""
    passage = list(mention.passages[0])
    spans = {
        (r.start, r.end)
        for r in rulings
        if r.verb == "add" and r.kind_group == QUOTE and r.value.get("mention") == [*passage, mention.kind]
    }
    return [i for i, q in enumerate(quotes) if q.added and q.read.span in spans and i not in mention.quotes]


def _newcomers(findings: Findings, rulings: Iterable[Ruling]) -> list[Actor]:
    """Those whom only a ruling names; one outside the catalogue is described there."""
    known = {actor.slug for actor in findings.actors}
    named: dict[str, Mapping[str, Any]] = {}
    for ruling in rulings:
        added = [slug for slug, _ in (*ruling.value.get("roles", ()), *ruling.value.get("actors", {}).get("add", ()))]
        described = ruling.value.get("cast", {})
        for slug in filter(None, [*added, ruling.value.get("speaker")]):
            named.setdefault(slug, described.get(slug, {}))
    return [actor for slug in sorted(named.keys() - known) if (actor := _actor(slug, named[slug]))]


def _actor(slug: str, described: Mapping[str, Any]) -> Actor | None:
    if described:
        return Actor(slug, described["name"], described["kind"], described["side"], "stored")
    return catalogue_actor(slug)
