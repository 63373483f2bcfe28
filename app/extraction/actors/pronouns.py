"""Whom a pronoun means: he, she, they and it, by the nearest who fits; where two fit it stays open."""

from collections.abc import Callable, Sequence
from itertools import pairwise

from app.catalogue.load import table
from app.extraction.actors.antecedents import BACK, LATELY, RECENT, Antecedents, slugs_in
from app.extraction.actors.cast import Named
from app.extraction.actors.frame import SAYS
from app.extraction.actors.said_behind import is_behind_said
from app.extraction.teams import TEAM_NOUNS

HE = {"he": "m", "him": "m", "his": "m", "himself": "m", "she": "f", "her": "f", "hers": "f", "herself": "f"}
THEY = frozenset(["they", "them", "their", "theirs", "themselves"])
IT = frozenset(["it", "its", "itself"])
CLEFT = 8
"""Words of an office between "it was" and the name."""
_NEAR = frozenset(["beside", "behind", "around", "near", "before", "alongside", "opposite"])
_LEFT = frozenset(["left", "leaves", "leave", "made", "makes", "kept", "keeps", "got", "brought"])
_OPENING = frozenset(("after", "before", "by", "while", "since", "on", "upon", "when", "following"))
_MINDING = frozenset(table("grammar")["minding"])


def person_meant(known: Antecedents, at: int, gender: str) -> tuple[str, ...]:
    """Who a pronoun at word `at` may mean: one slug if it is clear, several if not, none if nobody fits."""
    fits = _fits(known, gender, at)
    norm = known.frame.norms[at].split("'")[0]
    if norm in ("he", "she") and is_behind_said(known.frame, at):
        chosen = _behind(known, known.frame.sentence(at), fits)
        if len(chosen) == 1:
            return chosen
    here = everyone = [found for found in known.recent(known.frame.sentence(at)) if fits(found)]
    if norm in ("him", "himself") and here and known.frame.norms[at - 1] not in _NEAR:
        here = _without_own_subject(known, here, at)
    if norm in ("he", "she") or known.frame.norms[at - 1] in _LEFT:
        here = _without_company(known, here)
    doing = {found.slug for found in everyone} - {found.slug for found in here}
    if norm in ("his", "her") and here and (minded := _minded(known, here[-1], at)):
        return (minded,)
    if here:
        return known.choose(here, nearest=norm in ("his", "her"))
    if (later := _cataphor(known, at, fits)) is not None:
        return (later,)
    return _behind(known, known.frame.sentence(at), lambda found: found.slug not in doing and fits(found))


def _fits(known: Antecedents, gender: str, at: int) -> Callable[[Named], bool]:
    """Who has that gender, and neither does it to him nor with him: "they asked him", "X and he agreed"."""
    sentence, norms = known.frame.sentence(at), known.frame.norms
    groups = known.groups.get(sentence, ()) if norms[at] in ("him", "her") else ()
    others = {slug for group in groups[-1:] if group.subject for slug in group.candidates}
    if at and norms[at - 1] == "and" and norms[at] in ("he", "she", "him"):
        others |= {found.slug for found in known.people.get(sentence, ())[-1:] if found.slug and found.end == at - 1}
    return lambda found: found.slug not in others and known.cast.known(found.slug or "").gender in (gender, None)


def _without_own_subject(known: Antecedents, here: list[Named], at: int) -> list[Named]:
    """ "Trump agreed with him": not Trump, but for "Trump goes to Rome, where X and Y will meet him"."""
    subjects = [found for found in here if found.subject]
    doing = [group for group in known.groups.get(known.frame.sentence(at), ()) if group.subject]
    if doing and subjects and doing[-1].start > subjects[-1].start and known.frame.norms[at] == "him":
        return here
    if known.frame.norms[at] == "himself":
        return [found for found in here if _goes_on_in_who(known, found)][-1:] or subjects or here
    if not subjects:
        return here
    return [found for found in here if found.slug != subjects[-1].slug]


def _goes_on_in_who(known: Antecedents, found: Named) -> bool:
    """ "His aide, Y, who has made himself useful": the name that the clause with "who" is about."""
    behind = known.frame.norms[found.end : found.end + 2]
    return "who" in behind and behind[0] in (",", "who")


def _minded(known: Antecedents, last: Named, at: int) -> str | None:
    """ "X praised Y for his call", "asked Y on Friday about her visit": it is Y's."""
    norms, start = known.frame.norms, last.start - (known.frame.norms[last.start - 1] in ("the", "president"))
    behind = known.frame.dated.get(last.end + (norms[last.end : last.end + 1] == ["on"]), last.end)
    linked = behind == at - 1 and norms[behind] in ("for", "about", "over", "on")
    return last.slug if linked and start and norms[start - 1] in _MINDING else None


def _without_company(known: Antecedents, here: list[Named]) -> list[Named]:
    """ "On the telephone with Trump, he accepted", "after meeting Trump, he flew home": he is somebody else."""
    acting = {found.slug for found in here if found.subject}
    beside = {found.slug for found in here if found.start and _is_met(known.frame.norms, found.start)}
    return [found for found in here if found.slug in acting or found.slug not in beside]


def _is_met(norms: Sequence[str], start: int) -> bool:
    """ "With", "meeting", "after talking to" before word `start`: somebody else does it with him."""
    verb = start - 2 if norms[start - 1] == "to" else start - 1
    done = verb > 0 and norms[verb].endswith("ing") and norms[verb - 1] in _OPENING
    return norms[start - 1] == "with" or done


