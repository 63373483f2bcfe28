"""Who stand in one list: "X, Y and Z", "X together with Y"."""

from itertools import pairwise

from app.catalogue.load import table
from app.extraction.clauses.acts_next import does_something, verb_follows
from app.extraction.clauses.along import along_at, behind_along, has_along
from app.extraction.clauses.apposed import in_aside, title_start, told_after
from app.extraction.clauses.ends_opening import ends_opening
from app.extraction.clauses.finite import has_finite, is_finite
from app.extraction.clauses.refs import _LEADING, LIST_GAP, in_title, is_governed, is_served, slugs_of
from app.extraction.types import ActorRef
from app.extraction.verbs import verb_forms
from app.extraction.words import MODALS, PREPOSITIONS, Words

_TWO_ALONG = [words.split() for words in table("kinds")["clause"]["along"] if words.count(" ") == 1]
_JOINED = frozenset(table("kinds")["teams"]["joined"])
_OPENERS = frozenset(table("kinds")["clause"]["openers"]) - {"that", "which", "who", "whom", "whose"}
_RELATIVES = frozenset(("who", "whom", "whose", "which"))
_GROUPS_OF = [[group, "of"] for group in ("pair", "duo", "trio", "quartet", "quintet", "foursome", "threesome")]
_SAID = frozenset(table("kinds")["clause"]["said"])
_MORE = frozenset(("other", "others", "several", "more"))
_SAY = [[norm] for norm in _SAID]
_SUBJECTS = frozenset(("he", "she", "they"))
_TOGETHER = frozenset(("and", "with", "together", "along", "alongside", "as", "or"))
_TALKS = frozenset(table("kinds")["clause"]["happenings"])
_OBJECTS = frozenset(("it", "him", "them"))
ASIDE = 14
"""Most words of what is told of a member in the midst of a list."""


def listed_before(words: Words, end: int) -> list[str]:
    """Those of the list whose last ref ends at word `end`: "X and Y, whose talks", "X and I"."""
    position = next((p for p, (_, last, _) in enumerate(words.refs) if last == end), None)
    if position is None:
        return []
    return [slug for ref in (*chain_left(words, position), words.refs[position][2]) for slug in slugs_of(ref)]


def chain_left(words: Words, position: int) -> list[ActorRef]:
    """Refs that stand in one list with the one at `position`, before it; possessives between are passed by."""
    found: list[ActorRef] = []
    last = position
    while (before := _owner_passed(words, position - 1)) >= 0:
        if _brought_along(words, before, position):
            pass
        elif not _goes_before(words, before, position) or (position == last and _ends_before(words, before, position)):
            break
        elif position == last and _apposed(words, before, position):
            last = before
        position = before
        found.insert(0, words.refs[position][2])
    return found


def _is_taken(words: Words, position: int) -> bool:
    """ "X met Y, and Z flew": a verb whose subject stands before it takes Y."""
    verb = title_start(words, words.refs[position][0]) - 1
    form = verb_forms().get(words.norms[verb]) if verb > 0 else None
    if form is None or form.form not in ("past", "past|participle", "s") or words.norms[verb] in _SAID:
        return False
    return words.ref_ending(verb) is not None and not words.possessive(verb)


def _goes_before(words: Words, left: int, right: int) -> bool:
    """Whether the list of the ref at `right` has the one at `left` before it, no verb or preposition taking that.

    Who is named between marks stands in no list with who says it: "“… Putin and I meet,” Trump told"."""
    if words.spoken[words.refs[left][0]] != words.spoken[words.refs[right][0]]:
        return False
    if _is_taken(words, left) or (is_governed(words, words.refs[left][0]) and not _of_team(words, left)):
        return False
    return _listed(words, left, right) or _behind_aside(words, left) == right


def _ends_before(words: Words, left: int, right: int) -> bool:
    """ "A summit of X and Y, its foreign minister, Z, said": no list goes on to its last without an "and".

    It has ended as well in "X and other officials, Z confirmed".
    """
    between, end = words.norms[words.refs[left][1] : words.refs[right][0]], words.refs[right][1]
    if between[:1] == ["and"] and "," in between and not _MORE.isdisjoint(between[1:2]):
        return True
    goes_on = words.refs[right][2].form == "group" or "and" in between or "and" in words.norms[end : end + 2]
    return between[:1] == [","] and len(between) > 1 and not goes_on and not _apposed(words, left, right)


