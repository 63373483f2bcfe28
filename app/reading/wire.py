"""What goes between the server and the process that reads files: a line of JSON and the file, a line of JSON back."""

import json
from dataclasses import asdict

from app.languages.message import LANGUAGE
from app.reading.limits import Limits

READY = b"ready\n"


def request(data: bytes, name: str, limits: Limits) -> bytes:
    """A line that tells the file's name, size, limits and in which language to refuse it, then the file."""
    header = {"name": name, "size": len(data), "limits": asdict(limits), "language": LANGUAGE.get()}
    return json.dumps(header).encode("ascii") + b"\n" + data
