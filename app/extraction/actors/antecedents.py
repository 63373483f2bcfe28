"""What was named so far, and whom a pronoun, an office or a group at some word may mean by it."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from itertools import pairwise

from app.catalogue.load import table
from app.extraction.actors.cast import Cast, Named
from app.extraction.actors.frame import Frame
from app.extraction.actors.offices import OfficePhrase
from app.extraction.teams import TEAM_NOUNS

HE = {"he": "m", "him": "m", "his": "m", "himself": "m", "she": "f", "her": "f", "hers": "f", "herself": "f"}
THEY = frozenset(["they", "them", "their", "theirs", "themselves"])
IT = frozenset(["it", "its", "itself"])
RECENT = 24
"""People of one sentence that a pronoun may mean; a sentence with more is a list."""
NEAR_WORDS = 40
"""Words before "the two presidents" in which their capitals may stand: a heading such as "Washington – Moscow"."""
BACK = 4
"""Sentences to look back for an antecedent; quotes alone in a sentence lie between a speaker and "he said"."""
FAR = 8
"""Sentences to look back for "the Frenchman": who is called so was named in the paragraph before, or in this one."""
LATELY = 3
"""Sentences to look back for "the presidents": this one and the two before."""
TOGETHER = 12
"""Sentences to look back for "the two presidents": till there are two, and not more in the same sentence."""
CLEFT = 8
"""Words of an office between "it was" and the name."""
_NEAR = frozenset(["beside", "behind", "around", "near", "before", "alongside", "opposite"])
_MINDING = frozenset(table("grammar")["minding"])
_SAYING = ("say-past", "say-present")


@dataclass(slots=True)
class Antecedents:
    """What was named so far, outside quotation marks and headlines, by sentence."""

    frame: Frame
    cast: Cast
    ahead: dict[int, list[Named]]
    people: dict[int, list[Named]] = field(default_factory=dict)
    groups: dict[int, list[Named]] = field(default_factory=dict)
    things: dict[int, list[Named]] = field(default_factory=dict)
    unnamed: set[int] = field(default_factory=set)
    """Sentences about somebody whom the text does not name: "His visitor nodded"."""

    def note(self, found: Named) -> None:
        """Let a find be referred to from now on."""
        frame = self.frame
        sentence = frame.sentence(found.first)
        if frame.quoted[found.first] or frame.headline[frame.block[sentence]]:
            return
        if found.slug is None:
            if len(found.candidates) > 1 and found.form in ("group", "pronoun"):
                self.groups.setdefault(sentence, []).append(found)
        elif self.cast.known(found.slug).kind == "person":
            self.people.setdefault(sentence, []).append(found)
        else:
            self.things.setdefault(sentence, []).append(found)

    def person(self, at: int, gender: str) -> tuple[str, ...]:
        """Who a pronoun at word `at` may mean: one slug if it is clear, several if not, none if nobody fits."""
        fits = self._fits(gender, at)
        norm = self.frame.norms[at].split("'")[0]
        here = everyone = [found for found in self.people.get(self.frame.sentence(at), ())[-RECENT:] if fits(found)]
        if norm in ("him", "himself") and here and self.frame.norms[at - 1] not in _NEAR:
            here = self._without_own_subject(here, at)
        doing = {found.slug for found in everyone} - {found.slug for found in here}
        if norm in ("he", "she"):
            here = self._without_company(here)
        if norm in ("his", "her") and here and (minded := self._minded(here[-1], at)):
            return (minded,)
        if here:
            return self._choose(here, nearest=norm in ("his", "her"))
        if (later := self._cataphor(at, fits)) is not None:
            return (later,)
        return self._behind(self.frame.sentence(at), lambda found: found.slug not in doing and fits(found))

    def _fits(self, gender: str, at: int) -> Callable[[Named], bool]:
        """Who has that gender, and neither does it to him nor with him: "they asked him", "X and he agreed"."""
        sentence, norms = self.frame.sentence(at), self.frame.norms
        groups = self.groups.get(sentence, ()) if norms[at] in ("him", "her") else ()
        others = {slug for group in groups[-1:] if group.subject for slug in group.candidates}
        if at and norms[at - 1] == "and" and norms[at] in ("he", "she", "him"):
            others |= {found.slug for found in self.people.get(sentence, ())[-1:] if found.slug and found.end == at - 1}
        return lambda found: found.slug not in others and self.cast.known(found.slug or "").gender in (gender, None)

    def _without_own_subject(self, here: list[Named], at: int) -> list[Named]:
        """ "Trump agreed with him": not Trump, but for "Trump goes to Rome, where X and Y will meet him"."""
        subjects = [found for found in here if found.subject]
        doing = [group for group in self.groups.get(self.frame.sentence(at), ()) if group.subject]
        if doing and subjects and doing[-1].start > subjects[-1].start and self.frame.norms[at] == "him":
            return here
        if not subjects or self.frame.norms[at] == "himself":
            return subjects or here
        return [found for found in here if found.slug != subjects[-1].slug]

    def _minded(self, last: Named, at: int) -> str | None:
        """ "X praised Y for his call", "asked Y on Friday about her visit": it is Y's."""
        norms, start = self.frame.norms, last.start - (self.frame.norms[last.start - 1] in ("the", "president"))
        behind = self.frame.dated.get(last.end + (norms[last.end] == "on"), last.end)
        linked = behind == at - 1 and norms[behind] in ("for", "about", "over", "on")
        return last.slug if linked and start and norms[start - 1] in _MINDING else None

    def _without_company(self, here: list[Named]) -> list[Named]:
        """ "On the telephone with Trump, he accepted": he was with Trump, and is somebody else."""
        acting = {found.slug for found in here if found.subject}
        beside = {found.slug for found in here if found.start and self.frame.norms[found.start - 1] == "with"}
        return [found for found in here if found.slug in acting or found.slug not in beside]

    def _choose(self, found: list[Named], *, nearest: bool = False) -> tuple[str, ...]:
        subjects = _slugs(one for one in found if one.subject)
        everyone = _slugs(found)
        if len(everyone) == 1:
            return everyone
        if len(subjects) == 1:
            return subjects
        if nearest and subjects:
            return (subjects[-1],)
        return subjects or everyone

    def _cataphor(self, at: int, fits: Callable[[Named], bool]) -> str | None:
        """ "In his readout, Zelenskyy said": the subject after the comma."""
        sentence = self.frame.sentence(at)
        comma = next((i for i in range(at, min(at + 20, self.frame.size)) if self.frame.norms[i] == ","), None)
        if comma is None or not self._opens(at):
            return None
        for found in self.ahead.get(sentence, ()):
            if found.start > comma + 8:
                return None
            if found.start > comma and found.slug and self.cast.known(found.slug).kind == "person" and fits(found):
                return found.slug if found.subject else None
        return None

    def _opens(self, at: int) -> bool:
        first, _ = self.frame.bounds(at)
        opening = ("subordinate",) if self.frame.norms[at] in ("he", "she") else ("preposition", "subordinate")
        return self.frame.tagged(first, *opening) and at - first < 12

    def _behind(self, sentence: int, fits: Callable[[Named], bool]) -> tuple[str, ...]:
        for back in range(sentence - 1, max(-1, sentence - 1 - BACK), -1):
            if back in self.unnamed:
                return ()
            found = [one for one in self.people.get(back, ())[-RECENT:] if fits(one)]
            if not found and self.groups.get(back):
                return self.groups[back][-1].candidates
            if not found:
                continue
            if cleft := next((one.slug for one in found if self._is_cleft(one)), None):
                return (cleft,)
            chosen = self._choose(found)
            subjects = [one for one in found if one.subject]
            if len(chosen) > 1 and subjects and not self._coordinated(subjects):
                return (subjects[0].slug or "",)
            return chosen
        return ()

    def _is_cleft(self, one: Named) -> bool:
        """ "Trump waited, and it was his envoy, Steve Witkoff, who turned up": whom the sentence is about."""
        norms = self.frame.norms
        who = norms[one.end : one.end + 2]
        before = norms[max(0, one.start - CLEFT) : one.start]
        opens = any(pair in (("it", "was"), ("it", "is")) for pair in pairwise(before))
        return opens and "who" in who and (who[0] == "who" or who[0] == ",")

    def _coordinated(self, subjects: list[Named]) -> bool:
        first, second = subjects[0], subjects[1]
        return second.start - first.end <= 2

    def several(self, at: int) -> tuple[str, ...]:
        """Whom "they" means: the last group, or the two people of this sentence or the one before; else nobody."""
        sentence = self.frame.sentence(at)
        if at and self.frame.norms[at - 1] == "among":
            return ()  # "seven leaders, among them X": who they are stands behind
        first, _ = self.frame.bounds(at)
        for back in (sentence, sentence - 1):
            if back < sentence and not TEAM_NOUNS.isdisjoint(self.frame.norms[first:at]):
                return ()  # "Ukrainian officials got their chance when they met": the officials
            people = _slugs(self.people.get(back, ())[-RECENT:])
            if back == sentence and len(people) == 1 and not any(one.subject for one in self.people[back]):
                people = ()  # "as mourners gathered for the funeral of the Pope, they talked"
            if back == sentence and self.frame.norms[at] == "them" and len(people) == 1:
                people = ()  # "Putin received them": those of the sentence before
            if groups := self.groups.get(back):
                doing = [group for group in groups if group.subject] if self.frame.norms[at] == "they" else []
                return (doing or groups)[-1].candidates
            if len(people) == 2:
                return () if back < sentence and self._of_many(back) else people
            if people:
                return ()
        return ()

    def _of_many(self, sentence: int) -> bool:
        """ "The Americans had come from Davos, where X met Y": of several who are not named, not of X and Y."""
        first, _ = self.frame.bounds(self.people[sentence][0].first)
        return self.frame.norms[first] == "the" and self.frame.norms[first + 1].endswith("s")

    def latter(self, at: int) -> tuple[str, ...]:
        """The last of several people named in the sentence before."""
        people = _slugs(self.people.get(self.frame.sentence(at) - 1, ())[-RECENT:])
        return people[-1:] if len(people) > 1 else ()

    def thing(self, at: int) -> tuple[str, ...]:
        """The state or body that "it" or "its" means: the last subject of this sentence, for "it" of the one before."""
        sentence = self.frame.sentence(at)
        here = [one for one in self.things.get(sentence, ())[-RECENT:] if one.subject]
        if here:
            return _slugs(here)[-1:]
        if self.frame.norms[at] == "it" and self.frame.tagged(at + 1, *_SAYING):
            before = [one for one in self.things.get(sentence - 1, ()) if one.subject]
            return _slugs(before)[-1:] if not self.people.get(sentence - 1) else ()
        if self.frame.norms[at] == "its" and self.frame.tagged(at + 1, "speech-noun"):
            return self._stating(sentence)
        return ()

    def _stating(self, sentence: int) -> tuple[str, ...]:
        """Whose "its announcement" is: the state or body that acted last, if nobody else has since."""
        for back in range(sentence - 1, max(-1, sentence - 1 - LATELY), -1):
            before = [one for one in self.things.get(back, ()) if one.subject]
            if before or any(one.subject for one in self.people.get(back, ())):
                return _slugs(before)[:1] if not self.people.get(back) else ()
        return ()

    def holders(self, at: int, roles: tuple[str, ...], wanted: int, reach: int = LATELY) -> tuple[str, ...]:
        """People named lately who hold one of the roles; for a group exactly as many as are wanted, and no others."""
        sentence = self.frame.sentence(at)
        own = self._spoken_for(sentence, roles) if self._speaks(at) else ()
        if wanted == 1 and own and self.cast.holds(own[0], roles):
            return own
        seen = dict.fromkeys(own if wanted > 1 else ())
        for back in range(sentence, max(-1, sentence - (reach if wanted > 1 else 40)), -1):
            found = [one for one in self.people.get(back, ())[-RECENT:] if self.cast.holds(one.slug or "", roles)]
            if wanted == 1 and found:
                return self._choose(found)
            seen |= dict.fromkeys(reversed(_slugs(found)))
            if wanted > 1 and len(seen) >= wanted:
                before = _slugs(self.people.get(back - 1, ())[-RECENT:]) if reach == TOGETHER and not own else ()
                others = [slug for slug in before if slug not in seen and self.cast.holds(slug, roles)]
                return tuple(reversed(seen)) if len(seen) == wanted and not others else ()
        return ()

    def named_of(self, at: int, slugs: tuple[str, ...]) -> tuple[str, ...]:
        """Who of these was named last before word `at`, else who is named first behind it."""
        if not slugs:
            return ()
        sentence = self.frame.sentence(at)
        for back in range(sentence, -1, -1):
            if found := [one.slug for one in self.people.get(back, ()) if one.slug in slugs]:
                return (found[-1],)
        behind = (one.slug for index in sorted(self.ahead) if index >= sentence for one in self.ahead[index])
        return tuple([slug for slug in behind if slug in slugs][:1])

    def company(self, at: int, roles: tuple[str, ...], wanted: int) -> tuple[str, ...]:
        """The two named together last, both of one side and one of them in the role: "the envoys" after such a pair."""
        sentence = self.frame.sentence(at)
        for back in range(sentence, max(-1, sentence - TOGETHER), -1):
            for group in reversed(self.groups.get(back, ())):
                sides = {self.cast.known(slug).side for slug in group.candidates}
                in_role = any(self.cast.holds(slug, roles) for slug in group.candidates)
                if len(group.candidates) == wanted and len(sides) == 1 and in_role:
                    return group.candidates
        return ()

    def compatriot(self, at: int, state: str) -> str | None:
        """The person named last whose office is of that state, if in that sentence it can be nobody else."""
        sentence = self.frame.sentence(at)
        for back in range(sentence, max(-1, sentence - 1 - FAR), -1):
            found = [one for one in self.people.get(back, ())[-RECENT:] if self.cast.state_of(one.slug or "") == state]
            if found:
                chosen = self._choose(found)
                return chosen[0] if len(chosen) == 1 else None
        return None

    def _speaks(self, at: int) -> bool:
        """Somebody says something in the sentence, and does not only hand the president a plan."""
        first, after = self.frame.bounds(at)
        return any(self.frame.tagged(index, *_SAYING) for index in range(first, after))

    def _spoken_for(self, sentence: int, roles: tuple[str, ...]) -> tuple[str, ...]:
        """The leader for whom somebody speaks who says "the president" or "both leaders"; nobody if a leader speaks."""
        speaker = next((one.slug for one in self.people.get(sentence, ()) if one.subject and one.slug), None)
        state = self.cast.state_of(speaker) if speaker and not self.cast.holds(speaker, roles) else None
        return self.cast.holders(("leader",), state)[:1] if state else ()

    def leaders(self, at: int, office: OfficePhrase, wanted: int) -> tuple[str, ...]:
        """The leaders of the states or capitals named just before, if they are as many as are wanted."""
        frame, sentence = self.frame, self.frame.sentence(at)
        named: dict[str, None] = {}
        for index in range(at - 1, max(-1, at - NEAR_WORDS), -1):
            if sentence - frame.sentence(index) > 1:
                break
            hit = frame.hit.get(index)
            state = hit.slug("capital", "state") if hit else None
            if state is not None:
                named[state] = None
        slugs = tuple(slug for of in reversed(named) for slug in self.cast.holders(("leader",), of)[:1])
        if len(slugs) != wanted or len(named) != wanted or not all(self.cast.holds(s, office.roles) for s in slugs):
            return ()
        for slug in slugs:
            self.cast.known(slug)
        return slugs

    def counted(self, at: int, many: int) -> tuple[str, ...]:
        """Those of the list of so many people that was named last, else all of a sentence that names so many."""
        sentence = self.frame.sentence(at)
        for back in range(sentence, max(-1, sentence - 3), -1):
            if groups := self.groups.get(back):
                listed = next((one.candidates for one in reversed(groups) if len(one.candidates) == many), ())
                everyone = _slugs(self.people.get(back, ()))
                return listed or (everyone if len(everyone) == many and back < sentence else ())
        return ()

    def men(self, at: int) -> tuple[str, ...]:
        """The last two people, if exactly two were named lately."""
        sentence = self.frame.sentence(at)
        for back in range(sentence, max(-1, sentence - 3), -1):
            people = _slugs(self.people.get(back, ())[-RECENT:])
            if len(people) == 2:
                return people
            if len(people) == 3:
                return self._paired(back) or (people[1:] if self.people[back][0].subject else ())
            if people[2:]:
                return ()
        return ()

    def _paired(self, sentence: int) -> tuple[str, ...]:
        """The "X and Y" of a sentence that names two together and somebody else: "X and Y met Z. The pair left"."""
        pairs = {group.candidates for group in self.groups.get(sentence, ()) if len(group.candidates) == 2}
        return next(iter(pairs)) if len(pairs) == 1 else ()

    def listed(self, at: int, roles: tuple[str, ...]) -> tuple[str, ...]:
        """ "A, B and C back it. The leaders met": the list told last, if it names all there and all hold the roles."""
        sentence = self.frame.sentence(at)
        for back in range(sentence, max(-1, sentence - LATELY), -1):
            people = _slugs(self.people.get(back, ())[-RECENT:])
            if people:
                groups = [group.candidates for group in self.groups.get(back, ()) if len(group.candidates) > 2]
                whole = groups and set(groups[-1]) == set(people)
                return groups[-1] if whole and all(self.cast.holds(slug, roles) for slug in people) else ()
        return ()


def _slugs(found: Iterable[Named]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(one.slug for one in found if one.slug))
