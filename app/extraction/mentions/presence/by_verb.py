"""Who was there by a verb: "X took part", "was accompanied by X", "had X with him"."""

from collections.abc import Iterator

from app.extraction.clauses.lists import chain_right
from app.extraction.clauses.refs import slugs_of
from app.extraction.mentions.around.listed_things import lists_things
from app.extraction.mentions.presence.cues import Cue, came_cues, naming_cues, phrases_of, words_in_part
from app.extraction.mentions.presence.named import at_something_else, is_sent_off, named_behind, sender_of, speaks_for
from app.extraction.mentions.presence.people import WITH, Present, by_list, by_subject, by_with, told, with_before
from app.extraction.mentions.presence.standing import before_still, being, being_before_names, is_name, name_near, opens
from app.extraction.types import Role
from app.extraction.words import Words

_HOSTING = frozenset(
    ("hosted", "hosts", "hosting", "chaired", "chairs", "chairing", "co-chaired", "co-hosted", "convened")
)
_ACROSS = frozenset(("opposite", "across", "facing", "faced", "faces"))
GROUP = 7
"""Words between a delegation and who it is made of: "a Ukrainian delegation in Geneva that also included"."""
SIDE = 5
"""Words of a side: "representing the United States were"."""
SUBJECT = 5
"""Words from "the ceremony" to its verb: "the ceremony was also attended by"."""
OBJECT = 3
"""Words between "accompany" and whom."""


def by_verb(words: Words, at: int) -> Iterator[Present]:
    """ "X took part", "With X taking part", "Taking part were X and Y"."""
    for cue in came_cues()[words.norms[at]]:
        yield from _by_cue(words, at, cue)


def _by_cue(words: Words, at: int, cue: Cue) -> Iterator[Present]:
    norms, beside = words.norms, tuple[str, ...]()
    end = cue.end(norms, at)
    if not end and "who" in cue.conditions and (found := _object(words, at)):
        end, beside = found
    if (
        not end
        or ("event" in cue.conditions and at_something_else(words, end))
        or ("for" in cue.conditions and not _stands_for(words, at, end))
        or _for_other_talks(words, end)
    ):
        return
    role: Role = "host" if norms[at] in _HOSTING else "participant"
    if norms[at].endswith("ing") and opens(words, at) and (be := _being_soon(words, end, cue)):
        yield from by_list(words, at, be + 1, role)
    elif (to := _expected(words, at)) or (norms[at].endswith("ing") and with_before(words, at) >= 0):
        yield from by_with(words, to or at, bodily=False)
    else:
        across = not _ACROSS.isdisjoint(norms[at : at + OBJECT])
        yield from (one._replace(beside=beside, opposite=across) for one in by_subject(words, at, end, role))


def _for_other_talks(words: Words, at: int) -> bool:
    """ "Then X will join the two for a meeting of three": not the one told before."""
    behind = words.norms[at + 2 : at + 2 + OBJECT]
    another = words.norms[at : at + 1] == ["for"] and words.norms[at + 1 : at + 2] in (["a"], ["another"])
    return another and not words_in_part("groups", "talks").isdisjoint(behind)


def _expected(words: Words, at: int) -> int:
    """The index behind X in "with X also expected to attend"; 0 where nobody stands before such words."""
    if at < 3 or words.norms[at - 1] != "to" or words.norms[at - 2] not in words_in_part("there", "expected"):
        return 0
    be = before_still(words, at - 2) + 1
    return be if with_before(words, be) >= 0 else 0


def _being_soon(words: Words, at: int, cue: Cue) -> int:
    """Where a form of being stands behind "taking part", or behind the side in "representing the US are"; else 0."""
    if "event" in cue.conditions and (be := being_before_names(words, at)):
        return be
    reach = SIDE if "for" in cue.conditions or words.norms[at : at + 1] in (["in"], ["at"]) else 1
    return next((k for k in range(at, min(at + reach, len(words.norms))) if being(words, k)), 0)


