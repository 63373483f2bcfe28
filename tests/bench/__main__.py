"""Prints every figure of docs/speed.md that can be measured, with its ratio, in one run.

python -m tests.bench [reading] [hostile] [ingest] [views] [browser]
"""

import sys
import warnings

from tests.bench import browser, hostile, ingest, reading, views
from tests.bench.timing import HEAD

PARTS = {
    "reading": reading.run,
    "hostile": hostile.run,
    "ingest": ingest.run,
    "views": views.run,
    "browser": browser.run,
}


def main() -> None:
    """Runs the parts that are named, or all."""
    warnings.simplefilter("ignore")  # other libraries' notices would stand between the rows
    unknown = set(sys.argv[1:]) - PARTS.keys()
    if unknown:
        raise SystemExit(f"bench: no such part: {', '.join(sorted(unknown))}; there are {', '.join(PARTS)}.")
    print(HEAD)
    for name, run in PARTS.items():
        if not sys.argv[1:] or name in sys.argv[1:]:
            run()


if __name__ == "__main__":
    main()
