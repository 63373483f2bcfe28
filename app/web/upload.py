"""A form with files, read as it arrives: what is too large is not kept while the rest comes in."""

from collections.abc import AsyncGenerator
from dataclasses import dataclass

from fastapi import Request
from starlette.datastructures import FormData, UploadFile
from starlette.formparsers import MultiPartException, MultiPartParser

from app.errors import BadValue
from app.languages.message import _
from app.settings import Settings
from app.web.forms import MOST_BYTES, MOST_FIELDS, small_form

MOST_FILES = 50
TOGETHER = 10
"""One form may be so many times as large as one file."""
_MB = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Upload:
    """One file of a form; `size` is what was sent, of which no more is kept than may be read."""

    name: str
    size: int
    file: UploadFile

    def read(self) -> bytes:
        """What was kept of it."""
        return self.file.file.read()


@dataclass(frozen=True, slots=True)
class UploadForm:
    """The fields and files of a form."""

    fields: FormData
    files: tuple[Upload, ...]


class BoundedParser(MultiPartParser):
    """A multipart parser that keeps no more than `most` bytes of a file, and counts the rest.

    The fields of a form have no more than `most_typed` bytes together.
    """

    def __init__(self, request: Request, stream: AsyncGenerator[bytes, None], most: int, most_typed: int) -> None:
        limits = {"max_files": MOST_FILES, "max_fields": MOST_FIELDS, "max_part_size": most_typed}
        super().__init__(request.headers, stream, **limits)
        self.most = most
        self.most_typed = most_typed
        self.typed = 0
        self.sizes: dict[int, int] = {}

    def on_part_data(self, data: bytes, start: int, end: int) -> None:
        """Passes data of a file on until it is too large."""
        file = self._current_part.file
        if file is None:
            self.typed += end - start
            if self.typed > self.most_typed:
                raise MultiPartException("Its fields are too long.")
        else:
            self.sizes[id(file)] = self.sizes.get(id(file), 0) + end - start
        if file is None or self.sizes[id(file)] <= self.most:
            super().on_part_data(data, start, end)


async def upload_form(request: Request, settings: Settings) -> UploadForm:
    """The fields and files of a form; BadValue (413) where it is larger than a form may be, before it is read."""
    if not _has_files(request):
        return UploadForm(await small_form(request), ())
    most = settings.max_upload_mb * _MB
    form, sizes = await _parsed(request, settings, most, most)
    sent = [value for name, value in form.multi_items() if name == "files" and isinstance(value, UploadFile)]
    files = (Upload(file.filename or "", sizes.get(id(file), 0), file) for file in sent if file.filename)
    return UploadForm(form, tuple(files))


async def typed_in(request: Request, settings: Settings) -> FormData:
    """The fields of a form that is not taken, and its files, of which nothing is kept but their names."""
    if not _has_files(request):
        return await small_form(request)
    form, _sizes = await _parsed(request, settings, 0, MOST_BYTES)
    await form.close()
    return form


def _has_files(request: Request) -> bool:
    return request.headers.get("content-type", "").startswith("multipart/form-data")


async def _parsed(request: Request, settings: Settings, most: int, most_typed: int) -> tuple[FormData, dict[int, int]]:
    _check_length(request, settings)
    parser = BoundedParser(request, _counted(request, settings), most, most_typed)
    try:
        return await parser.parse(), parser.sizes
    except MultiPartException as error:
        raise BadValue(
            _("This form cannot be read: %(message)s Up to %(most_files)s files at once are.")
            % {"message": error.message, "most_files": MOST_FILES}
        ) from error


def _check_length(request: Request, settings: Settings) -> None:
    length = request.headers.get("content-length", "0")
    if not length.isdigit() or int(length) > settings.max_upload_mb * _MB * TOGETHER:
        raise _too_large(settings)


async def _counted(request: Request, settings: Settings) -> AsyncGenerator[bytes, None]:
    taken = 0
    async for chunk in request.stream():
        taken += len(chunk)
        if taken > settings.max_upload_mb * _MB * TOGETHER:
            raise _too_large(settings)
        yield chunk


def _too_large(settings: Settings) -> BadValue:
    return BadValue(
        _(
            "These files have more than %(together)s MB together; add fewer at once. Of one file up to "
            "%(one)s MB are read (PARLEY_MAX_UPLOAD_MB). Nothing was added."
        )
        % {"together": settings.max_upload_mb * TOGETHER, "one": settings.max_upload_mb},
        status=413,
    )
