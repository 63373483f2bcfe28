"""Tellings by a verb that acts upon a thing: X signed the deal, aid was suspended, Y handed a plan to Z."""

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any, NamedTuple

from app.catalogue.load import table
from app.extraction.clauses import slugs_of
from app.extraction.mentions.around import date_of, people_after, place_of
from app.extraction.mentions.telling import Telling
from app.extraction.phrases import Phrases
from app.extraction.teams import TEAM_NOUNS
from app.extraction.titles import topic_names
from app.extraction.topics import topics_of
from app.extraction.types import Clause, DateRef, Role, Status
from app.extraction.verbs import verb_forms
from app.extraction.words import PREPOSITIONS, Words

REACH = 9
"""Words between a verb and the thing it takes: "signed the long-awaited and twice delayed minerals agreement"."""
BACK = 24
"""Words between a thing and the passive verb after it: "the sharing of pictures with Kyiv was stopped"."""
SINCE = 14
"""Words after a verb among which "since" makes what has been done the background of years."""
_GROUPS = frozenset((*table("kinds")["reference"]["groups"], *TEAM_NOUNS, "two", "both", "each", "countries", "allies"))
_AGO = frozenset(("on", "in", "at"))
_OWNERS = frozenset(("his", "her", "its", "their"))
_AHEAD = frozenset("is are was were be will 'll shall due set scheduled expected planned plans intends going".split())
_UNREAL = frozenset("no any neither without possible potential eventual such hypothetical".split())
_HOPED = frozenset(table("kinds")["before_verb"]["hope"])
_PAST = frozenset("was were been had has have being got".split())
_IF = frozenset("if unless whether until once when whenever before till provided".split())
_WEAK = frozenset(("would", "'d", "might", "could", "should", "may"))


class Act(NamedTuple):
    """One entry of acts.toml: its things and what may not stand before them, and its other fields as written."""

    kind: Any
    things: Phrases[str]
    against: Phrases[bool]
    needs: frozenset[str]
    more: Mapping[str, Any]


class Thing(NamedTuple):
    """Where the thing that an act takes stands, and how a headline names it."""

    first: int
    last: int
    name: str


@cache
def _acts() -> dict[str, tuple[Act, ...]]:
    """Lemma -> the acts it may tell of, in the order of acts.toml."""
    found: dict[str, tuple[Act, ...]] = {}
    for entry in table("acts")["act"]:
        things = Phrases((phrase, name) for phrase, name in entry["things"].items() if phrase)
        against = Phrases((phrase, True) for phrase in entry.get("against", ()))
        act = Act(entry["kind"], things, against, frozenset(entry.get("needs", ())), entry)
        for verb in entry["verbs"]:
            found[verb] = (*found.get(verb, ()), act)
    return found


def told_by_act_verb(words: Words, shapes: list[str], clauses: tuple[Clause, ...]) -> Iterator[Telling]:
    """The tellings of a sentence in which somebody acts upon a thing; of one clause the first act that fits.

    A loose act ("they agreed to") tells only where no other does and nobody meets: else it belongs to that.
    """
    loose = []
    found = False
    verbs = frozenset(words.at(clause.verb_span.start) for clause in clauses)
    for clause in clauses:
        for act in _acts().get(clause.verb, ()):
            told = _told(words, shapes, clause, act, verbs)
            if told and act.more.get("loose"):
                loose.append(told)
            elif told:
                found = True
                yield told
            if told:
                break
    if not found and not any(clause.verb in _talking() for clause in clauses):
        for told in loose[:1]:
            told.loose = True
            yield told


@cache
def _talking() -> frozenset[str]:
    """Verbs of meeting and calling."""
    return frozenset(lemma for spec in table("kinds")["verb"] if spec["wants"] == "person" for lemma in spec["lemmas"])


def _told(words: Words, shapes: list[str], clause: Clause, act: Act, verbs: frozenset[int]) -> Telling | None:
    at = words.at(clause.verb_span.start)
    status = status_of(words, clause, act)
    if status is None or (act.needs and not act.needs & set(shapes)):
        return None
    thing = _thing(words, shapes, clause, at, act, verbs)
    if thing is None:
        return None
    doers = _signers(words) if act.more.get("everybody") else _doers(words, clause, at)
    if act.more.get("many") and len(doers) < 2 and not _several(words, at):
        return None
    place = place_of(words, at)
    role: Role = act.more.get("role", "participant")
    people: dict[str, Role] = dict.fromkeys(doers, role)
    others = clause.subject if clause.passive and act.kind == "other" else _others(words, at, thing, act)
    people.update(dict.fromkeys((slug for slug in others if slug not in people), "participant"))
    return Telling(
        words=words,
        at=at,
        kind=_kind(words, at, thing, act),
        status=status,
        people=people,
        rule=f"act:{act.kind}:{clause.verb}",
        place=place.name if place else None,
        date=_date(words, at, thing, act),
        verb=act.more.get("says_by", {}).get(clause.verb) or act.more.get("says", clause.verb),
        topics=topics_of_act(words, act.kind),
        thing=_named(words, thing, act),
        doers=tuple(doers),
    )


