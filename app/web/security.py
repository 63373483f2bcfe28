"""Who may speak to this server, and what its pages may do.

Three doors, outermost first: every answer carries the headers below; a request must name this server by a name that
is its own (a page elsewhere cannot rebind its name to us); and what changes anything must come from a page of this
server. Who may change anything each route says (visitor.py), and every form carries a token besides.
"""

from collections.abc import Iterable
from functools import lru_cache
from ipaddress import ip_address

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

POLICY = {
    "default-src": "'none'",
    "script-src": "'self'",
    "style-src": "'self'",
    "font-src": "'self'",
    "img-src": "'self'",
    "connect-src": "'self'",
    "form-action": "'self'",
    "base-uri": "'none'",
    "frame-ancestors": "'none'",
}
HEADERS = {
    "Content-Security-Policy": "; ".join(f"{name} {value}" for name, value in POLICY.items()),
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()",
}
FRAMED = {
    "default-src": "'none'",
    "style-src": "'self'",
    "font-src": "'self'",
    "img-src": "'self'",
    "form-action": "'none'",
    "base-uri": "'none'",
    "frame-ancestors": "*",
}
"""The policy of the one page that other sites may frame: it has neither scripts nor forms."""

FRAMED_ANYWHERE = {
    "Content-Security-Policy": "; ".join(f"{name} {value}" for name, value in FRAMED.items()),
    "Cross-Origin-Resource-Policy": "cross-origin",
}
SAFE_METHODS = {"GET", "HEAD", "OPTIONS"}
FORWARDED = ("forwarded", "x-forwarded-for", "x-forwarded-host", "x-real-ip", "via")


class SecurityHeaders:
    """Puts the headers of this module on every answer, errors and refusals too."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        async def send_with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in HEADERS.items():
                    headers.setdefault(name, value)
                if headers["Content-Security-Policy"] == FRAMED_ANYWHERE["Content-Security-Policy"]:
                    del headers["X-Frame-Options"]  # it has no value for "anyone", and older browsers heed it
            await send(message)

        await self.app(scope, receive, send_with_headers)


class OwnHostOnly:
    """Refuses a request whose Host is neither an address, nor localhost, nor one of `names` (421)."""

    def __init__(self, app: ASGIApp, names: Iterable[str]) -> None:
        self.app = app
        self.names = {name.lower() for name in names}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http" or self._knows(host_name(Headers(scope=scope).get("host", ""))):
            await self.app(scope, receive, send)
            return
        message = "This server does not go by that name. To serve it under a name of yours, set PARLEY_HOSTS to it.\n"
        await PlainTextResponse(message, 421)(scope, receive, send)

    def _knows(self, name: str) -> bool:
        return name == "localhost" or name.endswith(".localhost") or name in self.names or _is_address(name)


class OwnPagesOnly:
    """Refuses every unsafe method that a page of another site sends (403)."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http" or scope["method"] in SAFE_METHODS or is_from_own_page(scope):
            await self.app(scope, receive, send)
            return
        message = "This request was sent by a page of another site. Nothing was changed.\n"
        await PlainTextResponse(message, 403)(scope, receive, send)


def is_local(scope: Scope) -> bool:
    """Whether a request comes from this machine, straight and under a loopback name."""
    headers, client = Headers(scope=scope), scope.get("client")
    straight = not any(name in headers for name in FORWARDED)
    return straight and bool(client and _is_loopback(client[0])) and _is_loopback(host_name(headers.get("host", "")))


def is_from_own_page(scope: Scope) -> bool:
    """Whether a request was sent by a page of this server, or by no page at all."""
    headers = Headers(scope=scope)
    origin = headers.get("origin")
    if origin is not None and origin != f"{scope['scheme']}://{headers.get('host', '')}":
        return False
    return headers.get("sec-fetch-site", "same-origin") in ("same-origin", "none")


def host_name(host: str) -> str:
    """The name in a Host header, without port and brackets, in lower case."""
    name = host.rsplit("]", 1)[0].lstrip("[") if host.startswith("[") else host.rsplit(":", 1)[0]
    return name.lower().rstrip(".")


@lru_cache(maxsize=256)
def _is_address(name: str) -> bool:
    try:
        ip_address(name)
    except ValueError:
        return False
    return True


@lru_cache(maxsize=256)
def _is_loopback(name: str) -> bool:
    return name == "localhost" or (_is_address(name) and ip_address(name).is_loopback)
