"""Quotes as a reader hears them: stretches of one utterance joined, the same words in several articles told once."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from app.timeline.live import same_words
from app.timeline.stored import StoredQuote

CONTIGUOUS = 6
"""Stretches this near, in characters, have only marks and line ends between them."""

BRIEF, LONG = 30, 240
"""A card's quote had better be between these many characters: shorter says little, longer fills the card."""


@dataclass(frozen=True, slots=True)
class Utterance:
    """What someone said once: `first` is its first stretch in the earliest article, `articles` independent ones."""

    first: StoredQuote
    text: str
    fragment: bool
    articles: int


def utterances(quotes: Sequence[StoredQuote]) -> list[Utterance]:
    """The utterances in quotes that come in order of precedence; a verbatim gap is shown as an ellipsis."""
    rest: dict[int, list[StoredQuote]] = {}
    for quote in quotes:
        if quote.continues is not None:
            rest.setdefault(quote.continues, []).append(quote)
    same: dict[tuple[str | None, str], list[StoredQuote]] = {}
    for quote in quotes:
        if quote.continues is None:
            same.setdefault((quote.actor, same_words(quote.text)), []).append(quote)
    return [_utterance(told, rest) for told in same.values()]


def _utterance(told: Sequence[StoredQuote], rest: dict[int, list[StoredQuote]]) -> Utterance:
    stretches = list(_stretches(told[0], rest))
    text = stretches[0].text
    for before, after in pairwise(stretches):
        near = 0 <= after.start - before.end <= CONTIGUOUS
        text = f"{text.rstrip()} {after.text}" if near else f"{text.rstrip(' ,')} … {after.text.lstrip()}"
    articles = len({quote.article.independent for quote in told})
    return Utterance(told[0], text.rstrip(" ,"), all(stretch.fragment for stretch in stretches), articles)


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
