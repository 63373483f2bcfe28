"""What somebody known says outright, be it on no topic and of no day."""

from app.catalogue.load import table
from app.extraction.mentions.statements.made import OBJECT, statement_of
from app.extraction.mentions.statements.reported import (
    FINITE,
    OPENERS,
    REPORT,
    REPORTING,
    behind_aside,
    is_aim,
    says_with_verb,
    takes_stand,
    told_that,
)
from app.extraction.mentions.statements.verbs import MATTER
from app.extraction.mentions.telling import Telling
from app.extraction.types import Clause
from app.extraction.verbs import verb_forms
from app.extraction.words import Words, words_of

PLAIN = "statement:plain"
_COMBAT = frozenset(table("acts")["reporting"]["combat"])
THAT = 4
"""Words from a verb to "that", with somebody or a word that goes with it: "assured Kyiv once more that"."""
SHORT = 12
"""Words of a sentence, marks among them, that says too little by itself."""
_OF = (["of"], ["for"], ["over"])
_THINGS = (["the"], ["this"], ["that"], ["these"], ["those"], ["it"], ["them"], ["his"], ["her"], ["their"], ["what"])
_LINKS = frozenset(("to", "against"))
_TO_DO = ("warn", "caution", "call on", "call upon", "urge", "appeal", "advise")
_IN_WORDS = ("describe", "express")
"""What these take may be words of his own: "spoke of “severe consequences”", "called the attacks a “clear breach”"."""
_MARKS = frozenset(("“", "‘", '"'))
_AS = ("dismiss", "reject", "brush aside", "denounce", "condemn", "praise", "hail")
"""These say of something what it is: "dismissed the report as invented"."""
_HELD_BACK = frozenset(table("acts")["reporting"]["held_back"])
"""Ahead of what is not told outright: "the fighting that X has promised to stop", "Y said X had called it"."""


def said_plainly(words: Words, clause: Clause, speakers: tuple[str, ...], lemma: str) -> Telling | None:
    """What persons or a body known by name or office say, warns or writes in the main clause of a paragraph."""
    paragraph = words.reading.blocks[words.sentence.block].kind == "paragraph"
    if not paragraph or clause.passive or not all(is_known(words, slug) for slug in speakers):
        return None
    if any(words.reading.actor(slug).kind == "state" for slug in speakers):
        return None
    if len(speakers) > 1 and not _are_named(words, speakers):
        return None
    held = is_held_back(words, clause.at) and not (len(speakers) == 1 and _who_says(words, clause.at))
    if held or not is_on_matter(words, speakers[0]):
        return None
    if not (_takes(words, clause.at, lemma) or (lemma in REPORTING and _has_content(words, clause, lemma))):
        return None
    told = statement_of(words, clause.at, speakers, lemma, ())
    told.rule = PLAIN
    return told


def _are_named(words: Words, speakers: tuple[str, ...]) -> bool:
    """Several who are all called by name, and not by those whom somebody quotes: "“Putin and I will meet,” X said"."""
    named = {ref.actor for first, _, ref in words.refs if ref.form in ("name", "short") and not words.spoken[first]}
    return named.issuperset(speakers)


def is_known(words: Words, speaker: str) -> bool:
    """By the lists or, where an article brings somebody in, by an office."""
    actor = words.reading.actor(speaker)
    return actor.origin != "text" or actor.office is not None


