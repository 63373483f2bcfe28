"""The subject of a verb: the nearest who stand before it and that no preposition governs."""

from app.extraction.clauses.carried import is_carried
from app.extraction.clauses.lists import chain_left, chain_right
from app.extraction.clauses.not_subject import (
    SAID,
    is_city,
    is_other_end,
    is_said_by_others,
    reports_in_aside,
    said_alone,
)
from app.extraction.clauses.refs import LIST_GAP, in_title, is_governed, is_served, slugs_of
from app.extraction.clauses.told_between import charged_before, told_of_between
from app.extraction.clauses.unnamed_group import is_of_unnamed
from app.extraction.types import ActorRef, Clause
from app.extraction.verbs import verb_forms
from app.extraction.words import DETERMINERS, LENGTHS, PREPOSITIONS, Words

_ACCOMPANIED = frozenset(("accompanied", "surrounded", "followed", "flanked", "joined", "backed", "escorted"))
_BRINGING = _ACCOMPANIED | {"with"}
_WHOSE = frozenset(("that", "which", "who"))
_NOT = frozenset(("not", "n't", "didn't", "doesn't", "don't"))
_RELATIVES = frozenset(("who", "which", "whom", "whose"))
_GOVERNS = frozenset(("with", "to", "by", "for", "from"))
_GOVERNING = _GOVERNS | {"of"}
_WHEN = frozenset(("after", "before", "since", "following", "while", "when", "upon"))
_ASIDE_MARKS = frozenset(("—", "–", "(", ")"))
_CLOSELY = frozenset(("shortly", "soon", "immediately", "just", "hours", "minutes", "right", "directly"))

_OF = PREPOSITIONS - {"of", "for"}
_SOMEBODY = frozenset(("the", "his", "her", "their", "its", "a", "an"))
COUNTED = 3
"""Words of a length that opens a sentence: "just two days after meeting"."""
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
    if previous == "," and (aside := _beside_aside(words, before, since)):
        return aside
    if previous == "," and _closes_relative(words, before, since):
        return []
    if since > 2 and words.norms[since - 1] in _ASIDE_MARKS and (named := _around_dashes(words, before, since)):
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
    return [*chain_left(words, _position(words, chief)), chief]


def _is_left_out(words: Words, first: int, since: int) -> bool:
    """ "The teams that did not include X and Y met": X and Y did not."""
    told = words.norms[since:first] if since and words.norms[since - 1] in _WHOSE else []
    return "excluded" in told or ("include" in told and not _NOT.isdisjoint(told))


def _beside_aside(words: Words, before: int, since: int) -> list[ActorRef]:
    """The subject where what is told of it stands between it and the comma before the verb."""
    found = _with_company(words, before, since) or _before_aside(words, before, since)
    chief = None if found else told_of_between(words, before) or charged_before(words, before)
    return found if chief is None else [*chain_left(words, _position(words, chief)), chief]


def _with_company(words: Words, before: int, since: int) -> list[ActorRef]:
    """ "X, accompanied by A and by B, the chief of staff, met", "X, with A and B at his side, met": all of them."""
    if _BRINGING.isdisjoint(words.vocabulary):
        return []
    for at in range(since + 1, before - 2):
        opens = words.norms[at - 1] == "," and _brings(words, at)
        chief = words.ref_ending(at - 1) if opens else None
        if chief is None:
            continue
        along = [
            ref
            for first, last, ref in words.refs
            if at < first and last < before and _is_person(words, last, ref) and not is_served(words, first)
        ]
        alone = (
            words.norms[before] in SAID or words.norms[before] in said_alone()
        )  # "Rubio, with Waltz at his side, told reporters"
        return [*chain_left(words, _position(words, chief)), chief, *(() if alone else along)]
    return []


def _brings(words: Words, at: int) -> bool:
    """Whether "accompanied by", or "with" right before somebody, stands at word `at`."""
    if words.norms[at] == "with":
        first, last, ref = next((found for found in words.refs if found[0] > at), (at, at, None))
        titled = first - at <= LIST_GAP and all(
            norm.isalpha() and norm not in _OF for norm in words.norms[at + 1 : first]
        )
        return ref is not None and titled and _is_person(words, last, ref)
    return words.norms[at] in _ACCOMPANIED and words.norms[at + 1] in ("by", "with")


