"""The forms of time expressions compiled into one tree, walked from a word on: the longest match wins.

The walk goes at most as deep as the longest form, so reading stays linear in the text.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from app.extraction.dates.term import Term

Step = tuple[str, str | None]
"""What a term must read as, and the slot that takes its value."""

_PIECE = re.compile(r"\[|\]\??|\||[^\s\[\]|]+")
_MACRO = re.compile(r"<(\w+)>(\??)")


@dataclass(frozen=True, slots=True)
class Rule:
    """One family of forms: `make` names its meaning, `given` holds its constants."""

    name: str
    make: str
    order: int
    given: Mapping[str, Any]


class Match(NamedTuple):
    """A form found in terms `start` to `end` (exclusive): slot -> value, and slot -> index of its term."""

    rule: Rule
    start: int
    end: int
    slots: dict[str, Any]
    at: dict[str, int]


@dataclass(slots=True)
class _Node:
    rule: Rule | None = None
    steps: dict[str, list[tuple[str | None, "_Node"]]] = field(default_factory=dict)


class Grammar:
    """Rules with their forms, from the `[[rules]]` and `[macros]` of the catalogue."""

    def __init__(self, rules: Sequence[Mapping[str, Any]], macros: Mapping[str, str]) -> None:
        self._root = _Node()
        self.literals: set[str] = set()
        for order, entry in enumerate(rules):
            given = {key: value for key, value in entry.items() if key not in ("name", "make", "forms")}
            rule = Rule(entry["name"], entry["make"], order, given)
            for form in entry["forms"]:
                for steps in expand(form, macros):
                    self._add(steps, rule)

    def _add(self, steps: Sequence[Step], rule: Rule) -> None:
        node = self._root
        for key, slot in steps:
            if not key.startswith("{"):
                self.literals.add(key)
            branches = node.steps.setdefault(key, [])
            follow = next((child for name, child in branches if name == slot), None)
            if follow is None:
                follow = _Node()
                branches.append((slot, follow))
            node = follow
        if node.rule is None:
            node.rule = rule

    def starts(self, term: Term) -> bool:
        """Whether some form begins with this term."""
        steps = self._root.steps
        return any(key in steps for key, _ in term.readings)

    def matches(self, terms: Sequence[Term | None], start: int) -> list[Match]:
        """All matches that begin at `start`, the longest first, of equally long ones the rule that stands first."""
        found: list[Match] = []
        stack: list[tuple[_Node, int, tuple[Any, ...]]] = [(self._root, start, ())]
        while stack:
            node, at, bound = stack.pop()
            if node.rule is not None:
                slots, places = _unbind(bound)
                found.append(Match(node.rule, start, at, slots, places))
            term = terms[at] if at < len(terms) else None
            if term is None:
                continue
            for key, value in term.readings:
                for slot, child in node.steps.get(key, ()):
                    stack.append((child, at + 1, (bound, slot, value, at) if slot else bound))
            if term.inner and at > start and "-" not in node.steps:
                stack.append((node, at + 1, bound) if node.rule is None else (_Node(None, node.steps), at + 1, bound))
        found.sort(key=lambda match: (-match.end, match.rule.order))
        return found


def _unbind(bound: tuple[Any, ...]) -> tuple[dict[str, Any], dict[str, int]]:
    slots: dict[str, Any] = {}
    places: dict[str, int] = {}
    while bound:
        bound, slot, value, at = bound
        slots[slot] = value
        places[slot] = at
    return slots, places


def expand(form: str, macros: Mapping[str, str]) -> list[tuple[Step, ...]]:
    """The plain sequences of steps that a form stands for."""
    while _MACRO.search(form):
        form = _MACRO.sub(lambda m: f"[ {macros[m[1]]} ]{m[2]}", form)
    pieces = iter(_PIECE.findall(form))
    return list(dict.fromkeys(tuple(steps) for steps in _choice(pieces)[0] if steps))


def _choice(pieces: Iterator[str]) -> tuple[list[list[Step]], bool]:
    """The sequences up to the closing bracket, and whether that was followed by a question mark."""
    whole: list[list[Step]] = []
    branch: list[list[Step]] = [[]]
    for piece in pieces:
        if piece.startswith("]"):
            return whole + branch, piece.endswith("?")
        if piece == "|":
            whole, branch = whole + branch, [[]]
            continue
        if piece == "[":
            inner, optional = _choice(pieces)
        else:
            optional = len(piece) > 1 and piece.endswith("?")
            inner = [[_step(piece[:-1] if optional else piece)]]
        tails = [*inner, []] if optional else inner
        branch = [head + tail for head in branch for tail in tails]
    return whole + branch, False


def _step(piece: str) -> Step:
    if piece.startswith("{"):
        name, _, slot = piece[1:-1].partition(":")
        return "{" + name + "}", slot or name
    word, colon, slot = piece.partition(":")
    return (word, slot) if colon and slot and word else (piece, None)
