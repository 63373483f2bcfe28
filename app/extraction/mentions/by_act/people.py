"""Who does a deed, and to whom it is done."""

from app.catalogue.load import table
from app.extraction.clauses.refs import slugs_of
from app.extraction.mentions.around import people_after
from app.extraction.mentions.by_act.decided import DECIDED, DECIDING, caused_by, decided_by
from app.extraction.mentions.by_act.deeds import Deed
from app.extraction.mentions.by_act.houses import house_acting, house_before, house_meant, house_named
from app.extraction.mentions.by_act.things import Thing
from app.extraction.teams import MEMBERS, TEAM_NOUNS, unions_in
from app.extraction.types import Span
from app.extraction.words import Words

SEVERAL = 9
"""Words before a verb that may say that more than one acts: "the two leaders, after six hours of talks, agreed"."""
LED = 3
"""Words between a body's people and the verb: "European Union leaders have now agreed"."""
OBJECT = 3
"""Words between a verb and the person it is done to: "presented the Ukrainian President with"."""
BETWEEN = 6
"""Words between an exchange and "between": "the exchange of 300 prisoners of war between"."""
SAYING = frozenset(("say", "announce", "confirm", "report", "state", "add", "claim", "note", "tell"))
_SIDES = frozenset(
    "sides parties delegations countries nations governments teams officials leaders allies partners europeans"
    " negotiators ministers".split()
)
_THEY = _SIDES | {"they", "both", "each"}
_VOTES = frozenset(("vote", "votes"))
_BODIES = ("coalition", "alliance", "g7")
_GROUPS = frozenset(
    (
        *table("kinds")["reference"]["groups"],
        *TEAM_NOUNS,
        "two",
        "both",
        "each",
        "countries",
        "allies",
        "partners",
        *_BODIES,
    )
)


def doers_of(deed: Deed) -> list[str]:
    """Slugs of the subject, of the agent after "by", or of all who sign."""
    if deed.act.more.get("everybody"):
        return _signers(deed)
    if decided := decided_by(deed):
        return decided
    if _others_act(deed):
        return []
    if deed.clause.passive or (deed.at == 0 and not deed.clause.subject):  # "Signed in Rome by X, the accord"
        if agents := _agents(deed) or _parties(deed):
            return agents
        return _deciding(deed) if deed.words.norms[deed.at - 1] == "be" else _voted_there(deed)
    if (caused := caused_by(deed)) is not None:
        return caused
    return list(deed.clause.subject) or _house(deed) or _led(deed) or _deciding(deed) or _of_main_clause(deed)


def _house(deed: Deed) -> list[str]:
    """ "Parliament approved", "lawmakers in Kyiv voted": of a vote the house that is meant."""
    at = house_acting(deed.words, deed.clause) if deed.act.kind == "vote" else None
    house = house_meant(deed.words, at) if at is not None else None
    return [house] if house else []


def _parties(deed: Deed) -> list[str]:
    """ "A deal was struck on Wednesday between X and Y"."""
    reaching = deed.act.kind == "agreement" and deed.act.more.get("says") == "reach"
    return between_whom(deed.words, deed.at + 1) if reaching else []


def _voted_there(deed: Deed) -> list[str]:
    """ "In the Security Council, the draft was adopted", "the text was passed with 93 votes": where it was voted on."""
    if deed.act.kind != "vote" or not deed.act.more.get("house"):
        return []
    counted = not _VOTES.isdisjoint(deed.words.vocabulary)
    house = house_before(deed.words) if counted else house_named(deed.words, deed.at)
    return [house] if house else []


def _others_act(deed: Deed) -> bool:
    """ "X said both sides exchanged", "X and Y said they had each handed over": not those who say so have done it."""
    clauses = [clause for clause in deed.words.clauses if clause.at < deed.at]
    said = next((clause for clause in reversed(clauses) if clause.verb in SAYING), None)
    if said is None or not said.subject or said.subject != deed.clause.subject:
        return False
    between = deed.words.norms[said.at + 1 : deed.at]
    apart = _THEY if deed.act.kind == "exchange" else _SIDES
    return not apart.isdisjoint(between) and "," not in between and "and" not in between


def _of_main_clause(deed: Deed) -> list[str]:
    """ "X called off a summit that was to be held in Y, arguing …, and imposed sanctions": who opens the sentence."""
    words, first = deed.words, next(iter(deed.words.clauses), None)
    joined = words.norms[max(0, deed.at - 2) : deed.at] == [",", "and"] and deed.clause.tense == "past"
    main = first is not None and first.at < deed.at and first.modality == "fact" and not first.passive
    return list(first.subject) if joined and main and first is not None and first.tense == "past" else []


