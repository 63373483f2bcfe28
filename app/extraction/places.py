"""Stage 6: places named as places: by preposition, in a dateline, or before the gathering they gave a home."""

import re

from app.catalogue.fold import flat
from app.catalogue.load import table
from app.catalogue.records import Catalogue
from app.extraction.lexicon import Hit
from app.extraction.reading import Layer, Reading
from app.extraction.types import PlaceRef, Span

_WORDS = table("places")["words"]
_OWNED = r"(?:(?:\w+\s+)?\w+['’]s\s+)?"
""" "At Istanbul's Çırağan Palace", "in Saudi Arabia's Jeddah": the city or state that owns the place."""
_BEFORE = re.compile(
    rf"\b({'|'.join(_WORDS['bound'] + _WORDS['prepositions'] + _WORDS['verbs'])})\s+{_OWNED}"
    rf"(?:(?:{'|'.join(_WORDS['between'])})\s+){{0,2}}"
    rf"(?:(?:\w+\s+){{0,2}}(?:{'|'.join(_WORDS['settlements'])}) of\s+)?$",
    re.IGNORECASE,
)
_RIGHT_BEFORE = (*_WORDS["bound"], *_WORDS["prepositions"], *_WORDS["verbs"], *_WORDS["between"], "of", "'s", "’s")
"""What `_BEFORE` may end with."""
_GATHERING = re.compile(rf"\s+(?:[A-Za-z]+\s+){{0,2}}?(?:{'|'.join(_WORDS['gatherings'])})\b", re.IGNORECASE)
_DATELINE = re.compile(
    r"(?:,\s+[\w. ]{2,20})?\s*(?:\([^)]{1,40}\)\s*)?\s*[—–-]\s"
    r"|[.,]\s+\d{1,2}\s+[A-Z]|,\s+[A-Z][a-z]+\s+\d{1,2}\b|\.\s+[A-Z]"
)
_CAPITAL = " capital"
_IN_WORD = re.compile(r"\w")
_WORD = re.compile(r" (\w+)")
_NOTHING: frozenset[str] = frozenset()
_AT_THE = "at the "
_TO_DAY = re.compile(r" (?:on |in |late on |early on )?")
_JOINT = re.compile(r",? (?:and )?(?:then )?")
_STOP = re.compile(r"[.,;]| and | before | after ")
REACH = 40
"""Characters before a place in which its preposition may stand."""


def find_places(reading: Reading) -> None:
    """Set `places`; a venue counts as its city, and of "Aceh, Indonesia" both count."""
    begins = {block.span.start for block in reading.blocks}
    found: list[PlaceRef] = []
    for hit in reading.hits:
        if capital := _capital_of(reading, hit, begins):
            found.append(capital)
            continue
        if not hit.slug("place", "state") or _labels(reading, hit):
            continue
        preposition = _preposition(reading.text, hit.span, begins)
        if (
            preposition is None
            and found
            and (_goes_on(reading.text, found[-1], hit) or _by_days(reading, found[-1], hit))
        ):
            preposition = found[-1].preposition or ""
        if preposition is None:
            continue
        place = _place(reading.lexicon.catalogue, hit, preposition or None)
        if place is not None:
            found.append(place)
    reading.places = Layer(found)


def _capital_of(reading: Reading, hit: Hit, begins: set[int]) -> PlaceRef | None:
    """ "In the Ukrainian capital": the city by the name of its state."""
    end = hit.span.end + len(_CAPITAL)
    if not reading.text.startswith(_CAPITAL, hit.span.end) or _IN_WORD.match(reading.text, end):
        return None
    slug = hit.slug("adjective", "state")
    before = _preposition(reading.text, hit.span, begins) if slug else None
    if slug is None or before is None:
        return None
    known = reading.lexicon.catalogue
    cities = (p for p in known.places.values() if p.state == slug and p.name in known.states[slug].capitals)
    city = next(cities, None)
    return PlaceRef(Span(hit.span.start, end), city.slug, city.name, before or None, slug) if city else None


def _labels(reading: Reading, hit: Hit) -> bool:
    """A possessive, before people, or in what something is called: "Ukraine's", "US envoy", "at the US base"."""
    text = reading.text
    at_the = text[max(0, hit.span.start - len(_AT_THE)) : hit.span.start].lower() == _AT_THE
    if at_the and hit.slug("place") is None and hit.slug("state") not in _WORDS["seats"]:
        return _WORD.match(text, hit.span.end) is not None
    if text[hit.span.end : hit.span.end + 2] in ("'s", "’s"):
        return True
    after = _WORD.match(text, hit.span.end)
    tags = reading.lexicon.tags_of(flat(after.group(1))) if after else _NOTHING
    return not tags.isdisjoint(_WORDS["people"]) and tags.isdisjoint(_WORDS["no_people"])


def _preposition(text: str, span: Span, begins: set[int]) -> str | None:
    """The preposition before a place, "" where it is one without, null where it is none."""
    since = max(0, span.start - REACH)
    may_stand = text[since : span.start].rstrip().lower().endswith(_RIGHT_BEFORE)
    before = _BEFORE.search(text, since, span.start) if may_stand else None
    if before:
        word = before.group(1).lower()
        return "" if word in _WORDS["verbs"] else "to" if word in _WORDS["bound"] else word
    dateline = span.start in begins and _DATELINE.match(text, span.end)
    return "" if dateline or _GATHERING.match(text, span.end) else None


def _goes_on(text: str, last: PlaceRef, hit: Hit) -> bool:
    """ "In Paris and London", "Riyadh, Saudi Arabia"."""
    between = text[last.span.end : hit.span.start]
    return between == " and " or (between == ", " and hit.slug("state") == last.state)


def _by_days(reading: Reading, last: PlaceRef, hit: Hit) -> bool:
    """ "Visited Kyiv on July 2, Moscow on July 5 and Beijing on July 8": each has its day right behind it."""
    text, end = reading.text, hit.span.end
    if not 0 < hit.span.start - last.span.end <= REACH or not _TO_DAY.match(text, last.span.end):
        return False
    own = reading.dates.within(Span(last.span.end, hit.span.start))
    other = reading.dates.within(Span(end, min(end + REACH, len(text)))) if _TO_DAY.match(text, end) else ()
    if len(own) != 1 or not other or not _JOINT.fullmatch(text, own[0].span.end, hit.span.start):
        return False
    beside = _TO_DAY.fullmatch(text, end, other[0].span.start)
    return beside is not None and _STOP.match(text, other[0].span.end) is not None


def _place(known: Catalogue, hit: Hit, preposition: str | None) -> PlaceRef | None:
    slug = hit.slug("place")
    place = known.places.get(slug) if slug else None
    if place is not None:
        city = known.places[place.within] if place.within else place
        return PlaceRef(hit.span, city.slug, city.name, preposition, place.state)
    state = hit.slug("state")
    if state is not None:
        return PlaceRef(hit.span, state, known.states[state].name, preposition, state)
    return None
