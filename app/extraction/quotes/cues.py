"""The cues of a frame: verbs and nouns of speaking, each with the one who speaks."""

from dataclasses import dataclass
from typing import Literal

from app.extraction.quotes import speakers
from app.extraction.quotes.frame import Frame
from app.extraction.quotes.speakers import Speaker
from app.extraction.types import Token

Force = Literal["say", "judge", "weak", "noun", "source", "label"]
_VERBS: tuple[Force, ...] = ("say", "judge", "weak")
_FORMS: tuple[tuple[str, Force, str], ...] = tuple(
    (f"{force}-{form}", force, form) for force in _VERBS for form in ("past", "present", "base", "ing")
)


_IN_WORDS_OF = ("words", "of")
_BEFORE_LABEL = frozenset(["—", "–", "―", "-", ".", "from", "by"])
_LABEL_MARKS = frozenset("—–―-:")
_NO_TITLE = frozenset(["determiner", "possessive", "preposition", "auxiliary", "adverb"])
MAX_OPENING = 60
"""Words at the head of a sentence among which its subject is looked for."""
MAX_LABEL = 6
"""Words from a dash to the end of the name behind it."""


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
        return min(self.verb, self.speaker.low)

    @property
    def last(self) -> int:
        """The last word of speaker and verb."""
        return max(self.verb, self.speaker.high - 1)


def find_cues(frame: Frame) -> list[Cue]:
    """The cues of a frame that have a speaker, in order of their verb."""
    cues: list[Cue] = []
    for at, word in enumerate(frame.words):
        if word.text in _LABEL_MARKS:
            cue = _label(frame, at)
        elif word.tags or word.norm == "according":
            cue = _source(frame, at) or _verb_cue(frame, at, cues) or _noun_cue(frame, at)
        else:
            continue
        if cue is not None:
            cues.append(cue)
    return cues


def main_subject(frame: Frame, limit: int) -> Speaker | None:
    """The first noun phrase before word `limit` that names someone and stands under no preposition."""
    words = frame.words
    start = _after_opening(frame, limit)
    for at in range(start, min(limit, start + MAX_OPENING)):
        found = speakers.ending_at(frame, at)
        if found is None or "possessive" in words[at].tags or _runs_on(frame, at, limit, found):
            continue
        if at == 0 and found.ref is None and found.named and not any(map(speakers.is_verb, words[1:2])):
            continue
        if not (found.named or found.pronoun or "speaker-noun" in words[at].tags):
            continue
        if not speakers.is_possessive(words[at]) and speakers.governor(frame, found) is None:
            return found
    return None


def _source(frame: Frame, at: int) -> Cue | None:
    words = frame.words
    if words[at].norm != "according" or at + 1 >= len(words) or words[at + 1].norm != "to":
        return None
    speaker = speakers.after(frame, at + 1)
    return Cue(at, "source", "", speaker) if speaker else None


def _label(frame: Frame, mark: int) -> Cue | None:
    """A name that ends or opens the sentence beside the quote: “…” — Dmitry Peskov; Peskov: “…”."""
    words = frame.words
    if words[mark].text == ":":
        if not frame.gap_between(mark, mark + 1):
            return None
        speaker = speakers.ending_at(frame, mark - 1)
        free = speaker is not None and (speaker.low == 0 or words[speaker.low - 1].norm in _BEFORE_LABEL)
        return Cue(mark, "label", "", speaker) if speaker and free and _can_judge(frame, speaker) else None
    if not frame.gap_between(mark - 1, mark):
        return None
    speaker = speakers.after(frame, mark)
    if speaker is None or not speaker.named or speaker.high - mark > MAX_LABEL:
        return None
    closed = speaker.high >= len(words) or words[speaker.high].text in ",.(" or frame.gap_between(mark, speaker.high)
    return Cue(mark, "label", "", speaker) if closed else None


