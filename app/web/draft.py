"""The check pages: the queue of drafts, and one draft with what was read from it. Every form works without scripts."""

from contextlib import suppress
from datetime import UTC, datetime
from typing import Any
from urllib.parse import urlencode

from fastapi import APIRouter, Request, Response
from fastapi.responses import RedirectResponse
from sqlalchemy import select
from sqlmodel import Session, col
from starlette.datastructures import FormData

from app.db import reading
from app.editing.check import (
    Wanted,
    add_mention,
    add_quote,
    decide_event,
    edit_document,
    edit_mention,
    edit_quote,
    read_anew,
)
from app.editing.drafts import discard, draft_row, published_as
from app.editing.newcomers import add_actor
from app.editing.places import stored_place
from app.editing.publish import publish
from app.errors import BadValue, NotFound, ParleyError
from app.extraction.types import Span
from app.languages.message import Titled, _
from app.models import Article
from app.reading.compose import address
from app.timeline.corrections import discarded, newcomers
from app.timeline.draft_page import draft_page
from app.timeline.draft_queue import draft_queue
from app.timeline.page.links import Link
from app.web.add import day_of
from app.web.forms import EditorForm, names_of, text_of, texts_of
from app.web.newcomer import PLACE, newcomer_in
from app.web.site import Site, TheSite
from app.web.visitor import Editor, Visitor, form_page

MOST_SHOWN = 4
"""So many articles just published are named above the queue."""

router = APIRouter(prefix="/drafts")


@router.get("", include_in_schema=False)
def queue_page(request: Request, site: TheSite, editor: Editor) -> Response:
    """All drafts, the most doubtful first; after publishing it says what came onto the timeline."""
    slugs = request.query_params.getlist("published")[:MOST_SHOWN]
    with reading(site.engine) as session:
        waiting = draft_queue(session, by=editor.name)
        done, thrown, new = _articles(session, slugs), discarded(session), newcomers(session)
    sure = sum(not each.doubts for each in waiting)
    return form_page(
        request, site, editor, "draft/queue.html",
        waiting=waiting, done=done, sure=sure, discarded=thrown, newcomers=new,
    )  # fmt: skip


def _articles(session: Session, slugs: list[str]) -> list[Link]:
    rows = session.execute(select(col(Article.slug), col(Article.title)).where(col(Article.slug).in_(slugs)))
    return [Link(Titled(title), f"/articles/{slug}") for slug, title in rows]


@router.post("/accept", include_in_schema=False)
def accept(site: TheSite, editor: Editor, fields: EditorForm) -> Response:
    """Publishes every draft that leaves nothing to look at."""
    with reading(site.engine) as session:
        sure = [each.id for each in draft_queue(session, by=editor.name) if not each.doubts]
    done = []
    for draft in sure:
        with suppress(NotFound):  # someone else was quicker
            done.append(publish(site.engine, draft, by=editor.name, now=datetime.now(UTC)).article)
    shown = urlencode([("published", slug) for slug in done[:MOST_SHOWN]])
    return RedirectResponse(f"/drafts?{shown}" if shown else "/drafts", 303)


@router.get("/{draft}", include_in_schema=False)
def check_page(draft: int, request: Request, site: TheSite, editor: Editor) -> Response:
    """What was read from one draft, to be corrected and published; the article where that was done."""
    try:
        return _page(request, site, editor, draft)
    except NotFound:
        if article := _became(site, draft):
            return RedirectResponse(f"/articles/{article}", 303)
        raise


def _became(site: Site, draft: int) -> str | None:
    with reading(site.engine) as session:
        return published_as(session, draft)


