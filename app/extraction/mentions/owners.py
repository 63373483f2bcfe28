"""Whose an act is where its words name nobody: the house of a vote, who set what runs out, who was to sign."""

from app.catalogue.load import table
from app.edtf import agree
from app.extraction.kinds import BETWEEN_PEOPLE
from app.extraction.lexicon import Hit
from app.extraction.mentions.around import people_after
from app.extraction.mentions.by_act.houses import house_meant, is_house
from app.extraction.mentions.gather.sides import persons_of, sides_of
from app.extraction.mentions.telling import Telling
from app.extraction.types import Role
from app.extraction.words import Words, words_of

_HOUSES: dict[str, str] = table("acts")["houses"]
_LIMITS = ("deadline", "truce")
_OFF = ("cancelled", "postponed")
_WHEN = frozenset(("when", "after", "as", "because", "since"))
REFERRED = 3
"""Sentences back to the house that "the Assembly" or "it" means."""
NEAR = 4
"""Sentences from talks to the signing that they were to end with."""


def find_owners(gathered: list[Telling]) -> None:
    """Adds to votes the house, to deadlines and truces who set them, to what was called off whom it was to join."""
    for told in gathered:
        if told.kind == "vote" and _HOUSES.keys().isdisjoint(told.doers):
            _add(told, _house(told))
        elif told.kind in _LIMITS and not told.people:
            _add(told, _setter(told, gathered))
        elif told.status in _OFF and not told.people:
            _add(told, _who_fell_out(told) or _who_planned(told, gathered))


def _add(told: Telling, slugs: list[str]) -> None:
    roles: dict[str, Role] = dict.fromkeys(slugs, "participant")
    told.people = {**roles, **told.people} if told.kind == "vote" and not told.doers else {**told.people, **roles}
    if told.kind == "vote":
        told.doers = told.doers or tuple(slugs)
        told.verb = told.verb or ("hold" if slugs else None)


def _house(told: Telling) -> list[str]:
    """The house named nearest to the vote; where its sentence names none, the one that "the Assembly" means."""
    words = told.words
    doers = (words.reading.actor(slug) for slug in told.doers)
    if any(actor.kind == "body" and actor.origin == "text" for actor in doers):
        return []  # a house that no list knows: "the Polish Senate"
    named = [(abs(words.at(hit.span.start) - told.at), slug) for hit, slug in _bodies(words) if slug in _HOUSES]
    if named:
        return [min(named)[1]]
    nouns = [k for k in range(len(words.norms)) if is_house(words, k)]
    if nouns and (meant := house_meant(words, min(nouns, key=lambda k: abs(k - told.at)))):
        return [meant]
    for index in range(told.sentence - 1, max(-1, told.sentence - 1 - REFERRED), -1):
        for _, slug in reversed(_bodies(words_of(words.reading, index))):
            if slug in _HOUSES and _HOUSES[slug] in words.norms:
                return [slug]
    return []


def _bodies(words: Words) -> list[tuple[Hit, str]]:
    hits = words.reading.hits.within(words.sentence.span)
    return [(hit, slug) for hit in hits if (slug := hit.slug("body"))]


def _setter(told: Telling, gathered: list[Telling]) -> list[str]:
    """Who set the deadline or called the truce that runs out, as the article tells nearest to it."""
    rules = "act:deadline" if told.kind == "deadline" else "act:truce"
    setting = [one for one in gathered if one is not told and one.rule.startswith(rules) and one.people]
    nearest = min(setting, key=lambda one: abs(one.sentence - told.sentence), default=None)
    return list(nearest.people) if nearest else []


def _who_fell_out(told: Telling) -> list[str]:
    """ "The signing was called off after he and Trump quarrelled": those of two sides or more behind "after"."""
    words = told.words
    for clause in words.clauses:
        behind = clause.at > told.at and not _WHEN.isdisjoint(words.norms[max(0, clause.first - 1) : clause.first])
        if behind and clause.modality == "fact" and len(clause.subject) > 1:
            return list(clause.subject)
    opening = next((k for k in words.openings if k > told.at and words.norms[k] in _WHEN), None)
    rest = words.norms[told.at :]
    if "after" in rest and "between" in rest:  # "called off after an argument between X, Y and Z"
        opening = told.at + rest.index("between")
    several = people_after(words, opening + 1, frozenset(), direct=True) if opening else []
    return several if len(several) > 1 else []


def _who_planned(told: Telling, gathered: list[Telling]) -> list[str]:
    """Those of the talks told before that were to be held at its place, or at which the signing was to be."""
    before = [
        one for one in gathered if one.kind in BETWEEN_PEOPLE and one.sentence <= told.sentence and one is not told
    ]
    if told.kind in BETWEEN_PEOPLE:
        same = [one for one in before if one.status == "planned" and one.place and one.place == told.place]
        return list(same[-1].people) if same else []
    near = [one for one in before if told.sentence - one.latest <= NEAR and one.kind != "call" and _may_end(one, told)]
    return list(persons_of(near[-1])) if near and told.kind == "agreement" else []


def _may_end(talks: Telling, told: Telling) -> bool:
    """Whether talks of two sides or more may be those that a signing was to end: of no other day than it."""
    same_day = talks.edtf is None or told.edtf is None or agree(talks.edtf, told.edtf)
    return len(sides_of(talks)) > 1 and same_day