def _verb_cue(frame: Frame, at: int, cues: list[Cue]) -> Cue | None:
    word = frame.words[at]
    tags = word.tags
    if word.text[0].isupper() and at and not frame.gap_between(at - 1, at) and frame.words[at - 1].text not in ".:":
        return None
    for tag, force, form in _FORMS:
        if tag in tags and not _is_noun(frame, at):
            if force == "weak" and at + 1 < len(frame.words) and frame.words[at + 1].norm == "back":
                force = "say"
            speaker = _subject(frame, at, form, cues)
            sure = force == "say" and form == "past"
            if speaker is not None and (sure or _can_judge(frame, speaker)):
                return Cue(at, force, form, speaker)
    return None


def _noun_cue(frame: Frame, at: int) -> Cue | None:
    """ "Trump’s claim that …", "a statement by the Kremlin: …"."""
    words = frame.words
    if "speech-noun" not in words[at].tags:
        return None
    following = words[at + 1] if at + 1 < len(words) else None
    near = frame.gap_between(at, at + 1) or frame.gap_between(at - 1, at)
    if following is not None and "be" in following.tags:
        near = frame.gap_between(at + 1, at + 2) or (at + 2 < len(words) and words[at + 2].text == ":")
    if following is not None and (following.norm in ("by", "from") or (words[at].norm, following.norm) == _IN_WORDS_OF):
        speaker = speakers.after(frame, at + 1)
        return Cue(at, "noun", "", speaker) if speaker and _can_judge(frame, speaker) else None
    if not near and (following is None or following.norm not in ("that", "of", "for", ":", ",", "about", "to")):
        return None
    for back in range(at - 1, max(-1, at - 4), -1):
        if "possessive" in words[back].tags:
            return Cue(at, "noun", "", Speaker(back, back + 1, frame.refs[back], pronoun=True))
        if speakers.is_possessive(words[back]):
            owner = speakers.ending_at(frame, back)
            return Cue(at, "noun", "", owner) if owner and _can_judge(frame, owner) else None
        if words[back].tags & {"preposition", "determiner"} or not words[back].text[0].isalnum():
            break
    return None


def _subject(frame: Frame, at: int, form: str, cues: list[Cue]) -> Speaker | None:
    words = frame.words
    left = words[at - 1] if at else None
    if form == "ing":
        return _of_participle(frame, at, cues)
    if _may_invert(frame, at, form):
        inverted = speakers.after(frame, at)
        if inverted is not None and _closes(frame, at, inverted):
            return inverted
    if left is None:
        return None
    if form == "past" and _is_passive(words, at):
        return None if words[at + 1 : at + 2] and words[at + 1].norm == "as" else _agent(frame, at)
    if "joiner" in left.tags or left.norm in ("to", "then"):
        return _shared(frame, at, cues)
    found = speakers.before(frame, at)
    if found is None:
        return _shared(frame, at, cues) if left.text == "," else None
    if form == "present" and left.text not in ",)" and not all(_is_light(word) for word in words[found.high : at]):
        return None
    return found


def _is_light(word: Token) -> bool:
    """Whether the word may stand between a subject and its verb in the present, which could be a noun as well."""
    return bool(word.tags & {"adverb", "auxiliary", "relative"}) or speakers.is_adverb(word) or speakers.is_time(word)


def _may_invert(frame: Frame, at: int, form: str) -> bool:
    tags = frame.words[at].tags
    if form == "base" or "hearer" in tags or tags & {"judge-past", "judge-present"}:
        return False
    return at == 0 or frame.words[at - 1].text == "," or frame.gap_between(at - 1, at)


def _closes(frame: Frame, verb: int, speaker: Speaker) -> bool:
    """Whether what follows the name shows that it is the subject: a mark, a quote, a preposition or the end."""
    if frame.gap_between(verb - 1, verb) or frame.gap_between(verb - 2, verb - 1):
        return True
    own = speakers.before(frame, verb)
    quoted_before = bool(frame.gaps) and frame.gaps[0] < verb and frame.gaps[-1] <= verb
    if own is not None and own.named and not quoted_before:
        return False
    if speaker.high >= len(frame.words) or frame.gap_between(speaker.high - 1, speaker.high):
        return True
    following = frame.words[speaker.high]
    if "preposition" in following.tags or following.norm in ("who", "as"):
        return speaker.named
    return following.text in ",;:.()" or speakers.is_time(following)


