"""A statement in a sentence that tells of something else as well, beside it: when it was said, where, or by whom."""

from collections.abc import Iterator

from app.catalogue.load import table
from app.extraction.kinds import BETWEEN_PEOPLE, GROUPS
from app.extraction.mentions.statements.by_verb import opens_article, told_by_verb_of_saying, told_plainly
from app.extraction.mentions.statements.passing import is_named, is_told_them
from app.extraction.mentions.statements.plain import is_held_back
from app.extraction.mentions.statements.reported import OPENERS, REPORT, says_with_verb
from app.extraction.mentions.telling import Telling
from app.extraction.said_titles import takes_stand_on_what
from app.extraction.types import Clause
from app.extraction.words import LENGTHS, Words

AGO = 4
"""Words from a comma to "after", with how long: ", less than a day after"."""
_WHEN = frozenset(("after", "before", "when", "while", "following", "as"))
_SCENE = _WHEN | {"where", "although", "though", "at", "during"}
_SPEAKING = frozenset(table("acts")["reporting"]["speaking"])
_IN_WORDS = GROUPS["statement"]


def told_beside(words: Words, clauses: tuple[Clause, ...], found: list[Telling]) -> Iterator[Telling]:
    """The statement of a person who on a day tells of what others do: "X said on Wednesday that Y would visit Z"; and
    whatever is said by somebody of whom only an aside tells more: "X, who met Y, said"; or who says it on the scene."""
    told = told_by_verb_of_saying(words, clauses)
    if told is None:
        plain = told_plainly(words)
        if plain and (_is_on_scene(words, plain, found) or _is_on_them(words, plain, found)):
            yield plain
        return
    if all(_in_aside(words, telling.at, told.at) or _as_setting(words, told.at, telling.at) for telling in found):
        _date_by_own_deed(told, found)
        yield told
        return
    if _is_on_scene(words, told, found) or _is_on_them(words, told, found):
        yield told
        return
    if (told.date is None or told.date.precision not in ("day", "part")) and not (
        _judges(told, found) or _defines(words, told, found)
    ):
        return
    acting = {slug for telling in found if telling.asserted for slug in telling.people}
    persons = all(words.reading.actor(slug).kind == "person" for slug in told.people)
    if persons and acting.isdisjoint(told.people) and all(telling.kind not in _IN_WORDS for telling in found):
        yield told


def _date_by_own_deed(told: Telling, found: list[Telling]) -> None:
    """ "X said talks would begin after he spoke to Y on Monday": what one says after his own talks has their day."""
    own = [each for each in found if each.date and each.asserted and told.people.keys() <= each.people.keys()]
    if told.date is None and len(own) == 1 and own[0].at > told.at and own[0].status == "happened":
        between = told.words.norms[told.at : own[0].at]
        told.date = None if "," in between or not LENGTHS.isdisjoint(between) else own[0].date


def _judges(told: Telling, found: list[Telling]) -> bool:
    """ "X criticised Y for ringing Z", "welcomed the meeting of Y and Z": what others do is judged right behind it."""
    return takes_stand_on_what(told.verb) and all(telling.at > told.at for telling in found)


def _defines(words: Words, told: Telling, found: list[Telling]) -> bool:
    """ "X said he would pay for the arms which Y is to deliver": what others do only says of which things he speaks."""
    return bool(told.topics) and is_named(told) and all(_is_relative(words, told.at, each.at) for each in found)


def _is_relative(words: Words, said: int, at: int) -> bool:
    opening = words.opening_before(at + 1) or 0
    return said < opening and words.norms[opening] in ("which", "whom", "who")


def _is_on_scene(words: Words, told: Telling, found: list[Telling]) -> bool:
    """One who is named says it to others than those he meets, or several say it who do nothing else."""
    acting = {slug for telling in found for slug in telling.people}
    together = len(told.people) > 1 and not acting.isdisjoint(told.people)
    if not is_named(told) or together or is_held_back(words, told.at) or is_told_them(words, told.at, acting):
        return False
    return all(_is_scene(words, told, telling) for telling in found)


def _is_on_them(words: Words, told: Telling, found: list[Telling]) -> bool:
    """ "X said that the talks had been hard": somebody who is named speaks of talks, and nobody is told to have met."""
    apart = is_named(told) and not is_held_back(words, told.at)
    return apart and all(
        telling.kind in BETWEEN_PEOPLE and not telling.people and telling.at > told.at for telling in found
    )


def _is_scene(words: Words, told: Telling, telling: Telling) -> bool:
    """ "Attending the meeting, X told reporters that", "“…,” X said as the meeting ended": not what is said."""
    if not telling.asserted or telling.kind in _IN_WORDS:
        return not telling.asserted
    norms, said = words.norms, told.at
    after = norms[said + 1 : said + 1 + REPORT]
    after = after[: after.index(",")] if "," in after else after
    stop = said + 1 + len(after)
    if not OPENERS.isdisjoint(after) or says_with_verb(words, words.clauses, said, stop):
        return telling.at < said and _begins_anew(words, telling.at, told)
    return telling.at > said and not _SCENE.isdisjoint(norms[said + 1 : telling.at]) and not words.spoken[telling.at]


def _begins_anew(words: Words, low: int, told: Telling) -> bool:
    """ "As the meeting opened, X said", "X, attending it, told": but "met Y and said" goes on with the talks."""
    named = (first for first, _, ref in words.refs if ref.actor in told.people)
    return words.norms[told.at - 1] == "," or any(low < first < told.at for first in named)


def _in_aside(words: Words, at: int, said: int) -> bool:
    """ ", who is to step down in January, told", ", speaking after a meeting with X, said": between the speaker and his
    verb."""
    if words.norms[said - 1] != "," or not at < said:
        return False
    opening = max((k for k in words.openings if k < at), default=0)
    comma = next((k for k in range(said - 2, 0, -1) if words.norms[k] == ","), 0)
    return words.norms[opening] == "who" or (0 < comma < at and words.norms[comma + 1] in _SPEAKING)


def _as_setting(words: Words, said: int, at: int) -> bool:
    """ "X demanded elections on Tuesday, hours after Y met Z": told only to say when something was said."""
    link = next((k for k in range(at - 1, said, -1) if words.norms[k] in _WHEN), said)
    apart = "," in words.norms[max(said, link - AGO) : link] or not words.verbs_in(said + 1, link)
    apart = apart or opens_article(words)  # "X said he wanted no truce after Y met Z" is news of what X said
    return link > said and apart and not words.cut(link + 1, at)
