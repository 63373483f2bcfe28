"""Stage 9: verbs with their tense, modality and subject, read from the words that stand before them."""

from bisect import bisect_left
from functools import cache
from typing import NamedTuple

from app.catalogue.load import table
from app.extraction.phrases import Phrases
from app.extraction.reading import Layer, Reading
from app.extraction.teams import TEAM_NOUNS
from app.extraction.types import ActorRef, Clause
from app.extraction.verbs import VerbForm, verb_forms
from app.extraction.words import MODALS, PREPOSITIONS, Words, sentences_of

DETERMINERS = frozenset(
    "the a an this that these those his her its their our my your no any another each some first second third".split()
)
_SUBJECT_WORDS = frozenset("he she it they we i you who which".split())
_PRESENT = frozenset(table("kinds")["clause"]["present"])
_TOGETHER = frozenset(table("kinds")["clause"]["together"])
_SENDING = frozenset(("send", "dispatch", "fly", "bring"))
_HAPPENINGS = frozenset(table("kinds")["clause"]["happenings"])
_ALONG = [words.split() for words in table("kinds")["clause"]["along"]]
_AUXILIARIES = frozenset(("be", "have", "do"))
_DO = frozenset(("do", "did", "does", "didn't", "don't", "doesn't"))
_HELPING = frozenset(("adverb", "being", "past", "negation"))
_GERUND_AFTER = frozenset("after before since while by for despite without following on upon from".split())


class Before(NamedTuple):
    """The words before a verb: index of the first of them, and what they say."""

    first: int
    marks: frozenset[str]


@cache
def _before_words() -> dict[str, str]:
    return {word: mark for mark, words in table("kinds")["before_verb"].items() for word in words}


def read_clauses(reading: Reading) -> None:
    """Set `clauses`: one for every verb that kinds.toml names, outside of speech."""
    found: list[Clause] = []
    forms = verb_forms()
    for words in sentences_of(reading):
        last: Clause | None = None
        for at, norm in enumerate(words.norms):
            form = forms.get(norm)
            if form and not words.spoken[at] and is_verb(words, at, form):
                clause = _clause(words, at, form, last)
                if last is not None and _helps(words, last, at):
                    found.pop()
                found.append(clause)
                last = clause
    reading.clauses = Layer(sorted(found, key=lambda clause: (clause.span.start, -clause.span.end)))


def is_verb(words: Words, at: int, form: VerbForm) -> bool:
    """Whether a word that may be a verb is one here, by the words around it."""
    before = at - 1
    while before >= 0 and _before_words().get(words.norms[before]) == "adverb" and words.norms[before] != "to":
        before -= 1
    previous = words.norms[before] if before >= 0 else ""
    mark = _before_words().get(previous, "")
    if form.form in ("base", "s"):
        if mark in ("future", "hedge") or previous in ("to", "not") or _asks(words, at):
            return form.form == "base"
        if previous in _HAPPENINGS and previous.endswith("s") == (form.form == "base"):
            return True
        if previous in _SUBJECT_WORDS or (form.lemma in _PRESENT and _several_meet(words, at, previous)):
            return True
        if form.form == "base" and form.lemma in _TOGETHER and _two_end(words, before + 1):
            return True
        ref = words.ref_ending(before + 1)
        return ref is not None and not words.possessive(before + 1) and form.form == "s"
    if form.form == "ing":
        return mark == "being" or previous in _GERUND_AFTER or previous in (",", "") or previous in _SUBJECT_WORDS
    following = words.norms[at + 1] if at + 1 < len(words.norms) else ""
    describes = (previous in DETERMINERS and previous != "each") or (previous in PREPOSITIONS and form.form != "past")
    return not describes or following in PREPOSITIONS or following in (".", ",", "here", "there")


def _several_meet(words: Words, at: int, previous: str) -> bool:
    """ "EU ministers meet in Paris": no noun, as a place or time follows."""
    return previous[:1].isalpha() and words.norms[at + 1 : at + 2] in (["in"], ["on"], ["at"], ["for"], ["again"])


def _two_end(words: Words, at: int) -> bool:
    """ "X and Y hold talks": two who act stand right before word `at`, joined by "and"."""
    ends = [(first, last) for first, last, _ in words.refs if last <= at]
    if len(ends) < 2 or ends[-1][1] != at or words.possessive(at):
        return False
    between = words.norms[ends[-2][1] : ends[-1][0]]
    return "and" in between and len(between) <= LIST_GAP


