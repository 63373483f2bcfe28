"""/add: articles come in, each as a draft to be checked; nothing is public by this.

One form takes many files and a pasted text, and answers with what became of each. Scripts send the same form once a
file, to show how far each is, and put the answers together.
"""

from collections.abc import AsyncGenerator, Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Annotated

from fastapi import APIRouter, Depends, Request, Response
from sqlalchemy import select
from sqlmodel import Session, col
from starlette.datastructures import FormData

from app.db import reading
from app.editing.add import READ, add_document, stored_lexicon
from app.editing.drafts import read_draft
from app.editing.review import review
from app.errors import BadValue, ParleyError
from app.extraction.lexicon import Lexicon
from app.ingest.reprints import original_of
from app.languages.message import Titled, _, ngettext
from app.models import Article
from app.reading.compose import address
from app.reading.document import Document
from app.reading.files import check_size, file_name, read_bytes, read_pasted
from app.reading.warned import told
from app.timeline.page.links import Link
from app.web.forms import text_of, texts_of
from app.web.kept import Kept
from app.web.site import Site, TheSite
from app.web.upload import Upload, UploadForm, upload_form
from app.web.visitor import Editor, Visitor, check_token, form_page

router = APIRouter()


@dataclass(frozen=True, slots=True)
class Given:
    """What whoever adds says of all articles of one form; None where nothing is said."""

    title: str | None = None
    publisher: str | None = None
    url: str | None = None
    published: date | None = None

    def on(self, document: Document) -> Document:
        """A document with this in place of what its file says."""
        said = {"title": self.title, "publisher": self.publisher, "url": self.url, "published": self.published}
        values = {name: value for name, value in said.items() if value}
        basis = "given" if self.published else document.published_basis
        return replace(document, **values, published_basis=basis)  # type: ignore[arg-type]


@dataclass(frozen=True, slots=True)
class Added:
    """What became of one file or text: `outcome` is drafted, known or refused; `notes` are what to look at."""

    name: str
    outcome: str
    words: str
    links: tuple[Link, ...] = ()
    notes: tuple[str, ...] = ()
    status: int = 200


async def sent_files(request: Request, site: TheSite, editor: Editor) -> AsyncGenerator[UploadForm, None]:
    """The form that an editor sent, its token checked; its files are let go of afterwards."""
    form = await upload_form(request, site.settings)
    try:
        check_token(site, editor, form.fields)
        yield form
    finally:
        await form.fields.close()


SentFiles = Annotated[UploadForm, Depends(sent_files)]


@router.get("/add", include_in_schema=False)
def add_page(request: Request, site: TheSite, editor: Editor) -> Response:
    """The form to add articles."""
    return _page(request, site, editor, added=())


def _page(
    request: Request,
    site: Site,
    editor: Visitor,
    *,
    added: Sequence[Added],
    status: int = 200,
    message: str = "",
    typed: FormData | None = None,
) -> Response:
    """The form, what became of what was sent, and what was `typed` where that is still to be sent."""
    return form_page(
        request, site, editor, "add/page.html", status=status,
        added=added, message=message, typed=_shown_again(typed or FormData()), limit=site.settings.max_upload_mb,
    )  # fmt: skip


def draw_again(request: Request, site: Site, editor: Visitor, kept: Kept, late: ParleyError) -> Response:
    """The form as it was filled in, if it came too late; its files have to be chosen again."""
    names = ", ".join(name for name in texts_of(kept.fields, "files") if name)
    words = _("Your files have to be chosen again: %(names)s.") % {"names": names} if names else ""
    message = f"{late.message} {words}".rstrip()
    return _page(request, site, editor, added=(), status=late.status, message=message, typed=kept.fields)


def _shown_again(typed: FormData) -> dict[str, str]:
    """What the form can hold of what was typed: a field for a day nothing but a day."""
    texts = {name: value for name, value in typed.items() if isinstance(value, str)}
    try:
        day = day_of(text_of(typed, "published"))
    except BadValue:
        day = None
    return {**texts, "published": day.isoformat() if day else ""}


@router.post("/add", include_in_schema=False)
def add(request: Request, site: TheSite, editor: Editor, form: SentFiles) -> Response:
    """Reads what was sent and says of each what became of it; the worst status is the answer's if nothing came in."""
    pasted = form.fields.get("text")
    text = pasted if isinstance(pasted, str) and pasted.strip() else ""
    try:
        given = _given(form, len(form.files) + bool(text))
    except BadValue as error:
        return _page(request, site, editor, added=(), status=error.status, message=error.message, typed=form.fields)
    added = list(_add_all(site, form, text, given, editor.name))
    status = 200 if any(each.outcome != "refused" for each in added) else max(each.status for each in added)
    return _page(request, site, editor, added=added, status=status, typed=_unread(form.fields, added, bool(text)))


