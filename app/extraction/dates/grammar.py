"""The forms of time expressions as trees, walked from a word on: the longest match wins.

A walk goes at most as deep as the longest form, so reading stays linear in the text.
"""

import re
from collections import Counter
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from app.extraction.dates.term import Readings, Term

Bound = tuple[tuple[str, Any, int], ...]
"""What a walk has found so far: slot, value and the index of its term."""

_PIECE = re.compile(r"\[|\]\??|\||[^\s\[\]|]+")


@dataclass(frozen=True, slots=True)
class Rule:
    """One family of forms: `make` names its meaning, `given` holds its constants."""

    name: str
    make: str
    order: int
    given: Mapping[str, Any]


class Step(NamedTuple):
    """What a term must read as: a word, a class in braces, or a macro to walk; and the slot that takes the value."""

    key: str
    slot: str | None = None
    macro: bool = False


class Match(NamedTuple):
    """A form found in terms `start` to `end` (exclusive): slot -> value, and slot -> index of its term."""

    rule: Rule
    start: int
    end: int
    slots: dict[str, Any]
    at: dict[str, int]


@dataclass(slots=True)
class _Node:
    """`rule` is set where a form may end; `calls` are the macros that may stand next, `called` those of a first key."""

    rule: Rule | None = None
    steps: dict[str, list[tuple[str | None, "_Node"]]] = field(default_factory=dict)
    calls: list[tuple[str, "_Node"]] = field(default_factory=list)
    called: dict[str, list[int]] = field(default_factory=dict)

    def calls_for(self, readings: Readings) -> Iterator[tuple[str, "_Node"]]:
        """The macros that may begin with one of the readings, in their order."""
        found = [position for key, _ in readings for position in self.called.get(key, ())]
        return map(self.calls.__getitem__, sorted({*found}) if len(readings) > 1 else found)


class _Opening(NamedTuple):
    """What may come of a first key: a whole form (`alone`), or a second key."""

    alone: bool
    seconds: frozenset[str]

    def join(self, alone: bool, seconds: frozenset[str]) -> "_Opening":
        return _Opening(self.alone or alone, self.seconds | seconds)


_NOTHING = _Opening(False, frozenset())


