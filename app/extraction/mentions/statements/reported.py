"""Whether something is reported by a verb of saying, and where it stands."""

from itertools import pairwise

from app.catalogue.load import table
from app.extraction.types import Clause
from app.extraction.verbs import verb_forms
from app.extraction.words import MODALS, Words

WORDING = 4
"""Words between marks right behind a verb of saying that are no sentence but the words that were used."""
NEAR = 5
"""Words between the comma behind what was said and a verb of saying before which nobody is named at once."""
OFFICE = 12
"""Words between the comma behind what was said and the verb: "the spokesman of the Ministry of Defence, X, said"."""
REPORT = 10
"""Words between a verb of saying and what was said: "told allies at the meeting in Brussels on Wednesday that"."""
TOLD = 20
"""Words from telling somebody to "that", with who they are, where and when."""
_PROMISING = frozenset(table("acts")["reporting"]["promising"])
REPORTING = frozenset(table("acts")["reporting"]["verbs"])
OPENERS = frozenset(table("acts")["reporting"]["openers"])
_REAFFIRMING = frozenset(table("acts")["reporting"]["reaffirming"])
_STANDS = frozenset(table("acts")["reporting"]["stands"])
STAND = 5
"""Words among which stands what is reaffirmed: "reaffirmed once more his country's support"."""
DAY = 4
"""Words of a day between a verb of saying and the comma of an aside."""
_ASIDE = frozenset("after when as while before during following ahead hours days speaking".split())
_WARNING = ("warn", "caution")
_LIKE = (["that"], ["which"])
_NO_THING = frozenset(("this", "thus", "his", "its", "always", "perhaps", "afterwards"))
_NOT_TO = ("not", "to")
_WHO = frozenset(("who", "which", "whose"))
_HAVE = frozenset(("have", "has", "had"))
_WANTED = frozenset(table("acts")["reporting"]["wanted"])
FINITE = MODALS | frozenset(table("acts")["reporting"]["wished"])
"""Verbs of what was said that tell of nothing by themselves."""
_TELLING = ("tell", "inform", "notify")
_DOING = ("add", "post", "write", "answer")
_OF_THINGS = frozenset(("a", "an", "the", "its", "their", "another", "new", "further"))
_CLOSED = frozenset((",", "”", '"', "’"))
_PERFECT = (["has"], ["have"], ["had"])


def reports_something(words: Words, clauses: tuple[Clause, ...], at: int, lemma: str) -> bool:
    """What was said follows the verb, or stands before it and its speaker: "..., he added"."""
    if lemma in _DOING and _adds_things(words, at):
        return False
    after = words.norms[at + 1 : at + 1 + REPORT]
    promises = lemma in _PROMISING and "to" in after
    warns = lemma in _WARNING and ("against" in after or after[:1] == ["of"] or _NOT_TO in pairwise(after))
    said = OPENERS & set(after) or words.quotes or _closes(words, at, lemma)
    if promises or warns or said or takes_stand(words, at, lemma) or behind_aside(words, at):
        return True
    if lemma in REPORTING and _far_that(words, at):
        return True
    stop = after.index(",") if "," in after else len(after)
    return says_with_verb(words, clauses, at, at + 1 + stop) or told_that(words, at, lemma)


def _far_that(words: Words, at: int) -> bool:
    """ "Said on Monday in an interview with an American broadcaster in Kyiv that": no other verb or mark between."""
    far = words.norms[at + 1 : at + 1 + TOLD]
    that = at + 1 + far.index("that") if "that" in far else at
    between = words.norms[at + 1 : that]
    apart = words.cut(at + 1, that) or any(at < clause.at < that for clause in words.clauses)
    return that > at and "," not in between and not apart


def behind_aside(words: Words, at: int) -> bool:
    """ "Said last week, when he had come home, that", "said on Monday, after meeting Y, it would": behind the second
    comma."""
    far = words.norms[at + 1 : at + 1 + TOLD]
    if "," not in far:
        return False
    opens = far.index(",")
    closes = next((k for k in range(opens + 1, len(far)) if far[k] == ","), None)
    if closes is None or far[closes + 1 : closes + 2] == ["that"]:
        return closes is not None
    beside = opens <= DAY and not _ASIDE.isdisjoint(far[opens + 1 : opens + 3])
    return beside and not FINITE.isdisjoint(words.norms[at + 2 + closes :])


