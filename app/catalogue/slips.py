"""Slips of the pen in a full name: "Volodymr Zelensky" is no namesake of the president."""

from collections.abc import Container, Iterable, Mapping

from rapidfuzz.fuzz import ratio

from app.catalogue.fold import flat
from app.catalogue.records import Person

Parts = Mapping[str, list[tuple[str, str, str]]]
"""Folded given name or surname -> the persons with it: slug, given name, surname."""
GIVEN, SURNAME = 80, 83
"""Share of letters in their order that a misspelt word has in common with the right one; there are more surnames."""
SHORTEST = 5


def by_part(persons: Iterable[Person]) -> Parts:
    """The persons of two words by either of them, in every spelling."""
    found: dict[str, list[tuple[str, str, str]]] = {}
    for person in persons:
        for words in dict.fromkeys(tuple(flat(name).split()) for name in person.names):
            if len(words) == 2:
                for word in words:
                    found.setdefault(word, []).append((person.slug, *words))
    return found


def misspelt(parts: Parts, names: Container[str], name: str) -> str | None:
    """The one person who is meant by a name with a slip in one of its two words; null for anybody else.

    Another of the given `names` is somebody else's, however near: "Olena" is not "Elena".
    """
    words = flat(name).split()
    if len(words) != 2 or len(words[1]) < SHORTEST:
        return None
    given, surname = words
    slugs = {slug for slug, right, last in parts.get(given, ()) if right == given and _near(surname, last, SURNAME)}
    if given not in names and len(given) >= SHORTEST:
        same = (one for one in parts.get(surname, ()) if one[2] == surname)
        slugs.update(slug for slug, right, _ in same if _near(given, right, GIVEN))
    return slugs.pop() if len(slugs) == 1 else None


def _near(word: str, right: str, least: int) -> bool:
    """Not in the ending of a woman's name: "Putina"."""
    return word[0] == right[0] and not word.endswith("a") and ratio(word, right) >= least
