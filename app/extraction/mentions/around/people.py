"""The people beside a cue."""

from collections.abc import Iterable
from itertools import pairwise

from app.catalogue.load import table
from app.extraction.actors.told_by import names_medium
from app.extraction.clauses.acts_next import acts_next
from app.extraction.clauses.apposed import title_start, told_after
from app.extraction.clauses.finite import has_finite
from app.extraction.clauses.lists import chain_right
from app.extraction.clauses.refs import in_title, is_served, slugs_of
from app.extraction.mentions.around.day_of_another import saying_words
from app.extraction.mentions.around.noun import is_of_topic
from app.extraction.mentions.around.stretch import APART, HAPPENINGS, same_stretch
from app.extraction.teams import SERVING, TEAM_NOUNS
from app.extraction.types import ActorRef, Clause
from app.extraction.verbs import verb_forms
from app.extraction.words import DETERMINERS, PREPOSITIONS, Words

_NOT_THEM = frozenset(("according", "neither", "nor", "except"))
_OFFICES = frozenset(("title", "office-noun", "portfolio", "generic-role"))
OFFICE = 7
"""Words of "of the United States," between an office and the name of who holds it."""
_BACKING = frozenset(table("kinds")["clause"]["backing"])
_NOT_OF_TALKS = frozenset(table("kinds")["teams"]["not_of_talks"])
_OF_TALKS = frozenset(("with", "between", "of"))
_HAVING = frozenset(("have", "host", "meet", "receive", "welcome", "see"))
_AIMED = frozenset(table("kinds")["undoing"]["aimed"])
BODY = 10
"""Words of "of Ukraine's national security council," between an office and a name."""
_GONE_BEFORE = APART | frozenset(table("kinds")["clause"]["gone_before"])
_TALKS = HAPPENINGS | frozenset(table("kinds")["clause"]["other_talks"])
_AIMS = frozenset(("end", "stop", "halt", "resolve", "discuss", "review", "prepare", "advance"))
"""What talks are for: whom they are with may stand behind it."""
_ALONG = frozenset(("joined", "accompanied", "flanked", "followed", "led", "headed", "represented"))
_CHIEFS = frozenset(table("kinds")["teams"]["chiefs"])
MEDIUM = 3
"""Words of the name of a medium: "the Financial Times's"."""
REACH = 12
"""Words between a cue and the people it takes: "met behind closed doors for roughly forty minutes with"."""


def people_after(words: Words, at: int, company: frozenset[str], *, direct: bool) -> list[str]:
    """Slugs of those who stand after word `at`, by a preposition of `company`, or as its object where `direct`."""
    sent = False
    for position, (first, last, ref) in enumerate(words.refs):
        if first < at or words.possessive(last) or in_title(words, position):
            continue
        if title_start(words, first) - at > REACH or _says_so(words, at, first, last):
            return []
        if not (sent or _reaches(words, at, first, company, direct)):
            return []
        sent = not sent and _sends_others(words, first, last, ref)
        if sent:
            continue
        if is_served(words, first) or _is_of_medium(words, first) or _only_hosts(words, last):
            return []
        return [slug for ref in _taken(words, position) for slug in slugs_of(ref)]
    return []


def _only_hosts(words: Words, last: int) -> bool:
    """ "They spoke by phone, with X, the premier, as host": of what else, and he was not on the line."""
    end = told_after(words, last)
    end += end > last
    return words.norms[end : end + 1] == ["as"] and words.norms[end + 1 : end + 2] in (
        ["host"],
        ["hosts"],
        ["mediator"],
    )


def _is_of_medium(words: Words, first: int) -> bool:
    """ "Spoke to CNN's X": who asks for a broadcaster or a paper."""
    if not words.possessive(first):
        return False
    hits = words.reading.hits.within(words.span(max(0, first - MEDIUM), first))
    bodies = words.reading.lexicon.catalogue.bodies
    return any(names_medium(bodies[slug].name) for hit in hits[-1:] if (slug := hit.slug("body")) and slug in bodies)


def _taken(words: Words, position: int) -> list[ActorRef]:
    """The list that begins with the ref at `position`, but for a last one who does something: "met X, and Y said"."""
    listed = chain_right(words, position)
    first = words.refs[position][0]
    opens = words.opening_before(first + 1) or 0
    if len(listed) > 1 and has_finite(words, opens, first) and acts_next(words, words.at(listed[-1].span.start)):
        listed.pop()
    return listed


