"""The queue of drafts that wait to be checked, those with most to look at first."""

from dataclasses import dataclass

from sqlalchemy import select
from sqlmodel import Session, col

from app.editing.add import READ
from app.editing.drafts import findings_of
from app.editing.review import SURE_ENOUGH, Review, review
from app.ingest.foresee import foresee
from app.ingest.obedience import obeying
from app.languages.message import _, ngettext
from app.models import Draft
from app.reading.warned import told
from app.timeline.dates import day_words

WORTH_A_LOOK = 0.3
"""What is less sure than this to be an event is offered on the check page, and holds no draft up."""


@dataclass(frozen=True, slots=True)
class Waiting:
    """One draft in the queue; `doubts` say what to look at, none where it can be accepted as it is."""

    id: int
    title: str
    language: str
    url: str
    about: str
    count_words: str
    doubts: tuple[str, ...]
    at_work: str | None


@dataclass(frozen=True, slots=True)
class Doubts:
    """What there is to look at in a draft: mentions that no date will be known of, that may be one of several events
    (torn), that may be none (unsure)."""

    undated: int
    torn: int
    unsure: int


def draft_queue(session: Session, *, by: str) -> list[Waiting]:
    """All drafts; the most doubtful first, of equals the one that has waited longest."""
    rows = session.execute(select(Draft).order_by(col(Draft.id))).scalars()
    read = [(draft, review(findings_of(draft.model_dump()), draft.edits)) for draft in rows]
    told = [(draft, held, _counted(session, held)) for draft, held in read]
    ordered = sorted(told, key=lambda each: (-_weight(each[1], each[2]), each[0].added_at, each[0].id))
    return [_waiting(draft, held, doubts, by) for draft, held, doubts in ordered]


def _counted(session: Session, held: Review) -> Doubts:
    foreseen = foresee(session, obeying(held.findings, held.rulings), held.rulings)
    going = [(held.mentions[at].now, where) for at, where in zip(held.included, foreseen, strict=True)]
    return Doubts(
        undated=sum(mention.date is None and where.alone for mention, where in going),
        torn=sum(bool(where.might_join) for _, where in going),
        unsure=sum(WORTH_A_LOOK <= m.read.score < SURE_ENOUGH and m.dropped for m in held.mentions),
    )


def _weight(held: Review, doubts: Doubts) -> int:
    document = held.findings.document
    whole = 5 * (document.published is None) + 3 * bool(document.warnings) + 4 * (not held.mentions)
    return whole + doubts.undated + doubts.torn + doubts.unsure


def _waiting(draft: Draft, held: Review, doubts: Doubts, by: str) -> Waiting:
    document = held.findings.document
    published = day_words(document.published) if document.published else None
    quotes = sum(not quote.dropped for quote in held.quotes)
    events = ngettext("%(n)s event", "%(n)s events", len(held.included))
    assert draft.id is not None
    return Waiting(
        id=draft.id,
        title=document.title or document.file_name or _("A text without a title"),
        language=document.language,
        url=f"/drafts/{draft.id}",
        about=" · ".join(filter(None, (document.publisher, published, document.file_name or _("pasted text")))),
        count_words=f"{events}, {ngettext('%(n)s quote', '%(n)s quotes', quotes)}",
        doubts=tuple(_doubts(held, doubts)),
        at_work=draft.claimed_by if draft.claimed_by not in (None, by) else None,
    )


def _doubts(held: Review, counted: Doubts) -> list[str]:
    document = held.findings.document
    undated, torn, unsure = counted.undated, counted.torn, counted.unsure
    found = list(told(document.warnings))
    if document.published is None:
        found.append(_("Its date of publication is not known."))
    if not held.mentions and document.language not in READ:
        found.append(_("It is not in English: to be marked by hand."))
    elif not held.mentions:
        found.append(_("No event was read."))
    if undated:
        found.append(ngettext("%(n)s event without a date", "%(n)s events without a date", undated))
    if torn:
        found.append(
            ngettext("%(n)s event that may be one of several", "%(n)s events that may be one of several", torn)
        )
    if unsure:
        found.append(
            ngettext("%(n)s passage that may tell of an event", "%(n)s passages that may tell of an event", unsure)
        )
    return found
