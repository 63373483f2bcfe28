"""Logging in and out."""

from datetime import UTC, datetime

from fastapi import APIRouter, Request, Response
from fastapi.responses import RedirectResponse

from app.db import reading
from app.editing.accounts import any_account, close_session, open_session, verify
from app.timeline.words import _
from app.web.forms import AnyForm, text_of
from app.web.site import Site, TheSite
from app.web.throttle import Throttle
from app.web.visitor import COOKIE, TheVisitor, Visitor, form_page, set_key

QUARTER_OF_AN_HOUR = 900
BY_ACCOUNT = 10
BY_ADDRESS = 30
"""Wrong passwords within a quarter of an hour: for one account, and from one address for any."""

router = APIRouter()


def make_throttles() -> dict[str, Throttle]:
    """The counters of one site."""
    return {
        "account": Throttle(BY_ACCOUNT, QUARTER_OF_AN_HOUR),
        "address": Throttle(BY_ADDRESS, QUARTER_OF_AN_HOUR),
    }


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
    counted = {"account": name.casefold(), "address": request.client.host if request.client else ""}
    waits = max(site.throttles[kind].wait(key) for kind, key in counted.items())
    if waits:
        message = _("Too many wrong passwords. Try again in %(n)s minutes.") % {"n": waits // 60 + 1}
        answer = _form(request, site, visitor, target, name, message, 429)
        answer.headers["Retry-After"] = str(waits)
        return answer
    password = fields.get("password")
    with reading(site.engine) as session:
        account = verify(session, name, password if isinstance(password, str) else "")
    if account is None:
        for kind, key in counted.items():
            site.throttles[kind].failed(key)
        return _form(request, site, visitor, target, name, _("That name and password do not belong together."), 403)
    site.throttles["account"].passed(counted["account"])
    answer = RedirectResponse(target, 303)
    set_key(request, site, answer, open_session(site.engine, account, now=datetime.now(UTC)), lasting=True)
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
