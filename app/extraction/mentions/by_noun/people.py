"""Those whose event a noun names: its possessors, its company, and who came to it."""

from collections.abc import Iterable

from app.catalogue.load import table
from app.extraction.clauses.lists import listed_before
from app.extraction.clauses.refs import slugs_of
from app.extraction.clauses.subject import acting_slugs
from app.extraction.mentions.around import after_colon, people_after, skip_back
from app.extraction.mentions.attending import (
    acting_there,
    before_noun,
    clause_there,
    coming_from,
    describing,
    done_by,
)
from app.extraction.mentions.behind_noun import at_which, called_by, featuring, ranging
from app.extraction.mentions.bodies_meeting import bodies_gathering, bodies_of
from app.extraction.mentions.by_noun.nouns import Asserted, Named, event_nouns, verbs_of
from app.extraction.mentions.by_noun.pairs import paired
from app.extraction.mentions.by_verb.groups import takes_group
from app.extraction.mentions.by_verb.unnamed import is_unnamed
from app.extraction.mentions.with_whom_there import faced_there
from app.extraction.types import ActorRef, Clause, Role
from app.extraction.words import OWNERS, PREPOSITIONS, Words

_ORDINALS = frozenset(table("kinds")["distance"]["ordinals"])
_PEERS = ("counterpart", "counterparts")
_FOLLOWING = ("follow", "come", "precede")
REACH = 8
"""Words between a noun and its "was the first"."""
WITH = 4
"""Words between "US talks" and "with"."""
FOLLOWED = 6
"""Words between a noun and "follows", and from there to what it follows."""


def people_of(
    words: Words, at: int, end: int, named: Named, asserted: Asserted | None, clauses: tuple[Clause, ...]
) -> dict[str, Role]:
    """Those whose event it is, who are with them, and who came to it or called it."""
    if named.kind == "visit" and (travellers := _made_by(words, end)):
        return dict.fromkeys(travellers, "participant")
    people: dict[str, Role] = dict(asserted.people) if asserted else {}
    people.update((slug, "host") for slug in called_by(words, end, "hosting") if slug not in people)
    came = (
        *called_by(words, end, "attending"),
        *_persons(words, called_by(words, end, "mediating")),
        *featuring(words, end),
        *at_which(words, end, clauses),
        *ranging(words, end),
        *_participating(words, end),
        *_ranked(words, end, clauses),
    )
    for slug in (*_possessors(words, at), *paired(words, at), *company_of(words, end), *after_colon(words, end), *came):
        people.setdefault(slug, "participant")
    for slug in (
        *_other_end(words, end, named, asserted),
        *(_bodies(words, at, end, clauses) if asserted or named.kind == "summit" else ()),
        *_named_by_state(words, at, end, people),
        *_facing(words, people, end),
    ):
        people.setdefault(slug, "participant")
    if asserted is None and (len(people) == 1 or _told_to_group(words, at, named, clauses)):
        people.update((slug, "participant") for slug in done_by(words, at, clauses) if slug not in people)
    told_in_passing = asserted is not None and asserted.verb >= end and words.cut(end, asserted.verb)
    there = acting_there(words, at, clauses) if asserted is None or told_in_passing else []
    there += faced_there(words, before_noun(words, at), clauses) if asserted is None else []
    with_them = len(people) == 1 or words.norms[end : end + 1] == ["with"]
    if (asserted is None or told_in_passing) and people and with_them and not _possessors(words, at):
        there += coming_from(words, at, clauses, people)
        there += describing(words, at, end, clauses, people)
    if named.kind != "call" or len({*people, *there}) > 1 or _tells_group(words, at, named, clauses):
        for slug in there:
            people.setdefault(slug, "participant")
    return people


def of_group(words: Words, at: int, named: Named, clauses: tuple[Clause, ...]) -> bool:
    """Whether somebody told several without a name something in a call, which was held then."""
    return _tells_group(words, at, named, clauses) or _told_to_group(words, at, named, clauses)


