"""Servers in processes of their own, and a client that costs little: one connection, one request after another."""

import os
import socket
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from itertools import count
from pathlib import Path
from time import monotonic, sleep

PATIENCE = 60
"""Seconds for a server to come up."""
PLAIN = "tests.bench.plain:app"
PARLEY = "app.main:from_environment"


class Client:
    """Asks a server on this machine for pages."""

    def __init__(self, port: int) -> None:
        self.port = port
        self._socket = _connection(port)
        self._names = (f"127.0.{high}.{low}" for high in count() for low in range(256))

    def get(self, path: str, headers: str = "", host: str = "127.0.0.1") -> tuple[int, str, bytes]:
        """(status, head, body) of an answer; a connection that the server closed as idle is made anew."""
        try:
            return self._get(path, headers, host)
        except ConnectionError:
            self._socket = _connection(self.port)
            return self._get(path, headers, host)

    def get_anew(self, path: str) -> tuple[int, str, bytes]:
        """The same under a name that the server has not heard before, so that it holds no such answer yet."""
        return self.get(path, host=next(self._names))

    def _get(self, path: str, headers: str, host: str) -> tuple[int, str, bytes]:
        asked = f"GET {path} HTTP/1.1\r\nHost: {host}:{self.port}\r\n{headers}\r\n"
        self._socket.sendall(asked.encode())
        data = b""
        while b"\r\n\r\n" not in data:
            data += self._more()
        head, _, body = data.partition(b"\r\n\r\n")
        lines = head.decode("latin-1")
        if "transfer-encoding: chunked" in lines.lower():
            body = self._chunks(body)
        else:
            while len(body) < _length(lines):
                body += self._more()
        return int(lines.split(" ", 2)[1]), lines, body

    def _more(self) -> bytes:
        received = self._socket.recv(1 << 20)
        if not received:
            raise ConnectionError("The server closed the connection.")
        return received

    def _chunks(self, raw: bytes) -> bytes:
        while not raw.endswith(b"0\r\n\r\n"):
            raw += self._more()
        return raw


def _connection(port: int) -> socket.socket:
    connection = socket.create_connection(("127.0.0.1", port), timeout=300)
    connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    return connection


def _length(head: str) -> int:
    found = [line for line in head.lower().split("\r\n") if line.startswith("content-length:")]
    return int(found[0].split(":")[1]) if found else 0


@contextmanager
def serving(command: list[str], **environment: str) -> Iterator[tuple[Client, int]]:
    """A server by its command, in which {port} stands for its port; gives a client and the id of its process."""
    port = _free_port()
    filled = [part.replace("{port}", str(port)) for part in command]
    server = subprocess.Popen(
        filled, env={**os.environ, **environment}, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    try:
        yield _client(port), server.pid
    finally:
        server.terminate()
        server.wait()


def uvicorn(app: str, *more: str) -> list[str]:
    """The command that serves an application."""
    return [sys.executable, "-m", "uvicorn", app, *more, "--port", "{port}", "--log-level", "warning"]


@contextmanager
def parley(database: Path) -> Iterator[tuple[Client, int]]:
    """Parley over a database."""
    settings: Mapping[str, str] = {
        "PARLEY_DATABASE_URL": f"sqlite:///{database}",
        "PARLEY_DATA_DIR": str(database.parent),
        "PARLEY_SEEDS": "off",
    }
    with serving(uvicorn(PARLEY, "--factory"), **settings) as served:
        yield served


def memory_mb(process: int) -> float:
    """Megabytes that a process holds."""
    status = Path(f"/proc/{process}/status").read_text(encoding="ascii")
    return int(next(line for line in status.splitlines() if line.startswith("VmRSS")).split()[1]) / 1024


def _free_port() -> int:
    with socket.socket() as some:
        some.bind(("127.0.0.1", 0))
        return int(some.getsockname()[1])


def _client(port: int) -> Client:
    until = monotonic() + PATIENCE
    while True:
        try:
            return Client(port)
        except OSError:
            if monotonic() > until:
                raise
            sleep(0.1)
