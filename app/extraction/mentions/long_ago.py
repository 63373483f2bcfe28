"""What years long before publication brought: a treaty of 2015 without a day, a plan that is past, later leaders."""

from datetime import date, timedelta

from app.catalogue.load import table
from app.edtf import bounds
from app.extraction.mentions.telling import Telling
from app.extraction.words import Words

_BYGONE = frozenset(table("elsewhere")["bygone"])
_IN = frozenset(("in", "and", "of", "during"))
BEGINNING = date(2014, 1, 1)
"""Nothing before the year in which Russia took Crimea belongs to this war."""
YEAR = timedelta(days=366)
"""A plan whose day passed longer ago is background."""


def without_long_ago(words: Words, found: list[Telling]) -> list[Telling]:
    """What does not take another time's for the article's own; without those who came to office later."""
    if words.reading.document.published is None:
        return found
    kept = [one for one in found if not (_is_of_a_past_year(one) or _is_past_plan(one) or _is_of_other_times(one))]
    for telling in kept:
        if telling.date is not None and telling.people and _is_years_ago(telling):
            then = [slug for slug in telling.people if not _came_later(telling, slug)]
            telling.people = {slug: telling.people[slug] for slug in then}
            telling.doers = tuple(slug for slug in telling.doers if slug in then)
    return kept


def _is_of_a_past_year(telling: Telling) -> bool:
    """ "In 2015 X and Y met in Minsk": its year is no day, and told without it the event would seem of now."""
    if telling.date is not None or telling.kind == "statement":
        return False
    return any(
        _is_past_year(telling.words, first, ref.edtf) and not _cut(telling, first)
        for first, _, ref in telling.words.dates
        if ref.precision == "year" and ref.basis == "stated"
    )


def _is_of_other_times(telling: Telling) -> bool:
    """Of the Cold War or of other wars: "Gorbachev and Reagan met in Reykjavik in October 1986", dated or not."""
    last = bounds(telling.edtf)[1] if telling.edtf else None
    bygone = any(slug.rpartition("-")[2] in _BYGONE for slug in telling.people)
    return bygone or (last is not None and last < BEGINNING)


def _is_past_year(words: Words, first: int, edtf: str | None) -> bool:
    published = words.reading.document.published
    last = bounds(edtf)[1] if edtf else None
    return bool(last and published and last.year < published.year) and words.norms[max(0, first - 1)] in _IN


def _cut(telling: Telling, first: int) -> bool:
    return telling.words.cut(min(first, telling.at) + 1, max(first, telling.at))


def _is_past_plan(telling: Telling) -> bool:
    """ "Had agreed in December 2019 to exchange all prisoners"."""
    return telling.status == "planned" and telling.date is not None and _is_years_ago(telling)


def _is_years_ago(telling: Telling) -> bool:
    published, last = telling.words.reading.document.published, bounds(telling.edtf)[1] if telling.edtf else None
    return bool(published and last and last + YEAR < published)


def _came_later(telling: Telling, slug: str) -> bool:
    """Told by an office that he did not hold by then: "the leaders of France and Germany", of 2015."""
    words = telling.words
    person = words.reading.lexicon.catalogue.persons.get(slug)
    last = bounds(telling.edtf)[1] if telling.edtf else None
    named = any(ref.actor == slug and ref.form in ("name", "short") for _, _, ref in words.refs)
    if person is None or last is None or named or not person.offices:
        return False
    return all(office.since is not None and office.since > last for office in person.offices)
