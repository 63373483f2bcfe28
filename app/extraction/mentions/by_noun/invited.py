"""Talks that somebody invites others to: "plans to invite X to an emergency meeting on Friday"."""

from app.extraction.mentions.around import date_of, people_after
from app.extraction.mentions.attending import before_noun
from app.extraction.mentions.hosting import is_ahead
from app.extraction.types import Clause, Role
from app.extraction.words import Words


def is_invitation(words: Words, clause: Clause, at: int) -> bool:
    """Whether the noun at word `at` is what somebody invites others to, on a day to come."""
    known = bool(clause.subject) and clause.modality in ("fact", "plan")
    return (
        known
        and words.norms[before_noun(words, at) - 1] in ("to", "for")
        and is_ahead(words, clause, date_of(words, at))
    )


def invited_by(words: Words, clause: Clause, at: int) -> dict[str, Role]:
    """Those who are invited, and whoever invites them."""
    return {**guests_between(words, clause.at, at), **dict.fromkeys(clause.subject, "host")}


def guests_between(words: Words, verb: int, at: int) -> dict[str, Role]:
    """Those whom the verb takes before the noun: "are to join Zelenskyy at a summit"."""
    between = [first for first, _, _ in words.refs if verb < first < at]
    guests = people_after(words, verb + 1, frozenset(("with",)), direct=True) if between else ()
    return dict.fromkeys(guests, "participant")


def is_only_invited_to(words: Words, at: int, clauses: tuple[Clause, ...]) -> bool:
    """ "Invited X on Wednesday to talks in Paris": nothing says when they are, or that anybody will come."""
    before = [clause for clause in clauses if clause.at < at]
    inviting = bool(before) and before[-1].verb == "invite" and not before[-1].passive
    return (
        inviting and words.norms[before_noun(words, at) - 1] in ("to", "for") and not words.cut(before[-1].at + 1, at)
    )
