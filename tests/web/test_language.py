"""Each request is answered in the language of its address, of its cookie or of its browser, in this order."""

from datetime import date
from pathlib import Path

import pytest
from fastapi import FastAPI
from starlette.testclient import TestClient

from app.errors import BadValue
from app.languages.message import speaking
from app.main import create_app
from app.reading.files import read_bytes
from app.settings import Settings
from app.timeline.dates import date_words, span_words
from tests.web.conftest import client_of
from tests.web.stories import filled

PAGES = (
    "/",
    "/about",
    "/actors",
    "/actors/donald-trump",
    "/topics",
    "/events/event-1",
    "/articles/article-1",
    "/changes",
)
UKRAINIAN, ENGLISH = {"accept-language": "uk-UA,uk;q=0.9"}, {"accept-language": "en"}


@pytest.fixture
def reader(full: FastAPI) -> TestClient:
    return client_of(full)


@pytest.mark.parametrize("path", PAGES)
def test_every_page_is_answered_as_the_browser_asks(reader: TestClient, path: str) -> None:
    for headers, language, word in ((UKRAINIAN, "uk", "Хронологія"), (ENGLISH, "en", "Timeline")):
        answer = reader.get(path, headers=headers)
        assert f'<html lang="{language}">' in answer.text
        assert f">{word}</a>" in answer.text
        assert answer.headers["content-language"] == language
        assert {"accept-language", "cookie"} <= set(answer.headers["vary"].lower().replace(" ", "").split(","))


def test_the_address_goes_before_the_browser_and_is_remembered(reader: TestClient) -> None:
    assert '<html lang="uk">' in reader.get("/?lang=uk", headers=ENGLISH).text
    assert '<html lang="uk">' in reader.get("/about", headers=ENGLISH).text
    assert '<html lang="en">' in reader.get("/about?lang=en", headers=UKRAINIAN).text
    assert '<html lang="en">' in reader.get("/", headers=UKRAINIAN).text


def test_a_filtered_view_keeps_its_filters_in_the_other_language(reader: TestClient) -> None:
    page = reader.get("/?actor=donald-trump&view=compact", headers=ENGLISH).text
    assert 'href="/?actor=donald-trump&amp;view=compact&amp;lang=uk" lang="uk"' in page
    there = reader.get("/?actor=donald-trump&view=compact&lang=uk", headers=ENGLISH)
    assert there.status_code == 200
    assert 'href="/?actor=donald-trump&amp;view=compact&amp;lang=en" lang="en"' in there.text


def test_links_of_a_page_go_on_without_the_language(reader: TestClient) -> None:
    assert "lang=" not in reader.get("/timeline.json?lang=uk").text


def test_filters_out_of_order_are_put_in_order_and_stay_in_the_language(reader: TestClient) -> None:
    answer = reader.get("/?topic=ceasefire&actor=donald-trump&lang=uk", headers=ENGLISH)
    assert answer.headers["location"] == "/?actor=donald-trump&topic=ceasefire"
    assert '<html lang="uk">' in reader.get(answer.headers["location"], headers=ENGLISH).text


def test_a_language_that_parley_does_not_speak_is_refused_like_any_unknown_value(reader: TestClient) -> None:
    assert reader.get("/?lang=xx").status_code == 422


def test_a_page_kept_in_one_language_is_not_taken_for_the_other(reader: TestClient) -> None:
    tag = reader.get("/", headers=ENGLISH).headers["etag"]
    assert reader.get("/", headers={**ENGLISH, "if-none-match": tag}).status_code == 304
    assert reader.get("/", headers={**UKRAINIAN, "if-none-match": tag}).status_code == 200


def test_a_name_that_nobody_has_is_refused_in_ukrainian(reader: TestClient) -> None:
    for path in ("/actors/donald-tramp", "/topics/cease", "/?place=nowhere", "/?publisher=nobody"):
        assert "У цій добірці немає" in reader.get(path, headers=UKRAINIAN).text, path


