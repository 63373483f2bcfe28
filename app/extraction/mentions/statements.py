"""Tellings by a verb of saying or by a quotation: somebody takes a position on a topic."""

from collections.abc import Iterator
from functools import cache

from app.catalogue.load import table
from app.extraction.mentions.around import date_of, people_after, place_of, place_said
from app.extraction.mentions.stances import stance_of
from app.extraction.mentions.telling import Telling
from app.extraction.phrases import Phrases
from app.extraction.titles import heads_of, saying_phrases
from app.extraction.topics import topics_of
from app.extraction.types import Actor, Clause, DateRef, Quote
from app.extraction.verbs import verb_forms
from app.extraction.words import MODALS, PREPOSITIONS, Words, words_of

AHEAD = 2
"""Sentences of one paragraph that lead up to what their subject is quoted with."""
LEAD = 5
"""Paragraphs of an article that tell what it is about."""
ISSUED = 6
"""Words between issuing and the warning: "issued on Monday his second and most stark warning"."""
OBJECT = 8
"""Words after a verb among which its object stands: "demanded firm and lasting security guarantees"."""
WORDING = 4
"""Words between marks right behind a verb of saying that are no sentence but the words that were used."""
DENIED = 6
"""Words after a verb of denying among which "that" stands."""
NEAR = 5
"""Words between the comma behind what was said and a verb of saying before which nobody is named at once."""
OFFICE = 12
"""Words between the comma behind what was said and the verb: "the spokesman of the Ministry of Defence, X, said"."""
REPORT = 10
"""Words between a verb of saying and what was said: "told allies at the meeting in Brussels on Wednesday that"."""
_NO_POSITION = frozenset(("munich-conference",))
"""Topics that name where something was said, and so are no position."""
_REPORTING = frozenset(table("acts")["reporting"]["verbs"])
_DENYING = frozenset(table("acts")["reporting"]["denying"])
_DECLINING = ("decline", "refuse")
_SILENT = frozenset(table("acts")["reporting"]["silent"])
_PROMISING = frozenset(table("acts")["reporting"]["promising"])
_OPENS_REPORT = frozenset(table("acts")["reporting"]["openers"])
_TALKED = frozenset(table("acts")["reporting"]["talked"])
_WE = Phrases((phrase, True) for phrase in table("acts")["reporting"]["readout"])
_OF_PERSONS = ("criticises", "makes pledge on")
"""Who criticises on a topic often criticises people, and a pledge may be to do or to withhold."""
_POINTING = frozenset("it this these such so that those".split())
_GOING_ON = frozenset(("he", "she", "it", "they", "in", "the"))
_TURN = "turn"
_THREATENED = frozenset(table("acts")["reporting"]["threatened"])
_COMMENTING = frozenset(table("acts")["commenting"]["offices"])
_OUTLETS = frozenset(table("acts")["commenting"]["outlets"])
_ISSUING = frozenset(table("acts")["reporting"]["issuing"])
_ISSUED_WORDS: dict[str, str] = table("acts")["reporting"]["issued"]
_CONFIRMING = frozenset(table("acts")["reporting"]["confirming"])


def told_by_saying(words: Words, clauses: tuple[Clause, ...]) -> Iterator[Telling]:
    """At most one statement a sentence: by a verb of saying, else by its quotation, else as the setting of the next.

    Who only comments on what the sides do takes no position in it.
    """
    told = _told(words, clauses) or _setting(words, AHEAD)
    if told and not all(_only_comments(words.reading.actor(slug)) for slug in told.people):
        yield told


def _only_comments(actor: Actor) -> bool:
    """An outlet, or somebody known by nothing but an office like "a senior fellow at"."""
    office = (actor.office or "").lower().replace("-", " ").split() if actor.origin == "text" else []
    return actor.slug in _OUTLETS or not _COMMENTING.isdisjoint(office)


def told_after(words: Words, clauses: tuple[Clause, ...], comma: int) -> Telling | None:
    """The statement of the main clause that begins behind a comma: "When X met Y, Z told reporters that"."""
    told = _by_verb(words, tuple(clause for clause in clauses if clause.at > comma))
    return told if told and told.at > comma and _position(words, comma) else None


def told_by_reporter(words: Words, clauses: tuple[Clause, ...], act: Telling) -> Telling | None:
    """The statement of a person who tells of an act in a clause with "that"; it is about what the act is about."""
    told = _by_verb(words, clauses, act.topics)
    if confirmed := _confirmed(words, clauses, act):
        return confirmed
    if told is None or not told.at < act.at or "that" not in words.norms[told.at : act.at]:
        return None
    return told if words.reading.actor(next(iter(told.people))).kind == "person" else None


