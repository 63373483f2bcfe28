"""A newer version knows more of the world: what is stored of people, bodies and topics follows its catalogue."""

from datetime import datetime

from sqlalchemy import Engine

from app.db import reading, writing
from app.ingest.follow import behind_catalogue, bring_up_to_date
from app.ingest.recording import Recorder

THIS_VERSION = "the catalogue of this version"
"""Who makes these changes."""


def follow_catalogue(engine: Engine, *, now: datetime) -> int:
    """Brings all that is stored to the catalogue, as one revision; how many people, bodies and topics it changed."""
    with reading(engine) as session:
        if not behind_catalogue(session):
            return 0
    with writing(engine) as session:
        behind = behind_catalogue(session)
        if behind:
            recorder = Recorder(session, "catalogue", THIS_VERSION, now)
            for each in behind:
                bring_up_to_date(recorder, each)
            recorder.finish(f"{len(behind)} people, bodies and topics")
        return len(behind)
