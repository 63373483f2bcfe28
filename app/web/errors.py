"""Refusals and breakdowns as an answer that a person, or a program, can act on."""

from collections.abc import Callable, Mapping
from http import HTTPStatus
from urllib.parse import quote, urlencode

import structlog
from fastapi import FastAPI, Request, Response
from fastapi.exceptions import RequestValidationError
from fastapi.responses import HTMLResponse, JSONResponse
from starlette.exceptions import HTTPException
from starlette.requests import ClientDisconnect
from starlette.routing import Match
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from app.errors import BadValue, NotFound, ParleyError
from app.languages import LANGUAGES
from app.languages.message import LANGUAGE, _, speaking
from app.timeline.labels import labels
from app.timeline.page.links import Link
from app.web.site import Site

HEADINGS: dict[int, Callable[[], str]] = {
    400: lambda: _("This cannot be read"),
    401: lambda: _("Log in first"),
    403: lambda: _("This may not be done from here"),
    404: lambda: _("There is nothing under this address"),
    405: lambda: _("This address only takes what a form sends"),
    409: lambda: _("Something changed in between"),
    413: lambda: _("This is too much at once"),
    415: lambda: _("Files of this kind are not read"),
    422: lambda: _("This address cannot be understood"),
    500: lambda: _("Something broke"),
    503: lambda: _("This is not possible right now"),
}
log = structlog.get_logger()


def answer_errors(app: FastAPI) -> None:
    """Makes `app` answer every refusal with its message and its status."""
    app.add_exception_handler(ParleyError, _refused)
    app.add_exception_handler(HTTPException, _http_error)
    app.add_exception_handler(RequestValidationError, _invalid)


def _refused(request: Request, error: Exception) -> Response:
    assert isinstance(error, ParleyError)
    near = nearby(request, error) if isinstance(error, NotFound) else ()
    return error_answer(request, error.status, error.message, near)


def _http_error(request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)
    message = str(error.detail)
    if error.status_code == HTTPStatus.NOT_FOUND:
        message = _nothing_at(request)
    heading = ""
    if error.status_code == HTTPStatus.METHOD_NOT_ALLOWED:
        heading, message = _wrong_method(request, error)
    answer = error_answer(request, error.status_code, message, heading=heading)
    answer.headers.update(error.headers or {})
    return answer


def _nothing_at(request: Request) -> str:
    return _("Nothing is kept at %(path)s. The link may be old, or mistyped.") % {"path": request.url.path}


def _wrong_method(request: Request, error: HTTPException) -> tuple[str, str]:
    """Heading and message where an address is read that only takes what a form sends, or the other way round."""
    path = {"path": request.url.path}
    if request.method not in ("GET", "HEAD") and "GET" in (error.headers or {}).get("Allow", ""):
        return _("This page is only for reading"), _("Nothing can be sent to %(path)s; it can be opened.") % path
    return HEADINGS[405](), _("Nothing is to be read at %(path)s. Go back to the page with the form.") % path


def _invalid(request: Request, error: Exception) -> Response:
    assert isinstance(error, RequestValidationError)
    if any(each["loc"][0] == "path" for each in error.errors()):
        return error_answer(request, NotFound.status, _nothing_at(request))
    lines = [f"{'.'.join(map(str, each['loc'][1:]))}: {each['msg']}." for each in error.errors()]
    return error_answer(request, BadValue.status, " ".join(lines))


def error_answer(
    request: Request, status: int, message: str, near: tuple[Link, ...] = (), *, heading: str = ""
) -> Response:
    """A page, or JSON for who asks for that, with what is wrong and where to go instead."""
    if wants_json(request):
        body = {"error": message, "near": [{"name": link.label, "url": link.url} for link in near]}
        return JSONResponse(body, status)
    site: Site = request.app.state.site
    again = request.url.path if request.method == "POST" and _can_be_opened(request) else None
    return HTMLResponse(error_page(site, status, message, near, heading, again), status)


def _can_be_opened(request: Request) -> bool:
    scope = {**request.scope, "method": "GET"}
    return any(route.matches(scope)[0] == Match.FULL for route in request.app.router.routes)


def error_page(
    site: Site,
    status: int,
    message: str,
    near: tuple[Link, ...] = (),
    heading: str = "",
    again: str | None = None,
) -> str:
    """The page that says what is wrong, under the heading of its status unless another is given.

    `again` is the address of the page that something was sent from, where there is one.
    """
    heading = heading or HEADINGS.get(status, lambda: HTTPStatus(status).phrase)()
    return site.render("error/page.html", status=status, heading=heading, message=message, near=near, again=again)


def wants_json(request: Request) -> bool:
    """Whether the answer is read by a program: by the address, or because it accepts JSON and no page."""
    accept = request.headers.get("accept", "")
    return request.url.path.endswith(".json") or ("json" in accept and "html" not in accept)


def nearby(request: Request, error: NotFound) -> tuple[Link, ...]:
    """The same address with each of the nearest names in place of the one that nobody has."""
    if not error.near:
        return ()
    wanted = error.wanted or request.path_params.get("slug", "")
    site: Site = request.app.state.site
    with site.reading() as (session, snapshot):
        named = labels(session, snapshot.names, error.near)
    return tuple(Link(named.get(slug, slug), _with(request, wanted, slug)) for slug in error.near)


def _with(request: Request, wanted: str, name: str) -> str:
    path = "/".join(name if part == wanted else part for part in request.url.path.split("/"))
    pairs = [(key, name if value == wanted else value) for key, value in request.query_params.multi_items()]
    return f"{quote(path)}?{urlencode(pairs)}" if pairs else quote(path)


def breakdown_pages(site: Site) -> dict[str, str]:
    """The page of a breakdown in every language, made before anything can break."""
    return {language: _breakdown_page(site, language) for language in LANGUAGES}


def _breakdown_page(site: Site, language: str) -> str:
    with speaking(language):
        message = _("The server met something that it was not made for. Nothing was changed; its log says what it was.")
        return error_page(site, 500, message)


class CatchBreakdowns:
    """Logs what nobody foresaw and answers with a page, one a language, that needs neither database nor templates."""

    def __init__(self, app: ASGIApp, pages: Mapping[str, str]) -> None:
        self.app = app
        self.pages = pages

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        started = False

        async def watched(message: Message) -> None:
            nonlocal started
            started = started or message["type"] == "http.response.start"
            await send(message)

        try:
            await self.app(scope, receive, watched)
        except ClientDisconnect:  # whoever sent a form has gone: nobody is there to answer
            return
        except Exception:
            log.exception("an answer broke off", path=scope.get("path"))
            if started or scope["type"] != "http":
                raise
            await self._answer(Request(scope))(scope, receive, send)

    def _answer(self, request: Request) -> Response:
        if wants_json(request):
            return JSONResponse({"error": _("Something broke on the server; its log says what."), "near": []}, 500)
        return HTMLResponse(self.pages[LANGUAGE.get()], 500)
