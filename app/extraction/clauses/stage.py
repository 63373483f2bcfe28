"""One clause for every verb that tells: its stretch of the sentence, its subject, tense and modality."""

from bisect import bisect_left

from app.catalogue.load import table
from app.extraction.clauses.apposed import title_start
from app.extraction.clauses.before import MARKS_BEFORE, Before, words_before
from app.extraction.clauses.elsewhere import company_opening, doers_elsewhere
from app.extraction.clauses.finite import is_verb, with_before
from app.extraction.clauses.gerund_subject import gerund_slugs, with_slugs
from app.extraction.clauses.joined import joined_to
from app.extraction.clauses.modality import modality_of, tense_of
from app.extraction.clauses.of_others import is_judged_for, is_of_others
from app.extraction.clauses.said_ahead import said_ahead
from app.extraction.clauses.saying_so import chief_of, thanked_before
from app.extraction.clauses.subject import acting_slugs, subject_refs
from app.extraction.clauses.under_condition import carried_condition
from app.extraction.function_words import DETERMINERS, MODALS
from app.extraction.reading import Layer, Reading
from app.extraction.types import ActorRef, Clause
from app.extraction.verbs import VerbForm, verb_forms
from app.extraction.words import Words, sentences_of

_AUXILIARIES = frozenset(("be", "have", "do"))
_IS = frozenset(table("kinds")["before_verb"]["being"])
_OTHERS = frozenset(table("kinds")["many"]["guests"]) | {"companies", "firms", "buyers", "parties", "sides", "people"}
OTHERS = 5
"""Words from "for" to the infinitive of those who are named by it: "for potential foreign buyers to negotiate"."""
_LATER = frozenset(("later", "then", "also", "subsequently", "afterwards", "finally"))
LED = 4
"""Clauses back to the verb from which one goes on."""
_NOT_YET = frozenset(("plan", "hope", "condition", "unfulfilled"))
_FINITE = frozenset(("being", "future"))
_HELPING = frozenset(("adverb", "being", "past", "negation"))


def read_clauses(reading: Reading) -> None:
    """Set `clauses`: one for every verb that kinds.toml names, outside of speech."""
    found: list[Clause] = []
    forms = verb_forms()
    for words in sentences_of(reading):
        last: Clause | None = None
        before: Clause | None = None
        for at in words.verbs:
            norm = words.norms[at]
            form = forms[norm]
            if form.lemma == norm and form.form != "base" and _is_base(words, at):
                form = VerbForm(norm, "base")  # "agreed to let them go", "will put"
            if not words.spoken[at] and is_verb(words, at, form):
                if last is not None and _helps(words, last, at):
                    found.pop()
                    last = before
                lead = chief_of(words, at, form, found) or thanked_before(words, at, form, last, before) or last
                clause = _led_by(words, _clause(words, at, form, lead), form, found)
                found.append(clause)
                before, last = last, clause
    reading.clauses = Layer(sorted(found, key=lambda clause: (clause.span.start, -clause.span.end)))


def _is_base(words: Words, at: int) -> bool:
    """Of a verb whose past is like its base, by what stands before it."""
    led = at > 0 and (words.norms[at - 1] == "to" or MARKS_BEFORE.get(words.norms[at - 1]) in ("future", "hedge"))
    return led or joined_to(words, at, VerbForm(words.norms[at], "base")) >= 0


def _clause(words: Words, at: int, form: VerbForm, last: Clause | None) -> Clause:
    """The clause of the verb at word `at`; `last` is the one before it in the sentence, whose subject it may share."""
    before = words_before(words, at)
    start, end = _extent(words, before.first, at)
    others = "to" in before.marks and (_for_others(words, before.first) or is_of_others(words, before.first))
    subject = [] if others else subject_refs(words, before.first, start)
    if form.form == "ing" and last and is_judged_for(words, at, last):
        subject = [ref for ref in subject if words.at(ref.span.start) > last.at]
    shared = last.subject if last and _goes_on(words, last, before.first, start) else ()
    behind_aside = words.norms[before.first - 1] == "," and not before.marks.isdisjoint(
        _FINITE
    )  # "X, whom Y sent, is to"
    if (
        "to" in before.marks
        and not behind_aside
        and last
        and last.first == start
        and all(words.at(r.span.start) < last.at for r in subject)
    ):
        shared = () if others else last.subject  # "X, accompanied by Y, flew to Rome to see Z": X has seen him
    if last and not others and words.norms[max(0, before.first - 2) : before.first] == ["in", "order"]:
        shared = last.subject  # "X rang Y and Z in order to talk about it"
    if form.form == "ing" and (opening := with_before(words, at)) >= 0:
        shared = with_slugs(words, opening, at)
    elif words.norms[before.first] == "having" or (form.form == "ing" and (not subject or words.norms[at - 1] == ",")):
        shared = gerund_slugs(words, before.first, last)
    ahead = said_ahead(words, at, form)
    return Clause(
        span=words.span(start, end),
        sentence=words.index,
        at=at,
        first=start,
        last=end,
        verb=form.lemma,
        tense=tense_of(form, before.marks),
        modality="negated" if _nobody(words, subject) else _modality(words, before, start, at, form, last),
        subject=shared or _acting(words, subject, before.first, at, form, last) if ahead is None else ahead,
        passive="being" in before.marks and "participle" in form.form and _is_done_to(words, at),
    )


