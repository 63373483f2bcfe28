"""The program as others get it: its wheel, its lock file, what git holds."""

import json
import os
import re
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

import pytest

ROOT = Path(__file__).parent.parent
PUBLIC_HOSTS = {"https://pypi.org", "https://files.pythonhosted.org"}


def uv() -> str:
    bundled = ROOT / ".uv" / "bin" / "uv"
    found = str(bundled) if bundled.exists() else shutil.which("uv")
    assert found, "uv is missing: run the tests by `make test`"
    return found


def test_the_lock_file_names_no_host_but_the_public_index() -> None:
    hosts = set(re.findall(r"https?://[^/\"]+", (ROOT / "uv.lock").read_text(encoding="utf-8")))
    assert hosts <= PUBLIC_HOSTS


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the program installed from its wheel, far from the checkout."""
    folder = tmp_path_factory.mktemp("wheel")
    subprocess.run([uv(), "build", "--quiet", "--wheel", "--out-dir", folder / "dist", ROOT], check=True)
    (wheel,) = (folder / "dist").glob("*.whl")
    target = folder / "site"
    subprocess.run([uv(), "pip", "install", "--quiet", "--no-deps", "--target", target, wheel], check=True)
    return target


def environment(installed: Path, data: Path) -> dict[str, str]:
    kept = {key: value for key, value in os.environ.items() if not key.startswith("PARLEY_")}
    return {**kept, "PYTHONPATH": str(installed), "PARLEY_DATA_DIR": str(data)}


@contextmanager
def serving(installed: Path, data: Path) -> Iterator[str]:
    """`parley serve` of the installed program on a free port, until it answers."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, str(installed / "bin" / "parley"), "serve", "--port", str(port)]
    server = subprocess.Popen(command, cwd=data, env=environment(installed, data))
    try:
        address = f"http://127.0.0.1:{port}"
        for _ in range(600):
            try:
                with urlopen(f"{address}/healthz"):
                    break
            except URLError:
                assert server.poll() is None, "the server ended before it answered"
                time.sleep(0.2)
        yield address
    finally:
        server.terminate()
        server.wait(timeout=20)


def test_the_installed_program_creates_seeds_and_serves_a_database(installed: Path, tmp_path: Path) -> None:
    with serving(installed, tmp_path) as address:
        with urlopen(f"{address}/timeline.json") as answer:
            view = json.load(answer)
        assert view["total"] >= 60
        assert all(source["passage"] for event in view["events"] for source in event["sources"])
        with urlopen(address) as answer:
            page = answer.read().decode()
        stylesheet = re.search(r'href="(/static/[^"]+\.css)"', page)
        assert stylesheet
        with urlopen(address + stylesheet[1]) as answer:
            assert "@layer" in answer.read().decode()
    with serving(installed, tmp_path) as address, urlopen(f"{address}/timeline.json") as answer:
        assert json.load(answer)["total"] == view["total"]
