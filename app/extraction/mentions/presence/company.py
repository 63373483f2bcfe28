"""Whom those who met had brought or invited: "he had brought X and Y", "X's guests were Y and Z"."""

from collections.abc import Iterator

from app.extraction.clauses.refs import slugs_of
from app.extraction.mentions.presence.cues import phrases_of, words_in_part
from app.extraction.mentions.presence.named import named_behind
from app.extraction.mentions.presence.people import Present, told
from app.extraction.mentions.presence.standing import be_forms
from app.extraction.words import Words

_SEATED = ("sat", "stood", "sits")
_NEXT = frozenset(("then", "later", "afterwards", "subsequently"))
_INVITING = ("invited", "invites")
_LISTING = frozenset(("included", "include", "includes"))
TITLE = 8
"""Words of an office between "brought" and the name."""


def brought(words: Words, at: int) -> Iterator[Present]:
    """ "X had brought Y and Z", "X came with Y": with X, who must have been there."""
    found = phrases_of("bringing").longest(words.norms, at)
    doing = next((clause for clause in words.clauses if clause.at == at), None)
    if words.norms[at] in _SEATED and not _NEXT.isdisjoint(words.vocabulary):
        return  # "later he sat with Y": at something else
    if not found or doing is None or doing.passive or doing.modality not in ("fact", "plan") or not doing.subject:
        return
    end = found[0]
    if any(end <= first <= end + TITLE for first, _, _ in words.refs) and not words.possessive(_last(words, end)):
        for one in told(words, at, named_behind(words, end, _next_deed(words, end)), bodily=True):
            if words.norms[at] not in _INVITING or _came_by_invitation(words, at, len(one.people)):
                yield one._replace(beside=doing.subject)
            if words.norms[at] in _SEATED:  # "X sat with Y": X was there too, if Y was
                yield one._replace(people=dict.fromkeys(doing.subject, "participant"), beside=tuple(one.people))


def _came_by_invitation(words: Words, at: int, many: int) -> bool:
    """Several who are not invited to somewhere else: one who is invited has not come."""
    return many > 1 and not any(first > at and place.preposition == "to" for first, _, place in words.places)


def _next_deed(words: Words, since: int) -> int | None:
    """The "and" before what else is done: "stood beside X and gave Y two days"; None where nothing is."""
    after = (c.at - 1 for c in words.clauses if c.at > since and words.norms[c.at - 1] == "and")
    deed = next(after, None)
    return deed if deed is not None and not words.cut(since, deed) else None


def _last(words: Words, since: int) -> int:
    """The index behind the first name from word `since` on."""
    return next((last for first, last, _ in words.refs if first >= since), 0)


def owning(words: Words, at: int) -> Iterator[Present]:
    """ "X's guests were Y and Z", "around X's table sat Y": the host."""
    owner = words.owner_ending(at)
    behind = words.norms[at + 1 : at + 2]
    guests = words.norms[at] in ("guests", "guest") and behind != [] and behind[0] in _LISTING | be_forms()
    table = words.norms[at] == "table" and behind != [] and behind[0] in words_in_part("there", "table")
    if owner is not None and (guests or table):
        yield from (one._replace(far=True) for one in told(words, at, slugs_of(owner), "host"))
