"""Stage 3: blocks are cut into sentences; a quote of several sentences stays in the sentence that introduces it."""

import re
from bisect import bisect_left, bisect_right

import nupunkt

from app.catalogue.load import table
from app.extraction.lexicon import Lexicon
from app.extraction.reading import Layer, Reading
from app.extraction.types import Sentence, Span

_NO_END = re.compile(
    r"(?:\b(?:Lt|Col|Maj|Capt|Sgt|Gen|Adm|Brig|Cmdr|Gov|Sen|Rep|Mr|Mrs|Ms|Dr|St|No|vs|U\.S|[A-Z])\.)[\"”’]?\s*$"
)
"""Endings after which nupunkt sometimes cuts although the sentence goes on."""

_MARKS = frozenset('"”»')
_OPENING = re.compile(r"[a-z’']{4,}[.?!]\s+[\"“][A-Z\[‘…].?$")
"""A full stop behind a whole word, then a quote that begins with a capital."""
_ON_X = re.compile(r"\b(?:on|to) X\.(?=\s+[A-Z“\"])")
"""A sentence that ends with the name of a network, which looks like an initial."""
_FULL_STOP = re.compile(r"\.(?=\s+[A-Z][a-z])")
_WHOLE = re.compile(r"(?<![\w.’'@/-])[a-z]{3,}$")
"""A whole word, behind which a sentence may end though nupunkt takes it for an abbreviation: "… the call. Trump is"."""
_SHORT = frozenset(table("reading")["sentences"]["abbreviations"])
LEAST, FAR = 4, 80
"""Words that a sentence has before its last one, and the characters among which they, and it, are looked for."""
_NEXT = re.compile(r"\S")
_ASKED = re.compile(r"[?!…—-][’']?[\"”]\s*$")
_WORDS = re.compile(r"\s*(?:[A-Z][\w.’'-]*|the|a|an)(?:\s+[\w’'-]+\.?){1,6}")
_ASIDE = re.compile(r"\s*[A-Z][\w’'-]*(?:[ .]+[A-Z][\w’'-]*){0,4}(?=,)[^.?!“”\"]{2,160}")
_BEHIND = re.compile(r",\s+(?:\w+ly\s+)?([\w’'-]+)")
_WORD = re.compile(r"\s*([A-Z][\w’'-]*)")
_OFFICE = frozenset(["speaker-noun", "title-word"])
_SUBORDINATE = frozenset(["relative", "be", "joiner"])
LONGEST = 2_000
"""Characters from which on a sentence is cut all the same, so that no rule sees further and reading stays linear: the
longest of the seeds has 285; speech of many sentences between one pair of marks may have more."""
_STOP = re.compile(r"[.?!…][\"”’)]*\s")
_GAP = re.compile(r"(?!\w)")


def cut_sentences(reading: Reading) -> None:
    """Set `sentences`; every block begins a new one."""
    sentences: list[Sentence] = []
    inside = [(region.outer.start, region.outer.end) for region in reading.regions]
    starts = [start for start, _ in inside]
    for index, block in enumerate(reading.blocks):
        begin = block.span.start
        for end in _ends(reading, block.span, starts, inside):
            while end - begin > LONGEST:
                cut = min(end, _cut(reading.text, begin))
                sentences.append(_trimmed(reading.text, begin, cut, index))
                begin = cut
            sentences.append(_trimmed(reading.text, begin, end, index))
            begin = end
    reading.sentences = Layer([s for s in sentences if s.span.end > s.span.start])


