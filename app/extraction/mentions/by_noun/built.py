"""What a noun tells of, put together: its outcome, people, place and day."""

from collections.abc import Mapping, Sized
from dataclasses import dataclass
from functools import cache

from app.catalogue.load import table
from app.extraction.mentions.around import date_of, has_length, place_of
from app.extraction.mentions.around.day_of_another import saying_words
from app.extraction.mentions.around.fronted import is_before_plan
from app.extraction.mentions.around.stretch import HAPPENINGS
from app.extraction.mentions.arrival import arrived_for
from app.extraction.mentions.attending import before_noun, clause_there, is_ahead_of
from app.extraction.mentions.by_noun.denied import is_proposed
from app.extraction.mentions.by_noun.foretold import is_called_so_ahead, is_foretold, is_never_told, is_only_imagined
from app.extraction.mentions.by_noun.happening import happens
from app.extraction.mentions.by_noun.invited import is_only_invited_to
from app.extraction.mentions.by_noun.judged import is_only_judged
from app.extraction.mentions.by_noun.nouns import AGREED_TO, REACH_AFTER, Asserted, Named, verbs_of
from app.extraction.mentions.by_noun.of_another import are_of_another
from app.extraction.mentions.by_noun.only_who_came import says_who_came
from app.extraction.mentions.by_noun.others_there import is_of_others
from app.extraction.mentions.by_noun.people import of_group, people_of
from app.extraction.mentions.by_noun.planned import KEPT, day_kept
from app.extraction.mentions.by_noun.referred import comes_only_near, referred_status
from app.extraction.mentions.by_noun.setting import (
    date_of_noun,
    hosting_city,
    led_to,
    named_after,
    place_by,
    place_meant,
    visited,
    was_to_be,
)
from app.extraction.mentions.hosting import at_home_of
from app.extraction.mentions.left_behind import is_of_move
from app.extraction.mentions.telling import Telling
from app.extraction.phrases import Phrases
from app.extraction.types import Clause, DateRef, PlaceRef, Role, Status
from app.extraction.words import Words

_ASIDE = frozenset(("margins", "sidelines"))
_AS = frozenset(("as", "amid", "while"))
AS = 4
"""Words from "comes" to its "as": "comes just as"."""
ASIDE = 10
"""Words from a conversation to the margins of what it was held on."""


@dataclass(frozen=True, slots=True)
class Noun:
    """The words `at` to `end` of a sentence, what they are called, and what is asserted of it, if anything is."""

    words: Words
    at: int
    end: int
    named: Named
    asserted: Asserted | None = None
    clauses: tuple[Clause, ...] = ()

    @property
    def verb(self) -> int:
        """The word that asserts it; -1 where none does."""
        return self.asserted.verb if self.asserted else -1


def telling_of(noun: Noun) -> Telling | None:
    """The telling of a noun; None where nothing says what became of it, or nothing but that somebody wishes for it."""
    words, at, end, named, asserted = noun.words, noun.at, noun.end, noun.named, noun.asserted
    people = people_of(words, at, end, named, asserted, noun.clauses)
    there = clause_there(words, at, noun.clauses) if asserted is None else None
    status = _status_of(noun, there, together=len(people) > 1)
    if status is None:
        return None
    near, came = comes_only_near(words, end, noun.clauses), _only_came(noun, status)
    status = "planned" if near or came else status
    that = was_to_be(words, end, status)
    place = _place_of(noun, that)
    if place and is_of_others(words, before_noun(words, at), place, people, noun.clauses):
        place = None
    date = None if near else _date_of(noun, there, status, that, came=came)
    if asserted is None and date is None and status == "planned" and is_before_plan(words, at):
        status = "happened"
    if asserted is None and date is None and status == "happened":
        status = "planned" if is_foretold(words, end, noun.clauses) or is_called_so_ahead(words, at) else status
    if asserted is None and status == "happened" and is_never_told(words, end, noun.clauses):
        return None
    if asserted is None and status == "happened" and is_only_imagined(words, at, end):
        return None
    if asserted is None and there is None and are_of_another(words, end, people):
        return None
    if asserted is None and is_only_invited_to(words, at, noun.clauses):
        return None
    if asserted is None and status == "happened" and _is_open(noun, date, people) and is_only_judged(words, at):
        return None
    if status == "planned" and not (place or there) and _is_mere_wish(noun, people, date):
        return None
    came_to_it = says_who_came(words, at, end, noun.clauses)
    return Telling(
        words=words,
        at=end - 1,
        kind="meeting" if named.neutral and named.kind == "call" and _is_left(words, at) else named.kind,
        status=status,
        people=_with_host(noun, people, place, status),
        rule=asserted.rule if asserted else "noun:reference",
        asserted=(asserted is not None and not came) or (bool(people) and of_group(words, at, named, noun.clauses)),
        place=named.place or (place.name if place else _hosting_city(noun) or named_after(words, at)),
        date=date,
        occasion=named.occasion,
        joins_only=came_to_it or (asserted is None and (is_proposed(words, at, noun.clauses) or _awaits(noun, date))),
        neutral=_may_be_another(noun, people, there) and not (_is_at(named, place) or (came_to_it and people)),
    )


