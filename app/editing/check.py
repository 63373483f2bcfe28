"""What an editor does on the check page of a draft; each is one transaction and a revision, and public nowhere."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field, replace
from datetime import datetime
from typing import Any

from sqlalchemy import Engine
from sqlmodel import Session

from app.db import writing
from app.editing.add import read_findings, stored_lexicon
from app.editing.drafts import draft_row, findings_of, read_draft
from app.editing.edit import check_value
from app.editing.passage import inside_marks, locate
from app.editing.people import Cast, cast_of
from app.editing.review import SURE_ENOUGH, Review, is_on, review, ruling_on, rulings_of
from app.errors import Conflict
from app.extraction.findings import document_to_json, to_json
from app.extraction.title_names import short_name
from app.extraction.titles import build_title
from app.extraction.types import Actor, Findings, Mention, Quote, Span
from app.ingest.decisions import Ruling
from app.ingest.obedience import QUOTE
from app.ingest.recording import Recorder
from app.languages.message import _
from app.models import Draft

LINES = ("title", "kind", "status", "date", "place")


@dataclass(slots=True)
class Work:
    """A draft while it is changed: put what is to be decided into `rulings`."""

    session: Session
    review: Review
    rulings: list[Ruling]
    cast: Cast = field(init=False)

    def __post_init__(self) -> None:
        self.cast = cast_of(self.session, self.review.findings.actors)

    def mention(self, at: int, passage: Span) -> tuple[Mention, Mention]:
        """The mention that a form counts so, as read and as it is now; Conflict where another stands there by now."""
        found = self.review.mentions
        if at >= len(found) or found[at].read.passages[0] != passage:
            raise Conflict(_("The draft was read anew since this page was opened; look at it again."))
        return found[at].read, found[at].now

    def describe(self, slugs: Sequence[str]) -> dict[str, Any]:
        """What a ruling says of those it names whom the catalogue does not know."""
        actors = (self.cast.by_slug[slug] for slug in slugs)
        told = {a.slug: {"name": a.name, "kind": a.kind, "side": a.side} for a in actors if a.origin != "catalogue"}
        return {"cast": told} if told else {}


@contextmanager
def working(engine: Engine, draft_id: int, *, by: str, now: datetime) -> Iterator[Work]:
    """The draft to be changed; its decisions are stored at the end, as one revision."""
    with writing(engine) as session:
        row = draft_row(session, draft_id)
        work = Work(session, review(findings_of(row), row["edits"]), list(rulings_of(row["edits"])))
        yield work
        recorder = Recorder(session, "change draft", by, now)
        edits = {**row["edits"], "decisions": [asdict(ruling) for ruling in work.rulings]}
        recorder.update(Draft, draft_id, {"edits": edits, "claimed_by": by})
        recorder.finish(row["document"]["title"] or f"draft {draft_id}")


@dataclass(frozen=True, slots=True)
class Wanted:
    """A mention as its form has it: `lines` are title, kind, status, date, place; people and topics are slugs.

    `newcomers` are names typed in.
    """

    lines: Mapping[str, Any]
    people: Sequence[str] = ()
    newcomers: Sequence[str] = ()
    topics: Sequence[str] = ()


def edit_mention(
    engine: Engine, draft_id: int, at: int, passage: Span, *, include: bool, wanted: Wanted, by: str, now: datetime
) -> None:
    """Makes a mention what its form says, and includes it or leaves it out; BadValue names what will not do."""
    with working(engine, draft_id, by=by, now=now) as work:
        read, before = work.mention(at, passage)
        _check_lines(work.session, wanted.lines)
        value = _difference(work, read, wanted)
        drop = [ruling_on(read, "drop")] if not include else []
        keep = [ruling_on(read, "keep")] if include and read.score < SURE_ENOUGH else []
        work.rulings = [r for r in work.rulings if not is_on(r, read, "set", "drop", "keep")]
        work.rulings += [ruling_on(read, "set", value)] if value else []
        work.rulings += [*drop, *keep]
        _carry_over(work, before, _now(work, read))


def _check_lines(session: Session, lines: Mapping[str, Any]) -> None:
    for name in LINES:
        check_value(session, name, lines[name])


def _difference(work: Work, read: Mention, wanted: Wanted) -> dict[str, Any]:
    value = {name: wanted.lines[name] for name in LINES if wanted.lines[name] != getattr(read, name)}
    slugs = list(dict.fromkeys([*wanted.people, *(work.cast.named(name).slug for name in wanted.newcomers)]))
    was = dict.fromkeys(slug for slug, _ in read.roles)
    role = role_in(wanted.lines["kind"])
    added, gone = [[s, role] for s in slugs if s not in was], [s for s in was if s not in slugs]
    if added or gone:
        value["actors"] = {"add": added, "remove": gone}
        value |= work.describe([slug for slug, _ in added])
    more = [t for t in wanted.topics if t not in read.topics]
    less = [t for t in read.topics if t not in wanted.topics]
    return value | ({"topics": {"add": more, "remove": less}} if more or less else {})


def role_in(kind: str) -> str:
    """What someone whom an editor names does in an event of a kind."""
    return "speaker" if kind in ("statement", "proposal") else "participant"


def _now(work: Work, read: Mention) -> Mention:
    done = review(work.review.findings, {"decisions": [asdict(r) for r in work.rulings]})
    return next((m.now for m in done.mentions if m.read == read), read)


def _carry_over(work: Work, before: Mention, after: Mention) -> None:
    """What was decided on the event of a mention goes on to hold when its kind or people change."""
    work.rulings = [
        ruling_on(after, r.verb, {"event": r.value["event"]}) if is_on(r, before, "is", "is-not") else r
        for r in work.rulings
    ]


def decide_event(
    engine: Engine, draft_id: int, at: int, passage: Span, *, verdict: str | None, event: str, by: str, now: datetime
) -> None:
    """Decides that a mention `is` an event, `is-not`, or (None) that matching decides."""
    with working(engine, draft_id, by=by, now=now) as work:
        _read, mention = work.mention(at, passage)
        work.rulings = [r for r in work.rulings if not is_on(r, mention, "is", "is-not")]
        if verdict is not None:
            work.rulings.append(ruling_on(mention, verdict, {"event": event}))


def edit_quote(
    engine: Engine, draft_id: int, span: Span, *, include: bool, speaker: str, by: str, now: datetime
) -> None:
    """Names who said a quote (empty: nobody known), and includes it or leaves it out."""
    with working(engine, draft_id, by=by, now=now) as work:
        read = next((q.read for q in work.review.quotes if q.read.span == span), None)
        if read is None:
            raise Conflict(_("The draft was read anew since this page was opened; look at it again."))
        actor = work.cast.named(speaker) if speaker else None
        work.rulings = [r for r in work.rulings if not _is_on_quote(r, read)]
        if (actor.slug if actor else None) != read.speaker:
            work.rulings.append(Ruling(*span, QUOTE, "set", _speaker(work, actor)))
        if not include:
            work.rulings.append(Ruling(*span, QUOTE, "drop", {}))


def _is_on_quote(ruling: Ruling, quote: Quote) -> bool:
    return ruling.kind_group == QUOTE and ruling.verb in ("set", "drop") and (ruling.start, ruling.end) == quote.span


def _speaker(work: Work, actor: Actor | None) -> dict[str, Any]:
    if actor is None:
        return {"speaker": None}
    return {"speaker": actor.slug, "speaker_name": actor.name, **work.describe([actor.slug])}


def add_mention(
    engine: Engine, draft_id: int, passage: str, near: Span | None, *, wanted: Wanted, by: str, now: datetime
) -> Span:
    """Adds an event that was missed, told in this passage; its title is built by rule where none is given."""
    with working(engine, draft_id, by=by, now=now) as work:
        span = locate(work.review.findings.document.text, passage, near)
        people = [work.cast.named(name) for name in wanted.newcomers]
        lines = dict(wanted.lines)
        lines["title"] = lines["title"] or _title(lines, people)
        _check_lines(work.session, lines)
        role = role_in(lines["kind"])
        value = {**lines, "roles": [[actor.slug, role] for actor in people], "topics": list(wanted.topics)}
        value |= work.describe([actor.slug for actor in people])
        made = Mention((span,), lines["kind"], lines["status"], "", None, "none", None, (), (), (), "")
        work.rulings.append(replace(ruling_on(made, "add"), value=value))
        return span


def _title(lines: Mapping[str, Any], people: Sequence[Actor]) -> str:
    names = [short_name(actor.name, actor.kind, actor.slug) for actor in people]
    return build_title(lines["kind"], names, place=lines["place"])


def add_quote(
    engine: Engine,
    draft_id: int,
    passage: str,
    near: Span | None,
    *,
    speaker: str,
    mention: int | None,
    by: str,
    now: datetime,
) -> Span:
    """Adds a quote that was missed, by someone or nobody known, to the mention that a form counts so or to none."""
    with working(engine, draft_id, by=by, now=now) as work:
        text = work.review.findings.document.text
        span = inside_marks(text, locate(text, passage, near))
        if any(q.read.span == span for q in work.review.quotes):
            raise Conflict(_("This quote is there already; name its speaker there."))
        value = _speaker(work, work.cast.named(speaker) if speaker else None)
        if mention is not None and 0 <= mention < len(work.review.mentions):
            told = work.review.mentions[mention].read
            value["mention"] = [*told.passages[0], told.kind]
        work.rulings.append(Ruling(*span, QUOTE, "add", value))
        return span


def edit_document(engine: Engine, draft_id: int, known: Mapping[str, Any], *, by: str, now: datetime) -> bool:
    """Sets what is `known` of the article: `title`, `publisher`, `url`, `published`, or some of them; decisions stay.

    Another date of publication reads its days anew; True where they are others by that.
    """
    old, _edits = read_draft(engine, draft_id)
    document = replace(old.document, **known)
    if document == old.document:
        return False
    findings = replace(old, document=document)
    if document.published != old.document.published:
        document = replace(document, published_basis="given" if document.published else None)
        findings = read_findings(document, stored_lexicon(engine))
    _keep(engine, draft_id, findings, by, now)
    return (findings.mentions, findings.quotes) != (old.mentions, old.quotes)


def read_anew(engine: Engine, draft_id: int, *, by: str, now: datetime) -> None:
    """Reads a draft again with all actors known by now. Decisions stay."""
    document = read_draft(engine, draft_id)[0].document
    _keep(engine, draft_id, read_findings(document, stored_lexicon(engine)), by, now)


def _keep(engine: Engine, draft_id: int, findings: Findings, by: str, now: datetime) -> None:
    with writing(engine) as session:
        row = draft_row(session, draft_id)
        recorder = Recorder(session, "change draft", by, now)
        values = {"document": document_to_json(findings.document), "findings": to_json(findings), "claimed_by": by}
        recorder.update(Draft, draft_id, values)
        recorder.finish(findings.document.title or row["document"]["title"] or f"draft {draft_id}")
