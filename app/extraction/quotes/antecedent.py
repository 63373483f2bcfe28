"""Whom a speaking pronoun stands for: the one whom the text was just about, before whom it merely named."""

from collections.abc import Callable, Iterator
from functools import cache
from typing import Literal

from app.catalogue.load import table
from app.extraction.actors.companions import COMPANIONS
from app.extraction.quotes import nouns
from app.extraction.quotes.cue import Cue
from app.extraction.quotes.frame import Frame
from app.extraction.quotes.main_subjects import OPEN_CLAUSE, late_subject, main_subject
from app.extraction.quotes.nouns import MAX_NAME, Speaker
from app.extraction.quotes.voices import Voice, voice_of
from app.extraction.reading import Reading

Gender = Literal["m", "f"]
Told = Callable[[int], tuple[Frame, list[Cue], Voice | None]]
"""A sentence's frame, its cues, and the voice of the last quote in it."""
GENDERS: dict[str, Gender] = {"he": "m", "his": "m", "she": "f", "her": "f"}
NOBODY = Voice(None, None, None)
"""Somebody who has no name."""
NEAR_END = 5
"""Words from a verb that reports a sentence to its end: "…, Mr. Hegseth said on Friday." has two and the stop."""
REACH = 3
"""Sentences to look back, not counting those that go on about a pronoun: enough for all of the pronoun gold."""
FAR = 8
"""Sentences to look back at most."""


def antecedent(reading: Reading, told: Told, sentence: int, frame: Frame, speaker: Speaker) -> Voice | None:
    """The person a pronoun stands for, or None: the subject before it, nearest first, whose gender fits."""
    gender = GENDERS.get(frame.words[speaker.low].norm.split("'")[0].split("’")[0])
    if gender is None:
        return None
    own = _of_relative(frame, speaker) or main_subject(frame, speaker.low) or _behind_opening(frame, speaker)
    if own is not None and own.named and (voice := _fitting(reading, voice_of(reading, frame, own), gender)):
        return voice
    return _nearest(reading, told, sentence, lambda voice: _fitting(reading, voice, gender))


def holder(reading: Reading, told: Told, sentence: int, frame: Frame, speaker: Speaker) -> Voice | None:
    """The person whom "the minister", "the Kremlin official" goes on about, or None: whose office fits the words."""
    words = frame.words[speaker.low : speaker.high]
    heads = _offices().get(words[-1].norm)
    if heads is None or words[0].norm != "the":
        return None
    owners = [word.norm.removesuffix("'s") for word in words[1:] if word.text[0].isupper()]

    def fits(voice: Voice) -> Voice | None:
        office = reading.actor(voice.slug).office if voice.slug is not None else None
        held = f" {office or ''}".lower()
        own = any(f" {head}" in held for head in heads) and all(owner in held for owner in owners)
        return voice if office is not None and own else None

    return _nearest(reading, told, sentence, fits)


def anybody(reading: Reading, told: Told, sentence: int) -> Voice | None:
    """The person that the sentences before are about, nearest first."""

    def fits(voice: Voice) -> Voice | None:
        return voice if voice.slug is not None and reading.actor(voice.slug).kind == "person" else None

    return _nearest(reading, told, sentence, fits)


@cache
def _offices() -> dict[str, list[str]]:
    offices: dict[str, list[str]] = table("speech")["offices"]
    return offices


def _nearest(reading: Reading, told: Told, sentence: int, fits: Callable[[Voice], Voice | None]) -> Voice | None:
    """The first whom the sentences before are about and who fits, nearest first."""
    left = REACH
    for back in range(sentence - 1, max(-1, sentence - 1 - FAR), -1):
        there, cues, quoted = told(back)
        subject = main_subject(there, len(there.words))
        for candidate in _candidates(reading, there, cues, quoted, subject):
            if voice := fits(candidate):
                return voice
        left -= subject is None or not subject.pronoun
        if subject is not None and _is_another(there, subject):
            return NOBODY
        if not left:
            break
    return None