def _sends_others(words: Words, first: int, last: int, ref: ActorRef) -> bool:
    """ "Met with the envoys of the US President, X and Y", "an aide to President Z, X": whose they are."""
    at = first - 1
    while at > 0 and (words.norms[at] in DETERMINERS or words.capitals[at]):
        at -= 1
    person = ref.actor is not None and words.reading.actor(ref.actor).kind == "person"
    named = words.norms[last : last + 1] == [","] and any(other == last + 1 for other, _, _ in words.refs)
    return person and named and words.norms[at] in ("of", "for", "to") and words.norms[at - 1] in SERVING


def are_sides(words: Words, slugs: Iterable[str]) -> bool:
    """Whether they are of two sides or more."""
    return len({words.reading.actor(slug).side for slug in slugs}) > 1


def after_colon(words: Words, since: int) -> list[str]:
    """Slugs of a list that names those who came: "an emergency meeting: Keir Starmer, Olaf Scholz and others".

    Where those behind the colon do something, it is no list: "they met: X and Y were not amused".
    """
    if ":" not in words.norms[since:]:
        return []
    colon = words.norms.index(":", since)
    if any(clause.first == colon + 1 and _tells_else(words, clause) for clause in words.clauses):
        return []
    members: list[str] = []
    opens = {colon + 1, *(clause.at + 1 for clause in words.clauses if _has_guests(clause, colon + 1))}
    for position, (first, _, _) in enumerate(words.refs):
        if first in opens:
            members += [slug for ref in chain_right(words, position) for slug in slugs_of(ref)]
    return members if len(members) > 1 else []


def _has_guests(clause: Clause, since: int) -> bool:
    """ "A session of officials: X had Y and Z as his guests": they came to it as well."""
    return clause.first == since and clause.verb in _HAVING and bool(clause.subject) and not clause.passive


def _tells_else(words: Words, clause: Clause) -> bool:
    """ "X and Y were not amused", "X and Y had not been asked", "X and Y welcomed it": nothing of who came."""
    spoken = clause.passive or clause.modality == "negated" or words.norms[clause.at] in saying_words()
    return bool(clause.subject) and (clause.verb == "be" or spoken)


def _reaches(words: Words, at: int, first: int, company: frozenset[str], direct: bool) -> bool:
    first = max(at, title_start(words, first))
    between = words.norms[at:first]
    if any(word in _BACKING and behind == "of" for word, behind in pairwise(between)):
        return False  # "a visit to Kyiv with the backing of X"
    links = [norm for norm in between if norm in PREPOSITIONS or norm in ("and", "between")]
    if links and _is_long_office(words, at, first):
        return direct or words.norms[at] in company
    if links and _is_office_of(words, at, first):
        links.pop()
        between = between[: len(between) - between[::-1].index("of") - 1]
    if words.cut(at, first) or not _NOT_THEM.isdisjoint(between):
        return False
    if links and links[-1] == "of" and ["ahead", "of"] in ([one, two] for one, two in pairwise(between)):
        return False  # "attended a meeting ahead of the American talks"
    if between[:1] == ["before"] and "before" not in company:
        return False  # "are to meet before X and Y hold a summit"
    if _with_another_event(between) or _is_of_its_aim(words, at, between) or _does_else(words, at, first):
        return False
    if links and links[-1] == "between" and not _NOT_OF_TALKS.isdisjoint(between):
        return False
    if direct and links and links[-1] == "by" and not _along_by(between):
        return False
    if links and links[-1] == "with" and (_is_of_war(between) or is_of_topic(words, at, first)):
        return False
    if links:
        if links[-1] == "and" and any(at < day < first for day, _, _ in words.dates):
            return False  # "met somebody unknown on Monday and X on Tuesday"
        if links[-1] == "and" and not company.issuperset(link for link in links if link in ("to", "for", "from", "by")):
            return False  # "discussed at the summit to both allies and Zelensky"
        allowed = links[-1] in company or (
            direct and TEAM_NOUNS & set(between) and links[-1] in ("of", "by", "including", "among")
        )
        return bool(allowed) and same_stretch(words, at, first)
    return direct and "," not in between[:-1]


