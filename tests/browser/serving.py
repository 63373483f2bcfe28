"""A real server in a thread, and how Chromium is started, for tests and pictures."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Thread
from time import sleep

import uvicorn

from app.db import make_engine
from app.editing.seeding import load_seeds
from app.logs import keep_log
from app.main import create_app
from app.migrations import migrate
from app.settings import Settings

SWITCHES = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


def seeded(folder: Path) -> Settings:
    """Settings of a site in `folder`, its database filled with the seed articles."""
    settings = Settings(data_dir=folder, seeds="off")
    migrate(settings.url)
    engine = make_engine(settings.url)
    for _ in load_seeds(engine):
        pass
    engine.dispose()
    return settings


@contextmanager
def serving(settings: Settings) -> Iterator[str]:
    """The address of a server on a free port, which keeps its log as every server does."""
    keep_log()
    app = create_app(settings)
    server = uvicorn.Server(uvicorn.Config(app, port=0, log_level="warning"))
    thread = Thread(target=server.run)
    thread.start()
    while not server.started:
        sleep(0.02)
    try:
        yield f"http://127.0.0.1:{server.servers[0].sockets[0].getsockname()[1]}"
    finally:
        server.should_exit = True
        thread.join()
        app.state.site.engine.dispose()
