"""Several people told by their number or as one party: "the men", "the two Americans", "all three guests"."""

from app.catalogue.load import table
from app.extraction.actors.antecedents import LATELY, RECENT, Antecedents
from app.extraction.actors.cast import Named
from app.extraction.actors.frame import SAYS, Frame
from app.extraction.actors.subject import is_subject
from app.extraction.actors.told_together import is_of, last_two, so_many, so_many_of, travelling
from app.extraction.teams import TEAM_NOUNS
from app.extraction.verbs import verb_forms

NUMBERS: dict[str, int] = table("presence")["all"]["numbers"]
_SETS: dict[str, int] = table("grammar")["sets"]
_COUNTS = {**NUMBERS, **_SETS}
COUNTED = frozenset(("two", "both", *_COUNTS))
FOLK = frozenset(table("grammar")["parties"])
_COUNTED = frozenset(table("grammar")["counted"])
SAYING = 60
"""Words of a sentence in which those who are counted say something."""
NOUN = 5
"""Words from a number to what it counts: "two senior American"."""
COLON = 16
"""Words from there to a colon with their names behind it."""
OPENS = 8
"""Words before the first of them in the next sentence: his office."""
_DEFINITE = ("the", "these", "all")
_FOLK = frozenset(table("grammar")["folk"])
_SERVING = frozenset(table("grammar")["serving"])
_DO = frozenset(("meet", "speak", "talk", "sit", "agree", "want", "plan", "have"))
_SINCE = ("then", "later", "also", "now")
_WHEN = frozenset(("afterwards", "later", "too", "there", "again", "alone", "separately", "first", "next", "earlier"))
_GOES_ON = frozenset(("of", "-"))
_RESTRICTING = frozenset(("who", "whom", "whose", "that"))
_OBJECTS_OF = frozenset(("with", "by", "to", "between"))
_OF_TWO = frozenset(table("kinds")["clause"]["happenings"])


def resolve_number(frame: Frame, known: Antecedents, at: int) -> Named | None:
    """Whom the number at word `at` means, by itself or with the noun that it counts; null where that is not clear."""
    norm = frame.norms[at]
    before = at > 0 and frame.norms[at - 1] in _DEFINITE and frame.same(at - 1, at)
    if not frame.same(at, at + 1):
        return None
    if not before and norm != "both":
        return _named_next(frame, known, at) if norm not in _SETS else None
    first, many = at - before, _COUNTS.get(norm, 2)
    slugs, after = _counted(frame, known, first, at, many)
    rule = "the two" if many == 2 else "the number"
    subject = is_subject(frame, first, after) or _acts(frame, after)
    return Named(first, after, None, "group", rule, first, after, slugs, subject) if slugs else None


def _counted(frame: Frame, known: Antecedents, first: int, at: int, many: int) -> tuple[tuple[str, ...], int]:
    """So many people as the number at word `at` says, and the word behind it or behind the noun that it counts."""
    noun = frame.norms[at + 1]
    state = _people_at(frame, at + 1)
    if noun in _FOLK:
        return so_many(known, first, many), at + 2
    if noun in _SERVING:
        slugs = so_many(known, first, many)
        return () if any(known.cast.holds(slug, ("leader",)) for slug in slugs) else slugs, at + 2
    if state is not None:
        return so_many_of(known, first, many, state), at + 2
    after = at + 3 if frame.norms[at + 1 : at + 3] == ["of", "them"] else at + 1
    if noun.removesuffix("s") in _OF_TWO:
        return (), after  # "the two rounds had been productive"
    if noun in TEAM_NOUNS and frame.norms[at + 2 : at + 3] != ["with"] and not _of_teams(frame, known, at):
        return (), after
    return so_many(known, first, many) if _stands_alone(frame, at, after) else (), after


def _of_teams(frame: Frame, known: Antecedents, at: int) -> bool:
    """Whether those named last came with teams: without, "the two sides" are states, and not the last two persons."""
    sentence = frame.sentence(at)
    last = next((back for back in range(sentence, max(-1, sentence - LATELY), -1) if known.people.get(back)), None)
    if last is None:
        return False
    first, after = frame.bounds(known.people[last][0].first)
    return not TEAM_NOUNS.isdisjoint(frame.norms[first : min(after, first + SAYING, at)])


