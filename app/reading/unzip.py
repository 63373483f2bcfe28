"""Zipped files: what they hold is measured before anything is unpacked in memory."""

import zlib
from io import BytesIO
from zipfile import BadZipFile, ZipFile

from app.errors import BadValue
from app.reading.limits import Limits

_CHUNK = 1 << 16
_ENTRIES = 5000
"""Most files in one document; a Word document with a hundred pictures has 150."""


def check_unpacked(data: bytes, name: str, limits: Limits) -> None:
    """BadValue if unpacking would take more than the limit, whatever the directory claims, or cannot be done."""
    try:
        with ZipFile(BytesIO(data)) as archive:
            entries = archive.infolist()
            if any(entry.flag_bits & 1 for entry in entries):
                raise BadValue(f"{name} is protected by a password; save it without one and add it again.")
            if len(entries) > _ENTRIES or _exceeds(archive, limits.unpacked_bytes):
                raise BadValue(
                    f"{name} unpacks to more than {limits.unpacked_mb} MB (PARLEY_MAX_UNPACKED_MB); "
                    "save it without pictures, or paste the text.",
                    status=413,
                )
    except (BadZipFile, zlib.error, EOFError, NotImplementedError, OSError, ValueError) as error:
        raise BadValue(f"{name} is cut off or damaged; download or save it again and add it anew.") from error


def _exceeds(archive: ZipFile, most: int) -> bool:
    left = most - sum(entry.file_size for entry in archive.infolist())
    if left < 0:
        return True
    left = most
    for entry in archive.infolist():
        with archive.open(entry) as member:
            while chunk := member.read(_CHUNK):
                left -= len(chunk)
                if left < 0:
                    return True
    return False
