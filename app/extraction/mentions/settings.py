"""Headings inside a text: "Istanbul, 2 June 2025." dates and places what its paragraph tells."""

from app.catalogue.load import table
from app.extraction.mentions.days.distances import distances
from app.extraction.mentions.telling import Telling
from app.extraction.reading import Reading
from app.extraction.types import DateRef
from app.extraction.words import Words, sentences_of

_SMALL = frozenset(table("kinds")["reference"]["particles"])
_DASHES = ("–", "—", "-")
LONGEST = 12
"""Most words of a heading."""
Setting = tuple[DateRef | None, str | None]
_ELSEWHERE = ("truce", "statement")
"""What holds elsewhere than where it is told, or may have been said anywhere."""


def read_settings(reading: Reading) -> dict[int, Setting]:
    """Block -> day and place that its heading gives: a first sentence of names and numbers, without a verb."""
    found: dict[int, Setting] = {}
    seen: set[int] = set()
    last: Setting | None = None
    for words in sentences_of(reading):
        block = words.sentence.block
        if block not in seen and _is_heading(words):
            last = found[block] = _date(words), _place(words)
        elif last is not None and _tells_time(words):
            last = None
        if last is not None:
            found.setdefault(block, (last[0], None))
        seen.add(block)
    return found


def _tells_time(words: Words) -> bool:
    """What comes after a day of its own is no more told of the heading's."""
    return any(ref.dates_act and ref.type in ("DATE", "TIME") for _, _, ref in words.dates)


def _is_heading(words: Words) -> bool:
    opens = words.reading.blocks[words.sentence.block].span.end > words.sentence.span.end
    if not opens or len(words.tokens) > LONGEST or words.clauses:
        return False
    return not any(token.text[:1].islower() and token.norm not in _SMALL for token in words.tokens)


def _date(words: Words) -> DateRef | None:
    dates = [
        ref
        for _, _, ref in words.dates
        if ref.type in ("DATE", "TIME") and ref.edtf and ref.precision in ("day", "range")
    ]
    return dates[0] if len(dates) == 1 and not _is_dateline(words) else None


def _is_dateline(words: Words) -> bool:
    """ "MOSCOW, April 12. /TASS/." says where and when it was written."""
    set_apart = words.reading.blocks[words.sentence.block].kind == "dateline"
    return set_apart or words.reading.text[words.sentence.span.end :].lstrip()[:1] in ("/", "(")


def _place(words: Words) -> str | None:
    """The last place of the heading, which may lie in those before it; none of "Washington – Kyiv, 19 March"."""
    if _is_line(words):
        return None
    places = words.reading.lexicon.catalogue.places
    slugs = [hit.slug("place") for hit in words.reading.hits.within(words.sentence.span)]
    cities = [places[places[slug].within or slug].name for slug in slugs if slug]
    return cities[-1] if cities else None


def _is_line(words: Words) -> bool:
    """Two ends of a line: what was said over it was said at no one place."""
    capitals = [
        words.at(hit.span.start)
        for hit in words.reading.hits.within(words.sentence.span)
        if hit.slug("place", "capital", "state")
    ]
    return any(words.norms[at - 1] in _DASHES for at in capitals if at and at - 2 in capitals)


def place_tellings(tellings: list[Telling], settings: dict[int, Setting]) -> None:
    """Gives what a paragraph tells without a day or place of its own the day and place of its heading."""
    for telling in tellings:
        if telling.neutral and not telling.asserted:
            continue
        if telling.aside:
            continue
        date, place = settings.get(telling.words.sentence.block, (None, None))
        if telling.status != "planned" and not distances(telling.words):
            telling.date = telling.date or date
        if telling.status == "happened" and telling.kind not in _ELSEWHERE:
            telling.lent = telling.place is None and date is None and telling.date is None and not telling.asserted
            telling.place = telling.place or place
