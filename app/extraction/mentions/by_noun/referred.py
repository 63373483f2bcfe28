"""An event that a noun only refers to: to come, or told before."""

from functools import cache

from app.catalogue.load import table
from app.extraction.kinds import BETWEEN_PEOPLE
from app.extraction.mentions.around import date_of, place_of, skip_back
from app.extraction.mentions.attending import before_noun
from app.extraction.mentions.by_noun.arranged import is_announced, is_arranged, is_to_come
from app.extraction.mentions.by_noun.denied import is_aim, is_awaited
from app.extraction.mentions.by_noun.nouns import GOVERN, LED_UP, REACH_AFTER, Named, verbs_of
from app.extraction.phrases import Phrases
from app.extraction.types import Clause, Status
from app.extraction.verbs import verb_forms
from app.extraction.words import DETERMINERS, OWNERS, PREPOSITIONS, Words

_TO_PREPARE = verbs_of("holding", "preparing") | {"organise", "organize"}
_ARRANGING = frozenset(
    form for form, found in verb_forms().items() if found.form == "ing" and found.lemma in _TO_PREPARE
)
_LENGTHS = frozenset(("days", "hours", "rounds", "day", "weekend"))
_PROSPECTS = frozenset(table("kinds")["clause"]["prospects"])
_FOLLOWING = frozenset(("follows", "followed"))
_ABOUT = frozenset(("about", "over", "regarding", "concerning", "on"))
_ON = frozenset(("call", "calls", "visit", "visits", "trip"))
"""What somebody is "on", as in a meeting."""
_WILL = frozenset(("will", "'ll"))
_ANY_ONE = frozenset(("a", "an", "another", "any", "some"))
_TELLING_OF = frozenset("report reports details readout briefing briefed informed updated reported remarks".split())
TELLING = 4
"""Words between "a briefing" and its "on": "for reporters"."""
_LEADING = frozenset(("be", "follow", "confirm", "report", "disclose", "reveal", "hail", "recall"))


def referred_status(
    words: Words, at: int, named: Named, there: Clause | None, clauses: tuple[Clause, ...], *, together: bool
) -> Status | None:
    """The status of an event merely referred to, `there` what is done in it; null where it is not told as a fact."""
    if is_awaited(words, at) or (there is None and named.neutral and is_aim(words, at)):
        return None
    if (not together and _is_subject_matter(words, at)) or _is_prospect(words, at) or _is_in_vain(words, at, clauses):
        return None
    if named.kind in BETWEEN_PEOPLE and (there is None or not _is_at(words, at)) and is_talked_about(words, at):
        return None
    if named.kind == "visit" and is_announced(words, at):
        return "planned" if is_to_come(words, at) else None
    status = _by_adjective(words, at, together=together and (there is not None or not _is_one_of_many(words, at)))
    if status and is_arranged(words, at):
        return "planned"
    if status and _is_for_what_is_planned(words, at, clauses):
        return "planned"
    if status and there is None and _will_be_there(words, at):
        return "planned"
    to_come = there is not None and (there.modality == "plan" or _is_due(words, there))
    to_come = there is not None and to_come and not _agreed_there(words, there)
    to_come = to_come and not _is_reported(words, at, clauses)
    if status and (to_come or (together and _is_prepared(words, at, clauses))):
        return "planned"
    return status


def _will_be_there(words: Words, at: int) -> bool:
    """ "Will touch upon the truce at his meeting with X", whatever verb that is."""
    first = before_noun(words, at)
    if words.norms[first - 1] not in ("at", "during", "in"):
        return False
    will = next((k for k in range(first - 2, max(-1, first - 2 - GOVERN), -1) if words.norms[k] in _WILL), None)
    return will is not None and not words.cut(will + 1, first) and not words.verbs_in(will + 4, first)


def _is_due(words: Words, clause: Clause) -> bool:
    """ "Was due at the palace for talks", "is expected in Moscow": whether they were held is not told."""
    if clause.verb == "expect" and clause.passive:
        return True
    return clause.verb == "be" and not verbs_of("happening", "announced").isdisjoint(
        words.norms[clause.at + 1 : clause.at + 2]
    )


def _is_reported(words: Words, at: int, clauses: tuple[Clause, ...]) -> bool:
    """ "Will brief him on his meeting with X": it is over, whenever he is briefed."""
    first = before_noun(words, at)
    before = [clause for clause in clauses if clause.at < first]
    of_his = words.norms[first] in OWNERS or words.owner_ending(first) is not None
    return (
        bool(before)
        and before[-1].verb in verbs_of("reference", "reporting")
        and of_his
        and words.norms[first - 1] in ("on", "about", "of")
    )


def _is_one_of_many(words: Words, at: int) -> bool:
    """ "Wants a meeting of the presidents", "backs a truce and a summit", "a meeting of the two needs preparation":
    nothing says that it was held."""
    article = skip_back(words, at) - 1
    if article < 0 or words.norms[article] not in ("a", "an"):
        return False
    if article == 0:
        return not words.dates and not words.places
    before = words.norms[article - 1]
    if before == "like" and words.norms[article - 2] in ("would", "'d") and date_of(words, at) is None:
        return True
    form = verb_forms().get(before)
    known = form is not None and form.lemma in _LEADING | verbs_of("holding", "preparing")
    return before.isalpha() and before not in PREPOSITIONS and before not in LED_UP and not known


def _is_subject_matter(words: Words, at: int) -> bool:
    """ "Met to discuss the summit in Alaska", "then came news of the summit": what others talk about."""
    first = before_noun(words, at)
    if first > 1 and words.norms[first - 1] in ("of", "about"):
        return words.norms[first - 2] in verbs_of("reference", "tidings")
    return first > 0 and words.norms[first - 1] in verbs_of("reference", "topical")


