"""A noun as the subject of what says that its event happens: "talks took place", "the summit scheduled for"."""

from functools import cache

from app.catalogue.load import table
from app.extraction.clauses.before import MARKS_BEFORE
from app.extraction.clauses.infinitive import is_tried
from app.extraction.clauses.possible import is_possible_on
from app.extraction.mentions.attending import before_noun
from app.extraction.mentions.by_noun.nouns import LED_UP, REACH_AFTER, Asserted, event_nouns, verbs_of, without_result
from app.extraction.mentions.by_noun.of_another import is_matter_of_another, is_time_of_another
from app.extraction.mentions.by_noun.planned import KEPT, became_of, brought_forward, planned_participle
from app.extraction.phrases import Phrases
from app.extraction.types import Clause
from app.extraction.words import DETERMINERS, LEADING_IN, PREPOSITIONS, Words

_NO_NAMES = LEADING_IN | {",", "and"}
_BEFORE_DAY = LEADING_IN | {"held", ","}
_WITH = frozenset(("involving", "including", "concerning", "regarding", "following", "featuring"))
ASIDE = 24
"""Words of an aside behind a noun: "talks, hosted by X as part of its efforts to end the war, concluded"."""
FOLLOWED = 6
"""Words between "followed" and the event that was first."""
TITLE = 7
"""Words between the "and" of a list and the name of its last: "and US President's special envoy Steve Witkoff"."""
RANKED = 7
"""Words from "was" to the "between" of "was the first direct exchange between"."""
DAY = 7
"""Words between "was" and the day of what was: "was in Kuala Lumpur on July 10"."""
_THEN = frozenset(("once", "when", "until"))
_SAYING = frozenset(word for words in table("kinds")["saying"] for word in words.split("|"))


def happens(words: Words, at: int, end: int, clauses: tuple[Clause, ...]) -> Asserted | None:
    """The subject of a verb of happening, or of being planned; the first verb after the noun decides."""
    planned = planned_participle(words, end)
    if planned:
        return became_of(words, planned, clauses)
    if is_time_of_another(words, at) or is_matter_of_another(words, at):
        return None
    for clause in clauses:
        verb = clause.at
        if _stands_apart(words, end, clause):
            continue
        apart = _in_it(words, at) or "," in words.norms[end:verb]
        apart = apart and _behind_those(words, end, verb) == end
        if _other_subject(words, end, verb) or (apart and _acts_itself(words, end, verb, clause)):
            return None
        if _only_says_who_led(words, clause, end):
            continue
        if clause.verb == "follow" and _event_behind(words, verb):
            return None
        guest = clause.modality == "participle" and _describes_guest(words, end, verb)
        if guest or _holds_another(words, clause):
            return None
        opening = [k for k in range(end, verb) if words.opens[k]]
        if opening and _is_what_was_said(words, at, opening[0], verb, clauses):
            return None
        if opening and not (
            words.norms[opening[0]] in ("which", "that") and len(opening) == 1 and _names_only(words, end, opening[0])
        ):
            return None
        if _would_result(words, clause, verb):
            if opening:
                continue  # "a summit that will bring together X and Y is planned for Friday"
            return None
        told = _as_happening(words, clause, verb)
        return told._replace(status="planned") if told and _only_then(words, at, clause) else told
    return None


def _only_then(words: Words, at: int, clause: Clause) -> bool:
    """ "Will fly on once the meeting is over", "when talks begin": a present behind such a word is still to come."""
    opening = words.opening_before(at)
    waits = opening is not None and words.norms[opening] in _THEN and not words.headed
    return waits and clause.tense == "present" and clause.modality == "fact"


def _stands_apart(words: Words, end: int, clause: Clause) -> bool:
    """A verb that says nothing of the noun that ends before word `end`: too far off, in an aside, of another noun."""
    verb = clause.at
    if words.norms[verb].endswith("ing") and words.norms[verb - 1] in PREPOSITIONS:
        return True  # "a meeting on resolving the crisis"
    if not 0 <= verb - _behind_those(words, end, verb) <= REACH_AFTER:
        return True
    return (_in_aside(words, end, verb) and not words.cut(end, verb)) or _is_of_nearer_noun(words, clause, verb)


