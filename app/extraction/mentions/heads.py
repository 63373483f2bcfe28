"""Who is told to lead a delegation: "the head of the Ukrainian delegation, X", "X, in charge of the Russian team"."""

from collections.abc import Iterator
from typing import NamedTuple

from app.catalogue.load import table
from app.extraction.clauses.refs import slugs_of
from app.extraction.mentions.around import people_after
from app.extraction.mentions.presence.cues import phrases_of
from app.extraction.mentions.second_heads import second_heads
from app.extraction.phrases import Phrases
from app.extraction.reading import Reading
from app.extraction.teams import TEAM_NOUNS
from app.extraction.types import ActorRef, Clause
from app.extraction.words import DETERMINERS, Words, sentences_of, words_of

_TEAMS = table("kinds")["teams"]
_CHIEFS = frozenset(_TEAMS["chiefs"])
_FIRST = frozenset(_TEAMS["first"])
_LEADING = frozenset(_TEAMS["leading"])
_SENT = frozenset(_TEAMS["sent"])
_LEADS = frozenset(_TEAMS["leads"])
_OWN = frozenset(_TEAMS["own"])
_REIGNED = frozenset(("government", "governments", "administration", "administrations"))  # under him they only served
_HEADING = frozenset(("heading", "leading"))
_WAS = frozenset(("was", "is", "were", "are", "again", "also", "once", "more"))
_MADE_UP = frozenset(("represented", "fronted"))
_CHARGE = Phrases((words, True) for words in _TEAMS["charge"])
_TELLING = _CHIEFS | TEAM_NOUNS | {"negotiator"}
_NAMING = _TELLING | {"group"}
"""Words without one of which no sentence names who leads a delegation."""
REACH = 5
"""Words between "head of" and the delegation: "the head of the first Ukrainian negotiating team"."""
BACK = 2
"""Sentences between who leads one delegation and "his Russian counterpart"."""


class Head(NamedTuple):
    """Somebody told in that sentence to lead a delegation; `since` is the word before which it met nobody, `held` says
    that it "was led" by him, and is not to be."""

    sentence: int
    slug: str
    since: int = 0
    held: bool = False


def find_heads(reading: Reading) -> list[Head]:
    """All who are told to lead a delegation, or to face who leads the other, in the order of the text."""
    found: list[Head] = []
    for words in sentences_of(reading):
        slugs = list(dict.fromkeys((*_named_so(words), *_leading(words), *_replacing(words))))
        if not slugs and found and words.index - found[-1].sentence <= BACK:
            slugs = list(_counterparts(words))
        if not slugs:
            continue
        slugs += [slug for slug in second_heads(words, slugs) if slug not in slugs]
        persons = [slug for slug in slugs if reading.actor(slug).kind == "person"]
        found += [Head(words.index, slug, _sent_off(words), _were_led(words)) for slug in persons]
    return found


def _were_led(words: Words) -> bool:
    """ "The team was led by X": and is not to be."""
    return any(clause.passive and clause.verb in _LEADS and clause.tense == "past" for clause in words.clauses) or any(
        words.norms[k] in ("was", "were") and words.norms[k + 1] in _MADE_UP for k in range(len(words.norms) - 1)
    )


def _sent_off(words: Words) -> int:
    """The word by which somebody sends or appoints a delegation: "before sending a team headed by X to Istanbul"."""
    for at, norm in enumerate(words.norms):
        if norm in TEAM_NOUNS and words.norms[at + 1 : at + 2] and words.norms[at + 1] in _LEADING:
            return next((k for k in range(at - 1, max(0, at - REACH), -1) if words.norms[k] in _SENT), 0)
    return 0


def _named_so(words: Words) -> Iterator[str]:
    """By a word for who leads, beside the name."""
    if _NAMING.isdisjoint(words.vocabulary):
        return
    charged = {at: end for at, end, _ in _CHARGE.each(words.norms)}
    for at, norm in enumerate(words.norms):
        if words.spoken[at] or not (norm in _TELLING or at in charged):
            continue
        if norm in _CHIEFS and (end := _after_team(words, at)):
            yield from _beside(words, at, end)
        elif norm == "negotiator" and not _FIRST.isdisjoint(words.norms[max(0, at - 2) : at]):
            yield from _beside(words, at, at + 1)
        elif norm == "negotiators" and (named := _by_name(words, at + 1)):
            yield from named
        elif norm in TEAM_NOUNS - _REIGNED and words.norms[at + 1 : at + 2] == ["under"]:
            yield from people_after(words, at + 2, frozenset(), direct=True)[:1]
        elif norm in TEAM_NOUNS and (led := _led_by(words, at + 1)):
            yield from led
        elif at in charged and _team_soon(words, charged[at]):
            yield from _last_before(words, at)
        elif norm in TEAM_NOUNS:
            yield from _heading(words, at)


def _heading(words: Words, team: int) -> tuple[str, ...]:
    """ "X, the Kremlin aide heading the Russian delegation, said": whom the words from his comma describe."""
    at = next((k for k in range(team - 1, max(0, team - REACH - 1), -1) if words.norms[k] in _HEADING), 0)
    comma = next((k for k in range(at - 1, max(0, at - REACH - 1), -1) if words.norms[k] == ","), 0) if at else 0
    return _last_before(words, comma) if comma and not words.verbs_in(comma + 1, at) else ()


def _by_name(words: Words, at: int) -> list[str]:
    """ "The Ukrainian negotiators, X and Y, left": who they are, right behind a comma or none."""
    aside = words.norms[at : at + 1] == [","]
    named = words.ref_at(at + aside)
    if named is None or named[1].form not in ("name", "short"):
        return []
    says = aside and words.norms[named[0] : named[0] + 1] not in ([","], ["and"])  # "the negotiators, X said,"
    return [] if says else people_after(words, at + aside, frozenset(), direct=True)


