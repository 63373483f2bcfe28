"""A small collection of how events were reported: dated by one source alone, called off, moved to another day."""

from pathlib import Path

from sqlmodel import Session, select

from app.db import make_engine, writing
from app.migrations import migrate
from app.models import Event, Mention
from app.settings import Settings
from tests.timeline.collection import add_article, add_cast, add_event, add_mention, note
from tests.timeline.story import Story, tell

MOVED = "The teams are to meet on Friday. The teams met on Monday."


def reported(folder: Path) -> Settings:
    """Settings of a site in `folder`, its database filled: a call that one source dates and another, whose sentence
    stands on the card, does not; a meeting called off; a meeting held three days after the day announced,
    of which one speaks who was not there."""
    settings = Settings(data_dir=folder, seeds="off")
    migrate(settings.url)
    engine = make_engine(settings.url)
    with writing(engine) as session:
        add_cast(session)
        _summarise(session, tell(session))
        _moved(session)
    engine.dispose()
    return settings


def _summarise(session: Session, story: Story) -> None:
    """The sentence on the card of the call is the one of the source without a date."""
    call = session.get(Event, story.call)
    assert call
    undated = select(Mention).where(Mention.event_id == call.id, Mention.article_id == story.courier)
    call.summary = "In a call with Donald Trump, Putin asked for a longer settlement."
    call.summary_mention_id = session.exec(undated).one().id
    note(session, "event", call.id)


def _moved(session: Session) -> None:
    article = add_article(session, MOVED, title="Talks begin late")
    acting = {"nato": "participant", "marco-rubio": "speaker"}
    event = add_event(session, "Teams meet", kind="meeting", date="2025-05-05", actors=acting)
    first, second = (f"{sentence}." for sentence in MOVED.removesuffix(".").split(". "))
    add_mention(session, article, event, first, date="2025-05-02", status="planned", kind="meeting")
    add_mention(session, article, event, second, date="2025-05-05", kind="meeting")