def _confirmed(words: Words, clauses: tuple[Clause, ...], act: Telling) -> Telling | None:
    """ "The US has suspended its aid, X and Y confirmed on March 5": a statement of all of them on that day."""
    for clause in clauses:
        at, speakers = clause.at, clause.subject
        behind = clause.verb in _CONFIRMING and at > act.at and "," in words.norms[act.at : at]
        persons = bool(speakers) and {a.slug for a in words.reading.actors if a.kind == "person"} >= set(speakers)
        if behind and persons and act.topics and clause.modality == "fact" and _said_on(words, at):
            told = _statement(words, at, speakers[0], clause.verb, act.topics)
            told.people.update(dict.fromkeys(speakers, "speaker"))
            return told
    return None


def _told(words: Words, clauses: tuple[Clause, ...]) -> Telling | None:
    return _by_verb(words, clauses) or _by_quote(words, clauses)


def _by_verb(words: Words, clauses: tuple[Clause, ...], about: tuple[str, ...] = ()) -> Telling | None:
    for clause in sorted(clauses, key=_place):
        lemma = _saying(words, clause)
        if lemma is None or clause.modality != "fact":
            continue
        at = clause.at
        speaker = _speaker(words, clause)
        if (
            lemma in _DECLINING
            and words.norms[at + 1 : at + 2] == ["to"]
            and not _SILENT.isdisjoint(words.norms[at + 2 : at + 3])
        ):
            continue
        if words.norms[at : at + 2] == ["adding", "to"]:
            continue
        if lemma in _DENYING and "that" not in words.norms[at + 1 : at + DENIED]:
            continue
        reported = clause.verb in _ISSUING or lemma not in _REPORTING or _reports(words, clauses, at, lemma)
        if speaker is None or not reported:
            continue
        if _only_names(words, at):
            continue
        topics = _position(words, at if _relative(words, clause) else 0) or about
        if not topics and lemma not in _DECLINING and _is_of_a_day(words, at, speaker):
            return (
                None if _readout(words, clauses, at) else _statement(words, at, speaker, lemma, _pointed_at(words, at))
            )
        return _statement(words, at, speaker, lemma, topics) if topics and not _readout(words, clauses, at) else None
    return None


def _place(clause: Clause) -> int:
    return clause.at


def _is_of_a_day(words: Words, at: int, speaker: str) -> bool:
    """What somebody known says on a day that the lead tells is an event, though it be on no topic of the list."""
    day = _said_on(words, at) if words.sentence.block < LEAD else None
    actor = words.reading.actor(speaker)
    known = actor.origin != "text" or actor.office is not None
    return known and day is not None and day.precision in ("day", "part")


