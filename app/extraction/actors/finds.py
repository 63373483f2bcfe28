"""What the first pass finds: names in order, short forms to be tied later, offices without a name."""

from app.catalogue.records import Gender
from app.extraction.actors.cast import Cast, Named, slug_of
from app.extraction.actors.frame import Frame
from app.extraction.actors.offices import OfficePhrase
from app.extraction.actors.runs import Run
from app.extraction.types import Form

MAX_BODIES = 200
"""Bodies among which a shorter name is looked for; no article of the corpora names more than forty."""


class Names:
    """`named` are the finds in order; `singles`, `weak`, `acronyms` are tied later; `taken` are the words used up."""

    def __init__(self, frame: Frame, cast: Cast) -> None:
        self.frame = frame
        self.cast = cast
        self.known = cast.lexicon.catalogue
        self.named: list[Named] = []
        self.singles: list[Run] = []
        self.weak: list[Run] = []
        self.acronyms: list[Run] = []
        self.offices: list[OfficePhrase] = []
        self.taken = [False] * frame.size

    def add(
        self,
        first: int,
        after: int,
        slug: str,
        form: Form,
        rule: str,
        start: int | None = None,
        end: int | None = None,
    ) -> Named:
        """Keep a find and use up its words; `start` and `end` bound the whole noun phrase."""
        found = Named(first, after, slug, form, rule, first if start is None else start, end or after)
        self.named.append(found)
        for at in range(found.start, found.end):
            self.taken[at] = True
        return found

    def last_word(self, run: Run) -> str:
        """The surname of a name, folded."""
        return self.frame.norms[run.after - 1]

    def body(self, name: str) -> str:
        """Slug of a body: of one named before with more words ("the Supreme Court"), else a new one."""
        inside = _plain(slug_of(name))
        before = (slug for slug in self.cast.bodies[:MAX_BODIES] if inside in _plain(slug))
        return next(before, None) or self.cast.stranger(name, "body")

    def stranger(self, name: str, gender: Gender | None, office: str | None = None, of: str | None = None) -> str:
        """Slug of a person only the text knows, of the side that the office's state or body is on."""
        owner = self.known.states.get(of or "") or self.known.bodies.get(of or "")
        told = gender or self.cast.lexicon.gender_of(name.split()[0])[1]
        return self.cast.stranger(name, "person", owner.side if owner else "other", told, office)


def _plain(slug: str) -> str:
    """The words of a slug between hyphens, possessives as if without: "New People's Party" is "New People Party"."""
    return f"-{slug}-".replace("-s-", "-")
