"""What is stored of people, bodies and topics follows the catalogue, in one revision."""

from sqlalchemy import Engine, text
from sqlmodel import select

from app.db import reading
from app.editing.catalogue import follow_catalogue
from app.editing.newcomers import Newcomer, add_actor
from app.editing.undo import undo
from app.models import Change, Revision
from tests.editing.test_publish import NOW, dated, ingest, undated
from tests.editing.test_undo import dump

OLDER = (
    "UPDATE actor SET name = 'D. Trump', side = 'other', wikidata = NULL, origin = 'text' WHERE slug = 'donald-trump'",
    "DELETE FROM actor_alias WHERE actor_id = (SELECT id FROM actor WHERE slug = 'donald-trump')",
    "INSERT INTO actor_alias (actor_id, alias) SELECT id, 'The Don' FROM actor WHERE slug = 'donald-trump'",
    "UPDATE actor_office SET title = 'Tsar', until = NULL WHERE actor_id IN "
    "(SELECT id FROM actor WHERE slug = 'vladimir-putin')",
    "UPDATE topic SET name = 'Old name', description = NULL WHERE slug = 'ceasefire'",
)


def names_and_offices(engine: Engine) -> list[list[tuple[object, ...]]]:
    """Other names and offices by slug, whatever their ids."""
    statements = (
        "SELECT slug, alias FROM actor JOIN actor_alias ON actor.id = actor_id ORDER BY 1, 2",
        "SELECT slug, title, since, until FROM actor JOIN actor_office ON actor.id = actor_id ORDER BY 1, 2, 3",
    )
    with reading(engine) as session:
        return [[tuple(row) for row in session.execute(text(statement))] for statement in statements]


def test_what_is_as_the_catalogue_has_it_is_not_written(engine: Engine) -> None:
    ingest(engine, dated(), undated())
    assert follow_catalogue(engine, now=NOW) == 0
    with reading(engine) as session:
        assert "catalogue" not in session.exec(select(Revision.verb)).all()


def test_what_an_older_version_stored_becomes_what_this_one_says_and_can_be_taken_back(engine: Engine) -> None:
    ingest(engine, dated(), undated())
    right, told = dump(engine), names_and_offices(engine)
    with engine.begin() as connection:
        for statement in OLDER:
            connection.execute(text(statement))
    older, said = dump(engine), names_and_offices(engine)
    assert follow_catalogue(engine, now=NOW) == 3
    assert (dump(engine), names_and_offices(engine)) == (right, told)
    assert follow_catalogue(engine, now=NOW) == 0
    with reading(engine) as session:
        revision = session.exec(select(Revision).order_by(Revision.id.desc())).first()  # type: ignore[union-attr]
        assert revision
        assert (revision.verb, revision.made_by) == ("catalogue", "the catalogue of this version")
        changes = session.exec(select(Change).where(Change.revision_id == revision.id)).all()
        assert [(c.object_type, c.verb) for c in changes] == [
            ("actor", "changed"),
            ("actor", "changed"),
            ("topic", "changed"),
        ]
        number = revision.id or 0
    undo(engine, number, by="editor", now=NOW)
    assert (dump(engine), names_and_offices(engine)) == (older, said)


def test_whom_the_catalogue_does_not_know_stays(engine: Engine) -> None:
    add_actor(engine, Newcomer("Ilmari Vesterinen", "person", "europe"), by="editor", now=NOW)
    assert follow_catalogue(engine, now=NOW) == 0
