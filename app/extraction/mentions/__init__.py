"""Stage 10: what happened or is planned between people, each told by its passages."""

from app.catalogue.load import table
from app.edtf import bounds
from app.extraction.kinds import BETWEEN_PEOPLE, GROUPS
from app.extraction.mentions.acts import told_by_act
from app.extraction.mentions.around.day_of_another import saying_words
from app.extraction.mentions.attending import before_noun
from app.extraction.mentions.by_noun import told_by_noun
from app.extraction.mentions.by_verb import told_by_verb
from app.extraction.mentions.calling_off import dates_the_calling_off
from app.extraction.mentions.carry import carry_dates
from app.extraction.mentions.counted_days import read_counted_days
from app.extraction.mentions.days_of_talks import lengthen
from app.extraction.mentions.delegates import seat_delegates
from app.extraction.mentions.far_apart import put_on_phone, told_by_telling
from app.extraction.mentions.gather import gather
from app.extraction.mentions.headlines import headline_of
from app.extraction.mentions.in_speech import told_in_speech
from app.extraction.mentions.lengths import told_by_length
from app.extraction.mentions.limits import told_by_condition, told_by_limit
from app.extraction.mentions.listing import taking_part, told_by_listing
from app.extraction.mentions.once_told import once_told
from app.extraction.mentions.outcomes import told_by_outcome
from app.extraction.mentions.owners import find_owners
from app.extraction.mentions.presence import seat_present, without_company
from app.extraction.mentions.quote_topics import read_topics_in_context
from app.extraction.mentions.quoted import place_quotes
from app.extraction.mentions.reported import lend_reporters_day
from app.extraction.mentions.said_there import said_in_talks
from app.extraction.mentions.score import score_of
from app.extraction.mentions.seats_by_deed import seat_by_deed
from app.extraction.mentions.seats_of_sides import seat_of_sides
from app.extraction.mentions.series import others_of, told_by_series
from app.extraction.mentions.settings import place_tellings, read_settings
from app.extraction.mentions.statements import told_after, told_beside, told_by_saying
from app.extraction.mentions.subjects import read_subjects
from app.extraction.mentions.telling import Telling
from app.extraction.mentions.undone import told_by_undoing, undo_here
from app.extraction.mentions.unnamed_guests import count_guests
from app.extraction.mentions.unreal import is_unreal
from app.extraction.reading import Layer, Reading
from app.extraction.types import Clause, DateRef, Mention
from app.extraction.words import Words, sentences_of

_AGREED = frozenset(GROUPS["agreement"])
_BETWEEN_PEOPLE = frozenset(BETWEEN_PEOPLE)
_AGREEING = frozenset(("agreed", "decided", "promised", "undertook", "resolved", "settled"))
_PERFECT = frozenset(("had", "has", "have"))
REFERENCE = "noun:reference"
_RELAYING = frozenset(table("kinds")["reference"]["relaying"])


def tell_mentions(reading: Reading) -> None:
    """Set `mentions`, and the topics of each quote."""
    tellings: list[Telling] = []
    for words in sentences_of(reading):
        tellings += _sentence(words, words.clauses)
    settings = read_settings(reading)
    place_tellings(tellings, settings)
    put_on_phone(tellings)
    tellings = without_company(tellings)
    for telling in tellings:
        _settle(telling)
    carry_dates(tellings)
    gathered = gather(tellings)
    for telling in gathered:
        telling.place = None if telling.lent else telling.place
        _put_ahead(telling)
    read_counted_days(reading, tellings)
    lengthen(reading, gathered)
    find_owners(gathered)
    _cast(reading, gathered)
    read_subjects(reading, gathered, settings)
    seat_delegates(reading, gathered)
    count_guests(gathered)
    seat_present(reading, gathered)
    seat_by_deed(reading, gathered)
    seat_of_sides(reading, gathered)
    quotes = place_quotes(reading, gathered)
    made = [_mention(reading, told, said) for told, said in zip(gathered, quotes, strict=True)]
    reading.mentions = Layer(sorted(made, key=lambda mention: mention.span))
    read_topics_in_context(reading)


