"""Pages sent again: never older than the data, never another reader's, whatever was asked and written before."""

from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path
from random import Random
from types import SimpleNamespace

import pytest
from fastapi import FastAPI
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from starlette.testclient import TestClient

from app.db import writing
from app.editing.accounts import create_account
from app.editing.backup import backup, restore
from app.main import create_app
from app.settings import Settings
from app.web.answers import Answer, Answers
from app.web.site import Site
from tests.timeline.collection import add_article, add_event, add_mention, disturb
from tests.web.conftest import client_of
from tests.web.stories import filled

PATHS = (
    *("/", "/?actor=donald-trump", "/?q=round&order=newest", "/?view=quotes", "/?view=lanes&side=us", "/filters/actor"),
    *("/timeline.json?topic=ceasefire", "/timeline.atom", "/events/event-1", "/articles/article-1", "/changes"),
    *("/actors/donald-trump", "/topics/ceasefire", "/compare?topic=ceasefire", "/suggest?q=trump", "/embed", "/about"),
)
ENCODINGS = ("br", "gzip", "identity")
LANGUAGES = ("en", "uk")
READERS = ("127.0.0.1", "203.0.113.9")
ASKED = st.tuples(*map(st.sampled_from, (PATHS, ENCODINGS, LANGUAGES, READERS)))


@pytest.fixture
def fresh(tmp_path: Path) -> Iterator[FastAPI]:
    app = create_app(filled(tmp_path))
    yield app
    app.state.site.engine.dispose()


@pytest.fixture(scope="module")
def forgetful(full: FastAPI) -> Iterator[FastAPI]:
    """Another server over the same database."""
    app = create_app(Settings(database_url=full.state.site.settings.url, data_dir=full.state.site.settings.data_dir))
    yield app
    app.state.site.engine.dispose()


def asked(app: FastAPI, path: str, encoding: str, language: str, address: str) -> tuple[int, str, dict[str, str]]:
    """(status, text, headers) of an answer."""
    wanted = {"Accept-Encoding": encoding, "Accept-Language": language}
    answer = client_of(app, address).get(path, headers=wanted)
    return answer.status_code, answer.text, dict(answer.headers)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.integers(0, 10**6), st.lists(st.lists(ASKED, min_size=1, max_size=6), min_size=1, max_size=3))
def test_whatever_was_asked_and_written_before_a_page_is_as_if_made_anew(
    full: FastAPI, forgetful: FastAPI, seed: int, rounds: Sequence[Sequence[tuple[str, str, str, str]]]
) -> None:
    random = Random(seed)
    for requests in rounds:
        for request in (*requests, *requests):
            forgetful.state.site.answers.clear()
            assert asked(full, *request) == asked(forgetful, *request)
        with writing(full.state.site.engine) as session:
            disturb(session, random)


def test_a_page_is_rendered_once_for_as_long_as_nothing_is_written(
    full: FastAPI, monkeypatch: pytest.MonkeyPatch
) -> None:
    made: list[str] = []
    render = type(full.state.site).render

    def counted(site: object, template: str, **names: object) -> str:
        made.append(template)
        return str(render(site, template, **names))

    monkeypatch.setattr(type(full.state.site), "render", counted)
    full.state.site.answers.clear()
    reader = client_of(full)
    answers = [reader.get("/?kind=call") for _ in range(3)]
    assert len({answer.text for answer in answers}) == 1
    assert made == ["timeline/page.html"]
    with writing(full.state.site.engine) as session:
        add_event(session, "Rubio calls Kyiv")
    reader.get("/?kind=call")
    assert made == ["timeline/page.html"] * 2


def test_while_nothing_changes_no_route_is_asked(fresh: FastAPI, monkeypatch: pytest.MonkeyPatch) -> None:
    site: Site = fresh.state.site
    asked_for: list[object] = []
    monkeypatch.setattr(type(site), "reading", watched(type(site).reading, asked_for))
    reader = client_of(fresh)
    first, _second, third = (reader.get("/?kind=call") for _ in range(3))
    assert (third.text, dict(third.headers)) == (first.text, dict(first.headers))
    asked_for.clear()
    for headers, status in (({}, 200), ({"If-None-Match": first.headers["etag"]}, 304)):
        answer = reader.get("/?kind=call", headers=headers)
        told = {name: answer.headers.get(name) for name in ("etag", "cache-control", "vary")}
        assert (answer.status_code, told) == (status, {name: first.headers.get(name) for name in told})
    assert asked_for == []
    tell(site, "Rubio calls Kyiv")
    assert "Rubio calls Kyiv" in reader.get("/?kind=call").text
    assert len(asked_for) == 1


def tell(site: Site, title: str) -> None:
    """A new event, with the article that tells of it."""
    with writing(site.engine) as session:
        add_mention(session, add_article(session, "Rubio acted."), add_event(session, title), "Rubio acted")


def watched(reading: Callable[..., object], asked_for: list[object]) -> Callable[..., object]:
    """The same way to the database, which writes down that it was taken."""

    def noted(site: object) -> object:
        asked_for.append(site)
        return reading(site)

    return noted


