"""Days counted from one event to another: "came a day after Macron gathered", "two days before it lapsed"."""

from collections.abc import Sequence
from datetime import date, timedelta

from app.catalogue.load import table
from app.extraction.kinds import BETWEEN_PEOPLE
from app.extraction.mentions.days.distances import Distance, day_beside, distances, words_counted_from
from app.extraction.mentions.days.looking_back import is_put_behind
from app.extraction.mentions.meant import COMPANY, day_of, event_meant
from app.extraction.mentions.telling import Telling, told_before, told_in
from app.extraction.types import DateRef, Span
from app.extraction.verbs import verb_forms
from app.extraction.words import Words, words_of

_DISTANCE = table("kinds")["distance"]
_ORDINALS = frozenset(_DISTANCE["ordinals"])
_BACK = frozenset(_DISTANCE["back"])
_AGREEING = frozenset(table("kinds")["attendance"]["agreeing"])
_CAME = frozenset(("came", "comes"))
_LIMITS = frozenset(_DISTANCE["limits"])
PRONOUN_FIRST = 4
"""Words before the distance in "It came just two days after"."""
POINTS = 4
"""Sentences between a day and "eleven days before that announcement"."""
LIMIT_NEAR = 2
"""Sentences between a deadline with its day and "two days before it ran out"."""


def date_by_distance(telling: Telling, tellings: Sequence[Telling]) -> DateRef | None:
    """The day of a telling, counted from that of another in its sentence or told before; None if no such words."""
    for distance in distances(telling.words):
        main, other = sides(telling.words, distance, told_in(tellings, telling.sentence))
        earlier = told_before(tellings, telling.sentence)
        of_main = main and telling.kind == main.kind and telling is not other and _same_side(telling, main, distance)
        if telling is main or of_main:
            day = day_counted_from(telling.words, distance, other, earlier)
            sign = 1
        elif telling is other and _is_only_agreed(telling, distance):
            continue
        elif telling is other:
            day = day_beside(telling.words, distance) or _day_of_main(telling.words, distance, main, earlier)
            sign = -1
        else:
            continue
        if day is not None:
            return ref_of(telling.words, distance, day + sign * timedelta(days=distance.days))
    return None


def _is_only_agreed(telling: Telling, distance: Distance) -> bool:
    """ "A day after the two agreed to meet", "a week after X gave him 50 days": the day of agreeing, or of giving."""
    if telling.kind == "deadline":
        return telling.status == "planned"
    return telling.status == "planned" and not _AGREEING.isdisjoint(telling.words.norms[distance.last : telling.at])


def _same_side(one: Telling, other: Telling, distance: Distance) -> bool:
    """ "Talked on the phone": both on the same side of the words that count."""
    return (one.at < distance.first) == (other.at < distance.first)


def opens_with_distance(telling: Telling) -> bool:
    """ "Three days after that meeting": it has a day, even if nobody can say which."""
    return any(distance.first <= 1 and distance.days for distance in distances(telling.words))


def has_borrowed_date(telling: Telling) -> bool:
    """ "Two days before X met Y on Wednesday, Z rang W": the one day there is belongs to what is counted from."""
    if telling.date is None:
        return False
    found = [distance for distance in distances(telling.words) if distance.days]
    if any(_stands_in(telling, telling.date, aside) for aside in found if aside.first > 1):
        return True
    opening = next((distance for distance in found if distance.first <= 1), None)
    if opening is None or "," not in telling.words.norms[opening.last :]:
        return False
    comma, day = telling.words.norms.index(",", opening.last), telling.words.at(telling.date.span.start)
    return telling.at > comma > day >= opening.last or opening.last <= telling.at < comma < day


def _stands_in(telling: Telling, date: DateRef, aside: Distance) -> bool:
    """ "On Thursday, a day before X was due in Paris, Y rang Z": what the aside tells of was not on Thursday."""
    words = telling.words
    return (
        words.norms[aside.first - 1] == ","
        and words.at(date.span.start) < aside.first <= telling.at
        and "," not in words.norms[aside.last : telling.at]
    )


def sides(words: Words, distance: Distance, here: Sequence[Telling]) -> tuple[Telling | None, Telling | None]:
    """What the words count the day of, and from what; where they open the sentence, what they count of comes later."""
    after = [told for told in here if told.at >= distance.last]
    if distance.first <= 1:
        comma = words.norms.index(",", distance.last) if "," in words.norms[distance.last :] else None
        if comma is not None:
            inside = [told for told in after if told.at < comma]
            main = [told for told in after if told.at > comma]
            return (main[0] if main else None), (inside[0] if inside else None)
        counted = [told for told in after if told.asserted]
        return (counted[-1] if counted else None), (after[0] if len(after) > 1 else None)
    if words.norms[distance.first - 1] == "," and "," in words.norms[distance.last :]:
        comma = words.norms.index(",", distance.last)
        inside, main = [told for told in after if told.at < comma], [told for told in after if told.at > comma]
        return (main[0] if main else None), (inside[0] if inside else None)
    before = [told for told in here if told.at < distance.first]
    return (before[-1] if before else None), (after[0] if after else None)


