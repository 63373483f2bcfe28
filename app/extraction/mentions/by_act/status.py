"""Whether a deed was done or is planned; what is denied, hoped for, threatened or only thought of is no event."""

from app.catalogue.load import table
from app.extraction.clauses.conditions import hangs_on
from app.extraction.clauses.joined import joined_to
from app.extraction.clauses.possible import MAY
from app.extraction.mentions.around import date_of, has_length
from app.extraction.mentions.around.day_of_another import saying_words
from app.extraction.mentions.bound import is_bound_by
from app.extraction.mentions.by_act.decided import caused_by, decided_by, is_decided, is_not_ordered, is_ordered
from app.extraction.mentions.by_act.deeds import Deed
from app.extraction.mentions.by_act.sums import is_given_in_all, is_said_to_be_given
from app.extraction.mentions.by_act.to_come import (
    MEANT,
    UNLESS,
    WILL,
    WOULD,
    is_aim_of_plan,
    is_of_state,
    is_to_come,
    may_be_done,
)
from app.extraction.mentions.labels import label_of
from app.extraction.mentions.on_stage import steps_on_stage
from app.extraction.topics import is_once_more
from app.extraction.types import Status
from app.extraction.verbs import VerbForm
from app.extraction.words import Words

SINCE = 14
"""Words after a verb among which "since" makes what has been done the background of years."""
HOPED = 24
"""Words before a verb among which a hope stands: "he wanted the flow of arms and intelligence to Kyiv stopped"."""
FAR = 18
"""Words between agreeing at some talks and the verb of what is agreed."""
ANNOUNCED = 6
"""Words between "announced" and "that": "was announced after the call that"."""
CLOSED = 4
"""Words between the comma that closes an aside and the verb: ", has now given"."""
ASKED = 8
"""Words between asking and what somebody else is to do: "is pressing the government in Kyiv to accept"."""
STAGED = 16
"""Words between "went on television" and what he declared there."""
_AGREED = frozenset(table("acts")["decided"]["agreed"])
_ANNOUNCED = frozenset(table("acts")["decided"]["announced"])
_ENDING = frozenset((*table("acts")["outcomes"]["ending"], *table("acts")["outcomes"]["bringing"]))
_ASKING = frozenset(table("acts")["causing"]["asking"])
_NEEDING = frozenset(table("kinds")["length"]["needing"])
_THREATENING = frozenset(table("acts")["decided"]["threatening"])
_AGREEING = frozenset(("agreed", "agree", "agrees", "undertook", "undertaken", "consented", "resolved"))
_AHEAD = frozenset("is are was were be will 'll shall due set scheduled expected".split())
_HOPE = frozenset(table("kinds")["before_verb"]["hope"])
_IF = frozenset("if unless whether until once when whenever before till provided".split())
_ONCE = frozenset(("once", "if", "unless", "until", "whether"))
_PROMISING = frozenset(("promise", "pledge", "offer", "vow", "commit", "undertake"))
_NOUNS_TOO = ("important", "difficult", "fighting")
_NOBODY = frozenset("neither none nobody no".split())
_OF_OLD = frozenset("earlier previous existing prior implement implementing enforce violating violated breach".split())
_PAST = frozenset("was were been had has have being got".split())
_WAS = frozenset(("was", "were"))
_IS = _WAS | {"is", "are", "'re"}
_PERFECT = frozenset("has have had".split())
_WEAK = MAY | WOULD
_PREVIOUSLY = "previously"
_THAT = frozenset(("that", "which"))
_WHO = frozenset(("who", "which", "whose"))
_THREATS = ("sanctions", "aid")
_DOUBTS = frozenset(("since", "principle", *_ASKING, *_THREATENING, *_WEAK, *_IF, *_ONCE, *_HOPE, *_NOBODY))


def status_of(deed: Deed) -> Status | None:
    """Happened or planned, or what acts.toml says of the act; null where nothing is told as a fact or a plan."""
    if _unreal(deed) or is_given_in_all(deed) or is_bound_by(deed.words, deed.clause) or _is_given_up(deed):
        return None
    if is_not_ordered(deed):
        return None
    if decided_by(deed) is not None:
        return "happened"
    if _is_announced(deed):
        return "happened" if deed.act.kind == "truce" else "planned"
    if is_ordered(deed) or caused_by(deed) is not None:
        return "happened"
    if deed.clause.modality == "plan":
        return _planned(deed)
    if deed.clause.modality in ("purpose", "hope") and (is_decided(deed) or _managed(deed)):
        return deed.act.more.get("status") or deed.act.more.get("agreed", "happened")  # type: ignore[no-any-return]
    if deed.clause.modality != "fact":
        return None
    if _is_on_its_way(deed):
        return "planned"
    return None if not _told(deed) else deed.act.more.get("status", "happened")


