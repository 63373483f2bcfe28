"""A telling: a cue in a sentence and what stands around it, before an article's tellings are gathered into mentions."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from app.catalogue.load import table
from app.extraction.types import Basis, DateRef, Kind, Role, Span, Status
from app.extraction.verbs import verb_forms
from app.extraction.words import Words

_LEADERS = frozenset(("presidents", "leaders", "men", "had", "have", "were", "are", "will", "also"))
_PRONOUNS = frozenset(("they", "two", "both", "pair"))
_BESIDE = ("while", "when", "upon")
_TABLE = frozenset(table("kinds")["teams"]["table"])
_GROUPS = frozenset(table("kinds")["reference"]["groups"])


@dataclass(slots=True)
class Telling:
    """`asserted` is false for a mere reference ("after his call with Putin"); `date` is the expression that dates it.

    `neutral` is a reference by a word for a call as well as a meeting; `either` is a call unless the two are told to
    have met then; `latest` is the last sentence that told of it;
    `joins_only` says who was there, of an event told before: "Umerov led the Ukrainian delegation".
    `about` are topics that other words than its own give it, `scene` the sentences that tell of it.
    `thing` is what an act is done to, as a headline names it, `detail` the same more closely, `doers` those who do it;
    a `loose` act belongs to the talks that the same sentence tells of, a `loose` statement to the one after it.
    `open_subject`: those who did it stand there without their names, as in "they rang Trump".
    `home` is the telling of the same event that it was joined to.
    `listed`: its people are only those told of as having come; `more`: others came with them, who have no names.
    `untimed`: its words give a time that could not be read.
    `passing`: told by a participle beside its noun, whatever else the sentence says.
    `lent`: its place is that of the dateline, and not known to be its own.
    `came`: those of its people who are only told of as having been there too.
    """

    words: Words
    at: int
    kind: Kind
    status: Status
    people: dict[str, Role]
    rule: str
    asserted: bool = True
    place: str | None = None
    date: DateRef | None = None
    basis: Basis = "none"
    occasion: str | None = None
    verb: str | None = None
    topics: tuple[str, ...] = ()
    about: tuple[str, ...] = ()
    scene: list[Words] = field(default_factory=list)
    passages: list[Span] = field(default_factory=list)
    score: float = 1.0
    joins_only: bool = False
    neutral: bool = False
    either: bool = False
    latest: int = -1
    thing: str | None = None
    detail: str = ""
    doers: tuple[str, ...] = ()
    loose: bool = False
    open_subject: bool = False
    listed: bool = False
    untimed: bool = False
    more: bool = False
    home: "Telling | None" = None
    passing: bool = False
    lent: bool = False
    came: frozenset[str] = frozenset()

    @property
    def pronoun(self) -> bool:
        """Whether those words are "they" or "the two" rather than delegations, which others may have sent."""
        norms = self.words.norms
        return any(
            norms[k] in _PRONOUNS and (norms[k] != "two" or norms[k + 1] in verb_forms() or norms[k + 1] in _LEADERS)
            for k in range(max(0, self.at - 9), self.at)
        )

    @property
    def presidents(self) -> bool:
        """Whether "the two presidents" stand right before it."""
        before = self.words.norms[max(0, self.at - 4) : self.at]
        return "presidents" in before and not {"two", "both"}.isdisjoint(before)

    @property
    def plural(self) -> bool:
        """Whether its words stand for people told of before: "they", "the two", "the delegations"."""
        return not _GROUPS.isdisjoint(self.words.norms[max(0, self.at - 9) : self.at])

    @property
    def delegations(self) -> bool:
        """Whether "the delegations" or "negotiators" do it: whose, only other sentences say."""
        before = self.words.norms[max(0, self.at - 9) : self.at]
        return not _TABLE.isdisjoint(before) and not self.pronoun

    @property
    def aside(self) -> bool:
        """Whether it is told in passing of what went before or around: "Zelenskyy, who had gone on to Oslo, said",
        "who is on a visit to Oslo", "announced it while receiving him"."""
        if self.words.norms[self.at - 1] in _BESIDE and self.words.norms[self.at].endswith("ing"):
            return True
        norms, opening = self.words.norms, [at for at in self.words.openings if at < self.at]
        passing = bool(opening) and norms[opening[-1]] in ("who", "which", "whom")
        scene = bool(opening) and norms[opening[-1]] == "where"
        journey = passing and norms[opening[-1] + 1 : opening[-1] + 3] in (["is", "on"], ["was", "on"])
        return scene or journey or (passing and "had" in norms[max(0, self.at - 3) : self.at])

    @property
    def met(self) -> dict[str, Role]:
        """Whom "they" or "the two" are: those who met, and not who "also attended"."""
        met = {slug: role for slug, role in self.people.items() if slug not in self.came}
        return met if len(met) > 1 else dict(self.people)

    @property
    def sentence(self) -> int:
        return self.words.index

    @property
    def edtf(self) -> str | None:
        return self.date.edtf if self.date else None


def told_before(tellings: Sequence[Telling], sentence: int) -> Sequence[Telling]:
    """What is told in the sentences before one; the tellings stand in the order of their sentences."""
    return tellings[: bisect_left(tellings, sentence, key=_sentence)]


def told_since(tellings: Sequence[Telling], position: int, sentence: int) -> Iterator[Telling]:
    """What is told before the telling at `position`, the last first, back to the beginning of a sentence."""
    for at in range(position - 1, -1, -1):
        if tellings[at].sentence < sentence:
            return
        yield tellings[at]


def told_in(tellings: Sequence[Telling], sentence: int) -> Sequence[Telling]:
    """What is told in one sentence; the tellings stand in the order of their sentences."""
    first = bisect_left(tellings, sentence, key=_sentence)
    return tellings[first : bisect_right(tellings, sentence, first, key=_sentence)]


def _sentence(telling: Telling) -> int:
    return telling.sentence