def _before_aside(words: Words, before: int, since: int) -> list[ActorRef]:
    """ "X, who met Y on Friday, told": X alone."""
    closed = before > since > 2 and words.norms[since - 1] in _RELATIVES
    comma = since - 3 if closed and words.norms[since - 2] in _GOVERNING else since - 2
    chief = words.ref_ending(comma) if closed and words.norms[comma] == "," else None
    if chief is None or words.possessive(since - 2) or not words.verbs_in(since, before):
        return []
    position = _position(words, chief)
    governed = is_governed(words, words.refs[position][0])
    return [] if governed else [*chain_left(words, position), chief]


def _closes_relative(words: Words, before: int, since: int) -> bool:
    """ "European officials, who were briefed by X and Y, said": whoever is named in the aside does not say so."""
    comma = since - 2 - (words.norms[since - 2] in _GOVERNING)
    closed = before > since > 2 and words.norms[since - 1] in _RELATIVES and words.norms[comma] == ","
    return closed and words.ref_ending(comma) is None and bool(words.verbs_in(since, before))


def _around_dashes(words: Words, before: int, since: int) -> list[ActorRef]:
    """ "The leaders of two countries — X and Y — travelled": whom the marks name, else who stands before."""
    if before > since + 1:
        return []
    opening = next((at for at in range(since - 2, 0, -1) if words.opens[at]), 0)
    if words.norms[opening] not in _ASIDE_MARKS or words.verbs_in(opening, since):
        return []
    chief = words.ref_ending(opening)
    named = [ref for first, last, ref in words.refs if opening < first and last < since]
    if chief is not None and chief.form != "group":
        return [*chain_left(words, _position(words, chief)), chief]
    return named if len(named) > 1 else []


def _position(words: Words, ref: ActorRef) -> int:
    """Where a ref stands among those of the sentence."""
    return next(k for k, found in enumerate(words.refs) if found[2] is ref)


def _is_person(words: Words, last: int, ref: ActorRef) -> bool:
    return ref.form in ("name", "short") and not words.possessive(last)


def gerund_slugs(words: Words, at: int, last: Clause | None) -> tuple[str, ...]:
    """Who did what the gerund at word `at` tells: "X, after meeting Y, said", "A day after meeting Y, X said".

    `last` is the clause before: "X said after meeting Y", "X received Y, having spoken to Z".
    """
    main = last.subject if last else ()
    if at == 0 or words.norms[at - 1] == ",":
        behind = last is not None and not _named_between_commas(words, at - 1)
        return main if behind else _doers_behind(words, at) if at == 0 else ()
    if words.norms[at - 1] not in _WHEN and words.norms[:at] != ["on"]:
        return ()
    aside = at - 2 if at > 1 and words.norms[at - 2] in _CLOSELY else at - 1
    if aside == 0 or (aside <= COUNTED and words.norms[aside - 1] in LENGTHS):
        return _doers_behind(words, at)
    if words.norms[aside - 1] == "," and (ref := words.ref_ending(aside - 1)):
        return tuple(slug for each in (*chain_left(words, _position(words, ref)), ref) for slug in slugs_of(each))
    return main


def with_slugs(words: Words, opening: int, at: int) -> tuple[str, ...]:
    """Those between the "with" at word `opening` and what they do: ", with X and Y meeting Z"."""
    since = max((k for k in words.verbs_in(opening, at)), default=opening)
    inside = [p for p, (first, last, _) in enumerate(words.refs) if since < first and last <= at]
    named = [p for p in inside if not words.possessive(words.refs[p][1]) and not in_title(words, p)]
    kept = named if since == opening else named[-1:]  # "with X visiting Y and Z hosting"
    return tuple(slug for p in kept for slug in slugs_of(words.refs[p][2]))


def _named_between_commas(words: Words, comma: int) -> bool:
    """ "When they had left, X, having heard Y": X stands there for what follows."""
    first = next((first for first, last, _ in words.refs if last == comma), 0)
    return first > 0 and words.norms[first - 1] == ","


def _doers_behind(words: Words, at: int) -> tuple[str, ...]:
    """Those whom the clause after the next comma begins with."""
    if "," not in words.norms[at:]:
        return ()
    comma = words.norms.index(",", at)
    if words.verbs_in(at + 1, comma) and at == 0 and words.norms[0] != "having":
        return ()  # "Meeting Putin would be a mistake, X said"
    for position, (first, _, _) in enumerate(words.refs):
        if comma < first <= comma + LIST_GAP and not words.verbs_in(comma, first):
            return tuple(slug for ref in chain_right(words, position) for slug in slugs_of(ref))
    return ()


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
