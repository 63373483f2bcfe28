"""Talks that somebody only fears, welcomes or thinks of: "resent the meeting on Friday", "nervous about the talks"."""

from app.catalogue.load import table
from app.extraction.mentions.around.stretch import HAPPENINGS
from app.extraction.mentions.attending import before_noun
from app.extraction.verbs import verb_forms
from app.extraction.words import OWNERS, PREPOSITIONS, SUBJECT_WORDS, Words

_JUDGED: dict[str, list[str]] = table("kinds")["judged"]
_LOOKING_BACK = frozenset(_JUDGED["looking_back"])
_MINDED = frozenset(_JUDGED["minded"])
_ABOUT = frozenset(_JUDGED["about"])
_PARTICLES = frozenset(("off", "out", "up", "down"))
_NO_VERBS = PREPOSITIONS | frozenset(_JUDGED["no_verbs"])
_HELPING = frozenset(("has", "have", "had", "will", "also", "still", "even"))
_JUDGING = frozenset(lemma + ending for lemma in _JUDGED["judging"] for ending in ("", "s", "es", "d", "ed"))
_DEFINITE = OWNERS | {"the", "this", "that", "these", "those"}
FAR = 8
"""Words from a verb of judging to what is judged: "informed the European allies on Tuesday about"."""


def is_day_of_judging(words: Words, first: int, day: int) -> bool:
    """ "On Tuesday X hailed the talks between Y and Z": whether the day at word `day` is not that of the talks at
    word `first`, but of what is said of them."""
    if day >= first or not (words.norms[first] in _DEFINITE or words.ref_at(first)):
        return False
    verb = next((k for k in range(first - 1, max(0, first - FAR), -1) if words.norms[k] in _JUDGING), None)
    if verb is None or words.opens[first] or words.cut(verb + 1, first):
        return False
    return words.norms[verb + 1] != "off" and HAPPENINGS.isdisjoint(words.norms[verb:first])


def is_only_judged(words: Words, at: int) -> bool:
    """Whether what is done to the noun at word `at` leaves open if it was held: a verb of no gathering, a worry."""
    verb = before_noun(words, at) - 1
    if verb < 1 or words.opens[verb + 1] or words.spoken[verb]:
        return False
    if words.norms[verb] in _ABOUT:
        return words.norms[verb - 1] in _MINDED
    verb -= words.norms[verb] in _PARTICLES
    norm = words.norms[verb]
    if not norm.isalpha() or norm in _NO_VERBS or words.capitals[verb] or words.ref_ending(verb + 1) is not None:
        return False
    form = verb_forms().get(norm)
    return (form.lemma if form else norm) not in _LOOKING_BACK and not _is_back(norm) and _has_doer(words, verb)


def _is_back(norm: str) -> bool:
    """ "Praised", "praises", of verbs that are in no list of deeds."""
    return any(norm.removesuffix(ending) in _LOOKING_BACK for ending in ("s", "es", "d", "ed"))


def _has_doer(words: Words, verb: int) -> bool:
    """Whether somebody, several or a word like "has" stands right before a word: it is a verb."""
    before = words.norms[verb - 1]
    several = before.isalpha() and before.endswith("s") and before not in _NO_VERBS
    return words.ref_ending(verb) is not None or several or before in _HELPING or before in SUBJECT_WORDS