def _asks(words: Words, at: int) -> bool:
    """A form of "do" before it, with its subject between: "only then did the president ring"."""
    return not _DO.isdisjoint(words.norms[max(0, at - 6) : at])


def _clause(words: Words, at: int, form: VerbForm, last: Clause | None) -> Clause:
    """The clause of the verb at word `at`; `last` is the one before it in the sentence, whose subject it may share."""
    before = _words_before(words, at)
    start, end = _extent(words, before.first, at)
    subject = subject_refs(words, before.first, start)
    shared = last.subject if last and _goes_on(words, last, before.first, start) else ()
    return Clause(
        span=words.span(start, end),
        sentence=words.index,
        verb=form.lemma,
        verb_span=words.tokens[at].span,
        tense=_tense(form, before.marks),
        modality=_modality(words, before, start, at, form),
        subject=shared or tuple(dict.fromkeys(slug for ref in subject for slug in _acting(words, ref))),
        passive="being" in before.marks and "participle" in form.form and _is_done_to(words, at),
    )


def _words_before(words: Words, at: int) -> Before:
    norms, marks = words.norms, set[str]()
    first = at
    while first > 0 and at - first < 9:
        if norms[first] == "to":
            first = _before_manner(words, first)
        mark = _before_words().get(norms[first - 1])
        if mark is None or (mark in ("plan", "hope") and "to" not in norms[first:at] and mark != "plan"):
            break
        if mark == "plan" and "to" not in norms[first:at] and norms[first - 1] != "going":
            break
        marks.add(mark)
        first -= 1
    if "to" in norms[first:at]:
        marks.add("to")
    return Before(first, frozenset(marks))


def _before_manner(words: Words, to: int) -> int:
    """Where the day or manner before a "to" begins: "proposed on Tuesday to resume", "agreed by phone to open"."""
    days = [first for first, last, ref in words.dates if last == to and ref.precision == "day"]
    first = days[0] if days else _manner(words, to)
    if first < 2:
        return to
    if days and words.norms[first - 1] == "on":
        first -= 1
    return first if _before_words().get(words.norms[first - 1]) in ("hope", "plan") else to


def _manner(words: Words, to: int) -> int:
    ending = (
        first
        for first in range(max(2, to - 5), to)
        if (found := _manners().longest(words.norms, first)) and found[0] == to
    )
    return next(ending, 0)


@cache
def _manners() -> Phrases[bool]:
    return Phrases((phrase, True) for phrase in table("kinds")["clause"]["manner"])


def _extent(words: Words, first: int, at: int) -> tuple[int, int]:
    before, after = bisect_left(words.openings, first), bisect_left(words.openings, at + 1)
    start = words.openings[before - 1] + 1 if before else 0
    end = words.openings[after] if after < len(words.openings) else len(words.norms)
    return start, end


def _tense(form: VerbForm, marks: frozenset[str]) -> str:
    if marks & {"future", "plan"}:
        return "future"
    if "past" in marks or "past" in form.form:
        return "past"
    return "present" if form.form in ("s", "base") or "being" in marks else "none"


def _modality(words: Words, before: Before, start: int, at: int, form: VerbForm) -> str:
    marks = before.marks
    opener = words.norms[start - 1] if start else words.norms[0]
    if "negation" in marks:
        return "negated"
    if opener in ("if", "unless", "whether") or words.norms[start] in ("if", "unless", "whether"):
        return "condition"
    if words.norms[at - 1] in ("would", "'d") and not {"if", "unless"}.isdisjoint(words.norms[at + 1 :]):
        return "condition"
    if "hope" in marks or "hedge" in marks:
        return "hope"
    if {"being", "to", "past"} <= marks and words.norms[at - 1] == "have":
        return "unfulfilled"
    if marks & {"future", "plan"} or {"being", "to"} <= marks:
        return "plan"
    if "to" in marks:
        return _infinitive(words, before.first)
    done_by = "participle" in form.form and words.norms[at + 1 : at + 2] == ["by"]
    if (form.form == "participle" or done_by) and not marks & {"past", "being"}:
        return "participle"
    return "fact"


