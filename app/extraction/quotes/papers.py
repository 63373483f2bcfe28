"""Whose a text is that speaks for itself ("“…,” the statement said"), after the sentence that told who issued it."""

from app.extraction.quotes.after_verb import speaker_after
from app.extraction.quotes.before_verb import speaker_before
from app.extraction.quotes.cue import Cue
from app.extraction.quotes.frame import Frame
from app.extraction.quotes.main_subjects import main_subject
from app.extraction.quotes.noun_cues import owner_of
from app.extraction.quotes.nouns import Speaker

_SAYS = ("say", "weak")


def is_paper(frame: Frame, speaker: Speaker) -> bool:
    """Whether what speaks is a text and not a person: "it", "the statement", "the document"."""
    head = frame.words[speaker.high - 1]
    return head.norm == "it" or (not speaker.named and "paper" in head.tags)


def author(frame: Frame, cues: list[Cue], *, named: bool) -> Speaker | None:
    """Who issued the text that a sentence tells of; `named` if it calls itself one: who announced something will do."""
    words = frame.words
    for at, word in enumerate(words):
        if "paper" not in word.tags:
            continue
        found = owner_of(frame, at) or _behind(frame, at) or _issuer(frame, at)
        if found is not None and found.named:
            return found
    said = [cue for cue in cues if cue.force in _SAYS and cue.speaker.named] if named else []
    by = [cue.speaker for cue in said if "by" in (word.norm for word in words[cue.verb : cue.speaker.low])]
    subject = main_subject(frame, len(words)) if said else None
    return by[-1] if by else subject if subject is not None and subject.named else None


def _behind(frame: Frame, at: int) -> Speaker | None:
    """ "A statement by Rubio and Waltz", "a readout from the Kremlin"."""
    following = frame.words[at + 1 : at + 2]
    return speaker_after(frame, at + 1) if following and following[0].norm in ("by", "from", "of") else None


def _issuer(frame: Frame, at: int) -> Speaker | None:
    """ "Rubio and Waltz issued a joint statement"."""
    verb = next((back for back in range(at - 1, max(-1, at - 5), -1) if "written" in frame.words[back].tags), None)
    return speaker_before(frame, verb) if verb is not None else None
