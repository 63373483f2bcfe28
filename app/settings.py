"""Settings: one table of names, defaults and help, read from the environment as PARLEY_NAME."""

import re
from pathlib import Path
from typing import Literal

from pydantic import Field, ValidationError
from pydantic_settings import BaseSettings, SettingsConfigDict

BUNDLED = Path(__file__).parent / "bundled"
RESOURCES = BUNDLED if BUNDLED.is_dir() else Path(__file__).parent.parent
"""Where templates, static files, migrations and seeds lie: inside the wheel, or beside the package in a checkout."""


class Settings(BaseSettings):
    """Every setting of the program. A bad value is refused at start with its name, the value and the remedy."""

    model_config = SettingsConfigDict(env_prefix="PARLEY_", frozen=True)

    data_dir: Path = Field(Path("data"), description="Folder of the database and everything else that is kept.")
    database_url: str | None = Field(
        None, description="SQLAlchemy address of the database; without it parley.sqlite in the data folder."
    )
    hosts: str = Field(
        "",
        description="Names that this server is reached under, commas between; addresses and localhost always are.",
    )
    seeds: Literal["on", "off"] = Field("on", description="Whether a new database starts with the seed articles.")
    article_text: Literal["full", "passages"] | None = Field(
        None,
        description="What readers see of a stored article: full text, or only the passages that are cited. "
        "Default: full on loopback, passages elsewhere.",
    )
    max_upload_mb: int = Field(10, ge=1, description="Largest file that is read, in megabytes.")
    max_pages: int = Field(200, ge=1, description="Most pages of a PDF that are read.")
    max_unpacked_mb: int = Field(60, ge=1, description="Largest unpacked size of a zipped file, in megabytes.")
    read_seconds: int = Field(20, ge=1, description="Longest time that reading one file may take.")
    read_memory_mb: int = Field(768, ge=128, description="Most memory that reading one file may take, in megabytes.")
    secret_key: str | None = Field(
        None, description="Key that signs sessions and form tokens; without it one is made in the data folder."
    )

    @property
    def url(self) -> str:
        """The database address in force."""
        return self.database_url or f"sqlite:///{self.data_dir.absolute() / 'parley.sqlite'}"


def wrong_settings(error: ValidationError) -> str:
    """What the environment sets wrongly, and what each setting is for."""
    return " ".join(
        f"PARLEY_{str(wrong['loc'][0]).upper()}={wrong['input']} will not do: {_remedy(wrong['msg'])} "
        f"{Settings.model_fields[str(wrong['loc'][0])].description}"
        for wrong in error.errors()
    )


def _remedy(message: str) -> str:
    plain = re.sub(r"'([^']*)'", r"“\1”", message)
    return f"{plain[0].lower()}{plain[1:]}."
