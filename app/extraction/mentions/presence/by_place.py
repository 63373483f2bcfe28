"""Who was there by a place beside talks: "in the room", "at his side", "opposite him", "among them X"."""

from collections.abc import Iterator

from app.extraction.clauses.apposed import title_start
from app.extraction.clauses.lists import chain_left
from app.extraction.clauses.refs import slugs_of
from app.extraction.mentions.presence.cues import came_cues, phrases_of, words_in_part
from app.extraction.mentions.presence.people import Present, by_list, by_subject, by_with, planned_by, told, with_before
from app.extraction.mentions.presence.standing import (
    be_forms,
    before_still,
    being,
    being_before_names,
    being_or_coming,
    name_near,
    opens,
)
from app.extraction.teams import TEAM_NOUNS
from app.extraction.words import Words

_AMONG_THEM = (["among", "them"], ["among", "others"])
OBJECT = 3
"""Words between "at" and whose side it is."""
AMONG = 9
"""Words between several who are not named and "among them"."""
CHARGE = 5
"""Words between "in charge of" and the talks or the team."""
AT_ONCE = 3
"""Words between "so was" and who."""


def by_place(words: Words, at: int) -> Iterator[Present]:
    """ "X was in the room", "with X in the room", "Also in the room were X and Y"."""
    found = phrases_of("there").longest(words.norms, at)
    if not found:
        yield from _at_side(words, at)
        return
    if words.norms[found[0] - 1 : found[0] + 1] == ["charge", "of"] and not _of_talks(words, found[0] + 1):
        return  # "X, who is in charge of military intelligence"
    bodily = words_in_part("there", "remote").isdisjoint(words.norms[at : found[0]])
    if opens(words, at) and (be := being_before_names(words, found[0])):
        yield from (one._replace(far=True) for one in by_list(words, at, be + 1, bodily=bodily))
        return
    be = before_still(words, at)
    if be >= 0 and being(words, be):
        yield from by_subject(words, be, found[0], bodily=bodily)
    elif words.norms[at] == "as":
        host = words.ref_ending(at - 1) or (words.ref_ending(at) if with_before(words, at) >= 0 else None)
        yield from told(words, at, slugs_of(host) if host else (), "host")
    else:
        yield from by_with(words, be + 1, bodily=bodily)
        yield from _postposed(words, at)


def _of_talks(words: Words, at: int) -> bool:
    """Whether talks or a team are named soon behind word `at`: "in charge of the Russian delegation"."""
    near = words.norms[at : at + CHARGE]
    return not words_in_part("groups", "talks").isdisjoint(near) or not TEAM_NOUNS.isdisjoint(near)


def _postposed(words: Words, at: int) -> Iterator[Present]:
    """ "Met defence ministers in Brussels, X and Y among them": of what the sentence itself tells."""
    position = next((n for n, (_, last, _) in enumerate(words.refs) if last == at), None)
    if position is None or words.norms[at : at + 2] not in _AMONG_THEM:
        return
    named = [*chain_left(words, position), words.refs[position][2]]
    first = title_start(words, words.at(named[0].span.start))
    if first > 1 and words.norms[first - 1] == ",":
        found = told(words, at, [slug for ref in named for slug in slugs_of(ref)])
        yield from (one._replace(planned=None, passing=True, company=True, close=True) for one in found)


def _at_side(words: Words, at: int) -> Iterator[Present]:
    """ "X was at Mr Macron's side", "at Mr Macron's side were X and Y": both."""
    if words.norms[at] not in ("at", "by", "on") or "side" not in words.vocabulary:
        return
    owner = next((r for r in words.refs if at < r[0] <= at + OBJECT and words.possessive(r[1])), None)
    behind = owner[1] + (words.norms[owner[1] : owner[1] + 1] == ["'s"]) if owner else 0
    be = before_still(words, at)
    if not owner or words.norms[behind : behind + 1] != ["side"]:
        return
    if opens(words, at) and being(words, behind + 1) and name_near(words, behind + 2):
        for one in by_list(words, at, behind + 2, bodily=True):
            yield one._replace(beside=slugs_of(owner[2]), far=True)
    elif words.norms[at] != "on" and words.norms[be] in be_forms():
        for one in by_subject(words, be, behind + 1, bodily=True):
            yield one._replace(people={**one.people, **dict.fromkeys(slugs_of(owner[2]), "participant")})


def facing(words: Words, at: int) -> Iterator[Present]:
    """ "Opposite him sat X", "X was there and so was Y"."""
    if again := phrases_of("facing", "likewise").longest(words.norms, at):
        if any(again[0] <= first <= again[0] + AT_ONCE for first, _, _ in words.refs):
            planned = True if words.norms[at + 1] in ("will", "would") else None
            found_there = by_list(words, at, again[0])
            yield from (one._replace(likewise=True, close=True, planned=planned or one.planned) for one in found_there)
        return
    found = phrases_of("facing").longest(words.norms, at)
    if found and opens(words, at) and being_or_coming(words, found[0]):
        yield from by_list(words, at, found[0] + 1, bodily=True)


def in_company(words: Words, at: int) -> Iterator[Present]:
    """ "…, along with X", "several European officials, among them X": of what the sentence itself tells."""
    close = False
    if found := phrases_of("beside", "among").longest(words.norms, at):
        before = words.norms[max(0, at - AMONG) : at]
        several = not words_in_part("beside", "several").isdisjoint(before)
    else:
        found = phrases_of("beside").longest(words.norms, at)
        close = words.norms[at - 1] != ","
        several = found is not None and (not close or (words.norms[at] != "as" and _behind_setting(words, at)))
    if found and several:
        came = -1 if close else _came(words, at)
        for one in by_list(words, at, found[0]):
            told_so = one._replace(planned=planned_by(words, came))
            yield told_so if came >= 0 else one._replace(planned=None, passing=True, company=True, close=close)


def _came(words: Words, end: int) -> int:
    """The verb of "Eighteen leaders took part, among them X", of talks told before; -1 where none is."""
    cues = came_cues()
    verbs = (at for at in range(end) if any(cue.end(words.norms, at) for cue in cues.get(words.norms[at], ())))
    return next(verbs, -1)


def _behind_setting(words: Words, at: int) -> bool:
    """Whether somebody, a day or a place is named right before: "met Trump in Paris on Friday together with X"."""
    named = (*words.refs, *words.dates, *words.places)
    return any(last == at for _, last, _ in named)


def under(words: Words, at: int) -> Iterator[Present]:
    """ "Under the chairmanship of X", "under the eyes of X": of what the sentence itself tells."""
    if found := phrases_of("under").longest(words.norms, at):
        for one in by_list(words, at, found[0], "host"):
            yield one._replace(planned=None, passing=True, company=True)