def _infinitive(words: Words, first: int) -> str:
    """ "X to meet Y" in a headline is a plan; "flew to Moscow to meet Putin" is as much a fact as flying."""
    if first and words.norms[first - 1] in ("is", "are", "was", "were", "due"):
        return "plan"
    if first and words.ref_ending(first) is not None:
        earlier = [form.lemma for norm in words.norms[: first - 1] if (form := verb_forms().get(norm))]
        return "plan" if not earlier else "purpose" if _SENDING & set(earlier) else "hope"
    return "purpose"


def _is_done_to(words: Words, at: int) -> bool:
    """The auxiliary right before is a form of "be": "was met", but "were to have met" is active."""
    before = at - 1
    while before > 0 and _before_words().get(words.norms[before]) == "adverb":
        before -= 1
    return words.norms[before] not in ("have", "had", "has")


def _helps(words: Words, last: Clause, at: int) -> bool:
    """Whether the clause before is only the auxiliary of the verb at word `at`: "was held", "had then met"."""
    helper = words.at(last.verb_span.start)
    between = words.norms[helper + 1 : at]
    return last.verb in _AUXILIARIES and all(_before_words().get(norm) in _HELPING for norm in between)


def _goes_on(words: Words, last: Clause, before: int, start: int) -> bool:
    """ "met him and handed him a draft": the verb after "and" has the subject of the one before it, not its object."""
    joined = before > 0 and words.norms[before - 1] in ("and", "then")
    return joined and last.modality == "fact" and last.tense == "past" and words.at(last.span.start) == start


def subject_refs(words: Words, before: int, since: int) -> list[ActorRef]:
    """The refs that are the subject of a verb whose first word is `before`: the nearest that no preposition governs."""
    if before and words.norms[before - 1] in ("he", "she", "they") and words.ref_ending(before) is None:
        return []
    for position in range(len(words.refs) - 1, -1, -1):
        first, last, ref = words.refs[position]
        if last > before:
            continue
        relative = first < since and _relative(words, since, last)
        if first < since and not relative:
            return []
        if relative and not words.possessive(last):
            return [*chain_left(words, position), ref]
        if words.possessive(last) and not slugs_of(ref):
            return []
        if words.possessive(last) or _governed(words, first):
            continue
        return [*chain_left(words, position), ref]
    return []


def _relative(words: Words, since: int, last: int) -> bool:
    """The clause begins with who or which after the ref and what describes it: it carries the ref's name."""
    between = words.norms[last : max(last, since - 1)]
    described = len(between) <= LIST_GAP and not any(norm in verb_forms() for norm in between)
    return words.norms[since - 1] in ("who", "which") and described


def _governed(words: Words, first: int) -> bool:
    if leads_team(words, first):
        return False
    at = first - 1
    while at >= 0 and (words.norms[at] in DETERMINERS or words.tokens[at].text[:1].isupper()) and at > first - 4:
        if words.ref_ending(at + 1) or any(last == at + 1 for _, last, _ in words.dates):
            return False
        at -= 1
    if at > 0 and words.norms[at] == "of" and at + 1 < first and words.tokens[at - 1].text[:1].isupper():
        return _governed(words, at - 1)
    return at >= 0 and words.norms[at] in PREPOSITIONS


def leads_team(words: Words, first: int) -> bool:
    """Whether the ref at word `first` is who leads a team named right before it: "delegations led by X"."""
    for at in range(first - 1, max(0, first - LIST_GAP), -1):
        if words.norms[at] == "by":
            return words.norms[at - 1] in _LEADING
        if words.norms[at] == "under":
            return words.norms[at - 1] in TEAM_NOUNS
        if words.norms[at] in _LIST_ENDS or words.ref_ending(at + 1):
            return False
    return False


def slugs_of(ref: ActorRef) -> tuple[str, ...]:
    """The actors a ref stands for: one, the members of a group, or none where it is undecided."""
    if ref.actor:
        return (ref.actor,)
    return ref.candidates if ref.form == "group" else ()


def _acting(words: Words, ref: ActorRef) -> tuple[str, ...]:
    """As `slugs_of`, and all whom "they" means."""
    they = ref.form == "pronoun" and words.reading.slice(ref.span).lower() == "they"
    return ref.candidates if they and not ref.actor else slugs_of(ref)


