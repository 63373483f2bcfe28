"""One sentence as words, with the refs, places, dates and quotes that the layers found in it."""

from bisect import bisect_right
from collections.abc import Iterator

from app.catalogue.load import table
from app.extraction.function_words import OWNERS
from app.extraction.glosses import without_glosses
from app.extraction.once import Knowing
from app.extraction.reading import Reading
from app.extraction.teams import find_teams, teams_of_persons
from app.extraction.types import ActorRef, Span, Token

_MAY, _MONTH = "may", "month-of-may"
_PARTIES: dict[str, str] = table("kinds")["teams"]["parties"]


class SentenceLayers(Knowing):
    """The words of one sentence by index, with what begins at or covers them; `vocabulary` are the different ones.

    `refs`, `places` and `dates` are (first word, word after the last, what stands there) in order, of nested refs only
    the longest; `quotes` stand wholly in the sentence. `capitals` tells of each word whether it begins with a capital.
    """

    def __init__(self, reading: Reading, index: int) -> None:
        super().__init__()
        self.reading = reading
        self.index = index
        self.sentence = reading.sentences[index]
        low, high = reading.tokens.range_of(self.sentence.span)
        self.tokens: tuple[Token, ...] = reading.tokens[low:high]
        self.norms = reading.tokens.norms[low:high]
        self.capitals = reading.tokens.capitals[low:high]
        self.vocabulary = frozenset(self.norms)
        self._ends = reading.tokens.ends(low, high)
        self._owners: dict[int, ActorRef] = {}
        self.refs = self._find_refs()
        self.places = [(*self.range_of(place.span), place) for place in reading.places.within(self.sentence.span)]
        self.dates = [(*self.range_of(date.span), date) for date in reading.dates.within(self.sentence.span)]
        if _MAY in self.vocabulary:
            self.norms = self._without_month()
        self.quotes = reading.quotes.within(self.sentence.span)
        self._ref_starts = {first: (last, ref) for first, last, ref in reversed(self.refs)}
        self._ref_ends = {last: ref for _, last, ref in reversed(self.refs)}

    def _without_month(self) -> list[str]:
        """The words with the month of May told from what may be: "met him in May", "on May 27"."""
        months = {at for first, last, _ in self.dates for at in range(first, last) if self.norms[at] == _MAY}
        norms = [_MONTH if at in months else norm for at, norm in enumerate(self.norms)]
        self.vocabulary = frozenset(norms)
        return norms

    def at(self, offset: int) -> int:
        """Index of the word that holds or follows an offset."""
        return bisect_right(self._ends, offset)

    def range_of(self, span: Span) -> tuple[int, int]:
        """The first word of a span and the one after its last."""
        start, end = span
        return bisect_right(self._ends, start), bisect_right(self._ends, end - 1) + 1

    def _find_refs(self) -> list[tuple[int, int, ActorRef]]:
        """All but labels: an adjective of origin, or "his" before what is his, whom `_owners` takes up."""
        named: list[ActorRef] = []
        for ref in self.reading.refs.within(self.sentence.span):
            if ref.form == "pronoun" and self.norms[at := self.at(ref.span.start)] in OWNERS:
                self._owners[at + 1] = ref
            elif ref.form != "demonym" or ref.rule == "side":
                named.append(ref)
        named = [*self._find_teams(named), *named]
        if len(named) > 1:
            named.sort(key=_longest_first)
        found: list[tuple[int, int, ActorRef]] = []
        end = -1
        for ref in named:
            span = ref.span
            if span.start >= end:
                found.append((*self.range_of(span), ref))
                end = span.end
        return without_glosses(self.norms, self.tokens, found)

    def _find_teams(self, named: list[ActorRef]) -> list[ActorRef]:
        """The states that act through officials, but for those whom what is named there tells more closely."""
        hits = self.reading.hits.within(self.sentence.span)
        teams = find_teams(hits, self.tokens, self.vocabulary) if hits else []
        starts = {ref.span.start for ref in named}
        owned = teams_of_persons(self._leaders(named), self.tokens)
        teams += (team for team in owned if team.span.end + 2 not in starts)  # "Trump's envoys, X and Y"
        if not teams:
            return teams
        groups = [ref.span for ref in named if ref.form == "group" and ref.candidates]
        return [
            team
            for team in teams
            if not any(team.span.start < span.end and span.start < team.span.end for span in groups)
            and not any(ref.span.start == team.span.end + 1 for ref in named)
            and not any(ref.form == "office" and ref.actor and ref.span.end == team.span.end for ref in named)
        ]

    def _leaders(self, named: list[ActorRef]) -> Iterator[tuple[int, int, str]]:
        """Those of them who act for a state that talks, with the state."""
        for ref in named:
            actor = self.reading.actor(ref.actor) if ref.actor and ref.form in ("name", "short") else None
            if actor is not None and actor.kind == "person" and (state := _PARTIES.get(actor.side)):
                yield (*self.range_of(ref.span), state)

    def ref_ending(self, at: int) -> ActorRef | None:
        """The ref whose last word stands right before word `at`."""
        return self._ref_ends.get(at)

    def ref_at(self, at: int) -> tuple[int, ActorRef] | None:
        """The ref that begins at word `at`, with the index after it."""
        return self._ref_starts.get(at)

    def owner_ending(self, at: int) -> ActorRef | None:
        """Whose what follows is: the possessive that ends right before word `at`, a name's or "his"."""
        ref = self.ref_ending(at) or (self.ref_ending(at - 1) if at and self.norms[at - 1] == "'s" else None)
        return ref if ref is not None and self.possessive(at) else self._owners.get(at)

    def possessive(self, after: int) -> bool:
        """Whether the ref that ends before word `after` is a possessive, as in "Trump's envoy"."""
        return 0 < after <= len(self.norms) and (
            self.norms[after - 1].endswith(("'s", "s'")) or (after < len(self.norms) and self.norms[after] == "'s")
        )

    def span(self, first: int, last: int) -> Span:
        """The text from word `first` to before word `last`; empty, at the end, behind the last word."""
        end = self.tokens[last - 1].end
        return Span(self.tokens[first].start if first < len(self.tokens) else end, end)


def _longest_first(ref: ActorRef) -> tuple[int, int]:
    start, end = ref.span
    return start, -end