def day_counted_from(
    words: Words, distance: Distance, anchor: Telling | None, earlier: Sequence[Telling]
) -> date | None:
    """The day of the event counted from: its own, or that of the one told before that its words mean."""
    if anchor is not None and (day := day_of(anchor)):
        return day
    if day := _day_within(words, distance):
        return day
    if anchor is not None and anchor.asserted and not anchor.rule.startswith("noun:"):
        return None
    meant = event_meant(words, *_phrase(words, distance), earlier)
    if meant is not None:
        return day_of(meant)
    if anchor is not None:
        return _day_told_of(anchor, earlier)
    at = distance.last
    if _runs_out(words, at) and (not earlier or earlier[-1].kind != "deadline"):
        return _deadline(words)
    return _day_before(words, earlier) if _points_back(words, at) else None


def _day_within(words: Words, distance: Distance) -> date | None:
    """ "Two days before an ultimatum was to run out on 8 August": the one day that stands in what is counted from."""
    end = words.norms.index(",", distance.last) if "," in words.norms[distance.last :] else len(words.norms)
    days = [ref for first, last, ref in words.dates if distance.last <= first and last <= end and ref.edtf]
    return date.fromisoformat(days[0].edtf or "") if len(days) == 1 and days[0].precision == "day" else None


def _day_before(words: Words, earlier: Sequence[Telling]) -> date | None:
    """The day of what was told last, else the day named last shortly before."""
    if earlier and words.index - earlier[-1].latest <= POINTS and (day := day_of(earlier[-1])):
        return day
    published = words.reading.document.published
    for index in range(words.index - 1, max(-1, words.index - 1 - POINTS), -1):
        before = words_of(words.reading, index)
        days = [day for first, _, ref in before.dates if (day := _named(before, first, ref))]
        if days:
            return days[-1] if published and days[-1] <= published else None
    return None


def _named(words: Words, first: int, ref: DateRef) -> date | None:
    """The day that a date of the text gives what happened then, not that by which it was to happen."""
    if ref.precision != "day" or not ref.dates_act or not ref.edtf or words.norms[first - 1 : first] == ["by"]:
        return None
    return date.fromisoformat(ref.edtf)


def _phrase(words: Words, distance: Distance) -> tuple[int, int]:
    """First word and word behind the last of what the words count from."""
    of = words.norms[distance.last : distance.last + 1] == ["of"]
    return distance.last + of, words_counted_from(words, distance).stop


def _points_back(words: Words, at: int) -> bool:
    """ "Two days before it", "three days after that", "a week after these exchanges": what was told last."""
    return words.norms[at : at + 1] != [] and words.norms[at] in _BACK


def _day_of_main(words: Words, distance: Distance, main: Telling | None, earlier: Sequence[Telling]) -> date | None:
    """The day of what the words count the day of, told here or before; null for what has no day."""
    if main is not None and (day := day_of(main) or _day_told_of(main, earlier)):
        return day
    if main is None and words.norms[0] in _BACK and distance.first <= PRONOUN_FIRST:
        return day_of(earlier[-1]) if earlier else None
    came = [one for one in earlier if one.status == "happened"] if _CAME & set(words.norms[: distance.first]) else []
    meant = event_meant(words, 0, distance.first, came or earlier)
    return day_of(meant) if meant else None


def _day_told_of(reference: Telling, earlier: Sequence[Telling]) -> date | None:
    """The day of the last one told that a noun without a day may mean; what a verb tells is told anew."""
    if reference.asserted and not reference.rule.startswith("noun:"):
        return None
    alike = [told for told in earlier if _may_be(reference, told)]
    alike = [told for told in alike if not is_put_behind(told)] or alike
    return day_of(alike[-1]) if alike else None


def _runs_out(words: Words, at: int) -> bool:
    """ "Two days before it lapsed": not the day of what was told, unless that is the deadline itself."""
    return (
        words.norms[at : at + 1] == ["it"]
        and words.norms[at + 1 : at + 2] != []
        and words.norms[at + 1] in verb_forms()
    )


def _deadline(words: Words) -> date | None:
    """The day named last with a deadline or truce shortly before: "brought the deadline forward to Aug. 8"."""
    for index in range(words.index - 1, max(-1, words.index - 1 - LIMIT_NEAR), -1):
        before = words_of(words.reading, index)
        days = [ref for _, _, ref in before.dates if ref.precision == "day" and ref.type == "DATE" and ref.edtf]
        if days and not _LIMITS.isdisjoint(before.norms):
            return date.fromisoformat(days[-1].edtf or "") if len(days[-1].edtf or "") == 10 else None
    return None


def _may_be(reference: Telling, told: Telling) -> bool:
    """Whether "the visit" or "the Riyadh meeting" may mean something told before; "the first round" means another."""
    if _ORDINALS & set(reference.words.norms[max(0, reference.at - 3) : reference.at]):
        return False
    kinds = {reference.kind, told.kind}
    visited = kinds == {"meeting", "visit"} and len(told.people) <= COMPANY
    alike = len(kinds) == 1 or kinds == {"meeting", "summit"} or visited
    alike = alike or (reference.neutral and told.kind in BETWEEN_PEOPLE)
    alike = alike and (not told.people or reference.people.keys() <= told.people.keys())
    return told.date is not None and alike and reference.place in (None, told.place)


def ref_of(words: Words, distance: Distance, day: date) -> DateRef:
    """The day that such words give, as a date of the text."""
    first, last = words.tokens[distance.first].start, words.tokens[distance.last - 1].end
    return DateRef(
        span=Span(first, last),
        edtf=day.isoformat(),
        timex=day.isoformat(),
        type="DATE",
        precision="day",
        basis="relative",
        anchor=None,
        dates_act=True,
        rule="distance",
    )