def _is_given_up(deed: Deed) -> bool:
    """ "Gave up its weapons", "the draft had been given up": nobody is given anything."""
    behind = deed.words.norms[deed.at + 1 : deed.at + 3]
    given = deed.clause.verb == "give" and deed.act.kind in ("aid", "proposal")
    return given and behind[:1] == ["up"] and behind[1:] != ["to"]


def _is_announced(deed: Deed) -> bool:
    """ "It was announced that the sides would swap", "an agreement to hand over": as good as planned."""
    norms, start = deed.words.norms, deed.clause.first
    if not (deed.act.more.get("will") or deed.act.kind == "truce"):
        return False
    if norms[deed.at - 1] == "to" and norms[deed.at - 2] in _AGREED:
        ended = any(clause.verb in _ENDING and clause.at < deed.at for clause in deed.words.clauses)
        if not _OF_OLD.isdisjoint(deed.before(5)):
            return False  # "to implement the earlier agreement to stop strikes"
        return not ended and "no" not in norms[max(0, deed.at - 5) : deed.at]
    if start < 2 or norms[start - 1] != "that" or "would" not in deed.before(4) or not {"if", "not"}.isdisjoint(norms):
        return False
    return not _ANNOUNCED.isdisjoint(norms[max(0, start - ANNOUNCED) : start - 1])


def _managed(deed: Deed) -> bool:
    """ "Needed an hour to agree on", "went on television to declare": done, as the words before "to" say."""
    words, low = deed.words, max(0, deed.at - STAGED)
    needed = has_length(words, low, deed.at) and not _NEEDING.isdisjoint(words.norms[low : deed.at])
    return needed or steps_on_stage(words, low, deed.at)


def _unreal(deed: Deed) -> bool:
    words, start = deed.words, deed.clause.first
    if _PREVIOUSLY in words.vocabulary and _is_of_old(deed):
        return True
    if _DOUBTS.isdisjoint(words.vocabulary):
        return False
    norms, at = words.norms, deed.at
    if ("since" in norms[at : at + SINCE] and _PERFECT & deed.before(6)) or "principle" in norms[at : at + 4]:
        return True
    unsure = not _IF.isdisjoint(norms[max(0, start - 1) : start + 1]) and not _is_behind_aside(deed)
    if unsure or _is_asked_for(deed):
        return True
    weak = not may_be_done(deed) and _WEAK & deed.before(6) and "," not in deed.before(6)
    meant = is_to_come(deed) or is_said_to_be_given(deed) or is_of_state(deed)
    if weak and not meant and not _is_announced(deed):
        return True
    if deed.clause.verb in _PROMISING and deed.act.kind != "proposal" and hangs_on(words, at):
        return True  # "promised two systems if Washington agreed"
    if _ONCE & deed.before(5) and "," not in deed.before(5) and not _is_done_again(deed):
        return True
    if (deed.act.more.get("before") or deed.clause.passive) and _is_hoped(deed):
        return True
    return bool(_NOBODY & deed.before(4)) and "longer" not in deed.before(2)


def _is_of_old(deed: Deed) -> bool:
    """ "Systems that the US has previously provided": said of the thing, and of no day that stands near."""
    relative = deed.words.norms[max(0, deed.clause.first - 1)] in _THAT
    return relative and _PREVIOUSLY in deed.before(3) and not _PERFECT.isdisjoint(deed.before(4))


def _is_done_again(deed: Deed) -> bool:
    """ "Once more proposed a truce": no condition."""
    norms, at = deed.words.norms, deed.at
    return not any(norms[k] in _ONCE and not is_once_more(norms, k) for k in range(max(0, at - 5), at))


def _is_behind_aside(deed: Deed) -> bool:
    """ "Trump, who once promised to end the war, has given": how the aside opens says nothing of the verb behind it."""
    norms, start = deed.words.norms, deed.clause.first
    aside = start > 1 and norms[start - 1] in _WHO and norms[start - 2] == ","
    inside = any(start <= clause.at < deed.at for clause in deed.words.clauses)
    return aside and inside and "," in norms[max(start, deed.at - CLOSED) : deed.at]


def _is_hoped(deed: Deed) -> bool:
    """ "Wanted the flow of arms stopped", but not "a truce proposed by Washington was accepted", "important papers"."""
    norms, before = deed.words.norms, range(max(0, deed.at - HOPED), deed.at)
    return any(norms[k] in _HOPE and norms[k + 1] != "by" and not _is_of_noun(norms, k) for k in before)


def _is_of_noun(norms: list[str], at: int) -> bool:
    return norms[at] in _NOUNS_TOO and norms[at + 1] not in ("to", "that", "for")