def _is_open(noun: Noun, date: DateRef | None, people: Sized) -> bool:
    """Told on a day that is past only by the tense of a verb, or of those who meet without a day."""
    if date is None:
        return len(people) > 1
    published = noun.words.reading.document.published
    return date.basis == "relative" and not (published and (date.edtf or "") > published.isoformat())


def _awaits(noun: Noun, date: DateRef | None) -> bool:
    """ "Before his meeting with X, Y said": whether it has been held by now, nothing says."""
    return date is None and (is_ahead_of(noun.words, noun.at) or is_before_plan(noun.words, noun.at))


def _is_at(named: Named, place: PlaceRef | None) -> bool:
    """ "Talks in Istanbul": no call."""
    return named.kind == "meeting" and place is not None and place.preposition in ("in", "at")


def _is_left(words: Words, at: int) -> bool:
    """ "Emerging from the conversation with X": whoever comes out of it was in one room with him."""
    if not _ASIDE.isdisjoint(words.norms[at : at + ASIDE]) and not words.cut(at, at + ASIDE):
        return True  # "the conversation on the margins of the forum"
    first = before_noun(words, at)
    return any(_left().longest(words.norms, first - k) == (first, True) for k in (2, 3))


@cache
def _left() -> Phrases[bool]:
    return Phrases((phrase, True) for phrase in table("kinds")["reference"]["left"])


def _status_of(noun: Noun, there: Clause | None, *, together: bool) -> Status | None:
    if noun.asserted:
        return noun.asserted.status
    return referred_status(noun.words, noun.at, noun.named, there, noun.clauses, together=together)


def _only_came(noun: Noun, status: Status) -> bool:
    """Somebody arrived for it, and nothing says that it took place."""
    words, at, clauses = noun.words, noun.at, noun.clauses
    arrived = status == "happened" and arrived_for(words, before_noun(words, at), clauses)
    return bool(arrived) and happens(words, at, noun.end, clauses) is None


def _place_of(noun: Noun, that: int | None) -> PlaceRef | None:
    words, end = noun.words, noun.end
    place = visited(words, end, noun.named.kind)
    if place is None and noun.verb >= end:
        place = visited(words, noun.verb + 1, noun.named.kind)  # "the visit that X paid to Kyiv"
    place = place or place_meant(words, that) or led_to(words, noun.at)
    place = place or place_of(words, end - 1) or place_by(words, end, noun.verb)
    first = before_noun(words, noun.at)
    moved = place is not None and is_of_move(words, first, words.at(place.span.start))
    return None if place and (moved or _is_of_saying(words, first, place)) else place


def _is_of_saying(words: Words, first: int, place: PlaceRef) -> bool:
    """ "Speaking in Warsaw, X said the talks had been useful": the place of what he says, and not of the talks."""
    said = first - 1 - (words.norms[first - 1] == "that")
    reported = words.norms[first] in ("the", "their", "these") and said >= 0 and words.norms[said] in saying_words()
    return reported and words.at(place.span.start) < said


