"""Titles are built, not copied: people, kind, place and topic, in the present tense of a headline."""

from collections.abc import Collection, Mapping, Sequence
from functools import cache, lru_cache
from typing import Any

from app.catalogue.load import table

LONGEST = 90
"""Most characters of a title."""
PRESS = "press conference"
"""The occasion of all who face the press together."""
MOST_NAMED = 3
"""Most people named in it; of more, two and how many others."""
_EAST = ("china", "north-korea", "south-korea", "vietnam")
_PARTICLES = frozenset("von van der den de del della di da al el bin ben le la".split())
_SHORT = {"united-states": "US", "united-kingdom": "UK", "european-union": "EU", "united-nations": "UN"}


@lru_cache(maxsize=1024)
def short_name(name: str, kind: str, slug: str = "") -> str:
    """How a headline names an actor: a person by surname with its particles, a body or state by its name."""
    if kind != "person":
        return _SHORT.get(slug, name)
    words = name.split()
    if len(words) < 2 or words[0] == "Pope":
        return name
    if slug in _family_first():
        return words[0]
    first = len(words) - 1
    if set(words[-1]) <= set("IVX") and len(words) > 2:
        return " ".join(words[-2:])
    while first > 1 and words[first - 1].lower().strip("-") in _PARTICLES:
        first -= 1
    if first < len(words) - 1 or words[first][0].isupper():
        return " ".join(words[first:])
    return name


@cache
def _family_first() -> frozenset[str]:
    """Slugs of those whose family name stands first: Xi Jinping, and who else serves a state where it does."""
    first = (
        p for p in table("actors")["person"] if set(p.get("short", [])) == {p["name"].split()[0]} or _serves_east(p)
    )
    return frozenset(person["slug"] for person in first)


def _serves_east(person: Mapping[str, Any]) -> bool:
    return any(office.get("of") in _EAST for office in person.get("offices", []))


@cache
def topic_names() -> dict[str, str]:
    """Topic slug -> its name inside a sentence."""
    return {topic["slug"]: topic.get("in_title") or _lower(topic["name"]) for topic in table("topics")["topic"]}


@cache
def _talked_of() -> dict[str, tuple[str, frozenset[str]]]:
    """Topic slug -> its name as what people talk about, and the words that make it the thing of its own name."""
    named = (topic for topic in table("topics")["topic"] if "in_talks" in topic)
    return {topic["slug"]: (topic["in_talks"], frozenset(topic["named_by"])) for topic in named}


@cache
def heads_of(topic: str) -> frozenset[str]:
    """The words that name the topic itself rather than something that has to do with it."""
    named = {
        t["slug"]: frozenset(t.get("heads", [topic_names()[t["slug"]].split()[-1].lower()]))
        for t in table("topics")["topic"]
    }
    return named.get(topic, frozenset())


def _lower(name: str) -> str:
    first = name.split()[0]
    keep = first.isupper() or first in ("Black", "Munich", "Europe’s", "Zaporizhzhia")
    return name if keep else name[:1].lower() + name[1:]


def build_title(
    kind: str,
    names: Sequence[str],
    *,
    place: str | None = None,
    topics: Sequence[str] = (),
    occasion: str | None = None,
    verb: str | None = None,
    words: Collection[str] = (),
    more: bool = False,
    apart: Sequence[str] = (),
    group: str = "",
) -> str:
    """A title of at most LONGEST characters; `names` are short names in order of weight, `topics` slugs.

    `more`: others than these took part, nobody knows how many. `apart` are those with whom each by itself they talked.
    `group` is what those who meet are called where nobody has a name: "Foreign ministers".
    `words` are the folded words that tell of it: talks are on a peace plan only where they speak of one.
    """
    if occasion:
        return _occasion(occasion, names)
    if kind == "statement":
        return fit(_statement([*names, "others"] if more else names, verb, topics, place, words))
    lead = _apart(names, apart, place) if apart else _lead(kind, names, place, more, group)
    return lead if kind == "vote" else fit(lead, _about(topics, kind, lead, words))


def _occasion(occasion: str, names: Sequence[str]) -> str:
    if occasion == PRESS:
        return fit(f"{people(names)} hold {occasion}" if len(names) > 1 else occasion.capitalize())
    guests = [name for name in names if not occasion.startswith(name)]  # not "NATO at the NATO summit"
    return fit(f"{people(guests)} at the {occasion}" if 0 < len(guests) <= 3 else occasion)


def people(names: Sequence[str], most: int = MOST_NAMED, *, more: bool = False) -> str:
    """ "A", "A and B", "A, B and C", "A, B and 4 others"; "A, B and others" where there are `more`."""
    if more and len(names) > 1:
        return f"{', '.join(names[: most - 1])} and others"
    if len(names) <= most:
        return listed(names)
    shown = names[: most - 1]
    return f"{', '.join(shown)} and {len(names) - len(shown)} others"


def listed(names: Sequence[str]) -> str:
    """ "A", "A and B", "A, B and C"."""
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}" if names else ""


def _about(topics: Sequence[str], kind: str, lead: str, words: Collection[str]) -> str:
    wanted = [_as_subject(t, words) for t in topics if t in topic_names() and t != "munich-conference"][:2]
    wanted = [name for name in wanted if name.lower() not in lead.lower()]
    return f" on {listed(wanted)}" if wanted and kind in ("call", "meeting", "summit", "conference", "proposal") else ""


