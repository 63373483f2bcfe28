"""The day of a cue: which of the days of its sentence is that of what it tells."""

from app.catalogue.load import table
from app.extraction.mentions.around.day_of_another import of_another_verb, of_main_clause, saying_words
from app.extraction.mentions.around.fronted import is_of_main
from app.extraction.mentions.around.owned_days import is_of_feast, is_of_noun_apart, is_owned, is_owner, noun_of_day
from app.extraction.mentions.around.stretch import (
    aside_between,
    done_otherwise,
    is_of_since,
    is_set_off,
    of_agreement,
    of_what_is_ahead,
    resumes_behind_aside,
)
from app.extraction.once import asked_once_a_word
from app.extraction.types import DateRef
from app.extraction.verbs import verb_forms
from app.extraction.words import DETERMINERS, LEADING_IN, Words

_AGREEING = frozenset(table("kinds")["attendance"]["agreeing"])
_LEADS_IN = frozenset((",", "that"))  # "said that on Friday X had": the day of what X had done
_PERFECT = frozenset(("has", "have", "had"))
_JOINING = frozenset(("and", "but"))
_CHOSEN = frozenset(("date", "day", "deadline", "time", "start"))
_BOUNDS = frozenset(("from", "until", "by", "before"))
_JOINTS = (["after"], ["while"], ["when"], ["during"], ["in"], ["at"], ["following"], ["as"])
_COUNTED = frozenset(("first", "second", "third", "fourth", "fifth", "sixth"))  # "their third this month"
_LENGTHS = ("hours", "days", "weeks", "months", "years")
_LONG_AFTER = [[length, "after"] for length in _LENGTHS]
_SOME_AFTER = [[some, length, "after"] for some in ("just", "only", "barely", "several") for length in _LENGTHS]

EITHER = 2
"""Words between two days of which it may be either: "on Friday or on Saturday"."""


@asked_once_a_word
def date_of(words: Words, at: int) -> DateRef | None:
    """The date that dates what word `at` tells: of its own clause, else the one the sentence opens with."""
    if not words.dates:
        return None
    pointed = _day_on_which(words, at)
    if pointed is not None:
        return pointed
    usable = [day for day in words.dates if _may_date(words, at, *day)]
    if words.norms[at - 1] == "since" and words.norms[at - 2] in _PERFECT:
        usable = [day for day in usable if day[0] > at]  # "met him on Friday, and has since cut off his aid"
    if not usable:
        return None
    owning = [ref for _, last, ref in usable if is_owner(words, last, at)]
    if owning:
        return owning[0]
    own = [
        (abs(first - at), ref)
        for first, last, ref in usable
        if (not _beyond(words, at, first, last) or resumes_behind_aside(words, at, first))
        and not dates_saying(words, first, at)
        and not _bounds_another(words, at, first)
    ]
    if own:
        return min(own, key=lambda found: (*of_another_verb(words, found[1], at), found[0]))[1]
    return _from_afar(words, at, usable)


def _may_date(words: Words, at: int, first: int, last: int, ref: DateRef) -> bool:
    """Whether the day may be that of word `at`: it is none that something else has, be it a noun, an aside, a plan."""
    return (
        _dates(ref)
        and words.norms[first - 1] not in _COUNTED
        and not (_is_either(words, first, last) or is_of_feast(words, first, last) or _is_chosen(words, first, last))
        and not is_of_noun_apart(words, at, first, last)
        and not is_owned(words, at, last)
        and not aside_between(words, first, at)
        and not (_of_report(words, at, first) or of_main_clause(words, first, at) or _says_then(words, last, at))
        and not _opens_another(words, at, first, last)
        and not (of_agreement(words, first, at) or is_of_since(words, first, at) or _long_after(words, at, first))
        and not (of_what_is_ahead(words, first, at) or done_otherwise(words, at, first))
        and not is_of_main(words, at, first)
    )


def _of_report(words: Words, at: int, first: int) -> bool:
    """ "According to a statement released on Monday, X met Y": the day of what is told by it is another."""
    if "according" not in words.vocabulary:
        return False
    source = words.norms.index("according")
    if source > at:
        return source < first
    return source < first < at and "," in words.norms[first:at]


def _long_after(words: Words, at: int, first: int) -> bool:
    """ "Days after meeting X in Alaska, Y received Z on Monday": the day of what came after."""
    if words.norms[:2] not in _LONG_AFTER and words.norms[:3] not in _SOME_AFTER:
        return False
    comma = words.norms.index(",") if "," in words.vocabulary else 0
    return at < comma < first


def _says_then(words: Words, end: int, at: int) -> bool:
    """ "X on Tuesday said that talks could resume": a verb of saying stands right behind the date, at word `end`."""
    return end < at and words.norms[end] in saying_words() and not words.capitals[end] and not words.spoken[end]


def _is_either(words: Words, first: int, last: int) -> bool:
    """ "This week or next", "on Friday or on Saturday": on which of the two, nobody says."""
    if "or" not in words.vocabulary:
        return False
    return any(
        "or" in words.norms[low:high] and high - low <= EITHER
        for start, end, _ in words.dates
        for low, high in ((last, start), (end, first))
        if low < high
    )


def _is_chosen(words: Words, first: int, last: int) -> bool:
    """ "Put forward the idea, naming May 15 as the date": a day that is set, not that of the idea."""
    named = words.norms[first - 1].endswith("ing") and words.norms[last : last + 1] == ["as"]
    return named and not _CHOSEN.isdisjoint(words.norms[last + 1 : last + 4])


