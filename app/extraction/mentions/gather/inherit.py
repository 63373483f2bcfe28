"""What words that point back stand for: "they", "the two presidents", "in the same city"."""

from functools import cache

from app.catalogue.load import table
from app.extraction.kinds import BETWEEN_PEOPLE, group_of
from app.extraction.mentions.beside_story import had_been, is_told_beside
from app.extraction.mentions.gather.agree import NEAR
from app.extraction.mentions.gather.countries import countries_meant
from app.extraction.mentions.gather.how_many import without_host
from app.extraction.mentions.gather.partner import find_other_end
from app.extraction.mentions.gather.sides import persons_of, sides_of, states_between
from app.extraction.mentions.telling import Telling
from app.extraction.phrases import Phrases
from app.extraction.teams import TEAM_NOUNS
from app.extraction.titles import PRESS
from app.extraction.types import Role
from app.extraction.words import words_of

DESCRIBES = 4
"""Words before talks in which "trilateral" may stand."""
_TEAM_WORDS = table("kinds")["teams"]
_PARTIES = tuple(_TEAM_WORDS["parties"].values())
_TRILATERAL = frozenset(table("kinds")["teams"]["trilateral"])
ROUND = 3
"""Words from "round" to the talks of which it is one."""
SAME = 9
"""Words before a verb in which "the same delegation heads" stand."""
_TEAMS = frozenset(
    (*TEAM_NOUNS, *_TEAM_WORDS["chiefs"], "heads", "people", "men", "line-up", "lineup", "faces", "duo", "pair")
)
_PAIR = frozenset(("pair", "duo", "two", "both"))
_ORDINALS = frozenset(table("kinds")["distance"]["ordinals"])
_SEVERAL = frozenset(table("kinds")["reference"]["several"])


def inherit(telling: Telling, gathered: list[Telling]) -> None:
    """What words that point back stand for: "they" the people, "in the same city" the place told of last."""
    if telling.kind not in BETWEEN_PEOPLE and telling.kind != "agreement":
        return
    near = [told for told in gathered if telling.sentence - told.latest <= NEAR and told.kind in BETWEEN_PEOPLE]
    near = [told for told in near if not is_told_beside(told, near) and not _is_only_named(told, near)]
    if telling.status == "happened" and telling.plural and not telling.pronoun:
        near = [told for told in near if told.status == "happened"]  # "the two sides" sat in what was held
    if near and telling.kind == "agreement" and not telling.people and telling.plural and len(near[-1].people) > 1:
        telling.people = _meant(telling, near[-1])
        telling.doers = tuple(telling.people)
    if telling.kind == "agreement":
        return
    if telling.kind == "meeting" and not telling.people and _is_of_three(telling):
        same = near and len(near[-1].people) == len(_PARTIES)
        telling.people = dict(near[-1].people) if same else dict.fromkeys(_PARTIES, "participant")
    if not telling.people and telling.kind == "meeting" and is_of_same_teams(telling):
        telling.people = before_them(gathered)
    if not telling.people and telling.presidents:
        telling.people = two_presidents(gathered)
        if not telling.people:
            return
    if telling.place is None and _same_place().all(telling.words.norms):
        telling.place = next((told.place for told in reversed(gathered) if told.kind in BETWEEN_PEOPLE), None)
    find_other_end(telling, gathered)
    if near and not telling.people and telling.plural and _of_sides(telling):
        telling.people = states_between(telling, near[-1])
    if not near or (telling.pronoun and (_others_between(telling, near[-1]) or _are_too_many(telling, near[-1]))):
        return
    if not telling.people and (countries := countries_meant(telling, near)):
        telling.people = countries
        return
    if not telling.people and telling.plural and len(near[-1].people) > 1 and not _is_round_behind_call(telling, near):
        telling.people = _meant(telling, near[-1])
    again = _is_of_pair(telling, near[-1]) and not _is_in_passing(near)
    if not telling.people and (again or _faces_press(telling, near[-1])):
        telling.people = near[-1].met
    if telling.open_subject and telling.pronoun and len(near[-1].people) > 1 and not _names_officials(telling):
        telling.people = {**_they(telling, near[-1]), **telling.people}


def _is_round_behind_call(telling: Telling, near: list[Telling]) -> bool:
    """ "X rang Y. Each side is to bring a paper to the next round": not of those who rang each other."""
    words = telling.words.norms[max(0, telling.at - ROUND) : telling.at + 1]
    return near[-1].kind == "call" and telling.rule.startswith("noun:") and "round" in words


def _is_only_named(told: Telling, near: list[Telling]) -> bool:
    """ "The meeting follows one between Z and W", where X and Y were told to have met: what goes on is of X and Y."""
    held = (other for other in near if other.asserted and len(other.people) > 1 and other.sentence < told.sentence)
    return not told.asserted and any(other.people.keys().isdisjoint(told.people) for other in held)


def _names_officials(telling: Telling) -> bool:
    """ "Ukrainian officials got their chance when they sat down": "they" are the officials."""
    before = [ref for _, last, ref in telling.words.refs if last < telling.at]
    return any(ref.rule == "team" for ref in before)


def is_of_same_teams(telling: Telling) -> bool:
    """ "The same delegation heads had sat opposite one another"."""
    before = telling.words.norms[max(0, telling.at - SAME) : telling.at]
    behind = before[before.index("same") + 1 :][:3] if "same" in before else []
    return not _TEAMS.isdisjoint(behind)