def _tells_group(words: Words, at: int, named: Named, clauses: tuple[Clause, ...]) -> bool:
    """ "X briefed European leaders during a call"."""
    clause = clause_there(words, at, clauses) if named.kind == "call" else None
    return clause is not None and bool(clause.subject) and takes_group(words, clause)


def _told_to_group(words: Words, at: int, named: Named, clauses: tuple[Clause, ...]) -> bool:
    """ "European leaders were briefed by X in a call"."""
    before = [clause for clause in clauses if clause.at < at] if named.kind == "call" else []
    group = bool(before) and before[-1].passive and is_unnamed(words, before[-1].at)
    return group and bool(done_by(words, at, clauses))


def _made_by(words: Words, end: int) -> list[str]:
    """ "A planned visit to Budapest by X"."""
    behind = words.norms[end : end + FOLLOWED]
    by = end + behind.index("by") if behind[:1] == ["to"] and "by" in behind else end
    return people_after(words, by, frozenset(("by",)), direct=False) if by > end and not words.cut(end, by) else []


def _bodies(words: Words, at: int, end: int, clauses: tuple[Clause, ...]) -> list[str]:
    """ "A call of the G7", "the leaders of the G7 held a call"."""
    holding = next((clause for clause in reversed(clauses) if clause.at < at), None)
    held = holding is not None and holding.verb in verbs_of("holding", "lemmas") and not words.cut(holding.at + 1, at)
    return [*bodies_of(words, at, end), *(bodies_gathering(words, holding.at) if held and holding else ())]


def _participating(words: Words, end: int) -> list[str]:
    """ "A meeting hosted by X, with the participation of Y"."""
    for at in range(end, len(words.norms) - 2):
        if words.norms[at] in verbs_of("attendance", "participation") and words.norms[at + 1] == "of":
            return people_after(words, at + 1, frozenset(("of",)), direct=False) if not words.cut(end, at) else []
    return []


def _ranked(words: Words, end: int, clauses: tuple[Clause, ...]) -> list[str]:
    """ "The meeting in Rome was the first between X and Y since February"."""
    for clause in clauses:
        verb = clause.at
        if clause.verb == "be" and clause.modality == "fact" and 0 <= verb - end <= REACH and not words.cut(end, verb):
            first = words.norms[verb + 1 : verb + 2] == ["the"] and not _ORDINALS.isdisjoint(
                words.norms[verb + 2 : verb + 3]
            )
            between = next(
                (k for k in range(verb + 3, min(verb + WITH + 3, len(words.norms))) if words.norms[k] == "between"), 0
            )
            return people_after(words, between, frozenset(("between",)), direct=False) if first and between else []
    return []


def _persons(words: Words, slugs: Iterable[str]) -> list[str]:
    """Those of them who are persons: a state that mediates between others sits at no table."""
    return [slug for slug in slugs if words.reading.actor(slug).kind == "person"]


def _facing(words: Words, people: dict[str, Role], end: int) -> list[str]:
    """Whose counterparts came: "after calls with his Russian and Ukrainian counterparts", he did too."""
    peers = [
        first
        for first, _, ref in words.refs
        if first >= end and ref.rule in _PEERS and not people.keys().isdisjoint(slugs_of(ref))
    ]
    return [slug for first in peers if (owner := words.owner_ending(first)) for slug in slugs_of(owner)]


def _named_by_state(words: Words, at: int, end: int, people: Iterable[str]) -> list[str]:
    """ "US talks on Friday with Ukrainian officials": the state whose talks they are, where others are named behind."""
    first = skip_back(words, at)
    hits = words.reading.hits.within(words.span(max(0, first - 2), at)) if at else ()
    beside = (hit for hit in hits if PREPOSITIONS.isdisjoint(words.norms[words.at(hit.span.end) : at]))
    state = next((slug for hit in beside if (slug := hit.slug("state", "adjective"))), None)
    known = words.reading.lexicon.catalogue.states
    sides = {words.reading.actor(slug).side for slug in people}
    apart = state is not None and bool(sides) and known[state].side not in sides
    return [state] if state and apart and "with" in words.norms[end : end + WITH] else []