def _cut(text: str, begin: int) -> int:
    """Where a sentence that is too long is cut: behind its last full stop in reach, else at the next gap."""
    stops = [match.end() for match in _STOP.finditer(text, begin + LONGEST // 2, begin + LONGEST)]
    gap = None if stops else _GAP.search(text, begin + LONGEST)
    return stops[-1] if stops else gap.start() if gap else len(text)


def _ends(reading: Reading, block: Span, starts: list[int], inside: list[tuple[int, int]]) -> list[int]:
    """Where sentences of a block end: after a full sentence, and before a quote that opens one."""
    text = reading.slice(block)
    quotes = starts[bisect_left(starts, block.start) : bisect_left(starts, block.end)]
    ends = {start for start in quotes if _OPENING.search(text, *_near(start, block))}
    whole = [stop.end() for stop in _FULL_STOP.finditer(text) if _ends_sentence(text, stop.start())]
    for high in (*(high for _, high in nupunkt.sent_spans(text)), *whole):
        end = block.start + high
        if not _goes_on(text, high, starts, inside, end) and not _belongs(text, high, reading.lexicon):
            ends.add(end)
    if " X." in text:
        ends |= {block.start + match.end() for match in _ON_X.finditer(text)}
    ends.add(block.end)
    return sorted(ends)


def _ends_sentence(text: str, stop: int) -> bool:
    """Not behind an abbreviation, nor behind a few words that head what follows: "Oct. 16 — The call. Putin phones"."""
    last = _WHOLE.search(text, max(0, stop - FAR), stop)
    if last is None or last.group() in _SHORT:
        return False
    before = text[max(0, last.start() - FAR) : last.start()]
    return len(re.split(r"[.?!]\s|\n", before)[-1].split()) >= LEAST


def _near(start: int, block: Span) -> tuple[int, int]:
    return max(0, start - block.start - 12), start - block.start + 3


def _goes_on(text: str, high: int, starts: list[int], inside: list[tuple[int, int]], end: int) -> bool:
    following = _NEXT.search(text, high)
    if following is None:
        return False
    at = bisect_right(starts, end - 1) - 1
    if at >= 0 and inside[at][0] < end < inside[at][1]:
        return True
    if (
        following.group().islower()
        or following.group() in ",;:)"
        or (following.group() in "—–―-" and text[max(0, high - 4) : high].rstrip()[-1:] in _MARKS)
    ):
        return True
    before = text[max(0, high - 12) : high].rstrip()
    return bool(_NO_END.search(before)) and not before.endswith("U.S.")


def _belongs(text: str, high: int, lexicon: Lexicon) -> bool:
    return _is_attribution(text, high, lexicon) or _is_office(text, high, lexicon)


def _is_office(text: str, high: int, lexicon: Lexicon) -> bool:
    """Whether "U.S." stands before an office: "U.S. Secretary of State"."""
    word = _WORD.match(text, high) if text[max(0, high - 6) : high].rstrip().endswith("U.S.") else None
    return word is not None and bool(lexicon.tags_of(word.group(1).lower()) & _OFFICE)


def _is_attribution(text: str, high: int, lexicon: Lexicon) -> bool:
    """Whether a stretch that ends in ? or ! is followed by its speaker: “Why?” Trump asked."""
    if not _ASKED.search(text, max(0, high - 4), high):
        return False
    if (aside := _ASIDE.match(text, high)) and _speaks_behind(text, aside.span(), lexicon):
        return True
    words = _WORDS.match(text, high)
    if words is None:
        return False
    listed = words.group().lower().split()
    for index, word in enumerate(listed):
        tags = lexicon.tags_of(word.rstrip("."))
        if (index and "say-past" in tags) or "say-present" in tags:
            return True
        if "weak-past" in tags and listed[index + 1 : index + 2] in (["on"], ["on,"], ["back"], ["in"]):
            return True
        if tags & _SUBORDINATE:
            return False
    return False


def _speaks_behind(text: str, aside: tuple[int, int], lexicon: Lexicon) -> bool:
    """Whether a verb of speaking follows an aside behind the name: “Why?” Eva Miller, 54, asked."""
    verbs = (lexicon.tags_of(match.group(1).lower()) for match in _BEHIND.finditer(text, *aside))
    return any("say-past" in tags or "say-present" in tags for tags in verbs)


def _trimmed(text: str, start: int, end: int, block: int) -> Sentence:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Sentence(Span(start, end), block)
