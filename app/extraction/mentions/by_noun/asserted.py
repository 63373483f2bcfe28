"""Whether a sentence says that the event of a noun took place or will, and who did it."""

from app.catalogue.load import table
from app.extraction.mentions.attending import before_noun
from app.extraction.mentions.by_noun.agreed_on import agreed_on
from app.extraction.mentions.by_noun.arranged import is_arranged
from app.extraction.mentions.by_noun.had import had, on_visit, thanked_for
from app.extraction.mentions.by_noun.happening import happens
from app.extraction.mentions.by_noun.invited import guests_between, invited_by, is_invitation
from app.extraction.mentions.by_noun.looked_to import looked_to
from app.extraction.mentions.by_noun.nouns import (
    APART,
    GOVERN,
    NOT_HAD,
    Asserted,
    event_nouns,
    verbs_of,
)
from app.extraction.mentions.by_noun.planned import planned_participle
from app.extraction.mentions.by_noun.undone import undone
from app.extraction.types import Clause, Role, Status
from app.extraction.words import DETERMINERS, PREPOSITIONS, Words

_GOES_ON = frozenset(("and", ",", "or", "of", "with"))
"""Between two nouns of one verb: "held a call and a meeting", "opened his first session with the Contact Group"."""

_STATUS: dict[str, Status] = {"plan": "planned", "unfulfilled": "cancelled"}

_GOING = verbs_of("attendance", "coming") | verbs_of("attendance", "going")
_SETTING_OUT = _GOING | {"leave", "depart"}
_IS = frozenset(("is", "are", "was", "were", "'s", "'re"))
_LEADING_THERE = verbs_of("holding", "arranged") | verbs_of("holding", "present") | _GOING | {"meet", "use"}
_BEGINNING = verbs_of("reference", "beginning")
_NOT_TAKEN = frozenset(("off", "aim", "note", "stock", "issue", "care"))
"""Behind "took" they make another verb of it: "took off for Alaska for a summit"."""

_NOT_HELD = frozenset(table("kinds")["holding"]["not_held"])

_ANNOUNCING = ("announce", "confirm")
_HOSTING = (["host", "to"], ["venue", "of"], ["venue", "for"], ["scene", "of"], ["setting", "for"], ["setting", "of"])
_REGARDING = frozenset(("regarding", "concerning", "about", "over"))
_DEALS = frozenset(table("kinds")["clause"]["agreements"])
_PUSHING = ("push", "press")
_ON_WITH = (["on", "with"], ["ahead", "with"])
_TOWARDS = frozenset(("door", "doors", "way", "path", "road", "route"))
"""Between a verb and a noun: "opened the door to talks" is no holding of them."""


def asserted_of(words: Words, at: int, end: int, clauses: tuple[Clause, ...]) -> Asserted | None:
    """What the sentence says of the event that the noun at words `at` to before `end` names; null where nothing."""
    if is_arranged(words, at):
        return undone(words, at, end, clauses)
    return (
        undone(words, at, end, clauses)
        or looked_to(words, at, end)
        or _existing(words, at, clauses)
        or _given_room(words, at, clauses)
        or _announced(words, at, end, clauses)
        or agreed_on(words, at, clauses)
        or _governed(words, at, end, clauses)
        or had(words, at, end, clauses)
        or on_visit(words, at, end, clauses)
        or thanked_for(words, at, end, clauses)
        or happens(words, at, end, clauses)
        or _led(words, end, clauses)
    )


def _existing(words: Words, at: int, clauses: tuple[Clause, ...]) -> Asserted | None:
    """ "There was a call between the two on Tuesday", "there will be another round"."""
    for clause in clauses:
        near = clause.verb == "be" and 0 < at - clause.at <= GOVERN and not words.cut(clause.at + 1, at)
        near = near and PREPOSITIONS.isdisjoint(words.norms[clause.at + 1 : before_noun(words, at)])
        if near and "there" in words.norms[max(0, clause.at - 3) : clause.at] and clause.modality in ("fact", "plan"):
            return Asserted("planned" if clause.modality == "plan" else "happened", {}, "noun:be", clause.at)
    return None


