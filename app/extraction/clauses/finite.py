"""Whether a word that may be a verb is one here: "talks" the noun, "she talks" the verb."""

from app.catalogue.load import table
from app.extraction.clauses.before import MARKS_BEFORE
from app.extraction.clauses.describing import describes_object
from app.extraction.clauses.joined import is_adverb, joined_to
from app.extraction.clauses.refs import LIST_GAP
from app.extraction.function_words import ends_as_adverb
from app.extraction.teams import TEAM_NOUNS
from app.extraction.types import ActorRef
from app.extraction.verbs import FAR_NOUN, VerbForm, verb_forms
from app.extraction.words import DETERMINERS, PREPOSITIONS, SUBJECT_WORDS, Words

WITH = 16
"""Words between "with" and what those behind it do: "with the US envoys X and Y meeting"."""
ASIDE = 6
"""Most words of an aside between a subject and its verb, its commas among them."""
_PRESENT = frozenset(table("kinds")["clause"]["present"])
_TOGETHER = frozenset(table("kinds")["clause"]["together"])
_COMMA = frozenset(table("kinds")["clause"]["comma"])
_JOINED = frozenset(table("kinds")["teams"]["joined"])
_HAPPENINGS = frozenset(table("kinds")["clause"]["happenings"])
_MEASURES = frozenset(table("kinds")["clause"]["measures"])
_GATHERINGS = frozenset(table("kinds")["clause"]["gatherings"])
_TO_SOMEBODY = frozenset("to with about of up down".split())
_OF_ITSELF = frozenset(table("kinds")["clause"]["of_itself"])
_HOLDING = frozenset("hold holds held holding for of at during attend attended".split())
_HOW = frozenset("much long well twice often".split())
_ORDINALS = frozenset("first second third fourth fifth sixth last next".split())
_ADJECTIVES = frozenset(table("kinds")["clause"]["adjectives_too"])
_SETTINGS = (["in"], ["on"], ["at"], ["for"], ["again"], ["here"])
_BEGINNING = frozenset("begin start resume open continue end conclude take".split())
_WHEN_AND_WHERE = frozenset("on in at place today tomorrow tonight next again later this".split())
_MANY = frozenset("all both most many several other".split())
_DO = frozenset(("do", "did", "does", "didn't", "don't", "doesn't"))
_CLOSING = frozenset(("”", '"', "’"))
_GERUND_AFTER = frozenset(table("kinds")["clause"]["gerund"])


def is_verb(words: Words, at: int, form: VerbForm) -> bool:
    """Whether a word that may be a verb is one here, by the words around it."""
    if form.lemma == "be" and form.form == "s":
        return True
    if words.norms[at] in _ADJECTIVES and not _HAPPENINGS.isdisjoint(words.norms[at + 1 : at + 2]):
        return False
    if at and words.norms[at - 1] == "-" and words.tokens[at - 1].end == words.tokens[at].start:
        return False  # "a U.S.-drafted plan"
    before = at - 1
    while before >= 0 and is_adverb(words.norms, before):
        before -= 1
    if form.form in ("base", "s"):
        return _is_present(words, at, form, before) or joined_to(words, at, form) >= 0
    previous = words.norms[before] if before >= 0 else ""
    following = words.norms[at + 1] if at + 1 < len(words.norms) else ""
    if form.form == "ing":
        mark = MARKS_BEFORE.get(previous)
        quoted = previous in _CLOSING and words.norms[before - 1] == ","  # "his “mission,” meeting Putin"
        opens = quoted or previous in _GERUND_AFTER or previous in (",", "") or previous in SUBJECT_WORDS
        return mark == "being" or opens or with_before(words, at) >= 0
    if describes_object(words, at, form):
        return False
    if previous == "that" and (form.lemma in _OF_ITSELF or (before and words.norms[before - 1] in TEAM_NOUNS)):
        return True  # "a delegation that held talks"
    while before > 0 and (ends_as_adverb(words.norms[before]) or words.norms[before] in _HOW):
        before -= 1  # "all gravely wounded prisoners", "their much discussed meeting"
        previous = words.norms[before]
    if previous in _HOLDING and following in _HAPPENINGS and "participle" in form.form:
        return False  # "to hold hastily arranged talks"
    if previous in _MANY and form.form != "past" and following.isalpha() and following not in PREPOSITIONS:
        return False
    if previous in _ORDINALS and form.form == "past":
        return True  # "the third took place in July"
    describes = (previous in DETERMINERS and previous != "each") or (previous in PREPOSITIONS and form.form != "past")
    return not describes or following in PREPOSITIONS or following in (".", ",", "here", "there")


