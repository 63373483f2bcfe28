"""A file, or pasted text, becomes a Document: the entrance to reading."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

from app.errors import BadValue, NotFound
from app.languages.message import _
from app.reading.compose import address, compose
from app.reading.document import Document
from app.reading.limits import Limits
from app.reading.parts import Parts
from app.reading.workers import workers
from app.settings import Settings

_LONGEST_NAME = 200


def read_bytes(data: bytes, name: str, settings: Settings) -> Document:
    """The document in an added file, read in a bounded child process; BadValue says why not and what to do.

    Status 413: too large, 415: of a kind that is not read, 422: empty, damaged, protected or without text.
    """
    check_size(len(data), name, settings)
    return workers.read(data, file_name(name), Limits.of(settings))


def check_size(size: int, name: str, settings: Settings) -> None:
    """BadValue if a file of so many bytes is too large; to be asked before the bytes are brought into memory."""
    limits = Limits.of(settings)
    if size > limits.upload_bytes:
        raise BadValue(
            _(
                "%(file_name)s has %(size)s MB; files of up to %(upload_mb)s MB are read "
                "(PARLEY_MAX_UPLOAD_MB). Save the article alone, or paste its text."
            )
            % {"file_name": file_name(name), "size": f"{size / 1024 / 1024:,.1f}", "upload_mb": limits.upload_mb},
            status=413,
        )


def read_path(path: Path, settings: Settings | None = None) -> Document:
    """The document in a file on this machine, read as `read_bytes` does; NotFound where there is no file."""
    settings = settings or Settings()
    with _opening(path):
        check_size(path.stat().st_size, path.name, settings)
        data = path.read_bytes()
    return read_bytes(data, path.name, settings)


def content_of(path: Path) -> bytes:
    """What stands in a file on this machine; NotFound where there is no file, BadValue where it cannot be opened."""
    with _opening(path):
        return path.read_bytes()


@contextmanager
def _opening(path: Path) -> Iterator[None]:
    try:
        yield
    except FileNotFoundError as error:
        raise NotFound(_("There is no file %(path)s; check the path.") % {"path": path}) from error
    except OSError as error:
        raise BadValue(
            _("%(path)s cannot be opened (%(strerror)s); name a file that may be read.")
            % {"path": path, "strerror": error.strerror}
        ) from error


def read_pasted(
    text: str,
    *,
    title: str | None = None,
    publisher: str | None = None,
    url: str | None = None,
    published: date | None = None,
) -> Document:
    """The document in text that was pasted, with what was given beside it; BadValue where there is no text."""
    if not text.strip():
        raise BadValue(_("No text was pasted; paste the article's text, or choose a file."))
    if url and not address(url):
        raise BadValue(
            _("“%(url)s” is not a web address; it begins with https:// and has no spaces.") % {"url": url[:200]}
        )
    parts = Parts(
        text=text.strip("\r\n") + "\n",
        media_type="text/plain",
        title=title,
        publisher=publisher,
        url=url,
        published=published,
    )
    return compose(parts, None)


def file_name(name: str) -> str:
    """The last part of a name that a browser sent, on one line and of bearable length."""
    last = " ".join("".join(c if c.isprintable() else " " for c in name.replace("\\", "/").rpartition("/")[2]).split())
    if len(last) > _LONGEST_NAME:
        stem, dot, ending = last.rpartition(".")
        last = f"{stem[:_LONGEST_NAME]}…{dot}{ending[:10]}" if dot else last[:_LONGEST_NAME]
    return last or "The file"