def _named_next(frame: Frame, known: Antecedents, at: int) -> Named | None:
    """ "Four European leaders came to Kyiv. A, B, C and D laid flowers": so many are named first in what follows."""
    noun = next((k for k in range(at + 1, min(at + NOUN, frame.size)) if frame.norms[k] in _COUNTED), 0)
    if not noun or not frame.same(at, noun) or frame.tagged(at - 1, "determiner") or _says(frame, noun):
        return None
    sentence, many = frame.sentence(at), _COUNTS.get(frame.norms[at], 2)
    colon = next((k for k in range(noun, min(noun + COLON, frame.size)) if frame.norms[k] == ":"), 0)
    here = colon > 0 and frame.same(at, colon)
    since = colon if here else frame.bounds(noun)[1]
    ahead = known.ahead.get(sentence if here else sentence + 1, ())
    named = [one for one in ahead[:RECENT] if one.slug and one.start >= since]
    persons = dict.fromkeys(one.slug or "" for one in named if known.cast.known(one.slug or "").kind == "person")
    opens = bool(named) and named[0].start - since <= OPENS
    state = next((of for k in range(at + 1, noun + 1) if (of := _side_at(frame, k))), None)
    slugs = tuple(persons)
    fits = opens and len(slugs) == many and all(state is None or is_of(known, slug, state) for slug in slugs)
    return Named(at, noun + 1, None, "group", "the number", at, noun + 1, slugs, True) if fits else None


def _says(frame: Frame, at: int) -> bool:
    """ "Two officials said": sources without a name."""
    first, after = frame.bounds(at)
    return any(frame.tagged(k, *SAYS) for k in range(first, min(after, first + SAYING)))


def _side_at(frame: Frame, at: int) -> str | None:
    hit = frame.hit.get(at)
    of = hit.slug("adjective", "state", "people") if hit else None
    return "europe" if frame.norms[at] in ("european", "europeans") else of


def resolve_folk(frame: Frame, known: Antecedents, at: int) -> Named | None:
    """ "The visitors", "the Americans" before a verb or behind one: those of one side who were named together last."""
    if not at or frame.norms[at - 1] != "the" or not frame.same(at - 1, at):
        return None
    if not _acts(frame, at + 1) and not ends_as_object(frame, at - 2, at + 1):
        return None
    slugs = travelling(known, at, _people_at(frame, at))
    subject = is_subject(frame, at - 1, at + 1) or _acts(frame, at + 1)
    return Named(at - 1, at + 1, None, "group", "the number", at - 1, at + 1, slugs, subject) if slugs else None


def resolve_men(frame: Frame, known: Antecedents, at: int) -> Named | None:
    """ "The men shook hands": the two told of last."""
    apart = not at or frame.norms[at - 1] != "the" or told_apart(frame, at + 1)
    slugs = () if apart else last_two(known, at - 1)
    return Named(at - 1, at + 1, None, "group", "the two", at - 1, at + 1, slugs, True) if slugs else None


def told_apart(frame: Frame, after: int) -> bool:
    """ "The men who came back", "the leaders whose troops": what follows says who, and nobody named before is meant."""
    return frame.norms[after : after + 1] != [] and frame.norms[after] in _RESTRICTING


def _people_at(frame: Frame, at: int) -> str | None:
    """The state of "Americans", or "europe" for Europeans."""
    hit = frame.hit.get(at)
    return "europe" if frame.norms[at] == "europeans" else hit.slug("people") if hit else None


def _stands_alone(frame: Frame, at: int, after: int) -> bool:
    """No noun is counted: a verb follows, or one stands before and the phrase ends."""
    if _acts(frame, after):
        return True
    before = at - 2 if frame.norms[at - 1] in _DEFINITE else at - 1
    return after == at + 1 and ends_as_object(frame, before, after)


def ends_as_object(frame: Frame, before: int, after: int) -> bool:
    """Behind a verb or "with", where the phrase ends: "met the four at", but no "the two of them", "two sides"."""
    if before < 0 or after >= frame.size or frame.norms[after] in _GOES_ON:
        return False
    of_them = before > 0 and frame.norms[before] == "of" and frame.norms[before - 1] in _OF_TWO
    taken = of_them or frame.norms[before] in verb_forms() or frame.norms[before] in _OBJECTS_OF
    ends = frame.tagged(after, "preposition", "adverb") or not frame.norms[after][0].isalnum() or after in frame.dated
    return taken and (ends or frame.norms[after] in _WHEN)


def _acts(frame: Frame, after: int) -> bool:
    after += frame.norms[after : after + 1] != [] and frame.norms[after] in _SINCE
    if after >= frame.size or not frame.same(after - 1, after):
        return False
    form = verb_forms().get(frame.norms[after])
    return frame.verbal(after) or (form is not None and form.form == "base" and frame.norms[after] in _DO)
