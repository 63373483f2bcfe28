"""Starting the server: its address is told once it answers, and a port that is taken is told with what to do."""

import os
from pathlib import Path
from socket import create_server
from subprocess import PIPE, Popen, run
from sys import executable
from urllib.request import urlopen

import pytest

from app.errors import Conflict
from app.server import listen

PARLEY = (executable, "-c", "from app.cli import main; main()")


@pytest.fixture
def environment(tmp_path: Path) -> dict[str, str]:
    """That of a new and empty Parley."""
    return {**os.environ, "PARLEY_DATA_DIR": str(tmp_path), "PARLEY_SEEDS": "off"}


def test_a_port_that_is_taken_is_told_with_what_to_do() -> None:
    with create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        with pytest.raises(Conflict, match=f"Port {port} of 127.0.0.1 cannot be used: .*--port {port + 1}"):
            listen("127.0.0.1", port)


def test_the_program_exits_where_its_port_is_taken(environment: dict[str, str]) -> None:
    with create_server(("127.0.0.1", 0)) as taken:
        command = [*PARLEY, "serve", "--port", str(taken.getsockname()[1])]
        ended = run(command, env=environment, capture_output=True, text=True)
    assert ended.returncode == 1
    assert ended.stderr.startswith("parley: Port ")
    assert "Traceback" not in ended.stderr


def test_the_address_is_told_when_it_answers(environment: dict[str, str]) -> None:
    with Popen([*PARLEY, "serve", "--port", "0"], env=environment, stderr=PIPE, text=True) as server:
        assert server.stderr is not None
        told = server.stderr.readline().split()
        try:
            assert told[:3] == ["Parley", "is", "at"]
            assert urlopen(f"{told[3]}/healthz").status == 200
        finally:
            server.terminate()
            server.communicate()
