"""Which cue of its sentence governs a quoted stretch, and whether what it governs is speech."""

from bisect import bisect_left

from app.catalogue.load import table
from app.extraction.actors.told_by import names_medium
from app.extraction.quotes import nouns, speech
from app.extraction.quotes.cue import REACH, Cue
from app.extraction.quotes.frame import Frame
from app.extraction.quotes.main_subjects import OPEN_CLAUSE
from app.extraction.quotes.nouns import Speaker
from app.extraction.types import Token

Choice = tuple[Cue, str]
_RULES = {"source": "according to", "noun": "noun before", "label": "name and colon"}
MAX_TITLE = 7
"""Words of a title before a name: "former George W. Bush speechwriter" has six with its dot."""
MAX_INITIALS = 2
"""Letters before a stop that may be initials: "U.S."."""
NEAR = 3
"""Words at most from the end of a weak cue to the stretch that it leads up to: "spoke of a"."""
_ASIDES = frozenset(["when", "after", "before", "once", "if", "although", "though", "while", "as", "asked", "pressed"])
_SO_CALLED = frozenset(["so-called", "dubbed", "nicknamed", "codenamed", "titled", "entitled", "named"])
_SITES = frozenset(table("grammar")["sites"])
_ASIDE_MARKS = ",—–-―"


def _verb_of(cue: Cue) -> int:
    return cue.verb


def choose(frame: Frame, cues: list[Cue], gap: int, text: str) -> Choice | None:
    """The cue that governs the stretch at `gap`, with the name of the rule."""
    after, before = _after(frame, cues, gap, text), _before(frame, cues, gap)
    if after is not None and before is not None and _carries(frame, after[0].speaker):
        return before
    if (
        after is not None
        and before is not None
        and _leads_in(frame, before[0], gap)
        and (frame.words[gap - 1].norm == "that" or not _is_closed(frame, after[0]))
    ):
        return before
    if after is not None:
        return after
    if before is not None and before[0].force != "weak":
        return before
    return _trailing(frame, cues, gap) or before


def _carries(frame: Frame, speaker: Speaker) -> bool:
    """Whether a medium only hands on what somebody said: "described as a “pause,” | Interfax reports"."""
    words, low, high = frame.words, speaker.low, speaker.high
    dots = (at for at in range(max(low - 1, 1), high - 1) if words[at].text == ".")
    site = any(words[dot + 1].norm in _SITES and len(words[dot - 1].text) > MAX_INITIALS for dot in dots)
    return speaker.named and (site or names_medium(" ".join(word.text for word in words[low:high])))


def is_speech(frame: Frame, gap: int, text: str, choice: Choice) -> bool:
    """Whether words under a cue are speech, not the title of a work, a nickname or a term."""
    cue, rule = choice
    words = frame.words
    left = words[gap - 1] if gap else None
    right = words[gap] if gap < len(words) else None
    title = speech.is_title(text)
    if text.rstrip().endswith(":") or (title and cue.force == "noun"):
        return False
    if left is not None and (left.norm in _SO_CALLED or (cue.force == "weak" and _is_term(left, text))):
        return False
    if title and left is not None and ("work" in left.tags or rule == "verb after"):
        return not left.tags & {"preposition", "work"} and not nouns.is_possessive(left)
    near = left is not None and (cue.verb == gap - 1 or (left.text in ",:" and cue.verb >= gap - 3))
    said_to_be = rule == "verb before" and left is not None and "be" in left.tags
    if rule in ("verb after", "dash and name") or near or said_to_be:
        return True
    short = speech.word_count(text) < speech.SHORT
    if short and left is not None and right is not None and left.text[0].isupper() and right.text[0].isupper():
        return False
    return not (title and (short or not text.rstrip().endswith((".", "!", "?"))))


def _is_term(left: Token, text: str) -> bool:
    """Whether a single word behind an article is what something is called: "Kyiv considers the “memorandum” …"."""
    return "determiner" in left.tags and speech.word_count(text) == 1


def _after(frame: Frame, cues: list[Cue], gap: int, text: str) -> Choice | None:
    """A cue that follows the stretch: “…,” said Trump; “…,” Trump said."""
    words, begin = frame.words, gap
    next_cue = bisect_left(cues, gap, key=_verb_of)
    if next_cue < len(cues) and cues[next_cue].verb == gap and cues[next_cue].force == "label":
        return cues[next_cue], "dash and name"
    ended = text.rstrip(" '’")[-1:] in ",?!…—–-"
    if begin < len(words) and words[begin].text in _ASIDE_MARKS:
        begin, ended = begin + 1, True
    elif text.rstrip()[-1:] == "." and begin < len(words):
        return None
    if [word.norm for word in words[begin : begin + 2]] in (["is", "how"], ["was", "how"]):
        begin += 2
    elif begin < len(words) and words[begin].norm == "as":
        begin += 1
    for cue in cues[next_cue : next_cue + REACH]:
        if cue.first >= begin and cue.force != "noun" and not _is_relative(frame, cue):
            fits = _stands_behind(frame, cue, gap, begin, ended)
            return (_climb(cues, cue), _RULES.get(cue.force, "verb after")) if fits else None
    return None


def _stands_behind(frame: Frame, cue: Cue, gap: int, begin: int, ended: bool) -> bool:
    """Whether only a title stands between the stretch and its speaker; `ended` if the stretch ends with a mark."""
    if cue.force in ("noun", "label") or frame.gap_between(gap, cue.last):
        return False
    if cue.first - begin > (MAX_TITLE + 1 if ended else 0):
        return False
    if cue.form == "ing" and frame.words[cue.verb - 1].norm != "as":
        return False
    if not ended and (cue.force == "weak" or not (cue.speaker.named or cue.speaker.pronoun)):
        return False
    return not any(_separates(frame.words, at) for at in range(begin, cue.first))


