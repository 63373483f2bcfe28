"""Whose a quote is that stands on its own, where the next sentence points back to it."""

from app.extraction.quotes.cue import Cue
from app.extraction.quotes.frame import Frame
from app.extraction.quotes.main_subjects import main_subject
from app.extraction.quotes.noun_cues import owner_of
from app.extraction.quotes.nouns import MAX_NAME, Speaker, ending_at, is_verb
from app.extraction.types import Token

_QUOTE = frozenset(["quote", "quotes", "verbatim", "quotation"])
MAX_SIGNED = 14
"""Words of a name with its office under a quote."""
_POINTING = frozenset(["that", "this", "such", "so", "thus", "these", "those"])
_WITH = frozenset(["with", "in", "by"])
_UTTERED = frozenset(["sentence", "sentences", "phrase", "phrases", "formula", "outburst", "salvo", "broadside"])
NEAR = 7
"""Words from "such" or "that" to what tells whose they were: "That, at any rate, was Macron’s | verdict"."""


def pointing_back(frame: Frame, cues: list[Cue]) -> Speaker | None:
    """Who spoke, if the sentence opens by pointing at words just quoted; None if it tells of something else."""
    words = frame.words
    if len(words) < 3 or (frame.gaps and frame.gaps[0] < NEAR):
        return None
    if words[0].norm in _POINTING:
        return _said_so(frame, cues) or _was_whose(frame)
    if words[0].norm in _WITH and words[1].norm in _POINTING:
        noun = next((at for at in range(2, min(5, len(words))) if _is_utterance(words[at])), None)
        if noun is not None:
            at = _behind(words, noun + 1)
            return _beginning(frame, at) or main_subject(frame, len(words), at)
    return None


def is_label(frame: Frame) -> bool:
    """Whether a heading in capitals stands before a quote, not somebody who speaks: "LATE NIGHT: “…”"."""
    letters = "".join(word.text for word in frame.words if word.text.isalpha())
    return letters.isupper() and frame.words[-1].text == ":" and not any(frame.refs)


def is_heading(frame: Frame) -> bool:
    """Whether only a word that announces a quote stands before it: "Quote: “…”", "Direct quote: “…”"."""
    words = frame.words
    return 1 < len(words) <= 3 and words[-1].text == ":" and words[-2].norm in _QUOTE and not any(frame.refs)


def named_under(frame: Frame) -> Speaker | None:
    """Who is named right behind a quote on its own, with no word of saying: “…” Rustem Umerov, chief negotiator."""
    words = frame.words
    if not words or 0 not in frame.people or frame.gaps or len(words) > MAX_SIGNED:
        return None
    found = ending_at(
        frame, next((at for at, ref in enumerate(frame.refs) if ref is not frame.refs[0]), len(words)) - 1
    )
    rest = words[found.high :] if found else words
    if rest and rest[0].text != ",":
        return None
    return None if any(is_verb(word) or "auxiliary" in word.tags for word in rest) else found


def _beginning(frame: Frame, at: int) -> Speaker | None:
    """The name that begins at word `at`, titles and all: "With those words | Trump opened"."""
    for end in range(at, min(at + MAX_NAME, len(frame.words))):
        found = ending_at(frame, end)
        if found is not None and found.named and found.low <= at and not _runs_on(frame, end, found):
            return found
    return None


def _runs_on(frame: Frame, end: int, found: Speaker) -> bool:
    longer = ending_at(frame, end + 1) if end + 1 < len(frame.words) else None
    return longer is not None and longer.named and (longer.low == found.low or frame.refs[end + 1] is not None)


def _behind(words: list[Token], at: int) -> int:
    """The word behind an aside: "With that sentence, spoken in the Oval Office, | Trump"."""
    if at >= len(words) or words[at].text != ",":
        return at
    return next((end + 1 for end in range(at + 1, len(words)) if words[end].text == ","), at + 1)


def _said_so(frame: Frame, cues: list[Cue]) -> Speaker | None:
    """ "So said Macron", "That is how Macron put it", "Thus spoke the chancellor"."""
    words = frame.words
    how = any(word.norm in ("how", "what") for word in words[1:4])
    if not how and words[0].norm not in ("so", "thus"):
        return None
    cue = next((cue for cue in cues if cue.force in ("say", "weak")), None)
    if cue is None or (cue.verb > NEAR and not how) or (not how and cue.verb > 2):
        return None
    return cue.speaker


def _was_whose(frame: Frame) -> Speaker | None:
    """ "Such was Macron’s verdict", "Those were the chancellor’s words"."""
    words = frame.words
    if not any("be" in word.tags for word in words[1:3]):
        return None
    if frame.refs[2:3] != [None] and (found := _beginning(frame, 2)) and found.ref and found.ref.form != "metonym":
        return found
    nouns = (at for at in range(2, min(NEAR, len(words))) if "speech-noun" in words[at].tags or _is_summary(frame, at))
    at = next(nouns, None)
    return owner_of(frame, at) if at is not None else None


def _is_summary(frame: Frame, at: int) -> bool:
    return frame.words[at].norm in ("summary", "line", "take", "diagnosis", "formula", "message")


def _is_utterance(word: Token) -> bool:
    return "speech-noun" in word.tags or word.norm in _UTTERED
