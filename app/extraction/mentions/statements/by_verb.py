"""Statements told by a verb of saying."""

from collections.abc import Iterator

from app.catalogue.load import table
from app.extraction.clauses.refs import slugs_of
from app.extraction.mentions.around import people_after
from app.extraction.mentions.statements.by_quote import speech_of
from app.extraction.mentions.statements.content import said_norms
from app.extraction.mentions.statements.day import place_of_clause, said_on
from app.extraction.mentions.statements.fighting import without_fighting
from app.extraction.mentions.statements.made import OBJECT, position_of, statement_of
from app.extraction.mentions.statements.of_noun import says_of_noun
from app.extraction.mentions.statements.plain import is_known, said_plainly
from app.extraction.mentions.statements.pointing import points_back
from app.extraction.mentions.statements.reported import REPORTING, has_done, only_names_words, reports_something
from app.extraction.mentions.statements.verbs import (
    QUOTING,
    in_relative_clause,
    is_on_stage,
    is_readout,
    verb_of_saying,
)
from app.extraction.mentions.telling import Telling
from app.extraction.topics import topics_of
from app.extraction.types import Clause
from app.extraction.words import Words, words_of

ISSUED = 14
"""Words between "a statement by" and its verb, with whose it is and when: "by Macron's office on Tuesday evening"."""
OLD = 4
"""Words before a verb among which "has repeatedly" stands."""
DENIED = 6
"""Words after a verb of denying among which "that" stands."""
_REPORTS = frozenset(table("acts")["reporting"]["denied"])
_DENYING = frozenset(table("acts")["reporting"]["denying"])
_GIVEN = {"give": "say", "make": "say"}  # "made public that", "gave a statement": what it says must follow
_OPEN_STILL = frozenset(table("acts")["reporting"]["open_still"])
_DECLINING = ("decline", "refuse")
_SILENT = frozenset(table("acts")["reporting"]["silent"])
_GOING_ON = frozenset(("he", "she", "it", "they"))
_AT_THE_TABLE = "peace-plan"
"""Of what is said of talks only this is read by the words that mean it there: "a settlement", "to end the war"."""
_OF_OLD = frozenset(table("acts")["reporting"]["of_old"])
_PERFECT = frozenset(("has", "have", "had", "'s", "'ve"))
_PAPERS = frozenset(table("acts")["reporting"]["papers"])
_DOWNED = frozenset(table("acts")["reporting"]["downed"])
_ISSUING = frozenset(table("acts")["reporting"]["issuing"])


def told_by_verb_of_saying(words: Words, clauses: tuple[Clause, ...], about: tuple[str, ...] = ()) -> Telling | None:
    """What the first clause with a verb of saying says; `about`: topics of what it reports, if it names none itself."""
    found = (_said(words, clause, by, lemma, about) for clause, lemma, by in _sayings(words, clauses))
    return next((told for told in found if told), None)


def told_plainly(words: Words) -> Telling | None:
    """What somebody known says outright, be it on no topic and of no day."""
    found = (said_plainly(words, clause, by, lemma) for clause, lemma, by in _sayings(words, words.clauses))
    return next((told for told in found if told), None)


def _sayings(words: Words, clauses: tuple[Clause, ...]) -> Iterator[tuple[Clause, str, tuple[str, ...]]]:
    """The clauses that say something, each with its verb and its speakers, up to one that only tells of a talk."""
    for clause in sorted(clauses, key=place_of_clause):
        lemma = verb_of_saying(words, clause)
        if lemma in _OPEN_STILL and clause.modality == "negated":
            lemma, clause = "express", clause._replace(modality="fact")  # "would not rule out a meeting"
        said = clause.modality == "fact" or is_on_stage(words, clause)
        if lemma is None or not said or _is_of_old(words, clause) or not _says_something(words, clauses, clause, lemma):
            continue
        if says_of_noun(words, clause):
            continue
        if speakers := _speakers(words, clause):
            if is_readout(words, clauses, clause.at):
                return
            yield clause, lemma, speakers


def _is_of_old(words: Words, clause: Clause) -> bool:
    """ "Has repeatedly said", "had long argued": on no one day."""
    before = words.norms[max(0, clause.at - OLD) : clause.at]
    return not _PERFECT.isdisjoint(before) and not _OF_OLD.isdisjoint(before) and said_on(words, clause.at) is None


