"""The small words that rules ask for everywhere: prepositions, determiners, pronouns and words before verbs."""

from app.catalogue.load import table

PREPOSITIONS = frozenset(table("kinds")["clause"]["prepositions"])
DETERMINERS = frozenset(
    "the a an this that these those his her its their our my your no any another each some first second third".split()
)
LEADING_IN = PREPOSITIONS | DETERMINERS
"""What may stand before a noun and tells nothing by itself."""
LENGTHS = frozenset("day days hour hours minute minutes week weeks month months".split())
MODALS = frozenset(w for key in ("future", "being") for w in table("kinds")["before_verb"][key])
OWNERS = frozenset("his her their its".split())
SUBJECT_WORDS = frozenset("he she it they we i you who which".split())
_NOUNS_IN_LY = frozenset(table("kinds")["clause"]["nouns_in_ly"])


def ends_as_adverb(norm: str) -> bool:
    """ "Quickly", but not "assembly", "Italy"."""
    return norm.endswith("ly") and norm not in _NOUNS_IN_LY
