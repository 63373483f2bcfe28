"""Who was there, by the words around the noun of a gathering: "at talks in Berlin", "called by", "at which"."""

from collections.abc import Collection

from app.catalogue.load import table
from app.extraction.mentions.around import people_after, skip_back
from app.extraction.mentions.said_in import sayer_of
from app.extraction.once import asked_once_a_word
from app.extraction.teams import stays_home
from app.extraction.types import Actor, Clause
from app.extraction.words import DETERMINERS, Words

_ATTENDANCE: dict[str, frozenset[str]] = {key: frozenset(words) for key, words in table("kinds")["attendance"].items()}
_DASHES = frozenset(("–", "—", "‑", "-", "/"))
_OF_MANY = ("europe", "other")
_AT_WAR = ("us", "russia", "ukraine")
_HOURS = frozenset(("hours", "days", "minutes", "rounds"))
HOURS = 9
"""Words from "after" to "hours of"."""
BETWEEN = 4
"""Words between a noun and its "between", which names all who took part: "a briefing on a phone call between"."""
NEAR = 8
"""Words between a noun and its "at which"."""


@asked_once_a_word
def before_noun(words: Words, at: int) -> int:
    """The index of the first word of the noun phrase of word `at`: its determiner, day, adjective or itself."""
    first = skip_back(words, at)
    if (pair := _before_pair(words, first)) < first:
        first = skip_back(words, pair)
    day = next((day for day, last, _ in words.dates if last == first and words.possessive(last)), first)
    while day > 0 and words.norms[day - 1] in DETERMINERS:
        day -= 1
    return day


def _before_pair(words: Words, first: int) -> int:
    """Where "the Trump–Putin meeting" names its two; word `first` where it names nobody so."""
    if first > 2 and words.norms[first - 2] in _DASHES and words.capitals[first - 1] and words.capitals[first - 3]:
        return first - 3
    return first - 1 if first > 0 and words.capitals[first - 1] and "-" in words.norms[first - 1] else first


def is_ahead_of(words: Words, at: int) -> bool:
    """ "Before his meeting with X", "ahead of the talks": of the noun at word `at`."""
    first = before_noun(words, at)
    before = words.norms[max(0, first - 2) : first]
    return before[-1:] == ["before"] or before == ["ahead", "of"]


def acting_there(words: Words, at: int, clauses: tuple[Clause, ...]) -> list[str]:
    """Slugs of those who do something in or at it: "they agreed in a call", "at a summit on Sunday X and Y backed"."""
    clause = clause_there(words, at, clauses)
    if clause is None or "between" in words.norms[at + 1 : at + BETWEEN]:
        return []
    told = clause.verb in _ATTENDANCE["telling"]
    verb = clause.at
    return [*clause.subject, *(people_after(words, verb + 1, frozenset(), direct=True) if told else ())]


def done_by(words: Words, at: int, clauses: tuple[Clause, ...]) -> list[str]:
    """By whom something was done in it: "was proposed by X during talks with Y"."""
    first = before_noun(words, at)
    before = [clause for clause in clauses if clause.at < first]
    opens = (k for k in range(first - 1, max(0, first - NEAR), -1) if words.norms[k] in ("during", "in", "at"))
    during = next(opens, 0)
    if not before or not before[-1].passive or not during or words.cut(before[-1].at + 1, during):
        return []
    return people_after(words, before[-1].at + 1, frozenset(("by",)), direct=False)


def coming_from(words: Words, at: int, clauses: tuple[Clause, ...], partners: Collection[str]) -> list[str]:
    """Who says or does something "after a call with" its partners: the other side of the call."""
    first = before_noun(words, at)
    opens = _opens_before(words, first)
    if opens is None:
        return []
    clause = _clause_left(words, opens, at, clauses)
    if clause is not None and clause.modality in ("purpose", "hope"):  # "signalled readiness to accept it after talks"
        ahead = [one for one in clauses if one.at < clause.at and one.subject == clause.subject]
        clause = ahead[-1] if ahead else clause
    if clause is None or clause.modality not in ("fact", "plan", "participle") or clause.passive or not clause.subject:
        return []
    came = _may_sit_opposite(words, clause.subject, partners) or _was_sent(words, clause.subject, partners)
    came = came or _is_other_state(words, clause.subject, partners)
    return list(clause.subject) if came else []


