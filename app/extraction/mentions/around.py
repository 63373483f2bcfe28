"""What stands around a cue: the people beside it, its date and its place."""

from functools import cache

from app.catalogue.load import table
from app.extraction.clauses.finite import is_finite
from app.extraction.clauses.lists import chain_right
from app.extraction.clauses.refs import slugs_of
from app.extraction.teams import TEAM_NOUNS
from app.extraction.types import ActorRef, DateRef, PlaceRef
from app.extraction.verbs import verb_forms
from app.extraction.words import DETERMINERS, PREPOSITIONS, Words

_ELSEWHERE = frozenset(table("kinds")["reference"]["elsewhere"])
_TOPICAL = frozenset(table("kinds")["reference"]["topical"])
_AGREEING = frozenset(table("kinds")["attendance"]["agreeing"])
_OVER = frozenset(table("kinds")["reference"]["over"])
_AT_WAR = frozenset(table("kinds")["at_war"])
_ORDINALS = frozenset("first second third next".split())
_BOUNDS = frozenset(("from", "until", "by", "before"))
_JOINTS = (["after"], ["when"], ["during"], ["in"], ["at"], ["following"], ["as"])
_BEHIND = frozenset(("after", "following", "since"))
_STAYS = [[be, place] for be in ("was", "were", "is", "are") for place in ("in", "at")]
_ASIDES = frozenset(("who", "which", "whom", "whose"))
_APART = _BEHIND | {"before", "until"}
_LENGTHS = frozenset(("hour", "hours", "minute", "minutes"))
_OFFICES = frozenset(("title", "office-noun", "portfolio", "generic-role"))
OFFICE = 7
"""Words of "of the United States," between an office and the name of who holds it."""
_HAPPENINGS = frozenset(table("kinds")["clause"]["happenings"])
OWNED = 5
"""Words between a day and what it owns: "Friday's long-awaited bilateral talks"."""
_SERVING = TEAM_NOUNS | frozenset(table("kinds")["teams"]["serving"])
AGREED = 6
"""Words between agreeing and its day: "agreed by telephone on October 16 to"."""
REACH = 12
"""Words between a cue and the people it takes: "met behind closed doors for roughly forty minutes with"."""


def people_after(words: Words, at: int, company: frozenset[str], *, direct: bool) -> list[str]:
    """Slugs of those who stand after word `at`, by a preposition of `company`, or as its object where `direct`."""
    sent = False
    for position, (first, last, ref) in enumerate(words.refs):
        if first < at or words.possessive(last):
            continue
        if first - at > REACH or _says_so(words, at, first, last):
            return []
        if not (sent or _reaches(words, at, first, company, direct)):
            return []
        sent = not sent and _sends_others(words, first, last, ref)
        if sent:
            continue
        return [slug for ref in chain_right(words, position) for slug in slugs_of(ref)]
    return []


def _sends_others(words: Words, first: int, last: int, ref: ActorRef) -> bool:
    """ "Met with the envoys of the US President, X and Y", "an aide to President Z, X": whose they are."""
    at = first - 1
    while at > 0 and (words.norms[at] in DETERMINERS or words.tokens[at].text[:1].isupper()):
        at -= 1
    person = ref.actor is not None and words.reading.actor(ref.actor).kind == "person"
    named = words.norms[last : last + 1] == [","] and any(other == last + 1 for other, _, _ in words.refs)
    return person and named and words.norms[at] in ("of", "for", "to") and words.norms[at - 1] in _SERVING


def after_colon(words: Words, since: int) -> list[str]:
    """Slugs of a list that names those who came: "an emergency meeting: Keir Starmer, Olaf Scholz and others"."""
    if ":" not in words.norms[since:]:
        return []
    colon = words.norms.index(":", since)
    members: list[str] = []
    for position, (first, _, _) in enumerate(words.refs):
        if first == colon + 1:
            members = [slug for ref in chain_right(words, position) for slug in slugs_of(ref)]
    return members if len(members) > 1 else []


def _reaches(words: Words, at: int, first: int, company: frozenset[str], direct: bool) -> bool:
    between = words.norms[at:first]
    links = [norm for norm in between if norm in PREPOSITIONS or norm in ("and", "between")]
    if links and _is_long_office(words, at, first):
        return direct or words.norms[at] in company
    if links and _is_office_of(words, at, first):
        links.pop()
        between = between[: len(between) - between[::-1].index("of") - 1]
    if words.cut(at, first) or "according" in between:
        return False
    if _with_another_event(between) or _does_else(words, at, first):
        return False
    if links:
        allowed = links[-1] in company or (
            direct and TEAM_NOUNS & set(between) and links[-1] in ("of", "by", "including", "among")
        )
        return bool(allowed) and _same_stretch(words, at, first)
    return direct and "," not in between[:-1]


