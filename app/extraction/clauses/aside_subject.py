"""The subject of a verb with an aside between: those before it, and whom it brings along."""

from app.extraction.clauses.lists import chain_left
from app.extraction.clauses.not_subject import SAID, said_alone
from app.extraction.clauses.refs import LIST_GAP, is_governed, is_served
from app.extraction.clauses.told_between import charged_before, told_of_between
from app.extraction.types import ActorRef
from app.extraction.words import PREPOSITIONS, Words

_ACCOMPANIED = frozenset(("accompanied", "surrounded", "followed", "flanked", "joined", "backed", "escorted"))
_BRINGING = _ACCOMPANIED | {"with"}
_RELATIVES = frozenset(("who", "which", "whom", "whose"))
_GOVERNING = frozenset(("with", "to", "by", "for", "from", "of"))
_OF = PREPOSITIONS - {"of", "for"}
ASIDE_MARKS = frozenset(("—", "–", "(", ")"))


def list_to(words: Words, last: ActorRef) -> list[ActorRef]:
    """The list of those named that ends with a ref."""
    return [*chain_left(words, _position(words, last)), last]


def beside_aside(words: Words, before: int, since: int) -> list[ActorRef]:
    """The subject where what is told of it stands between it and the comma before the verb."""
    found = _with_company(words, before, since) or _before_aside(words, before, since)
    chief = None if found else told_of_between(words, before) or charged_before(words, before)
    return found if chief is None else list_to(words, chief)


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
        return [*list_to(words, chief), *(() if alone else along)]
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
    governed = is_governed(words, words.refs[_position(words, chief)][0])
    return [] if governed else list_to(words, chief)


def closes_relative(words: Words, before: int, since: int) -> bool:
    """ "European officials, who were briefed by X and Y, said": whoever is named in the aside does not say so."""
    comma = since - 2 - (words.norms[since - 2] in _GOVERNING)
    closed = before > since > 2 and words.norms[since - 1] in _RELATIVES and words.norms[comma] == ","
    return closed and words.ref_ending(comma) is None and bool(words.verbs_in(since, before))


def around_dashes(words: Words, before: int, since: int) -> list[ActorRef]:
    """ "The leaders of two countries — X and Y — travelled": whom the marks name, else who stands before."""
    if before > since + 1:
        return []
    opening = next((at for at in range(since - 2, 0, -1) if words.opens[at]), 0)
    if words.norms[opening] not in ASIDE_MARKS or words.verbs_in(opening, since):
        return []
    chief = words.ref_ending(opening)
    named = [ref for first, last, ref in words.refs if opening < first and last < since]
    if chief is not None and chief.form != "group":
        return list_to(words, chief)
    return named if len(named) > 1 else []


def _is_person(words: Words, last: int, ref: ActorRef) -> bool:
    return ref.form in ("name", "short") and not words.possessive(last)


def _position(words: Words, ref: ActorRef) -> int:
    """Where a ref stands among those of the sentence."""
    return next(k for k, found in enumerate(words.refs) if found[2] is ref)