def _date_of(noun: Noun, there: Clause | None, status: Status, that: int | None, *, came: bool) -> DateRef | None:
    words = noun.words
    if noun.asserted and noun.asserted.rule == KEPT:
        return day_kept(words, date_of(words, noun.end - 1), noun.verb)
    date = date_of_noun(words, noun.end - 1, there.at if noun.verb < 0 and there else noun.verb, status, that)
    if date is None:
        return None
    first = words.at(date.span.start)
    if 0 <= noun.verb < first and _AS.intersection(words.norms[noun.verb + 1 : noun.verb + AS]) and _comes(noun):
        return None
    if came and first < noun.at and not has_own_day(words, noun.at):
        return None
    if noun.asserted and noun.asserted.rule == AGREED_TO and (first < noun.at or _in_another(words, noun.end, first)):
        return None
    if noun.asserted is None and status == "planned" and _is_of_other_verb(words, noun.end, date, noun.clauses):
        return None
    return None if noun.named.press and first > noun.end + REACH_AFTER else date


def _comes(noun: Noun) -> bool:
    """ "The meeting comes just as leaders gathered on Monday": the day of what else was done."""
    return noun.asserted is not None and noun.asserted.rule == "noun:come"


def _in_another(words: Words, end: int, first: int) -> bool:
    """ "Agreed to a meeting during a call on Thursday": the day of the call."""
    return any(
        words.norms[k] in ("during", "in", "at") and not HAPPENINGS.isdisjoint(words.norms[k:first])
        for k in range(end, first)
    )


def _with_host(noun: Noun, people: Mapping[str, Role], place: PlaceRef | None, status: Status) -> dict[str, Role]:
    """Whom one met at home is with him."""
    if noun.named.kind != "meeting" or noun.asserted is None or status != "happened" or len(people) != 1:
        return dict(people)
    master = at_home_of(noun.words, place, people)
    return {**people, master: "host"} if master else dict(people)


def _may_be_another(noun: Noun, people: Mapping[str, Role], there: Clause | None) -> bool:
    """Whether its word may stand for what was told in another: a reference, or a call of nobody."""
    words, at = noun.words, noun.at
    if not noun.named.neutral or (noun.asserted is not None and (noun.named.kind != "call" or people)):
        return False
    return len(people) < 2 or not (there or has_length(words, at - 4, at) or has_own_day(words, at))


def _is_mere_wish(noun: Noun, people: Mapping[str, Role], date: DateRef | None) -> bool:
    """Not "agreed to hold talks with X in May", and not "talks between X and Y will take place on Monday"."""
    if date is not None and _goes_on_then(noun, date):
        return False
    if not noun.named.neutral or len(people) < 2 or noun.asserted is None or date is None:
        return noun.named.neutral
    return date.precision != "day" and noun.asserted.rule[5:] not in verbs_of("holding", "arranged")


def _goes_on_then(noun: Noun, date: DateRef) -> bool:
    """ "The talks will continue on Saturday": whose they are was told before."""
    on_day = date.precision in ("day", "range") and noun.words.at(date.span.start) > noun.end
    return on_day and noun.asserted is not None and noun.asserted.rule[5:] in verbs_of("happening", "kept")


def _is_of_other_verb(words: Words, end: int, date: DateRef, clauses: tuple[Clause, ...]) -> bool:
    """ "Charged with preparing a summit, they held a call on Monday": the day of the call."""
    first = words.at(date.span.start)
    verbs = [clause.at for clause in clauses if end <= clause.at < first and clause.modality == "fact"]
    return bool(verbs) and "," in words.norms[end : verbs[0]]


def has_own_day(words: Words, at: int) -> bool:
    """ "Thursday's talks": the day is theirs."""
    return any(last in (at - 1, at) and words.possessive(last) for _, last, _ in words.dates)


def _hosting_city(noun: Noun) -> str | None:
    """The city of "Doha hosts the next round", "Geneva was the scene of talks", "Geneva saw the first talks"."""
    before = [clause for clause in noun.clauses if clause.at < noun.at]
    if not before or before[-1].passive or before[-1].modality not in ("fact", "plan"):
        return None
    clause, verb = before[-1], f"noun:{before[-1].verb}"
    hosts = clause.verb in verbs_of("holding", "hosts") or clause.verb in ("be", "play")
    hosts = hosts and noun.asserted is not None and noun.asserted.rule == verb
    sees = clause.verb in ("see", "witness") and before_noun(noun.words, noun.at) == clause.at + 1
    return hosting_city(noun.words, clause.at) if hosts or sees else None
