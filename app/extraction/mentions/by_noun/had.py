"""Who had what a noun tells of, told behind it, and who is on a visit: "the call X had with Y", "X, on a visit to"."""

from app.extraction.clauses.apposed import title_start
from app.extraction.mentions.around import people_after
from app.extraction.mentions.attending import before_noun
from app.extraction.mentions.by_noun.nouns import Asserted, Named, event_nouns
from app.extraction.types import Clause, Status
from app.extraction.words import DETERMINERS, Words

_HAVING = ("have", "hold")
_PAYING = ("pay", "make", "undertake", "begin", "end")
"""Verbs of who is named behind a noun: "the talks that X had", "the visit X paid"."""
_VISIT = Named("visit")
_TITLES = frozenset(("title", "office-noun", "portfolio", "before-role"))
_THANKING = frozenset(("thank", "thanks", "thanked", "thanking"))
THANKING = 12
"""Words from "thanked" to what for."""
_EXPECTING = ("be", "expect", "schedule", "plan", "set")


def had(words: Words, at: int, end: int, clauses: tuple[Clause, ...]) -> Asserted | None:
    """ "The meeting that X and Y held on Monday", "the call X had with Y", "the visit that X is to pay to Kyiv": who
    had it, or will, is told behind the noun."""
    since = end + (words.norms[end : end + 1] in (["that"], ["which"]))
    travels = event_nouns().longest(words.norms, at) == (end, _VISIT)
    doing = _doing(words, since, _PAYING if travels else _HAVING, clauses)
    if doing is None or doing.passive:
        return None
    if doing.modality not in ("fact", "plan") or (doing.modality == "fact" and doing.tense != "past"):
        return None
    first = next((first for first, last, _ in words.refs if first >= since and not words.possessive(last)), doing.at)
    titled = all(_in_title(words, k) for k in range(since, title_start(words, first)))
    if not doing.subject or not titled or first >= doing.at:
        return None
    if words.norms[doing.at - 1] == "had" and not any(at > end for at, _, _ in (*words.dates, *words.places)):
        return None  # "said that the talks which X had held with Y were useful": told elsewhere
    company = frozenset(("with", "to")) if travels else frozenset(("with",))
    others = people_after(words, doing.at + 1, company, direct=False)
    people = dict.fromkeys((*doing.subject, *others))
    status: Status = "planned" if doing.modality == "plan" else "happened"
    told = Asserted(status, dict.fromkeys(people, "participant"), "noun:have", doing.at)
    return told if travels or len(people) > 1 else None


def _in_title(words: Words, at: int) -> bool:
    """Whether word `at` is one of "US President", "his Russian counterpart,", "Foreign Minister" before a name."""
    tags = words.tokens[at].tags
    return words.capitals[at] or words.norms[at] in DETERMINERS or not _TITLES.isdisjoint(tags)


def _doing(words: Words, since: int, verbs: tuple[str, ...], clauses: tuple[Clause, ...]) -> Clause | None:
    """The verb of what somebody does behind word `since`, or of what he "is expected to" do."""
    following = [clause for clause in clauses if clause.at > since][:2]
    if len(following) > 1 and following[0].verb in _EXPECTING and words.norms[following[1].at - 1] == "to":
        following = following[1:]
    return following[0] if following and following[0].verb in verbs else None


def on_visit(words: Words, at: int, end: int, clauses: tuple[Clause, ...]) -> Asserted | None:
    """ "X is on a visit to Kyiv", "was on his first trip to Kyiv", "is cutting short his visit to Kyiv"."""
    if event_nouns().longest(words.norms, at) != (end, _VISIT):
        return None
    first = before_noun(words, at)
    being = next((clause for clause in reversed(clauses) if clause.at < at), None)
    leading = words.norms[being.at + 1 : first] if being else []
    if being is None or not being.subject or (being.verb, leading) not in (("be", ["on"]), ("cut", ["short"])):
        return None
    if being.modality not in ("fact", "plan"):
        return None
    status: Status = "planned" if being.modality == "plan" else "happened"
    return Asserted(status, dict.fromkeys(being.subject, "participant"), f"noun:{being.verb}", being.at)


def thanked_for(words: Words, at: int, end: int, clauses: tuple[Clause, ...]) -> Asserted | None:
    """ "Thanked X for their call on Tuesday": the two had it."""
    first = before_noun(words, at)
    if words.norms[first - 1] != "for" or _THANKING.isdisjoint(words.norms[max(0, first - THANKING) : first]):
        return None
    thanking = next((clause for clause in reversed(clauses) if clause.at < first), None)
    if thanking is None or thanking.verb != "thank" or thanking.passive:
        return None
    named = event_nouns().longest(words.norms, at)
    talks = named is not None and named[1] is not None and named[1].kind in ("call", "meeting")
    if words.norms[end : end + 1] in (["with"], ["between"]):
        return None  # "thanked X for his meeting with Y"
    others = people_after(words, thanking.at + 1, frozenset(), direct=True)
    if thanking.modality != "fact" or not others or not talks or words.norms[first] in ("organising", "arranging"):
        return None
    return Asserted("happened", dict.fromkeys((*thanking.subject, *others), "participant"), "noun:have")
