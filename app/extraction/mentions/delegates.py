"""Who sat in a delegation that is told of only by its state: who leads it, and who speaks for it after the talks."""

from bisect import bisect_right
from collections.abc import Sequence
from datetime import date
from itertools import groupby, permutations

from app.catalogue.load import table
from app.edtf import overlap
from app.extraction.clauses.refs import slugs_of
from app.extraction.kinds import BETWEEN_PEOPLE
from app.extraction.mentions.around import people_after
from app.extraction.mentions.beside_story import is_beside
from app.extraction.mentions.heads import Head, find_heads
from app.extraction.mentions.meant import day_of
from app.extraction.mentions.seats_by_deed import is_of_same
from app.extraction.mentions.telling import Telling
from app.extraction.reading import Reading
from app.extraction.teams import stays_home
from app.extraction.types import Clause, Span
from app.extraction.words import words_of

_HOUSES = frozenset(table("kinds")["seats"])
_HANDING = frozenset(table("kinds")["attendance"]["handing"])
_STATES: dict[str, str] = table("kinds")["teams"]["parties"]
_MEANWHILE = frozenset(("while", "whereas", "as"))
_LED = frozenset(("led", "headed", "chaired"))
_AHEAD = frozenset(("will", "next"))
_EARLIER = frozenset(("previous", "earlier", "former", "then"))
REACH = 12
"""Sentences after the telling in which somebody may be quoted on it."""
NEAR = 4
"""Sentences between talks of delegations and who leads one of them."""
RIGHT_AFTER = 2
"""Sentences after talks in which those who sat there are told to have agreed on something."""
ROUNDS = 12
"""Meetings of an article, the last told, among which sessions of one round stand."""
LEAD = 1
"""Index of the last sentence of those that an article opens with."""
ARTICLE = 30
"""Sentences behind the talks of the lead in which who led a delegation is told."""
KNOWN = 12
"""Sentences back to who leads "the delegations", which only what was told before can name."""


def seat_delegates(reading: Reading, gathered: list[Telling]) -> None:
    """Adds to talks of delegations who leads them, who agrees on something there, and who is quoted on them."""
    for told in gathered:
        _without_houses(reading, told)
    _seat_heads(reading, gathered)
    _seat_doers(reading, gathered)
    _seat_speakers(reading, gathered)
    _seat_in_rounds(reading, gathered)


def _without_houses(reading: Reading, told: Telling) -> None:
    """ "Zelenskyy got his own call from the White House": it was Trump who called, where he is named."""
    if told.kind in BETWEEN_PEOPLE:
        actors = [reading.actor(slug) for slug in told.people]
        persons = {actor.side for actor in actors if actor.kind in ("person", "state")}
        for actor in actors:
            if actor.kind == "body" and actor.name.lower() in _HOUSES and actor.side in persons:
                del told.people[actor.slug]


def _seat_heads(reading: Reading, gathered: list[Telling]) -> None:
    """Seats everybody who leads a delegation in the talks told nearest, where nobody of that side is named."""
    talks = [told for told in gathered if told.kind == "meeting" and told.status in ("happened", "planned")]
    heads = find_heads(reading) if talks else []
    for _, together in groupby(heads, key=lambda head: head.sentence):
        for told, slug in [(told, head.slug) for head in together for told in _talks_of(reading, talks, head)]:
            _seat(reading, told, slug)


def _seat_in_rounds(reading: Reading, gathered: list[Telling]) -> None:
    """Who sat for a state in one session of a round sat in the other, where nobody of that side is named there."""
    talks = [told for told in gathered if told.kind == "meeting" and told.status in ("happened", "planned")]
    for one, other in permutations(talks[-ROUNDS:], 2):
        if _are_of_one_round(reading, one, other):
            open_sides = _open_sides(reading, other)
            seated = [slug for slug in one.people if reading.actor(slug).kind == "person"]
            other.people.update((slug, one.people[slug]) for slug in seated if reading.actor(slug).side in open_sides)