def _with_another_event(between: list[str]) -> bool:
    """ "Held talks with ministers after a meeting with X": X is not of the talks."""
    apart = next((k for k, norm in enumerate(between) if norm in _APART), len(between))
    return not _HAPPENINGS.isdisjoint(between[apart:])


def _is_long_office(words: Words, at: int, first: int) -> bool:
    """ "Received Special Envoy of the President of the United States X": all between is the office of the name."""
    found = words.ref_at(first)
    if found is None or found[1].rule != "office and name" or first - at < 2:
        return False
    since = at + 1 if words.norms[at] in PREPOSITIONS else at
    while since < first and words.norms[since] in DETERMINERS:
        since += 1
    inside = all(
        words.tokens[k].text[:1].isupper() or words.norms[k] in ("of", "the", "for") for k in range(since, first)
    )
    return inside and not any(since <= start and last <= first for start, last, _ in words.refs)


def _says_so(words: Words, at: int, first: int, last: int) -> bool:
    """ "Will lead a meeting of advisers next week, X wrote": who tells of it behind the comma."""
    told = words.norms[last : last + 1]
    return first > at and words.norms[first - 1] == "," and bool(told) and told[0] in _saying_words()


def _does_else(words: Words, at: int, first: int) -> bool:
    """ "Agreed by phone to receive him": whom another verb takes that stands behind "to"."""
    joints = [k for k in range(at, first - 1) if words.norms[k] == "to"]
    form = verb_forms().get(words.norms[joints[-1] + 1]) if joints else None
    alone = form is not None and form.form == "base" and words.ref_ending(joints[-1]) is None
    cue = verb_forms().get(words.norms[at - 1]) if at else None
    return alone and (cue is None or PREPOSITIONS.isdisjoint(words.norms[joints[-1] + 1 : first]))


def _is_office_of(words: Words, at: int, first: int) -> bool:
    """ "The President of France, Emmanuel Macron": the name follows the office and the state."""
    for k in range(first - 1, max(at, first - OFFICE), -1):
        if words.norms[k] == "of":
            return bool(_OFFICES & (words.tokens[k - 1].tags or frozenset()))
        if not (words.norms[k] in (",", "the") or words.tokens[k].text[:1].isupper()):
            return False
    return False


def _same_stretch(words: Words, at: int, first: int) -> bool:
    """No other verb that could take the people lies between."""
    return not any(
        (form := verb_forms().get(words.norms[k]))
        and form.form in ("past", "past|participle")
        and (k == 0 or words.norms[k - 1] not in PREPOSITIONS)  # "behind closed doors"
        for k in range(at, first)
    )


def date_of(words: Words, at: int) -> DateRef | None:
    """The date that dates what word `at` tells: of its own clause, else the one the sentence opens with."""
    usable = [found for found in words.dates if _dates(found[2]) and not _of_noun_apart(words, at, *found[:2])]
    usable = [f for f in usable if not _owned(words, at, f[1]) and not _aside_between(words, f[0], at)]
    own = [
        (abs(first - at), ref)
        for first, last, ref in usable
        if not _beyond(words, at, first, last)
        and not dates_saying(words, first, at)
        and not _bounds_another(words, at, first)
    ]
    if own:
        return min(own, key=lambda found: (_of_saying(words, found[1], at), found[0]))[1]
    opening = [ref for first, last, ref in usable if first <= 2 or is_set_off(words, last, at)]
    if opening:
        return opening[0]
    after_saying = [ref for first, last, ref in usable if last <= at and _said_after(words, last, at)]
    if after_saying:
        return after_saying[0]
    when = [ref for first, _, ref in usable if first > at and _of_when(words, at, first)]
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


def _of_saying(words: Words, ref: DateRef, at: int) -> bool:
    """ "On Thursday, X said he had met Y on Wednesday": the day of saying, not the nearest to what was said."""
    last = words.at(ref.span.end - 1) + 1
    return any(words.norms[k] in _saying_words() for k in range(last, at))


