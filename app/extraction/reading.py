"""The shared reading: sorted layers that every stage may look into and to which it adds its own."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from operator import itemgetter
from typing import Any, Generic, Protocol, TypeVar, overload

from app.extraction.lexicon import Hit, Lexicon
from app.extraction.types import (
    Actor,
    ActorRef,
    Block,
    Clause,
    DateRef,
    Mention,
    PlaceRef,
    Quote,
    QuoteRegion,
    Sentence,
    Span,
    Token,
    Warning,
)
from app.reading.document import Document


class Spanned(Protocol):
    @property
    def span(self) -> Span: ...


T = TypeVar("T", bound=Spanned)


class Layer(Sequence[T], Generic[T]):
    """Findings of one sort in order of their start; of two that begin together the longer comes first."""

    __slots__ = ("_ends", "_flat", "_items", "_starts")

    def __init__(self, items: Sequence[T] = (), spans: Sequence[tuple[Any, ...]] | None = None) -> None:
        """`spans` are tuples that begin with start and end of each item, where somebody has them at hand."""
        self._items = tuple(items)
        spans = [item.span for item in self._items] if spans is None else spans
        self._starts = list(map(itemgetter(0), spans))
        self._ends = list(map(itemgetter(1), spans))
        self._flat = self._ends == sorted(self._ends)  # none holds another

    @overload
    def __getitem__(self, index: int) -> T: ...
    @overload
    def __getitem__(self, index: slice) -> tuple[T, ...]: ...
    def __getitem__(self, index: int | slice) -> T | tuple[T, ...]:
        return self._items[index]

    def __len__(self) -> int:
        return len(self._items)

    def __iter__(self) -> Iterator[T]:
        return iter(self._items)

    def first_at(self, offset: int) -> int:
        """Index of the first item that starts at or after `offset`."""
        return bisect_left(self._starts, offset)

    def within(self, span: Span) -> tuple[T, ...]:
        """Items that lie wholly inside `span`, in order."""
        start, end = span
        low = bisect_left(self._starts, start)
        high = bisect_left(self._starts, end, low)
        if low == high:
            return ()
        if self._flat:
            while high > low and self._ends[high - 1] > end:
                high -= 1
            return self._items[low:high]
        items, ends = self._items[low:high], self._ends[low:high]
        return tuple([item for item, last in zip(items, ends, strict=True) if last <= end])

    def before(self, offset: int, since: int = 0) -> tuple[T, ...]:
        """Items that end at or before `offset` and start at or after `since`, nearest first."""
        low, high = bisect_left(self._starts, since), bisect_left(self._starts, offset)
        return tuple(item for item in reversed(self._items[low:high]) if item.span.end <= offset)

    def covering(self, offset: int, reach: int = 64) -> T | None:
        """The nearest item at or before `offset` that contains it, looking back over at most `reach` items."""
        index = bisect_right(self._starts, offset) - 1
        for item in reversed(self._items[max(0, index - reach + 1) : index + 1]):
            if item.span.start <= offset < item.span.end:
                return item
        return None


class Tokens(Layer[Token]):
    """The words of a text, with some of their fields as lists, which rules need not gather again."""

    __slots__ = ("capitals", "norms", "sentences", "tags", "texts")

    def __init__(self, tokens: Sequence[Token] = ()) -> None:
        super().__init__(tokens, spans=tokens)
        self.texts: list[str] = list(map(itemgetter(2), tokens))
        self.norms: list[str] = list(map(itemgetter(3), tokens))
        self.tags: list[frozenset[str]] = list(map(itemgetter(4), tokens))
        self.sentences: list[int] = list(map(itemgetter(5), tokens))
        self.capitals: list[bool] = list(map(str.isupper, map(itemgetter(0), self.texts)))

    def range_of(self, span: Span) -> tuple[int, int]:
        """Index of the first word that lies wholly inside `span`, and the one after the last."""
        start, end = span
        low = bisect_left(self._starts, start)
        return low, max(low, bisect_right(self._ends, end))

    def ends(self, low: int, high: int) -> list[int]:
        """Where the words from `low` to before `high` end."""
        return self._ends[low:high]


_NOTHING: Layer[Any] = Layer()
_NO_TOKENS = Tokens()
_NOBODY: dict[str, Actor] = {}


@dataclass(slots=True)
class Reading:
    """One document with the layers found so far; the pipeline fills them in its order, each once.

    `sentence_words` keeps the `Words` of each sentence, made when clauses are read, and `telling_sentences` those of
    the sentences that tell (app.extraction.words).
    """

    document: Document
    lexicon: Lexicon
    blocks: Layer[Block] = _NOTHING
    regions: Layer[QuoteRegion] = _NOTHING
    sentences: Layer[Sentence] = _NOTHING
    tokens: Tokens = _NO_TOKENS
    hits: Layer[Hit] = _NOTHING
    dates: Layer[DateRef] = _NOTHING
    places: Layer[PlaceRef] = _NOTHING
    actors: tuple[Actor, ...] = ()
    refs: Layer[ActorRef] = _NOTHING
    quotes: Layer[Quote] = _NOTHING
    clauses: Layer[Clause] = _NOTHING
    mentions: Layer[Mention] = _NOTHING
    warnings: Layer[Warning] = _NOTHING
    sentence_words: dict[int, Any] = field(default_factory=dict)
    telling_sentences: list[Any] = field(default_factory=list)
    _slugs: tuple[tuple[Actor, ...] | None, dict[str, Actor]] = (None, _NOBODY)

    @property
    def text(self) -> str:
        return self.document.text

    def slice(self, span: Span) -> str:
        """The words of a span, exactly as stored."""
        return self.document.text[span.start : span.end]

    def actor(self, slug: str) -> Actor:
        """The actor of that slug, of this article or named only through a delegation; KeyError if nobody has it."""
        actors, by_slug = self._slugs
        if actors is not self.actors:
            by_slug = {actor.slug: actor for actor in reversed(self.actors)}
            self._slugs = self.actors, by_slug
        known = by_slug.get(slug) or self.lexicon.actor(slug, self.document.published)
        if known is None:
            raise KeyError(slug)
        return known


Stage = Callable[[Reading], None]
"""A stage reads the layers before it and sets its own."""
