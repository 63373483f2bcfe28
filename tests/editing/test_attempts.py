"""Wrong passwords are counted for each account and each address, by all processes together."""

from datetime import UTC, datetime, timedelta
from multiprocessing import get_context

import pytest
from sqlalchemy import Engine

from app.db import make_engine
from app.editing.attempts import BY_ACCOUNT, BY_ADDRESS, WITHIN, count_attempt, forget_attempts

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)


def attempts(engine: Engine, number: int, name: str = "olena", address: str = "192.0.2.1") -> list[int]:
    """How long each of so many attempts has to wait."""
    return [count_attempt(engine, name, address, now=NOW) for _ in range(number)]


@pytest.mark.parametrize("name", ["olena", " OLENA "])
def test_one_account_has_so_many_attempts_whatever_the_address(engine: Engine, name: str) -> None:
    for n in range(BY_ACCOUNT):
        assert count_attempt(engine, "Olena", f"192.0.2.{n}", now=NOW) == 0
    assert count_attempt(engine, name, "198.51.100.1", now=NOW) == WITHIN.seconds + 1
    assert count_attempt(engine, "taras", "198.51.100.1", now=NOW) == 0


@pytest.mark.parametrize(
    ("address", "other"), [("192.0.2.1", "192.0.2.2"), ("2001:db8:0:1::{}", "2001:db8:0:2::1"), ("", "192.0.2.1")]
)
def test_one_address_has_so_many_attempts_whatever_the_account(engine: Engine, address: str, other: str) -> None:
    for n in range(BY_ADDRESS):
        assert count_attempt(engine, f"name {n}", address.format(n), now=NOW) == 0
    assert count_attempt(engine, "another", address.format("ffff"), now=NOW) > 0
    assert count_attempt(engine, "another", other, now=NOW) == 0


def test_an_attempt_counts_for_a_quarter_of_an_hour(engine: Engine) -> None:
    attempts(engine, BY_ACCOUNT)
    assert count_attempt(engine, "olena", "192.0.2.1", now=NOW + WITHIN - timedelta(seconds=1)) == 2
    assert count_attempt(engine, "olena", "192.0.2.1", now=NOW + WITHIN) == 0


def test_whoever_has_to_wait_waits_no_longer_for_asking_again(engine: Engine) -> None:
    assert set(attempts(engine, BY_ACCOUNT + 50)[BY_ACCOUNT:]) == {WITHIN.seconds + 1}
    assert count_attempt(engine, "olena", "192.0.2.1", now=NOW + WITHIN) == 0


def test_the_right_password_takes_back_what_counted_against_its_account(engine: Engine) -> None:
    attempts(engine, BY_ACCOUNT - 1)
    forget_attempts(engine, "OLENA", "192.0.2.1")
    assert attempts(engine, BY_ACCOUNT) == [0] * BY_ACCOUNT


def test_the_right_password_from_elsewhere_does_not_clear_an_address(engine: Engine) -> None:
    for n in range(BY_ADDRESS):
        count_attempt(engine, f"name {n % 5}", "192.0.2.1", now=NOW)
    for n in range(5):
        forget_attempts(engine, f"name {n}", "198.51.100.1")
    assert count_attempt(engine, "name 0", "192.0.2.1", now=NOW) > 0


def test_two_processes_that_try_at_the_same_time_get_no_more_attempts_than_one(engine: Engine) -> None:
    url = engine.url.render_as_string(hide_password=False)
    with get_context("spawn").Pool(2) as pool:
        found = pool.starmap(_try, [(url, BY_ACCOUNT)] * 2)
    assert sum(found) == BY_ACCOUNT


def _try(url: str, number: int) -> int:
    """How many of so many attempts are let through."""
    engine = make_engine(url)
    try:
        return attempts(engine, number).count(0)
    finally:
        engine.dispose()
