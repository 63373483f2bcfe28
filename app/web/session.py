"""Logging in and out."""

from datetime import UTC, datetime

from fastapi import APIRouter, Request, Response
from fastapi.responses import RedirectResponse

from app.db import reading
from app.editing.accounts import any_account, close_session, open_session, verify
from app.editing.attempts import count_attempt, forget_attempts
from app.languages.message import _, ngettext
from app.web.forms import AnyForm, text_of
from app.web.site import Site, TheSite
from app.web.visitor import COOKIE, TheVisitor, Visitor, form_page, set_key

router = APIRouter()


@router.get("/login", include_in_schema=False)
def login_page(request: Request, site: TheSite, visitor: TheVisitor) -> Response:
    """The form to log in, or where one who may write already wanted to go."""
    target = own_path(request.query_params.get("next", ""))
    if visitor.may_write:
        return RedirectResponse(target, 303)
    return _form(request, site, visitor, target)


@router.post("/login", include_in_schema=False)
def login(request: Request, site: TheSite, visitor: TheVisitor, fields: AnyForm) -> Response:
    """Opens a session for the right password; a wrong one says no more than that it was wrong."""
    target, name = own_path(text_of(fields, "next")), text_of(fields, "name")
    address, now = request.client.host if request.client else "", datetime.now(UTC)
    if waits := count_attempt(site.engine, name, address, now=now):
        minutes = waits // 60 + 1
        message = ngettext(
            "Too many wrong passwords. Try again in %(n)s minute.",
            "Too many wrong passwords. Try again in %(n)s minutes.",
            minutes,
        )
        answer = _form(request, site, visitor, target, name, message, 429)
        answer.headers["Retry-After"] = str(waits)
        return answer
    password = fields.get("password")
    with reading(site.engine) as session:
        account = verify(session, name, password if isinstance(password, str) else "")
    if account is None:
        return _form(request, site, visitor, target, name, _("That name and password do not belong together."), 403)
    forget_attempts(site.engine, name, address)
    answer = RedirectResponse(target, 303)
    set_key(request, site, answer, open_session(site.engine, account, now=now), lasting=True)
    return answer


@router.post("/logout", include_in_schema=False)
def logout(site: TheSite, visitor: TheVisitor, fields: AnyForm) -> Response:
    """Ends the session, here and in the database."""
    close_session(site.engine, visitor.key)
    answer = RedirectResponse("/", 303)
    answer.delete_cookie(COOKIE, httponly=True, samesite="lax")
    return answer


def own_path(target: str) -> str:
    """A path of this server to go on to; anything else leads to /add."""
    plain = target.startswith("/") and not target.startswith(("//", "/\\")) and target.isprintable()
    return target if plain and not target.startswith("/login") else "/add"


def _form(
    request: Request, site: Site, visitor: Visitor, target: str, name: str = "", message: str = "", status: int = 200
) -> Response:
    with reading(site.engine) as session:
        accounts = any_account(session)
    return form_page(
        request, site, visitor, "session/login.html",
        status=status, target=target, name=name, message=message, accounts=accounts,
    )  # fmt: skip