def _of_participle(frame: Frame, at: int, cues: list[Cue]) -> Speaker | None:
    """ "with Putin saying that", "is calling"; else the participle shares the subject of the sentence."""
    words, left = frame.words, at - 1
    while left >= 0 and speakers.is_adverb(words[left]) and not frame.gap_between(left, at):
        left -= 1
    if left < 0 or words[left].text == "," or frame.gap_between(left, at):
        return _shared(frame, at, cues)
    if words[left].tags & {"auxiliary", "lasting"}:
        return speakers.before(frame, left) or _shared(frame, at, cues)
    own = speakers.ending_at(frame, left)
    while own is not None and (prep := speakers.governor(frame, own)) is not None:
        if words[prep].norm == "with":
            return own if own.named or own.pronoun else None
        own = speakers.ending_at(frame, prep - 1)
    if own is not None and own.named and own.low and words[own.low - 1].text in ("and", "–", "—", "-"):
        return own
    return _shared(frame, at, cues)


def _shared(frame: Frame, at: int, cues: list[Cue]) -> Speaker | None:
    """The speaker of the verb before in the sentence, else the subject of the sentence."""
    for cue in reversed(cues[-MAX_OPENING:]):
        if cue.force not in ("source", "noun"):
            return cue.speaker
    return main_subject(frame, at)


def _after_opening(frame: Frame, limit: int) -> int:
    words = frame.words
    if not words or not words[0].tags & {"preposition", "subordinate", "adverb", "say-ing", "judge-ing", "weak-ing"}:
        return 0
    for at in range(1, min(limit, speakers.MAX_ASIDE)):
        if words[at].text == ",":
            return at + 1
    return 0


def _runs_on(frame: Frame, at: int, limit: int, found: Speaker) -> bool:
    """Whether the noun phrase goes on after word `at`."""
    if at + 1 >= limit or frame.gap_between(at, at + 1):
        return False
    ref, following = frame.refs[at], frame.words[at + 1]
    if ref is not None:
        return frame.refs[at + 1] is ref
    if following.text == "." or found.pronoun:
        return following.text == "." and found.named and at + 2 < limit and len(frame.words[at].text) < 5
    if not found.named and following.text[0].isupper() and not speakers.is_time(following):
        return True
    if found.named and _leads_to_name(frame, at, limit):
        return True
    longer = speakers.ending_at(frame, at + 1)
    return longer is not None and longer.low <= at and (longer.named or "speaker-noun" in following.tags)


def _leads_to_name(frame: Frame, at: int, limit: int) -> bool:
    """Whether a title and a name follow: "Republican presidential front-runner | Donald Trump"."""
    words = frame.words
    for title in range(at + 1, min(at + 5, limit - 1)):
        word, following = words[title], words[title + 1]
        if not word.text[0].islower() or word.tags & _NO_TITLE or frame.gap_between(title - 1, title):
            return False
        if "speaker-noun" in word.tags and following.text[0].isupper() and not speakers.is_time(following):
            return True
    return False


def _agent(frame: Frame, at: int) -> Speaker | None:
    """Of a passive, the one after "by"."""
    for by in range(at + 1, min(at + 4, len(frame.words))):
        if frame.words[by].norm == "by" and not frame.gap_between(at, by):
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
    if left.tags & {"determiner", "possessive"} or speakers.is_possessive(left):
        return True
    if "preposition" in left.tags and "subordinate" not in left.tags:
        return left.norm != "to" and not frame.words[at].norm.endswith("ing")
    return False


def _can_judge(frame: Frame, speaker: Speaker) -> bool:
    return speaker.named or speaker.pronoun or "speaker-noun" in frame.words[speaker.high - 1].tags
