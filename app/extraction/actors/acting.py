"""States, capitals and bodies that act in a sentence, and are no mere place or label."""

from app.extraction.actors.cast import Cast, Named
from app.extraction.actors.finds import Names
from app.extraction.actors.frame import SAYS, Frame, labels
from app.extraction.actors.subject import after_manner, are_several, is_governed, is_subject
from app.extraction.lexicon import Hit

_PARTNER = frozenset(["with", "by", "between", "involving"])
_WHERE = frozenset(["in", "at", "to", "into", "inside", "outside", "near", "around", "left", "visited", "leaving"])
_VOICES = ("body-voice", "body-people")
_CLOSING = frozenset((",", "”", '"', "’"))
_TO_SOMEBODY = frozenset(
    ["give", "gave", "given", "giving", "accuse", "accused", "accusing", "blame", "blamed", "blaming"]
)
_STANCES = frozenset(
    ["version", "position", "line", "stance", "terms", "conditions", "objections", "reasoning", "view"]
)
_SANCTION = frozenset(["sanctions", "sanctioned", "sanctioning", "blacklisted", "blacklisting"])
MAX_SANCTIONED = 12
"""Words from "sanctions" to the body that they hit, with others and what they are called before it."""
LONGEST_LIST = 40
"""So many names on, a list is looked along for the verb of its last one; the Coalition of the Willing has 35."""


def act(names: Names, cast: Cast) -> None:
    """Add states and capitals where they act, and every body that acts somewhere in the article."""
    frame = names.frame
    bodies: list[Named] = []
    acting: set[str] = set()
    last: Named | None = None
    for at in sorted(frame.hit):
        if names.taken[at] or not frame.live[at]:
            continue
        hit = frame.hit[at]
        found = _state(frame, hit, at, last) or _side(frame, hit, at) or _body(frame, hit, at)
        if found is None:
            continue
        if found.form == "name":
            bodies.append(found)
            if found.subject or found.candidates:
                acting.add(found.slug or "")
            found.candidates = ()
        else:
            names.named.append(found)
            last = found
    for found in bodies:
        if found.slug in acting:
            names.named.append(found)
    for found in names.named:
        if found.slug is not None:
            cast.known(found.slug)
    names.named.sort(key=lambda found: found.first)


def _state(frame: Frame, hit: Hit, at: int, last: Named | None) -> Named | None:
    slug, end = hit.slug("state", "capital"), frame.last[at]
    if slug is None or frame.possessive(end) or hit.slug("adjective") or _names_place(frame, hit, at):
        return None
    subject = is_subject(frame, at, end) or _with_partner(frame, end)
    if not subject and not _partner(frame, at, end, last):
        return None
    return Named(at, end, slug, "metonym", "acts", at, end, (), subject)


def _names_place(frame: Frame, hit: Hit, at: int) -> bool:
    """ "The Paris talks": a capital behind an article only says where."""
    return bool(hit.slug("capital")) and at > 0 and frame.norms[at - 1] == "the" and frame.same(at - 1, at)


def _with_partner(frame: Frame, end: int) -> bool:
    """One before the last of "Berlin, Paris and Warsaw agreed", "Berlin, Paris, and the EU agreed"; in a headline of
    "Russia, Ukraine agree"."""
    for _ in range(LONGEST_LIST):
        if end >= frame.size or frame.norms[end] not in ("and", ","):
            return False
        at = end + 2 if frame.norms[end : end + 2] == [",", "and"] else end + 1
        ends = frame.norms[at - 1] == "and" or _ends_pair(frame, at)
        at += at < frame.size and frame.norms[at] == "the"
        hit = frame.hit.get(at)
        if hit is None or not hit.slug("state", "capital", "body") or is_governed(frame, frame.owner[end - 1]):
            return False
        if ends:
            return is_subject(frame, at, frame.last[at])
        end = frame.last[at]
    return False


def _ends_pair(frame: Frame, at: int) -> bool:
    hit = frame.hit.get(at)
    return (
        hit is not None
        and frame.shouted(at)
        and frame.norms[frame.last[at] : frame.last[at] + 1] not in (["and"], [","])
    )