def _given_room(words: Words, at: int, clauses: tuple[Clause, ...]) -> Asserted | None:
    """ "Geneva was host to talks on Friday", "Istanbul will be the venue of another round"."""
    near = [clause for clause in clauses if clause.verb in ("be", "play") and 0 < at - clause.at <= GOVERN]
    if not near or near[-1].modality not in ("fact", "plan"):
        return None
    clause, link = near[-1], before_noun(words, at) - 1
    hosting = [norm for norm in words.norms[clause.at + 1 : link + 1] if norm != "the"]
    if hosting not in _HOSTING or words.cut(clause.at + 1, at):
        return None
    if clause.tense == "present" and clause.modality == "fact":
        return None  # "Turkey is host to talks": once, or as a rule
    return Asserted("planned" if clause.modality == "plan" else "happened", {}, f"noun:{clause.verb}")


def _announced(words: Words, at: int, end: int, clauses: tuple[Clause, ...]) -> Asserted | None:
    """ "Announced a meeting with X for Friday": the day that stands behind "for", or one to come."""
    near = [clause for clause in clauses if 0 < at - clause.at <= GOVERN]
    if not near or near[-1].verb not in _ANNOUNCING or near[-1].modality != "fact" or near[-1].passive:
        return None
    clause, published = near[-1], words.reading.document.published
    days = [(first, ref) for first, _, ref in words.dates if first >= end and ref.edtf and not words.cut(end, first)]
    to_come = any(
        words.norms[first - 1] == "for" or (published and (ref.edtf or "") > published.isoformat())
        for first, ref in days
    )
    if words.cut(clause.at + 1, at) or not to_come or before_noun(words, at) != clause.at + 1:
        return None
    with_him = words.norms[end : end + 1] == ["with"]
    people: dict[str, Role] = dict.fromkeys(clause.subject if with_him else (), "participant")
    return Asserted("planned", people, f"noun:{clause.verb}")


def _governed(words: Words, at: int, end: int, clauses: tuple[Clause, ...]) -> Asserted | None:
    """The object of a verb of holding: the nearest verb before the noun decides."""
    near = [c for c in clauses if 0 < at - c.at <= GOVERN]
    if not near or not _takes(words, near[-1], at):
        return None
    clause = near[-1]
    if clause.verb in _SETTING_OUT and (awaited := planned_participle(words, end)):
        return awaited._replace(people=dict.fromkeys(clause.subject, "participant"))  # "left for talks due on Friday"
    rule = f"noun:{clause.verb}"
    if clause.verb == "invite" and not clause.passive:
        return Asserted("planned", invited_by(words, clause, at), rule) if is_invitation(words, clause, at) else None
    if _summons(words, clause, at):
        return Asserted(
            "happened", {**guests_between(words, clause.at, at), **dict.fromkeys(clause.subject, "host")}, rule
        )
    called = clause.verb == "call" and words.norms[clause.at + 1] in ("a", "an") and not _is_named(words, at)
    if clause.verb not in verbs_of("holding", "present") and not called:
        return None
    if clause.modality == "purpose" and _is_only_aim(clause, clauses):
        return None
    if _is_aim_of_another(words, clause):
        return None
    hosts = called or (clause.verb in verbs_of("holding", "hosts") and not clause.passive)
    people: dict[str, Role] = dict.fromkeys(clause.subject, "host" if hosts else "participant")
    people = {**people, **guests_between(words, clause.at, at), **people}
    status = "planned" if _is_on_the_way(words, clause) else _STATUS.get(clause.modality, "happened")
    return Asserted(status, people, rule)


def _is_on_the_way(words: Words, clause: Clause) -> bool:
    """ "Is coming to Ankara for talks": they are still to be held."""
    going = clause.verb in _SETTING_OUT and words.norms[clause.at].endswith("ing") and clause.modality == "fact"
    return going and not _IS.isdisjoint(words.norms[max(0, clause.at - 2) : clause.at])


def _takes(words: Words, clause: Clause, at: int) -> bool:
    """Whether the noun is the object of the verb, and the verb says that it is or will be had."""
    verb, between = clause.at, words.norms[clause.at + 1 : before_noun(words, at)]
    if clause.modality in ("negated", "condition", "hope") or words.cut(verb + 1, at) or _has_none(words, clause, at):
        return False
    if not APART.isdisjoint(between) or not _TOWARDS.isdisjoint(between) or _behind_another(words, verb, at):
        return False
    if clause.verb in _PUSHING:
        return between[:2] in _ON_WITH and not _is_of_something_else(words, verb, at)  # "pressed for talks": none yet
    if "ahead" in between and clause.verb not in verbs_of("attendance", "arriving"):
        return False  # "held a call with X ahead of his meeting with Y"
    if clause.verb == "have" and not _NOT_HELD.isdisjoint(between):
        return False  # "has long wanted talks", "would have nothing of a meeting"
    if clause.verb == "have" and between and between[-1].endswith(("ed", "en")) and words.norms[at - 1] in DETERMINERS:
        return False  # "had dreaded the talks": no auxiliary takes them
    if clause.verb == "lead" and words.norms[verb + 1 : verb + 3] == ["up", "to"]:
        return False
    if clause.verb == "take" and words.norms[verb + 1] in _NOT_TAKEN:
        return False
    if clause.verb == "go" and words.norms[verb + 1] in ("over", "through"):
        return False  # "will go over the call with Zelenskyy"
    return not _is_of_something_else(words, verb, at)


