"""Who stands behind a speech verb as its subject: "said Trump", "said the head of its delegation, Rustem Umerov"."""

from app.extraction.quotes.frame import Frame
from app.extraction.quotes.nouns import (
    DASHES,
    MAX_NAME,
    Speaker,
    ending_at,
    is_initial,
    is_name_word,
    is_verb,
)
from app.extraction.types import Token

MAX_OFFICE = 10
"""Words from "of" to the name: "of the National Security and Defence Council of Ukraine | Rustem Umerov" has ten."""


def speaker_after(frame: Frame, verb: int) -> Speaker | None:
    """The subject after the verb ("said Trump"), or None: the last name before the phrase ends."""
    words, at = frame.words, verb + 1
    best: Speaker | None = None
    for end in range(at, min(len(words), at + 14)):
        word = words[end]
        if frame.gap_between(end - 1, end) or word.text in ",;:()" or word.text in DASHES:
            best = name_behind(frame, end) or best if best and not best.named and word.text == "," else best
            break
        if word.norm in ("who", "that", "as", "and", "when", "while") or _is_auxiliary(word):
            break
        if "preposition" in word.tags and frame.refs[end] is None:
            best = _holder(frame, end) or best
            break
        if word.text == "." and not is_initial(words, end):
            break
        found = ending_at(frame, end)
        if found is None or found.low < at:
            continue
        heads = "speaker-noun" in word.tags and not word.text[0].isupper()
        if best is None or found.named or not best.named or (heads and found.low <= best.low):
            best = found
    return _with_partner(frame, best) if best is not None and best.named else best


def _holder(frame: Frame, of: int) -> Speaker | None:
    """The name that an office with "of" leads to: "said the head of its delegation, | Rustem Umerov"."""
    words, head = frame.words, frame.words[of - 1]
    if words[of].norm not in ("of", "for", "to") or not ("speaker-noun" in head.tags or is_name_word(head)):
        return None
    for at in range(of + 1, min(len(words), of + MAX_OFFICE)):
        word = words[at]
        if frame.gap_between(at - 1, at):
            return None
        if at in frame.people:
            return ending_at(frame, _last_of_ref(frame, at))
        if word.text in ";:()." or is_verb(word) or _is_auxiliary(word):
            return None
        if word.text == ",":
            return name_behind(frame, at) if at + 1 in frame.people else None
    return None


def _last_of_ref(frame: Frame, at: int) -> int:
    while at + 1 < len(frame.words) and frame.refs[at + 1] is frame.refs[at]:
        at += 1
    return at


def name_behind(frame: Frame, comma: int) -> Speaker | None:
    """The name behind an office: "said the press secretary, | Karoline Leavitt"."""
    ref = frame.refs[comma + 1] if comma + 1 < len(frame.words) else None
    if ref is None or ref.form not in ("name", "short") or frame.gap_between(comma, comma + 1):
        return None
    end = _last_of_ref(frame, comma + 1)
    closed = end + 1 >= len(frame.words) or frame.words[end + 1].text in ",.;:" or frame.gap_between(end, end + 1)
    return ending_at(frame, end) if closed else None


def _with_partner(frame: Frame, first: Speaker) -> Speaker:
    """The speaker with the one named beside: "said Starmer | and Macron"."""
    words, at = frame.words, first.high
    if at + 1 >= len(words) or words[at].norm != "and" or frame.gap_between(at - 1, at + 1):
        return first
    for end in range(at + 1, min(at + MAX_NAME, len(words))):
        found = ending_at(frame, end)
        if found is not None and found.named and (end + 1 == len(words) or not _goes_on(frame, end)):
            return Speaker(first.low, end + 1, named=True) if found.low <= at + 2 else first
        if found is None and "determiner" not in words[end].tags:
            return first
    return first


def _goes_on(frame: Frame, at: int) -> bool:
    return frame.refs[at + 1] is frame.refs[at] is not None or is_name_word(frame.words[at + 1])


def _is_auxiliary(word: Token) -> bool:
    return "auxiliary" in word.tags and word.text[0].islower()
