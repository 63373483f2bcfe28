"""What can be chosen on the page of comparisons: who, and on which topic."""

from collections.abc import Mapping, Sequence
from itertools import groupby

from sqlalchemy import select
from sqlmodel import Session, col

from app.languages.message import _, alphabetical, called
from app.models import Actor, Article, Mention, MentionActor, Quote
from app.timeline.compare_query import MOST, CompareQuery
from app.timeline.index import Snapshot
from app.timeline.live import unwithdrawn
from app.timeline.page.links import Option, OptionGroup
from app.timeline.words import SIDES, side_name

Grouped = Sequence[tuple[str, Sequence[tuple[str, str]]]]


def who_options(session: Session, snapshot: Snapshot, query: CompareQuery) -> tuple[tuple[OptionGroup, ...], ...]:
    """For each of the two fields: sides, then by side everyone whom these sources quote or tell of as a speaker."""
    chosen = [*(f"actor:{slug}" for slug in query.actor), *(f"side:{side}" for side in query.side)]
    speakers = snapshot.kept("speakers", lambda: _speakers(session))
    silent = _silent(snapshot, query, speakers)
    groups: Grouped = (
        (_("Sides"), [(f"side:{side}", side_name(side)) for side in SIDES]),
        *((side_name(side), _by_last_name(of_side)) for side, of_side in speakers.items()),
        *([(_("Nothing in these sources"), _by_last_name(silent))] if silent else []),
    )
    return tuple(_field(groups, chosen[at : at + 1]) for at in range(MOST))


def _silent(
    snapshot: Snapshot, query: CompareQuery, speakers: Mapping[str, Sequence[tuple[str, str]]]
) -> list[tuple[str, str]]:
    """Those who were asked for and of whom nothing said is in these sources."""
    speaking = {slug for of_side in speakers.values() for slug, _name in of_side}
    return [(slug, snapshot.names["actor"][slug].stored) for slug in query.actor if slug not in speaking]


def _by_last_name(speakers: Sequence[tuple[str, str]]) -> list[tuple[str, str]]:
    named = [(f"actor:{slug}", called(name)) for slug, name in speakers]
    return sorted(named, key=lambda each: (alphabetical(each[1].split()[-1]), each[1]))


def _field(groups: Grouped, chosen: Sequence[str]) -> tuple[OptionGroup, ...]:
    return tuple(
        OptionGroup(label, tuple(Option(value, name, value in chosen) for value, name in values))
        for label, values in groups
    )


def _speakers(session: Session) -> Mapping[str, Sequence[tuple[str, str]]]:
    """Slug and stored name of all speakers by side."""
    quoted = select(col(Quote.actor_id)).join(Article, col(Article.id) == Quote.article_id).where(unwithdrawn())
    told = (
        select(col(MentionActor.actor_id))
        .join(Mention, col(Mention.id) == MentionActor.mention_id)
        .join(Article, col(Article.id) == Mention.article_id)
        .where(unwithdrawn(), col(MentionActor.role) == "speaker")
    )
    speaking = col(Actor.id).in_(quoted) | col(Actor.id).in_(told)
    rows = session.execute(select(*map(col, (Actor.side, Actor.slug, Actor.name))).where(speaking)).all()
    ordered = sorted(rows, key=lambda row: list(SIDES).index(row.side))
    return {
        side: [(slug, name) for _side, slug, name in of_side]
        for side, of_side in groupby(ordered, key=lambda row: row.side)
    }


def topic_options(snapshot: Snapshot, query: CompareQuery) -> tuple[Option, ...]:
    """Every topic by name."""
    named = sorted(snapshot.names["topic"].values(), key=lambda name: alphabetical(name.name))
    return tuple(Option(name.slug, name.name, name.slug == query.topic) for name in named)
