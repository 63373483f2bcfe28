"""Names no list knows that the words around them tell to be a body: "the newspaper Haaretz", "Google headquarters"."""

from app.catalogue.fold import flat
from app.catalogue.load import table
from app.extraction.actors.finds import Names
from app.extraction.actors.frame import Frame, labels
from app.extraction.actors.runs import Run

_PLACING = frozenset(["in", "near", "outside", "around", "across"])
_NO_BODY = ("not-name", "thing-word", "place-word", "time-word", "opener", "not-acronym", "surname-too")
_BELONGING = frozenset(["of", "for", "at", "from"])
_BEGIN = frozenset(["a", "an", "the", "one"])
_CLOSE = frozenset([",", ".", ";", "that", "which", "of", "in", "based", "for", "with", "whose", "and", "—", "–", ")"])
ENDINGS: tuple[str, ...] = tuple(table("grammar")["body-endings"])
"""What only names of firms, banks and newsrooms end in: "Energoatom", "Gazprombank"."""
SHORTEST = 6
"""Letters of a name whose ending tells; shorter ones may be any word."""
_INSIDE = frozenset(["of", "the", "for", "and", "on", "in", "&"])
LONGEST_NAME = 10
"""Words in the brackets that tell what an acronym is short for."""
APPOSITION = 7
"""Longest description in which a body's kind is looked for: "Yonhap, the largest South Korean news agency,"."""


def tie_told(names: Names) -> None:
    """Add every mention of the single names that some mention tells to be bodies."""
    frame = names.frame
    runs = [run for run in names.singles if not run.titled and not names.taken[run.first]]
    told = {frame.words(run.first, run.after) for run in runs if told_body(frame, run) and _may_tell(frame, run)}
    told -= {word for word in told if _is_somebody(names, word)}
    told -= {frame.words(run.first, run.after) for run in runs if _as_place(frame, run)}
    for run in runs:
        word = frame.words(run.first, run.after)
        if word in told and _means(frame, run):
            name = frame.words(run.first, _branch(frame, run.after))
            slug = names.cast.short.setdefault(word, names.cast.stranger(name, "body"))
            names.add(run.first, _branch(frame, run.after), slug, "name", "told to be a body")


def _branch(frame: Frame, after: int) -> int:
    """Word after the state of which it is a branch: "Greenpeace Russia"."""
    hit = frame.hit.get(after) if frame.adjoins(after - 1, after) and not frame.possessive(after) else None
    return frame.last[after] if hit and hit.slug("state") else after


def expanded(frame: Frame, run: Run) -> bool:
    """ "CEI (Italian Episcopal Conference)": brackets after an acronym tell what it is short for."""
    opens = run.after
    if opens + 3 >= frame.size or frame.norms[opens] != "(" or not frame.same(run.first, opens):
        return False
    for at in range(opens + 1, min(opens + LONGEST_NAME, frame.size)):
        if frame.norms[at] == ")":
            return at - opens > 2 and frame.capitals[opens + 1]
        if not (frame.capitals[at] or frame.norms[at] in _INSIDE):
            return False
    return False


def _means(frame: Frame, run: Run) -> bool:
    """Whether the name is no mere label: "Google maps", "Google co-founder Jane Doe"."""
    if frame.tagged(run.after, "body-people") and frame.adjoins(run.after - 1, run.after):
        return not frame.names_after(run.after)
    return not labels(frame, run.after) or after_kind(frame, run)


def told_body(frame: Frame, run: Run) -> bool:
    """Whether the words beside a name say that it is a body's."""
    if frame.norms[run.first].endswith(ENDINGS) and len(frame.norms[run.first]) > SHORTEST:
        return True
    return after_kind(frame, run) or _has_people(frame, run) or _of_body(frame, run) or _described(frame, run)


def after_kind(frame: Frame, run: Run) -> bool:
    """ "The newspaper Haaretz", "the newspapers Haaretz and Maariv": what the name is called stands before it."""
    before = run.first - 1
    if before > 1 and frame.norms[before] == "and" and frame.capital(before - 1) and _names_kind(frame, before - 1):
        return True
    return before >= 0 and frame.adjoins(before, run.first) and _is_kind(frame, before)


def _names_kind(frame: Frame, last: int) -> bool:
    """Whether the capitalised words that end with `last` follow what several bodies are called."""
    first = last
    while first and frame.adjoins(first - 1, first) and frame.capital(first - 1):
        first -= 1
    return first > 0 and frame.adjoins(first - 1, first) and _is_kind(frame, first - 1, several=True)


def _is_kind(frame: Frame, at: int, *, several: bool = False) -> bool:
    norm = frame.norms[at]
    one = norm[:-3] + "y" if norm.endswith("ies") else norm[:-1] if norm.endswith("s") else ""
    tags = frame.tags_of(one) if one and "body-noun" in frame.tags_of(one) else frame.tags[at]
    plural = tags is not frame.tags[at]
    return "body-noun" in tags and "office-noun" not in tags and (plural or not several)


def _has_people(frame: Frame, run: Run) -> bool:
    """ "Google's headquarters", "Facebook co-founder Jane Doe", "the Falun organisation"."""
    at = run.after
    if at >= frame.size or not frame.adjoins(at - 1, at) or frame.capitals[at]:
        return False
    return frame.tagged(at, "body-people") or (frame.norms[run.first - 1] == "the" and frame.tagged(at, "body-kind"))


def _of_body(frame: Frame, run: Run) -> bool:
    """ "Co-founder of Google", "a spokeswoman for the Ikea"."""
    at = run.first - 1
    if at > 0 and frame.norms[at] == "the":
        at -= 1
    return (
        at > 0
        and frame.norms[at] in _BELONGING
        and frame.same(at - 1, run.first)
        and frame.tagged(at - 1, "body-role")
        and not frame.possessive(run.after)
    )


def _described(frame: Frame, run: Run) -> bool:
    """ "Yonhap, a South Korean news agency,"."""
    at = run.after + 1
    if at >= frame.size or frame.norms[run.after] != "," or frame.norms[at] not in _BEGIN or not frame.same(at - 2, at):
        return False
    for index in range(at + 1, min(at + APPOSITION, frame.size)):
        if not frame.same(at, index) or frame.norms[index] in _CLOSE:
            return index > at + 1 and frame.tagged(index - 1, "body-noun")
    return False


def _may_tell(frame: Frame, run: Run) -> bool:
    return len(frame.norms[run.first]) > 2 and not frame.tagged(run.first, *_NO_BODY) and not frame.shouted(run.first)


def _is_somebody(names: Names, word: str) -> bool:
    """Whether the article has a person of that name, or the word is a given name."""
    return bool(names.cast.bearers(word)) or flat(word) in names.cast.given or names.cast.lexicon.gender_of(word)[0]


def _as_place(frame: Frame, run: Run) -> bool:
    return run.first > 0 and frame.norms[run.first - 1] in _PLACING and not labels(frame, run.after)
