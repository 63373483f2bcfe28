"""Tellings of speeches: somebody addresses a named body, conference, parliament or nation, whatever the topic."""

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from app.catalogue.load import table
from app.extraction.clauses.refs import slugs_of
from app.extraction.mentions.around import date_of, people_after, place_of, skip_back
from app.extraction.mentions.telling import Telling
from app.extraction.phrases import Phrases
from app.extraction.topics import topics_of
from app.extraction.types import Clause, Status
from app.extraction.words import Words

REACH = 7
"""Words between a speech and those who hear it: "his long-awaited first address on Friday evening to the"."""
GOVERN = 8
"""Words between a verb and the speech it governs: "gave a long and at times angry speech"."""
_SPEECH = table("acts")["speech"]
_NOUNS = frozenset(_SPEECH["nouns"])
_VERBS = frozenset(_SPEECH["verbs"])
_TO = frozenset(_SPEECH["to"])
_AUDIENCE = frozenset(_SPEECH["audience"])
_PRESS = frozenset(("press", "news", "media"))
_OF = frozenset(("about", "to", "over", "on", "of", "against"))
_GIVING = frozenset(_SPEECH["giving"])


class Audience(NamedTuple):
    """Who hears it, as a headline names them, and where, if the occasion has a place."""

    name: str
    place: str | None


@cache
def _occasions() -> Phrases[Audience]:
    return Phrases(
        (words, Audience(f"the {occasion['name']}", occasion.get("place")))
        for occasion in table("kinds")["occasion"]
        for words in occasion["words"]
    )


def told_by_speech(words: Words, clauses: tuple[Clause, ...]) -> Iterator[Telling]:
    """At most one speech a sentence, by its verb or its noun."""
    told = next(_by_verb(words, clauses), None) or next(_by_noun(words, clauses), None)
    if told:
        yield told


def _by_verb(words: Words, clauses: tuple[Clause, ...]) -> Iterator[Telling]:
    for clause in clauses:
        at = clause.at
        if clause.verb != "tell" and clause.verb not in _VERBS:
            continue
        if clause.modality not in ("fact", "plan") or clause.passive or len(clause.subject) != 1:
            continue
        if clause.verb in _VERBS:
            audience = _audience(words, at + 1, needs_to=clause.verb != "address")
        else:
            audience = _hall(words, at + 1)
        if audience:
            yield _telling(
                words, at, clause.subject[0], audience, "planned" if clause.modality == "plan" else "happened"
            )


def _by_noun(words: Words, clauses: tuple[Clause, ...]) -> Iterator[Telling]:
    if _NOUNS.isdisjoint(words.vocabulary):
        return
    for at, norm in enumerate(words.norms):
        if norm not in _NOUNS or words.spoken[at]:
            continue
        audience = _audience(words, at + 1, needs_to=True)
        dated = date_of(words, at)
        speaker = _speaker(words, at, clauses) if audience or (dated and not _is_spoken_of(words, at)) else None
        if speaker:
            yield _telling(words, at, speaker, audience or Audience("", None), "happened")


def _is_spoken_of(words: Words, at: int) -> bool:
    """ "Asked about Trump's remarks, he said on Tuesday": the day is not that of the remarks."""
    end = skip_back(words, at)
    owner = next((first for first, last, _ in words.refs if last in (end, end - 1) and words.possessive(last)), 0)
    return owner > 0 and words.norms[owner - 1] in _OF


def _speaker(words: Words, at: int, clauses: tuple[Clause, ...]) -> str | None:
    """Whose speech it is: "Vance's address", "a speech by Vance", "gave an address", "said in an address"."""
    end = skip_back(words, at)
    owner = words.ref_ending(end) or (words.ref_ending(end - 1) if end and words.norms[end - 1] == "'s" else None)
    if owner and (words.possessive(end) or owner.form == "pronoun"):
        return next(iter(slugs_of(owner)), None)
    by = people_after(words, at + 1, frozenset(("by", "from")), direct=False)
    if by:
        return by[0] if words.reading.actor(by[0]).kind == "person" else None
    for clause in clauses:
        verb = clause.at
        within = words.norms[max(0, end - 2) : end][:1] == ["in"]
        governs = 0 < at - verb <= GOVERN and (within or clause.verb in _GIVING)
        if (governs or within) and clause.modality == "fact" and len(clause.subject) == 1:
            return clause.subject[0]
    return None


def _audience(words: Words, since: int, *, needs_to: bool) -> Audience | None:
    """Those spoken to: an occasion, a body or a hall after "to", "at" or "before", or as the object."""
    linked = not needs_to
    for k in range(since, min(len(words.norms), since + REACH)):
        if words.norms[k] in _TO:
            linked = True
            continue
        if words.opens[k] or words.norms[k] == ",":
            return None
        occasion = _occasions().longest(words.norms, k)
        if linked and occasion:
            return occasion[1]
        if linked and words.norms[k] in _AUDIENCE and not _is_of_press_or_phone(words, k):
            return _named(words, since, k)
    return None


def _hall(words: Words, at: int) -> Audience | None:
    """The object of telling, right after it: "told the hall"."""
    for k in range(at, min(len(words.norms), at + 3)):
        if words.norms[k] in _SPEECH["told"] and not _is_of_press_or_phone(words, k):
            return _named(words, at, k)
    return None


def _is_of_press_or_phone(words: Words, at: int) -> bool:
    """ "A news conference", "a conference call": nobody is addressed there."""
    return words.norms[at - 1] in _PRESS or words.norms[at + 1 : at + 2] in (["call"], ["calls"])


def _named(words: Words, since: int, at: int) -> Audience:
    """The hearers by name; a conference by the name that the article gives it, a mere group by none."""
    norm = words.norms[at]
    if norm in _SPEECH["vague"]:
        return Audience(_SPEECH["vague"][norm], None)
    if norm in ("conference", "forum", "summit"):
        for occasion in table("kinds")["occasion"]:
            if occasion["name"].lower().endswith(norm) and occasion["name"] in words.reading.text:
                return Audience(f"the {occasion['name']}", occasion.get("place"))
    return Audience(_phrase(words, since, at), None)


def _phrase(words: Words, since: int, at: int) -> str:
    """The noun with its article and names in capitals: "the Bundestag", "the UN General Assembly"."""
    first = at
    while first > since and words.capitals[first - 1]:
        first -= 1
    named = " ".join(token.text for token in words.tokens[first : at + 1])
    return named if named in ("Congress", "Parliament") else f"the {named}"


def _telling(words: Words, at: int, speaker: str, audience: Audience, status: Status) -> Telling:
    place = place_of(words, at)
    return Telling(
        words=words,
        at=at,
        kind="statement",
        status=status,
        people={speaker: "speaker"},
        rule="speech",
        place=audience.place or (place.name if place else None),
        date=date_of(words, at),
        verb="address" if audience.name else "give",
        topics=topics_of([*words.norms, "-", *audience.name.lower().split()]),
        thing=audience.name or "speech",
        doers=(speaker,),
    )