def with_before(words: Words, at: int) -> int:
    """Where the "with" stands of ", with X and Y meeting Z", the verb at word `at`; -1 where none does."""
    if words.ref_ending(at) is None:
        return -1
    behind = range(at - 2, max(0, at - WITH), -1)
    opening = next((k for k in behind if words.norms[k - 1 : k + 1] == [",", "with"]), -1)
    return -1 if opening < 0 or words.cut(opening + 1, at) else opening


def _is_present(words: Words, at: int, form: VerbForm, before: int) -> bool:
    """A form that may be a noun as well: by word `before`, the last before it that is no adverb, and the next."""
    previous = words.norms[before] if before >= 0 else ""
    mark = MARKS_BEFORE.get(previous, "")
    following = words.norms[at + 1] if at + 1 < len(words.norms) else ""
    if words.norms[at] in _MEASURES and following in PREPOSITIONS:
        return False
    if words.norms[at] in _GATHERINGS and following not in _TO_SOMEBODY:
        return False
    if mark in ("future", "hedge") or previous in ("to", "not") or (previous not in DETERMINERS and _asks(words, at)):
        return form.form == "base"
    if previous in _HAPPENINGS and previous.endswith("s") == (form.form == "base"):
        return True
    if form.lemma in _BEGINNING and following in _WHEN_AND_WHERE and _happens(words, at, form):
        return True
    if previous in SUBJECT_WORDS or (form.lemma in _PRESENT and _several_meet(words, at, previous)):
        return True
    if form.form == "base" and form.lemma in _TOGETHER and _two_end(words, before + 1):
        return True
    if form.form == "base" and form.lemma in _COMMA and _two_end(words, before + 1, ","):
        return True
    ref = words.ref_ending(before + 1) or _before_commas(words, at)
    return ref is not None and not words.possessive(before + 1) and form.form == "s"


def _happens(words: Words, at: int, form: VerbForm) -> bool:
    """ "The NATO summit in The Hague begins on Tuesday", "talks between X and Y start in Rome": its subject is far."""
    nouns = (k for k in range(at - 1, max(-1, at - FAR_NOUN), -1) if words.norms[k] in _HAPPENINGS)
    noun = next(nouns, None)
    agrees = noun is not None and words.norms[noun].endswith("s") == (form.form == "base")
    return noun is not None and agrees and not words.cut(noun + 1, at)


def _several_meet(words: Words, at: int, previous: str) -> bool:
    """ "EU ministers meet in Paris": no noun, as a place or time follows."""
    timed = any(first == at + 1 and ref.precision == "day" for first, _, ref in words.dates)
    return previous[:1].isalpha() and (timed or words.norms[at + 1 : at + 2] in _SETTINGS)


def _two_end(words: Words, at: int, joint: str = "and") -> bool:
    """ "X and Y hold talks": two who act stand right before word `at`, joined by "and" or, in a headline, a comma."""
    ends = [found for found in words.refs if found[1] <= at]
    if len(ends) < 2 or ends[-1][1] != at or words.possessive(at):
        return False
    between = words.norms[ends[-2][1] : ends[-1][0]]
    if ends[-2][2].rule == "team" and len(ends) > 2 and not _JOINED.isdisjoint(between) and "," not in between:
        between = words.norms[ends[-3][1] : ends[-2][0]]  # "X and a team that includes Y meet"
    return joint in between and len(between) <= (LIST_GAP if joint == "and" else 1)


def _before_commas(words: Words, at: int) -> ActorRef | None:
    """ "The president, for his part, addresses": who stands before an aside without a verb."""
    if words.norms[at - 1] != ",":
        return None
    for comma in range(at - 2, max(0, at - ASIDE), -1):
        if words.norms[comma] == ",":
            return words.ref_ending(comma)
        form = verb_forms().get(words.norms[comma])
        if words.opens[comma] or (form is not None and form.form != "base"):
            return None
    return None


def _asks(words: Words, at: int) -> bool:
    """A form of "do" before it, with its subject between: "only then did the president ring"."""
    return not _DO.isdisjoint(words.norms[max(0, at - 6) : at])


def is_finite(words: Words, at: int) -> bool:
    """Whether word `at` is a verb with a tense, or goes on from another verb."""
    form = verb_forms().get(words.norms[at])
    if form is None or form.form == "ing":
        return False
    return joined_to(words, at, form) >= 0 if form.form == "base" else is_verb(words, at, form)


def has_finite(words: Words, low: int, high: int) -> bool:
    """Whether a verb with a tense stands among the words from `low` to before `high`."""
    return any(is_finite(words, at) for at in words.verbs_in(low, high))
