"""Who sat at talks of teams, by being named right behind them in any place of a sentence that tells of nothing else:
"On one side of the table sat X, on the other Y", "X left the room before Y did"."""

from app.catalogue.load import table
from app.extraction.clauses.apposed import title_start
from app.extraction.clauses.refs import slugs_of
from app.extraction.kinds import BETWEEN_PEOPLE
from app.extraction.mentions.around.day_of_another import saying_words
from app.extraction.mentions.presence.named import words_in_asides
from app.extraction.mentions.seats_by_deed import goes_on, unnamed_sides
from app.extraction.mentions.telling import Telling
from app.extraction.reading import Reading
from app.extraction.teams import stays_home
from app.extraction.types import Actor, Clause
from app.extraction.words import DETERMINERS, Words, words_of

_APART = frozenset(table("kinds")["teams"]["apart"])
_AT_TABLE = frozenset(table("kinds")["teams"]["at_table"])
_TOLD = ("happened", "planned")
_PRESENT = frozenset(("is", "are"))
_COMING = frozenset(("send", "come", "fly", "travel", "join", "speak", "dispatch"))
_OWNED = frozenset(("of", "by", "about", "for", "to", "from", "than", "on"))
_NAMES = ("name", "short")
NEAR = 3
"""Sentences after talks in which those who sat there may be named."""
MANY = 8
"""Names of a sentence that is not longer than a list of those who sat there."""


def seat_of_sides(reading: Reading, gathered: list[Telling]) -> None:
    """Adds to talks those of an unnamed side whom the sentences behind them name without telling of anything else."""
    telling = {reading.sentences.first_at(span.start) for told in gathered for span in told.passages}
    between = {told.sentence for told in gathered if told.kind in BETWEEN_PEOPLE}
    for told in gathered:
        if told.kind not in ("meeting", "summit") or told.status not in _TOLD or not told.asserted:
            continue
        for index in range(told.sentence + 1, min(told.sentence + 1 + NEAR, len(reading.sentences))):
            sides = unnamed_sides(reading, told)
            if not sides or index in between:
                break
            if index not in telling:
                told.people.update((slug, "participant") for slug in _named(words_of(reading, index), told, sides))


def _named(words: Words, told: Telling, sides: set[str]) -> list[str]:
    """Slugs of those of the sides named in a sentence; nobody where somebody else is named, or where it is of other
    things."""
    found = [(first, last, ref) for first, last, ref in words.refs if ref.form in _NAMES and not words.spoken[first]]
    persons = [words.reading.actor(slug) for _, _, ref in found for slug in slugs_of(ref)]
    strangers = (a for a in persons if a.kind == "person" and a.slug not in told.people)
    if not 0 < len(persons) <= MANY or not all(_is_of(words, a, told, sides) for a in strangers):
        return []
    of_them = _tells_of_them(words) if told.status == "happened" else _tells_of_them_ahead(words)
    if not of_them or not goes_on(told, words):
        return []
    free = [ref for first, last, ref in found if not words.possessive(last) and not _is_owned(words, first)]
    new = dict.fromkeys(slug for ref in free for slug in slugs_of(ref) if slug not in told.people)
    slugs = [slug for slug in new if words.reading.actor(slug).kind == "person"]
    return slugs if saying_words().isdisjoint(words.unspoken) else []


def _is_of(words: Words, actor: Actor, told: Telling, sides: set[str]) -> bool:
    """Whether somebody serves one of the states whose team sat there."""
    if actor.side not in sides or stays_home(actor):
        return False
    person = words.reading.lexicon.catalogue.persons.get(actor.slug)
    return actor.side != "europe" or (person is not None and any(office.of in told.people for office in person.offices))


def _tells_of_them(words: Words) -> bool:
    """Nothing that is to come, was before, is denied, or was done elsewhere."""
    asides = words_in_asides(words)
    told = (norm for at, norm in enumerate(words.norms) if at not in asides and not words.spoken[at])
    if not _APART.isdisjoint(told):
        return False
    clauses = [clause for clause in words.clauses if clause.at not in asides]
    past = all(clause.modality in ("fact", "participle") and clause.tense != "present" for clause in clauses)
    if any(clause.verb == "face" and not clause.subject for clause in clauses):
        return False  # "they faced X and Y": two sides do not sit opposite them
    return past and all(clause.verb in _AT_TABLE for clause in clauses if clause.modality == "fact")


def _tells_of_them_ahead(words: Words) -> bool:
    """Nothing but who is to sit there or to be sent: "Washington is sending X, Moscow Y", "X will come from Kyiv"."""
    if not (_APART - _PRESENT).isdisjoint(words.unspoken) or not words.clauses:
        return False
    verbs = _AT_TABLE | _COMING
    told = [clause for clause in words.clauses if clause.modality != "participle"]
    return all(c.verb in verbs and (c.modality == "plan" or _is_coming(c)) for c in told)


def _is_coming(clause: Clause) -> bool:
    """ "Washington is sending X": what is on its way to be."""
    return clause.modality == "fact" and clause.tense == "present" and clause.verb in _COMING


def _is_owned(words: Words, first: int) -> bool:
    """Behind a preposition that only says whose or of whom something is: "a plan by X"."""
    at = title_start(words, first) - 1
    at -= at > 0 and words.norms[at] in DETERMINERS
    return at >= 0 and words.norms[at] in _OWNED
