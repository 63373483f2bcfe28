"""How a headline names the thing of a deed: a deal by what it is on, whose resolution, which package."""

from collections.abc import Sequence

from app.catalogue.load import table
from app.extraction.lexicon import Hit
from app.extraction.mentions.by_act.deeds import Deed
from app.extraction.mentions.by_act.things import Thing
from app.extraction.title_topics import topic_names
from app.extraction.topics import topics_of
from app.extraction.words import DETERMINERS, PREPOSITIONS, Words

TEXT = 4
"""Words behind "against" among which it says whose text is meant."""
PLAN = 9
"""Most words of what was agreed that a headline takes."""
_OWN = ("'s", "’s")
_SORTS = frozenset(table("acts")["title"]["sorts"])
_OPEN = DETERMINERS | {"late", "early"}
_TURNS = frozenset(("and", "but", "while", "whereas", ";"))
_PLAN_ENDS = frozenset(
    (",", ".", ";", "and", "or", "but", "on", "after", "before", "within", "by", "at", "during", "against")
)


def headline_name(deed: Deed, thing: Thing) -> str:
    """The thing as a headline names it: a deal and a demand by what they are about."""
    topics = topics_of(_told_with(deed))
    if deed.act.more.get("topical"):
        return f"{thing.name} {topic_names()[topics[0]]}" if topics else thing.name.split()[0]
    if deed.act.kind != "agreement" or thing.name != "deal":
        return thing.name
    return _own_name(deed, thing) or deal_on(_told_with(deed))


def _own_name(deed: Deed, thing: Thing) -> str:
    """ "A long-term security agreement": by what stands right before the noun, whatever else the sentence is on."""
    norms = deed.words.norms
    before = norms[max(0, thing.last - 2) : thing.last - 1]
    return f"{before[0]} agreement" if before and before[0] in _SORTS else ""


def _told_with(deed: Deed) -> list[str]:
    """The words of its sentence but for those of "and Y did", "but Z was put off"."""
    words = deed.words
    turns = [at for at in words.openings if words.norms[at] in _TURNS]
    low = max((at for at in turns if at <= deed.at), default=0)
    return words.norms[low : min((at for at in turns if at > deed.at), default=len(words.norms))]


def deal_on(norms: Sequence[str]) -> str:
    """A deal as a headline names it, by what the words beside it are about."""
    deals: dict[str, str] = table("acts")["deal"]
    return next((deals[topic] for topic in topics_of(norms) if topic in deals), "agreement")


def detail_of(deed: Deed, thing: Thing) -> str:
    """The thing more closely: whose resolution, which package, what is agreed to be done; else empty."""
    if deed.act.kind == "vote":
        return _whose(deed, thing)
    if deed.act.kind == "sanctions":
        return _which(deed, thing) + thing.name + _against_whom(deed, thing)
    if deed.act.more.get("whatever"):
        return _plan(deed, thing if thing.first > deed.at else Thing(thing.last, thing.last, ""))
    return _plan(deed, thing) if deed.act.kind == "agreement" else ""


def _whose(deed: Deed, thing: Thing) -> str:
    """ "A Ukrainian resolution", "the American text": with the adjective right before it or soon behind "against"."""
    words = deed.words
    if "resolution" not in thing.name or deed.clause.passive:
        return thing.name
    behind = TEXT if thing.name.startswith(("against", "for")) else 0  # "a resolution condemning Russian raids"
    first, last = max(deed.at + 1, thing.first - 2), min(len(words.norms), thing.last + behind)
    labels: dict[str, str] = table("acts")["title"]["adjectives"]
    slugs = (_owner(words, hit) for hit in words.reading.hits.within(words.span(first, last)))
    label = next((labels[slug] for slug in slugs if slug in labels), None)
    return thing.name.replace("resolution", f"{label} resolution") if label else thing.name


def _owner(words: Words, hit: Hit) -> str | None:
    """ "Ukrainian", "Ukraine's"."""
    owns = words.reading.text.startswith(_OWN, hit.span.end)
    return hit.slug("adjective") or (hit.slug("state") if owns else None)


def _which(deed: Deed, thing: Thing) -> str:
    """ "The nineteenth package" is more than a package."""
    return f"{deed.words.norms[thing.first]} " if deed.shapes[thing.first] == "#th" else ""


def _against_whom(deed: Deed, thing: Thing) -> str:
    """The state after "on" or "against", unless it is the one that most sanctions are on."""
    words = deed.words
    if thing.last >= len(words.norms) or words.norms[thing.last] not in ("on", "against"):
        return ""
    hits = words.reading.hits.within(words.span(thing.last, min(len(words.norms), thing.last + 3)))
    slugs = (hit.slug("state") for hit in hits)
    return next((f" on {words.reading.lexicon.catalogue.states[slug].name}" for slug in slugs if slug), "")


def _plan(deed: Deed, thing: Thing) -> str:
    """What was agreed or proposed to be done, as far as a headline has room: "to restore their embassies"."""
    norms, first = deed.shapes, thing.first
    first = next((last for start, last, _ in deed.words.dates if start in (first, first + 1)), first)
    if thing.name or first >= len(norms) or norms[first] != "to":
        return ""
    last = first + 1
    while last < len(norms) and last - first <= PLAN and not _stops(deed, last):
        last += 1
    while last > first + 1 and (norms[last - 1] in PREPOSITIONS or norms[last - 1] in _OPEN):
        last -= 1  # of "for the next two years" the years are its date
    whole = last < len(norms) and last - first <= PLAN and last - first > 2
    return deed.words.reading.slice(deed.words.span(first, last)) if whole else ""


def _stops(deed: Deed, at: int) -> bool:
    words = deed.words
    if words.norms[at] == "," and words.norms[at - 1].isdecimal() and words.norms[at + 1].isdecimal():
        return False  # "3,000"
    date = any(first <= at < last for first, last, _ in words.dates)
    date = date or words.norms[at : at + 2] == ["to", "be"]  # "a dialogue to be led by"
    return bool(date or words.opens[at] or words.spoken[at] or words.norms[at] in _PLAN_ENDS)
