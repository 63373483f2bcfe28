"""A collection in which everything that may come from elsewhere is a payload: articles of every format, sent through
the form; some published, some left as drafts; events corrected to payloads."""

import json
from collections.abc import Iterator
from datetime import UTC, datetime
from html import escape
from pathlib import Path
from xml.sax.saxutils import quoteattr

import docx
from starlette.testclient import TestClient

from app.editing.edit import edit_event
from app.editing.newcomers import Newcomer, add_actor
from app.editing.publish import publish
from app.main import create_app
from app.settings import Settings
from tests.browser.payloads import ADDRESSES, batches
from tests.reading.makers import html, mhtml, pdf, saved, set_lines
from tests.web.conftest import client_of, token_on

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)
LINES = batches(250)
"""All payloads, few enough together for the title of an article."""
SHORT = batches(190)
"""All payloads, few enough together for a file name, a search, the title of an event."""
NAMES = tuple(line.translate({0x01: None, 0x202E: None}) for line in batches(110))
"""All payloads, few enough together for the name of a person."""
LEFT_AS_DRAFTS = 6
"""So manieth article of each format stays a draft."""
NOTED = "https://news.example/4711?'onclick='canary=1"
KINDS = ("txt", "md", "html", "raw", "mhtml", "pdf", "docx", "pasted")
PEOPLE = ("Volodymyr Zelenskyy", "Emmanuel Macron", "Keir Starmer", "Vladimir Putin", "Marco Rubio", "Donald Tusk")
_LINE = "a-line-that-no-file-holds-4f1c"


def line(number: int) -> str:
    """A line of payloads, by a number that may run over."""
    return LINES[number % len(LINES)]


def hostile(folder: Path) -> Settings:
    """Settings of a site in `folder`, filled."""
    settings = Settings(data_dir=folder, seeds="off")
    app = create_app(settings)
    client = client_of(app)
    token = token_on(client, "/add")
    for number in range(len(LINES)):
        for name, data in _files(number).items():
            _send(client, token, {}, name, data)
        given = {"title": line(number), "publisher": line(number + 1), "url": NOTED, "text": _text(number, "pasted")}
        _send(client, token, given)
    engine = app.state.site.engine
    drafts = _drafts(client)
    for draft in drafts:
        if draft % LEFT_AS_DRAFTS:
            publish(engine, draft, by="editor", now=NOW)
    for number, name in enumerate(NAMES):
        told = Newcomer(f"Jane {name}", "person", "other", NAMES[number - 1], (f"Janet {name}",))
        add_actor(engine, told, by=name, now=NOW)
    for number, slug in enumerate(_events(client)):
        short = [SHORT[(3 * number + at) % len(SHORT)] for at in range(3)]
        edit_event(engine, slug, dict(zip(("title", "place", "summary"), short, strict=True)), by=short[0], now=NOW)
    engine.dispose()
    return settings


def _drafts(client: TestClient) -> list[int]:
    page = client.get("/drafts").text
    return sorted({int(part.split('"')[0]) for part in page.split('href="/drafts/')[1:]})


def _events(client: TestClient) -> Iterator[str]:
    address = "/timeline.json"
    while address:
        found = client.get(address).json()
        yield from [event["slug"] for event in found["events"]]
        address = (found["next"] or "").removeprefix("http://127.0.0.1:8000")


def _send(client: TestClient, token: str, fields: dict[str, str], name: str = "", data: bytes = b"") -> None:
    """Sends a form as a program would that leaves no sign of a file's name out."""
    quoted = name.replace("\\", "\\\\").replace('"', '\\"')
    parts = [(f'name="{key}"', value.encode()) for key, value in {**fields, "token": token}.items()]
    parts += [(f'name="files"; filename="{quoted}"', data)]
    body = b"".join(
        f"--{_LINE}\r\nContent-Disposition: form-data; ".encode() + head.encode() + b"\r\n\r\n" + content + b"\r\n"
        for head, content in parts
    )
    kind = f"multipart/form-data; boundary={_LINE}"
    answer = client.post("/add", content=body + f"--{_LINE}--\r\n".encode(), headers={"Content-Type": kind})
    assert answer.status_code < 500, name


