"""A cue of speech: a verb, noun or mark with the one who speaks."""

from dataclasses import dataclass
from typing import Literal

from app.extraction.quotes.frame import Frame
from app.extraction.quotes.nouns import Speaker

Force = Literal["say", "judge", "weak", "noun", "source", "label"]
REACH = 24
"""Cues of one sentence to look through on either side; a sentence with more of them is no prose."""


@dataclass(frozen=True, slots=True)
class Cue:
    """Word `verb` of a frame and its speaker.

    `say` carries whole sentences, `judge` some words about something, `weak` speaks only where nothing stronger does;
    `noun` is "Trump’s claim that", `source` "according to", `label` a name with a dash or a colon.
    """

    verb: int
    force: Force
    form: str
    speaker: Speaker

    @property
    def first(self) -> int:
        """The first word of speaker and verb."""
        return min(self.verb, self.speaker.first)

    @property
    def last(self) -> int:
        """The last word of speaker and verb."""
        return max(self.verb, self.speaker.high - 1)


def can_judge(frame: Frame, speaker: Speaker) -> bool:
    """Whether they may say something: somebody named, a pronoun, an office, a paper."""
    return speaker.named or speaker.pronoun or bool(frame.words[speaker.high - 1].tags & {"speaker-noun", "paper"})
