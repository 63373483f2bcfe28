"""The day of an offer or warning of which somebody tells on a day: "Oslo has offered to mediate, X said on Friday"."""

from app.catalogue.load import table
from app.extraction.clauses.refs import slugs_of
from app.extraction.kinds import GROUPS
from app.extraction.mentions.around import date_of
from app.extraction.mentions.telling import Telling
from app.extraction.types import Clause, DateRef
from app.extraction.words import Words

BEFORE = 4
"""Words before the verb among which "has" stands: "has once more offered"."""
_SAYING = frozenset(table("acts")["reporting"]["closing"])
_PERFECT = frozenset(("has", "have"))
_ARRIVING = frozenset((*table("kinds")["attendance"]["arriving"], "reach"))
_ACCORDING = ["according", "to"]
_DEEDS = ("sanctions", "aid", "agreement", "exchange", "vote")
_BACK = frozenset(
    ("previously", "earlier", "already", "ago", "last", "before", "since", "once", "originally", "initially")
)
_DOING = frozenset(("was", "is", "were", "are"))
_OF_OLD = frozenset(table("acts")["reporting"]["of_old"])


def lend_reporters_day(words: Words, clauses: tuple[Clause, ...], found: list[Telling]) -> None:
    """What is told in words and in the perfect has the day of whoever closes the sentence by saying so."""
    _lend_to_arrivals(words, clauses, found)
    _lend_to_deeds(words, clauses, found)
    for telling in found if words.norms[:2] == _ACCORDING else ():
        if telling.kind == "proposal":
            _speak_for_state(telling, _source(words))
    said = [telling for telling in found if telling.kind in GROUPS["statement"] and telling.date is None]
    if not said:
        return
    for telling in said:
        telling.date = _day_of_saying_so(words, clauses, telling)
    said = [telling for telling in said if telling.date is None]
    reporter = _reporter(words, clauses, said[-1].at) if said else None
    for telling in said:
        before = words.norms[max(0, telling.at - BEFORE) : telling.at]
        if reporter and not _PERFECT.isdisjoint(before) and _OF_OLD.isdisjoint(before):
            telling.date = date_of(words, reporter.at)
            _speak_for_state(telling, reporter.subject)


def _lend_to_arrivals(words: Words, clauses: tuple[Clause, ...], found: list[Telling]) -> None:
    """ "Witkoff has arrived in Moscow, the agency said on Thursday": that day."""
    for telling in found:
        came = telling.kind == "visit" and telling.date is None and telling.verb in _ARRIVING
        perfect = came and not _PERFECT.isdisjoint(words.norms[max(0, telling.at - BEFORE) : telling.at])
        reporter = _reporter(words, clauses, telling.at) if perfect else None
        if reporter:
            telling.date = date_of(words, reporter.at)


def _lend_to_deeds(words: Words, clauses: tuple[Clause, ...], found: list[Telling]) -> None:
    """ "The Pentagon said on Tuesday that it had held back arms", "said on Friday that the two had signed": made known
    on that day, and done on it as far as the article tells."""
    for telling in found if "had" in words.vocabulary else ():
        if telling.date is not None or telling.kind not in _DEEDS or telling.status != "happened" or telling.untimed:
            continue
        last = max((clause for clause in clauses if clause.at < telling.at), key=_place, default=None)
        near = words.norms[max(0, telling.at - BEFORE) : telling.at]
        if last is None or "had" not in near or not _OF_OLD.isdisjoint(near) or not _BACK.isdisjoint(words.vocabulary):
            continue
        own = telling.kind != "aid" or not telling.people.keys().isdisjoint(last.subject)
        own = own and (telling.kind != "agreement" or telling.verb == "sign")
        if own and last.verb in _SAYING and last.modality == "fact" and not last.passive and last.subject:
            day = date_of(words, last.at)
            telling.date = day if day and day.precision == "day" and words.at(day.span.start) < telling.at else None


def _day_of_saying_so(words: Words, clauses: tuple[Clause, ...], telling: Telling) -> DateRef | None:
    """ "Said on Monday he was setting a new deadline": who does it by words does it as he says so."""
    before = [clause for clause in clauses if clause.at < telling.at]
    last = max(before, key=_place, default=None)
    doing = words.norms[telling.at].endswith("ing") and words.norms[telling.at - 1] in _DOING
    if last is None or not doing or last.verb not in _SAYING or last.modality != "fact" or last.passive:
        return None
    return date_of(words, last.at) if set(last.subject) == set(telling.people) else None


def _reporter(words: Words, clauses: tuple[Clause, ...], since: int) -> Clause | None:
    """The clause that closes the sentence, behind a comma, by saying who says all that."""
    last = max(clauses, key=_place, default=None)
    if last is None or last.at <= since or last.verb not in _SAYING or last.modality != "fact" or last.passive:
        return None
    return last if "," in words.norms[since : last.at] else None


def _source(words: Words) -> tuple[str, ...]:
    """Who stands first behind "according to", before the comma."""
    comma = words.norms.index(",") if "," in words.vocabulary else 0
    return next((slugs_of(ref) for first, _, ref in words.refs if first < comma), ())


def _speak_for_state(telling: Telling, reporter: tuple[str, ...]) -> None:
    """ "Kyiv has rejected it, Zelenskyy said", "according to Medinsky, Russia offered": he speaks for his state."""
    actor = telling.words.reading.actor
    if len(reporter) != 1 or actor(reporter[0]).kind != "person":
        return
    speaker = actor(reporter[0])
    own = [slug for slug in telling.people if actor(slug).kind == "state" and actor(slug).side == speaker.side]
    if own and telling.kind == "statement":
        telling.people = {slug: role for slug, role in telling.people.items() if slug not in own}
    if own:
        telling.people.setdefault(speaker.slug, "speaker")


def _place(clause: Clause) -> int:
    return clause.at