def _along_by(between: list[str]) -> bool:
    """ "Received him, joined by X"; not "welcomed the leadership shown by X"."""
    linked = len(between) - between[::-1].index("by") - 1
    return linked > 0 and between[linked - 1] in _ALONG


def _is_of_war(between: list[str]) -> bool:
    """ "Talks on a truce in Russia's war with Ukraine": whom the war is with."""
    linked = len(between) - between[::-1].index("with") - 1
    return linked > 0 and between[linked - 1] in _NOT_OF_TALKS


def _with_another_event(between: list[str]) -> bool:
    """ "Held talks with ministers after a meeting with X": X is not of the talks."""
    apart = next((k for k, norm in enumerate(between) if norm in _GONE_BEFORE), len(between))
    beside = next((k for k, pair in enumerate(pairwise(between)) if pair == (",", "with")), apart)
    apart = min(apart, beside)  # "his second visit to Doha, with earlier talks with X held in May"
    return not _TALKS.isdisjoint(between[apart:])


def _is_of_its_aim(words: Words, at: int, between: list[str]) -> bool:
    """ "A meeting of ministers to prepare the summit of X and Y": the two are of the summit."""
    if at == 0 or words.norms[at - 1] not in HAPPENINGS:
        return False
    nouns = [k for k, norm in enumerate(between[:-1]) if norm in HAPPENINGS and between[k + 1] in _OF_TALKS]
    return bool(nouns) and not _AIMED.isdisjoint(between[: nouns[-1]])


def _is_long_office(words: Words, at: int, first: int) -> bool:
    """ "Received Special Envoy of the President of the United States X": all between is the office of the name."""
    found = words.ref_at(first)
    if found is None or found[1].rule != "office and name" or first - at < 2:
        return False
    since = at + 1 if words.norms[at] in PREPOSITIONS else at
    while since < first and words.norms[since] in DETERMINERS:
        since += 1
    inside = all(words.capitals[k] or words.norms[k] in ("of", "the", "for") for k in range(since, first))
    return inside and not any(since <= start and last <= first for start, last, _ in words.refs)


def _says_so(words: Words, at: int, first: int, last: int) -> bool:
    """ "Will lead a meeting of advisers next week, X wrote": who tells of it behind the comma."""
    told, comma = words.norms[last : last + 1], first - 1
    if comma > at and words.norms[comma] in DETERMINERS:
        comma -= 1
    return comma >= at and words.norms[comma] == "," and bool(told) and told[0] in saying_words()


def _does_else(words: Words, at: int, first: int) -> bool:
    """ "Agreed by phone to receive him": whom another verb takes that stands behind "to"."""
    joints = [k for k in range(at, first - 1) if words.norms[k] == "to"]
    form = verb_forms().get(words.norms[joints[-1] + 1]) if joints else None
    if form is None:
        return False
    alone = form.form == "base" and words.ref_ending(joints[-1]) is None
    cue = verb_forms().get(words.norms[at - 1]) if at else None
    if alone and form.lemma in _AIMS and at and words.norms[at - 1] in HAPPENINGS:
        return "with" not in words.norms[joints[-1] : first]  # "talks to end the conflict in Ukraine with X"
    return alone and (cue is None or PREPOSITIONS.isdisjoint(words.norms[joints[-1] + 1 : first]))


def _heads_body(words: Words, at: int, first: int) -> bool:
    """ "The head of Ukraine's security council, X": no verb stands between, and nobody else does."""
    for k in range(first - 2, max(at, first - BODY), -1):
        if words.norms[k] == "of":
            return bool(_OFFICES & (words.tokens[k - 1].tags or frozenset())) or words.norms[k - 1] in _CHIEFS
        named = any(last == k + 1 and ref.form in ("name", "short") for _, last, ref in words.refs)
        if named or words.norms[k] in verb_forms() or words.norms[k] in (",", "and"):
            return False
    return False


def _is_office_of(words: Words, at: int, first: int) -> bool:
    """ "The President of France, Emmanuel Macron": the name follows the office and the state, or the body in commas."""
    if words.norms[first - 1] == "," and _heads_body(words, at, first):
        return True
    for k in range(first - 1, max(at, first - OFFICE), -1):
        if words.norms[k] == "of":
            return bool(_OFFICES & (words.tokens[k - 1].tags or frozenset()))
        if not (words.norms[k] in (",", "the") or words.capitals[k]):
            return False
    return False