def test_a_new_day_asks_the_routes_again(fresh: FastAPI, monkeypatch: pytest.MonkeyPatch) -> None:
    site, reader = fresh.state.site, client_of(fresh)
    asked_for: list[object] = []
    for _ in range(3):
        reader.get("/")
    monkeypatch.setattr(type(site), "reading", watched(type(site).reading, asked_for))
    reader.get("/")
    assert asked_for == []

    later = SimpleNamespace(now=lambda _zone: datetime(2100, 1, 1, tzinfo=UTC))
    monkeypatch.setattr("app.web.standing.datetime", later)
    reader.get("/")
    assert len(asked_for) == 1


def test_from_the_first_account_on_this_machine_is_sent_what_readers_see(fresh: FastAPI) -> None:
    reader = client_of(fresh)
    for _ in range(3):
        assert "/events/event-1/edit" in reader.get("/events/event-1").text
    create_account(fresh.state.site.engine, "olena", "a long enough password", now=datetime.now(UTC))
    for _ in range(3):
        assert "/events/event-1/edit" not in reader.get("/events/event-1").text


def test_what_is_written_while_a_page_is_made_is_on_the_next(fresh: FastAPI, monkeypatch: pytest.MonkeyPatch) -> None:
    site, reader = fresh.state.site, client_of(fresh)
    reader.get("/")
    render = type(site).render

    def meanwhile(self: Site, template: str, **names: object) -> str:
        html = str(render(self, template, **names))
        tell(site, "Rubio calls Kyiv")
        return html

    monkeypatch.setattr(type(site), "render", meanwhile)
    assert "Rubio calls Kyiv" not in reader.get("/?kind=call").text
    monkeypatch.setattr(type(site), "render", render)
    for _ in range(3):
        assert "Rubio calls Kyiv" in reader.get("/?kind=call").text


def test_who_holds_a_page_is_told_so_though_the_server_holds_it_too(full: FastAPI) -> None:
    reader = client_of(full)
    tag = reader.get("/").headers["etag"]
    again = reader.get("/", headers={"If-None-Match": tag})
    assert (again.status_code, again.content) == (304, b"")
    older = reader.get("/", headers={"If-None-Match": 'W/"an-older-one"'})
    assert (older.status_code, older.text) == (200, reader.get("/").text)


def test_what_an_editor_sees_is_not_sent_to_readers(fresh: FastAPI) -> None:
    editor, reader = client_of(fresh), client_of(fresh, "203.0.113.9")
    for client, may in ((editor, True), (reader, False), (editor, True), (reader, False)):
        assert ("/events/event-1/edit" in client.get("/events/event-1").text) is may


def test_each_name_of_the_server_has_answers_of_its_own(tmp_path: Path) -> None:
    app = create_app(Settings(data_dir=tmp_path, hosts="talks.example", seeds="off"))
    for host in ("http://127.0.0.1:8000", "https://talks.example", "http://127.0.0.1:8000"):
        page = TestClient(app, base_url=host).get("/")
        assert f'<meta property="og:url" content="{host}/">' in page.text


def test_forms_with_a_token_and_refusals_are_not_held(fresh: FastAPI) -> None:
    create_account(fresh.state.site.engine, "olena", "a long enough password", now=datetime.now(UTC))
    for path in ("/login", "/add", "/no-such-page", "/?from=never", "/healthz"):
        client_of(fresh).get(path)
    assert fresh.state.site.answers.size == 0


def test_the_language_that_one_reader_chose_is_not_remembered_for_another(fresh: FastAPI) -> None:
    chosen = client_of(fresh).get("/?lang=uk")
    other = client_of(fresh).get("/", headers={"Accept-Language": "uk"})
    assert (other.text, "set-cookie" in chosen.headers, "set-cookie" in other.headers) == (chosen.text, True, False)
    assert 'lang="en"' in client_of(fresh).get("/").text


def test_a_database_put_in_place_of_another_has_pages_of_its_own_though_its_versions_are_the_same(
    fresh: FastAPI, tmp_path: Path
) -> None:
    site, reader = fresh.state.site, client_of(fresh)
    backup(site.settings.url, tmp_path / "copy.sqlite")
    pages = []
    for title in ("Rubio calls Kyiv", "Rubio flies to Riyadh"):
        with writing(site.engine) as session:
            article = add_article(session, "Rubio acted.")
            add_mention(session, article, add_event(session, title), "Rubio acted")
        pages.append(reader.get("/?q=acted"))
        site.engine.dispose()
        restore(site.settings.url, tmp_path / "copy.sqlite")
        assert reader.get("/").status_code == 200
    assert pages[0].headers["etag"] == pages[1].headers["etag"]
    assert "Rubio calls Kyiv" in pages[0].text
    assert "Rubio flies to Riyadh" in pages[1].text


def test_what_was_not_asked_for_the_longest_goes_first() -> None:
    answers = Answers(most=25)
    keys = [(0, "http", "here", f"/{number}", b"", "en", "br") for number in range(3)]
    for key in keys[:2]:
        answers.hold(key, Answer("tag", {}, b"x" * 10))
    assert answers.find(keys[0])
    answers.hold(keys[2], Answer("tag", {}, b"x" * 12))
    assert [bool(answers.find(key)) for key in keys] == [True, False, True]
    assert answers.size == 22
