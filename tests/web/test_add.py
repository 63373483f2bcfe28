"""Adding articles through the form: what becomes of each, and what is refused."""

import re
from collections.abc import Iterator

import pytest
from fastapi import FastAPI
from sqlalchemy import Engine
from sqlmodel import Session, func, select
from starlette.testclient import TestClient

from app.editing.drafts import read_draft
from app.editing.publish import publish
from app.models import Article, Draft, Event, Mention
from app.web.upload import MOST_FILES
from tests.reading.makers import pdf, set_lines, word
from tests.web.conftest import NOW, client_of, token_on

CALL = """Presidents speak by telephone

Donald Trump and Vladimir Putin spoke by telephone on Wednesday, 12 February 2025, about ending the war. The call lasted
an hour and a half, and both presidents told their teams to begin negotiations at once.

“Our teams start today, and we begin by calling Kyiv,” Mr. Trump said.
"""


def many(client: TestClient, files: dict[str, bytes], **fields: str) -> tuple[int, str]:
    """The status and page after sending these files and fields."""
    sent = [("files", (name, data, "application/octet-stream")) for name, data in files.items()]
    answer = client.post(
        "/add", data={"token": token_on(client, "/add"), **fields}, files=sent or [("files", ("", b""))]
    )
    return answer.status_code, answer.text


def outcomes(page: str) -> list[str]:
    """What became of each, in order."""
    return re.findall(r'<li class="added (\w+)"', page)


def drafts(app: FastAPI) -> int:
    with Session(app.state.site.engine) as session:
        return session.exec(select(func.count()).select_from(Draft)).one()


@pytest.fixture
def engine(app: FastAPI) -> Iterator[Engine]:
    yield app.state.site.engine
    app.state.site.engine.dispose()


def test_files_of_many_kinds_and_a_text_come_in_together_each_as_a_draft(client: TestClient, app: FastAPI) -> None:
    lines = [line for line in CALL.splitlines() if line]
    files = {
        "call.txt": CALL.encode(),
        "call.md": f"# Of another outlet\n\n{CALL}".encode(),
        "call.docx": word(["Read in a Word file.", *lines]),
        "call.pdf": pdf([set_lines(["Read in a PDF file, which says more of it.", *lines])]),
    }
    status, page = many(client, files, text=f"As pasted.\n\n{CALL}", published="2025-02-13", publisher="The Ledger")
    assert (status, outcomes(page)) == (200, ["drafted"] * 5)
    assert drafts(app) == 5
    findings, _ = read_draft(app.state.site.engine, 1)
    assert (str(findings.document.published), findings.document.published_basis) == ("2025-02-13", "given")
    assert findings.document.publisher == "The Ledger"


def test_nothing_is_public_by_adding(client: TestClient, app: FastAPI) -> None:
    many(client, {"call.txt": CALL.encode()})
    with Session(app.state.site.engine) as session:
        assert [session.exec(select(func.count()).select_from(table)).one() for table in (Article, Mention, Event)] == [
            0, 0, 0
        ]  # fmt: skip
    assert client.get("/timeline.json").json()["total"] == 0


def test_a_text_that_is_here_says_so_and_leads_there(client: TestClient, engine: Engine) -> None:
    many(client, {"call.txt": CALL.encode()})
    _, page = many(client, {"again.txt": CALL.encode()})
    assert outcomes(page) == ["known"]
    assert 'href="/drafts/1"' in page
    slug = publish(engine, 1, by="editor", now=NOW).article
    _, page = many(client, {}, text=CALL)
    assert outcomes(page) == ["known"]
    assert f'href="/articles/{slug}"' in page


def test_a_reprint_is_named(client: TestClient, engine: Engine) -> None:
    long = CALL + " ".join(f"The envoys of day {n} agreed on point number {n} of the list." for n in range(40))
    many(client, {"call.txt": long.encode()})
    slug = publish(engine, 1, by="editor", now=NOW).article
    _, page = many(client, {"copy.txt": f"{long}\n\nThis report came from an agency.".encode()})
    assert "mostly the same text" in page
    assert f'href="/articles/{slug}"' in page