@pytest.mark.parametrize(
    ("path", "name", "english"),
    [
        ("/?actor=donald-trump&topic=ceasefire", "Дональд Трамп · Припинення вогню", "Donald Trump · Ceasefire"),
        ("/?view=compact", "Володимир Зеленський", "Volodymyr Zelenskyy"),
        ("/?view=lanes", "Дональд Трамп", "Donald Trump"),
        ("/?view=quotes", "Володимир Путін", "Vladimir Putin"),
        ("/?place=munich", ">Мюнхен<", ">Munich<"),
        ("/events/event-1", "Дональд Трамп", ">Donald Trump"),
        ("/articles/article-1", "Цитата: Дональд Трамп", "Quote: Donald Trump"),
        ("/actors", "Дональд Трамп", "Donald Trump"),
        ("/actors/donald-trump", '<h1 id="heading" tabindex="-1">Дональд Трамп</h1>', ">Donald Trump<"),
        ("/topics", "Припинення вогню", "Ceasefire"),
        ("/topics/ceasefire", "Припинення вогню", "Ceasefire"),
        ("/compare?actor=donald-trump&topic=ceasefire", "Дональд Трамп", "Donald Trump"),
    ],
)
def test_people_topics_and_places_have_ukrainian_names(reader: TestClient, path: str, name: str, english: str) -> None:
    page = reader.get(path, headers=UKRAINIAN).text
    assert name in page
    assert english not in page
    assert english in reader.get(path, headers=ENGLISH).text


def test_a_ukrainian_reader_is_offered_names_in_either_script(reader: TestClient) -> None:
    for typed in ("зеленс", "zelensk", "припин", "ceasef"):
        page = reader.get("/suggest", params={"q": typed}, headers=UKRAINIAN).text
        assert "Володимир Зеленський" in page or "Припинення вогню" in page, typed


def test_what_articles_say_is_told_apart_on_a_ukrainian_page(reader: TestClient) -> None:
    page = reader.get("/events/event-1", headers=UKRAINIAN).text
    assert '<blockquote lang="en">' in page
    assert '<h1 id="heading" tabindex="-1" lang="en">' in page
    assert 'lang="en"' not in reader.get("/events/event-1", headers=ENGLISH).text.replace('<html lang="en">', "")


def test_errors_speak_the_language_too(reader: TestClient) -> None:
    answer = reader.get("/nowhere", headers=UKRAINIAN)
    assert answer.status_code == 404
    assert "За цією адресою нічого немає" in answer.text


def test_a_breakdown_speaks_the_language_too(tmp_path: Path) -> None:
    app = create_app(filled(tmp_path))
    app.state.site.engine.dispose()
    app.add_api_route("/broken", lambda: 1 // 0)
    answer = TestClient(app, base_url="http://127.0.0.1:8000", raise_server_exceptions=False).get(
        "/broken", headers=UKRAINIAN
    )
    assert answer.status_code == 500
    assert "Щось зламалося" in answer.text


@pytest.mark.parametrize(
    ("edtf", "words"),
    [
        ("2025-02-12", "12 лютого 2025"),
        ("2025-02-14/2025-02-16", "14–16 лютого 2025"),
        ("2025-02-28/2025-03-02", "28 лютого – 2 березня 2025"),
        ("2025-02", "Без точного дня: лютий 2025"),
        ("2025-21", "Без точного дня: весна 2025"),
        ("XXXX-02-12", "12 лютого, рік у джерелах не названо"),
        (None, "У джерелах немає дати"),
    ],
)
def test_dates_are_worded_as_ukrainian_has_them(edtf: str | None, words: str) -> None:
    with speaking("uk"):
        assert date_words(edtf) == words


def test_a_chosen_range_is_worded_as_ukrainian_has_it() -> None:
    with speaking("uk"):
        assert span_words(date(2025, 2, 12), date(2025, 3, 14)) == "12 лютого – 14 березня 2025"
        assert span_words(date(2025, 3, 1), date(2025, 3, 31)) == "березень 2025"
        assert span_words(None, date(2025, 3, 14)) == "до 14 березня 2025"


def test_a_file_is_refused_in_the_readers_language_from_inside_the_process_that_reads_it() -> None:
    with speaking("uk"), pytest.raises(BadValue, match="зображення"):
        read_bytes(b"\x89PNG\r\n\x1a\n", "picture.png", Settings())
