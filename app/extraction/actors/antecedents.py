"""What was named so far outside of speech, by sentence, and who of several is likeliest meant."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from app.extraction.actors.cast import Cast, Named
from app.extraction.actors.frame import Frame

RECENT = 24
"""People of one sentence that a pronoun may mean; a sentence with more is a list."""
BACK = 4
"""Sentences to look back for an antecedent; quotes alone in a sentence lie between a speaker and "he said"."""
LATELY = 3
"""Sentences to look back for "the presidents": this one and the two before."""


@dataclass(slots=True)
class Antecedents:
    """What was named so far, outside quotation marks, by sentence; of headlines only the title, by itself."""

    frame: Frame
    cast: Cast
    ahead: dict[int, list[Named]]
    people: dict[int, list[Named]] = field(default_factory=dict)
    groups: dict[int, list[Named]] = field(default_factory=dict)
    headed: dict[int, list[Named]] = field(default_factory=dict)
    """The people of the title: whom "the two leaders" below it may mean, as long as the text names nobody."""
    things: dict[int, list[Named]] = field(default_factory=dict)
    unnamed: set[int] = field(default_factory=set)
    """Sentences about somebody whom the text does not name: "His visitor nodded"."""

    def note(self, found: Named) -> None:
        """Let a find be referred to from now on."""
        frame = self.frame
        sentence = frame.sentence(found.first)
        if frame.quoted[found.first]:
            return
        if frame.headline[frame.block[sentence]]:
            if not self.people and found.slug and self.cast.known(found.slug).kind == "person":
                self.headed.setdefault(sentence, []).append(found)
            return
        if found.slug is None:
            if len(found.candidates) > 1 and found.form in ("group", "pronoun"):
                self.groups.setdefault(sentence, []).append(found)
        elif self.cast.known(found.slug).kind == "person":
            self.people.setdefault(sentence, []).append(found)
        else:
            self.things.setdefault(sentence, []).append(found)

    def recent(self, sentence: int) -> list[Named]:
        """The people of that sentence, of a long list its last."""
        return self.people.get(sentence, [])[-RECENT:]

    def told_of(self, sentence: int) -> list[Named]:
        """The people of that sentence or title, of a long list its last: whom "the two presidents" may mean."""
        return self.recent(sentence) or self.headed.get(sentence, [])[-RECENT:]

    def choose(self, found: list[Named], *, nearest: bool = False) -> tuple[str, ...]:
        """The one who does something, else all of them; of several who do the `nearest` where only one may be meant."""
        subjects = slugs_in(one for one in found if one.subject)
        everyone = slugs_in(found)
        if len(everyone) == 1:
            return everyone
        if len(subjects) == 1:
            return subjects
        if nearest and subjects:
            return (subjects[-1],)
        return subjects or everyone


def slugs_in(found: Iterable[Named]) -> tuple[str, ...]:
    """Whom they name, each once."""
    return tuple(dict.fromkeys(one.slug for one in found if one.slug))
