"""The words for kinds, sides, statuses and roles."""

from collections.abc import Sequence

from app.extraction.title_topics import topic_names
from app.languages import SOURCE
from app.languages.message import LANGUAGE, N_, _

KINDS = {
    "call": (N_("Call"), N_("Calls")),
    "meeting": (N_("Meeting"), N_("Meetings")),
    "summit": (N_("Summit"), N_("Summits")),
    "conference": (N_("Conference"), N_("Conferences")),
    "visit": (N_("Visit"), N_("Visits")),
    "statement": (N_("Statement"), N_("Statements")),
    "proposal": (N_("Proposal"), N_("Proposals")),
    "agreement": (N_("Agreement"), N_("Agreements")),
    "truce": (N_("Truce"), N_("Truces")),
    "vote": (N_("Vote"), N_("Votes")),
    "sanctions": (N_("Sanctions"), N_("Sanctions")),
    "aid": (N_("Aid"), N_("Aid")),
    "exchange": (N_("Exchange"), N_("Exchanges")),
    "deadline": (N_("Deadline"), N_("Deadlines")),
    "attack": (N_("Attack"), N_("Attacks")),
    "other": (N_("Other event"), N_("Other events")),
}
"""One and many of each kind."""

SIDES = {
    "us": (N_("United States"), N_("the US side")),
    "ukraine": (N_("Ukraine"), N_("Ukraine’s side")),
    "russia": (N_("Russia"), N_("Russia’s side")),
    "europe": (N_("Europe"), N_("Europe’s side")),
    "other": (N_("Others"), N_("other sides")),
}
"""The name of each side, and the side as one that speaks."""

MAIN_SIDES = ("us", "ukraine", "russia")
"""The sides whose silence and absence say something too."""

STATUSES = {
    "happened": (N_("Took place"), None, N_("it took place")),
    "planned": (
        N_("Announced"),
        N_("Announced; outcome not in these sources"),
        N_("it was announced; its outcome is not in these sources"),
    ),
    "cancelled": (N_("Cancelled"), N_("Cancelled"), N_("it was cancelled")),
    "postponed": (N_("Postponed"), N_("Postponed"), N_("it was postponed")),
}
"""Each status as a filter, as a badge (a thing that took place wears none) and as a clause."""

ACTOR_KINDS = {"person": N_("Person"), "state": N_("State"), "body": N_("Body")}
ROLES = {"took-part": N_("took part"), "spoke": N_("spoke")}


def topic_in_sentence(slug: str, name: str) -> str:
    """A topic inside a sentence: "the minerals deal"; in other languages its name, which they put in quotes."""
    return topic_names().get(slug, name) if LANGUAGE.get() == SOURCE else name


def kind_name(kind: str) -> str:
    """One event of a kind: "Call"."""
    return _(KINDS[kind][0])


def kind_plural(kind: str) -> str:
    """Events of a kind: "Calls"."""
    return _(KINDS[kind][1])


def side_name(side: str) -> str:
    """The name of a side: "United States"."""
    return _(SIDES[side][0])


def side_as_speaker(side: str) -> str:
    """A side as one that speaks: "the US side"."""
    return _(SIDES[side][1])


def status_name(status: str) -> str:
    """A status as a filter: "Announced"."""
    return _(STATUSES[status][0])


def status_badge(status: str) -> str | None:
    """The badge of an event that did not simply take place, or None."""
    badge = STATUSES[status][1]
    return badge and _(badge)


def status_clause(status: str) -> str:
    """A status as a clause: "it took place"."""
    return _(STATUSES[status][2])


def listed(names: Sequence[str]) -> str:
    """Names as one phrase: "A", "A and B", "A, B and C"."""
    if len(names) < 2:
        return "".join(names)
    return _("%(some)s and %(last)s") % {"some": ", ".join(names[:-1]), "last": names[-1]}
