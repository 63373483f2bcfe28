"""Correcting: every event has a page for it. Each form is one write with a revision, which the history takes back."""

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any
from urllib.parse import urlencode, urlsplit

from fastapi import APIRouter, Request, Response
from fastapi.responses import RedirectResponse
from starlette.datastructures import FormData

from app.db import reading
from app.editing.check import role_in
from app.editing.correct import event_row
from app.editing.edit import edit_event
from app.editing.mentions import change_speaker, drop_mention, set_mention
from app.editing.merge import merge, split
from app.editing.newcomers import add_actor
from app.editing.people import cast_of
from app.editing.places import stored_place
from app.editing.undo import undo
from app.editing.withdraw import withdraw
from app.errors import BadValue, ParleyError
from app.ingest.recording import Row
from app.languages.message import _
from app.timeline.edit_page import EditPage, edit_page
from app.web.forms import EditorForm, names_of, text_of, texts_of
from app.web.kept import Kept
from app.web.newcomer import PLACE, newcomer_in
from app.web.site import Site, TheSite
from app.web.visitor import Editor, Visitor, form_page

LINES = ("title", "kind", "status", "date", "place")
EMPTY_IS_NONE = ("date", "place")

router = APIRouter()


@router.get("/events/{slug}/edit", include_in_schema=False)
def correction_page(slug: str, request: Request, site: TheSite, editor: Editor) -> Response:
    """Everything of an event that an editor may change."""
    return _page(request, site, editor, slug)


def _page(
    request: Request,
    site: Site,
    editor: Visitor,
    slug: str,
    error: ParleyError | None = None,
    *,
    wrong: str = "",
    typed: FormData | None = None,
) -> Response:
    """The page; after an error it says so where it lies (`wrong`, else above all) and keeps what was typed there."""
    with reading(site.engine) as session:
        page: EditPage = edit_page(session, event_row(session, slug), request.query_params.get("added", ""))
    return form_page(
        request, site, editor, "event/edit.html", status=error.status if error else 200,
        page=page, wrong=wrong, message=error.message if error else "", typed=typed or FormData(),
    )  # fmt: skip


PLACES = {"edit": "fields", "people": PLACE, "merge": "merge", "split": "split"}
"""Where the forms stand that are one of a kind, by the end of the address that they are sent to."""


def draw_again(request: Request, site: Site, editor: Visitor, kept: Kept, message: ParleyError) -> Response | None:
    """The page as it was filled in, if that came too late."""
    slug, form, at, act = [*kept.path.split("/")[2:], "", "", "", ""][:4]
    own = {"mentions": f"telling-{at}", "quotes": f"quote-{at}"} if not act else {}
    wrong = (own | PLACES).get(form, "")
    return _page(request, site, editor, slug, message, wrong=wrong, typed=kept.fields)


def _to(slug: str) -> Response:
    return RedirectResponse(f"/events/{slug}/edit", 303)


@router.post("/events/{slug}/edit", include_in_schema=False)
def change_event(slug: str, request: Request, site: TheSite, editor: Editor, fields: EditorForm) -> Response:
    """Pins what the form says otherwise than the event, and gives ticked fields back to the sources."""
    try:
        with reading(site.engine) as session:
            event = event_row(session, slug)
            page = edit_page(session, event)
            named = [cast_of(session).named(name).slug for name in names_of(fields, "add_person")]
        unpin = texts_of(fields, "unpin")
        pins = {name: value for name, value in pins_in(fields, event, page, named).items() if name not in unpin}
        if pins or unpin:
            edit_event(site.engine, slug, pins, unpin=unpin, by=editor.name, now=datetime.now(UTC))
    except BadValue as error:
        return _page(request, site, editor, slug, error, wrong="fields", typed=fields)
    return _to(slug)


def pins_in(fields: FormData, event: Row, page: EditPage, named: Sequence[str]) -> dict[str, Any]:
    """What a form pins: the fields in which it differs from the event, and whom and what it adds and removes."""
    lines: dict[str, str | None] = {name: text_of(fields, name) for name in LINES}
    lines["place"] = stored_place(text_of(fields, "place"))
    lines |= {name: lines[name] or None for name in EMPTY_IS_NONE}
    stored = {"date": event["date_edtf"], **{name: event[name] for name in LINES if name != "date"}}
    pins: dict[str, Any] = {name: value for name, value in lines.items() if value != stored[name]}
    role = role_in(str(lines["kind"]))
    people = _list_pin(
        event["pins"].get("actors", {}), [p.value for p in page.people], [*texts_of(fields, "person"), *named],
        lambda slug: [slug, role], lambda entry: entry[0],
    )  # fmt: skip
    topics = [topic for topic in (*texts_of(fields, "topic"), *texts_of(fields, "add_topic")) if topic]
    about = _list_pin(
        event["pins"].get("topics", {}), [t.value for t in page.topics], topics, lambda slug: slug, lambda entry: entry
    )
    return pins | ({"actors": people} if people else {}) | ({"topics": about} if about else {})