def _page(
    request: Request,
    site: Site,
    editor: Visitor,
    draft: int,
    *,
    wrong: str = "",
    error: ParleyError | None = None,
    typed: FormData | None = None,
) -> Response:
    """The check page; after an error it says where it lies (`wrong`) and keeps what was typed there."""
    with reading(site.engine) as session:
        added = request.query_params.get("added", "")
        page = draft_page(session, draft_row(session, draft), by=editor.name, added=added)
    return form_page(
        request, site, editor, "draft/page.html", status=error.status if error else 200,
        page=page, wrong=wrong, message=error.message if error else "", typed=typed or FormData(),
        redated="redated" in request.query_params,
    )  # fmt: skip


def _back(draft: int, place: str) -> Response:
    return RedirectResponse(f"/drafts/{draft}#{place}", 303)


@router.post("/{draft}/mentions/{at}", include_in_schema=False)
def change_mention(
    draft: int, at: int, request: Request, site: TheSite, editor: Editor, fields: EditorForm
) -> Response:
    """Takes one mention as its form has it: what it says, and whether it is included."""
    try:
        edit_mention(
            site.engine, draft, at, span_of(text_of(fields, "passage")),
            include=bool(text_of(fields, "include")), wanted=wanted_in(fields), by=editor.name, now=datetime.now(UTC),
        )  # fmt: skip
    except BadValue as error:
        return _page(request, site, editor, draft, wrong=f"m-{at}", error=error, typed=fields)
    return _back(draft, f"m-{at}")


@router.post("/{draft}/mentions/{at}/event", include_in_schema=False)
def change_event(draft: int, at: int, site: TheSite, editor: Editor, fields: EditorForm) -> Response:
    """Decides that a mention is an event, is not, or leaves it to the matching."""
    verdict = text_of(fields, "verdict")
    if verdict not in ("is", "is-not", "as-matched"):
        raise BadValue(_("“verdict=%(verdict)s” is none of is, is-not, as-matched.") % {"verdict": verdict})
    decide_event(
        site.engine, draft, at, span_of(text_of(fields, "passage")),
        verdict=None if verdict == "as-matched" else verdict, event=text_of(fields, "event"),
        by=editor.name, now=datetime.now(UTC),
    )  # fmt: skip
    return _back(draft, f"m-{at}")


@router.post("/{draft}/quotes/{at}", include_in_schema=False)
def change_quote(draft: int, at: int, request: Request, site: TheSite, editor: Editor, fields: EditorForm) -> Response:
    """Takes one quote as its form has it: who said it, and whether it is included."""
    try:
        edit_quote(
            site.engine, draft, span_of(text_of(fields, "passage")),
            include=bool(text_of(fields, "include")), speaker=text_of(fields, "speaker"),
            by=editor.name, now=datetime.now(UTC),
        )  # fmt: skip
    except BadValue as error:
        return _page(request, site, editor, draft, wrong=f"q-{at}", error=error, typed=fields)
    return _back(draft, f"q-{at}")


@router.post("/{draft}/missed", include_in_schema=False)
def add_missed(draft: int, request: Request, site: TheSite, editor: Editor, fields: EditorForm) -> Response:
    """Adds an event or a quote that was missed, from a passage selected or pasted."""
    passage, near = text_of(fields, "passage"), text_of(fields, "near")
    selected = span_of(near) if near else None
    by, now = editor.name, datetime.now(UTC)
    try:
        if text_of(fields, "what") == "quote":
            told_in = text_of(fields, "mention")
            span = add_quote(
                site.engine, draft, passage, selected, speaker=text_of(fields, "speaker"),
                mention=int(told_in) if told_in.isdecimal() else None, by=by, now=now,
            )  # fmt: skip
        else:
            span = add_mention(site.engine, draft, passage, selected, wanted=wanted_in(fields), by=by, now=now)
    except ParleyError as error:
        return _page(request, site, editor, draft, wrong="missed", error=error, typed=fields)
    return _back(draft, f"c{span.start}-{span.end}")


