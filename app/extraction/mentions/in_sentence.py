"""What one sentence tells: verbs, nouns and acts first, and where they are silent what else tells of an event."""

from collections.abc import Iterable

from app.extraction.kinds import BETWEEN_PEOPLE, GROUPS
from app.extraction.mentions.awaited import is_only_awaited
from app.extraction.mentions.by_act import told_by_act
from app.extraction.mentions.by_noun import told_by_noun
from app.extraction.mentions.by_verb import told_by_verb
from app.extraction.mentions.days.reported import lend_reporters_day
from app.extraction.mentions.far_apart import told_by_telling
from app.extraction.mentions.imagined import without_imagined
from app.extraction.mentions.in_speech import told_in_speech
from app.extraction.mentions.lengths import told_by_length
from app.extraction.mentions.limits import told_by_limit
from app.extraction.mentions.limits_in_case import told_by_condition, told_by_length_given
from app.extraction.mentions.listing import taking_part, told_by_listing
from app.extraction.mentions.long_ago import without_long_ago
from app.extraction.mentions.on_line import put_on_line
from app.extraction.mentions.once_told import once_told
from app.extraction.mentions.outcomes import told_by_outcome
from app.extraction.mentions.said_there import said_in_talks
from app.extraction.mentions.series import others_of, told_by_series
from app.extraction.mentions.statements import opens_article, told_after, told_beside, told_by_saying
from app.extraction.mentions.statements.plain import PLAIN
from app.extraction.mentions.telling import Telling
from app.extraction.mentions.undone import told_by_undoing, undo_here
from app.extraction.mentions.unreal import is_unreal
from app.extraction.types import Clause
from app.extraction.words import Words

_AGREED = frozenset(GROUPS["agreement"])
_BETWEEN_PEOPLE = frozenset(BETWEEN_PEOPLE)


def told_by_sentence(words: Words, clauses: tuple[Clause, ...]) -> list[Telling]:
    """The tellings of one sentence, but for what is told inside a work or a scenario, or of years ago without a day."""
    return without_long_ago(words, without_imagined(words, _told(words, clauses)))


def _told(words: Words, clauses: tuple[Clause, ...]) -> list[Telling]:
    """All that a sentence tells; a reporter of an event makes no statement by it."""
    found = without_imagined(words, [*_cued(words, clauses), *told_in_speech(words)])
    if found:
        undo_here(clauses, words, found)
    else:
        found += told_by_undoing(words, clauses)
    if not found or not any(telling.asserted for telling in found):
        found += told_by_listing(words, clauses)
    if not found or not any(telling.asserted for telling in found):
        found += told_by_telling(words, clauses)
    if not found or not any(t.asserted and not (t.joins_only or t.aside or t.passing) for t in found):
        found += (said for said in told_by_saying(words) if not _is_report(said, found))
    elif (comma := _end_of_setting(words, found)) and (said := told_after(words, clauses, comma)):
        found.append(said)
    else:
        found += told_beside(words, clauses, found)
    if found:
        lend_reporters_day(words, clauses, found)
    return found


def _is_report(said: Telling, found: list[Telling]) -> bool:
    """A statement made in the talks its sentence tells of, or one with no day or topic beside what it tells of."""
    if said.rule == PLAIN:
        return any(telling.asserted and not telling.aside for telling in found)
    told = any(telling.asserted or telling.people or telling.date for telling in found)  # not only "the talks"
    looks_back = not any(telling.asserted or telling.status == "planned" for telling in found)
    news = said.topics or said.date or (looks_back and opens_article(said.words))
    return said_in_talks(said, found) or (told and not news)


def _cued(words: Words, clauses: tuple[Clause, ...]) -> list[Telling]:
    """What verbs, nouns and acts tell of, and, where they tell of nothing of the sort, lengths, limits and outcomes."""
    found = [*told_by_verb(words, clauses), *told_by_noun(words, clauses), *told_by_act(words, clauses)]
    if found:
        put_on_line(words, found)
        found = once_told(sorted(_real(found), key=_place))
        _join(words, clauses, found)
    if words.dates and _BETWEEN_PEOPLE.isdisjoint([telling.kind for telling in found if telling.people]):
        found += _real(told_by_length(words, clauses))
        found.sort(key=_place)
    found += others_of(told_by_series(words, clauses), found)
    if "deadline" not in [telling.kind for telling in found]:
        found += _real(told_by_limit(words, clauses))
    if not found or not any(t.kind == "deadline" or t.rule.startswith("act:deadline") for t in found):
        found += _real(told_by_condition(words, clauses))
    else:
        found += _real(told_by_length_given(words, found))
    if _AGREED.isdisjoint([telling.kind for telling in found if not telling.loose]):
        found += _real(told_by_outcome(words, clauses))
    return found


def _real(tellings: Iterable[Telling]) -> list[Telling]:
    """Those that nobody denies, doubts or only waits for."""
    return [telling for telling in tellings if not (is_unreal(telling) or is_only_awaited(telling))]


def _join(words: Words, clauses: tuple[Clause, ...], found: list[Telling]) -> None:
    """Those who took part, where a sentence tells of one meeting and no call."""
    talks = [telling for telling in found if telling.kind in ("meeting", "summit")]
    called = any(telling.kind == "call" and telling.asserted for telling in found)
    if len(talks) == 1 and not called:
        talks[0].people = {**dict.fromkeys(taking_part(words, clauses), "participant"), **talks[0].people}


def _place(telling: Telling) -> int:
    return telling.at


def _end_of_setting(words: Words, found: list[Telling]) -> int:
    """The comma of "When X met Y in Z, W told": all is told in the clause that opens the sentence; else 0."""
    if words.norms[:1] not in (["when"], ["after"], ["as"], ["while"], ["before"]) or "," not in words.vocabulary:
        return 0
    last = max(telling.at for telling in found)
    comma = next((at for at in range(last, len(words.norms)) if words.norms[at] == ","), 0)
    return comma if comma and not words.cut(last + 1, comma) else 0