def _cast(reading: Reading, gathered: list[Telling]) -> None:
    """Adds to `actors` the states that act here only through their officials."""
    present = {actor.slug for actor in reading.actors}
    acting = dict.fromkeys(slug for telling in gathered for slug in telling.people if slug not in present)
    found = [reading.lexicon.actor(slug, reading.document.published) for slug in acting]
    reading.actors = (*reading.actors, *(actor for actor in found if actor))


def _sentence(words: Words, clauses: tuple[Clause, ...]) -> list[Telling]:
    """The tellings of one sentence; a reporter of an event makes no statement by it."""
    found = [*_cued(words, clauses), *told_in_speech(words)]
    if found:
        undo_here(clauses, words, found)
    else:
        found += told_by_undoing(words, clauses)
    if not found or not any(telling.asserted for telling in found):
        found += told_by_listing(words, clauses)
    if not found or not any(telling.asserted for telling in found):
        found += told_by_telling(words, clauses)
    if not found or not any(t.asserted and not (t.joins_only or t.aside or t.passing) for t in found):
        found += (said for said in told_by_saying(words) if not _is_report(said, found))
    elif (comma := _end_of_setting(words, found)) and (said := told_after(words, clauses, comma)):
        found.append(said)
    else:
        found += told_beside(words, clauses, found)
    if found:
        lend_reporters_day(words, clauses, found)
    return found


def _is_report(said: Telling, found: list[Telling]) -> bool:
    """A statement made in the talks its sentence tells of, or one with no day or topic beside what it tells of."""
    return said_in_talks(said, found) or bool(found and not (said.topics or said.date))


def _cued(words: Words, clauses: tuple[Clause, ...]) -> list[Telling]:
    """What verbs, nouns and acts tell of, and, where they tell of nothing of the sort, lengths, limits and outcomes."""
    found = [*told_by_verb(words, clauses), *told_by_noun(words, clauses), *told_by_act(words, clauses)]
    if found:
        found = once_told(sorted([telling for telling in found if not is_unreal(telling)], key=_place))
        _join(words, clauses, found)
    if words.dates and _BETWEEN_PEOPLE.isdisjoint([telling.kind for telling in found]):
        found += told_by_length(words, clauses)
        found.sort(key=_place)
    found += others_of(told_by_series(words, clauses), found)
    if "deadline" not in [telling.kind for telling in found]:
        found += told_by_limit(words, clauses)
    if not found or not any(t.kind == "deadline" or t.rule.startswith("act:deadline") for t in found):
        found += told_by_condition(words, clauses)
    if _AGREED.isdisjoint([telling.kind for telling in found if not telling.loose]):
        found += told_by_outcome(words, clauses)
    return found


def _join(words: Words, clauses: tuple[Clause, ...], found: list[Telling]) -> None:
    """Those who took part, where a sentence tells of one meeting and no call."""
    talks = [telling for telling in found if telling.kind in ("meeting", "summit")]
    called = any(telling.kind == "call" and telling.asserted for telling in found)
    if len(talks) == 1 and not called:
        talks[0].people = {**dict.fromkeys(taking_part(words, clauses), "participant"), **talks[0].people}


def _place(telling: Telling) -> int:
    return telling.at


def _end_of_setting(words: Words, found: list[Telling]) -> int:
    """The comma of "When X met Y in Z, W told": all is told in the clause that opens the sentence; else 0."""
    if words.norms[:1] not in (["when"], ["after"], ["as"], ["while"], ["before"]) or "," not in words.vocabulary:
        return 0
    last = max(telling.at for telling in found)
    comma = next((at for at in range(last, len(words.norms)) if words.norms[at] == ","), 0)
    return comma if comma and not words.cut(last + 1, comma) else 0


def _settle(telling: Telling) -> None:
    """Basis, and the status that the date decides: what lies after publication is planned; a day that contradicts its
    own weekday is none."""
    published = telling.words.reading.document.published
    date = telling.date
    if date is not None and telling.words.reading.warnings.within(date.span):
        telling.date, telling.basis, telling.untimed = None, "none", True
        return
    if date is not None:
        telling.basis = "called-off" if dates_the_calling_off(telling) else date.basis
        if published and telling.status == "planned" and _is_of_before(telling, date, published.isoformat()):
            telling.date, telling.basis = None, "none"
            return
        if published and telling.status == "happened" and _is_ahead_today(telling, published.isoformat()):
            telling.status = "planned"
        if published and telling.status == "happened" and _after(date.edtf, published.isoformat()):
            if _is_done(telling) or _is_agreed(telling) or _is_of_plan(telling, date):
                telling.date, telling.basis = None, "none"
            else:
                telling.status = "planned"