def _are_of_one_round(reading: Reading, one: Telling, other: Telling) -> bool:
    """Sessions of delegations on two days running, of which a text names who leads them once."""
    days = [day_of(one), day_of(other)]
    running = None not in days and abs(_days_between(*days)) == 1
    ours, theirs = _states(reading, one), _states(reading, other)
    there = one.place == other.place and one.place is not None and (ours <= theirs or theirs <= ours)
    return running and len(ours | theirs) > 1 and (ours == theirs or there)


def _states(reading: Reading, told: Telling) -> set[str]:
    return {slug for slug in told.people if reading.actor(slug).kind == "state"}


def _days_between(one: date | None, other: date | None) -> int:
    return (other - one).days if one and other else 0


def _talks_of(reading: Reading, talks: list[Telling], head: Head) -> list[Telling]:
    """The talks that his sentence tells of, else the nearest at which his side sits without a name."""
    here = [told for told in talks if head.sentence in _sentences(reading, told)]
    if any(head.slug in told.people for told in here):
        here = [told for told in here if head.slug in told.people]  # of several told there it is he who sat in his own
    here = [told for told in here if not _is_meanwhile(reading, told, head)]
    if head.since:
        here = [told for told in here if told.sentence != head.sentence or told.at > head.since]
    near = [(abs(distance), n) for n, told in enumerate(talks) if (distance := _distance(reading, told, head))]
    return here or [talks[n] for _, n in sorted(near)[:1]]


def _is_meanwhile(reading: Reading, told: Telling, head: Head) -> bool:
    """ "X met Y in Ankara, while Russia's delegation, led by Z, landed in Istanbul": Z met neither."""
    words = told.words
    if told.sentence != head.sentence or _MEANWHILE.isdisjoint(words.vocabulary):
        return False
    named = next((first for first, _, ref in words.refs if head.slug in slugs_of(ref)), told.at)
    low, high = sorted((told.at, named))
    between = any(words.opens[k] and words.norms[k] in _MEANWHILE for k in range(low, high))
    return between and reading.actor(head.slug).side not in _open_sides(reading, told)


def _seat(reading: Reading, told: Telling, slug: str) -> None:
    """Adds somebody and, where nobody of that side is named, whose delegation it is."""
    side = reading.actor(slug).side
    told.listed = told.listed or not told.people
    if side in _STATES and side not in {reading.actor(one).side for one in told.people}:
        state = reading.lexicon.actor(_STATES[side], reading.document.published)
        if state and all(actor.slug != state.slug for actor in reading.actors):
            reading.actors = (*reading.actors, state)
        told.people[_STATES[side]] = "participant"
    told.people.setdefault(slug, "participant")


def _sentences(reading: Reading, told: Telling) -> set[int]:
    return {reading.sentences.first_at(span.start) for span in told.passages}


def _distance(reading: Reading, told: Telling, head: Head) -> int:
    """Sentences from the talks to who leads one of their delegations; 0 if he is not theirs."""
    distance = min((head.sentence - sentence for sentence in _sentences(reading, told)), key=abs)
    reach = KNOWN if distance < 0 and told.delegations else NEAR
    beside = is_beside(told, words_of(reading, head.sentence), 0, held=head.held)
    fits = told.asserted and not beside and reading.actor(head.slug).side in _open_sides(reading, told)
    fits = fits and not (told.status == "planned" and _led_before(reading, told, head))
    near = abs(distance) <= reach or (0 < distance <= ARTICLE and _is_of_lead(reading, told, head))
    return distance if fits and near else 0


def _is_of_lead(reading: Reading, told: Telling, head: Head) -> bool:
    """Whether the article is on those talks, and it is not at others that he leads: "the next round will be led by"."""
    words = words_of(reading, head.sentence)
    states = sum(reading.actor(slug).kind == "state" for slug in told.people)
    of_lead = told.sentence <= LEAD and states > 1 and is_of_same(told, words)
    of_then = any(norm in _LED and "had" in words.norms[max(0, k - 2) : k] for k, norm in enumerate(words.norms))
    of_then = of_then or any((ref.edtf or "")[:4] != (told.edtf or "")[:4] for _, _, ref in words.dates if ref.edtf)
    ahead = told.status == "happened" and not _AHEAD.isdisjoint(words.unspoken)
    return of_lead and not of_then and not ahead and _EARLIER.isdisjoint(words.unspoken)


