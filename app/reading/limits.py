"""How much one file may take, and how the process that reads it is held to it."""

import resource
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from app.settings import Settings

MAX_CHARACTERS = 2_000_000
"""Longest text of one article. A long novel has half of that; what is longer is a collection, to be added in parts."""
_MB = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Limits:
    """The limits of one reading, from the settings of the same names."""

    upload_mb: int
    pages: int
    unpacked_mb: int
    seconds: int
    memory_mb: int

    @classmethod
    def of(cls, settings: Settings) -> "Limits":
        """The limits that the settings give."""
        return cls(
            settings.max_upload_mb,
            settings.max_pages,
            settings.max_unpacked_mb,
            settings.read_seconds,
            settings.read_memory_mb,
        )

    @property
    def upload_bytes(self) -> int:
        """Largest file, in bytes."""
        return self.upload_mb * _MB

    @property
    def unpacked_bytes(self) -> int:
        """Largest unpacked size, in bytes."""
        return self.unpacked_mb * _MB


@contextmanager
def held_to(limits: Limits) -> Iterator[None]:
    """Hold this process, for the block, to the limits of memory and computing beyond what it has taken so far."""
    used = resource.getrusage(resource.RUSAGE_SELF)
    seconds = int(used.ru_utime + used.ru_stime) + limits.seconds + 1
    before = {
        resource.RLIMIT_AS: _lower(resource.RLIMIT_AS, _pages("size") + limits.memory_mb * _MB),
        resource.RLIMIT_CPU: _lower(resource.RLIMIT_CPU, seconds),
    }
    try:
        yield
    finally:
        for limit, old in before.items():
            _lower(limit, old)


def close_doors() -> None:
    """For the rest of its life this process writes no file and leaves no core behind."""
    for limit in (resource.RLIMIT_FSIZE, resource.RLIMIT_CORE):
        with suppress(ValueError, OSError):
            resource.setrlimit(limit, (0, 0))


def resident_mb() -> int:
    """Memory that this process holds now, in megabytes; 0 where the system does not say."""
    return _pages("resident") // _MB


def _pages(which: str) -> int:
    """Bytes from /proc, which only Linux has."""
    with suppress(OSError):
        size, resident, *_ = Path("/proc/self/statm").read_text(encoding="ascii").split()
        return int(size if which == "size" else resident) * resource.getpagesize()
    return 0


def _lower(limit: int, soft: int) -> int:
    """Set the soft limit as far as the hard one allows; the one before. Some systems refuse: time still binds."""
    old, hard = resource.getrlimit(limit)
    wanted = soft if hard == resource.RLIM_INFINITY else min(soft, hard)
    with suppress(ValueError, OSError):
        resource.setrlimit(limit, (wanted, hard))
    return old
