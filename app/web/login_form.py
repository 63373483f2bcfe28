"""The form to log in."""

from fastapi import Request, Response

from app.db import reading
from app.editing.accounts import any_account
from app.web.kept import Kept
from app.web.site import Site
from app.web.visitor import Visitor, form_page


def login_form(
    request: Request,
    site: Site,
    visitor: Visitor,
    target: str,
    *,
    name: str = "",
    message: str = "",
    status: int = 200,
    kept: Kept | None = None,
) -> Response:
    """The form, which leads on to `target`, or back to the form whose fields are kept."""
    with reading(site.engine) as session:
        accounts = any_account(session)
    return form_page(
        request, site, visitor, "session/login.html",
        status=status, target=target, name=name, message=message, accounts=accounts, kept=kept,
    )  # fmt: skip


def own_path(target: str) -> str:
    """A path of this server to go on to; anything else leads to /add."""
    plain = target.startswith("/") and not target.startswith(("//", "/\\")) and target.isprintable()
    return target if plain and not target.startswith("/login") else "/add"