def topics_of_act(words: Words, kind: str) -> tuple[str, ...]:
    """What an act is about: the topic of its kind first, then those of its sentence outside of speech."""
    unspoken = [norm for norm, spoken in zip(words.norms, words.spoken, strict=True) if not spoken]
    own = table("acts")["topic"].get(kind)
    return tuple(dict.fromkeys((*([own] if own else []), *topics_of(unspoken))))


def _date(words: Words, at: int, thing: Thing, act: Act) -> DateRef | None:
    """The day of the act; what is proposed may have a day of its own, after it."""
    date = date_of(words, at)
    if date and act.more.get("dates_thing") and date.span.start >= words.tokens[thing.first].span.start:
        return None
    return date


def _several(words: Words, at: int) -> bool:
    """Whether words before the verb stand for more than one: "the two leaders", "both sides"."""
    return bool(_GROUPS & set(words.norms[max(0, at - 9) : at]))


def _kind(words: Words, at: int, thing: Thing, act: Act) -> Any:
    """A deadline set without its day is a position, not the day itself."""
    if act.kind != "deadline":
        return act.kind
    named = any(
        at < first < thing.first or (thing.last <= first <= thing.last + 3 and words.norms[first - 1] not in _AGO)
        for first, _, ref in words.dates
        if ref.precision == "day"
    )
    return "deadline" if named and _ahead(words, at) else "statement"


def _ahead(words: Words, at: int) -> bool:
    date, published = date_of(words, at), words.reading.document.published
    return bool(date and date.edtf and published and date.edtf[:10] > published.isoformat())


def status_of(words: Words, clause: Clause, act: Act) -> Status | None:
    """Happened or planned; null for what is denied, hoped, threatened or merely thought of."""
    at = words.at(clause.verb_span.start)
    before = words.norms[max(0, at - 6) : at]
    start = words.at(clause.span.start)
    opening = words.norms[max(0, start - 1) : start + 1]
    nobody = {"neither", "none", "nobody", "no"} & set(words.norms[max(0, at - 4) : at])
    since = "since" in words.norms[at : at + SINCE] and {"has", "have", "had"} & set(before)
    if nobody or since or _IF & set(opening) or (_WEAK & set(before) and "," not in before):
        return None
    if clause.modality == "plan":
        agreed = {"agreed", "agree", "agrees"} & set(before) and "to" in before
        if agreed:
            return act.more.get("agreed", "happened")  # type: ignore[no-any-return]
        if {"will", "'ll", "shall"} & set(before) and not act.more.get("will"):
            return None
        return "planned" if _AHEAD & set(before) or _is_headline(words) else None
    if act.more.get("before") and _HOPED & set(words.norms[max(0, at - BACK) : at]):
        return None
    past = bool(_PAST & set(before)) if clause.passive else clause.tense == "past"
    told = past or (clause.tense != "none" and _tells_now(words))
    if clause.modality != "fact" or not told:
        return None
    return act.more.get("status", "happened")  # type: ignore[no-any-return]


def _tells_now(words: Words) -> bool:
    """The present tense tells of what happened in a headline, or beside a date."""
    return _is_headline(words) or any(ref.precision == "day" and ref.dates_act for _, _, ref in words.dates)


def _is_headline(words: Words) -> bool:
    return words.reading.blocks[words.sentence.block].kind == "headline"


def _thing(words: Words, shapes: list[str], clause: Clause, at: int, act: Act, verbs: frozenset[int]) -> Thing | None:
    if act.more.get("any") and not act.more["things"]:
        return Thing(at, at + 1, "")
    if "person" in act.more:
        passive = clause.passive and len(clause.subject) == 1 and act.kind == "other"
        return Thing(at, at + 1, "") if passive else _person(words, shapes, at, act)
    relative = _thing_of_relative(words, shapes, clause, act)
    if (clause.passive and not act.more.get("after")) or act.more.get("before"):
        return relative or _thing_before(words, shapes, at, act, frozenset() if clause.passive else verbs)
    return _thing_after(words, shapes, at, act, verbs) or relative


def _thing_after(words: Words, shapes: list[str], at: int, act: Act, verbs: frozenset[int]) -> Thing | None:
    reach = 1 if act.more.get("next") else REACH
    for k in range(at + 1, min(len(shapes), at + 1 + reach)):
        if words.spoken[k]:
            continue
        found, barred = act.things.longest(shapes, k), act.against.longest(shapes, k)
        if found and not _UNREAL & set(shapes[at + 1 : k]) and (barred is None or barred[0] <= found[0]):
            return Thing(k, found[0], found[1])
        if barred or k in verbs or _does_more(words, k) or (words.opens[k] and not (k == at + 1 and shapes[k] == ":")):
            return None
    return None


