"""The process that reads files: takes one after another on its standard input, answers each with a line of JSON.

What a file makes this process do (crash, eat memory, compute for ever) stays in it: workers.py watches from outside.
"""

import json
import os
import sys
import traceback
from typing import Any, BinaryIO

from app.errors import ParleyError
from app.languages.message import speaking
from app.reading.document import document_to_json
from app.reading.limits import Limits, close_doors, held_to, resident_mb
from app.reading.reader import read
from app.reading.wire import READY

_FILES = 200
_GROWTH_MB = 64
"""After so many files, or having grown by so much, a process asks to be replaced: what a reader leaked goes with it."""


def main() -> None:
    """Read files until the input ends."""
    asked, answers = sys.stdin.buffer, _own_output()
    close_doors()
    grown = resident_mb() + _GROWTH_MB
    answers.write(READY)
    served = 0
    while header := asked.readline():
        answer = _answer(json.loads(header), asked)
        served += 1
        answer["last"] = "over" in answer or served >= _FILES or resident_mb() > grown
        answers.write(json.dumps(answer).encode("ascii") + b"\n")


def _answer(header: dict[str, Any], asked: BinaryIO) -> dict[str, Any]:
    name, limits = header["name"], Limits(**header["limits"])
    data = asked.read(header["size"])
    try:
        with speaking(header["language"]), held_to(limits):
            return {"document": document_to_json(read(data, name, limits))}
    except ParleyError as refusal:
        return {"refused": refusal.message, "status": refusal.status}
    except MemoryError:
        return {"over": "memory"}
    except Exception:
        return {"fault": traceback.format_exc(limit=-6)[-4000:]}


def _own_output() -> BinaryIO:
    """The pipe to the parent under a number of its own; what libraries print goes nowhere."""
    own = os.dup(1)
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 1)
    os.close(nowhere)
    return os.fdopen(own, "wb", buffering=0)


if __name__ == "__main__":
    main()
