"""Whose words a verb brings: its own subject, or the one it shares with the verb or the sentence before it."""

from app.extraction.quotes import nouns, speakers
from app.extraction.quotes.frame import Frame
from app.extraction.quotes.nouns import Speaker
from app.extraction.types import Token
from app.extraction.verbs import verb_forms

_NO_TITLE = frozenset(["determiner", "possessive", "preposition", "auxiliary", "adverb"])
_NO_NOUN = _NO_TITLE | {"joiner", "relative", "subordinate", "be"}
OPEN_CLAUSE = frozenset(["and", "but", "while", "whereas", "though", "although", "yet", "so"])
_OBJECTS = frozenset(["him", "them", "me", "us", "himself", "herself", "themselves"])
MAX_PHRASE = 7
"""Words of a phrase such as "in a long statement on Friday"."""
MAX_OPENING = 60
"""Words at the head of a sentence among which its subject is looked for."""


def subject_of(frame: Frame, at: int, form: str, shared: Speaker | None) -> Speaker | None:
    """The subject of verb `at` in that form, or None; `shared` is the subject of the verb before it in the sentence."""
    words = frame.words
    left = words[at - 1] if at else None
    if form == "ing":
        return _of_participle(frame, at, shared)
    if _may_invert(frame, at, form):
        inverted = speakers.after(frame, at)
        if inverted is not None and _closes(frame, at, inverted):
            return inverted
    if left is None:
        return None
    if form == "past" and (agent := _agent_behind(frame, at)):
        return agent
    if form == "past" and _is_passive(words, at):
        return None if words[at + 1 : at + 2] and words[at + 1].norm == "as" else _agent(frame, at)
    if left.norm == "to" and (charged := _charged(frame, at)):
        return charged
    if "joiner" in left.tags or left.norm in ("to", "then"):
        return shared or main_subject(frame, at)
    found = speakers.before(frame, at)
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


def _charged(frame: Frame, verb: int) -> Speaker | None:
    """Who is to say it: "it fell to Leavitt to announce", "it was up to Rutte to remind them"."""
    own = nouns.ending_at(frame, verb - 2)
    if own is None or not own.named or frame.gap_between(verb - 2, verb):
        return None
    prep = nouns.governor(frame, own)
    if prep is None or frame.words[prep].norm not in ("to", "for"):
        return None
    subject = main_subject(frame, prep)
    return own if subject is not None and frame.words[subject.low].norm == "it" else None


def main_subject(frame: Frame, limit: int, start: int | None = None) -> Speaker | None:
    """The first noun phrase before word `limit` that names someone and no preposition governs; "him" comes last.

    It is looked for from word `start` on, or behind an opening phrase; one in a relative clause comes last as well.
    """
    words = frame.words
    start = _after_opening(frame, limit) if start is None else start
    beside: Speaker | None = None
    for at in range(start, min(limit, start + MAX_OPENING)):
        found = nouns.ending_at(frame, at)
        if found is None or "possessive" in words[at].tags or _runs_on(frame, at, limit, found):
            continue
        if at == 0 and found.ref is None and found.named and not any(map(nouns.is_verb, words[1:2])):
            continue
        if not (found.named or found.pronoun or "speaker-noun" in words[at].tags):
            continue
        if nouns.is_possessive(words[at]) or nouns.governor(frame, found) is not None:
            continue
        if words[at].norm not in _OBJECTS and not _in_relative(frame, found):
            return found
        beside = beside or found
    return beside


def nearest_subject(frame: Frame, limit: int) -> Speaker | None:
    """The subject of the last clause before word `limit`: "Russia was not invited, and Peskov shrugged: |"."""
    words = frame.words
    for at in range(limit - 2, 0, -1):
        opens = words[at].text == ";" or (words[at].norm in OPEN_CLAUSE and words[at - 1].text in ",—–")
        if not opens or frame.gap_between(at, limit - 1):
            continue
        found = main_subject(frame, limit, at + 1)
        if found is None or not _begins(words, at + 1, found):
            continue
        named = speakers.name_behind(frame, found.high) if words[found.high].text == "," else None
        if _has_verb(words, named.high + 1 if named else found.high, limit):
            return named or found
    return _told_by_name(frame, main_subject(frame, limit), limit)


def late_subject(frame: Frame) -> Speaker | None:
    """Whom a clause behind the last quote is about: Merz called it “good”, while | Zelenskyy was blunter."""
    end, gap = len(frame.words), frame.gaps[-1]
    found = nearest_subject(frame, end)
    return found if found is not None and found.named and gap < found.low <= gap + speakers.MAX_NAME else None


def _told_by_name(frame: Frame, found: Speaker | None, limit: int) -> Speaker | None:
    """The name behind "his spokesman, | Dmitry Peskov", and of "it fell to | Leavitt to tell them"."""
    words = frame.words
    if found is None or found.named or found.high >= limit:
        return found
    if words[found.low].norm == "it":
        verbs = (at + 1 for at in range(found.high + 1, limit - 1) if words[at].norm == "to")
        return next(filter(None, (_charged(frame, verb) for verb in verbs)), found)
    return (speakers.name_behind(frame, found.high) if words[found.high].text == "," else None) or found


def _begins(words: list[Token], start: int, found: Speaker) -> bool:
    """Whether only a title stands before the name: "and Kremlin spokesman | Dmitry Peskov"."""
    before = words[start : found.low]
    titled = all(word.text[0].isupper() or word.tags & {"speaker-noun", "title-word", "determiner"} for word in before)
    return titled and len(before) <= speakers.MAX_NAME and words[found.low].norm != "it"


