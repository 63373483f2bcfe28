"""Programs of others that pages are held against, fetched from the npm registry and never kept in the repository."""

import shutil
import subprocess
import tarfile
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

PATIENCE = 120
"""Seconds for the registry to answer."""


class NotThere(Exception):
    """A package that cannot be had here and now, with the reason."""


def package(name: str, version: str, cache: Path) -> Path:
    """The folder of an npm package, unpacked below `cache` without what it depends on; NotThere with the reason."""
    home = cache / f"{name.strip('@').replace('/', '-')}-{version}"
    if not (home / "package").is_dir():
        _fetch(f"{name}@{version}", home)
    return home / "package"


def _fetch(wanted: str, home: Path) -> None:
    npm = shutil.which("npm")
    if npm is None:
        raise NotThere("npm is not installed")
    home.mkdir(parents=True, exist_ok=True)
    command = [npm, "pack", "--silent", "--pack-destination", str(home), wanted]
    try:
        subprocess.run(command, cwd=home, check=True, capture_output=True, timeout=PATIENCE)
    except (subprocess.CalledProcessError, subprocess.TimeoutExpired) as error:
        raise NotThere(f"the npm registry did not give {wanted}") from error
    with tarfile.open(next(home.glob("*.tgz"))) as packed:
        packed.extractall(home, filter="data")


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:
        """Nothing: requests are no news here."""


@contextmanager
def serving_folder(folder: Path) -> Iterator[str]:
    """The address of a plain file server over a folder."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(folder)))
    thread = Thread(target=server.serve_forever)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
