"""Whom a speaking pronoun stands for, where the stage before left it open: the one whom the text was just about."""

from collections.abc import Callable
from typing import Literal

from app.extraction.quotes.cues import Cue, main_subject
from app.extraction.quotes.frame import Frame
from app.extraction.quotes.speakers import Speaker
from app.extraction.quotes.voices import Voice, voice_of
from app.extraction.reading import Reading

Gender = Literal["m", "f"]
Told = Callable[[int], tuple[Frame, list[Cue], Voice | None]]
"""A sentence's frame, its cues, and the voice of the last quote in it."""
GENDERS: dict[str, Gender] = {"he": "m", "his": "m", "she": "f", "her": "f"}
REACH = 3
"""Sentences to look back: in the golden articles the antecedent of a speaker stands within the last three."""


def antecedent(reading: Reading, told: Told, sentence: int, frame: Frame, speaker: Speaker) -> Voice | None:
    """The person a pronoun stands for, or None: the subject before it, nearest first, whose gender fits."""
    gender = GENDERS.get(frame.words[speaker.low].norm.split("'")[0].split("’")[0])
    if gender is None:
        return None
    own = main_subject(frame, speaker.low)
    if own is not None and own.named and (voice := _fitting(reading, voice_of(reading, frame, own), gender)):
        return voice
    for back in range(sentence - 1, max(-1, sentence - 1 - REACH), -1):
        for candidate in _candidates(reading, *told(back)):
            if voice := _fitting(reading, candidate, gender):
                return voice
    return None


def _candidates(reading: Reading, frame: Frame, cues: list[Cue], quoted: Voice | None) -> list[Voice]:
    """Who a sentence is about: who speaks in it, then its subject."""
    found = [quoted] if quoted else []
    found += [voice_of(reading, frame, cue.speaker) for cue in reversed(cues) if cue.force in ("say", "source")]
    subject = main_subject(frame, len(frame.words))
    if subject is not None and subject.named:
        found.append(voice_of(reading, frame, subject))
    return found


def _fitting(reading: Reading, voice: Voice, gender: Gender) -> Voice | None:
    if voice.slug is None:
        return None
    actor = reading.actor(voice.slug)
    return voice if actor.kind == "person" and actor.gender in (None, gender) else None
