"""The other end of a call of which one end is named."""

from app.catalogue.load import table
from app.extraction.clauses.before import MARKS_BEFORE
from app.extraction.kinds import BETWEEN_PEOPLE
from app.extraction.mentions.gather.agree import NEAR
from app.extraction.mentions.gather.sides import kind_and_side, persons_of, sides_of
from app.extraction.mentions.telling import Telling
from app.extraction.types import Span

_AT_WAR: dict[str, str] = table("kinds")["at_war"]
"""Sides whose leaders are never taken to have telephoned each other where one end of the line is not named."""
_GUESTS = frozenset(table("kinds")["many"]["guests"])
_MANY_ENDS = frozenset(table("kinds")["many"]["lines"])
_WITH = frozenset(("with", "of", "among", "between", "for"))
_NO_PEOPLE = frozenset(("afterwards", "his", "this", "towards"))
_KNOWN = frozenset(("the", "both", "these", "his", "her", "their"))
PAIR = 2
"""So many people who met are no company."""
NAMED = 3
"""Words of what people without a name are called: "several US senators"."""
COMPANY = 6
"""Words behind a call among which stand those without a name: "a call with a group of European leaders"."""


def find_other_end(telling: Telling, gathered: list[Telling]) -> None:
    """Adds the other person to a call of which only one is named."""
    told = any(call.kind == "call" and telling.people.keys() <= call.people.keys() for call in gathered)
    alone = len(telling.people) == 1 and kind_and_side(telling, next(iter(telling.people)))[0] != "body"
    several = _is_of_several(telling) or _is_of_somebody_else(telling) or _is_of_company(telling, gathered)
    if alone and telling.kind == "call" and not telling.neutral and not told and not several:
        _find_partner(telling, gathered)


def _is_of_company(telling: Telling, gathered: list[Telling]) -> bool:
    """ "X hosted Y, Z and W. The leaders then called V": all of those who had just met."""
    last = max((told for told in gathered if told.kind in BETWEEN_PEOPLE), key=lambda told: told.latest, default=None)
    met = last is not None and last.kind in ("meeting", "summit") and len(persons_of(last)) > PAIR
    return met and telling.open_subject


def _is_of_several(telling: Telling) -> bool:
    """ "Will host a video call of leaders", "a call in which X told leaders": who else is on the line is new."""
    norms, at = telling.words.norms, telling.at
    behind = norms[at + 1 : at + 1 + COMPANY]
    unnamed = behind[:1] != [] and behind[0] in _WITH and not _GUESTS.isdisjoint(behind)
    told = norms[at + 1 : at + 3] == ["in", "which"] and not _GUESTS.isdisjoint(norms[at + 3 : at + 3 + COMPANY])
    return (
        unnamed
        or told
        or "host" in telling.people.values()
        or not _MANY_ENDS.isdisjoint(norms[max(0, at - 1) : at + 1])
    )


def _is_of_somebody_else(telling: Telling) -> bool:
    """ "Several senators came away from a conversation with X": who spoke to him is said, without a name."""
    words, at = telling.words, telling.at
    doing = [clause for clause in words.clauses if clause.first <= clause.at < at < clause.last]
    if telling.verb or not doing or doing[-1].subject or doing[-1].passive:
        return False
    who = doing[-1].at - 1
    while who > doing[-1].first and words.norms[who] in MARKS_BEFORE:
        who -= 1
    several = who >= doing[-1].first and words.norms[who].endswith("s") and words.norms[who] not in _NO_PEOPLE
    return several and _KNOWN.isdisjoint(words.norms[max(doing[-1].first, who - NAMED) : who])


def _find_partner(telling: Telling, gathered: list[Telling]) -> None:
    """ "The call with Mr. Putin lasted an hour": the other is who acted last before, of another side.

    After another call it is the one of its two that the article is more about: "the next day it was Zelensky's turn".
    """
    reading = telling.words.reading
    mine = sides_of(telling) | {enemy for side in sides_of(telling) if (enemy := _AT_WAR.get(side))}
    near = (told for told in gathered if telling.sentence - told.latest <= NEAR)
    calls = [told for told in near if told.kind == "call" and len(persons_of(told)) == 2]
    if calls and not telling.people.keys() & calls[-1].people.keys():
        others = [slug for slug in calls[-1].people if kind_and_side(telling, slug)[1] not in mine]
        if others:
            partner = max(others, key=lambda slug: sum(ref.actor == slug for ref in reading.refs))
            telling.people = {partner: "participant", **telling.people}
            return
    for clause in reversed(reading.clauses.within(Span(0, telling.words.sentence.span.start))):
        if telling.sentence - clause.sentence > NEAR:
            return
        for slug in clause.subject:
            kind, side = kind_and_side(telling, slug)
            if kind == "person" and side not in mine:
                telling.people = {slug: "participant", **telling.people}
                return
    _find_partner_after(telling, mine)


def _find_partner_after(telling: Telling, mine: set[str]) -> None:
    """ "It was Zelensky who picked up the phone. Trump wanted to talk about air defence": who acts right after."""
    reading, end = telling.words.reading, telling.words.sentence.span.end
    for clause in reading.clauses.within(Span(end, len(reading.document.text))):
        if clause.sentence - telling.sentence > 1:
            return
        for slug in clause.subject[:1]:
            kind, side = kind_and_side(telling, slug)
            if kind == "person" and side not in mine:
                telling.people = {**telling.people, slug: "participant"}
                return