def _is_of_nearer_noun(words: Words, clause: Clause, verb: int) -> bool:
    """ "Talks on the plan proposed by X took place", "talks to end the war began": the first is not its verb."""
    own = clause.verb in verbs_of("happening", "lemmas") or clause.verb in verbs_of("happening", "planned")
    aim = (clause.modality == "purpose" or is_tried(words, verb - 1)) and (
        not own or clause.verb in verbs_of("happening", "results")
    )
    by = words.norms[verb + 1 : verb + 2] == ["by"]
    if words.norms[verb] in _WITH:
        return True
    return aim or (clause.modality == "participle" and (by or not own))


def _behind_those(words: Words, end: int, verb: int) -> int:
    """The word behind those between whom it is: "a meeting between A, B, the minister of C, and D began"."""
    if words.norms[end : end + 1] == [","] and (closing := _end_of_aside(words, end)) and closing <= verb:
        return closing
    if (
        words.norms[end : end + 1] not in (["between"], ["involving"])
        or verb <= end
        or words.cut(end, verb)
        or _in_it(words, end - 1)
    ):
        return end
    listed = [(first, last) for first, last, _ in words.refs if end < first and last <= verb]
    ends = bool(listed) and "and" in words.norms[listed[-1][0] - TITLE : listed[-1][0]]
    return listed[-1][1] if ends else end


def _end_of_aside(words: Words, comma: int) -> int:
    """The word behind the comma that closes the participle of "talks, hosted by X, concluded"; 0 where none does."""
    opens = any(clause.at == comma + 1 and clause.modality == "participle" for clause in words.clauses)
    ends = range(comma + 1, min(comma + ASIDE, len(words.norms)))
    return next((k + 1 for k in ends if words.norms[k] == ","), 0) if opens else 0


def _would_result(words: Words, clause: Clause, verb: int) -> bool:
    """ "Talks would bring a truce", but "another round is to follow in London": what it leads to stands behind it."""
    result = clause.verb in verbs_of("happening", "results") and clause.modality == "plan"
    alone = words.norms[verb + 1 : verb + 2] == [] or words.norms[verb + 1] in PREPOSITIONS
    alone = alone or any(first == verb + 1 for first, _, _ in words.dates)
    return result and not (clause.verb == "follow" and alone)


def _is_what_was_said(words: Words, at: int, that: int, verb: int, clauses: tuple[Clause, ...]) -> bool:
    """ "Told the conference on Friday that the threat came from within", but "hailed the talks that ended"."""
    said = words.norms[that] == "that" and any(c.verb in _SAYING and c.at < at for c in clauses)
    return said and any(norm not in MARKS_BEFORE for norm in words.norms[that + 1 : verb])


def _in_it(words: Words, at: int) -> bool:
    """ "In a phone call on Monday, …": what follows is done in it."""
    first = before_noun(words, at)
    return first > 0 and words.norms[first - 1] in LED_UP


def _acts_itself(words: Words, end: int, verb: int, clause: Clause) -> bool:
    """The verb has a subject of its own behind the noun; not "the call between X and Y, which took place"."""
    since = max(end, clause.first) if words.norms[clause.first - 1] in ("which", "that") else end
    return any(since <= first < verb and ref.actor in clause.subject for first, _, ref in words.refs)


def _event_behind(words: Words, verb: int) -> bool:
    """ "The talks followed a meeting in Moscow on Thursday": day and place are those of the meeting."""
    return any(event_nouns().longest(words.norms, k) for k in range(verb + 1, min(verb + FOLLOWED, len(words.norms))))


def _only_says_who_led(words: Words, clause: Clause, end: int) -> bool:
    """ "The talks, led by X and Y, will focus on": whether they were held, the next verb says."""
    led = clause.modality == "participle" and clause.verb in verbs_of("attendance", "passive")
    return led and words.norms[end : end + 1] == [","] and "," in words.norms[clause.at :]


def _holds_another(words: Words, clause: Clause) -> bool:
    """ "Those preparing the summit held a call": somebody holds something else than what stands before."""
    held = clause.verb in ("hold", "have") and not clause.passive
    by_others = bool(clause.subject) or not DETERMINERS.isdisjoint(words.norms[clause.at + 1 : clause.at + 2])
    return held and by_others and _event_behind(words, clause.at)


def _other_subject(words: Words, end: int, verb: int) -> bool:
    """ "Two days before the summit the talks ended": the noun nearest to the verb is its subject."""
    return any(
        words.norms[before_noun(words, k)] in ("the", "a", "their", "his")
        for k in range(end + 1, verb)
        if event_nouns().longest(words.norms, k) and words.norms[before_noun(words, k) - 1] not in PREPOSITIONS
    )