def _object(words: Words, at: int) -> tuple[int, tuple[str, ...]] | None:
    """ "Are to accompany Rubio", "sat opposite X and Y": the index behind the first, and who they are."""
    for position, (first, last, ref) in enumerate(words.refs):
        if at < first <= at + OBJECT and ref.form in ("name", "short", "office") and not words.possessive(last):
            return last, tuple(slug for each in chain_right(words, position) for slug in slugs_of(each))
    found = name_near(words, at + 1 + words.possessive(at + 2))
    return (found[0], slugs_of(found[1])) if found else None


def _stands_for(words: Words, at: int, end: int) -> bool:
    """ "Led for Washington", but for "Peskov, who speaks for the Kremlin"."""
    voice = words.norms[at] in ("speaks", "speak") and words.norms[at - 1 : at] == ["who"]
    return speaks_for(words, end) and not voice


def behind_verb(words: Words, at: int) -> Iterator[Present]:
    """ "Was accompanied by X", "whose team included X", "Ukraine sent X and Y"."""
    for cue in naming_cues()[words.norms[at]]:
        if end := cue.end(words.norms, at):
            yield from _named_behind_verb(words, at, end, cue)


def _named_behind_verb(words: Words, at: int, end: int, cue: Cue) -> Iterator[Present]:
    near = words.norms[max(0, at - GROUP) : at]
    if "of" in cue.conditions and all(words_in_part("groups", key).isdisjoint(near) for key in ("words", "talks")):
        return
    if words.norms[end - 1] == "by" and not _done_to(words, at):
        return
    if "of" in cue.conditions and lists_things(words, end):
        return
    if "direct" in cue.conditions and not is_name(words, end):
        return
    if is_sent_off(words, at) or ("sender" in cue.conditions and not sender_of(words, at, end)):
        return
    found = by_list(words, at, end, "host" if words.norms[at] in _HOSTING else "participant")
    ahead = words.norms[end - 1] == "by" and _is_of_plan(words, at)
    yield from (one._replace(planned=True) for one in found) if ahead else found


def _is_of_plan(words: Words, at: int) -> bool:
    """ "X is to meet Y on Friday, accompanied by Z": the bare participle is of what is to be."""
    behind = words.norms[at - 1] in (",", "also") and words_in_part("there", "being").isdisjoint(
        words.norms[at - 3 : at]
    )
    before = [clause for clause in words.clauses if clause.at < at] if behind else []
    return bool(before) and before[-1].modality == "plan"


def _done_to(words: Words, at: int) -> bool:
    """ "Was led by", "the Ukrainian side, represented by"; but not "the allies, led by X, affirmed"."""
    before = words.norms[max(0, at - 3) : at]
    if _is_ceremony(words, at):
        return False
    passive = not words_in_part("there", "being").isdisjoint(before) or _again_of_group(words, at)
    groups = (words_in_part("groups"), words_in_part("groups", "talks"))
    named = any(not group.isdisjoint(before) for group in groups)
    return passive or named or words.norms[at] in ("accompanied", "joined", "flanked")


def _is_ceremony(words: Words, at: int) -> bool:
    """ "The ceremony was presided over by X": done to something that is no talks."""
    before = words.norms[max(0, at - SUBJECT) : at]
    return not words_in_part("not_talks").isdisjoint(before) and words_in_part("groups", "talks").isdisjoint(before)


def _again_of_group(words: Words, at: int) -> bool:
    """ "The team was all military and led by X": the second that is said of a group."""
    if words.norms[at - 1] != "and":
        return False
    before = words.norms[max(0, at - 1 - GROUP) : at - 1]
    be = next((k for k, norm in enumerate(before) if norm in words_in_part("there", "being")), 0)
    return be > 0 and before[be - 1] in words_in_part("groups")


def had_with(words: Words, at: int) -> Iterator[Present]:
    """ "Putin had his aide Yuri Ushakov and his envoy Kirill Dmitriev with him"."""
    behind = range(at + 2, min(at + WITH, len(words.norms)))
    if not phrases_of("along", "at_hand").may_begin_in(words.norms[behind.start : behind.stop]):
        return
    ends = [k for k in behind if phrases_of("along", "at_hand").longest(words.norms, k)]
    if ends and not words.cut(at + 1, ends[0]):
        yield from told(words, at, named_behind(words, at + 1, ends[0]), bodily=True)
