"""Each quoted stretch with its speaker, in the order of the text."""

import re
from dataclasses import dataclass, field

from app.extraction.quotes import speech
from app.extraction.quotes.cues import Cue, find_cues, main_subject
from app.extraction.quotes.frame import Frame, cut_frame
from app.extraction.quotes.speakers import Speaker
from app.extraction.reading import Layer, Reading
from app.extraction.types import Quote, QuoteRegion, Span


@dataclass(frozen=True, slots=True)
class Voice:
    """Who speaks, as printed, and the actor if one is known."""

    slug: str | None
    name: str | None
    text: str | None


@dataclass(frozen=True, slots=True)
class Saying:
    """A voice with the cue and the rule that found it."""

    voice: Voice | None
    cue: str | None
    rule: str
    frame: Frame | None = None


def attribute_quotes(reading: Reading) -> None:
    """Set `quotes`: the stretches that are speech, each with who said it where the text tells."""
    if not len(reading.regions):
        return
    _Attribution(reading).run()


@dataclass(slots=True)
class _Attribution:
    reading: Reading
    quotes: list[Quote] = field(default_factory=list)
    index_of: dict[int, int] = field(default_factory=dict)
    sayings: dict[int, Saying] = field(default_factory=dict)
    frames: dict[int, Frame] = field(default_factory=dict)

    def run(self) -> None:
        reading = self.reading
        for index, region in enumerate(reading.regions):
            saying = self._saying(index, region)
            if saying is None:
                continue
            self.sayings[index] = saying
            self._add(index, region, saying)
        reading.quotes = Layer(self.quotes)

    def _add(self, index: int, region: QuoteRegion, saying: Saying) -> None:
        text = self.reading.slice(region.span)
        voice = saying.voice
        continues = None
        if saying.rule.startswith("continues") and index - 1 in self.index_of:
            continues = self.index_of[index - 1]
        self.index_of[index] = len(self.quotes)
        self.quotes.append(
            Quote(
                span=region.span,
                speaker=voice.slug if voice else None,
                speaker_name=voice.name if voice else None,
                speaker_text=voice.text if voice else None,
                cue=saying.cue,
                rule=saying.rule,
                fragment=speech.is_fragment(text) and continues is None,
                continues=continues,
            )
        )

    def _frame(self, sentence: int) -> Frame:
        frame = self.frames.get(sentence)
        if frame is None:
            frame = self.frames[sentence] = cut_frame(self.reading, self.reading.sentences[sentence])
        return frame

    def _sentence_of(self, offset: int) -> int:
        sentences = self.reading.sentences
        return max(0, sentences.first_at(offset + 1) - 1)

    def _saying(self, index: int, region: QuoteRegion) -> Saying | None:
        reading = self.reading
        block_index = max(0, reading.blocks.first_at(region.outer.start + 1) - 1)
        block = reading.blocks[block_index]
        if block.kind == "quote" and block.by is not None:
            return Saying(self._by_line(block.by), None, "name on the next line")
        sentence = self._sentence_of(region.outer.start)
        frame = self._frame(sentence)
        place = frame.regions.index(index) if index in frame.regions else -1
        if place < 0:
            return Saying(None, None, "no frame")
        gap = frame.gaps[place]
        text = reading.slice(region.span)
        cues = self._cues(sentence, frame)
        if region.continues is not None and region.continues in self.sayings:
            before = self.sayings[region.continues]
            return Saying(before.voice, before.cue, "continues over paragraphs")
        found = _after(frame, cues, gap, text) or _before(frame, cues, gap)
        if found is None or found[0].force == "weak":
            found = _trailing(frame, cues, gap) or found
        if found is not None:
            cue, rule = found
            if not _counts(frame, gap, text, cue, rule):
                return None
            voice = self._voice(frame, cue.speaker)
            return Saying(voice, frame.words[cue.verb].text, rule, frame)
        return self._without_cue(index, region, sentence, frame, gap, text)

    _cue_cache: dict[int, list[Cue]] = field(default_factory=dict)

    def _cues(self, sentence: int, frame: Frame) -> list[Cue]:
        cues = self._cue_cache.get(sentence)
        if cues is None:
            cues = self._cue_cache[sentence] = find_cues(frame)
        return cues

    def _without_cue(
        self, index: int, region: QuoteRegion, sentence: int, frame: Frame, gap: int, text: str
    ) -> Saying | None:
        reading = self.reading
        whole = not any(word.text[0].isalnum() for word in frame.words)
        previous = self.sayings.get(index - 1)
        if whole:
            same_block = sentence > 0 and reading.sentences[sentence - 1].block == frame.sentence.block
            if same_block and previous and self._ends_in(index - 1, sentence - 1):
                return Saying(previous.voice, previous.cue, "continues")
            if sentence > 0:
                before = self._frame(sentence - 1)
                announced = self._announced(sentence - 1, before)
                if announced and (same_block or (before.words and before.words[-1].text == ":")):
                    return announced
            if previous and self._begins_next_block(index, sentence):
                return Saying(previous.voice, previous.cue, "continues after paragraph")
            if speech.word_count(text) >= speech.SHORT:
                return Saying(None, None, "no cue")
            return None
        if speech.word_count(text) < speech.SHORT or speech.is_title(text):
            return None
        subject = main_subject(frame, gap)
        return Saying(self._voice(frame, subject) if subject else None, None, "subject")

    def _announced(self, sentence: int, frame: Frame) -> Saying | None:
        cues = self._cues(sentence, frame)
        if cues:
            cue = cues[-1]
            return Saying(self._voice(frame, cue.speaker), frame.words[cue.verb].text, "announced", frame)
        subject = main_subject(frame, len(frame.words))
        if subject:
            return Saying(self._voice(frame, subject), None, "subject before", frame)
        return None

    def _ends_in(self, index: int, sentence: int) -> bool:
        return self.reading.regions[index].outer.start >= self.reading.sentences[sentence].span.start

    def _begins_next_block(self, index: int, sentence: int) -> bool:
        sentences = self.reading.sentences
        region = self.reading.regions[index - 1]
        last = self._sentence_of(region.outer.start)
        return sentences[last].block == sentences[sentence].block - 1

    def _voice(self, frame: Frame, speaker: Speaker) -> Voice:
        words = frame.words
        span = Span(words[speaker.low].span.start, words[speaker.high - 1].span.end)
        ref = speaker.ref
        if ref is not None:
            text = self.reading.slice(ref.span)
            if ref.actor is not None:
                return Voice(ref.actor, self.reading.actor(ref.actor).name, text)
            return Voice(None, None if speaker.pronoun else text, text)
        text = re.sub(r"[’']s$", "", self.reading.slice(span))
        return Voice(None, None if speaker.pronoun else text, text)

    def _by_line(self, span: Span) -> Voice:
        for ref in self.reading.refs.within(span):
            if ref.actor is not None:
                return Voice(ref.actor, self.reading.actor(ref.actor).name, self.reading.slice(ref.span))
        name = self.reading.slice(span).strip(" \t>-–—―").split(",")[0].strip()
        return Voice(None, name, name)


