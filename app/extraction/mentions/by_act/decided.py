"""Whose decision a deed was: "Trump's decision to stop aid", "prompting Berlin to suspend", "ordered it stopped"."""

from app.catalogue.load import table
from app.extraction.clauses.possible import MAY
from app.extraction.clauses.refs import slugs_of
from app.extraction.mentions.around import skip_back
from app.extraction.mentions.by_act.deeds import Deed
from app.extraction.mentions.by_act.to_come import WOULD

DECISION = 8
"""Words between a decision with its day and the verb of what was decided."""
DECIDED = 9
"""Words before a verb among which stands who decided it and when: "ordered the Pentagon on Monday to suspend"."""
CAUSED = 8
"""Words between what made somebody act and his act: "prompting the government in Berlin to suspend"."""
DECIDING = frozenset(table("acts")["deciding"]["words"])
_CAUSING = frozenset(table("acts")["causing"]["words"])
_GIVING = frozenset(table("acts")["decided"]["giving"])
_DECISIONS = frozenset(table("acts")["decided"]["nouns"])
_AGAINST = frozenset(("not", "against", "whether", "if", "no", "never", "reversed", "refused"))
_DENYING = frozenset(("not", "never", "refused"))
_WEAK = MAY | WOULD


def decided_by(deed: Deed) -> list[str] | None:
    """Whose "decision on March 3 to stop military aid" or "order to halt deliveries" it was; None if it is none."""
    norms = deed.words.norms
    if deed.clause.modality not in ("purpose", "plan", "hope") or norms[deed.at - 1] != "to":
        return None
    for k in range(deed.at - 2, max(-1, deed.at - DECISION), -1):
        if norms[k] in _DECISIONS:
            owner = deed.words.owner_ending(skip_back(deed.words, k))
            return list(slugs_of(owner)) if owner else _who_gave(deed, k)
        if deed.words.opens[k]:
            return None
    return None


def caused_by(deed: Deed) -> list[str] | None:
    """ "The quarrel broke out, prompting Berlin to suspend its aid": whom something made act; None if nothing did."""
    words, to = deed.words, deed.at - 1
    if to < 0 or words.norms[to] != "to" or _CAUSING.isdisjoint(words.vocabulary):
        return None
    for k in range(to - 1, max(0, to - CAUSED), -1):
        if words.norms[k] in _CAUSING and k + 1 < to:
            sure = _WEAK.isdisjoint(words.norms[max(0, k - 3) : k]) and _AGAINST.isdisjoint(words.norms[k - 2 : k])
            hits = words.reading.hits.within(words.span(k + 1, to))
            made = (slug for hit in hits if (slug := hit.slug("state", "capital", "body", "name", "short")))
            return list(made)[:1] if sure else None
        if words.opens[k]:
            return None
    return None


def _who_gave(deed: Deed, at: int) -> list[str] | None:
    """ "Gave an order to withhold": who decided it stands before."""
    for clause in deed.words.clauses:
        if 0 < at - clause.at <= 4 and deed.words.norms[clause.at] in _GIVING and clause.modality == "fact":
            return list(clause.subject)
    return None


def is_decided(deed: Deed) -> bool:
    """ "Decided on Tuesday to stop", "the decision to halt", "ordered the Pentagon to suspend": as good as done."""
    return bool(DECIDING & deed.before(DECIDED)) and not _AGAINST & deed.before(DECIDED)


def is_ordered(deed: Deed) -> bool:
    """ "Ordered all aid to be stopped": the passive of what was decided."""
    return deed.clause.passive and deed.words.norms[deed.at - 2 : deed.at] == ["to", "be"] and is_decided(deed)


def is_not_ordered(deed: Deed) -> bool:
    """ "Had not ordered the truce to be extended", "refused to have it extended"."""
    infinitive = "to" in deed.words.norms[deed.at - 2 : deed.at]
    return infinitive and bool(DECIDING & deed.before(DECIDED)) and bool(_DENYING & deed.before(DECIDED))