def _is_another(frame: Frame, subject: Speaker) -> bool:
    """Whether the subject is told only by what he is to another: "His visitor"."""
    words = frame.words
    return not subject.named and "possessive" in words[subject.low].tags and words[subject.high - 1].norm in COMPANIONS


def _of_relative(frame: Frame, speaker: Speaker) -> Speaker | None:
    """ "Peskov came with Lavrov, who thanked them for what | he called …": the one who the clause is about."""
    words = frame.words
    for at in range(speaker.low - 2, 1, -1):
        if words[at].norm == "who":
            head = nouns.ending_at(frame, at - 2 if words[at - 1].text == "," else at - 1)
            return head if head is not None and head.named else None
        if not words[at].text[0].isalnum() or frame.gap_between(at - 1, at):
            return None
    return None


def _behind_opening(frame: Frame, speaker: Speaker) -> Speaker | None:
    """ "In | his evening address, Zelenskyy sounded hopeful": the subject of the sentence."""
    words = frame.words
    if "possessive" not in words[speaker.low].tags or speaker.low > 3 or "preposition" not in words[0].tags:
        return None
    found = main_subject(frame, len(words))
    return found if found is not None and found.low > speaker.low and found.named else None


def _candidates(
    reading: Reading, frame: Frame, cues: list[Cue], quoted: Voice | None, subject: Speaker | None
) -> Iterator[Voice]:
    """Who a sentence is about: who is quoted in it, who reports it at its end, its subject, others who speak in it."""
    if frame.gaps and (late := late_subject(frame)):
        yield voice_of(reading, frame, late)
    voiced = [cue for cue in cues if cue.force in ("say", "source")]
    if frame.gaps and (behind := _speaks_behind(frame, voiced)) is not None:
        yield voice_of(reading, frame, behind)
    if quoted:
        yield quoted
    if voiced and (voiced[-1].force == "source" or voiced[-1].last >= len(frame.words) - NEAR_END):
        yield voice_of(reading, frame, voiced[-1].speaker)
    if voiced and (late := _in_last_clause(frame, voiced[-1])) is not None:
        yield voice_of(reading, frame, late)
    if subject is not None and subject.pronoun:
        return
    if subject is not None and subject.named:
        yield voice_of(reading, frame, subject)
    for cue in reversed(voiced):
        yield voice_of(reading, frame, cue.speaker)
    named = {ref.actor for ref in frame.refs if ref and ref.actor and ref.form != "pronoun"}
    if len(persons := [slug for slug in named if reading.actor(slug).kind == "person"]) == 1:
        yield Voice(persons[0], reading.actor(persons[0]).name, None)


def _in_last_clause(frame: Frame, cue: Cue) -> Speaker | None:
    """Who speaks in a clause of his own at the end: "Witkoff did not say so, but | Zelensky later explained that"."""
    words, low = frame.words, cue.speaker.low
    opens = low > 1 and words[low - 1].norm in OPEN_CLAUSE and words[low - 2].text in ",;—–"
    return cue.speaker if opens and cue.speaker.named else None


def _speaks_behind(frame: Frame, voiced: list[Cue]) -> Speaker | None:
    """Who speaks right behind the last quote, if only to answer it: Trump said that “…,” and | Carney hit back."""
    gap = frame.gaps[-1]
    cue = next((cue for cue in voiced if cue.verb >= gap), None)
    near = cue is not None and cue.speaker.named and gap <= cue.speaker.low <= gap + MAX_NAME
    return cue.speaker if near and cue else None


def _fitting(reading: Reading, voice: Voice, gender: Gender) -> Voice | None:
    if voice.slug is None:
        return None
    actor = reading.actor(voice.slug)
    return voice if actor.kind == "person" and actor.gender in (None, gender) else None
