"""A day by which somebody is to answer: "wants a reply by Friday", "has until Aug. 8", "the Friday deadline"."""

from collections.abc import Iterator

from app.catalogue.load import table
from app.extraction.clauses.refs import slugs_of
from app.extraction.clauses.subject import subject_refs
from app.extraction.mentions.about.acts import topics_of_act
from app.extraction.mentions.around import people_after, skip_back
from app.extraction.mentions.bound import bound_before
from app.extraction.mentions.telling import Telling
from app.extraction.types import Clause, DateRef
from app.extraction.words import DETERMINERS, Words

_LIMITS: dict[str, list[str]] = table("acts")["limits"]
_WANTING = frozenset(_LIMITS["wanting"])
_WANTED = frozenset(_LIMITS["wanted"])
_BY = frozenset(_LIMITS["by"])
_HAVING = frozenset(_LIMITS["having"])
_UNTIL = frozenset(("until", "till"))
_NOUNS = frozenset(_LIMITS["nouns"])
_OF = frozenset(("of", "for", ","))
_SETTING = frozenset(_LIMITS["setting"])
_SAYING = frozenset(_LIMITS["saying"])
_NEGATED = frozenset(("no", "not", "never", "without", "any", "if"))
_AT_WAR = frozenset(table("kinds")["at_war"])
_PAST = frozenset(("had", "was", "were", "told"))
_BEING = frozenset(("is", "are", "was", "were", "been"))
WHOM = 3
"""Words before the verb that name who is told to do it: "told Kyiv now to"."""
REACH = 14
"""Words between wanting and the day: "expects a reply to the twenty-eight points by"."""


def told_by_limit(words: Words, clauses: tuple[Clause, ...]) -> Iterator[Telling]:
    """At most one a sentence, of the day that is the limit."""
    for first, last, ref in words.dates:
        if words.spoken[first] or not _is_day(ref):
            continue
        found = (
            _bound(words, first, ref, clauses)
            or _wanted_by(words, first, clauses)
            or _until(words, first, clauses)
            or _named(words, first, last)
        )
        if found is not None:
            at, people = found
            topics = topics_of_act(words, "deadline", at)
            yield Telling(
                words,
                at,
                "deadline",
                "planned",
                dict.fromkeys(people, "speaker"),
                "limit",
                date=ref,
                basis=ref.basis,
                topics=topics,
                thing="deadline",
                verb="set",
                doers=tuple(people),
            )
            return


def _is_day(ref: DateRef) -> bool:
    return ref.type in ("DATE", "TIME") and ref.edtf is not None and ref.precision in ("day", "part", "month", "week")


def _bound(words: Words, first: int, day: DateRef, clauses: tuple[Clause, ...]) -> tuple[int, tuple[str, ...]] | None:
    """ "Russia must agree to a truce by Friday, X said": a limit to one at war, of whoever says so of another."""
    at = bound_before(words, first) if _is_by(words, first) else 0
    if not at or not _NEGATED.isdisjoint(words.norms[max(0, at - 4) : at]):
        return None
    if not _is_of_one_at_war(words, at):
        return None
    published, past = words.reading.document.published, not _PAST.isdisjoint(words.norms[max(0, at - 4) : at])
    gone = published is not None and not past and (day.edtf or "") < published.isoformat()
    return None if gone else (at, _telling(words, clauses, at))


def _is_of_one_at_war(words: Words, at: int) -> bool:
    """Whether one of the two sides is whoever stands before word `at`, or "it" may mean one that stands there."""
    near = words.reading.hits.within(words.span(max(0, at - WHOM), at))
    if any(words.reading.actor(slug).side in _AT_WAR for hit in near if (slug := hit.slug("state", "capital"))):
        return True  # "told Ukraine to accept"
    nearest = next((ref for _, last, ref in reversed(words.refs) if last <= at), None)
    if nearest is None or nearest.form != "pronoun":
        return any(words.reading.actor(slug).side in _AT_WAR for slug in (slugs_of(nearest) if nearest else ()))
    hits = words.reading.hits.within(words.span(0, at))
    slugs = (slug for hit in hits if (slug := hit.slug("state", "capital", "name", "short")))
    return any(words.reading.actor(slug).side in _AT_WAR for slug in slugs)


def _is_by(words: Words, first: int) -> bool:
    return words.norms[first - 1] in _BY or words.norms[max(0, first - 2) : first] == ["later", "than"]


