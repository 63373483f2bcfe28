"""What "to" and a verb say: a plan, a hope, or what was as much done as what it was done for."""

from app.catalogue.load import table
from app.extraction.clauses.apposed import title_start
from app.extraction.clauses.before import MARKS_BEFORE
from app.extraction.clauses.of_others import is_of_others
from app.extraction.verbs import verb_forms
from app.extraction.words import PREPOSITIONS, Words

_SENDING = frozenset(("send", "dispatch", "fly", "bring"))
_ORDERING = frozenset(("direct", "instruct", "order", "task", "assign"))
_ASKING = frozenset(table("acts")["causing"]["asking"])
_NOUNS = frozenset(table("kinds")["clause"]["nouns_too"])
_OPEN = frozenset(table("kinds")["clause"]["open_to"])
_DONE = frozenset(table("kinds")["clause"]["done_to"])
_WISHING = frozenset(table("kinds")["clause"]["wishing"])
_EXPECTING = frozenset(("expects", "expect"))
EXPECTED = 9
"""Words from "expects" to what the others will do: "expects the delegations of all three countries to meet"."""
_COMPELLED = frozenset(("forced",))
_RANKS = frozenset(("first", "only", "last", "latest"))
RANKED = 8
"""Words from "the first" to what he did: "the first senior American official in years to visit"."""
NAMED = 5
"""Words of a name with its office between "with" and "to"."""
ASKED = 9
"""Words between asking somebody and what he is to do: "invited the Ukrainian president on Monday to visit"."""


def infinitive_of(words: Words, first: int) -> str:
    """ "X to meet Y" in a headline is a plan; "flew to Moscow to meet Putin" is as much a fact as flying."""
    if first and words.norms[first - 1] in ("is", "are", "was", "were", "due"):
        return "plan"
    if first and words.ref_ending(first) is not None and not _is_company(words, first):
        if rank := _rank_before(words, first):
            return "hope" if words.norms[rank - 1] == "," else "purpose"
        earlier = [form.lemma for norm in words.norms[: first - 1] if (form := verb_forms().get(norm))]
        if (not earlier and _opens(words, first)) or (earlier and earlier[-1] in _ORDERING):
            return "plan"
        return "purpose" if _SENDING & set(earlier) else "hope"
    if is_of_others(words, first):
        return "plan" if not _EXPECTING.isdisjoint(words.norms[max(0, first - EXPECTED) : first]) else "hope"
    return "hope" if _is_asked(words, first) or _is_left_open(words, first) else "purpose"


def _opens(words: Words, to: int) -> bool:
    """Whether whoever stands before "to" opens what is told: "X to meet Y"; but "wants X to meet Y" is a wish."""
    position = next((n for n, (_, last, _) in enumerate(words.refs) if last == to), -1)
    while position > 0 and words.norms[words.refs[position][0] - 1] in ("and", ","):
        position -= 1
    start = title_start(words, words.refs[position][0]) if position >= 0 else 0
    return start == 0 or words.norms[start - 1] not in _WISHING


def _rank_before(words: Words, to: int) -> int:
    """The "the" of "became the first Russian official to visit", who has done so; in an aside it is told of nobody."""
    behind = range(to - 1, max(0, to - RANKED), -1)
    ranked = next((k for k in behind if words.norms[k] in _RANKS), 0)
    return ranked - 1 if ranked and words.norms[ranked - 1] == "the" and not words.cut(ranked, to) else 0


def is_tried(words: Words, to: int) -> bool:
    """ "Its efforts to end the war", "a proposal to meet": what the noun before "to" is for."""
    return to > 0 and words.norms[to] == "to" and words.norms[to - 1] in _OPEN


def _is_left_open(words: Words, to: int) -> bool:
    """ "Was allowed to meet him", "begged to see him": whether it came to that, the verb right before does not say."""
    at = to - 1
    while at > 0 and MARKS_BEFORE.get(words.norms[at]) == "adverb":
        at -= 1
    if _is_somebody(words, at):
        return False
    norm, form = words.norms[at], verb_forms().get(words.norms[at])
    if is_tried(words, to):
        return True
    if at > 0 and MARKS_BEFORE.get(words.norms[at - 1]) == "being":
        told = norm in _COMPELLED or (form is not None and form.lemma in _SENDING)
        return norm.isalpha() and not norm.endswith("ing") and not told
    if form is None:
        return norm.endswith("ed") and _DONE.isdisjoint((norm[:-1], norm[:-2]))
    return form.form not in ("base", "ing") and norm not in _NOUNS and form.lemma not in _DONE


def _is_somebody(words: Words, at: int) -> bool:
    """ "Is in Geneva to meet him", "talks with the United States to end the war": a name, or a place."""
    return any(first <= at < last for first, last, _ in (*words.places, *words.refs, *words.dates))


def _is_company(words: Words, to: int) -> bool:
    """ "Held a call with Trump to discuss it": who stands before "to" is with whom it was held, and not asked."""
    last = next((first for first, end, _ in words.refs if end == to), to)
    before = range(last - 1, max(-1, last - 1 - NAMED), -1)
    ends = next((k for k in before if words.norms[k] in PREPOSITIONS or words.opens[k] or words.norms[k] == ","), -1)
    return ends >= 0 and words.norms[ends] in ("with", "between")


def _is_asked(words: Words, to: int) -> bool:
    """ "Invited Trump on Tuesday to visit": the verb before is one of asking, and somebody stands between."""
    for at in range(to - 1, max(-1, to - 1 - ASKED), -1):
        if words.norms[at] in _ASKING:
            named = any(at < first < to for first, _, _ in words.refs)
            return named or bool(to - at > 1 and words.reading.hits.within(words.span(at + 1, to)))
        form = verb_forms().get(words.norms[at])
        if words.opens[at] or words.norms[at] == "," or (form is not None and "past" in form.form):
            return False
    return False
