"""The words of an article with what the word lists say of each: what the rules for actors read."""

from bisect import bisect_left, bisect_right
from itertools import compress, count

from app.catalogue.load import table
from app.extraction.captions import CREDIT
from app.extraction.kept import Kept
from app.extraction.lexicon import Hit
from app.extraction.phrases import indices_of
from app.extraction.reading import Reading
from app.extraction.spacing import on_one_line
from app.extraction.types import Span, Token
from app.extraction.verbs import verb_forms

SAYS = ("say-past", "say-present")
SILENT = frozenset(["furniture", "caption", "byline"])
_VERBAL = frozenset(
    ["auxiliary", "be", "say-past", "say-present", "judge-past", "judge-present", "weak-past", "weak-present"]
)
_PHRASE_ENDS = frozenset(
    ["preposition", "auxiliary", "joiner", "adverb", "relative", "subordinate", "determiner", "time-word"]
)
_OBJECT = frozenset(["the", "a", "an", "that", "its", "his", "her", "their", "this", "it", "them", "him"])
_I = frozenset(["i", "i'm", "i've", "i'd", "i'll"])
_GLUE = (" ", "\u00a0", "")
_OPENING = frozenset('“"‘„«(—–:•-…')
_SITES = frozenset(table("grammar")["sites"])
_MARKED = Kept(lambda norm: "'" in norm)
MAX_INITIALS = 2
"""Letters before a stop that may be initials: "U.S."."""
SHOUTED = 0.85
"""Share of capitals among long unknown words from which a sentence tells no names; lists of names reach 0.8."""