def _led_by(words: Words, at: int) -> list[str]:
    """ "The team led by X", "the Ukrainian side, represented by X and Y", "the delegation was again led by X"."""
    at += words.norms[at : at + 1] == [","]
    while words.norms[at : at + 1] and words.norms[at] in _WAS:
        at += 1
    if at + 1 >= len(words.norms) or words.norms[at] not in _LEADING:
        return []
    led = people_after(words, at + 1, frozenset(("by",)), direct=False)
    return led if words.norms[at] in _MADE_UP else led[:1]


def _after_team(words: Words, at: int) -> int:
    """The index after "head of the Ukrainian delegation" or "delegation head"; 0 if it heads no delegation."""
    if words.norms[at - 1] in TEAM_NOUNS:
        return at + 1
    return _team_soon(words, at + 2) if words.norms[at + 1 : at + 2] == ["of"] else 0


def _team_soon(words: Words, since: int) -> int:
    """The index after the delegation named within a few words; 0 if there is none."""
    for at in range(since, min(since + REACH, len(words.norms))):
        if words.norms[at] in TEAM_NOUNS or words.norms[at : at + 2] == ["group", "from"]:
            return at + 1
        if words.norms[at] == "one" and at > since and not TEAM_NOUNS.isdisjoint(words.norms[:since]):
            return at + 1  # "led the American team, Y the Russian one"
        if not words.norms[at].replace("-", "").removesuffix("'s").isalpha():
            return 0
    return 0


def _beside(words: Words, at: int, end: int) -> tuple[str, ...]:
    """The name right after the words, or right before them, but for a comma."""
    first = at
    while first > 0 and at - first < REACH and (words.norms[first - 1].isalpha() or words.possessive(first)):
        if words.norms[first - 1] in DETERMINERS or words.possessive(first):
            first -= 1
            break
        first -= 1
    after = end + 1 if words.norms[end : end + 1] == [","] else end
    found = words.ref_at(after) or _office_between(words, after)
    if found and found[1].rule != "team":
        return slugs_of(found[1])[:1]
    before = words.ref_ending(first - 1) if first and words.norms[first - 1] == "," else None
    return slugs_of(before)[:1] if before else ()


def _office_between(words: Words, after: int) -> tuple[int, ActorRef] | None:
    """ "The Russian delegation head, presidential aide Vladimir Medinsky": the name behind one more office."""
    for first, last, ref in words.refs:
        if after <= first <= after + REACH and ref.rule == "office and name":
            between = words.norms[after:first]
            return (last, ref) if all(norm.replace("-", "").isalpha() for norm in between) else None
    return None


def _last_before(words: Words, at: int) -> tuple[str, ...]:
    """Who stands right before "in charge of"."""
    before = [ref for _, last, ref in words.refs if last == at or (last == at - 1 and words.norms[last] == ",")]
    return slugs_of(before[-1])[:1] if before else ()


def _leading(words: Words) -> Iterator[str]:
    """ "Umerov heads the Ukrainian side"."""
    for clause in words.clauses:
        leads = clause.verb in _LEADS and clause.modality == "fact" and not clause.passive
        end = _team_soon(words, clause.at + 1) or _it_is_one(words, clause.at + 1) if leads else 0
        if end:
            own = not _OWN.isdisjoint(words.norms[clause.at + 1 : clause.at + 3])
            yield from clause.subject if own else clause.subject[:1]
            yield from _jointly(words, clause, end)


def _jointly(words: Words, clause: Clause, end: int) -> list[str]:
    """ "Yermak led the team together with Umerov", "Yermak, together with Umerov, led it": who did it with him."""
    end += words.norms[end : end + 1] == [","]
    behind = phrases_of("beside").longest(words.norms, end)
    if behind:
        return people_after(words, behind[0], frozenset(), direct=True)
    before = next(
        (found for k in range(clause.first, clause.at) if (found := phrases_of("beside").longest(words.norms, k))), None
    )
    return people_after(words, before[0], frozenset(), direct=True) if before else []


def _replacing(words: Words) -> Iterator[str]:
    """ "Russia changed the head of its team: X took the place of Y": who is head now."""
    for clause in words.clauses:
        takes = clause.verb == "take" and words.norms[clause.at + 1 : clause.at + 4] == ["the", "place", "of"]
        if clause.modality == "fact" and not clause.passive and takes and _of_team(words):
            yield from clause.subject[:1]


def _of_team(words: Words) -> bool:
    """Whether the sentence or the one before it speaks of who heads a delegation."""
    reading = words.reading
    near = (words, words_of(reading, words.index - 1)) if words.index else (words,)
    return any(not _CHIEFS.isdisjoint(one.norms) and not TEAM_NOUNS.isdisjoint(one.norms) for one in near)


def _it_is_one(words: Words, at: int) -> int:
    """ "Umerov headed it": the word behind the delegation of the sentence before; 0 where it is none."""
    if words.norms[at : at + 1] != ["it"] or not words.index:
        return 0
    before = words_of(words.reading, words.index - 1)
    return 0 if TEAM_NOUNS.isdisjoint(before.norms) else at + 1


def _counterparts(words: Words) -> Iterator[str]:
    """ "His Russian counterpart, Vladimir Medinsky"."""
    for at, norm in enumerate(words.norms):
        opposite = norm == "number" and words.norms[at - 1] == "opposite"
        if (norm == "counterpart" or opposite) and not words.spoken[at]:
            yield from _beside(words, at - opposite, at + 1)
