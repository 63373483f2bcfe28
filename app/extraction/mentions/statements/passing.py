"""What somebody says in passing: on no topic and of no day, by one whom the sentence does not name."""

from bisect import bisect_left
from collections.abc import Iterator, Set

from app.catalogue.load import table
from app.extraction.clauses.refs import slugs_of
from app.extraction.mentions.statements.plain import PLAIN
from app.extraction.mentions.telling import Telling
from app.extraction.reading import Reading
from app.extraction.words import Words

_AIRED = frozenset(table("acts")["reporting"]["aired"])
_NAMED = ("name", "short")
BESIDE = 4
"""Words behind a verb of saying among which "earlier" stands."""
_HAS = frozenset(("has", "have"))
_THEM = (["him"], ["her"], ["them"])


def without_passing(gathered: list[Telling]) -> list[Telling]:
    """The tellings without the plain sayings of a pronoun ("he added"), which go on with what was told before, but for
    the first words that are quoted of somebody, and without those of an office whose holder says something else."""
    said: set[str] = set()
    for told in gathered:
        if told.kind == "statement" and not _is_plain(told):
            said |= told.people.keys()
    kept: list[Telling] = []
    for told in gathered:
        if kept and _is_plain(told) and _speaks_for(told, kept[-1]):
            kept[-1].people |= told.people
            kept[-1].passages += told.passages
        elif not _is_plain(told) or _is_borne(told, said):
            kept.append(told)
            said |= told.people.keys() if told.kind == "statement" else set()
    return kept


def _speaks_for(told: Telling, before: Telling) -> bool:
    """ "The Kremlin said on Friday that. “…,” spokesman Dmitry Peskov told reporters": one saying."""
    near = told.words.index == before.words.index + 1 and before.kind == "statement" and bool(told.words.quotes)
    if not near or told.words.sentence.block != before.words.sentence.block:
        return False
    if len(told.people) != 1 or len(before.people) != 1:
        return False
    reading = told.words.reading
    one, body = (reading.actor(next(iter(each.people))) for each in (told, before))
    return body.kind == "body" and body.name.lower() in (one.office or "").lower()


def without_quoted(
    reading: Reading, gathered: list[Telling], quotes: list[tuple[int, ...]]
) -> Iterator[tuple[Telling, tuple[int, ...]]]:
    """The tellings with the indices of their quotes, without the plain sayings all of whose words between marks are
    quoted with other tellings, where nobody is named who says them, or those whom he meets hear them."""
    own = [(told.people.keys(), said) for told, said in zip(gathered, quotes, strict=True) if told.rule != PLAIN]
    owners = {index: acting for acting, said in own for index in said}
    spans = [(reading.quotes[index].span, owners[index]) for index in sorted(owners)]
    for told, said in zip(gathered, quotes, strict=True):
        start, end = told.words.sentence.span
        held = bisect_left(spans, end, key=lambda span: span[0].start)
        elsewhere = held > 0 and spans[held - 1][0].end > start and not said
        if not (_is_plain(told) and elsewhere) or _is_told_others(told, spans[held - 1][1]):
            yield told, said


def _is_told_others(told: Telling, acting: Set[str]) -> bool:
    """ "“…,” Trump told reporters after the talks", "X has said", "X said earlier", or X was not there: but "told him"
    and "remarked" are of the talks."""
    norms, at = told.words.norms, told.at
    apart = "earlier" in norms[at : at + BESIDE] or norms[at - 1] in _HAS
    absent = acting.isdisjoint(told.people) and all(_is_person(told, slug) for slug in told.people)
    heard = apart or absent or not _AIRED.isdisjoint(told.words.unspoken)
    return heard and is_named(told) and not is_told_them(told.words, told.at, acting - told.people.keys())


def _is_person(told: Telling, slug: str) -> bool:
    return told.words.reading.actor(slug).kind == "person"


def is_told_them(words: Words, said: int, acting: Set[str]) -> bool:
    """ "Met X and told him": what is said in talks belongs to these."""
    whom = next((slugs_of(ref) for first, _, ref in words.refs if first == said + 1), ())
    return words.norms[said + 1 : said + 2] in _THEM or not acting.isdisjoint(whom)


def _is_borne(told: Telling, said: set[str]) -> bool:
    """By name; else by one who says nothing else, by his office or in his own words."""
    first = said.isdisjoint(told.people) and ("pronoun" not in _forms(told) or bool(told.words.quotes))
    return first or is_named(told)


def is_named(told: Telling) -> bool:
    """Whether its sentence calls somebody who acts in it by name."""
    return not _forms(told).isdisjoint(_NAMED)


def _forms(told: Telling) -> set[str]:
    return {ref.form for _, _, ref in told.words.refs if ref.actor in told.people}


def _is_plain(told: Telling) -> bool:
    return told.rule == PLAIN and not told.topics and (told.date is None or told.basis == "carried")
