"""The stages of extraction, in order. Pure: the same document and lexicon always give the same findings."""

from app.extraction.actors import name_actors
from app.extraction.blocks import cut_blocks
from app.extraction.clauses import read_clauses
from app.extraction.collector import collector_waits
from app.extraction.dates import read_dates
from app.extraction.lexicon import Lexicon
from app.extraction.mentions import tell_mentions
from app.extraction.places import find_places
from app.extraction.quotes import attribute_quotes
from app.extraction.reading import Reading, Stage
from app.extraction.regions import pair_marks
from app.extraction.sentences import cut_sentences
from app.extraction.tokens import tag_tokens
from app.extraction.types import Findings
from app.reading.document import Document

STAGES: tuple[Stage, ...] = (
    cut_blocks,  # lines become headline, dateline, paragraph, quote, byline, caption or furniture
    pair_marks,  # quotation marks are paired before sentences are cut
    cut_sentences,
    tag_tokens,  # one pass over all word lists
    read_dates,
    find_places,
    name_actors,  # names, offices and pronouns become actors
    attribute_quotes,  # who said each quote
    read_clauses,  # verbs with subject, tense and modality
    tell_mentions,  # what happened or is planned
)


def extract(document: Document, lexicon: Lexicon) -> Findings:
    """Everything that is read from a document."""
    with collector_waits():
        return _read(document, lexicon)


def _read(document: Document, lexicon: Lexicon) -> Findings:
    """What `extract` gives; the reading is gone with all its layers before the collector would walk them."""
    reading = Reading(document, lexicon)
    for stage in STAGES:
        stage(reading)
    for words in reading.sentence_words.values():
        words.known.clear()  # among it what tells of them, which would wait with them for the collector
    reading.telling_sentences.clear()
    reading.sentence_words.clear()  # they hold the reading with all its layers
    return Findings(
        document=document,
        actors=reading.actors,
        refs=tuple(reading.refs),
        dates=tuple(reading.dates),
        quotes=tuple(reading.quotes),
        mentions=tuple(reading.mentions),
        warnings=tuple(reading.warnings),
    )
