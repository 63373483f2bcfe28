"""Tellings that only say who was there: "Umerov led the Ukrainian delegation", "Rubio sat across from Lavrov"."""

from collections.abc import Iterator

from app.catalogue.load import table
from app.extraction.clauses.apposed import title_start
from app.extraction.clauses.refs import slugs_of
from app.extraction.mentions.around import date_of, place_of
from app.extraction.mentions.around.day_of_another import saying_words
from app.extraction.mentions.around.listed_things import lists_things
from app.extraction.mentions.presence.named import named_behind, not_meant, says_so
from app.extraction.mentions.rosters import present_in, roster_of
from app.extraction.mentions.telling import Telling
from app.extraction.phrases import Phrases
from app.extraction.types import Clause, Role
from app.extraction.words import DETERMINERS, Words

_TEAMS = table("kinds")["teams"]
_LISTING = frozenset(_TEAMS["listing"])
_WITH_OTHERS = frozenset(_TEAMS["with_others"])
_PARTAKING = frozenset(_TEAMS["partaking"])
_MAY_TAKE_PART = _PARTAKING | {"sit", "come", "be"}
_ABOARD = Phrases((words, True) for words in _TEAMS["aboard"])
_SENDING = frozenset(_TEAMS["sent"])
_TOLD = ("fact", "plan")
_HIM = frozenset(("him", "her", "them"))
_NOBODY = frozenset(("neither", "nor", "no", "nobody", "none", "not", "never"))
BY = 7
"""Words between "joined" and by whom: "was joined on the American side by"."""
TITLES = 4
"""Words of a title between a preposition and the name: "chief of staff to U.S. President Trump"."""
_SEATS = frozenset(_TEAMS["seats"])


def told_by_listing(words: Words, clauses: tuple[Clause, ...]) -> Iterator[Telling]:
    """At most one a sentence: its persons, where it says that they led, made up or sat in a delegation."""
    if roster := roster_of(words):
        rule = "listing:there" if "side" in words.norms[: words.norms.index(":")] else "listing:for"
        yield Telling(words, 0, "meeting", "happened", roster, rule, asserted=False, joins_only=True)
        return
    if present := present_in(words):
        yield _set(words, 0, present, "listing:present", held=not _SEATS.isdisjoint(words.vocabulary))
        return
    if guests := _joined(words, clauses):
        yield Telling(words, 0, "meeting", "happened", guests, "listing:joined", asserted=False, joins_only=True)
        return
    verbs = [c for c in clauses if c.modality in _TOLD and (c.verb in _LISTING or _took_part(words, c))]
    spoke = verbs and verbs[0].verb == "speak"
    seats = not _SEATS.isdisjoint(words.vocabulary) and not spoke
    if not verbs or not (seats or _shows(words, verbs[0]) or _sits_in(words, verbs[0])):
        return
    if verbs[0].verb == "include" and lists_things(words, verbs[0].at + 1):
        return
    people = list(verbs[0].subject) if _took_part(words, verbs[0]) else _named(words, -1)
    apart = not_meant(words) | _doing_else(words, clauses) | _standing_behind(words, verbs[0])
    people = [slug for slug in people if slug not in apart]
    if people:
        yield _listed(words, verbs[0].at, people, there=_is_there(words, verbs[0]))


def _named(words: Words, since: int) -> list[str]:
    """Slugs of those named after word `since`, but for whom only describes somebody, owns something or says so."""
    found: list[str] = []
    behind = max(since, 0)
    for first, last, ref in words.refs:
        if first > since and says_so(words, behind, first, last):
            break
        titled = ref.form == "office" and any(last == other for other, _, _ in words.refs)  # "US President X's envoy"
        told = not titled and ref.rule != "team" and ref.form != "metonym" and not words.possessive(last)
        if first > since and told and not _described_by(words, first):
            found += slugs_of(ref)
        behind = last
    return found


def _doing_else(words: Words, clauses: tuple[Clause, ...]) -> frozenset[str]:
    """Who is only told to do something else: "X said that Y would lead the team", "X approved a team led by Y"."""
    listing = {slug for clause in clauses if clause.verb in _LISTING for slug in clause.subject}
    telling = saying_words() | _SENDING
    others = (slug for clause in clauses if words.norms[clause.at] in telling for slug in clause.subject)
    return frozenset(slug for slug in others if slug not in listing)


def _standing_behind(words: Words, clause: Clause) -> frozenset[str]:
    """Persons for whom others came: "X was represented by Y", "Y and Z represented X"."""
    if clause.verb != "represent":
        return frozenset()
    behind = next((found for found in words.refs if found[0] > clause.at), None)
    whom = slugs_of(behind[2]) if behind and title_start(words, behind[0]) == clause.at + 1 else ()
    return frozenset(s for s in (clause.subject if clause.passive else whom) if words.reading.actor(s).kind == "person")


def _is_there(words: Words, clause: Clause) -> bool:
    """Told to have been there, of whatever side: "also took part", "represented Turkey"."""
    return _took_part(words, clause) or clause.verb in ("represent", "attend")


def _listed(words: Words, at: int, people: list[str], *, there: bool) -> Telling:
    """Where it says when and where, it tells of the meeting itself: "negotiated for Ukraine in Geneva on Sunday"."""
    return _set(words, at, dict.fromkeys(people, "participant"), "listing:there" if there else "listing", held=True)


