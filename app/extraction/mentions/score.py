"""How sure it is that a reader would want this card: who it is about, and when or where it was, must be known."""

from datetime import timedelta

from app.catalogue.load import table
from app.edtf import bounds
from app.extraction.clauses.possible import LIKELY, MAY, PROPOSING
from app.extraction.clauses.refs import slugs_of
from app.extraction.kinds import BETWEEN_PEOPLE
from app.extraction.mentions.gather.another import BRINGING
from app.extraction.mentions.statements.plain import PLAIN
from app.extraction.mentions.telling import Telling

SURE, UNSURE, HARDLY = 1.0, 0.4, 0.2
_BY_ITSELF = ("agreement", "exchange", "vote", "truce")
"""Acts that a reader knows by what, when and where: "a minerals deal is to be signed at the White House on Friday"."""
_BY_THOSE = ("vote",)
_POSSIBLE = MAY | LIKELY | PROPOSING
AHEAD = 8
"""Words between "may" or "proposed" and the plan, or from its noun to "may": "a further meeting in Miami could"."""
_ONE = frozenset(("official", "negotiator", "diplomat", "envoy", "adviser", "advisor", "aide", "representative"))
_SINGULAR = frozenset(("a", "an", "he", "she", "one"))
_AWAITED = frozenset((*table("kinds")["happening"]["announced"], "planning", "to"))
_OFF = ("cancelled", "postponed")
_OF_ONE_STATE = ("us", "ukraine", "russia")
RECENT = timedelta(days=14)
"""How long a plan without a day may have been announced before an article that tells of it as one."""
WEEK = timedelta(days=7)
_LENGTHS = ("day", "range", "part", "week")


def score_of(told: Telling, *, quoted: bool) -> float:
    """SURE for what may stand on the timeline unseen; `quoted` says that somebody is quoted with it. What is plainly
    said on no topic is HARDLY what a reader looks for."""
    if told.rule == PLAIN and not told.topics:
        return HARDLY
    return SURE if _is_sure(told, quoted=quoted) else UNSURE


def _is_sure(told: Telling, *, quoted: bool) -> bool:
    if told.status == "planned" and (_is_only_possible(told) or _had_been_due(told)):
        return False
    if told.kind == "statement":
        unborne = (not _has_day(told) and _said_by_pronoun(told)) or _said_by_unnamed(told)
        return (
            bool(told.people)
            and not unborne
            and (_is_speech(told) or (bool(told.topics) and (_has_day(told) or (quoted and bool(told.place)))))
        )
    if told.kind not in BETWEEN_PEOPLE:
        if told.kind == "deadline" and not told.doers and told.status != "happened":
            return False  # it may be one that was moved since: who set it, and to what end, stands elsewhere
        if told.kind == "deadline" and not _is_within_a_week(told):
            return False  # "that deadline expires in early September": its day stands elsewhere
        if (_are_strangers(told) and told.kind not in _BY_THOSE) or _is_vote_elsewhere(told):
            return False
        settled = told.place or told.status in _OFF
        promised = told.kind == "exchange" and told.status == "planned"  # its day is that of the promise
        return _has_day(told) and bool(told.people or (settled and told.kind in _BY_ITSELF and not promised))
    if _are_strangers(told) or _is_of_states(told):
        return False
    if told.kind == "visit":
        return bool(told.people and told.place and told.date)
    if told.date is not None and not _has_day(told) and _names_nobody(told):
        return False
    if told.kind == "call" and _lacks_caller(told):
        return False
    if told.kind == "conference" and ((told.status == "planned" and not told.people) or _is_loosely_off(told)):
        return False
    if told.kind == "summit" and not (told.asserted or told.date):
        return False
    if _parties(told) > 1:
        return told.date is not None or not (told.untimed or _is_old_plan(told) or _is_in_passing(told))
    return _is_known_by_itself(told)


def _parties(told: Telling) -> int:
    """How many take part; who sits there for his own state is one with it."""
    actors = [told.words.reading.actor(slug) for slug in told.people]
    sides = {actor.side for actor in actors if actor.kind == "person" and actor.side in _OF_ONE_STATE}
    return sum(actor.kind != "state" or actor.side not in sides for actor in actors)


def _is_only_possible(told: Telling) -> bool:
    """ "Could meet next week", "proposed that they meet", "a meeting may be held", "wants to bring them together"."""
    words, at, norms = told.words, told.at, told.words.norms
    if told.rule in BRINGING:
        return True
    before = range(max(0, at - AHEAD), at)
    behind = range(at, min(len(norms), at + AHEAD)) if told.rule.startswith("noun:") else ()
    return any(norms[k] in _POSSIBLE and not words.cut(min(k, at) + 1, max(k, at)) for k in (*before, *behind))


def _had_been_due(told: Telling) -> bool:
    """ "Rang the Sultan, who had been due to host them": what came of it, nothing says."""
    if told.kind not in BETWEEN_PEOPLE or "been" not in told.words.vocabulary:
        return False
    norms = told.words.norms
    near = range(max(0, told.at - AHEAD), min(told.at + AHEAD, len(norms) - 2))
    return any(norms[k : k + 2] == ["had", "been"] and norms[k + 2] in _AWAITED for k in near)