def _cataphor(known: Antecedents, at: int, fits: Callable[[Named], bool]) -> str | None:
    """ "In his readout, Zelenskyy said": the subject after the comma."""
    sentence = known.frame.sentence(at)
    comma = next((i for i in range(at, min(at + 20, known.frame.size)) if known.frame.norms[i] == ","), None)
    if comma is None or not _opens(known, at):
        return None
    for found in known.ahead.get(sentence, ()):
        if found.start > comma + 8:
            return None
        if found.start > comma and found.slug and known.cast.known(found.slug).kind == "person" and fits(found):
            return found.slug if found.subject else None
    return None


def _opens(known: Antecedents, at: int) -> bool:
    first, _ = known.frame.bounds(at)
    opening = ("subordinate",) if known.frame.norms[at] in ("he", "she") else ("preposition", "subordinate")
    return known.frame.tagged(first, *opening) and at - first < 12


def _behind(known: Antecedents, sentence: int, fits: Callable[[Named], bool]) -> tuple[str, ...]:
    for back in range(sentence - 1, max(-1, sentence - 1 - BACK), -1):
        if back in known.unnamed:
            return ()
        found = [one for one in known.recent(back) if fits(one)]
        if not found and known.groups.get(back):
            return known.groups[back][-1].candidates
        if (left_open := _left_open(known, back)) and not any(one.subject for one in found):
            return left_open
        if not found:
            continue
        if cleft := next((one.slug for one in found if _is_cleft(known, one)), None):
            return (cleft,)
        chosen = known.choose(found)
        subjects = [one for one in found if one.subject]
        if len(chosen) > 1 and subjects and not _coordinated(known, subjects):
            return (subjects[0].slug or "",)
        return chosen
    return ()


def _left_open(known: Antecedents, sentence: int) -> tuple[str, ...]:
    """Whom "he" may mean there: "He met Trump. He also saw Zelensky" is one man, and not Trump."""
    groups = known.groups.get(sentence, ())
    open_ = (one for one in groups if one.form == "pronoun" and known.frame.norms[one.first] in ("he", "she"))
    return next((one.candidates for one in open_ if one.subject), ())


def _is_cleft(known: Antecedents, one: Named) -> bool:
    """ "Trump waited, and it was his envoy, Steve Witkoff, who turned up": whom the sentence is about."""
    norms = known.frame.norms
    who = norms[one.end : one.end + 2]
    before = norms[max(0, one.start - CLEFT) : one.start]
    opens = any(pair in (("it", "was"), ("it", "is")) for pair in pairwise(before))
    return opens and "who" in who and (who[0] == "who" or who[0] == ",")


def _coordinated(known: Antecedents, subjects: list[Named]) -> bool:
    first, second = subjects[0], subjects[1]
    return second.start - first.end <= 2


def several_meant(known: Antecedents, at: int) -> tuple[str, ...]:
    """Whom "they" means: the last group, or the two people of this sentence or the one before; else nobody."""
    sentence = known.frame.sentence(at)
    if at and known.frame.norms[at - 1] == "among":
        return ()  # "seven leaders, among them X": who they are stands behind
    first, _ = known.frame.bounds(at)
    for back in (sentence, sentence - 1):
        if back < sentence and not TEAM_NOUNS.isdisjoint(known.frame.norms[first:at]):
            return ()  # "Ukrainian officials got their chance when they met": the officials
        people = slugs_in(known.recent(back))
        if back < sentence and _of_states(known, sentence):
            return ()  # "X and Y spoke. Russia and Ukraine held their last talks in May": theirs
        if back == sentence and len(people) == 1 and not any(one.subject for one in known.people[back]):
            people = ()  # "as mourners gathered for the funeral of the Pope, they talked"
        if back == sentence and known.frame.norms[at] == "them" and len(people) == 1:
            people = ()  # "Putin received them": those of the sentence before
        if groups := known.groups.get(back):
            doing = [group for group in groups if group.subject] if known.frame.norms[at] == "they" else []
            return (doing or groups)[-1].candidates
        if len(people) == 2:
            return () if back < sentence and _of_many(known, back) else people
        if people:
            return ()
    return ()


def _of_states(known: Antecedents, sentence: int) -> bool:
    """Whether several states or bodies do what the sentence tells."""
    return len(slugs_in(one for one in known.things.get(sentence, ()) if one.subject)) > 1


def _of_many(known: Antecedents, sentence: int) -> bool:
    """ "The Americans had come from Davos, where X met Y": of several who are not named, not of X and Y."""
    first, _ = known.frame.bounds(known.people[sentence][0].first)
    return known.frame.norms[first] == "the" and known.frame.norms[first + 1].endswith("s")


def thing_meant(known: Antecedents, at: int) -> tuple[str, ...]:
    """The state or body that "it" or "its" means: the last subject of this sentence, for "it" of the one before."""
    sentence = known.frame.sentence(at)
    here = [one for one in known.things.get(sentence, ())[-RECENT:] if one.subject]
    if here:
        return slugs_in(here)[-1:]
    if known.frame.norms[at] == "it" and known.frame.tagged(at + 1, *SAYS):
        before = [one for one in known.things.get(sentence - 1, ()) if one.subject]
        return slugs_in(before)[-1:] if not known.people.get(sentence - 1) else ()
    if known.frame.norms[at] == "its" and known.frame.tagged(at + 1, "speech-noun"):
        return _stating(known, sentence)
    return ()


def _stating(known: Antecedents, sentence: int) -> tuple[str, ...]:
    """Whose "its announcement" is: the state or body that acted last, if nobody else has since."""
    for back in range(sentence - 1, max(-1, sentence - 1 - LATELY), -1):
        before = [one for one in known.things.get(back, ()) if one.subject]
        if before or any(one.subject for one in known.people.get(back, ())):
            return slugs_in(before)[:1] if not known.people.get(back) else ()
    return ()