@pytest.mark.parametrize(
    ("name", "data", "status", "words"),
    [
        ("empty.txt", b"", 422, "empty.txt"),
        ("dots.txt", b"... --- ...", 422, "dots.txt"),
        ("picture.png", b"\x89PNG\r\n\x1a\n" + b"\0" * 60, 415, "picture.png"),
        ("broken.pdf", b"%PDF-1.7\nnothing", 422, "broken.pdf"),
        ("large.txt", b"word " * 2_200_000, 413, "large.txt has 10.5 MB"),
    ],
)
def test_a_refusal_names_the_file_and_keeps_nothing(
    client: TestClient, app: FastAPI, name: str, data: bytes, status: int, words: str
) -> None:
    answered, page = many(client, {name: data})
    assert (answered, outcomes(page)) == (status, ["refused"])
    assert words in page
    assert drafts(app) == 0


def test_one_refusal_does_not_keep_the_others_out(client: TestClient, app: FastAPI) -> None:
    status, page = many(client, {"large.txt": b"word " * 2_200_000, "call.txt": CALL.encode(), "empty.txt": b""})
    assert (status, outcomes(page)) == (200, ["refused", "drafted", "refused"])
    assert drafts(app) == 1


@pytest.mark.parametrize(
    "fields",
    [
        {},
        {"text": "   "},
        {"text": CALL, "published": "yesterday"},
        {"text": CALL, "published": "2025-02-30"},
        {"text": CALL, "url": "javascript:alert(1)"},
    ],
)
def test_what_is_filled_in_wrongly_is_said(client: TestClient, app: FastAPI, fields: dict[str, str]) -> None:
    status, page = many(client, {}, **fields)
    assert (status, outcomes(page)) == (422, [])
    assert 'role="alert"' in page
    assert drafts(app) == 0


def test_what_was_typed_stays_in_a_form_that_was_refused(client: TestClient) -> None:
    fields = {"text": CALL, "url": "not an address", "publisher": "The Ledger", "published": "2025-02-13"}
    _, page = many(client, {}, **fields)
    assert all(words in page for words in (f">{CALL}</textarea>", 'value="not an address"', 'value="The Ledger"'))
    assert '<details class="known" open>' in page
    _, page = many(client, {}, text="... --- ...", publisher="The Ledger")
    assert outcomes(page) == ["refused"]
    assert ">... --- ...</textarea>" in page
    _, page = many(client, {}, text=CALL, publisher="The Ledger")
    assert CALL not in page.partition("</textarea>")[0].rpartition("<textarea")[2]


def test_what_was_filled_in_stays_for_a_file_that_was_refused(client: TestClient) -> None:
    fields = {
        "title": "A call",
        "publisher": "The Ledger",
        "published": "2025-02-13",
        "url": "https://ledger.example/1",
    }
    _, page = many(client, {"empty.txt": b""}, **fields)
    assert outcomes(page) == ["refused"]
    assert [f'name="{name}" value="{value}"' in page for name, value in fields.items()] == [True] * 4
    assert '<details class="known" open>' in page


def test_for_the_file_that_was_refused_stays_what_goes_for_all_and_not_the_text_that_came_in(
    client: TestClient,
) -> None:
    _, page = many(client, {"empty.txt": b""}, text=CALL, publisher="The Ledger")
    assert outcomes(page) == ["refused", "drafted"]
    assert 'name="publisher" value="The Ledger"' in page
    assert CALL not in page.partition("</textarea>")[0].rpartition("<textarea")[2]
    _, page = many(client, {"empty.txt": b""}, publisher="The Ledger")
    assert 'name="publisher" value="The Ledger"' in page
    _, page = many(client, {"other.txt": f"{CALL} And more was told.".encode()}, publisher="The Ledger")
    assert 'name="publisher" value=""' in page


