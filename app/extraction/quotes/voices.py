"""Who a speaker is: the actor if one is known, else the words as printed."""

from dataclasses import dataclass

from app.extraction.quotes.frame import Frame
from app.extraction.quotes.nouns import Speaker, is_time
from app.extraction.reading import Reading
from app.extraction.types import ActorRef, Span

_POSSESSIVE = ("'s", "’s")
LONGEST_NAME = 8
"""Words of a name that is shown as one; a longer one is a list of people with their offices."""
_JOINED = frozenset(["for", "of", "from", "at", "in", "with", "to", "on"])


@dataclass(frozen=True, slots=True)
class Voice:
    """An actor's slug if known, the name to show if there is one, and the words of the article."""

    slug: str | None
    name: str | None
    text: str | None


def voice_of(reading: Reading, frame: Frame, speaker: Speaker, verb: int | None = None) -> Voice:
    """The voice of a speaker; a pronoun that stands for nobody known has neither slug nor name."""
    if speaker.ref is not None:
        return _of_ref(reading, speaker.ref)
    words, high = frame.words, speaker.high
    if not speaker.named and not speaker.pronoun and verb is not None:
        high = _with_its_phrase(frame, speaker, verb)
    span = Span(words[speaker.low].start, words[high - 1].end)
    text = reading.slice(span)
    if text.endswith(_POSSESSIVE):
        text = text[:-2]
    if speaker.pronoun or speaker.named:
        plain = speaker.named and high - speaker.low <= LONGEST_NAME
        return Voice(None, text if plain else None, text)
    return _of_phrase(reading, frame, speaker, high, text)


def voice_of_line(reading: Reading, line: Span) -> Voice:
    """The voice that a line under a quote names: “Donald Trump”, “— Dmitry Peskov, Kremlin spokesman”."""
    for ref in reading.refs.within(line):
        if ref.actor is not None:
            return _of_ref(reading, ref)
    name = reading.slice(line).strip(" \t>-–—―.").split(",")[0].strip()
    return Voice(None, name, name)


def _of_ref(reading: Reading, ref: ActorRef) -> Voice:
    text = reading.slice(ref.span)
    if ref.actor is not None:
        return Voice(ref.actor, reading.actor(ref.actor).name, text)
    return Voice(None, None if ref.form == "pronoun" else text, text)


def _of_phrase(reading: Reading, frame: Frame, speaker: Speaker, high: int, text: str) -> Voice:
    """A phrase without a name: a body that speaks is called so, its spokesperson speaks for it; others have no name."""
    head = frame.words[speaker.high - 1]
    if "speaking-body" in head.tags:
        return Voice(None, text, text)
    if head.tags & {"speaks-for", "paper"} and (body := _body_within(reading, frame, speaker.low, high)):
        return Voice(body, reading.actor(body).name, text)
    return Voice(None, None, text)


def _body_within(reading: Reading, frame: Frame, low: int, high: int) -> str | None:
    """The one body of the phrase: "a Kremlin spokesperson", "a spokeswoman for the European Commission"."""
    slugs = {ref.actor for ref in frame.refs[low:high] if ref is not None and ref.actor}
    bodies = [slug for slug in slugs if reading.actor(slug).kind == "body"]
    return bodies[0] if len(bodies) == 1 else None


def _belongs(frame: Frame, at: int) -> bool:
    """Whether the preposition at `at` goes on what stands before it: "a spokesman for", "people familiar with"."""
    return frame.words[at].norm in ("for", "of", "at") or frame.words[at - 1].norm in ("familiar", "close", "briefed")


def _with_its_phrase(frame: Frame, speaker: Speaker, verb: int) -> int:
    """The end of "a spokesman for the ministry" before or behind its verb."""
    high = speaker.high
    if high < len(frame.words) and verb < speaker.low and _belongs(frame, high):
        verb = len(frame.words)
    if high >= verb or frame.words[high].norm not in _JOINED:
        return high
    for at in range(high, min(verb, high + 8)):
        word = frame.words[at]
        if word.text in ",;:." or "auxiliary" in word.tags or frame.gap_between(at - 1, at):
            return at
        if is_time(word) and "preposition" in frame.words[at - 1].tags:
            return at - 1
    end = min(verb, high + 8)
    return end - 1 if "adverb" in frame.words[end - 1].tags else end


def is_spokesman(frame: Frame, speaker: Speaker) -> bool:
    """Whether it is somebody without a name who speaks for another: "the spokesman"."""
    return not speaker.named and "speaks-for" in frame.words[speaker.high - 1].tags