def _list_pin(before: Any, shown: list[str], wanted: list[str], make: Any, slug_of: Any) -> dict[str, Any] | None:
    """The pin on a list that turns what is shown into what is wanted, on top of the pin before; None if nothing is."""
    added, gone = [s for s in wanted if s not in shown], [s for s in shown if s not in wanted]
    if not added and not gone:
        return None
    kept = [entry for entry in before.get("add", []) if slug_of(entry) not in gone]
    held = [slug_of(entry) for entry in before.get("add", [])]
    removed = [s for s in before.get("remove", []) if s not in added] + [s for s in gone if s not in held]
    return {"add": [*kept, *(make(s) for s in dict.fromkeys(added))], "remove": removed}


@router.post("/events/{slug}/people", include_in_schema=False)
def add_newcomer(slug: str, request: Request, site: TheSite, editor: Editor, fields: EditorForm) -> Response:
    """Makes somebody known whom nobody knew; they can be named in this event then."""
    try:
        added = add_actor(site.engine, newcomer_in(fields), by=editor.name, now=datetime.now(UTC))
    except ParleyError as error:
        return _page(request, site, editor, slug, error, wrong=PLACE, typed=fields)
    return RedirectResponse(f"/events/{slug}/edit?{urlencode({'added': added})}#{PLACE}", 303)


@router.post("/events/{slug}/merge", include_in_schema=False)
def merge_event(slug: str, request: Request, site: TheSite, editor: Editor, fields: EditorForm) -> Response:
    """Makes the event part of another one, chosen or given by its address, to which its address leads from now on."""
    into = event_named(text_of(fields, "address")) or text_of(fields, "into")
    try:
        if not into:
            raise BadValue(_("Choose the event of which this one is a part, or give its address."))
        merge(site.engine, slug, into, by=editor.name, now=datetime.now(UTC))
    except ParleyError as error:
        return _page(request, site, editor, slug, error, wrong="merge", typed=fields)
    return _to(into)


def event_named(address: str) -> str:
    """The slug in the address of an event, or what was given if it is no address."""
    path = urlsplit(address).path.strip("/")
    return path.removeprefix("events/").removesuffix("/edit")


@router.post("/events/{slug}/split", include_in_schema=False)
def split_event(slug: str, request: Request, site: TheSite, editor: Editor, fields: EditorForm) -> Response:
    """Makes the passages that are ticked an event of their own."""
    ids = [int(value) for value in texts_of(fields, "mention") if value.isdecimal()]
    try:
        new = split(site.engine, slug, ids, by=editor.name, now=datetime.now(UTC))
    except ParleyError as error:
        return _page(request, site, editor, slug, error, wrong="split", typed=fields)
    return _to(new)


@router.post("/events/{slug}/mentions/{mention}", include_in_schema=False)
def change_mention(
    slug: str, mention: int, request: Request, site: TheSite, editor: Editor, fields: EditorForm
) -> Response:
    """Sets what one passage says; it is matched again, and may be of another event then."""
    values = {name: text_of(fields, name) for name in ("kind", "status")}
    empty_is_none = {"date": text_of(fields, "date") or None, "place": stored_place(text_of(fields, "place")) or None}
    try:
        event = set_mention(
            site.engine, mention, {**values, **empty_is_none}, by=editor.name, now=datetime.now(UTC)
        )  # fmt: skip
    except BadValue as error:
        return _page(request, site, editor, slug, error, wrong=f"telling-{mention}", typed=fields)
    return _to(event)


@router.post("/events/{slug}/mentions/{mention}/drop", include_in_schema=False)
def drop(slug: str, mention: int, site: TheSite, editor: Editor, fields: EditorForm) -> Response:
    """Takes away a passage that tells of something else; it is not read so again."""
    drop_mention(site.engine, mention, by=editor.name, now=datetime.now(UTC))
    return _to(slug)


@router.post("/events/{slug}/quotes/{quote}", include_in_schema=False)
def speaker(slug: str, quote: int, request: Request, site: TheSite, editor: Editor, fields: EditorForm) -> Response:
    """Says who spoke a quote; empty for nobody known."""
    name = text_of(fields, "speaker")
    try:
        with reading(site.engine) as session:
            actor = cast_of(session).named(name).slug if name else None
        change_speaker(site.engine, quote, actor, by=editor.name, now=datetime.now(UTC))
    except BadValue as error:
        return _page(request, site, editor, slug, error, wrong=f"quote-{quote}", typed=fields)
    return _to(slug)


@router.post("/articles/{slug}/withdraw", include_in_schema=False)
def withdraw_article(slug: str, site: TheSite, editor: Editor, fields: EditorForm) -> Response:
    """Takes an article off the timeline; the history of its events takes that back."""
    withdraw(site.engine, slug, by=editor.name, now=datetime.now(UTC))
    event = event_named(text_of(fields, "event"))
    return _to(event) if event else RedirectResponse(f"/articles/{slug}", 303)


@router.post("/revisions/{revision}/undo", include_in_schema=False)
def undo_revision(revision: int, request: Request, site: TheSite, editor: Editor, fields: EditorForm) -> Response:
    """Takes a revision back, if nothing later rests on it."""
    event = event_named(text_of(fields, "event"))
    try:
        undo(site.engine, revision, by=editor.name, now=datetime.now(UTC))
    except ParleyError as error:
        if not event:
            raise
        return _page(request, site, editor, event, error)
    return _to(event) if event else RedirectResponse("/drafts", 303)