def _text(number: int, kind: str) -> str:
    """An article with payloads in its passages, its quotes, and by themselves."""
    return "\n\n".join(_paragraphs(number, kind))


def _paragraphs(number: int, kind: str) -> list[str]:
    at = KINDS.index(kind)
    one = PEOPLE[at % len(PEOPLE)]
    payload = line(number)
    return [
        f"Donald Trump and {one} spoke by telephone on {at + 1} March 2025 about {payload} and the war.",
        f"“We will not sign {payload} today, whatever is said of it,” Mr. Trump said on {line(number + 1)}.",
        payload,
        f"Officials of day {number} told this paper, the {kind}, of {line(number + 2)}.",
    ]


def _files(number: int) -> dict[str, bytes]:
    """One article in each format, its name a payload too."""
    makers = {"txt": _plain, "md": _markdown, "html": _page, "raw": _raw, "mhtml": _saved, "pdf": _pdf, "docx": _word}
    return {
        f"{_called(number + len(LINES) * at)}.{kind}": make(number) for at, (kind, make) in enumerate(makers.items())
    }


def _called(number: int) -> str:
    return SHORT[number % len(SHORT)].replace("/", "∕")


def _front(number: int) -> str:
    front = {
        "title": line(number),
        "author": line(number + 1),
        "publisher": line(number + 2),
        "url": ADDRESSES[number % len(ADDRESSES)],
        "references": [*ADDRESSES, NOTED],
    }
    return "---\n" + "".join(f"{key}: {json.dumps(value)}\n" for key, value in front.items()) + "---\n\n"


def _plain(number: int) -> bytes:
    return (_front(number) + _text(number, "txt")).encode()


def _markdown(number: int) -> bytes:
    tail = f"\n\n> {line(number)}\n\n- {line(number)}"
    return (_front(number) + f"# {line(number)}\n\n" + _text(number, "md") + tail).encode()


def _head(number: int) -> str:
    """JSON-LD in one page, meta elements in the next."""
    address = quoteattr(ADDRESSES[number % len(ADDRESSES)])
    link = f"<link rel=canonical href={address}>"
    if number % 2:
        names = {"og:title": line(number), "og:site_name": line(number + 1), "author": line(number + 2)}
        return link + "".join(f"<meta property={key} content={quoteattr(value)}>" for key, value in names.items())
    linked = {
        "@type": "NewsArticle",
        "headline": line(number),
        "publisher": {"name": line(number + 1)},
        "author": {"name": line(number + 2)},
        "url": ADDRESSES[number % len(ADDRESSES)],
    }
    told = json.dumps(linked).replace("</", "<\\/").replace("<!--", "<\\u0021--")
    return f"{link}<script type=application/ld+json>{told}</script>"


def _page(number: int) -> bytes:
    return html(_head(number), [escape(words) for words in _paragraphs(number, "html")]).encode()


def _raw(number: int) -> bytes:
    return html(f"<title>{line(number)}</title>", _paragraphs(number, "raw"), tail=line(number)).encode()


def _saved(number: int) -> bytes:
    page = html(_head(number), [escape(words) for words in _paragraphs(number, "mhtml")])
    return mhtml(page, address="https://news.example/'onclick='canary=1").replace(
        b"Envoys meet", line(number).encode("ascii", "replace")
    )


def _pdf(number: int) -> bytes:
    told = [words.encode("cp1252", "replace").decode("cp1252") for words in _paragraphs(number, "pdf")]
    lines = [[words[at : at + 90] for at in range(0, len(words), 90)] for words in told]
    value = (b"\xfe\xff" + line(number).encode("utf-16-be")).hex()
    return pdf([set_lines(*lines)], info=f"/Title <{value}> /Author <{value}> /Subject <{value}>")


def _word(number: int) -> bytes:
    document = docx.Document()
    for name in ("title", "author", "subject", "keywords", "comments", "category"):
        setattr(document.core_properties, name, line(number).replace("\x01", ""))
    for words in _paragraphs(number, "docx"):
        document.add_paragraph(words.replace("\x01", ""))
    return saved(document)