@router.post("/{draft}/people", include_in_schema=False)
def add_newcomer(draft: int, request: Request, site: TheSite, editor: Editor, fields: EditorForm) -> Response:
    """Makes somebody known whom nobody knew, and reads the draft again, so that they are found in it."""
    by, now = editor.name, datetime.now(UTC)
    try:
        slug = add_actor(site.engine, newcomer_in(fields), by=by, now=now)
    except ParleyError as error:
        return _page(request, site, editor, draft, wrong=PLACE, error=error, typed=fields)
    read_anew(site.engine, draft, by=by, now=now)
    return RedirectResponse(f"/drafts/{draft}?{urlencode({'added': slug})}#{PLACE}", 303)


@router.post("/{draft}/article", include_in_schema=False)
def change_article(draft: int, request: Request, site: TheSite, editor: Editor, fields: EditorForm) -> Response:
    """Sets what is known of the article; another date of publication reads its dates anew."""
    try:
        edit_document(site.engine, draft, article_in(fields), by=editor.name, now=datetime.now(UTC))
    except BadValue as error:
        return _page(request, site, editor, draft, wrong="article", error=error, typed=fields)
    return _back(draft, "heading")


@router.post("/{draft}/publish", include_in_schema=False)
def publish_draft(draft: int, request: Request, site: TheSite, editor: Editor, fields: EditorForm) -> Response:
    """Publishes the draft, matched anew at this moment, and goes on to what else waits.

    What was filled in of the article and not saved is kept; days that are others by that are shown before. Pressed
    twice, it leads where the first time led.
    """
    by, now = editor.name, datetime.now(UTC)
    try:
        if edit_document(site.engine, draft, article_in(fields), by=by, now=now):
            return RedirectResponse(f"/drafts/{draft}?redated=yes#heading", 303)
        article = publish(site.engine, draft, by=by, now=now).article
    except BadValue as error:
        return _page(request, site, editor, draft, wrong="article", error=error, typed=fields)
    except NotFound:
        article = _became(site, draft)
        if article is None:
            raise
    return RedirectResponse(f"/drafts?published={article}", 303)


@router.post("/{draft}/discard", include_in_schema=False)
def discard_draft(draft: int, site: TheSite, editor: Editor, fields: EditorForm) -> Response:
    """Deletes the draft; the revision keeps it for an undo."""
    discard(site.engine, draft, by=editor.name, now=datetime.now(UTC))
    return RedirectResponse("/drafts", 303)


def article_in(fields: FormData) -> dict[str, Any]:
    """What a form says of the article otherwise than it stood there when the form was drawn."""
    typed = {name: text_of(fields, name) for name in ("title", "publisher", "url", "published") if name in fields}
    changed = {name: text for name, text in typed.items() if text != fields.get(f"was_{name}")}
    url = changed.get("url")
    if url and not address(url):
        raise BadValue(
            _("“%(url)s” is no web address; it begins with https:// and has no spaces.") % {"url": url[:200]}
        )
    known: dict[str, Any] = {name: text[:300] or None for name, text in changed.items()}
    if "url" in changed:
        known["url"] = url or None
    if "published" in changed:
        known["published"] = day_of(changed["published"])
    return known


def wanted_in(fields: FormData) -> Wanted:
    """A mention as a form has it; names to add may be several with semicolons between."""
    lines = {name: text_of(fields, name) for name in ("title", "kind", "status")}
    empty_is_none = {"date": text_of(fields, "date") or None, "place": stored_place(text_of(fields, "place")) or None}
    topics = [topic for topic in (*texts_of(fields, "topic"), *texts_of(fields, "add_topic")) if topic]
    return Wanted(
        {**lines, **empty_is_none},
        texts_of(fields, "person"),
        names_of(fields, "add_person"),
        list(dict.fromkeys(topics)),
    )


def span_of(text: str) -> Span:
    """The span in a hidden field: "120-188"; BadValue for anything else."""
    start, _dash, end = text.partition("-")
    if not (start.isdecimal() and end.isdecimal() and len(text) < 30 and int(start) < int(end)):
        raise BadValue(_("“passage=%(text)s” is no place in the text; open the page again.") % {"text": text[:40]})
    return Span(int(start), int(end))
