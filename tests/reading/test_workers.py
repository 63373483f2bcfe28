"""The bounds of the processes that read: whatever a file does, the answer is a document or a refusal, and soon."""

import os
import signal
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from subprocess import run

import pytest

from app.errors import BadValue
from app.reading.limits import Limits
from app.reading.workers import Workers
from app.settings import Settings
from tests.reading.makers import ARTICLE, html

LIMITS = Limits.of(Settings())
QUICK = Limits.of(Settings(read_seconds=1))
SMALL = Limits.of(Settings(read_memory_mb=128))
SLOW_PAGE = b"<html><body>" + b"<p>word one two three</p>" * 150_000
LARGE_PAGE = b"<html><body><article><p>" + b"<b>a</b> " * 300_000
TEXT = "\n\n".join(ARTICLE).encode()


@pytest.fixture
def workers() -> Iterator[Workers]:
    made = Workers()
    yield made
    made.end()


def test_a_process_is_used_again(workers: Workers) -> None:
    assert workers.read(TEXT, "a.txt", LIMITS).text == TEXT.decode()
    first = workers._idle[0].process.pid
    assert workers.read(html().encode(), "a.html", LIMITS).media_type == "text/html"
    assert [worker.process.pid for worker in workers._idle] == [first]


def test_a_refusal_leaves_the_process_sound(workers: Workers) -> None:
    for _ in range(2):
        with pytest.raises(BadValue, match=r"a\.txt is empty"):
            workers.read(b"", "a.txt", LIMITS)
    assert len(workers._idle) == 1


def test_a_file_that_takes_too_long_is_given_up(workers: Workers) -> None:
    with pytest.raises(
        BadValue, match=r"slow\.html takes more than 1 seconds to read \(PARLEY_READ_SECONDS\)"
    ) as refusal:
        workers.read(SLOW_PAGE, "slow.html", QUICK)
    assert refusal.value.status == 413
    assert workers._idle == []
    assert workers.read(TEXT, "a.txt", LIMITS).text == TEXT.decode()


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux holds a process to its address space")
def test_a_file_that_takes_too_much_memory_is_given_up(workers: Workers) -> None:
    with pytest.raises(BadValue, match=r"large\.html"):
        workers.read(LARGE_PAGE, "large.html", SMALL)
    assert workers.read(TEXT, "a.txt", LIMITS).text == TEXT.decode()


def test_a_process_that_died_while_idle_is_replaced(workers: Workers) -> None:
    workers.read(TEXT, "a.txt", LIMITS)
    process = workers._idle[0].process
    os.kill(process.pid, signal.SIGKILL)
    process.wait()
    assert workers.read(TEXT, "a.txt", LIMITS).text == TEXT.decode()


def test_a_process_that_dies_over_a_file_is_a_refusal(workers: Workers, monkeypatch: pytest.MonkeyPatch) -> None:
    workers.read(TEXT, "a.txt", LIMITS)
    worker = workers._idle[0]
    ask = worker._ask

    def dying(data: bytes, seconds: float) -> bytes:
        os.kill(worker.process.pid, signal.SIGKILL)
        return ask(data, seconds)

    monkeypatch.setattr(worker, "_ask", dying)
    with pytest.raises(BadValue, match=r"a\.txt is damaged"):
        workers.read(TEXT, "a.txt", LIMITS)
    assert worker.process.returncode == -signal.SIGKILL
    assert workers.read(TEXT, "a.txt", LIMITS).text == TEXT.decode()


def test_many_files_at_once_are_all_read(workers: Workers) -> None:
    with ThreadPoolExecutor(8) as threads:
        names = [f"{number}.txt" for number in range(24)]
        found = list(threads.map(lambda name: workers.read(TEXT, name, LIMITS), names))
    assert [document.file_name for document in found] == names


def test_the_process_that_asks_loads_no_reader() -> None:
    readers = ("lxml", "pypdfium2", "docx", "trafilatura", "charset_normalizer")
    told = f"import sys, app.reading.files; print([m for m in {readers} if m in sys.modules])"
    assert run([sys.executable, "-c", told], capture_output=True, text=True, check=True).stdout.strip() == "[]"