def _other_end(words: Words, end: int, named: Named, asserted: Asserted | None) -> list[str]:
    """Of a call "from" or "to" somebody; and of what "took place on Tuesday between X and Y"."""
    if named.kind == "call" and asserted and words.norms[end : end + 1] in (["from"], ["to"]):
        return people_after(words, end, frozenset(("from", "to")), direct=False)
    if asserted and asserted.rule[5:] in verbs_of("holding", "hosts") and words.norms[end : end + 1] == ["for"]:
        return people_after(words, end, frozenset(("for",)), direct=False)
    if asserted and asserted.verb >= end and asserted.rule[5:] in ("take", "hold", "be"):
        return people_after(words, asserted.verb + 1, frozenset(("between",)), direct=False)
    return []


def _possessors(words: Words, at: int) -> list[str]:
    first = skip_back(words, at)
    if first > 1 and words.norms[first - 1 : first + 1] == [",", "whose"]:
        return listed_before(words, first - 1)
    ref = words.owner_ending(first)
    if ref is None:
        return []
    together = ref.form == "pronoun" and words.reading.slice(ref.span).lower() == "their"
    if together and not ref.actor:
        return list(ref.candidates)
    return [*_joint_owner(words, ref), *slugs_of(ref)]


def _joint_owner(words: Words, owner: ActorRef) -> tuple[str, ...]:
    """ "Putin and Witkoff's meeting": the first of two possessors."""
    first = next((first for first, _, ref in words.refs if ref is owner), 0)
    before = words.ref_ending(first - 1) if first > 1 and words.norms[first - 1] == "and" else None
    together = before is not None and not words.possessive(first - 1) and before.form in ("name", "short")
    return slugs_of(before) if before is not None and together else ()


def _follows_another(words: Words, end: int) -> bool:
    """ "The call follows a meeting between X and Y": they are those of the meeting."""
    following = [clause.at for clause in words.clauses if clause.at >= end and clause.verb in _FOLLOWING]
    if not following and "follow" not in words.vocabulary:
        return False
    behind = words.norms[end : end + FOLLOWED]
    linked = end + next((k for k, norm in enumerate(behind) if norm in ("with", "between")), FOLLOWED)
    verbs = [at for at in following if at < linked]
    verbs += [k for k in range(end, min(linked, len(words.norms))) if words.norms[k] == "follow"]
    nouns = range(verbs[0], min(verbs[0] + FOLLOWED, len(words.norms))) if verbs else ()
    return any(event_nouns().longest(words.norms, k) for k in nouns)


def _is_of_nearer(words: Words, end: int) -> bool:
    """ "A video call to hear a report on his talks with X": X is of the talks."""
    linked = next((k for k in range(end + 2, len(words.norms)) if words.norms[k] in ("with", "between")), end)
    if words.norms[end : end + 1] in (["with"], ["between"]) or linked == end:
        return False
    noun = next((k for k in range(end + 1, linked) if _ends_at(words, k, linked)), None)
    return noun is not None and (words.norms[noun - 1] in OWNERS or words.owner_ending(noun) is not None)


def _ends_at(words: Words, at: int, end: int) -> bool:
    found = event_nouns().longest(words.norms, at)
    return found is not None and found[0] == end


def _in_presence(words: Words, end: int) -> bool:
    """ "The conversation took place in the presence of X": he looked on."""
    behind = words.norms[end : end + REACH]
    return "presence" in behind and not words.cut(end, end + behind.index("presence"))


def company_of(words: Words, end: int) -> list[str]:
    """Slugs of those named right after a noun: "talks between X and Y"."""
    if _follows_another(words, end) or _is_of_nearer(words, end):
        return []
    company = ("with", "between", "among", "of", "and", "alongside", "involving")
    if words.norms[end : end + 1] != ["of"] and _in_presence(words, end):
        return []
    if words.norms[end : end + 2] == ["between", "them"] and (found := words.ref_at(end + 1)):
        return list(acting_slugs(words, found[1]))
    by = ("by",) if words.norms[end : end + 1] == ["by"] else ()
    return people_after(words, end, frozenset((*company, *by)), direct=False)
