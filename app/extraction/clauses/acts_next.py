"""Whether whoever is named does something next: of a list before a verb he is the last, or of another sentence."""

from app.extraction.clauses.apposed import told_after
from app.extraction.clauses.finite import is_finite, is_verb
from app.extraction.verbs import verb_forms
from app.extraction.words import MODALS, Words

_ACTING = MODALS | {"has", "had", "is", "was"}


def does_something(words: Words, position: int, named_apart: bool) -> bool:
    """A verb follows at once, or behind the comma that ends a name: "after X met Y, his envoy, Z, flew to P"."""
    end = words.refs[position][1]
    end += named_apart and words.norms[end : end + 1] == [","]
    return verb_follows(words, end)


def acts_next(words: Words, first: int) -> bool:
    """Whether whoever is named at word `first` does something next: "Y warned", "Y, the premier, will fly"."""
    found = words.ref_at(first)
    if found is None:
        return False
    end = told_after(words, found[0])
    apart = end > found[0] or words.norms[first - 1] == ","
    end += apart and words.norms[end : end + 1] == [","]
    return end < len(words.norms) and (words.norms[end] in _ACTING or is_finite(words, end))


def verb_follows(words: Words, at: int) -> bool:
    form = verb_forms().get(words.norms[at]) if at < len(words.norms) else None
    return form is not None and not (form.form == "base" and is_verb(words, at, form))
