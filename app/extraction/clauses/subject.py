"""The subject of a verb: the nearest who stand before it and that no preposition governs."""

from app.extraction.clauses.aside_subject import ASIDE_MARKS, around_dashes, beside_aside, closes_relative, list_to
from app.extraction.clauses.carried import is_carried
from app.extraction.clauses.lists import chain_left
from app.extraction.clauses.not_subject import SAID, is_city, is_other_end, is_said_by_others, reports_in_aside
from app.extraction.clauses.refs import LIST_GAP, is_governed, is_served, slugs_of
from app.extraction.clauses.unnamed_group import is_of_unnamed
from app.extraction.types import ActorRef
from app.extraction.verbs import verb_forms
from app.extraction.words import DETERMINERS, PREPOSITIONS, Words

_WHOSE = frozenset(("that", "which", "who"))
_NOT = frozenset(("not", "n't", "didn't", "doesn't", "don't"))
_SOMEBODY = frozenset(("the", "his", "her", "their", "its", "a", "an"))
ASIDE = 12
"""Words of an aside before somebody in it: ", receiving the Secretary General of NATO, Mark Rutte"."""


def subject_refs(words: Words, before: int, since: int) -> list[ActorRef]:
    """The refs that are the subject of a verb whose first word is `before`: the nearest that no preposition governs."""
    previous = words.norms[before - 1] if before else ""
    if words.ref_ending(before) is None and (previous in ("he", "she", "they", "what") or is_city(words, before)):
        return []
    if is_of_unnamed(words, before, since):
        return []
    if since > 3 and words.norms[since - 2 : since] == ["of", "whom"]:
        return _of_whom(words, since)
    if previous == "," and (aside := beside_aside(words, before, since)):
        return aside
    if previous == "," and closes_relative(words, before, since):
        return []
    if since > 2 and words.norms[since - 1] in ASIDE_MARKS and (named := around_dashes(words, before, since)):
        return named
    for position in range(len(words.refs) - 1, -1, -1):
        first, last, ref = words.refs[position]
        if last > before:
            continue
        relative, owns = first < since and _relative(words, since, last), words.possessive(last)
        relative = relative or (ref.rule == "team" and last == since - 1 and words.norms[last] == "that")
        if first < since and not relative:
            return []
        if relative and is_served(words, first):
            continue  # "X, an aide to Y who had led the team": X had
        if relative and not owns:
            return [*chain_left(words, position), ref]
        if owns and not slugs_of(ref):
            return []
        if is_carried(words, first, last):
            return [ref]  # "Witkoff's plane landed in Moscow"
        if _says_of_another(words, last, before) or _is_left_out(words, first, since):
            return []
        if owns or is_governed(words, first) or _in_aside(words, first, last, before):
            continue
        if is_other_end(words, first, since) or reports_in_aside(words, first, last, before):
            continue
        if is_said_by_others(words, last, before):
            return []
        return [*chain_left(words, position), ref]
    return []


def _of_whom(words: Words, since: int) -> list[ActorRef]:
    """ "X and Y, both of whom had met": all in the list before."""
    chief = words.ref_ending(since - 4) if words.norms[since - 4] == "," else None
    if chief is None or words.norms[since - 3] not in ("both", "all"):
        return []
    return list_to(words, chief)


def _is_left_out(words: Words, first: int, since: int) -> bool:
    """ "The teams that did not include X and Y met": X and Y did not."""
    told = words.norms[since:first] if since and words.norms[since - 1] in _WHOSE else []
    return "excluded" in told or ("include" in told and not _NOT.isdisjoint(told))


def _says_of_another(words: Words, last: int, before: int) -> bool:
    """ "Downing Street said the prime minister had spoken": who speaks is not who did it."""
    if SAID.isdisjoint(words.norms[last : before - 1]):
        return False
    behind = range(last, before - 1)
    return any(words.norms[k] in SAID and words.norms[k + 1] in _SOMEBODY for k in behind)


def _in_aside(words: Words, first: int, last: int, before: int) -> bool:
    """ "The President, receiving Mark Rutte in the Oval Office, said": taken by what somebody else is doing."""
    if "," not in words.norms[last:before]:
        return False
    for at in range(first - 1, max(0, first - ASIDE), -1):
        form = verb_forms().get(words.norms[at])
        if words.opens[at]:
            return False
        if form and form.form == "ing" and words.norms[at - 1] not in PREPOSITIONS:
            return words.norms[at - 1] == ","
    return False


def _relative(words: Words, since: int, last: int) -> bool:
    """The clause begins with who or which after the ref and what describes it: it carries the ref's name."""
    if words.norms[since - 1] not in ("who", "which"):
        return False
    if words.norms[last] != "," and not DETERMINERS.isdisjoint(words.norms[last : since - 2]):
        return False  # "he listed the officials who will go"
    return since - 1 - last <= LIST_GAP and not words.verbs_in(last, since - 1)


def acting_slugs(words: Words, ref: ActorRef) -> tuple[str, ...]:
    """As `slugs_of`, and all whom "they" means."""
    if ref.form == "pronoun" and not ref.actor and words.reading.slice(ref.span).lower() in ("they", "them"):
        return ref.candidates
    return slugs_of(ref)