class Frame:
    """Words by index; `hit[i]` is the phrase of the word lists that begins at word i, `last[i]` the word after it.

    `dated[i]` is the word after the day or time that begins at word i.
    """

    def __init__(self, reading: Reading) -> None:
        self.text = reading.text
        self.tokens: tuple[Token, ...] = reading.tokens[:]
        self.size = len(self.tokens)
        self.norms = reading.tokens.norms[:]
        self.tags = reading.tokens.tags[:]
        self.tags_of = reading.lexicon.tags_of
        self._given = reading.lexicon.catalogue.given
        self.capitals = reading.tokens.capitals[:]
        self._owners: set[int] = set()
        self._take_apart()
        self.hit: dict[int, Hit] = {}
        self.inner: dict[int, list[Hit]] = {}
        self.last: dict[int, int] = {}
        self.owner: list[int] = [-1] * self.size
        self._sentences = reading.tokens.sentences
        self._shouted: dict[int, bool] = {}
        self._place(reading)
        first_at = reading.tokens.first_at
        self.dated = {first_at(date.span.start): first_at(date.span.end) for date in reading.dates}
        self.live = self._live(reading)
        self.quoted = self._quoted(reading)

    def _take_apart(self) -> None:
        """Take "'s" off the words, and see the capital of "d'Alema"."""
        for at in list(compress(count(), map(_MARKED.__getitem__, self.norms))):
            norm = self.norms[at]
            if norm.endswith("'s"):
                self.norms[at], self.tags[at] = norm[:-2], self.tags_of(norm[:-2])
                self._owners.add(at)
            self.capitals[at] = self.capitals[at] or _elided(self.tokens[at].text)
        for dot in [at for at in indices_of((".",), self.norms[:-1]) if self._in_site(at)]:
            self.capitals[dot - 1] = self.capitals[dot + 1] = False

    def _in_site(self, dot: int) -> bool:
        """The stop of "Vesti.az"."""
        before, end = self.tokens[dot - 1], self.tokens[dot].end
        whole = dot > 0 and before.end == end - 1 and self.tokens[dot + 1].start == end
        return whole and len(before.text) > MAX_INITIALS and self.norms[dot + 1] in _SITES

    def _place(self, reading: Reading) -> None:
        tokens, first_at = self.tokens, reading.tokens.first_at
        for hit in reading.hits:
            start, stop = hit.span
            at, end = first_at(start), first_at(stop)
            if at and tokens[at - 1].end > start:
                at -= 1
            if end == at:
                continue
            if tokens[at].start == start and self._ends(tokens[end - 1], stop):
                self.hit[at], self.last[at] = hit, end
                self.owner[at:end] = [at] * (end - at)
            else:
                self.inner.setdefault(at, []).append(hit)

    def _ends(self, token: Token, end: int) -> bool:
        return token.end == end or self.text[end : token.end] in ("'s", "’s")

    def _live(self, reading: Reading) -> list[bool]:
        """False in furniture, captions and bylines, unless the line names the speaker of a block quote."""
        named = {block.by for block in reading.blocks if block.by}
        silent = [block.kind in SILENT and block.span not in named for block in reading.blocks]
        credits = [Span(*match.span()) for match in CREDIT.finditer(reading.text)]
        self.headline = [block.kind == "headline" for block in reading.blocks]
        self.block = [sentence.block for sentence in reading.sentences]
        live = [True] * self.size
        if any(silent):
            live = [not silent[self.block[sentence]] for sentence in self._sentences]
        for credit in credits:
            first, after = map(reading.tokens.first_at, credit)
            live[first:after] = [False] * (after - first)
        return live

    def _quoted(self, reading: Reading) -> list[bool]:
        marks = [False] * self.size
        for region in reading.regions:
            first, after = map(reading.tokens.first_at, region.outer)
            marks[first:after] = [True] * (after - first)
        return marks

    def span(self, first: int, after: int) -> Span:
        """The text from word `first` to before word `after`, without a possessive ending."""
        end = self.tokens[after - 1].end
        if self.text[end - 2 : end] in ("'s", "’s"):
            end -= 2
        return Span(self.tokens[first].start, end)

    def words(self, first: int, after: int) -> str:
        """The words of `span`, as printed, on one line."""
        text = on_one_line(self.text[self.tokens[first].start : self.tokens[after - 1].end])
        return text[:-2] if text.endswith(("'s", "’s")) else text

    def possessive(self, after: int) -> bool:
        """Whether the phrase that ends before word `after` is a possessive: "Trump's", "Sybiha’s", "allies'"."""
        return after - 1 in self._owners or (
            0 < after < self.size and self.norms[after] in ("'", "’") and self.norms[after - 1].endswith("s")
        )

    def initial(self, at: int) -> bool:
        """Whether the word begins a sentence, or a quote or line inside one."""
        return at == 0 or self.sentence(at - 1) != self.sentence(at) or self.tokens[at - 1].text in _OPENING

    def sentence(self, at: int) -> int:
        """Index of the sentence of a word."""
        return self._sentences[at]

    def same(self, left: int, right: int) -> bool:
        """Whether both are words of one sentence."""
        return left >= 0 and right < self.size and self._sentences[left] == self._sentences[right]

    def adjoins(self, left: int, right: int) -> bool:
        """Whether only blanks, a line's end among them, or a hyphen stand between two words of one sentence."""
        gap = self.text[self.tokens[left].end : self.tokens[right].start] if self.same(left, right) else "|"
        return gap in _GLUE or gap.isspace()

    def capital(self, at: int) -> bool:
        """Whether the word begins with a capital letter, as names do; "I", "I've" and the text's end do not count."""
        return at < self.size and self.capitals[at] and self.norms[at] not in _I

    def given(self, at: int) -> bool:
        """Whether the word is a given name."""
        return self.norms[at] in self._given

    def names_after(self, at: int) -> bool:
        """Whether a capitalised word follows the word: "co-founder Jane Doe"."""
        return self.adjoins(at, at + 1) and self.capitals[at + 1]

    def shouted(self, at: int) -> bool:
        """Whether the word stands in a headline, or in a sentence where nearly every word has a capital.

        Those of the lists, given names and what stands behind one do not count.
        """
        sentence = self.sentence(at)
        if self.headline[self.block[sentence]]:
            return True
        if sentence not in self._shouted:
            first, last = self.bounds(at)
            norms, given = self.norms, self._given
            unknown = [i for i in range(first, last) if self.owner[i] < 0 and len(norms[i]) > 3]
            long = [self.capitals[i] for i in unknown if norms[i] not in given and norms[i - 1] not in given]
            self._shouted[sentence] = len(long) > 4 and sum(long) > SHOUTED * len(long)
        return self._shouted[sentence]

    def bounds(self, at: int) -> tuple[int, int]:
        """The first word of the sentence of a word, and the word after its last."""
        sentence = self.sentence(at)
        return bisect_left(self._sentences, sentence), bisect_right(self._sentences, sentence)

    def verbal(self, at: int) -> bool:
        """Whether the word may be a finite verb."""
        norm, tags = self.norms[at], self.tags[at]
        if tags & _VERBAL:
            return True
        if "preposition" in tags or (self.capital(at) and not self.headline[self.block[self.sentence(at)]]):
            return False
        form = verb_forms().get(norm)
        if form is not None:
            return form.form not in ("ing", "base", "participle") or (form.form == "base" and norm in ("say",))
        return len(norm) > 4 and norm.endswith("ed") and norm.isalpha()

    def tagged(self, at: int, *names: str) -> bool:
        """Whether the word carries one of these tags; False outside the text."""
        return 0 <= at < self.size and not self.tags[at].isdisjoint(names)


def _elided(word: str) -> bool:
    """ "D'Alema" as it stands within a name: "Massimo d'Alema"."""
    return word[0] == "d" and word[1:2] in ("'", "’") and word[2:3].isupper()


def labels(frame: Frame, end: int) -> bool:
    """Whether the phrase that ends before word `end` only labels the noun there: "NATO allies", "US officials"."""
    if end >= frame.size or not frame.adjoins(end - 1, end) or frame.possessive(end):
        return False
    if frame.norms[end] in ("to", "and", "or") or not frame.norms[end][0].isalpha():
        return False
    if frame.tags[end] & _PHRASE_ENDS or frame.norms[end].endswith("ing"):
        return False
    return not frame.verbal(end) and not third_person(frame, end)


def plural_verb(frame: Frame, at: int) -> bool:
    """Whether the word may be a verb after several subjects: "VOA and AP report"."""
    if not 0 <= at < frame.size:
        return False
    norm = frame.norms[at]
    form = verb_forms().get(norm)
    says = frame.tagged(at, "say-base", "judge-base") or "say-present" in frame.tags_of(f"{norm}s")
    return says or (form is not None and form.form == "base")


def third_person(frame: Frame, at: int) -> bool:
    """A verb that no list knows: "rates the", "insists that"."""
    norm = frame.norms[at]
    return (
        len(norm) > 3
        and norm.endswith("s")
        and norm.isalpha()
        and not frame.capital(at)
        and frame.same(at, at + 1)
        and frame.norms[at + 1] in _OBJECT
    )