def _opens_before(words: Words, first: int) -> int | None:
    """The word that opens "after a call with", "at the end of talks with", "fresh from talks with"; else None."""
    if first and words.norms[first - 1] in _ATTENDANCE["behind"]:
        return first - 1
    if first > 1 and words.norms[first - 1] == "from" and words.norms[first - 2] in _ATTENDANCE["fresh"]:
        return first - 2
    if first < 2 or words.norms[first - 1] != "of":
        return None
    if words.norms[first - 2] in _HOURS:  # "after more than eight hours of talks with X"
        before = (k for k in range(first - 3, max(-1, first - HOURS), -1) if words.norms[k] in _ATTENDANCE["behind"])
        return next(before, None)
    if words.norms[first - 2] == "ahead":
        return first - 2
    ends = (
        words.norms[first - 2] in ("end", "close", "conclusion", "start", "outset") and words.norms[first - 3] == "the"
    )
    return first - 4 if ends and first > 3 and words.norms[first - 4] == "at" else None


def describing(words: Words, at: int, end: int, clauses: tuple[Clause, ...], partners: Collection[str]) -> list[str]:
    """Whose meeting it was who "described the meeting with" its partners as useful: his own, or that of his country."""
    before = [clause for clause in clauses if clause.at < at]
    if not partners or not before or before[-1].verb not in _ATTENDANCE["describing"] or before[-1].passive:
        return []
    clause, first = before[-1], before_noun(words, at)
    dated = any(day == first and words.possessive(last) for day, last, _ in words.dates)
    the = dated or words.norms[first] == "the"
    near = clause.at + 1 == first and the and words.norms[end : end + 1] == ["with"]
    if not near or clause.modality != "fact" or len(clause.subject) != 1:
        return []
    if _may_sit_opposite(words, clause.subject, partners):
        return list(clause.subject)
    states: dict[str, str] = table("kinds")["teams"]["parties"]
    side = words.reading.actor(clause.subject[0]).side
    others = {words.reading.actor(slug).side for slug in partners}
    return [states[side]] if side in states and side not in others else []


def _may_sit_opposite(words: Words, slugs: tuple[str, ...], partners: Collection[str]) -> bool:
    """Persons who are not of the partners' side; one alone only where the partners are persons, and for himself."""
    actors = [words.reading.actor(slug) for slug in slugs]
    others = [other for slug in partners if (other := words.reading.lexicon.actor(slug, None)) is not None]
    apart = all(one.kind == "person" and any(_is_of_others(words, one, other) for other in others) for one in actors)
    if len(others) < len(partners) or not apart:
        return False
    for_himself = all(other.kind == "person" for other in others) and not _speaks_for_others(actors[0].office)
    return len(actors) > 1 or for_himself


def _was_sent(words: Words, slugs: tuple[str, ...], partners: Collection[str]) -> bool:
    """ "After talks with the Americans, the Foreign Minister said": of his state's own talks, for which he came."""
    one = words.reading.actor(slugs[0])
    others = [words.reading.lexicon.actor(slug, None) for slug in partners]
    states = all(other is not None and other.kind != "body" and other.side != one.side for other in others)
    sent = one.kind == "person" and one.side in _AT_WAR and not stays_home(one) and not _speaks_for_others(one.office)
    return len(slugs) == 1 and states and sent and bool(partners)


def _is_other_state(words: Words, slugs: tuple[str, ...], partners: Collection[str]) -> bool:
    """ "After talks with an American delegation, Ukraine said": a state of the war has had them with another of it."""
    one = words.reading.actor(slugs[0])
    others = [words.reading.lexicon.actor(slug, None) for slug in partners]
    apart = all(o is not None and o.kind == "state" and o.side in _AT_WAR and o.side != one.side for o in others)
    return len(slugs) == 1 and one.kind == "state" and one.side in _AT_WAR and apart and bool(partners)