def _is_prospect(words: Words, at: int) -> bool:
    """ "A meeting dedicated to the resumption of talks between X and Y", of which no day or place is told."""
    first = before_noun(words, at)
    named = first > 1 and words.norms[first - 1] == "of" and words.norms[first - 2] in _PROSPECTS
    return named and not any(where > at for where, _, _ in (*words.dates, *words.places))


def _is_at(words: Words, at: int) -> bool:
    """ "In talks", "at a meeting", "on a call", but not "on a meeting"."""
    return words.norms[before_noun(words, at) - 1] not in _ABOUT or words.norms[at] in _ON


def is_talked_about(words: Words, at: int) -> bool:
    """ "Spoke about a summit between X and Y", "is working on talks between them": nobody says that it was held; but
    "a report on talks", "on a call with him", and "asked about talks between them in Riyadh on Tuesday"."""
    first = before_noun(words, at)
    if first == 0 or words.norms[first - 1] not in _ABOUT or (words.norms[first - 1] == "on" and _is_at(words, at)):
        return False
    if words.norms[first - 2] in DETERMINERS:
        return False  # "after an over two-hour call"
    told_of = not _TELLING_OF.isdisjoint(words.norms[max(0, first - 1 - TELLING) : first - 1])
    if told_of or _is_dated(words, at):
        return False
    if words.norms[first] in _ANY_ONE:
        return True
    bare = words.norms[first] not in DETERMINERS | OWNERS and words.owner_ending(skip_back(words, at)) is None
    return bare and not words.possessive(first + 1) and not (date_of(words, at) and place_of(words, at))


def _is_dated(words: Words, at: int) -> bool:
    """ "Rests on a conversation nine days ago", "on May 3": no day that may be to come."""
    date = date_of(words, at)
    said = words.norms[words.at(date.span.start) : words.at(date.span.end - 1) + 1] if date else []
    return "ago" in said or any(norm.isdigit() for norm in said)


def _by_adjective(words: Words, at: int, *, together: bool) -> Status | None:
    first = skip_back(words, at)
    before, determiner = words.norms[first:at], words.norms[first - 1] if first else ""
    if set(before) & verbs_of("reference", "doubtful") or determiner in ("no", "any", "another", "such"):
        return None
    if words.norms[0] in ("if", "unless"):
        return None
    known = together or determiner in ("the", "that", "this") or words.owner_ending(first) is not None
    led_up = first > 1 and words.norms[first - 2] in LED_UP
    if not known and not (date_of(words, at) and (led_up or determiner not in ("a", "an"))):
        return "happened" if is_led_up(words, at) and place_of(words, at) else None
    if set(before) & verbs_of("reference", "planned"):
        return "planned"
    return "happened"


def _is_for_what_is_planned(words: Words, at: int, clauses: tuple[Clause, ...]) -> bool:
    """ "Agreed to meet in Budapest for their second summit"."""
    first = before_noun(words, at)
    before = [clause for clause in clauses if clause.at < at]
    planned = (
        bool(before)
        and before[-1].modality == "plan"
        and (before[-1].verb == "meet" or before[-1].verb in verbs_of("attendance", "going"))
    )
    return planned and words.norms[first - 1] == "for" and not words.cut(before[-1].at + 1, first)


def _is_prepared(words: Words, at: int, clauses: tuple[Clause, ...]) -> bool:
    """ "Is preparing a meeting between X and Y"."""
    first = before_noun(words, at)
    if first > 1 and words.norms[first - 1] in _ARRANGING and words.norms[first - 2] in PREPOSITIONS:
        return True  # "charged with preparing a meeting between X and Y"
    before = [clause for clause in clauses if 0 < at - clause.at <= GOVERN]
    if not before or before[-1].verb not in verbs_of("holding", "preparing"):
        return False
    there = words.norms[first - 1] in ("in", "at", "during", "after")  # "had prepared it in talks with X"
    return not there and not words.cut(before[-1].at + 1, at)


def _is_in_vain(words: Words, at: int, clauses: tuple[Clause, ...]) -> bool:
    """ "Failed to arrange a call between X and Y", "are trying to arrange" one: it is not planned yet."""
    before = [clause for clause in clauses if 0 < at - clause.at <= GOVERN]
    if not before or before[-1].verb not in _TO_PREPARE or words.cut(before[-1].at + 1, at):
        return False
    return before[-1].modality in ("hope", "negated", "condition")


def _agreed_there(words: Words, clause: Clause) -> bool:
    """ "Agreed to release prisoners at a second round": the release is to come, the round was held."""
    verb = clause.at
    return not verbs_of("attendance", "agreeing").isdisjoint(words.norms[max(0, verb - 3) : verb])


def comes_only_near(words: Words, end: int, clauses: tuple[Clause, ...]) -> bool:
    """ "A summit had come into view", "talks are on the horizon": not yet held."""
    verbs = [clause.at for clause in clauses]
    after = next((verb for verb in verbs if 0 <= verb - end <= REACH_AFTER), None)
    return after is not None and _nearing().longest(words.norms, after + 1) is not None


@cache
def _nearing() -> Phrases[bool]:
    return Phrases((phrase, True) for phrase in table("kinds")["happening"]["nearing"])


def is_led_up(words: Words, at: int) -> bool:
    """ "Progress was made during talks", "following two days of talks", "follows talks": something else was done."""
    first = before_noun(words, at)
    if first > 2 and words.norms[first - 1] == "of" and words.norms[first - 2] in _LENGTHS:
        first = before_noun(words, first - 2)
    return first > 0 and (words.norms[first - 1] in LED_UP or words.norms[first - 1] in _FOLLOWING)
