"""Quotes as a reader hears them: stretches of one utterance joined, the same words in several articles told once."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import chain, pairwise

from app.timeline.live import whole_words
from app.timeline.stored import StoredQuote

CONTIGUOUS = 6
"""Stretches this near, in characters, have only marks and line ends between them."""

GAP = " … "
"""Stands where a source breaks off what someone said to tell who said it."""

BRIEF, LONG = 30, 240
"""A card's quote had better be between these many characters: shorter says little, longer fills the card."""


@dataclass(frozen=True, slots=True)
class Utterance:
    """What someone said once: `first` is its first stretch in the article that it is shown from, `articles` how many
    independent ones have it, `stretches` all of it in all of them.
    """

    first: StoredQuote
    text: str
    fragment: bool
    articles: int
    stretches: tuple[StoredQuote, ...]


def utterances(quotes: Sequence[StoredQuote]) -> list[Utterance]:
    """The utterances in quotes that come in order of precedence; a gap is shown as an ellipsis."""
    rest: dict[int, list[StoredQuote]] = {}
    for quote in quotes:
        if quote.continues is not None:
            rest.setdefault(quote.continues, []).append(quote)
    words = whole_words((quote.id, quote.continues, quote.text) for quote in quotes)
    same: dict[tuple[str | None, str], list[StoredQuote]] = {}
    for quote in quotes:
        if quote.continues is None:
            same.setdefault((quote.actor, words[quote.id]), []).append(quote)
    return [_utterance(told, rest) for told in same.values()]


def _utterance(told: Sequence[StoredQuote], rest: dict[int, list[StoredQuote]]) -> Utterance:
    """Shown as the source prints it that cuts it least, of such the first."""
    spoken = [list(_stretches(first, rest)) for first in told]
    texts = [_joined(stretches) for stretches in spoken]
    shown = min(range(len(told)), key=lambda at: texts[at].count(GAP))
    articles = len({quote.article.independent for quote in told})
    fragment = all(stretch.fragment for stretch in spoken[shown])
    return Utterance(told[shown], texts[shown], fragment, articles, tuple(chain.from_iterable(spoken)))


def _joined(stretches: Sequence[StoredQuote]) -> str:
    text = stretches[0].text
    for before, after in pairwise(stretches):
        near = 0 <= after.start - before.end <= CONTIGUOUS
        text = f"{text.rstrip()} {after.text}" if near else f"{text.rstrip(' ,')}{GAP}{after.text.lstrip()}"
    return text.rstrip(" ,")


def _stretches(first: StoredQuote, rest: dict[int, list[StoredQuote]]) -> Iterable[StoredQuote]:
    yield first
    for following in rest.get(first.id, ()):
        yield from _stretches(following, rest)


def best(spoken: Sequence[Utterance]) -> Utterance | None:
    """The utterance for a card: a whole sentence, a known speaker, most independent articles, a fitting length."""
    return min(spoken, key=_rank, default=None)


def _rank(utterance: Utterance) -> tuple[bool, bool, int, bool]:
    fitting = BRIEF <= len(utterance.text) <= LONG
    return utterance.fragment, utterance.first.actor is None, -utterance.articles, not fitting
