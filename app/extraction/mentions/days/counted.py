"""Days counted from events, once all events are known: "a day after the London talks" becomes a date of the text."""

from collections.abc import Sequence
from datetime import date, timedelta

from app.extraction.mentions.days.distances import Distance, day_beside, distances, words_counted_from
from app.extraction.mentions.days.offsets import day_counted_from, ref_of, sides
from app.extraction.mentions.meant import day_of, end_of_event
from app.extraction.mentions.telling import Telling, told_before, told_in
from app.extraction.reading import Layer, Reading
from app.extraction.types import DateRef
from app.extraction.verbs import verb_forms
from app.extraction.words import Words, sentences_of


def read_counted_days(reading: Reading, tellings: Sequence[Telling]) -> None:
    """Add to `dates` the days counted from events; what such words date and nothing else did gets its day."""
    found: list[DateRef] = []
    replaced: set[DateRef] = set()
    for words in sentences_of(reading):
        for distance in distances(words):
            overlapping = [ref for first, last, ref in words.dates if first < distance.last and last > distance.first]
            ref = None if any(ref.edtf for ref in overlapping) else _counted(words, distance, tellings)
            if ref is not None and _names_day(words, distance):
                found.append(ref)
                replaced.update(old for _, _, old in words.dates if _overlap(old, ref))
    if found:
        kept = (ref for ref in reading.dates if ref not in replaced)
        reading.dates = Layer(sorted([*kept, *found], key=lambda ref: ref.span))


def _names_day(words: Words, distance: Distance) -> bool:
    """ "The eve of the talks", "on Thursday, a day after the talks", but not "it came three days after the talks"."""
    of = "of" in words.norms[distance.last - 1 : distance.last + 1]
    return of or (distance.days != 0 and (distance.first <= 1 or day_beside(words, distance) is not None))


def _overlap(one: DateRef, other: DateRef) -> bool:
    return one.span.start < other.span.end and other.span.start < one.span.end and one.edtf is None


def _counted(words: Words, distance: Distance, tellings: Sequence[Telling]) -> DateRef | None:
    main, anchor = sides(words, distance, told_in(tellings, words.index))
    day = day_beside(words, distance) or _day_of_main(words, distance, main)
    if day is None:
        day = day_counted_from(words, distance, anchor, told_before(tellings, words.index))
        day = day + timedelta(days=distance.days) if day else None
        if day and main is not None and main.asserted and main.status == "happened":
            _date(main, ref_of(words, distance, day))
    return ref_of(words, _with_event(words, distance), day) if day else None


def _date(main: Telling, ref: DateRef) -> None:
    """Gives what is counted its day, and the event that it was joined to."""
    home = main.home or main
    if home.date is None:
        home.date, home.basis = ref, "relative"


def _day_of_main(words: Words, distance: Distance, main: Telling | None) -> date | None:
    """The day that its own sentence gives what is counted, unless it is that of what it is counted from."""
    if main is None or main.date is None or main.date not in [ref for _, _, ref in words.dates]:
        return None
    return None if words.at(main.date.span.start) in words_counted_from(words, distance) else day_of(main)


def _with_event(words: Words, distance: Distance) -> Distance:
    """With the event, where it is part of the name of the day: "the eve of the summit", "the day of the call"."""
    of = words.norms[distance.last : distance.last + 1] == ["of"]
    named = of or words.norms[distance.last - 1] == "of"
    end = end_of_event(words, distance.last + of)
    opens = distance.first <= 1 and words.norms[distance.last : distance.last + 1] not in (["that"], ["this"])
    distance = distance._replace(first=distance.first + (words.norms[distance.first] == "on"))
    whole = end > distance.last and (named or opens) and not _tells(words, end)
    return distance._replace(last=end) if whole else distance


def _tells(words: Words, at: int) -> bool:
    """ "Before it ran out", "before the talks began": the words go on to what happened."""
    return at < len(words.norms) and words.norms[at] in verb_forms()