def _are_strangers(told: Telling) -> bool:
    """Nobody but people whom only this text names, and who hold no office: "a banker met his rival in Arizona"."""
    actors = [told.words.reading.actor(slug) for slug in told.people]
    return bool(actors) and all(one.kind == "person" and one.origin == "text" and not one.office for one in actors)


def _is_vote_elsewhere(told: Telling) -> bool:
    """ "The Brazilian Congress passed a bill": a house that only this text names, on none of the topics."""
    actors = [told.words.reading.actor(slug) for slug in told.people]
    strange = bool(actors) and all(one.kind == "body" and one.origin == "text" for one in actors)
    return told.kind == "vote" and strange and not told.topics


def _is_of_states(told: Telling) -> bool:
    """ "Negotiations between Kyiv and Moscow", "offered to mediate in their talks in Doha": which, nothing says;
    two who "are in talks" may be so with others."""
    if told.date is not None:
        return False
    happened = told.status == "happened"
    if happened and told.rule == "verb:be" and told.kind == "meeting":
        return True
    nobody = all(told.words.reading.actor(slug).kind != "person" for slug in told.people)
    return nobody and (not told.place or (happened and told.rule == "noun:reference"))


def _is_loosely_off(told: Telling) -> bool:
    """A press conference that was called off belongs to a day that its article tells elsewhere."""
    return told.status in _OFF and told.date is None


def _is_old_plan(told: Telling) -> bool:
    """ "Said in August that he was preparing a meeting", told in October: what came of it stands elsewhere."""
    published = told.words.reading.document.published
    if published is None or told.status != "planned":
        return False
    ends = (bounds(ref.edtf)[1] for _, _, ref in told.words.dates if ref.edtf and ref.dates_act)
    return any(end is not None and published - end > RECENT for end in ends)


def _is_in_passing(told: Telling) -> bool:
    """ "The president, receiving X in the Oval Office, said": what he said is told, its day stands elsewhere."""
    norms, at = told.words.norms, told.at
    return told.rule.startswith("verb:") and norms[at].endswith("ing") and norms[at - 1] == ","


def _lacks_caller(told: Telling) -> bool:
    """ "He telephoned X and Y", "an official rang X and Y": who did stands elsewhere, and the two did not speak."""
    clause = next((clause for clause in told.words.clauses if clause.at == told.at), None)
    if clause is None or clause.subject or clause.passive or not told.rule.startswith("verb:"):
        return False
    if told.open_subject and _SINGULAR.isdisjoint(told.words.norms[clause.first : told.at]):
        return False  # "European leaders telephoned X and Y"
    behind = (slug for first, _, ref in told.words.refs if first > told.at for slug in slugs_of(ref))
    return told.people.keys() <= set(behind)


def _names_nobody(told: Telling) -> bool:
    """ "They had last seen each other in February": who is meant stands elsewhere."""
    named = (ref for _, _, ref in told.words.refs if ref.form != "pronoun")
    return not any(slug in told.people for ref in named for slug in slugs_of(ref))


def _said_by_pronoun(told: Telling) -> bool:
    """ "…", he emphasized: who that is stands elsewhere, and with no day nothing else bears it out."""
    return _names_nobody(told) and any(ref.form == "pronoun" for _, _, ref in told.words.refs)


def _said_by_unnamed(told: Telling) -> bool:
    """ "A senior US official said": one whom nobody names is not his state."""
    norms = told.words.norms
    one = any(ref.rule == "team" and norms[last - 1] in _ONE for first, last, ref in told.words.refs if first < told.at)
    return one and all(told.words.reading.actor(slug).kind == "state" for slug in told.people)


def _has_day(told: Telling) -> bool:
    """What is told without its day or by its month is mostly a look back at what another article dates."""
    return told.date is not None and told.date.precision in _LENGTHS


def _is_within_a_week(told: Telling) -> bool:
    first, last = bounds(told.edtf) if told.edtf else (None, None)
    return first is not None and last is not None and last - first <= WEEK


def _is_speech(told: Telling) -> bool:
    """Somebody addresses somebody who is named, on a day."""
    return told.rule == "speech" and told.verb == "address" and _has_day(told)


def _is_known_by_itself(told: Telling) -> bool:
    """Of talks of one person or of nobody named: the occasion or host, the day and the place."""
    hosted = bool(told.people) and (told.kind not in ("call", "meeting") or "host" in told.people.values())
    if told.status == "planned" and not told.occasion:
        return False  # "allies are to meet in Paris": later articles name who came, and nothing ties them to this
    by_verb = told.rule.startswith("verb:") and told.status == "happened"
    off = not told.people and told.status in _OFF
    named = bool(told.occasion) or hosted or by_verb or off
    return bool(named and told.date and (told.place or told.occasion))
