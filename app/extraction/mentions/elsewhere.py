"""What belongs to other wars and other talks: "Witkoff met Netanyahu about Gaza", "Trump signed a trade deal"."""

from functools import cache

from app.catalogue.load import table
from app.extraction.clauses.refs import slugs_of
from app.extraction.mentions.deeds_of_others import is_deed_of_others
from app.extraction.mentions.telling import Telling
from app.extraction.phrases import Phrases
from app.extraction.words import Words

_TABLE: dict[str, list[str]] = table("elsewhere")
_THERE, _HERE = frozenset(_TABLE["words"]), frozenset(_TABLE["war"])
_TARIFFS, _TAXED = frozenset(_TABLE["tariffs"]), frozenset(_TABLE["taxed"])
_HOME = frozenset(_TABLE["home"])
_THEM = frozenset(_TABLE["actors"])
_AT_WAR = frozenset(table("kinds")["at_war"])
_ASKED = frozenset("to for on gave give gives given giving set sets setting handed against".split())
_OWN = _AT_WAR | {"us"}


class Elsewhere:
    """Tells, sentence by sentence in their order, which tellings are of this war."""

    def __init__(self) -> None:
        self._block, self._there = -1, False

    def left_of(self, words: Words, found: list[Telling]) -> list[Telling]:
        """What a sentence tells of this war; one that names neither goes on as its paragraph does."""
        found = [telling for telling in found if not is_deed_of_others(telling)]
        here, there = _is_here(words), _is_there(words)
        goes_on = words.sentence.block == self._block and self._there
        self._block, self._there = words.sentence.block, not here and (there or goes_on)
        if self._there:
            return [telling for telling in found if _is_of_this_war(telling)]
        return [telling for telling in found if not (_is_with_others(telling) if here else _is_set_to_others(telling))]


def _is_here(words: Words) -> bool:
    if not _HERE.isdisjoint(words.vocabulary):
        return True
    reading = words.reading
    return any(reading.actor(slug).side in _AT_WAR for _, _, ref in words.refs for slug in slugs_of(ref))


def _is_there(words: Words) -> bool:
    if any(norm.removesuffix("'s") in _THERE for norm in words.unspoken):
        return True
    taxed = not _TARIFFS.isdisjoint(words.vocabulary) and not _TAXED.isdisjoint(words.vocabulary)
    return taxed or any(not words.spoken[first] for first, _, _ in _phrases().each(words.norms))


def _is_of_this_war(telling: Telling) -> bool:
    """Somebody of those at war has part in it, or those of whom was told before: "the two also spoke about Iran"."""
    actor = telling.words.reading.actor
    return any(actor(slug).side in _AT_WAR for slug in telling.people) or (telling.pronoun and not telling.people)


def _is_with_others(telling: Telling) -> bool:
    """ "X, who hosted Netanyahu on Monday, received Zelenskyy": the first of the two."""
    return not _THEM.isdisjoint(telling.people) and not _is_of_this_war(telling)


def _is_set_to_others(telling: Telling) -> bool:
    """A limit set to a state that is not at war, or at home: "an ultimatum to Hungary over its law"."""
    if telling.kind != "deadline":
        return False
    words = telling.words
    hits = words.reading.hits.within(words.sentence.span)
    named = [(words.at(hit.span.start), slug) for hit in hits if (slug := hit.slug("state"))]
    asked = (slug for at, slug in named if at and words.norms[at - 1] in _ASKED)
    return any(words.reading.actor(slug).side not in _OWN for slug in asked) or not _HOME.isdisjoint(words.vocabulary)


@cache
def _phrases() -> Phrases[bool]:
    return Phrases((phrase, True) for phrase in _TABLE["phrases"])
