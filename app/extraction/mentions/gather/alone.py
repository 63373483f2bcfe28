"""Whether enough is said of something to be an event by itself."""

from app.catalogue.load import table
from app.extraction.kinds import BETWEEN_PEOPLE
from app.extraction.mentions.attending import before_noun
from app.extraction.mentions.by_noun.nouns import APART
from app.extraction.mentions.by_noun.referred import is_led_up
from app.extraction.mentions.gather.how_many import NUMBERS
from app.extraction.mentions.series import RULE as SERIES
from app.extraction.mentions.telling import Telling
from app.extraction.teams import TEAM_NOUNS, UNIONS

_GROUPS = TEAM_NOUNS | frozenset((*table("kinds")["many"]["guests"], *table("kinds")["reference"]["several"]))
_MEETINGS = ("meeting", "summit", "call", "visit")
_UNSETTLED = frozenset(("where", "when", "whether", "if", "unless"))
_MANY = frozenset((*NUMBERS, "several", "many", "both", "earlier", "previous"))
_ROUNDS = frozenset(("rounds", "meetings", "sessions", "summits"))
_POINTING = frozenset(("the", "that", "this", "those"))
_LEAVING = ("leave", "depart", "emerge", "return")
_ONLY_PLANNED = ("noun:planned", "noun:scheduled")
_ABOUT = frozenset(("on", "about"))
_APART = APART | _ABOUT
_DAYS = ("day", "range", "part")
_BY_ITSELF = ("aid", "sanctions", "exchange", "agreement", "vote", "deadline", "summit")
_IN_PASSING = ("which", "who", "that")
_AFTER = ("after", "following")
FEW = 3
"""Words from "rounds of direct talks" to its last."""
NEXT_TO = 2
"""Words from a noun to a day of its own: "the summit on Friday"."""
WITH = 6
"""Words from "with" to those whom nobody names: "with a group of European leaders"."""


def stands_alone(telling: Telling) -> bool:
    """Enough is said to be an event by itself: two people, or one who acts, or a named or dated occasion."""
    settled = telling.date is not None and (telling.place is not None or telling.rule == SERIES)
    if _is_set(telling):
        return True
    over = telling.neutral and len(telling.people) > 1
    if over and (_is_left_behind(telling) or _talked_to(telling) or _came_from_talks(telling)):
        return True
    if telling.neutral or (telling.kind == "visit" and not telling.people):
        return settled and (telling.kind == "meeting" or telling.open_subject)
    if telling.kind in ("call", "meeting") and len(telling.people) < 2:
        undone = telling.rule in ("noun:cancelled", "noun:postponed", "noun:failed")
        undone = undone or (telling.status == "planned" and telling.asserted)
        if undone and (telling.date is not None or telling.place is not None):
            return True
        return settled or (telling.asserted and bool(telling.people) and bool(telling.date or telling.place))
    if not telling.asserted:
        found = telling.place or telling.kind == "call" or not UNIONS.isdisjoint(telling.people)
        return len(telling.people) > 1 or bool(telling.date and found and telling.kind in BETWEEN_PEOPLE)
    if telling.thing is not None and telling.kind != "vote":
        agreed = telling.kind == "agreement" and bool(settled or _has_own_day(telling) or _is_said_outright(telling))
        return bool(telling.thing or telling.people or telling.topics or agreed)
    if telling.status in ("cancelled", "postponed"):
        return True
    return bool(telling.people) or bool(
        telling.date and (telling.occasion or telling.place or telling.kind in _BY_ITSELF)
    )


def _is_said_outright(telling: Telling) -> bool:
    """What was agreed to be done, but not in passing, or on somebody's word: "said that the allies had agreed to"."""
    opening = [at for at in telling.words.openings if at < telling.at]
    return bool(telling.detail) and not (opening and telling.words.norms[opening[-1]] in _IN_PASSING)


def _has_own_day(telling: Telling) -> bool:
    """Its own words say when it was, to the day."""
    return telling.date is not None and telling.date.precision in _DAYS and telling.basis != "carried"


def _talked_to(telling: Telling) -> bool:
    """ "X has also talked to Y": both are named, and not "they talked"."""
    if telling.verb != "talk" or not telling.asserted or telling.status not in ("happened", "planned"):
        return False
    named = [(first, ref) for first, _, ref in telling.words.refs if ref.form in ("name", "short", "office")]
    behind = any(first > telling.at and ref.actor in telling.people for first, ref in named)
    return behind and any(first < telling.at and ref.actor in telling.people for first, ref in named)