def _set(words: Words, at: int, roles: dict[str, Role], rule: str, *, held: bool) -> Telling:
    """The meeting itself where its day and place are told; else those who came to one told before."""
    date, place = date_of(words, at), place_of(words, at)
    if date is None or place is None or not held:
        return Telling(words, at, "meeting", "happened", roles, rule, asserted=False, joins_only=True)
    return Telling(words, at, "meeting", "happened", roles, "listing", place=place.name, date=date)


def taking_part(words: Words, clauses: tuple[Clause, ...]) -> list[str]:
    """Slugs of those of whom a sentence says that they took part."""
    doers = [slug for c in clauses if c.modality == "fact" and _took_part(words, c) for slug in c.subject]
    return [*doers, *present_in(words)]


def _joined(words: Words, clauses: tuple[Clause, ...]) -> dict[str, Role]:
    """ "Trump was joined on his side by Marco Rubio", "Waltz and Witkoff joined Rubio at the table"."""
    for clause in clauses:
        if clause.verb == "have" and clause.subject and (company := _had_with(words, clause.at)):
            return dict.fromkeys((*clause.subject, *company), "participant")
        if clause.verb in _WITH_OTHERS and clause.modality == "fact" and clause.subject:
            named = named_behind(words, clause.at + 1) if clause.passive else _named(words, clause.at)
            others = [slug for slug in named if slug not in clause.subject]
            by = "by" in words.norms[clause.at + 1 : clause.at + BY]
            joined = by if clause.passive else _at_table(words, clause.at)
            return dict.fromkeys((*clause.subject, *others), "participant") if joined and others else {}
    return {}


def _had_with(words: Words, at: int) -> list[str]:
    """ "Putin had his aide Yuri Ushakov and his envoy Kirill Dmitriev with him"."""
    ends = [k for k in range(at + 2, len(words.norms)) if words.norms[k - 1] == "with" and words.norms[k] in _HIM]
    if not ends or words.cut(at + 1, ends[0]):
        return []
    between = [ref for first, last, ref in words.refs if at < first and last <= ends[0] - 1]
    return [slug for ref in between if ref.form in ("name", "short") for slug in slugs_of(ref)]


def _at_table(words: Words, at: int) -> bool:
    """ "Joined Rubio at the table": where they sat stands behind who was joined."""
    return any(
        norm in _SEATS and words.norms[k - 2] in ("at", "in") for k, norm in enumerate(words.norms) if k > at + 2
    )


def _shows(words: Words, clause: Clause) -> bool:
    """Whether the verb alone shows that somebody sat there: "led for Washington", "were among those attending"."""
    among = clause.verb == "be" and words.norms[clause.at + 1 : clause.at + 2] == ["among"]
    return _leads_for(words, clause) or (among and _took_part(words, clause))


def _leads_for(words: Words, clause: Clause) -> bool:
    """ "led for Washington", "speak for Kyiv", "represented Moscow": and for whom."""
    at = clause.at
    if clause.tense == "past" and clause.verb == "represent":
        return True
    if words.norms[at + 1 : at + 2] != ["for"] or clause.tense not in ("past", "present"):
        return False
    return clause.tense == "past" or _is_state(words, at + 2)


def _is_state(words: Words, at: int) -> bool:
    hits = words.reading.hits.within(words.span(at, min(len(words.norms), at + 3))) if at < len(words.norms) else ()
    return any(hit.slug("state", "capital") for hit in hits)


def _took_part(words: Words, clause: Clause) -> bool:
    at = clause.at
    if clause.verb == "take":
        return "part" in words.norms[at + 1 : at + 3]
    if clause.verb not in _MAY_TAKE_PART:
        return False
    if not _NOBODY.isdisjoint(words.norms[:at]):
        return False
    if _sits_in(words, clause):
        return True
    return clause.verb in _PARTAKING or (clause.verb == "be" and _is_aboard(words, at + 1))


def _sits_in(words: Words, clause: Clause) -> bool:
    """ "Ushakov sat in", "Galuzin came along from the ministry"."""
    if clause.verb not in ("sit", "come"):
        return False
    following = words.norms[clause.at + 1 : clause.at + 3]
    return following[:1] in (["in"], ["along"]) and following[1:] in ([], ["."], [","], ["from"], ["too"])


def _is_aboard(words: Words, at: int) -> bool:
    """ "Was present", "was also on the team"."""
    return bool(_ABOARD.longest(words.norms, at) or _ABOARD.longest(words.norms, at + 1))


def _described_by(words: Words, first: int) -> bool:
    """Named only to describe somebody: "an aide to the Russian President", "X, whom Y trusts"."""
    if words.norms[max(0, title_start(words, first) - 1)] == "whom":
        return True
    before = [norm for norm in words.norms[max(0, first - 2) : first] if norm not in DETERMINERS]
    return (bool(before) and before[-1] in ("to", "of", "for")) or _serves(words, first)


def _serves(words: Words, first: int) -> bool:
    """ "Chief of staff to U.S. President Donald Trump": titles stand between."""
    at = first - 1
    while at > max(0, first - TITLES) and words.capitals[at]:
        at -= 1
    return at >= 0 and words.norms[at] == "to"
