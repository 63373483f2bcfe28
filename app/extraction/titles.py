"""Titles are built, not copied: people, kind, place and topic, in the present tense of a headline."""

from collections.abc import Sequence
from functools import cache

from app.catalogue.load import table

LONGEST = 90
"""Most characters of a title."""
_PARTICLES = frozenset("von van der den de del della di da al el bin ben le la".split())
_SHORT = {"united-states": "US", "united-kingdom": "UK", "european-union": "EU", "united-nations": "UN"}


def short_name(name: str, kind: str, slug: str = "") -> str:
    """How a headline names an actor: a person by surname with its particles, a body or state by its name."""
    if kind != "person":
        return _SHORT.get(slug, name)
    words = name.split()
    if len(words) < 2:
        return name
    first = len(words) - 1
    if set(words[-1]) <= set("IVX") and len(words) > 2:
        return " ".join(words[-2:])
    while first > 1 and words[first - 1].lower().strip("-") in _PARTICLES:
        first -= 1
    if first < len(words) - 1 or words[first][0].isupper():
        return " ".join(words[first:])
    return name


@cache
def topic_names() -> dict[str, str]:
    """Topic slug -> its name inside a sentence."""
    return {topic["slug"]: topic.get("in_title") or _lower(topic["name"]) for topic in table("topics")["topic"]}


def _lower(name: str) -> str:
    first = name.split()[0]
    keep = first.isupper() or first in ("Black", "Munich", "Europe's", "Zaporizhzhia")
    return name if keep else name[:1].lower() + name[1:]


def build_title(
    kind: str,
    names: Sequence[str],
    *,
    place: str | None = None,
    topics: Sequence[str] = (),
    occasion: str | None = None,
    verb: str | None = None,
) -> str:
    """A title of at most LONGEST characters; `names` are short names in order of weight, `topics` slugs."""
    if occasion:
        return _occasion(occasion, names)
    lead = _lead(kind, names, place, verb, topics)
    if kind in ("statement", "vote"):
        return fit(lead)
    about = _about(topics, kind, lead)
    return fit(lead, about)


def _occasion(occasion: str, names: Sequence[str]) -> str:
    return fit(f"{people(names)} at the {occasion}" if 0 < len(names) <= 3 else occasion)


def people(names: Sequence[str], most: int = 3) -> str:
    """ "A", "A and B", "A, B and C", "A, B and 4 others"."""
    if len(names) <= most:
        return listed(names)
    shown = names[: most - 1]
    return f"{', '.join(shown)} and {len(names) - len(shown)} others"


def listed(names: Sequence[str]) -> str:
    """ "A", "A and B", "A, B and C"."""
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}" if names else ""


def _about(topics: Sequence[str], kind: str, lead: str) -> str:
    wanted = [topic_names()[t] for t in topics if t in topic_names() and t != "munich-conference"][:2]
    wanted = [name for name in wanted if name.lower() not in lead.lower()]
    return f" on {listed(wanted)}" if wanted and kind in ("call", "meeting", "summit", "conference", "proposal") else ""


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


def _lead(kind: str, names: Sequence[str], place: str | None, verb: str | None, topics: Sequence[str]) -> str:
    who = people(names)
    plural = len(names) > 1
    where = f" in {place}" if place else ""
    if kind == "statement":
        return _statement(who, plural, verb, topics)
    if not names:
        return f"{_BARE[kind]}{where}"
    template = _LEADS.get(kind, _LEADS["meeting"])[plural]
    if kind == "visit":
        where = ""
        place = place or "abroad"
    return template.format(who=who, place=place or "", topic="").rstrip() + where


_LEADS = {
    "call": ("{who} holds phone call", "{who} speak by phone"),
    "meeting": ("{who} holds talks", "{who} meet"),
    "summit": ("{who} attends summit", "{who} hold summit"),
    "conference": ("{who} attends conference", "{who} attend conference"),
    "visit": ("{who} visits {place}", "{who} visit {place}"),
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
    "visit": "Visit",
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


def _statement(who: str, plural: bool, verb: str | None, topics: Sequence[str]) -> str:
    phrase = saying_phrases().get(verb or "", "sets out position on")
    about = listed([topic_names()[topic] for topic in topics[:3] if topic in topic_names()])
    if plural:
        first, _, rest = phrase.partition(" ")
        phrase = f"{first[:-1]} {rest}".strip() if first.endswith("s") else phrase
    return f"{who} {phrase} {about}".rstrip()


@cache
def saying_phrases() -> dict[str, str]:
    """Lemma of a verb of saying -> how a headline puts it."""
    return {lemma: phrase for lemmas, phrase in table("kinds")["saying"].items() for lemma in lemmas.split("|")}
