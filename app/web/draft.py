"""The check pages: the queue of drafts, and one draft with what was read from it. Every form works without scripts."""

from contextlib import suppress
from datetime import UTC, datetime
from urllib.parse import urlencode

from fastapi import APIRouter, Request, Response
from fastapi.responses import RedirectResponse
from sqlalchemy import select
from sqlmodel import Session, col
from starlette.datastructures import FormData

from app.db import reading
from app.editing.check import (
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
from app.editing.publish import publish
from app.errors import BadValue, Conflict, NotFound, ParleyError
from app.languages.message import Titled, _
from app.models import Article
from app.timeline.corrections import discarded, newcomers
from app.timeline.draft_page import DraftPage, draft_page
from app.timeline.draft_queue import draft_queue
from app.timeline.page.links import Link
from app.web.draft_fields import article_in, span_of, wanted_in
from app.web.forms import EditorForm, text_of
from app.web.kept import Kept
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
    wrong = _stands_at(page, wrong, text_of(typed, "passage")) if typed else wrong
    return form_page(
        request, site, editor, "draft/page.html", status=error.status if error else 200,
        page=page, wrong=wrong, message=error.message if error else "", typed=typed or FormData(),
        redated="redated" in request.query_params,
    )  # fmt: skip


def _stands_at(page: DraftPage, place: str, passage: str) -> str:
    """Where the finding with this passage stands, which stood at `place` when its form was drawn; "" if it is gone."""
    quotes = [*page.quotes, *(quote for card in page.cards for quote in card.quotes)]
    if place.startswith("m-"):
        return next((f"m-{card.at}" for card in page.cards if card.passage == passage), "")
    if place.startswith("q-"):
        return next((f"q-{quote.at}" for quote in quotes if quote.passage == passage), "")
    return place


PLACES = {"missed": "missed", "people": PLACE, "article": "article", "publish": "article"}
"""Where the forms stand that are not those of a finding, by the end of the address that they are sent to."""


def draw_again(request: Request, site: Site, editor: Visitor, kept: Kept, message: ParleyError) -> Response | None:
    """The check page as it was filled in, if that came too late."""
    draft, form, at = [*kept.path.split("/")[2:], "", "", ""][:3]
    if not draft.isdecimal():
        return None
    own = {"mentions": f"m-{at}", "quotes": f"q-{at}"} if at and not kept.path.endswith("/event") else {}
    wrong = (own | PLACES).get(form, "")
    return _page(request, site, editor, int(draft), wrong=wrong, error=message, typed=kept.fields)


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
    except (BadValue, Conflict) as error:
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