def _does_more(words: Words, k: int) -> bool:
    """ "agreed to begin talks on a ceasefire": what follows belongs to the second verb."""
    following = verb_forms().get(words.norms[k + 1]) if k + 1 < len(words.norms) else None
    return words.norms[k] == "to" and following is not None and following.form == "base"


def _thing_before(words: Words, shapes: list[str], at: int, act: Act, verbs: frozenset[int]) -> Thing | None:
    """The head of the subject: the first thing of the clause that no preposition governs, before all `verbs`."""
    low = max(0, at - BACK)
    for k in range(at - 1, low - 1, -1):
        if (
            (k in verbs and shapes[k] not in _PAST)
            or (words.opens[k] and shapes[k] not in ("that", "which"))
            or words.spoken[k]
        ):
            low = k + 1
            break
    found = [
        Thing(k, hit[0], hit[1])
        for k in range(low, at)
        if (hit := act.things.longest(shapes, k)) and hit[0] <= at and not _UNREAL & set(shapes[max(low, k - 3) : k])
    ]
    return next((thing for thing in found if not _governed(shapes, low, thing.first)), None)


def _governed(shapes: list[str], low: int, first: int) -> bool:
    return any(shape in PREPOSITIONS for shape in shapes[max(low, first - 3) : first])


def _thing_of_relative(words: Words, shapes: list[str], clause: Clause, act: Act) -> Thing | None:
    """ "The draft that Washington presented": the thing stands before the word that opens the clause."""
    start = words.at(clause.span.start)
    if not start or shapes[start - 1] not in ("that", "which"):
        return None
    end = start - 2 if shapes[start - 2] == "," else start - 1
    for k in range(max(0, end - 3), end):
        found = act.things.longest(shapes, k)
        if found and found[0] == end and not _UNREAL & set(shapes[max(0, k - 3) : k]):
            return Thing(k, found[0], found[1])
    return None


def _person(words: Words, shapes: list[str], at: int, act: Act) -> Thing | None:
    """Somebody who is the object of the act, or comes after one of the prepositions it names."""
    company = frozenset(word for word in act.more["person"] if word)
    direct = "" in act.more["person"]
    for first, last, ref in words.refs:
        if (
            words.norms[first] not in _OWNERS
            and at < first <= at + 6
            and ref.actor
            and words.reading.actor(ref.actor).kind == "person"
        ):
            between = set(shapes[at + 1 : first])
            linked = bool(company & between) or (direct and not between & PREPOSITIONS)
            return Thing(first, last, act.more["things"][""]) if linked else None
    return None


def _signers(words: Words) -> list[str]:
    """All persons of a sentence: "X signed for Washington and Y for Kyiv"."""
    named = (ref.actor for _, _, ref in words.refs if ref.actor)
    return list(dict.fromkeys(slug for slug in named if words.reading.actor(slug).kind == "person"))


def _doers(words: Words, clause: Clause, at: int) -> list[str]:
    if clause.passive:
        return people_after(words, at + 1, frozenset(("by",)), direct=False)
    return list(clause.subject) or _led(words, clause, at)


def _led(words: Words, clause: Clause, at: int) -> list[str]:
    """The body whose people act: "European Union leaders agreed"."""
    low = words.at(clause.span.start)
    for first, last, ref in words.refs:
        if low <= first and last < at and words.norms[last] in TEAM_NOUNS and last >= at - 3:
            return list(slugs_of(ref))
    return []


def _others(words: Words, at: int, thing: Thing, act: Act) -> list[str]:
    """Those it is done to: the person that is its object, or stands after one of its prepositions."""
    if "person" in act.more:
        return [slug for first, _, ref in words.refs if first == thing.first for slug in slugs_of(ref)]
    found: list[str] = []
    if act.more.get("direct"):
        found += [
            s for first, last, ref in words.refs if at < first < thing.first and first <= at + 3 for s in slugs_of(ref)
        ]
    if "with" in act.more:
        found += people_after(words, thing.last, frozenset(act.more["with"]), direct=False)
    return found


def _named(words: Words, thing: Thing, act: Act) -> str:
    """The thing as a headline names it: a deal and a demand by what they are about."""
    if act.more.get("topical"):
        topics = topics_of(words.norms)
        return f"{thing.name} {topic_names()[topics[0]]}" if topics else thing.name.split()[0]
    if act.kind != "agreement" or thing.name != "deal":
        return thing.name
    deals: dict[str, str] = table("acts")["deal"]
    return next((deals[topic] for topic in topics_of(words.norms) if topic in deals), "agreement")