def _wanted_by(words: Words, first: int, clauses: tuple[Clause, ...]) -> tuple[int, tuple[str, ...]] | None:
    """ "Wants Kyiv's answer by Friday", "said he expected a response no later than Aug. 8"."""
    if not _is_by(words, first):
        return None
    for at in range(max(0, first - REACH), first):
        if words.norms[at] in _WANTING and not words.spoken[at] and not _WANTED.isdisjoint(words.norms[at + 1 : first]):
            asked = not words.cut(at + 1, first) and _NEGATED.isdisjoint(words.norms[max(0, at - 3) : at])
            asked = asked and not _is_foreseen(words, at)
            return (at, _asking(words, at, clauses)) if asked else None
    return None


def _is_foreseen(words: Words, at: int) -> bool:
    """ "Moscow is expected to agree to a truce by Friday": what others think it will do."""
    return words.norms[at] == "expected" and words.norms[at + 1] == "to" and words.norms[at - 1] in _BEING


def _asking(words: Words, at: int, clauses: tuple[Clause, ...]) -> tuple[str, ...]:
    """The subject of the word that wants; of "has said he expects" who says so."""
    own = tuple(slug for ref in subject_refs(words, at, 0) for slug in slugs_of(ref))
    return own or next((clause.subject for clause in clauses if clause.at < at and clause.subject), ())


def _until(words: Words, first: int, clauses: tuple[Clause, ...]) -> tuple[int, tuple[str, ...]] | None:
    """ "Russia has until Friday to agree"; who gave it that long stands elsewhere."""
    if words.norms[first - 1] not in _UNTIL:
        return None
    verb = next((c for c in clauses if c.at == first - 2 and c.verb in _HAVING and c.modality == "fact"), None)
    return (verb.at, _setters(words, first, clauses) or _telling(words, clauses, verb.at)) if verb else None


def _telling(words: Words, clauses: tuple[Clause, ...], verb: int) -> tuple[str, ...]:
    """Of "X told Y that he has until Friday", "Y has until Friday, said X": the one who says so of another."""
    whose = {slug for clause in clauses if clause.at == verb for slug in clause.subject}
    says = (c for c in clauses if c.verb in _SAYING and c.modality == "fact" and not c.passive and c.at != verb)
    said = next((c for c in says if c.subject and not words.spoken[c.at]), None)
    told = said is not None and (said.verb == "tell" or set(said.subject) != whose)
    return said.subject if said and told else ()


def setters_of(words: Words, at: int, clauses: tuple[Clause, ...]) -> tuple[str, ...]:
    """Whose limit the noun at word `at` is: "Trump's patience", "the time that Trump gave Putin"."""
    owner = words.owner_ending(skip_back(words, at))
    return slugs_of(owner) if owner else _setters(words, at, clauses)


def _setters(words: Words, since: int, clauses: tuple[Clause, ...]) -> tuple[str, ...]:
    """Who gave or set it, behind: "the 50 days that Trump gave it", "the deadline set by Trump"."""
    near = (c.at for c in clauses if since < c.at <= since + 2)
    if by := next((at for at in near if words.norms[at + 1 : at + 2] == ["by"]), 0):
        return tuple(people_after(words, by + 2, frozenset(), direct=True))
    after = (c.subject for c in clauses if c.at > since and c.verb in _SETTING and c.modality == "fact")
    return next(after, ())


def _named(words: Words, first: int, last: int) -> tuple[int, tuple[str, ...]] | None:
    """ "Trump's Friday deadline", "the deadline of Aug. 8", "a deadline, August 8"."""
    if words.norms[last : last + 1] and words.norms[last] in _NOUNS:
        noun = last
    elif first > 1 and words.norms[first - 1] in _OF and words.norms[first - 2] in _NOUNS:
        noun = first - 2
    else:
        return None
    opens = first if noun == last else skip_back(words, noun)
    if not _NEGATED.isdisjoint(words.norms[max(0, opens - 2) : noun]):
        return None
    owner = words.owner_ending(opens) or (words.ref_ending(opens) if noun == last else None)
    told = owner is not None or words.norms[max(0, opens - 1)] in DETERMINERS
    return (noun, slugs_of(owner) if owner else _setters(words, max(last, noun), words.clauses)) if told else None
