"""An article's tellings are gathered: headline, lead and body that tell of one thing become one mention."""

from app.catalogue.load import table
from app.extraction.kinds import BETWEEN_PEOPLE
from app.extraction.mentions.attending import before_noun
from app.extraction.mentions.beside_story import is_beside, is_told_beside, tells_of_past
from app.extraction.mentions.by_noun.nouns import APART
from app.extraction.mentions.by_noun.referred import is_led_up
from app.extraction.mentions.by_noun.setting import named_after
from app.extraction.mentions.days.calling_off import put_down_to_plan
from app.extraction.mentions.gather.agree import people_agree, places_agree
from app.extraction.mentions.gather.how_many import NUMBERS
from app.extraction.mentions.gather.inherit import inherit
from app.extraction.mentions.gather.join import join
from app.extraction.mentions.gather.left_open import is_left_open
from app.extraction.mentions.gather.same import is_same
from app.extraction.mentions.gather.sides import sides_of
from app.extraction.mentions.series import RULE as SERIES
from app.extraction.mentions.series import find_series
from app.extraction.mentions.telling import Telling
from app.extraction.mentions.undone import RULE, undo
from app.extraction.teams import TEAM_NOUNS, UNIONS

MEMORY = 200
"""So many events told last may be told of again, so that reading stays linear; no golden article looks back further."""
AT_ONCE = 12
"""So many events told last are looked at for one of the same sentence."""
_GROUPS = TEAM_NOUNS | frozenset((*table("kinds")["many"]["guests"], *table("kinds")["reference"]["several"]))
_MEETINGS = ("meeting", "summit", "call", "visit")
_UNSETTLED = frozenset(("where", "when", "whether", "if", "unless"))
_MANY = frozenset((*NUMBERS, "several", "many", "both", "earlier", "previous"))
_ROUNDS = frozenset(("rounds", "meetings", "sessions", "summits"))
_POINTING = frozenset(("the", "that", "this", "those"))
_LEAVING = ("leave", "depart", "emerge", "return")
FEW = 3
"""Words from "rounds of direct talks" to its last."""
_ONLY_PLANNED = ("noun:planned", "noun:scheduled")
_ABOUT = frozenset(("on", "about"))
_APART = APART | _ABOUT
NEXT_TO = 2
"""Words from a noun to a day of its own: "the summit on Friday"."""
_DAYS = ("day", "range", "part")
WITH = 6
"""Words from "with" to those whom nobody names: "with a group of European leaders"."""
_BY_ITSELF = ("aid", "sanctions", "exchange", "agreement", "vote", "deadline", "summit")


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
        elif not (_only_joins(telling) or is_left_open(telling)) and (dated_between or _stands_alone(telling)):
            gathered.append(telling)
    return [told for told in gathered if not (told.kind == "statement" and told.loose and len(told.passages) == 1)]


def _home(telling: Telling, gathered: list[Telling]) -> Telling | None:
    """What it tells of again: the last that may be it; of who came, the one of which others were just told."""
    ordered = sorted(_meant(telling, gathered), key=lambda told: told.latest) if telling.joins_only else gathered
    if not (telling.people or telling.date or telling.place):
        last = gathered[-AT_ONCE:]
        ordered = [told for told in ordered if not is_told_beside(told, last)]
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


def _stands_alone(telling: Telling) -> bool:
    """Enough is said to be an event by itself: two people, or one who acts, or a named or dated occasion."""
    settled = telling.date is not None and (telling.place is not None or telling.rule == SERIES)
    if _is_set(telling):
        return True
    if telling.neutral and len(telling.people) > 1 and _is_left_behind(telling):
        return True
    if telling.neutral or (telling.kind == "visit" and not telling.people):
        return settled and (telling.kind == "meeting" or telling.open_subject)
    if telling.kind in ("call", "meeting") and len(telling.people) < 2:
        undone = telling.rule in ("noun:cancelled", "noun:postponed", "noun:failed")
        undone = undone or (telling.status == "planned" and telling.asserted)
        if undone and (telling.date is not None or telling.place is not None):
            return True
        return settled or (telling.asserted and bool(telling.people) and bool(telling.date or telling.place))
    if not telling.asserted:
        found = telling.place or telling.kind == "call" or not UNIONS.isdisjoint(telling.people)
        return len(telling.people) > 1 or bool(telling.date and found and telling.kind in BETWEEN_PEOPLE)
    if telling.thing is not None and telling.kind != "vote":
        settled = settled and telling.kind == "agreement"
        return bool(telling.thing or telling.people or telling.topics or settled)
    if telling.status in ("cancelled", "postponed"):
        return True
    return bool(telling.people) or bool(
        telling.date and (telling.occasion or telling.place or telling.kind in _BY_ITSELF)
    )