def _has_none(words: Words, clause: Clause, at: int) -> bool:
    """ "Have a summit", which is to come; but they have "their summit"."""
    theirs = words.norms[at - 1] in ("their", "its") and len(clause.subject) > 1
    return clause.verb == "have" and not theirs and not NOT_HAD.isdisjoint(words.norms[at : at + 3])


def _summons(words: Words, clause: Clause, at: int) -> bool:
    """ "Called them to Paris for a meeting", not "called for a meeting", "called on Sunday for a meeting"."""
    summoning = clause.verb in verbs_of("holding", "summoning") and clause.modality == "fact" and not clause.passive
    first = before_noun(words, at)
    days = {k for low, high, _ in words.dates for k in range(low - 1, high)}
    whom = any(k not in days for k in range(clause.at + 1, first - 1))
    return summoning and whom and words.norms[first - 1] in ("for", "to")


def _is_of_something_else(words: Words, verb: int, at: int) -> bool:
    """ "Held a positive view of a meeting", "preparations take for the meeting": the verb takes another noun."""
    first = before_noun(words, at)
    link = words.norms[first - 1]
    if link == "for" and first - 1 == verb + 1 and words.norms[verb] in ("take", "takes", "took"):
        return True
    noun = first - 2 if words.norms[first - 2].isalpha() else first - 3  # behind a mark: “a positive view” of
    about = link in ("of", "on") or link in _REGARDING
    return (
        about and noun > verb and (words.norms[noun] in verbs_of("holding", "no_event") or words.norms[noun] in _DEALS)
    )


def _is_only_aim(clause: Clause, clauses: tuple[Clause, ...]) -> bool:
    """ "Suggested a plan to begin talks", "decided to open talks"; but who "flew there to hold talks" held them."""
    before = [one for one in clauses if one.at < clause.at]
    return clause.verb in _BEGINNING and (not before or before[-1].verb not in _LEADING_THERE)


def _is_aim_of_another(words: Words, clause: Clause) -> bool:
    """ "A meeting that was intended to kick off talks": the meeting, of which something else may be told."""
    begins = clause.verb in _BEGINNING and clause.modality in ("plan", "purpose") and not clause.subject
    return begins and words.norms[clause.first - 1] in ("that", "which") and clause.first > 1


def _behind_another(words: Words, verb: int, at: int) -> bool:
    """ "Held a call about the coming talks": the verb takes the noun before."""
    for k in range(verb + 1, at):
        found = event_nouns().longest(words.norms, k)
        if found and found[0] <= at:
            return _GOES_ON.isdisjoint(words.norms[found[0] : at])
    return False


def _is_named(words: Words, at: int) -> bool:
    """ "Called a meeting of his critics a farce": nobody called it together."""
    behind = range(at + 1, len(words.norms))
    return any(
        words.norms[k] in ("a", "an") and words.norms[k - 1] not in PREPOSITIONS and not words.cut(at, k)
        for k in behind
    )


def _is_in_future(words: Words, verb: int, clauses: tuple[Clause, ...]) -> bool:
    """ "The talks, led by X, will focus on": still to come."""
    following = next((clause for clause in clauses if clause.at > verb), None)
    return following is not None and following.modality == "plan" and not words.cut(verb + 1, following.at)


def _led(words: Words, end: int, clauses: tuple[Clause, ...]) -> Asserted | None:
    """ "The round was led by X": whoever led it shows that it was held."""
    for clause in clauses:
        verb = clause.at
        by = clause.passive and words.norms[verb + 1 : verb + 2] == ["by"]
        if (
            by
            and clause.modality == "fact"
            and not _is_in_future(words, verb, clauses)
            and clause.verb in verbs_of("attendance", "passive")
            and 0 <= verb - end <= 3
        ):
            return Asserted("happened", {}, f"noun:{clause.verb}", verb)
    return None
