"""Lists that tell of nothing but names: "In the room: X, Y and Z", "(X and Y)", "— X on one side, Y on the other"."""

from collections.abc import Iterator

from app.catalogue.load import table
from app.extraction.mentions.presence.cues import words_in_part
from app.extraction.mentions.presence.named import named_behind
from app.extraction.mentions.presence.people import Present
from app.extraction.types import Role
from app.extraction.words import Words

_OPENING = {"(": (")",), "—": ("—", "–", ".", ";"), "–": ("—", "–", ".", ";"), ":": (".",)}
_AWAY = ("missing", "absent", "outside", "excluded", "uninvited", "away", "elsewhere")
_NOT = frozenset((*table("kinds")["before_verb"]["negation"], "no", "none", "except", "save", "but", "instead", *_AWAY))
_ABOUT = (["from"], ["about"], ["of"], ["to"], ["over"], ["after"], ["before"])
LABEL = 9
"""Words of a label before a colon: "Participants on the Russian side:"."""
DENSE = 9
"""Words on each name of a list, with his office."""
ALONE = 3
"""Names in a list without any word of who they are."""


def name_list(words: Words) -> Iterator[Present]:
    """A sentence of names, behind a label or without; of talks told before it."""
    start = 1 if words.norms[:1] and words.norms[0] in words_in_part("roll", "bullets") else 0
    colon = next((at for at in range(start, min(start + LABEL, len(words.norms))) if words.norms[at] == ":"), 0)
    if not (is_label(words, start, colon) if colon else _begins(words, start)):
        return
    named = _names(words, colon + 1 if colon else start, len(words.norms))
    if len(named) >= (1 if colon else ALONE):
        people: dict[str, Role] = dict.fromkeys(named, "participant")
        yield Present(words.index, colon, people, None, bodily=True, far=True)


def in_marks(words: Words, at: int) -> Iterator[Present]:
    """Names in brackets, behind a dash or a colon: of the sentence's own talks, or of those where some of them sat."""
    ends = _OPENING.get(words.norms[at], ())
    end = next((k for k in range(at + 1, len(words.norms)) if words.norms[k] in ends), len(words.norms) - 1)
    along = words.norms[at + 1 : at + 2] == ["with"]
    named = _names(words, at + 1 + along, end)
    if len(named) > 1 or (named and along and words.norms[at] == "("):
        people: dict[str, Role] = dict.fromkeys(named, "participant")
        yield Present(words.index, at, people, None, passing=True, company=True)
        if words.norms[at] == ":" and len(named) >= ALONE:
            yield Present(words.index, at, people, None, beside=tuple(named), bodily=True)


def is_label(words: Words, start: int, colon: int) -> bool:
    """Whether words before a colon only say who follow: "For the US", "In the room", "Who was there"."""
    label = words.norms[start:colon]
    hits = words.reading.hits.within(words.span(start, colon)) if start < colon else ()
    sides = any(hit.slug("state", "adjective", "capital", "people") for hit in hits)
    known = words_in_part("name_list", "plain") | words_in_part("name_list")
    extra = [norm for norm in label if norm not in known]
    short = len(extra) <= sum(hit.slug("state", "adjective", "capital", "people") is not None for hit in hits) + 1
    there = not words_in_part("name_list").isdisjoint(label)
    about = any(norm not in known and _is_of_it(label, at) for at, norm in enumerate(label))
    return short and (there or sides) and not about and _NOT.isdisjoint(label)


def _is_of_it(label: list[str], at: int) -> bool:
    """ "Reactions from the table", "the room was cold": something else than who sat there."""
    return label[at + 1 : at + 2] in _ABOUT or (at > 0 and label[at - 1] in ("was", "were", "is", "are"))


def _begins(words: Words, start: int) -> bool:
    """Whether a name stands first, but for his title."""
    return any(first - start <= 2 for first, _, ref in words.refs[:1] if ref.form in ("name", "short"))


def _names(words: Words, since: int, until: int) -> list[str]:
    """Those named between two words, where nothing else is told there; else nobody."""
    inside = range(since, until)
    told = any(c.at in inside and words.norms[c.first - 1] not in ("who", "whom", "which") for c in words.clauses)
    if since >= until or told or any(words.spoken[since:until]) or not _NOT.isdisjoint(words.norms[since:until]):
        return []
    owners = any(since <= first < until and words.possessive(last) for first, last, _ in words.refs)
    named = [] if owners else named_behind(words, since, until)
    dated = any(since <= first < until for first, _, _ in words.dates)
    return named if named and not dated and until - since <= DENSE * len(named) else []
