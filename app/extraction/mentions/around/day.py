"""The day of a cue."""

from app.catalogue.load import table
from app.extraction.mentions.around.day_of_another import of_another_verb, saying_words
from app.extraction.mentions.around.stretch import (
    APART,
    BEHIND,
    HAPPENINGS,
    aside_between,
    done_otherwise,
    is_of_since,
    is_set_off,
    of_agreement,
    of_what_is_ahead,
)
from app.extraction.once import asked_once, asked_once_a_word
from app.extraction.phrases import indices_of
from app.extraction.types import DateRef
from app.extraction.verbs import verb_forms
from app.extraction.words import DETERMINERS, LEADING_IN, PREPOSITIONS, Words

_OWNING = HAPPENINGS | frozenset(table("kinds")["reference"]["owning_days"])
_AGREEING = frozenset(table("kinds")["attendance"]["agreeing"])
_LEADS_IN = frozenset((",", "that"))  # "said that on Friday X had": the day of what X had done
_PERFECT = frozenset(("has", "have", "had"))
_JOINING = frozenset(("and", "but"))
_BOUNDS = frozenset(("from", "until", "by", "before"))
_JOINTS = (["after"], ["when"], ["during"], ["in"], ["at"], ["following"], ["as"])
_COUNTED = frozenset(("first", "second", "third", "fourth", "fifth", "sixth"))  # "their third this month"
_WAR = frozenset(("invasion", "war", "annexation", "outbreak"))
_FOLLOWING = frozenset(("follow", "follows", "followed"))
_COMING = frozenset(("comes", "came"))
_FOLLOWED = frozenset(("followed", "preceded"))
OWNED = 5
"""Words between a day and what it owns: "Friday's long-awaited bilateral talks"."""
ROUND = 2
"""Words from the first noun that a day owns to the last: "Friday's round of talks"."""


@asked_once_a_word
def date_of(words: Words, at: int) -> DateRef | None:
    """The date that dates what word `at` tells: of its own clause, else the one the sentence opens with."""
    if not words.dates:
        return None
    pointed = _day_on_which(words, at)
    if pointed is not None:
        return pointed
    usable = [found for found in words.dates if _dates(found[2]) and not _of_noun_apart(words, at, *found[:2])]
    usable = [found for found in usable if words.norms[found[0] - 1] not in _COUNTED]
    usable = [f for f in usable if not _owned(words, at, f[1]) and not aside_between(words, f[0], at)]
    usable = [f for f in usable if not _opens_another(words, at, *f[:2])]
    if words.norms[at - 1] == "since" and words.norms[at - 2] in _PERFECT:
        usable = [found for found in usable if found[0] > at]  # "met him on Friday, and has since cut off his aid"
    usable = [f for f in usable if not (of_agreement(words, f[0], at) or is_of_since(words, f[0], at))]
    usable = [f for f in usable if not (of_what_is_ahead(words, f[0], at) or done_otherwise(words, at, f[0]))]
    if not usable:
        return None
    owning = [ref for _, last, ref in usable if _is_owner(words, last, at)]
    if owning:
        return owning[0]
    own = [
        (abs(first - at), ref)
        for first, last, ref in usable
        if not _beyond(words, at, first, last)
        and not dates_saying(words, first, at)
        and not _bounds_another(words, at, first)
    ]
    if own:
        return min(
            own,
            key=lambda found: (*of_another_verb(words, found[1], at), found[0]),
        )[1]
    opening = [ref for first, last, ref in usable if first <= 2 or is_set_off(words, last, at)]
    if opening:
        return opening[0]
    after_saying = [ref for first, last, ref in usable if last <= at and _said_after(words, last, at)]
    if after_saying:
        return after_saying[0]
    when = [ref for first, _, ref in usable if first > at and _of_when(words, at, first, ref)]
    if len(usable) == 1 and when:
        return when[0]
    only = [
        ref
        for first, last, ref in usable
        if not dates_saying(words, first, at)
        and not _bounds_another(words, at, first)
        and _coordinate(words, at, first, last)
    ]
    return only[0] if len(usable) == 1 and only else None


