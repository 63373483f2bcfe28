"""Whose words a verb brings: its own subject, or the one it shares with the verb or the sentence before it."""

from app.extraction.quotes import nouns
from app.extraction.quotes.after_verb import speaker_after
from app.extraction.quotes.before_verb import speaker_before
from app.extraction.quotes.frame import Frame
from app.extraction.quotes.main_subjects import charged, main_subject
from app.extraction.quotes.nouns import Speaker
from app.extraction.types import Token

MAX_PHRASE = 7
"""Words of a phrase such as "in a long statement on Friday"."""


def subject_of(frame: Frame, at: int, form: str, shared: Speaker | None) -> Speaker | None:
    """The subject of verb `at` in that form, or None; `shared` is the subject of the verb before it in the sentence."""
    words = frame.words
    left = words[at - 1] if at else None
    if form == "ing":
        return _of_participle(frame, at, shared)
    if _may_invert(frame, at, form):
        inverted = speaker_after(frame, at)
        if inverted is not None and _closes(frame, at, inverted):
            return inverted
    if left is None:
        return None
    if form == "past" and (agent := _agent_behind(frame, at)):
        return agent
    if form == "past" and _is_passive(words, at):
        return None if words[at + 1 : at + 2] and words[at + 1].norm == "as" else _agent(frame, at)
    if left.norm == "to" and (asked := charged(frame, at)):
        return asked
    if "joiner" in left.tags or left.norm in ("to", "then"):
        return shared or main_subject(frame, at)
    found = speaker_before(frame, at)
    if found is None:
        apart = left.text == "," or frame.gap_between(at - 1, at) or _after_phrase(frame, at)
        return (shared or main_subject(frame, at)) if apart else None
    if form == "present" and left.text not in ",)" and not all(_is_light(word) for word in _between(frame, found, at)):
        return None
    return found


def _between(frame: Frame, found: Speaker, verb: int) -> list[Token]:
    """What stands between a subject and its verb; what is the speaker's belongs to him: "the Kremlin’s readout |"."""
    words, high = frame.words, found.high
    if nouns.is_possessive(words[high - 1]):
        high = next((at + 1 for at in range(verb - 1, high - 1, -1) if "speech-noun" in words[at].tags), high)
    return words[high:verb]


def _after_phrase(frame: Frame, at: int) -> bool:
    """Whether only a prepositional phrase stands between a joiner and the verb: "is for it, and in a letter | said"."""
    words = frame.words
    for prep in range(at - 2, max(0, at - MAX_PHRASE), -1):
        if frame.gap_between(prep, at) or nouns.is_verb(words[prep]):
            return False
        if "preposition" in words[prep].tags:
            return "joiner" in words[prep - 1].tags
    return False


def _is_light(word: Token) -> bool:
    """Whether the word may stand between a subject and its verb in the present, which could be a noun as well."""
    return bool(word.tags & {"adverb", "auxiliary", "relative"}) or nouns.is_adverb(word) or nouns.is_time(word)


def _may_invert(frame: Frame, at: int, form: str) -> bool:
    tags = frame.words[at].tags
    if form == "base" or "hearer" in tags or tags & {"judge-past", "judge-present"}:
        return False
    words = frame.words
    return at == 0 or words[at - 1].text == "," or frame.gap_between(at - 1, at) or _so_said(words, at)


def _so_said(words: list[Token], at: int) -> bool:
    return at == 1 and words[0].norm in ("so", "thus")


