"""What was planned is called off or put off by a sentence that does not name it: "It was scrapped"."""

from collections.abc import Iterator

from app.catalogue.load import table
from app.extraction.mentions.telling import Telling
from app.extraction.types import Clause, Status
from app.extraction.words import Words

RULE = "undone"
_UNDOING = table("kinds")["undoing"]
_POINTING = frozenset(table("kinds")["reference"]["pointing"])
_OBJECTS = frozenset(("it", "them", "this", "both"))
LEAD = 3
"""Words between "it" or "both" and the verb: "both were then scrapped"."""
_OUTCOMES: tuple[Status, ...] = ("cancelled", "postponed")


def told_by_undoing(words: Words, clauses: tuple[Clause, ...]) -> Iterator[Telling]:
    """At most one a sentence, of no kind of its own: `undo` finds what it is about."""
    for clause in clauses[:1]:
        at = clause.at
        following = words.norms[at + 1] if at + 1 < len(words.norms) else ""
        if following in _OBJECTS and clause.modality == "fact" and not clause.passive:
            yield from _of_object(words, clause)
            return
        pointing = _POINTING & set(words.norms[max(0, at - LEAD - 1) : at]) and at <= LEAD + 1
        if not pointing or clause.modality != "fact":
            continue
        following = words.norms[at + 1] if at + 1 < len(words.norms) else ""
        for status in _OUTCOMES:
            named = {f"{clause.verb} {following}"} | ({clause.verb} if clause.passive else set())
            if named & set(_UNDOING[status]):
                yield Telling(words, at, "other", status, {}, RULE, asserted=False, joins_only=True)
                return


def _of_object(words: Words, clause: Clause) -> Iterator[Telling]:
    """ "On Wednesday he called it off", "then he scrapped it"."""
    behind = words.norms[clause.at + 2] if clause.at + 2 < len(words.norms) else ""
    for status in _OUTCOMES:
        if {clause.verb, f"{clause.verb} {behind}"} & set(_UNDOING[status]):
            yield Telling(words, clause.at, "other", status, {}, RULE, asserted=False, joins_only=True)
            return


def undo(telling: Telling, gathered: list[Telling]) -> None:
    """Gives all that was told as planned in the sentence before the outcome of this one."""
    for told in gathered:
        if told.latest == telling.sentence - 1 and told.status == "planned" and told.asserted:
            told.status, told.latest = telling.status, telling.sentence
            told.passages.append(telling.words.sentence.span)
