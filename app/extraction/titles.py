"""Titles are built, not copied: people, kind, place and topic, in the present tense of a headline."""

from collections.abc import Collection, Sequence

from app.extraction.said_titles import statement_title
from app.extraction.title_names import listed, people
from app.extraction.title_topics import as_subject, topic_names

LONGEST = 90
"""Most characters of a title."""
PRESS = "press conference"
"""The occasion of all who face the press together."""


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
    of_body: bool = False,
    hosted: bool = False,
) -> str:
    """A title of at most LONGEST characters; `names` are short names in order of weight, `topics` slugs.

    `more`: others than these took part, nobody knows how many. `apart` are those with whom each by itself they talked.
    `group` is what those who meet are called where nobody has a name: "Foreign ministers"; `of_body` says that it is
    the summit of the only one named, `hosted` that the only one named is its host.
    `words` are the folded words that tell of it: talks are on a peace plan only where they speak of one.
    """
    if occasion:
        return _occasion(occasion, names)
    if kind == "statement":
        return fit(statement_title([*names, "others"] if more else names, verb, topics, place, words))
    lead = _apart(names, apart, place) if apart else _lead(kind, names, place, more, group, of_body, hosted)
    return lead if kind == "vote" else fit(lead, _about(topics, kind, lead, words))


def _occasion(occasion: str, names: Sequence[str]) -> str:
    if occasion == PRESS:
        return fit(f"{people(names)} hold {occasion}" if len(names) > 1 else occasion.capitalize())
    guests = [name for name in names if not occasion.startswith(name)]  # not "NATO at the NATO summit"
    return fit(f"{people(guests)} at the {occasion}" if 0 < len(guests) <= 3 else occasion)


def _about(topics: Sequence[str], kind: str, lead: str, words: Collection[str]) -> str:
    wanted = [as_subject(t, words) for t in topics if t in topic_names() and t != "munich-conference"][:2]
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


def _lead(
    kind: str, names: Sequence[str], place: str | None, more: bool, group: str, of_body: bool, hosted: bool
) -> str:
    if kind == "visit":
        return _visit(names, place)
    where = f" in {place}" if place else ""
    if not names and not group:
        return f"{_BARE[kind]}{where}"
    if of_body:
        return f"{names[0]} summit{where}"
    alone = len(names) == 1
    template = (_HOSTED.get(kind) if hosted and alone else None) or _LEADS.get(kind, _LEADS["meeting"])[not alone]
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
_HOSTED = {"summit": "{who} hosts summit", "conference": "{who} hosts conference"}
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
