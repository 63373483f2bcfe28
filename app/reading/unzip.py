"""Zipped files: what they hold is measured before anything is unpacked in memory."""

import zlib
from io import BytesIO
from zipfile import BadZipFile, ZipFile

from app.errors import BadValue
from app.languages.message import _
from app.reading.limits import Limits

_ENTRIES = 5000
"""Most files in one document; a Word document with a hundred pictures has 150."""


def check_unpacked(data: bytes, name: str, limits: Limits) -> None:
    """BadValue if unpacking would take more than the limit or cannot be done.

    The directory of a bomb may lie: the test of every entry reads in small steps and fails at the size it was told.
    """
    try:
        with ZipFile(BytesIO(data)) as archive:
            entries = archive.infolist()
            if any(entry.flag_bits & 1 for entry in entries):
                raise BadValue(
                    _("%(name)s is protected by a password; save it without one and add it again.") % {"name": name}
                )
            if len(entries) > _ENTRIES or _exceeds(archive, limits.unpacked_bytes):
                raise BadValue(
                    _(
                        "%(name)s unpacks to more than %(unpacked_mb)s MB (PARLEY_MAX_UNPACKED_MB); save it without "
                        "pictures, or paste the text."
                    )
                    % {"name": name, "unpacked_mb": limits.unpacked_mb},
                    status=413,
                )
            if archive.testzip() is not None:
                raise BadZipFile
    except (BadZipFile, zlib.error, EOFError, NotImplementedError, OSError, ValueError) as error:
        raise BadValue(
            _("%(name)s is cut off or damaged; download or save it again and add it anew.") % {"name": name}
        ) from error


def _exceeds(archive: ZipFile, most: int) -> bool:
    return sum(entry.file_size for entry in archive.infolist()) > most
