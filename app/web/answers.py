"""Pages that were made before are sent again, for as long as nothing that they depend on has changed.

This layer holds answers under their address and what their reader may see, each with the moment at which it stood: the
data version and the day (standing.py). While that moment lasts the answer is sent without asking its route. Later the
route is asked whether the one held is still it, as a browser that holds a page does: with its name in If-None-Match. A
route names each answer by what it was made from (`site.conditional`), so nothing is sent that is older than the data.
Held answers are packed as they were sent.
"""

from collections import OrderedDict
from collections.abc import Callable, Hashable
from dataclasses import dataclass, replace
from datetime import date

from anyio.to_thread import run_sync
from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from app.languages.message import LANGUAGE
from app.web.compression import ENCODING, takes_brotli

MOST_BYTES = 12_000_000
"""Of all answers that are held; several hundred pages."""
LARGEST = 300_000
"""Bytes of an answer that is held: a page as it is sent, and not a whole collection in another form."""
KEPT_BY_READERS = (b"etag", b"cache-control", b"vary")
"""Headers of an answer that a reader who holds it is told again."""
Key = tuple[Hashable, ...]
Moment = tuple[int, date]
"""A data version and a day."""


@dataclass(frozen=True, slots=True)
class Standing:
    """`whose`: the database in force and what its reader may see; `moment` is None until the index has come to it."""

    whose: tuple[int, bool, bool]
    moment: Moment | None


@dataclass(frozen=True, slots=True)
class Answer:
    """An answer as it was sent: its name, its first message, its bytes, and the moment at which it stood, if known."""

    tag: str
    start: Message
    body: bytes
    moment: Moment | None = None

    async def answer(self, known: str, send: Send) -> None:
        """Sends it whole, or to a reader who holds it, by what If-None-Match names, that it is still the one."""
        status, headers, body = self.start["status"], [*self.start["headers"]], self.body
        if self.tag in known:
            status, headers, body = 304, [each for each in headers if each[0].lower() in KEPT_BY_READERS], b""
        await send({**self.start, "status": status, "headers": headers})
        await send({"type": "http.response.body", "body": body})


class Answers:
    """The answers that are held, of which the one not asked for the longest goes first."""

    def __init__(self, most: int = MOST_BYTES) -> None:
        self._held: OrderedDict[Key, Answer] = OrderedDict()
        self._most = most
        self.size = 0

    def find(self, key: Key) -> Answer | None:
        """The answer held under a key."""
        found = self._held.get(key)
        if found:
            self._held.move_to_end(key)
        return found

    def hold(self, key: Key, answer: Answer) -> None:
        """Holds an answer in place of the one under its key."""
        self._drop(key)
        self._held[key] = answer
        self.size += len(answer.body)
        while self.size > self._most:
            self._drop(next(iter(self._held)))

    def clear(self) -> None:
        """Forgets all of them."""
        self._held.clear()
        self.size = 0

    def _drop(self, key: Key) -> None:
        dropped = self._held.pop(key, None)
        if dropped:
            self.size -= len(dropped.body)


class SendAgain:
    """Sends held answers that stand; asks the routes about others, and holds what they make."""

    def __init__(self, app: ASGIApp, answers: Answers, stands: Callable[[Scope], Standing | None]) -> None:
        self.app = app
        self.answers = answers
        self.stands = stands

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http" or scope["method"] != "GET" or scope["path"].startswith("/static/"):
            await self.app(scope, receive, send)
            return
        standing = await run_sync(self.stands, scope)
        if standing is None:
            await self.app(scope, receive, send)
            return
        key = (*standing.whose, *_key(scope))
        held = self.answers.find(key)
        known = Headers(scope=scope).get("if-none-match", "")
        if held and held.moment and held.moment == standing.moment:
            await held.answer(known, send)
            return
        asked = _asking(scope, ", ".join(filter(None, (known, held.tag)))) if held else scope
        await self.app(asked, receive, _Sending(send, self, key, standing, scope, held, known))

    async def hold(self, key: Key, answer: Answer, standing: Standing, scope: Scope) -> None:
        """Holds a new answer, as standing at the moment before it was made if that lasts: else nobody knows which."""
        lasts = await run_sync(self.stands, scope) == standing
        self.answers.hold(key, replace(answer, moment=standing.moment if lasts else None))


@dataclass(slots=True)
class _Sending:
    """What a route sends, on its way out: an answer with a name is held, a "still the same" becomes the held answer."""

    send: Send
    layer: SendAgain
    key: Key
    standing: Standing
    scope: Scope
    held: Answer | None
    known: str
    start: Message | None = None

    async def __call__(self, message: Message) -> None:
        if message["type"] == "http.response.start":
            self.start = {**message, "headers": [*message["headers"]]}
            if self._is_the_held_one():
                return
        elif self.start and self.held and self._is_the_held_one():
            self.layer.answers.hold(self.key, replace(self.held, moment=self.standing.moment))
            await self.held.answer(self.known, self.send)
            return
        await self.send(message)
        if self.start and message["type"] == "http.response.body" and not message.get("more_body"):
            await self._hold(self.start, message.get("body", b""))

    def _is_the_held_one(self) -> bool:
        return bool(self.start and self.held and self.start["status"] == 304 and _tag(self.start) == self.held.tag)

    async def _hold(self, start: Message, body: bytes) -> None:
        headers = Headers(raw=start["headers"])
        whole = headers.get("content-length") == str(len(body))
        if start["status"] == 200 and _tag(start) and whole and len(body) <= LARGEST and "set-cookie" not in headers:
            await self.layer.hold(self.key, Answer(_tag(start), start, body), self.standing, self.scope)


def _tag(start: Message) -> str:
    return Headers(raw=start["headers"]).get("etag", "")


def _key(scope: Scope) -> tuple[str, str, str, bytes, str, str]:
    """All of a request that an answer with a given name may depend on."""
    headers = Headers(scope=scope)
    encoding = ENCODING if takes_brotli(headers) else "gzip" if "gzip" in headers.get("accept-encoding", "") else ""
    return (scope["scheme"], headers.get("host", ""), scope["path"], scope["query_string"], LANGUAGE.get(), encoding)


def _asking(scope: Scope, tags: str) -> Scope:
    """The request with these names in If-None-Match."""
    asking = {**scope, "headers": [*scope["headers"]]}
    MutableHeaders(scope=asking)["if-none-match"] = tags
    return asking