def in_closed_aside(words: Words, first: int, at: int) -> bool:
    """ "X, who met Y in Paris on Tuesday, flew": what stands between the commas is not of what is told behind them."""
    opening = [k for k in words.openings if k < first]
    if not opening or words.norms[opening[-1]] not in _ASIDES or words.norms[opening[-1] - 1] != ",":
        return False
    stays = words.norms[opening[-1] + 1 : opening[-1] + 3] in _STAYS  # "X, who was in Paris on Friday, said"
    return not stays and "," in words.norms[first:at]


def _aside_between(words: Words, first: int, at: int) -> bool:
    """Either of them stands in an aside that the other does not stand in: "X, who met Y, resigned on Friday"."""
    if first < at:
        return in_closed_aside(words, first, at)
    closed = (k for k in range(at, first) if words.norms[k] == "," and is_finite(words, k + 1))
    return any(in_closed_aside(words, at, k + 1) for k in closed)


def _of_noun_apart(words: Words, at: int, first: int, last: int) -> bool:
    """ "Suspended aid following last week's dispute", "after a row last week": the day of the dispute."""
    vague = words.norms[first:last][:1] in (["last"], ["earlier"]) and not _BEHIND.isdisjoint(words.norms[at:first])
    return first > at and (vague or (words.norms[first - 1] in _APART and words.possessive(last)))


def dates_agreeing(words: Words, at: int, date: DateRef) -> bool:
    """ "Agreed by telephone on October 16 to hold a summit": the day of agreeing, and not that of the summit."""
    first, last = words.at(date.span.start), words.at(date.span.end - 1) + 1
    if not last < at or words.norms[last : last + 1] != ["to"] or words.cut(last, at):
        return False
    return not _AGREEING.isdisjoint(words.norms[max(0, first - AGREED) : first])


def is_set_off(words: Words, last: int, at: int) -> bool:
    """ "On Nov. 23, it was X who met Y", "It was on Friday that they met": what stands before belongs to the verb."""
    opening = [k for k in range(last, at) if words.opens[k]]
    if [words.norms[k] for k in opening] not in (["who"], ["that"]):
        return False
    return any(words.norms[k] == "it" and words.norms[k + 1] in ("was", "is") for k in range(opening[0] - 1))


def _owned(words: Words, at: int, last: int) -> bool:
    """ "Ahead of Tuesday's talks": the day of what it owns, and of nothing that stands elsewhere."""
    owns = words.norms[last - 1].endswith("'s") or words.norms[last : last + 1] == ["'s"]
    return owns and not last - 1 <= at <= last + OWNED and not _HAPPENINGS.isdisjoint(words.norms[last : last + OWNED])


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
        near = last < first <= last + 3 and all(norm in PREPOSITIONS | DETERMINERS for norm in words.norms[last:first])
        if near and words.norms[end : end + 2] == [",", "where"]:
            return end + 1
    return None


def _of_when(words: Words, at: int, first: int) -> bool:
    """ "Accepted a halt when the two spoke on March 18": the day of what was done then."""
    opening = [k for k in range(at + 1, first) if words.opens[k]]
    return [words.norms[k] for k in opening] == ["when"] and not words.spoken[opening[0]]


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


def _bounds_another(words: Words, at: int, first: int) -> bool:
    """ "Held a call and then demanded a truce from Monday": a day from or until which something else is to be."""
    return words.norms[first - 1] in _BOUNDS and any(
        (form := verb_forms().get(words.norms[k])) and "past" in form.form and "and" in words.norms[at + 1 : k]
        for k in range(at + 1, first)
    )


def dates_saying(words: Words, first: int, at: int) -> bool:
    """Whether the date stands right beside a verb of saying other than word `at`: "said on Friday"."""
    for k in range(max(0, first - 3), first):
        named = k > 0 and words.tokens[k].text[:1].isupper()  # the "States" of the United States say nothing
        agreed = words.norms[k] in _AGREEING and at < k and "," in words.norms[at:k]
        says = k != at and not named and (words.norms[k] in _saying_words() or agreed)
        if says and "," not in words.norms[k:first]:
            return True
    return False


@cache
def _saying_words() -> frozenset[str]:
    lemmas = {lemma.split()[0] for words in table("kinds")["saying"] for lemma in words.split("|")}
    told = (word for word, form in verb_forms().items() if form.lemma in lemmas and "past" in form.form)
    return frozenset((*told, "says", "tells", "writes"))


FRONT = 3
"""Words into a sentence within which a place belongs to all of it: "In the Oval Office, …"."""