def _adds_things(words: Words, at: int) -> bool:
    """ "Adding conditions that Kyiv will not accept": a noun right behind the verb, and what it is like."""
    named = at + 1 < len(words.norms) and not words.capitals[at + 1] and words.norms[at + 1].endswith("s")
    thing = named and words.norms[at + 1] not in _NO_THING and words.norms[at + 2 : at + 3] in _LIKE
    return thing and not any(first <= at + 1 < last for first, last, _ in words.dates)


def takes_stand(words: Words, at: int, lemma: str) -> bool:
    """ "Reaffirmed his support for Ukraine"."""
    return lemma in _REAFFIRMING and not _STANDS.isdisjoint(words.norms[at + 1 : at + 1 + STAND])


def says_with_verb(words: Words, clauses: tuple[Clause, ...], at: int, end: int) -> bool:
    """A verb of what was said behind the word behind the verb at `at`, with "that" left out; not that of an aim."""
    aims = {clause.at for clause in clauses if is_aim(words, clause)}
    verbs = {clause.at for clause in clauses} - aims
    held = (k for k in range(at + 2, min(end, len(words.norms))) if words.norms[k] in _HAVE)
    return any(k in verbs or words.norms[k] in FINITE for k in range(at + 2, min(end, len(words.norms)))) or any(
        words.norms[k + 1 : k + 2] == ["to"] for k in held
    )


def is_aim(words: Words, clause: Clause) -> bool:
    """ "Said to calm them": but "said Turkey wanted to calm them" says something."""
    aim = clause.modality == "purpose" or (clause.modality == "hope" and words.norms[clause.at - 2] not in _WANTED)
    return aim and words.norms[clause.at - 1] == "to"


def told_that(words: Words, at: int, lemma: str) -> bool:
    """ "Told a meeting of the contact group in Brussels on Wednesday that", "told Kyiv to come"."""
    if lemma not in _TELLING:
        return False
    after = words.norms[at + 2 : at + 1 + TOLD]
    that = after.index("that") if "that" in after else 0
    between = any(at + 2 <= clause.at < at + 2 + that for clause in words.clauses)
    return (that > 0 and not between) or has_done(words, at)


def has_done(words: Words, at: int) -> bool:
    """ "Told Kyiv to come to the table": what somebody who is named is to do, and not what is so."""
    if not words.capitals[at + 1 : at + 2].count(True):
        return False
    near = ((clause.at, is_aim(words, clause)) for clause in words.clauses if at + 2 < clause.at <= at + REPORT)
    return min(near, default=(0, False))[1]


def _closes(words: Words, at: int, lemma: str) -> bool:
    """ "…, the Secretary of State of the United States has said": a comma before his office, and no verb behind it."""
    if lemma in _DOING and _takes_object(words, at):
        return False
    end = at - 1 if words.norms[at - 1 : at] in _PERFECT else at
    named = words.ref_ending(end) is not None
    if words.norms[end - 1] == "," and _ends_aside(words, end - 1):
        return False
    for k in range(end - 1, max(-1, end - 1 - (OFFICE if named else NEAR)), -1):
        if words.norms[k] == ",":
            return True
        if end - k > NEAR and (words.opens[k] or (words.norms[k] in verb_forms() and words.tokens[k].text.islower())):
            return False
    return False


def _takes_object(words: Words, at: int) -> bool:
    """ "In addition, the UK added a bank to its list": no words that went before; but "…”, said the minister"."""
    return not _OF_THINGS.isdisjoint(words.norms[at + 1 : at + 2]) and words.norms[at - 1] not in _CLOSED


def _ends_aside(words: Words, comma: int) -> bool:
    """ ", who was in Vilnius, told jokes"."""
    return any(words.norms[k] in _WHO and words.norms[k - 1] == "," for k in range(1, comma))


def only_names_words(words: Words, at: int) -> bool:
    """ "The Kremlin said “energy infrastructure”, without the “and”": which words it used, and no position."""
    named = words.reading.quotes.within(words.sentence.span)
    regions = words.reading.regions.within(words.sentence.span)
    first = next((region for region in regions if words.at(region.outer.start) == at + 1), None)
    if first is None or any(not quote.fragment and quote.span == first.span for quote in named):
        return False
    end = words.at(first.outer.end - 1) + 1
    return end - at - 3 < WORDING and words.norms[end : end + 1] in ([","], ["."], [";"])