def _closes(frame: Frame, verb: int, speaker: Speaker) -> bool:
    """Whether what follows the name shows that it is the subject: a mark, a quote, a preposition or the end."""
    following = frame.words[speaker.high] if speaker.high < len(frame.words) else None
    if speaker.pronoun and following is not None and following.tags & {"be", "auxiliary"}:
        return False
    if frame.gap_between(verb - 1, verb) or frame.gap_between(verb - 2, verb - 1):
        return True
    own = speaker_before(frame, verb)
    quoted_before = bool(frame.gaps) and frame.gaps[0] < verb and frame.gaps[-1] <= verb
    fronted = own is not None and speaker.named and own.high == verb - 1 and frame.words[own.high].text == ","
    if fronted and (following is None or "preposition" in following.tags or following.text == "."):
        return True
    if own is not None and own.named and not quoted_before:
        return False
    if following is None or frame.gap_between(speaker.high - 1, speaker.high):
        return True
    if "preposition" in following.tags or following.norm in ("who", "as"):
        return speaker.named
    return following.text in ",;:.()" or nouns.is_time(following)


def _of_participle(frame: Frame, at: int, shared: Speaker | None) -> Speaker | None:
    """ "with Putin saying that", "is calling"; else the participle shares the subject of the sentence."""
    words, left = frame.words, at - 1
    while left >= 0 and nouns.is_adverb(words[left]) and not frame.gap_between(left, at):
        left -= 1
    if left < 0 or words[left].text == "," or frame.gap_between(left, at):
        return _with_name_between_commas(frame, left) or shared or _of_happening(frame, main_subject(frame, at), at)
    if words[left].tags & {"auxiliary", "lasting"}:
        return speaker_before(frame, left) or (shared or main_subject(frame, at))
    own = nouns.ending_at(frame, left)
    while own is not None and (prep := nouns.governor(frame, own)) is not None:
        if words[prep].norm == "with":
            return own if own.named or own.pronoun else None
        own = nouns.ending_at(frame, prep - 1)
    if own is not None and own.named and own.low and words[own.low - 1].text in ("and", "–", "—", "-"):
        return own
    return shared or main_subject(frame, at)


def _of_happening(frame: Frame, found: Speaker | None, limit: int) -> Speaker | None:
    """ "It comes after | Trump met him, telling him": nobody is "it", who acts in the clause behind does."""
    words = frame.words
    if found is None or found.low or words[0].norm not in ("it", "this", "that"):
        return found
    opens = (at for at in range(limit - 1, 1, -1) if words[at].norm in ("as", "after", "when", "while", "before"))
    later = (main_subject(frame, limit, at + 1) for at in opens)
    return next((each for each in later if each is not None and each.named), found)


def _with_name_between_commas(frame: Frame, comma: int) -> Speaker | None:
    """ "With the secretary of state, Marco Rubio, | calling it …": it is he who calls it so."""
    words = frame.words
    found = nouns.ending_at(frame, comma - 1) if comma > 0 else None
    if found is None or not found.named or words[found.low - 1].text != "," or frame.gap_between(found.low - 1, comma):
        return None
    for at in range(found.low - 2, max(-1, found.low - 2 - MAX_PHRASE), -1):
        if words[at].norm == "with":
            return found
        if not words[at].text[0].isalnum() or nouns.is_verb(words[at]):
            return None
    return None


def _agent(frame: Frame, at: int) -> Speaker | None:
    """Of a passive, the one after "by"."""
    for by in range(at + 1, min(at + 4, len(frame.words))):
        if frame.words[by].norm == "by" and not frame.gap_between(at, by):
            return speaker_after(frame, by)
    return None


def _agent_behind(frame: Frame, at: int) -> Speaker | None:
    """The one after "by" behind the words themselves: "described as “frank” | by Rubio"."""
    words, gap = frame.words, frame.gap_after(at)
    if gap is None or gap - at > MAX_PHRASE or gap >= len(words) or words[gap].norm != "by":
        return None
    if not words[at].tags & {"judge-past", "weak-past"} or any(map(nouns.is_verb, words[at + 1 : gap])):
        return None
    found = speaker_after(frame, gap)
    return found if found is not None and (found.named or "speaker-noun" in words[found.high - 1].tags) else None


def _is_passive(words: list[Token], at: int) -> bool:
    back = at - 1
    while back >= 0 and (nouns.is_adverb(words[back]) or "adverb" in words[back].tags or words[back].norm == "not"):
        back -= 1
    return back >= 0 and "be" in words[back].tags