def _acting(
    words: Words, subject: list[ActorRef], before: int, at: int, form: VerbForm, last: Clause | None
) -> tuple[str, ...]:
    """Those who stand before the verb and in whose company they are, else who does it elsewhere in the sentence."""
    if not subject:
        return doers_elsewhere(words, before, at, form, last)
    first = title_start(words, words.at(subject[0].span.start))
    along = company_opening(words, first - (first > 0 and words.norms[first - 1] in DETERMINERS))
    slugs = _slugs(words, subject)
    return tuple(dict.fromkeys((*slugs, *along))) if along else slugs


def _led_by(words: Words, clause: Clause, form: VerbForm, found: list[Clause]) -> Clause:
    """ "Will fly to Kyiv and meet him": a verb without an ending is told as the one that it goes on from."""
    if chief := carried_condition(words, clause, found):
        return clause._replace(subject=chief.subject, modality=chief.modality)
    lead = joined_to(words, clause.at, form) if form.form == "base" else -1
    if lead < 0:
        return clause
    chief = next((c for c in reversed(found[-LED:]) if c.at == lead and c.sentence == words.index), None)
    if chief is None:
        return clause
    return clause._replace(subject=chief.subject, tense=chief.tense, modality=chief.modality)


def _for_others(words: Words, to: int) -> bool:
    """ "Extended the deadline for companies to negotiate with him": it is they who do, and not who extended it."""
    return to > 1 and words.norms[to - 1] in _OTHERS and "for" in words.norms[max(0, to - OTHERS) : to - 1]


def _slugs(words: Words, subject: list[ActorRef]) -> tuple[str, ...]:
    if not subject:
        return ()
    slugs = [slug for ref in subject for slug in acting_slugs(words, ref)]
    return tuple(dict.fromkeys(slugs)) if len(slugs) > 1 else tuple(slugs)


def _modality(words: Words, before: Before, start: int, at: int, form: VerbForm, last: Clause | None) -> str:
    """As `modality_of`; what somebody is to go somewhere for is as much a plan or a hope as his going."""
    own = modality_of(words, before, start, at, form)
    if own == "fact" and last is not None and last.modality == "unfulfilled" and last.first == start:
        joined = words.norms[before.first - 1] == "and" and "participle" in form.form
        return "unfulfilled" if joined else own  # "were to have had lunch and then signed"
    behind = form.form == "ing" and (words.norms[at - 1] in ("before", "after", ",") or with_before(words, at) >= 0)
    if last is None or not (own == "purpose" or behind) or last.first != start:
        return own
    if own == "purpose" and words.norms[last.at].endswith("ing") and words.norms[last.at - 1] in _IS:
        return "plan"  # "is sending his envoy to Moscow to meet Putin"
    return last.modality if last.modality in _NOT_YET else own


def _nobody(words: Words, subject: list[ActorRef]) -> bool:
    """ "No Ukrainian officials were present", "neither Kyiv nor Moscow agreed"."""
    first = words.at(subject[0].span.start) if subject else 0
    previous = words.norms[first - 1] if first else ""
    return previous in ("no", "neither", "nor") or (previous == "of" and words.norms[first - 2 : first - 1] == ["none"])


def _extent(words: Words, first: int, at: int) -> tuple[int, int]:
    after = bisect_left(words.openings, at + 1)
    start = words.behind_opening(first)
    if start and words.spoken[start - 1]:  # "“Only if they agree,” he said": what opens there opens no clause of his
        start = next(k for k in range(first, 0, -1) if words.spoken[k - 1])
    end = words.openings[after] if after < len(words.openings) else len(words.norms)
    return start, end


def _is_done_to(words: Words, at: int) -> bool:
    """The auxiliary right before is a form of "be": "was met", but "were to have met" is active."""
    before = at - 1
    while before > 0 and MARKS_BEFORE.get(words.norms[before]) == "adverb":
        before -= 1
    return words.norms[before] not in ("have", "had", "has")


def _helps(words: Words, last: Clause, at: int) -> bool:
    """Whether the clause before is only the auxiliary of the verb at word `at`: "was held", "had then met"."""
    helper = last.at
    between = words.norms[helper + 1 : at]
    return last.verb in _AUXILIARIES and all(MARKS_BEFORE.get(norm) in _HELPING for norm in between)


def _goes_on(words: Words, last: Clause, before: int, start: int) -> bool:
    """ "met him and handed him a draft": the verb after "and" has the subject of the one before it, not its object."""
    if before == 0 or last.modality not in ("fact", "plan"):
        return False
    joint = _before_day(words, before)
    if last.first == start and words.norms[joint - 1] in ("and", "then"):
        return True
    if last.modality != "fact" or last.tense != "past":
        return False
    alone = joint == before and words.norms[before] not in MODALS | _LATER
    return joint == start and words.norms[start - 1] in (("but",) if alone else ("and", "but"))


def _before_day(words: Words, at: int) -> int:
    """Where "on Tuesday" begins before word `at`: "met him on Monday and on Tuesday rang her"; `at` without a day."""
    first = next((first for first, last, ref in words.dates if last == at and ref.precision == "day"), at)
    first -= first < at and words.norms[first - 1] == "on"
    return first - (first > 0 and words.norms[first - 1] in _LATER)
