"""Verbs that say: "said X", "X was quoted as saying", "X allowed that", with the one who speaks."""

from app.extraction.quotes import nouns
from app.extraction.quotes.before_verb import speaker_before
from app.extraction.quotes.cue import REACH, Cue, Force, can_judge
from app.extraction.quotes.frame import Frame
from app.extraction.quotes.nouns import Speaker
from app.extraction.quotes.subjects import subject_of
from app.extraction.types import Token
from app.extraction.verbs import verb_forms

_VERBS: tuple[Force, ...] = ("say", "judge", "weak")
_FORMS: tuple[tuple[str, Force, str], ...] = tuple(
    (f"{force}-{form}", force, form) for force in _VERBS for form in ("past", "present", "base", "ing")
)
_VERB_TAGS = frozenset(tag for tag, _, _ in _FORMS)
_CITES = frozenset(["quoted", "quotes", "quoting", "cited", "cites", "citing"])
MAX_CITED = 12
"""Words from "quoted" to "saying", with the one quoted and his office."""


def verb_cue(frame: Frame, at: int, cues: list[Cue]) -> Cue | None:
    """What says by its own meaning: "said X", "X urged", "X was quoted as saying"."""
    word = frame.words[at]
    tags = word.tags & _VERB_TAGS
    if not tags:
        return None
    if (word.text[0].isupper() and _is_name(frame, at)) or _only_goes_on(frame, at):
        return None
    for tag, force, form in _FORMS:
        if tag in tags and not _is_noun(frame, at):
            if force == "weak" and at + 1 < len(frame.words) and frame.words[at + 1].norm == "back":
                force = "say"
            speaker = _cited(frame, at) or subject_of(frame, at, form, _last_speaker(frame, cues))
            sure = form == "past" and (force == "say" or (force == "judge" and not frame.gap_between(at, at + 1)))
            if speaker is not None and (sure or can_judge(frame, speaker)):
                return Cue(at, force, form, speaker)
    return None


def _only_goes_on(frame: Frame, at: int) -> bool:
    """ "Russia continues to press for the “belt”": it goes on, and says nothing."""
    following = frame.words[at + 1 : at + 2]
    return "lasting" in frame.words[at].tags and bool(following) and following[0].norm == "to"


def that_cue(frame: Frame, at: int, cues: list[Cue]) -> Cue | None:
    """What reports only before "that": "Trump allowed that “…”", "Macron was adamant, even now, that “…”"."""
    words = frame.words
    if "that-cue" not in words[at].tags or not _that_follows(frame, at + 1):
        return None
    form = next((back for back in range(at - 1, max(-1, at - 4), -1) if "be" in words[back].tags), None)
    if words[at].norm in verb_forms() or words[at].norm.endswith("ed"):
        form = None
    elif form is None:
        return None
    subject = subject_of(frame, at, "past", _last_speaker(frame, cues)) if form is None else speaker_before(frame, form)
    return Cue(at, "say", "past", subject) if subject and can_judge(frame, subject) else None


def _that_follows(frame: Frame, at: int) -> bool:
    """Whether "that" and the quote follow, if need be behind an aside."""
    words = frame.words
    if at < len(words) and words[at].text == ",":
        at = next((end + 1 for end in range(at + 1, len(words)) if words[end].text == ","), at)
    return at < len(words) and words[at].norm == "that" and frame.gap_between(at, at + 1)


def _is_name(frame: Frame, at: int) -> bool:
    """Whether a capitalised word is no verb that begins a sentence: “…,” Read said."""
    if frame.refs[at] is not None:
        return True
    return at > 0 and not frame.gap_between(at - 1, at) and frame.words[at - 1].text not in ".:"


def _last_speaker(frame: Frame, cues: list[Cue]) -> Speaker | None:
    """The subject of the verb before in the sentence; of a report within a report that of the outer one."""
    verbs = [cue for cue in cues[-REACH:] if cue.force not in ("source", "noun")]
    while len(verbs) > 1 and _is_reported(frame, verbs[-2], verbs[-1]):
        verbs.pop()
    return verbs[-1].speaker if verbs else None


def _is_reported(frame: Frame, outer: Cue, inner: Cue) -> bool:
    """Whether the one is what the other says: "Schoof said (that) the Netherlands | supports it"."""
    between = frame.words[outer.verb + 1 : inner.speaker.low]
    light = all(word.norm == "that" or "determiner" in word.tags or word.text[0].isupper() for word in between)
    return outer.force == "say" and outer.verb < inner.speaker.low and light and not inner.speaker.pronoun


def _cited(frame: Frame, at: int) -> Speaker | None:
    """Whom a medium quotes: "TASS quoted | Putin’s aide as saying", "citing Peskov as saying"."""
    words = frame.words
    if words[at].norm not in _CITES and (words[at].norm != "saying" or words[at - 1].norm != "as"):
        return None
    said = at if words[at].norm == "saying" else _as_saying(words, at)
    verb = next((back for back in range(at, max(-1, at - MAX_CITED), -1) if words[back].norm in _CITES), None)
    if said is None or verb is None or frame.gap_between(verb, said):
        return None
    found = nouns.ending_at(frame, said - 2)
    return found if found is not None and found.low > verb and can_judge(frame, found) else None


def _as_saying(words: list[Token], at: int) -> int | None:
    """The "saying" of "as saying" behind a verb."""
    reach = range(at + 2, min(len(words), at + MAX_CITED))
    return next((here for here in reach if words[here].norm == "saying" and words[here - 1].norm == "as"), None)


def _is_noun(frame: Frame, at: int) -> bool:
    """A word that could be a verb stands as a noun or an adjective: "the president’s claims", "a proposed deal"."""
    if not at or frame.gap_between(at - 1, at):
        return False
    left = frame.words[at - 1]
    if left.norm in ("that", "this", "one", "both", "some", "many", "most", "another", "several", "two", "three", "no"):
        return False
    if left.tags & {"determiner", "possessive"} or nouns.is_possessive(left):
        return True
    if "preposition" in left.tags and "subordinate" not in left.tags:
        return left.norm != "to" and not frame.words[at].norm.endswith("ing")
    return False
