"""How often a password may be wrong, for one account and from one address; counted in the database, for all processes.

An attempt is counted before its password is looked at, under the writer's lock: however many come at the same time, no
more get through. Whoever gets in has the count of the account taken back.
"""

from datetime import datetime, timedelta
from ipaddress import IPv6Network, ip_address
from typing import Any

from sqlalchemy import Engine, delete, select, update
from sqlmodel import Session, col

from app.db import writing
from app.editing.accounts import LONGEST_NAME, folded_name
from app.models import FailedLogin

WITHIN = timedelta(minutes=15)
BY_ACCOUNT = 10
BY_ADDRESS = 30
"""So many wrong passwords within that time: for one account, and from one address for any."""
HOUSEHOLD = 64
"""Bits of an IPv6 address that are one reader's: what follows them he chooses at will."""


def count_attempt(engine: Engine, name: str, address: str, *, now: datetime) -> int:
    """Counts an attempt to log in as a failed one; seconds to wait where it may not be made, which counts nothing."""
    account, origin = _account(name), _origin(address)
    with writing(engine) as session:
        session.execute(delete(FailedLogin).where(col(FailedLogin.failed_at) <= now - WITHIN))
        waits = max(
            _wait(session, col(FailedLogin.account) == account, BY_ACCOUNT, now),
            _wait(session, col(FailedLogin.address) == origin, BY_ADDRESS, now),
        )
        if not waits:
            session.add(FailedLogin(account=account, address=origin, failed_at=now))
        return waits


def forget_attempts(engine: Engine, name: str, address: str) -> None:
    """Takes back what counted against an account, now that the right password came from this address."""
    account, origin = _account(name), _origin(address)
    mine = col(FailedLogin.account) == account
    with writing(engine) as session:
        session.execute(delete(FailedLogin).where(mine, col(FailedLogin.address) == origin))
        session.execute(update(FailedLogin).where(mine).values(account=None))


def _wait(session: Session, counted: Any, most: int, now: datetime) -> int:
    """Seconds until fewer than `most` count; 0 where they do already."""
    latest = select(col(FailedLogin.failed_at)).where(counted).order_by(col(FailedLogin.failed_at).desc())
    blocking = session.execute(latest.offset(most - 1).limit(1)).scalar_one_or_none()
    return int((blocking + WITHIN - now).total_seconds()) + 1 if blocking else 0


def _account(name: str) -> str:
    return folded_name(name)[: LONGEST_NAME + 1]


def _origin(address: str) -> str:
    """What counts as one address."""
    try:
        known = ip_address(address)
    except ValueError:
        return address
    return str(IPv6Network((int(known), HOUSEHOLD), strict=False)) if known.version == 6 else str(known)
