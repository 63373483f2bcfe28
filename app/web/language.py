"""In which language a request is answered: by `?lang=`, which is remembered, else as the browser asks.

The parameter is no filter: it is taken off before a route sees the address, so every page and form of a view takes it,
and the links on a page go on without it.
"""

from contextvars import ContextVar
from dataclasses import dataclass
from http.cookies import CookieError, SimpleCookie
from urllib.parse import parse_qsl, urlencode

from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from app.languages import LANGUAGES, preferred
from app.languages.message import LANGUAGE, speaking

KEY = "lang"
YEAR = 365 * 24 * 60 * 60
ADDRESS: ContextVar[str] = ContextVar("ADDRESS", default="/")
"""Path and query of the request being answered, without the language."""


@dataclass(frozen=True, slots=True)
class Tongue:
    """A language that this page may be read in: its code, its own name, the address, whether it is the one in force."""

    code: str
    name: str
    url: str
    current: bool


def tongues() -> tuple[Tongue, ...]:
    """The page being answered in each language."""
    address, current = ADDRESS.get(), LANGUAGE.get()
    joint = "&" if "?" in address else "?"
    return tuple(
        Tongue(code, name, f"{address}{joint}{KEY}={code}", code == current) for code, name in LANGUAGES.items()
    )


class SpeakLanguage:
    """Answers each request in the language of its address, of its cookie or of its browser, in this order."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http" or scope["path"].startswith("/static/"):
            await self.app(scope, receive, send)
            return
        headers = Headers(scope=scope)
        asked, query = asked_for(scope["query_string"].decode("latin-1"))
        language = asked or _remembered(headers) or preferred(headers.get("accept-language", ""))

        async def send_in_language(message: Message) -> None:
            if message["type"] == "http.response.start":
                _say_language(MutableHeaders(scope=message), language, asked)
            await send(message)

        address = ADDRESS.set(f"{scope['path']}?{query}" if query else scope["path"])
        try:
            with speaking(language):
                await self.app({**scope, "query_string": query.encode("latin-1")}, receive, send_in_language)
        finally:
            ADDRESS.reset(address)


def asked_for(query: str) -> tuple[str | None, str]:
    """The language that a query string asks for, if we have it, and the query without it, else unchanged."""
    if f"{KEY}=" not in query:
        return None, query
    pairs = parse_qsl(query, keep_blank_values=True)
    asked = next((value for key, value in pairs if key == KEY and value in LANGUAGES), None)
    if asked is None:
        return None, query
    return asked, urlencode([pair for pair in pairs if pair != (KEY, asked)])


def _remembered(headers: Headers) -> str | None:
    try:
        cookie = SimpleCookie(headers.get("cookie", "")).get(KEY)
    except CookieError:
        return None
    return cookie.value if cookie is not None and cookie.value in LANGUAGES else None


def _say_language(headers: MutableHeaders, language: str, asked: str | None) -> None:
    headers.setdefault("Content-Language", language)
    headers.add_vary_header("Accept-Language")
    headers.add_vary_header("Cookie")
    if asked:
        headers.append("Set-Cookie", f"{KEY}={asked}; Max-Age={YEAR}; Path=/; SameSite=Lax")