def _is_left_behind(telling: Telling) -> bool:
    """ "X and Y have left after their talks with Z"."""
    words, first = telling.words, before_noun(telling.words, telling.at)
    left = any(clause.verb in _LEAVING and clause.at < first for clause in words.clauses)
    return left and telling.status == "happened" and words.norms[first - 1] in ("after", "following")


def _is_set(telling: Telling) -> bool:
    """ "The summit on Wednesday was dominated by X", "talks ended in Geneva": it has a day of its own, or a place where
    it is said to have been."""
    words, date = telling.words, telling.date
    if telling.kind not in _MEETINGS or telling.neutral or telling.status not in ("happened", "planned"):
        return False
    if not telling.people and words.headed:
        return False  # "Leaders meet in London": who, the body says
    own = date is not None and date.precision in _DAYS and telling.basis != "carried"
    if telling.rule.startswith("verb:") and words.norms[telling.at].endswith("ing"):
        return False  # "both were speaking on Wednesday"
    if telling.asserted:
        return own or _is_placed(telling) or _is_announced(telling)
    own = own and not _is_with_somebody(telling) and not _is_parted_from_day(telling)
    return bool(words.clauses) and (own or _is_held_there(telling))


def _is_parted_from_day(telling: Telling) -> bool:
    """ "After the summit, X rang Y on Thursday", "briefed Y on the summit by phone on Friday": of the call."""
    words, at = telling.words, telling.at
    the = before_noun(words, at)
    if words.norms[the] not in _POINTING or words.norms[the - 1] not in _APART or telling.date is None:
        return False
    day = words.at(telling.date.span.start)
    spoken_of = words.norms[the - 1] in _ABOUT and day > at + NEXT_TO
    return day < the or spoken_of or any(at < clause.at < day for clause in words.clauses)


def _is_announced(telling: Telling) -> bool:
    """ "A new round of talks will be held soon", but not "the meeting had been announced": what became of it?"""
    by_noun = telling.rule.startswith("noun:") and telling.rule not in _ONLY_PLANNED
    open_still = not _UNSETTLED.isdisjoint(telling.words.vocabulary)
    return telling.status == "planned" and telling.kind in ("meeting", "summit") and by_noun and not open_still


def _is_placed(telling: Telling) -> bool:
    """ "Talks ended in Geneva", but not "talks in Istanbul collapsed in 2022", "several rounds in Istanbul"."""
    words, at = telling.words, telling.at
    long_ago = any(ref.precision == "year" for _, _, ref in words.dates)
    rounds = (k for k in range(max(0, at - FEW), at + 1) if words.norms[k] in _ROUNDS)
    several = any(not _MANY.isdisjoint(words.norms[max(0, k - 2) : k]) for k in rounds)
    return telling.place is not None and not (long_ago or several)


def _is_with_somebody(telling: Telling) -> bool:
    """ "After a call with his lawyer on Tuesday", "a call with Putin on Friday": one end of it, or none, is known."""
    words, behind = telling.words, telling.at + 1
    if telling.kind == "call" and len(telling.people) == 1:
        return True
    with_whom = words.norms[behind : behind + 1] in (["with"], ["between"])
    return with_whom and not telling.people and _GROUPS.isdisjoint(words.norms[behind : behind + WITH])


def _is_held_there(telling: Telling) -> bool:
    """ "Said during talks in Geneva that": what was done at a gathering at a place."""
    held = telling.kind == "meeting" and telling.place is not None and telling.status == "happened"
    return held and is_led_up(telling.words, telling.at)
