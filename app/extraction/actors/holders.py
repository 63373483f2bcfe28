"""Who of those named lately holds an office: "the minister", "both leaders", "the envoys", "the two presidents"."""

from app.extraction.actors.antecedents import LATELY, Antecedents, slugs_in
from app.extraction.actors.frame import SAYS
from app.extraction.actors.offices import OfficePhrase

NEAR_WORDS = 40
"""Words before "the two presidents" in which their capitals may stand: a heading such as "Washington – Moscow"."""
_WHERE = (["in"], ["at"], ["near"], ["outside"], ["to"], ["from"])
"""Before a city where something was, and which is no capital that acts."""
TOGETHER = 12
"""Sentences to look back for "the two presidents": till there are two, and not more in the same sentence."""


def holders(known: Antecedents, at: int, roles: tuple[str, ...], wanted: int, reach: int = LATELY) -> tuple[str, ...]:
    """People named lately who hold one of the roles; for a group exactly as many as are wanted, and no others."""
    sentence = known.frame.sentence(at)
    own = _spoken_for(known, sentence, roles) if _speaks(known, at) else ()
    if wanted == 1 and own and known.cast.holds(own[0], roles):
        return own
    seen = dict.fromkeys(own if wanted > 1 else ())
    for back in range(sentence, max(-1, sentence - (reach if wanted > 1 else 40)), -1):
        there = known.told_of(back) if wanted > 1 else known.recent(back)
        found = [one for one in there if known.cast.holds(one.slug or "", roles)]
        if wanted == 1 and found:
            return known.choose(found)
        seen |= dict.fromkeys(reversed(slugs_in(found)))
        if wanted > 1 and len(seen) >= wanted:
            before = slugs_in(known.recent(back - 1)) if reach == TOGETHER and not own else ()
            others = [slug for slug in before if slug not in seen and known.cast.holds(slug, roles)]
            return tuple(reversed(seen)) if len(seen) == wanted and not others else ()
    return ()


def _speaks(known: Antecedents, at: int) -> bool:
    """Somebody says something in the sentence, and does not only hand the president a plan."""
    first, after = known.frame.bounds(at)
    return any(known.frame.tagged(index, *SAYS) for index in range(first, after))


def _spoken_for(known: Antecedents, sentence: int, roles: tuple[str, ...]) -> tuple[str, ...]:
    """The leader for whom somebody speaks who says "the president" or "both leaders"; nobody if a leader speaks."""
    speaker = next((one.slug for one in known.people.get(sentence, ()) if one.subject and one.slug), None)
    state = known.cast.state_of(speaker) if speaker and not known.cast.holds(speaker, roles) else None
    return known.cast.holders(("leader",), state)[:1] if state else ()


def named_of(known: Antecedents, at: int, slugs: tuple[str, ...]) -> tuple[str, ...]:
    """Who of these was named last before word `at`, else who is named first behind it."""
    if not slugs:
        return ()
    sentence = known.frame.sentence(at)
    for back in range(sentence, -1, -1):
        if found := [one.slug for one in known.people.get(back, ()) if one.slug in slugs]:
            return (found[-1],)
    behind = (one.slug for index in sorted(known.ahead) if index >= sentence for one in known.ahead[index])
    return tuple([slug for slug in behind if slug in slugs][:1])


def company(known: Antecedents, at: int, roles: tuple[str, ...], wanted: int) -> tuple[str, ...]:
    """The two named together last, both of one side and one of them in the role: "the envoys" after such a pair."""
    sentence = known.frame.sentence(at)
    for back in range(sentence, max(-1, sentence - TOGETHER), -1):
        for group in reversed(known.groups.get(back, ())):
            sides = {known.cast.known(slug).side for slug in group.candidates}
            in_role = any(known.cast.holds(slug, roles) for slug in group.candidates)
            if len(group.candidates) == wanted and len(sides) == 1 and in_role:
                return group.candidates
    return ()


def leaders(known: Antecedents, at: int, office: OfficePhrase, wanted: int) -> tuple[str, ...]:
    """The leaders of the states or capitals named just before, if they are as many as are wanted."""
    frame, sentence = known.frame, known.frame.sentence(at)
    named: dict[str, None] = {}
    for index in range(at - 1, max(-1, at - NEAR_WORDS), -1):
        if sentence - frame.sentence(index) > 1:
            break
        hit = frame.hit.get(index)
        state = hit.slug("capital", "state") if hit else None
        if state is not None and frame.norms[index - 1 : index] not in _WHERE and not _is_of_title(known, index):
            named[state] = None
    slugs = tuple(slug for of in reversed(named) for slug in known.cast.holders(("leader",), of)[:1])
    if len(slugs) != wanted or len(named) != wanted or not all(known.cast.holds(s, office.roles) for s in slugs):
        return ()
    for slug in slugs:
        known.cast.known(slug)
    return slugs


def _is_of_title(known: Antecedents, index: int) -> bool:
    """ "US Secretary of State Marco Rubio": the state names an office and does nothing."""
    people = known.people.get(known.frame.sentence(index), ())
    return any(one.start <= index < one.end and one.slug for one in people)


def listed(known: Antecedents, at: int, roles: tuple[str, ...]) -> tuple[str, ...]:
    """ "A, B and C back it. The leaders met": the list told last, if it names all there and all hold the roles."""
    sentence = known.frame.sentence(at)
    for back in range(sentence, max(-1, sentence - LATELY), -1):
        people = slugs_in(known.recent(back))
        if people:
            groups = [group.candidates for group in known.groups.get(back, ()) if len(group.candidates) > 2]
            whole = groups and set(groups[-1]) == set(people)
            return groups[-1] if whole and all(known.cast.holds(slug, roles) for slug in people) else ()
    return ()