def _day_on_which(words: Words, at: int) -> DateRef | None:
    """ "Opened on 10 March, the day on which X presented it", "on Friday, when": the day of what was done on it."""
    opening = [k for k in words.openings if k <= at]
    if not opening or words.norms[opening[-1]] not in ("which", "when", "that"):
        return None
    if words.norms[opening[-1]] == "when":  # "had not met until April 26, when they spoke"
        behind = opening[-1] - (words.norms[opening[-1] - 1] == ",")
        return next(
            (
                ref
                for first, last, ref in words.dates
                if last == behind and words.norms[first - 1] == "until" and ref.edtf and ref.type == "DATE"
            ),
            None,
        )
    the = opening[-1] - 1 - (words.norms[opening[-1] - 1] == "on")
    if words.norms[max(0, the - 2) : the + 1] != [",", "the", "day"]:
        return None
    return next((ref for _, last, ref in words.dates if last == the - 2 and _dates(ref)), None)


def _of_noun_apart(words: Words, at: int, first: int, last: int) -> bool:
    """ "Suspended aid following last week's dispute", "after a row last week": the day of the dispute."""
    if first <= at:
        return False
    if any(at <= k < first for k in _followed(words)):
        return True  # "the meeting will be followed by a visit on Thursday"
    if is_of_what_it_follows(words, at, first):
        return True
    if "since" in words.norms[at:first] and not _WAR.isdisjoint(words.norms[at:first]):
        return True  # "the first since the invasion of 24 February 2022"
    vague = words.norms[first:last][:1] in (["last"], ["earlier"]) and not BEHIND.isdisjoint(words.norms[at:first])
    return vague or (words.norms[first - 1] in APART and words.possessive(last)) or _describes(words, at, first, last)


@asked_once
def _followed(words: Words) -> list[int]:
    """Where "followed by" and "preceded by" stand."""
    return [k for k in indices_of(_FOLLOWED, words.norms) if words.norms[k + 1 : k + 2] == ["by"]]


def is_of_what_it_follows(words: Words, at: int, first: int) -> bool:
    """ "The call follows a meeting in London on Oct. 17", "came after talks on Friday": the day of what was before."""
    if words.norms[at] not in _OWNING:
        return False
    came = (k + 1 for k in range(at + 1, first) if words.norms[k] in _FOLLOWING)
    after = (k + 2 for k in range(at + 1, first - 1) if words.norms[k] in _COMING and words.norms[k + 1] == "after")
    return any(not _OWNING.isdisjoint(words.norms[k : first + OWNED]) for k in (*came, *after))


def _describes(words: Words, at: int, first: int, last: int) -> bool:
    """ "Cancelled following a Monday phone call", "after Thursday talks": the day is a word of that noun's own."""
    article = first - (words.norms[first - 1] in DETERMINERS)
    noun = _noun_of_day(words, last)
    return noun not in (None, at) and words.norms[article - 1] in APART


def _noun_of_day(words: Words, last: int) -> int | None:
    """ "A Monday phone call", "his Friday talks": the noun before which the day stands as a word of its own."""
    noun = next((k for k in range(last, min(last + OWNED, len(words.norms))) if words.norms[k] in HAPPENINGS), None)
    between = words.norms[last:noun] if noun else [","]
    return noun if PREPOSITIONS.isdisjoint(between) and "," not in between else None


def _owned(words: Words, at: int, last: int) -> bool:
    """ "Ahead of Tuesday's talks": the day of what it owns, and of nothing that stands elsewhere."""
    noun = _noun_owned(words, last)
    if noun is None or last - 1 <= at <= noun + ROUND:
        return False
    return not (words.norms[0] in BEHIND and words.dates[0][1] == last)  # "after Friday's talks, X said" so on Friday


def _is_owner(words: Words, last: int, at: int) -> bool:
    """ "On Tuesday hailed Monday's talks": whatever else the sentence tells of days."""
    noun = _noun_owned(words, last)
    return noun is not None and noun <= at <= noun + ROUND


def _noun_owned(words: Words, last: int) -> int | None:
    if not (words.norms[last - 1].endswith("'s") or words.norms[last : last + 1] == ["'s"]):
        return None
    return next((k for k in range(last, min(last + OWNED, len(words.norms))) if words.norms[k] in _OWNING), None)


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
    return all(words.norms[k] in ("and", "but") for k in range(low, high) if words.opens[k])


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
    noun = _noun_of_day(words, first + 1) if owns else None
    if noun is not None and (noun == at or words.norms[noun + 1 : at] == ["of"]):
        return False
    for k in range(max(0, first - 3), first):
        named = k > 0 and words.capitals[k]  # the "States" of the United States say nothing
        agreed = words.norms[k] in _AGREEING and at < k and "," in words.norms[at:k]
        says = k != at and not named and (words.norms[k] in saying_words() or agreed)
        if says and _LEADS_IN.isdisjoint(words.norms[k:first]):
            return True
    return False
