"""Where the clause ends with which a sentence opens: "While X received Y, Z flew to Kyiv"."""

from app.extraction.verbs import verb_forms
from app.extraction.words import Words

_SUBORDINATE = frozenset("while as when after before since although though once because whereas".split())


def ends_opening(words: Words, comma: int, first: int) -> bool:
    """ "While X received Y, Z and W flew to Kyiv": the comma ends what the sentence opens with, and Y is in no list."""
    opens = words.norms[0] in _SUBORDINATE
    done = next((at for at in range(1, comma) if _is_verb_form(words, at)), 0) if opens else 0
    if not done or "," in words.norms[done:comma]:
        return False
    verb = next(iter(words.verbs_in(first, len(words.norms))), 0)
    return verb > 0 and "," not in words.norms[comma + 1 : verb]


def _is_verb_form(words: Words, at: int) -> bool:
    """A verb, be it one that no list knows: "watched"."""
    norm = words.norms[at]
    return norm in verb_forms() or norm == "meeting" or (norm.endswith("ed") and not words.capitals[at])
