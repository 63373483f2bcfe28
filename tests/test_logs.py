"""What the log of a server says of a breakdown, and what not."""

from collections.abc import Iterator

import pytest
import structlog

from app.logs import keep_log


@pytest.fixture
def log() -> Iterator[structlog.BoundLogger]:
    keep_log()
    yield structlog.get_logger()
    structlog.reset_defaults()


def test_a_breakdown_names_its_places_and_no_values(
    log: structlog.BoundLogger, capsys: pytest.CaptureFixture[str]
) -> None:
    keep_log()  # the stream of this test
    password = "correct horse"
    try:
        _ = {"a": 1}[password[:1]]
    except KeyError:
        log.exception("an answer broke off", path="/add")
    said = capsys.readouterr().err
    assert "an answer broke off" in said
    assert "path=/add" in said
    assert "test_logs.py" in said
    assert "correct horse" not in said.replace('password = "correct horse"', "")
    assert "locals" not in said


def test_a_record_is_a_line(log: structlog.BoundLogger, capsys: pytest.CaptureFixture[str]) -> None:
    keep_log()
    log.info("something was done", count=3)
    line = capsys.readouterr().err
    assert line.count("\n") == 1
    assert "count=3" in line
