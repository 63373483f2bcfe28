"""A plan said beside a noun, "the talks scheduled for Friday", and what the verb of the sentence says became of it."""

from app.catalogue.load import table
from app.extraction.clauses.before import MARKS_BEFORE
from app.extraction.mentions.around import people_after
from app.extraction.mentions.by_noun.nouns import Asserted, verbs_of, without_result
from app.extraction.types import Clause, DateRef
from app.extraction.words import Words

KEPT = "noun:kept"
"""The rule of what was planned and then held."""
_LEADING = frozenset(("is", "was", "are", "were", "being", "in", "has", "had", "been", "not"))
"""Words between a noun and its plan: "the round had been tentatively set for"."""
_COMPANY = (["with"], ["between"], ["of"], ["by"])
_RELATIVE = frozenset(("which", "that"))
_MEANT_TO = [["meant", "to", verb] for verb in ("be", "take", "begin", "start", "open", "resume", "happen")]
_HELD = frozenset(table("kinds")["series"]["held"])
_ENDING = frozenset(table("kinds")["happening"]["kept"])
_OTHERWISE = frozenset(table("kinds")["happening"]["otherwise"])
_FORWARD = frozenset(("bring", "move", "pull"))
_UP = frozenset(("up", "back", "out", "over", "off", "hostage"))
"""Behind "held" or "brought" where it does not tell that something took place."""
ASIDE = 16
"""Words between the plan and the verb of the sentence: "which had been planned for Monday in Doha, was held"."""


def planned_participle(words: Words, end: int) -> Asserted | None:
    """A plan said by the word right after: "the conference scheduled from February 14 to 16"."""
    k = _behind_setting(words, end)
    k += words.norms[k : k + 1] != [] and words.norms[k] in _RELATIVE and words.norms[k + 1 : k + 2] != ["is"]
    while k < len(words.norms) and (words.norms[k] in _LEADING or MARKS_BEFORE.get(words.norms[k]) == "adverb"):
        k += 1
    meant = k > end and words.norms[k : k + 3] in _MEANT_TO
    if meant or (k < len(words.norms) and words.norms[k] in verbs_of("happening", "announced")):
        return Asserted("planned", dict.fromkeys(_where_people(words, k), "participant"), "noun:scheduled", k)
    return None


def became_of(words: Words, planned: Asserted, clauses: tuple[Clause, ...]) -> Asserted:
    """ "The summit, planned for December, was held on Tuesday": what the sentence says of it behind the plan."""
    for clause in clauses:
        if planned.verb < clause.at <= planned.verb + ASIDE and _goes_on_from(words, planned.verb, clause.at):
            if _was_held(words, clause):
                return planned._replace(status="happened", rule=KEPT, verb=clause.at)
            will = clause.modality == "plan" and clause.verb in (_HELD if clause.passive else _ENDING)
            if (will or brought_forward(words, clause)) and _day_behind(words, clause.at):
                return planned._replace(rule=KEPT, verb=clause.at)
            return planned
    return planned


def brought_forward(words: Words, clause: Clause) -> bool:
    """ "The meeting has been brought forward to Monday": it is still to come."""
    return clause.passive and clause.verb in _FORWARD and words.norms[clause.at + 1 : clause.at + 2] == ["forward"]


def day_kept(words: Words, planned_for: DateRef | None, verb: int) -> DateRef | None:
    """The day behind the verb; else the one it was planned for, where no word says that it was held on another."""
    return _day_behind(words, verb) or (planned_for if _OTHERWISE.isdisjoint(words.vocabulary) else None)


def _day_behind(words: Words, verb: int) -> DateRef | None:
    behind = (ref for first, _, ref in words.dates if first > verb and not words.cut(verb, first))
    return next((ref for ref in behind if ref.edtf and ref.dates_act and ref.type == "DATE"), None)


def _goes_on_from(words: Words, plan: int, verb: int) -> bool:
    """Whether the noun is the subject: only when and where it was planned for stand between, and a comma."""
    known = {k for first, last, _ in (*words.dates, *words.places) for k in range(first, last)}
    at = verb - 1
    while at > plan and at not in known and words.norms[at] in MARKS_BEFORE and words.norms[at] != "to":
        at -= 1
    return at > plan and (words.norms[at] == "," or at in known) and not words.cut(plan + 1, verb)


def _was_held(words: Words, clause: Clause) -> bool:
    if clause.tense != "past" or words.norms[clause.at + 1 : clause.at + 2] == ["to"]:
        return False
    if without_result(clause):
        return True
    following = words.norms[clause.at + 1 : clause.at + 2]
    if clause.modality != "fact" or (following and following[0] in _UP):
        return False
    if clause.passive:
        return clause.verb in _HELD
    return clause.verb in _ENDING and (clause.verb != "take" or following == ["place"])


def _behind_setting(words: Words, end: int) -> int:
    """The word behind place, day and company of a noun: "a round in Abu Dhabi, pencilled in", "talks with X due on"."""
    known = {k for first, last, _ in (*words.places, *words.dates) for k in range(first, last)}
    people = {k for first, last, _ in words.refs for k in range(first, last)}
    company, k = words.norms[end : end + 1] in _COMPANY, end
    while k < len(words.norms) and (
        k in known
        or words.norms[k] in ("in", "at", "on", "to", "the")
        or (company and (k in people or words.capitals[k] or words.norms[k] in ("with", "between", "of", "by", "and")))
    ):
        k += 1
    if company and k not in (end, end + 1) and words.norms[k : k + 1] != [","]:
        return k
    return k + 1 if words.norms[k : k + 1] == [","] else end


def _where_people(words: Words, since: int) -> list[str]:
    """Those who come to it: ", where X and Y plan to hold talks"."""
    if "where" not in words.norms[since:]:
        return []
    where = words.norms.index("where", since)
    return people_after(words, where + 1, frozenset(), direct=True)
