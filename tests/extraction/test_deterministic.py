"""The same article is read the same way whatever order sets of words happen to have."""

import os
import subprocess
import sys

from tests.golden.floors import PARTS

READ = """
import hashlib, json
from pathlib import Path
from app.extraction.findings import to_json
from app.extraction.lexicon import Lexicon
from app.extraction.pipeline import extract
from app.reading.files import read_path

lexicon = Lexicon()
for path in sorted(p for folder in FOLDERS for p in Path(folder).iterdir()):
    found = to_json(extract(read_path(path), lexicon), id=path.stem)
    print(path.stem, hashlib.sha256(json.dumps(found, default=str).encode()).hexdigest())
"""


def _read(seed: str) -> list[str]:
    folders = [str(folder) for _, folder in PARTS.values()]
    done = subprocess.run(
        [sys.executable, "-c", READ.replace("FOLDERS", repr(folders))],
        env={**os.environ, "PYTHONHASHSEED": seed},
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout.splitlines()


def test_every_golden_article_is_read_alike_under_two_orders_of_hashing() -> None:
    one, other = _read("1"), _read("2")
    assert [a for a, b in zip(one, other, strict=True) if a != b] == []
