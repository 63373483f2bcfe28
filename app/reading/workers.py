"""Child processes that read files, kept warm: each reads one file at a time, within limits of memory and time.

The parent holds no more of a file than its bytes and the answer; a child that overruns or dies is ended and replaced.
"""

import atexit
import json
import logging
import os
import signal
import subprocess
import sys
from contextlib import suppress
from pathlib import Path
from threading import BoundedSemaphore, Lock, Timer
from typing import Any

from app.errors import BadValue
from app.languages.message import _
from app.reading.document import Document, document_from_json
from app.reading.limits import MAX_CHARACTERS, Limits
from app.reading.wire import READY, request

_ROOT = Path(__file__).parent.parent.parent
_START_SECONDS = 60
"""Time for a process to start and load its readers; it takes half a second, and much longer on a crowded machine."""
_ANSWER_BYTES = 8 * MAX_CHARACTERS
"""Longest answer that is taken: every character of the longest text escaped, and the rest of the document."""
_AT_ONCE = min(4, os.cpu_count() or 1)
_log = logging.getLogger(__name__)


class Worker:
    """One child process. Not for two threads at once."""

    def __init__(self) -> None:
        self.process = subprocess.Popen(
            [sys.executable, "-m", "app.reading.child"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=_surroundings(),
            start_new_session=True,
        )
        self.expired = False
        if self._ask(b"", _START_SECONDS) != READY:
            self.end()
            raise BadValue(_("Files cannot be read now: the process that reads them does not start."), status=503)

    def ask(self, data: bytes, name: str, limits: Limits) -> dict[str, Any]:
        """The child's answer; `over` says which limit it broke, and `end()` is due then."""
        line = self._ask(request(data, name, limits), limits.seconds)
        if line.endswith(b"\n"):
            answer: dict[str, Any] = json.loads(line)
            return answer
        self.end()
        overtime = self.expired or self.process.returncode == -signal.SIGXCPU
        return {"over": "time" if overtime else "crash", "last": True}

    def end(self) -> None:
        """End the process and let go of its pipes."""
        self.process.kill()
        for pipe in (self.process.stdin, self.process.stdout):
            with suppress(OSError):
                if pipe:
                    pipe.close()
        self.process.wait()

    def _ask(self, data: bytes, seconds: float) -> bytes:
        """A line of answer; less than a line where the process ended, or was ended because time was up."""
        stdin, stdout = self.process.stdin, self.process.stdout
        assert stdin is not None
        assert stdout is not None
        watch = Timer(seconds, self._expire)
        watch.daemon = True
        watch.start()
        try:
            stdin.write(data)
            stdin.flush()
            return stdout.readline(_ANSWER_BYTES)
        except OSError:
            return b""
        finally:
            watch.cancel()

    def _expire(self) -> None:
        self.expired = True
        self.process.kill()


class Workers:
    """The child processes of this process: started when needed, reused while sound."""

    def __init__(self) -> None:
        self._idle: list[Worker] = []
        self._parents: list[Worker] = []
        self._lock = Lock()
        self._turns = BoundedSemaphore(_AT_ONCE)

    def read(self, data: bytes, name: str, limits: Limits) -> Document:
        """The document in a file, read in a child process; BadValue saying why not. Waits while others are busy."""
        with self._turns:
            worker = self._take()
            try:
                answer = worker.ask(data, name, limits)
            except BaseException:
                worker.end()
                raise
            if answer["last"] or worker.expired:
                worker.end()
            else:
                with self._lock:
                    self._idle.append(worker)
        return _document(answer, name, limits)

    def end(self) -> None:
        """End all idle processes."""
        with self._lock:
            idle, self._idle = self._idle, []
        for worker in idle:
            worker.end()

    def forget(self) -> None:
        """After a fork: the processes are the parent's, and so are the turns that its threads hold."""
        self._parents = self._idle
        self._idle, self._lock, self._turns = [], Lock(), BoundedSemaphore(_AT_ONCE)

    def _take(self) -> Worker:
        while True:
            with self._lock:
                worker = self._idle.pop() if self._idle else None
            if worker is None:
                return Worker()
            if worker.process.poll() is None:
                return worker
            worker.end()


def _surroundings() -> dict[str, str]:
    """The environment without the settings: a file that takes over its reader learns no key and no database."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("PARLEY_")}
    return kept | {"PYTHONPATH": str(_ROOT)}


def _document(answer: dict[str, Any], name: str, limits: Limits) -> Document:
    if "document" in answer:
        return document_from_json(answer["document"])
    if "refused" in answer:
        raise BadValue(answer["refused"], status=answer["status"])
    if "fault" in answer:
        _log.warning("Reading %r failed:\n%s", name, answer["fault"])
    over = answer.get("over")
    if over == "time":
        what = _("%(name)s takes more than %(seconds)s seconds to read (PARLEY_READ_SECONDS)")
        raise _too_much(what % {"name": name, "seconds": limits.seconds})
    if over == "memory":
        what = _("%(name)s takes more than %(megabytes)s MB to read (PARLEY_READ_MEMORY_MB)")
        raise _too_much(what % {"name": name, "megabytes": limits.memory_mb})
    raise BadValue(
        _("%(name)s is damaged and cannot be read; save it again, or paste the article's text.") % {"name": name}
    )


def _too_much(what: str) -> BadValue:
    return BadValue(_("%(what)s; paste the article's text instead.") % {"what": what}, status=413)


workers = Workers()
atexit.register(workers.end)
os.register_at_fork(after_in_child=workers.forget)
