"""A deadline told by what follows where it is missed: "tariffs if there is no deal within 50 days"."""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from app.catalogue.load import table
from app.extraction.mentions.about.acts import topics_of_act
from app.extraction.mentions.around import date_of
from app.extraction.mentions.telling import Telling
from app.extraction.types import Clause, DateRef
from app.extraction.words import Words

_LIMITS: dict[str, list[str]] = table("acts")["limits"]
_WANTED = frozenset((*_LIMITS["wanted"], *_LIMITS["ended"]))
_SAYING = frozenset((*_LIMITS["saying"], *_LIMITS["threatening"]))
_BY = frozenset(_LIMITS["by"])
_IN_CASE = frozenset(("if", "unless"))
_WITHIN = frozenset(("within", "in"))
_MISSED = frozenset("unless no not n't never fails fail refuses refuse rejects reject without".split())
_LENGTH = re.compile(r"P(\d+)([DW])")
FRESH = timedelta(days=7)
"""What was said longer ago may have been moved since: its day stands elsewhere."""
GIVEN = 8
"""Words between giving and the length that is given: "gave the Russian president on Monday 50 days"."""
CONDITION = 14
"""Words between "if" and the length of time: "if the two sides do not come to an agreement within"."""


def told_by_condition(words: Words, clauses: tuple[Clause, ...]) -> Iterator[Telling]:
    """At most one a sentence, of whoever says so: on its day, or on that which the length ends that is counted from the
    day of saying it; a length without a day to count from has none."""
    if _IN_CASE.isdisjoint(words.vocabulary) or _WANTED.isdisjoint(words.vocabulary):
        return
    for first, last, ref in words.dates:
        before = words.norms[max(0, first - CONDITION) : first]
        if words.spoken[first] or _IN_CASE.isdisjoint(before) or _WANTED.isdisjoint(before):
            continue
        setter = _setter(words, first, clauses)
        long = ref.type == "DURATION" and not _WITHIN.isdisjoint(words.norms[first - 1 : first + 1])
        since = date_of(words, setter.at) if setter and long else None
        day = _counted(words, ref, since) if long else _day_by(words, first, ref, before)
        if setter and (long or day):
            yield _deadline(words, last - 1, setter.subject, day, topics_of_act(words, "deadline", setter.at))
            return


def told_by_length_given(words: Words, found: list[Telling]) -> Iterator[Telling]:
    """ "Gave Putin 50 days on Monday to agree": beside his word of that day the day on which they are over."""
    for told in found:
        if told.kind != "statement" or not told.rule.startswith("act:deadline") or told.date is None:
            continue
        near = [d for d in words.dates if told.at < d[0] <= told.at + GIVEN and d[2].type == "DURATION"]
        day = _counted(words, near[0][2], told.date) if len(near) == 1 else None
        if day and told.verb == "set":
            yield _deadline(words, near[0][1] - 1, tuple(told.people), day, told.topics)
            return


def _deadline(words: Words, at: int, people: tuple[str, ...], day: DateRef | None, topics: tuple[str, ...]) -> Telling:
    return Telling(
        words,
        at,
        "deadline",
        "planned",
        dict.fromkeys(people, "speaker"),
        "limit:condition",
        date=day,
        basis=day.basis if day else "none",
        topics=topics,
        thing="deadline",
        verb="set",
        doers=people,
        passing=True,
    )


def _setter(words: Words, first: int, clauses: tuple[Clause, ...]) -> Clause | None:
    """Who says or threatens it, wherever; else who does something before it."""
    told = [clause for clause in clauses if clause.subject and not words.spoken[clause.at]]
    says = next((clause for clause in told if clause.verb in _SAYING and clause.modality == "fact"), None)
    return says or next((clause for clause in told if clause.at < first and clause.modality == "fact"), None)


def _day_by(words: Words, first: int, ref: DateRef, before: list[str]) -> DateRef | None:
    """ "If there is no truce by August 8": a day to come."""
    published = words.reading.document.published
    named = ref.type == "DATE" and ref.precision == "day" and ref.edtf is not None and words.norms[first - 1] in _BY
    missed = named and not _MISSED.isdisjoint(before)
    return ref if missed and published and (ref.edtf or "") > published.isoformat() else None


def _counted(words: Words, length: DateRef, since: DateRef | None) -> DateRef | None:
    """The day on which a length of days or weeks is over that began on a day, if the sentence tells no other."""
    found = _LENGTH.fullmatch(length.timex or "")
    days = [ref for _, _, ref in words.dates if ref.type == "DATE" and ref.precision == "day" and ref.edtf]
    if found is None or days != [since] or not days[0].dates_act:
        return None
    said, published = date.fromisoformat(days[0].edtf or ""), words.reading.document.published
    if published is None or published - said > FRESH:
        return None
    ends = said + timedelta(days=int(found[1]) * (7 if found[2] == "W" else 1))
    edtf = ends.isoformat()
    return length._replace(edtf=edtf, timex=edtf, type="DATE", precision="day", basis="relative", rule="length over")
