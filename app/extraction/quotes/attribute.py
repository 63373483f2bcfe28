"""Each quoted stretch with its speaker, in the order of the text."""

from dataclasses import dataclass

from app.extraction.quotes import interview, papers, setting, speech
from app.extraction.quotes.antecedent import antecedent, anybody, holder
from app.extraction.quotes.choice import choose, is_speech
from app.extraction.quotes.cue import Cue
from app.extraction.quotes.cues import find_cues
from app.extraction.quotes.frame import Frame, cut_frame
from app.extraction.quotes.main_subjects import nearest_subject
from app.extraction.quotes.next_told import is_heading, is_label, named_under, pointing_back
from app.extraction.quotes.noun_cues import reply_of
from app.extraction.quotes.nouns import Speaker
from app.extraction.quotes.voices import Voice, is_spokesman, voice_of, voice_of_line
from app.extraction.reading import Layer, Reading
from app.extraction.types import Block, Quote, QuoteRegion


@dataclass(frozen=True, slots=True)
class Saying:
    """Who speaks and the rule that found it; `frame` and `cue` are where, `of` the region it carries on."""

    voice: Voice | None
    rule: str
    frame: Frame | None = None
    cue: Cue | None = None
    of: int | None = None


def attribute_quotes(reading: Reading) -> None:
    """Set `quotes`: the stretches that are speech, each with who said it where the text tells."""
    if len(reading.regions):
        reading.quotes = Layer(_Attribution(reading).run())