def chain_left(words: Words, position: int) -> list[ActorRef]:
    """Refs that stand in one list with the one at `position`, before it."""
    found: list[ActorRef] = []
    while position > 0:
        if _governed(words, words.refs[position - 1][0]):
            if position < 2 or not _described(words, position - 2, position):
                break
            position -= 1
        elif not _listed(words, position - 1, position):
            break
        position -= 1
        found.insert(0, words.refs[position][2])
    return found


def _described(words: Words, left: int, right: int) -> bool:
    """ "X, director of a Foreign Ministry department, and Y": the body between only says who X is."""
    last, first = words.refs[left][1], words.refs[right][0]
    between = words.norms[last:first]
    aside = between[:1] == [","] and "," in between[2:] and "and" in between and len(between) <= 2 * LIST_GAP
    finite = any(_is_finite(words, at) for at in range(last, first))
    return aside and not finite and not _governed(words, words.refs[left][0])


def chain_right(words: Words, position: int) -> list[ActorRef]:
    """Refs that stand in one list with the one at `position`, itself first; possessives between are passed by."""
    found = [words.refs[position][2]]
    for after in range(position + 1, len(words.refs)):
        if words.possessive(words.refs[after][1]):
            continue
        if not _listed(words, position, after):
            break
        position = after
        found.append(words.refs[position][2])
    return found


_JOINED = frozenset(table("kinds")["teams"]["joined"])
_LEADING = frozenset(table("kinds")["teams"]["leading"])
_LIST_ENDS = frozenset((",", "and", "with", "to", "in", "at"))
_OBJECTS = frozenset(("it", "him", "them"))
LIST_GAP = 9
"""Most words between two members of a list: the longest office of the catalogue with its commas."""


def _listed(words: Words, left: int, right: int) -> bool:
    last, first = words.refs[left][1], words.refs[right][0]
    between = words.norms[last:first]
    if words.norms[last - 1] in _OBJECTS or MODALS & set(between):
        return False
    if words.refs[left][2].rule == "team" and between[:1] == ["of"] and words.refs[right][2].form in ("name", "short"):
        return len(between) <= LIST_GAP and "," not in between
    if words.refs[left][2].rule == "team" and _JOINED & set(between) and len(between) <= LIST_GAP:
        return "," not in between[1:]
    if words.possessive(last) or not between or len(between) > LIST_GAP:
        return False
    if words.norms[first - 2 : first] in _ALONG:
        return not any(_is_finite(words, at) for at in range(last, first))
    if _governed(words, first):
        between = between[1:] if between[0] in ("here", "there") else between
        goes_on = ("and", ",", "together", "along", "alongside", "with")
        return between[:1] != [] and between[0] in goes_on and _company_again(words, last, first)
    if any(last <= day < first for day, _, _ in words.dates):
        return False
    if "," in between and "and" not in between:
        return _apposed(words, left, right) or not _verb_follows(words, words.refs[right][1])
    if not {"and", "&", ","} & set(between) and between not in (["with"], ["along", "with"], ["together", "with"]):
        return False
    return not any(_is_finite(words, at) and not _leads(words, at) for at in range(last, first))


def _leads(words: Words, at: int) -> bool:
    """ "A Ukrainian delegation headed by X and a Russian one headed by Y": who they are, not what they did."""
    return words.norms[at] in _LEADING and words.norms[at + 1 : at + 2] == ["by"]


def _company_again(words: Words, last: int, first: int) -> bool:
    """The list goes on behind a second "with": "with A, with B and with C"."""
    governs = [norm for norm in words.norms[last:first] if norm in PREPOSITIONS]
    return bool(governs) and governs[0] in ("with", "alongside") and set(governs[1:]) <= {"of"}


def _apposed(words: Words, left: int, right: int) -> bool:
    return slugs_of(words.refs[left][2]) == slugs_of(words.refs[right][2])


def _verb_follows(words: Words, at: int) -> bool:
    return at < len(words.norms) and words.norms[at] in verb_forms()


def _is_finite(words: Words, at: int) -> bool:
    form = verb_forms().get(words.norms[at])
    return form is not None and form.form != "base" and form.form != "ing" and is_verb(words, at, form)
