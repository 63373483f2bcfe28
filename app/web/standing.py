"""What answers depend on besides their address: which database, how far it has come, the day, and who asks.

Looked up before anything else, in one short turn at the database, so that an answer that was held under the same can be
sent as it is. Whatever an answer is named by (`site.conditional`) and is not part of its address belongs here.
"""

from datetime import UTC, datetime

from fastapi import Request
from sqlalchemy.exc import SQLAlchemyError
from starlette.types import Scope

from app.timeline.changes import data_version
from app.web.answers import Standing
from app.web.site import Site
from app.web.visitor import shows_whole_text, visitor_behind


def standing(site: Site, scope: Scope) -> Standing | None:
    """What the answer to a request depends on at this moment; None where the database fails, as the route will say."""
    request = Request(scope)
    try:
        with site.engine.connect() as connection:
            version = data_version(connection)
            visitor = visitor_behind(connection, request, site)
    except SQLAlchemyError:
        return None
    whose = (site.index.replaced, visitor.may_write, shows_whole_text(request, site, visitor))
    return Standing(whose, (version, datetime.now(UTC).date()) if site.index.version == version else None)
