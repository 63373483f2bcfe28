"""One sentence as words with what the layers say of each: what clause and mention rules read."""

from bisect import bisect_left, bisect_right, insort
from collections.abc import Sequence
from typing import Any

from app.catalogue.load import table
from app.extraction.glosses import is_gloss, without_glosses
from app.extraction.lexicon import Sort
from app.extraction.once import once
from app.extraction.phrases import indices_of
from app.extraction.reading import Reading
from app.extraction.reporters import opened_comma, reporter_comma
from app.extraction.teams import find_teams
from app.extraction.types import ActorRef, Clause, Quote, Span, Token
from app.extraction.verbs import verb_forms

_CLAUSE = table("kinds")["clause"]
PREPOSITIONS = frozenset(_CLAUSE["prepositions"])
DETERMINERS = frozenset(
    "the a an this that these those his her its their our my your no any another each some first second third".split()
)
LEADING_IN = PREPOSITIONS | DETERMINERS
"""What may stand before a noun and tells nothing by itself."""
_OPENERS = frozenset(_CLAUSE["openers"])
_NOUNS_TOO = frozenset(_CLAUSE["nouns_too"])
_POINTED = frozenset(_CLAUSE["pointed"])
_MARKS = frozenset(_CLAUSE["marks"])
_BESIDE = frozenset(("also", "both", "have", "has", "had", "each", "jointly"))
_SIDES = frozenset(("sides", "countries", "parties", "country", "leaders", "governments"))
_WIDE = frozenset((*table("kinds")["teams"]["others"], *table("kinds")["teams"]["nouns"], "europe", "allies"))
_MORE = frozenset(
    ("several", "other", "some", "various", "senior", "top", "two", "three", "four", "five", "six", "seven")
)
LENGTHS = frozenset("day days hour hours minute minutes week weeks month months".split())
_TIMES = frozenset(_CLAUSE["times"])
_MAY_OPEN = _OPENERS | _MARKS | _TIMES | {"and", "but"}
MODALS = frozenset(w for key in ("future", "being") for w in table("kinds")["before_verb"][key])


FRAGMENT = 48
"""Letters from which even a fragment of speech is speech: "disrespectful for you to come to the Oval Office"."""
SERIES = 12
"""Words of two members of a list with their offices: "the Secretary General of NATO Mark Rutte, and"."""
GROUP = 5
"""Words from the "and" before the last of a list to what it names: "and several European leaders"."""
SPLIT = 14
"""Words to the "that" of "It was on Tuesday, in a palace by the river, that the two met"."""
OWNERS = frozenset("his her their its".split())
SUBJECT_WORDS = frozenset("he she it they we i you who which".split())
_SILENT = frozenset(("furniture", "caption", "byline"))
_LISTED: tuple[Sort, ...] = ("state", "capital", "adjective", "name", "short")