class _Attribution:
    """The sayings of one reading, found in the order of its regions."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.sayings: dict[int, Saying] = {}
        self._settings: dict[int, setting.Setting] = {}
        self._interview: bool | None = None
        self._framed: dict[int, tuple[Frame, list[Cue]]] = {}

    def run(self) -> list[Quote]:
        """The quotes, in order."""
        regions = self.reading.regions
        for index, region in enumerate(regions):
            saying = self._saying(index, region)
            if saying is not None:
                self.sayings[index] = saying
                self._hand_back(index, saying)
        places = {index: place for place, index in enumerate(self.sayings)}
        return [self._quote(regions[index], saying, places) for index, saying in self.sayings.items()]

    def _hand_back(self, index: int, saying: Saying) -> None:
        """Give the speaker of a quote's last paragraph to those before it that had none."""
        while (earlier := self.reading.regions[index].continues) is not None:
            before = self.sayings.get(earlier)
            if before is None or before.voice is not None or saying.voice is None:
                return
            self.sayings[earlier] = Saying(
                saying.voice, "named in a later paragraph", saying.frame, saying.cue, before.of
            )
            index = earlier

    def _quote(self, region: QuoteRegion, saying: Saying, places: dict[int, int]) -> Quote:
        voice, frame, cue = saying.voice or Voice(None, None, None), saying.frame, saying.cue
        around = self._setting(frame) if frame else None
        continues = None if saying.of is None else places.get(saying.of)
        return Quote(
            span=region.span,
            speaker=voice.slug,
            speaker_name=voice.name,
            speaker_text=voice.text,
            cue=frame.words[cue.verb].text if frame and cue else None,
            rule=saying.rule,
            channel=around.channel if around else None,
            said_on=setting.said_on(around, cue) if around and cue else None,
            fragment=continues is None and self._is_fragment(region),
            continues=continues,
            translated=around.translated if around else False,
        )

    def _saying(self, index: int, region: QuoteRegion) -> Saying | None:
        block = self._block_of(region)
        if block.kind == "quote" and block.by is not None:
            return Saying(voice_of_line(self.reading, block.by), "name on the next line")
        sentence = self._sentence_of(region.outer.start)
        frame, cues = self._frame(sentence)
        gap = frame.gap_of(index)
        if gap is None:
            return None
        text = self.reading.slice(region.span)
        choice = choose(frame, cues, gap, text)
        carried = region.continues if region.continues in self.sayings else None
        if choice is not None and (carried is None or choice[1] == "verb after"):
            if not is_speech(frame, gap, text, choice):
                return None
            return self._by_cue(index, frame, gap, *choice, carried)
        if carried is not None:
            return self._carried(carried, "continues over paragraphs")
        return self._without_cue(index, sentence, frame, gap, text)

    def _by_cue(self, index: int, frame: Frame, gap: int, cue: Cue, rule: str, carried: int | None) -> Saying:
        before = self.sayings.get(index - 1)
        if before and before.cue is cue and before.rule == "verb after" and cue.first <= gap:
            return Saying(before.voice, "split around the verb", frame, cue, index - 1)
        return Saying(self._voice(frame, cue.speaker, cue.verb), rule, frame, cue, carried)

    def _carried(self, index: int, rule: str) -> Saying:
        before = self.sayings[index]
        return Saying(before.voice, rule, before.frame, before.cue, index)

    def _without_cue(self, index: int, sentence: int, frame: Frame, gap: int, text: str) -> Saying | None:
        long = speech.word_count(text) >= speech.SHORT
        if gap == 0 and long and (told := self._told_before(index, sentence)):
            return told
        if gap and gap == len(frame.words) and is_label(frame) and (next_told := self._told_next(sentence)):
            return next_told
        if is_heading(frame) and (voice := anybody(self.reading, self._told, sentence)):
            return Saying(voice, "quote under a heading", frame)
        if any(word.text[0].isalnum() for word in frame.words):
            return self._among_words(frame, gap, text) if long and not speech.is_title(text) else None
        if text.rstrip().endswith(":"):
            return None
        told = (
            self._signed(sentence)
            or self._standing_alone(index, sentence)
            or self._told_next(sentence)
            or self._answer(sentence)
        )
        return told or (Saying(None, "no cue") if long else None)

    def _among_words(self, frame: Frame, gap: int, text: str) -> Saying | None:
        """A stretch in a sentence that reports nothing; its subject speaks only where a mark leads up to the quote."""
        led_up = gap > 0 and frame.words[gap - 1].text in ":,—–-"
        subject = (reply_of(frame, gap) or nearest_subject(frame, gap)) if led_up else None
        if subject is not None:
            return Saying(self._voice(frame, subject), "subject and mark", frame)
        return None if speech.is_fragment(text, self.reading.lexicon.tags_of) else Saying(None, "no cue", frame)

    def _told_before(self, index: int, sentence: int) -> Saying | None:
        """A sentence that begins with a quote right after the quote of the sentence before it."""
        if index - 1 not in self.sayings or not sentence:
            return None
        before = self._frame(sentence - 1)[0]
        same = before.sentence.block == self.reading.sentences[sentence].block
        return self._carried(index - 1, "continues") if same and before.gap_of(index - 1) is not None else None

    def _standing_alone(self, index: int, sentence: int) -> Saying | None:
        """A quote that fills its sentence: told by the sentence before it, or going on from the quote before it."""
        if not sentence:
            return None
        sentences = self.reading.sentences
        before, cues = self._frame(sentence - 1)
        step = sentences[sentence].block - sentences[sentence - 1].block
        apart = self._block_of(self.reading.regions[index]).kind == "quote"
        if interview.asks(before, cues) and (answer := self._answer(sentence)):
            return answer
        if before.words and (before.words[-1].text == ":" or (apart and before.gap_of(index - 1) is None)):
            return self._announced(before, cues, "announced")
        if index - 1 in self.sayings and before.gap_of(index - 1) is not None:
            return self._carried(index - 1, "continues" if step == 0 else "continues after paragraph")
        said = [cue for cue in cues if cue.force in ("say", "judge", "source")]
        if step == 0 or said:
            return self._announced(before, said, "sentence before" if step == 0 else "paragraph before")
        return None

    def _answer(self, sentence: int) -> Saying | None:
        """A quote on its own in an interview that the reporter tells."""
        if self._interview is None:
            self._interview = interview.is_told_by_reporter(self.reading)
        voice = interview.interviewed(self.reading, self._told, sentence - 1) if self._interview else None
        return Saying(voice, "answer in an interview") if voice is not None and voice.slug is not None else None

    def _signed(self, sentence: int) -> Saying | None:
        """A quote on its own with the name behind it in the same paragraph."""
        sentences = self.reading.sentences
        if sentence + 1 >= len(sentences) or sentences[sentence + 1].block != sentences[sentence].block:
            return None
        frame = self._frame(sentence + 1)[0]
        speaker = named_under(frame)
        return Saying(self._voice(frame, speaker), "name behind", frame) if speaker else None

    def _told_next(self, sentence: int) -> Saying | None:
        """A quote on its own that the next sentence points back to: "So said Macron", "Such was Macron’s verdict"."""
        if sentence + 1 >= len(self.reading.sentences):
            return None
        frame, cues = self._frame(sentence + 1)
        speaker = pointing_back(frame, cues)
        return Saying(self._voice(frame, speaker), "told next", frame) if speaker else None

    def _announced(self, frame: Frame, cues: list[Cue], rule: str) -> Saying | None:
        if cues and not interview.is_reporter(frame, cues[-1].speaker):
            return Saying(self._voice(frame, cues[-1].speaker), rule, frame, cues[-1])
        subject = reply_of(frame, len(frame.words)) or nearest_subject(frame, len(frame.words))
        if subject is None or interview.is_reporter(frame, subject):
            return None
        return Saying(self._voice(frame, subject), rule, frame)

    def _voice(self, frame: Frame, speaker: Speaker, verb: int | None = None) -> Voice:
        voice = voice_of(self.reading, frame, speaker, verb)
        if voice.slug is None and papers.is_paper(frame, speaker):
            return self._of_paper(frame, speaker, voice)
        if not speaker.pronoun and (speaker.named or voice.slug is not None) and not is_spokesman(frame, speaker):
            return voice
        sentence = self._sentence_of(frame.sentence.span.start)
        whose = antecedent if speaker.pronoun else holder
        found = whose(self.reading, self._told, sentence, frame, speaker)
        return Voice(found.slug, found.name, voice.text) if found else voice

    def _of_paper(self, frame: Frame, speaker: Speaker, paper: Voice) -> Voice:
        """The voice of who issued the text that "it" or "the statement" is, told in the sentence before."""
        sentence = self._sentence_of(frame.sentence.span.start)
        before = self._frame(sentence - 1) if sentence else None
        author = papers.author(*before, named=not speaker.pronoun) if before else None
        voice = voice_of(self.reading, before[0], author) if before and author else Voice(None, None, None)
        return Voice(voice.slug, voice.name, paper.text) if voice.name else paper

    def _told(self, sentence: int) -> tuple[Frame, list[Cue], Voice | None]:
        frame, cues = self._frame(sentence)
        last = next((self.sayings[index] for index in reversed(frame.regions) if index in self.sayings), None)
        return frame, cues, last.voice if last else None

    def _frame(self, sentence: int) -> tuple[Frame, list[Cue]]:
        found = self._framed.get(sentence)
        if found is None:
            frame = cut_frame(self.reading, self.reading.sentences[sentence])
            found = self._framed[sentence] = frame, find_cues(frame)
        return found

    def _setting(self, frame: Frame) -> setting.Setting:
        start = frame.sentence.span.start
        if start not in self._settings:
            self._settings[start] = setting.setting_of(self.reading, frame)
        return self._settings[start]

    def _is_fragment(self, region: QuoteRegion) -> bool:
        return speech.is_fragment(self.reading.slice(region.span), self.reading.lexicon.tags_of)

    def _sentence_of(self, offset: int) -> int:
        return max(0, self.reading.sentences.first_at(offset + 1) - 1)

    def _block_of(self, region: QuoteRegion) -> Block:
        blocks = self.reading.blocks
        return blocks[max(0, blocks.first_at(region.outer.start + 1) - 1)]