def _came_from_talks(telling: Telling) -> bool:
    """ "X decided so after negotiations with Y": who did it and with whom he had talked are both named."""
    words, first = telling.words, before_noun(telling.words, telling.at)
    behind = words.norms[first - 1] in _AFTER and words.norms[telling.at + 1 : telling.at + 2] == ["with"]
    if not behind or telling.kind != "meeting" or telling.status != "happened" or telling.asserted:
        return False
    named = {ref.actor for _, _, ref in words.refs if ref.form in ("name", "short", "office")}
    done = any(clause.tense == "past" and clause.modality == "fact" for clause in words.clauses)
    return done and telling.people.keys() <= named and all(_is_person(telling, slug) for slug in telling.people)


def _is_person(telling: Telling, slug: str) -> bool:
    return telling.words.reading.actor(slug).kind == "person"


def _is_left_behind(telling: Telling) -> bool:
    """ "X and Y have left after their talks with Z"."""
    words, first = telling.words, before_noun(telling.words, telling.at)
    left = any(clause.verb in _LEAVING and clause.at < first for clause in words.clauses)
    return left and telling.status == "happened" and words.norms[first - 1] in ("after", "following")


def _is_set(telling: Telling) -> bool:
    """ "The summit on Wednesday was dominated by X", "talks ended in Geneva": it has a day of its own, or a place where
    it is said to have been."""
    words, date = telling.words, telling.date
    if telling.kind not in _MEETINGS or telling.neutral or telling.status not in ("happened", "planned"):
        return False
    if not telling.people and words.headed:
        return False  # "Leaders meet in London": who, the body says
    own = date is not None and date.precision in _DAYS and telling.basis != "carried"
    if telling.rule.startswith("verb:") and words.norms[telling.at].endswith("ing"):
        return False  # "both were speaking on Wednesday"
    if telling.asserted:
        return own or _is_placed(telling) or _is_announced(telling)
    own = own and not _is_with_somebody(telling) and not _is_parted_from_day(telling)
    return bool(words.clauses) and (own or _is_held_there(telling))


def _is_parted_from_day(telling: Telling) -> bool:
    """ "After the summit, X rang Y on Thursday", "briefed Y on the summit by phone on Friday": of the call."""
    words, at = telling.words, telling.at
    the = before_noun(words, at)
    if words.norms[the] not in _POINTING or words.norms[the - 1] not in _APART or telling.date is None:
        return False
    day = words.at(telling.date.span.start)
    spoken_of = words.norms[the - 1] in _ABOUT and day > at + NEXT_TO
    return day < the or spoken_of or any(at < clause.at < day for clause in words.clauses)


def _is_announced(telling: Telling) -> bool:
    """ "A new round of talks will be held soon", but not "the meeting had been announced": what became of it?"""
    by_noun = telling.rule.startswith("noun:") and telling.rule not in _ONLY_PLANNED
    open_still = not _UNSETTLED.isdisjoint(telling.words.vocabulary)
    return telling.status == "planned" and telling.kind in ("meeting", "summit") and by_noun and not open_still


def _is_placed(telling: Telling) -> bool:
    """ "Talks ended in Geneva", but not "talks in Istanbul collapsed in 2022", "several rounds in Istanbul"."""
    words, at = telling.words, telling.at
    long_ago = any(ref.precision == "year" for _, _, ref in words.dates)
    rounds = (k for k in range(max(0, at - FEW), at + 1) if words.norms[k] in _ROUNDS)
    several = any(not _MANY.isdisjoint(words.norms[max(0, k - 2) : k]) for k in rounds)
    return telling.place is not None and not (long_ago or several)


def _is_with_somebody(telling: Telling) -> bool:
    """ "After a call with his lawyer on Tuesday", "a call with Putin on Friday": one end of it, or none, is known."""
    words, behind = telling.words, telling.at + 1
    if telling.kind == "call" and len(telling.people) == 1:
        return True
    with_whom = words.norms[behind : behind + 1] in (["with"], ["between"])
    return with_whom and not telling.people and _GROUPS.isdisjoint(words.norms[behind : behind + WITH])


def _is_held_there(telling: Telling) -> bool:
    """ "Said during talks in Geneva that": what was done at a gathering at a place."""
    held = telling.kind == "meeting" and telling.place is not None and telling.status == "happened"
    return held and is_led_up(telling.words, telling.at)
