"""Which words of a sentence are those that somebody says, and not when he says it or who he is."""

from app.catalogue.load import table
from app.extraction.mentions.statements.reported import REPORT
from app.extraction.verbs import verb_forms
from app.extraction.words import MODALS, Words

AGO = 4
"""First words of a sentence among which "after" stands: "almost immediately after", "three days before"."""
LONGEST = 150
"""Words of a sentence; what is longer is a list or no prose."""
_WORDS = table("acts")["reporting"]
_WHEN = frozenset(_WORDS["when_said"])
_BESIDE = frozenset(_WORDS["said_as_well"])
_OPENING = _WHEN | _BESIDE
_WHILE = "while"
_REPORTED = MODALS | frozenset(("had", "has", "have", "is", "are", "was", "were"))
_GONE = "-"


def said_norms(words: Words, at: int) -> list[str]:
    """The words of a sentence with those blotted out that tell when the saying at word `at` was, by whom, or what else.

    "After the US signed a deal, X, who had asked for it, said that": only what follows is said.
    """
    norms = words.norms
    if words.spoken[at] or not at or len(norms) > LONGEST:
        return norms
    ahead = _is_ahead(words, at)
    barred = [*_tail(words, at, ahead), *([] if ahead else _before(words, at)), *_asides(words, at)]
    if not barred:
        return norms
    kept = list(norms)
    for first, last in barred:
        kept[first:last] = [_GONE] * (last - first)
    return kept


def is_said(words: Words, at: int, told: int) -> bool:
    """Whether the word at `told` is among those."""
    return said_norms(words, at)[told] != _GONE


def _is_ahead(words: Words, at: int) -> bool:
    """Whether what is said stands ahead: "…, X said on Monday", "“…,” said X"."""
    return words.reporter < at or any(words.spoken[:at])


def _before(words: Words, at: int) -> list[tuple[int, int]]:
    """ "After the US signed a deal, X said that", and all ahead of "after X said on Monday that"."""
    comma = next((k for k in range(at - 1, 0, -1) if words.norms[k] == ","), 0)
    early = (k for k, norm in enumerate(words.norms[:AGO]) if norm in _WHEN or (not k and norm in _BESIDE))
    opening = next(early, None)
    if opening is not None and comma and _acts(words, opening, comma):
        return [(0, comma)]
    opening = _opening(words, at)
    behind = "that" in words.norms[at + 1 : at + 1 + REPORT] or words.verbs_in(at + 1, len(words.norms))
    return [(0, opening)] if opening and behind else []


def _opening(words: Words, at: int) -> int:
    """Where the clause of the verb at a word begins, if with "after" or "as"; else 0."""
    since = max(words.verbs_in(0, at), default=0)
    found = next((k for k in range(at - 1, since, -1) if words.norms[k] in _OPENING or words.norms[k] == ";"), 0)
    closed = words.norms[found - 1 : found] == [","] and "," in words.norms[found:at]  # ", after meeting Y, X said"
    return found if words.norms[found] in _OPENING and not closed else 0


def is_of_later(words: Words, at: int, day: int) -> bool:
    """ "On Friday the EU agreed, after X had said": the day is that of what came after what the verb at `at` says."""
    opening = _opening(words, at)
    return bool(opening) and day < opening and words.norms[opening] in _WHEN


def is_scene_of_others(words: Words, at: int, first: int) -> bool:
    """ "As talks began in Riyadh, X said", "with his envoy in Moscow, X said": where others are, and not he; but "after
    meeting Y in Oslo", "after talks with Y in Oslo" he is there himself."""
    if first >= at or "," not in words.norms[first:at]:
        return False
    early = range(min(AGO, first))
    opening = next((k for k in early if words.norms[k] in _OPENING or (not k and words.norms[k] == "with")), None)
    if opening is None or any(last <= opening for _, last, _ in words.refs):
        return False
    himself = words.norms[opening + 1].endswith("ing") or "with" in words.norms[opening + 1 : first]
    arrived = any(ref.form == "pronoun" for start, _, ref in words.refs if opening < start < first)
    return not (himself or arrived)


def _tail(words: Words, at: int, ahead: bool) -> list[tuple[int, int]]:
    """ "X said that …, hours after the US had signed a deal"; of what was said ahead, all that says when."""
    for k in range(len(words.norms) - 1, at, -1):
        norm = words.norms[k]
        if words.spoken[k] or norm not in _OPENING or not _acts(words, k, len(words.norms)):
            continue
        apart = ahead or "," in words.norms[max(at, k - AGO) : k]
        if apart and (norm in _WHEN or (norm == _WHILE and _is_told(words, k))):
            return [(k, len(words.norms))]
    return []


def _is_told(words: Words, opening: int) -> bool:
    """ ", while the EU imposed": told by whoever writes, as what is said would be "had imposed" or "would impose"."""
    verb = next(iter(words.verbs_in(opening + 2, len(words.norms))), 0)
    return _REPORTED.isdisjoint(words.norms[opening:verb])


def _asides(words: Words, at: int) -> list[tuple[int, int]]:
    """ ", who has called for a truce, said": between the speaker and the verb."""
    if words.norms[at - 1] != ",":
        return []
    comma = next((k for k in range(at - 2, 0, -1) if words.norms[k] == ","), 0)
    return [(comma, at)] if comma else []


def _acts(words: Words, first: int, last: int) -> bool:
    """Whether somebody does something there: "after it fell", but not "after talks", "after rejecting it"."""
    if words.norms[first + 1 : first + 2] and words.norms[first + 1].endswith("ing"):
        return False
    return any(
        (form := verb_forms().get(words.norms[k])) is not None and form.form != "ing"
        for k in words.verbs_in(first + 2, last)
    )
