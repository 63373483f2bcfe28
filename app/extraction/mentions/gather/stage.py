"""An article's tellings are gathered: headline, lead and body that tell of one thing become one mention."""

from app.extraction.kinds import BETWEEN_PEOPLE
from app.extraction.mentions.attending import before_noun
from app.extraction.mentions.beside_story import is_beside, is_of_rounds, is_told_beside, tells_of_past
from app.extraction.mentions.by_noun.setting import named_after
from app.extraction.mentions.days.calling_off import put_down_to_plan
from app.extraction.mentions.gather.agree import people_agree, places_agree
from app.extraction.mentions.gather.alone import stands_alone
from app.extraction.mentions.gather.inherit import inherit
from app.extraction.mentions.gather.join import join
from app.extraction.mentions.gather.left_open import is_left_open
from app.extraction.mentions.gather.same import is_same
from app.extraction.mentions.gather.sides import sides_of
from app.extraction.mentions.series import RULE as SERIES
from app.extraction.mentions.series import find_series
from app.extraction.mentions.telling import Telling
from app.extraction.mentions.undone import RULE, undo

MEMORY = 200
"""So many events told last may be told of again, so that reading stays linear; no golden article looks back further."""
AT_ONCE = 12
"""So many events told last are looked at for one of the same sentence."""
_POINTING = frozenset(("the", "that", "this", "those"))


def gather(tellings: list[Telling]) -> list[Telling]:
    """Tellings of one event joined into the fullest of them, in order of their first passage."""
    gathered: list[Telling] = []
    for telling in tellings:
        recent = gathered[-MEMORY:]
        telling.passages, telling.latest = [telling.words.sentence.span], telling.sentence
        if telling.rule == RULE:
            undo(telling, recent)
            continue
        if telling.rule == SERIES:
            found = find_series(telling, recent)
            if found is None:
                continue
            telling = found
        dated_between = _is_dated_between(telling)
        inherit(telling, recent)
        put_down_to_plan(telling, recent)
        home = _home(telling, recent)
        if home is not None:
            join(home, telling)
            telling.home = home
        elif telling.loose and telling.kind != "statement" and _belongs_to_talks(telling, recent):
            continue
        elif not (_only_joins(telling) or is_left_open(telling)) and (dated_between or stands_alone(telling)):
            gathered.append(telling)
    return [told for told in gathered if not (told.kind == "statement" and told.loose and len(told.passages) == 1)]


def _home(telling: Telling, gathered: list[Telling]) -> Telling | None:
    """What it tells of again: the last that may be it; of who came, the one of which others were just told."""
    ordered = sorted(_meant(telling, gathered), key=lambda told: told.latest) if telling.joins_only else gathered
    if not (telling.people or telling.date or telling.place):
        last = gathered[-AT_ONCE:]
        ordered = [told for told in ordered if not (is_told_beside(told, last) or is_of_rounds(told, telling.words))]
        ordered = _of_speaker(telling, ordered)
    if telling.joins_only and telling.kind == "summit":
        ordered = [told for told in ordered if told.kind == "summit"] or ordered  # "X took part in the summit"
    if _is_named_after(telling):
        ordered = [told for told in ordered if told.place is not None]
    home = _told_there(telling, ordered) or next((told for told in reversed(ordered) if is_same(told, telling)), None)
    return None if home is not None and _has_rival(home, telling, gathered) else home


def _of_speaker(telling: Telling, gathered: list[Telling]) -> list[Telling]:
    """ "X said after the meeting": one at which he was told to be, if there was one."""
    if telling.asserted:
        return gathered
    acting = {slug for clause in telling.words.clauses for slug in clause.subject if clause.modality == "fact"}
    near = (told for told in gathered if told.kind in BETWEEN_PEOPLE and told.status == "happened" and told.asserted)
    theirs = [told for told in near if not acting.isdisjoint(told.people)]
    return theirs or gathered


def _is_named_after(telling: Telling) -> bool:
    """ "The Alaska meeting": by its place alone, so of none of which the place is not told."""
    if telling.place is None or telling.people or telling.date is not None or telling.asserted:
        return False
    return named_after(telling.words, telling.at) == telling.place


def _meant(telling: Telling, gathered: list[Telling]) -> list[Telling]:
    held = telling.status == "happened" and tells_of_past(telling.words, telling.at)
    return [told for told in gathered if not is_beside(told, telling.words, telling.at, held=held)]


def _told_there(telling: Telling, gathered: list[Telling]) -> Telling | None:
    """ "The meeting in Florida" of nobody named: one that is told to have been there, be it far before."""
    if telling.place is None or telling.words.norms[before_noun(telling.words, telling.at)] not in _POINTING:
        return None
    placed = (told for told in reversed(gathered) if told.place)
    if telling.people or telling.date is not None:
        return None if telling.asserted else next((told for told in placed if is_same(told, telling)), None)
    alike = (told for told in placed if told.kind == telling.kind and told.status == telling.status)
    return next((told for told in alike if places_agree(told, telling)), None)


def _has_rival(home: Telling, telling: Telling, gathered: list[Telling]) -> bool:
    """ "The meeting in Florida … last week's talks in Geneva … On Nov. 23 they met": of which, nobody can tell."""
    if home.edtf is not None or telling.edtf is None or not telling.asserted or not telling.people:
        return False
    since = (told for told in gathered if told.sentence > home.sentence and told.kind == home.kind)
    return any(told.edtf is not None and told.people and people_agree(told, telling) for told in since)


def _only_joins(telling: Telling) -> bool:
    """Whether it says only who came: "X took part", but not "taking part in the talks in Ankara on Friday were X"."""
    settled = telling.asserted and telling.people and telling.date and telling.place and telling.basis != "carried"
    return telling.joins_only and not settled


def _belongs_to_talks(telling: Telling, gathered: list[Telling]) -> bool:
    talks = (told for told in gathered if told.kind in BETWEEN_PEOPLE and told.latest == telling.sentence)
    return any(told.asserted or told.sentence != telling.sentence for told in talks)


def _is_dated_between(telling: Telling) -> bool:
    """ "Wednesday's conversation between the two presidents": of two sides, on a day of its own."""
    day = telling.date is not None and telling.date.precision == "day" and telling.basis != "carried"
    return (
        telling.neutral
        and day
        and telling.status == "happened"
        and (len(sides_of(telling)) > 1 or len(telling.people) > 1)
        and telling.place is None
    )
