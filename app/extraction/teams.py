"""States that act through people who are not named: "American and Russian officials"."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import count
from operator import itemgetter

from app.catalogue.load import table
from app.extraction.lexicon import Hit
from app.extraction.phrase_lists import Sort
from app.extraction.reading import Reading
from app.extraction.types import Actor, ActorRef, Span, Token
from app.extraction.verbs import verb_forms

TEAM_NOUNS = frozenset(table("kinds")["teams"]["nouns"])
SERVING = TEAM_NOUNS | frozenset(table("kinds")["teams"]["serving"])
"""Who with "of" or "to" somebody is not himself: an aide, a negotiator, his wife."""
_SPEAK_FROM_HOME = frozenset(table("kinds")["teams"]["home"])
_DEPUTIES = frozenset(("vice", "deputy"))
_IN = frozenset(("in", "of", "on", "from", "for"))
"""Before a team of whose members something is told: "in Zelensky's delegation were X and Y"."""
_SAYS = frozenset(("say-past", "say-present", "judge-past", "judge-present"))
_SENT = frozenset(("team", "teams", "delegation", "delegations", "negotiators", "envoys", "representatives"))
_STATES: tuple[Sort, ...] = ("state", "capital", "adjective", "people")
_SIDES = frozenset((*_STATES, "body"))
_OTHERS = frozenset(table("kinds")["teams"]["others"])
UNIONS = frozenset(table("kinds")["teams"]["unions"])
GATHERING = UNIONS | frozenset(table("kinds")["teams"]["gathering"])
"""Bodies whose meetings are those of their members."""
MEMBERS = frozenset(table("kinds")["teams"]["members"])
_BETWEEN_MEMBERS = frozenset((",", "and", "the", "&", *_OTHERS))
_ENDS = frozenset("and of in with the a an his her its their".split())
_CALLING = TEAM_NOUNS | MEMBERS | {"among", "between"}
_REGIONS = frozenset(("south", "north", "latin", "central", "african", "native"))
_FINITE = ("past", "past|participle", "s")
BETWEEN = 3
"""Most words between an adjective and its noun: "Ukrainian deputy foreign ministers"."""


def is_with_state(reading: Reading, people: Iterable[str]) -> bool:
    """Whether one person is among them and all others are states: "Dmitriev spoke to the Americans"."""
    kinds = [reading.actor(slug).kind for slug in people]
    return len(kinds) > 1 and kinds.count("person") == 1 and kinds.count("state") == len(kinds) - 1


def stays_home(actor: Actor) -> bool:
    """Whether he may speak of talks at which he was not: as head of state, as spokesman, or without any office."""
    words = set((actor.office or "").lower().split())
    return not words or (not _SPEAK_FROM_HOME.isdisjoint(words) and _DEPUTIES.isdisjoint(words))


def unions_in(hits: Iterable[Hit]) -> list[str]:
    """Slugs of the unions of states among them, such as the EU and NATO."""
    return [slug for hit in hits if (slug := hit.slug("body")) in UNIONS and slug]


def find_teams(hits: Sequence[Hit], tokens: tuple[Token, ...], vocabulary: frozenset[str]) -> list[ActorRef]:
    """Group refs whose candidates are the states that a sentence lets act through officials, teams or delegations.

    `hits` and `tokens` are those of the sentence, `vocabulary` its different words, folded.
    """
    if _CALLING.isdisjoint(vocabulary) and not any("people" in hit.sorts for hit in hits):
        return []
    sides = [hit for hit in hits if not _SIDES.isdisjoint(hit.sorts)]
    return list(_teams(tokens, [hit for hit in sides if hit.slug(*_STATES) or hit.slug("body") in UNIONS]))


def _teams(tokens: tuple[Token, ...], hits: list[Hit]) -> Iterator[ActorRef]:
    starts = dict(zip(map(itemgetter(0), tokens), count()))
    taken = -1
    for position, hit in enumerate(hits):
        first = starts.get(hit.span.start)
        if first is None or hit.span.start < taken or _is_of_region(tokens, first):
            continue
        found = (
            _union(tokens, hit, first)
            or _before_noun(tokens, hits, position, starts)
            or _after_noun(tokens, hits, position, starts)
        )
        if found:
            taken = found.span.end
            yield found


def _is_of_region(tokens: tuple[Token, ...], first: int) -> bool:
    """ "South American leaders": not those of the United States."""
    return first > 0 and tokens[first - 1].norm in _REGIONS and tokens[first - 1].text[:1].isupper()


def _union(tokens: tuple[Token, ...], hit: Hit, first: int) -> ActorRef | None:
    """ "EU leaders", "NATO defence ministers": a union of states acts through those who speak for its members."""
    slug, at = hit.slug("body"), first
    if slug is None or slug not in UNIONS:
        return None
    while at < len(tokens) and tokens[at].end <= hit.span.end:
        at += 1
    at += at < len(tokens) and tokens[at].start < hit.span.end  # "the European Union's foreign ministers"
    for last in range(at, min(at + BETWEEN, len(tokens))):
        if tokens[last].norm in MEMBERS:
            return _ref(Span(tokens[first].start, tokens[last].end), [slug])
        if not tokens[last].norm.isalpha() or tokens[last].norm in _ENDS or tokens[last].text[:1].isupper():
            return None
    return None


def _before_noun(tokens: tuple[Token, ...], hits: list[Hit], position: int, starts: dict[int, int]) -> ActorRef | None:
    """Adjectives in a list and the noun they describe."""
    people, last = _list(tokens, hits, position, starts, ("people",))
    if people:
        return _ref(Span(hits[position].span.start, tokens[last - 1].end), people)
    members, last = _list(tokens, hits, position, starts, ("adjective", "state"))
    if not members:
        return None
    at = last
    while at < len(tokens) and at - last <= BETWEEN:
        if tokens[at].norm in TEAM_NOUNS:
            first = _with_others(tokens, starts[hits[position].span.start])
            if _apposed(tokens, first, at):
                return None
            if tokens[at].norm == "counterparts" and first and tokens[first - 1].norm in ("his", "her"):
                return None  # of a person, persons
            return _ref(Span(tokens[first].start, tokens[at].end), members)
        form = verb_forms().get(tokens[at].norm)
        if form is not None and form.form in _FINITE:
            break  # "Ukraine met US negotiators"
        others = tokens[at].norm in (",", "and") and at + 1 < len(tokens) and tokens[at + 1].norm in _OTHERS
        if not others and (not tokens[at].norm.replace("-", "").isalpha() or tokens[at].norm in _ENDS):
            break
        at += 1
    return None


def _apposed(tokens: tuple[Token, ...], first: int, noun: int) -> bool:
    """ "X, the Ukrainian negotiator, has been invited": what one person is, and nobody besides."""
    one = not tokens[noun].norm.endswith("s") and first > 2 and tokens[first - 1].norm in ("the", "a", "an")
    closed = noun + 1 >= len(tokens) or tokens[noun + 1].norm in (",", ".", "—", "–", "who", "and")
    return one and closed and tokens[first - 2].norm == "," and tokens[first - 3].text[:1].isupper()


def _with_others(tokens: tuple[Token, ...], first: int) -> int:
    """ "European and Ukrainian officials": where the list begins, those of no one state among it."""
    listed = first > 1 and tokens[first - 1].norm in ("and", ",") and tokens[first - 2].norm in _OTHERS
    return first - 2 if listed else first


def _after_noun(tokens: tuple[Token, ...], hits: list[Hit], position: int, starts: dict[int, int]) -> ActorRef | None:
    """The noun, "of" or "from", and states in a list."""
    at = starts[hits[position].span.start] - 1
    while at >= 0 and tokens[at].norm in ("the",):
        at -= 1
    if at < 1 or tokens[at].norm not in ("of", "from", "among", "between"):
        return None
    members, last = _list(tokens, hits, position, starts, ("state", "capital"))
    if tokens[at].norm in ("among", "between"):
        return _ref(Span(hits[position].span.start, tokens[last - 1].end), members) if len(members) > 1 else None
    sent = tokens[at - 1].norm in TEAM_NOUNS
    return _ref(Span(tokens[at - 1].start, tokens[last - 1].end), members) if members and sent else None


def _list(
    tokens: tuple[Token, ...], hits: list[Hit], position: int, starts: dict[int, int], sorts: tuple[Sort, ...]
) -> tuple[list[str], int]:
    """Slugs of neighbouring hits of these sorts, joined by commas and "and", and the index after the last."""
    members: list[str] = []
    last = starts[hits[position].span.start]
    for hit in hits[position:]:
        first = starts.get(hit.span.start, -1)
        slug = hit.slug(*sorts)
        if slug is None or first < 0 or not _goes_on([t.norm for t in tokens[last:first]]):
            break
        members.append(slug)
        last = first + 1
        while last < len(tokens) and tokens[last].end <= hit.span.end:
            last += 1
    return members, last


def _goes_on(between: list[str]) -> bool:
    """Whether a list goes on across these words: "of the United States and of Ukraine"."""
    rest = [norm for norm in between if norm not in _BETWEEN_MEMBERS]
    return not rest or (rest in (["of"], ["from"]) and bool({"and", ","} & set(between)))


def _ref(span: Span, members: list[str]) -> ActorRef:
    return ActorRef(span, None, "group", tuple(dict.fromkeys(members)), "team")


def teams_of_persons(owners: Iterable[tuple[int, int, str]], tokens: tuple[Token, ...]) -> Iterator[ActorRef]:
    """Group refs for "Trump's envoys", "Zelensky's negotiating team": the state that he leads acts through them.

    `owners` are the persons named in the sentence: first word, word after the last, slug of the state. What a team
    says is no act of its state.
    """
    before: tuple[int, int, str] | None = None
    for first, last, state in owners:
        behind = _behind_owner(tokens, last)
        noun = _sent_by(tokens, behind) if behind else -1
        if noun > 0 and not (noun + 1 < len(tokens) and tokens[noun + 1].tags & _SAYS):
            both = before is not None and _owns_too(tokens, before[1], first, tokens[noun].norm)
            start, members = (before[0], [before[2], state]) if both and before else (first, [state])
            if start == 0 or tokens[start - 1].norm not in _IN:
                yield _ref(Span(tokens[start].start, tokens[noun].end), members)
        before = first, last, state


def _behind_owner(tokens: tuple[Token, ...], last: int) -> int:
    """The word behind "Trump's" whose name ends before word `last`; 0 where it owns nothing."""
    apart = last < len(tokens) and tokens[last].norm == "'s"
    return last + apart if apart or tokens[last - 1].norm.endswith("'s") else 0


def _sent_by(tokens: tuple[Token, ...], since: int) -> int:
    """Where the team stands that is owned, behind nothing but adjectives; -1 where none does."""
    for at in range(since, min(since + BETWEEN, len(tokens))):
        if tokens[at].norm in _SENT:
            return at
        if tokens[at].text[:1].isupper() or not tokens[at].norm.isalpha():
            break
    return -1


def _owns_too(tokens: tuple[Token, ...], last: int, first: int, noun: str) -> bool:
    """ "Putin's and Zelensky's negotiators", "Trump and Putin's teams": the one before owns them as well."""
    behind = _behind_owner(tokens, last)
    linked = tokens[first - 1].norm == "and" and first - 1 == (behind or last)
    return linked and (behind > 0 or noun in ("teams", "delegations"))
