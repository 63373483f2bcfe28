"""HEAD for every page: the same answer as GET, of which the server sends the headers only."""

from starlette.types import ASGIApp, Receive, Scope, Send


class HeadAsGet:
    """Hands a HEAD request on as GET; the server itself leaves the body out."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "http" and scope["method"] == "HEAD":
            scope = {**scope, "method": "GET"}
        await self.app(scope, receive, send)