class Words:
    """The words of one sentence by index, with what begins at or covers them; `vocabulary` are the different ones.

    `refs`, `places` and `dates` are (first word, word after the last, what stands there) in order, of nested refs only
    the longest; `quotes` stand wholly in the sentence. `capitals` tells of each word whether it begins with a capital,
    `spoken` whether it is part of somebody's speech, set between marks as more than a fragment, and `opens` whether a
    new clause begins with it, so that what stands beyond belongs to another verb. `openings` are those words, and
    `verbs` those that may be verbs.
    """

    def __init__(self, reading: Reading, index: int) -> None:
        self.known: dict[object, Any] = {}
        self.reading = reading
        self.index = index
        self.sentence = reading.sentences[index]
        low, high = reading.tokens.range_of(self.sentence.span)
        self.tokens: tuple[Token, ...] = reading.tokens[low:high]
        self.norms = reading.tokens.norms[low:high]
        self.capitals = reading.tokens.capitals[low:high]
        self.vocabulary = frozenset(self.norms)
        self.verbs = indices_of(verb_forms(), self.norms)
        self._ends = reading.tokens.ends(low, high)
        self._owners: dict[int, ActorRef] = {}
        self.refs = self._find_refs()
        self.places = [(*self._range(place.span), place) for place in reading.places.within(self.sentence.span)]
        self.dates = [(*self._range(date.span), date) for date in reading.dates.within(self.sentence.span)]
        self.quotes = reading.quotes.within(self.sentence.span)
        self._ref_starts = {first: (last, ref) for first, last, ref in reversed(self.refs)}
        self._ref_ends = {last: ref for _, last, ref in reversed(self.refs)}
        self.spoken = self._find_spoken()
        self.openings = [at for at in indices_of(_MAY_OPEN, self.norms) if self._opens(at)]
        for find in (opened_comma, reporter_comma):
            comma = find(self.norms, self.spoken, self.openings)
            if comma is not None:
                insort(self.openings, comma)
        self.opens = [False] * len(self.norms)
        for at in self.openings:
            self.opens[at] = True

    def at(self, offset: int) -> int:
        """Index of the word that holds or follows an offset."""
        return bisect_right(self._ends, offset)

    def _range(self, span: Span) -> tuple[int, int]:
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
                found.append((*self._range(span), ref))
                end = span.end
        return without_glosses(self.norms, self.tokens, found)

    def _find_teams(self, named: list[ActorRef]) -> list[ActorRef]:
        """The states that act through officials, but for those whom what is named there tells more closely."""
        hits = self.reading.hits.within(self.sentence.span)
        teams = find_teams(hits, self.tokens, self.vocabulary) if hits else []
        if not teams:
            return teams
        groups = [ref.span for ref in named if ref.form == "group" and ref.candidates]
        return [
            team
            for team in teams
            if not any(team.span.start < span.end and span.start < team.span.end for span in groups)
            and not any(ref.span.start == team.span.end + 1 for ref in named)
        ]

    @once
    def clauses(self) -> tuple[Clause, ...]:
        """Its clauses, when they have been read."""
        return self.reading.clauses.within(self.sentence.span)

    def _find_spoken(self) -> list[bool]:
        marks = [self.reading.blocks[self.sentence.block].kind == "quote"] * len(self.norms)
        for quote in self.quotes:
            speech = not quote.fragment or quote.span.end - quote.span.start > FRAGMENT
            if speech and not self._tells_on(quote):
                first = min(self.at(quote.span.start), len(marks) - 1)
                last = min(self.at(quote.span.end - 1) + 1, len(marks))
                marks[first:last] = [True] * (last - first)
        return marks

    def _tells_on(self, quote: Quote) -> bool:
        """ "The two sides also “agreed to ensure safe passage”": a verb between marks of who stands before them."""
        first = self.at(quote.span.start)
        form = verb_forms().get(self.norms[first]) if first < len(self.norms) else None
        return form is not None and "past" in form.form and self.has_doer_before(first)

    def has_doer_before(self, at: int) -> bool:
        """Whether somebody who may act, or a word like "sides", stands before the mark before word `at`."""
        before = at - 1
        while before > 0 and self.norms[before - 1] in _BESIDE:
            before -= 1
        if before < 1 or before in self._ref_ends or self.norms[before - 1] in _SIDES:
            return before > 0
        hits = self.reading.hits.within(self.span(before - 1, before))
        return any(hit.slug("state", "capital", "body", "short") for hit in hits)

    @once
    def unspoken(self) -> list[str]:
        """The words outside of speech, folded."""
        return [norm for norm, spoken in zip(self.norms, self.spoken, strict=True) if not spoken]

    def _opens(self, at: int) -> bool:
        norm = self.norms[at]
        if norm in _MARKS:
            return not (self._binds(at) or self._dates(at) or is_gloss(self.norms, at))
        if norm in _TIMES and at and self.norms[at - 1] in LENGTHS:
            return self.norms[at + 1 : at + 2] not in ([","], ["."])  # "six days before, after a call"
        if norm in _TIMES and self.norms[at + 1 : at + 2] == ["all"]:
            return False
        if norm == "as" and at and self.norms[at - 1] == "even":
            return True
        if norm == "since" and self.norms[at + 1 : at + 2] != [] and self.norms[at + 1].isdecimal():
            return False  # "the first talks since 2022 are to begin"
        if norm in _TIMES:
            return self._verb_in(at + 1, stop=",")
        if norm == "that" and (self._splits(at) or self._points(at)):
            return False
        if norm in _OPENERS:
            return True
        joins = norm in ("and", "but") and at > 0 and self.norms[at - 1] == ","
        if not joins or not self._verb_in(at + 1, stop=",") or self._is_verb_word(at + 1):
            return False
        return norm == "but" or not self._ends_series(at)

    def _ends_series(self, at: int) -> bool:
        """ "Talks of Norway, the Netherlands, and Spain began": the last of a list stands behind the "and"."""
        low, high = max(0, at - SERIES), min(len(self.norms), at + SERIES)
        hits = (hit.span for hit in self.reading.hits.within(self.span(low, high)) if hit.slug(*_LISTED))
        names = [*(self._range(span) for span in hits), *(self._range(ref.span) for _, _, ref in self.refs)]
        starts, ends = {first for first, _ in names}, {last: first for first, last in names}
        if at - 1 in ends and not _WIDE.isdisjoint(self.norms[at + 1 : at + (GROUP if self._counts(at + 1) else 2)]):
            first = self._first_of_title(ends[at - 1], low)
            return "," in self.norms[max(0, first - 1) : at - 1]  # "the US, Ukraine, and European allies"
        last = next((k for k in range(at + 1, high) if k in starts or not self._titles(k)), at)
        if last not in starts or at - 1 not in ends:
            return False
        middle = self._first_of_title(ends[at - 1], low)
        return middle > 1 and self.norms[middle - 1] == "," and middle - 1 in ends

    def _first_of_title(self, at: int, low: int) -> int:
        """The first word of the office before the name at word `at`, not before word `low`."""
        while at > low and self._titles(at - 1):
            at -= 1
        return at

    def _counts(self, at: int) -> bool:
        """ "Several European leaders", "other officials": more of a list without their names."""
        return self.norms[at] in _MORE or self.norms[at].isdecimal()

    def _titles(self, at: int) -> bool:
        """Whether the word may stand in an office before a name."""
        return self.capitals[at] or self.norms[at] in DETERMINERS

    def _binds(self, at: int) -> bool:
        """ "A Russia–Ukraine plan", "10–12 days": a short dash without blanks joins two words."""
        if self.norms[at] != "–" or not 0 < at < len(self.tokens) - 1:
            return False
        return bool(
            self.tokens[at - 1].end == self.tokens[at].start and self.tokens[at].end == self.tokens[at + 1].start
        )

    def _dates(self, at: int) -> bool:
        """ "Kyiv on Wednesday (Jul 23) called for", "hosted X (July 18)": marks within or around a day open nothing."""
        return any(
            first < at < last or (at in (first - 1, last) and self._in_brackets(first, last))
            for first, last, _ in self.dates
        )

    def _in_brackets(self, first: int, last: int) -> bool:
        return self.norms[first - 1] == "(" and self.norms[last : last + 1] == [")"]

    def _points(self, at: int) -> bool:
        """ "He telephoned Putin that day", "put that visit off", "and, after that, Merz": no clause opens."""
        alone = at > 0 and self.norms[at - 1] in _TIMES and self.norms[at + 1 : at + 2] in ([","], ["."])
        return alone or (self.norms[at + 1 : at + 2] != [] and self.norms[at + 1] in _POINTED)

    def _splits(self, at: int) -> bool:
        """ "It was in Paris that they met": what "it was" sets in front belongs to the verb behind."""
        lifted = at <= SPLIT and self.norms[:2] in (["it", "was"], ["it", "is"])
        return lifted and (self.norms[2] in PREPOSITIONS or self.norms[3] in PREPOSITIONS)

    def _verb_in(self, since: int, stop: str) -> bool:
        for at in range(since, min(len(self.norms), since + 9)):
            if self.norms[at] == stop:
                return False
            if (self._is_verb_word(at) and not self._is_noun(at)) or self.norms[at] in MODALS:
                return True
        return False

    def _is_noun(self, at: int) -> bool:
        """A word that may be a verb but is none: without a doer, or in a name: "after talks", "United States"."""
        named = at > 0 and self.capitals[at]
        return named or (self.norms[at] in _NOUNS_TOO and self.ref_ending(at) is None)

    def _is_verb_word(self, at: int) -> bool:
        form = verb_forms().get(self.norms[at]) if at < len(self.norms) else None
        return form is not None and form.form in ("past", "past|participle", "s", "ing")

    def cut(self, low: int, high: int) -> bool:
        """Whether a clause begins among the words from `low` to before `high`."""
        following = bisect_left(self.openings, low)
        return following < len(self.openings) and self.openings[following] < high

    def verbs_in(self, low: int, high: int) -> list[int]:
        """Those of the words from `low` to before `high` that may be verbs."""
        first = bisect_left(self.verbs, low)
        return self.verbs[first : bisect_left(self.verbs, high, first)]

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
        """The text from word `first` to before word `last`."""
        return Span(self.tokens[first].start, self.tokens[last - 1].end)


def _longest_first(ref: ActorRef) -> tuple[int, int]:
    start, end = ref.span
    return start, -end


def words_of(reading: Reading, index: int) -> Words:
    """The sentence of that index as words; each is looked at as words once."""
    words: Words | None = reading.sentence_words.get(index)
    if words is None:
        words = reading.sentence_words[index] = Words(reading, index)
    return words


def sentences_of(reading: Reading) -> Sequence[Words]:
    """The sentences that tell: all but furniture, captions and bylines."""
    if not reading.telling_sentences:
        silent = {index for index, block in enumerate(reading.blocks) if block.kind in _SILENT}
        told = (index for index, sentence in enumerate(reading.sentences) if sentence.block not in silent)
        reading.telling_sentences = [words_of(reading, index) for index in told]
    return reading.telling_sentences
