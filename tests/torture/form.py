"""Sends damaged files through the form of /add: `python -m tests.torture.form [--files 500] [--seed 1]`.

A server of its own, as `parley serve` starts it, over an empty database. Each file must become a draft whose check page
opens, or a message that names the file; no answer may be a breakdown, and the memory of the server must stay where it
began. Prints a line for each kind; exits 1 where one of these does not hold.
"""

import argparse
import os
import re
import socket
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from html import escape, unescape
from http.client import HTTPConnection
from pathlib import Path
from random import Random
from time import monotonic, sleep

from tests.reading.makers import FRONT, html, mhtml, pdf, set_lines, word
from tests.reading.mutations import mutated
from tests.torture.reading import damaged

GROWTH_MB = 50
"""Most that the memory of the server may grow, in megabytes."""
FEWEST = 20
"""One in so many at least becomes a draft, however damaged they are."""
START_SECONDS = 60
PATIENCE = 60
"""Seconds until an answer: three times what reading one file may take."""
OPENED = 5
PUBLISHED = 25
"""The check page of every so manieth draft is opened, and every so manieth draft published."""
HEAD = "Presidents speak by telephone"
TALE = (
    "Donald Trump and Vladimir Putin spoke by telephone on Wednesday, 12 February 2025, about ending the war.",
    "“Our teams start today, and we begin by calling Kyiv,” Mr. Trump said after the call.",
    "Volodymyr Zelenskyy will meet Marco Rubio in Munich on Friday, two officials said; a ceasefire is on the list.",
)
LINES = tuple(part for line in TALE for part in (line[:60], line[60:]))
SAMPLES = {
    "a.txt": "\n\n".join((HEAD, *TALE)).encode(),
    "a.md": (FRONT + "\n\n".join((f"## {HEAD}", *TALE, "> *quoted*\n>\n> Donald Trump"))).encode(),
    "a.html": html("<meta property=article:published_time content=2025-02-13>", TALE).encode(),
    "a.mhtml": mhtml(html(paragraphs=(*TALE, "The page was saved by a reader of the paper."))),
    "a.pdf": pdf([set_lines([HEAD], LINES)]),
    "a.docx": word(TALE, title=HEAD),
}
"""One sound file of each kind, with events in it."""
_OUTCOME = re.compile(r'<li class="added (\w+)".*?<b>(.*?)</b>.*?<p>(.*?)</p>', re.DOTALL)
_DRAFT = re.compile(r'href="/drafts/(\d+)" data-check')
_TOKEN = re.compile(r'name="token" value="([^"]+)"')
_ILLEGAL = re.compile("[^\t\n\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What no XML holds."""
_BOUNDARY = "a-line-that-no-file-holds-4f1c"


@dataclass
class Tally:
    """What became of the files of one kind."""

    outcomes: Counter[str] = field(default_factory=Counter)
    slowest: float = 0.0
    opened: int = 0
    published: int = 0
    wrong: list[str] = field(default_factory=list)


class Editor:
    """Someone on this machine with the form open."""

    def __init__(self, port: int) -> None:
        self.wire = HTTPConnection("127.0.0.1", port, timeout=PATIENCE)
        self.cookie = ""
        found = _TOKEN.search(self.ask("GET", "/add")[1])
        assert found, "the page to add articles has no form"
        self.token = found[1]

    def ask(self, method: str, path: str, body: bytes = b"", kind: str = "") -> tuple[int, str]:
        """Status and text of an answer."""
        headers = {"Cookie": self.cookie} | ({"Content-Type": kind} if kind else {})
        self.wire.request(method, path, body, headers)
        answer = self.wire.getresponse()
        page = answer.read().decode()
        self.cookie = (answer.getheader("Set-Cookie") or self.cookie).partition(";")[0]
        return answer.status, page

    def send(self, data: bytes, name: str) -> tuple[int, str]:
        """The answer to one file."""
        head = f'--{_BOUNDARY}\r\nContent-Disposition: form-data; name="'
        body = f'{head}token"\r\n\r\n{self.token}\r\n{head}files"; filename="{name}"\r\n\r\n'.encode()
        body += data + f"\r\n--{_BOUNDARY}--\r\n".encode()
        return self.ask("POST", "/add", body, f"multipart/form-data; boundary={_BOUNDARY}")

    def close(self) -> None:
        """Lets the server go."""
        self.wire.close()

    def publish(self, draft: str) -> int:
        """The status of publishing a draft."""
        body = f"token={self.token}".encode()
        return self.ask("POST", f"/drafts/{draft}/publish", body, "application/x-www-form-urlencoded")[0]


def torture(editor: Editor, name: str, files: int, seed: str) -> Tally:
    """Sends so many damaged files of one kind."""
    tally, chance = Tally(), Random(f"{seed} {name}")
    for number in range(files):
        data = _worded(name, chance) if number % 3 == 0 else damaged(name, SAMPLES[name], number, chance)
        began = monotonic()
        status, page = editor.send(data, name)
        tally.slowest = max(tally.slowest, monotonic() - began)
        outcome, draft = _became(status, page, name)
        tally.outcomes[outcome] += 1
        followed = _followed(editor, draft, number, tally) if draft else status
        if outcome.startswith("wrong") or followed >= 500:
            tally.wrong.append(f"{name} number {number}: {outcome}, {followed}")
    return tally


def _worded(name: str, chance: Random) -> bytes:
    """A sound file of the kind whose text is damaged: what is inside reaches the reading of events."""
    words = mutated("\n".join(TALE).encode(), chance).decode("utf-8", "replace")
    lines = [line for line in _ILLEGAL.sub(" ", words).split("\n") if line.strip()] or [HEAD]
    match name:
        case "a.docx":
            return word(lines, title=lines[0][:200])
        case "a.pdf":
            drawn = "\n".join(lines).encode("cp1252", "replace").decode("cp1252").split("\n")
            return pdf([set_lines(*([line[at : at + 90] for at in range(0, len(line), 90)] for line in drawn))])
        case "a.html" | "a.mhtml":
            page = html(paragraphs=[escape(line) for line in lines])
            return page.encode() if name == "a.html" else mhtml(page)
    return words.encode()


def _became(status: int, page: str, name: str) -> tuple[str, str | None]:
    """What the answer says in a word, and the draft that came of it."""
    found = _OUTCOME.search(page)
    if status >= 500 or found is None:
        return f"wrong {status}", None
    outcome, called, words = found[1], unescape(found[2]), unescape(found[3])
    if outcome == "refused":
        return (f"refused {status}" if name in words and 400 <= status < 500 else f"wrong: {words[:80]}"), None
    draft = _DRAFT.search(page)
    fits = called == name and status == 200 and (draft is not None or outcome == "known")
    return outcome if fits else f"wrong {outcome}", draft and draft[1]


def _followed(editor: Editor, draft: str, number: int, tally: Tally) -> int:
    """The worst status of what an editor does with a draft."""
    statuses = [200]
    if number % OPENED == 0:
        statuses.append(editor.ask("GET", f"/drafts/{draft}")[0])
        tally.opened += 1
    if number % PUBLISHED == 0:
        statuses.append(editor.publish(draft))
        tally.published += 1
    return max(statuses)


@contextmanager
def served() -> Iterator[tuple[int, int]]:
    """Port and process id of a server over an empty database."""
    with tempfile.TemporaryDirectory() as folder, socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
        free.close()
        surroundings = {**os.environ, "PARLEY_DATA_DIR": folder, "PARLEY_SEEDS": "off", "PARLEY_READ_SECONDS": "10"}
        command = [sys.executable, "-c", "from app.cli import main; main()", "serve", "--port", str(port)]
        server = subprocess.Popen(command, env=surroundings, stdout=subprocess.DEVNULL, stderr=subprocess.STDOUT)
        try:
            _await(port, server)
            yield port, server.pid
        finally:
            server.terminate()
            server.wait(timeout=30)


def _await(port: int, server: "subprocess.Popen[bytes]") -> None:
    for _ in range(START_SECONDS * 10):
        assert server.poll() is None, "the server ended before it answered"
        with socket.socket() as knock:
            if knock.connect_ex(("127.0.0.1", port)) == 0:
                return
        sleep(0.1)
    raise TimeoutError("the server did not start")


def memory_mb(process: int) -> int:
    """Resident memory of a process, in megabytes; 0 where the system does not say."""
    path = Path(f"/proc/{process}/statm")
    return int(path.read_text().split()[1]) * os.sysconf("SC_PAGESIZE") // 1024 // 1024 if path.exists() else 0


def run(files: int, seed: str) -> list[str]:
    """Sends so many damaged files of each kind and prints what became of them; what went wrong, a line each."""
    with served() as (port, process), closing(Editor(port)) as editor:
        for name, sample in SAMPLES.items():  # what the first sound file of each kind loads is no growth
            _, draft = _became(*editor.send(sample, name), name)
            assert draft, f"{name} became no draft"
            assert (editor.ask("GET", f"/drafts/{draft}")[0], editor.publish(draft)) == (200, 303)
        began, wrong = memory_mb(process), []
        print(f"{'kind':8} {'memory':>7} {'slowest':>8}  opened published  outcomes; the server began with {began} MB")
        for name in SAMPLES:
            tally = torture(editor, name, files, seed)
            wrong += tally.wrong
            grown = memory_mb(process) - began
            counts = ", ".join(f"{outcome} {count}" for outcome, count in tally.outcomes.most_common())
            print(
                f"{name:8} {grown:+4} MB {tally.slowest:6.2f} s {tally.opened:7} {tally.published:9}  {counts}",
                flush=True,
            )
            if tally.outcomes["drafted"] * FEWEST < files:
                wrong.append(f"{name}: hardly any became a draft; is the reader sound?")
            if grown > GROWTH_MB:
                wrong.append(f"{name}: the server grew by {grown} MB")
    return wrong


def main() -> int:
    """Run the torture; the exit code."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--files", type=int, default=500, help="damaged files of each kind")
    options.add_argument("--seed", default="1")
    asked = options.parse_args()
    wrong = run(asked.files, asked.seed)
    print(*wrong, sep="\n")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
