"""Answers in as few bytes as the reader's program understands: Brotli, else gzip, else as they are."""

import anyio.to_thread
import brotli
from starlette.datastructures import Headers
from starlette.middleware.gzip import GZipMiddleware, GZipResponder
from starlette.types import Receive, Scope, Send

ENCODING = "br"
QUICK = 6
"""As quick as gzip at its best, and a tenth smaller; higher levels take several times as long."""


def takes_brotli(headers: Headers) -> bool:
    """Whether a request names Brotli among the encodings that it accepts."""
    offers = (each.split(";") for each in headers.get("accept-encoding", "").split(","))
    return any(name.strip() == ENCODING and "q=0" not in map(str.strip, more) for name, *more in offers)


def packed(body: bytes, quality: int) -> bytes:
    """A text in Brotli; quality from 0 (quick) to 11 (small)."""
    squeezed: bytes = brotli.compress(body, quality=quality, mode=brotli.MODE_TEXT)
    return squeezed


class Compression(GZipMiddleware):
    """Compresses every answer that is large enough; routes answer whole, so a body comes in one piece."""

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "http" and takes_brotli(Headers(scope=scope)):
            await _Brotli(self.app, self.minimum_size)(scope, receive, send)
        else:
            await super().__call__(scope, receive, send)


class _Brotli(GZipResponder):
    content_encoding = ENCODING

    async def apply_compression(self, body: bytes, *, more_body: bool) -> bytes:
        assert not more_body
        if len(body) < self.thread_minimum_size:
            return packed(body, QUICK)
        return await anyio.to_thread.run_sync(packed, body, QUICK)