def _after(frame: Frame, cues: list[Cue], gap: int, text: str) -> tuple[Cue, str] | None:
    """A cue that follows the stretch: “…,” said Trump; “…,” Trump said."""
    words = frame.words
    begin = gap
    ended = text.rstrip(" '’")[-1:] in ",?!…—–-"
    if begin < len(words) and words[begin].text in ",—–-―":
        begin, ended = begin + 1, True
    elif text.rstrip()[-1:] == "." and begin < len(words):
        return None
    for cue in cues:
        if cue.first < begin:
            continue
        if cue.form == "ing" or cue.force == "noun" or cue.first - begin > (8 if ended else 0):
            return None
        if frame.gap_between(gap, cue.last) or (not ended and not (cue.speaker.named or cue.speaker.pronoun)):
            return None
        between = words[begin : cue.first]
        if any(w.text in ",;:." or w.tags & {"joiner", "preposition", "auxiliary", "subordinate"} for w in between):
            return None
        return cue, "verb after" if cue.force != "source" else "according to"
    return None


def _before(frame: Frame, cues: list[Cue], gap: int) -> tuple[Cue, str] | None:
    """The nearest cue before the stretch; a weak one only if no stronger stands before it."""
    weak: Cue | None = None
    for cue in reversed(cues):
        if cue.last >= gap:
            continue
        if cue.force == "weak" and cue.verb != gap - 1:
            weak = weak or cue
            continue
        return _climb(cues, cue), _RULES.get(cue.force, "verb before")
    return (weak, "weak verb before") if weak else None


_RULES = {"source": "according to", "noun": "noun before"}


def _climb(cues: list[Cue], cue: Cue) -> Cue:
    """A pronoun that no name was found for speaks for the one who reports it: "Trump said that he thinks “…”"."""
    if not cue.speaker.pronoun or (cue.speaker.ref and cue.speaker.ref.actor):
        return cue
    for earlier in reversed(cues):
        if earlier.verb < cue.verb and earlier.force in ("say", "judge") and not earlier.speaker.pronoun:
            return earlier
    return cue


def _trailing(frame: Frame, cues: list[Cue], gap: int) -> tuple[Cue, str] | None:
    """A cue at the end of the sentence, after a comma: the deal is “dead,” at least for now, Trump said."""
    for cue in cues:
        if cue.first < gap or cue.form == "ing" or cue.force in ("noun", "weak"):
            continue
        if cue.force == "source" or (cue.first and frame.words[cue.first - 1].text == ","):
            return cue, "verb at the end" if cue.force != "source" else "according to"
    return None


def _counts(frame: Frame, gap: int, text: str, cue: Cue, rule: str) -> bool:
    """Whether words under a cue are speech."""
    words = frame.words
    left = words[gap - 1] if gap else None
    right = words[gap] if gap < len(words) else None
    title = speech.is_title(text)
    if title and left is not None and left.tags & {"preposition"} and rule == "verb after":
        return False
    near = left is not None and (cue.verb == gap - 1 or (left.text in ",:" and cue.verb >= gap - 3))
    if rule == "verb after" or near:
        return True
    short = speech.word_count(text) < speech.SHORT
    if short and left is not None and right is not None and left.text[0].isupper() and right.text[0].isupper():
        return False
    return not (title and (short or not text.rstrip().endswith((".", "!", "?"))))