def place_of(words: Words, at: int) -> PlaceRef | None:
    """The place of what word `at` tells: after it in its clause by "in" or "at", else before it in the sentence."""
    after = [
        (first, place)
        for first, _, place in words.places
        if first > at
        and place.preposition in ("in", "at")
        and not place.slug.endswith("-sea")
        and not words.cut(at + 1, first)
        and _BEHIND.isdisjoint(words.norms[at + 1 : first])
        and _same_stretch(words, at + 1, first)
        and not _is_elsewhere(words, first, place)
    ]
    if after:
        return after[0][1]
    if near := _here(words, at) or _of_then(words, at):
        return near
    before = [
        place
        for first, _, place in words.places
        if first < at
        and not place.slug.endswith("-sea")
        and place.preposition in ("in", "at")
        and (first <= FRONT or not words.cut(first + 1, at) or is_set_off(words, first, at))
        and not in_closed_aside(words, first, at)
        and not _of_opening_gerund(words, first, at)
    ]
    if before and before[-1].span.start - words.sentence.span.start < 40:
        return before[-1]
    return None


def _of_opening_gerund(words: Words, first: int, at: int) -> bool:
    """ "After meeting X in London, Y flew to Brussels for talks": the place of what was done before."""
    form = verb_forms().get(words.norms[1]) if len(words.norms) > 1 else None
    gerund = form is not None and form.form == "ing" and words.norms[0] in ("after", "before", "following")
    return gerund and at > 1 and "," in words.norms[first:at]


def _of_then(words: Words, at: int) -> PlaceRef | None:
    """ "Agreed in Paris on April 17, when officials discussed it together": the place of both."""
    opening = [k for k in words.openings if k <= at]
    if not opening or words.norms[opening[-1]] not in ("when", "where"):
        return None
    before = [
        (last, place) for _, last, place in words.places if last <= opening[-1] and place.preposition and place.state
    ]
    days = {k for first, last, _ in words.dates for k in range(first, last)}
    beside = before and all(k in days or words.norms[k] in (",", "on") for k in range(before[-1][0], opening[-1]))
    return before[-1][1] if beside else None


def _is_elsewhere(words: Words, first: int, place: PlaceRef) -> bool:
    """A place that is the noun's before it: "troops in Germany", "the war in Ukraine", but no "war in Istanbul"."""
    noun = _noun_before(words, first)
    if noun in _HAPPENINGS and _is_topic(words, first):
        return True
    city = place.slug != place.state and place.state not in _AT_WAR
    return noun in _ELSEWHERE and not (noun in _OVER and city)


def _is_topic(words: Words, first: int) -> bool:
    """ "Met to discuss the summit in Alaska", "talks about a meeting in Moscow": the place of what they are about."""
    noun = first - (3 if words.norms[first - 1] in DETERMINERS else 2)
    opens = skip_back(words, noun)
    while opens > 0 and words.norms[opens - 1] in DETERMINERS:
        opens -= 1
    return opens > 0 and words.norms[opens - 1] in _TOPICAL


def _noun_before(words: Words, first: int) -> str:
    """The word before the preposition of a place: "shipping in the Black Sea"."""
    return words.norms[first - (3 if words.norms[first - 1] in DETERMINERS else 2)]


def _here(words: Words, at: int) -> PlaceRef | None:
    """ "Ended here on Thursday": the place of the dateline."""
    places = words.reading.places
    if not places or "here" not in words.norms[at + 1 :]:
        return None
    if words.cut(at + 1, words.norms.index("here", at + 1)):
        return None
    block = words.reading.blocks.covering(places[0].span.start)
    return places[0] if block is not None and block.span.start == places[0].span.start else None


def has_length(words: Words, low: int, high: int) -> bool:
    """Whether hours or minutes are counted among the words from `low` to before `high`."""
    return not _LENGTHS.isdisjoint(words.norms[max(0, low) : high])


def skip_back(words: Words, at: int, limit: int = 4) -> int:
    """The index after the word before a noun's adjectives and determiners: where its possessor would end."""
    first = at
    while first > 0 and at - first < limit and _describes(words, first - 1):
        first -= 1
    return first


def _describes(words: Words, at: int) -> bool:
    norm = words.norms[at]
    return (
        norm.isalpha()
        and norm not in PREPOSITIONS
        and (norm not in DETERMINERS or norm in _ORDINALS)
        and norm not in ("and", "or")
        and words.ref_ending(at + 1) is None
        and norm not in verb_forms()
    ) or ("-" in norm and words.ref_ending(at + 1) is None)
