"""Who is no actor of an article: the media that carry the news, and bodies that are only named in passing."""

from functools import cache

from app.catalogue.fold import flat
from app.catalogue.load import table
from app.extraction.actors.cast import Cast, Named
from app.extraction.actors.frame import Frame
from app.extraction.types import Actor

LONGEST_TAIL = 6
"""Words behind the name of a medium that only says where it is from: "Reuters reported on Friday night."."""


def acting_only(frame: Frame, cast: Cast, found: list[Named]) -> list[Named]:
    """The finds without the media that only carry the news, and bodies nobody knew that neither act nor speak."""
    silent = {slug for slug, actor in cast.actors.items() if actor.kind == "body" and is_medium(actor)}
    silent -= {one.slug for one in found if one.slug in silent and one.subject and _tells(frame, one)}
    idle = {slug for slug, actor in cast.actors.items() if actor.origin == "text" and _is_nameless(actor)}
    idle -= {one.slug for one in found if one.slug in idle and (one.subject or _counts(frame, one))}
    for one in found:
        if one.slug in idle:
            one.slug = None
    return [one for one in found if one.slug not in silent]


def is_medium(actor: Actor) -> bool:
    """Whether a body is an agency, a paper or a broadcaster of the lists."""
    return names_medium(actor.name)


def names_medium(name: str) -> bool:
    """Whether that is the name of an agency, a paper or a broadcaster of the lists."""
    return flat(name).removeprefix("the ") in _media()


def _is_nameless(actor: Actor) -> bool:
    """Whether a body is only called what there are many of: "the Main Directorate", "the Foreign Ministry"."""
    return actor.kind == "body" and all(word in _common() for word in flat(actor.name).split())


def _tells(frame: Frame, one: Named) -> bool:
    """Whether a medium tells something of its own: not "…, Reuters reported on Friday"."""
    _, after = frame.bounds(one.first)
    opens = one.start == 0 or frame.norms[one.start - 1] not in (",", "”", '"', "»")
    return opens and after - one.after > LONGEST_TAIL


def _counts(frame: Frame, one: Named) -> bool:
    """Whether a body that is no subject acts all the same: "according to X", "by X", "X's officials"."""
    before = one.start - 1
    norm = frame.norms[before] if before >= 0 else ""
    if norm in ("by", "with") or (norm == "to" and before and frame.norms[before - 1] == "according"):
        return True
    return one.form == "short" or frame.possessive(one.after) or frame.tagged(one.after, "body-voice", "body-people")


@cache
def _common() -> frozenset[str]:
    return frozenset(table("grammar")["many"])


@cache
def _media() -> frozenset[str]:
    return frozenset(flat(name) for name in table("grammar")["media"])
