"""Nouns for what somebody said: "X's claim that", "a statement by X", "X's answer came", with the one who speaks."""

from app.extraction.quotes import nouns
from app.extraction.quotes.after_verb import speaker_after
from app.extraction.quotes.cue import Cue, can_judge
from app.extraction.quotes.frame import Frame
from app.extraction.quotes.nouns import Speaker

_IN_WORDS_OF = ("words", "of")
_ENTRANCES = frozenset(["admission", "address", "line"])
"""Nouns for words spoken that with "to" mean something else: "Kyiv’s admission to the bloc"."""
_OPEN = frozenset(["and", "but", "yet", "so", "then"])
MAX_REPLY = 6
"""Words from the beginning to what it is about: "The Ukrainian president’s first public answer" has six."""
MAX_DEMAND = 9
"""Words from a noun to the quote that it leads up to: "its demand for an end to “…”" has five."""


def noun_cue(frame: Frame, at: int, cues: list[Cue]) -> Cue | None:
    """ "Trump’s claim that …", "a statement by the Kremlin: …"."""
    words = frame.words
    if "speech-noun" not in words[at].tags:
        return None
    following = words[at + 1] if at + 1 < len(words) else None
    near = frame.gap_between(at, at + 1) or frame.gap_between(at - 1, at)
    if following is not None and "be" in following.tags:
        judged = any(cue.force in ("say", "judge") for cue in cues)  # "Macron said that Putin’s words were “…”"
        near = frame.gap_between(at + 1, at + 2) and not judged
        near = near or (at + 2 < len(words) and words[at + 2].text == ":")
    if following is not None and (following.norm in ("by", "from") or (words[at].norm, following.norm) == _IN_WORDS_OF):
        speaker = speaker_after(frame, at + 1)
        return Cue(at, "noun", "", speaker) if speaker and can_judge(frame, speaker) else None
    if words[at].norm in _ENTRANCES and following is not None and following.norm == "to":
        return None
    if following is not None and following.norm == "of" and (author := _author(frame, at + 1)):
        return Cue(at, "noun", "", author)
    if not near and (following is None or following.norm not in ("that", "of", "for", ":", ",", "about", "to")):
        return None
    if following is not None and following.norm in ("for", "to") and not _leads_up(frame, at):
        return None
    owner = owner_of(frame, at)
    return Cue(at, "noun", "", owner) if owner else None


def _leads_up(frame: Frame, at: int) -> bool:
    """Whether a noun's quote is near: not "Russia’s demand for its foes to hand over a line of towns known as “…”"."""
    gap = frame.gap_after(at)
    return gap is not None and gap - at <= MAX_DEMAND


def owner_of(frame: Frame, at: int) -> Speaker | None:
    """Whose the words at `at` are: "his | answer", "Trump’s latest | post"."""
    words = frame.words
    for back in range(at - 1, max(-1, at - 4), -1):
        if "possessive" in words[back].tags:
            return Speaker(back, back + 1, frame.refs[back], pronoun=True)
        if nouns.is_possessive(words[back]):
            owner = nouns.ending_at(frame, back)
            return owner if owner and can_judge(frame, owner) else None
        if words[back].tags & {"preposition", "determiner"} or not words[back].text[0].isalnum():
            break
    return None


def reply_of(frame: Frame, limit: int) -> Speaker | None:
    """Whose words a sentence is about that leads up to them: "Moscow’s answer came within the hour: “…”"."""
    words = frame.words
    start = 1 if words and words[0].norm in _OPEN else 0
    for at in range(start + 1, min(limit, start + MAX_REPLY)):
        if "speech-noun" in words[at].tags:
            return owner_of(frame, at)
        if not words[at].text[0].isalnum() or words[at].tags & {"preposition", "auxiliary"} or nouns.is_verb(words[at]):
            return None
    return None


def _author(frame: Frame, of: int) -> Speaker | None:
    """Whose statement leads up to the quote: "Joint statement of the European leaders: “…”"."""
    speaker = speaker_after(frame, of)
    if speaker is None or not can_judge(frame, speaker):
        return None
    colon = speaker.high < len(frame.words) and frame.words[speaker.high].text == ":"
    return speaker if colon and frame.gap_between(speaker.high, speaker.high + 1) else None