def _led_before(reading: Reading, told: Telling, head: Head) -> bool:
    """ "Teams are to meet in Riyadh. … On March 11 … The U.S. side, represented by X, resumed": what was before."""
    words = words_of(reading, head.sentence)
    between = (words_of(reading, index) for index in range(told.sentence + 1, head.sentence))
    days = (ref for one in between for _, _, ref in one.dates if ref.edtf and ref.dates_act)
    back = any(ref.precision == "day" and (told.edtf is None or not overlap(ref.edtf or "", told.edtf)) for ref in days)
    past = all(clause.modality in ("fact", "participle") and clause.tense != "present" for clause in words.clauses)
    return back and past


def _open_sides(reading: Reading, told: Telling) -> Sequence[str]:
    """Sides that sit at the table without a name."""
    actors = [reading.actor(slug) for slug in told.people]
    named = {actor.side for actor in actors if actor.kind == "person"}
    told_of = frozenset(actor.side for actor in actors if actor.kind == "state")
    unknown = (told.delegations or told.listed or not told.people) and len(told_of) < 2
    return sorted((frozenset(_STATES) if unknown else told_of) - named)


def _seat_doers(reading: Reading, gathered: list[Telling]) -> None:
    """Those of several unnamed sides who right after talks do something together: "X and Y arranged there for"."""
    for told in gathered:
        sides = _open_sides(reading, told) if told.kind == "meeting" and told.asserted else ()
        if told.status != "happened" or len(sides) < 2:
            continue
        last = min(told.sentence + RIGHT_AFTER, len(reading.sentences) - 1)
        after = Span(reading.sentences[told.sentence].span.end, reading.sentences[last].span.end)
        for clause in reading.clauses.within(after) if after.start < after.end else ():
            doers = [reading.actor(slug) for slug in (*clause.subject, *_facing(reading, clause))]
            several = len({actor.side for actor in doers}) > 1 and clause.modality == "fact"
            if several and all(a.kind == "person" and a.side in sides and not stays_home(a) for a in doers):
                told.people.update((a.slug, "participant") for a in doers if a.slug not in told.people)
                break


def _facing(reading: Reading, clause: Clause) -> list[str]:
    """ "X had passed a paper to Y", "X handed Y a list": to whom."""
    if clause.verb not in _HANDING or clause.passive:
        return []
    return people_after(words_of(reading, clause.sentence), clause.at + 1, frozenset(("to", "with")), direct=True)


def _seat_speakers(reading: Reading, gathered: list[Telling]) -> None:
    """Those of an unnamed side whom the article quotes after the talks."""
    talks = [told for told in gathered if told.kind in BETWEEN_PEOPLE]
    telling = sorted({told.sentence for told in talks})
    for told in talks:
        if told.kind in ("meeting", "summit") and told.status == "happened" and told.asserted:
            after = bisect_right(telling, told.sentence)
            until = min((*telling[after : after + 1], told.sentence + REACH))
            for slug in _speakers(reading, told, until):
                told.people.setdefault(slug, "participant")


def _speakers(reading: Reading, told: Telling, until: int) -> list[str]:
    actors = [reading.actor(slug) for slug in told.people]
    named = {actor.side for actor in actors if actor.kind == "person"}
    sent = {actor.side for actor in actors if actor.kind == "state"} - named
    end = reading.sentences[min(until, len(reading.sentences) - 1)].span.end
    quotes = reading.quotes.within(Span(told.words.sentence.span.start, end)) if sent else ()
    there = dict.fromkeys(quote.speaker for quote in quotes if quote.channel is None)  # a post is written anywhere
    speakers = (reading.actor(slug) for slug in there if slug)
    return [a.slug for a in speakers if a.kind == "person" and a.side in sent and not stays_home(a)]
