"""Logging in and out."""

from datetime import UTC, datetime
from http import HTTPStatus

from fastapi import APIRouter, Request, Response
from fastapi.responses import RedirectResponse

from app.db import reading
from app.editing.accounts import close_session, folded_name, open_session, verify
from app.editing.attempts import count_attempt, forget_attempts
from app.languages.message import _, ngettext
from app.web.again import after_login
from app.web.forms import AnyForm, text_of
from app.web.kept import kept_in
from app.web.login_form import login_form, own_path
from app.web.site import TheSite
from app.web.visitor import COOKIE, TheVisitor, Visitor, set_key

router = APIRouter()


@router.get("/login", include_in_schema=False)
def login_page(request: Request, site: TheSite, visitor: TheVisitor) -> Response:
    """The form to log in, or where one who may write already wanted to go."""
    target = own_path(request.query_params.get("next", ""))
    if visitor.may_write:
        return RedirectResponse(target, 303)
    return login_form(request, site, visitor, target)


@router.post("/login", include_in_schema=False)
def login(request: Request, site: TheSite, visitor: TheVisitor, fields: AnyForm) -> Response:
    """Opens a session for the right password; a wrong one says no more than that it was wrong.

    It leads on to where one wanted to go, or back to the form that came too late.
    """
    target, name, kept = own_path(text_of(fields, "next")), text_of(fields, "name"), kept_in(fields)
    address, now = request.client.host if request.client else "", datetime.now(UTC)
    if waits := count_attempt(site.engine, name, address, now=now):
        message, status = _too_many(waits), HTTPStatus.TOO_MANY_REQUESTS
        answer = login_form(request, site, visitor, target, name=name, message=message, status=status, kept=kept)
        answer.headers["Retry-After"] = str(waits)
        return answer
    password = fields.get("password")
    with reading(site.engine) as session:
        account = verify(session, name, password if isinstance(password, str) else "")
    if account is None:
        message = _("That name and password do not belong together.")
        return login_form(request, site, visitor, target, name=name, message=message, status=403, kept=kept)
    forget_attempts(site.engine, name, address)
    key = open_session(site.engine, account, now=now)
    editor = Visitor(key, fresh=False, account=folded_name(name), may_write=True)
    answer = after_login(request, site, editor, kept) or RedirectResponse(target, 303)
    set_key(request, site, answer, key, lasting=True)
    return answer


def _too_many(waits: int) -> str:
    minutes = waits // 60 + 1
    return ngettext(
        "Too many wrong passwords. Try again in %(n)s minute.",
        "Too many wrong passwords. Try again in %(n)s minutes.",
        minutes,
    )


@router.post("/logout", include_in_schema=False)
def logout(site: TheSite, visitor: TheVisitor, fields: AnyForm) -> Response:
    """Ends the session, here and in the database."""
    close_session(site.engine, visitor.key)
    answer = RedirectResponse("/", 303)
    answer.delete_cookie(COOKIE, httponly=True, samesite="lax")
    return answer