def _brought_along(words: Words, left: int, right: int) -> bool:
    """ "X, together with Y and Z, met", "X, along with Y, as well as Z, met": Y, or whoever brought Y along."""
    last, first = words.refs[left][1], words.refs[right][0]
    if first - last > LIST_GAP or words.verbs_in(last, first):
        return False
    behind = any(along_at(words, at) for at in range(last + 1, first))
    return behind or (behind_along(words, left) and _listed(words, left, right))


def _of_team(words: Words, position: int) -> bool:
    """ "A delegation including X and Y", "the quartet of X, Y and Z": X stands behind it, and the list goes on."""
    first = words.refs[position][0]
    if words.norms[max(0, first - 2) : first] in _GROUPS_OF:
        return True
    team = words.refs[position - 1] if position else None
    listed = words.norms[first - 1] in ("including", "of", "comprising", "with")
    return team is not None and team[2].rule == "team" and team[1] == first - 1 and listed


def _owner_passed(words: Words, position: int) -> int:
    """The ref before the one whose the next is: "Yermak and Trump's adviser Waltz" are two."""
    if position < 0:
        return position
    if in_aside(words, words.refs[position][0]):
        return _owner_passed(words, position - 1)
    owner = position > 0 and (in_title(words, position) or words.possessive(words.refs[position][1]))
    return position - 1 if owner else position


def chain_right(words: Words, position: int) -> list[ActorRef]:
    """Refs that stand in one list with the one at `position`, itself first; possessives between are passed by."""
    found, behind = [words.refs[position][2]], _behind_aside(words, position)
    for after in range(position + 1, len(words.refs)):
        first, end, _ = words.refs[after]
        if words.possessive(end) or after < behind or in_title(words, after) or in_aside(words, first):
            continue
        if after != behind and (not _listed(words, position, after) or _begins_anew(words, position, after, found)):
            break
        position, behind = after, _behind_aside(words, after)
        found.append(words.refs[position][2])
    return found


def _begins_anew(words: Words, left: int, right: int, found: list[ActorRef]) -> bool:
    """ "X talks to Y, and Z speaks to": of no list before Y, Z does something else."""
    between = words.norms[words.refs[left][1] : title_start(words, words.refs[right][0])]
    return len(found) == 1 and between[:2] == [",", "and"] and verb_follows(words, words.refs[right][1])


def _behind_aside(words: Words, position: int) -> int:
    """Where a list goes on behind what is told of a member: "X, who runs Y's office, and Z"; 0 if it does not."""
    last = words.refs[position][1]
    if words.norms[last : last + 1] != [","] or words.norms[last + 1 : last + 2] not in (["who"], ["whose"]):
        return 0
    commas = [at for at in range(last + 2, min(last + ASIDE, len(words.norms))) if words.norms[at] == ","]
    if not commas or words.norms[commas[0] + 1 : commas[0] + 2] != ["and"]:
        return 0
    for after in range(position + 1, len(words.refs)):
        first, end, _ = words.refs[after]
        if first > commas[0] and not words.possessive(end):
            near = first - commas[0] <= LIST_GAP and not has_finite(words, commas[0], first)
            return after if near and not is_governed(words, first) and not verb_follows(words, end) else 0
    return 0


def _listed(words: Words, left: int, right: int) -> bool:
    last, first = told_after(words, words.refs[left][1]), title_start(words, words.refs[right][0])
    if last > words.refs[left][1] and first <= last:
        last = words.refs[left][1]
    between = words.norms[last:first]
    if any(mark == "," and verb in _SAID for mark, verb in pairwise(between)):
        return False  # "Kellogg met Putin, said Trump", "X, after a meeting with Y in Rome, said Z"
    if "according" in between:
        return False  # "talks between X and Y, according to presidential aide Z"
    if "," in between and ends_opening(words, last + between.index(","), first):
        return False
    if between[:2] == [",", "then"] and words.verbs_in(last + 2, first):
        return False  # "will be received by X, then fly on to see Y"
    if "," in between and "and" not in between and words.norms[words.refs[right][1] : words.refs[right][1] + 1] in _SAY:
        return False  # "will be led by X, the agency Y reported"
    if words.refs[right][2].form == "office" and is_served(words, words.refs[right][0]):
        return False  # "Witkoff, special envoy of the US President"
    if between[:3] == ["as", "well", "as"] or between[:2] == ["but", "also"]:
        return not has_finite(words, last, first)
    object_of_verb = words.norms[last - 1] in _OBJECTS and words.norms[last - 2] not in ("with", "between", "beside")
    if object_of_verb or MODALS & set(between) or not _OPENERS.isdisjoint(between):
        return False
    if words.refs[left][2].rule == "team" and between[:1] == ["of"] and words.refs[right][2].form in ("name", "short"):
        return len(between) <= LIST_GAP and "," not in between
    if words.refs[left][2].rule == "team" and _JOINED & set(between) and len(between) <= LIST_GAP:
        return "," not in between[1:]
    if words.possessive(last) or not between or len(between) > LIST_GAP:
        return False
    if words.refs[left][2].rule == "compound" and between[:1] and between[0] in _TALKS:
        return False  # "after the Ukraine-Russia talks in Doha, X and Y had a call"
    if "that" in between and words.opens[last + between.index("that")]:
        return False  # "spoke to X, stressing that Y must"
    if words.norms[last - 1] in _SUBJECTS and between[0].isalpha() and between[0] not in _TOGETHER:
        return False  # "the men he meant, X and Y, had sat"
    return _joins(words, left, right, last, first)