def _partner(frame: Frame, at: int, end: int, last: Named | None) -> bool:
    before = at - 2 if at > 1 and frame.norms[at - 1] == "the" else at - 1
    if before < 0 or not frame.same(before, at) or labels(frame, end):
        return False
    if frame.norms[before] in _PARTNER:
        return True
    return frame.norms[before] == "and" and last is not None and last.end == before and not last.subject


def _side(frame: Frame, hit: Hit, at: int) -> Named | None:
    """ "The Ukrainian side", "the Russian delegation", "Kyiv's side" where it acts."""
    end = frame.last[at]
    slug = hit.slug("state", "capital") if frame.possessive(end) else hit.slug("adjective", "state")
    if slug is None or not frame.tagged(end, "state-noun") or not frame.adjoins(end - 1, end):
        return None
    start = at - 1 if at and frame.norms[at - 1] == "the" else at
    if not is_subject(frame, start, end + 1):
        return None
    return Named(at, end + 1, slug, "demonym", "side", start, end + 1, (), True)


def _as_place(frame: Frame, hit: Hit, at: int) -> bool:
    """ "In the Kremlin", "to the White House": where, not who."""
    before = at - 2 if at > 1 and frame.norms[at - 1] == "the" else at - 1
    return before >= 0 and frame.norms[before] in _WHERE and hit.slug("place") is not None


def _addressed(frame: Frame, start: int) -> bool:
    """ "Trump had given | the Kremlin fifty days", "accused | the Kremlin of stalling"."""
    return start > 0 and frame.same(start - 1, start) and frame.norms[start - 1] in _TO_SOMEBODY


def _says_behind(frame: Frame, start: int) -> bool:
    """ "“…,” said | the Kremlin", "…, announced | the White House"."""
    spoken = start > 1 and frame.same(start - 2, start) and frame.tagged(start - 1, *SAYS)
    return spoken and frame.norms[start - 2] in _CLOSING


def _has_its_say(frame: Frame, end: int) -> bool:
    """ "The Kremlin’s version", "The Kremlin: “…”"."""
    if end >= frame.size or not frame.same(end - 1, end):
        return False
    own = frame.possessive(end) and not frame.capitals[end]  # not "NATO’s Article 5"
    return (own and (frame.tagged(end, "speech-noun") or frame.norms[end] in _STANCES)) or frame.norms[end] == ":"


def _sanctioned(frame: Frame, start: int) -> bool:
    """ "Sanctions on Rosneft and | Lukoil", "sanctioned the oil giant | Rosneft": what is hit is what it is about."""
    aimed = False
    for at in range(start - 1, max(-1, start - 1 - MAX_SANCTIONED), -1):
        norm = frame.norms[at]
        if not frame.same(at, start) or (norm not in _SANCTION and frame.verbal(at)):
            return False
        if norm in _SANCTION:
            return aimed or not norm.endswith("s")
        aimed |= norm in ("on", "against", "targeting", "including", "hitting")
    return False


def _body(frame: Frame, hit: Hit, at: int) -> Named | None:
    """A body; `candidates` is set where it counts though no subject: a source, an agent, one whose officials speak."""
    slug, end = hit.slug("body"), frame.last[at]
    start = at - 1 if at and frame.norms[at - 1] == "the" else at
    if slug is None or _as_place(frame, hit, at):
        return None
    labelled = labels(frame, end) and after_manner(frame, end, end) == end
    if labelled and not frame.tagged(end, *_VOICES) and not are_several(frame, start, end):
        return None
    subject = is_subject(frame, start, end) or _with_partner(frame, end)
    agent = start > 0 and frame.same(start - 1, start) and frame.norms[start - 1] == "by"
    source = start > 1 and frame.norms[start - 1] == "to" and frame.norms[start - 2] == "according"
    voice = frame.tagged(end, *_VOICES) and frame.adjoins(end - 1, end) and not frame.names_after(end)
    told = _addressed(frame, start) or _has_its_say(frame, end)
    counts = (
        told
        or source
        or agent
        or voice
        or _sanctioned(frame, start)
        or _says_behind(frame, start)
        or (start > 1 and frame.tagged(start - 2, "body-voice", "speaks-for"))
    )
    return Named(at, end, slug, "name", "body", start, end, (slug,) if counts else (), subject)