def are_several(deed: Deed, doers: list[str]) -> bool:
    """Whether more than one acts, by name or by words like "the two leaders"."""
    return len(doers) > 1 or bool(_GROUPS & deed.before(SEVERAL))


def _agents(deed: Deed) -> list[str]:
    """Slugs of those after "by", wherever in the clause: "was handed to Zelensky on Thursday by Driscoll"."""
    norms, verbs = deed.words.norms, {clause.at for clause in deed.words.clauses}
    for k in range(deed.at + 1, len(norms) - 1):
        if deed.words.opens[k] or k in verbs:
            break  # "was carried out under a deal brokered by others"
        if norms[k] == "by":
            return people_after(deed.words, k + 1, frozenset(), direct=True)
    return []


def _signers(deed: Deed) -> list[str]:
    """All persons of a sentence: "X signed for Washington and Y for Kyiv"."""
    named = (ref.actor for _, _, ref in deed.words.refs if ref.actor)
    return list(dict.fromkeys(slug for slug in named if deed.words.reading.actor(slug).kind == "person"))


def _led(deed: Deed) -> list[str]:
    """The body whose people act: "European Union leaders agreed", "EU foreign ministers approved"."""
    low, words = deed.clause.first, deed.words
    for first, last, ref in words.refs:
        if low <= first and deed.at - LED - 1 <= last < deed.at and TEAM_NOUNS & set(words.norms[last : last + 2]):
            return list(slugs_of(ref))
    return _union(deed)


def _union(deed: Deed) -> list[str]:
    """ "The European Union's governments agreed", "the EU kept pace: its member states agreed": the union acts."""
    words, low = deed.words, max(deed.clause.first, deed.at - LED - 4)
    if MEMBERS.isdisjoint(words.norms[low : deed.at]):
        return []
    named = unions_in(words.reading.hits.within(words.span(low, deed.at)))
    if named or "its" not in words.norms[low : deed.at]:
        return named[-1:]
    sentences = words.reading.sentences
    before = Span(sentences[max(0, words.index - 1)].span.start, words.sentence.span.start)
    earlier = words.reading.hits.within(before) if words.index else ()
    return unions_in(earlier)[-1:]


def _deciding(deed: Deed) -> list[str]:
    """Whose decision it was: "Trump's decision on March 3 to stop military aid", "ordered the Pentagon to"."""
    words = deed.words
    for k in range(deed.at - 1, max(-1, deed.at - DECIDED - 1), -1):
        if words.norms[k] in DECIDING:
            owner = words.owner_ending(k)
            before = [c for c in words.clauses if c.at == k]
            return list(slugs_of(owner)) if owner else list(before[0].subject) if before else []
    return []


def _given_to(deed: Deed, thing: Thing) -> list[str]:
    """ "Was handed to him in Kyiv by X", "the plan that X handed to Y": whom the "to" right behind the verb names."""
    apart = thing.first < deed.at and deed.words.norms[deed.at + 1 : deed.at + 2] == ["to"]
    return people_after(deed.words, deed.at + 1, frozenset(("to",)), direct=False) if apart else []


def others_of(deed: Deed, thing: Thing) -> list[str]:
    """Slugs of those it is done to: its object, whoever stands after one of its prepositions, or is appointed."""
    more, refs = deed.act.more, deed.words.refs
    if deed.clause.passive and (deed.act.kind == "other" or "person" in more):
        freed_for = people_after(deed.words, thing.last, frozenset(("for",)), direct=False)
        return [*deed.clause.subject, *(freed_for if "for" in more.get("person", ()) else ())]
    if "person" in more:
        return [slug for first, _, ref in refs if first == thing.first for slug in slugs_of(ref)]
    found: list[str] = []
    if more.get("direct"):
        high = min(thing.first, deed.at + OBJECT + 1)
        found += [slug for first, _, ref in refs if deed.at < first < high for slug in slugs_of(ref)]
    if "with" in more:
        since = thing.last - (deed.shapes[thing.last - 1] in more["with"])
        found += people_after(deed.words, since, frozenset(more["with"]), direct=False) or _given_to(deed, thing)
    if deed.act.kind == "exchange":
        with_whom = people_after(deed.words, thing.last, frozenset(("with",)), direct=False)
        found += between_whom(deed.words, thing.last) or with_whom
    return found


def between_whom(words: Words, end: int) -> list[str]:
    """Slugs of both sides of an exchange that words before `end` name: "of prisoners of war between X and Y"."""
    near = range(end, min(end + BETWEEN, len(words.norms)))
    at = next((k for k in near if words.norms[k] == "between" and not words.cut(end, k)), None)
    return people_after(words, at, frozenset(("between",)), direct=False) if at is not None else []
