"""What is told of a gathering by its noun only to say who came to it: "X took part in the meeting"."""

from app.extraction.mentions.around import skip_back
from app.extraction.mentions.by_noun.nouns import verbs_of
from app.extraction.mentions.by_noun.people import company_of
from app.extraction.types import Clause
from app.extraction.words import DETERMINERS, Words

_PARTS = frozenset("start beginning opening outset end close conclusion".split())
_BEING = frozenset(("was", "were"))
_BEFORE = frozenset(("earlier", "previous", "past", "former"))
PRESIDED = 3
"""Words to the talks that somebody opens: "opened the first session"."""


def says_who_came(words: Words, at: int, end: int, clauses: tuple[Clause, ...]) -> bool:
    """ "The meeting was also attended by X", "X took part in the meeting": of the meeting told before."""
    verbs = [c.at for c in clauses if c.passive and c.verb in verbs_of("attendance", "joining")]
    verbs += [c.at for c in clauses if c.modality == "participle" and c.verb in verbs_of("attendance", "passive")]
    first = skip_back(words, at)
    definite = (
        at > 0 and words.norms[first - 1] in ("the", "that", "this") and _BEFORE.isdisjoint(words.norms[first:at])
    )
    opens = first - 1
    while opens > 2 and words.norms[opens - 1] == "of" and words.norms[opens - 2] in _PARTS:
        opens -= 2 + (words.norms[opens - 3] in DETERMINERS)  # "present at the start of the meeting"
    taking = words.norms[max(0, opens - 2) : opens] in (["part", "in"], ["participated", "in"], ["present", "at"])
    taking = taking or (words.norms[opens - 1] in ("during", "throughout") and _is_present(words, opens - 1, clauses))
    part = taking and not company_of(words, end)
    by = any(0 <= verb - end <= 3 and words.norms[verb + 1 : verb + 2] == ["by"] for verb in verbs)
    came = by or part or _presided(words, at, clauses) or _joined(words, at, clauses) or _brings(words, end, clauses)
    return definite and came


def _is_present(words: Words, end: int, clauses: tuple[Clause, ...]) -> bool:
    """ "X and Y were present in the Oval Office during the call": said of somebody before word `end`."""
    be = next((clause.at for clause in reversed(clauses) if clause.at < end), end)
    return words.norms[be] in _BEING and "present" in words.norms[be + 1 : be + 3] and not words.cut(be + 1, end)


def _joined(words: Words, at: int, clauses: tuple[Clause, ...]) -> bool:
    """ "X and Y joined the conversation": they came to talks whose day and place were told before."""
    near = [clause for clause in clauses if 0 < at - clause.at <= PRESIDED + _is_joined_in(words, clause.at)]
    joined = near and near[-1].verb in verbs_of("attendance", "joining") and near[-1].modality in ("fact", "plan")
    alone = not words.dates and not words.places and not company_of(words, at + 1)
    return bool(joined) and bool(near[-1].subject) and not near[-1].passive and alone


def _is_joined_in(words: Words, verb: int) -> int:
    """Words of "in on" behind "joined"."""
    return 2 if words.norms[verb + 1 : verb + 3] == ["in", "on"] else 0


def _brings(words: Words, end: int, clauses: tuple[Clause, ...]) -> bool:
    """ "The talks also involved X", "the meeting, which brought together X and Y": no day and place of its own."""
    near = next((clause for clause in clauses if 0 <= clause.at - end <= PRESIDED), None)
    told = near is not None and near.verb in verbs_of("attendance", "featuring") and near.modality == "fact"
    return told and not words.places and not any(date.edtf for _, _, date in words.dates)


def _presided(words: Words, at: int, clauses: tuple[Clause, ...]) -> bool:
    """ "The hosts opened the session and then left": told of talks whose day and place were told before."""
    near = [clause for clause in clauses if 0 < at - clause.at <= PRESIDED]
    presides = near and near[-1].verb in verbs_of("attendance", "presiding") and near[-1].modality == "fact"
    return bool(presides) and not near[-1].passive and not words.dates and not words.places