def _as_subject(topic: str, words: Collection[str]) -> str:
    name, named_by = _talked_of().get(topic, ("", frozenset()))
    return name if name and named_by.isdisjoint(words) else topic_names()[topic]


def fit(lead: str, about: str = "") -> str:
    """The lead with what it is about as far as there is room, cut at a word where even the lead is too long."""
    if len(lead) + len(about) <= LONGEST:
        return lead + about
    if about and len(lead + about.partition(" and ")[0]) <= LONGEST and " and " in about:
        return lead + about.partition(" and ")[0]
    if len(lead) <= LONGEST:
        return lead
    cut = lead[: LONGEST - 1]
    return cut[: cut.rfind(" ")] + "…"


def _lead(kind: str, names: Sequence[str], place: str | None, more: bool, group: str) -> str:
    if kind == "visit":
        return _visit(names, place)
    where = f" in {place}" if place else ""
    if not names and not group:
        return f"{_BARE[kind]}{where}"
    template = _LEADS.get(kind, _LEADS["meeting"])[len(names) != 1]
    return template.format(who=people(names, more=more) or group) + where


def _apart(names: Sequence[str], apart: Sequence[str], place: str | None) -> str:
    holds = "hold" if len(names) > 1 else "holds"
    return f"{people(names)} {holds} separate talks with {listed(apart)}" + (f" in {place}" if place else "")


def placed(title: str, kind: str, place: str) -> str:
    """A title for talks or a signing at no place, with the place."""
    if f" in {place}" in title:
        return title
    if title.startswith("Signing of "):
        return fit(f"{title} in {place}")
    if kind not in ("meeting", "summit"):
        return title
    for said in sorted((lead.format(who="").strip() for lead in _LEADS[kind]), key=len):
        lead, found, about = title.partition(f" {said}")
        if found and (not about or about.startswith(" on ")):
            return fit(f"{lead}{found} in {place}", about)
    return title


def _visit(names: Sequence[str], place: str | None) -> str:
    """Who visits where; without a place, the last named is whom the others visit."""
    if not names:
        return f"Visit to {place}" if place else "Visit"
    if place is None and len(names) > 1:
        return f"{people(names[:-1])} {'visit' if len(names) > 2 else 'visits'} {names[-1]}"
    return f"{people(names)} {'visit' if len(names) > 1 else 'visits'} {place or 'abroad'}"


_LEADS = {
    "call": ("{who} holds phone call", "{who} speak by phone"),
    "meeting": ("{who} holds talks", "{who} meet"),
    "summit": ("{who} attends summit", "{who} hold summit"),
    "conference": ("{who} attends conference", "{who} attend conference"),
    "proposal": ("{who} presents proposal", "{who} present proposal"),
    "agreement": ("{who} signs agreement", "{who} sign agreement"),
    "truce": ("{who} declares truce", "{who} agree truce"),
    "vote": ("{who} votes", "{who} vote"),
    "sanctions": ("{who} announces sanctions", "{who} announce sanctions"),
    "aid": ("{who} decides on aid", "{who} decide on aid"),
    "exchange": ("{who} exchanges prisoners", "{who} exchange prisoners"),
    "deadline": ("{who} sets deadline", "{who} set deadline"),
    "attack": ("{who} attacks", "{who} attack"),
    "other": ("{who} acts", "{who} act"),
}
_BARE = {
    "call": "Phone call",
    "meeting": "Talks",
    "summit": "Summit",
    "conference": "Conference",
    "statement": "Statement",
    "proposal": "Proposal",
    "agreement": "Agreement",
    "truce": "Truce",
    "vote": "Vote",
    "sanctions": "Sanctions",
    "aid": "Aid",
    "exchange": "Prisoner exchange",
    "deadline": "Deadline",
    "attack": "Attack",
    "other": "Event",
}


def _statement(
    names: Sequence[str], verb: str | None, topics: Sequence[str], place: str | None, words: Collection[str]
) -> str:
    """What is said of the first topic, where the verb takes a stand; else where somebody speaks, and on what."""
    known = [topic for topic in topics if topic in topic_names()]
    phrase = saying_phrases().get(verb or "say", saying_phrases()["say"])
    neutral = phrase == saying_phrases()["say"]
    if not known:
        alone = _saying_alone().get(verb or "say", "makes statement")
        return f"{people(names)} {_said_by(alone, len(names))}" + (f" in {place}" if place else "")
    about = listed([_as_subject(t, words) for t in known[:3]] if neutral else [topic_names()[t] for t in known[:1]])
    if neutral and place:
        phrase = f"speaks in {place} on"
    phrase = _said_by(phrase, len(names))
    said = phrase.format(about) if "{}" in phrase else f"{phrase} {about}"
    return f"{people(names)} {said}".rstrip()


def _said_by(phrase: str, many: int) -> str:
    """The phrase of one who speaks, as of several: "makes pledge on" becomes "make pledge on"."""
    if many < 2:
        return phrase
    first, _, rest = phrase.partition(" ")
    return f"{first[: -2 if first.endswith('sses') else -1]} {rest}".strip()


@cache
def saying_phrases() -> dict[str, str]:
    """Lemma of a verb of saying -> how a headline puts it."""
    return _by_lemma("saying")


@cache
def _saying_alone() -> dict[str, str]:
    return _by_lemma("saying_alone")


def _by_lemma(name: str) -> dict[str, str]:
    return {lemma: phrase for lemmas, phrase in table("kinds")[name].items() for lemma in lemmas.split("|")}
