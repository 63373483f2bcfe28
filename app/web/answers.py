"""Pages that were made before are sent again, for as long as their route says that they are the same.

A route names each answer by what it was made from (`site.conditional`: the program, the language, the data version, who
reads). This layer holds answers under their address and asks the route whether the one it holds is still it, as a
browser that holds a page does: with its name in If-None-Match. So the route decides every time, after a look at the
data version, and nothing is sent that is older than the data. Held answers are packed as they were sent.
"""

from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass

from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from app.languages.message import LANGUAGE
from app.web.compression import ENCODING, takes_brotli

MOST_BYTES = 12_000_000
"""Of all answers that are held; several hundred pages."""
LARGEST = 300_000
"""Bytes of an answer that is held: a page as it is sent, and not a whole collection in another form."""
Key = tuple[int, str, str, str, bytes, str, str]


@dataclass(frozen=True, slots=True)
class Answer:
    """An answer as it was sent: its name, its first message, its bytes."""

    tag: str
    start: Message
    body: bytes


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
    """Asks the routes whether a held answer is still the one, and sends it; else holds the new one.

    `era` tells one database from another that was put in its place, whose versions may have the same numbers.
    """

    def __init__(self, app: ASGIApp, answers: Answers, era: Callable[[], int]) -> None:
        self.app = app
        self.answers = answers
        self.era = era

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http" or scope["method"] != "GET" or scope["path"].startswith("/static/"):
            await self.app(scope, receive, send)
            return
        key = (self.era(), *_key(scope))
        held = self.answers.find(key)
        known = Headers(scope=scope).get("if-none-match", "")
        if held and held.tag not in known:
            scope = _asking(scope, ", ".join(filter(None, (known, held.tag))))
            await self.app(scope, receive, _Sending(send, self.answers, key, held))
        else:
            await self.app(scope, receive, _Sending(send, self.answers, key))


class _Sending:
    """What a route sends, on its way out: an answer with a name is held, a "still the same" becomes the held answer."""

    def __init__(self, send: Send, answers: Answers, key: Key, held: Answer | None = None) -> None:
        self.send = send
        self.answers = answers
        self.key = key
        self.held = held
        self.start: Message | None = None

    async def __call__(self, message: Message) -> None:
        if message["type"] == "http.response.start":
            self.start = {**message, "headers": [*message["headers"]]}
            if self._is_the_held_one():
                return
        elif self.start and self._is_the_held_one():
            assert self.held
            await self.send({**self.held.start, "headers": [*self.held.start["headers"]]})
            await self.send({"type": "http.response.body", "body": self.held.body})
            return
        elif self.start and not message.get("more_body"):
            self._hold(self.start, message.get("body", b""))
        await self.send(message)

    def _is_the_held_one(self) -> bool:
        return bool(self.start and self.held and self.start["status"] == 304 and _tag(self.start) == self.held.tag)

    def _hold(self, start: Message, body: bytes) -> None:
        headers = Headers(raw=start["headers"])
        whole = headers.get("content-length") == str(len(body))
        if start["status"] == 200 and _tag(start) and whole and len(body) <= LARGEST and "set-cookie" not in headers:
            self.answers.hold(self.key, Answer(_tag(start), start, body))


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
