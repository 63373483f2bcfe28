"""The cues of a frame: verbs and nouns of speaking, each with the one who speaks."""

from dataclasses import dataclass
from typing import Literal

from app.extraction.quotes import speakers
from app.extraction.quotes.frame import Frame
from app.extraction.quotes.speakers import Speaker
from app.extraction.types import Token

Force = Literal["say", "judge", "source"]
_FORMS = ("past", "present", "base", "ing")


@dataclass(frozen=True, slots=True)
class Cue:
    """Word `verb` of a frame and its speaker. `say` carries whole sentences, `judge` some words about something."""

    verb: int
    force: Force
    speaker: Speaker

    @property
    def first(self) -> int:
        """The first word of speaker and verb."""
        return min(self.verb, self.speaker.low)

    @property
    def last(self) -> int:
        """The last word of speaker and verb."""
        return max(self.verb, self.speaker.high - 1)


def find_cues(frame: Frame) -> list[Cue]:
    """The cues of a frame that have a speaker, in order of their verb."""
    cues: list[Cue] = []
    for at, word in enumerate(frame.words):
        if not word.tags:
            continue
        if word.norm == "according" and at + 1 < len(frame.words) and frame.words[at + 1].norm == "to":
            speaker = speakers.after(frame, at + 1)
            if speaker is not None:
                cues.append(Cue(at, "source", speaker))
            continue
        read = _verb(word)
        if read is None or _is_noun(frame, at):
            continue
        force, form = read
        speaker = _subject(frame, at, form, cues)
        if speaker is not None and (force == "say" or _can_judge(frame, speaker)):
            cues.append(Cue(at, force, speaker))
    return cues


def _verb(word: Token) -> tuple[Force, str] | None:
    for form in _FORMS:
        if f"say-{form}" in word.tags:
            return "say", form
    for form in _FORMS:
        if f"judge-{form}" in word.tags:
            return "judge", form
    return None


def _subject(frame: Frame, at: int, form: str, cues: list[Cue]) -> Speaker | None:
    words = frame.words
    left = words[at - 1] if at else None
    if form == "ing":
        return _of_participle(frame, at, cues)
    if _follows_quote(frame, at) and form != "base":
        return speakers.after(frame, at) or speakers.before(frame, at)
    if left is None:
        return speakers.after(frame, at) if form == "past" else None
    if form == "past" and _is_passive(words, at):
        return _agent(frame, at)
    if "joiner" in left.tags or left.norm in ("to", "then"):
        return _shared(frame, at, cues)
    return speakers.before(frame, at) or (_shared(frame, at, cues) if left.text == "," else None)


def _of_participle(frame: Frame, at: int, cues: list[Cue]) -> Speaker | None:
    if at and frame.words[at - 1].text != "," and not frame.gap_between(at - 1, at):
        own = speakers.ending_at(frame, at - 1)
        if own is not None and (own.named or own.pronoun) and own.low and frame.words[own.low - 1].norm == "with":
            return own
    return _shared(frame, at, cues)


def _shared(frame: Frame, at: int, cues: list[Cue]) -> Speaker | None:
    """The speaker of the verb before in the sentence, else the subject of the sentence."""
    for cue in reversed(cues):
        if cue.force != "source":
            return cue.speaker
    return main_subject(frame, at)


def main_subject(frame: Frame, limit: int) -> Speaker | None:
    """The first noun phrase before word `limit` that names someone and stands under no preposition."""
    words = frame.words
    at = _after_opening(frame, limit)
    while at < limit:
        found = speakers.ending_at(frame, at)
        if found is None or _runs_on(frame, at, limit):
            at += 1
            continue
        at += 1
        if not (found.named or found.pronoun or "speaker-noun" in words[found.high - 1].tags):
            continue
        if words[found.high - 1].text.endswith(("'s", "’s", "s’")) or speakers.is_governed(frame, found):
            continue
        return found
    return None


def _after_opening(frame: Frame, limit: int) -> int:
    words = frame.words
    if not words or not words[0].tags & {"preposition", "subordinate", "adverb", "say-ing", "judge-ing"}:
        return 0
    for at in range(1, min(limit, 40)):
        if words[at].text == ",":
            return at + 1
    return 0


def _runs_on(frame: Frame, at: int, limit: int) -> bool:
    if at + 1 >= limit or frame.gap_between(at, at + 1):
        return False
    ref = frame.refs[at]
    following = frame.words[at + 1]
    if ref is not None:
        return frame.refs[at + 1] is ref
    found = speakers.ending_at(frame, at + 1)
    return found is not None and found.low <= at and following.text[0].isalnum()


def _agent(frame: Frame, at: int) -> Speaker | None:
    """Of a passive, the one after "by"."""
    words = frame.words
    for by in range(at + 1, min(at + 4, len(words))):
        if words[by].norm == "by" and not frame.gap_between(at, by):
            return speakers.after(frame, by)
    return None


def _is_passive(words: list[Token], at: int) -> bool:
    back = at - 1
    while back >= 0 and (speakers.is_adverb(words[back]) or "adverb" in words[back].tags or words[back].norm == "not"):
        back -= 1
    return back >= 0 and "be" in words[back].tags


def _is_noun(frame: Frame, at: int) -> bool:
    """A word that could be a verb stands as a noun or an adjective: "the president’s claims", "a proposed deal"."""
    if not at or frame.gap_between(at - 1, at):
        return False
    left = frame.words[at - 1]
    if left.norm in ("that", "this", "one", "both", "some", "many", "most", "another", "several", "two", "three", "no"):
        return False
    if left.tags & {"determiner", "possessive"} or left.text.endswith(("'s", "’s", "s’")):
        return True
    return "preposition" in left.tags and left.norm != "to" and not frame.words[at].norm.endswith("ing")


def _follows_quote(frame: Frame, at: int) -> bool:
    if frame.gap_between(at - 1, at):
        return True
    return at > 0 and frame.words[at - 1].text == "," and frame.gap_between(at - 2, at - 1)


def _can_judge(frame: Frame, speaker: Speaker) -> bool:
    return speaker.named or speaker.pronoun or "speaker-noun" in frame.words[speaker.high - 1].tags
