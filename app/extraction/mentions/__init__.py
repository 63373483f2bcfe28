"""Stage 10: what happened or is planned between people, each told by its passages."""

from app.extraction.mentions.about import read_subjects
from app.extraction.mentions.about.quotes import read_topics_in_context
from app.extraction.mentions.days.carry import carry_dates
from app.extraction.mentions.days.counted import read_counted_days
from app.extraction.mentions.days.of_talks import lengthen
from app.extraction.mentions.days.status import put_ahead, settle_by_day
from app.extraction.mentions.days.today import await_today
from app.extraction.mentions.days.where_to_come import put_off_till_there
from app.extraction.mentions.delegates import seat_delegates
from app.extraction.mentions.elsewhere import Elsewhere
from app.extraction.mentions.far_apart import place_conversations, put_on_phone
from app.extraction.mentions.gather import gather
from app.extraction.mentions.headlines import headline_of
from app.extraction.mentions.in_sentence import told_by_sentence
from app.extraction.mentions.next_in_row import seat_next
from app.extraction.mentions.owners import find_owners
from app.extraction.mentions.presence import leave_out_absent, seat_present, unseat_absent, without_company
from app.extraction.mentions.quoted import place_quotes
from app.extraction.mentions.said_after import seat_who_spoke
from app.extraction.mentions.score import score_of
from app.extraction.mentions.seats_by_deed import seat_by_deed
from app.extraction.mentions.seats_of_sides import seat_of_sides
from app.extraction.mentions.settings import place_tellings, read_settings
from app.extraction.mentions.statements.passing import without_passing, without_quoted
from app.extraction.mentions.telling import Telling
from app.extraction.mentions.there import place_there
from app.extraction.mentions.unnamed_guests import count_guests
from app.extraction.reading import Layer, Reading
from app.extraction.types import Mention
from app.extraction.words import sentences_of


def tell_mentions(reading: Reading) -> None:
    """Set `mentions`, and the topics of each quote."""
    tellings: list[Telling] = []
    elsewhere = Elsewhere()
    for words in sentences_of(reading):
        tellings += elsewhere.left_of(words, leave_out_absent(told_by_sentence(words, words.clauses)))
    settings = read_settings(reading)
    place_tellings(tellings, settings)
    put_on_phone(tellings)
    place_conversations(tellings)
    tellings = without_company(tellings)
    for telling in tellings:
        settle_by_day(telling)
    put_off_till_there(tellings)
    place_there(tellings)
    seat_next(tellings)
    carry_dates(tellings)
    gathered = without_passing(gather(tellings))
    for telling in gathered:
        telling.place = None if telling.lent else telling.place
        put_ahead(telling)
    read_counted_days(reading, tellings)
    lengthen(reading, gathered)
    find_owners(gathered)
    _cast(reading, gathered)
    read_subjects(reading, gathered, settings)
    named = [frozenset(told.people) for told in gathered]
    seat_delegates(reading, gathered)
    count_guests(gathered)
    seat_present(reading, gathered)
    seat_by_deed(reading, gathered)
    seat_of_sides(reading, gathered)
    seat_who_spoke(reading, gathered)
    unseat_absent(reading, gathered, named)
    await_today(tellings, gathered)
    quotes = place_quotes(reading, gathered)
    made = [_mention(reading, told, said) for told, said in without_quoted(reading, gathered, quotes)]
    reading.mentions = Layer(sorted(made, key=lambda mention: mention.span))
    read_topics_in_context(reading)


def _cast(reading: Reading, gathered: list[Telling]) -> None:
    """Adds to `actors` the states that act here only through their officials."""
    present = {actor.slug for actor in reading.actors}
    acting = dict.fromkeys(slug for telling in gathered for slug in telling.people if slug not in present)
    found = [reading.lexicon.actor(slug, reading.document.published) for slug in acting]
    reading.actors = (*reading.actors, *(actor for actor in found if actor))


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