def _unread(typed: FormData, added: Sequence[Added], pasted: bool) -> FormData | None:
    """What was filled in for those that did not come in; the pasted text, which is the last, only where it did not."""
    refused = [each.outcome == "refused" for each in added]
    kept = [(name, value) for name, value in typed.multi_items() if name != "text" or (pasted and refused[-1])]
    return FormData(kept) if any(refused) else None


def _add_all(site: Site, form: UploadForm, text: str, given: Given, by: str) -> Iterator[Added]:
    lexicon = stored_lexicon(site.engine)
    for upload in form.files:
        yield _add_one(site, file_name(upload.name), lambda one=upload: _read(site, one), given, by, lexicon)  # type: ignore[misc]
    if text:
        yield _add_one(site, _("The pasted text"), lambda: read_pasted(text), given, by, lexicon)


def _given(form: UploadForm, count: int) -> Given:
    fields = form.fields
    title, url, day = (text_of(fields, name) for name in ("title", "url", "published"))
    if not count:
        raise BadValue(_("No file was chosen and no text pasted. Choose files, or paste an article’s text."))
    if (title or url) and count > 1:
        message = _(
            "A title or an address belongs to one article, and %(n)s were sent. Each has both on its check page."
        )
        raise BadValue(message % {"n": count})
    if url and not address(url):
        raise BadValue(
            _("“%(url)s” is no web address; it begins with https:// and has no spaces.") % {"url": url[:200]}
        )
    return Given(title[:300] or None, text_of(fields, "publisher")[:300] or None, url or None, day_of(day))


def day_of(text: str) -> date | None:
    """A day typed into a form; BadValue where it is none, None for an empty field."""
    try:
        return date.fromisoformat(text) if text else None
    except ValueError as error:
        raise BadValue(_("“%(day)s” is no day; write it as 2025-02-13.") % {"day": text[:40]}) from error


def _read(site: Site, upload: Upload) -> Document:
    check_size(upload.size, upload.name, site.settings)
    return read_bytes(upload.read(), upload.name, site.settings)


def _add_one(site: Site, name: str, read: Callable[[], Document], given: Given, by: str, lexicon: Lexicon) -> Added:
    try:
        document = given.on(read())
        result = add_document(site.engine, document, publish=False, by=by, lexicon=lexicon)
    except ParleyError as error:
        return Added(name, "refused", error.message, status=error.status)
    with reading(site.engine) as session:
        if result.outcome == "known":
            return _known(session, name, result.article, result.draft)
        reprinted = original_of(session, document.text)
        assert result.draft is not None
        return _drafted(site, name, document, result.draft, _article(session, reprinted) if reprinted else None)


def _known(session: Session, name: str, article: str | None, draft: int | None) -> Added:
    link = _article(session, article) if article else Link(_("Check it"), f"/drafts/{draft}")
    words = _("This text is here already. Nothing was changed.")
    return Added(name, "known", words, (link,))


def _drafted(site: Site, name: str, document: Document, draft: int, original: Link | None) -> Added:
    read = review(*read_draft(site.engine, draft))
    events, quotes = len(read.included), len(read.quotes)
    words = ", ".join(
        (ngettext("%(n)s event", "%(n)s events", events), ngettext("%(n)s quote", "%(n)s quotes", quotes))
    )
    notes = list(told(document.warnings))
    if document.published is None:
        notes.append(_("Its date of publication is not known: days like “on Friday” wait for it."))
    if document.language not in READ:
        notes.append(_("It is not in English and was not read; mark by hand what it tells."))
    elif not (read.mentions or quotes):
        notes.append(_("Nothing was read from it; mark what it tells by hand."))
    links = [Link(_("Check what was read"), f"/drafts/{draft}")]
    if original:
        notes.append(_("It is mostly the same text as an article that is here; the two will count as one source."))
        links.append(original)
    return Added(name, "drafted", words, tuple(links), tuple(notes))


def _article(session: Session, slug: str) -> Link:
    title = session.execute(select(col(Article.title)).where(col(Article.slug) == slug)).scalar_one()
    return Link(Titled(title), f"/articles/{slug}")
