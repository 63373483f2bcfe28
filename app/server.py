"""The web server: says where it is once it answers, and what to do where its port is taken."""

from collections.abc import Callable
from contextlib import suppress
from socket import AF_INET, AF_INET6, SO_REUSEADDR, SOL_SOCKET, socket

import uvicorn

from app.errors import Conflict


class _Server(uvicorn.Server):
    def __init__(self, config: uvicorn.Config, ready: Callable[[], None]) -> None:
        super().__init__(config)
        self._ready = ready

    async def startup(self, sockets: list[socket] | None = None) -> None:
        await super().startup(sockets=sockets)
        self._ready()


def listen(host: str, port: int) -> socket:
    """A socket bound to the address; Conflict saying what to do where that cannot be."""
    bound = socket(AF_INET6 if ":" in host else AF_INET)
    bound.setsockopt(SOL_SOCKET, SO_REUSEADDR, 1)
    try:
        bound.bind((host, port))
    except OSError as error:
        bound.close()
        what = f"Port {port} of {host} cannot be used: {error.strerror}"
        raise Conflict(f"{what}; choose another, as in: parley serve --port {port + 1}.") from error
    return bound


def serve_until_stopped(application: str, bound: socket, ready: Callable[[], None]) -> None:
    """Serves on a bound socket what a factory makes, "module:function"; `ready` is called once it answers."""
    server = _Server(uvicorn.Config(application, factory=True, log_level="warning"), ready)
    with suppress(KeyboardInterrupt), bound:
        server.run(sockets=[bound])