def _pointed_at(words: Words, at: int) -> tuple[str, ...]:
    """What "confirmed it" or "there had been no such talk" is on: the sentence before; else how the speaker goes on."""
    if own := topics_of(words.norms, talks=True):
        return own
    sentences = words.reading.sentences
    before, after = words.index - 1, words.index + 1
    pointing = not _POINTING.isdisjoint(words.norms[at + 1 : at + 1 + OBJECT])
    if pointing and before >= 0 and words.sentence.block - sentences[before].block <= 1:
        return topics_of(words_of(words.reading, before).norms)
    if after < len(sentences) and sentences[after].block == words.sentence.block:
        following = words_of(words.reading, after)
        goes_on = following.norms[:1] and (
            following.norms[0] in _GOING_ON or following.spoken[len(following.norms) // 2]
        )
        return topics_of(following.norms) if goes_on else ()
    return ()


def _only_names(words: Words, at: int) -> bool:
    """ "The Kremlin said “energy infrastructure”, without the “and”": which words it used, and no position."""
    named = words.reading.quotes.within(words.sentence.span)
    regions = words.reading.regions.within(words.sentence.span)
    first = next((region for region in regions if words.at(region.outer.start) == at + 1), None)
    if first is None or any(not quote.fragment and quote.span == first.span for quote in named):
        return False
    end = words.at(first.outer.end - 1) + 1
    return end - at - 3 < WORDING and words.norms[end : end + 1] in ([","], ["."], [";"])


def _readout(words: Words, clauses: tuple[Clause, ...], at: int) -> bool:
    """What is said only tells what two agreed or talked about: it belongs to their talk."""
    if any(clause.verb in _TALKED and len(clause.subject) > 1 for clause in clauses if clause.at > at):
        return True
    return any(words.spoken[k] for k, _, _ in _WE.all(words.norms))


def _speaker(words: Words, clause: Clause) -> str | None:
    """The one subject, else the speaker of a quotation beside the verb: offices and pronouns are known to it."""
    if clause.passive:
        by = people_after(words, clause.at + 1, frozenset(("by",)), direct=False)
        return by[0] if len(by) == 1 else None
    if len(clause.subject) == 1:
        return clause.subject[0]
    if clause.subject:
        return None
    speakers = {q.speaker for q in _speech(words)}
    return speakers.pop() if len(speakers) == 1 else None


def _by_quote(words: Words, clauses: tuple[Clause, ...]) -> Telling | None:
    """Words between marks or in a block of their own, with a known speaker and a topic."""
    speech = _speech(words)
    topics = _position(words) if speech else ()
    if not topics or _readout(words, (), 0):
        return None
    for quote in speech:
        signed = _signed(words, clauses, quote.speaker)
        speaker = quote.speaker or next(iter(signed), None)
        if speaker:
            form = verb_forms().get(quote.cue or "say")
            lemma = form.lemma if form and form.lemma in saying_phrases() else "say"
            told = _statement(words, words.at(quote.span.start), speaker, lemma, topics)
            told.people.update(dict.fromkeys(signed, "speaker"))
            return told
    return None


def _signed(words: Words, clauses: tuple[Clause, ...], speaker: str | None) -> tuple[str, ...]:
    """All who say it together: "X and Y said in a joint statement", or the line below a block of speech."""
    reading, block = words.reading, words.reading.blocks[words.sentence.block]
    several = (clause.subject for clause in clauses if len(clause.subject) > 1)
    told = "statement" in words.norms or any(_saying(words, clause) for clause in clauses)
    together = [
        slugs for slugs in several if (told and speaker in slugs) or (speaker is None and "joint" in words.norms)
    ]
    if block.by is not None and " and " in reading.slice(block.by):
        named = dict.fromkeys(ref.actor for ref in reading.refs.within(block.by) if ref.actor)
        together.append(tuple(slug for slug in named if slug))
    persons = (slugs for slugs in together if all(reading.actor(slug).kind == "person" for slug in slugs))
    return next(persons, ())


def _speech(words: Words) -> list[Quote]:
    """The quotations of a sentence that are whole sentences, or all but the whole of this one: "Name: …"."""
    start, end = words.sentence.span
    return [
        quote for quote in words.quotes if not quote.fragment or 2 * (quote.span.end - quote.span.start) > end - start
    ]


def _relative(words: Words, clause: Clause) -> bool:
    """ "…, who told allies that": what stands before is not what was told."""
    start = clause.first
    return start > 0 and words.norms[start - 1] in ("who", "which")


def _position(words: Words, since: int = 0) -> tuple[str, ...]:
    topics = topics_of(words.norms[since:])
    return topics if set(topics) - _NO_POSITION else ()


def _reports(words: Words, clauses: tuple[Clause, ...], at: int, lemma: str) -> bool:
    """What was said follows the verb, or stands before it and its speaker: "..., he added"."""
    after = words.norms[at + 1 : at + 1 + REPORT]
    promises = lemma in _PROMISING and "to" in after
    quotes = words.quotes
    if promises or _OPENS_REPORT & set(after) or quotes:
        return True
    if _closes(words, at):
        return True
    stop = after.index(",") if "," in after else len(after)
    verbs = {clause.at for clause in clauses if clause.modality != "purpose"}
    return any(k in verbs or words.norms[k] in MODALS for k in range(at + 2, at + 1 + stop))


def _closes(words: Words, at: int) -> bool:
    """ "…, the Secretary of State of the United States said": a comma before his office, and no verb behind it."""
    named = words.ref_ending(at) is not None
    for k in range(at - 1, max(-1, at - 1 - (OFFICE if named else NEAR)), -1):
        if words.norms[k] == ",":
            return True
        if at - k > NEAR and (words.opens[k] or (words.norms[k] in verb_forms() and words.tokens[k].text.islower())):
            return False
    return False


def _setting(words: Words, ahead: int) -> Telling | None:
    """A sentence that leads up to what its subject is quoted with: in the same paragraph, or with its day or place."""
    first, turn = _first_actor(words), _TURN in words.norms
    said = _following(words, ahead) if first is not None or turn else None
    if said is None:
        return None
    speaker = next(iter(said.people))
    if first is not None and speaker != first:
        return None
    beside = words.dates or words.places or [(0, 0, None)]
    told = _statement(words, beside[0][0], speaker, said.verb or "say", said.topics)
    told.rule, told.loose, place = "statement:setting", True, place_of(words, beside[0][0])
    told.place = place.name if place else None
    apart = said.words.sentence.block != words.sentence.block
    return told if told.date or (told.place and not turn) or not (apart or turn) else None


def _following(words: Words, ahead: int) -> Telling | None:
    """The statement of the next sentence or of one it leads up to; of the next paragraph only if it is a quotation."""
    reading, after = words.reading, words.index + 1
    if not ahead or after >= len(reading.sentences):
        return None
    following = words_of(reading, after)
    apart = following.sentence.block - words.sentence.block
    if apart > 1 or (apart and not following.spoken[len(following.norms) // 2]):
        return None
    return _told(following, following.clauses) or (None if apart else _setting(following, ahead - 1))


def _first_actor(words: Words) -> str | None:
    """The actor the sentence is about: the first that is named in it and no possessor."""
    for _, last, ref in words.refs:
        if not words.possessive(last):
            return ref.actor
    return None


def _statement(words: Words, at: int, speaker: str, lemma: str, topics: tuple[str, ...]) -> Telling:
    place = place_said(words, at)
    verb, topics = _stand(words, at, lemma, topics)
    return Telling(
        words=words,
        at=at,
        kind="statement",
        status="happened",
        people={speaker: "speaker"},
        rule=f"statement:{lemma}",
        place=place.name if place else None,
        date=_said_on(words, at),
        verb=verb,
        topics=topics,
    )


def _stand(words: Words, at: int, lemma: str, topics: tuple[str, ...]) -> tuple[str, tuple[str, ...]]:
    """The verb of the headline and the topics, that which it is said of first."""
    if not _said_of(words, at, lemma, topics) or (lemma == "threaten" and topics[0] not in _THREATENED):
        lemma = "say"
    taken = stance_of(words, topics) if saying_phrases()[lemma] == saying_phrases()["say"] else None
    verb, topics = (taken[0], tuple(dict.fromkeys((taken[1], *topics)))) if taken else (lemma, topics)
    half = saying_phrases()[verb] == saying_phrases()["back"] and "principle" in words.norms
    return ("back in principle" if half else verb), topics


def _said_on(words: Words, at: int) -> DateRef | None:
    """The day of what has been said; a day to come, or one in the words themselves, is one that it speaks of."""
    date, published = date_of(words, at), words.reading.document.published
    if date and (words.spoken[words.at(date.span.start)] or _is_of_what_is_said(words, at, words.at(date.span.start))):
        return None
    if date and _is_of_what_was_said(words, date, at):
        return None
    to_come = date and date.edtf and published and date.edtf[:10] > published.isoformat()
    return None if to_come else date


def _is_of_what_is_said(words: Words, at: int, day: int) -> bool:
    """ "Said Russia had kept a truce at Easter": a verb stands between, and the day may well be its own."""
    verbs = sorted((clause for clause in words.clauses if at <= clause.at < day), key=_place)
    said = bool(verbs) and verbs[0].at == at
    return said and any(clause.tense != "none" and clause.modality != "purpose" for clause in verbs[1:])


def _is_of_what_was_said(words: Words, date: DateRef, at: int) -> bool:
    """ "On June 7, Ukraine put off the swap, Medinsky said": the day of what he tells of."""
    last = words.at(date.span.end - 1) + 1
    told = next((clause for clause in words.clauses if last <= clause.at < at and clause.modality == "fact"), None)
    if told is None or _saying(words, told) or words.cut(last, at):
        return False
    return "," in words.norms[told.at : at] and words.norms[at + 1 : at + 2] in (["."], [","], [])


def _said_of(words: Words, at: int, lemma: str, topics: tuple[str, ...]) -> bool:
    """Whether the topic itself is what is rejected, demanded or backed, and not something that has to do with it."""
    if saying_phrases().get(lemma) == saying_phrases()["say"]:
        return True
    heads = heads_of(topics[0]) if topics else frozenset()
    near = words.norms[max(0, at - 6) : at + OBJECT]
    return bool(heads & set(near)) and saying_phrases()[lemma] not in _OF_PERSONS


@cache
def _verbs_of_saying() -> frozenset[str]:
    return frozenset(phrase.split()[0] for phrase in saying_phrases())


def _saying(words: Words, clause: Clause) -> str | None:
    at = clause.at
    if clause.verb in _ISSUING and not clause.passive:
        return _issued(words, at)
    if clause.verb not in _verbs_of_saying():
        return None
    after = next((last for first, last, _ in words.dates if 0 < first - at <= 2), at + 1) if words.dates else at + 1
    following = words.norms[after] if after < len(words.norms) else ""
    for lemma in (f"{clause.verb} {following}", clause.verb):
        if lemma in saying_phrases():
            return lemma
    return None


def _issued(words: Words, at: int) -> str | None:
    """ "Issued a stark warning over", "made an appeal for": the verb of saying that the noun stands for."""
    for k in range(at + 1, min(at + 1 + ISSUED, len(words.norms))):
        if words.norms[k] in _ISSUED_WORDS:
            return _ISSUED_WORDS[words.norms[k]]
        if words.opens[k] or words.norms[k] in PREPOSITIONS or words.norms[k] == ",":
            return None
    return None