def _joins(words: Words, left: int, right: int, last: int, first: int) -> bool:
    """Whether the few words from `last` to before `first` make one list of those on both sides of them."""
    between = words.norms[last:first]
    if words.norms[first - 2 : first] in _TWO_ALONG:
        return not has_finite(words, last, first)
    if is_governed(words, first):
        between = between[1:] if between[0] in ("here", "there") else between
        goes_on = ("and", ",", "together", "along", "alongside", "with")
        joined = between[:1] != [] and between[0] in goes_on and _company_again(words, last, first)
        return joined and all(_leads(words, at) for at in words.verbs_in(last, first))
    if any(last <= day < first for day, _, _ in words.dates) or _are_elsewhere(words, left, right):
        return False
    if between[0] == "," and _RELATIVES & set(between[1:2]) and between[-1] != "," and not has_along(between):
        return _apposed(words, left, right)  # "Macron, who received Merz"
    if "," in between and has_finite(words, last, last + between.index(",")):
        return False  # "X has warned, after Y threatened", "when X had left, Y"
    if "," in between and "and" not in between:
        told = words.refs[right][2].form == "pronoun" and has_finite(words, last, first)
        told = told or (
            between[0] == ","
            and between.count(",") == 1
            and _RELATIVES.isdisjoint(between[1:2])
            and _goes_on_acting(words, last + 1, first)
        )
        return _apposed(words, left, right) or not (
            told or does_something(words, right, words.norms[words.refs[right][0] - 1] == ",")
        )
    if not {"and", "&", ","} & set(between) and between not in (["with"], ["along", "with"], ["together", "with"]):
        return False
    return all(_leads(words, at) or not is_finite(words, at) for at in words.verbs_in(last, first))


def _are_elsewhere(words: Words, left: int, right: int) -> bool:
    """ "Met X in Miami and Y in Washington": each at a place of his own; but "X in Kyiv and Y in Oslo rang".

    Likewise of "met X in Miami, and Y flew home".
    """
    (begin, last, _), (first, end, _) = words.refs[left], words.refs[right]
    if not words.places or not words.verbs_in(0, begin):
        return False
    ahead = any(last < at < first and place.preposition in ("in", "at") for at, _, place in words.places)
    if ahead and (",", "and") in pairwise(words.norms[last:first]):
        return verb_follows(words, end)
    return ahead and any(end < at <= end + 2 and place.preposition in ("in", "at") for at, _, place in words.places)


def _goes_on_acting(words: Words, low: int, first: int) -> bool:
    """ "X, who flew to Rome for talks with Y, met Z": the verb behind the comma is X's; but "the side, led by Z"."""
    return any(is_finite(words, at) and words.norms[at + 1] != "by" for at in words.verbs_in(low, first))


def _leads(words: Words, at: int) -> bool:
    """ "A Ukrainian delegation headed by X and a Russian one headed by Y": who they are, not what they did."""
    return words.norms[at] in _LEADING and words.norms[at + 1 : at + 2] == ["by"]


def _company_again(words: Words, last: int, first: int) -> bool:
    """The list goes on behind a second "with": "with A, with B and with C"."""
    governs = [norm for norm in words.norms[last:first] if norm in PREPOSITIONS]
    return bool(governs) and governs[0] in ("with", "alongside") and set(governs[1:]) <= {"of"}


def _apposed(words: Words, left: int, right: int) -> bool:
    return slugs_of(words.refs[left][2]) == slugs_of(words.refs[right][2])
