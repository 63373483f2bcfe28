"""Who answers where the reporter asks in the first person: "I asked Stubb whether …", then the answer on its own."""

from app.extraction.quotes.antecedent import Told
from app.extraction.quotes.cue import Cue
from app.extraction.quotes.frame import Frame
from app.extraction.quotes.nouns import Speaker, is_possessive
from app.extraction.quotes.voices import Voice, voice_of
from app.extraction.reading import Reading

_REPORTER = frozenset(["i", "we", "you", "i'd", "i've", "i'm", "we'd", "we've"])
_TO_REPORTER = frozenset(["me", "us"])
_ASKED_OF = frozenset(["ask", "asked", "press", "pressed", "tell", "told", "put", "questioned", "quizzed"])
_SUBJECT = frozenset(["whether", "if", "about", "what", "why", "how", "when", "where", "who", "that", "to", "for"])
BACK = 12
"""Sentences to look back for the one who is interviewed: several questions long."""
NEAR = 8
"""Words from "asked" to whom."""


def is_reporter(frame: Frame, speaker: Speaker) -> bool:
    """Whether it is the writer, or those he speaks to, outside the marks: "I asked", "You say"."""
    return speaker.pronoun and speaker.high == speaker.low + 1 and frame.words[speaker.low].norm in _REPORTER


def is_told_by_reporter(reading: Reading) -> bool:
    """Whether the writer of the article speaks of himself."""
    regions = reading.regions
    for token in reading.tokens:
        if token.norm in ("i", "me"):
            at = regions.first_at(token.start + 1)
            if not at or regions[at - 1].outer.end <= token.start:
                return True
    return False


def asks(frame: Frame, cues: list[Cue]) -> bool:
    """Whether a sentence is the reporter's question, or tells of his asking."""
    words = frame.words
    return bool(words) and (words[-1].text == "?" or any(is_reporter(frame, cue.speaker) for cue in cues))


def interviewed(reading: Reading, told: Told, sentence: int) -> Voice | None:
    """Who was asked or answered last, up to this sentence."""
    for back in range(sentence, max(-1, sentence - BACK), -1):
        frame, cues, quoted = told(back)
        if (asked := _asked(frame, cues)) is not None:
            return voice_of(reading, frame, asked)
        if quoted is not None and quoted.slug is not None:
            return quoted
    return None


def _asked(frame: Frame, cues: list[Cue]) -> Speaker | None:
    """The person of "I asked Stubb whether", "Merz told me that"."""
    words = frame.words
    for cue in cues:
        if is_reporter(frame, cue.speaker) and words[cue.verb].norm in _ASKED_OF:
            return _object(frame, cue.verb)
        hears = cue.verb + 1 < len(words) and words[cue.verb + 1].norm in _TO_REPORTER
        if hears and (cue.speaker.named or cue.speaker.ref is not None):
            return cue.speaker
    return None


def _object(frame: Frame, verb: int) -> Speaker | None:
    words = frame.words
    for at in range(verb + 1, min(len(words), verb + NEAR)):
        if words[at].norm in _SUBJECT or not words[at].text[0].isalnum() or frame.gap_between(at - 1, at):
            return None
        ref = frame.refs[at]
        if ref is not None and ref.actor is not None and not is_possessive(words[at]):
            return Speaker(at, at + 1, ref, named=ref.form != "pronoun", pronoun=False)
    return None