def _separates(words: list[Token], at: int) -> bool:
    if words[at].text == ".":
        return not nouns.is_initial(words, at)
    if words[at].norm == "of" and words[at - 1].text[0].isupper():
        return False
    return words[at].text in ",;:" or bool(words[at].tags & {"joiner", "preposition", "auxiliary", "subordinate"})


def _before(frame: Frame, cues: list[Cue], gap: int) -> Choice | None:
    """The nearest cue before the stretch; a weak one only if no stronger stands before it."""
    weak: Cue | None = None
    end = bisect_left(cues, gap, key=_verb_of)
    for cue in reversed(cues[max(0, end - REACH) : end]):
        if (
            (cue.last >= gap and not _has_agent(frame, cue, gap))
            or _is_over(frame, cue, gap)
            or _is_aside(frame, cue, gap)
        ):
            continue
        if cue.force == "weak":
            weak = weak or cue
            continue
        if cue.force == "label" and cue.verb != gap - 1:
            continue
        if weak is not None and _is_spent(frame, cue, weak, gap):
            break
        return _climb(cues, cue), _RULES.get(cue.force, "verb before")
    return (_climb(cues, weak), "weak verb before") if weak else None


def _has_agent(frame: Frame, cue: Cue, gap: int) -> bool:
    """Whether the speaker stands behind the words: "described as “frank” | by Rubio"."""
    return cue.verb < gap <= cue.speaker.low and frame.words[gap].norm == "by" and frame.gap_after(cue.verb) == gap


def _is_spent(frame: Frame, cue: Cue, weak: Cue, gap: int) -> bool:
    """Whether the stronger cue had its quote, and the weak one leads up to this: “…”, while Putin spoke of “…”."""
    if gap - weak.last > NEAR:
        return False
    apart = any(word.norm in OPEN_CLAUSE for word in frame.words[cue.last + 1 : weak.first])
    return frame.gap_between(cue.last, weak.first) or (apart and frame.gap_between(cue.first - 2, cue.first))


def _is_over(frame: Frame, cue: Cue, gap: int) -> bool:
    """Whether a cue after its quote has gone on to tell about the speaker: “…,” said Ms Hill, who waited in a “…”."""
    if not frame.gap_between(cue.first - 2, cue.first):
        return False
    between = frame.words[cue.last + 1 : gap]
    return any(word.norm in ("who", "which", "whose") for word in between) and between[-1].text not in ",:"


def _is_aside(frame: Frame, cue: Cue, gap: int) -> bool:
    """Whether a cue stands in a clause set off before "that": Trump allowed, when reporters asked him, that “…”."""
    words = frame.words
    if words[gap - 1].norm != "that" or words[gap - 2].text not in ",—–":
        return False
    opens = next((at for at in range(cue.last, 0, -1) if words[at].text in ",—–"), 0)
    return opens < cue.first and words[opens + 1].norm in _ASIDES


def _trailing(frame: Frame, cues: list[Cue], gap: int) -> Choice | None:
    """A cue at the end of the sentence, after a comma: the deal is “dead,” at least for now, Trump said."""
    start = bisect_left(cues, gap, key=_verb_of)
    for cue in cues[start : start + REACH]:
        if cue.first < gap or cue.form == "ing" or cue.force in ("noun", "weak", "label"):
            continue
        if cue.force == "source" or (not _is_relative(frame, cue) and _after_comma(frame, cue.first)):
            return _climb(cues, cue), "verb at the end" if cue.force != "source" else "according to"
    return None


def _after_comma(frame: Frame, at: int) -> bool:
    """Whether word `at`, with the title before it, follows a comma or a quote: ", DFA spokesman | Neil Sroka said"."""
    words = frame.words
    for left in range(at - 1, max(-1, at - MAX_TITLE), -1):
        if words[left].text == "," or frame.gap_between(left, left + 1):
            return True
        if words[left].text[0].islower() and not words[left].tags & {"speaker-noun", "determiner", "title-word"}:
            return False
        if words[left].text != "." and not words[left].text[0].isalnum():
            return False
    return False


def _is_relative(frame: Frame, cue: Cue) -> bool:
    return cue.verb > 0 and "relative" in frame.words[cue.verb - 1].tags


def _climb(cues: list[Cue], cue: Cue) -> Cue:
    """A pronoun that no name was found for speaks for the one who reports it: "Trump said that he thinks “…”"."""
    if not cue.speaker.pronoun or (cue.speaker.ref and cue.speaker.ref.actor):
        return cue
    end = bisect_left(cues, cue.verb, key=_verb_of)
    for earlier in reversed(cues[max(0, end - REACH) : end]):
        if earlier.force in ("say", "judge", "weak") and not earlier.speaker.pronoun:
            return earlier
    return cue


def _leads_in(frame: Frame, cue: Cue, gap: int) -> bool:
    """Whether nothing but "that", a time or a mark stands between the verb and the stretch."""
    between = frame.words[cue.last + 1 : gap]
    return all(w.norm in ("that", ",", ":", "on", "in") or nouns.is_time(w) for w in between)


def _is_closed(frame: Frame, cue: Cue) -> bool:
    """Whether the clause of a cue ends with it: what follows is a mark, a quote, a time, a preposition or a hearer."""
    at = cue.last + 1
    if at >= len(frame.words) or frame.gap_between(at - 1, at) or "hearer" in frame.words[cue.verb].tags:
        return True
    word = frame.words[at]
    return not word.text[0].isalnum() or bool(word.tags & {"preposition", "adverb"}) or nouns.is_time(word)
