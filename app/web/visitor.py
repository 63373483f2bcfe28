"""Who asks: the session behind a cookie, whether it may write, and the token that its forms carry.

Whoever opens a form gets a cookie with a signed random key. A form carries a signature of that key; only a page of this
server can have made it for this visitor. Logging in gives a new key, and the database knows whose it is.
"""

from dataclasses import dataclass
from datetime import UTC, datetime
from secrets import token_urlsafe
from typing import Annotated, Any
from urllib.parse import urlencode

from fastapi import Depends, HTTPException, Request
from fastapi.responses import HTMLResponse
from itsdangerous import BadSignature, Signer
from sqlalchemy import Connection
from starlette.datastructures import FormData
from starlette.responses import Response

from app.db import reading
from app.editing.accounts import LASTS, account_of, any_account
from app.errors import ParleyError
from app.languages.message import _
from app.web.kept import LateForm
from app.web.security import SAFE_METHODS, is_local
from app.web.site import Site, TheSite

COOKIE = "parley"
THIS_MACHINE = "this machine"
"""Who writes where no account exists."""


@dataclass(frozen=True, slots=True)
class Visitor:
    """Whoever sent a request. `key` is that of the session; a `fresh` one is not in the browser's cookie yet."""

    key: str
    fresh: bool
    account: str | None
    may_write: bool

    @property
    def name(self) -> str:
        """Under what name changes are recorded."""
        return self.account or THIS_MACHINE


def get_visitor(request: Request, site: TheSite) -> Visitor:
    """The visitor behind a request."""
    with site.engine.connect() as connection:
        return visitor_behind(connection, request, site)


def visitor_behind(connection: Connection, request: Request, site: Site) -> Visitor:
    """The visitor behind a request, by cookie and address; the database is asked about one who may have an account."""
    key, local = _key_of(request, site), is_local(request.scope)
    account = account_of(connection, key, now=datetime.now(UTC)) if key else None
    writes = account is not None or (local and not any_account(connection))
    return Visitor(key or token_urlsafe(32), key is None, account, writes)


def _key_of(request: Request, site: Site) -> str | None:
    signed = request.cookies.get(COOKIE)
    if signed is None:
        return None
    try:
        return _signer(site, "session").unsign(signed).decode()
    except (BadSignature, UnicodeDecodeError):
        return None


def _signer(site: Site, purpose: str) -> Signer:
    return Signer(site.secret, salt=f"parley {purpose}")


TheVisitor = Annotated[Visitor, Depends(get_visitor)]


def shows_whole_text(request: Request, site: Site, visitor: Visitor) -> bool:
    """Whether this reader may see articles whole: logged in, or by the setting; without one on this machine."""
    wanted = site.settings.article_text
    return visitor.account is not None or wanted == "full" or (wanted is None and is_local(request.scope))


def get_editor(request: Request, site: TheSite, visitor: TheVisitor) -> Visitor:
    """The visitor, who may write; others are sent to the login, or refused with the remedy."""
    if visitor.may_write:
        return visitor
    with reading(site.engine) as session:
        if not any_account(session):
            raise ParleyError(
                _(
                    "Until this Parley has accounts, articles are added and corrected on the machine that it runs on, "
                    "under an address such as http://127.0.0.1. There “parley account create NAME” makes an account. "
                    "Nothing was changed."
                ),
                status=403,
            )
    if request.method not in SAFE_METHODS:
        raise LateForm(
            _("You are not logged in, or no longer. Log in and send it again. Nothing was changed."), status=401
        )
    target = request.url.path + (f"?{request.url.query}" if request.url.query else "")
    raise HTTPException(303, headers={"Location": f"/login?{urlencode({'next': target})}"})


Editor = Annotated[Visitor, Depends(get_editor)]


def token_of(site: Site, visitor: Visitor) -> str:
    """What every form of this visitor carries."""
    return _signer(site, "form").get_signature(visitor.key).decode()


def check_token(site: Site, visitor: Visitor, fields: FormData) -> None:
    """Refuses a form that no page of this server made for this visitor (403)."""
    token = fields.get("token")
    made_here = isinstance(token, str) and _signer(site, "form").verify_signature(visitor.key, token)
    if not made_here or visitor.fresh:
        raise LateForm(
            _("This form is too old, or was not made by this server. Open its page again. Nothing was changed."),
            status=403,
            fields=fields,
        )


def form_page(
    request: Request, site: Site, visitor: Visitor, template: str, *, status: int = 200, **names: Any
) -> Response:
    """A page with forms for this visitor; it is not kept by anyone."""
    html = site.render(template, visitor=visitor, token=token_of(site, visitor), **names)
    answer = HTMLResponse(html, status, headers={"Cache-Control": "no-store"})
    if visitor.fresh:
        set_key(request, site, answer, visitor.key, lasting=False)
    return answer


def set_key(request: Request, site: Site, answer: Response, key: str, *, lasting: bool) -> None:
    """Puts the key of a session into the browser's cookie, which scripts cannot read and other sites do not send."""
    answer.set_cookie(
        COOKIE,
        _signer(site, "session").sign(key).decode(),
        max_age=int(LASTS.total_seconds()) if lasting else None,
        httponly=True,
        samesite="lax",
        secure=request.url.scheme == "https",
    )