def _describes_guest(words: Words, end: int, verb: int) -> bool:
    """ "Talks with the American team, led by X": a participle behind the comma tells of whoever stands before it."""
    return words.norms[verb - 1] == "," and any(end < first and last == verb - 1 for first, last, _ in words.refs)


def _in_aside(words: Words, end: int, verb: int) -> bool:
    """ "The next meeting, he expects, will be held": who says so."""
    return words.norms[verb + 1 : verb + 2] == [","] and "," in words.norms[max(end, verb - 3) : verb]


def _names_only(words: Words, low: int, high: int) -> bool:
    """Nothing stands there but who, where and when: what follows "which" is told of the noun before."""
    known = {k for first, last, _ in (*words.refs, *words.places, *words.dates) for k in range(first, last)}
    return all(k in known or words.norms[k] in _NO_NAMES for k in range(low, high))


def _on_day(words: Words, verb: int) -> bool:
    """ "The last meeting was on August 6", "the talks will be in Geneva on Friday": where and when, and no more."""
    days = [first for first, _, ref in words.dates if verb < first <= verb + DAY and ref.precision in ("day", "range")]
    known = {k for first, last, _ in words.places for k in range(first, last)}
    return bool(days) and all(k in known or words.norms[k] in _BEFORE_DAY for k in range(verb + 1, days[0]))


def _will_be(words: Words, verb: int) -> bool:
    return not {"will", "'ll"}.isdisjoint(words.norms[max(0, verb - 2) : verb])


def _is_past_day(words: Words, verb: int) -> bool:
    """ "Monday's talks will be remembered", told on Tuesday."""
    published = words.reading.document.published
    day = next((ref.edtf for _, last, ref in words.dates if last <= verb and ref.precision == "day"), None)
    return bool(published and day and day < published.isoformat())


def _as_happening(words: Words, clause: Clause, verb: int) -> Asserted | None:
    if clause.verb == "be" and clause.modality == "fact" and _is_held(words, clause):
        return Asserted("happened", {}, "noun:be", verb)
    future = _will_be(words, verb) and not _is_past_day(words, verb)
    if clause.verb == "be" and (future or is_possible_on(words, clause)):  # "Friday's meeting will be their third"
        return Asserted("planned", {}, "noun:be", verb)
    if clause.verb == "be" and clause.modality in ("fact", "plan") and _on_day(words, verb):
        return Asserted("planned" if clause.modality == "plan" else "happened", {}, "noun:be", verb)
    if clause.passive and clause.verb == "discuss":
        return None  # "a visit to Kyiv by X is being discussed"
    if without_result(clause):
        return Asserted("happened", {}, f"noun:{clause.verb}", verb)
    if clause.modality in ("negated", "condition", "hope"):
        return None
    if brought_forward(words, clause):
        return Asserted("planned", {}, KEPT, verb)
    if clause.modality == "unfulfilled" and clause.verb in verbs_of("happening", "lemmas"):
        return Asserted("cancelled", {}, "noun:cancelled", verb)
    set_for = clause.passive and clause.verb in verbs_of("happening", "planned")
    if set_for or (clause.modality == "plan" and clause.verb in ("follow", "come")):
        return Asserted("planned", {}, "noun:planned" if set_for else f"noun:{clause.verb}", verb)
    if clause.verb not in verbs_of("happening", "lemmas"):
        return None
    return Asserted(
        "planned" if clause.modality in ("plan", "purpose") else "happened", {}, f"noun:{clause.verb}", verb
    )


def _is_held(words: Words, clause: Clause) -> bool:
    """ "Talks are under way in Riyadh", "the talks between X and Y were constructive"."""
    if _behind_be("under_way").longest(words.norms, clause.at + 1):
        return True
    if clause.tense != "past":
        return False
    behind = words.norms[clause.at + 1 : clause.at + RANKED]
    if behind[:2] == ["the", "first"] and "between" in behind:
        return True  # "the talk was the first direct exchange between X and Y"
    return _behind_be("judged").longest(words.norms, clause.at + 1) is not None


@cache
def _behind_be(how: str) -> Phrases[bool]:
    return Phrases((phrase, True) for phrase in table("kinds")["happening"][how])
