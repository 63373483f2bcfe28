"""A form that came too late stands there again as it was filled in: its session ended, or its page is of another one.

Nothing of it is carried out. Whoever may write gets it back at once, in the page that it came from; others log in
first, and the login carries what was typed. What comes back is sent by hand alone, for any page could have made it.
"""

from collections.abc import Callable
from contextlib import suppress

from fastapi import FastAPI, Request, Response
from starlette.concurrency import run_in_threadpool
from starlette.datastructures import FormData

from app.errors import NotFound, ParleyError
from app.languages.message import _
from app.web import add, draft, edit
from app.web.errors import error_answer, wants_json
from app.web.forms import text_of
from app.web.kept import Kept, LateForm, kept_from, kept_in
from app.web.login_form import login_form, own_path
from app.web.site import Site
from app.web.upload import typed_in
from app.web.visitor import Visitor, get_visitor

Draw = Callable[[Request, Site, Visitor, Kept, ParleyError], Response | None]

DRAWN_BY: dict[str, Draw] = {"add": add.draw_again, "drafts": draft.draw_again, "events": edit.draw_again}
"""Who draws a form again, by the first part of the address that it was sent to."""


def answer_late_forms(app: FastAPI) -> None:
    """Makes `app` give late forms back."""
    app.add_exception_handler(LateForm, _give_back)


async def _give_back(request: Request, error: Exception) -> Response:
    assert isinstance(error, LateForm)
    site: Site = request.app.state.site
    answer = None
    if not wants_json(request):
        with suppress(ParleyError):  # longer than any form, or of something that is gone by now
            fields = await typed_in(request, site.settings) if error.fields is None else error.fields
            answer = await run_in_threadpool(_page_with, request, site, fields, error)
    return answer or error_answer(request, error.status, error.message)


def _page_with(request: Request, site: Site, fields: FormData, error: LateForm) -> Response | None:
    visitor, path = get_visitor(request, site), request.url.path
    if path == "/login":
        return _login_again(request, site, visitor, fields)
    kept = kept_from(path, fields)
    if visitor.may_write:
        message = _(
            "This form was too old to be taken, and nothing was changed. It stands here as you filled it in: look it "
            "over and send it again."
        )
        return draw_again(request, site, visitor, kept, ParleyError(message, status=error.status))
    if not kept.carried:
        return None
    message = _(
        "You are not logged in, or no longer, and nothing was changed. Log in, and your form comes back as you filled "
        "it in."
    )
    return login_form(request, site, visitor, page_of(path), message=message, status=error.status, kept=kept)


def _login_again(request: Request, site: Site, visitor: Visitor, fields: FormData) -> Response | None:
    """The login whose own page was too old; whoever has logged in elsewhere by now needs it no more."""
    kept, target = kept_in(fields), own_path(text_of(fields, "next"))
    if visitor.may_write:
        return after_login(request, site, visitor, kept, status=403)
    message = _("This page was too old to log in with. Type your password once more.")
    name = text_of(fields, "name")
    return login_form(request, site, visitor, target, name=name, message=message, status=403, kept=kept)


def after_login(
    request: Request, site: Site, visitor: Visitor, kept: Kept | None, *, status: int = 200
) -> Response | None:
    """The page with the form that the login carried; None where it carried none, or none that can still be sent."""
    message = _(
        "You are logged in. Nothing was changed yet: your form is as you filled it in. Look it over and send it."
    )
    try:
        return draw_again(request, site, visitor, kept, ParleyError(message, status=status)) if kept else None
    except NotFound:
        return None


def draw_again(request: Request, site: Site, editor: Visitor, kept: Kept, message: ParleyError) -> Response | None:
    """The page that a form was sent from, filled in as it was; None for a form in which nothing was typed."""
    draw = DRAWN_BY.get(kept.path.split("/")[1]) if kept.path.startswith("/") else None
    return draw(request, site, editor, kept, message) if draw else None


def page_of(path: str) -> str:
    """The page to go on to after the login, if the form that was sent to `path` is gone by then."""
    head, one, *_rest = [*path.split("/")[1:], ""]
    if head in ("events", "articles") or (head == "drafts" and one.isdecimal()):
        return f"/{head}/{one}"
    return "/add" if head == "add" else "/drafts"