def _is_asked_for(deed: Deed) -> bool:
    """ "Is pressing Kyiv to accept", "threatened to suspend": what somebody else is to do, or may be done."""
    if deed.words.norms[deed.at - 1] != "to":
        return False
    asked = _ASKING & deed.before(ASKED) and "," not in deed.before(ASKED)
    return bool(asked or _THREATENING & deed.before(5))


def _planned(deed: Deed) -> Status | None:
    """By the words before it, else by those before what it goes on from: "will come to Kyiv on Friday and sign"."""
    lead = joined_to(deed.words, deed.at, VerbForm(deed.words.norms[deed.at], "base"))
    dated = lead >= 0 and date_of(deed.words, lead) is not None
    return _planned_at(deed) or (_planned_at(deed._replace(at=lead)) if dated else None)


def _planned_at(deed: Deed) -> Status | None:
    before = deed.before(6)
    agreed = (_AGREEING & before and "to" in before) or _agreed_far_before(deed)
    if agreed and (deed.act.kind == "proposal" or _is_aim_of_agreed(deed)):
        return None  # "undertook to put their terms on paper": none are put forward yet
    if agreed:
        return deed.act.more.get("agreed", "happened")  # type: ignore[no-any-return]
    threat = (deed.act.kind in _THREATS or deed.act.kind == "truce") and not UNLESS.isdisjoint(
        deed.words.norms[deed.at :]
    )
    if WILL & before and (threat or not (deed.act.more.get("will") or is_to_come(deed) or is_of_state(deed))):
        return None  # "will announce sanctions if they refuse"
    meant = (
        is_to_come(deed)
        or may_be_done(deed)
        or is_said_to_be_given(deed)
        or is_aim_of_plan(deed)
        or is_of_state(deed)
        or (deed.act.more.get("will") and MEANT & before)
    )
    return "planned" if meant or _AHEAD & before or deed.words.headed else None


def _is_aim_of_agreed(deed: Deed) -> bool:
    """ "Agreed to begin negotiations to sign a deal": agreed is what comes before it, and not the deal."""
    norms, at = deed.words.norms, deed.at
    if norms[at - 1] != "to" or norms[at - 2] in ("and", ",", "or"):
        return False
    agreeing = max((k for k in range(max(0, at - FAR), at) if norms[k] in _AGREEING), default=at)
    return any(agreeing < clause.at < at - 1 and clause.verb not in _AGREEING for clause in deed.words.clauses)


def _agreed_far_before(deed: Deed) -> bool:
    """ "Agreed at a second round of talks in Istanbul to exchange": a plan only because of the agreeing."""
    far = deed.words.norms[deed.at - 1] == "to" and "agreed" in deed.before(FAR)
    return far and not MEANT & deed.before(6) and not WILL & deed.before(6)


def _told(deed: Deed) -> bool:
    """In the past, or in the present of a headline or beside a date."""
    past = bool(_PAST & deed.before(6)) if deed.clause.passive else deed.clause.tense == "past"
    now = deed.clause.tense == "present"
    gives = now and (deed.act.kind == "deadline" or deed.act.more.get("under_way"))  # "is giving Moscow ten days"
    return past or gives or _goes_on(deed) or (deed.clause.tense != "none" and _tells_now(deed.words))


def _is_on_its_way(deed: Deed) -> bool:
    """ "Is sending two systems", "said it was sending them": aid that has not arrived; "is drafting a proposal"."""
    drafted = deed.act.kind == "proposal" and bool(deed.act.more.get("under_way"))
    if drafted and deed.words.norms[deed.at].endswith("ing"):
        return not _IS.isdisjoint(deed.before(2))
    given = deed.act.kind == "aid" and bool(deed.act.more.get("will"))
    sent = given and deed.words.norms[deed.at].endswith("ing") and not _IS.isdisjoint(deed.before(2))
    said = sent and not saying_words().isdisjoint(deed.words.norms[: deed.at])
    return sent and (said or _WAS.isdisjoint(deed.before(2)))


def _goes_on(deed: Deed) -> bool:
    """ "Spoke on Tuesday, suspending all aid": a participle behind the comma, of what was done."""
    at, earlier = deed.at, [clause for clause in deed.words.clauses if clause.at < deed.at]
    behind = deed.words.norms[at].endswith("ing") and deed.words.norms[at - 1] == ","
    return bool(behind and earlier) and (earlier[-1].modality, earlier[-1].tense) == ("fact", "past")


def _tells_now(words: Words) -> bool:
    opening = any(at == 0 and ref.dates_act and ref.precision in ("month", "week") for at, _, ref in words.dates)
    dated = any(ref.precision == "day" and ref.dates_act for _, _, ref in words.dates)
    return words.headed or opening or dated or label_of(words) is not None
