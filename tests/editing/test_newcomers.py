"""People and bodies whom an editor makes known: what is read later finds them, and it can be taken back."""

from typing import Any

import pytest
from sqlalchemy import Engine
from sqlmodel import col, select

from app.db import reading
from app.editing.add import add_document, read_findings, stored_lexicon
from app.editing.newcomers import Newcomer, add_actor
from app.editing.undo import undo
from app.errors import BadValue, Conflict
from app.models import Actor, ActorAlias, Change, Revision
from tests.editing.test_publish import NOW
from tests.editing.test_undo import dump
from tests.factories import document

ROE = Newcomer("Ilmari Vesterinen", "person", "europe", "special envoy of Ruritania", ("I. Vesterinen",))


def added(engine: Engine, told: Newcomer) -> str:
    return add_actor(engine, told, by="editor", now=NOW)


def actor(engine: Engine, slug: str) -> dict[str, Any]:
    with reading(engine) as session:
        return session.exec(select(Actor).where(col(Actor.slug) == slug)).one().model_dump()


def named_in(engine: Engine, text: str) -> dict[str, tuple[str, str | None]]:
    """Side and office of everyone who is read in a text, by slug."""
    found = read_findings(document(text), stored_lexicon(engine))
    return {each.slug: (each.side, each.office) for each in found.actors}


def test_whoever_was_added_is_found_in_what_is_read_later(engine: Engine) -> None:
    slug = added(engine, ROE)
    known = ("europe", "special envoy of Ruritania")
    for text in ("Ilmari Vesterinen met Marco Rubio.", "I. Vesterinen met Marco Rubio. Mr. Vesterinen said no."):
        assert named_in(engine, f"{text} They spoke for an hour.")[slug] == known


@pytest.mark.parametrize(("name", "kind"), [("Ruritania", "state"), ("Concordat", "body")])
def test_a_state_or_body_of_one_word_is_found_too(engine: Engine, name: str, kind: str) -> None:
    slug = added(engine, Newcomer(name, kind, "other"))
    assert slug in named_in(engine, f"Marco Rubio met envoys of {name} in Geneva. {name} agreed to host the talks.")


def test_it_is_one_revision_which_can_be_taken_back(engine: Engine) -> None:
    before = dump(engine)
    added(engine, ROE)
    with reading(engine) as session:
        (revision,) = session.exec(select(Revision)).all()
        assert (revision.verb, revision.subject, revision.made_by) == ("add actor", "ilmari-vesterinen", "editor")
        assert [(c.object_type, c.verb) for c in session.exec(select(Change))] == [("actor", "added")]
    undo(engine, 1, by="editor", now=NOW)
    assert dump(engine) == before


def test_taking_back_somebody_whom_an_event_names_is_refused(engine: Engine) -> None:
    added(engine, ROE)
    told = document("Ilmari Vesterinen met Marco Rubio in Geneva on 12 February 2025.", title="A meeting")
    add_document(engine, told, publish=True, by="editor", now=NOW)
    before = dump(engine)
    with pytest.raises(Conflict, match="named by what was added since"):
        undo(engine, 1, by="editor", now=NOW)
    assert dump(engine) == before


def test_somebody_known_from_texts_becomes_what_the_editor_says(engine: Engine) -> None:
    text = "Envoy Ilmari Vesterinen met Marco Rubio in Geneva on 12 February 2025."
    add_document(engine, document(text, title="A meeting"), publish=True, by="editor", now=NOW)
    assert actor(engine, "ilmari-vesterinen")["origin"] == "text"
    assert added(engine, ROE) == "ilmari-vesterinen"
    assert added(engine, ROE) == "ilmari-vesterinen"
    now = actor(engine, "ilmari-vesterinen")
    assert (now["origin"], now["side"], now["description"]) == ("editor", "europe", "special envoy of Ruritania")
    with reading(engine) as session:
        mine = select(ActorAlias.alias).where(col(ActorAlias.actor_id) == now["id"])
        assert session.exec(mine).all().count("I. Vesterinen") == 1
    undo(engine, 2, by="editor", now=NOW)
    assert actor(engine, "ilmari-vesterinen")["origin"] == "text"


@pytest.mark.parametrize(
    ("changed", "says"),
    [
        ({"name": "  "}, "is no name"),
        ({"name": "Ірина Веремчук"}, "is no name as English articles print it"),
        ({"name": "x " * 100}, "is no name"),
        ({"name": "Vesterinen"}, "one word; give the whole name"),
        ({"aliases": ("Vesterinen",)}, "one word"),
        ({"aliases": tuple(f"A B{n}" for n in range(10))}, "Up to 10 names"),
        ({"office": "x" * 201}, "up to 200 characters"),
        ({"kind": "king"}, "kind “king” is none of person, state, body"),
        ({"side": ""}, "side “” is none of us,"),
        ({"name": "Donald J. Trump"}, "Donald Trump is known already"),
        ({"aliases": ("Sergei Lavrov",)}, "Sergey Lavrov is known already"),
    ],
)
def test_what_will_not_do_is_refused_with_the_reason(engine: Engine, changed: dict[str, Any], says: str) -> None:
    before = dump(engine)
    told = {"name": ROE.name, "kind": ROE.kind, "side": ROE.side, "office": ROE.office, "aliases": ROE.aliases}
    with pytest.raises((BadValue, Conflict), match=says):
        added(engine, Newcomer(**{**told, **changed}))
    assert dump(engine) == before


def test_names_of_two_people_are_not_given_to_one(engine: Engine) -> None:
    added(engine, ROE)
    added(engine, Newcomer("Aino Kalervo", "person", "europe"))
    with pytest.raises(BadValue, match="names of Aino Kalervo, Ilmari Vesterinen"):
        added(engine, Newcomer("Aino Kalervo", "person", "europe", aliases=(ROE.name,)))
