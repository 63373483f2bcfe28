"""A sentence with its quoted stretches lifted out: what the writer says around them."""

from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field

from app.extraction.reading import Reading
from app.extraction.types import ActorRef, Sentence, Token


@dataclass(slots=True)
class Frame:
    """`words` are the tokens outside the marks; region `regions[k]` stands before word `gaps[k]`.

    `places` are the words that end the name of a place, `origins` those that tell where somebody is from ("Polish"),
    `people` those that begin the name of a person.
    """

    sentence: Sentence
    words: list[Token] = field(default_factory=list)
    regions: list[int] = field(default_factory=list)
    gaps: list[int] = field(default_factory=list)
    refs: list[ActorRef | None] = field(default_factory=list)
    places: frozenset[int] = frozenset()
    origins: frozenset[int] = frozenset()
    people: frozenset[int] = frozenset()

    def gap_between(self, low: int, high: int) -> bool:
        """Whether a quoted stretch stands between words `low` and `high` (low < high)."""
        at = bisect_left(self.gaps, low + 1)
        return at < len(self.gaps) and self.gaps[at] <= high

    def gap_before(self, index: int) -> int:
        """The word that follows the last quoted stretch at or before word `index`; 0 if there is none."""
        at = bisect_right(self.gaps, index)
        return self.gaps[at - 1] if at else 0

    def gap_after(self, index: int) -> int | None:
        """The word behind the next quoted stretch after word `index`; None if there is none."""
        at = bisect_right(self.gaps, index)
        return self.gaps[at] if at < len(self.gaps) else None

    def gap_of(self, region: int) -> int | None:
        """Before which word region `region` stands; None if it is not in this sentence."""
        place = region - self.regions[0] if self.regions else -1
        return self.gaps[place] if 0 <= place < len(self.gaps) else None


def cut_frame(reading: Reading, sentence: Sentence) -> Frame:
    """The frame of a sentence."""
    frame = Frame(sentence)
    start, end = sentence.span
    regions, tokens = reading.regions, reading.tokens
    region = regions.first_at(start)
    if region and regions[region - 1].outer.end > start:
        region -= 1
    last = regions.first_at(end)
    for index in range(region, last):
        outer = regions[index].outer
        frame.words += tokens[tokens.first_at(start) : tokens.first_at(max(start, outer.start))]
        frame.regions.append(index)
        frame.gaps.append(len(frame.words))
        start = max(start, outer.end)
    frame.words += tokens[tokens.first_at(start) : tokens.first_at(end)]
    _place_refs(reading, frame)
    frame.places = _ending(frame, {place.span.end for place in reading.places.within(sentence.span)})
    hits = reading.hits.within(sentence.span)
    frame.origins = _ending(frame, {hit.span.end for hit in hits if hit.slug("adjective") and not hit.slug("state")})
    return frame


def _ending(frame: Frame, ends: set[int]) -> frozenset[int]:
    return frozenset(at for at, word in enumerate(frame.words) if word.end in ends) if ends else frozenset()


def _place_refs(reading: Reading, frame: Frame) -> None:
    """Tie each word to the longest actor reference over it."""
    frame.refs = [None] * len(frame.words)
    refs = reading.refs
    people: list[int] = []
    at = max(0, refs.first_at(frame.sentence.span.start))
    starts = [word.start for word in frame.words]
    while at < len(refs) and (ref := refs[at]).span.start < frame.sentence.span.end:
        first = bisect_left(starts, ref.span.start)
        if ref.form in ("name", "short") and ref.actor and reading.actor(ref.actor).kind == "person":
            people.append(first)
        for index in range(first, bisect_left(starts, ref.span.end)):
            if frame.refs[index] is None:
                frame.refs[index] = ref
        at += 1
    frame.people = frozenset(people)
