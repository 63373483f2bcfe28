"""Where the parts are joined."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from functools import partial
from hashlib import sha256
from importlib.metadata import version

from fastapi import FastAPI

from app.db import make_engine
from app.editing.catalogue import follow_catalogue
from app.migrations import migrate
from app.settings import RESOURCES, Settings
from app.timeline.index import TimelineIndex
from app.web import (
    about,
    actor,
    add,
    article,
    assets,
    changes,
    compare,
    crawlers,
    docs,
    draft,
    edit,
    embed,
    event,
    feeds,
    health,
    session,
    timeline,
    topic,
)
from app.web.again import answer_late_forms
from app.web.answers import Answers, SendAgain
from app.web.assets import Assets
from app.web.compression import Compression
from app.web.errors import CatchBreakdowns, answer_errors, breakdown_pages
from app.web.head import HeadAsGet
from app.web.language import SpeakLanguage
from app.web.secret import secret_of
from app.web.security import OwnHostOnly, OwnPagesOnly, SecurityHeaders
from app.web.site import Site
from app.web.standing import standing
from app.web.templates import make_templates

ROUTERS = (
    timeline.router,
    feeds.router,
    embed.router,
    changes.router,
    crawlers.router,
    event.router,
    article.router,
    actor.router,
    topic.router,
    compare.router,
    about.router,
    docs.router,
    health.router,
    assets.router,
    session.router,
    add.router,
    draft.router,
    edit.router,
)
SMALLEST_ZIPPED = 1_000


def from_environment() -> FastAPI:
    """The program as the environment sets it up, its database following the catalogue of this version."""
    app = create_app(Settings())
    follow_catalogue(app.state.site.engine, now=datetime.now(UTC))
    return app


def create_app(settings: Settings) -> FastAPI:
    """A Parley over the database of `settings`, which is created or brought up to date first."""
    migrate(settings.url)
    site = make_site(settings)
    app = FastAPI(lifespan=running, docs_url=None, redoc_url=None, openapi_url=None)  # they load scripts from afar
    app.state.site = site
    answer_errors(app)
    answer_late_forms(app)
    for router in ROUTERS:
        app.include_router(router)
    add_doors(app, site)
    return app


@asynccontextmanager
async def running(app: FastAPI) -> AsyncIterator[None]:
    """From start to shutdown; connections to the database are closed at the end."""
    yield
    app.state.site.engine.dispose()


def make_site(settings: Settings) -> Site:
    """Everything that the routes share; files and templates are read here, once."""
    static = Assets(RESOURCES / "static")
    templates = make_templates(RESOURCES / "templates", static)
    sources = sorted((RESOURCES / "templates").rglob("*.html"))
    build = sha256(f"{version('parley')} {static.digest}".encode() + b"".join(path.read_bytes() for path in sources))
    return Site(
        settings,
        make_engine(settings.url),
        TimelineIndex(),
        static,
        templates,
        build.hexdigest()[:12],
        secret_of(settings),
        Answers(),
    )


def add_doors(app: FastAPI, site: Site) -> None:
    """The layers around the routes, innermost first."""
    app.add_middleware(CatchBreakdowns, pages=breakdown_pages(site))
    app.add_middleware(Compression, minimum_size=SMALLEST_ZIPPED)
    app.add_middleware(SendAgain, answers=site.answers, stands=partial(standing, site))
    app.add_middleware(SpeakLanguage)
    app.add_middleware(HeadAsGet)
    app.add_middleware(OwnPagesOnly)
    app.add_middleware(OwnHostOnly, names=[name.strip() for name in site.settings.hosts.split(",") if name.strip()])
    app.add_middleware(SecurityHeaders)