def _takes(words: Words, at: int, lemma: str) -> bool:
    """ "Rejected the idea of a partial pause", "accused Kyiv of", "thanked the Emirates", "warned Kyiv not to",
    "insisted that": whom, what or that the verb takes."""
    norms, after = words.norms, words.norms[at + 1 : at + 1 + OBJECT]
    if lemma in _IN_WORDS and not _MARKS.isdisjoint(after):
        return True
    if lemma == "describe":
        return words.ref_at(at + 1) is not None or norms[at + 1 : at + 2] in _THINGS
    if lemma in _TO_DO and (norms[at + 1 : at + 2] in _OF or not _LINKS.isdisjoint(norms[at + 1 : at + 1 + REPORT])):
        return True
    if lemma in REPORTING or lemma in _TO_DO:
        return False
    after = after[: after.index(",")] if "," in after else after
    named = any(at < first <= at + len(after) and ref.form in ("name", "short") for first, _, ref in words.refs)
    that = "that" in norms[at + 1 : at + 1 + THAT] or (lemma in _AS and "as" in after)
    return that or named or not MATTER.isdisjoint(after) or _names_state(words, at + 1, at + 1 + len(after))


def _who_says(words: Words, at: int) -> bool:
    """ "…, who told the agency that “…”": somebody just named is quoted, and not only spoken of in passing."""
    if at < 2 or words.norms[at - 2 : at] != [",", "who"]:
        return False
    after = words.norms[at + 1 : at + 1 + REPORT]
    after = after[: after.index(",")] if "," in after else after
    return not _MARKS.isdisjoint(after)


def is_held_back(words: Words, at: int) -> bool:
    """ "The fighting that X has promised to stop": what is said there is not told outright."""
    for k in range(at - 1, max(-1, at - 1 - REPORT), -1):
        if words.norms[k] == ",":
            return False
        if words.norms[k] in _HELD_BACK:
            return True
    return False


def is_on_matter(words: Words, speaker: str) -> bool:
    """On the war and the talks, by a word for them or by who else is named: not "X said that he was tired"."""
    if not MATTER.isdisjoint(words.vocabulary):
        return True
    if not _COMBAT.isdisjoint(words.vocabulary):
        return False
    if (words.quotes or len(words.norms) > SHORT) and _follows_matter(words):
        return True
    named = (ref.actor for _, _, ref in words.refs if ref.form != "pronoun")
    return any(slug is not None and slug != speaker for slug in named) or _names_state(words, 0, len(words.norms))


def _follows_matter(words: Words) -> bool:
    """Whether the two sentences before are on it, within a paragraph of this one."""
    reading, block = words.reading, words.sentence.block
    before = range(max(0, words.index - 2), words.index)
    near = (at for at in before if block - reading.sentences[at].block <= 1)
    return any(not MATTER.isdisjoint(words_of(reading, at).vocabulary) for at in near)


def _names_state(words: Words, first: int, end: int) -> bool:
    """Whether words `first` to before `end` name a state, or its capital for it."""
    span = words.span(first, end) if first < end else None
    return span is not None and any(hit.slug("state", "capital") for hit in words.reading.hits.within(span))


def _has_content(words: Words, clause: Clause, lemma: str) -> bool:
    """A sentence or quotation that was said: behind the verb, or all before the comma ahead of the speaker."""
    at, after = clause.at, words.norms[clause.at + 1 : clause.at + 1 + REPORT]
    if words.quotes or not OPENERS.isdisjoint(after) or takes_stand(words, at, lemma) or behind_aside(words, at):
        return True
    others = tuple(other for other in words.clauses if other.modality != "participle")
    stop = at + 1 + (after.index(",") if "," in after else len(after))
    if says_with_verb(words, others, at, stop) or told_that(words, at, lemma):
        return True
    comma = _comma(words, at)
    return any(other.at < comma and not is_aim(words, other) for other in others) or any(
        norm in FINITE for norm in words.norms[:comma]
    )


def _comma(words: Words, at: int) -> int:
    """The comma ahead of the speaker of "…, he added", with no verb behind it; else 0."""
    for k in range(at - 1, max(0, at - 1 - REPORT), -1):
        if words.norms[k] == ",":
            return k
        office = words.norms[k - 1] == "of"  # "secretary of state"
        if words.norms[k] in verb_forms() and words.tokens[k].text.islower() and not office:
            return 0
    return 0
