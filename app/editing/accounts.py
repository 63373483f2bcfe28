"""Accounts: those who may write, their passwords (argon2) and the sessions in which they are logged in."""

from datetime import datetime, timedelta
from hashlib import sha256
from secrets import token_urlsafe
from threading import BoundedSemaphore

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError
from sqlalchemy import Connection, Engine, delete, select, update
from sqlmodel import Session, col

from app.db import writing
from app.errors import BadValue, Conflict, NotFound
from app.models import Account, LoginSession

SHORTEST_PASSWORD = 10
LONGEST_PASSWORD = 200
LONGEST_NAME = 60
LASTS = timedelta(days=30)
"""A login holds so long; then the password is asked for again."""

_ANY = select(col(Account.id)).limit(1)
_HASHER = PasswordHasher()
_TURNS = BoundedSemaphore(2)
"""Each hash takes 64 MB on purpose; so many are made at once."""
_NOBODY = "$argon2id$v=19$m=65536,t=3,p=4$Tyg3GMKKF5HvFgilIEeWug$ajvrsf8g18XHxe1oiw7pZWy0etsPZUZI4fbu2JYLLTc"
"""A hash that no password has: an unknown name takes as long as a wrong password."""


def create_account(engine: Engine, name: str, password: str, *, now: datetime) -> None:
    """Makes an account; BadValue for a name or password that will not do, Conflict where the name is taken."""
    name = account_name(name)
    if not SHORTEST_PASSWORD <= len(password) <= LONGEST_PASSWORD:
        raise BadValue(
            f"A password has {SHORTEST_PASSWORD} to {LONGEST_PASSWORD} characters; this has {len(password)}."
        )
    hashed = _HASHER.hash(password)
    with writing(engine) as session:
        if session.execute(select(col(Account.id)).where(col(Account.name) == name)).first():
            raise Conflict(f"There is an account “{name}” already; choose another name.")
        session.add(Account(name=name, password_hash=hashed, created_at=now))


def disable_account(engine: Engine, name: str, *, now: datetime) -> None:
    """Shuts an account out at once, sessions included; what it did keeps its name. NotFound if there is none."""
    with writing(engine) as session:
        wanted = select(col(Account.id)).where(col(Account.name) == account_name(name))
        account_id = session.execute(wanted).scalar_one_or_none()
        if account_id is None:
            raise NotFound(f"There is no account “{name}”.")
        session.execute(update(Account).where(col(Account.id) == account_id).values(disabled_at=now))
        session.execute(delete(LoginSession).where(col(LoginSession.account_id) == account_id))


def verify(session: Session, name: str, password: str) -> int | None:
    """The id of the account with this name and password; None where either is wrong or the account is disabled."""
    columns = select(col(Account.id), col(Account.password_hash), col(Account.disabled_at))
    row = session.execute(columns.where(col(Account.name) == folded_name(name))).one_or_none()
    right = _fits(row.password_hash if row else _NOBODY, password[:LONGEST_PASSWORD])
    return row.id if row and right and row.disabled_at is None else None


def _fits(hashed: str, password: str) -> bool:
    with _TURNS:
        try:
            return _HASHER.verify(hashed, password)
        except (VerificationError, InvalidHashError):
            return False


def account_name(name: str) -> str:
    """A name as accounts are kept under: folded, on one line; BadValue where nothing or too much is left."""
    folded = folded_name(name)
    if not folded or len(folded) > LONGEST_NAME or not folded.isprintable():
        raise BadValue(
            f"An account's name has 1 to {LONGEST_NAME} characters, all of which can be printed; give another."
        )
    return folded


def folded_name(name: str) -> str:
    """A name as typed, in the form in which names are compared: its letters' case and white space aside."""
    return " ".join(name.casefold().split())


def any_account(session: Session | Connection) -> bool:
    """Whether there is an account, disabled ones too: from the first one on, writing needs a login."""
    return session.execute(_ANY).first() is not None


def open_session(engine: Engine, account_id: int, *, now: datetime) -> str:
    """Logs an account in and returns the key of the session, of which only a hash is kept; drops those run out."""
    key = token_urlsafe(32)
    with writing(engine) as session:
        session.execute(delete(LoginSession).where(col(LoginSession.expires_at) <= now))
        session.add(LoginSession(account_id=account_id, key_hash=_hash(key), created_at=now, expires_at=now + LASTS))
    return key


def close_session(engine: Engine, key: str) -> None:
    """Logs out whoever has this key."""
    with writing(engine) as session:
        session.execute(delete(LoginSession).where(col(LoginSession.key_hash) == _hash(key)))


def account_of(session: Session | Connection, key: str, *, now: datetime) -> str | None:
    """The name of the account that is logged in under a key; None where the key is none, ran out or was closed."""
    named = select(col(Account.name)).join(LoginSession, col(LoginSession.account_id) == Account.id)
    open_now = (col(LoginSession.key_hash) == _hash(key), col(LoginSession.expires_at) > now)
    return session.execute(named.where(*open_now, col(Account.disabled_at).is_(None))).scalar_one_or_none()


def _hash(key: str) -> str:
    return sha256(key.encode()).hexdigest()
