"""The cues of a frame: verbs and nouns of speaking, names with a mark and sources, each with the one who speaks."""

from app.extraction.quotes import nouns
from app.extraction.quotes.after_verb import speaker_after
from app.extraction.quotes.cue import Cue, can_judge
from app.extraction.quotes.frame import Frame
from app.extraction.quotes.noun_cues import noun_cue
from app.extraction.quotes.nouns import Speaker
from app.extraction.quotes.subjects import subject_of
from app.extraction.quotes.verb_cues import that_cue, verb_cue

_PUT = frozenset(["put", "puts", "phrased", "framed"])
_BEFORE_LABEL = frozenset(["—", "–", "―", "-", ".", "from", "by", "quote", "quoting"])
_LABEL_MARKS = frozenset("—–―-:")
MAX_LABEL = 6
"""Words from a dash to the end of the name behind it."""


def find_cues(frame: Frame) -> list[Cue]:
    """The cues of a frame that have a speaker, in order of their verb."""
    cues: list[Cue] = []
    for at, word in enumerate(frame.words):
        if word.text in _LABEL_MARKS:
            cue = _label(frame, at)
        elif word.norm in _PUT:
            cue = _put_it(frame, at)
        elif word.tags or word.norm == "according":
            cue = (
                _source(frame, at)
                or _viewpoint(frame, at)
                or verb_cue(frame, at, cues)
                or noun_cue(frame, at, cues)
                or that_cue(frame, at, cues)
            )
        else:
            continue
        if cue is not None:
            cues.append(cue)
    return cues


def _source(frame: Frame, at: int) -> Cue | None:
    words = frame.words
    if words[at].norm != "according" or at + 1 >= len(words) or words[at + 1].norm != "to":
        return None
    speaker = speaker_after(frame, at + 1)
    return Cue(at, "source", "", speaker) if speaker else None


def _put_it(frame: Frame, at: int) -> Cue | None:
    """ "As Tusk put it", "is how Tusk put it"."""
    if at + 1 >= len(frame.words) or frame.words[at + 1].norm != "it" or frame.gap_between(at - 1, at + 1):
        return None
    speaker = subject_of(frame, at, "past", None)
    return Cue(at, "say", "past", speaker) if speaker and can_judge(frame, speaker) else None


def _viewpoint(frame: Frame, at: int) -> Cue | None:
    """ "In Tusk’s view", "by her account"."""
    words = frame.words
    if "viewpoint" not in words[at].tags or at < 2 or frame.gap_between(at - 2, at):
        return None
    owner = words[at - 1]
    if "possessive" in owner.tags:
        speaker: Speaker | None = Speaker(at - 1, at, frame.refs[at - 1], pronoun=True)
    else:
        speaker = nouns.ending_at(frame, at - 1) if nouns.is_possessive(owner) else None
    if speaker is None or not speaker.low or words[speaker.low - 1].norm not in ("in", "by", "to", "the"):
        return None
    return Cue(at, "source", "", speaker)


def _label(frame: Frame, mark: int) -> Cue | None:
    """A name that ends or opens the sentence beside the quote: “…” — Dmitry Peskov; Peskov: “…”."""
    words = frame.words
    if words[mark].text == ":":
        if not frame.gap_between(mark, mark + 1):
            return None
        if words[mark - 1].norm == "quote":
            return None
        speaker = nouns.ending_at(frame, mark - 1)
        free = speaker is not None and (speaker.low == 0 or words[speaker.low - 1].norm in _BEFORE_LABEL)
        able = speaker is not None and can_judge(frame, speaker) and not _is_paper(frame, speaker)
        return Cue(mark, "label", "", speaker) if speaker and free and able else None
    if not frame.gap_between(mark - 1, mark):
        return None
    speaker = speaker_after(frame, mark)
    if speaker is None or not speaker.named or speaker.high - mark > MAX_LABEL:
        return None
    closed = speaker.high >= len(words) or words[speaker.high].text in ",.(" or frame.gap_between(mark, speaker.high)
    return Cue(mark, "label", "", speaker) if closed else None


def _is_paper(frame: Frame, speaker: Speaker) -> bool:
    return not speaker.named and "paper" in frame.words[speaker.high - 1].tags