def _is_ahead_today(telling: Telling, published: str) -> bool:
    """ "Ahead of Sunday's summit", in the paper of Sunday."""
    words = telling.words
    if telling.asserted or telling.edtf != published:
        return False
    first = min(before_noun(words, telling.at), words.at(telling.date.span.start) if telling.date else telling.at)
    return words.norms[max(0, first - 2) : first] == ["ahead", "of"]


def _put_ahead(telling: Telling) -> None:
    """What one passage tells as if held and another gives a day to come is planned: "confirms summit"."""
    published = telling.words.reading.document.published
    if published and telling.status == "happened" and _after(telling.edtf, published.isoformat()):
        telling.status = "planned"


def _is_done(telling: Telling) -> bool:
    """ "Had spoken to him to prepare for a session in March": a day to come is not that of what has been done."""
    before = telling.words.norms[max(0, telling.at - 3) : telling.at]
    return telling.kind == "call" and telling.rule.startswith("verb:") and not _PERFECT.isdisjoint(before)


def _is_agreed(telling: Telling) -> bool:
    """ "The two agreed to resume talks next month": what they agreed on is to come, and not their agreeing."""
    return telling.kind == "agreement" and telling.loose and telling.words.norms[telling.at] in _AGREEING


def _is_of_plan(telling: Telling, date: DateRef) -> bool:
    """ "After X held a call with Y, Z said talks will begin on Sunday": the day of what will be."""
    words, first = telling.words, telling.words.at(date.span.start)
    held = telling.asserted and telling.rule.startswith("noun:") and telling.kind in BETWEEN_PEOPLE
    if held and first < telling.at and words.cut(first, telling.at):
        return True  # "called for talks by the end of August, even as the round held in Doha brought nothing"
    return telling.kind == "call" and any(
        telling.at < clause.at < first and clause.modality == "plan" for clause in words.clauses
    )


def _is_of_before(telling: Telling, date: DateRef, published: str) -> bool:
    """ "X, who rang Y on Monday, said that the two would meet": a day past by now, of the clause before."""
    if telling.kind not in BETWEEN_PEOPLE or not date.edtf or date.edtf[:10] > published or date.precision != "day":
        return False
    if telling.rule == REFERENCE and date.edtf[:10] < published:
        return True  # "on Sunday they hailed the talks, ahead of a meeting between"
    words, last = telling.words, telling.words.at(date.span.end - 1) + 1
    said = (k for k in range(last, telling.at) if words.norms[k] in saying_words() or words.norms[k] in _RELAYING)
    if any(not _in_passing(words, k) for k in said):
        return True
    between = any(last <= clause.at < telling.at for clause in words.clauses)
    return date.edtf[:10] < published and between and telling.rule.startswith("verb:")


def _in_passing(words: Words, verb: int) -> bool:
    """ "On Monday, Peskov said, the two will meet": who says so, between commas."""
    behind = words.ref_at(verb + 1)
    end = behind[0] if behind else verb + 1
    return words.norms[end : end + 1] == [","]


def _after(edtf: str | None, published: str) -> bool:
    first = bounds(edtf)[0] if edtf else None
    return first is not None and first.isoformat() > published


def _mention(reading: Reading, told: Telling, quotes: tuple[int, ...]) -> Mention:
    passages = tuple(sorted(told.passages, key=lambda span: span != told.words.sentence.span))
    return Mention(
        passages=passages,
        kind=told.kind,
        status=told.status,
        title=headline_of(reading, told),
        date=told.edtf,
        date_basis=told.basis if told.date else "none",
        place=None if told.kind == "call" else told.place,
        roles=tuple(told.people.items()),
        topics=(*told.topics, *told.about),
        quotes=quotes,
        rule=told.rule,
        date_span=told.date.span if told.date else None,
        score=score_of(told, quoted=bool(quotes)),
    )