def before_them(gathered: list[Telling]) -> dict[str, Role]:
    """The persons of the talks of two sides that were told last, or who sent them while these are not known."""
    last = next((told for told in reversed(gathered) if told.kind == "meeting" and len(sides_of(told)) > 1), None)
    persons = persons_of(last) if last else set()
    people = last.people.items() if last else ()
    return {slug: role for slug, role in people if slug in persons or len(persons) < 2}


def _is_of_pair(telling: Telling, last: Telling) -> bool:
    """ "The previous meeting was on August 6", "their last encounter": of the two who were told of last."""
    before = telling.words.norms[max(0, telling.at - DESCRIBES) : telling.at]
    again = not _ORDINALS.isdisjoint(before) and not {"the", "their"}.isdisjoint(before)
    two = len(last.met) == 2 and last.met.keys() <= persons_of(last)
    return again and two and telling.asserted and telling.date is not None and last.kind in group_of(telling.kind)


def _is_in_passing(near: list[Telling]) -> bool:
    """A plan, or what "had" been before, told last behind the talks of others: "the previous round" may be either."""
    last = near[-1]
    beside = last.status == "planned" or had_been(last.words, last.at)
    return beside and any(
        told.asserted and told.status == "happened" and not told.people.keys() & last.people.keys() for told in near
    )


def _faces_press(telling: Telling, last: Telling) -> bool:
    """ "A joint press conference was called off": that of those who met."""
    return telling.occasion == PRESS and last.kind in ("meeting", "visit") and len(persons_of(last)) == 2


def _they(telling: Telling, last: Telling) -> dict[str, Role]:
    """Who "they" are: all those told of last; of delegations that then met a third the one that met the other."""
    reading, first = telling.words.reading, next(iter(last.people))
    if pair := _pair_of(telling, last):
        return pair
    if not telling.people or first not in reading.lexicon.catalogue.states:
        return without_host(telling, last)
    side = reading.actor(first).side
    return {slug: role for slug, role in last.people.items() if reading.actor(slug).side == side}


def _pair_of(telling: Telling, last: Telling) -> dict[str, Role]:
    """ "X and Y met Z. The pair will meet W": the two who did what was told last, where others were there too."""
    before = telling.words.norms[max(0, telling.at - SAME) : telling.at]
    doers = next((clause.subject for clause in last.words.clauses if clause.at == last.at), ())
    two = len(doers) == 2 < len(last.people) and not _PAIR.isdisjoint(before)
    return {slug: last.people[slug] for slug in doers if slug in last.people} if two else {}


def _are_too_many(telling: Telling, last: Telling) -> bool:
    """ "X had talked to Y and Z. The two men had last spoken in May": which two, nobody can tell; two sides are all."""
    norms = telling.words.norms
    of_two = (k for k in range(max(0, telling.at - DESCRIBES), telling.at) if norms[k] in _PAIR)
    two = any(norms[k + 1] not in TEAM_NOUNS for k in of_two)
    return two and len(persons_of(last) & last.met.keys()) > 2 and not _pair_of(telling, last)


def _of_sides(telling: Telling) -> bool:
    """ "X rang Y. Both sides agreed that talks would begin": the talks are not of those who were on the telephone."""
    norms = telling.words.norms
    of_two = (k for k in range(max(0, telling.at - SAME), telling.at) if norms[k] in _PAIR)
    return any(norms[k + 1] in TEAM_NOUNS for k in of_two)


def _others_between(telling: Telling, last: Telling) -> bool:
    """ "The governments have to decide. They meet in Brussels": "they" are not those told of before them."""
    reading = telling.words.reading
    between = (words_of(reading, index) for index in range(last.latest + 1, telling.sentence))
    return any(not _SEVERAL.isdisjoint(words.vocabulary) for words in between)


def _is_of_three(telling: Telling) -> bool:
    """ "The last trilateral round", "the three sat together": all sides of the talks."""
    if not telling.asserted or telling.date is None or telling.status != "happened":
        return False
    before = telling.words.norms[max(0, telling.at - DESCRIBES) : telling.at]
    return not _TRILATERAL.isdisjoint(before) or before[-2:] == ["the", "three"]


def two_presidents(gathered: list[Telling]) -> dict[str, Role]:
    """ "The two presidents": those told of last as talking with each other, where nearby no other two did."""
    pairs = [
        (told, persons)
        for told in gathered
        if len(persons := persons_of(told)) == 2 and all(_is_president(told, slug) for slug in persons)
    ]
    if len({frozenset(persons) for told, persons in pairs if pairs[-1][0].sentence - told.latest <= NEAR}) != 1:
        return {}
    told, persons = pairs[-1]
    return {slug: role for slug, role in told.people.items() if slug in persons}


def _is_president(telling: Telling, slug: str) -> bool:
    reading = telling.words.reading
    actor = next((a for a in reading.actors if a.slug == slug), None)
    return actor is not None and actor.office is not None and "president" in actor.office.lower()


def _meant(telling: Telling, last: Telling) -> dict[str, Role]:
    """Whom words that point back mean: "they" all those told of last, "the delegations" states that met just before;
    "the two sides" agree on the telephone in person, and at a table through those who negotiate."""
    if telling.pronoun and not (_of_sides(telling) and (last.kind == "call") != (telling.kind == "agreement")):
        return dict(last.people) if telling.kind == "agreement" else last.met
    elsewhere = telling.place is not None and telling.place != last.place
    just_before = last.asserted and last.kind != "call" and telling.sentence - last.latest <= 2 and not elsewhere
    persons = persons_of(last)
    return {slug: role for slug, role in last.people.items() if just_before and slug not in persons}


@cache
def _same_place() -> Phrases[bool]:
    return Phrases((phrase, True) for phrase in table("kinds")["reference"]["same_place"])
