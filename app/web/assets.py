"""Static files, read once at start and served under an address that names their content.

The address holds a hash of the whole folder, so files may refer to each other by relative names and be cached for ever.
What every page starts with is served as one script: a request less costs more than the bytes that a page does not use.
"""

import gzip
import mimetypes
import re
from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from fastapi import APIRouter, Request, Response

from app.errors import NotFound
from app.languages.message import _
from app.web.compression import ENCODING, packed, takes_brotli

FOR_EVER = "public, max-age=31536000, immutable"
SMALLEST = 11
START, STARTS_WITH = "start.js", "start/"
NOTED_TYPES = {"text/css", "text/javascript"}
_NOTE = re.compile(rb"//.*|/\*[^*]*\*/")
_NOTE_WITHIN = re.compile(rb" */\*[^*]*\*/")
_LOOSE = (
    (re.compile(rb"/\*[^*]*\*/"), b""),
    (re.compile(rb"\s*([{};])\s*"), rb"\1"),
    (re.compile(rb"([:,])\s+"), rb"\1"),
    (re.compile(rb";}"), b"}"),
)
TEXT_TYPES = {"text/css", "text/javascript", "image/svg+xml", "text/plain", "text/markdown"}


@dataclass(frozen=True, slots=True)
class Asset:
    """One file: its bytes, the same packed by the name of the encoding where that helps, and its media type."""

    body: bytes
    packed: Mapping[str, bytes]
    media_type: str


class Assets:
    """The files below a folder by their relative path; `digest` changes whenever any of them does."""

    def __init__(self, folder: Path) -> None:
        files = sorted(path for path in folder.rglob("*") if path.is_file())
        read = {path.relative_to(folder).as_posix(): _read(path) for path in files}
        start = [asset.body for name, asset in read.items() if name.startswith(STARTS_WITH)]
        apart = {name: asset for name, asset in read.items() if not name.startswith(STARTS_WITH)}
        self.files = {**apart, START: _asset(b"\n".join(start), "text/javascript")} if start else apart
        total = sha256()
        for name, asset in self.files.items():
            total.update(f"{name}\0{len(asset.body)}\0".encode() + asset.body)
        self.digest = total.hexdigest()[:12]

    def url(self, name: str) -> str:
        """The address of a file; KeyError for one that is not there."""
        return f"/static/{self.digest}/{name}" if name in self.files else _missing(name)


def _missing(name: str) -> str:
    raise KeyError(f"There is no static file “{name}”.")


def _read(path: Path) -> Asset:
    body = path.read_bytes()
    media_type = mimetypes.guess_type(path.name)[0] or "application/octet-stream"
    if media_type in NOTED_TYPES and "vendor" not in path.parts:
        body = without_notes(body)
        body = tightened(body) if media_type == "text/css" else body
    return _asset(body, media_type)


def _asset(body: bytes, media_type: str) -> Asset:
    if media_type not in TEXT_TYPES:
        return Asset(body, {}, media_type)
    return Asset(body, {ENCODING: packed(body, SMALLEST), "gzip": gzip.compress(body, 9, mtime=0)}, media_type)


def without_notes(source: bytes) -> bytes:
    """A script or style sheet without indentation and comments; one behind `//` on a line of code stays."""
    lines = (line.strip() for line in source.splitlines())
    return b"\n".join(_NOTE_WITHIN.sub(b"", line) for line in lines if line and not _NOTE.fullmatch(line))


def tightened(sheet: bytes) -> bytes:
    """A style sheet without the blanks and notes that mean nothing; none of ours has such signs in a quoted text."""
    for found, instead in _LOOSE:
        sheet = found.sub(instead, sheet)
    return sheet


router = APIRouter()


@router.get("/static/{digest}/{name:path}", include_in_schema=False)
def static_file(digest: str, name: str, request: Request) -> Response:
    """A static file; one asked for under an older digest is served as it is now and not kept."""
    assets: Assets = request.app.state.site.assets
    asset = assets.files.get(name)
    if asset is None:
        raise NotFound(_("There is no static file “%(name)s”.") % {"name": name})
    headers = {"Cache-Control": FOR_EVER if digest == assets.digest else "no-cache", "Vary": "Accept-Encoding"}
    encoding = ENCODING if takes_brotli(request.headers) else "gzip"
    if encoding in asset.packed and encoding in request.headers.get("accept-encoding", ""):
        headers["Content-Encoding"] = encoding
        return Response(asset.packed[encoding], headers=headers, media_type=asset.media_type)
    return Response(asset.body, headers=headers, media_type=asset.media_type)