def _from_afar(words: Words, at: int, usable: list[tuple[int, int, DateRef]]) -> DateRef | None:
    """The day of word `at` where its own clause has none: what opens the sentence, or the one day of both clauses."""
    opening = [ref for first, last, ref in usable if first <= 2 or is_set_off(words, last, at)]
    if opening and at < words.reporter:
        return opening[0]
    after_saying = [ref for first, last, ref in usable if last <= at and _said_after(words, last, at)]
    if after_saying:
        return after_saying[0]
    if len(usable) != 1:
        return None
    first, last, ref = usable[0]
    if first > at and _of_when(words, at, first, ref):
        return ref
    apart = dates_saying(words, first, at) or _bounds_another(words, at, first)
    return ref if not apart and _coordinate(words, at, first, last) else None


def _day_on_which(words: Words, at: int) -> DateRef | None:
    """ "Opened on 10 March, the day on which X presented it", "on Friday, when": the day of what was done on it."""
    opening = words.opening_before(at + 1)
    if opening is None or words.norms[opening] not in ("which", "when", "that"):
        return None
    if words.norms[opening] == "when":  # "had not met until April 26, when they spoke"
        behind = opening - (words.norms[opening - 1] == ",")
        return next(
            (
                ref
                for first, last, ref in words.dates
                if last == behind and words.norms[first - 1] == "until" and ref.edtf and ref.type == "DATE"
            ),
            None,
        )
    the = opening - 1 - (words.norms[opening - 1] == "on")
    if words.norms[max(0, the - 2) : the + 1] != [",", "the", "day"]:
        return None
    return next((ref for _, last, ref in words.dates if last == the - 2 and _dates(ref)), None)


def _said_after(words: Words, last: int, at: int) -> bool:
    """ "said on Thursday after the two spoke", "said Friday during a meeting", "on 19 May, when …": a day for both."""
    joint = last + 1 if words.norms[last : last + 2] == [",", "when"] else last
    scene = _where_after(words, last)
    if scene is not None and scene < at:
        return not words.cut(scene + 1, at)
    return words.norms[joint : joint + 1] in _JOINTS and not words.cut(joint + 1, at)


def _where_after(words: Words, last: int) -> int | None:
    """ "On Monday in the Oval Office, where Rutte sat beside him": the word "where" right behind the place."""
    for first, end, _ in words.places:
        near = last < first <= last + 3 and all(norm in LEADING_IN for norm in words.norms[last:first])
        if near and words.norms[end : end + 2] == [",", "where"]:
            return end + 1
    return None


def _of_when(words: Words, at: int, first: int, ref: DateRef) -> bool:
    """ "Accepted a halt when the two spoke on March 18", "met as news broke on Tuesday": the day of both."""
    opening = [k for k in range(at + 1, first) if words.opens[k]]
    if len(opening) != 1 or words.spoken[opening[0]]:
        return False
    published = words.reading.document.published
    past = published is None or (ref.edtf or "") <= published.isoformat()
    as_it = words.norms[opening[0]] in ("as", "while") and past and not dates_saying(words, first, at)
    return words.norms[opening[0]] == "when" or as_it


def _coordinate(words: Words, at: int, first: int, last: int) -> bool:
    """Only "and" or "but" stands between: the one day of two things done in a row."""
    low, high = (last, at) if last <= at else (at + 1, first)
    if first > at and _others_go_on(words, at, first):
        return False
    return all(words.norms[k] in ("and", "but") for k in range(low, high) if words.opens[k])


def _others_go_on(words: Words, at: int, first: int) -> bool:
    """ "The two agreed to a truce, and X met Y on Tuesday": the day is of what others than those of word `at` did."""
    own = {slug for clause in words.clauses if clause.at <= at for slug in clause.subject}
    following = (clause for clause in words.clauses if at < clause.at < first and clause.subject)
    return any(words.norms[clause.first - 2] == "," and own.isdisjoint(clause.subject) for clause in following)


def _dates(ref: DateRef) -> bool:
    return ref.type in ("DATE", "TIME") and ref.edtf is not None and ref.dates_act and ref.precision != "year"


def _beyond(words: Words, at: int, first: int, last: int) -> bool:
    """A clause boundary or another event's verb lies between the cue and the date."""
    low, high = (last, at) if last <= at else (at + 1, first)
    return words.cut(low, high)


def _opens_another(words: Words, at: int, first: int, last: int) -> bool:
    """ "Met him in Paris and on Friday flew home": the day of the verb right behind it."""
    joint = first - 1 - (words.norms[first - 1] == "on")
    return at < joint and words.norms[joint] in _JOINING and bool(words.verbs_in(last, last + 1))


def _bounds_another(words: Words, at: int, first: int) -> bool:
    """ "Held a call and then demanded a truce from Monday": a day from or until which something else is to be."""
    return words.norms[first - 1] in _BOUNDS and any(
        (form := verb_forms().get(words.norms[k])) and "past" in form.form and "and" in words.norms[at + 1 : k]
        for k in range(at + 1, first)
    )


def dates_saying(words: Words, first: int, at: int) -> bool:
    """Whether the date stands right beside a verb of saying other than word `at`: "said on Friday", not "said his
    Friday call"."""
    owns = words.norms[first - 1] in DETERMINERS or words.norms[first].endswith("'s")
    noun = noun_of_day(words, first + 1) if owns else None
    if noun is not None and (noun == at or words.norms[noun + 1 : at] == ["of"]):
        return False
    for k in range(max(0, first - 3), first):
        named = k > 0 and words.capitals[k]  # the "States" of the United States say nothing
        agreed = words.norms[k] in _AGREEING and at < k and "," in words.norms[at:k]
        says = k != at and not named and (words.norms[k] in saying_words() or agreed)
        if says and _LEADS_IN.isdisjoint(words.norms[k:first]):
            return True
    return False