class Grammar:
    """Rules with their forms, from the `[[rules]]` and `[macros]` of the catalogue."""

    def __init__(self, rules: Sequence[Mapping[str, Any]], macros: Mapping[str, str]) -> None:
        self._times: Counter[str] = Counter()
        end = Rule("macro", "", 0, {})
        self._macros = {name: self._tree([(form, end)]) for name, form in macros.items()}
        forms = []
        for order, entry in enumerate(rules):
            given = {key: value for key, value in entry.items() if key not in ("name", "make", "forms")}
            rule = Rule(entry["name"], entry["make"], order, given)
            forms += [(form, rule) for form in entry["forms"]]
        self._root = self._tree(forms)
        self.fillers = self._find_fillers()
        self._first = {name: self._first_keys(node) for name, node in self._macros.items()}
        self._openings = self._openings_of(self._root)
        for node in (self._root, *self._macros.values()):
            self._index_calls(node)

    @property
    def literals(self) -> Iterable[str]:
        """The words that stand in forms as they are."""
        return self._times.keys()

    def may_start(self, terms: Sequence[Term | None], term: Term, at: int) -> bool:
        """Whether some form begins with the term at `at` and the one after it; spares most words the walk."""
        for key, _ in term.readings:
            opening = self._openings.get(key)
            if opening is None:
                continue
            if opening.alone:
                return True
            following = terms[at + 1] if at + 1 < len(terms) else None
            if following is not None and (following.inner or _reads_as(following, opening.seconds)):
                return True
        return False

    def matches(self, terms: Sequence[Term | None], start: int) -> Iterator[Match]:
        """All matches that begin at `start`, the longest first, of equally long ones the rule that stands first."""
        found = sorted(self._walk(self._root, terms, start), key=lambda form: (-form[1], form[0].order))
        for rule, end, bound in found:
            slots, at = {slot: value for slot, value, _ in bound}, {slot: at for slot, _, at in bound}
            yield Match(rule, start, end, slots, at)

    def _walk(self, root: _Node, terms: Sequence[Term | None], start: int) -> Iterator[tuple[Rule, int, Bound]]:
        stack: list[tuple[_Node, int, Bound, bool]] = [(root, start, (), False)]
        while stack:
            node, at, bound, hyphen = stack.pop()
            if node.rule is not None and not hyphen:
                yield node.rule, at, bound
            term = terms[at] if at < len(terms) else None
            if term is None:
                continue
            for key, value in term.readings:
                for slot, child in node.steps.get(key, ()):
                    stack.append((child, at + 1, (*bound, (slot, value, at)) if slot else bound, False))
            for name, child in node.calls_for(term.readings) if node.called else ():
                for _, end, inner in self._walk(self._macros[name], terms, at):
                    stack.append((child, end, bound + inner, False))
            if term.inner and at > start:
                stack.append((node, at + 1, bound, True))

    def _tree(self, forms: Sequence[tuple[str, Rule]]) -> _Node:
        root = _Node()
        for form, rule in forms:
            for steps in expand(form):
                node = root
                for step in steps:
                    node = self._follow(node, step)
                if node.rule is None:
                    node.rule = rule
        return root

    def _follow(self, node: _Node, step: Step) -> _Node:
        if not step.macro and not step.key.startswith("{"):
            self._times[step.key] += 1
        branches: list[Any] = node.calls if step.macro else node.steps.setdefault(step.key, [])
        label = step.key if step.macro else step.slot
        child = next((child for name, child in branches if name == label), None)
        if child is None:
            child = _Node()
            branches.append((label, child))
        return child

    def _index_calls(self, node: _Node) -> None:
        for position, (name, child) in enumerate(node.calls):
            for key in self._first[name]:
                node.called.setdefault(key, []).append(position)
            self._index_calls(child)
        for branches in node.steps.values():
            for _, child in branches:
                self._index_calls(child)

    def _find_fillers(self) -> frozenset[str]:
        """Words of which alone no form is made; the most used of forms come first, such as "the" and "of"."""
        fillers: set[str] = set()
        for word, _ in sorted(self._times.items(), key=lambda entry: (-entry[1], entry[0])):
            if not self._is_made_of({*fillers, word}, self._root):
                fillers.add(word)
        return frozenset(fillers)

    def _is_made_of(self, words: Container[str], node: _Node) -> bool:
        """Whether some walk from `node` to its end passes over these words alone."""
        if node.rule is not None:
            return True
        known = [child for key, branches in node.steps.items() if key in words for _, child in branches]
        called = (child for name, child in node.calls if self._is_made_of(words, self._macros[name]))
        return any(self._is_made_of(words, child) for child in (*known, *called))

    def _openings_of(self, node: _Node) -> dict[str, "_Opening"]:
        """For each key that a walk from `node` can begin with: whether it may be all, and what may follow."""
        found: dict[str, _Opening] = {}
        for key, branches in node.steps.items():
            for _, child in branches:
                found[key] = found.get(key, _NOTHING).join(child.rule is not None, self._first_keys(child))
        for name, child in node.calls:
            for key, inner in self._openings_of(self._macros[name]).items():
                seconds = inner.seconds | (self._first_keys(child) if inner.alone else frozenset())
                found[key] = found.get(key, _NOTHING).join(inner.alone and child.rule is not None, seconds)
        return found

    def _first_keys(self, node: _Node) -> frozenset[str]:
        """The keys that a walk from `node` can begin with."""
        called = (self._first_keys(self._macros[name]) for name, _ in node.calls)
        return frozenset(node.steps).union(*called)


def _reads_as(term: Term, keys: frozenset[str]) -> bool:
    readings = term.readings
    return readings[0][0] in keys or (len(readings) > 1 and any(key in keys for key, _ in readings))


def expand(form: str) -> list[tuple[Step, ...]]:
    """The plain sequences of steps that a form stands for."""
    sequences, _ = _choice(iter(_PIECE.findall(form)))
    return list(dict.fromkeys(tuple(steps) for steps in sequences if steps))


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
    if piece.startswith("<"):
        return Step(piece[1:-1], macro=True)
    if piece.startswith("{"):
        name, _, slot = piece[1:-1].partition(":")
        return Step("{" + name + "}", slot or name)
    word, _, slot = piece.partition(":")
    return Step(word, slot) if word and slot else Step(piece)