def test_a_title_is_for_one_article(client: TestClient) -> None:
    status, page = many(client, {"a.txt": CALL.encode()}, text=f"{CALL} And more.", title="Two")
    assert (status, outcomes(page)) == (422, [])
    _, page = many(client, {"a.txt": CALL.encode()}, title="One", url="https://ledger.example/1")
    assert outcomes(page) == ["drafted"]


def test_as_many_events_are_told_of_as_the_check_page_counts(client: TestClient) -> None:
    """What Parley is not sure of is asked on the check page and counted nowhere."""
    text = "Talks\n\n" + "Trump and Putin spoke by telephone on Wednesday. He said that “we will go on”. " * 20
    _, page = many(client, {}, text=text)
    added = re.search(r'"added drafted".*?<p>(\d+ events?), ', page, re.DOTALL)
    checked = re.search(r"(\d+ events?), ", client.get("/drafts/1").text)
    assert added
    assert checked
    assert added[1] == checked[1]


def test_too_many_bytes_are_refused_before_they_are_read(client: TestClient) -> None:
    token_on(client, "/add")
    headers = {"Content-Type": "multipart/form-data; boundary=x", "Content-Length": "99999999999"}
    answer = client.post("/add", content=b"", headers=headers)
    assert answer.status_code == 413
    assert "Nothing was added" in answer.text


def test_a_body_without_a_length_is_counted_as_it_comes(client: TestClient) -> None:
    def endless() -> Iterator[bytes]:
        yield b'--x\r\nContent-Disposition: form-data; name="files"; filename="a.txt"\r\n\r\n'
        for _ in range(101):
            yield b"x" * 1024 * 1024

    answer = client.post("/add", content=endless(), headers={"Content-Type": "multipart/form-data; boundary=x"})
    assert answer.status_code == 413


@pytest.mark.parametrize(
    "body", [b"", b"--x", b"--x\r\n\r\n", b"rubbish", b"--x\r\nContent-Disposition: form-data\r\n\r\n\r\n--x--"]
)
def test_a_body_that_is_no_form_is_refused(client: TestClient, body: bytes) -> None:
    token_on(client, "/add")
    for kind in ("multipart/form-data; boundary=x", "multipart/form-data", "text/plain", "application/json"):
        answer = client.post("/add", content=body, headers={"Content-Type": kind})
        assert answer.status_code in (400, 403, 413, 422)


def test_more_files_than_a_form_takes_are_refused(client: TestClient, app: FastAPI) -> None:
    status, _ = many(client, {f"{n}.txt": CALL.encode() for n in range(MOST_FILES + 1)})
    assert status == 422
    assert drafts(app) == 0


def test_without_the_token_nothing_is_read(client: TestClient, app: FastAPI) -> None:
    token_on(client, "/add")
    answer = client.post("/add", data={"token": "x"}, files=[("files", ("call.txt", CALL.encode()))])
    assert answer.status_code == 403
    assert drafts(app) == 0


def test_what_a_file_says_is_shown_as_text(client: TestClient) -> None:
    _, page = many(client, {"<img src=x onerror=alert(1)>.png": b"\x89PNG\r\n\x1a\n" + b"\0" * 60})
    assert "<img" not in page


def test_another_language_is_kept_and_left_unread(client: TestClient, engine: Engine) -> None:
    text = "Президент України та президент США поговорили телефоном про мир. Розмова тривала годину, сказав він. " * 8
    _, page = many(client, {"a.txt": text.encode()})
    assert outcomes(page) == ["drafted"]
    findings, _ = read_draft(engine, 1)
    assert (findings.document.language, findings.mentions) == ("uk", ())
    assert "It is not in English and was not read; mark by hand what it tells." in page


def test_other_machines_may_not_add(app: FastAPI) -> None:
    assert client_of(app, "203.0.113.9").post("/add", data={"text": CALL}).status_code == 403
    assert drafts(app) == 0
