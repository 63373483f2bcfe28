"""First pass: everyone named in full, offices with and without a name, bodies, and short forms to be tied later."""

from app.catalogue.records import Gender
from app.extraction.actors.apposition import Description, described_after, described_before
from app.extraction.actors.cast import Cast, Named, slug_of
from app.extraction.actors.frame import Frame, labels
from app.extraction.actors.offices import OfficePhrase, office_at
from app.extraction.actors.runs import Run, body_end, is_acronym, is_body, is_person, run_at
from app.extraction.types import Form

_SAID = ("say-past", "say-present")
_AND = frozenset(["and", ",", "or"])


class Names:
    """Walks the words once: `named` are the finds in order, `singles` short forms, `offices` those without a name."""

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

    def walk(self) -> None:
        """Read the whole article."""
        frame, done = self.frame, 0
        for at in range(frame.size):
            if at < done or not frame.live[at]:
                continue
            if at in frame.hit:
                done = self._phrase(at)
            elif at in frame.inner and self._compound(at):
                continue
            elif frame.capitals[at] and frame.owner[at] < 0 and frame.capital(at):
                done = self._run(at)

    def _add(
        self,
        first: int,
        after: int,
        slug: str,
        form: Form,
        rule: str,
        start: int | None = None,
        end: int | None = None,
    ) -> Named:
        found = Named(first, after, slug, form, rule, first if start is None else start, end or after)
        self.named.append(found)
        for at in range(found.start, found.end):
            self.taken[at] = True
        return found

    # names of the word lists

    def _phrase(self, at: int) -> int:
        hit = self.frame.hit[at]
        if person := hit.slug("name", "short"):
            return self._known_person(at, person)
        if hit.slug("role", "roles", "post"):
            return self._office(at)
        return self._body_after(at)

    def _known_person(self, at: int, slug: str, start: int | None = None, rule: str = "") -> int:
        frame, after = self.frame, self.frame.last[at]
        full = frame.hit[at].slug("name") is not None
        if not frame.possessive(after) and after < frame.size and frame.adjoins(after - 1, after):
            if frame.tagged(after, "regime"):
                return self._administration(at, after, slug)
            if frame.owner[after] < 0 and frame.capital(after):
                end = self._longer(at, after)
                if end is not None:
                    return end
        self.cast.known(slug)
        if full:
            self.cast.introduce(slug, frame.text[slice(*frame.span(at, after))])
        self._add(at, after, slug, "name" if full else "short", rule or ("name" if full else "surname"), start)
        return after

    def _administration(self, at: int, after: int, slug: str) -> int:
        state = self.cast.state_of(slug) or self._led(slug)
        if state:
            self.cast.known(state)
            self._add(at, after + 1, state, "metonym", "administration")
        return after + 1

    def _led(self, slug: str) -> str | None:
        """The state that somebody once led: "the Biden administration"."""
        person = self.known.persons.get(slug)
        return next((o.of for o in person.offices if o.of in self.known.states), None) if person else None

    def _longer(self, at: int, after: int) -> int | None:
        """Word after a longer name that only begins like a known one ("Trump Tower", "Donald Trump Jr."), or None."""
        frame = self.frame
        run = run_at(frame, after)
        if frame.tagged(after, "name-suffix"):
            name = frame.text[slice(*frame.span(at, after + 1))]
            self.cast.introduce(self._stranger(name, None), name)
            self._add(at, after + 1, slug_of(name), "name", "suffix")
            return after + 1
        if is_body(frame, Run(at, run.after, False, None)):
            return self._body(at, run.after)
        if frame.tagged(run.after - 1, "place-word", "thing-word"):
            return run.after
        return None

    def _compound(self, at: int) -> bool:
        """Whether names are joined by hyphens in one word: "Trump-Putin call"; "Putin-friendly" names nobody."""
        frame, token = self.frame, self.frame.tokens[at]
        hits = frame.inner[at]
        covered = sum(hit.span.end - hit.span.start for hit in hits) + len(hits) - 1
        if covered < len(token.text.removesuffix("'s").removesuffix("’s")):
            return False
        for hit in hits:
            person = hit.slug("name", "short")
            slug = person or hit.slug("state", "capital")
            if slug is not None:
                self.cast.known(slug)
                self._add(at, at + 1, slug, "short" if person else "metonym", "compound")
        return True

    # offices

    def _office(self, at: int) -> int:
        frame = self.frame
        office = office_at(frame, self.cast, at)
        if office is None:
            return frame.last[at]
        found = self._name_after(office)
        if found is not None:
            return found
        whom = self._name_before(office)
        if whom is not None:
            self._describe(whom, office)
        elif office.roles and not office.past:
            self.offices.append(office)
            if not office.bare:
                for index in range(office.start, office.end):
                    self.taken[index] = True
        return max(office.end, frame.last[at])

    def _name_after(self, office: OfficePhrase) -> int | None:
        """Read the name after an office ("US President, Donald Trump"); the word after it, or None if there is none."""
        frame, at = self.frame, office.end
        comma = at < frame.size and frame.norms[at] == ","
        if comma:
            at += 1
        if at >= frame.size or not frame.same(office.end - 1, at) or not (comma or frame.adjoins(office.end - 1, at)):
            return None
        if comma and ((office.bare and not office.definite) or office.plural):
            return None
        run = run_at(frame, at) if frame.capital(at) and frame.owner[at] < 0 else Run(at, at, False, None)
        hit = frame.hit.get(run.after) if run.titled and not run.length else frame.hit.get(at)
        slug = hit.slug("name", "short") if hit else None
        if slug is not None:
            first = run.after if run.titled and not run.length else at
            if comma and not self._may_be(slug, office):
                return None
            self._told(slug, office)
            return self._known_person(first, slug, office.start, "office and name")
        return self._stranger_in_office(run, office, comma)

    def _may_be(self, slug: str, office: OfficePhrase) -> bool:
        holders = self.cast.holders(office.roles, office.of) if office.of else ()
        return not holders or slug in holders or self.cast.holds(slug, office.roles)

    def _told(self, slug: str, office: OfficePhrase) -> None:
        """Remember an office that the text gives to somebody; the catalogue's own people keep theirs."""
        if slug not in self.known.persons and not office.past:
            for role in office.roles:
                self.cast.posts[(role, office.of)] = slug

    def _stranger_in_office(self, run: Run, office: OfficePhrase, comma: bool) -> int | None:
        frame = self.frame
        if not run.length or is_body(frame, run) or (comma and run.length < 2):
            return None
        if is_acronym(frame, run) or not is_person(frame, self.cast.lexicon, run, evident=not comma or run.length > 1):
            return None
        if run.length == 1 and (self.cast.surnames.get(self._last_word(run)) or (not run.titled and office.bare)):
            self.singles.append(Run(run.first, run.after, True, run.gender))
            return run.after
        after = self._with_surname(run)
        name = frame.text[slice(*frame.span(run.first, after))]
        if known := self._known_without_initial(name):
            return self._add(run.first, after, known, "name", "name with initials", office.start).end
        slug = self._stranger(name, run.gender, self._title(office), office.of)
        self.cast.introduce(slug, name)
        self._told(slug, office)
        self._add(run.first, after, slug, "name", "office and name", office.start)
        return after

    def _with_surname(self, run: Run) -> int:
        """A given name before a surname of the word lists is another person: "Eric Trump"."""
        frame, after = self.frame, run.after
        joined = after < frame.size and frame.adjoins(after - 1, after) and not frame.possessive(after)
        hit = frame.hit.get(after) if joined else None
        if hit is None or not hit.slug("short"):
            return after
        given = self.cast.lexicon.gender_of(frame.tokens[run.first].text)[0]
        return frame.last[after] if given or run.length > 1 else after

    def _title(self, office: OfficePhrase) -> str:
        """The office in plain words: "Finnish President"; as printed where the catalogue has no such role."""
        owner = self.known.states.get(office.of or "") or self.known.bodies.get(office.of or "")
        title = self.known.roles[office.roles[0]].title if office.roles else ""
        if owner is not None and title:
            return f"{'former ' if office.past else ''}{owner.label} {title}"
        words = self.frame.text[slice(*self.frame.span(office.start, office.end))]
        return words.removeprefix("the ").removeprefix("The ")

    def _stranger(self, name: str, gender: Gender | None, office: str | None = None, of: str | None = None) -> str:
        owner = self.known.states.get(of or "") or self.known.bodies.get(of or "")
        told = gender or self.cast.lexicon.gender_of(name.split()[0])[1]
        return self.cast.stranger(name, "person", owner.side if owner else "other", told, office)

    def _name_before(self, office: OfficePhrase) -> Named | None:
        """The name that an office follows: "Peskov, the Kremlin spokesman"."""
        frame, comma = self.frame, office.start - 1
        if comma < 1 or frame.norms[comma] != "," or not self.named:
            return None
        before = self.named[-1]
        if before.end != comma or before.slug is None or self.cast.known(before.slug).kind != "person":
            return None
        return before if self._may_be(before.slug, office) else None

    def _describe(self, whom: Named, office: OfficePhrase) -> None:
        assert whom.slug is not None
        whom.end = office.end
        for index in range(office.start, office.end):
            self.taken[index] = True
        actor = self.cast.known(whom.slug)
        if actor.origin == "text":
            self._stranger(actor.name, actor.gender, self._title(office), office.of)
            self._told(whom.slug, office)

    # names that no list knows

    def _body_after(self, at: int) -> int:
        """A state or place before unknown words may begin a body's name: "Indonesian Navy", "Washington Post"."""
        frame, after = self.frame, self.frame.last[at]
        hit = frame.hit[at]
        if hit.slug("people") or frame.possessive(after) or after >= frame.size:
            return after
        if not frame.adjoins(after - 1, after) or frame.owner[after] >= 0 or not frame.capital(after):
            return after
        run = run_at(frame, after)
        if inner := self._titled_inside(at, run.after):
            return self._person(inner)
        if not run.titled and is_body(frame, Run(at, run.after, False, None)):
            return self._body(at, run.after)
        return after

    def _body(self, first: int, after: int) -> int:
        frame = self.frame
        after = body_end(frame, after)
        if after - first < 2 or frame.shouted(first):
            return after
        name = frame.text[slice(*frame.span(first, after))]
        slug = self._same_body(name) or self.cast.stranger(name, "body")
        self._add(first, after, slug, "name", "body")
        return self._acronym_after(slug, after)

    def _same_body(self, name: str) -> str | None:
        """A body named before with more words: "the Supreme Court" after "the Italian Supreme Court"."""
        inside = f"-{slug_of(name)}-"
        bodies = (slug for slug, actor in self.cast.actors.items() if actor.kind == "body" and actor.origin == "text")
        return next((slug for slug in bodies if inside in f"-{slug}-"), None)

    def _acronym_after(self, slug: str, after: int) -> int:
        """An acronym in brackets after a body's name means it from then on."""
        frame = self.frame
        if after + 2 < frame.size and frame.norms[after] in ("(", "[") and frame.norms[after + 2] in (")", "]"):
            run = Run(after + 1, after + 2, False, None)
            if is_acronym(frame, run):
                self.cast.short[frame.tokens[after + 1].text] = slug
                self.cast.spell(slug, frame.tokens[after + 1].text)
                return after + 3
        return after

    def _run(self, at: int) -> int:
        frame = self.frame
        run = run_at(frame, at)
        if not run.length:
            return max(run.after, at + 1)
        if frame.shouted(at):
            self.singles.append(run) if run.length == 1 else None
            return run.after
        if is_acronym(frame, run):
            self.acronyms.append(run)
            return run.after
        if inner := self._titled_inside(at, run.after):
            return self._person(inner)
        if is_body(frame, run) and (not run.titled or frame.tagged(run.after - 1, "body-word")):
            return self._body(self._whole(at, run), run.after)
        return self._person(run)

    def _titled_inside(self, at: int, end: int) -> Run | None:
        """The person after a title within capitalised words: "Supreme Court Justice Antonin Scalia"."""
        frame = self.frame
        for first in range(at + 2, end - 1):
            if frame.tagged(first - 1, "title") and not is_body(frame, Run(first, end, False, None)):
                return Run(first, end, True, None)
        return None

    def _whole(self, at: int, run: Run) -> int:
        """First word of a body's name, which what looks like a title belongs to: "Democratic Party"."""
        article = self.frame.norms[at] in ("the", "a", "an") or (
            self.frame.initial(at) and self.frame.tagged(at, "opener")
        )
        return at + 1 if article else at

    def _person(self, run: Run) -> int:
        frame = self.frame
        before = described_before(frame, self.known, run.first)
        if run.length == 1 and self._with_surname(run) == run.after:
            if not (frame.initial(run.first) and frame.tagged(run.first, "opener")):
                self.singles.append(run._replace(titled=run.titled or before is not None))
            return run.after
        after = described_after(frame, self.known, self._with_surname(run))
        evident = before is not None or after is not None or self._speaks(run) or self._of_party(run)
        if not is_person(frame, self.cast.lexicon, run, evident=evident):
            if run.length > 1:
                self.weak.append(run)
            return run.after
        return self._add_person(run, before, after)

    def _of_party(self, run: Run) -> bool:
        """ "Demosisto's Nathan Law": an unknown possessor of a person is a body."""
        frame, whose = self.frame, run.first - 1
        if whose < 0 or not frame.possessive(run.first) or run.length not in (2, 3) or not frame.same(whose, run.first):
            return False
        if (
            frame.owner[whose] >= 0
            or not frame.capital(whose)
            or any(
                frame.tagged(at, "body-word", "place-word", "thing-word", "not-name")
                for at in range(run.first, run.after)
            )
        ):
            return False
        if not self.taken[whose] and self.singles and self.singles[-1].first == whose:
            self.singles.pop()
            name = frame.text[slice(*frame.span(whose, run.first))]
            self._add(whose, run.first, self.cast.stranger(name, "body"), "name", "whose somebody is")
        return True

    def _speaks(self, run: Run) -> bool:
        """Whether the name stands beside a speech verb, or between commas before a verb."""
        frame, before = self.frame, run.first - 1
        if frame.tagged(run.after, *_SAID) or (frame.tagged(before, *_SAID) and frame.adjoins(before, run.first)):
            return True
        aside = before > 0 and frame.norms[before] == "," and frame.same(before, run.after + 1)
        return aside and frame.norms[run.after] == "," and frame.verbal(run.after + 1)

    def _add_person(self, run: Run, before: Description | None, after: Description | None) -> int:
        frame, end = self.frame, self._with_surname(run)
        name = frame.text[slice(*frame.span(run.first, end))]
        if slug := self._known_without_initial(name):
            return self._add(run.first, end, slug, "name", "name with initials").end
        told = after if after and after.after > after.first else before
        office = frame.text[slice(*frame.span(told.first, told.after))] if told and told.after > told.first else None
        gender = run.gender or self.cast.lexicon.gender_of(frame.tokens[run.first].text)[1]
        slug = self.cast.stranger(name, "person", told.side if told else "other", gender, office)
        self.cast.introduce(slug, name)
        start = before.first if before else run.first
        found = self._add(run.first, end, slug, "name", "name in the text", start, after.after if after else end)
        return self._party_of(found.end)

    def _known_without_initial(self, name: str) -> str | None:
        """ "Vladimir V. Putin" is whom the catalogue knows without the initial."""
        words = name.split()
        if len(words) < 3 or not all(len(word) == 2 and word.endswith(".") for word in words[1:-1]):
            return None
        slug = self.cast.lexicon.person_named(f"{words[0]} {words[-1]}")
        if slug is not None:
            self.cast.introduce(slug, self.cast.known(slug).name)
        return slug

    def _party_of(self, at: int) -> int:
        """ "Alvin Yeung of Demosisto": what somebody is of, if no place, is a body."""
        frame = self.frame
        if at + 1 >= frame.size or frame.norms[at] not in ("of", "from") or not frame.same(at - 1, at + 1):
            return at
        first = at + 2 if frame.norms[at + 1] == "the" else at + 1
        if first >= frame.size or not frame.same(at, first) or frame.owner[first] >= 0 or not frame.capital(first):
            return at
        run = run_at(frame, first)
        if run.titled or not run.length or frame.tagged(run.after - 1, "place-word", "thing-word", "not-name"):
            return at
        if labels(frame, run.after):
            return at
        name = frame.text[slice(*frame.span(run.first, run.after))]
        self._add(run.first, run.after, self.cast.stranger(name, "body"), "name", "whom somebody is of")
        return run.after

    def _last_word(self, run: Run) -> str:
        return self.frame.norms[run.after - 1]
