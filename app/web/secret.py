"""The key that signs sessions and form tokens."""

import os
from contextlib import suppress
from secrets import token_urlsafe

from app.settings import Settings

FILE = "secret.key"


def secret_of(settings: Settings) -> str:
    """The key that the settings give; without one it is made once and kept in the data folder, for its owner only."""
    if settings.secret_key:
        return settings.secret_key
    path = settings.data_dir.absolute() / FILE
    path.parent.mkdir(parents=True, exist_ok=True)
    made = path.with_name(f"{FILE}.{os.getpid()}")
    if not path.exists():
        with os.fdopen(os.open(made, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w", encoding="ascii") as file:
            file.write(token_urlsafe(48))
        with suppress(FileExistsError):  # of two processes that start at once the first one's key holds
            os.link(made, path)
        made.unlink()
    return path.read_text(encoding="ascii").strip()
