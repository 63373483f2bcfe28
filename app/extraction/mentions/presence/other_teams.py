"""Whether a sentence tells of a team that had no part in talks of two: "France's delegation included X"."""

from app.extraction.clauses.refs import slugs_of
from app.extraction.mentions.presence.cues import words_in_part
from app.extraction.mentions.telling import Telling
from app.extraction.teams import stays_home
from app.extraction.types import ActorRef
from app.extraction.words import Words

_LED = frozenset(("led", "headed", "lead", "head", "leads", "heads", "leading", "heading"))


def is_of_other_team(words: Words, told: Telling, at: int) -> bool:
    """Whether the first team that the sentence names is of a side that did not meet, where two persons of two did.

    Nor is it theirs where it is led by somebody, word `at`, and they are two heads of state: these come themselves.
    """
    actors = [words.reading.actor(slug) for slug in told.people]
    sides = {actor.side for actor in actors}
    if len(sides) != 2 or len(actors) != 2 or any(actor.kind != "person" for actor in actors):
        return False
    owners = next((slugs_of(ref) for _, last, ref in words.refs if _owns_team(words, last, ref)), ())
    if words.norms[at] in _LED and owners and all(stays_home(actor) for actor in actors):
        return True
    return bool(owners) and sides.isdisjoint(words.reading.actor(slug).side for slug in owners)


def _owns_team(words: Words, last: int, ref: ActorRef) -> bool:
    behind = words.norms[last : last + 2]
    owns = words.possessive(last) and not words_in_part("groups").isdisjoint(behind)
    return ref.rule == "team" or owns