def _says_something(words: Words, clauses: tuple[Clause, ...], clause: Clause, lemma: str) -> bool:
    """Not "declined to say", "adding to", "denied him entry", nor a verb behind which nothing is reported."""
    at, after = clause.at, words.norms[clause.at + 1 :][:DENIED]
    if lemma in _DECLINING and after[:1] == ["to"] and not _SILENT.isdisjoint(after[1:2]):
        return False
    denied = "that" in after[: DENIED - 1] or not _REPORTS.isdisjoint(words.norms[at + 1 : at + 1 + OBJECT])
    if words.norms[at : at + 2] == ["adding", "to"] or (lemma in _DENYING and not denied):
        return False
    if lemma == "shoot down" and not _DOWNED.isdisjoint(after):
        return False  # no plan, but a drone
    issued = clause.verb in _ISSUING and lemma not in (clause.verb, _GIVEN.get(clause.verb))
    reported = issued or lemma not in REPORTING or reports_something(words, clauses, at, lemma)
    return reported and not only_names_words(words, at)


def _said(
    words: Words, clause: Clause, speakers: tuple[str, ...], lemma: str, about: tuple[str, ...]
) -> Telling | None:
    """A position on a topic; what else is said is one only where it is news."""
    at = clause.at
    since = at if in_relative_clause(words, clause) or (lemma == "tell" and has_done(words, at)) else 0
    if topics := position_of(words, since, at) or without_fighting(words, about):
        return statement_of(words, at, speakers, lemma, topics)
    if since or lemma in _DECLINING or not any(_is_news(words, at, speaker) for speaker in speakers):
        return None
    return statement_of(words, at, speakers, lemma, _pointed_at(words, at))


def _is_news(words: Words, at: int, speaker: str) -> bool:
    """What somebody known says on a day that is told, or in the sentence that opens the article, is an event, though it
    be on no topic of the list."""
    if not is_known(words, speaker):
        return False
    day = said_on(words, at)
    return (day is not None and day.precision in ("day", "part")) or opens_article(words)


def opens_article(words: Words) -> bool:
    """Whether it is the first sentence of the first paragraph."""
    reading, block = words.reading, words.sentence.block
    first = next((at for at, each in enumerate(reading.blocks) if each.kind == "paragraph"), None)
    return block == first and (words.index == 0 or reading.sentences[words.index - 1].block != block)


def _pointed_at(words: Words, at: int) -> tuple[str, ...]:
    """What "confirmed it" or "there had been no such talk" is on: the sentence before; else how the speaker goes on."""
    if _AT_THE_TABLE in topics_of(said_norms(words, at), talks=True):
        return (_AT_THE_TABLE,)
    sentences = words.reading.sentences
    before, after = words.index - 1, words.index + 1
    if before >= 0 and points_back(words, at) and words.sentence.block - sentences[before].block <= 1:
        return topics_of(words_of(words.reading, before).norms)
    if after < len(sentences) and sentences[after].block == words.sentence.block:
        following = words_of(words.reading, after)
        goes_on = following.norms[:1] and (
            following.norms[0] in _GOING_ON or following.spoken[len(following.norms) // 2]
        )
        return topics_of(following.norms) if goes_on else ()
    return ()


def _speakers(words: Words, clause: Clause) -> tuple[str, ...]:
    """The subject, else the speaker of a quotation beside the verb: offices and pronouns are known to it."""
    if clause.passive and clause.verb not in QUOTING:
        return tuple(people_after(words, clause.at + 1, frozenset(("by",)), direct=False))
    if clause.subject:
        return clause.subject
    if issued := _issuers(words, clause.at):
        return issued
    speakers = {q.speaker for q in speech_of(words) if q.speaker}
    return tuple(speakers) if len(speakers) == 1 else ()


def _issuers(words: Words, at: int) -> tuple[str, ...]:
    """ "A statement by Macron's office said", "a post from the Kremlin warned": whose words they are."""
    for k in range(max(0, at - ISSUED), at - 1):
        if words.norms[k] in _PAPERS and not words.cut(k + 1, at):
            link = next((n for n in range(k + 1, min(k + 4, at)) if words.norms[n] in ("by", "from", "of")), at)
            return next((slugs_of(ref) for first, _, ref in words.refs if link < first < at), ())
    return ()
