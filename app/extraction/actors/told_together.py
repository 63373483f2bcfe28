"""Who were told of together last: the two, so many, those of one state, those who travel."""

from app.extraction.actors.antecedents import LATELY, RECENT, Antecedents, slugs_in
from app.extraction.actors.frame import SAYS

BACK = 2
"""Sentences back in which those stand whom "the Americans" means."""
_SPOKEN_OF = frozenset(("what", "whether", "why", "how", "who", "when", "if"))
_MEANWHILE = frozenset(("while", "when", "as", "during", "after", "before", "ahead"))


def so_many(known: Antecedents, at: int, many: int) -> tuple[str, ...]:
    """So many people, those named last; nobody where that is not clear."""
    return last_two(known, at) if many == 2 else _listed(known, at, many)


def last_two(known: Antecedents, at: int) -> tuple[str, ...]:
    """The last two people, if exactly two were named lately, and no two others just before them."""
    sentence = known.frame.sentence(at)
    for back in range(sentence, max(-1, sentence - LATELY), -1):
        people = slugs_in(known.told_of(back))
        if len(people) > 1:
            if len(people) == 2 and _only_spoken_of(known, back, people):
                return _two_of_lead(known)
            found = _two_of(known, people, back)
            return found if found and not _others_before(known, back, found) else ()
    return ()


def _listed(known: Antecedents, at: int, many: int) -> tuple[str, ...]:
    """Those of the list of so many people that was named last, else all of a sentence that names so many."""
    sentence = known.frame.sentence(at)
    for back in range(sentence, max(-1, sentence - LATELY), -1):
        groups = known.groups.get(back, ())
        if groups or back in known.headed:
            listed = next((one.candidates for one in reversed(groups) if len(one.candidates) == many), ())
            everyone = slugs_in(known.told_of(back))
            return listed or (everyone if len(everyone) == many and back < sentence else ())
    return ()


def _two_of_lead(known: Antecedents) -> tuple[str, ...]:
    """The "X and Y" of the sentence that the article opens with."""
    first = min(known.groups, default=0)
    listed = known.groups.get(first, [])[:1] if first <= 1 else []
    return next((one.candidates for one in listed if len(one.candidates) == 2), ())


def _two_of(known: Antecedents, people: tuple[str, ...], sentence: int) -> tuple[str, ...]:
    if len(people) == 3:
        last = people[1:] if known.told_of(sentence)[0].subject and not _apart(known, sentence, people) else ()
        return _paired(known, sentence) or last
    return people if len(people) == 2 else ()


def _only_spoken_of(known: Antecedents, sentence: int, people: tuple[str, ...]) -> bool:
    """ "X said he had no idea what Y would do": of the two, X only speaks of Y."""
    firsts = {one.slug: one.first for one in reversed(known.told_of(sentence))}
    between = known.frame.norms[firsts[people[0]] : firsts[people[1]]]
    says = any(known.frame.tagged(k, *SAYS) for k in range(firsts[people[0]], firsts[people[1]]))
    return says and not _SPOKEN_OF.isdisjoint(between)


def _apart(known: Antecedents, sentence: int, people: tuple[str, ...]) -> bool:
    """ "Cancelled the summit with X while receiving Y, saying the two would": Y is named with something else."""
    firsts = {one.slug: one.first for one in reversed(known.told_of(sentence))}
    return not _MEANWHILE.isdisjoint(known.frame.norms[firsts[people[0]] : firsts[people[2]]])


def _others_before(known: Antecedents, sentence: int, two: tuple[str, ...]) -> bool:
    """ "X and Y have not met in years. V and W urged them to. The two men": which two, nobody can tell."""
    before = (slugs_in(known.told_of(back)) for back in range(max(0, sentence - LATELY + 1), sentence))
    return any(len(people) == 2 and set(people).isdisjoint(two) for people in before)


def _paired(known: Antecedents, sentence: int) -> tuple[str, ...]:
    """The "X and Y" of a sentence that names two together and somebody else: "X and Y met Z. The pair left"."""
    pairs = {group.candidates for group in known.groups.get(sentence, ()) if len(group.candidates) == 2}
    return next(iter(pairs)) if len(pairs) == 1 else ()


def so_many_of(known: Antecedents, at: int, many: int, state: str) -> tuple[str, ...]:
    """So many of one state, or of Europe, of whom a sentence told last; nobody where it told of more or fewer."""
    sentence = known.frame.sentence(at)
    for back in range(sentence, max(-1, sentence - 1 - BACK), -1):
        if found := tuple(slug for slug in slugs_in(known.told_of(back)) if is_of(known, slug, state)):
            return found if len(found) == many else ()
    return ()


def travelling(known: Antecedents, at: int, state: str | None) -> tuple[str, ...]:
    """Those named together last, all of one side (or of that state), of whom none leads his state."""
    sentence = known.frame.sentence(at)
    for back in range(sentence - 1, max(-1, sentence - 1 - BACK), -1):
        if groups := known.groups.get(back):
            slugs = groups[-1].candidates[:RECENT]
            one_side = len({known.cast.known(slug).side for slug in slugs}) == 1
            fits = one_side and all(state is None or is_of(known, slug, state) for slug in slugs)
            return slugs if fits and not any(known.cast.holds(slug, ("leader",)) for slug in slugs) else ()
    return ()


def is_of(known: Antecedents, slug: str, state: str) -> bool:
    """Whether somebody's office is there, or, if none is known, whether he is of that side alone."""
    side, home = known.cast.known(slug).side, known.cast.state_of(slug)
    if state == "europe":
        return side == "europe"
    return home == state or (home is None and side == known.cast.lexicon.catalogue.states[state].side != "europe")