def _has_verb(words: list[Token], at: int, limit: int) -> bool:
    """Whether what follows a name may be its verb; not "and Macron:", "and Trump, too:"."""
    if at >= limit - 1 or not words[at].text[0].islower():
        return False
    return not words[at].tags & {"preposition", "joiner", "determiner"} and not nouns.is_time(words[at])


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
    own = speakers.before(frame, verb)
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
        return speakers.before(frame, left) or (shared or main_subject(frame, at))
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


def _after_opening(frame: Frame, limit: int) -> int:
    words = frame.words
    if not words or not words[0].tags & {"preposition", "subordinate", "adverb", "say-ing", "judge-ing", "weak-ing"}:
        return 0
    for at in range(1, min(limit, speakers.MAX_ASIDE)):
        if words[at].text == ",":
            return at + 1
    return 0


def _in_relative(frame: Frame, found: Speaker) -> bool:
    """Whether the noun phrase is only the subject of a relative clause: "a plan that | Ukraine was given"."""
    at = found.low - 1
    while at > 0 and "determiner" in frame.words[at].tags and frame.words[at].norm != "that":
        at -= 1
    if at < 1 or frame.gap_between(at - 1, found.low):
        return False
    behind = frame.words[at - 1]
    if frame.words[at].norm in ("which", "whom", "whose"):
        return True
    return frame.words[at].norm == "that" and behind.text[0].isalpha() and not nouns.is_verb(behind)


def _runs_on(frame: Frame, at: int, limit: int, found: Speaker) -> bool:
    """Whether the noun phrase goes on after word `at`."""
    if at + 1 >= limit or frame.gap_between(at, at + 1):
        return False
    ref, following = frame.refs[at], frame.words[at + 1]
    if ref is not None:
        return frame.refs[at + 1] is ref
    if following.text == "." or found.pronoun:
        return following.text == "." and found.named and at + 2 < limit and len(frame.words[at].text) < 5
    if not found.named and following.text[0].isupper() and not nouns.is_time(following):
        return True
    capital = frame.words[at].text[0].isupper()
    if capital and (_titles(frame, at, limit) or _leads_to_name(frame, at, limit)):
        return True
    if found.named and _is_label(frame, at):
        return True
    longer = nouns.ending_at(frame, at + 1)
    return longer is not None and longer.low <= at and (longer.named or "speaker-noun" in following.tags)


def _titles(frame: Frame, at: int, limit: int) -> bool:
    """Whether the words that end at `at` are the title of the name behind: "President of Finland | Stubb"."""
    words, refs = frame.words, frame.refs
    if refs[at + 1] is not None:
        return not nouns.is_possessive(words[at])
    if words[at + 1].norm not in ("of", "for"):
        return False
    for name in range(at + 3, min(at + speakers.MAX_NAME, limit)):
        ref = refs[name]
        if not words[name - 1].text[0].isupper() and words[name - 1].norm not in ("of", "for", "the", "and"):
            return False
        if ref is not None and ref is not refs[name - 1] and ref.form == "name" and words[name - 1].text[0].isupper():
            return True
    return False


def _is_label(frame: Frame, at: int) -> bool:
    """Whether an acronym only labels the noun behind it: "a U.S. citizen"."""
    word, following = frame.words[at], frame.words[at + 1]
    letters = word.text.replace(".", "")
    noun = following.text.islower() and not following.tags & _NO_NOUN and not nouns.is_verb(following)
    return letters.isupper() and len(letters) > 1 and noun and not nouns.is_adverb(following)


def _leads_to_name(frame: Frame, at: int, limit: int) -> bool:
    """Whether a title and a name follow: "Republican presidential front-runner | Donald Trump"."""
    words = frame.words
    for title in range(at + 1, min(at + 5, limit - 1)):
        word, following = words[title], words[title + 1]
        if not word.text[0].islower() or word.tags & _NO_TITLE or frame.gap_between(title - 1, title):
            return False
        if "speaker-noun" in word.tags and following.text[0].isupper() and not nouns.is_time(following):
            return True
        ref = frame.refs[title + 1]
        if title == at + 1 and ref is not None and ref.form == "name" and not _may_be_verb(word):
            return True
    return False


def _may_be_verb(word: Token) -> bool:
    return word.norm in verb_forms() or word.norm.endswith("ed") or nouns.is_verb(word)


def _agent(frame: Frame, at: int) -> Speaker | None:
    """Of a passive, the one after "by"."""
    for by in range(at + 1, min(at + 4, len(frame.words))):
        if frame.words[by].norm == "by" and not frame.gap_between(at, by):
            return speakers.after(frame, by)
    return None


def _agent_behind(frame: Frame, at: int) -> Speaker | None:
    """The one after "by" behind the words themselves: "described as “frank” | by Rubio"."""
    words, gap = frame.words, frame.gap_after(at)
    if gap is None or gap - at > MAX_PHRASE or gap >= len(words) or words[gap].norm != "by":
        return None
    if not words[at].tags & {"judge-past", "weak-past"} or any(map(nouns.is_verb, words[at + 1 : gap])):
        return None
    found = speakers.after(frame, gap)
    return found if found is not None and (found.named or "speaker-noun" in words[found.high - 1].tags) else None


def _is_passive(words: list[Token], at: int) -> bool:
    back = at - 1
    while back >= 0 and (nouns.is_adverb(words[back]) or "adverb" in words[back].tags or words[back].norm == "not"):
        back -= 1
    return back >= 0 and "be" in words[back].tags