def _is_of_others(words: Words, one: Actor, other: Actor) -> bool:
    """Of another side, or in Europe and elsewhere of another state or body: "after a call with Macron, Merz said"."""
    if one.side != other.side or one.slug == other.slug:
        return one.side != other.side
    persons = words.reading.lexicon.catalogue.persons
    if one.side not in _OF_MANY or one.slug not in persons or other.slug not in persons:
        return False
    mine, theirs = ({office.of for office in persons[slug].offices} for slug in (one.slug, other.slug))
    return bool(mine and theirs) and mine.isdisjoint(theirs)


def _clause_left(words: Words, first: int, at: int, clauses: tuple[Clause, ...]) -> Clause | None:
    """The clause around, or the one before what it left undone: "left without signing a deal after a meeting"."""
    around = _clause_around(words, first, at, clauses)
    if around is None or words.norms[around.at - 1] != "without":
        return around
    before = [clause for clause in clauses if clause.at < around.at]
    return before[-1] if before else None


def _speaks_for_others(office: str | None) -> bool:
    return office is not None and not _ATTENDANCE["voices"].isdisjoint(office.lower().split())


def clause_there(words: Words, at: int, clauses: tuple[Clause, ...]) -> Clause | None:
    """What is done in or at the gathering that word `at` names, or by those who come for it, as a fact or plan."""
    first = before_noun(words, at)
    if words.norms[at] in ("on", "off"):
        first = at + 1
    before = words.norms[first - 1] if first else ""
    if first > 1 and words.norms[first - 2] in _ATTENDANCE["part_of"]:
        return None  # "approved a delegation for participation in the talks"
    clause = _clause_around(words, first - 1, at, clauses) if before in _ATTENDANCE["within"] else None
    if before in _ATTENDANCE["out"]:
        around = _clause_around(words, first - 1, at, clauses)
        clause = around if around is not None and around.verb in _ATTENDANCE["leaving"] else None
    awaited = clause is not None and clause.verb == "expect"  # "is expected in Moscow for talks with Putin"
    if clause is None or clause.modality not in ("fact", "plan") or (clause.passive and not awaited):
        return None
    return None if before == "for" and clause.verb not in _ATTENDANCE["coming"] else clause


def _clause_around(words: Words, first: int, at: int, clauses: tuple[Clause, ...]) -> Clause | None:
    """The clause that the phrase from word `first` belongs to: the one before, or after it at the start."""
    clauses = tuple(c for c in clauses if c.at or c.subject or not words.norms[0].endswith("ing"))
    if not any(c.at < first for c in clauses):  # "speaking after talks with X, Y said"
        after = [c for c in clauses if c.at > at]
        if after and all(words.norms[k] == "," for k in range(at, after[0].at) if words.opens[k]):
            return after[0]
        return _past_relative(words, at, after)
    before = [c for c in clauses if c.at < first]
    if main := _main_clause(words, first, before[0]):
        return main
    return None if words.cut(before[-1].at + 1, first) else sayer_of(words, before[-1], clauses) or before[-1]


def _main_clause(words: Words, first: int, main: Clause) -> Clause | None:
    """ "X told Y on Monday that Z could help, in a call that": the phrase behind a comma belongs to who told."""
    told = main.verb in _ATTENDANCE["telling"] and main.first == 0 and main.modality == "fact"
    return main if told and words.norms[first - 1] == "," else None


def _past_relative(words: Words, at: int, after: list[Clause]) -> Clause | None:
    """ "In a call that lasted an hour, X told Y": the clause behind the comma that ends what is told of the noun."""
    opening = next((k for k in words.openings if k > at), len(words.norms))
    if words.norms[opening : opening + 1] not in (["that"], ["which"]) or "," not in words.norms[opening + 2 :]:
        return None
    comma = words.norms.index(",", opening + 2)
    behind = [c for c in after if c.at > comma]
    return behind[0] if behind and not words.cut(comma + 1, behind[0].at) else None
