"""A collection for the pages: a cast over a year, two sources that differ, and enough to turn a page."""

from datetime import date, timedelta
from pathlib import Path

from sqlmodel import Session

from app.db import make_engine, writing
from app.migrations import migrate
from app.models import Actor, Topic
from app.settings import Settings
from tests.timeline.collection import ACTORS, TOPICS, add_article, add_event, add_mention, add_quote

LEDGER = """On Wednesday, 12 February, the two presidents spoke by phone for an hour and a half.

“Our teams start today, and we begin by calling Kyiv,” said Mr. Trump. He called it “a shield for after the war”.

The two sides are to meet in Munich from Friday to Sunday. In March a visit to Kyiv was called off."""
REVIEW = """The call between Washington and Moscow took place on 13 February, this review was told.

“We will not sign what we have not read,” said Mr. Zelenskyy. Mr. Putin spoke of “root causes”."""
AGAIN = """“Our teams start tomorrow, and we begin by calling Moscow.” said Mr. Trump on Thursday.

Mr. Rubio said that a ceasefire must come first."""
STATUSES = ("happened", "happened", "planned", "cancelled")
KINDS = ("call", "meeting", "statement")
EVENTS = 150
ENVOYS = {f"envoy-{number}": (f"Envoy Number {number}", "person", "europe") for number in range(1, 8)}


def filled(folder: Path) -> Settings:
    """Settings of a site in `folder`, its database filled with the collection."""
    settings = Settings(data_dir=folder, seeds="off")
    migrate(settings.url)
    engine = make_engine(settings.url)
    with writing(engine) as session:
        for slug, (name, kind, side) in {**ACTORS, **ENVOYS}.items():
            session.add(Actor(slug=slug, name=name, kind=kind, side=side, origin="catalogue"))
        for slug, name in TOPICS.items():
            session.add(Topic(slug=slug, name=name))
        session.flush()
        _told_twice(session)
        _many(session)
        _said_again(session)
    engine.dispose()
    return settings


def _told_twice(session: Session) -> None:
    ledger = add_article(session, LEDGER, title="Two calls in a day", publisher="The Kyiv Ledger")
    review = add_article(session, REVIEW, title="A weekly review", publisher="The Weekly Review")
    both = {"donald-trump": "participant", "vladimir-putin": "participant"}
    call = add_event(session, "Trump and Putin speak by phone", actors=both, topics=("ceasefire",), differ=("date",))
    first = add_mention(
        session, ledger, call, "the two presidents spoke by phone", date="2025-02-12", basis="stated", actors=both
    )
    second = add_mention(
        session, review, call, "The call between Washington and Moscow took place", date="2025-02-13", basis="stated"
    )
    on = ("ceasefire",)
    add_quote(session, first, "Our teams start today, and we begin by calling Kyiv,", "donald-trump", topics=on)
    add_quote(session, first, "a shield for after the war", "donald-trump", fragment=True)
    add_quote(session, second, "We will not sign what we have not read,", "volodymyr-zelenskyy", topics=on)
    add_quote(session, second, "root causes", "vladimir-putin", fragment=True, topics=on)
    fair = add_event(
        session, "Munich Security Conference", kind="conference", status="planned", date="2025-02-14/2025-02-16",
        place="Munich", actors={"volodymyr-zelenskyy": "participant"},
    )  # fmt: skip
    add_mention(session, ledger, fair, "The two sides are to meet in Munich", status="planned", kind="conference")
    visit = add_event(
        session, "Visit to Kyiv", kind="visit", status="cancelled", date="2025-03", place="Kyiv",
        actors={"keir-starmer": "participant"},
    )  # fmt: skip
    add_mention(session, ledger, visit, "In March a visit to Kyiv was called off", status="cancelled", kind="visit")
    undated = add_event(
        session, "Putin speaks of root causes", kind="statement", date=None, actors={"vladimir-putin": "speaker"}
    )
    add_mention(session, review, undated, "Mr. Putin spoke of", kind="statement")


def _said_again(session: Session) -> None:
    """A wording alike, eight days later, and a statement that nobody quotes."""
    article = add_article(session, AGAIN, title="Said again", publisher="The Kyiv Ledger", published=date(2025, 2, 21))
    speaking = {"donald-trump": "speaker"}
    speech = add_event(session, "Trump on the teams", kind="statement", date="2025-02-20", actors=speaking)
    told = add_mention(session, article, speech, "said Mr. Trump", kind="statement", actors=speaking)
    add_quote(
        session,
        told,
        "Our teams start tomorrow, and we begin by calling Moscow.",
        "donald-trump",
        topics=("ceasefire",),
    )
    plain = {"marco-rubio": "speaker"}
    stand = add_event(session, "Rubio on a ceasefire", kind="statement", date="2025-02-20", actors=plain)
    add_mention(
        session,
        article,
        stand,
        "Mr. Rubio said that a ceasefire must come first.",
        kind="statement",
        actors=plain,
        topics=("ceasefire",),
    )


def _many(session: Session) -> None:
    article = add_article(session, "Talks were held again.", title="Talks go on", publisher="The Daily Wire")
    envoys = dict.fromkeys(ENVOYS, "participant")
    meeting = add_event(session, "Envoys meet", kind="meeting", date="2025-02-18", actors=envoys)
    add_mention(session, article, meeting, "Talks were held", date="2025-02-18", basis="stated", actors=envoys)
    people, topics = list(ACTORS), list(TOPICS)
    for number in range(EVENTS):
        day = date(2025, 2, 17) + timedelta(days=number * 5 // 2)
        one, other = people[number % 5], people[(number * 2 + 1) % 5]
        event = add_event(
            session,
            f"Talks, round {number + 1}",
            date=day.isoformat(),
            kind=KINDS[number % 3],
            status=STATUSES[number % 4],
            place="Kyiv" if number % 7 == 0 else None,
            actors={one: "participant", other: "participant"},
            topics=(topics[number % 3],),
        )
        add_mention(session, article, event, "Talks were held again", date=day.isoformat(), basis="stated")
